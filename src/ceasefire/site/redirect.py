"""The page at the book's own address, which leads on to the front page."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path

from ceasefire.site.inspection import FRONT

#: What the front page tells those who link to it, which is true of its door as well.
_SHARED = re.compile(
    r'<meta (?:property="og:|name="(?:description|twitter:))[^>]*>|<link rel="canonical"[^>]*>'
)
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)


def open_at(html: Path, address: str) -> None:
    """Write the page that leads on; Jupyter Book's own has neither title, language nor link.

    Parameters
    ----------
    html
        Folder of the built book.
    address
        Of the front page, relative to that folder; where it is lacking, nothing is written, and
        the check of the finished pages says so.
    """
    if not (html / address).is_file():
        return
    front = (html / address).read_text(encoding="utf-8")
    title = _TITLE.search(front)
    name, href = title[1].strip() if title else escape(address), escape(address)
    shared = "\n".join(_SHARED.findall(front))
    (html / FRONT).write_text(
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{name}</title>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta http-equiv="refresh" content="0; url={href}">\n'
        f'<link rel="icon" type="image/svg+xml" href="_static/favicon.svg">\n{shared}\n'
        f'</head>\n<body>\n<h1><a href="{href}">{name}</a></h1>\n</body>\n</html>\n',
        encoding="utf-8",
    )
