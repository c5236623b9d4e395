"""Reads a text of the project; a byte that is not UTF-8 is a fault with its file and line."""

from __future__ import annotations

from pathlib import Path

from ceasefire.errors import DataFaults, Fault


def read(path: Path, file: str, what: str = "the pages") -> str:
    """Return the text of a file, without a byte order mark.

    Parameters
    ----------
    path
        The file.
    file
        What messages call it.
    what
        What has the fault.

    Raises
    ------
    DataFaults
        Where a byte is not UTF-8.
    """
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise DataFaults([fault(error, file)], what) from error


def fault(error: UnicodeDecodeError, file: str) -> Fault:
    """Return the fault of a file whose bytes could not be decoded."""
    line = error.object.count(b"\n", 0, error.start) + 1
    what = f"byte 0x{error.object[error.start]:02x} is not UTF-8"
    return Fault(file, line, "", what, "save the file as UTF-8")
