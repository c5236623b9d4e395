"""What nobody tells is denied or asked, and told by nobody after all."""

from __future__ import annotations

import pytest
from builders import claim, ledger, source
from linting import assert_caught, faults, sentence

from ceasefire.prose.lint import absences
from ceasefire.prose.lint.rules import Rules
from ceasefire.prose.page import Role
from ceasefire.prose.views import View

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
        ("clash/killed@observer", []),
        ("truce/state@observer", []),
        (
            "clash/killed@outlet",
            ["'clash/killed@outlet' is known after all: The Day answers it, in one.p2.1"],
        ),
        (
            "talks/ceasefire@party",
            ["'talks/ceasefire@party' is known after all: Kabul answers it, in two.p2.2"],
        ),
        ("talks/ceasefire@outlet", []),
        ("clash/killed@observr", ["there is no standing 'observr'"]),
        ("clash/killed@", ["there is no standing '@'"]),
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
        ("Of the dead, no count is known", True),
        ("Kabul has published no count", True),
        ("The text was never made public", True),
        ("The text was agreed and never published", True),
        ("Each blames the other, and no observer has ruled on it", True),
        ("Of the terms nothing has been told", True),
        ("On either side no neutral observer was there", True),
        ("The text was made public", False),
        ("Kabul published a count", False),
        ("Kabul ruled that nobody left", False),
        ("Kabul never stopped", False),
    ],
)
def test_a_denial_or_a_question(text: str, sound: bool, rules: Rules) -> None:
    """It begins as one, or denies something of those who tell."""
    told = list(absences.faults(sentence(f"{text}{{absent}}`truce/state`."), rules))
    assert (told == []) is sound


def test_who_answers_nothing_is_known_until_he_does() -> None:
    """A sentence on observers is refused once an observer answers, and not for what he did not say."""
    pages = [
        source("one", claim("killed", "5", voice="army")),
        source("two", claim("killed", "6", voice="un", misreports="it said nothing of the sort")),
        source("three", claim("killed", "7", voice="un")),
    ]
    text = "No observer counted{absent}`clash/killed@observer`."
    for count, caught in ((1, 0), (2, 0), (3, 1)):
        told = ledger(*pages[:count])
        reported = faults(text, Rules(View(told, told)))
        assert len(reported) == caught
        assert all("United Nations answers it, in three.p2.1" in one for one in reported)


def test_evidence_of_its_own_lets_a_sentence_state_something_aside(rules: Rules) -> None:
    """What stands aside is then held against that evidence."""
    text = "The terms, which Kabul has, are not told{absent}`truce/state`"
    assert list(absences.faults(sentence(f"{text}{{evidence}}`clash/date`."), rules)) == []
    assert len(list(absences.faults(sentence(f"{text}."), rules))) == 1
