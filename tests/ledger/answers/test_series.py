"""States and stances that change."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from builders import ASPECTS, RULED, claim, ledger, position
from testimony import page, statements

from ceasefire.ledger.answers import accounts, series
from ceasefire.ledger.answers.accounts import Account
from ceasefire.records.claims import Claim

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
        ([("over", "kabul", 1), ("open", None, 8)], [0]),
        ([("over", "kabul", 1), ("open", None, 7)], [0, 1]),
        ([("over", "kabul", 8), ("open", None, 1)], [0]),
        ([("over", "kabul", 8), ("open", None, 2)], [0, 1]),
        ([("over", "kabul", 1), ("open", "scholar", 5), ("over", None, 20)], [0, 1, 2]),
        ([("over", "kabul", 1), ("over", "spokesman", 9), ("open", None, 15)], [0, 1, 2]),
        ([("over", "kabul", 1), ("over", "army", 2), ("open", None, 5)], [0, 1]),
        ([("over", "kabul", 1), ("open", "army", 2), ("over", None, 5)], [0, 1]),
        ([("over", None, 1), ("open", None, 5)], [0, 1]),
    ],
    ids=[
        "an outlet too", "an outlet otherwise, a week later", "within a week", "a week earlier",
        "less than a week earlier", "somebody who moves nothing", "one voice on two days",
        "two voices move it", "a state that moved", "outlets alone",
    ],
)  # fmt: skip
def test_an_outlet_on_a_state_that_nobody_moved(rows: list[Said], kept: list[int]) -> None:
    """Where all who move it say one thing, an outlet that says so too is a voice.

    Where that is one voice alone, whoever says otherwise in the same week is against it.
    """
    given = told("state", *rows)
    assert series.agreed(given) == [given[at] for at in kept]


@pytest.mark.parametrize(
    ("rows", "days"),
    [
        ([("over", "kabul", 1, 2), ("over", "kabul", None, 10)], [1, 1]),
        ([("over", "kabul", 1, 2), ("over", "army", None, 10)], [1, 10]),
        ([("open", "kabul", 1, 2), ("over", "kabul", None, 10)], [1, 10]),
        ([("over", "kabul", 12, 13), ("over", "kabul", None, 10)], [12, 10]),
        ([("over", "kabul", 1, 2), ("over", "kabul", 8, 9), ("over", "kabul", None, 10)], [1, 8, 8]),
        ([("over", "kabul", 1, 2), ("over", "kabul", 10, 11), ("over", "kabul", None, 10)], [1, 10, 10]),
        ([("over", "kabul", None, 2), ("over", "kabul", None, 10)], [2, 10]),
        ([("over", None, 1, 2), ("over", None, None, 10)], [1, 10]),
        ([("over", "kabul", 1, 2), ("over", "kabul", 5, 10)], [1, 5]),
    ],
    ids=[
        "another page has the day", "another voice", "another word", "only a later day",
        "the last of several", "the day of the page itself", "no page has the day", "nobody's word",
        "its own day",
    ],
)  # fmt: skip
def test_on_which_day_it_was_said(
    rows: list[tuple[str, str | None, int | None, int]], days: list[int]
) -> None:
    """The page's own word for it, or another's who has the same voice say the same, or the page's day."""
    given = statements(
        *(
            page(
                f"s{number}",
                claim("state", value, voice=voice, said=said and f"2025-11-{said:02}"),
                day=f"2025-11-{day:02}",
            )
            for number, (value, voice, said, day) in enumerate(rows)
        )
    )
    came = series.spoken(accounts.gather(given))
    assert came == {s.id: date(2025, 11, day) for s, day in zip(given, days, strict=True)}


@pytest.mark.parametrize(
    ("rows", "kept"),
    [
        ([("kabul", "C"), ("army", "E")], [0]),
        ([("kabul", "F"), ("army", "E")], [0, 1]),
        ([(None, "C"), ("army", "E")], [0]),
        ([(None, "C"), ("army", "D")], [1]),
        ([("reuters", "C"), ("scholar", "C"), ("qatar", "C"), ("un", "C")], [2, 3]),
    ],
)
def test_who_moves_a_state(rows: list[tuple[str | None, str]], kept: list[int]) -> None:
    """A party, a mediator or an observer; a weak page only where there is no other."""
    given = accounts.gather(
        statements(
            *(
                page(f"s{number}", claim("state", "over", voice=voice), letter=letter)
                for number, (voice, letter) in enumerate(rows)
            )
        )
    )
    assert series.base(given) == [given[at] for at in kept]


@pytest.mark.parametrize(
    ("aspect", "rows", "kept"),
    [
        ("state", [("open", "kabul", 1), ("over", None, 8), ("over", "reuters", 9)], [0]),
        ("state", [("open", "kabul", 1), ("over", None, 5), ("over", "reuters", 6)], [0, 1, 2]),
        ("trucks", [("300", "kabul", 1), ("900", None, 5)], [0]),
        ("state", [("over", "kabul", 1), ("over", None, 5)], [0, 1]),
        ("cause", [("fear", "kabul", 1), ("greed", None, 5)], [0, 1]),
    ],
    ids=[
        "a state",
        "a state within a week",
        "a stock",
        "a state on which all agree",
        "what does not change",
    ],
)
def test_what_is_weighed(aspect: str, rows: list[Said], kept: list[int]) -> None:
    """Of what can change, the word of those who change it; of all else, everybody's.

    A stock is counted on its day: another day's figure is not against it.
    """
    given = told(aspect, *rows)
    assert series.weighed(given) == tuple(given[at] for at in kept)


