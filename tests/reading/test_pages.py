"""A captured page is told apart into lines: the story, its furniture, and other articles."""

from __future__ import annotations

from lines import PAGE

from ceasefire.reading import Gazetteer, articles

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
