"""The banner of a book that shows another part of the ledger than the published one."""

from __future__ import annotations

from html import escape

from sphinx.application import Sphinx
from sphinx.config import Config

from ceasefire.selection import Selection
from ceasefire.sphinx_ext.shown import shown


def setup(app: Sphinx) -> None:
    """Put the banner on every page, before the theme reads its options."""
    app.connect("config-inited", _announce, priority=100)


def _announce(app: Sphinx, config: Config) -> None:
    if not Selection.from_environment().usual:
        text = escape(shown(app).banner, quote=False)
        config.html_theme_options["announcement"] = f'<span class="cf-banner">{text}</span>'
