"""Who gives a finding's value, in a sentence."""

from __future__ import annotations

import pytest
from builders import claim, ledger, source
from testimony import page

from ceasefire.ledger import sayers
from ceasefire.records.claims import Claim


@pytest.mark.parametrize(
    ("claims", "wanted"),
    [
        ([claim("killed", "5", voice="un")], "Who says so: United Nations."),
        (
            [claim("killed", "5", voice="un"), claim("killed", "5", voice="qatar")],
            "Who says so: United Nations and Qatar.",
        ),
        (
            [claim("killed", "5", voice="kabul"), claim("killed", "60", voice="islamabad")],
            "Accounts differ: 5 (Kabul); 60 (Islamabad).",
        ),
        (
            [claim("attacker", "kabul", voice="islamabad"), claim("attacker", "islamabad", voice="kabul")],
            "Accounts differ: Kabul (Islamabad); Islamabad (Kabul).",
        ),
        ([claim("killed", "5", voice="un", misreports="it gave no count")], ""),
    ],
)  # fmt: skip
def test_who_says_so(claims: list[Claim], wanted: str) -> None:
    """One value and its speakers; each of several with its own; nobody who is misreported."""
    pages = [page(f"s{at}", one, day=f"2025-10-1{at}") for at, one in enumerate(claims)]
    (finding,) = ledger(*pages).all_findings
    assert sayers.told(finding) == wanted


def test_many_are_counted() -> None:
    """Four by name, and the rest as a number, which is never one."""
    for many in (4, 5, 6, 9):
        pages = [source(f"s{at}", claim("place", "kabul-city")) for at in range(many)]
        (finding,) = ledger(*pages).all_findings
        told = sayers.told(finding)
        assert "one more" not in told
        assert told.endswith(" more.") is (many > 5)
