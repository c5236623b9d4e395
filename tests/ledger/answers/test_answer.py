"""The answer to a question: tables of each status, and what holds whatever is claimed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from random import Random
from typing import Any, NamedTuple

import pytest
import testimony
from builders import claim, position
from hypothesis import assume, given
from hypothesis import strategies as st
from testimony import DAYS, OWN, statement, values

from ceasefire.ledger.answers import answer as answering
from ceasefire.ledger.answers import questions
from ceasefire.ledger.answers.answer import Answer
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.statements import Statement
from ceasefire.records import intervals
from ceasefire.records.intervals import Interval

#: An article's own words that say how it knows, so that they repeat nobody.
SEEN = "seen"


class Row(NamedTuple):
    """What is said by whom, in a source of what letter and of which day of November."""

    value: str
    voice: str | None = SEEN
    letter: str = "C"
    day: int = 8
    place: str | None = None
    covers: str | None = None
    key: str | None = None

    def told(
        self, aspect: str, number: int, event: str = "clash", group: str = "troops"
    ) -> Statement:
        """Return the claim, in an article of its own unless ``key`` names one."""
        of: dict[str, Any] = {"group": group} if aspect in ("killed", "wounded") else {}
        of |= {"seen": True} if self.voice == SEEN else {"voice": self.voice}
        if aspect in ("ceasefire", "guilt", "hiding", "holding", "force"):
            made = position(aspect, self.value, str(self.voice), event=event)
        else:
            made = claim(
                aspect,
                self.value,
                event,
                place=self.place,
                covers=self.covers,
                **of,
            )
        key = self.key or f"s{number}"
        return statement(made, key, letter=self.letter, day=f"2025-11-{self.day:02}")


def told(aspect: str, rows: Sequence[Row], event: str = "clash", start: int = 0) -> list[Statement]:
    """Return the claims of rows."""
    return [row.told(aspect, start + number, event) for number, row in enumerate(rows)]


def answered(aspect: str, *rows: Row, event: str = "clash") -> Answer:
    """Return the answer to what rows say."""
    return answering.answer(told(aspect, rows, event))


def coded(value: Interval[Any] | str | None) -> str | None:
    """Return a value as it is coded."""
    return value.written if isinstance(value, Interval) else value


def summary(one: Answer) -> tuple[str | None, str | None, str | None, str, int, int]:
    """Return best, low, high, status, and how many voices there are and are behind it."""
    ends = (coded(one.best), coded(one.low), coded(one.high))
    return (*ends, one.status, len(one.voices), len(one.behind))


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        # one voice, and more
        ([Row("5")], ("5", "5", "5", "one voice", 1, 1)),
        ([Row("5"), Row("5")], ("5", "5", "5", "agreed", 2, 2)),
        ([Row("5", "kabul")], ("5", "5", "5", "one side only", 1, 1)),
        ([Row("5", "army")], ("5", "5", "5", "one voice", 1, 1)),  # its own loss
        ([Row("5", "kabul"), Row("5", "un")], ("5", "5", "5", "agreed", 2, 2)),
        ([Row("5", "kabul"), Row("5", "rebels")], ("5", "5", "5", "agreed", 2, 2)),
        ([Row("5", "kabul"), Row("5", OWN)], ("5", "5", "5", "one side only", 1, 1)),
        # they exclude each other
        ([Row("5"), Row("7")], (None, "5", "7", "disputed", 2, 0)),
        ([Row("5", "un"), Row("7")], ("5", "5", "7", "disputed", 2, 1)),
        ([Row("5"), Row("5"), Row("7")], ("5", "5", "7", "disputed", 3, 2)),
        ([Row("5", "army"), Row("50", "kabul")], ("5", "5", "50", "disputed", 2, 1)),
        ([Row("7", "kabul"), Row("9", "rebels", "B", 1)], (None, "7", "9", "disputed", 2, 0)),
        # a party at twice a better-standing floor is its rival
        ([Row(">=58", "un"), Row("200", "kabul")], (">=58", ">=58", "200", "disputed", 2, 1)),
        ([Row(">=58", "un"), Row("100", "kabul")], (">=58", ">=58", "100", "agreed", 2, 2)),
        # a floor, a range and *about* that hold the rest
        ([Row(">=5"), Row("6")], (">=5", ">=5", "6", "agreed", 2, 2)),
        ([Row(">=5", "un"), Row("6")], (">=5", ">=5", "6", "agreed", 2, 2)),
        ([Row("6", "un"), Row(">=5")], ("6", ">=5", "6", "one voice", 2, 1)),
        ([Row("dozens"), Row("50")], ("50", "50", "50", "one voice", 2, 1)),
        # one voice that is reported in several ways
        ([Row("5", "un"), Row("7", "un")], (None, "5", "7", "reported differently", 1, 0)),
        ([Row("5", "un", "B"), Row("7", "un")], ("5", "5", "7", "one voice", 1, 1)),
        ([Row("5", "un"), Row(">=5", "un")], (">=5", "5", ">=5", "one voice", 1, 1)),
        ([Row("5", "un"), Row(">=4", "un")], (None, ">=4", "5", "reported differently", 1, 0)),
        ([Row("5", "ali", "B"), Row("7", "omar")], ("5", "5", "7", "one side only", 1, 1)),
        ([Row("4..6", "un"), Row("5..7", "un")], (None, "4..6", "5..7", "one voice", 1, 0)),
        # a lone weaker voice against three is a note
        ([Row("5", letter="B"), Row("5"), Row("5"), Row("7", letter="D")],
         ("5", "5", "7", "agreed", 4, 3)),
        ([Row("5", letter="B"), Row("5"), Row("7", letter="D")], ("5", "5", "7", "disputed", 3, 2)),
        ([Row("5"), Row("5"), Row("5"), Row("7")], ("5", "5", "7", "disputed", 4, 3)),
        ([Row("5"), Row("5"), Row("5"), Row("7", letter="B")], ("5", "5", "7", "disputed", 4, 3)),
        ([Row("5", letter="B"), Row("5"), Row("5"), Row("7", letter="D"), Row("8", letter="D")],
         ("5", "5", "8", "disputed", 5, 3)),
        # rivals off what leads, which none of them excludes
        ([Row(">=5"), Row(">=5"), Row("6"), Row("8")], (">=5", ">=5", "8", "agreed", 4, 4)),
        # one voice's floor, and above it two that exclude each other
        ([Row(">=5", "un"), Row("6"), Row("8")], (">=5", ">=5", "8", "disputed", 3, 3)),
        ([Row(">=5", "un"), Row("6"), Row("5..7")], (">=5", "5..7", "5..7", "agreed", 3, 3)),
        ([Row("4..6", "un"), Row("3..4"), Row("6..7")], ("4..6", "3..4", "6..7", "disputed", 3, 1)),
        ([Row("4..6", "un"), Row("4..6", "qatar"), Row("3..4"), Row("6..7")],
         ("4..6", "3..4", "6..7", "agreed", 4, 2)),
        ([Row(">=58", "un"), Row(">=58", "qatar"), Row("200", "kabul")],
         (">=58", ">=58", "200", "disputed", 3, 2)),
        ([Row(">=5", "un"), Row(">=6", "un"), Row(">=4")],
         (None, ">=4", ">=6", "reported differently", 2, 0)),
        # a figure that no speaker gave is its printer's own
        ([Row("5", OWN), Row("5", OWN)], ("5", "5", "5", "agreed", 2, 2)),
        ([Row("5", OWN), Row("7", OWN)], (None, "5", "7", "disputed", 2, 0)),
        # weak pages
        ([Row("5", letter="F")], ("5", "5", "5", "one voice", 1, 1)),
        ([Row("5", letter="F"), Row("7", letter="D")], ("7", "5", "7", "disputed", 2, 1)),
    ],
)  # fmt: skip
def test_numbers(rows: list[Row], expected: tuple[Any, ...]) -> None:
    """How many were killed."""
    assert summary(answered("killed", *rows)) == expected


@pytest.mark.parametrize(
    ("rows", "differs"),
    [
        ([Row("5", "un", "B"), Row("5"), Row("5"), Row("7", letter="D")], "copy of s3"),
        ([Row("5", "un", "B"), Row("5"), Row("5"), Row("7", "kabul", "D")], "kabul"),
        ([Row("5", "un", "B"), Row("5"), Row("7", "kabul", "D")], None),
        ([Row("5", "kabul", "B"), Row("5", "un"), Row("5", "qatar"), Row("7", "ali", "D")], None),
    ],
)
def test_the_lone_weaker_voice_is_named(rows: list[Row], differs: str | None) -> None:
    """It is none of those behind the answer, and every page that has it is weaker."""
    one = answered("date", *(row._replace(value=f"2025-10-0{row.value}") for row in rows))
    assert one.differs == differs
    assert (one.status == "agreed") == (differs is not None)


def day(number: int) -> str:
    return f"2025-10-{number:02}"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([Row(day(9)), Row("2025-10")], (day(9), day(9), day(9), "one voice", 2, 1)),
        ([Row(day(9)), Row(day(9)), Row("2025-10")], (day(9), day(9), day(9), "agreed", 3, 2)),
        ([Row("2025-10")], ("2025-10", "2025-10", "2025-10", "one voice", 1, 1)),
        ([Row("2025-10"), Row("2025-10")], ("2025-10", "2025-10", "2025-10", "agreed", 2, 2)),
        # two adjoining days are a night, and agree with either
        ([Row(day(9), "un"), Row("2025-10-08/2025-10-09")],
         (day(9), "2025-10-08/2025-10-09", day(9), "agreed", 2, 1)),
        ([Row(day(9), "un"), Row("2025-10-07/2025-10-09")],
         (day(9), day(9), day(9), "one voice", 2, 1)),
        ([Row("2025-10-08/2025-10-09"), Row("2025-10-08/2025-10-09"), Row(day(9))],
         ("2025-10-08/2025-10-09", "2025-10-08/2025-10-09", "2025-10-08/2025-10-09", "agreed", 3, 3)),
        ([Row(day(9)), Row(day(10))], (None, day(9), day(10), "disputed", 2, 0)),
        # what a weak page dates makes nobody vague, and does not lead
        ([Row(day(9), letter="F"), Row("2025-10")],
         ("2025-10", "2025-10", "2025-10", "one voice", 2, 2)),
        # one voice that gives two days
        ([Row(day(9), "un"), Row(day(10), "un")],
         (None, day(9), day(10), "reported differently", 1, 0)),
    ],
)  # fmt: skip
def test_days(rows: list[Row], expected: tuple[Any, ...]) -> None:
    """When it was."""
    assert summary(answered("date", *rows)) == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([Row(day(6)), Row(day(8))], ("2025-10-06..2025-10-08", day(6), day(8), "agreed", 2, 2)),
        ([Row("2025-10-06/2025-10-08"), Row(day(7))],
         ("2025-10-06/2025-10-08", "2025-10-06/2025-10-08", "2025-10-06/2025-10-08", "one voice", 2, 1)),
        ([Row("2025-10-06/2025-10-08"), Row("2025-10-06/2025-10-08"), Row(day(7))],
         ("2025-10-06/2025-10-08", "2025-10-06/2025-10-08", "2025-10-06/2025-10-08", "agreed", 3, 2)),
        ([Row(day(7))], (day(7), day(7), day(7), "one voice", 1, 1)),
        ([Row(day(6)), Row(day(8)), Row("2025-10-06/2025-10-08", letter="F")],
         ("2025-10-06/2025-10-08",) * 3 + ("one voice", 3, 1)),
        ([Row("2025-10-01/2025-10-09", letter="F"), Row("2025-10-01/2025-10-09", letter="D"),
          Row(day(7))], ("2025-10-01/2025-10-09",) * 3 + ("one voice", 3, 2)),
        ([Row("2025-10"), Row(day(6), "un"), Row(day(8), "un")],
         ("2025-10", "2025-10", "2025-10", "one voice", 2, 1)),
        ([Row("2025-10-05/2025-10-20"), Row(day(6)), Row(day(25))],
         ("2025-10-06..2025-10-25", day(6), day(25), "agreed", 3, 3)),
    ],
)  # fmt: skip
def test_what_lasts_has_all_the_days_that_are_named(
    rows: list[Row], expected: tuple[Any, ...]
) -> None:
    """A span that holds all, or from the first day to the last; never a dispute."""
    assert summary(answered("date", *rows, event="rounds")) == expected


@pytest.mark.parametrize(
    ("aspect", "rows", "expected"),
    [
        ("weapon", [Row("drone", "un"), Row("strike")], ("drone", None, None, "one voice", 2, 1)),
        ("weapon", [Row("strike", "un"), Row("drone")], ("strike", None, None, "agreed", 2, 2)),
        ("weapon", [Row("mine", "un"), Row("drone")], ("mine", None, None, "disputed", 2, 1)),
        ("weapon", [Row("mine", "kabul")], ("mine", None, None, "one side only", 1, 1)),
        ("weapon", [Row("mine", "un"), Row("drone", "un")],
         (None, None, None, "reported differently", 1, 0)),
        ("host", [Row("qatar"), Row("qatar")], ("qatar", None, None, "agreed", 2, 2)),
        # of a position the question is whether it was said
        ("ceasefire", [Row("keep", "ali"), Row("keep", "omar")],
         ("keep", None, None, "agreed", 2, 2)),
        ("ceasefire", [Row("keep", "ali"), Row("end", "omar")],
         (None, None, None, "reported differently", 2, 0)),
        ("ceasefire", [Row("keep", "ali", day=1), Row("end", "omar", day=1), Row("end", "ali", day=1)],
         ("end", None, None, "reported differently", 3, 2)),
        # what moves
        ("ceasefire", [Row("keep", "ali", day=1), Row("end", "omar", day=5)],
         ("end", None, None, "changed", 2, 1)),
        ("state", [Row("open", "kabul", day=1), Row("over", "kabul", day=5), Row("over", day=9)],
         ("over", None, None, "changed", 2, 1)),
        ("state", [Row("open", "kabul", day=1), Row("over", "kabul", day=5), Row("over", "un", day=5)],
         ("over", None, None, "changed", 2, 2)),
        ("trucks", [Row("300", "kabul", day=1), Row("200", "army", day=5)],
         ("200", "200", "300", "changed", 2, 1)),
        ("posts", [Row("3", "army", day=1), Row("9", "army", day=5)],
         (None, "3", "9", "reported differently", 1, 0)),
        ("posts", [Row("3", "army")], ("3", "3", "3", "one side only", 1, 1)),
        ("state", [Row("open", "kabul", day=1), Row("over", "qatar", day=1)],
         ("over", None, None, "disputed", 2, 1)),
    ],
)  # fmt: skip
def test_what_has_no_order_or_moves(
    aspect: str, rows: list[Row], expected: tuple[Any, ...]
) -> None:
    """Categories, actors, positions, and what changes from day to day."""
    assert summary(answered(aspect, *rows)) == expected


def test_what_has_changed_tells_the_day() -> None:
    """That on which it was said, of the latest."""
    rows = [Row("open", "kabul", day=1), Row("over", "kabul", day=5), Row("over", "un", day=3)]
    assert answered("state", *rows).latest == date(2025, 11, 5)
    assert answered("killed", Row("5"), Row("5")).latest is None


MONTH, WEEK = "2025-10", "2025-10-01/2025-10-07"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([Row("5", place="border"), Row("9", place="kabul-city")],
         (None, "5", "9", "counted apart", 2, 0)),
        ([Row("5", "un", covers=WEEK), Row("9", "un", covers="2025-10-08/2025-10-31")],
         (None, "5", "9", "counted apart", 1, 0)),
        ([Row("5", "un", covers=WEEK), Row("9", "un", covers=MONTH)], ("9", "9", "9", "one voice", 1, 1)),
        ([Row("5", place="border"), Row("9")], ("9", "9", "9", "one voice", 1, 1)),
        ([Row("9", place="border"), Row("5")], (None, "5", "9", "counted apart", 2, 0)),
        ([Row("9", place="border"), Row(">=5")], (">=5", ">=5", ">=5", "one voice", 1, 1)),
        ([Row("5", place="border"), Row("7", place="border"), Row("9", place="kabul-city")],
         (None, "5", "9", "disputed", 3, 0)),
        ([Row("5", place="border"), Row("7"), Row("9")], (None, "7", "9", "disputed", 2, 0)),
        ([Row("5", place="border"), Row("5", place="border")], ("5", "5", "5", "agreed", 2, 2)),
    ],
)  # fmt: skip
def test_parts(rows: list[Row], expected: tuple[Any, ...]) -> None:
    """Other places and days are no dispute; the whole is answered by itself, unless a part is above it."""
    assert summary(answered("killed", *rows)) == expected


def test_a_voice_that_counts_on_is_told_by_its_latest_count() -> None:
    """What it had come to before stands apart, and so does the count of another up to another day."""
    days = [f"2025-10-01/2025-10-{end:02}" for end in (3, 5, 7)]
    rows = [Row("34", "un", covers=days[0], day=4), Row("42", "un", covers=days[1], day=6)]
    one = answered("killed", *rows)
    assert summary(one) == ("42", "42", "42", "one voice", 1, 1)
    assert [s.answer for s in one.apart] == ["34"]
    both = answered("killed", *rows, Row("110", "kabul", covers=days[2]))
    assert summary(both) == (None, "42", "110", "counted apart", 2, 0)
    assert [s.answer for s in both.apart] == ["34"]


def test_a_part_has_its_figure_from_a_speaker_on_the_whole() -> None:
    """Of whom it is told, who gave a figure first is known beyond the part."""
    rows = [Row("5", "army", day=1), Row("5", OWN, place="border"), Row("3", place="kabul-city")]
    assert answered("killed", *rows).voices == {"islamabad"}
    apart = [Row("5", OWN, place="border"), Row("3", place="kabul-city")]
    speaker = Row("5", "army", day=1).told("killed", 9, group="militia")
    one = answering.answer(told("killed", apart), [speaker])
    assert one.voices == {"islamabad", "copy of s1"}
    assert values(one.told) == ["5", "3"]


@pytest.mark.parametrize(
    ("rows", "said", "best", "status", "accused", "voices"),
    [
        ([Row("islamabad", "kabul")], [], "islamabad", "charged", None, {"kabul"}),
        ([Row("islamabad", "kabul"), Row("islamabad", OWN)], [], "islamabad", "charged", None, {"kabul"}),
        ([Row("islamabad", "kabul")], [Row("denies", "army")], "islamabad", "charged", "denied",
         {"kabul"}),
        ([Row("islamabad", "kabul")], [Row("silent", "army")], "islamabad", "charged", "neither",
         {"kabul"}),
        ([Row("islamabad", "kabul")], [Row("owns", "army")], "islamabad", "agreed", "admitted",
         {"kabul", "islamabad"}),
        ([Row("islamabad", "army")], [], "islamabad", "one voice", "admitted", {"islamabad"}),
        # who is heard in a weak page alone makes no second voice
        ([Row("islamabad", "kabul", letter="E")], [Row("owns", "army")], "islamabad", "one voice",
         "admitted", {"kabul", "islamabad"}),
        ([Row("islamabad", "kabul", letter="E"), Row("islamabad", "un")], [Row("owns", "army")],
         "islamabad", "agreed", "admitted", {"kabul", "un", "islamabad"}),
        ([Row("islamabad", "kabul"), Row("kabul", "army")], [], None, "charged", "denied",
         {"kabul", "islamabad"}),
        ([Row("islamabad", "kabul"), Row("rebels", "kabul")], [], None, "charged", None, {"kabul"}),
        # a charge that is admitted stands, with the rival charge beside it
        ([Row("islamabad", "army"), Row("rebels", "kabul")], [], "islamabad", "one voice", "admitted",
         {"islamabad", "kabul"}),
        # an outlet that names another lays a charge beside that of the speaker
        ([Row("islamabad", "kabul"), Row("rebels", OWN)], [], None, "charged", None,
         {"kabul", "copy of s1"}),
        # an observer's finding is an ordinary claim
        ([Row("islamabad", "kabul"), Row("islamabad", "un")], [Row("denies", "army")], "islamabad",
         "disputed", "denied", {"kabul", "un"}),
        ([Row("islamabad", "kabul"), Row("islamabad", "un")], [Row("owns", "army")], "islamabad",
         "agreed", "admitted", {"kabul", "un", "islamabad"}),
        ([Row("islamabad", "un")], [], "islamabad", "one voice", None, {"un"}),
        ([Row("islamabad", "un"), Row("islamabad", OWN)], [], "islamabad", "one voice", None, {"un"}),
        ([Row("islamabad", OWN), Row("islamabad", OWN)], [], "islamabad", "agreed", None,
         {"copy of s0", "copy of s1"}),
    ],
)  # fmt: skip
@pytest.mark.parametrize("filed", ["beside", "within"])
def test_charges(
    rows: list[Row],
    said: list[Row],
    best: str | None,
    status: str,
    accused: str | None,
    voices: set[str],
    filed: str,
) -> None:
    """A denial meets the charge wherever it is filed, and is no voice of the count."""
    claims, stances = told("attacker", rows), told("guilt", said, start=5)
    if filed == "beside":
        one = answering.answer(claims, [*claims, *stances])
    else:
        one = answering.answer([*claims, *stances])
    assert (one.best, one.status, one.accused, set(one.voices)) == (best, status, accused, voices)
    assert (one.low, one.high) == (None, None)
    assert {a.statement.id for a in one.told} == {s.id for s in claims}
    assert bool(one.behind) == (best is not None)


@pytest.mark.parametrize(
    ("rows", "stance", "accused"),
    [
        ([Row("islamabad", "un")], "denies", "denied"),
        ([Row("islamabad", OWN)], "silent", "neither"),
        ([Row("islamabad", "un"), Row("kabul", "qatar")], "denies", "denied"),
        ([Row("kabul", "un"), Row("islamabad", "qatar")], "denies", None),
    ],
)
def test_what_nobody_charges_is_an_ordinary_question(
    rows: list[Row], stance: str, accused: str | None
) -> None:
    """What the one who is found to have done it says stands beside it."""
    claims, said = told("attacker", rows), told("guilt", [Row(stance, "army")], start=5)
    one, bare = answering.answer(claims, said), answering.answer(claims)
    assert one.accused == accused
    assert bare.accused is None
    assert (one.best, one.voices, one.behind) == (bare.best, bare.voices, bare.behind)
    assert one.status == (
        "disputed" if accused == "denied" else bare.status
    )  # a denial excludes it


@pytest.mark.parametrize(
    ("rows", "said", "status", "accused"),
    [
        ([Row("border", OWN)], [Row("gone", "kabul")], "disputed", "denied"),
        ([Row("border", "un"), Row("border", OWN)], [Row("gone", "kabul")], "disputed", "denied"),
        ([Row("border", OWN)], [Row("there", "kabul")], "one voice", None),
        ([Row("border", OWN)], [], "one voice", None),
        # a charge stays one side's
        ([Row("border", "army")], [Row("gone", "kabul")], "one side only", "denied"),
        # who is heard on a weak page alone, or has no part in it, denies nothing
        ([Row("border", OWN)], [Row("gone", "kabul", letter="F")], "one voice", None),
        ([Row("border", OWN)], [Row("gone", "un")], "one voice", None),
    ],
)
def test_what_is_told_as_a_fact_is_disputed_where_those_concerned_deny_it(
    rows: list[Row], said: list[Row], status: str, accused: str | None
) -> None:
    """By a stance that the aspect says denies it, on the same event; the value and its voices stay."""
    claims, stances = told("lair", rows), told("hiding", said, start=5)
    one, bare = answering.answer(claims, stances), answering.answer(claims)
    assert (one.status, one.accused, bare.accused) == (status, accused, None)
    assert (one.best, one.voices, one.behind) == (bare.best, bare.voices, bare.behind)
    elsewhere = told("hiding", said, "truce", start=5)
    assert answering.answer(claims, elsewhere) == bare


def test_stances_alone_are_a_question_of_their_own() -> None:
    """Whether it owns up is asked too."""
    one = answering.answer(told("guilt", [Row("denies", "army")]))
    assert (one.best, one.status) == ("denies", "one voice")


@pytest.mark.parametrize(
    ("rows", "status"),
    [
        ([Row("5", "un")], "changed"),
        ([Row("5", "kabul")], "changed"),
        ([Row("5", "un"), Row("5", "army")], "agreed"),
        ([Row("5", "un"), Row("7", "un")], "reported differently"),
    ],
)
def test_what_the_only_voice_has_revised_has_changed(rows: list[Row], status: str) -> None:
    """Its latest word is the answer; where others speak too, there is nothing to add."""
    revised = told("killed", [Row("9", "un", day=1)], start=5)
    one = answering.answer(told("killed", rows), (), revised)
    assert one.status == status
    assert one.latest == (date(2025, 11, 8) if status == "changed" else None)
    assert answering.answer(told("killed", rows)).status != "changed"


@pytest.mark.parametrize(
    ("rows", "sharper", "status", "behind"),
    [
        ([Row("kabul-city", "un")], [Row("market", "qatar")], "agreed", {"un", "qatar"}),
        ([Row("kabul-city", "un")], [Row("market", "un")], "one voice", {"un"}),
        ([Row("kabul-city", "un")], [Row("market", "qatar", "F")], "one voice", {"un", "qatar"}),
        ([Row("kabul-city", "un", "F")], [Row("market", "qatar")], "one voice", {"un", "qatar"}),
        ([Row("kabul-city", "un"), Row("kabul-city", "qatar")], [Row("market", "army")], "agreed",
         {"un", "qatar", "islamabad"}),
        ([Row("kabul-city", "un")], [], "one voice", {"un"}),
    ],
)  # fmt: skip
def test_who_says_something_sharper_is_behind_it(
    rows: list[Row], sharper: list[Row], status: str, behind: set[str]
) -> None:
    """Who tells of the market tells of its city; the value stays."""
    more = told("place", sharper, start=5)
    one = answering.answer(told("place", rows), (), (), more)
    assert (one.best, one.status) == ("kabul-city", status)
    assert one.behind == one.voices == one.backers == behind
    assert [a.statement.answer for a in one.told] == [row.value for row in (*rows, *sharper)]


@pytest.mark.parametrize(("second", "status"), [("rebels", "agreed"), ("ali", "one side only")])
def test_one_side_stays_alone_if_it_says_it_more_sharply(second: str, status: str) -> None:
    """Only another side, or nobody's, makes it agreed."""
    claims = told("weapon", [Row("strike", "kabul")])
    more = told("weapon", [Row("drone", second)], start=5)
    assert answering.answer(claims, (), (), more).status == status


