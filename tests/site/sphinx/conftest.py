"""Small books that the tests of several parts of the extension look at, each built once a run."""

from __future__ import annotations

from pathlib import Path

import pytest
import smallsite
from builders import claim, ledger, position, source
from refusals import PLANTED
from smallsite import READING

from ceasefire import Ledger
from ceasefire.ledger.selection import RESOLVED, Selection


@pytest.fixture(scope="session")
def told() -> Ledger:
    """Two articles that differ on a toll, and two sides that contradict each other."""
    return ledger(
        source(
            "one",
            claim("killed", "23", group="soldiers", voice="army", quote="ours"),
            claim("date", "2025-10-09"),
            position("ceasefire", "keep", "spokesman"),
        ),
        source(
            "two",
            claim("killed", "58", group="soldiers"),
            claim("date", "2025-10-09"),
            position("ceasefire", "end", "army"),
        ),
    )


@pytest.fixture(scope="session")
def chart_book(shelf: Path, patience: None) -> Path:
    """A book of one chapter with a figure."""
    made = smallsite.once(
        shelf, "chart", lambda folder: smallsite.build(smallsite.charted(folder), "-W")
    )
    assert made.status == 0, made.said
    return made.pages


@pytest.fixture(scope="session")
def parted_book(shelf: Path, patience: None) -> Path:
    """A book of two parts, published at an address, with the pages of two events."""
    made = smallsite.once(
        shelf, "parted", lambda folder: smallsite.build(smallsite.parted(folder), "-W")
    )
    assert made.status == 0, made.said
    return made.pages


@pytest.fixture(scope="session")
def reading_book(shelf: Path, patience: None) -> Path:
    """A book whose chapter asks the ledger of this project for values."""
    made = smallsite.once(
        shelf, "reading", lambda folder: smallsite.asking(folder, {"doha": READING})
    )
    assert made.status == 0, made.said
    return made.pages


@pytest.fixture(scope="session")
def withheld_book(shelf: Path, patience: None) -> Path:
    """The same book without one of its sources."""

    def make(folder: Path) -> smallsite.Built:
        chosen = Selection(without=("hum-news-2025-11-09",)).write(folder)
        return smallsite.asking(folder, {"doha": READING}, **{RESOLVED: str(chosen)})

    made = smallsite.once(shelf, "withheld", make)
    assert made.status == 0, made.said
    return made.pages


@pytest.fixture(scope="session")
def refused(shelf: Path, patience: None) -> str:
    """What Sphinx says of a book with a chapter for each fault that is planted."""
    chapters = {name: fault.chapter for name, fault in PLANTED.items()}
    made = smallsite.once(shelf, "refused", lambda folder: smallsite.asking(folder, chapters))
    assert made.status != 0
    return made.said
