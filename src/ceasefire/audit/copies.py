"""Where a reader's own copies of the articles are."""

from __future__ import annotations

import os
from pathlib import Path

from ceasefire.errors import CeasefireError

#: Names the folder with a reader's own copies of the articles; `data/articles` if it is not set.
ARTICLES = "CEASEFIRE_ARTICLES"


def folder(root: Path) -> Path:
    """Return where the reader's copies of the articles are.

    Raises
    ------
    CeasefireError
        If the environment names a folder that is not there.
    """
    given = os.environ.get(ARTICLES)
    if given and not Path(given).is_dir():
        raise CeasefireError("there is no such folder", f"{ARTICLES}={given}", "mend the path")
    return Path(given) if given else root / "data" / "articles"
