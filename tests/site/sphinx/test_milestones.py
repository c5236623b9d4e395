"""Where the list of main events leads: to the section of a chapter that first tells an event."""

from __future__ import annotations

import pytest
from docutils import nodes
from docutils.utils import new_document
from smallsite import page_of, stand_in

from ceasefire import Ledger
from ceasefire.site.sphinx import milestones
from ceasefire.site.sphinx.links import EvidenceLink


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


LISTED = '<ol class="cf-days"><li><a data-event="talks" href="{}.html">The talks</a></li></ol>'


@pytest.mark.parametrize(
    ("chapter", "target", "address"),
    [
        ("istanbul", "talks/date", "istanbul.html#two"),
        ("istanbul", "truce/date", "istanbul.html"),  # no section tells it
        ("doha", "talks/date", "doha.html"),  # such a page there is not
    ],
)
def test_links_of_the_list_are_led_to_sections(
    told: Ledger, chapter: str, target: str, address: str
) -> None:
    """Once all pages are read; other text of the page stays."""
    app = stand_in(told, "chapters/index")
    app.env.found_docs.add("chapters/istanbul")
    app.env.get_doctree = lambda name: tree(("one", "clash/date"), ("two", target))
    page = page_of(app)
    page += [
        nodes.raw("", text, format="html")
        for text in (LISTED.format(chapter), LISTED.format(chapter).replace("cf-days", "other"))
    ]
    milestones._complete(app, page, "chapters/index")
    made, other = (node.astext() for node in page.findall(nodes.raw))
    assert f'data-event="talks" href="{address}">' in made
    assert f'href="{chapter}.html">' in other
