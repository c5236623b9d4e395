"""A captured page is told apart into lines: the story, its furniture, and other articles."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ceasefire import Ledger
from ceasefire.errors import CeasefireError
from ceasefire.reading import Gazetteer, articles

STORY = """\
Talks end without a deal

By Nura Hale
Published: 08 November 2025 14:20 GMT
Share this article

ISTANBUL: Talks between Afghanistan and Pakistan ended on Friday without a deal.

Advertisement

The Taliban spokesman said the ceasefire would hold, and more talks may come.

What comes next

Pakistan said that it had nothing to add for the moment, and closed the matter.

Read more: What the two sides want
"""
OTHER = """\
Rovers win the cup

Updated 03 May 2024

Rovers won the cup on Saturday after a long evening in the rain, 3-1.
The coach said that he was tired and would sleep for a week at the least.
"""


@pytest.fixture(scope="module")
def gazetteer(ledger: Ledger) -> Gazetteer:
    """The names of the book's vocabulary."""
    return Gazetteer(ledger.names)


def kinds(text: str, gazetteer: Gazetteer) -> list[str]:
    """Return the kind of each line of a text."""
    return [line.kind for line in articles.parsed(text, "one", gazetteer).lines]


def test_each_line_has_a_kind(gazetteer: Gazetteer) -> None:
    """Headline, byline, stamp, widgets, layout and subheadings are told from the story."""
    assert kinds(STORY, gazetteer) == [
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


@pytest.mark.parametrize("wrong_first", [False, True])
def test_two_stacked_articles_are_told_apart(gazetteer: Gazetteer, wrong_first: bool) -> None:
    """The article on the subject is kept wherever it stands, and the other one reported."""
    text = OTHER + "\n" + STORY if wrong_first else STORY + "\n" + OTHER
    article = articles.parsed(text, "one", gazetteer)
    left_out = [line.number for line in article.lines if line.kind == "unrelated article"]
    assert left_out == (list(range(1, 5)) if wrong_first else list(range(11, 15)))
    assert article.publication is not None
    assert article.publication.edtf == "2025-11-08"
    spelt = "1..4" if wrong_first else "11..14"
    assert article.warnings == (f"paragraphs {spelt}: another article, left out",)


def test_the_same_article_twice_counts_once(gazetteer: Gazetteer) -> None:
    """A second copy in the same file is reported, and its lines are no story."""
    article = articles.parsed(STORY + "\n" + STORY, "one", gazetteer)
    assert len(list(article.story())) == 3
    assert article.warnings == ("paragraphs 11..20: the same lines again, left out",)


LISBON = """\
Storm knocks out power in Lisbon

A storm knocked out the power in large parts of Lisbon on Thursday, the city said.
"""
ROUND = """\
Talks end without a deal in Istanbul

Pakistan and Afghanistan held talks in Istanbul on November 6, 2025, and agreed on nothing.
A second day of talks with Pakistan was called off, a spokesman in Kabul said on November 7, 2025.
"""


def test_an_article_without_a_stamp_is_told_apart(gazetteer: Gazetteer) -> None:
    """A headline that turns to the subject begins the article; a tail off it is reported."""
    article = articles.parsed(LISBON + ROUND, "one", gazetteer)
    assert [line.kind for line in article.lines[:2]] == ["unrelated article"] * 2
    assert article.warnings == ("paragraphs 1..2: another article, left out",)
    tail = LISBON + "The lights went on again in the evening, and nobody had come to any harm.\n"
    other_way = articles.parsed(ROUND + tail, "one", gazetteer)
    assert other_way.warnings == (
        "paragraphs 4..6: no name of the vocabulary; cut them off if they are another article",
    )


ALONE = [
    ("ISLAMABAD, Nov. 9, 2025 (AFP) —", "dateline"),
    ("KABUL (Wire) -", "dateline"),
    ("By Tom Reeve | Published 15 Nov. 2025, 9:12 a.m.", "stamp"),
    ("FOR IMMEDIATE RELEASE", "layout"),
    ("(Reporting by Asma Khan in Islamabad and Reza Noor in Kabul; Editing by Una Bly)", "byline"),
    ("Hannah Ellis in Islamabad and Shah Wali in Kabul", "byline"),
    ("Source: The Courier", "illustration"),
    ("Source: security officials in Quetta said that five soldiers had died.", "body"),
]


@pytest.mark.parametrize(("line", "kind"), ALONE)
def test_a_line_above_the_story(gazetteer: Gazetteer, line: str, kind: str) -> None:
    """Datelines, credits and stamps are told from what the story says."""
    head, *story = ROUND.strip().splitlines()
    assert kinds("\n".join([head, line, *story]), gazetteer)[1] == kind


def test_a_dateline_of_its_own_gives_the_day(gazetteer: Gazetteer) -> None:
    """The day of a dateline on its own line is the day of publication."""
    head, *story = ROUND.strip().splitlines()
    text = "\n".join([head, "ISLAMABAD, Nov. 9, 2025 (AFP) —", *story])
    found = articles.parsed(text, "one", gazetteer).publication
    assert found is not None
    assert (found.edtf, found.dated) == ("2025-11-09", "stated")


def test_marks_that_do_not_pair_are_reported(gazetteer: Gazetteer) -> None:
    """A line full of quotation marks that do not pair is read, and said to be odd."""
    text = ROUND + "He said " + '“so" ' * 9 + "and left the hall in Istanbul.\n"
    assert articles.parsed(text, "one", gazetteer).warnings == (
        "paragraph 4: 18 quotation marks that do not pair",
    )


@pytest.mark.parametrize(
    ("text", "edtf", "dated", "paragraph"),
    [
        (STORY, "2025-11-08", "stated", 3),
        (STORY.replace("Published:", "Updated"), "2025-11-08", "update stamp", 3),
        (STORY.replace("Published:", "Updated 09 November 2025\nPublished:"), "2025-11-08", "stated", 4),
        ("The fire began on November 6 and 7, 2025, in the hills.\nIt ended on November 9, they said.",
         "2025-11-09/..", "not before", 2),
        ("KABUL, Nov 9, 2025 (Wire) - The fire ended in the hills, officials of the town said.",
         "2025-11-09", "stated", 1),
    ],
)  # fmt: skip
def test_publication(
    gazetteer: Gazetteer, text: str, edtf: str, dated: str, paragraph: int
) -> None:
    """A stamp states the day; an update stamp and the latest day named say less, and say so."""
    found = articles.parsed(text, "one", gazetteer).publication
    assert found is not None
    assert (found.edtf, found.dated, found.paragraph) == (edtf, dated, paragraph)


def test_publication_is_never_today(gazetteer: Gazetteer) -> None:
    """An article without a date has none, whenever it is read."""
    text = "Yesterday\nThe fire began on Friday, the governor of the province said in a statement."
    assert articles.parsed(text, "one", gazetteer).publication is None


def test_supplied_publication(gazetteer: Gazetteer) -> None:
    """A person's date stands before the text's own; it has to be one day."""
    found = articles.parsed(STORY, "one", gazetteer, "2025-11-10").publication
    assert found is not None
    assert (found.edtf, found.dated) == ("2025-11-10", "supplied")
    with pytest.raises(CeasefireError, match="not written as a day"):
        articles.parsed(STORY, "one", gazetteer, "2025-11")


@pytest.mark.parametrize("text", ["Share\nFollow us\n- - -\n", "Short Url\n10 November 2025\n"])
def test_only_furniture_is_refused(gazetteer: Gazetteer, text: str) -> None:
    """A page without a story is an error that says how to mend it."""
    with pytest.raises(CeasefireError, match=r"no paragraph of a story among [23] lines"):
        articles.parsed(text, "one", gazetteer)


def test_lines_know_where_they_stand(gazetteer: Gazetteer) -> None:
    """A span of a plain line leads back into the file, whatever stands before it."""
    text = "\n\r\n  Headline of it all\n\n The \u201cfire\u201d\u200b began  on Friday, he said.\n"
    article = articles.parsed(text, "one", gazetteer)
    line = article.lines[1]
    at = line.text.index("Friday")
    low, high = line.located(at, at + len("Friday"))
    assert text[low:high] == "Friday"


@pytest.mark.parametrize(("numbers", "written"), [([], ""), ([2], "2"), ([1, 2, 3, 7], "1..3, 7")])
def test_runs(numbers: list[int], written: str) -> None:
    """Numbers are written as a person would."""
    assert articles.runs(numbers) == written


def test_copy_of_finds_the_file_named_after_the_record(tmp_path: Path) -> None:
    """Copies are found by the record's id; one that is not there is no error."""
    (tmp_path / "one.txt").write_text("A line.", encoding="utf-8")
    assert articles.copy_of("one", tmp_path) == tmp_path / "one.txt"
    assert articles.copy_of("two", tmp_path) is None


def test_the_five_articles_are_dated_as_their_records(ledger: Ledger, articles: Path) -> None:
    """The publication date is read as a person coded it; one article gives no year at all."""
    from ceasefire.reading import articles as reader

    gazetteer = Gazetteer(ledger.names)
    for source in ledger.data.sources:
        found = reader.read(articles / f"{source.id}.txt", gazetteer).publication
        if source.id == "bao-nghe-an-2025-11-08":
            assert found is None
            continue
        assert found is not None
        assert (found.edtf, found.dated) == (source.published, source.dated)
        assert found.day >= date(2025, 11, 8)


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
