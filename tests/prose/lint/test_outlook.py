"""The words of the outlook's file state no number, date or likelihood of their own."""

from __future__ import annotations

from typing import Any

import pytest

from ceasefire.prose.lint import outlook
from ceasefire.prose.lint.rules import Rules
from ceasefire.records.exemptions import Exemption
from ceasefire.records.outlookfile import Outlook

PATHS = [
    "directions.calm.label",
    "signposts.s.question",
    "signposts.s.why",
    "later.s[0].why",
    "later.s[1].why",
    "questions.q.asks",
    "questions.q.counts",
    "hypotheses.h.title",
    "hypotheses.h.means",
    "evidence.e.states",
    "evidence.e.why",
    "evidence.e.ratings.h.why",
]


def watched(words: str, path: str = "") -> Outlook:
    """Return an outlook whose texts are sound but one, which has some words."""

    def text(where: str) -> str:
        return words if where == path else "Nothing."

    made: dict[str, Any] = {
        "directions": {
            "calm": {
                "label": text("directions.calm.label"),
                "drawn": {"colour": "blue", "shape": "circle"},
            }
        },
        "signposts": {
            "s": {
                "question": text("signposts.s.question"),
                "finding": "clash/date",
                "readings": {"reported": "calm"},
                "why": text("signposts.s.why"),
            }
        },
        "later": {
            "s": [
                {"finding": "clash/date", "reading": "calm", "why": text(f"later.s[{at}].why")}
                for at in range(2)
            ]
        },
        "questions": {
            "q": {"asks": text("questions.q.asks"), "counts": text("questions.q.counts")}
        },
        "hypotheses": {
            "h": {
                "title": text("hypotheses.h.title"),
                "short": "x",
                "means": text("hypotheses.h.means"),
                "when": {"q": True},
            }
        },
        "evidence": {
            "e": {
                "states": text("evidence.e.states"),
                "findings": {"clash/date": ["x"]},
                "relevance": "low",
                "why": text("evidence.e.why"),
                "ratings": {"h": {"rating": "N", "why": text("evidence.e.ratings.h.why")}},
            }
        },
    }
    return Outlook.model_validate(made)


def test_an_outlook_without_numbers_is_sound(rules: Rules) -> None:
    """Its words are let through."""
    assert list(outlook.faults(watched(""), rules)) == []


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("Say 7 fell.", "the number '7' outside a role"),
        ("It came in October.", "the date 'October' outside a role"),
        ("It is unlikely.", "'unlikely' outside a judgement"),
    ],
)
def test_each_text_is_read(rules: Rules, path: str, words: str, what: str) -> None:
    """A fault names the file and the key path."""
    (fault,) = outlook.faults(watched(words, path), rules)
    assert (fault.file, fault.path, fault.what) == ("data/outlook.yaml", path, what)


def test_exempted_words_are_no_fault(rules: Rules) -> None:
    """As in a chapter."""
    made = Exemption.model_validate({"words": "October clashes", "reason": "A name."})
    told = watched("The October clashes.", "evidence.e.why")
    assert len(list(outlook.faults(told, rules))) == 1
    assert list(outlook.faults(told, Rules(rules.view, (made,)))) == []
