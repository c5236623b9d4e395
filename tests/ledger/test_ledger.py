"""The ledger is a value: asked as of a day or without a source it gives a new one."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd
import pytest
from builders import claim, ledger, source

from ceasefire import Ledger
from ceasefire.errors import CeasefireError, ExpressionError, UnknownName
from ceasefire.ledger import answercolumns, claimcolumns, frames

#: Each frame, with the columns that it is made by.
FRAMES: dict[str, Mapping[str, frames.Column[Any]]] = {
    "sources": claimcolumns.SOURCE,
    "passages": claimcolumns.PASSAGE,
    "claims": claimcolumns.CLAIM,
    "answers": answercolumns.ANSWER,
    "positions": answercolumns.POSITION,
    "events": answercolumns.EVENT,
}

#: What a column of a kind is in a frame.
DTYPES: dict[str, Callable[[Any], bool]] = {
    "str": lambda s: bool(pd.api.types.is_string_dtype(s) or s.isna().all()),
    "int": pd.api.types.is_integer_dtype,
    "Int64": lambda s: str(s.dtype) == "Int64",
    "datetime64": pd.api.types.is_datetime64_any_dtype,
    "bool": pd.api.types.is_bool_dtype,
}


@pytest.fixture
def two() -> Ledger:
    """Two sources of two days."""
    return ledger(
        source("early", claim("killed", "5", group="all"), published="2025-11-07"),
        source("late", claim("date", "2025-10", quote="a word"), published="2025-11-09/.."),
    )


@pytest.mark.parametrize("frame", FRAMES)
def test_documented_columns_are_the_columns(frame: str) -> None:
    """With what each holds; whoever adds one is told to say so where readers look."""
    text = " ".join(str(getattr(Ledger, frame).__doc__).split()).partition("Columns: ")[2]
    documented: dict[str, str] = {}
    for names, kind in re.findall(r"((?:``\w+``,? ?)+)\((\w+)", text):
        documented |= dict.fromkeys(re.findall(r"``(\w+)``", names), kind)
    assert documented == {name: column.kind for name, column in FRAMES[frame].items()}


@pytest.mark.parametrize("frame", FRAMES)
def test_columns_hold_what_they_say(recorded: Ledger, ledger: Ledger, frame: str) -> None:
    """Of all that is recorded, and of what was read whole."""
    for told in (recorded, ledger):
        actual: pd.DataFrame = getattr(told, frame)
        assert list(actual) == list(FRAMES[frame])
        kinds = {name: column.kind for name, column in FRAMES[frame].items()}
        assert [name for name, kind in kinds.items() if not DTYPES[kind](actual[name])] == []


@pytest.mark.parametrize("frame", FRAMES)
def test_types_do_not_depend_on_the_rows(two: Ledger, frame: str) -> None:
    """A ledger in which a column is missing throughout has the documented columns all the same."""
    actual: pd.DataFrame = getattr(two, frame)
    assert list(actual) == list(FRAMES[frame])
    dated = [name for name, column in FRAMES[frame].items() if column.kind == "datetime64"]
    assert all(DTYPES["datetime64"](actual[name]) for name in dated)


@pytest.mark.parametrize("frame", FRAMES)
def test_frames_can_be_spoilt_without_effect(two: Ledger, frame: str) -> None:
    """What a reader does to a table stays with the reader."""
    taken: pd.DataFrame = getattr(two, frame)
    before = taken.copy()
    taken.iloc[:, 0] = "spoilt"
    del taken[taken.columns[-1]]
    pd.testing.assert_frame_equal(getattr(two, frame), before)


@pytest.mark.parametrize(
    "ask",
    [
        lambda ledger: ledger.as_of("2025-11-08"),
        lambda ledger: ledger.without("late"),
        lambda ledger: ledger.only("early"),
    ],
)
def test_asking_gives_a_new_ledger(two: Ledger, ask: Callable[[Ledger], Ledger]) -> None:
    """The ledger asked stays as it is; the answer holds the source that is left."""
    statements, findings = two.statements, two.all_findings
    answer = ask(two)
    assert answer is not two
    assert [s.id for s in answer.data.sources] == ["early"]
    assert [s.id for s in two.data.sources] == ["early", "late"]
    assert (two.statements, two.all_findings) == (statements, findings)
    assert [f.id for f in answer.all_findings] == ["clash/killed/all"]


def test_ledger_is_frozen(two: Ledger) -> None:
    """No attribute can be set."""
    with pytest.raises(dataclasses.FrozenInstanceError):
        two.data = two.data  # type: ignore[misc]


@pytest.mark.parametrize(
    ("day", "known"),
    [
        ("2025-11-07", ["early"]),
        ("2025-11-08", ["early"]),
        ("2025-11-09", ["early", "late"]),
        ("2030-01-01", ["early", "late"]),
    ],
)
def test_as_of_goes_by_the_first_possible_day(two: Ledger, day: str, known: list[str]) -> None:
    """A source without a date counts from the first day on which it can have appeared."""
    assert [s.id for s in two.as_of(day).data.sources] == known


def test_as_of_before_the_first_source_is_an_error(two: Ledger) -> None:
    """The error gives the day asked for and the first day there is."""
    with pytest.raises(CeasefireError) as caught:
        two.as_of("2025-11-06")
    assert caught.value.what == "no source had been published by 2025-11-06"
    assert caught.value.remedy == "the first is of 2025-11-07"


@pytest.mark.parametrize("day", ["2025-11", "2025-11-08/..", "soon", "2025-11-31"])
def test_as_of_wants_one_day(two: Ledger, day: str) -> None:
    """A month, a range or no date is refused."""
    with pytest.raises(ExpressionError, match=re.escape(f"'{day}' is not a")):
        two.as_of(day)


@pytest.mark.parametrize("method", ["without", "only"])
def test_unknown_source_gives_the_nearest(ledger: Ledger, method: str) -> None:
    """A misspelt id is answered with the ids that are near."""
    with pytest.raises(UnknownName) as caught:
        getattr(ledger, method)("arab-news-2025-11-09")
    assert caught.value.what == "there is no source 'arab-news-2025-11-09'"
    assert "nearest: arab-news-2025-11-08" in caught.value.remedy


def test_unknown_finding_gives_the_nearest(ledger: Ledger) -> None:
    """A misspelt finding is answered with those that are near."""
    with pytest.raises(UnknownName, match="nearest: november-fire/date"):
        ledger.finding("november-fire/dates")
    with pytest.raises(UnknownName, match="nearest: november-fire/date"):
        ledger.has("november-fire/dates")
    assert ledger.has("november-fire/date")
    assert not ledger.has("november-fire/end")


def test_only_and_without_are_complements(ledger: Ledger) -> None:
    """What is kept by one is left out by the other, and no claim is lost."""
    ids = [s.id for s in ledger.data.sources]
    kept = [s.id for s in ledger.only(*ids[:2]).statements]
    left = [s.id for s in ledger.without(*ids[:2]).statements]
    assert kept
    assert left
    assert sorted(kept + left) == sorted(s.id for s in ledger.statements)


def test_claims_hold_what_was_said(two: Ledger) -> None:
    """A row has the claim's ends, and the two axes of time apart."""
    number, day = two.claims.to_dict("records")
    assert (number["claim"], number["finding"]) == ("early.p2.1", "clash/killed/all")
    assert (number["low"], number["high"], number["value"]) == (5, 5, "5")
    assert pd.isna(number["first"])
    assert pd.isna(number["voice"])
    assert (day["first"], day["last"]) == (pd.Timestamp(2025, 10, 1), pd.Timestamp(2025, 10, 31))
    assert day["known"] == pd.Timestamp(2025, 11, 9)
    assert pd.isna(day["low"])
    assert day["quote"] == "a word"


def test_sources_hold_what_was_published(two: Ledger) -> None:
    """A source without a date has a first day and no last one."""
    early, late = two.sources.to_dict("records")
    assert early["not_before"] == early["not_after"] == pd.Timestamp(2025, 11, 7)
    assert (late["published"], late["not_before"]) == ("2025-11-09/..", pd.Timestamp(2025, 11, 9))
    assert pd.isna(late["not_after"])
    assert (late["paragraphs"], late["passages"], late["claims"]) == (2, 1, 1)