def test_a_figure_among_what_is_sharper_is_of_who_gave_it_before() -> None:
    """Beside the question as among its claims."""
    speaker = Row("drone", "army", day=1).told("weapon", 9)
    one = answering.answer(
        told("weapon", [Row("strike", "un")]),
        [speaker],
        (),
        told("weapon", [Row("drone", OWN)], start=5),
    )
    assert one.voices == {"un", "islamabad"}


def test_the_backers_are_all_where_nothing_leads() -> None:
    """Else those behind the best value."""
    assert answered("killed", Row("5"), Row("7")).backers == {"copy of s0", "copy of s1"}
    assert answered("killed", Row("5", "un"), Row("7")).backers == {"un"}


@pytest.mark.parametrize(
    ("rows", "twin", "status"),
    [
        ([Row("5", "ali")], Row("5", "ali"), "reported differently"),
        ([Row("5", "ali"), Row("5", OWN)], Row("5", "ali"), "reported differently"),
        ([Row("5", "ali")], Row("6", "ali"), "one side only"),
        ([Row("5", "ali")], Row("5", "omar"), "one side only"),
        ([Row("5", "ali"), Row("5", "un")], Row("5", "ali"), "agreed"),
        ([Row("5", "ali"), Row("7", "un")], Row("5", "ali"), "disputed"),
        ([Row("5", "ali"), Row("7", "ali")], Row("5", "ali"), "reported differently"),
    ],
)
def test_one_number_under_two_counts_is_reported_differently(
    rows: list[Row], twin: Row, status: str
) -> None:
    """If the person whose number it is speaks alone."""
    other = twin.told("wounded", 9)
    one = answering.answer(told("killed", rows), [other])
    assert one.status == status
    alone = status == "reported differently" and len({row.value for row in rows}) == 1
    assert one.twin == (other if alone else None)
    assert one.best == answered("killed", *rows).best


