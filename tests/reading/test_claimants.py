"""Who asserts a count is read from the clause it stands in, and left open where two may."""

from __future__ import annotations

import pytest
from lines import marked, one, wired

from ceasefire.reading import Gazetteer, numerals
from ceasefire.reading.claimants import claimant
from ceasefire.reading.counts import Place


@pytest.mark.parametrize(
    "text",
    [
        "Pakistan denied that 58 of its soldiers had been killed.",
        "Pakistan denied killing 12 civilians in Kabul on Monday.",
        "The Taliban rejected reports of 40 dead as false.",
    ],
)
def test_who_denies_a_count_does_not_assert_it(text: str, gazetteer: Gazetteer) -> None:
    """The count is there, without a claimant, for review."""
    (figure,) = one(text, gazetteer).figures
    assert (figure.by, figure.sure) == (None, False)


def test_a_claimant_is_sure_only_as_a_name() -> None:
    """A description or a pronoun is for review."""
    read = wired("Six soldiers were killed, Joren Haas said.")
    assert read.figures[0].sure
    read = wired("Six soldiers were killed, an official said.")
    assert not read.figures[0].sure


@pytest.mark.parametrize(
    "text",
    [
        "Doctors at the hospital tell CP that five people were killed.",
        "Witnesses confirm that six people were killed.",
        "Five people died, residents claim.",
        "Six soldiers were killed, he said.",
        "Orsk: 58 soldiers killed, 30 wounded",
        "Orsk said that 12 guards fell, while 23 of its soldiers were killed.",
    ],
)
def test_who_counts_without_being_read_leaves_doubt(text: str) -> None:
    """A count that somebody tells, and not the outlet, is for review if nobody is read."""
    assert not any(sure for *_, sure in marked(text))


@pytest.mark.parametrize(
    ("text", "by", "sure"),
    [
        ("Joren Haas said 12 villagers were killed.", "joren-haas", True),
        ("12 villagers were killed, Joren Haas said.", "joren-haas", True),
        ("12 villagers were killed, according to Hill Watch.", "hill-watch", True),
        ("An official said 12 villagers were killed.", "An official", False),
        ("“Shells killed 12 villagers,” Joren Haas said.", "joren-haas", True),
        ("12 villagers were reportedly killed, Joren Haas said.", None, True),
        ("12 villagers were killed.", None, True),
        ("Orsk: 12 villagers killed", None, False),
        ("Joren Haas denied that 12 villagers were killed.", None, False),
        ("12 villagers were killed while Joren Haas said that talks go on.", None, True),
        ("Joren Haas said talks go on, while 12 villagers were killed.", None, False),
        ("Joren Haas accused Orsk of killing 12 villagers.", "joren-haas", True),
        ("Witnesses tell the Courier that 12 villagers were killed.", "Witnesses", False),
        ("The clashes claimed 12 lives.", None, True),
        ("Records show that 12 villagers were killed.", None, False),
    ],
)
def test_claimant(text: str, by: str | None, sure: bool) -> None:
    """Whoever says the clause of a count; nobody if it is denied, or only reported in general."""
    (numeral,) = numerals.find(text)
    read = wired(text)
    place = Place(numeral, 0, len(text), read.sentences[0])
    assert claimant(text, place, read.said[0], read.quotations) == (by, sure)
