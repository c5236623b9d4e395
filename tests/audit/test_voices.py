"""A claim is held against who is read as speaking where it stands."""

from __future__ import annotations

from typing import Any

import pytest
from builders import claim, position
from lines import DAY
from proving import TEXT, record, told, verified

from ceasefire import reading
from ceasefire.audit.voices import Voices
from ceasefire.reading import Gazetteer, articles
from ceasefire.records.claims import Claim

TWO_SIDES = """\
A headline on the talks
Islamabad said that Kabul is harboring the TTP. The Taliban denied it, despite the growing ties of both.
Zabihullah Mujahid said the talks had not collapsed, and Pakistan's government told reporters of a stalemate.
Taliban forces killed scores of people, said officials in Kabul on Friday.
"""


SIDES = [
    (position("armed-groups", "affirmed", "pakistan-government"), 2, ""),
    (position("armed-groups", "denied", "taliban-authorities"), 2, ""),
    (position("armed-groups", "affirmed", "taliban-authorities"), 2,
     "it is read as said by pakistan-government, not taliban-authorities"),
    (position("armed-groups", "denied", "pakistan-government"), 2,
     "it is read as said by taliban-authorities, not pakistan-government"),
    (claim("course", "growing"), 2, ""),
    (claim("state", "collapsed", voice="zabihullah-mujahid"), 3, "none of the words that show 'collapsed'"),
    (claim("state", "standstill", voice="pakistan-government"), 3, ""),
    (claim("state", "standstill"), 3, "it is read as said by pakistan-government, and has no voice"),
    (claim("state", "standstill", voice="taliban-authorities"), 3,
     "it is read as said by pakistan-government, not taliban-authorities"),
    (claim("killed", "90", group="all", inferred="ninety by another count"), 4, ""),
    (claim("killed", "90", group="all", inferred="ninety by another count"), 2, "no figure is read as 90"),
]  # fmt: skip


@pytest.mark.parametrize(("made", "at", "wanting"), SIDES)
def test_the_speaker_of_a_sentence(
    gazetteer: Gazetteer, made: Claim, at: int, wanting: str
) -> None:
    """A claim is held against who speaks in its own sentence; what is negated does not show it."""
    faults = verified(record(made, at=at, text=TWO_SIDES), gazetteer, TWO_SIDES).faults
    assert [wanting in fault.what for fault in faults] == ([True] if wanting else [])


def test_a_voice_named_shortly_before_is_found(gazetteer: Gazetteer) -> None:
    """A pronoun leads back to a name of the paragraphs before; without one, nothing does."""
    made = claim("date", "2025-10", voice="zabihullah-mujahid")
    text = (
        TEXT
        + "In October, he said, it was calm.\nThe month of October was calm on the whole, and dry.\n"
    )
    assert verified(record(made, at=4, text=text), gazetteer, text).faults == ()
    (fault,) = verified(record(made, at=5, text=text), gazetteer, text).faults
    assert "voice 'zabihullah-mujahid' is not named" in fault.what


@pytest.mark.parametrize(
    ("more", "at", "sound"),
    [
        ({"voice": "zabihullah-mujahid", "quote": "the bridge stays open"}, 3, True),
        ({"voice": "taliban-authorities", "quote": "the bridge stays open"}, 3, True),
        ({"voice": "noorullah-noori", "quote": "the bridge stays open"}, 3, False),
        ({"voice": "khawaja-asif", "quote": "the bridge stays open"}, 3, False),
        ({"voice": "zabihullah-mujahid", "quote": "bridge stay"}, 3, False),
        ({"voice": "zabihullah-mujahid", "quote": "the ceasefire will hold"}, 3, False),
        ({"voice": "zabihullah-mujahid"}, 4, True),
        ({"voice": "noorullah-noori"}, 4, False),
        ({"voice": "zabihullah-mujahid", "said": "2025-11-08"}, 4, True),
        ({"voice": "zabihullah-mujahid", "said": "2021"}, 4, False),
    ],
)
def test_the_speaker_his_words_and_his_day(
    more: dict[str, str], at: int, sound: bool, gazetteer: Gazetteer
) -> None:
    """The person himself, words inside quotation marks and whole, and a day that stands near."""
    made = position("ceasefire", "keep", more.pop("voice"), **more)
    basis = told(made, at, gazetteer)
    assert (basis != "not verified") is sound


CROWD = """\
A headline on the pass
On Friday Khawaja Asif met Attaullah Tarar in Kabul, and the border clashes went on.
Afghan officials said that the talks had failed, despite the growing ties of both sides.
Nobody of the town came to the hall, and the lamps were out.
He said that it would all go on, whatever came of it in the end.
The statement said that it would all go on, whatever came of it in the end.
Rain fell on the hills for the whole of the night, and it was cold.
Rain fell on the hills for the whole of the day, and it was cold.
Rain fell on the hills for the whole of the week, and it was cold.
He said that it would all be over soon, whatever came of it in the end.
"""


