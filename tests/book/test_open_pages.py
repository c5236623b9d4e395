"""Every page, in Chromium, from a file: in three sizes, light and dark, with everything unfolded."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from browsing import told
from looking import Look, look_at


@pytest.fixture(scope="session")
def looks(every_page: list[Path], chromium: str) -> list[Look]:
    """What is seen of every page; each is loaded once for all that is asked here."""
    return look_at(every_page, chromium)


def nothing(looks: list[Look], what: Callable[[Look], list[str]]) -> None:
    """Fail where something is found on a page, and tell what."""
    faults = {look.path.name: what(look) for look in looks if what(look)}
    assert faults == {}, told(faults)


def test_every_page_is_looked_at(looks: list[Look], every_page: list[Path]) -> None:
    """Otherwise what follows would pass on nothing."""
    assert [look.path for look in looks] == sorted(every_page)
    assert len(looks) > 80
    assert all("main" in look.places for look in looks)


def test_axe_finds_no_barrier(looks: list[Look]) -> None:
    """No rule of axe is broken, whether of WCAG or of good practice."""
    nothing(looks, lambda look: look.barriers)


def test_axe_finds_no_barrier_without_scripts(pages: list[Path], chromium: str) -> None:
    """Nor where the book's scripts do not run, in the colours that the system asks for."""
    nothing(look_at(pages, chromium, scripts=False), lambda look: look.barriers + look.wide)


def test_the_console_is_silent(looks: list[Look]) -> None:
    """No error and no warning, also while the page changes size and colours."""
    nothing(looks, lambda look: look.complaints)


def test_nothing_is_asked_of_another_site(looks: list[Look]) -> None:
    """All that a page asks for is in the book's own folder."""
    nothing(looks, lambda look: [u for u in look.requests if not u.startswith("file:")])


def test_no_page_scrolls_sideways(looks: list[Look]) -> None:
    """With notes, data and menus folded, and with all of them open."""
    nothing(looks, lambda look: look.wide)


def test_every_chart_shows_one_picture(looks: list[Look]) -> None:
    """The wide one or the narrow one, in both themes."""
    nothing(looks, lambda look: look.pictureless)


def test_links_lead_somewhere_in_the_page_as_scripts_leave_it(looks: list[Look]) -> None:
    """The build checks the pages as written; scripts add links, and take places away."""
    places = {look.path.resolve(): look.places for look in looks}
    nothing(looks, lambda look: [link for link in look.links if leads_nowhere(link, places)])


def leads_nowhere(link: str, places: dict[Path, frozenset[str]]) -> bool:
    """Tell whether a link into the book finds no file, or no such place on its page."""
    parts = urlsplit(link)
    if parts.scheme != "file":
        return False
    target = Path(unquote(parts.path))
    anchor = unquote(parts.fragment)
    known = places.get(target.resolve())
    return not target.is_file() or bool(known is not None and anchor and anchor not in known)