def test_an_admission_of_its_own_losses_has_a_twin_too() -> None:
    """Whatever it is that one voice says."""
    other = Row("5", "ali").told("wounded", 9, group="militia")
    claims = [Row("5", "ali").told("killed", 1, group="militia")]
    assert answering.answer(claims, [other]).twin == other
    assert answering.answer(claims).status == "one voice"


def test_what_is_of_other_places_stands_apart() -> None:
    """It is held against nothing of the whole, and is named."""
    rows = [Row("9"), Row("5", place="border"), Row("3", place="kabul-city")]
    assert [s.answer for s in answered("killed", *rows).apart] == ["5", "3"]
    assert answered("killed", *rows[1:]).apart == ()


def test_the_speaker_on_another_group_is_heard_in_every_answer() -> None:
    """Of the whole, of a part and where nothing is apart."""
    speaker = Row("5", "army", day=1).told("killed", 9, group="militia")
    plain = answering.answer(told("killed", [Row("5", OWN)]), [speaker])
    whole = answering.answer(told("killed", [Row("5", OWN), Row("3", place="border")]), [speaker])
    apart = [
        Row("5", OWN, place="border"),
        Row("7", place="border"),
        Row("5", "army", place="kabul-city"),
    ]
    assert plain.voices == whole.voices == {"islamabad"}
    assert answering.answer(told("killed", [*apart, Row("5", "army", day=1)])).status == "disputed"
    parts = [Row("5", OWN, "C", 8, "border"), Row("5", "army", "C", 8, "border"), Row("3", "un")]
    assert answering.answer(told("killed", parts), [speaker]).status == "counted apart"


