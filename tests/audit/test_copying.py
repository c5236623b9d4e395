"""No file of the project holds an article's sentence, which is checked without the articles."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from ceasefire import Ledger
from ceasefire.audit import copying
from ceasefire.cli.commands import main
from ceasefire.errors import CeasefireError
from ceasefire.reading import Gazetteer, articles
from ceasefire.reading.fingerprints import make
from ceasefire.records import fingerprints
from tests.records.test_fingerprints import ONE, SHARED

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def known(tmp_path: Path, ledger: Ledger) -> Path:
    """A project with the fingerprint of one article."""
    article = articles.parsed(ONE, "one", Gazetteer(ledger.names))
    fingerprints.write(make(article, "one"), tmp_path / "data" / "fingerprints")
    (tmp_path / "chapters").mkdir()
    (tmp_path / "data" / "sources").mkdir()
    record = tmp_path / "data" / "sources" / "one.yaml"
    record.write_text("id: one\nbasis: full text\n", encoding="utf-8")
    return tmp_path


def test_the_project_holds_its_own_words() -> None:
    """Every file that git tracks or would add is compared with every article."""
    articles_known, files, faults = copying.check(ROOT)
    assert articles_known == 5
    assert files > 100
    assert [str(fault) for fault in faults] == []


def test_a_copied_sentence_is_found(known: Path) -> None:
    """File, line, length and paragraph are named, and the exit code is 2."""
    (known / "chapters" / "one.md").write_text(f"Ours.\n\nThere {SHARED}.\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["check", "--own-words"], env={"CEASEFIRE_ROOT": str(known)})
    assert result.exit_code == 2
    assert "chapters/one.md:3: 14 words in a row of one, paragraph 2" in result.stderr
    (known / "chapters" / "one.md").write_text("Ours.\n", encoding="utf-8")
    (known / "picture.png").write_bytes(b"\x89PNG\xff")
    result = CliRunner().invoke(main, ["check", "--own-words"], env={"CEASEFIRE_ROOT": str(known)})
    assert result.exit_code == 0
    assert "files share no run of nine words with 1 articles" in result.stdout


def test_without_fingerprints_nothing_is_passed(tmp_path: Path) -> None:
    """A check that cannot find anything is no check."""
    with pytest.raises(CeasefireError, match="no fingerprints to compare with"):
        copying.check(tmp_path)


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("one.md", f"x {SHARED}".encode("utf-16")),
        ("one.md", f"x {SHARED} \u2019".encode("cp1252")),
        ("one.md", f"x {SHARED}".encode() + b"\xff"),
        ("one.py", f'text = "ours\\n{SHARED}\\n"'.encode()),
        ("one.ipynb", ("[" + ", ".join(f'"{word}\\n"' for word in SHARED.split()) + "]").encode()),
        ("one.html", " ".join(f"<b>{word}</b>&nbsp;" for word in SHARED.split()).encode()),
        ("one.md", " ".join(f"[{word}](p.md)" for word in SHARED.split()).encode()),
        ("one.md", SHARED.replace(" ", "{cite:p}`one{paragraph 2}` ", 5).encode()),
        ("one.md", SHARED.replace(" ", "[^1] ", 5).encode()),
        ("one.json", SHARED.replace(" ", "\\u0020").encode()),
        ("one.md", SHARED.replace("river", "ri\u00adver").replace("closed", "clo-\nsed").encode()),
        ("one.md", SHARED.translate({n: n + 0xFEE0 for n in range(0x61, 0x7B)}).encode()),
    ],
    ids=[
        "UTF-16",
        "cp1252",
        "a bad byte",
        "escape",
        "notebook",
        "markup",
        "links",
        "citations",
        "notes",
        "escaped spaces",
        "hyphens",
        "wide",
    ],
)
def test_a_copied_sentence_is_found_in_any_dress(known: Path, name: str, raw: bytes) -> None:
    """Encodings, escapes, tags, links and hyphens do not hide it."""
    (known / "chapters" / name).write_bytes(raw)
    _, _, faults = copying.check(known)
    assert [fault.file for fault in faults] == [f"chapters/{name}"]


def test_a_readers_copies_are_no_files_of_the_project(known: Path) -> None:
    """Also where there is no git to ignore them."""
    (known / "data" / "articles").mkdir()
    (known / "data" / "articles" / "one.txt").write_text(ONE, encoding="utf-8")
    assert copying.check(known)[2] == []


def test_a_file_that_is_too_large_is_said(known: Path) -> None:
    """What is not read is not passed in silence."""
    (known / "large.txt").write_bytes(b"x" * (copying.MOST_BYTES + 1))
    (fault,) = copying.check(known)[2]
    assert "not read" in fault.what


@pytest.mark.parametrize("spoil", ["gone", "cut", "renamed", "other", "folder"])
def test_without_whole_fingerprints_nothing_is_passed(known: Path, spoil: str) -> None:
    """One that is missing, cut, renamed or of no record is refused."""
    path = known / "data" / "fingerprints" / "one.json"
    text = path.read_text(encoding="utf-8")
    if spoil == "gone":
        path.unlink()
    elif spoil == "cut":
        path.write_text(text.replace('"shingles":"', '"shingles":"A'), encoding="utf-8")
    elif spoil == "renamed":
        path.write_text(text.replace('"one"', '"two"'), encoding="utf-8")
    elif spoil == "other":
        other = path.with_name("two.json")
        other.write_text(text.replace('"one"', '"two"'), encoding="utf-8")
    else:
        path.with_name("x.json").mkdir()
    with pytest.raises(CeasefireError, match="fingerprint"):
        copying.check(known)
