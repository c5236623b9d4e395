"""What a page weighs: what a browser asks for at the first view, from a server's real answers."""

from __future__ import annotations

import gzip
import re
from collections import Counter
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from browsing import Watched
from playwright.sync_api import Browser, Request, Response

#: A server packs these; pictures and fonts are packed already.
TEXTS = ("text/", "javascript", "json", "xml")
KINDS = {
    "document": "HTML",
    "stylesheet": "CSS",
    "script": "JS",
    "image": "images",
    "font": "fonts",
}
#: The level that servers use unless told otherwise.
LEVEL = 6


@dataclass
class Weight:
    """The first view of a page."""

    requests: int = 0
    bytes_by_kind: Counter[str] = field(default_factory=Counter)
    elsewhere: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    @property
    def kilobytes(self) -> float:
        """What all answers weigh, in thousands of bytes."""
        return sum(self.bytes_by_kind.values()) / 1000


def weigh(browser: Browser, site: str, page: str) -> Weight:
    """Return what the first view of a page takes.

    Parameters
    ----------
    browser
        Chromium.
    site
        The address of the server, with a slash at its end.
    page
        The page's address below it.

    Returns
    -------
    Weight
        Requests to the site and elsewhere, all counted; bytes of the answers, text as gzip packs it,
        the rest as it is. What is asked of other sites is refused, so it weighs nothing here.
    """
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.route(re.compile(f"^(?!{re.escape(site)})https?://"), lambda route: route.abort())
    asked: list[Request] = []
    watched = Watched(context.new_page())
    watched.listen()
    # A method of a list cannot be listened with, as no name can be set on it.
    watched.page.on("request", lambda request: asked.append(request))  # noqa: PLW0108
    watched.page.goto(site + page, wait_until="load")
    watched.page.wait_for_load_state("networkidle")
    weight = _weight(asked, site)
    weight.complaints = list(watched.complaints)
    context.close()
    return weight


def _weight(asked: list[Request], site: str) -> Weight:
    sent = [request for request in asked if request.url.startswith("http")]
    weight = Weight(len(sent))
    for request in sent:
        if not request.url.startswith(site):
            weight.elsewhere.append(urlsplit(request.url).netloc)
        elif (response := request.response()) is not None:
            kind = KINDS.get(request.resource_type, "other")
            weight.bytes_by_kind[kind] += packed(response)
    return weight


def packed(response: Response) -> int:
    """Return how many bytes of an answer's body travel."""
    body, kind = response.body(), response.headers.get("content-type", "")
    if any(text in kind for text in TEXTS):
        return len(gzip.compress(body, LEVEL))
    return len(body)