@pytest.mark.parametrize(
    ("aspect", "rows"),
    [
        ("killed", [Row("5"), Row("7")]),
        ("killed", [Row("5"), Row("9", place="border")]),
        ("killed", [Row("5", place="kabul-city"), Row("9", place="border")]),
        ("state", [Row("open", "kabul", day=1), Row("over", "kabul", day=5)]),
        ("attacker", [Row("islamabad", "kabul"), Row("kabul", "army")]),
        ("attacker", [Row("islamabad", "kabul")]),
    ],
)
def test_an_answer_tells_of_which_claims_it_is_made(aspect: str, rows: list[Row]) -> None:
    """Of all that count, or of those of the whole."""
    one = answered(aspect, *rows)
    of_whole = [row.value for row in rows if not (row.place and one.status == "one voice")]
    assert values(one.told) == of_whole
    days = answered("date", Row(day(6)), Row(day(8)), event="rounds")
    assert values(days.told) == [day(6), day(8)]


def test_what_is_only_misreported_has_no_answer() -> None:
    """Nor a voice, who said none of it, nor a claim that it is made of."""
    one = answering.MISREPORTED
    assert summary(one) == (None, None, None, "reported differently", 0, 0)
    assert (one.told, one.voices) == ((), frozenset())


def test_an_answer_prints_itself() -> None:
    """Its value, its status and how many voices there are."""
    one = answered("killed", Row(">=5", "un"), Row("6"))
    assert one.glimpse() == {"Best": ">=5", "Status": "agreed", "Voices": "2 independent voices"}
    assert repr(one) == "<Answer >=5: agreed, 2 independent voices>"
    assert answered("killed", Row("5"), Row("6")).glimpse()["Best"] == "no best answer"
    assert answered("weapon", Row("mine")).glimpse()["Best"] == "mine"


