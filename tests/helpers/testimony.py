"""What voices say, in a line each, for the rules that make an answer of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from builders import RULED, claim, ledger, position, source
from hypothesis import strategies as st

from ceasefire.ledger.answers.accounts import Account
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.statements import Statement
from ceasefire.records.claims import Claim
from ceasefire.records.enumerations import Witness
from ceasefire.records.sources import Source

#: An article's own words.
OWN = None


def page(
    key: str, *claims: Claim, letter: str = "C", day: str = "2025-11-08", **more: Any
) -> Source:
    """Return a source with its grade and its day of publication."""
    return source(key, *claims, reliability=letter, published=day, **more)


def statements(*sources: Source) -> tuple[Statement, ...]:
    """Return the claims of some sources, in their order."""
    return ledger(*sources, names=RULED).statements


def findings(*sources: Source) -> tuple[Finding, ...]:
    """Return the findings of some sources."""
    return ledger(*sources, names=RULED).all_findings


def finding(*sources: Source) -> Finding:
    """Return the one finding of some sources."""
    (only,) = findings(*sources)
    return only


def statement(made: Claim, key: str = "one", origin: str | None = None, **more: Any) -> Statement:
    """Return a claim as the ledger would hold it, of a page that makes no other."""
    told = page(key, made, **more)
    return Statement(f"{key}.p2.1", told, "2", made, origin or key, RULED)


def account(
    aspect: str,
    value: str,
    voice: str = "one",
    standing: Witness = "outlet",
    mouth: str = "",
    side: str | None = None,
    key: str | None = None,
    event: str = "clash",
    **more: Any,
) -> Account:
    """Return an account of a voice that stands in a certain way to the matter."""
    if aspect == "position":
        made = position("ceasefire", value, "kabul")
    else:
        made = claim(aspect, value, event=event)
    return Account(statement(made, key or voice, **more), voice, mouth, standing, side)


def values(told: Iterable[Account]) -> list[str]:
    """Return what accounts say, as coded."""
    return [one.statement.answer for one in told]


#: Numbers in every form, small enough that forms meet.
NUMBERS = st.one_of(
    st.integers(0, 30).map(str),
    st.builds("{}{}".format, st.sampled_from([">=", ">", "<=", "~"]), st.integers(0, 30)),
    st.builds("<{}".format, st.integers(1, 30)),
    st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda ends: f"{min(ends)}..{max(ends)}"),
)


def _day(number: int) -> str:
    return f"2025-10-{number:02}"


#: Days of one month, alone, in a row and with an open end.
DAYS = st.one_of(
    st.integers(1, 31).map(_day),
    st.tuples(st.integers(1, 31), st.integers(1, 31)).map(
        lambda ends: f"{_day(min(ends))}/{_day(max(ends))}"
    ),
    st.integers(1, 31).map(lambda day: f"../{_day(day)}"),
    st.integers(1, 31).map(lambda day: f"{_day(day)}/.."),
    st.just("2025-10"),
)


def covered(value: str) -> frozenset[int]:
    """Return what a number or a date leaves possible, one by one; 0 to 99 stand for all numbers.

    Of days it is those of the month, with one before it and one after it for what has no end.
    """
    if value.startswith("2025-10") or value.startswith("../"):
        first, _, last = value.partition("/")
        if value == "2025-10":
            return frozenset(range(1, 32))
        low = 0 if first == ".." else int(first[-2:])
        high = 32 if last == ".." else int((last or first)[-2:])
        return frozenset(range(low, high + 1))
    if ".." in value:
        low, high = map(int, value.split(".."))
        return frozenset(range(low, high + 1))
    number = int(value.lstrip("<>=~"))
    tenth = -(-number // 10)
    return frozenset(
        other
        for other in range(100)
        if (value.startswith(">=") and other >= number)
        or (value.startswith(">") and other > number)
        or (value.startswith("<=") and other <= number)
        or (value.startswith("<") and other < number)
        or (value.startswith("~") and abs(other - number) <= tenth)
        or (value.isdigit() and other == number)
    )


def apart(one: str, other: str) -> bool:
    """Return whether two values leave nothing in common possible, and are no count in round numbers.

    Of the numbers here two are: 20 of 21, and 30 of 29.
    """
    return not covered(one) & covered(other) and {one, other} not in ({"20", "21"}, {"29", "30"})
