"""How accounts stand to each other, by what they say and who says it."""

from __future__ import annotations

from itertools import permutations

import pytest
from builders import claim, ledger, source

from ceasefire.ledger.answers import accounts, leads, statuses
from ceasefire.ledger.answers.accounts import Account


def told(*rows: tuple[str, str | None, str]) -> tuple[Account, ...]:
    """Return an account for each value, voice (none: the outlet) and letter, a page each."""
    pages = [
        source(
            f"page{at}",
            claim("killed", value, group="civilians", **({"voice": voice} if voice else {})),
            reliability=letter,
        )
        for at, (value, voice, letter) in enumerate(rows)
    ]
    return accounts.gather(ledger(*pages).statements)


def status(*rows: tuple[str, str | None, str]) -> tuple[str, bool]:
    """Return the status of accounts, and whether one differs."""
    kept = accounts.preferred(told(*rows))
    first = leads.lead(kept)
    best = first.wording if first else None
    agreeing = [one for one in kept if best is not None and one.key == best.key]
    name, differs = statuses.status(best, agreeing, kept)
    return name, differs is not None


UN, QATAR, OUTLET, KABUL, ISLAMABAD = "un", "qatar", None, "kabul", "islamabad"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([("5", UN, "B")], ("one voice", False)),
        ([("5", OUTLET, "C")], ("one voice", False)),
        ([("5", KABUL, "C")], ("one side only", False)),
        ([("5", KABUL, "C"), ("5", "spokesman", "C")], ("one side only", False)),
        ([("5", UN, "B"), ("5", QATAR, "C")], ("agreed", False)),
        ([("5", OUTLET, "C"), ("5", OUTLET, "F")], ("one voice", False)),
        ([("5", KABUL, "C"), ("5", ISLAMABAD, "C")], ("agreed", False)),
        ([("5", UN, "B"), ("7", OUTLET, "C")], ("disputed", False)),
        ([("5", UN, "C"), ("7", UN, "C")], ("reported differently", False)),
        ([("5", UN, "B"), ("5", QATAR, "C"), ("5", KABUL, "C"), ("7", OUTLET, "D")], ("agreed", True)),
        ([("5", UN, "C"), ("5", QATAR, "C"), ("5", KABUL, "C"), ("7", OUTLET, "C")], ("agreed", True)),
        ([("5", OUTLET, "C"), ("5", OUTLET, "C"), ("5", OUTLET, "C"), ("7", OUTLET, "C")],
         ("disputed", False)),
        ([("5", UN, "B"), ("5", QATAR, "C"), ("7", OUTLET, "D")], ("disputed", False)),
        ([("5", UN, "B"), ("5", QATAR, "C"), ("5", KABUL, "C"), ("7", OUTLET, "D"), ("8", OUTLET, "D")],
         ("disputed", False)),
    ],
    ids=[
        "an observer", "an outlet", "a party on its own civilians", "two mouths of one party",
        "two voices", "a weak page lends no voice", "both sides", "two that exclude each other",
        "one voice in two ways", "a lone rival of a lower grade", "a lone rival of lower standing",
        "a lone rival as good as the others", "against two a rival is a dispute", "two rivals",
    ],
)  # fmt: skip
def test_status(rows: list[tuple[str, str | None, str]], expected: tuple[str, bool]) -> None:
    """The same in whatever order the pages are read."""
    for ordered in list(permutations(rows))[:24]:
        assert status(*ordered) == expected
