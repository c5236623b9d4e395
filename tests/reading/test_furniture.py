"""A line by itself is told to be a story's, or of what stands around it."""

from __future__ import annotations

import pytest
from lines import ROUND

from ceasefire.reading import Gazetteer, articles, furniture

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


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        # layout
        ("* * *", "layout"),
        ("© 2031 The Courier", "layout"),
        ("Advertisement", "layout"),
        ("Article continues below the advert", "layout"),
        # stamps
        ("14 May 2031", "stamp"),
        ("Published: 14 May 2031 09:30 GMT", "stamp"),
        ("Updated 14 May 2031 | 10:15 p.m.", "stamp"),
        ("two hours ago", "stamp"),
        ("5 min read", "stamp"),
        ("Orsk, 14 May 2031", "stamp"),
        ("The Courier | 14 May 2031", "stamp"),
        ("14 May 2031" + " " * 200 + ".", "headline"),
        # datelines
        ("ORSK, May 14, 2031 (CP) —", "dateline"),
        # share widgets
        ("Share this story", "share widget"),
        ("Facebook | Twitter | Email", "share widget"),
        ("Read more: The pass is shut again", "share widget"),
        ("Sign up for our letter", "share widget"),
        # pictures and what is under them
        ("Photo: Nura Hale for the Courier", "illustration"),
        ("Representational image courtesy of the Courier", "illustration"),
        ("Guards stand near the pass [File: N. Hale/CP]", "caption"),
        ("Guards near the pass (CP)", "caption"),
        ("In this photo, guards stand near the pass.", "caption"),
        # bylines
        ("By Nura Hale", "byline"),
        ("Our correspondent", "byline"),
        ("(Additional reporting by Tom Reeve)", "byline"),
        ("- Nura Hale", "byline"),
        ("Nura Hale in Orsk and Tom Reeve in Tesmar", "byline"),
        # summaries
        ("Key points:", "summary"),
        ("• The pass has been shut for a week", "summary"),
        ("• shut again", "layout"),
        # the story
        ("The pass has been shut for a week, he said.", "body"),
        ("He was late.", "body"),
        ("“No,” she said.", "body"),
        ("He told those who had come from the valley that day:", "body"),
        ("ORSK: The pass has been shut for a week now.", "body"),
        ("“The pass is shut and it stays", "body"),
        (" ".join(["word"] * 26), "body"),
        # what may be a headline or a subheading
        ("Pass shut for a week", "headline"),
        ("Will the pass open again?", "headline"),
        ("lamps, bells, books", "caption"),
    ],
)
def test_alone(line: str, kind: str) -> None:
    """Each form of furniture, in the order in which they are tried, and the story behind them."""
    assert furniture.alone(line) == kind
