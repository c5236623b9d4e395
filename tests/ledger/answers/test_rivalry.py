"""Which accounts are vaguer than others, and which exclude each other."""

from __future__ import annotations

import pytest
import testimony
from builders import RULED
from hypothesis import given
from hypothesis import strategies as st
from testimony import account

from ceasefire.ledger.answers import rivalry
from ceasefire.ledger.answers.accounts import Account

#: Two values of one kind: the aspect, and what either says.
PAIRS = st.one_of(
    st.tuples(st.just("killed"), testimony.NUMBERS, testimony.NUMBERS),
    st.tuples(st.just("date"), testimony.DAYS, testimony.DAYS),
)
Pair = tuple[str, str, str]


def both(pair: Pair) -> tuple[Account, Account]:
    aspect, left, right = pair
    return account(aspect, left), account(aspect, right, voice="two")


@given(PAIRS)
def test_one_holds_another_that_leaves_less_possible(pair: Pair) -> None:
    """It leaves all possible that the other does, and more."""
    one, other = both(pair)
    assert rivalry.holds(one, other) == (testimony.covered(pair[1]) > testimony.covered(pair[2]))


@given(PAIRS)
def test_what_leaves_nothing_in_common_possible_excludes(pair: Pair) -> None:
    """Whichever of the two is asked first."""
    one, other = both(pair)
    apart = testimony.apart(*pair[1:])
    assert rivalry.exclude(one, other) == apart
    assert rivalry.exclude(other, one) == apart
    assert rivalry.contrary(one.statement, other.statement) == apart


@given(PAIRS)
def test_what_is_inside_is_the_same_or_sharper(pair: Pair) -> None:
    """The same figure in another form counts as the same."""
    one, other = both(pair)
    wide, narrow = testimony.covered(pair[1]), testimony.covered(pair[2])
    figures = {one.statement.figure, other.statement.figure}
    same = wide == narrow if figures == {None} else len(figures) == 1
    assert rivalry.inside(one, other) == (same or wide > narrow)


@pytest.mark.parametrize(
    ("count", "number", "rounded"),
    [
        ("29", "30", True),
        ("31", "30", True),
        ("58", "60", True),
        ("456", "460", True),
        ("456", "450", False),
        ("408", "400", True),
        ("447", "450", True),
        ("2611", "2600", True),
        ("1049", "1000", True),
        ("105", "110", True),
        ("1", "0", False),
        ("19", "20", False),
        ("21", "20", True),
        # further than a twentieth, though 30 is the nearest that ends in a nought
        ("28", "30", False),
        ("26", "30", False),
        ("47", "50", False),
        # not the nearest, or in no round number
        ("2611", "2670", False),
        ("216", "210", False),
        ("46", "50", False),
        ("23", "24", False),
        ("30", "30", False),
        ("0", "10", False),
        ("5", "0", False),
        # what is no exact count is no rounding
        (">=29", "30", False),
        ("29", "~30", False),
        ("29..31", "30", False),
        ("dozens", "30", False),
    ],
)
def test_a_round_number_stands_for_what_it_rounds(count: str, number: str, rounded: bool) -> None:
    """It ends in noughts, is the nearest such number, and within a twentieth; whichever comes first."""
    one, other = account("killed", count), account("killed", number, "two", "in interest")
    assert rivalry.rounding(one.statement, other.statement) is rounded
    assert rivalry.rounding(other.statement, one.statement) is rounded
    assert rivalry.rounds(other.statement, one.statement) is rounded
    assert not rivalry.rounds(one.statement, other.statement)
    if rounded:
        assert not rivalry.exclude(one, other)
        assert rivalry.agrees(one, other)
        assert rivalry.agrees(other, one)


@pytest.mark.parametrize(
    ("aspect", "narrow", "wide"),
    [
        ("weapon", "air", "strike"),
        ("weapon", "drone", "air"),
        ("weapon", "drone", "strike"),
        ("place", "market", "kabul-city"),
        ("attacker", "wing", "rebels"),
        ("attacker", "cell", "rebels"),
    ],
)
def test_a_part_is_sharper_than_its_whole(aspect: str, narrow: str, wide: str) -> None:
    """A drone is an attack from the air, and a cell of the wing is of the rebels."""
    one, other = account(aspect, narrow), account(aspect, wide, voice="two")
    assert rivalry.part(one.statement, other.statement)
    assert not rivalry.part(other.statement, one.statement)
    assert rivalry.holds(other, one)
    assert not rivalry.holds(one, other)
    assert not rivalry.exclude(one, other)
    assert not rivalry.exclude(other, one)


@pytest.mark.parametrize(
    ("aspect", "left", "right"),
    [("weapon", "mine", "drone"), ("attacker", "wing", "kabul"), ("host", "qatar", "kabul")],
)
def test_what_is_no_part_excludes(aspect: str, left: str, right: str) -> None:
    """What has no order is one thing or another; what is the same excludes nothing."""
    one, other = account(aspect, left), account(aspect, right, voice="two")
    assert not rivalry.part(one.statement, other.statement)
    assert rivalry.exclude(one, other)
    assert not rivalry.holds(one, other)
    assert not rivalry.part(one.statement, one.statement)
    assert not rivalry.exclude(one, account(aspect, left, voice="two"))