@pytest.mark.parametrize(
    ("rows", "day"),
    [
        ([("over", "kabul", None, 5, "C"), ("over", None, None, 9, "D")], 9),
        ([("over", "kabul", 3, 5, "C")], 3),
        ([("over", "kabul", None, 5, "C"), ("open", "kabul", None, 9, "C")], 5),
        ([("over", "kabul", None, 5, "C"), ("over", None, None, 9, "F")], 5),
        ([("over", "kabul", 3, 5, "C"), ("over", "kabul", None, 9, "C")], 3),
        ([("open", "kabul", None, 5, "C")], None),
        ([("over", "kabul", None, 5, "E")], None),
    ],
    ids=[
        "whoever said it", "when it was said", "the value that is asked for", "no weak page",
        "a page's day is not its speaker's", "another value", "a weak page alone",
    ],
)  # fmt: skip
def test_when_a_state_was_last_said_to_be_so(
    rows: list[tuple[str, str | None, int | None, int, str]], day: int | None
) -> None:
    """So that a reader knows how old the word is."""
    pages = [
        page(
            f"s{number}",
            claim("state", value, voice=voice, said=said and f"2025-11-{said:02}"),
            day=f"2025-11-{printed:02}",
            letter=letter,
        )
        for number, (value, voice, said, printed, letter) in enumerate(rows)
    ]
    expected = day and date(2025, 11, day)
    assert series.last(accounts.gather(statements(*pages)), "over") == expected


@pytest.mark.parametrize(
    ("aspect", "rows", "kept"),
    [
        ("state", [("open", "un", 1), ("open", "qatar", 2), ("over", "army", 9), ("open", "un", 9)],
         [2, 3]),
        ("state", [("open", "kabul", 5), ("over", "army", 9), ("open", "qatar", 9)], [0, 1, 2]),
        ("state", [("open", "kabul", 5), ("over", "kabul", 9), ("open", "qatar", 9)], [1, 2]),
        ("trucks", [("100", "un", 1), ("100", "qatar", 1), ("500", "army", 9), ("300", "kabul", 9)], [2, 3]),
        ("trucks", [("100", "un", 1), ("500", "army", 9), ("300", "kabul", 9), ("200", "army", 3)],
         [1, 2]),
    ],
    ids=[
        "what was said a week ago is past", "what was said in the week is not",
        "what a voice said before is past", "a stock", "a voice that has spoken since",
    ],
)  # fmt: skip
def test_of_a_last_day_with_several_answers_nothing_past_is_weighed(
    aspect: str, rows: list[Said], kept: list[int]
) -> None:
    """Those who spoke of it before have no part in what is told now."""
    given = told(aspect, *rows)
    assert series.latest(given) is None
    assert series.agreed(given) == [given[at] for at in kept]


#: A state with a sharper word for it: what pauses is open still.
PAUSED = ASPECTS["state"].model_copy(
    update={
        "values": {"over": "over", "open": "still open", "paused": "paused"},
        "parts": {"paused": "open"},
    }
)


@pytest.mark.parametrize(
    ("rows", "latest", "kept"),
    [
        # a vaguer word says no change, and does not stand against the sharper one
        ([("paused", "kabul", 1), ("open", "kabul", 5)], None, [0, 1]),
        ([("paused", "kabul", 1), ("open", "army", 5), ("paused", None, 6)], None, [0, 1, 2]),
        # a sharper one does, and so does what excludes it
        ([("open", "kabul", 1), ("paused", "kabul", 5)], "paused", None),
        ([("paused", "kabul", 1), ("over", "kabul", 5)], "over", None),
        ([("paused", "kabul", 1), ("over", "army", 3), ("open", "kabul", 5)], "open", None),
    ],
)
def test_a_state_that_is_said_again_in_a_vaguer_word(
    rows: list[Said], latest: str | None, kept: list[int] | None
) -> None:
    """It still stands as it was said before."""
    names = replace(RULED, aspects=RULED.aspects | {"state": PAUSED})
    pages = [
        page(f"s{number}", claim("state", value, voice=voice), day=f"2025-11-{day:02}")
        for number, (value, voice, day) in enumerate(rows)
    ]
    given = accounts.gather(ledger(*pages, names=names).statements)
    came = series.latest(given)
    assert (came and came[0].key) == latest
    if kept is not None:
        assert series.agreed(given) == [given[at] for at in kept]


@pytest.mark.parametrize(
    ("said", "moves"),
    [
        ("2025-11-09", True),
        (None, True),  # the day of the page, then
        ("2025-11-02/2025-11-09", True),
        ("2025-11-01/2025-11-09", False),
        ("../2025-11-09", True),
    ],
)
def test_what_was_said_on_some_day_or_other_moves_nothing(said: str | None, moves: bool) -> None:
    """A span of more than a week is no day; alone, it is all that is known."""
    late = claim("state", "over", voice="kabul", said=said)
    given = accounts.gather(
        statements(
            page("one", claim("state", "open", voice="kabul"), day="2025-11-01"),
            page("two", late, day="2025-11-09"),
        )
    )
    assert (given[1] in series.base(given)) is moves
    assert series.undated(given[1].statement) is not moves
    assert series.base(given[1:]) == [given[1]]
