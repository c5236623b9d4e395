"""Which of several accounts leads."""

from __future__ import annotations

import itertools
from datetime import date, timedelta
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from testimony import account, values

from ceasefire.ledger.answers import leads
from ceasefire.ledger.answers.accounts import Account
from ceasefire.ledger.answers.leads import Candidate
from ceasefire.records.enumerations import Witness

ORDER: tuple[Witness, ...] = (
    "observer", "against interest", "mediator", "outlet", "party", "in interest",
)  # fmt: skip


NUMBERS = itertools.count()


class Row(NamedTuple):
    """What one account is made of; the day counts from the first."""

    value: str
    voice: str
    standing: Witness
    letter: str
    day: int

    def told(self, number: int) -> Account:
        """Return the account, each in an article of its own."""
        day = (date(2025, 11, 1) + timedelta(days=self.day)).isoformat()
        return account(
            "killed",
            self.value,
            self.voice,
            self.standing,
            key=f"s{number}",
            letter=self.letter,
            day=day,
        )


ROWS = st.lists(
    st.builds(
        Row,
        st.sampled_from(["0", "5", "7", "9"]),
        st.sampled_from(["a", "b", "c", "d"]),
        st.sampled_from(ORDER),
        st.sampled_from("BCE"),
        st.integers(0, 16),
    ),
    min_size=1,
    max_size=7,
)


def leader(rows: list[Row]) -> str | None:
    """Return the value that leads, as the rules are put in words: by comparing each with every other."""
    strong = any(row.letter not in "EF" for row in rows)
    by_value = {
        value: [row for row in rows if row.value == value] for value in {r.value for r in rows}
    }
    able = {
        value: [row for row in said if row.letter not in "EF"] or said
        for value, said in by_value.items()
        if not strong or any(row.letter not in "EF" for row in said)
    }

    def beats(one: list[Row], other: list[Row]) -> bool:
        left, right = {row.voice for row in one}, {row.voice for row in other}
        if len(left) != len(right):
            return len(left) > len(right)
        same = left == right and len(left) == 1
        serving = all(row.standing == "in interest" for row in (*one, *other))
        if serving and not same:
            return False
        ranks = [min(ORDER.index(row.standing) for row in said) for said in (one, other)]
        if ranks[0] != ranks[1]:
            return ranks[0] < ranks[1]
        letters = [min(row.letter for row in said) for said in (one, other)]
        if letters[0] != letters[1]:
            return letters[0] < letters[1]
        earlier = min(row.day for row in other) - min(row.day for row in one)
        return not same and earlier >= 7

    first = [
        value
        for value, said in able.items()
        if all(beats(said, other) for rival, other in able.items() if rival != value)
    ]
    if first == ["0"] and (some := [row for row in rows if row.value != "0"]):
        best = min(ORDER.index(row.standing) for row in able["0"])
        return "0" if all(best < ORDER.index(row.standing) for row in some) else None
    return first[0] if first else None


@given(ROWS)
def test_what_leads_beats_every_rival(rows: list[Row]) -> None:
    """By voices, then standing, then grade, then a week; and there is none that ties with it."""
    first = leads.lead([row.told(number) for number, row in enumerate(rows)])
    assert (first.wording.statement.answer if first else None) == leader(rows)


@given(st.permutations(range(5)), ROWS)
def test_the_order_of_accounts_is_nothing(turn: list[int], rows: list[Row]) -> None:
    """The same value leads, whoever is read first."""
    told = [row.told(number) for number, row in enumerate(rows)]
    turned = [told[k] for k in turn if k < len(told)] + told[5:]
    one, other = leads.lead(told), leads.lead(turned)
    assert (one and one.wording.statement.answer) == (other and other.wording.statement.answer)


def row(
    value: str, voice: str, standing: Witness = "outlet", letter: str = "C", day: int = 1
) -> Account:
    """Return an account."""
    return Row(value, voice, standing, letter, day).told(next(NUMBERS))


