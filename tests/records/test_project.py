"""Where the project is looked for."""

from __future__ import annotations

from pathlib import Path

import pytest

import ceasefire
from ceasefire.errors import CeasefireError
from ceasefire.records.project import root


def test_root_is_where_the_variable_says(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The variable decides, whatever the working folder."""
    monkeypatch.setenv("CEASEFIRE_ROOT", str(project))
    assert root() == project
    assert len(ceasefire.load().data.sources) == len(ceasefire.load(project).data.sources)


def test_root_is_found_from_a_folder_below(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Inside a clone the data are found from any folder."""
    monkeypatch.delenv("CEASEFIRE_ROOT", raising=False)
    monkeypatch.chdir(project / "data" / "sources")
    assert root() == project


def test_root_that_is_no_clone_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A variable that points elsewhere is not passed over in silence."""
    monkeypatch.setenv("CEASEFIRE_ROOT", str(tmp_path))
    with pytest.raises(CeasefireError, match=r"no folder data/sources in .*set CEASEFIRE_ROOT"):
        root()
