"""Sentences that a selection does not support: which go, what stands in their place, and what stays."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from docutils import nodes
from docutils.frontend import get_default_settings
from docutils.parsers.rst import roles as known
from docutils.utils import SystemMessage, new_document
from growing import FIRST_FORM, LATEST, SECOND_FORM, growing
from myst_parser.parsers.docutils_ import Parser
from smallsite import page_of, put, stand_in
from sphinx import addnodes

from ceasefire import Ledger
from ceasefire.prose.views import SECTION_WITHHELD, WITHHELD
from ceasefire.site.sphinx import withdrawal
from ceasefire.site.sphinx.judgements import LOST
from ceasefire.site.sphinx.links import EarlierForm, EvidenceLink
from ceasefire.site.sphinx.roles import AbsentRole, EarlierRole, EvidenceRole, ValueRole


def test_a_selection_withholds_what_it_does_not_support(withheld_book: Path) -> None:
    """The sentence goes whole, its neighbours stay, and the judgement says that it is withheld."""
    chapters = withheld_book / "chapters"
    soup = BeautifulSoup((chapters / "doha.html").read_text("utf-8"), "html.parser")
    for unwanted in soup.select(".cf-mark, .cf-hidden"):
        unwanted.decompose()
    lines = [" ".join(line.split()) for line in soup.select_one("h1 ~ p").get_text().split("\n")]  # type: ignore[union-attr]
    assert lines[0] == "The day is 30 October 2025."
    assert lines[2] == WITHHELD
    assert lines[3].startswith("In all ")
    (box,) = soup.select(".cf-judgement")
    assert box.get_text().strip() == LOST
    assert "hum-news-2025-11-09-p" not in (chapters / "claims.html").read_text("utf-8")
    rows = json.loads((chapters / "claims.json").read_text("utf-8"))
    assert rows
    assert not [row["claim"] for row in rows if row["source"].startswith("hum-news")]


def written(
    told: Ledger, docname: str = "chapters/doha", **chosen: Any
) -> tuple[Any, nodes.paragraph]:
    """Return an application, and a paragraph of three sentences on its page: one asks both articles."""
    app = stand_in(told, docname, **chosen)
    made = nodes.paragraph()
    made += [nodes.strong("", "The toll."), nodes.Text(" It is ")]
    made += put(ValueRole(), app, "two.p2.1")
    made += nodes.Text(", says Two.\nThe day is ")
    made += put(ValueRole(), app, "clash/date")
    made += nodes.Text(".\nSo it went.")
    page = page_of(app)
    page += made
    return app, made


@pytest.mark.parametrize(
    ("without", "lines"),
    [
        ((), ["The toll. It is 58, says Two.", "The day is 9 October 2025.", "So it went."]),
        (("two",), [f"The toll. {WITHHELD}", "The day is 9 October 2025.", WITHHELD]),
        (("one",), ["The toll. It is 58, says Two.", "The day is 9 October 2025.", "So it went."]),
    ],
)
def test_a_sentence_goes_whole_and_takes_those_without_evidence(
    told: Ledger, without: tuple[str, ...], lines: list[str]
) -> None:
    """The words in bold that lead it stay, and so do its neighbours."""
    app, made = written(told, without=without)
    withdrawal._withhold(app, made.document)
    assert made.astext().split("\n") == lines
    said = [node for node in made.findall(nodes.inline) if "cf-withheld" in node["classes"]]
    assert len(said) == made.astext().count(WITHHELD)


@pytest.mark.parametrize(
    "docname", ["chapters/evidence/clash", "chapters/claims", "chapters/glossary"]
)
def test_pages_that_follow_from_the_ledger_are_left_alone(told: Ledger, docname: str) -> None:
    """They hold nothing that it does not support."""
    app, made = written(told, docname, without=("two",))
    withdrawal._withhold(app, made.document)
    assert WITHHELD not in made.astext()


def test_a_judgement_stands_or_falls_as_a_whole(told: Ledger) -> None:
    """Its sentences are not withheld one by one."""
    app, made = written(told, without=("two",))
    made.parent.replace(made, nodes.container("", made, classes=["cf-judgement"]))
    withdrawal._withhold(app, made.document)
    assert WITHHELD not in made.astext()


def test_only_pages_that_ask_the_ledger_are_looked_at(told: Ledger) -> None:
    """A page beside the chapters is prose that no source is behind."""
    app = stand_in(told, "readme", without=("two",))
    page = page_of(app)
    page += nodes.paragraph("", "As Two says.")
    withdrawal._withhold(app, page)
    assert page.astext() == "As Two says."
    app.env.docname = "chapters/doha"
    withdrawal._withhold(app, page)
    assert page.astext() == SECTION_WITHHELD


@pytest.mark.parametrize(
    ("parts", "groups"),
    [
        (["One.\nTwo."], ["One.", "Two."]),
        (["One ", nodes.emphasis("", "a\nb"), " c.\nTwo."], ["One a\nb c.", "Two."]),
        (["One.", nodes.raw("", "<br />\n", format="html"), "Two."], ["One.", "Two."]),
        (["One", nodes.raw("", "<b>", format="html"), " Two."], ["One<b> Two."]),
    ],
)
def test_a_sentence_ends_where_nothing_is_around_its_end(
    parts: list[Any], groups: list[str]
) -> None:
    """At a line's end, or where the line is broken by hand."""
    made = nodes.paragraph()
    made += [nodes.Text(part) if isinstance(part, str) else part.deepcopy() for part in parts]
    told = ["".join(node.astext() for node in group) for group in withdrawal.split(made)]
    assert [one.strip().removeprefix("<br />").strip() for one in told] == groups


