"""A reader's copy of an article is compared with its record, paragraph by paragraph."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import source
from hypothesis import given
from hypothesis import strategies as st

from ceasefire import articles
from ceasefire.records import Source

TEXT = "A headline\n\nIt happened \u201con Friday\u201d.\n"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A reader's copy of a two-line article."""
    path = tmp_path / "one.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def coded() -> Source:
    """Return the record of that article, with digests."""
    lines = articles.paragraphs(TEXT)
    first, second = map(articles.digest, lines)
    return source(
        "one",
        article={"paragraphs": 2, "sha256": articles.digest("\n".join(lines))},
        passages=[
            {"at": "1", "sha256": first, "furniture": "headline"},
            {"at": "2", "sha256": second, "gist": "It happened."},
        ],
    )


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("  a \t b\u00a0c ", "a b c"),
        ("\u2018a\u2019 \u201cb\u201d", "'a' \"b\""),
        ("6\u20137 \u2014 8", "6-7 - 8"),
        ("so\u00adft zero\u200bwidth \ufeffmark", "soft zerowidth mark"),
        ("\ufb01ne \uff15", "fine 5"),
        ("e\u0301", "\u00e9"),
    ],
)
def test_normalised(text: str, plain: str) -> None:
    """What editors and websites change without meaning anything is folded away."""
    assert articles.normalised(text) == plain


@given(
    st.text(st.sampled_from("ab5 \u2018\u201d\u2013\u2014\u00ad\u00a0\u200b\ufb01\uff15\u0301\t\n"))
)
def test_normalising_twice_changes_nothing(text: str) -> None:
    """A text that is plain already stays as it is."""
    once = articles.normalised(text)
    assert articles.normalised(once) == once


def test_paragraphs_are_the_lines_that_are_not_blank() -> None:
    """Blank lines, also of invisible characters, have no number."""
    assert articles.paragraphs("a\n\n \u200b \r\n  b \n") == ["a", "b"]


def test_digest_sees_words_and_not_typography() -> None:
    """Curly quotes give the same digest, another word another one."""
    assert articles.digest("\u201ca\u201d  b") == articles.digest('"a" b')
    assert articles.digest("a") != articles.digest("b")
    assert articles.digest("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def test_same_article_gives_no_fault(copy: Path) -> None:
    """A copy that is the one coded is passed over in silence, whatever its quotes look like."""
    copy.write_text(TEXT.replace("\u201c", '"').replace("\u201d", '"'), encoding="utf-8-sig")
    assert list(articles.compare(coded(), copy)) == []


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        (
            TEXT.replace("Friday", "Monday"),
            [
                "one.txt: the article's digest differs from the record's (re-read it)",
                "one.txt: paragraph 2 has changed since it was coded (code it again)",
            ],
        ),
        (
            TEXT + "One more.\n",
            [
                "one.txt: the article has 3 paragraphs, the record 2"
                " (check that it is the same capture)",
                "one.txt: the article's digest differs from the record's (re-read it)",
            ],
        ),
        (
            "A headline\n",
            [
                "one.txt: the article has 1 paragraphs, the record 2"
                " (check that it is the same capture)",
                "one.txt: the article's digest differs from the record's (re-read it)",
                "one.txt: paragraph 2 has changed since it was coded (code it again)",
            ],
        ),
    ],
)
def test_another_article_is_told_apart(copy: Path, text: str, faults: list[str]) -> None:
    """A changed, added or lost paragraph is reported by number."""
    copy.write_text(text, encoding="utf-8")
    assert [str(fault) for fault in articles.compare(coded(), copy)] == faults


def test_copy_in_another_encoding_is_a_fault(copy: Path) -> None:
    """A copy that is not UTF-8 is reported, not a traceback."""
    copy.write_bytes(b"\xe9\n")
    (fault,) = articles.compare(coded(), copy)
    assert fault.what.startswith("not UTF-8: ")
    assert fault.remedy == "save the copy as UTF-8"


def test_record_without_digests_is_compared_by_length(copy: Path) -> None:
    """Where a record has no digest, only the number of paragraphs can differ."""
    assert list(articles.compare(source("one"), copy)) == []


def test_copy_of_finds_the_file_named_after_the_record(copy: Path) -> None:
    """Copies are found by the record's id; one that is not there is no error."""
    assert articles.copy_of(source("one"), copy.parent) == copy
    assert articles.copy_of(source("two"), copy.parent) is None
