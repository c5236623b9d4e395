"""All records are held against the articles at hand, and what was made from the articles with them."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from builders import ledger as made
from builders import source
from click.testing import CliRunner, Result

from ceasefire import Ledger
from ceasefire.audit import audits
from ceasefire.cli import audit
from ceasefire.cli.commands import main
from ceasefire.records import tally
from ceasefire.records.tally import Score

ROOT = Path(__file__).resolve().parents[2]
#: The records whose readings a person marked.
ARTICLES = {path.stem for path in (ROOT / "data" / "readings").glob("*.yaml")}


def call(project: Path, *arguments: str) -> Result:
    """Run the command in a project, without the reader's own folder of articles."""
    env = {"CEASEFIRE_ROOT": str(project), "CEASEFIRE_ARTICLES": None}
    return CliRunner().invoke(main, arguments, env=env)


@pytest.fixture
def copies(tmp_path: Path, articles: Path) -> Path:
    """Copies of the articles, to spoil."""
    return Path(shutil.copytree(articles, tmp_path / "copies"))


def test_without_articles_it_says_so(project: Path) -> None:
    """Nothing is verified, which is said plainly and is no fault."""
    result = call(project, "verify")
    assert (result.exit_code, result.stdout) == (0, "not verified here: articles not present\n")


def test_an_empty_folder_is_a_fault(project: Path, tmp_path: Path) -> None:
    """Whoever names a folder wants its articles there."""
    (tmp_path / "empty").mkdir()
    result = call(project, "verify", str(tmp_path / "empty"))
    assert result.exit_code == 2
    assert result.stderr.count("the article is missing") == 5


def test_the_five_records_are_verified(project: Path, articles: Path, ledger: Ledger) -> None:
    """Every line and every claim of every record is verified on the articles."""
    result = call(project, "verify", str(articles))
    assert result.exit_code == 0, result.stderr
    last = next(line for line in result.stdout.splitlines() if line.strip().startswith("all "))
    counts = [int(count) for count in last.split()[1:]]
    verified, moved, changed, missing, lines, *bases, claims = counts
    assert (verified, moved, changed, missing) == (lines, 0, 0, 0)
    assert lines == 95
    assert bases[-1] == 0
    assert sum(bases) == claims == len(ledger.statements)
    assert "21  speech  arab-news-2025-11-08 p10 and rna-media-2025-11-08 p6" in result.stdout


def test_a_changed_article_is_refused(project: Path, copies: Path) -> None:
    """The fault names file, paragraph and claim, after the table."""
    path = copies / "bao-nghe-an-2025-11-08.txt"
    path.write_text(path.read_text("utf-8").replace("five people", "six people"), encoding="utf-8")
    result = call(project, "verify", str(copies))
    assert result.exit_code == 2
    assert (
        "bao-nghe-an-2025-11-08.txt: paragraph 12 has changed since it was coded" in result.stderr
    )
    assert "no figure is read as 5" in result.stderr
    assert "data/fingerprints" not in result.stderr  # it follows from the article's own fault


def test_bom_and_line_ends_change_nothing(project: Path, copies: Path) -> None:
    """Another encoding of the same text is the same article."""
    for path in copies.glob("*.txt"):
        text = path.read_text(encoding="utf-8")
        path.write_bytes(("\ufeff" + text.replace("\n", "\r\n")).encode("utf-16"))
    assert call(project, "verify", str(copies)).exit_code == 0


def test_what_is_made_from_the_articles_can_be_made_again(project: Path, articles: Path) -> None:
    """Removed fingerprints and counts are a fault, and `--write` makes the committed ones."""
    shutil.rmtree(project / "data" / "fingerprints")
    (project / "data" / audits.COUNTS).unlink()
    assert call(project, "verify", str(articles)).exit_code == 2
    assert call(project, "verify", str(articles), "--write").exit_code == 0
    for path in sorted((ROOT / "data" / "fingerprints").glob("*.json")):
        made = project / "data" / "fingerprints" / path.name
        assert made.read_text("utf-8") == path.read_text("utf-8")


def test_an_excerpt_has_no_article_to_miss(tmp_path: Path) -> None:
    """A record of an excerpt is not asked for the whole article."""
    held = audits.audit(
        made(source("one", basis="excerpt", article=None), source("two")), tmp_path, tmp_path
    )
    assert held.absent == ("two",)
    assert [fault.file for fault in audit.missing(held)] == ["two.txt"]


def test_only_the_articles_at_hand_are_verified(
    ledger: Ledger, copies: Path, project: Path
) -> None:
    """A record without its article is told apart from one that differs."""
    (copies / "hum-news-2025-11-09.txt").unlink()
    held = audits.audit(ledger, copies, project / "data")
    assert held.absent == ("hum-news-2025-11-09",)
    assert held.faults == ()
    assert len(held.results) == 4


def test_an_article_that_cannot_be_read_hides_no_other(project: Path, copies: Path) -> None:
    """It is a fault of its own, beside the table of the others."""
    (copies / "unidentified-2025-11-08.txt").write_text("\n", encoding="utf-8")
    result = call(project, "verify", str(copies))
    assert result.exit_code == 2
    assert "unidentified-2025-11-08.txt: the file is empty" in result.stderr
    assert "rna-media-2025-11-08" in result.stdout


