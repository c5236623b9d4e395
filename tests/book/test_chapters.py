"""The chapters' sources: short cells, no number of their own, and the parts that a report has."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from ceasefire.ledger import likelihood
from ceasefire.prose import cells, contents
from ceasefire.records import bookfile

ROOT = Path(__file__).resolve().parents[2]
TOC = (ROOT / "_toc.yml").read_text(encoding="utf-8")
CHAPTERS = re.findall(r"file: (chapters/[\w-]+)|root: (chapters/[\w-]+)", TOC)
CHAPTERS = [name or root for name, root in CHAPTERS]
#: Pages that the package fills from the ledger, without a cell.
COMPUTED = {f"chapters/{name}" for name in ("claims", "disputed", "events", "records", "glossary")}
#: Pages that lead through what the chapters tell, and have other parts; some have no cell.
GUIDES = [name for name in CHAPTERS if bookfile.read(ROOT).role(name) in ("guide", "about")]
WORDS_ALONE = {n for n in GUIDES if "{code-cell}" not in (ROOT / f"{n}.md").read_text("utf-8")}
NOTEBOOKS = [name for name in CHAPTERS if name not in COMPUTED | WORDS_ALONE]
REPORT = [name for name in contents.report(ROOT)[1:] if name not in GUIDES]

#: Words and lines that a chapter of the report may have at the most.
PROSE_WORDS, CELL_LINES = 1600, 8


def source(chapter: str) -> str:
    """Return the text of a chapter."""
    return (ROOT / f"{chapter}.md").read_text(encoding="utf-8")


def front_matter(chapter: str) -> dict[str, dict[str, str]]:
    """Return the metadata at the top of a chapter."""
    _, head, _ = source(chapter).split("---\n", 2)
    metadata: dict[str, dict[str, str]] = yaml.safe_load(head)
    return metadata


def code(chapter: str) -> list[str]:
    """Return the code of each cell, without its options."""
    bodies = re.findall(r"^```\{code-cell\}[^\n]*\n(.*?)^```$", source(chapter), re.S | re.M)
    plain = [re.sub(r"\A---\n.*?^---\n", "", body, flags=re.S | re.M) for body in bodies]
    return [re.sub(r"^:\w+:.*\n", "", body, flags=re.M).strip() for body in plain]


def prose(chapter: str) -> str:
    """Return what a reader of the page reads as text, a value as its role; not what prints nothing."""
    text = source(chapter).split("---\n", 2)[2]
    text = re.sub(r"^ *\{earlier\}.*$", "", text, flags=re.M)
    text = re.sub(r"\{(?:evidence|absent)\}`[^`]*`", "", text)
    text = re.sub(r"^```\{code-cell\}.*?^```$", "", text, flags=re.S | re.M)
    return re.sub(r"^:::.*$", "", text, flags=re.M)


def test_every_chapter_is_in_the_book() -> None:
    """No chapter is left out of the table of contents, and none stands there twice."""
    files = sorted(path.stem for path in (ROOT / "chapters").glob("*.md"))
    assert sorted(name.partition("/")[2] for name in CHAPTERS) == files
    assert set(REPORT) < set(CHAPTERS)


@pytest.mark.parametrize("chapter", NOTEBOOKS)
def test_chapter_is_a_notebook(chapter: str) -> None:
    """A chapter names the kernel that runs it, and the format that makes it a notebook."""
    head = front_matter(chapter)
    assert head["kernelspec"]["name"] == "python3"
    assert "myst" in str(head["jupytext"])
    assert code(chapter)


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_chapter_defines_nothing(chapter: str) -> None:
    """A chapter uses the package, and has no function or class of its own."""
    written = "\n".join(code(chapter))
    assert not re.search(r"^\s*(?:async def|def|class)\b|\blambda\b", written, re.M)


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_cells_are_short(chapter: str) -> None:
    """A cell can be taken in at a glance."""
    long = [cell for cell in code(chapter) if len(cell.splitlines()) > CELL_LINES]
    assert long == []


@pytest.mark.parametrize("chapter", REPORT)
def test_chapter_is_short(chapter: str) -> None:
    """A chapter of the report can be read in a few minutes."""
    count = len(re.findall(r"\S*\w\S*", prose(chapter)))
    assert 0 < count <= PROSE_WORDS


@pytest.mark.parametrize("chapter", REPORT)
def test_chapter_has_the_parts_of_a_report(chapter: str) -> None:
    """Each chapter begins with its key points and ends with dispute, gaps and sources, in order."""
    headings = re.findall(r"^## (.+)$", prose(chapter), re.M)
    wanted = ["Key points", "What is disputed", "What is not known", "Sources used"]
    assert [heading for heading in headings if heading in wanted] == wanted
    assert headings[0] == "Key points"


@pytest.mark.parametrize("chapter", NOTEBOOKS)
def test_one_title(chapter: str) -> None:
    """A page has one title, and it comes first."""
    headings = re.findall(r"^(#+) ", prose(chapter), re.M)
    assert headings[0] == "#"
    assert headings.count("#") == 1


def test_chapters_ask_the_package_which_ledger_the_book_shows() -> None:
    """Every page that reads the ledger asks for its own."""
    asks = [cell for chapter in NOTEBOOKS for cell in code(chapter) if "ledger =" in cell]
    wanted = [cells.loading(chapter).replace("'", '"') for chapter in NOTEBOOKS]
    assert [line in cell for line, cell in zip(wanted, asks, strict=True)] == [True] * len(asks)


def test_the_scale_on_the_method_page_is_that_of_the_judgements() -> None:
    """Each term of likelihood stands there with its range, and no other."""
    pair = r"([a-z ]*[a-z]) \((\d+)–(\d+) %\)"
    scale = {
        term.split(", ")[-1].strip(): (int(low), int(high))
        for term, low, high in re.findall(pair, prose("chapters/method"))
    }
    assert {term.removeprefix("one scale: "): span for term, span in scale.items()} == dict(
        likelihood.LIKELIHOOD
    )
