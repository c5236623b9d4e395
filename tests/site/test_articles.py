"""The words of a finished page, without what stands beside them."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from ceasefire.site.articles import Article, after, identity, parents


def read(html: str, *beside: str) -> Article:
    """Return a text, given as HTML."""
    article = LexborHTMLParser(f"<article>{html}</article>").css_first("article")
    assert article is not None
    return Article(article, *beside)


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>One.</p><p>Two.</p>", "One. Two."),
        ("<p>on<b>e</b><!-- no --></p>", "one"),
        ("<p>Nine (<i class='x'>no <svg><text>no</text></svg></i>died).</p>", "Nine (died)."),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b; c"),
        ("<p class='cf-answer'>Yes</p><p>No</p>", "Yes; No"),
        (
            "<p>UNAMA, Dawn, paragraphs 3, 5–6 and 9 of the excerpt, said so</p>",
            "UNAMA, Dawn, said so",
        ),
        ("<p>Told.</p><section id='inner'><p>Elsewhere.</p></section>", "Told."),
        ("", ""),
    ],
)
def test_words_of_a_part(html: str, words: str) -> None:
    """Cells, paragraphs and answers are apart; places in a source and sections are not said."""
    page = read(html, ".x", "svg")
    assert page.words(page.article) == words


def test_words_without_a_heading() -> None:
    """A section is said without its own heading, and has what is its own alone."""
    page = read(
        "<section id='a'><h2>A</h2><p>a</p><section id='b'><h3>B</h3><p>b</p></section></section>"
    )
    outer, inner = page.sections
    (heading,) = page.own(outer, "h2, h3")
    assert (page.words(heading), page.words(outer, heading)) == ("A", "a")
    assert [page.words(own) for own in page.own(inner, "p")] == ["b"]


def test_what_is_left_out_later_is_asked_no_more() -> None:
    """A list that was told entry by entry falls out of its section."""
    page = read("<section id='a'><p>a</p><dl><dt>term</dt></dl></section>")
    assert page.words(page.sections[0]) == "a term"
    page.leave_out("dl")
    assert page.words(page.sections[0]) == "a"
    assert page.own(page.sections[0], "dt") == []


def test_voices_are_short() -> None:
    """A voice goes without its standing, and an outlet that speaks itself is named once."""
    page = read(
        "<table class='cf-claims'><tr><td data-label='Voice'>Dawn, the outlet</td>"
        "<td data-label='Where'>Dawn (2025)</td></tr>"
        "<tr><td data-label='Voice'>Asif, a party</td><td data-label='Where'>Geo</td></tr></table>"
    )
    assert page.words(page.article) == "Dawn; Asif Geo"


def test_ways_through_a_page() -> None:
    """What an element stands in, what follows it, and its id."""
    page = read("<p id='a'><b>x</b><i>y</i>z<em>w</em></p>")
    bold = page.article.css_first("b")
    assert bold is not None
    assert [parent.tag for parent in parents(bold)][:3] == ["p", "article", "body"]
    following, none = after(bold, "em"), after(bold, "u")
    assert (following is not None and following.text(), none) == ("w", None)
    assert [identity(node) for node in page.article.css("p, b")] == ["a", ""]
