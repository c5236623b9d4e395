"""The commands that put a question to the book."""

from __future__ import annotations

from pathlib import Path

import pytest
from calling import call

from ceasefire.cli import questions
from ceasefire.errors import UnknownName
from ceasefire.prose import manuscript


def test_without_a_source_that_is_not_named(small: Path) -> None:
    """A comma names none; nothing would have changed."""
    result = call(small, "without", ",")
    assert result.exit_code == 2
    assert "ceasefire: ,: no source is named. name one or more by their ids" in result.stderr


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("doha", "chapters/doha"),
        ("chapters/doha", "chapters/doha"),
        ("chapters/doha.md", "chapters/doha"),
        ("chapters/doha.html", "chapters/doha"),
        ("evidence/doha", "evidence/doha"),
        ("./chapters/doha.md", "chapters/doha"),
    ],
)
def test_a_page_is_named_by_its_address(name: str, wanted: str) -> None:
    """Or by the last part of it; of two, the chapter is meant, which comes first."""
    pages = [manuscript.parse("# T", page) for page in ("chapters/doha", "evidence/doha")]
    assert questions._page(pages, name).name == wanted


def test_a_page_that_is_not_there_is_refused() -> None:
    """With the nearest."""
    pages = [manuscript.parse("# T", "chapters/doha")]
    with pytest.raises(UnknownName, match="nearest: doha"):
        questions._page(pages, "dohaa")


ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("command", "first", "some"),
    [
        (("why", "doha"), "chapters/doha: ", "known since"),
        (("show", "doha-ceasefire/date"), "doha-ceasefire/date: ", "  - "),
        (("sample", "--count", "2"), "2 claims of ", "drawn by seed 1"),
        (("sample", "--answers", "--count", "2"), "2 answers of ", "Grade "),
        (("diff", "2025-10-20", "2025-11-08"), "  ", "appeared"),
    ],
)
def test_a_question_is_answered_in_lines(command: tuple[str, ...], first: str, some: str) -> None:
    """By the book as it is published."""
    result = call(ROOT, *command)
    assert result.exit_code == 0
    assert result.stdout.startswith(first)
    assert some in result.stdout


def test_two_days_are_asked_for_in_their_order() -> None:
    """The other way round everything would seem to have been unsaid."""
    result = call(ROOT, "diff", "2025-11-08", "2025-10-20")
    assert result.exit_code == 2
    assert "2025-11-08 is after 2025-10-20. ask for 'ceasefire diff 2025-10-20 2025-11-08'" in (
        result.stderr
    )