def test_rivals_stand_in_their_order() -> None:
    """One account of each value, and none of what is vaguer than another."""
    one = answered("killed", Row("9"), Row("dozens"), Row("5"), Row(">=30"), Row("5"), Row("40"))
    assert values(one.rivals) == ["5", "9", ">=30", "40"]
    days = answered("date", Row(day(9)), Row("2025-10"), Row(day(8)))
    assert values(days.rivals) == [day(8), day(9)]


def row_of(*fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Row]:
    """Return rows of the first fields."""
    return st.tuples(*fields).map(lambda given: Row(*given))


COUNTS = row_of(
    st.sampled_from(["0", "5", "7", ">=5", ">=7", ">3", "~50", "50", "dozens", "4..6"]),
    st.sampled_from([OWN, SEEN, SEEN, "un", "army", "kabul", "ali", "omar", "qatar"]),
    st.sampled_from("BCDF"),
    st.integers(1, 20),
    st.sampled_from([None, None, None, "border"]),
)
DATES = row_of(
    DAYS, st.sampled_from([OWN, OWN, "un", "army"]), st.sampled_from("BCDF"), st.integers(1, 20)
)
STATES = row_of(
    st.sampled_from(["open", "over"]),
    st.sampled_from([OWN, "un", "army", "kabul"]),
    st.sampled_from("BCD"),
    st.integers(1, 20),
)
ASKED = st.one_of(
    st.tuples(st.just("killed"), st.lists(COUNTS, min_size=1, max_size=6)),
    st.tuples(st.just("date"), st.lists(DATES, min_size=1, max_size=6)),
    st.tuples(st.just("state"), st.lists(STATES, min_size=1, max_size=6)),
)
Asked = tuple[str, list[Row]]


