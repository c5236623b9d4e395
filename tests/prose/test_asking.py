"""What a sentence asks for is told with its earlier forms."""

from __future__ import annotations

from ceasefire.prose import asking, manuscript
from ceasefire.prose.asking import Asking

TEXT = """\
On {value}`clash/date#range` it fell{evidence}`clash/killed, one.p2.1`, see {cite:p}`one{paragraph 2}`.
{earlier}`2025-11-01` Nobody told{absent}`clash/date`.
So it went.
"""


def test_a_paragraph_asks_sentence_by_sentence() -> None:
    """An earlier form asks with the sentence above it, and is none of its own."""
    (paragraph,) = manuscript.parse(TEXT, "x").paragraphs
    first, second = asking.each(paragraph)
    assert first.text.endswith(" one{paragraph 2}")
    assert first.asked == ("clash/date#range", "clash/killed", "one.p2.1")
    assert (first.marked, first.backed, first.untold) == (("clash/killed", "one.p2.1"), True, ())
    ((day, form),) = first.earlier
    assert (day, form.untold, form.backed) == ("2025-11-01", ("clash/date",), False)
    assert second == Asking("So it went. ", backed=False, earlier=[])._replace(
        asked=(), marked=(), untold=()
    )
