"""What a count is of is told by the verb or noun that governs it."""

from __future__ import annotations

import pytest
from lines import marked

from ceasefire.reading import counts, numerals
from ceasefire.reading.spans import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # each verb governs its own object
        ("Shells hit two markets and killed at least 15 people.",
         [("2", "count", False), (">=15", "killed", True)]),
        ("The Front seized three posts and killed five villagers.",
         [("3", "count", False), ("5", "killed", True)]),
        ("Gunmen attacked two checkpoints, killing nine people.",
         [("2", "count", False), ("9", "killed", True)]),
        ("Jets struck four bunkers, killing 30 militants and wounding a dozen more.",
         [("4", "count", False), ("30", "killed", True), ("12", "wounded", False)]),
        ("Soldiers raided three villages and arrested 14 people.",
         [("3", "count", False), ("14", "detained", True)]),
        ("Five gunmen killed two policemen.", [("5", "count", False), ("2", "killed", True)]),
        ("More than 20 militants stormed a post, killing seven people.",
         [(">20", "count", False), ("7", "killed", True)]),
        ("Police arrested 24 people after 3 bombs killed 11.",
         [("24", "detained", True), ("3", "count", False), ("11", "killed", True)]),
        ("Two men who killed a mayor were arrested.", [("2", "count", False)]),
        ("The bus carrying 45 passengers fell, killing 12.",
         [("45", "count", False), ("12", "killed", True)]),
        ("Four gunmen were shot dead.", [("4", "killed", True)]),
        ("Nine guards were killed and 16 injured.", [("9", "killed", False), ("16", "wounded", False)]),
        ("Hospitals took in 12 wounded villagers.", [("12", "wounded", True)]),
        # things are not people
        ("More than 40 villages were evacuated.", [(">40", "count", False)]),
        ("Twenty tanks were captured.", [("20", "count", False)]),
        ("Around 400 homes were destroyed and 1,200 families displaced.",
         [("~400", "count", False), ("1200", "displaced", True)]),
        # what is lost
        ("Around 20 people lost their homes and 30 lost their jobs.",
         [("~20", "count", False), ("30", "count", False)]),
        ("Around 20 people lost their lives.", [("~20", "killed", True)]),
        ("The team lost 30 players.", [("30", "killed", False)]),
        # what is set in between a count and its verb
        ("Five people - four women and a man - were killed.",
         [("5", "killed", True), ("4", "killed", False)]),
        ("Ten people, including six children, were killed.",
         [("10", "killed", True), ("6", "killed", False)]),
        ("Ten people, six of whom were children, were killed.",
         [("10", "killed", True), ("6", "killed", False)]),
        ("Eight people (five men and three women) died.",
         [("8", "killed", True), ("5", "killed", False), ("3", "killed", False)]),
        ("Seven people, all civilians, were killed.", [("7", "killed", True)]),
        # former counts and differences
        ("The death toll rose from 40 to 57.", [("57", "killed", False)]),
        ("The number of dead rose by six to 41.", [("41", "killed", True)]),
        ("The death toll jumped from at least 20 to more than 50.", [(">50", "killed", False)]),
        # parts and shares
        ("Later three of the wounded died.", [("3", "killed", False)]),
        ("Nine of the dead were children.", [("9", "killed", False)]),
        ("Two women were among the dead.", [("2", "killed", False)]),
        ("Two thirds of those displaced were children.", []),
        ("A third of the 120 wounded were children.", [("120", "wounded", False)]),
        ("Nearly 80 per cent of 3 million people returned.", [("3000000", "returned", False)]),
        ("12 people were killed or wounded.", [("12", "killed", False)]),
        ("The police guarding 12 prisoners fled.", [("12", "displaced", False)]),
        # ages, money, distances, times
        ("Three brothers, aged 9, 11 and 14, were killed.", [("3", "killed", False)]),
        ("A girl, 9, and her 12-year-old brother died.", []),
        ("The families of the dead will get 500,000 rupees each.", []),
        ("He was killed five kilometres from the river.", []),
        ("At 4 am, six people were killed in a five-hour battle.", [("6", "killed", True)]),
        ("Twice as many people were killed in 2030, and three times as many fled.", []),
        ("No casualties were reported, and none were killed.", []),
        ("No one was killed and 12 were wounded.", [("12", "wounded", True)]),
        ("Another nine people were injured, and five more are missing.",
         [("9", "wounded", True), ("5", "missing", True)]),
        ("Twelve families are still waiting for compensation.", [("12", "people-stranded", False)]),
        ("Some 200 lorries and 5,000 people are stranded.",
         [("~200", "trucks-stranded", False), ("5000", "people-stranded", True)]),
        ("Ten were killed in Hadra and five in Brenn.",
         [("10", "killed", True), ("5", "killed", False)]),
    ],
)  # fmt: skip
def test_only_who_suffers_is_sure(text: str, expected: list[tuple[str, str, bool]]) -> None:
    """A count goes with the verb that governs it; parts, shares and doubts are for review."""
    assert marked(text) == expected


def read(text: str) -> tuple[str | None, str, bool]:
    """Return what the one number of a sentence counts, by which rule, and whether that is sure."""
    (numeral,) = numerals.find(text)
    whole = Span(0, len(text))
    return counts.what(text, counts.Place(numeral, 0, len(text), whole), None)


@pytest.mark.parametrize(
    ("text", "what", "rule", "sure"),
    [
        ("12 villagers were killed.", "killed", "count and verb", True),
        ("Shells killed 12 villagers.", "killed", "verb and count", True),
        ("Villagers who were killed in the shelling numbered 12.", None, "", False),
        ("12 people, all of them villagers, were killed.", "killed", "count, apposition, verb", True),
        ("12 of the wounded died.", "killed", "part of those counted", False),
        ("12 of the wounded left.", "wounded", "part of those counted", False),
        ("12 of those killed had fled.", "killed", "part of those counted", False),
        ("12 gunmen killed the guards.", None, "", False),
        ("12 guards, who had come from Orsk, were captured.", "captured", "count, apposition, verb", False),
        ("12 lamps burnt.", None, "", False),
        ("Shells killed, residents of Orsk reported, 12 people.", "killed", "verb before the count", False),
        ("12 people waiting at the pass", "stranded", "count and verb", False),
    ],
)  # fmt: skip
def test_what(text: str, what: str | None, rule: str, sure: bool) -> None:
    """The rule that shows it is named, and one that leaves a choice is never sure."""
    assert read(text) == (what, rule, sure)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("12 people (five of them women) were killed.", " (five of them women) "),
        ("12 people - among them women - were killed.", " - among them women - "),
        ("12 people, all villagers, were killed.", ", all villagers, "),
        ("12 people, killed by shells, were villagers.", None),
        ("12 people were killed.", None),
        ("12 gunmen, all villagers, killed two.", None),
    ],
)
def test_inset(text: str, words: str | None) -> None:
    """Words in brackets, dashes or commas between a count and the verb that its people suffer."""
    numeral = numerals.find(text)[0]
    span = counts.inset(text, counts.Place(numeral, 0, len(text), Span(0, len(text))))
    assert (text[span.start : span.end] if span else None) == words
