"""A noun phrase names an actor, a person as printed, or somebody named before."""

from __future__ import annotations

from lines import WIRE, WIRE_DAY

from ceasefire import reading


def test_pronouns_stand_for_a_person_before() -> None:
    """*He* is the last person who spoke, and *the statement* the last body; both are for review."""
    lines = [
        "Joren Haas said the talks were over.",
        "Tesmar denied it in a statement.",
        "“We are patient,” he added.",
        "“It is not so,” the statement read.",
    ]
    read = reading.read(lines, WIRE, WIRE_DAY)
    one, other = [quote for each in read for quote in each.quotations]
    assert (one.by, one.sure) == ("joren-haas", False)
    assert (other.by, other.sure) == ("meridia-government", False)