def reference(kind: str, target: str, domain: str = "cite") -> addnodes.pending_xref:
    return addnodes.pending_xref("", refdomain=domain, reftype=kind, reftarget=target)


@pytest.mark.parametrize(
    ("node", "text", "backed"),
    [
        (None, "Said. ", False),
        (reference("p", "two"), "Said. two", True),
        (reference("numref", "fig-toll", "std"), "Said. ", True),
        (reference("doc", "doha", "std"), "Said. ", False),
    ],
)
def test_what_a_sentence_cites_is_its_evidence(node: Any, text: str, backed: bool) -> None:
    """A source or a figure is; another page is none."""
    group = [nodes.Text("Said."), *([nodes.inline("", "", node)] if node is not None else [])]
    asking = withdrawal._asking(group)
    assert (asking.text, asking.backed) == (text, backed)


def test_what_a_sentence_asks_for_is_told_with_what_it_only_marks(told: Ledger) -> None:
    """Also where it stands in other words."""
    app = stand_in(told)
    group = [
        nodes.emphasis("", "", *put(ValueRole(), app, "clash/date")),
        *put(EvidenceRole(), app, "two.p2.1"),
    ]
    asking = withdrawal._asking(group)
    assert list(asking.asked) == ["clash/date", "two.p2.1"]
    assert list(asking.marked) == ["two.p2.1"]
    assert asking.backed


def shown(told: Ledger, text: str, **chosen: Any) -> nodes.document:
    """Return a page of some Markdown as a selection shows it."""
    app = stand_in(told, **chosen)
    app.env.metadata = {}
    for name, role in (
        ("value", ValueRole), ("evidence", EvidenceRole),
        ("absent", AbsentRole), ("earlier", EarlierRole),
    ):  # fmt: skip
        known.register_local_role(name, role())
    settings = get_default_settings(Parser)
    settings.env, settings.report_level, settings.halt_level = app.env, 1, 1
    page = new_document("chapters/doha", settings)
    Parser().parse(text, page)
    withdrawal._withhold(app, page)
    assert not any(page.findall(EarlierForm))
    return page


FORMS = f"It began on {{value}}`clash/date`.\n{LATEST}\n{SECOND_FORM}\n{FIRST_FORM}\nThen."


