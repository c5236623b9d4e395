"""Where the project is whose data are read."""

from __future__ import annotations

import os
from pathlib import Path

from ceasefire.errors import CeasefireError


def root() -> Path:
    """Return the folder that holds ``data/``: ``$CEASEFIRE_ROOT``, else where the package is used.

    Raises
    ------
    CeasefireError
        If neither the working folder, nor one above it, nor the package's checkout has the data.
    """
    given = os.environ.get("CEASEFIRE_ROOT")
    here = Path.cwd()
    places = [Path(given)] if given else [here, *here.parents, Path(__file__).resolve().parents[3]]
    for place in places:
        if (place / "data" / "sources").is_dir():
            return place
    what = f"no folder data/sources in {given or 'this folder or one above it'}"
    raise CeasefireError(what, remedy="work in a clone of the book, or set CEASEFIRE_ROOT to one")
