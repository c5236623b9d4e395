"""Pages that lead on: the one at the book's own address, and those of pages that are gone."""

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
    body = f'<h1><a href="{href}">{name}</a></h1>'
    (html / FRONT).write_text(_page(name, href, "", shared, body), encoding="utf-8")


def lead(html: Path, page: str, href: str, why: str, listed: str = "") -> None:
    """Write a page that leads on from where one was.

    Parameters
    ----------
    html, page
        Folder of the built book, and the file of the page in it.
    href
        Where it leads, as seen from there.
    why
        Why the page is gone, in a sentence.
    listed
        The places that it had, as a list with links; empty for none.
    """
    up = "../" * page.count("/")
    heading = f"<h1>This page is told elsewhere now</h1>\n<p>{escape(why)}</p>\n"
    body = f'{heading}<p><a href="{escape(href)}">Go on to what tells it now</a>.</p>\n{listed}'
    none = '<meta name="robots" content="noindex">'
    path = html / page
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(_page("This page is told elsewhere now", escape(href), up, none, body), "utf-8")


def _page(title: str, href: str, up: str, shared: str, body: str) -> str:
    """Return a page that leads on by itself; all of its parts are HTML."""
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta http-equiv="refresh" content="0; url={href}">\n'
        f'<link rel="icon" type="image/svg+xml" href="{up}_static/favicon.svg">\n{shared}\n'
        f"</head>\n<body>\n{body}\n</body>\n</html>\n"
    )
