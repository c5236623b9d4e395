"""A judgement says how likely and how sure, on which basis, and states no fact of its own."""

from __future__ import annotations

import pytest
from linting import JUDGEMENT, faults, page

from ceasefire.prose.lint import judgements
from ceasefire.prose.lint.rules import Rules
from ceasefire.records.exemptions import Exemption


def test_a_whole_judgement_is_let_through(rules: Rules) -> None:
    """It has all that it needs."""
    assert faults(JUDGEMENT, rules) == []


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        (":likelihood: likely", ":likelihood: probable", "'probable' is no word of the scale"),
        (":confidence: low\n", "", "the judgement has no confidence"),
        (":confidence: low", ":confidence: sure", "'sure' is no word of the scale"),
        (":basis: clash/date\n", "", "the judgement has no basis"),
        (":basis: clash/date", ":basis: ,", "the judgement has no basis"),
        (":basis: clash/date", ":basis: clash/dat", "there is no finding or claim 'clash/dat'"),
        (
            "it happens again.",
            "it is likely to happen again.",
            "the statement says how likely it is",
        ),
        ("it happens again.", "it happens with high confidence.", "the statement says how likely"),
        ("it happens again.\n", "", "the judgement states nothing"),
        ("little is known", "it is likely", "the because speaks of likelihood"),
        ("it happens again.", "it happens 3 times.", "the number '3' outside a role"),
        (":change:", ":chnge: x\n:change:", "a judgement has no option 'chnge'"),
        ("it happens again.", "it happens. Kabul began it.", "more than one sentence"),
        ("it happens again.", "we are quite sure it happens.", "how sure we are"),
        ("it happens again.", "of this we are convinced.", "how sure we are"),
        ("it happens again.", "Day says so.", "the judgement tells what Day says"),
        (
            "it happens again.",
            'he says "hard days".',
            "the judgement tells the quotation 'hard days'",
        ),
        ("it happens again.", "{value}`clash/date` again.", "which would be printed as it stands"),
        ("little is known", "the odds favour it", "the because speaks of likelihood"),
        ("little is known", "the probability is high", "the because speaks of likelihood"),
        ("little is known", "we are quite convinced", "speaks of confidence again"),
        ("little is known", ".", "'.' is too short"),
        ("{judgement} name", "{judgement}", "a judgement without a name"),
    ],
)
def test_a_faulty_judgement_is_refused(rules: Rules, old: str, new: str, what: str) -> None:
    """What it lacks, mixes or does not know is said, with its line."""
    assert old in JUDGEMENT
    reported = faults(JUDGEMENT.replace(old, new), rules)
    assert any(what in fault and fault.startswith("chapters/doha.md:") for fault in reported), (
        reported
    )


def test_two_judgements_of_one_name_are_refused(rules: Rules) -> None:
    """A reader who cites one would mean either."""
    (fault,) = faults(f"{JUDGEMENT}\n\n{JUDGEMENT}", rules)
    assert "the judgement 'name' stands twice" in fault


def test_a_fault_stands_on_the_line_of_its_option(rules: Rules) -> None:
    """Of an option on its own line, of the words on that of the block."""
    text = JUDGEMENT.replace("clash/date", "clash/dat").replace("happens", "happens 3 times")
    text = text.replace("confidence: low", "confidence: sure")
    lines = {fault.what: fault.line for fault in judgements.faults(page(text), rules)}
    assert lines == {
        "there is no finding or claim 'clash/dat'": 8,
        "the number '3' outside a role": 3,
        "'sure' is no word of the scale": 5,
    }


def test_the_words_of_a_judgement() -> None:
    """Its statement and its reasons; what is chosen from a scale is none."""
    (judgement,) = page(JUDGEMENT).judgements
    assert judgements.words(judgement) == [
        "it happens again.",
        "little is known",
        "the assumption that it holds",
        "a word from anybody",
    ]


def test_exempted_words_are_no_fault_of_a_judgement(rules: Rules) -> None:
    """As in a sentence."""
    made = Exemption.model_validate({"words": "October clashes", "reason": "A name."})
    text = page(JUDGEMENT.replace("it happens", "the October clashes happen"))
    assert len(list(judgements.faults(text, rules))) == 1
    assert list(judgements.faults(text, Rules(rules.view, (made,)))) == []
