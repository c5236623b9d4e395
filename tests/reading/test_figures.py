"""Counts are found with what was counted, whom, and who says so."""

from __future__ import annotations

import pytest
from lines import figures, one

from ceasefire.reading import Gazetteer


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells killed at least 17 people and wounded more than 40.",
         [(">=17", "killed", "all", None), (">40", "wounded", "all", None)]),
        ("One dead and four injured, police said.",
         [("1", "killed", "all", "police"), ("4", "wounded", "all", "police")]),
        ("Seven soldiers, including a commander, have been killed.", [("7", "killed", "all", None)]),
        ("Varland's army said nine of its soldiers had died.",
         [("9", "killed", "varlandish-soldiers", "varland-army")]),
        ("The Front claimed to have killed 25 Meridian soldiers.",
         [("25", "killed", "meridian-soldiers", "hills-front")]),
        ("Five villagers were reportedly killed, Haas said.", [("5", "killed", "civilians", None)]),
        ("The death toll rose to 45.", [("45", "killed", "all", None)]),
        ("Hill Watch counted 50 dead, while Orsk said 60 people were killed.",
         [("50", "killed", "all", "hill-watch"), ("60", "killed", "all", "varland-government")]),
        ("Hundreds of lorries remain stuck at the pass.", [("hundreds", "trucks-stranded", None, None)]),
        ("More than a million people have been repatriated since 2023.",
         [(">1000000", "returned", "returnees", None)]),
        ("It was the second round of talks.", [("2", "ordinal", None, None)]),
        ("The third such attempt failed, according to Continental Press.", [("3", "ordinal", None, None)]),
        ("“We lost 12 men,” Joren Haas said.", [("12", "killed", "all", "joren-haas")]),
        ("The clashes claimed dozens of lives.", [("dozens", "killed", "all", None)]),
        ("At least three people were killed and 12 others, including women, were wounded.",
         [(">=3", "killed", "all", None), ("12", "wounded", "all", None)]),
        ("Shells killed 10 villagers, including nine children.",
         [("10", "killed", "civilians", None), ("9", "killed", "civilians", None)]),
        ("The U.N. office said 412 villagers were killed, four of them children.",
         [("412", "killed", "civilians", "The U.N. office"),
          ("4", "killed", "civilians", "The U.N. office")]),
        ("The Front was still holding 12 villagers.", [("12", "detained", "civilians", None)]),
        ("Trucks were held up.", []),
        ("Some 5,400 people had gone home.", [("~5400", "returned", "returnees", None)]),
        ("The flats cover 4,300 square kilometres.", []),
        ("Jutta Marsh, 58, was taken prisoner.", []),
        ("They came within a paragraph or two of being sent back.", []),
        ("The Front said it killed 58 Meridian soldiers, while losing nine of its own fighters.",
         [("58", "killed", "meridian-soldiers", "hills-front"), ("9", "killed", "militants", "hills-front")]),
        ("More than 5,000 containers and about 10,000 lorries had been stranded.",
         [(">5000", "trucks-stranded", None, None), ("~10000", "trucks-stranded", None, None)]),
        ("They agreed after fire that left 70 dead, according to Amnesia.",
         [("70", "killed", "all", "Amnesia")]),
        ("The Roads and Rails Board (RRB) said 40 travellers were stranded.",
         [("40", "people-stranded", "all", "Rails Board")]),
        ("The Alliance of Nations mission UNX said 37 were killed.",
         [("37", "killed", "all", "nations-alliance")]),
        ("He hands over four men wanted in Orsk.", [("4", "count", "all", None)]),
    ],
)  # fmt: skip
def test_counts(text: str, expected: list[tuple[str, str, str | None, str | None]]) -> None:
    """Value, what, group and claimant."""
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Had the talks failed, 100 people would have been killed, Asif said.",
        "The drill, in which 30 soldiers “died”, was a success, the Pakistani army said.",
        "The film about 20 killed soldiers won a prize, Pakistan said.",
        "About 500 sheep were killed in the strike, the Taliban government said.",
        "Not fewer than 50 and up to 70 fighters were killed.",
        "It is not true that 50 people were killed, Asif said.",
        "There is no evidence that 100 soldiers were killed, Tarar said.",
        "Contrary to claims that 200 were killed, only nine died, Mujahid said.",
        "Asif did not say that 50 people had been killed.",
        "If 50 people had been killed, we would know, Asif said.",
        "Were 50 people killed?",
        "Another 300,000 people will be deported by March.",
    ],
)
def test_a_count_that_may_be_none_is_for_review(text: str, gazetteer: Gazetteer) -> None:
    """What did not happen, what are not people, and two numbers for one thing."""
    assert [figure for figure in one(text, gazetteer).figures if figure.sure] == []
