"""A judgement can be resolved, and can come true."""

from __future__ import annotations

from typing import Any

import pytest
from builders import RULED

from ceasefire.records import criteria
from ceasefire.records.outlookfile import Outlook
from ceasefire.records.yamlfile import KeyPath

AT: KeyPath = ("judgements", "it-happens")
ANSWERED = {"finding": "clash/state", "yes": ["over"]}
OTHERWISE = {"finding": "clash/state", "no": ["open"]}


def told(*answering: dict[str, Any], **more: Any) -> list[tuple[KeyPath, str, str]]:
    """Return the faults of a judgement, which some findings answer."""
    criterion = {"counts": "It happens.", "until": "2025-12-09", "answered_by": answering} | more
    content = {"signposts": {}, "judgements": {"it-happens": criterion}}
    return list(criteria.faults(Outlook.model_validate(content), RULED))


@pytest.mark.parametrize(
    "answering",
    [
        [ANSWERED],
        [OTHERWISE, ANSWERED],
        [{"finding": "clash/killed/all", "yes": ["reported"], "neither": ["5", ">=3"]}],
        [{"finding": "clash/date", "yes": ["2025-11-20"]}],
        [{"finding": "clash/attacker", "yes": ["islamabad"], "by": ["observer"]}],
        [{"finding": "clash/place/border", "yes": ["border"]}],
        [{"finding": "clash/guilt/islamabad", "yes": ["owns"], "no": ["denies"]}],
    ],
)
def test_a_judgement_that_can_come_true(answering: list[dict[str, Any]]) -> None:
    """By a category, a number, a day, an actor, a place or a position."""
    assert told(*answering) == []


@pytest.mark.parametrize(
    "answering",
    [
        [OTHERWISE],
        [{"finding": "clash/state"}],
        [{"finding": "clash/state", "neither": ["over"]}, OTHERWISE],
    ],
)
def test_one_that_no_finding_could_answer_with_yes(answering: list[dict[str, Any]]) -> None:
    """It would be not found, or no, whatever happens; it is refused by its name."""
    assert told(*answering) == [
        (
            (*AT, "answered_by"),
            "no finding could answer 'it-happens' with yes",
            "give one of them yes: the answers that would be one",
        )
    ]


@pytest.mark.parametrize(
    ("answering", "key", "what", "remedy"),
    [
        (ANSWERED | {"finding": "clsh/state"}, "finding", "there is no event 'clsh'", "nearest: clash"),
        (ANSWERED | {"finding": "clash"}, "finding", "there is no aspect or issue ''", "such as: "),
        (ANSWERED | {"finding": "clash/stat"}, "finding", "there is no aspect or issue 'stat'",
         "nearest: stat"),
        (ANSWERED | {"yes": ["ovr"]}, "yes", "'clash/state' cannot be answered with 'ovr'",
         "nearest: over"),
        (ANSWERED | {"no": ["opn"]}, "no", "'clash/state' cannot be answered with 'opn'",
         "nearest: open"),
        ({"finding": "clash/attacker", "yes": ["nobody"]}, "yes",
         "'clash/attacker' cannot be answered with 'nobody'", ""),
        ({"finding": "clash/place/border", "yes": ["kabul-city"]}, "yes",
         "'clash/place/border' cannot be answered with 'kabul-city'", "known: border"),
        ({"finding": "clash/guilt/islamabad", "yes": ["struck"]}, "yes",
         "'clash/guilt/islamabad' cannot be answered with 'struck'", "known: denies"),
    ],
)  # fmt: skip
def test_an_answer_that_a_finding_cannot_have(
    answering: dict[str, Any], key: str, what: str, remedy: str
) -> None:
    """Nor one about nothing; a slip would pass for a question that nobody answers."""
    ((where, refused, mend),) = told(answering)
    assert (where, refused) == ((*AT, "answered_by", 0, key), what)
    assert mend.startswith(remedy)


@pytest.mark.parametrize(
    ("more", "faults"),
    [
        ({"question": "q"}, [
            (AT, "it has two criteria", "give either question or counts"),
            ((*AT, "question"), "there is no question 'q'", "")]),
        ({"counts": None}, [(AT, "it has no criterion", "give either question or counts")]),
        ({"until": None}, [(AT, "nothing says by when it is judged", "add until: the last day")]),
    ],
)  # fmt: skip
def test_one_criterion_and_a_last_day(more: dict[str, Any], faults: list[Any]) -> None:
    """Of its own or of a question that there is."""
    assert told(ANSWERED, **more) == faults
