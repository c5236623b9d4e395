"""A file is written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ceasefire.errors import CeasefireError
from ceasefire.records import storage


def test_a_file_is_written_in_a_folder_that_is_made(tmp_path: Path) -> None:
    """Text and folder are there afterwards, and nothing beside them."""
    path = storage.save(tmp_path / "new" / "a.yaml", "a: 1\n")
    assert path.read_text(encoding="utf-8") == "a: 1\n"
    assert [each.name for each in path.parent.iterdir()] == ["a.yaml"]


def test_a_file_keeps_its_rights(tmp_path: Path) -> None:
    """What is written anew can be read by those who could read it before."""
    path = tmp_path / "a.yaml"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o640)
    storage.save(path, "new")
    assert path.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(
    ("before", "written"),
    [(None, True), (b"new\n", False), (b"old\n", True), (b"new\r\n", True), (b"\xff", True)],
)
def test_a_file_is_renewed_where_it_says_something_else(
    tmp_path: Path, before: bytes | None, written: bool
) -> None:
    """To the byte; one that has the text already is not touched."""
    path = tmp_path / "a.yaml"
    if before is not None:
        path.write_bytes(before)
        os.utime(path, (1, 1))
    assert storage.renew(path, "new\n") is written
    assert path.read_bytes() == b"new\n"
    assert (path.stat().st_mtime == 1) is not written


def test_what_cannot_be_written_leaves_the_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that is full costs neither the old file nor leaves half of the new one."""
    path = tmp_path / "a.yaml"
    path.write_text("old", encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(CeasefireError, match="cannot be written: No space left on device"):
        storage.save(path, "new")
    assert path.read_text(encoding="utf-8") == "old"
    assert [each.name for each in tmp_path.iterdir()] == ["a.yaml"]


def test_a_name_that_no_file_can_have(tmp_path: Path) -> None:
    """A name that is too long is an error that says so."""
    with pytest.raises(CeasefireError, match="File name too long"):
        storage.save(tmp_path / ("x" * 300), "new")
