"""Writes a file whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from ceasefire.errors import CeasefireError


def save(path: Path, text: str) -> Path:
    """Write a text beside its place and move it there, so that nothing is left half-written.

    Parameters
    ----------
    path
        The file; its folder is made if it is missing.
    text
        Its content.

    Raises
    ------
    CeasefireError
        If it cannot be written: no room, no right, a name that no file can have.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
            Path(name).chmod(_mode(path))
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise CeasefireError(f"cannot be written: {error.strerror}", str(path)) from error
    return path


def renew(path: Path, text: str) -> bool:
    """Write a text as ``save`` does where the file does not have it; return whether it was written."""
    if path.is_file() and path.read_bytes() == text.encode("utf-8"):
        return False
    save(path, text)
    return True


def _mode(path: Path) -> int:
    """Return the rights that the file has, or that a new one would be given."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