@pytest.mark.parametrize(
    ("floor", "figure", "standing", "own", "far"),
    [
        (">=10", "20", "in interest", "observer", True),
        (">=10", "19", "in interest", "observer", False),
        (">10", "20", "in interest", "outlet", True),
        (">=10", "~20", "in interest", "party", True),
        ("10", "20", "in interest", "observer", False),
        (">=10", ">=20", "in interest", "observer", False),
        (">=10", "20", "outlet", "observer", False),
        (">=10", "20", "in interest", "in interest", False),
        (">=0", "1", "in interest", "observer", False),
        (">=0", "2", "in interest", "observer", True),
        (">=10", "20..30", "in interest", "observer", False),
        ("dozens", "200", "in interest", "observer", False),
    ],
)
def test_far_is_a_party_at_twice_a_better_floor(
    floor: str, figure: str, standing: str, own: str, far: bool
) -> None:
    """Only in its interest, only against a better-standing floor, and only with a figure of its own."""
    low = account("killed", floor, standing=own)  # type: ignore[arg-type]
    high = account("killed", figure, voice="two", standing=standing)  # type: ignore[arg-type]
    assert rivalry.far(low, high) is far
    assert not rivalry.far(high, low)


@given(testimony.DAYS)
def test_a_night_is_two_days(value: str) -> None:
    """Two adjoining days, and neither one, nor three, nor a day with an open end."""
    ends_open = ".." in value
    assert rivalry.night(account("date", value)) == (
        not ends_open and len(testimony.covered(value)) == 2
    )


def test_a_number_is_no_night() -> None:
    """Of two possible figures neither is one."""
    assert not rivalry.night(account("killed", "3..4"))


@pytest.mark.parametrize(
    ("aspect", "wide", "narrow", "vague"),
    [
        ("date", "2025-10", "2025-10-19", True),
        ("date", "2025-10-18/2025-10-19", "2025-10-19", False),
        ("date", "2025-10-17/2025-10-19", "2025-10-19", True),
        ("date", "../2025-10-20", "2025-10-19", True),
        ("date", "2025-10-19", "2025-10-19", False),
        ("date", "2025-10", "2025-11-01", False),
        ("killed", "dozens", "50", True),
        ("killed", "dozens", "500", False),
        ("killed", "hundreds", ">=500", False),
        ("killed", ">=50", "60", False),
        ("killed", "~50", "50", False),
        ("killed", "40..60", "50", False),
        ("attacker", "rebels", "wing", False),
    ],
)
def test_vague_is_a_date_or_a_word_that_holds_another(
    aspect: str, wide: str, narrow: str, vague: bool
) -> None:
    """A night is as good as a day, and a floor, a range and *about* are values."""
    one, other = account(aspect, wide), account(aspect, narrow, voice="two")
    assert rivalry.vague(one, [one, other]) is vague
    assert not rivalry.vague(other, [one, other])


@pytest.mark.parametrize(
    ("letter", "vague"), [*((x, True) for x in "ABCD"), ("E", False), ("F", False)]
)
def test_a_weak_source_makes_nobody_vague(letter: str, vague: bool) -> None:
    """Its narrower date is not held against a better page."""
    wide = account("date", "2025-10")
    assert rivalry.vague(wide, [account("date", "2025-10-19", voice="two", letter=letter)]) is vague


@given(st.lists(st.tuples(st.sampled_from("xyz"), testimony.NUMBERS), max_size=5))
def test_clashes_are_pairs_of_voices_that_exclude_each_other(rows: list[tuple[str, str]]) -> None:
    """Each pair once, and never what one voice says in two ways."""
    told = [account("killed", value, voice=voice) for voice, value in rows]
    expected = [
        (i, j)
        for j in range(len(rows))
        for i in range(j)
        if rows[i][0] != rows[j][0] and testimony.apart(rows[i][1], rows[j][1])
    ]
    pairs = [
        (
            next(i for i, x in enumerate(told) if x is one),
            next(j for j, x in enumerate(told) if x is o),
        )
        for one, o in rivalry.clashes(told)
    ]
    assert sorted(pairs) == sorted(expected)


@pytest.mark.parametrize("turned", [False, True])
def test_what_is_far_clashes(turned: bool) -> None:
    """Whichever of the two stands first; not within one voice."""
    floor = account("killed", ">=10", standing="observer")
    figure = account("killed", "50", voice="two", standing="in interest")
    told = [figure, floor] if turned else [floor, figure]
    assert len(list(rivalry.clashes(told))) == 1
    same = account("killed", "50", voice="one", standing="in interest")
    assert not list(rivalry.clashes([floor, same]))


def test_every_name_of_the_test_is_known() -> None:
    """What the tables compare are values of the vocabulary."""
    assert {"strike", "air", "drone", "mine"} == set(RULED.aspects["weapon"].values)


def test_what_is_far_does_not_agree() -> None:
    """Though it lies in the floor of the better-standing voice."""
    floor = account("killed", ">=58", "a", "observer")
    far, near = (account("killed", value, "b", "in interest") for value in ("200", "60"))
    assert rivalry.inside(floor, far)
    assert [rivalry.agrees(floor, one) for one in (far, near)] == [False, True]
    assert not rivalry.agrees(floor, account("killed", "40", "c"))
