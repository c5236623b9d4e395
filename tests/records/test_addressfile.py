"""An id that is gone leads to one thing, and says why."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from ceasefire.records.addressfile import Addresses, Moved

WHY = "two counts were one"


@pytest.mark.parametrize(
    ("fields", "told", "line"),
    [
        (
            {"now": "clash/killed"},
            "'old' is told as 'clash/killed' now: two counts were one",
            "'old' is told as 'clash/killed' now: two counts were one.",
        ),
        (
            {"instead": "one.p2.1"},
            "'old' was withdrawn: two counts were one",
            "'old' was withdrawn: two counts were one. 'one.p2.1' tells it now.",
        ),
    ],
)
def test_what_became_of_an_id(fields: dict[str, str], told: str, line: str) -> None:
    """The same under another id, or something else in its stead."""
    moved = Moved.model_validate(fields | {"why": WHY})
    assert (moved.told("old"), moved.line("old")) == (told, line)
    assert moved.to in fields.values()


@pytest.mark.parametrize("fields", [{}, {"now": "a/b", "instead": "c/d"}])
def test_an_id_leads_to_one_thing(fields: dict[str, str]) -> None:
    """Neither to nothing nor to two."""
    with pytest.raises(ValidationError, match="give either now or instead"):
        Moved.model_validate(fields | {"why": WHY})


@pytest.mark.parametrize(
    "content",
    [
        {"findings": {"Clash/Killed": {"now": "a/b", "why": WHY}}},
        {"claims": {"one.p2.": {"now": "one.p2.1", "why": WHY}}},
        {"pages": {"../etc": {"to": "chapters/one", "why": WHY}}},
        {"pages": {"chapters/one": {"to": "https://elsewhere", "why": WHY}}},
        {"pages": {"chapters/one": {"to": "chapters/two"}}},
    ],
)
def test_what_is_no_id_or_address_is_refused(content: dict[str, Any]) -> None:
    """By its form; and nothing leads on without a reason."""
    with pytest.raises(ValidationError):
        Addresses.model_validate(content)


def test_the_ids_of_findings_and_claims_are_one_list() -> None:
    """Whoever asks for one need not know which it is."""
    moved = {"now": "a/b", "why": WHY}
    told = Addresses.model_validate({"findings": {"old/one": moved}, "claims": {"x.p1.1": moved}})
    assert list(told.ids) == ["old/one", "x.p1.1"]
    assert told.glimpse() == {"Ids": "2 ids", "Pages": "0 addresses"}
