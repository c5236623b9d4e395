"""States and stances that change."""

from __future__ import annotations

from datetime import date

import pytest
from builders import claim, position
from testimony import page, statements

from ceasefire.ledger.answers import accounts, series
from ceasefire.ledger.answers.accounts import Account
from ceasefire.records.sources import Claim

#: What is said, by whom, on which day of November.
Said = tuple[str, str | None, int]


def told(aspect: str, *rows: Said) -> tuple[Account, ...]:
    """Return accounts, each of an article of its day."""

    def made(value: str, voice: str | None) -> Claim:
        if aspect == "position":
            return position("ceasefire", value, str(voice))
        return claim(aspect, value, voice=voice)

    return accounts.gather(
        statements(
            *(
                page(f"s{number}", made(value, voice), day=f"2025-11-{day:02}")
                for number, (value, voice, day) in enumerate(rows)
            )
        )
    )


@pytest.mark.parametrize(
    ("aspect", "value", "moves"),
    [
        ("state", "over", True),
        ("trucks", "300", True),
        ("position", "keep", True),
        ("posts", "5", False),
        ("cause", "fear", False),
        ("date", "2025-10", False),
        ("attacker", "kabul", False),
    ],
)
def test_what_can_change_from_day_to_day(aspect: str, value: str, moves: bool) -> None:
    """A state, a stock and a stance; never a toll, a day or a cause."""
    assert series.moves(told(aspect, (value, "army", 1))) is moves


@pytest.mark.parametrize(
    ("rows", "latest"),
    [
        ([("open", "kabul", 1), ("over", "kabul", 5)], ("over", 5)),
        ([("over", "kabul", 5), ("open", "kabul", 1)], ("over", 5)),
        ([("open", "kabul", 1), ("open", "kabul", 5)], None),
        ([("open", "kabul", 1)], None),
        ([("open", "kabul", 5), ("over", "kabul", 5)], None),
        ([("open", "kabul", 5), ("over", "kabul", 5), ("open", "kabul", 1)], None),
        ([("open", "kabul", 1), ("over", None, 5)], None),
        ([("open", None, 1), ("over", None, 5)], ("over", 5)),
        ([("open", "kabul", 1), ("over", "qatar", 3), ("open", None, 9)], ("over", 3)),
        ([("open", "un", 1), ("over", "scholar", 3)], None),
        ([("open", "kabul", 1), ("over", "reuters", 3)], None),
        ([("over", "kabul", 1), ("open", "army", 2), ("over", "kabul", 3)], ("over", 3)),
        ([("open", None, 1), ("over", "kabul", 3)], None),
    ],
)
def test_latest(rows: list[Said], latest: tuple[str, int] | None) -> None:
    """The last day has one answer, and an earlier day another; who sums up later moves nothing."""
    came = series.latest(told("state", *rows))
    assert (came and (came[0].key, came[1])) == (latest and (latest[0], date(2025, 11, latest[1])))


def test_a_voice_speaks_on_the_day_on_which_it_spoke() -> None:
    """What is printed late was said when it was said."""
    late = page("late", claim("state", "over", voice="kabul", said="2025-11-01"), day="2025-11-20")
    then = page("then", claim("state", "open", voice="kabul"), day="2025-11-05")
    came = series.latest(accounts.gather(statements(late, then)))
    assert came is not None
    assert (came[0].key, came[1]) == ("open", date(2025, 11, 5))


def test_a_stock_has_the_figure_of_its_last_day() -> None:
    """The same figure in another form is no change."""
    came = series.latest(told("trucks", ("300", "kabul", 1), (">=200", "army", 4)))
    assert came is not None
    assert came[0].key == 200
    assert series.latest(told("trucks", ("300", "kabul", 1), (">=300", "army", 4))) is None


@pytest.mark.parametrize(
    ("rows", "kept"),
    [
        ([("over", "kabul", 1), ("over", None, 5)], [0, 1]),
        ([("over", "kabul", 1), ("open", None, 5)], [0]),
        ([("over", "kabul", 1), ("open", "army", 2), ("over", None, 5)], [0, 1]),
        ([("over", None, 1), ("open", None, 5)], [0, 1]),
    ],
    ids=["an outlet too", "an outlet otherwise", "a state that moved", "outlets alone"],
)
def test_an_outlet_agrees_with_a_state_that_nobody_moved(rows: list[Said], kept: list[int]) -> None:
    """Where all who move it say one thing, an outlet that says so too is a voice."""
    given = told("state", *rows)
    assert series.agreed(given) == [given[at] for at in kept]
