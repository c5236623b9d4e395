"""Names in a page's tree: which are linked, and where a role is added; and the page of entries."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from bs4 import BeautifulSoup
from docutils import nodes
from smallsite import directed, stand_in

from ceasefire import Ledger
from ceasefire.prose.glossary import Explained, Index
from ceasefire.site.sphinx import glossary
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
    made = linked(index, text)
    assert keys(made) == ["actor-tahir-andrabi", "actor-pakistan-foreign-ministry"]
    assert made.astext() == text


def test_a_stranger_is_introduced_in_the_text(index: Index) -> None:
    """So that paper and a reader without scripts have it, in a book that lost an earlier sentence."""
    made = linked(index, "He spoke for Pakistan.\nAsif spoke.\n", "Asif spoke again.")
    assert made.astext() == (
        "He spoke for Pakistan.\nAsif (Pakistan's defence minister) spoke.\nAsif spoke again."
    )
    (role,) = made.findall(lambda n: "cf-role" in getattr(n, "attributes", {}).get("classes", ()))
    assert role.parent is made


def test_what_leads_elsewhere_is_left_alone(index: Index) -> None:
    link = nodes.reference("", "Baku", refuri="x")
    value = EvidenceLink("", "", nodes.Text("Baku"), target="", kind="value")
    made = linked(index, link, " and ", value, nodes.literal("", "Baku"), " then ", "Baku.")
    assert keys(made) == ["place-baku"]
    assert made.astext() == "Baku and BakuBaku then Baku."
    assert isinstance(made.children[-2], glossary.TermLink)


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


def test_a_link_is_printed_with_its_entry(recorded: Ledger) -> None:
    """As seen from the page, so that it works from a file."""
    builder = stand_in(recorded, "chapters/evidence/a").builder
    translator = SimpleNamespace(builder=builder, body=[])
    node = glossary.TermLink("", "", key="place-baku", page="chapters/glossary")
    glossary._visit(translator, node)
    glossary._depart(translator, node)
    (link,) = BeautifulSoup("".join(translator.body), "html.parser").select("a.cf-term")
    assert (link["href"], link["data-term"]) == ("../glossary.html#place-baku", "place-baku")


def test_a_preview_is_text() -> None:
    """What an entry says can become no markup."""
    made = glossary._preview(Explained("term-x", "A <b> & c", ("One.", "<script>")))
    soup = BeautifulSoup(made, "html.parser")
    assert soup.template["id"] == "cf-term-term-x"
    assert [p.string for p in soup.find_all("p")] == ["A <b> & c", "One.", "<script>"]
    assert soup.find_all(["b", "script"]) == []


@pytest.fixture(scope="module")
def app(recorded: Ledger) -> Any:
    return stand_in(recorded, "chapters/glossary")


def listed(made: list[nodes.Node]) -> list[str]:
    """Return the entries of some lists, in their order."""
    terms = (term for node in made for term in node.findall(nodes.term))
    return [term.children[0].astext() for term in terms]


@pytest.mark.parametrize("what", ["actors", "places", "terms"])
def test_entries_are_sorted_and_have_addresses(app: Any, what: str) -> None:
    """Each list by its names, without an article; each entry leads to itself."""
    made = directed(glossary.GlossaryDirective, app, what)
    lists = [one for node in made for one in node.findall(nodes.definition_list)]
    assert lists
    for one in lists:
        names = [name.removeprefix("The ").casefold() for name in listed([one])]
        assert names == sorted(names)
        assert all(
            f'href="#{term["ids"][0]}"' in term.children[-1].astext()
            for term in one.findall(nodes.term)
        )


def test_actors_stand_side_by_side_first(app: Any, recorded: Ledger) -> None:
    """The sides in the order of the book, then who is on none, each actor once."""
    made = directed(glossary.GlossaryDirective, app, "actors")
    headings = [section.children[0].astext() for section in made]
    sides = [side.heading or side.name for side in recorded.book.sides.values()]
    assert headings[: len(sides)] == sides
    assert set(headings[len(sides) :]) <= set(glossary.GROUPS.values())
    keys = [term["ids"][0] for section in made for term in section.findall(nodes.term)]
    assert len(keys) == len(set(keys)) == len(glossary.index(app).actors)


def test_an_unknown_glossary_is_refused(app: Any) -> None:
    """With those that there are."""
    (message,) = directed(glossary.GlossaryDirective, app, "people")
    assert isinstance(message, nodes.system_message)
    assert "there is no glossary of people: write actors, places, terms" in message.astext()
