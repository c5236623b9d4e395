"""A verb or noun governs a count, or those who are counted suffer it, or that is left open."""

from __future__ import annotations

from typing import get_args

import pytest

from ceasefire.reading import cues
from ceasefire.records.enumerations import Counted


def test_what_is_shown_can_be_written_in_the_vocabulary() -> None:
    """The kinds of counts, but for those told apart by a noun or by more than one word."""
    told_apart = {"people-stranded", "trucks-stranded", "deported", "attacks", "ordinal", "count"}
    assert set(cues.CUES) - {"stranded"} == set(get_args(Counted)) - told_apart


@pytest.mark.parametrize(
    ("word", "what"),
    [
        ("killed", "killed"),
        ("toll", "killed"),
        ("lost their lives", "killed"),
        ("injured", "wounded"),
        ("hospitalised", "wounded"),
        ("taken prisoner", "captured"),
        ("laid down their arms", "surrendered"),
        ("arrested", "detained"),
        ("unaccounted for", "missing"),
        ("left their homes", "displaced"),
        ("sent back", "returned"),
        ("deported", "returned"),
        ("stuck", "stranded"),
        ("held up", "stranded"),
        ("were holding", "detained"),
    ],
)
def test_each_word_shows_what_is_counted(word: str, what: str) -> None:
    """Verbs, participles and nouns, in the forms that news uses."""
    cue = cues.first_cue(word, 0, len(word))
    assert cue is not None
    assert (cue.group(), cue.lastgroup) == (word, what)


@pytest.mark.parametrize("word", ["skilled", "overkill", "deadline", "hurtful", "met", "stuckness"])
def test_a_part_of_a_word_shows_nothing(word: str) -> None:
    """A cue is a whole word."""
    assert cues.first_cue(word, 0, len(word)) is None
    assert cues.last_cue(word, 0, len(word)) is None


def test_the_first_and_the_last_cue() -> None:
    """Between two places of a text."""
    text = "killed, wounded and captured"
    first, last = cues.first_cue(text, 0, len(text)), cues.last_cue(text, 0, 20)
    assert first is not None
    assert last is not None
    assert (first.group(), last.group()) == ("killed", "wounded")


@pytest.mark.parametrize(
    ("text", "suffers"),
    [
        ("12| people were killed", True),
        ("12| wounded villagers", True),
        ("12| deaths", True),
        ("12| confirmed deaths", True),
        ("12| gunmen killed two guards", False),
        ("12| men who killed a mayor", False),
        ("12| people killing guards", False),
        ("12| bodies", None),
        ("12| were among the dead", None),
        ("12| were killed or wounded", None),
        ("12| wounded on Friday died", None),
        ("12| died", True),
        ("12| fled the town", True),
    ],
)
def test_who_suffers(text: str, suffers: bool | None) -> None:
    """The subject of a passive, or of a verb without an object; one with an object does it."""
    count, rest = text.split("|")
    line = count + rest
    cue = cues.first_cue(line, len(count), len(line))
    assert cue is not None
    assert cues.suffers(line, len(count), cue) is suffers


@pytest.mark.parametrize(
    ("text", "governs"),
    [
        ("killed |12", True),
        ("killed another |12", True),
        ("killed the mayor after |12", False),
        ("killed in Hadra |12", False),
        ("killed guards |12", None),
        ("were killed |12", None),
        ("were killed in Hadra |12", False),
        ("killed or wounded |12", None),
        ("the death toll rose to |12", None),
        ("the toll reached |12", None),
        ("deaths at |12", True),
        ("deaths of those |12", False),
        ("those killed included |12", None),
        ("among the dead were |12", None),
        ("the number of dead was |12", True),
        ("bodies of |12", None),
        ("fled |12", False),
        ("missing: |12", False),
        ("neutralised |12", None),
    ],
)
def test_what_governs(text: str, governs: bool | None) -> None:
    """A verb right before its object; a toll that reaches; nothing across another clause."""
    before, count = text.split("|")
    cue = cues.last_cue(before, 0, len(before))
    assert cue is not None
    assert cues.governs(before + count, cue, len(before)) is governs


@pytest.mark.parametrize(
    ("text", "passive"),
    [
        ("were killed", True),
        ("had been later killed", True),
        ("are reportedly killed", True),
        ("have killed", False),
        ("killed", False),
    ],
)
def test_passive(text: str, passive: bool) -> None:
    """An auxiliary right before the verb, adverbs let by."""
    cue = cues.first_cue(text, 0, len(text))
    assert cue is not None
    assert cues.passive(text, cue) is passive


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("killed or wounded", True),
        ("killed and wounded", True),
        ("killed and left", False),
        ("killed", False),
        ("dead or killing", False),
    ],
)
def test_joined(text: str, joined: bool) -> None:
    """Another verb beside it leaves the share of each open."""
    cue = cues.first_cue(text, 0, len(text))
    assert cue is not None
    assert cues.joined(text, cue) is joined
