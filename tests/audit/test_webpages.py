"""A saved page is read as the lines that somebody reads there."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from ceasefire.audit import webpages
from ceasefire.errors import CeasefireError

FIRST = "The clash began at the border on Thursday, and five soldiers were killed there by noon."
SECOND = "The spokesman spoke of it on Friday."
HTML = f"""<!DOCTYPE html><html><head><title>A clash</title>
<link rel="canonical" href="https://www.gazette.example/clash/?a=1">
<style>p {{ color: red }}</style><script>var five = "soldiers";</script></head>
<body><nav><ul><li>Home</li><li>World</li></ul></nav><article><h1>A clash</h1>
<p>{FIRST}</p><p>{SECOND}</p><p hidden>{FIRST}</p></article></body></html>"""


def page(tmp_path: Path, text: str) -> webpages.Page:
    """Return a page as it was saved."""
    path = tmp_path / "page.html"
    path.write_text(text, encoding="utf-8")
    return webpages.read(path)


def test_what_nobody_reads_is_no_line(tmp_path: Path) -> None:
    """Scripts, styles and what is hidden; what a browser breaks is broken."""
    made = page(tmp_path, HTML)
    assert made.lines == ("A clash", "Home", "World", "A clash", FIRST, SECOND)
    assert made.address == "https://www.gazette.example/clash/?a=1"
    assert "6 lines" in repr(made)


@pytest.mark.parametrize("text", ["", "<html><script>x</script></html>"])
def test_a_page_without_text_is_refused(text: str, tmp_path: Path) -> None:
    """And one that is not there."""
    with pytest.raises(CeasefireError, match="holds no text"):
        page(tmp_path, text)
    with pytest.raises(CeasefireError, match="cannot be read"):
        webpages.read(tmp_path / "none.html")


@pytest.mark.parametrize("width", [25, 40, 72])
def test_a_paragraph_broken_for_want_of_room_is_one(width: int, tmp_path: Path) -> None:
    """Its lines are a block, and a wrapped one."""
    made = page(tmp_path, f"A headline\n\n{textwrap.fill(FIRST, width)}\n\n{SECOND}\n")
    assert made.wrapped() == [(2, FIRST)]
    assert (2, FIRST) in made.paragraphs()


def test_paragraphs_one_below_the_other_are_not_one(tmp_path: Path) -> None:
    """Without a blank line between them they are a block, and none that was wrapped."""
    made = page(tmp_path, f"A headline\n{FIRST}\n{SECOND}\n")
    assert len(made.blocks) == 1
    assert made.wrapped() == []
