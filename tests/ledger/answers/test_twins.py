"""A number that one page has as killed, and another as wounded."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import ACTORS, NAMES, claim, ledger, source
from testimony import page, statements

from ceasefire.ledger.answers import twins
from ceasefire.ledger.ledger import Ledger

PERSON = ACTORS["spokesman"].model_copy(update={"person": True})
WITH_PERSON = replace(NAMES, actors=ACTORS | {"spokesman": PERSON})


def told(*sources: object) -> Ledger:
    """Return a ledger in which the spokesman is a named person."""
    made = ledger(*sources)  # type: ignore[arg-type]
    return replace(made, data=replace(made.data, vocabulary=WITH_PERSON))


@pytest.mark.parametrize(
    ("one", "other", "together", "is_twin"),
    [
        (("killed", "5", "spokesman"), ("wounded", "5", "spokesman"), False, True),
        (("killed", "5", "spokesman"), ("wounded", ">=5", "spokesman"), False, True),
        (("killed", "5", "spokesman"), ("wounded", "6", "spokesman"), False, False),
        (("killed", "5", "spokesman"), ("killed", "5", "spokesman"), False, False),
        (("killed", "5", "spokesman"), ("wounded", "5", "minister"), False, False),
        (("killed", "5", "minister"), ("wounded", "5", "minister"), False, False),
        (("killed", "dozens", "spokesman"), ("wounded", "dozens", "spokesman"), False, False),
        (("killed", "5", "spokesman"), ("wounded", "5", "spokesman"), True, False),
    ],
    ids=[
        "one number, two counts", "in whatever form", "another number", "one count",
        "another speaker", "officials without a name", "a word", "a page has both",
    ],
)  # fmt: skip
def test_one_report_in_two_forms(
    one: tuple[str, str, str], other: tuple[str, str, str], together: bool, is_twin: bool
) -> None:
    """Of a named person, on one event, unless a page has him give both."""
    first, second = (
        claim(aspect, value, group="civilians", voice=voice)
        for aspect, value, voice in (one, other)
    )
    both = second.model_copy(update={"id": 2})
    pages = (
        [source("one", first, both)] if together else [source("one", first), source("two", second)]
    )
    book = told(*pages)
    asked, *others = book.statements
    twin = twins.twin([asked], book.statements)
    assert (twin is not None) is is_twin
    if is_twin:
        assert twin in others
        assert book.finding("clash/killed/civilians").status == "reported differently"
        assert book.finding("clash/wounded/civilians").status == "reported differently"


def test_another_event_is_no_twin() -> None:
    """The same number of another event is another report."""
    book = told(
        source("one", claim("killed", "5", group="civilians", voice="spokesman")),
        source("two", claim("wounded", "5", event="talks", group="civilians", voice="spokesman")),
    )
    assert twins.twin([book.statements[0]], book.statements) is None


@pytest.mark.parametrize(
    ("one", "other", "is_twin"),
    [
        ("people", "northerners", True),
        ("northerners", "people", True),
        ("children", "all", True),
        ("children", "children", True),
        ("northerners", "southerners", False),
        ("troops", "people", False),
    ],
)
def test_the_same_people_by_another_name(one: str, other: str, is_twin: bool) -> None:
    """A group and a part of it can be the same people; two groups beside each other cannot."""
    first, second = statements(
        page("one", claim("killed", "5", group=one, voice="ali")),
        page("two", claim("wounded", "5", group=other, voice="ali")),
    )
    assert twins.twin([first], [first, second]) == (second if is_twin else None)
