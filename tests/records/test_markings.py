"""A marking tells of each line what it is, and what stands in it."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.errors import DataFaults
from ceasefire.records import markings
from ceasefire.records.enumerations import LineKind
from ceasefire.records.markings import Marking

TEXT = """\
published: 2025-11-08
dated: stated
lines:
  1: headline
  2..3: body
marks:
  2:
    dates: [2025-11-07]
    figures: [{value: ">=5", what: killed, group: all, by: Kabul}]
    quotes: [{starts: we keep, speech: true, by: Kabul}]
    names: [Kabul|Kabul city]
"""


def read(folder: Path, text: str) -> Marking:
    """Return the marking that a text is."""
    path = folder / "one.yaml"
    path.write_text(text, encoding="utf-8")
    return markings.read(path)


def test_a_marking_is_read_as_it_is_written(tmp_path: Path) -> None:
    """Dates, counts, quotations and names of a line."""
    marking = read(tmp_path, TEXT)
    assert (marking.published, marking.dated, marking.supplied) == ("2025-11-08", "stated", None)
    line = marking.marks["2"]
    assert line.dates == ("2025-11-07",)
    (figure,) = line.figures
    assert (figure.value, figure.what, figure.group, figure.by) == (">=5", "killed", "all", "Kabul")
    (quotation,) = line.quotes
    assert (quotation.starts, quotation.speech, quotation.by) == ("we keep", "true", "Kabul")
    assert line.names == ("Kabul|Kabul city",)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("dated: stated", "dated: inferred", "one.yaml:2: dated: input should be"),
        ("1: headline", "1: advert", "one.yaml:4: lines.1"),
        ("2..3: body", "2-3: body", "one.yaml:5: lines.2-3"),
        ('value: ">=5"', "value: several", "'several' is not a number"),
        ("dates: [2025-11-07]", "dates: [Friday]", "'Friday' is not a date that exists"),
        ("speech: true", "speech: perhaps", "input should be 'true' or 'false'"),
        ("names:", "nmaes:", "one.yaml:11: marks.2.nmaes"),
    ],
)
def test_a_fault_is_told_with_its_line(tmp_path: Path, old: str, new: str, fault: str) -> None:
    """A marking is held to its model as a record is."""
    assert TEXT.count(old) == 1
    with pytest.raises(DataFaults) as caught:
        read(tmp_path, TEXT.replace(old, new))
    assert fault in str(caught.value)


@given(st.lists(st.tuples(st.integers(1, 4), st.sampled_from(get_args(LineKind))), max_size=6))
def test_each_line_of_a_run_is_of_its_kind(runs: list[tuple[int, LineKind]]) -> None:
    """Runs one after the other, laid out line by line, give the kinds back."""
    lines: dict[str, LineKind] = {}
    laid: list[LineKind] = []
    for length, kind in runs:
        first = len(laid) + 1
        laid += [kind] * length
        lines[f"{first}..{len(laid)}" if length > 1 else str(first)] = kind
    marking = Marking.model_validate({"dated": "none", "lines": lines, "marks": {}})
    assert marking.kinds() == dict(enumerate(laid, start=1))
