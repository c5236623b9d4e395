"""The first view of a chapter is light: few requests, none to others, few bytes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import CHAPTERS
from playwright.sync_api import Browser
from serving import served
from weights import Weight, weigh

#: Thousands of bytes, packed; and requests.
MOST_KILOBYTES, MOST_REQUESTS = 60, 6


@pytest.fixture(scope="module")
def site(built_book: Path) -> Iterator[str]:
    """The book on a server."""
    with served(built_book) as address:
        yield address


@pytest.fixture(scope="module", params=CHAPTERS)
def weight(request: pytest.FixtureRequest, browser: Browser, site: str) -> Weight:
    """The first view of a chapter."""
    return weigh(browser, site, f"chapters/{request.param}.html")


def test_a_chapter_is_light(weight: Weight) -> None:
    """What it weighs is said with the parts, so that one sees which one grew."""
    assert weight.bytes_by_kind["HTML"] > 0
    assert weight.kilobytes <= MOST_KILOBYTES, dict(weight.bytes_by_kind)


def test_a_chapter_takes_few_requests(weight: Weight) -> None:
    """Each is a round to the server, which a slow network makes long."""
    assert 1 <= weight.requests <= MOST_REQUESTS


def test_a_chapter_asks_nobody_else(weight: Weight) -> None:
    """Nobody else learns who reads what."""
    assert weight.elsewhere == []
