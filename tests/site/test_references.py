"""References come from CITATION.cff, the one statement of who made the book."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
import yaml

import ceasefire
from ceasefire.errors import CeasefireError
from ceasefire.ledger.selection import Dated, Selection
from ceasefire.site import references

ROOT = Path(__file__).parents[2]
EDITION = references.Edition("Doha: 100% & more", ("A_1", "B C"), "0.1.0", date(2026, 11, 23))
DATED = Dated("Information date", "2025-11-09")
GOOD = "title: T\nauthors:\n  - name: N\nversion: '1'\ndate-released: 2026-11-23\n"


@pytest.fixture
def citation(tmp_path: Path) -> Path:
    return tmp_path / "CITATION.cff"


def test_reference_names_all_that_a_reader_quotes():
    """Authors, year, chapter, book, edition, release and the day of its evidence."""
    assert references.reference(EDITION, "Istanbul", DATED) == (
        "A_1, B C (2026). \N{LEFT DOUBLE QUOTATION MARK}Istanbul\N{RIGHT DOUBLE QUOTATION MARK}. "
        "In Doha: 100% & more. Edition 0.1.0, 23 November 2026. "
        "Information date: 9 November 2025."
    )


def test_reference_says_that_a_book_is_not_the_published_one():
    """Who quotes a book of another day, or without a source, quotes that."""
    chosen = Selection("2025-11-08", ("hum-news-2025-11-09",))
    dated = Dated("As of", "2025-11-08")
    told = "As of: 8 November 2025, without hum-news-2025-11-09; not the published book"
    assert references.reference(EDITION, "Istanbul", dated, chosen).endswith(f"{told}.")
    assert f"note      = {{{told}}}" in references.bibtex(
        EDITION, "Istanbul", "istanbul", dated, chosen
    )


def test_bibtex_escapes_what_tex_takes_for_markup():
    entry = references.bibtex(EDITION, r"A {b} \ ~^", "october-clashes", DATED)
    assert entry.startswith("@incollection{doha-october-clashes,\n")
    assert r"author    = {{A\_1} and {B C}}," in entry
    assert r"booktitle = {{Doha: 100\% \& more}}," in entry
    assert r"{A \{b\} \textbackslash{} \textasciitilde{}\textasciicircum{}}" in entry
    plain = re.sub(r"\\[{}]", "", entry)
    assert plain.count("{") == plain.count("}")


def test_people_are_named_given_name_first(citation):
    people = GOOD.replace("name: N", "family-names: Ali\n    given-names: Sana")
    citation.write_text(people)
    assert references.read_edition(citation).authors == ("Sana Ali",)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "lacks title, authors, version, date-released"),
        ("- a\n", "lacks title"),
        (GOOD.replace("version: '1'", ""), "CITATION.cff: lacks version"),
        (GOOD.replace("2026-11-23", "soon"), "cannot be understood: .*soon"),
        (GOOD.replace("- name: N", "- N"), "each author as a mapping"),
        ("a: [", "is no YAML"),
    ],
)
def test_faults_of_the_file_are_named(citation, text, message):
    citation.write_text(text)
    with pytest.raises(CeasefireError, match=message):
        references.read_edition(citation)


def test_a_missing_file_is_named(citation):
    with pytest.raises(CeasefireError, match=r"CITATION\.cff: cannot be read"):
        references.read_edition(citation)


class TestOurOwn:
    """The file of this project, checked against what its schema (1.2.0) asks for."""

    @pytest.fixture
    def data(self):
        return yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))

    def test_required_keys_have_the_required_form(self, data):
        assert data["cff-version"] == "1.2.0"
        assert data["type"] in {"software", "dataset"}
        assert data["message"]
        assert data["title"].startswith("From Doha to Istanbul: ")
        assert all(author.get("name") or author.get("family-names") for author in data["authors"])
        assert date.fromisoformat(str(data["date-released"]))
        assert len(set(data["keywords"])) == len(data["keywords"])

    def test_version_is_that_of_the_package(self, data):
        assert data["version"] == ceasefire.__version__

    def test_is_read_by_the_book(self):
        edition = references.read_edition(ROOT / "CITATION.cff")
        assert edition.key == "from-doha-to-istanbul"
        assert edition.authors == ("From Doha to Istanbul contributors",)
