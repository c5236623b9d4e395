"""A captured page is told apart into lines: the story, its furniture, and other articles."""

from __future__ import annotations

import pytest
from lines import PAGE, WIRE

from ceasefire.reading import Gazetteer, articles, pages

HEAD = "Pakistan and Taliban trade fire\n"
STORY = "ISTANBUL — Talks failed on Friday, the Taliban government said on Saturday there.\n"


def test_a_list_inside_the_story_is_the_story(gazetteer: Gazetteer) -> None:
    """Its items are read like any other line of it."""
    text = (
        HEAD + STORY + "• Pakistan says that 23 of its soldiers were killed on Friday\n"
        "• The Taliban says that nine were killed and 16 wounded\n" + STORY.replace("Talks", "They")
    )
    article = articles.parsed(text, "one", gazetteer, "2025-11-12")
    assert [line.kind for line in article.lines] == ["headline", "body", "body", "body", "body"]


def kinds(text: str, gazetteer: Gazetteer) -> list[str]:
    """Return the kind of each line of a text."""
    return [line.kind for line in articles.parsed(text, "one", gazetteer).lines]


def test_each_line_has_a_kind(gazetteer: Gazetteer) -> None:
    """Headline, byline, stamp, widgets, layout and subheadings are told from the story."""
    assert kinds(PAGE, gazetteer) == [
        "headline",
        "byline",
        "stamp",
        "share widget",
        "body",
        "layout",
        "body",
        "subheading",
        "body",
        "share widget",
    ]


PASTED = """\
Skip to Content
Live
News|Frontier
Talks collapse: What happened?
The third round ends without a deal as both sides trade blame for the stalemate.
Fighters stand guard near the crossing [File: N. Hale/CP]
By Nura Hale
Sat, 11/08/2025 - 18:21
A+ A-
Kabul, Afghanistan – The latest round of talks between the two has ended without agreement.
Recommended Stories
list of 2 items
list 1 of 2 Pakistan says truce will hold
end of list
Pakistan's defence minister said on Friday that no further round was planned.
Source: CP and agencies
© 2025 The Courier
"""


def test_a_page_as_it_comes_out_of_the_browser(gazetteer: Gazetteer) -> None:
    """Menus, standfirst, credit, list of other stories and footer are told from the story."""
    assert kinds(PASTED, gazetteer) == [
        "share widget",
        "layout",
        "layout",
        "headline",
        "summary",
        "caption",
        "byline",
        "stamp",
        "layout",
        "body",
        *["share widget"] * 4,
        "body",
        "illustration",
        "layout",
    ]


LEAD = "Talks between Varland and Meridia ended without a deal on Friday."
NEXT = "Joren Haas said that he had nothing more to add for the moment."
AWAY = "A storm knocked out the power in large parts of the coast."


@pytest.mark.parametrize(
    ("lines", "kinds"),
    [
        (["Talks end in Orsk", LEAD, NEXT], ["headline", "body", "body"]),
        # a standfirst between the headline and the byline
        (["Talks end in Orsk", NEXT, "By Nura Hale", LEAD], ["headline", "summary", "byline", "body"]),
        # a headline that is printed again, a question under it, and a name
        (["Talks end in Orsk", "Talks end in Orsk", LEAD], ["headline", "headline", "body"]),
        (["Talks end in Orsk", "What comes next?", LEAD], ["headline", "subheading", "body"]),
        (["Talks end in Orsk", "Nura Hale", LEAD], ["headline", "byline", "body"]),
        # inside the story, and behind it
        (["Talks end in Orsk", LEAD, "What comes next", NEXT], ["headline", "body", "subheading", "body"]),
        (["Talks end in Orsk", LEAD, NEXT, "Contact us here now"],
         ["headline", "body", "body", "share widget"]),
        (["Talks end in Orsk", LEAD, NEXT, "Contact us"], ["headline", "body", "body", "layout"]),
        # a paragraph that is said again soon was a summary
        (["Talks end in Orsk", LEAD, NEXT, LEAD], ["headline", "summary", "body", "body"]),
        # a headline of a series is no widget
        (["Explainer: What the talks are about", LEAD], ["headline", "body"]),
        # another article before the one on the subject
        (["Storm hits the whole coast", AWAY, "Talks end in Orsk again", "14 May 2031", LEAD, NEXT],
         ["unrelated article"] * 2 + ["headline", "stamp", "body", "body"]),
        # the same again
        (["Talks end in Orsk", "14 May 2031", LEAD, NEXT] * 2,
         ["headline", "stamp", "body", "body"] + ["repeated"] * 4),
    ],
)  # fmt: skip
def test_classify(lines: list[str], kinds: list[str]) -> None:
    """What a line is follows from its own form and from what stands around it."""
    assert pages.classify(lines, WIRE) == kinds


def test_nothing_is_nothing() -> None:
    """A page without a line has no kinds."""
    assert pages.classify([], WIRE) == []
