"""What warns of a value is one element with it, whatever else stands in the cell."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from hypothesis import example, given
from hypothesis import strategies as st

from ceasefire.figures import caveats
from ceasefire.records.enumerations import ASIDE, WARNED


def warned(text: str) -> list[tuple[str, str]]:
    """Return each value that has a caveat, and the caveat."""
    soup = BeautifulSoup(caveats.marked(text), "html.parser")
    return [(str(one.contents[0]), one.contents[1].text) for one in soup.select(".cf-warned")]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("at least 70", []),
        ("Associated Press (AP)", []),
        ("at least 70 (misreported, does not count)",
         [("at least 70", " (misreported, does not count)")]),
        ("5 (hearsay)", [("5", " (hearsay)")]),
        ("Tehrik-i-Taliban (TTP) (disputed, denied)",
         [("Tehrik-i-Taliban (TTP)", " (disputed, denied)")]),
        ("70 (misreported, does not count), by UNAMA", [("70", " (misreported, does not count)")]),
        ("at least 37: UNAMA (one, par. 2). 50 (revised since, does not count): UNAMA (two, par. 1)",
         [("50", " (revised since, does not count)")]),
        ("How many? 5 (inferred) (UNAMA). How many? 6 (disputed) (Kabul)",
         [("5", " (inferred)"), ("6", " (disputed)")]),
    ],
)  # fmt: skip
def test_a_caveat_is_one_element_with_its_value(text: str, values: list[tuple[str, str]]) -> None:
    """And with no other value that the text has."""
    assert warned(text) == values


@pytest.mark.parametrize("mark", [*filter(None, ASIDE.values()), *WARNED, "hearsay", "inferred"])
def test_every_mark_that_is_written_is_a_caveat(mark: str) -> None:
    assert warned(f"70 ({mark})") == [("70", f" ({mark})")]


@given(st.text(st.sampled_from("ab <&.:?()"), max_size=20), st.booleans())
@example("  ", False)
def test_no_word_is_lost(text: str, doubtful: bool) -> None:
    """The text of the element is the text that was given."""
    given_text = f"{text} (disputed){text}" if doubtful else text
    kept = BeautifulSoup(f"<pre>{caveats.marked(given_text)}</pre>", "html.parser")  # blanks, too
    assert kept.text == given_text
