"""Where the list of main events leads: to the section of a chapter that first tells an event."""

from __future__ import annotations

import re
from collections.abc import Sequence

from docutils import nodes
from sphinx.application import Sphinx

from ceasefire.ledger import values
from ceasefire.ledger.outlook import WHEN
from ceasefire.site.sphinx.ancestors import around, stands_in
from ceasefire.site.sphinx.links import EvidenceLink
from ceasefire.site.sphinx.portion import shown

#: A link of the list: the event, and the page of its chapter.
_LINK = re.compile(r'data-event="([\w-]+)" href="([\w-]+)\.html"')


def setup(app: Sphinx) -> None:
    """Complete the links once all pages are read."""
    app.connect("doctree-resolved", _complete)


def _complete(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    for raw in list(doctree.findall(nodes.raw)):
        if 'class="cf-days"' in raw.astext():
            text = _LINK.sub(lambda link: _led(app, docname, link), raw.astext())
            raw.parent.replace(raw, nodes.raw("", text, format="html"))


def _led(app: Sphinx, docname: str, link: re.Match[str]) -> str:
    event, stem = link.groups()
    page = f"{docname.rpartition('/')[0]}/{stem}".lstrip("/")
    if page not in app.env.found_docs:
        return link[0]
    dating = shown(app).view.records.names.dating(*WHEN)
    place = section_of(app.env.get_doctree(page), event, dating)
    target = app.builder.get_relative_uri(docname, page)
    return f'data-event="{event}" href="{target}{f"#{place}" if place else ""}"'


def section_of(doctree: nodes.document, event: str, dating: Sequence[str]) -> str:
    """Return the id of the section that tells an event; empty if none below the key points does.

    It is the first that cites the day of the event, or else the first that cites it at all.

    Parameters
    ----------
    doctree
        The page.
    event
        Id of the event.
    dating
        Ids of the aspects that say when an event was.
    """
    dated, cited = "", ""
    for link in doctree.findall(EvidenceLink):
        asked = [values.split(one)[0] for one in link.get("asked", ())]
        own = [one for one in asked if one.startswith(f"{event}/")]
        above = _sections(link) if own and not stands_in(link, "cf-keypoints") else []
        if above:
            place = str(above[0]["ids"][0])
            cited = cited or place
            if any(one.split("/")[1].split("=")[0] in dating for one in own):
                dated = dated or place
    return dated or cited


def _sections(node: nodes.Node) -> list[nodes.section]:
    """Return the sections around a node, the nearest first, without that of the page."""
    return [holder for holder in around(node) if isinstance(holder, nodes.section)][:-1]