@pytest.mark.parametrize(
    ("told", "first"),
    [
        ([], None),
        ([row("5", "a")], "5"),
        ([row("0", "a")], "0"),
        # what the others round leads where nothing else tells them apart
        ([row("30", "a"), row("31", "b")], "31"),
        ([row("30", "a"), row("31", "a")], "31"),
        ([row("30", "a", "observer"), row("31", "b")], "30"),
        ([row("30", "a"), row("30", "b"), row("31", "c")], "30"),
        ([row("30", "a"), row("31", "b"), row("29", "c")], None),
        ([row("400", "a"), row("410", "b")], "410"),
        ([row("30", "a", "in interest"), row("31", "b", "in interest", "B")], "31"),
        # that there was none leads against nobody who counts some, but by better standing
        ([row("0", "a"), row("0", "b"), row("5", "c")], None),
        ([row("0", "a"), row("0", "b"), row("dozens", "c")], None),
        ([row("0", "a"), row("5", "b"), row("5", "c")], "5"),
        ([row("0", "a", "in interest"), row("5", "b", letter="F")], None),
        ([row("0", "a", "observer"), row("5", "b")], "0"),
        ([row("0", "a", "observer"), row("5", "b"), row("7", "c", "observer")], None),
        ([row("0", "a", "in interest"), row("5", "b")], "5"),
        # of two parties, each in its own interest, neither boast nor denial leads
        ([row("0", "a", "in interest"), row(">12", "b", "in interest")], None),
        ([row("0", "a", "in interest", day=1), row("5", "b", "in interest", "B", 16)], None),
        ([row("5", "a", letter="F")], "5"),
        ([row("5", "a", letter="F"), row("5", "b", letter="E"), row("7", "c", letter="D")], "7"),
        ([row("dozens", "a"), row("dozens", "b"), row("50", "c")], "50"),
        ([row("5", "a", day=1), row("7", "b", day=7)], None),
        ([row("5", "a", day=1), row("7", "b", day=8)], "5"),
        ([row("5", "a", day=9), row("7", "b", day=1)], "7"),
        ([row("5", "a", "in interest", day=1), row("7", "b", "in interest", "B", 20)], None),
        ([row("5", "a", "in interest", "B"), row("7", "a", "in interest", "C")], "5"),
        ([row("5", "a", day=1), row("7", "a", day=20)], None),
        ([row("5", "a"), row(">=5", "b"), row("7", "c", "observer", "B")], ">=5"),
        # of equals the one that holds all the others, unless one voice says several
        ([row(">=5", "a"), row("6", "b")], ">=5"),
        ([row("6", "a"), row(">=5", "b"), row("9", "c")], ">=5"),
        ([row("6", "a"), row(">=5", "b"), row("4", "c")], None),
        ([row(">=5", "a"), row("6", "a")], None),
        ([row(">=5", "a"), row("6", "b"), row("9", "b")], None),
        ([row(">=5", "a"), row("6", "b", "observer")], "6"),
    ],
)  # fmt: skip
def test_lead(told: list[Account], first: str | None) -> None:
    """None of what another counts, nothing weak and nothing vague; a week tells, six days do not."""
    came = leads.lead(told)
    assert (came.wording.statement.answer if came else None) == first


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ([row("5", "a"), row(">=5", "b")], ">=5"),
        ([row("~50", "a"), row("50", "b")], "~50"),
        ([row("5", "a"), row(">=5", "b", letter="D")], "5"),
        ([row("5", "a", "observer", "D"), row(">=5", "b", letter="B")], "5"),
        ([row("5", "a", "party"), row(">=5", "b", "in interest", "B")], "5"),
    ],
)
def test_the_best_standing_and_graded_words_are_printed(told: list[Account], words: str) -> None:
    """Of equals, the weaker way: who says *at least five* claims less than who says five."""
    for order in (told, told[::-1]):
        assert Candidate(tuple(order)).wording.statement.answer == words


def test_a_candidate_is_what_its_accounts_are_at_best() -> None:
    """Its voices together, the earliest rank, the best letter, the first day."""
    one = row("5", "a", "party", "D", 9)
    candidate = Candidate(
        (one, row(">=5", "b", "in interest", "B", 12), row("~5", "b", "outlet", "C", 4))
    )
    assert candidate.voices == {"a", "b"}
    assert (candidate.rank, candidate.letter, candidate.known) == (3, "B", date(2025, 11, 5))
    assert candidate.order == (-2, 3, "B", date(2025, 11, 5))
    assert not candidate.serves_itself
    assert not Candidate((one, row("5", "b", "in interest"))).serves_itself
    assert Candidate((row("5", "b", "in interest"),)).serves_itself


def test_candidates_stand_in_the_order_in_which_they_lead() -> None:
    """Values by the voices that state them; the same figure in two forms is one value."""
    told = [row("9", "d"), row("5", "a"), row(">=5", "b"), row("7", "c", "observer")]
    assert [values(c.stated) for c in leads.candidates(told)] == [["5", ">=5"], ["7"], ["9"]]
    assert leads.candidates([]) == []
