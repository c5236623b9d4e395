"""What the outlook watches and weighs is held by the ledger or refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from spoils import small_project

import ceasefire
from ceasefire.errors import DataFaults


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A project of one sound record and the smallest vocabulary that it needs."""
    return small_project(tmp_path)


def report(project: Path) -> list[str]:
    """Return the lines of the report on data that are refused, its heading left out."""
    with pytest.raises(DataFaults) as caught:
        ceasefire.load(project)
    return [line.strip() for line in str(caught.value).splitlines()[1:]]


def respell(project: Path, name: str, old: str, new: str) -> int:
    """Change one place of a vocabulary file; return the line on which it stands."""
    path = project / "data" / f"{name}.yaml"
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


@pytest.mark.parametrize(
    ("old", "new", "path", "what"),
    [
        ("ceasefire/taliban-authorities", "ceasefire/taliban", "finding",
         "there is no finding 'istanbul-third-round/ceasefire/taliban'"
         " (nearest: istanbul-third-round/ceasefire/taliban-authorities)"),
        ("keep: calm, ", "", "readings", "no reading for the answer 'keep' (add it)"),
    ],
)  # fmt: skip
def test_signpost_without_answer_is_refused(
    small: Path, old: str, new: str, path: str, what: str
) -> None:
    """A signpost watches a finding that exists, and can read each of its answers."""
    respell(small, "outlook", old, new)
    (line,) = report(small)
    assert line.startswith("data/outlook.yaml:")
    assert line.endswith(f" signposts.truce.{path}: {what}")


@pytest.mark.parametrize(
    ("key", "finding", "what"),
    [
        ("fire", "chaman-fire/kiled/all", "there is no finding 'chaman-fire/kiled/all'"),
        ("fire", "october-11-fighting/killed/pakistani-soldiers",
         "nothing of 'october-11-fighting/killed/pakistani-soldiers' became known after 2025-11-09"),
        ("fires", "chaman-fire/killed/all", "there is no signpost 'fires' (nearest: fire"),
        ("soil", "chaman-fire/killed/all\n      reading: calm\n      why: So.\n"
         "    - finding: chaman-fire/killed/all", "'chaman-fire/killed/all' stands twice"),
    ],
)  # fmt: skip
def test_a_later_answer_that_is_none_is_refused(
    project: Path, key: str, finding: str, what: str
) -> None:
    """A signpost that is not known, a finding that is none, or of which nothing became known later."""
    path = project / "data" / "outlook.yaml"
    text = path.read_text(encoding="utf-8").partition("later:\n")[0]
    more = f"later:\n  {key}:\n    - finding: {finding}\n      reading: calm\n      why: So.\n"
    path.write_text(text + more, encoding="utf-8")
    with pytest.raises(DataFaults) as caught:
        ceasefire.load(project)
    assert what in str(caught.value)
    assert "data/outlook.yaml:" in str(caught.value)


@pytest.fixture
def weighing(tmp_path: Path) -> Path:
    """A small project, whose outlook has an item of evidence."""
    small = small_project(tmp_path)
    path = small / "data" / "outlook.yaml"
    path.write_text(
        path.read_text(encoding="utf-8")
        + """\
hypotheses:
  war: {title: War, short: War, means: There is war.}
evidence:
  truce:
    states: Kabul keeps it
    finding: istanbul-third-round/ceasefire/taliban-authorities
    answers: [keep]
    relevance: high
    why: It bears.
    ratings: {war: {rating: I, why: It does not fit.}}
""",
        encoding="utf-8",
    )
    return small


@pytest.mark.parametrize(
    ("file", "old", "new", "what"),
    [
        ("outlook.yaml", "finding: istanbul-third-round/ceasefire/taliban-authorities\n    answers",
         "finding: istanbul-third-round/ceasefire/talban\n    answers",
         "there is no finding 'istanbul-third-round/ceasefire/talban' (nearest: istanbul-third-round"),
        ("outlook.yaml", "answers: [keep]", "answers: [end]",
         "answers keep, and was rated for others (rate it anew)"),
        ("outlook.yaml", "war: {rating", "peace: {rating", "the ratings of 'truce' and the"),
        ("outlook.yaml", "rating: I,", "rating: III,", "input should be 'CC', 'C', 'N', 'I' or 'II'"),
        ("sources/*.yaml", "published: 2025-11-0", "published: 2025-12-0",
         "became known on 2025-12-0"),
    ],
)  # fmt: skip
def test_evidence_that_is_none_is_refused(
    weighing: Path, file: str, old: str, new: str, what: str
) -> None:
    """A finding that does not exist, became known later, or has other answers fails by name."""
    assert ceasefire.load(weighing).data.outlook.evidence
    changed = 0
    for path in (weighing / "data").glob(file):
        text = path.read_text(encoding="utf-8")
        changed += old in text
        path.write_text(text.replace(old, new), encoding="utf-8")
    assert changed
    with pytest.raises(DataFaults) as caught:
        ceasefire.load(weighing)
    assert what in str(caught.value)
    assert "data/outlook.yaml:" in str(caught.value)
