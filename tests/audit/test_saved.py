"""A record is held against a page that somebody saved."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import Any

import pytest
from builders import RULED, claim, source

from ceasefire.audit import saved
from ceasefire.errors import CeasefireError
from ceasefire.reading import Gazetteer, texts
from ceasefire.records.sources import Source

FIRST = "The clash began at the border on Thursday, and five soldiers were killed there by noon."
SECOND = "“We hold the line,” the spokesman said, “and we keep the truce,” he added on Friday."
HTML = """<!DOCTYPE html><html><head><title>A clash</title>
<link rel="canonical" href="https://www.gazette.example/clash/?a=1">
<style>p {{ color: red }}</style><script>var five = "soldiers";</script></head>
<body><nav><ul><li>Home</li><li>World</li></ul></nav><article><h1>A clash</h1>
<p>{first}</p><p>{second}</p></article></body></html>"""


def record(**more: Any) -> Source:
    """Return a record of two paragraphs, of which one has a digest and one a quotation."""
    quoted = claim("date", "2025-10-10", quote="we keep the truce")
    passages = [
        {"at": "2", "gist": "It began.", "sha256": texts.digest(FIRST)},
        {"at": "3", "gist": "He said so.", "claims": [quoted]},
        {"at": "4", "gist": "Nothing is quoted."},
    ]
    given = {"basis": "excerpt", "article": None, "url": "https://gazette.example:443/clash"}
    return source("one", **given | {"passages": passages} | more)


def page(tmp_path: Path, text: str, name: str = "page.html") -> saved.Page:
    """Return a page as it was saved."""
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return saved.read(path)


def whole(first: str = FIRST, second: str = SECOND) -> str:
    """Return the HTML of the page."""
    return HTML.format(first=first, second=second)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (whole(), "page.html"),
        (whole(first=FIRST.replace("the border", "the <a href='x'>border</a>\n   ")), "page.html"),
        (f"Home\n\n{FIRST}\n\n{SECOND}\n", "page.txt"),
        (f"Home\n\n{textwrap.fill(FIRST, 30)}\n\n{SECOND}\n", "page.txt"),
        (f"\ufeff{FIRST}\r\n{SECOND.replace('“', chr(34)).replace('”', chr(34))}", "page.txt"),
    ],
)
def test_what_is_on_the_page_is_found(text: str, name: str, tmp_path: Path) -> None:
    """By its digest wherever it stands, in whatever quotation marks; else by what is quoted from it."""
    held = saved.hold(record(), page(tmp_path, text, name))
    assert [(one.at, one.state) for one in held] == [
        ("2", "verified"), ("3", "by its quotations"), ("4", "nothing to find it by"),
    ]  # fmt: skip
    assert (held[0].line or 0) < (held[1].line or 0)
    assert texts.digest(held[0].text) == texts.digest(FIRST)


@pytest.mark.parametrize(
    "first",
    [
        FIRST.replace("five", "fifty"),
        FIRST.replace("Thursday", "Friday"),
        FIRST[:-1],
        FIRST + " Six more fell.",
    ],
)
def test_a_changed_paragraph_is_not_found(first: str, tmp_path: Path) -> None:
    """A word, a number or a sentence more, and it is another text."""
    held = saved.hold(record(), page(tmp_path, whole(first=first)))
    assert (held[0].state, held[0].line) == ("not found", None)


@pytest.mark.parametrize(
    ("second", "state"),
    [
        (SECOND, "by its quotations"),
        (SECOND.replace(",” he", ",”</p><p>he"), "by its quotations"),
        (SECOND.replace("truce", "peace"), "not found"),
        (f"</p><p hidden>{SECOND}</p><p>He said nothing.", "not found"),
        (f"</p><p style='color: red; Display: None'>{SECOND}</p><p>He said nothing.", "not found"),
    ],
)
def test_a_quotation_that_nobody_reads_there_is_not_found(
    second: str, state: str, tmp_path: Path
) -> None:
    """An excerpt is held to what is quoted from it: altered, or out of sight, it is no such page."""
    held = saved.hold(record(), page(tmp_path, whole(second=second)))
    assert held[1].state == state


def test_quotations_of_two_lines_are_found_and_are_no_paragraph(tmp_path: Path) -> None:
    """What was coded as one paragraph can be two on the page, of which none is its text."""
    quoted = [claim("date", "2025-10-10", quote=words) for words in ("hold the line", "by noon")]
    each = [one.model_copy(update={"id": at}) for at, one in enumerate(quoted, start=1)]
    passages = [{"at": "3", "gist": "Both.", "claims": each}]
    (held,) = saved.hold(record(passages=passages), page(tmp_path, whole()))
    assert (held.state, held.line, held.text) == ("by its quotations", 6, "")


@pytest.mark.parametrize(
    ("one", "fault"),
    [
        (source("one"), "no excerpt"),
        (record(passages=[{"at": "4", "gist": "Nothing is quoted."}]),
         "nothing of the record is found on the page"),
    ],
)  # fmt: skip
def test_what_nothing_ties_to_a_record_is_not_written(
    one: Source, fault: str, tmp_path: Path
) -> None:
    """Neither for an article, whose own fingerprint stands, nor for a page that may be another."""
    made = page(tmp_path, whole())
    with pytest.raises(CeasefireError, match=fault):
        saved.write(one, made, saved.hold(one, made), tmp_path / "data", Gazetteer(RULED))
    assert not (tmp_path / "data").exists()


def test_what_nobody_reads_is_no_line(tmp_path: Path) -> None:
    """Scripts and styles; what a browser breaks is broken."""
    made = page(tmp_path, whole())
    assert made.lines == ("A clash", "Home", "World", "A clash", FIRST, SECOND)
    assert made.address == "https://www.gazette.example/clash/?a=1"
    assert "6 lines" in repr(made)


@pytest.mark.parametrize(
    ("name", "url", "leads"),
    [
        ("one", "https://other.example/", True),
        ("page", "https://gazette.example:443/clash", True),
        ("page", "http://www.gazette.example/clash/", True),
        ("page", "https://gazette.example/other", False),
        ("page", None, False),
    ],
)
def test_a_page_leads_to_its_record(
    name: str, url: str | None, leads: bool, tmp_path: Path
) -> None:
    """By the name of its file, or by its own address, however that is written."""
    wanted = record(url=url)
    assert saved.record(page(tmp_path, whole()), name, [wanted]) == (wanted if leads else None)


@pytest.mark.parametrize(
    ("text", "fault"), [("", "holds no text"), ("<html><script>x</script></html>", "holds no text")]
)
def test_a_page_without_text_is_refused(text: str, fault: str, tmp_path: Path) -> None:
    """And one that is not there."""
    with pytest.raises(CeasefireError, match=fault):
        page(tmp_path, text)
    with pytest.raises(CeasefireError, match="cannot be read"):
        saved.read(tmp_path / "none.html")


def test_what_was_found_is_counted() -> None:
    """State by state."""
    held = [saved.Held("2", "verified", 1), saved.Held("3", "not found")]
    assert saved.summary(record(), held) == "one: 2 paragraphs: 1 verified, 1 not found"
    assert saved.summary(record(), []) == "one: 0 paragraphs: none is coded"


def test_digests_are_written_of_what_the_page_has(tmp_path: Path) -> None:
    """Of the paragraph that its quotation shows, and of no other; nothing of the page itself."""
    data = tmp_path / "data"
    (data / "sources").mkdir(parents=True)
    path = data / "sources" / "one.yaml"
    path.write_text(
        "passages:\n  - at: 2\n    gist: x\n  - at: 3\n    gist: y\n  - at: 4\n    gist: z\n",
        encoding="utf-8",
    )
    made = page(tmp_path, whole())
    held = saved.hold(record(), made)
    written = saved.write(record(), made, held, data, Gazetteer(RULED))
    digest = texts.digest(SECOND)
    first, last = "  - at: 2\n    gist: x\n", "    gist: y\n  - at: 4\n    gist: z\n"
    assert path.read_text(encoding="utf-8") == (
        f"passages:\n{first}  - at: 3\n    sha256: {digest}\n{last}"
    )
    assert [one.name for one in written] == ["one.yaml", "one.json"]
    assert saved.write(record(), made, [held[0]], data, Gazetteer(RULED)) == []
    assert "Thursday" not in written[1].read_text(encoding="utf-8")
