"""Published standards, and how the project stands to each clause."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ceasefire.errors import DataFaults
from ceasefire.figures import tables
from ceasefire.records import standards

ROOT = Path(__file__).resolve().parents[2]
CLAUSES = [
    pytest.param(one, id=f"{key}-{one.clause}")
    for key, standard in standards.read(ROOT / "data").standards.items()
    for one in standard.clauses
]


def test_four_standards() -> None:
    """Each with its address, what of it was read, and clauses of every kind but one that only flatters."""
    known = standards.read(ROOT / "data").standards
    assert len(known) == 4
    for standard in known.values():
        assert standard.url.startswith("https://")
        assert {"met", "in part"} <= {one.met for one in standard.clauses}
        assert any(one.met == "not met" for one in standard.clauses)
        assert len({one.clause for one in standard.clauses}) >= len(standard.clauses) - 2


@pytest.mark.parametrize("clause", CLAUSES)
def test_where_it_can_be_seen_is_there(clause: standards.Clause) -> None:
    """Each file that is named is in the project, and each table of it; what is met can be seen."""
    text = f"{clause.where or ''} {clause.why or ''}"
    for path in re.findall(r"(?:chapters|data|src|tests|tools)/[\w/.-]*\w/?", text):
        assert (ROOT / path).exists() or path.startswith("data/articles"), path  # which git ignores
    for name in re.findall(r"tables\.(\w+)", text):
        assert name in tables.__all__, name
    if clause.met == "met":
        assert clause.where or clause.why, clause.clause


def test_no_file_is_no_standard(tmp_path: Path) -> None:
    """As in a project that is held against none."""
    assert standards.read(tmp_path) == standards.NO_STANDARDS


def test_what_is_refused(tmp_path: Path) -> None:
    """A mark that is none, and what is missing, at once."""
    text = (
        "standards:\n  one:\n    title: A\n    by: B\n    read: C\n    url: D\n"
        "    clauses: [{clause: '1', asks: E, met: mostly}, {clause: '2', met: met}]\n"
    )
    (tmp_path / "standards.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(DataFaults) as refused:
        standards.read(tmp_path)
    assert "in part" in str(refused.value)
    assert "asks" in str(refused.value)


@pytest.mark.parametrize(("met", "where", "refused"), [
    ("in part", "", True), ("in part", ", where: 'F'", False), ("met", "", False),
])  # fmt: skip
def test_what_is_met_in_part_can_be_seen(
    tmp_path: Path, met: str, where: str, refused: bool
) -> None:
    """Part of it, somewhere in the project; else it is not met."""
    text = (
        "standards:\n  one:\n    title: A\n    by: B\n    read: C\n    url: D\n"
        f"    clauses: [{{clause: '1 care', asks: E, met: {met}{where}}}]\n"
    )
    (tmp_path / "standards.yaml").write_text(text, encoding="utf-8")
    if not refused:
        assert standards.read(tmp_path).standards["one"].clauses[0].met == met
        return
    with pytest.raises(DataFaults, match="'1 care' is met in part, and nothing says where"):
        standards.read(tmp_path)
