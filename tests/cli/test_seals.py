"""The command that seals a judgement about the future."""

from __future__ import annotations

from pathlib import Path

import pytest
from calling import call

import ceasefire
from ceasefire.prose import manuscript

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("name", "fault"),
    [("signed-text", "which is past"), ("signed-txt", "nearest: signed-text")],
)
def test_what_is_refused(name: str, fault: str) -> None:
    """A judgement that was written afterwards, and one that there is not."""
    result = call(ROOT, "seal", name)
    assert result.exit_code == 2
    assert fault in result.stderr


def test_each_judgement_has_its_criterion() -> None:
    """And each criterion its judgement, so that what is judged can be held against what happened."""
    page = manuscript.read(ROOT / "chapters" / "outlook.md", "chapters/outlook", False)
    criteria = ceasefire.load(ROOT).data.outlook.judgements
    assert [one.name for one in page.judgements] == list(criteria)