@pytest.mark.parametrize(
    ("day", "lines"),
    [
        ("", ["It began on 9 October 2025.", "Of 47 dead the last source tells.", "Then."]),
        ("2025-11-07", ["It began on 9 October 2025.", "Of 50 dead they told.", WITHHELD]),
        ("2025-10-10", ["It began on 9 October 2025.", "Nobody counts the dead.", WITHHELD]),
    ],
)
@pytest.mark.parametrize(
    "block", ["{}", "- {}", "> {}", "```{{container}} cf-keypoints\n{}\n```", "1. {}"]
)
def test_a_sentence_gives_way_to_an_earlier_form(day: str, lines: list[str], block: str) -> None:
    """In a paragraph, a list or a box; the usual book prints nothing of one, not even its line."""
    indent = {"- {}": "  ", "> {}": "> ", "1. {}": "   "}.get(block, "")
    text = block.format(FORMS.replace("\n", f"\n{indent}"))
    page = shown(growing(), f"# T\n\n{text}\n", as_of=day)
    (paragraph,) = page.findall(nodes.paragraph)
    assert paragraph.astext().split("\n") == lines
    links = [link for link in page.findall(EvidenceLink) if link["asked"] != ["clash/date"]]
    asked = {
        "": ["clash/killed/all=47", "three.p2.1"],
        "2025-11-07": ["clash/killed/all=50", "two.p2.1"],
    }
    assert [one for link in links for one in link["asked"]] == asked.get(day, [])
    assert not any(link.get("lost") for link in links)


EXACT = (
    "Dead{evidence}`three.p2.1`.\n{earlier}`2025-10-20` It *was\n{value}`clash/killed/all#exact`*."
)


@pytest.mark.parametrize(("day", "line"), [("", "Dead."), ("2025-10-20", "It was\n50.")])
def test_a_form_asks_the_ledger_of_its_day(day: str, line: str) -> None:
    """What the usual book could not print is no fault of it."""
    (paragraph,) = shown(growing(), EXACT, as_of=day).findall(nodes.paragraph)
    assert paragraph.astext() == line


FORM = "A{evidence}`clash/date`.\n{earlier}`2025-10-20` B "


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (FORM + "{value}`clash/dat`.", "nearest: clash/date"),
        (FORM + "*{evidence}`clash/dat`*.", "nearest: clash/date"),
        ("A{evidence}`clash/date`.\n{earlier}`2009-10-20` B.", "no source had been published"),
        ("A{evidence}`clash/date`.\n{earlier}`soon` B.", "'soon' is not a date"),
        # of the line below the form, the usual ledger is asked again
        (
            f"{LATEST}\n{SECOND_FORM}\nC {{value}}`clash/killed/all#exact`.",
            "no value stands for all",
        ),
    ],
)
def test_what_no_ledger_has_is_refused_in_a_form_too(text: str, message: str) -> None:
    """A slip stops the build."""
    with pytest.raises(SystemMessage, match=re.escape(message)):
        shown(growing(), text)


GONE = """\
# T

The last{evidence}`three.p2.1`.
So it was.

## First

It began on {value}`clash/date`.

- It has {value}`three.p2.1`.
- On {value}`clash/date`.

## Second

It has {value}`three.p2.1`.
So it was.

```{container} cf-keypoints
- It has {value}`three.p2.1`.
```

### Below

On {value}`clash/date`.
"""


def test_what_has_nothing_left_is_left_out_whole() -> None:
    """A paragraph with its list or box; a section without any says so once, under its heading."""
    page = shown(growing(), GONE, as_of="2025-11-07")
    read = (nodes.title, nodes.paragraph)
    date = "9 October 2025."
    assert [node.astext() for node in page.findall() if isinstance(node, read)] == [
        *("T", SECTION_WITHHELD),
        *("First", f"It began on {date}", f"On {date}"),
        *("Second", SECTION_WITHHELD),
        *("Below", f"On {date}"),
    ]
    assert not any(page.findall(nodes.container))
    assert len(list(page.findall(nodes.list_item))) == 1
    assert {link["asked"][0] for link in page.findall(EvidenceLink)} == {"clash/date"}
    assert WITHHELD not in page.astext()


def test_nothing_is_left_out_of_the_usual_book() -> None:
    """All of it stands."""
    page = shown(growing(), GONE)
    assert len(list(page.findall(nodes.paragraph))) == 7
    assert "Withheld" not in page.astext()
