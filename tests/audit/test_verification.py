"""A record is held against its article: each line by its words, each claim by what can be read."""

from __future__ import annotations

from typing import Any

import pytest
from builders import claim, numbered, position, source

from ceasefire import Ledger
from ceasefire.audit import verification
from ceasefire.reading import Gazetteer, articles, texts
from ceasefire.records.models import Claim, Source

TEXT = """\
A headline on the talks
On Friday Zabihullah Mujahid said in Kandahar that at least 12 soldiers were killed in October.
He said the talks had failed, and that the “ceasefire will hold” whatever comes of it.
"""


@pytest.fixture(scope="module")
def gazetteer(ledger: Ledger) -> Gazetteer:
    """The names of the book's vocabulary."""
    return Gazetteer(ledger.names)


def record(*claims: Claim, at: int = 2, text: str = TEXT, **more: Any) -> Source:
    """Return the record of the text, with claims in one of its paragraphs."""
    lines = texts.paragraphs(text)
    passages = [
        {"at": "1", "sha256": texts.digest(lines[0]), "furniture": "headline"},
        *(
            {
                "at": str(n),
                "sha256": texts.digest(line),
                "gist": "Something.",
                "claims": numbered(claims) if n == at else (),
            }
            for n, line in enumerate(lines[1:], start=2)
        ),
    ]
    article = {"paragraphs": len(lines), "sha256": texts.digest("\n".join(lines))}
    more = {"title": lines[0], **more}
    return source("one", article=article, passages=passages, **more)


def verified(made: Source, gazetteer: Gazetteer, text: str = TEXT) -> verification.Verification:
    """Return the verification of a record against a text."""
    article = articles.parsed(text, "one", gazetteer, verification.published(made))
    return verification.verify(made, article, gazetteer)


SOUND = [
    (claim("killed", ">=12", group="all", voice="zabihullah-mujahid"), 2, "read in its line"),
    (claim("date", "2025-10"), 2, "read in its line"),
    (claim("place", "kandahar"), 2, "read in its line"),
    (claim("killed", ">=12", group="all", voice="taliban-authorities"), 2, "read in its line"),
    (claim("state", "collapsed", voice="zabihullah-mujahid"), 3, "shown by its words"),
    (position("ceasefire", "keep", "zabihullah-mujahid", quote="ceasefire will hold"), 3, "read in its line"),
    (claim("date", "2025-11-06", inferred="the day before he spoke"), 2, "inferred, with a reason"),
]  # fmt: skip


@pytest.mark.parametrize(("made", "at", "basis"), SOUND)
def test_sound_claims(gazetteer: Gazetteer, made: Claim, at: int, basis: str) -> None:
    """A claim is read in its line, shown by its words, or inferred with a reason."""
    found = verified(record(made, at=at), gazetteer)
    assert [str(fault) for fault in found.faults] == []
    assert [check.basis for check in found.claims] == [basis]


UNSOUND = [
    (claim("killed", "12", group="all"), 2, "no figure is read as 12"),
    (claim("wounded", ">=12", group="all", voice="zabihullah-mujahid"), 2,
     ">=12 is read as killed, not wounded"),
    (claim("killed", ">=12", group="civilians", voice="zabihullah-mujahid"), 2,
     ">=12 is read of all, not civilians"),
    (claim("killed", ">=12", group="all"), 2, ">=12 is read as said by zabihullah-mujahid"),
    (claim("killed", ">=12", group="all", voice="pakistan-government"), 2,
     ">=12 is read as said by zabihullah-mujahid; voice 'pakistan-government' is not named"),
    (claim("killed", ">=13", group="all"), 2, "no figure is read as >=13"),
    (claim("date", "2025-11-08"), 2, "no day is read as 2025-11-08"),
    (claim("place", "torkham"), 2, "'torkham' is not named"),
    (claim("date", "2025-10", voice="khawaja-asif"), 2, "voice 'khawaja-asif' is not named"),
    (claim("date", "2025-10", via="geo-news"), 2, "'geo-news' is not named"),
    (claim("date", "2025-10", voice="zabihullah-mujahid", said="2025-11-05"), 2,
     "no day near the line is read as 2025-11-05"),
    (claim("state", "standstill"), 3, "none of the words that show 'standstill' is in the line"),
    (position("ceasefire", "end", "zabihullah-mujahid"), 3, "none of the words that show 'end'"),
    (position("ceasefire", "keep", "zabihullah-mujahid", quote="ceasefire must hold"), 3,
     "quote 'ceasefire must hold' is not in the line"),
    (position("ceasefire", "keep", "zabihullah-mujahid", quote="must hold", inferred="so it seems"), 3,
     "quote 'must hold' is not in the line"),
]  # fmt: skip


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


def test_a_stated_relay_is_named(gazetteer: Gazetteer) -> None:
    """An agency whose copy a page is said to state stands somewhere on it."""
    made = record(relays=("reuters",))
    (fault,) = verified(made, gazetteer).faults
    assert fault.what == "it names 'reuters' nowhere, whose copy it is said to state"
    named = TEXT.replace("in October", "in October, Reuters reported")
    (changed,) = verified(made, gazetteer, named).lines[1:2]
    assert changed.state == "changed"
    faults = [fault.what for fault in verified(made, gazetteer, named).faults]
    assert not any("nowhere" in what for what in faults)


