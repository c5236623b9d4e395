"""Names in a page's tree: which are linked, and where a role is added; and where events lead."""

from __future__ import annotations

import pytest
from docutils import nodes
from docutils.utils import new_document

from ceasefire import Ledger
from ceasefire.prose.glossary import Index
from ceasefire.site.sphinx import glossary, milestones
from ceasefire.site.sphinx.links import EvidenceLink


@pytest.fixture(scope="module")
def index(recorded: Ledger) -> Index:
    return Index(recorded)


def linked(index: Index, *parts: str | nodes.Node) -> nodes.paragraph:
    """Return a paragraph in which first mentions were linked."""
    made = nodes.paragraph()
    made += [nodes.Text(part) if isinstance(part, str) else part for part in parts]
    glossary._Linking(index, "chapters/glossary", made, set()).run()
    return made


def keys(paragraph: nodes.paragraph) -> list[str]:
    return [link["key"] for link in paragraph.findall(glossary.TermLink)]


def test_a_name_is_linked_once_and_its_words_stay(index: Index) -> None:
    text = "Tahir Andrabi, spokesman of Pakistan's foreign ministry, spoke.\nAndrabi spoke again."
    found = linked(index, text)
    assert keys(found) == ["actor-tahir-andrabi", "actor-pakistan-foreign-ministry"]
    assert found.astext() == text


def test_a_stranger_is_introduced_in_the_text(index: Index) -> None:
    """So that paper and a reader without scripts have it, in a book that lost an earlier sentence."""
    found = linked(index, "He spoke for Pakistan.\nAsif spoke.\n", "Asif spoke again.")
    assert found.astext() == (
        "He spoke for Pakistan.\nAsif (Pakistan's defence minister) spoke.\nAsif spoke again."
    )
    (role,) = found.findall(lambda n: "cf-role" in getattr(n, "attributes", {}).get("classes", ()))
    assert role.parent is found


def test_what_leads_elsewhere_is_left_alone(index: Index) -> None:
    link = nodes.reference("", "Baku", refuri="x")
    value = EvidenceLink("", "", nodes.Text("Baku"), target="", kind="value")
    found = linked(index, link, " and ", value, nodes.literal("", "Baku"), " then ", "Baku.")
    assert keys(found) == ["place-baku"]
    assert found.astext() == "Baku and BakuBaku then Baku."
    assert isinstance(found.children[-2], glossary.TermLink)


@pytest.mark.parametrize("holder", [nodes.figure, nodes.table, nodes.citation, nodes.title])
def test_no_prose_stands_in_figures_tables_and_headings(holder: type[nodes.Element]) -> None:
    paragraph = nodes.paragraph("", "Baku")
    holder("", nodes.Element("", paragraph)) if holder is not nodes.title else holder(
        "", "", paragraph
    )
    assert glossary._apart(paragraph)


def test_judgements_are_left_as_they_are() -> None:
    paragraph = nodes.paragraph("", "Baku")
    nodes.container("", paragraph, classes=["cf-judgement"])
    assert glossary._apart(paragraph)
    assert not glossary._apart(nodes.paragraph("", "Baku"))


def tree(*sections: tuple[str, str]) -> nodes.document:
    """Return a page with sections, each with an id and a target that it cites."""
    page = new_document("page")
    top = nodes.section(ids=["page"])
    for place, target in sections:
        box = nodes.container(classes=["cf-keypoints"] if place == "key-points" else [])
        box += nodes.paragraph("", "", EvidenceLink("", "", asked=[target]))
        top += nodes.section("", box, ids=[place])
    page += top
    return page


@pytest.mark.parametrize(
    ("sections", "place"),
    [
        ([("key-points", "talks/date"), ("how", "talks/place/doha")], "how"),
        ([("one", "talks/place/doha"), ("two", "talks/date=2025-10-18#words")], "two"),
        ([("one", "talks/start"), ("two", "talks/date")], "one"),
        ([("one", "talks-again/date")], ""),
        ([("key-points", "talks/date")], ""),
    ],
)
def test_an_event_leads_to_the_section_that_tells_it(
    sections: list[tuple[str, str]], place: str
) -> None:
    assert milestones.section_of(tree(*sections), "talks", ("date", "start", "end")) == place
