"""Claims by answer, as a reader sees them."""

from __future__ import annotations

from builders import claim
from testimony import page, statements

from ceasefire.ledger.tellings import Answers


def told() -> Answers:
    """Return two answers, one of them of two pages."""
    one, other, third = statements(
        page(
            "one",
            claim("killed", "5", group="troops", voice="un"),
            claim("killed", "6", group="troops"),
        ),
        page("two", claim("killed", "5", group="troops", voice="un")),
    )
    return Answers({"5": (one, third), "6": (other,)})


def test_an_answer_is_a_line() -> None:
    """With how many claims, and by whom, each once."""
    assert repr(told()).splitlines() == [
        "<2 answers>",
        "  5: 2 claims: United Nations",
        "  6: 1 claim: One",
    ]
    assert repr(Answers({"6": told()["6"]})).splitlines()[0] == "<1 answer>"


def test_in_a_notebook_it_is_a_table() -> None:
    """A row an answer, under the same head."""
    page_text = told()._repr_html_()
    assert "2 answers" in page_text
    for cell in ("Answer", "Claims", "Said by", "United Nations", "2 claims"):
        assert cell in page_text


def test_a_long_row_is_cut_and_the_first_are_shown() -> None:
    """No answer fills a page."""
    many = Answers({f"answer {number} " + "of many " * 30: told()["6"] for number in range(200)})
    lines = repr(many).splitlines()
    assert lines[0] == "<200 answers>"
    assert len(lines) < 60
    assert all(len(line) < 200 for line in lines)
