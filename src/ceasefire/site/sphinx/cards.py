"""The picture that stands for a page where somebody shares its link."""

from __future__ import annotations

import textwrap
from html import escape
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from ceasefire.figures import pngs
from ceasefire.figures.palette import COLOURS
from ceasefire.figures.typeface import FONT
from ceasefire.site.sphinx.navigation import published
from ceasefire.site.sphinx.portion import report, shown

FOLDER = "_cards"

#: Pixels that those who show cards ask for.
WIDTH, HEIGHT = 1200, 630


def setup(app: Sphinx) -> None:
    """Draw the cards of the report, where the book has an address that they can be found at."""
    app.connect("html-page-context", _offer, priority=960)


def _offer(
    app: Sphinx,
    pagename: str,
    template: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    name = pagename if pagename in report(app) else str(app.config.root_doc)
    stem = name.rsplit("/", 1)[-1]
    address = published(app, f"{FOLDER}/{stem}.png")
    if doctree is None or not address:
        return
    heading, book = app.env.titles[name].astext(), app.config.html_title
    target = Path(app.outdir) / FOLDER / f"{stem}.png"
    if not target.is_file():
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(picture(heading, book, str(shown(app).dated(name))))
    context["card"] = address
    context["card_says"] = heading if heading == book else f"{heading}: {book}"


def picture(heading: str, book: str, dated: str) -> bytes:
    """Return the card of a page as PNG, ``WIDTH`` by ``HEIGHT`` pixels.

    Parameters
    ----------
    heading, book
        Titles of the page and of the book; alike on the front page.
    dated
        Up to which day the page's evidence goes, in words.
    """
    return pngs.png(drawn(heading, book, dated), 1)


def drawn(heading: str, book: str, dated: str) -> str:
    """Return the card as SVG; the parameters are those of ``picture``."""
    ground, ink, muted = (COLOURS[name].dark for name in ("paper", "ink", "muted"))
    lines = textwrap.wrap(heading, 22)[:2]
    words = "".join(
        f'<text x="80" y="{235 + 100 * at}" font-size="88" font-weight="bold" fill="{ink}">'
        f"{escape(line)}</text>"
        for at, line in enumerate(lines)
    )
    above = "" if heading == book else escape(book)
    bars = "".join(
        f'<rect x="{x}" y="{y}" width="520" height="26" rx="13" fill="{COLOURS[hue].dark}"/>'
        for x, y, hue in ((80, 395, "blue"), (360, 440, "orange"))
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" font-family="{FONT}">'
        f'<rect width="100%" height="100%" fill="{ground}"/>{bars}'
        f'<text x="80" y="120" font-size="40" fill="{muted}">{above}</text>{words}'
        f'<text x="80" y="560" font-size="36" fill="{muted}">'
        f"{dated}</text></svg>"
    )
