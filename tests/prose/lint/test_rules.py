"""What the rules go by: the day, and of each page its ledger and its exemptions."""

from __future__ import annotations

from datetime import date

import pytest
from builders import BOOK, claim, ledger, source

from ceasefire import Ledger
from ceasefire.ledger.selection import Selection
from ceasefire.prose.lint.rules import Rules
from ceasefire.prose.views import View
from ceasefire.records.exemptions import Exemption


def exemption(words: str, *pages: str) -> Exemption:
    """Return an exemption of some words, on some pages."""
    return Exemption.model_validate({"words": words, "pages": pages, "reason": "A name."})


def two_days() -> Ledger:
    """Return a source from before the cut-off, and a later one."""
    return ledger(
        source("one", claim("killed", "5")),
        source("late", claim("killed", "6"), published="2026-02-01"),
    )


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("the Third Way", "the ·········"),
        ("Third Way, Third Way", "·········, ·········"),
        ("the Third Ways", "the Third Ways"),
        ("the third way", "the third way"),
        ("On Second Street, the Third Way", "On ·············, the ·········"),
    ],
)
def test_exempted_words_are_blanked_out(rules: Rules, text: str, plain: str) -> None:
    """All else stays where it stands, so that its place is still its place."""
    allowed = (exemption("Third Way"), exemption("Second Street"))
    assert Rules(rules.view, allowed).plain(text) == plain
    assert rules.plain(text) == text


def test_days_are_counted_from_the_last_that_a_page_knows() -> None:
    """A text speaks on the information date, and one that stops before it on the cut-off."""
    rules = Rules(View.of(Selection(), two_days()))
    assert rules.on("chapters/doha").day == date(2026, 2, 1)
    assert rules.on("chapters/outlook").day == date.fromisoformat(BOOK.cut_off)


def test_a_page_has_exemptions_and_a_ledger_of_its_own() -> None:
    """Those that it may use; and the later claims where it goes beyond the cut-off."""
    everywhere, here = exemption("Third Way"), exemption("a Friday", "chapters/outlook")
    rules = Rules(View.of(Selection(), two_days()), (everywhere, here))
    early, late = rules.on("chapters/outlook"), rules.on("chapters/after-the-cut-off")
    assert early.allowed == (everywhere, here)
    assert late.allowed == (everywhere,)
    assert [s.id for s in early.view.ledger.data.sources] == ["one"]
    assert sorted(s.id for s in late.view.ledger.data.sources) == ["late", "one"]
