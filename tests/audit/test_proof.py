"""A claim is read in its line, shown by its words, inferred with a reason, or not verified."""

from __future__ import annotations

import pytest
from builders import claim, position
from proving import TEXT, record, told, verified

from ceasefire.audit.proof import Prover
from ceasefire.reading import Gazetteer, articles
from ceasefire.records.claims import Claim

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
    held = verified(record(made, at=at), gazetteer)
    assert [str(fault) for fault in held.faults] == []
    assert [check.basis for check in held.claims] == [basis]


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


@pytest.mark.parametrize(("made", "at", "wanting"), UNSOUND)
def test_unsound_claims(gazetteer: Gazetteer, made: Claim, at: int, wanting: str) -> None:
    """What cannot be read is named by claim; a quotation has to stand there even if inferred."""
    (fault,) = verified(record(made, at=at), gazetteer).faults
    assert f"one.p{at}.1: {wanting}" in fault.what
    assert fault.remedy == "mend the claim, or mark it `inferred` with the reason"


def test_the_claims_of_a_moved_line_move_with_it(gazetteer: Gazetteer) -> None:
    """They are read where the line now stands, and only the line is a fault."""
    first, second, third = TEXT.splitlines()
    made = record(claim("killed", ">=12", group="all", voice="zabihullah-mujahid"))
    held = verified(made, gazetteer, f"{first}\n{third}\n{second}\n")
    assert [check.basis for check in held.claims] == ["read in its line"]
    assert [check.state for check in held.lines] == ["verified", "moved", "moved"]


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


def prover(gazetteer: Gazetteer, *claims: Claim, at: int = 2, **places: int) -> Prover:
    """Return the proofs of a record of the text, whose passages may have moved."""
    made = record(*claims, at=at)
    article = articles.parsed(TEXT, "one", gazetteer, "2025-11-10")
    moved = {name.removeprefix("p"): number for name, number in places.items()}
    return Prover(made, article, gazetteer, moved)


def test_only_lines_of_the_story_are_read(gazetteer: Gazetteer) -> None:
    """A headline has no claims, and is not read for any."""
    assert list(prover(gazetteer).readings) == [2, 3]


@pytest.mark.parametrize(
    ("moved", "basis", "wanting"),
    [
        ({}, "read in its line", ()),
        ({"p2": 2}, "read in its line", ()),
        ({"p2": 0}, "not verified", ("its paragraph is missing",)),
        ({"p2": 3, "p3": 2}, "not verified", ("no day is read as 2025-10",)),
    ],
)
def test_a_claim_is_looked_for_where_its_passage_stands(
    moved: dict[str, int], basis: str, wanting: tuple[str, ...], gazetteer: Gazetteer
) -> None:
    """The line it moved to is read; a missing one proves nothing."""
    proofs = prover(gazetteer, claim("date", "2025-10"), **moved)
    (item,) = proofs.source.claims()
    check = proofs.check(*item)
    assert (check.claim, check.basis, check.wanting) == ("one.p2.1", basis, wanting)


@pytest.mark.parametrize(
    ("words", "basis"),
    [
        ("He said the talks had not failed, and that the hall was full.", "not verified"),
        ("He said the talks never really failed, and that the hall was full.", "not verified"),
        ("He said the talks had failed, and that the hall was not full.", "shown by its words"),
        (
            "He said the talks had failed and not failed in that one full hall.",
            "shown by its words",
        ),
    ],
)
def test_a_cue_that_is_negated_shows_nothing(words: str, basis: str, gazetteer: Gazetteer) -> None:
    """A word of negation right before it turns it round; one elsewhere does not."""
    first, second, _ = TEXT.splitlines()
    text = f"{first}\n{second}\n{words}\n"
    made = record(claim("state", "collapsed", voice="zabihullah-mujahid"), at=3, text=text)
    assert [check.basis for check in verified(made, gazetteer, text).claims] == [basis]