@pytest.fixture(scope="module")
def voices(gazetteer: Gazetteer) -> Voices:
    """The speakers of a text with several of them."""
    article = articles.parsed(CROWD, "one", gazetteer, "2025-11-10")
    lines = [line.text for line in article.lines]
    readings = dict(enumerate(reading.read(lines, gazetteer, DAY), start=1))
    return Voices(article, gazetteer, readings)


@pytest.mark.parametrize(
    ("number", "identity", "voiced"),
    [
        (2, "khawaja-asif", True),
        (2, "pakistan-government", True),  # one who speaks for it is named
        (2, "zabihullah-mujahid", False),
        (3, "taliban-authorities", True),  # by its adjective
        (3, "pakistan-government", True),  # officials, and one of its own shortly before
        (3, "turkiye", False),
        (4, "khawaja-asif", False),
        (5, "khawaja-asif", True),  # a pronoun leads back three lines
        (6, "pakistan-government", False),
        (10, "khawaja-asif", False),  # but no farther
    ],
)
def test_voiced(number: int, identity: str, voiced: bool, voices: Voices) -> None:
    """Named in the line, by who speaks for it or its adjective, or shortly before a pronoun."""
    text = voices.article.lines[number - 1].text
    assert voices.voiced(number, identity, text) is voiced


@pytest.mark.parametrize(
    ("number", "identity", "named"),
    [
        (2, "kabul", True),
        (3, "kabul", False),
        (2, "khawaja-asif", True),
        (3, "khawaja-asif", False),
    ],
)
def test_named(number: int, identity: str, named: bool, voices: Voices) -> None:
    """A place or an actor is named by the names of the line."""
    assert voices.named(number, identity) is named


def test_a_border_is_named_by_what_happens_at_it(voices: Voices) -> None:
    """A place that is a line needs no *the* before it."""
    lines = [
        key for key, place in voices.gazetteer.vocabulary.places.items() if place.kind == "line"
    ]
    named = {key for key in lines if voices.named(2, key)}
    words = {
        key: voices.gazetteer.vocabulary.places[key].name.removeprefix("the ") for key in lines
    }
    assert named == {key for key in lines if words[key].casefold() == "border"}


def test_the_lines_near_a_line(voices: Voices) -> None:
    """Itself, and three before it, the nearest first."""
    assert voices.near(2) == [2, 1]
    assert voices.near(6) == [6, 5, 4, 3]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("khawaja-asif", "khawaja-asif", True),
        ("khawaja-asif", "pakistan-government", True),
        ("pakistan-government", "khawaja-asif", True),
        ("khawaja-asif", "attaullah-tarar", False),  # two people of one house are two
        ("khawaja-asif", "taliban-authorities", False),
        ("pakistan-government", "taliban-authorities", False),
    ],
)
def test_same_camp(one: str, other: str, same: bool, voices: Voices) -> None:
    """A speaker and whom he speaks for are one; two persons never are."""
    assert voices.same_camp(one, other) is same


@pytest.mark.parametrize(
    ("voice", "by", "says"),
    [
        (None, None, True),
        (None, "khawaja-asif", False),
        (None, "Piet Amsel", True),
        ("khawaja-asif", None, False),
        ("khawaja-asif", "pakistan-government", True),
        ("khawaja-asif", "taliban-authorities", False),
    ],
)
def test_says(voice: Any, by: str | None, says: bool, voices: Voices) -> None:
    """A count's claimant is the claim's voice, of its house, or nobody who is known."""
    assert voices.says(claim("killed", "12", group="all", voice=voice), by) is says


def test_an_agency_may_say_a_count(voices: Voices) -> None:
    """What an outlet has from an agency is the agency's."""
    made = claim("killed", "12", group="all", via="reuters")
    assert voices.says(made, "reuters")
    assert not voices.says(made, "afp")


@pytest.mark.parametrize(
    ("aspect", "value", "word", "by"),
    [
        ("state", "collapsed", "failed", "afghan-officials"),
        ("course", "growing", "growing", None),  # the outlet adds it after *despite*
        ("killed", "12", "failed", None),  # a number is held against its own claimant
    ],
)
def test_told_by(aspect: str, value: str, word: str, by: str | None, voices: Voices) -> None:
    """An outlet's words are somebody's where they stand in what is said, and are not set apart."""
    at = voices.article.lines[2].text.index(word)
    more = {"group": "all"} if aspect == "killed" else {}
    assert voices.told_by(3, claim(aspect, value, **more), [at]) == by
