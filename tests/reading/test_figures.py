"""Counts are found with what was counted, whom, and who says so."""

from __future__ import annotations

from datetime import date

import pytest
import wires

from ceasefire import reading
from ceasefire.reading import Gazetteer

DAY = date(2031, 5, 14)
GAZETTEER = Gazetteer(wires.vocabulary(wires.WIRE / "vocabulary.yaml"))


def figures(text: str) -> list[tuple[str, str, str | None, str | None]]:
    """Return value, what, group and claimant of each count of a line."""
    (found,) = reading.read([text], GAZETTEER, DAY)
    return [(f.value, f.what, f.group, f.by) for f in found.figures]


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
        "The two sides met for two days.",
        "Fruit worth thousands of crowns rotted.",
        "It rose 3.5 percent and fell 12 km from Post 9 on Highway 74.",
        "The 102nd Brigade has F-16s and left at 12:30.",
        "On 12 October 2030 they met.",
        "It was one of the worst days.",
        "She is 71 now.",
    ],
)
def test_what_is_no_count(text: str) -> None:
    """Durations, money, shares, distances, labels, dates and ages are left alone."""
    assert figures(text) == []


def test_a_claimant_is_sure_only_as_a_name() -> None:
    """A description or a pronoun is for review."""
    (found,) = reading.read(["Six soldiers were killed, Joren Haas said."], GAZETTEER, DAY)
    assert found.figures[0].sure
    (found,) = reading.read(["Six soldiers were killed, an official said."], GAZETTEER, DAY)
    assert not found.figures[0].sure


def marked(text: str, gazetteer: Gazetteer = GAZETTEER) -> list[tuple[str, str, bool]]:
    """Return value, what and sureness of each count of a line."""
    (found,) = reading.read([text], gazetteer, DAY)
    return [(f.value, f.what, f.sure) for f in found.figures]


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


@pytest.mark.parametrize(
    "text",
    [
        "Doctors at the hospital tell CP that five people were killed.",
        "Witnesses confirm that six people were killed.",
        "Five people died, residents claim.",
        "Six soldiers were killed, he said.",
        "Orsk: 58 soldiers killed, 30 wounded",
        "Orsk said that 12 guards fell, while 23 of its soldiers were killed.",
    ],
)
def test_who_counts_without_being_read_leaves_doubt(text: str) -> None:
    """A count that somebody tells, and not the outlet, is for review if nobody is read."""
    assert not any(sure for *_, sure in marked(text))


def test_each_count_has_its_own_group() -> None:
    """Counts that share a verb keep their own victims, and others are of neither."""
    text = "Four Meridian soldiers and two villagers were killed, and six others wounded."
    assert [(value, what, group) for value, what, group, _ in figures(text)] == [
        ("4", "killed", "meridian-soldiers"),
        ("2", "killed", "civilians"),
        ("6", "wounded", "all"),
    ]
