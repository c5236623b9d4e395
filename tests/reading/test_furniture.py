"""A line by itself is told to be a story's, or of what stands around it."""

from __future__ import annotations

import pytest
from lines import ROUND

from ceasefire.reading import Gazetteer, articles

ALONE = [
    ("ISLAMABAD, Nov. 9, 2025 (AFP) —", "dateline"),
    ("KABUL (Wire) -", "dateline"),
    ("By Tom Reeve | Published 15 Nov. 2025, 9:12 a.m.", "stamp"),
    ("FOR IMMEDIATE RELEASE", "layout"),
    ("(Reporting by Asma Khan in Islamabad and Reza Noor in Kabul; Editing by Una Bly)", "byline"),
    ("Hannah Ellis in Islamabad and Shah Wali in Kabul", "byline"),
    ("Source: The Courier", "illustration"),
    ("Source: security officials in Quetta said that five soldiers had died.", "body"),
]


@pytest.mark.parametrize(("line", "kind"), ALONE)
def test_a_line_above_the_story(gazetteer: Gazetteer, line: str, kind: str) -> None:
    """Datelines, credits and stamps are told from what the story says."""
    head, *story = ROUND.strip().splitlines()
    article = articles.parsed("\n".join([head, line, *story]), "one", gazetteer)
    assert article.lines[1].kind == kind
