"""What is found in a text: dates, figures, quotations and names, from a day that is a day."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from builders import HOSTILE, NAMES

import ceasefire
from ceasefire import Ledger, reading
from ceasefire.errors import CeasefireError, DataFaults
from ceasefire.reading import finds

TEXT = """\
KABUL: On Thursday Zabihullah Mujahid, the spokesman, said that at least five civilians were killed.

“We will respond to this attack,” he said.
"""


@pytest.fixture
def story(recorded: Ledger) -> finds.Finds:
    """What is found in an invented text."""
    return ceasefire.read(TEXT, published="2025-11-08", names=recorded.names)


def test_what_a_text_holds(story: finds.Finds) -> None:
    """Dates resolved, figures with bound, group and claimant, quotations with speaker, names."""
    assert story.published == date(2025, 11, 8)
    assert [day.edtf for day in story.dates] == ["2025-11-06"]
    (figure,) = story.figures
    assert (figure.what, figure.value, figure.numbers) == ("killed", ">=5", (5,))
    assert (figure.group, figure.by) == ("civilians", "Zabihullah Mujahid")
    (quotation,) = story.quotations
    assert (quotation.speech, quotation.by) == (True, "Zabihullah Mujahid")
    assert {"kabul", "zabihullah-mujahid"} <= {name.id for name in story.names}


def test_each_mark_stands_in_its_paragraph(story: finds.Finds) -> None:
    """Blank lines are no paragraphs; the words of a mark are those of the text."""
    assert [one.number for one in story.paragraphs] == [1, 2]
    first, second = story.paragraphs
    assert first.words(first.dates[0]) == "Thursday"
    assert first.words(first.figures[0]) == "at least five"
    assert "We will respond" in second.words(second.quotations[0])
    assert [mark.start for mark in first.marks] == sorted(mark.start for mark in first.marks)
    assert set(first.marks) == {*first.dates, *first.figures, *first.quotations, *first.names}


def test_each_mark_is_located_in_the_text_as_it_was_given(recorded: Ledger) -> None:
    """Space that is collapsed and letters that are folded shift nothing there."""
    text = "First.\n\n  On \u00a0 Thursday,\u200b  at least \ufb01ve  people were  killed. "
    told = ceasefire.read(text, published="2025-11-08", names=recorded.names)
    (one,) = (one for one in told.paragraphs if one.dates)
    start, end = one.located(told.dates[0])
    assert text[start:end] == "Thursday"
    start, end = one.located(told.figures[0])
    assert text[start:end] == "at least \ufb01ve"


def test_it_is_what_the_readers_find(recorded: Ledger, story: finds.Finds) -> None:
    """The same marks as in a draft, but for the names of those who speak."""
    lines = [one.text for one in story.paragraphs]
    gazetteer = reading.Gazetteer(recorded.names)
    for one, other in zip(
        story.paragraphs, reading.read(lines, gazetteer, date(2025, 11, 8)), strict=True
    ):
        assert (one.dates, one.names) == (other.days, other.names)
        assert [(f.value, f.start) for f in one.figures] == [
            (f.value, f.start) for f in other.figures
        ]
        assert [q.words for q in one.quotations] == [q.words for q in other.quotations]


def test_a_number_that_is_open_or_a_range_names_its_numbers() -> None:
    """Bounds are left aside, and a counting word names none."""
    values = {"4..6": (4, 6), ">=5": (5,), "dozens": (), "~2600": (2600,)}
    for value, numbers in values.items():
        assert reading.Figure(0, 1, "rule", True, value, "killed", None, None).numbers == numbers


@pytest.mark.parametrize("published", ["2025-11-08", date(2025, 11, 8)])
def test_the_day_is_a_text_or_a_date(published: str | date) -> None:
    """Both are the same day; weekdays are counted from it."""
    told = ceasefire.read("They met on Thursday.", published=published, names=NAMES)
    assert [day.edtf for day in told.dates] == ["2025-11-06"]


def test_without_a_day_only_full_dates_are_found() -> None:
    """Nothing is counted from today."""
    told = ceasefire.read("On Thursday, and on 5 November 2025, they met.", names=NAMES)
    assert [day.edtf for day in told.dates] == ["2025-11-05"]
    assert told.published is None


@pytest.mark.parametrize(
    ("text", "published", "message"),
    [
        ("So.", "yesterday", "'yesterday' is not a date that exists"),
        ("So.", "2025-11", "'2025-11' is not a single day. write it as 2031-05-09"),
        ("So.", "2025-02-30", "is not a date that exists"),
        ("So.", "", "is not a date that exists"),
        ("So.", "1500-01-01", "1500-01-01 is before there were newspapers"),
        ("So.", datetime(2025, 11, 8), "published: .* and not datetime. write it as 2025-11-08"),
        ("So.", 20251108, "published: .* and not int"),
        ("", "2025-11-08", "text: the text is empty"),
        (" \n\u200b\n", "2025-11-08", "text: the text is empty"),
        ("<p>So.</p>", "2025-11-08", "text: line 1 is a web page's markup"),
        (
            "a" * 20_001,
            "2025-11-08",
            "text: paragraph 1: 20,001 characters; a paragraph has at most",
        ),
        (
            "a b\n" * 250_001,
            "2025-11-08",
            "text: 1,000,004 bytes; an article has at most 1,000,000",
        ),
        (b"So.", "2025-11-08", "text: a text is a str, and not bytes"),
        (None, "2025-11-08", "text: a text is a str, and not NoneType"),
        (["So."], "2025-11-08", "text: a text is a str, and not list"),
    ],
)
def test_what_cannot_be_read_is_refused(text: Any, published: Any, message: str) -> None:
    """With an error of the package that says what, where and how to mend it."""
    with pytest.raises(CeasefireError, match=message):
        ceasefire.read(text, published=published, names=NAMES)


def test_the_names_are_those_of_the_project(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They are read from its vocabulary, and again where that has changed; faults are reported."""
    monkeypatch.setenv("CEASEFIRE_ROOT", str(project))
    assert [n.id for n in ceasefire.read("Zabihullah Mujahid spoke.").names] == [
        "zabihullah-mujahid"
    ]
    actors = project / "data" / "actors.yaml"
    text = actors.read_text(encoding="utf-8")
    actors.write_text(text.replace("Zabihullah Mujahid", "Somebody Else"), encoding="utf-8")
    assert [n.id for n in ceasefire.read("Zabihullah Mujahid spoke.").names] == []
    actors.write_text(text + "\nnobody: {}\n", encoding="utf-8")
    with pytest.raises(DataFaults, match=r"data/actors.yaml:\d+: nobody"):
        ceasefire.read("Zabihullah Mujahid spoke.")


