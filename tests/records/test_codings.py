"""Two independent codings of the same pages, as they are kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from ceasefire.errors import DataFaults
from ceasefire.records import codings
from ceasefire.records.codings import Coded, Codings, Decision

DATA = Path(__file__).resolve().parents[2] / "data"
BOTH = Codings(
    first={"one": (Coded(at="2", event="clash", aspect="killed", value="5", group="all"),)},
    second={
        "one": (Coded(at="2", event="clash", aspect="position", issue="truce", stance="keep"),)
    },
    decisions=(Decision(source="one", at="2", told_by="one", decision="left", kind="selection"),),
)


def test_what_is_written_is_read(tmp_path: Path) -> None:
    """A statement a line, and nothing lost."""
    text = codings.written(BOTH)
    (tmp_path / "codings.json").write_text(text, encoding="utf-8")
    assert codings.read(tmp_path, {"one"}) == BOTH
    assert text.count("\n   {") == 2


def test_what_is_committed_is_written_so() -> None:
    """The file is that of its content."""
    text = (DATA / "codings.json").read_text(encoding="utf-8")
    assert codings.written(Codings.model_validate_json(text)) == text


def test_no_file_is_no_codings(tmp_path: Path) -> None:
    """As in a project whose pages were coded once."""
    assert codings.read(tmp_path, set()) == codings.NO_CODINGS


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ('{"first": {"one": []}, "second": {"one": []}}', ["there is no such record"]),
        ('{"first": {"known": []}}', ["only one coding has it"]),
        (
            '{"first": {"one": []}, "second": {"known": []}}',
            ["no such record", "only one", "only one"],
        ),
        ('{"first": {"known": [{"at": "2", "evnt": "x"}]}}', ["Field required", "Extra inputs"]),
        ("{", ["Invalid JSON"]),
    ],
)
def test_what_is_refused(tmp_path: Path, text: str, faults: list[str]) -> None:
    """Every fault at once, with the file and where in it."""
    (tmp_path / "codings.json").write_text(text, encoding="utf-8")
    with pytest.raises(DataFaults) as refused:
        codings.read(tmp_path, {"known"})
    for fault in faults:
        assert fault in str(refused.value)
    assert len(refused.value.faults) >= len(faults)
    assert "data/codings.json" in str(refused.value)


def test_the_answer_of_a_statement() -> None:
    """A value, or a stance with its issue."""
    assert BOTH.first["one"][0].answer == "5"
    assert BOTH.second["one"][0].answer == "truce: keep"