@given(ASKED)
def test_best_low_and_high_are_stated_by_somebody(asked: Asked) -> None:
    """No answer that nobody gives: neither what claims have in common, nor what holds them all."""
    one = answered(asked[0], *asked[1])
    said = {row.value for row in asked[1]}
    assert {coded(one.best), coded(one.low), coded(one.high)} - {None} <= said
    assert (one.low is None) == (one.high is None) == (asked[0] == "state")


@given(ASKED, st.randoms(use_true_random=False))
def test_the_order_of_claims_is_nothing(asked: Asked, random: Random) -> None:
    """Whoever is read first, the same leads, in the same words."""
    claims = told(*asked)
    assert summary(answering.answer(claims)) == summary(
        answering.answer(random.sample(claims, len(claims)))
    )


@given(ASKED)
def test_who_is_behind_is_among_the_voices(asked: Asked) -> None:
    """Nobody is behind an answer that there is not, and *agreed* and *one voice* say how many are."""
    one = answered(asked[0], *asked[1])
    assert one.behind <= one.voices
    assert one.status != "disputed" or len(one.voices) > 1
    if all(row.letter != "F" for row in asked[1]):
        assert one.status != "one voice" or len(one.behind) <= 1
    if one.best is None:
        assert not one.behind
    elif one.status != "changed":
        assert one.behind


