"""The scale of likelihood and the steps of confidence: which words are theirs, and what a block needs."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from ceasefire.ledger import likelihood
from ceasefire.ledger.likelihood import LIKELIHOOD, NEEDED

SOUND = {
    "likelihood": "likely",
    "confidence": "low",
    "because": "little is known of it",
    "assuming": "both sides keep talking",
    "basis": "clash/date",
    "change": "a new round of talks",
}


def test_the_scale_is_that_of_the_standard() -> None:
    """The seven terms of ICD 203 and their ranges; each begins where the one before ends."""
    assert list(LIKELIHOOD.values()) == [
        (1, 5), (5, 20), (20, 45), (45, 55), (55, 80), (80, 95), (95, 99),
    ]  # fmt: skip
    ranges = list(LIKELIHOOD.values())
    assert all(one[1] == other[0] for one, other in pairwise(ranges))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It is likely.", ["likely"]),
        ("It is very unlikely, or the likeliest.", ["very unlikely", "likeliest"]),
        ("Likely, and roughly even.", ["Likely", "roughly even"]),
        ("It might fall, and may have.", ["might", "may have"]),
        ("Its Might is great.", []),
        ("It may fall.", []),
        ("It may well fall.", ["may well"]),
        ("The odds favour it.", ["The odds favour"]),
        ("The odd man.", []),
        ("They are set to meet.", ["are set to"]),
        ("A set of terms.", []),
        ("It is bound to fall.", ["bound to"]),
        ("It is bound to the treaty, bound to\na truce and bound to its text.", []),
        ("We think it falls, as what we think.", ["We think"]),
        ("Who asked what we expect?", []),
        ("Risk of war looms.", ["Risk of", "looms"]),
        ("It was certain.", []),
        ("It is almost certain, and certain to fall.", ["almost certain"]),
        ("Probability is improbable.", ["Probability", "improbable"]),
        ("The probationer.", []),
    ],
)
def test_words_of_likelihood(text: str, words: list[str]) -> None:
    """Words that say how likely something is, whole and in any case; names and nouns are none."""
    assert likelihood.likelihoods(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We are confident.", ["confident"]),
        ("They are highly confident.", ["highly confident"]),
        ("Confidence-building is a measure.", []),
        ("A vote of confidence.", []),
        ("With high confidence.", ["high confidence"]),
        ("Our confidence is low.", ["Our confidence"]),
        ("We are quite sure of it.", ["We are quite sure"]),
        ("They are sure.", []),
        ("With firm conviction.", ["With firm conviction"]),
        ("He was convinced.", ["convinced"]),
    ],
)
def test_words_of_confidence(text: str, words: list[str]) -> None:
    """Words that say how sure somebody is; confidence alone is a word of diplomacy."""
    assert likelihood.confidences(text) == words


@pytest.mark.parametrize(
    ("text", "mixed"),
    [
        ("It is likely, and we are confident.", True),
        ("It is likely, with low confidence.", True),
        ("It is likely.", False),
        ("We are confident.", False),
        ("It fell.", False),
    ],
)
def test_likelihood_and_confidence_do_not_go_together(text: str, mixed: bool) -> None:
    """The rule of ICD 203: not in one sentence."""
    assert likelihood.mixed(text) is mixed


def test_a_sound_judgement_has_no_fault() -> None:
    """All that it needs, and a statement that states one thing."""
    assert list(likelihood.faults(SOUND, "it happens again.")) == []


@pytest.mark.parametrize("key", NEEDED)
def test_what_a_judgement_lacks(key: str) -> None:
    """An option that is missing, or empty, is asked for with what it means."""
    expected = [(key, f"the judgement has no {key}", f"add :{key}: {NEEDED[key]}")]
    without = {name: text for name, text in SOUND.items() if name != key}
    assert list(likelihood.faults(without, "it happens.")) == expected
    assert list(likelihood.faults(SOUND | {key: ""}, "it happens.")) == expected


@pytest.mark.parametrize(
    ("more", "statement", "fault"),
    [
        ({"likelyhood": "likely"}, "it happens.",
         ("likelyhood", "a judgement has no option 'likelyhood'", "nearest: likelihood")),
        ({"likelihood": "probable"}, "it happens.",
         ("likelihood", "'probable' is no word of the scale", r"known: .*almost certain.*")),
        ({"confidence": "medium"}, "it happens.",
         ("confidence", "'medium' is no word of the scale", "known: high, low, moderate")),
        ({}, "", ("", "the judgement states nothing", "write what is judged, after .*")),
        ({}, "it is likely to happen.",
         ("", "the statement says how likely it is, or how sure we are", "leave that to .*")),
        ({}, "it happens, we are confident.",
         ("", "the statement says how likely it is, or how sure we are", "leave that to .*")),
        ({}, "it happens. It ends.",
         ("", "the statement is more than one sentence", "judge one thing, .*")),
        ({"because": "so"}, "it happens.",
         ("because", "'so' is too short", "say the reason for the confidence")),
        ({"change": "talks"}, "it happens.",
         ("change", "'talks' is too short", "say what would change it")),
        ({"because": "we are confident of it"}, "it happens.",
         ("because", "the reason for the confidence speaks of confidence again", "say what .*")),
        ({"assuming": "they are likely to talk"}, "it happens.",
         ("assuming", "the assuming speaks of likelihood; no sentence holds likelihood and"
          " confidence", "say it in :likelihood: alone")),
    ],
)  # fmt: skip
def test_what_a_judgement_mixes(
    more: dict[str, str], statement: str, fault: tuple[str, str, str]
) -> None:
    """One fault, at its key, with what would mend it."""
    ((key, what, remedy),) = likelihood.faults(SOUND | more, statement)
    assert (key, what) == fault[:2]
    assert re.fullmatch(fault[2], remedy)


def test_confidence_is_told_in_other_reasons() -> None:
    """Only the reason for the confidence goes round in a circle by naming it."""
    told = SOUND | {"assuming": "both are confident of it", "change": "a loss of confidence"}
    assert list(likelihood.faults(told, "it happens.")) == []


@pytest.mark.parametrize(
    ("term", "sentence"),
    [
        ("likely", "It is likely (55–80\N{NO-BREAK SPACE}%) that it falls."),
        ("roughly even", "It is roughly even (45–55\N{NO-BREAK SPACE}%) whether it falls."),
        ("almost no chance", "There is almost no chance (1–5\N{NO-BREAK SPACE}%) that it falls."),
    ],
)
def test_a_judgement_is_a_sentence(term: str, sentence: str) -> None:
    """Each term joins the statement as English does."""
    assert likelihood.sentence(term, "it falls.") == sentence
