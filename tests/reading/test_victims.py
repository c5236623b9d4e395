"""A count is of the victim group that its noun, its side and its claimant show."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lines import WIRE, WIRE_DAY, figures, one

from ceasefire import reading
from ceasefire.reading import Gazetteer, victims
from ceasefire.reading.counts import Place
from ceasefire.reading.numerals import Numeral
from ceasefire.reading.spans import Span
from ceasefire.records.aspects import Group


@pytest.mark.parametrize(
    ("text", "what", "group", "sure"),
    [
        ("Mujahid said nine Taliban fighters were killed.", "killed", "afghan-fighters", True),
        ("The Pakistani military said 200 Taliban fighters were killed.", "killed",
         "afghan-fighters", False),
        ("Twenty fighters were killed.", "killed", "militants", False),
        ("The Taliban said 20 of its fighters were killed.", "killed", "afghan-fighters", True),
        ("Pakistan has deported 1.1 million Afghans.", "deported", "returnees", True),
        ("Nearly 90,000 Afghans were sent back.", "returned", "returnees", True),
        ("There were 312 attacks in Pakistan.", "attacks", None, False),
    ],
)  # fmt: skip
def test_the_vocabulary_decides_between_groups_and_aspects(
    text: str, what: str, group: str | None, sure: bool, gazetteer: Gazetteer
) -> None:
    """A name tells the side of a noun that two have; what both may mean is for review."""
    (figure,) = one(text, gazetteer).figures
    assert (figure.what, figure.group, figure.sure) == (what, group, sure)


def test_each_count_has_its_own_group() -> None:
    """Counts that share a verb keep their own victims, and others are of neither."""
    text = "Four Meridian soldiers and two villagers were killed, and six others wounded."
    assert [(value, what, group) for value, what, group, _ in figures(text)] == [
        ("4", "killed", "meridian-soldiers"),
        ("2", "killed", "civilians"),
        ("6", "wounded", "all"),
    ]


@pytest.mark.parametrize(
    ("phrase", "by", "group", "sure"),
    [
        ("villagers", None, "civilians", True),
        ("people", None, "all", True),
        ("Meridian soldiers", None, "meridian-soldiers", True),
        ("Varlandish conscripts", None, "varlandish-soldiers", True),
        ("soldiers", None, "all", False),
        ("soldiers", "joren-haas", "meridian-soldiers", True),
        ("of its soldiers", "varland-army", "varlandish-soldiers", True),
        ("troops", "varland-army", "varlandish-soldiers", True),
        ("fighters", None, "militants", True),
        ("villagers", "joren-haas", "civilians", True),
        ("of its people", None, "all", False),
    ],
)
def test_group_of(phrase: str, by: str | None, group: str, sure: bool) -> None:
    """The noun and its side; a noun that two sides have is of the claimant's, or left open."""
    text = f"12 {phrase} were killed."
    place = Place(Numeral(0, 2, "12"), 0, len(text), Span(0, len(text)))
    read = victims.group_of(text, WIRE.vocabulary, f" {phrase}", place, by, None, "killed")
    assert read == (group, sure)


@pytest.mark.parametrize(
    ("groups", "what", "group"),
    [
        ({"everybody": ["any"], "home": ["returned"]}, "returned", "home"),
        ({"everybody": ["any"], "home": ["returned"]}, "deported", "everybody"),
        ({"everybody": ["any"], "home": ["returned", "deported"]}, "deported", "home"),
        ({"everybody": ["any"]}, "returned", "everybody"),
        ({"everybody": ["any"]}, "killed", "everybody"),
        ({"everybody": ["any"], "hurt": ["wounded"]}, "wounded", "hurt"),
        ({"home": ["returned"]}, "killed", None),
    ],
)
def test_the_vocabulary_says_of_whom_a_count_is_that_names_nobody(
    groups: dict[str, list[str]], what: str, group: str | None
) -> None:
    """Whatever it calls them; where it says nothing, the group is left open."""
    unnamed = {
        key: Group.model_validate({"label": f"those {key}", "short": key, "unnamed": kinds})
        for key, kinds in groups.items()
    }
    text = "12 people were sent back."
    place = Place(Numeral(0, 2, "12"), 0, len(text), Span(0, len(text)))
    names = replace(WIRE.vocabulary, groups=unnamed)
    assert victims.group_of(text, names, " people", place, None, None, what) == (group, True)


def test_a_line_is_read_with_any_name_for_everybody() -> None:
    """The groups of a line follow their ids in the vocabulary, and nothing else of it does."""
    killed = "Four Meridian soldiers and two villagers were killed, and six others wounded."
    text = f"{killed} On Friday 12 people were sent back."
    called = {"all": "every-soul", "returnees": "gone-home"}
    groups = {called.get(key, key): group for key, group in WIRE.vocabulary.groups.items()}
    renamed = Gazetteer(replace(WIRE.vocabulary, groups=groups))
    (read,) = reading.read([text], renamed, WIRE_DAY)
    (usual,) = reading.read([text], WIRE, WIRE_DAY)
    assert [f.group for f in usual.figures] == [
        "meridian-soldiers",
        "civilians",
        "all",
        "returnees",
    ]
    assert read.figures == tuple(
        replace(f, group=called.get(str(f.group), f.group)) for f in usual.figures
    )


@pytest.mark.parametrize(
    ("words", "stems"),
    [
        ("soldiers and troops", {"soldier", "and"}),
        ("Villagers", {"villager"}),
        ("", set()),
    ],
)
def test_stems(words: str, stems: set[str]) -> None:
    """Plural and capitals are off, and troops are soldiers."""
    assert victims.stems(words) == stems
