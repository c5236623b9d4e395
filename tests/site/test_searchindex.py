"""What the search knows of finished pages: sections, entries, answers; and the script that says it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from builders import BOOK, NAMES
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.ledger import words
from ceasefire.records.asked import Asked
from ceasefire.records.bookfile import Role
from ceasefire.site import searchindex

PAGE = """<body><nav>Contents</nav><article><section id="doha"><h1>Doha<a class="headerlink">#</a></h1>
<p>At the start.</p><section id="who-met"><h2>Who met</h2><p>Asif<span class="cf-hidden">evidence 1</span>
met Yaqoob, and [W] <span class="cf-withheld">[Withheld: this selection]</span>.</p>
<table><thead><tr><th>Where</th></tr></thead>
<tbody><tr><td>Qatar</td><td>Dawn, paragraphs 2 and 3</td></tr></tbody></table>
<div class="cf-notes"><p>A preview.</p></div></section>
<section id="sources-used"><h2>Sources used</h2><p>Dawn</p></section></section></article></body>"""


def test_each_section_is_found_with_its_own_words() -> None:
    """Without those of its sections, and without signs, previews and heads of tables."""
    page = searchindex.page_of("chapters/doha.html", PAGE, "chapter")
    assert [(place.anchor, place.title, place.text) for place in page.places] == [
        ("", "Doha", "At the start."),
        ("who-met", "Who met", "Asif met Yaqoob, and [W] . Qatar Dawn"),
    ]
    assert searchindex.KINDS[page.kind][0] == "Chapter"


def test_a_finding_is_found_with_its_answer_and_voices_and_counts_its_claims() -> None:
    claims = "".join(
        f'<tr><td data-label="Value">{value}</td><td data-label="Voice and standing">{voice}, outlet</td>'
        f'<td data-label="Where">{voice}, paragraph 3 of the excerpt<br></td>'
        '<td data-label="When said, since when known">known since Monday</td></tr>'
        for value, voice in (("5", "Dawn"), ("7", "PTV"))
    )
    text = (
        '<article><section id="a"><h1>A strike</h1><section id="a--killed"><h2>How many were killed?</h2>'
        '<p class="cf-answer"><strong>5 to 7</strong></p><p class="cf-standing">Contested.</p>'
        "<ul><li>Two claims.</li></ul>"
        f'<table class="cf-claims"><tbody>{claims}</tbody></table></section></section></article>'
    )
    top, finding = searchindex.page_of("chapters/evidence/a.html", text, "evidence").places
    assert (top.title, top.text) == ("A strike", "")
    assert finding == searchindex.Place(
        "a--killed", "How many were killed?", "5 to 7; 5 Dawn; 7 PTV", 2
    )


def test_glossary_is_found_entry_by_entry() -> None:
    text = (
        '<article><section id="glossary"><h1>Glossary</h1><p>Terms.</p>'
        '<dl><dt id="term-lineage">Lineage</dt><dd><p>Reports of one origin.</p></dd></dl>'
        "</section></article>"
    )
    entry, top = searchindex.page_of("chapters/glossary.html", text, "glossary").places
    assert entry == searchindex.Place("term-lineage", "Lineage", "Reports of one origin.")
    assert top.text == "Terms."


def test_sources_are_found_entry_by_entry() -> None:
    """Without the label and the link out; the list itself is no place."""
    text = (
        '<article><section id="sources"><h1>Sources</h1><p>All of them.</p>'
        '<div class="citation" id="dawn"><span class="label">[D]</span><p>Dawn (2025).'
        '<a class="external" href="http://x">x</a></p></div></section></article>'
    )
    entry, top = searchindex.page_of("chapters/sources.html", text, "sources").places
    assert entry == searchindex.Place("dawn", "", "Dawn (2025).")
    assert top.text == "All of them."


def test_records_are_found_one_by_one() -> None:
    """By outlet and title; what each paragraph says is found with the claims on it."""
    text = (
        '<article><section id="records"><h1>Records</h1><p>All of them.</p>'
        '<details id="dawn"><summary>Dawn: A strike</summary><table><tr><td>x</td></tr></table></details>'
        "</section></article>"
    )
    entry, top = searchindex.page_of("chapters/records.html", text, "records").places
    assert entry == searchindex.Place("dawn", "Dawn: A strike", "")
    assert top.text == "All of them."


def test_what_a_value_warns_of_is_found_with_it() -> None:
    """The words that are copied with it, and not the sign."""
    text = (
        '<article><section id="a"><h1>A</h1><p><a class="cf-value" href="x">5<sup class="cf-warning">'
        '<span aria-hidden="true">≠</span><span class="cf-hidden cf-carried"> (disputed)</span></sup></a>'
        ' died.<span class="cf-hidden">evidence</span></p></section></article>'
    )
    (place,) = searchindex.page_of("chapters/a.html", text).places
    assert place.text == "5 (disputed) died."


@pytest.mark.parametrize(
    ("role", "kind"),
    [
        ("evidence", "Evidence"),
        ("claims", "Lists of the evidence"),
        ("method", "Method"),
        ("front", "Chapter"),
        (None, "Chapter"),
    ],
)
def test_each_page_is_of_a_kind(role: Role | None, kind: str) -> None:
    """One that the book does not know is a chapter."""
    page = searchindex.page_of("chapters/x.html", PAGE, role)
    assert searchindex.KINDS[page.kind][0] == kind


@pytest.mark.parametrize(("role", "said"), [("claims", "Before."), ("chapter", "Before. 5; 7")])
def test_tables_that_repeat_others_are_left_out(role: Role, said: str) -> None:
    """Of a list of evidence only its own words are searched."""
    table = "<table><tr><td>5</td></tr><tr><td>7</td></tr></table>"
    text = f'<article><section id="a"><h1>A</h1><p>Before.</p>{table}</section></article>'
    (place,) = searchindex.page_of("chapters/a.html", text, role).places
    assert place.text == said


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("Dawn, paragraph 3", "Dawn"),
        ("Dawn, paragraphs 2 and 5 of the excerpt", "Dawn"),
        ("Dawn, paragraphs 2–4; PTV, paragraph 1", "Dawn; PTV"),
        ("Dawn, paragraphs 2, 5 and 7", "Dawn"),
        ("Dawn, paragraphs 2, 4–5, 7 and 12–14 of the excerpt, says", "Dawn, says"),
        ("Dawn, paragraph 3, 14 October", "Dawn, 14 October"),
        ("Dawn, paragraphs 3 and 4, 14 October", "Dawn, 14 October"),
        ("Dawn, the third paragraph", "Dawn, the third paragraph"),
    ],
)
def test_places_in_articles_are_not_searched(said: str, plain: str) -> None:
    """Nobody looks for a number of a paragraph."""
    text = f'<article><section id="a"><h1>A</h1><p>{said}</p></section></article>'
    (place,) = searchindex.page_of("chapters/a.html", text).places
    assert place.text == plain


@given(st.lists(st.integers(1, 300), min_size=1))
def test_no_number_of_a_list_of_paragraphs_is_left(numbers: list[int]) -> None:
    """However many a sentence lists."""
    many = "s" if len(numbers) > 1 else ""
    said = f"Dawn, paragraph{many} {words.listing(map(str, numbers))}; PTV"
    text = f'<article><section id="a"><h1>A</h1><p>{said}</p></section></article>'
    (place,) = searchindex.page_of("chapters/a.html", text).places
    assert place.text == "Dawn; PTV"


@pytest.fixture
def html(tmp_path: Path) -> Path:
    """A built book of a chapter, the page of all claims, and a page without an article."""
    row = '<tr id="{0}"><td>{0}</td></tr>'
    pages = {
        "doha": PAGE,
        "claims": '<article><section id="c"><h1>Claims</h1></section><table class="cf-ledger">'
        f"{row.format('one-p2-1')}{row.format('two-p2-1')}<tr><td>x</td></tr></table></article>",
        "evidence/none": "<p>Nothing.</p>",
    }
    for name, text in pages.items():
        path = tmp_path / "chapters" / f"{name}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def test_pages_are_read_with_their_roles(html: Path) -> None:
    """Sorted by address; one on which nothing can be found is none."""
    pages = searchindex.read(html, BOOK)
    assert [(page.address, page.title, page.role) for page in pages] == [
        ("chapters/claims.html", "Claims", "claims"),
        ("chapters/doha.html", "Doha", "chapter"),
    ]


def test_claims_are_the_rows_that_have_an_address(html: Path, tmp_path: Path) -> None:
    """In their order; a book without their page has none."""
    assert searchindex.claims(html, BOOK) == ["one-p2-1", "two-p2-1"]
    assert searchindex.claims(tmp_path / "elsewhere", BOOK) == []


@pytest.mark.parametrize(
    ("places", "led"),
    [
        ({"chapters/doha": ["talks", "who met"]}, [[1, "talks", "who met"]]),
        ({"chapters/doha#who-met": ["delegates"]}, [[2, "delegates"]]),
        ({"chapters/chronology": ["timeline"], "chapters/doha#gone": ["x"]}, []),
        (
            {"chapters/doha#who-met": ["talks"], "chapters/claims": ["talks"]},
            [[2, "talks"], [0, "talks"]],
        ),
    ],
)
def test_words_lead_to_what_the_book_has(
    html: Path, places: dict[str, list[str]], led: list[list[object]]
) -> None:
    """In the order of the data; a page that is not written yet, or a section that is gone, is passed over."""
    asked = Asked.model_validate({"places": places})
    assert searchindex.leads(searchindex.read(html, BOOK), asked) == led


def test_the_script_sets_one_name(html: Path) -> None:
    """Places name their pages by number; what is told of a page is in it once."""
    pages = searchindex.read(html, BOOK)
    script = searchindex.script(pages, NAMES, ["one-p2-1"])
    assert script.startswith("window.ceasefireSearch={")
    assert script.endswith("};\n")
    index: dict[str, Any] = json.loads(script.partition("=")[2].removesuffix(";\n"))
    assert index["pages"] == [
        ["chapters/claims.html", "Claims", 3],
        ["chapters/doha.html", "Doha", 6],
    ]
    assert [place[:3] for place in index["places"]] == [
        [0, "", "Claims"],
        [1, "", "Doha"],
        [1, "who-met", "Who met"],
    ]
    assert {"same", "for", "leads"} < set(index)
    assert index["kinds"][3] == ["Lists of the evidence", 0.5]
    assert index["claims"] == ["chapters/claims.html", "one-p2-1"]
