"""What nobody tells is denied or asked, and told by nobody after all."""

from __future__ import annotations

import pytest
from linting import assert_caught, faults, sentence

from ceasefire.prose.lint import absences
from ceasefire.prose.lint.rules import Rules
from ceasefire.prose.page import Role

PLANTED = [
    ("None{absent}`clash/killed`.", "'clash/killed' is known after all: clash/killed/all", ""),
    ("None{absent}`truce/zzzz`.", "there is no aspect or issue 'zzzz'", "known"),
    ("None{absent}`clsh/state`.", "'clsh/state' is no event and aspect", "nearest: clash"),
    ("None{absent}`truce/cause/gree`.", "there is no value 'gree'", "nearest: greed"),
    ("None{absent}`truce/place/kabul`.", "there is no place 'kabul'", "kabul-city"),
    ("None{absent}`truce/state/opn`.", "nothing follows after 'truce/state'", "leave '/opn' out"),
    ("Kabul broke it{absent}`truce/state`.", "rests on an absence, and states something", "say what"),
    ("Kabul, which began it, bombed it{absent}`truce/state`.", "rests on an absence", None),
    ("The terms, which shame Kabul, are not told{absent}`truce/state`.", "states something aside", "say"),
    ("Nobody doubts it{absent}`clash/killed`.", "is known after all", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "what", "remedy"), PLANTED)
def test_what_is_planted_is_caught(text: str, what: str, remedy: str | None, rules: Rules) -> None:
    """An absence that is none, and a sentence that states something beside it, are told."""
    assert_caught(text, what, remedy, rules)


@pytest.mark.parametrize(
    "text",
    [
        "Nobody tells of terms{absent}`truce/state`.",
    ],
)
def test_what_is_sound_is_let_through(text: str, rules: Rules) -> None:
    """A denial of what nobody tells is fine."""
    assert faults(text, rules) == []


@pytest.mark.parametrize(
    ("target", "told"),
    [
        ("clash/killed/all", ["'clash/killed/all' is known after all: clash/killed/all"]),
        ("clash/killed", ["'clash/killed' is known after all: clash/killed/all"]),
        ("clash/killed/al", ["there is no group 'al'"]),  # the beginning of another's name
        ("truce/ceasefire/kabu", ["there is no holder of positions 'kabu'"]),
        ("truce/ceasefire/kabul", []),
        ("clash/wounded", []),
        ("truce/ceasefire", []),
        ("truce/cause/greed", []),
        ("truce/cause/recount", ["there is no value 'recount'"]),
        ("truce/force/kabul/warn", ["there is no stance 'warn'"]),
        ("truce/force/kabul/warns", []),
        ("truce/date/x", ["nothing follows after 'truce/date'"]),
        ("talks/ceasefire", ["'talks/ceasefire' is known after all: talks/ceasefire/kabul"]),
        ("clash", ["'clash' is no event and aspect", "is known after all"]),
    ],
)
def test_what_is_told_after_all(target: str, told: list[str], rules: Rules) -> None:
    """A finding of just this, or of a part of it; no other whose name begins alike."""
    said = [what for what, _ in absences.known(Role("absent", target), rules.view.ledger)]
    if target == "clash":  # names no matter: every finding of the event would be meant
        assert said[0] == told[0]
        assert all(told[1] in one for one in said[1:])
        return
    assert said == told


@pytest.mark.parametrize(
    ("text", "sound"),
    [
        ("Who fired is open", True),
        ("On where it began, nobody speaks", True),
        ("Of the terms: no source has them", True),
        ("They do not say it", True),
        ("They don’t say it", True),
        ("The sides gave none", True),
        ("The article leaves open what came", True),
        ("Kabul knows who fired", False),
        ("Kabul and nobody else fired", False),
        ("The sides gave terms", False),
    ],
)
def test_a_denial_or_a_question(text: str, sound: bool, rules: Rules) -> None:
    """It begins as one, or denies something of those who tell."""
    told = list(absences.faults(sentence(f"{text}{{absent}}`truce/state`."), rules))
    assert (told == []) is sound


def test_evidence_of_its_own_lets_a_sentence_state_something_aside(rules: Rules) -> None:
    """What stands aside is then held against that evidence."""
    text = "The terms, which Kabul has, are not told{absent}`truce/state`"
    assert list(absences.faults(sentence(f"{text}{{evidence}}`clash/date`."), rules)) == []
    assert len(list(absences.faults(sentence(f"{text}."), rules))) == 1