def test_it_prints_what_is_found(story: finds.Finds) -> None:
    """A line a mark, under what there is of each kind; what is to be reviewed says so."""
    lines = repr(story).splitlines()
    assert lines[0].startswith(
        "<Text published 2025-11-08: 2 paragraphs, 1 date, 1 figure, 1 quotation, "
    )
    assert "  1 | date | 2025-11-06 | Thursday" in lines
    assert any(
        "killed >=5 (civilians) | Zabihullah Mujahid | at least five" in one for one in lines
    )
    assert repr(story.paragraphs[0]).startswith("<Found 1: 4 marks, “KABUL: On Thursday")
    assert "<td>2025-11-06</td>" in story._repr_html_()


@pytest.mark.parametrize("text", HOSTILE[1:])
def test_its_table_holds_text_alone(text: str) -> None:
    """What is printed of a text is escaped."""
    told = ceasefire.read(f"He said “{text} & a <b” to them.", names=NAMES)
    assert "a &lt;b" in told._repr_html_()
    assert "<b" not in told._repr_html_().replace("<body", "").replace("<tbody", "")


def test_it_is_frozen(story: finds.Finds) -> None:
    """A value cannot be changed."""
    with pytest.raises(FrozenInstanceError):
        story.published = None  # type: ignore[misc]
