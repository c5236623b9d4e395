"""The page at the book's own address, which leads on to the front page."""

from __future__ import annotations

from html import escape
from pathlib import Path

from ceasefire.inspecting import FRONT


def open_at(html: Path, address: str, title: str) -> None:
    """Write the page that leads on; Jupyter Book's own has neither title, language nor link.

    Parameters
    ----------
    html
        Folder of the built book.
    address
        Where it leads, relative to that folder.
    title
        Title of the book.
    """
    href, name = escape(address), escape(title)
    (html / FRONT).write_text(
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{name}</title>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta http-equiv="refresh" content="0; url={href}">\n'
        '<link rel="icon" type="image/svg+xml" href="_static/favicon.svg">\n'
        f'</head>\n<body>\n<h1><a href="{href}">{name}</a></h1>\n</body>\n</html>\n',
        encoding="utf-8",
    )
