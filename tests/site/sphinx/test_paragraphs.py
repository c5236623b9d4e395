"""What a paragraph shows of its evidence: where its signs stand, and that it has one mark."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
from builders import claim, ledger, position, source
from docutils import nodes
from smallsite import page_of, put, stand_in

from ceasefire import Ledger
from ceasefire.site.sphinx import paragraphs
from ceasefire.site.sphinx.links import EvidenceLink, ParagraphMark, finding_of
from ceasefire.site.sphinx.roles import EvidenceRole, ValueRole

#: What a sentence may ask for; two questions are disputed, one of them in three ways, and one is not.
ASKED = (
    "clash/killed/soldiers",
    "two.p2.1",
    "!clash/killed/soldiers=58",
    "!clash/wounded/soldiers, clash/killed/soldiers",
    "clash/wounded/soldiers",
    "!clash/date",
    "ledger#claims",
)


@pytest.fixture
def told() -> Ledger:
    """Two articles that differ on two tolls."""
    return ledger(
        source(
            "one",
            claim("killed", "23", group="soldiers", voice="army"),
            claim("wounded", "4", group="soldiers", voice="army"),
            claim("date", "2025-10-09"),
            position("ceasefire", "keep", "spokesman"),
        ),
        source(
            "two",
            claim("killed", "58", group="soldiers"),
            claim("wounded", "90", group="soldiers"),
            claim("date", "2025-10-09"),
        ),
    )


def link_of(app: Any, asked: str) -> EvidenceLink:
    """Return the link of a value, or after ``!`` of evidence."""
    role = EvidenceRole() if asked.startswith("!") else ValueRole()
    (link,) = put(role, app, asked.removeprefix("!"))
    assert isinstance(link, EvidenceLink)
    return link


def test_each_disputed_answer_is_signed_once(told: Ledger) -> None:
    """At the first value of it, or else at the first evidence; and nothing else is."""
    app = stand_in(told)
    for count in (1, 2, 3):
        for asked in product(ASKED, repeat=count):
            links = [link_of(app, one) for one in asked]
            paragraphs.sign(links, told)
            signs = [sign for link in links for sign in link["signs"]]
            rested = [finding_of(told, target) for link in links for target in link["targets"]]
            disputed = {f.id for f in rested if f and f.contradicted}
            assert sorted(signs) == sorted(disputed), asked
            for key in disputed:
                rests = [link for link in links if key in _keys(told, link)]
                values = [link for link in rests if link["kind"] == "value"]
                assert key in (values or rests)[0]["signs"], asked


def _keys(told: Ledger, link: EvidenceLink) -> set[str]:
    return {f.id for target in link["targets"] if (f := finding_of(told, target))}


def test_the_sign_of_evidence_has_the_words_of_what_it_warns_of(told: Ledger) -> None:
    """Once if they are the same, and none where it warns of nothing."""
    app = stand_in(told)
    links = [link_of(app, one) for one in ("!clash/date", ASKED[3], ASKED[2])]
    paragraphs.sign(links, told)
    warning = told.finding("clash/killed/soldiers").warning
    assert [link["status"] for link in links] == ["", warning, ""]


def test_every_paragraph_with_evidence_has_one_mark_at_its_end(told: Ledger) -> None:
    """And each item of a list; a heading has its signs alone, and a judgement its basis."""
    app = stand_in(told)
    page = page_of(app)
    several = nodes.paragraph("", "It was ")
    several += [link_of(app, ASKED[0]), nodes.emphasis("", "", link_of(app, ASKED[5]))]
    several += nodes.Text(".")
    bare = nodes.paragraph("", "Nothing is told.")
    item = nodes.paragraph("", "", link_of(app, ASKED[1]))
    judged = nodes.paragraph("", "", link_of(app, ASKED[0]))
    title = nodes.title("", "", link_of(app, ASKED[0]))
    page += nodes.section("", title, several, bare, ids=["one"])
    page += nodes.bullet_list("", nodes.list_item("", item))
    page += nodes.container("", judged, classes=["cf-judgement"])
    paragraphs._mark(app, page, "chapters/doha")
    assert len(list(page.findall(ParagraphMark))) == 2
    for marked in (several, item):
        assert isinstance(marked.children[-1], ParagraphMark)
    assert title.children[0]["signs"] == ["clash/killed/soldiers"]
    assert not judged.children[0].get("signs")


def test_a_mark_knows_what_each_sentence_rests_on(told: Ledger) -> None:
    """Each target once; a sentence without evidence is not among them."""
    app = stand_in(told)
    paragraph = nodes.paragraph("", "", nodes.Text("It was "), link_of(app, "two.p2.1"))
    paragraph += [link_of(app, "!clash/date, two.p2.1"), nodes.Text(".\nSo they say.\nOn ")]
    paragraph += [nodes.strong("", "", link_of(app, "clash/date")), nodes.Text(" it began.")]
    assert paragraphs.resting(paragraph) == [
        ("It was 58.", ["two.p2.1", "clash/date"]),
        ("On 9 October 2025 it began.", ["clash/date"]),
    ]


@pytest.mark.parametrize(
    ("texts", "first"),
    [
        (["One."], ["One."]),
        (["a b c d e f g h i"], ["a b c d e f g h i"]),
        (["a b c d e f g, h i j"], ["a b c d e f g…"]),
        (["a b c d e f g h i j", "A b c d e f g h i k"], ["a b c d e f g…", "A b c d e f g…"]),
        (
            ["a b c d e f g h i j k l", "a b c d e f g h x j k l"],
            ["a b c d e f g h i…", "a b c d e f g h x…"],
        ),
        (["a b", "a b"], ["a b", "a b"]),
    ],
)
def test_a_sentence_is_known_by_its_first_words(texts: list[str], first: list[str]) -> None:
    """As few as tell it from the others."""
    assert paragraphs.openings(texts) == first
