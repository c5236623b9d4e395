"""The part of a ledger that a command is asked for."""

from __future__ import annotations

import pytest
from builders import claim, ledger
from testimony import page

from ceasefire import CeasefireError
from ceasefire.cli import selecting


def test_names_that_commas_part() -> None:
    """Blanks and empty names fall; an option that names nothing is refused."""
    assert selecting.named(" a, b,,", "--without") == ("a", "b")
    assert selecting.named(None, "--without") == ()
    with pytest.raises(CeasefireError, match="nothing is named"):
        selecting.named(",", "--without")


def test_of_a_day_and_without_sources() -> None:
    """A source that is later than the day can be named all the same."""
    of = ledger(
        page("early", claim("killed", "3", group="all"), day="2025-10-10"),
        page("late", claim("killed", "7", group="all"), day="2025-10-20"),
    )
    assert selecting.selected(of, None, ()) is of
    known = selecting.selected(of, "2025-10-12", ("late",))
    assert [source.id for source in known.data.sources] == ["early"]
