"""Thirty-six questions of this book, answered as an informed analyst would answer them."""

from __future__ import annotations

from typing import Any

import casebook
import pytest

import ceasefire
from ceasefire import Ledger

IDS = [case["id"] for case in casebook.CASES]

#: Where a mended record moves the answer of today: in which fields, and why.
MOVED = {
    "doha-talks-hours": ("voices behind", "further pages give a length of the talks"),
    "doha-ceasefire-day": ("voices", "further pages date it"),
    "october-clashes-dead": (
        "voices behind", "Reuters, AP and others say dozens, independently, against one page's figure",
    ),
    "night-pakistani-soldiers": ("low voices", "a page counts twelve to fifteen in its own words"),
    "closure-day": ("voices", "what is told of one crossing alone is counted apart"),
    "torkham-reopening-day": ("voices behind", "further pages name the day"),
    "second-round-start": ("voices behind", "further pages name the day"),
    "spin-boldak-civilians-wounded": ("low", "a page has Kabul speak of dozens before it had a figure"),
    "october-clashes-start": ("voices behind", "a further page names the day"),
    "november-fire-day": (
        "voices behind", "Islamabad's spokesman and an outlet that names the day were coded since",
    ),
    "paktika-militants": (
        "low high", "the higher count misreports its speaker, who gives sixty to seventy of the strikes",
    ),
    "ceasefire-state-now": (
        "best voices latest", "the Crisis Group, on neither side, says after the open war that it has ended",
    ),
    "strikes-or-fighting-first": ("behind", "a further page has the strikes come first"),
    "ceasefire-at-once": ("voices behind", "a further page has the term"),
}  # fmt: skip


@pytest.fixture(scope="module")
def whole() -> Ledger:
    return ceasefire.load()


@pytest.mark.parametrize("case", casebook.CASES, ids=IDS)
def test_case(case: dict[str, Any], whole: Ledger) -> None:
    """The rules, on the claims as they stood when the case was written; `-rP` prints each."""
    came = casebook.answered(case, whole.names)
    print(casebook.told(case, came))  # noqa: T201 - with -rP each case stands in the report
    assert casebook.wanting(case, came) == [], casebook.told(case, came)


@pytest.mark.parametrize("case", casebook.CASES, ids=IDS)
def test_the_ledger_of_today_answers_so(case: dict[str, Any], whole: Ledger) -> None:
    """On the claims as they are recorded now; what moved is listed with its reason, and nothing else."""
    known = whole if case["as_of"] == "all" else whole.as_of(case["as_of"])
    came = known.finding(case["findings"][0]).answer
    wrong = casebook.wanting(case, came)
    moved = MOVED.get(case["id"])
    assert [fault.partition(":")[0] for fault in wrong] == (moved[0].split() if moved else []), (
        casebook.told(case, came)
    )


def test_there_are_as_many_cases_as_were_written() -> None:
    """None is left out, and each has its own name."""
    assert len(set(IDS)) == len(IDS) == 36
    assert MOVED.keys() <= set(IDS)
