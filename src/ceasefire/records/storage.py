"""Writes a file whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
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
    return save_all({path: text.encode("utf-8")})[0]


def save_all(contents: Mapping[Path, bytes]) -> list[Path]:
    """Write several files beside their places, and move them there once all are written.

    Parameters
    ----------
    contents
        Content by file; folders are made if they are missing.

    Raises
    ------
    CeasefireError
        If one of them cannot be written; then none is.
    """
    parts: dict[Path, Path] = {}
    path = Path()
    try:
        for path, data in contents.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
            parts[path] = Path(name)
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            parts[path].chmod(_mode(path))
            if path.is_dir():
                raise IsADirectoryError(0, "it is a folder")
        for path, part in parts.items():
            part.replace(path)
    except OSError as error:
        raise CeasefireError(f"cannot be written: {error.strerror}", str(path)) from error
    finally:
        for part in parts.values():
            part.unlink(missing_ok=True)
    return list(parts)


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
