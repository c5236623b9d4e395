"""A record is held against a page that somebody saved."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path
from typing import Any

import pytest
from builders import RULED, claim, numbered, source

from ceasefire.audit import saved, webpages
from ceasefire.errors import CeasefireError
from ceasefire.reading import Gazetteer, texts
from ceasefire.records.claims import Claim
from ceasefire.records.sources import Source

FIRST = "The clash began at the border on Thursday, and five soldiers were killed there by noon."
SECOND = "“We hold the line,” the spokesman said, “and we keep the truce,” he added on Friday."
HTML = """<!DOCTYPE html><html><head><title>A clash</title>
<link rel="canonical" href="https://www.gazette.example/clash/?a=1">
<style>p {{ color: red }}</style><script>var five = "soldiers";</script></head>
<body><nav><ul><li>Home</li><li>World</li></ul></nav><article><h1>A clash</h1>
<p>{first}</p><p>{second}</p></article></body></html>"""

NAMED = Gazetteer(RULED)


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


def page(tmp_path: Path, text: str, name: str = "page.html") -> webpages.Page:
    """Return a page as it was saved."""
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return webpages.read(path)


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
    held = saved.hold(record(), page(tmp_path, text, name), NAMED)
    assert [(one.at, one.state) for one in held] == [
        ("2", "verified"), ("3", "by its quotations"), ("4", "left to your eye"),
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
    held = saved.hold(record(), page(tmp_path, whole(first=first)), NAMED)
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
    held = saved.hold(record(), page(tmp_path, whole(second=second)), NAMED)
    assert held[1].state == state


def test_quotations_of_two_lines_are_found_and_are_no_paragraph(tmp_path: Path) -> None:
    """What was coded as one paragraph can be two on the page, of which none is its text."""
    quoted = [claim("date", "2025-10-10", quote=words) for words in ("hold the line", "by noon")]
    each = [one.model_copy(update={"id": at}) for at, one in enumerate(quoted, start=1)]
    passages = [{"at": "3", "gist": "Both.", "claims": each}]
    (held,) = saved.hold(record(passages=passages), page(tmp_path, whole()), NAMED)
    assert (held.state, held.line, held.text, held.tied) == ("by its quotations", 5, "", False)


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
        saved.write(one, made, saved.hold(one, made, NAMED), tmp_path / "data", NAMED)
    assert not (tmp_path / "data").exists()


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


INVENTED = "A garden opened.\n\nOn Friday 40 people came to see it.\n\nThe mayor was glad of it.\n"
TOLD = "At the border five soldiers were killed, Qatar said; “we keep the truce,” its envoy added."
CLAIMED = [
    [claim("killed", "5", group="soldiers", voice="qatar")],
    [claim("killed", "5", group="soldiers"), claim("place", "border")],
    [claim("killed", "5", group="soldiers", quote="we keep the truce")],
    [claim("host", "qatar", event="talks")],
]


def claimed(claims: list[Claim], **more: Any) -> Source:
    """Return a record of one paragraph, which makes some claims."""
    return record(passages=[{"at": "3", "gist": "It is so.", "claims": numbered(claims)}], **more)


@pytest.mark.parametrize("claims", CLAIMED)
def test_a_page_is_held_by_what_a_record_claims(claims: list[Claim], tmp_path: Path) -> None:
    """The true page has it in a line, by what is said; an invented one has not, and is refused."""
    one = claimed(claims)
    true = saved.hold(one, page(tmp_path, f"A clash\n\n{TOLD}\n\nNothing else.\n"), NAMED)
    assert [(held.state != "not found", held.line) for held in true] == [(True, 2)]
    assert re.match(r"paragraph 3: found by its \w+, line 2 of the page \(", true[0].told())
    saved.refuse(one, true, "page")
    false = saved.hold(one, page(tmp_path, INVENTED), NAMED)
    assert [held.state for held in false] == ["not found"]
    with pytest.raises(CeasefireError, match="no line that shows paragraph 3 of the record"):
        saved.refuse(one, false, "page")


def test_the_right_quotation_beside_a_wrong_number_is_refused(tmp_path: Path) -> None:
    """Nor does the number help in a line that is far from it; what is lacking is said."""
    wrong = TOLD.replace("five", "fifty")
    far = f"{wrong}\n\nNothing else.\n\nAgain nothing.\n\nThen five soldiers were killed.\n"
    for text in (wrong, far):
        (held,) = saved.hold(claimed(CLAIMED[2]), page(tmp_path, text), NAMED)
        assert held.told() == "paragraph 3: not found; line 1, which is nearest, lacks number 5"


def test_a_record_that_no_machine_can_find_is_not_passed(tmp_path: Path) -> None:
    """Where nothing could be held against the page, nothing was verified; where something was, it is."""
    inferred = claimed([claim("killed", "5", group="soldiers", inferred="counted up")])
    checks = saved.hold(inferred, page(tmp_path, TOLD), NAMED)
    assert [held.told() for held in checks] == ["paragraph 3: left to your eye"]
    with pytest.raises(CeasefireError, match="can be found by a machine on the page") as refused:
        saved.refuse(inferred, checks, "page")
    assert "read it against the record one by eye" in str(refused.value)
    saved.refuse(inferred, [*checks, saved.Held("4", "verified", 1, tied=True)], "page")


@pytest.mark.parametrize(
    ("claims", "tied"), [(CLAIMED[0], True), (CLAIMED[1], True), (CLAIMED[2], True), (CLAIMED[3], False)]
)  # fmt: skip
def test_only_what_is_tied_to_a_line_gets_its_digest(
    claims: list[Claim], tied: bool, tmp_path: Path
) -> None:
    """By a quotation, or by a number together with a name; a name alone stands on other pages too."""
    path = tmp_path / "data" / "sources" / "one.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("passages:\n  - at: 3\n    gist: x\n", encoding="utf-8")
    one, made = claimed(claims), page(tmp_path, f"A clash\n\n{TOLD}\n\nNothing else.\n")
    checks = saved.hold(one, made, NAMED)
    if tied:
        saved.write(one, made, checks, tmp_path / "data", NAMED)
    else:
        with pytest.raises(CeasefireError, match="nothing of the record is found on the page"):
            saved.write(one, made, checks, tmp_path / "data", NAMED)
    assert (texts.digest(TOLD) in path.read_text(encoding="utf-8")) is tied


def test_paragraphs_that_no_blank_line_parts_are_not_one(tmp_path: Path) -> None:
    """A text of one line a paragraph is no paragraph broken over lines: the number is far."""
    text = "\n".join(
        [
            TOLD.replace("five", "fifty"),
            "Nothing else was told of that long day.",
            "No.",
            "Then five soldiers were killed.",
        ]
    )
    (held,) = saved.hold(claimed(CLAIMED[2]), page(tmp_path, text), NAMED)
    assert held.state == "not found"


def test_what_was_found_is_counted() -> None:
    """State by state."""
    held = [saved.Held("2", "verified", 1, tied=True), saved.Held("3", "not found")]
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
    held = saved.hold(record(), made, NAMED)
    written = saved.write(record(), made, held, data, NAMED)
    digest = texts.digest(SECOND)
    first, last = "  - at: 2\n    gist: x\n", "    gist: y\n  - at: 4\n    gist: z\n"
    assert path.read_text(encoding="utf-8") == (
        f"passages:\n{first}  - at: 3\n    sha256: {digest}\n{last}"
    )
    assert [one.name for one in written] == ["one.yaml", "one.json"]
    assert saved.write(record(), made, [held[0]], data, NAMED) == []
    assert "Thursday" not in written[1].read_text(encoding="utf-8")
