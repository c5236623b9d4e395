"""Signposts read which way the ledger's answers point."""

from __future__ import annotations

import pytest
from builders import claim, ledger, position, source

from ceasefire import Ledger
from ceasefire.ledger import outlook
from ceasefire.records.sources import Source

KEEPS = position("ceasefire", "keep", "kabul")
ENDS = position("ceasefire", "end", "spokesman")
SIGNPOSTS = {
    "truce": {
        "question": "Does Kabul keep it?",
        "finding": "talks/ceasefire/kabul",
        "readings": {"keep": "calm", "end": "fighting"},
        "why": "A promise costs something to break.",
    },
    "fire": {
        "question": "Was anybody killed?",
        "finding": "clash/killed/all",
        "readings": {"reported": "fighting"},
        "why": "Deaths call for more.",
    },
}


def made(*sources: Source) -> Ledger:
    """Return a ledger with the two signposts."""
    return ledger(*sources, signposts=SIGNPOSTS)


@pytest.mark.parametrize(
    ("sources", "readings"),
    [
        ([source("one", KEEPS)], ["calm", "not reported"]),
        ([source("one", ENDS)], ["fighting", "not reported"]),
        ([source("one", KEEPS), source("two", ENDS)], ["mixed", "not reported"]),
        ([source("one", KEEPS, KEEPS)], ["calm", "not reported"]),
        ([source("one", claim("killed", "5", group="all"))], ["not reported", "fighting"]),
    ],
)
def test_reading(sources: list[Source], readings: list[str]) -> None:
    """Answers point one way, both ways, or are not there; *reported* stands for any claim."""
    assert list(outlook.signposts(made(*sources))["reading"]) == readings


def test_signposts_give_the_answer_in_words() -> None:
    """A row has the answer, its grade and its voices; what is not reported says so."""
    frame = outlook.signposts(made(source("one", claim("killed", ">=5", group="all"))))
    truce, fire = frame.to_dict("records")
    assert (truce["answer"], truce["grade"], truce["voices"]) == ("no claim in the ledger", "", 0)
    assert (fire["answer"], fire["grade"], fire["voices"]) == ("Killed: at least 5", "C3", 1)
    assert (fire["signpost"], fire["finding"]) == ("fire", "clash/killed/all")
    assert fire["why"] == "Deaths call for more."


def test_watched_findings() -> None:
    """The findings that signposts watch can be asked for."""
    assert outlook.watched(made()) == {"talks/ceasefire/kabul", "clash/killed/all"}


def test_every_reading_has_words(recorded: Ledger) -> None:
    """The real signposts give readings that can be printed, each answered then and since."""
    for told in (recorded, recorded.as_of(recorded.book.cut_off)):
        readings = set(outlook.signposts(told)["reading"])
        assert readings <= set(outlook.reading_words(told))
        assert outlook.NOT_REPORTED not in readings


def test_readings_are_printed_by_the_labels_of_the_file() -> None:
    """The directions in their order, and last that nothing is reported."""
    assert list(outlook.reading_words(made()).items()) == [
        ("calm", "calm"), ("mixed", "both ways"), ("fighting", "fighting"),
        ("not reported", "not reported"),
    ]  # fmt: skip
