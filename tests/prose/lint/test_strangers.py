"""Persons are introduced in the sentence where their page first names them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import ACTORS, NAMES, claim, ledger, source
from linting import faults

from ceasefire import Ledger
from ceasefire.prose.lint.rules import Rules
from ceasefire.prose.views import View
from ceasefire.records.terms import Glossary


@pytest.fixture
def told() -> Ledger:
    """A ledger of one person, with an entry of the glossary."""
    person = ACTORS["minister"].model_copy(
        update={"name": "Ali Omar", "role": "Afghan defence minister", "person": True}
    )
    names = replace(NAMES, actors={**ACTORS, "minister": person})
    made = ledger(source("one", claim("killed", "5", voice="minister")), names=names)
    glossary = Glossary.model_validate({"people": {"minister": ["Omar"]}})
    return Ledger(replace(made.data, glossary=glossary))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Omar, Kabul's defence minister, counts{evidence}`one.p2.1`.\nOmar said so{evidence}`one.p2.1`.", 0),
        ("Omar counts{evidence}`one.p2.1`.", 3),
        ("They count{evidence}`one.p2.1`.\nSo does Omar{evidence}`one.p2.1`.", 4),
        ("Omar counts{evidence}`one.p2.1`.\nOmar is Kabul's defence minister{evidence}`one.p2.1`.", 3),
    ],
)  # fmt: skip
def test_a_person_is_introduced_where_a_page_first_names_him(
    told: Ledger, text: str, line: int
) -> None:
    """With role and side, in that sentence; who it is, the fault says."""
    reported = faults(text, Rules(View(told, told)))
    assert len(reported) == bool(line)
    for fault in reported:
        assert fault.startswith(f"chapters/doha.md:{line}: ")
        assert "Ali Omar is named first here, and not introduced" in fault
        assert "say who it is: Afghan defence minister" in fault
