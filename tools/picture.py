"""Draws the README's picture of the book: a chapter on a desk in light, and on a phone in dark beside it."""

from __future__ import annotations

import base64
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests" / "helpers"))

from browsing import ARGUMENTS, installed_chromium  # noqa: E402
from playwright.sync_api import Browser, sync_playwright  # noqa: E402

from ceasefire.site import book  # noqa: E402

PICTURE = ROOT / "docs" / "book.png"
CHAPTER = "chapters/october-clashes.html"
DESK, PHONE = (1080, 720), (360, 720)
MOST_KILOBYTES = 250

#: Scrolls a part of the page to just below the bar, which stays on top.
BELOW_THE_BAR = """part => window.scrollTo(0, part.getBoundingClientRect().top + window.scrollY
  - document.querySelector('header').offsetHeight - 14)"""

#: Both views as a reader has them, the phone in front of the desk's lower right corner.
SHEET = """<!DOCTYPE html><meta charset="utf-8"><style>
body {{ margin: 0; width: 1360px; height: 780px; position: relative; background: #e9ecef; }}
img {{ position: absolute; display: block; box-shadow: 0 6px 24px #0005; }}
.desk {{ left: 30px; top: 30px; width: 1080px; border-radius: 8px; }}
.phone {{ right: 30px; bottom: 30px; width: 300px; border: 8px solid #16191d; border-radius: 26px; }}
</style><img class="desk" src="{desk}"><img class="phone" src="{phone}">"""


def main() -> None:
    """Build the book, or take the one that is named, and write the picture."""
    chromium = installed_chromium()
    if chromium is None:
        sys.exit(
            "no Chromium found, so nothing is drawn: install one, or name it in CEASEFIRE_BROWSER"
        )
    with tempfile.TemporaryDirectory() as made, sync_playwright() as playwright:
        html = (
            Path(sys.argv[1]).resolve()
            if len(sys.argv) > 1
            else book.build(ROOT, Path(made)).parent
        )
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        drawn = composed(browser, html / CHAPTER)
        browser.close()
    if len(drawn) > MOST_KILOBYTES * 1000:
        sys.exit(
            f"the picture has {len(drawn) / 1000:.0f} kB, {MOST_KILOBYTES} at most: draw it smaller"
        )
    PICTURE.parent.mkdir(exist_ok=True)
    PICTURE.write_bytes(drawn)
    print(f"{PICTURE.relative_to(ROOT)}: {len(drawn) / 1000:.0f} kB")


def composed(browser: Browser, chapter: Path) -> bytes:
    """Return the picture of a chapter, as PNG."""
    desk = seen(browser, chapter, DESK, "light", "")
    phone = seen(browser, chapter, PHONE, "dark", ".cf-chart")
    page = browser.new_page(viewport={"width": 1360, "height": 780})
    page.set_content(SHEET.format(desk=address(desk), phone=address(phone)), wait_until="load")
    return page.screenshot(animations="disabled")


def seen(browser: Browser, chapter: Path, size: tuple[int, int], scheme: str, start: str) -> bytes:
    """Return what a reader of a size and a colour scheme sees, from the top or from the first of a kind."""
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
        is_mobile=size == PHONE,  # without a scroll bar
    )
    page = context.new_page()
    page.goto(chapter.as_uri(), wait_until="load")
    if start:
        page.locator(start).first.evaluate(BELOW_THE_BAR)
    shot = page.screenshot(animations="disabled", scale="css")
    context.close()
    return shot


def address(picture: bytes) -> str:
    """Return a picture as an address that a page can hold."""
    return "data:image/png;base64," + base64.b64encode(picture).decode()


if __name__ == "__main__":
    main()