@given(ASKED, st.data())
def test_a_retelling_adds_no_voice(asked: Asked, data: st.DataObject) -> None:
    """Who prints later what a speaker has said, in a page that is no better, is nobody new."""
    aspect, rows = asked
    row = data.draw(st.sampled_from(rows))
    assume(row.voice not in (OWN, SEEN))
    again = row._replace(day=25, letter=max(row.letter, "D"))
    before, after = answered(aspect, *rows), answered(aspect, *rows, again)
    assert after.voices == before.voices


WITHIN = row_of(
    st.tuples(st.integers(2, 30), st.integers(2, 30)).map(
        lambda ends: f"{day(min(ends))}/{day(max(ends))}" if ends[0] != ends[1] else day(ends[0])
    ),
    st.sampled_from([OWN, OWN, "un", "army"]),
    st.sampled_from("BCDF"),
    st.integers(1, 20),
)


@given(st.lists(WITHIN, min_size=1, max_size=5), st.sampled_from("BCD"), st.integers(1, 20))
def test_a_vaguer_date_changes_nothing(rows: list[Row], letter: str, published: int) -> None:
    """It never widens the answer, never makes it disputed, and never leads."""
    assume(any(row.letter != "F" for row in rows))
    before = answered("date", *rows)
    after = answered("date", *rows, Row("2025-10", OWN, letter, published))
    assert summary(after)[:4] == summary(before)[:4]
    assert after.behind == before.behind


