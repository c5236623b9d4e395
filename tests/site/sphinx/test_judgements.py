"""Judgement blocks: what they say, what they refuse, and that they fall as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from docutils import nodes
from refusals import OF_JUDGEMENTS
from smallsite import directed, stand_in

from ceasefire import Ledger
from ceasefire.ledger import resolution
from ceasefire.prose.manuscript import Judgement
from ceasefire.site.sphinx import judgements
from ceasefire.site.sphinx.judgements import LOST, JudgementDirective, SummaryDirective
from ceasefire.site.sphinx.links import EvidenceLink

OPTIONS = {
    "likelihood": "likely",
    "confidence": "low",
    "because": "little is known",
    "assuming": "that it holds.",
    "basis": "clash/killed/soldiers, two.p2.1",
    "change": "a word from anybody",
}
CONTENT = ["the fighting", "", "  goes on."]


def judged(app: Any, options: Mapping[str, str] = OPTIONS, *content: str) -> nodes.Node:
    """Return what the directive makes."""
    (made,) = directed(
        JudgementDirective, app, "again", options=options, content=content or CONTENT
    )
    return made


@pytest.mark.parametrize("name", OF_JUDGEMENTS)
def test_a_judgement_that_lacks_something_stops_the_build(refused: str, name: str) -> None:
    """Also where the lint was passed by; and a summary of no page."""
    assert OF_JUDGEMENTS[name].told(name, refused), refused


def test_a_block_says_how_likely_how_sure_and_why(told: Ledger) -> None:
    """Likelihood and confidence apart, then the basis, the assumption, and what would change it."""
    box = judged(stand_in(told))
    assert (box["classes"], box["ids"]) == (["cf-judgement"], ["judgement-again"])
    paragraphs = [node.astext() for node in box.children if isinstance(node, nodes.paragraph)]
    assert paragraphs == [
        "It is likely (55–80\N{NO-BREAK SPACE}%) that the fighting goes on.",
        "Our confidence is low, because little is known.",
        "It rests on:",
        "It hangs on that it holds.",
        "What would change it: a word from anybody.",
    ]
    links = list(box.findall(EvidenceLink))
    assert [(link["kind"], link["page"], link["place"]) for link in links] == [
        ("value", "chapters/evidence/clash", "clash--killed--soldiers"),
        ("value", "chapters/claims", "two-p2-1"),
    ]
    assert [link.astext() for link in links] == [
        "The clash: How many were killed? (Pakistani soldiers) 23 (disputed; one voice behind it)",
        "The clash: How many were killed? (Pakistani soldiers) 58 (disputed; one voice behind it)",
    ]


@pytest.mark.parametrize(
    ("change", "content", "message"),
    [
        ({"likelihood": "probable"}, CONTENT, "'probable' is no word of the scale"),
        ({"basis": ""}, CONTENT, "the judgement has no basis"),
        ({}, ["it is likely to go on."], "the statement says how likely"),
    ],
)
def test_a_block_is_refused_with_all_that_is_wrong(
    told: Ledger, change: dict[str, str], content: list[str], message: str
) -> None:
    """In one message."""
    message_node = judged(stand_in(told), OPTIONS | change, *content)
    assert isinstance(message_node, nodes.system_message)
    assert message in message_node.astext()
    both = judged(stand_in(told), OPTIONS | {"basis": "", "confidence": "great"})
    assert "; " in both.astext()


def test_a_block_falls_with_any_part_of_its_basis(told: Ledger) -> None:
    """Nothing of it is left but that it is withheld."""
    box = judged(stand_in(told, without=("two",)))
    assert box.astext() == LOST
    assert box["ids"] == ["judgement-again"]


def test_a_summary_is_a_sentence_or_that_it_is_withheld(told: Ledger) -> None:
    """The same words as in the block, which is printed once in the book."""
    judgement = Judgement(1, "again", OPTIONS, {}, "the fighting goes on.")
    view = stand_in(told).ceasefire_shown.view
    wanted = "It is likely (55–80\N{NO-BREAK SPACE}%) that the fighting goes on."
    assert judgements.summary(judgement, view) == wanted
    assert judgements.summary(judgement, view.without("two")) == LOST


def test_a_page_sums_up_what_another_judges(recorded: Ledger) -> None:
    """Each judgement of that page, in its order; the page is read anew when that one changes."""
    app = stand_in(recorded, "chapters/index")
    noted: list[str] = []
    app.env.note_dependency = noted.append
    (box,) = directed(SummaryDirective, app, "chapters/outlook")
    told = [node.astext() for node in box.findall(nodes.paragraph)]
    assert len(told) == 5
    assert not any("Our confidence is " in one for one in told)
    leads = [node["refuri"] for node in box.findall(nodes.reference)]
    assert len(leads) == 5
    assert all("#judgement-" in one for one in leads)
    assert noted == ["chapters/outlook.md"]


def test_what_became_of_a_judgement_stands_beside_it_once_its_day_is_over(recorded: Ledger) -> None:
    """In the words of the table; nothing before, nor for one without a criterion."""
    for name in recorded.data.outlook.judgements:
        judgement = Judgement(1, name, OPTIONS, {}, "it ends.")
        sentence = judgements.outcome(judgement, recorded)
        assert sentence.startswith(" By 9 December 2025: ")
        assert resolution.resolve(recorded, name).outcome in sentence
        assert judgements.outcome(judgement, recorded.as_of("2025-11-09")) == ""
    assert judgements.outcome(Judgement(1, "strange", OPTIONS, {}, "it ends."), recorded) == ""
