"""Roles are known, name a target, and the ledger has it in that form."""

from __future__ import annotations

import pytest
from linting import BACKED, assert_caught, faults

from ceasefire.prose.lint.rules import Rules

PLANTED = [
    ("{value}`clash/kiled/all` died.", "there is no finding or claim 'clash/kiled/all'",
     "nearest: clash/killed/all"),
    ("{value}`clash/killed/all#exact` died.", "no value stands for all (disputed: 23; 58)", "#range"),
    ("So{evidence}`clash/dat`.", "there is no finding or claim 'clash/dat'", "nearest: clash/date"),
    *((f"So{{{name}}}{lost}{BACKED}.", f"the role {{{name}}} without a target", remedy)
      for lost in ("` `", "` , `", "``", "")
      for name, remedy in (
          ("value", "name a finding, one of its answers, or a claim"),
          ("evidence", "name a finding, one of its answers, or a claim"),
          ("cite:p", "name a source"),
          ("numref", "name a figure"),
      )),
    *((f"Nobody says so{{absent}}{lost}{BACKED}.", "the role {absent} without a target", "name an event")
      for lost in ("` `", "` , `", "``", "")),
    ("{value}`#range` died" + BACKED + ".", "a role without a target", "name a finding"),
    ("{strong}`So it is`" + BACKED + ".", "the role {strong}, whose words nobody could check", ""),
    ("{numref}`fifty-eight fell, see %s <fig-x>`", "a reference with words of its own", "alone"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "what", "remedy"), PLANTED)
def test_what_is_planted_is_caught(text: str, what: str, remedy: str | None, rules: Rules) -> None:
    """What a role lacks or asks in vain is told, with the nearest."""
    assert_caught(text, what, remedy, rules)


@pytest.mark.parametrize(
    "text",
    [
        "The toll is {value}`clash/killed/all`.",
        "{numref}`fig-one` shows it.",
    ],
)
def test_what_is_sound_is_let_through(text: str, rules: Rules) -> None:
    """What the ledger has is fine."""
    assert faults(text, rules) == []
