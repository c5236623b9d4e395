"""Whose word an article's own words are."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from builders import RULED, claim
from testimony import OWN, statement

from ceasefire.ledger.answers import retellings
from ceasefire.ledger.statements import Statement

#: What speakers claim: value, voice, page, paragraph, day of November.
Rows = list[tuple[str, str, str, str, str]]


@pytest.mark.parametrize(
    ("aspect", "one", "other", "alike"),
    [
        ("killed", "5", ">=5", True),
        ("killed", "5", "6", False),
        ("killed", "dozens", "dozens", True),
        ("killed", "dozens", "24", False),
        ("killed", "4..6", "4..6", True),
        ("weapon", "mine", "mine", True),
        ("weapon", "mine", "drone", False),
    ],
)
def test_alike(aspect: str, one: str, other: str, alike: bool) -> None:
    """The same figure in whatever form, else the same value."""
    assert retellings.alike(statement(claim(aspect, one)), statement(claim(aspect, other))) is alike


def test_who_is_told_beside_does_not_stand_in_the_article() -> None:
    """Whom an article quotes on another group is not the one voice that it quotes on this one."""
    speaker = statement(claim("killed", "9", group="militia", voice="army"), "one")
    own = statement(claim("killed", "5", group="troops", voice=OWN), "one")
    assert retellings.retold(own, [own], [speaker]) is None


def _told(value: str, voice: str | None, key: str, paragraph: str, day: str) -> Statement:
    """Return a count of troops in a paragraph of a page."""
    made = statement(claim("killed", value, group="troops", voice=voice), key, day=day)
    return replace(made, id=f"{key}.p{paragraph}.{voice}-{value}", paragraph=paragraph)


@pytest.mark.parametrize(
    ("rows", "whose"),
    [
        # the same paragraph before the same page, and that before any other
        ([("5", "army", "one", "2", "08"), ("5", "un", "one", "3", "08")], "army"),
        ([("5", "army", "one", "3", "08"), ("5", "un", "two", "2", "01")], "army"),
        # who is quoted on the matter in the paragraph, before who gives the same elsewhere on the page
        ([("5", "army", "two", "2", "01"), ("7", "army", "one", "2", "08"),
          ("5", "un", "one", "3", "08")], "army"),
        # who is quoted on the page, before who gave it earlier or is listened to first
        ([("5", "army", "two", "2", "07"), ("7", "army", "one", "4", "08"),
          ("5", "un", "three", "2", "01")], "army"),
        # who gave it first, and of one day who is listened to first
        ([("5", "army", "two", "2", "01"), ("5", "un", "three", "2", "02")], "army"),
        ([("5", "army", "two", "2", "02"), ("5", "un", "three", "2", "02")], "un"),
        ([("5", "army", "two", "2", "02"), ("5", "ali", "three", "2", "02")], "army"),
        # nobody can have it from who spoke later
        ([("5", "army", "two", "2", "09"), ("7", "army", "one", "2", "08")], None),
    ],
)  # fmt: skip
def test_of_several_it_is_the_nearest(rows: Rows, whose: str | None) -> None:
    """Whose word a figure in paragraph 2 of page one is, in whatever order they are met."""
    own = _told("5", OWN, "one", "2", "2025-11-08")
    spoken = [_told(*row[:4], f"2025-11-{row[4]}") for row in rows]
    for order in permutations(spoken):
        speaker = retellings.retold(own, [own, *order], order)
        assert (speaker and speaker.claim.voice) == whose


def test_what_a_speaker_says_of_another_thing_brings_him_near() -> None:
    """Who is quoted in the paragraph on another matter of the event is nearer than who is not there."""
    own = _told("5", OWN, "one", "2", "2025-11-08")
    first = _told("5", "un", "two", "2", "2025-11-01")
    other = _told("5", "army", "three", "2", "2025-11-02")
    blame = statement(claim("attacker", "kabul", voice="army"), "one")
    assert retellings.retold(own, [own, first, other], [blame]) == other
    assert retellings.retold(own, [own, first, other]) == first


def test_speakers_of_another_group_are_asked() -> None:
    """Who gave the figure on the same of the event, of whatever group, has it; of another matter, not."""
    own = _told("5", OWN, "two", "2", "2025-11-08")
    speaker = statement(claim("killed", "5", group="militia", voice="army"), "one")
    other = statement(claim("wounded", "5", group="troops", voice="un"), "three", day="2025-11-01")
    assert retellings.retold(own, [own], [other, speaker]) == speaker
    assert retellings.retold(own, [own]) is None


@pytest.mark.parametrize(
    ("place", "event", "key", "whose"),
    [
        ("market", "clash", "one", "army"),
        ("kabul-city", "clash", "one", None),
        ("market", "raid", "one", None),
        ("market", "clash", "two", None),
        (None, "clash", "one", None),
    ],
)
def test_who_tells_of_victims_in_a_place_has_named_it(
    place: str | None, event: str, key: str, whose: str | None
) -> None:
    """On the page that names it in its own words; of another place, event or page, he has not."""
    own = statement(claim("place", "market"), "one")
    count = claim("killed", "5", group="troops", voice="army", event=event, place=place)
    speaker = retellings.retold(own, [own], [statement(count, key)])
    assert (speaker and speaker.claim.voice) == whose


def test_who_tells_of_victims_in_an_area_has_named_what_it_joins() -> None:
    """Of the places that are counted as one."""
    area = RULED.places["market"].model_copy(update={"kind": "area", "joins": ("market", "border")})
    names = replace(RULED, places=RULED.places | {"both": area})
    count = claim("killed", "5", group="troops", voice="army", place="both")
    own, speaker = (
        replace(statement(made, "one"), names=names) for made in (claim("place", "border"), count)
    )
    assert retellings.retold(own, [own], [speaker]) == speaker
