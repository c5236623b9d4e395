"""The book of one commit is the same everywhere, byte for byte."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import elsewhere
import pytest
from browsing import lacking

#: Says the months as the machine calls them, how it writes, and what the package says and reads.
SAID = """
import json, locale
from datetime import date
locale.setlocale(locale.LC_ALL, "")
from ceasefire.ledger import words
from ceasefire.reading import dates
days = [date(2025, month, 9) for month in range(1, 13)]
read = [dates.find(f"They met on {words.day(day)}", date(2025, 12, 31)) for day in days]
print(json.dumps({
    "months": [day.strftime("%B") for day in days],
    "letters": [locale.getpreferredencoding()],
    "said": [words.day(day) for day in days],
    "read": [day.edtf for day, in read],
}))
"""


def said(environment: dict[str, str]) -> dict[str, list[str]]:
    """Return what a process of some machine says."""
    command = [sys.executable, "-c", SAID]
    ran = subprocess.run(command, env=os.environ | environment, capture_output=True, check=True)
    told: dict[str, list[str]] = json.loads(ran.stdout)
    return told


@pytest.fixture
def language(tmp_path: Path) -> dict[str, str]:
    """The variables of a machine with another language."""
    variables = elsewhere.language(tmp_path)
    if not variables:
        lacking(
            f"no localedef found that can make {elsewhere.LANGUAGE}, so the other machine speaks as"
            " this one does: install the locales of the C library"
        )
    return variables


def test_the_other_machine_speaks_another_language(language: dict[str, str]) -> None:
    """Its months and letters are others, and days are said and read there as they are here."""
    here, there = said({"LC_ALL": "C"}), said(language)
    assert there["letters"] == [elsewhere.LETTERS]
    assert there["months"][9] == "Ekim"
    assert not {*there["months"]} & {*here["months"]}
    assert (there["said"], there["read"]) == (here["said"], here["read"])
    assert there["read"] == [f"2025-{month:02}-09" for month in range(1, 13)]


def test_the_book_is_the_same_elsewhere(built_elsewhere: Path, built_book: Path) -> None:
    """No folder, clock, language, order or font of a machine is in any of its files.

    The book elsewhere is asked for first: the published one is being built by somebody else.
    """
    assert len(list(built_book.rglob("*.html"))) > 40
    assert elsewhere.compare(built_book, built_elsewhere) == []


def test_what_differs_is_seen(tmp_path: Path) -> None:
    """A changed file, and one that only one side has, are told; the same is not."""
    for name, text in {"one/same": "x", "two/same": "x", "one/a/b": "1", "two/a/b": "2"}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    (tmp_path / "one" / "mine").touch()
    (tmp_path / "two" / "a" / "yours").touch()
    assert elsewhere.compare(tmp_path / "one", tmp_path / "two") == ["a/b", "a/yours", "mine"]
