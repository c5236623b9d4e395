"""The list of addresses is read as it was written, and is short."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.errors import DataFaults
from ceasefire.records import givenfile

GIVEN = {
    "chapters/evidence/truce.html": [
        "one-p2-1",
        "one-p2-10",
        "truce--date",
        "truce--x--y",
        "the-truce",
    ],
    "chapters/two.html": [],
    "_figures/": ["map.csv", "map.vl.json", "claims-a.png"],
}
TEXT = """\
_figures/
 claims-a.: png
 map.: csv vl.json
chapters/evidence/truce.html
 : the-truce
 one-p: 2-1 2-10
 truce--: date x--y
chapters/two.html
"""
PLACES = st.from_regex(r"[a-z0-9]+([-.][a-z0-9]+|--[a-z0-9]+|-p[0-9]+-[0-9]+)*", fullmatch=True)
PAGES = st.sampled_from(
    ["index.html", "chapters/one.html", "_figures/", "chapters/evidence/a.html"]
)


def test_what_begins_alike_is_written_once() -> None:
    """A line for a source, for an event and for a figure."""
    assert givenfile.written(GIVEN) == TEXT


@given(st.dictionaries(PAGES, st.frozensets(PLACES)))
def test_what_is_written_is_read(
    tmp_path_factory: pytest.TempPathFactory, given: dict[str, frozenset[str]]
) -> None:
    """Every address, and no other."""
    root = tmp_path_factory.mktemp("project")
    (root / "data").mkdir()
    (root / givenfile.FILE).write_text(givenfile.written(given), encoding="utf-8")
    assert givenfile.read(root) == given


def test_a_project_without_a_list_gave_none(tmp_path: Path) -> None:
    """It is new."""
    assert givenfile.read(tmp_path) == {}


@pytest.mark.parametrize(
    "text", [" : first\n", "a.html\n place\n", "a.html\n b: \n", "a page\n", "\n"]
)
def test_a_line_that_is_none_is_refused(tmp_path: Path, text: str) -> None:
    """With its number."""
    (tmp_path / "data").mkdir()
    (tmp_path / givenfile.FILE).write_text(text, encoding="utf-8")
    with pytest.raises(DataFaults, match=r"data/addresses.txt:[12]: neither a page"):
        givenfile.read(tmp_path)


def test_lists_are_joined() -> None:
    """What one of them has, the whole has."""
    joined = givenfile.joined({"a": {"x"}, "b": ()}, {"a": {"y"}})
    assert joined == {"a": {"x", "y"}, "b": frozenset()}
