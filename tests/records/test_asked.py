"""What readers ask: the words that lead to a place, and where a search leads that finds nothing."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from ceasefire.records import asked


@pytest.mark.parametrize(
    "place", ["chapters/one", "chapters/one#a-section", "chapters/evidence/fire#fire--date"]
)
def test_words_lead_to_a_page_or_a_place_on_one(place: str) -> None:
    led = asked.Asked.model_validate({"places": {place: ["timeline"]}, "instead": [place]})
    assert led.places == {place: ("timeline",)}
    assert led.instead == (place,)


@pytest.mark.parametrize("place", ["chapters/one.html", "http://x", "", "one two"])
def test_an_address_of_another_form_is_refused(place: str) -> None:
    with pytest.raises(ValidationError, match="pattern"):
        asked.Asked.model_validate({"places": {place: ["timeline"]}})


@pytest.mark.parametrize("words", [[""], ["  "], "timeline"])
def test_words_are_a_list_and_say_something(words: object) -> None:
    with pytest.raises(ValidationError):
        asked.Asked.model_validate({"places": {"chapters/one": words}})


def test_a_book_that_leads_nowhere_has_none() -> None:
    assert (dict(asked.NONE.places), asked.NONE.instead) == ({}, ())
