"""Every page, in Chromium, from a file: in four sizes, light and dark, with everything unfolded."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urlsplit

from browsing import DESK, PHONE, told
from looking import Look, look_at


def nothing(looks: list[Look], what: Callable[[Look], list[str]]) -> None:
    """Fail where something is found on a page, and tell what."""
    faults = {look.path.name: what(look) for look in looks if what(look)}
    assert faults == {}, told(faults)


def test_every_page_is_looked_at(looks: list[Look], every_page: list[Path]) -> None:
    """Otherwise what follows would pass on nothing."""
    assert [look.path for look in looks] == sorted(every_page)
    assert len(looks) > 80
    assert all("main" in look.places for look in looks)


#: A page with faults that show in one size or theme alone, and one that every size has.
BAD = """<!DOCTYPE html><html lang="en"><head><title>Bad</title><style>
body { background: #fff; color: #000; }
@media (prefers-color-scheme: dark) { body { background: #000; color: #fff; } #night { color: #222; } }
#phone, #button { display: none; }
@media (max-width: 600px) { #phone, #button { display: block; } #both { color: #eee; } }
@media (max-width: 350px) { #wide { width: 900px; } }
</style></head><body><main><h1>Bad</h1><p id="night">At night it is faint.</p>
<p id="phone" style="color: #eee; background: #fff">On a phone it is there, and faint.</p>
<p id="both" style="background: #fff">On a phone it is faint.</p><button id="button"></button>
<p id="wide">On a small phone it is wide.</p><p id="always" style="color: #eee; background: #fff">Faint.</p>
</main></body></html>"""


def test_faults_of_one_size_or_theme_are_found(tmp_path: Path, chromium: str) -> None:
    """So that silence means something, though colours are not measured anew at every size."""
    (tmp_path / "bad.html").write_text(BAD, encoding="utf-8")
    (look,) = look_at([tmp_path / "bad.html"], chromium, scripts=False)
    faint, nameless = "color-contrast: #", "button-name: #button"
    for said in (
        "1280 light " + faint + "always", "1280 dark " + faint + "always", "1280 dark " + faint + "night",
        "390 light " + faint + "phone", "390 dark " + faint + "phone", "390 light " + faint + "both",
        "390 light " + nameless, "320 light " + nameless,
    ):  # fmt: skip
        assert any(fault.startswith(said) for fault in look.barriers), (said, look.barriers)
    assert not any(fault.startswith("1280 light " + faint + "night") for fault in look.barriers)
    assert not any(fault.startswith("1280 light " + faint + "phone") for fault in look.barriers)
    assert {fault.split()[0] for fault in look.wide} == {"320"}
    assert set(look.fields.values()) == {0}


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


def test_chart_text_can_be_read_on_its_ground(looks: list[Look]) -> None:
    """4.5 to 1 (WCAG AA) between each text of a chart and the page behind it, in both themes."""
    assert sum(look.texts for look in looks) > 1000
    nothing(looks, lambda look: look.faint)


def test_figures_keep_the_size_of_their_text_on_a_phone(looks: list[Look]) -> None:
    """At 320 pixels no picture is shrunk so far that its words are smaller than 9 pixels."""
    nothing(looks, lambda look: look.small)


def test_paper_shows_charts_and_text_and_nothing_to_press(looks: list[Look]) -> None:
    """In light colours, for a reader of dark pages too."""
    nothing(looks, lambda look: look.paper)


def test_each_page_has_one_search_field(looks: list[Look]) -> None:
    """Beside the one that searches the claims of a page, and not the book."""
    nothing(looks, lambda look: [f"{size}" for size in (DESK, PHONE) if look.fields[size] != 1])


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