@pytest.mark.parametrize(("made", "at", "wanting"), UNSOUND)
def test_unsound_claims(gazetteer: Gazetteer, made: Claim, at: int, wanting: str) -> None:
    """What cannot be read is named by claim; a quotation has to stand there even if inferred."""
    (fault,) = verified(record(made, at=at), gazetteer).faults
    assert f"one.p{at}.1: {wanting}" in fault.what
    assert fault.remedy == "mend the claim, or mark it `inferred` with the reason"


def test_changed_moved_and_missing_lines(gazetteer: Gazetteer) -> None:
    """Each passage says what became of its line."""
    made = record()
    first, second, third = TEXT.splitlines()
    changed = verified(made, gazetteer, TEXT.replace("Friday", "Monday"))
    assert [check.state for check in changed.lines] == ["verified", "changed", "verified"]
    moved = verified(
        made, gazetteer, f"{first}\nOne more line of the story was added here.\n{second}\n{third}\n"
    )
    assert [(check.state, check.note) for check in moved.lines[1:]] == [
        ("moved", "is now paragraph 3"),
        ("moved", "is now paragraph 4"),
    ]
    one = verified(record(claim("date", "2025-10")), gazetteer, f"{first}\n{third}\n")
    assert one.faults[-1].what == "one.p2.1: its paragraph is missing"
    removed = verified(made, gazetteer, f"{first}\n{third}\n")
    assert [check.state for check in removed.lines] == ["verified", "missing", "moved"]
    missing = verified(made, gazetteer, f"{first}\n{second}\n")
    assert [check.state for check in missing.lines] == ["verified", "verified", "missing"]
    assert [fault.what for fault in missing.faults] == [
        "the article has 2 paragraphs, the record 3",
        "paragraph 3 is missing",
    ]


def test_the_claims_of_a_moved_line_move_with_it(gazetteer: Gazetteer) -> None:
    """They are read where the line now stands, and only the line is a fault."""
    first, second, third = TEXT.splitlines()
    made = record(claim("killed", ">=12", group="all", voice="zabihullah-mujahid"))
    found = verified(made, gazetteer, f"{first}\n{third}\n{second}\n")
    assert [check.basis for check in found.claims] == ["read in its line"]
    assert [check.state for check in found.lines] == ["verified", "moved", "moved"]


def test_a_kind_that_is_read_otherwise_is_told(gazetteer: Gazetteer) -> None:
    """A headline coded as story is a fault, unless the passage's note explains it."""
    made = record()
    story = made.passages[0].model_copy(update={"furniture": None, "gist": "A headline."})
    wrong = made.model_copy(update={"passages": (story, *made.passages[1:])})
    (fault,) = verified(wrong, gazetteer).faults
    assert fault.what == "paragraph 1 is coded as body and read as headline"
    noted = story.model_copy(update={"note": "A headline, coded for its date."})
    right = made.model_copy(update={"passages": (noted, *made.passages[1:])})
    assert verified(right, gazetteer).faults == ()


def test_a_passage_without_digest_is_not_verified(gazetteer: Gazetteer) -> None:
    """Nothing is passed over for want of a digest."""
    made = record()
    bare = made.passages[1].model_copy(update={"sha256": None})
    found = verified(
        made.model_copy(update={"passages": (made.passages[0], bare, made.passages[2])}), gazetteer
    )
    assert [fault.what for fault in found.faults] == ["paragraph 2 has no sha256 in the record"]


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


TALE = """\
Two men speak of the bridge
On Friday Khawaja Asif met Attaullah Tarar in Kabul.
Zabihullah Mujahid said that “the bridge stays open for all” on Saturday, and that the ceasefire will hold.
He said that it would continue.
"""


def told(made: Claim, at: int, gazetteer: Gazetteer) -> str:
    """Return how a claim of the tale is verified."""
    made_record = record(made, at=at, text=TALE)
    return verified(made_record, gazetteer, TALE).claims[0].basis


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


def test_a_quote_does_not_stand_for_the_stance(gazetteer: Gazetteer) -> None:
    """A wrong stance beside the right words is not verified."""
    made = position("ceasefire", "end", "zabihullah-mujahid", quote="the bridge stays open")
    assert told(made, 3, gazetteer) == "not verified"


@pytest.mark.parametrize(
    ("made", "at"),
    [
        (position("ceasefire", "keep", "qatar", inferred="we take it so"), 3),
        (claim("killed", "4000", group="all", inferred="we take it so"), 3),
    ],
)
def test_to_infer_is_no_licence(made: Claim, at: int, gazetteer: Gazetteer) -> None:
    """A speaker, a quote and a count of people have to be there all the same."""
    assert told(made, at, gazetteer) == "not verified"


@pytest.mark.parametrize(
    ("more", "what"),
    [
        (
            {"title": "Nobody speaks of it"},
            "the title 'Nobody speaks of it' is none of its headlines",
        ),
        ({"dateline": "Ankara"}, "the dateline 'Ankara' is not in its first paragraph"),
        ({"published": "2025-11-07"}, "it shows 2025-11-08 (stated) as its date"),
        ({"dated": "update stamp"}, "it shows 2025-11-08 (stated) as its date"),
    ],
)
def test_the_header_is_held_against_the_article(
    more: dict[str, str], what: str, gazetteer: Gazetteer
) -> None:
    """Title, dateline, and the day with how it is known."""
    text = TEXT.replace("\n", "\nPublished 8 November 2025\n", 1)
    sound = record(at=3, text=text)
    assert [f.what for f in verified(sound, gazetteer, text).faults if "shows" in f.what] == []
    faults = [
        fault.what for fault in verified(record(at=3, text=text, **more), gazetteer, text).faults
    ]
    assert any(what in fault for fault in faults), faults