@given(st.lists(COUNTS.filter(lambda row: row.place is None), min_size=1, max_size=5))
def test_a_counting_word_that_holds_all_changes_nothing(rows: list[Row]) -> None:
    """*Dozens* beside figures between 24 and 99."""
    inside = [row._replace(value=str(30 + number)) for number, row in enumerate(rows)]
    assume(any(row.letter != "F" for row in inside))
    before, after = answered("killed", *inside), answered("killed", *inside, Row("dozens", day=25))
    assert summary(after)[:4] == summary(before)[:4]


@given(st.lists(STATES, min_size=1, max_size=5), st.sampled_from(["open", "over"]))
def test_an_outlet_that_sums_up_later_moves_no_state(rows: list[Row], value: str) -> None:
    """Where somebody else has spoken of it."""
    assume(any(row.voice for row in rows))
    before, after = answered("state", *rows), answered("state", *rows, Row(value, OWN, "D", 25))
    assert after.latest == before.latest
    assert before.status != "changed" or after.best == before.best
    assert after.status != "changed" or before.status == "changed"


@given(
    st.lists(st.sampled_from(["kabul", "ali", "un", None]), min_size=1, max_size=4),
    st.lists(st.sampled_from(["denies", "silent"]), max_size=3),
)
def test_a_denial_is_no_voice(accusers: list[str | None], stances: list[str]) -> None:
    """Of who did it, only those who say so are counted."""
    claims = told("attacker", [Row("islamabad", voice) for voice in accusers])
    said = told("guilt", [Row(stance, "army") for stance in stances], start=9)
    assert answering.answer(claims, said).voices == answering.answer(claims).voices
    assert "islamabad" not in answering.answer([*claims, *said]).voices


DAYS_OF = {"start": "2025-11-06", "end": "2025-11-08"}


@pytest.mark.parametrize(
    ("start", "end", "best", "status", "behind"),
    [
        (["un", "qatar"], ["un", "qatar"], True, "agreed", {"un", "qatar"}),
        (["un", "qatar"], ["kabul"], True, "one voice", {"taliban"}),
        (["kabul"], ["un", "qatar"], True, "one voice", {"taliban"}),
        ([], ["un", "qatar"], False, "one voice", {"copy of one"}),
        (["un", "qatar"], [], False, "one voice", {"copy of one"}),
    ],
)
def test_a_span_of_which_both_ends_are_told_is_as_sure_as_the_weaker(
    start: list[str], end: list[str], best: bool, status: str, behind: set[str]
) -> None:
    """Whoever gives its days as a whole; where one end is told, the days of the whole stand."""
    own = statement(claim("date", "2025-11-06/2025-11-07", "rounds", seen=True), "one")
    beside = [
        statement(claim(part, DAYS_OF[part], "rounds", voice=voice), f"{part}{at}")
        for part, said in (("start", start), ("end", end))
        for at, voice in enumerate(said)
    ]
    first, last = questions.ends(own, [own, *beside])
    assert bool(first) == bool(last) == best
    came = Finding("rounds/date", (own,), (own, *beside)).answer
    high = date(2025, 11, 8 if best else 7)
    assert came.best == Interval(date(2025, 11, 6), high)
    assert came.status == status
    assert {name.replace("kabul", "taliban") for name in came.behind} == behind


def test_a_span_without_a_best_end_is_what_is_said_of_it() -> None:
    """Where accounts of an end are as good as each other, it is not joined."""
    own = statement(claim("date", "2025-11-06/2025-11-07", "rounds", seen=True), "one")
    ends = [
        statement(claim("start", "2025-11-06", "rounds", voice="un"), "a"),
        statement(claim("end", "2025-11-07", "rounds", voice="un"), "b"),
        statement(claim("end", "2025-11-08", "rounds", voice="qatar"), "c"),
        statement(claim("end", "2025-11-09", "rounds", voice="un", misreports="a slip"), "d"),
    ]
    whole = answering.answer([own])
    assert Finding("rounds/date", (own,), (own, *ends)).answer != whole
    rivals = [*ends[:2], statement(claim("end", "2025-11-08", "rounds", voice="scholar"), "e"),
              statement(claim("end", "2025-11-09", "rounds", voice="neighbour"), "f")]  # fmt: skip
    first, last = questions.ends(own, rivals)
    assert [s.source.id for s in first] == ["a"]
    apart = [s for s in last if s.source.id != "b"]
    assert answering.spanned(whole, answering.answer(first), answering.answer(apart)) == whole
    passing = statement(claim("date", "2025-11-06", seen=True), "one")
    assert questions.ends(passing, [passing, *ends]) == ([], [])


@pytest.mark.parametrize("place", [None, "border"])
def test_a_part_beside_a_whole_leaves_its_course(place: str | None) -> None:
    """What the only voice has revised has changed, whether or not somebody counts one place beside it."""
    pages = [
        testimony.page("one", claim("killed", "37", group="all", voice="un"), day="2025-10-20"),
        testimony.page(
            "two", claim("killed", "50", group="all", voice="un", revises=True), day="2025-11-05"
        ),
    ]
    if place:
        told = claim("killed", "1", group="all", voice="un", place=place)
        pages.append(testimony.page("three", told, day="2026-02-08"))
    answer = testimony.finding(*pages).answer
    assert (answer.status, answer.best) == ("changed", intervals.number("50"))
    assert [s.answer for s in answer.apart] == (["1"] if place else [])
