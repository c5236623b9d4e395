"""The tools that measure what is written, on small pages."""

from __future__ import annotations

import runpy
from pathlib import Path

TOOLS = Path(__file__).resolve().parents[2] / "tools"

PAGE = """
<article><h1>Title</h1>
<p>It began on <a class="cf-value">9 May<sup class="cf-warning"><span>≠</span>
<span class="cf-hidden cf-carried"> (disputed: far apart)</span></sup></a> – they say.
So <em>it</em> went{marks}<a class="cf-mark"><sup>†</sup><span class="cf-hidden">evidence 1</span></a></p>
<ul><li><p>One item.</p></li></ul>
<div class="cf-judgement"><p>It is likely.</p></div>
<figure><p>A caption.</p></figure>
<section class="cf-notes"><p>A note of many words.</p></section>
</article><p>Outside.</p>
"""


def test_a_page_is_read_for_its_words_marks_and_sentences() -> None:
    """Signs are no words, and what is judged, drawn or noted is none of the account."""
    tool = runpy.run_path(str(TOOLS / "reading.py"))
    page = PAGE.replace("\n<span class=", "<span class=").replace("{marks}", ".")
    reading = tool["read"](page)
    assert (reading.sentences, reading.paragraphs) == ([7, 3, 2], 2)
    assert reading.counts == {"values": 1, "†": 1, "≠": 1}
    long = tool["read"](f"<article><p>{'word ' * 31}</p></article>")
    assert tool["row"]("long", long).split() == [
        "long", "31", "0.0", "0.0", "0.0", "1", "1", "31", "1",
    ]  # fmt: skip
    assert tool["row"]("none", tool["read"]("")).split()[:2] == ["none", "0"]
