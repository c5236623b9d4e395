"""The day of publication is that which the page shows, and says how it is known."""

from __future__ import annotations

import pytest
from lines import PAGE, ROUND

from ceasefire.errors import CeasefireError
from ceasefire.reading import Gazetteer, articles, publication

HEAD = "Pakistan and Taliban trade fire\n"


STORY = "ISTANBUL — Talks failed on Friday, the Taliban government said on Saturday there.\n"


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (HEAD + STORY + "Related: Blast in Kabul, published 3 March 2024\n", None),
        (HEAD + "Updated Nov 10, 2025, first published Nov 8, 2025\n" + STORY, "2025-11-08"),
        (
            HEAD
            + STORY
            + "It would be reviewed on 1 March 2026, after a decision of 19 October 2025.\n",
            "2025-10-19/..",
        ),
    ],
)
def test_publication_is_that_of_the_story(
    text: str, published: str | None, gazetteer: Gazetteer
) -> None:
    """Not that of a related one, not the update before the first, not a day still to come."""
    when = articles.parsed(text, "one", gazetteer).publication
    assert (when.edtf if when else None) == published


def test_a_stamp_that_contradicts_itself_is_told(gazetteer: Gazetteer) -> None:
    """8 November 2025 was a Saturday; what is counted from it is for review."""
    text = HEAD + "Published Friday, November 8, 2025\n" + STORY
    article = articles.parsed(text, "one", gazetteer)
    assert article.publication is not None
    assert not article.publication.firm
    assert article.warnings == ("paragraph 2: the date is not on the weekday printed with it",)


@pytest.mark.parametrize(
    "given", ["2025-11-09~", "2025-11", "9 Nov 2025", "0001-01-01", "2025-02-31"]
)
def test_a_supplied_day_is_one_day(given: str) -> None:
    """Approximate, wide, early and impossible ones are refused, with the form that is wanted."""
    with pytest.raises(CeasefireError):
        publication.supplied(given)


def test_a_dateline_of_its_own_gives_the_day(gazetteer: Gazetteer) -> None:
    """The day of a dateline on its own line is the day of publication."""
    head, *story = ROUND.strip().splitlines()
    text = "\n".join([head, "ISLAMABAD, Nov. 9, 2025 (AFP) —", *story])
    when = articles.parsed(text, "one", gazetteer).publication
    assert when is not None
    assert (when.edtf, when.dated) == ("2025-11-09", "stated")


@pytest.mark.parametrize(
    ("text", "edtf", "dated", "paragraph"),
    [
        (PAGE, "2025-11-08", "stated", 3),
        (PAGE.replace("Published:", "Updated"), "2025-11-08", "update stamp", 3),
        (PAGE.replace("Published:", "Updated 09 November 2025\nPublished:"), "2025-11-08", "stated", 4),
        ("The fire began on November 6 and 7, 2025, in the hills.\nIt ended on November 9, they said.",
         "2025-11-09/..", "not before", 2),
        ("KABUL, Nov 9, 2025 (Wire) - The fire ended in the hills, officials of the town said.",
         "2025-11-09", "stated", 1),
    ],
)  # fmt: skip
def test_publication(
    gazetteer: Gazetteer, text: str, edtf: str, dated: str, paragraph: int
) -> None:
    """A stamp states the day; an update stamp and the latest day named say less, and say so."""
    when = articles.parsed(text, "one", gazetteer).publication
    assert when is not None
    assert (when.edtf, when.dated, when.paragraph) == (edtf, dated, paragraph)


def test_publication_is_never_today(gazetteer: Gazetteer) -> None:
    """An article without a date has none, whenever it is read."""
    text = "Yesterday\nThe fire began on Friday, the governor of the province said in a statement."
    assert articles.parsed(text, "one", gazetteer).publication is None


def test_supplied_publication(gazetteer: Gazetteer) -> None:
    """A person's date stands before the text's own; it has to be one day."""
    when = articles.parsed(PAGE, "one", gazetteer, "2025-11-10").publication
    assert when is not None
    assert (when.edtf, when.dated) == ("2025-11-10", "supplied")
    with pytest.raises(CeasefireError, match="not written as a day"):
        articles.parsed(PAGE, "one", gazetteer, "2025-11")
