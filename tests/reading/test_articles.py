"""A captured page is told apart into lines: the story, its furniture, and other articles."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from lines import PAGE, ROUND

from ceasefire import Ledger
from ceasefire.errors import CeasefireError
from ceasefire.reading import Gazetteer, articles

OTHER = """\
Rovers win the cup

Updated 03 May 2024

Rovers won the cup on Saturday after a long evening in the rain, 3-1.
The coach said that he was tired and would sleep for a week at the least.
"""


@pytest.mark.parametrize("wrong_first", [False, True])
def test_two_stacked_articles_are_told_apart(gazetteer: Gazetteer, wrong_first: bool) -> None:
    """The article on the subject is kept wherever it stands, and the other one reported."""
    text = OTHER + "\n" + PAGE if wrong_first else PAGE + "\n" + OTHER
    article = articles.parsed(text, "one", gazetteer)
    left_out = [line.number for line in article.lines if line.kind == "unrelated article"]
    assert left_out == (list(range(1, 5)) if wrong_first else list(range(11, 15)))
    assert article.publication is not None
    assert article.publication.edtf == "2025-11-08"
    spelt = "1..4" if wrong_first else "11..14"
    assert article.warnings == (f"paragraphs {spelt}: another article, left out",)


def test_the_same_article_twice_counts_once(gazetteer: Gazetteer) -> None:
    """A second copy in the same file is reported, and its lines are no story."""
    article = articles.parsed(PAGE + "\n" + PAGE, "one", gazetteer)
    assert len(list(article.story())) == 3
    assert article.warnings == ("paragraphs 11..20: the same lines again, left out",)


LISBON = """\
Storm knocks out power in Lisbon

A storm knocked out the power in large parts of Lisbon on Thursday, the city said.
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


def test_marks_that_do_not_pair_are_reported(gazetteer: Gazetteer) -> None:
    """A line full of quotation marks that do not pair is read, and said to be odd."""
    text = ROUND + "He said " + '“so" ' * 9 + "and left the hall in Istanbul.\n"
    assert articles.parsed(text, "one", gazetteer).warnings == (
        "paragraph 4: 18 quotation marks that do not pair",
    )


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
        when = reader.read(articles / f"{source.id}.txt", gazetteer).publication
        if source.id == "bao-nghe-an-2025-11-08":
            assert when is None
            continue
        assert when is not None
        assert (when.edtf, when.dated) == (source.published, source.dated)
        assert when.day >= date(2025, 11, 8)
