"""A row of answers, positions and events holds what each says, in the columns that are named."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest
from builders import RULED, claim, ledger, position, source

from ceasefire.ledger import answercolumns, frames, reasons
from ceasefire.records.claims import Claim


def test_a_finding_has_each_column() -> None:
    """Claims, outlets, lineages and voices are counted each by itself.

    The outlets repeat the United Nations, whose figure is that of the best source that has it.
    """
    told = ledger(
        source("one", claim("killed", "5"), claim("killed", "7", voice="un"), relays=("afp",)),
        source("two", claim("killed", "5"), relays=("afp",)),
        source("three", claim("killed", "5", voice="un"), reliability="B"),
    )
    (finding,) = told.all_findings
    row = frames.row(answercolumns.ANSWER, (told, finding))
    expected = {
        "finding": "clash/killed",
        "question": "The clash: How many were killed?",
        "answer": "5",
        "stands": "one voice",
        "warning": None,
        "disputed": False,
        "best": "5",
        "low": "5",
        "high": "7",
        "best_low": 5,
        "best_high": 5,
        "best_first": None,
        "best_last": None,
        "status": "one voice",
        "accused": None,
        "latest": None,
        "since": date(2025, 11, 8),
        "rests_on": "one.p2.1; one.p2.2; two.p2.1; three.p2.1",
        "voices": "United Nations",
        "behind": "United Nations",
        "differs": None,
        "grade": "B3",
        "why": " ".join(reasons.reached(finding)),
        "event": "clash",
        "chapter": "october-clashes",
        "aspect": "killed",
        "group": None,
        "type": "number",
        "claims": 4,
        "set_aside": 0,
        "outlets": 3,
        "lineages": 2,
        "voice_count": 1,
        "behind_count": 1,
        "not_to_be_added": None,
    }
    assert row == expected


@pytest.mark.parametrize(
    ("claims", "filled"),
    [
        # a tie: nothing leads, and nobody is behind it
        ((claim("killed", "5"), claim("killed", "6")), {"best": None, "low": "5", "high": "6",
         "status": "disputed", "voice_count": 2, "behind": None}),
        ((claim("attacker", "islamabad", voice="kabul"),
          claim("attacker", "kabul", voice="army")), {"best": None, "status": "charged",
         "accused": "denied", "warning": "a charge: only an interested party says who did it;"
         " each of the accused denies it", "low": None, "high": None}),
        ((claim("killed", "dozens", voice="un"),), {"best": "dozens", "low": "dozens",
         "status": "one voice", "warning": None}),
        ((claim("killed", "50", voice="un"),
          claim("killed", "47", voice="un", revises="true")), {"best": "47", "status": "changed",
         "latest": date(2025, 11, 9), "low": "47", "high": "47"}),
        ((claim("date", "2025-10-09"), claim("date", "2025-10-09"), claim("date", "2025-10-09"),
          claim("date", "2025-10-11")), {"best": "9 October 2025", "high": "11 October 2025",
         "status": "agreed", "differs": "S3", "warning": None, "behind_count": 3, "voice_count": 4}),
    ],
    ids=["tie", "charge", "word", "revised", "note"],
)  # fmt: skip
def test_a_finding_has_its_answer_in_words(
    claims: tuple[Claim, ...], filled: dict[str, object]
) -> None:
    """As it is printed, with what a reader has to know beside it."""
    letters = "CCCD"
    told = ledger(
        *(
            source(f"s{at}", one, published=f"2025-11-0{8 + at % 2}", reliability=letters[at])
            for at, one in enumerate(claims)
        )
    )
    (finding,) = told.all_findings
    row = frames.row(answercolumns.ANSWER, (told, finding))
    assert {key: row[key] for key in filled} == filled


@pytest.mark.parametrize(
    ("made", "other", "overlap"),
    [
        # of the event, of what holds it and of what it holds
        ({"event": "siege"}, {"event": "night"}, True),
        ({"event": "night"}, {"event": "siege"}, True),
        ({"event": "siege"}, {"event": "clash"}, False),
        # of a group and of those within it
        ({"group": "northerners"}, {"group": "children"}, True),
        ({"group": "children"}, {"group": "people"}, True),
        ({"group": "troops"}, {"group": "militia"}, False),
        ({"group": "all"}, {"group": "troops"}, True),
        # of another thing that is counted
        ({}, {"aspect": "wounded"}, False),
    ],
)
def test_answers_that_count_some_of_the_same_are_not_to_be_added(
    made: dict[str, str], other: dict[str, str], overlap: bool
) -> None:
    """Each names the other, and a reader of the table sees it."""
    one, two = (
        claim(**{"aspect": "killed", "value": "5", "group": "troops", "event": "siege"} | more)
        for more in (made, other)
    )
    told = ledger(source("one", one), source("two", two), names=RULED)
    frame = told.answers.set_index("finding")["not_to_be_added"]
    named = {key: cell for key, cell in frame.items() if isinstance(cell, str)}
    ids = list(frame.index)
    assert named == ({ids[0]: ids[1], ids[1]: ids[0]} if overlap else {})


def test_positions_and_events_have_their_rows() -> None:
    """Who holds what with its words; and of an event when it was, and how much is told of it."""
    told = ledger(
        source("one", claim("date", "2025-10-09"), claim("killed", "5")),
        source("three", claim("killed", "6")),
        source("two", position("ceasefire", "keep", "minister", quote="we keep it")),
    )
    (held,) = told.positions.to_dict("records")
    assert (held["holder"], held["name"], held["stance"]) == ("kabul", "Kabul", "keeps it")
    assert (held["issue"], held["quotes"], held["behind"]) == ("ceasefire", "“we keep it”", "Two")
    events = told.events.set_index("event")
    assert list(events.index) == ["clash", "talks"]
    clash = events.loc["clash"]
    assert (clash["when"], clash["dated"], clash["answers"]) == ("9 October 2025", "one voice", 2)
    assert clash["disputed"] == 1
    assert events["when"].isna().to_dict() == {"clash": False, "talks": True}
    assert events["first"].isna().to_dict() == {"clash": False, "talks": True}


def test_what_has_changed_is_known_since_the_latest_was() -> None:
    """And not since a page had what was said before; claims of other questions that move it are named."""
    told = ledger(
        source("one", claim("state", "over", event="truce", voice="army"), published="2025-11-01"),
        source("two", claim("state", "open", event="pause", voice="army"), published="2025-11-20"),
        names=RULED,
    )
    row = told.answers.set_index("finding").loc["truce/state"]
    assert (row["status"], row["answer"]) == ("changed", "still open")
    assert row["since"] == row["latest"] == pd.Timestamp(2025, 11, 20)
    assert row["rests_on"] == "one.p2.1; two.p2.1"
