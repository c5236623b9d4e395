"""No file of the project holds an article's sentence, which is checked without the articles."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from test_fingerprints import ONE, SHARED

from ceasefire import Ledger, articles, fingerprints, ownwords
from ceasefire.cli import main
from ceasefire.errors import CeasefireError
from ceasefire.reading import Gazetteer

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def known(tmp_path: Path, ledger: Ledger) -> Path:
    """A project with the fingerprint of one article."""
    article = articles.parsed(ONE, "one", Gazetteer(ledger.names))
    fingerprints.write(fingerprints.make(article, "one"), tmp_path / "data" / "fingerprints")
    (tmp_path / "chapters").mkdir()
    (tmp_path / "data" / "sources").mkdir()
    return tmp_path


def test_the_project_holds_its_own_words() -> None:
    """Every file that git tracks or would add is compared with every article."""
    articles_known, files, faults = ownwords.check(ROOT)
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
        ownwords.check(tmp_path)
