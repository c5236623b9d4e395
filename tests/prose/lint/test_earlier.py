"""An earlier form is held to the ledger of its day, and is refused where it is not needed."""

from __future__ import annotations

import pytest
from growing import FIRST, FIRST_FORM, LATEST, SECOND, SECOND_FORM, growing
from linting import faults, page

from ceasefire.prose.lint import earlier
from ceasefire.prose.lint.rules import Rules
from ceasefire.prose.views import View


@pytest.fixture
def rules() -> Rules:
    """Three sources, each of a day of its own."""
    told = growing()
    return Rules(View(told, told))


def form(day: str, words: str) -> str:
    """Return a line that is an earlier form."""
    return f"{{earlier}}`{day}` {words}"


@pytest.mark.parametrize(
    "text",
    [
        f"{LATEST}\n{SECOND_FORM}\n{FIRST_FORM}",
        f"- {LATEST}\n  {SECOND_FORM}",
        f":::{{container}} cf-keypoints\n{LATEST}\n{FIRST_FORM}\n:::",
        f"On {{value}}`clash/date`.\n{LATEST}\n{SECOND_FORM}\nSo it was.",
        f"{LATEST}\n" + form(SECOND, 'He spoke of "days of peace"{evidence}`two.p2.2`.'),
        f"{LATEST}\n" + form(SECOND, "The Post told{cite:p}`two{paragraph 2}`."),
    ],
)
def test_what_is_sound_is_let_through(text: str, rules: Rules) -> None:
    """Several forms, newest first, each with what was told by its day."""
    assert faults(text, rules) == []


@pytest.mark.parametrize(
    ("words", "what", "remedy"),
    [
        ("{value}`clash/killed/all=47` died.", "answers '47' to clash/killed/all (as of 2025-10-20)", "50"),
        ("{value}`three.p2.1` died.", "there is no finding or claim 'three.p2.1'", "nearest"),
        ("{value}`clash/kild/all` died.", "there is no finding or claim 'clash/kild/all'", "nearest"),
        ("{value}`two.p2.1#rang` died.", "there is no form 'rang'", "nearest: range"),
        ("They counted 50{evidence}`two.p2.1`.", "the number '50' outside a role (as of 2025-10-20)", ""),
        ("It is likely{evidence}`two.p2.1`.", "'likely' outside a judgement", ""),
        ("Nobody counts them{absent}`clash/killed`.", "'clash/killed' is known after all", "tell what"),
        ('He spoke of "hard days"{evidence}`two.p2.1`.', "the quotation 'hard days' stands in none", ""),
        ("The Post told{evidence}`one.p2.1`.", "Post is named without a claim of it", "add it"),
        ("The Sun told{evidence}`two.p2.1`.", "names Sun, of which nothing was known", "without"),
        ("They told{cite:p}`three{paragraph 2}`.", "there is no source 'three'", ""),
        ("They told of it.", "an earlier form without evidence of its own", "add {value}"),
        ("They told{evidence}.", "the role {evidence} without a target", ""),
    ],
)  # fmt: skip
def test_it_says_what_the_ledger_of_its_day_has(
    words: str, what: str, remedy: str, rules: Rules
) -> None:
    """All rules of a sentence hold for it, as of that day; its own line is told."""
    told = faults(f"{LATEST}\n{form(SECOND, words)}", rules)
    fault = next(fault for fault in told if what in fault)
    assert fault.startswith("chapters/doha.md:4: ")
    assert remedy in fault


@pytest.mark.parametrize(
    ("day", "what"),
    [
        ("2025-10", "whose day is none: '2025-10' is not a single day"),
        ("then", "whose day is none"),
        ("", "whose day is none"),
        ("2025-10-09", "whose day is none: no source had been published by 2025-10-09"),
        ("2025-11-08", "is not before the last day that the page reads"),
        ("2026-02-01", "is not before the last day that the page reads"),
        ("2025-11-07", ""),
    ],
)
def test_its_day_is_one_before_that_of_the_page(day: str, what: str, rules: Rules) -> None:
    """A single day, on which something was known."""
    words = "Of {value}`two.p2.1` dead they told{evidence}`two.p2.1`."
    told = faults(
        f"{LATEST}\n{form(day, words)}" if day else f"{LATEST}\n{form(' ', words)}", rules
    )
    assert [what in fault for fault in told] == ([True] if what else [])


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (f"{LATEST}\n{FIRST_FORM}\n{SECOND_FORM}", "a form of 2025-10-20 below one of 2025-10-10"),
        (f"{LATEST}\n{SECOND_FORM}\n{SECOND_FORM}", "a form of 2025-10-20 below one of 2025-10-20"),
        (
            "On {value}`clash/date`.\n" + form(SECOND, "It was{evidence}`clash/date`."),
            "for 2025-10-20, on which the sentence above stands already",
        ),
        (
            f"{LATEST}\n{SECOND_FORM}\n" + form("2025-10-21", "It was{evidence}`clash/date`."),
            "a form of 2025-10-21 below one of 2025-10-20",
        ),
        (
            f"{LATEST}\n{form(SECOND, 'It was{evidence}`clash/date`.')}\n{FIRST_FORM}",
            "for 2025-10-10, on which the form above stands already",
        ),
        (SECOND_FORM, "an earlier form with nothing above it"),
        (f"{LATEST}\n\n{SECOND_FORM}", "an earlier form with nothing above it"),
        (f"- {LATEST}\n- {SECOND_FORM}", "an earlier form with nothing above it"),
        (f"So {SECOND_FORM}", "an earlier form within a line"),
        (LATEST + "{earlier}", "the role {earlier} without a target"),
    ],
)  # fmt: skip
def test_it_belongs_to_the_sentence_above_and_is_needed(text: str, what: str, rules: Rules) -> None:
    """Newest first, below what would be lost on its day."""
    assert any(what.replace("a form", "an earlier form") in fault for fault in faults(text, rules))


def test_a_sentence_that_falls_with_its_paragraph_may_have_one(rules: Rules) -> None:
    """Without evidence of its own it stands on a day only with all others."""
    lost = f"{LATEST}\nSo it was.\n{form(SECOND, 'It was{evidence}`clash/date`.')}"
    assert faults(lost, rules) == []
    stands = "On {value}`clash/date`.\nSo it was.\n" + form(SECOND, "It was{evidence}`clash/date`.")
    assert "the sentence above stands already" in faults(stands, rules)[0]


def test_the_rules_of_a_form_are_those_of_its_day(rules: Rules) -> None:
    """And there are none for a day on which nothing was known."""
    (sentence,) = page(f"{LATEST}\n{FIRST_FORM}\n{form('2025', 'x')}").sentences
    good, bad = sentence.earlier
    made = earlier.then(good, rules)
    assert made is not None
    assert made.view.ledger is made.view.whole
    assert made.view.ledger.until.isoformat() == FIRST
    assert earlier.then(bad, rules) is None