def test_a_file_that_belongs_to_no_record_is_told(project: Path, copies: Path) -> None:
    """It is not looked at, and that is said."""
    (copies / "sixth-2025-11-08.txt").write_text("Text.\n", encoding="utf-8")
    result = call(project, "verify", str(copies))
    assert result.exit_code == 0
    assert (
        "note: sixth-2025-11-08.txt: belongs to no record, and was not looked at" in result.stderr
    )


def test_what_is_spoiled_is_not_written(project: Path, copies: Path) -> None:
    """`--write` makes nothing anew of an article that its record does not agree with."""
    path = copies / "bao-nghe-an-2025-11-08.txt"
    path.write_text(path.read_text("utf-8").replace("five people", "six people"), encoding="utf-8")
    before = (project / "data" / "fingerprints" / "bao-nghe-an-2025-11-08.json").read_text("utf-8")
    result = call(project, "verify", str(copies), "--write")
    assert result.exit_code == 2
    after = (project / "data" / "fingerprints" / "bao-nghe-an-2025-11-08.json").read_text("utf-8")
    assert after == before


def test_a_mark_that_turns_the_text_is_told(project: Path, copies: Path) -> None:
    """What a reader of the article would be shown differs from what it holds."""
    path = copies / "bao-nghe-an-2025-11-08.txt"
    path.write_text(path.read_text("utf-8").replace("five", "\u202efive"), encoding="utf-8")
    assert "turns the direction of text" in call(project, "verify", str(copies)).stderr


def test_counts_without_their_marking_are_a_fault(project: Path, articles: Path) -> None:
    """What nobody can derive again is not shown as derived."""
    (project / "data" / "readings" / "bao-nghe-an-2025-11-08.yaml").unlink()
    result = call(project, "verify", str(articles))
    assert result.exit_code == 2
    assert "have no marking that they come from" in result.stderr


def test_what_is_inferred_is_listed(project: Path, articles: Path) -> None:
    """What is not read of an inferred claim is said, claim by claim."""
    out = call(project, "verify", str(articles)).stdout
    assert "every part is read all the same" in out
    assert "unidentified-2025-11-08.p7.13: no figure is read as 3" in out


def test_counts_of_the_articles_hold_nobody_up_without_them(project: Path) -> None:
    """Who mends a rule of the readers cannot make them again, is told so, and can go on."""
    path = project / "data" / audits.COUNTS
    counts = tally.committed(project / "data")
    name = next(name for name in counts if name in ARTICLES)
    older = {kind: Score(0, 0, 1) for kind in counts[name]}
    path.write_text(tally.written(counts | {name: older}), encoding="utf-8")
    result = call(project, "verify")
    assert (result.exit_code, result.stdout) == (0, f"{audits.ABSENT}\n")
    assert call(project, "check").exit_code == 0


def test_counts_of_other_rules_are_a_fault_where_the_articles_are(
    project: Path, articles: Path
) -> None:
    """It says whose counts differ, and how they are made again."""
    path = project / "data" / audits.COUNTS
    counts = tally.committed(project / "data")
    name = next(name for name in counts if name in ARTICLES)
    older = {kind: Score(0, 0, 1) for kind in counts[name]}
    path.write_text(tally.written(counts | {name: older}), encoding="utf-8")
    result = call(project, "verify", str(articles))
    assert result.exit_code == 2
    assert f"the counts of {name} differ from what the readers find now" in result.stderr
    assert "ceasefire verify --write" in result.stderr


def test_the_page_of_an_excerpt_is_compared_with_the_articles(
    project: Path, articles: Path, recorded: Ledger
) -> None:
    """What was made of it stays, runs that it shares with an article are told, and copying has a reason."""
    other = next(s.id for s in recorded.data.sources if not s.article and not s.relays)
    prints = project / "data" / "fingerprints"
    one = json.loads((prints / "rna-media-2025-11-08.json").read_text(encoding="utf-8"))
    page = prints / f"{other}.json"
    page.write_text(json.dumps(one | {"source": other}), encoding="utf-8")
    before = page.read_bytes()
    result = call(project, "verify", str(articles), "--write")
    assert re.search(rf"{other} p\d+ .*rna-media|rna-media.*{other} p\d+", result.stdout)
    assert f"{other}: shares prose with another article, and declares no relay" in result.stderr
    assert page.read_bytes() == before
    assert call(project, "check", "--own-words").exit_code == 0


def test_a_fingerprint_of_no_record_is_refused(project: Path) -> None:
    """With what would mend it."""
    stray = project / "data" / "fingerprints" / "gazette.json"
    known = project / "data" / "fingerprints" / "rna-media-2025-11-08.json"
    one = json.loads(known.read_text(encoding="utf-8")) | {"source": "gazette"}
    stray.write_text(json.dumps(one), encoding="utf-8")
    result = call(project, "check", "--own-words")
    assert result.exit_code == 2
    assert "no record has this id. delete it, or restore its record" in result.stderr
