"""Exemptions: each is read with its reason, is needed, and holds on its pages alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from linting import BACKED, JUDGEMENT, faults, page

from ceasefire.errors import DataFaults
from ceasefire.prose.lint import exemptions
from ceasefire.prose.lint.rules import Rules
from ceasefire.records.exemptions import Exemption

ROOT = Path(__file__).resolve().parents[3]


def test_an_exemption_lets_words_through_and_has_to_be_needed(rules: Rules) -> None:
    """Words that state nothing can be exempted; an exemption that nothing needs is a fault."""
    made = Exemption.model_validate({"words": "October clashes", "reason": "A name."})
    exempted = Rules(rules.view, (made,))
    assert faults(f"The October clashes{BACKED}.", exempted) == []
    (fault,) = faults(f"So it is{BACKED}.", exempted)
    assert fault.startswith("chapters/allowed.yaml: [0]: nothing on any page needs")


def test_an_earlier_form_can_need_an_exemption(rules: Rules) -> None:
    """Its words are held as those of a sentence are."""
    made = Exemption.model_validate({"words": "October clashes", "reason": "A name."})
    text = f"So it is{BACKED}.\n{{earlier}}`2025-11-01` The October clashes{BACKED}."
    assert list(exemptions.unused([page(text)], [made])) == []


def test_an_exemption_holds_on_its_pages_alone(rules: Rules) -> None:
    """Words that are harmless in one place can state something in another."""
    made = Exemption.model_validate(
        {"words": "the Friday", "pages": ["chapters/other"], "reason": "A weekday alone."}
    )
    reported = faults(f"On the Friday it fell{BACKED}.", Rules(rules.view, (made,)))
    assert len(reported) == 2
    assert "nothing on any page needs" in reported[0]
    assert "the date 'Friday' outside a role" in reported[1]


def allowed(tmp_path: Path, text: str) -> Path:
    """Return a project whose exemptions are these."""
    (tmp_path / "chapters").mkdir()
    (tmp_path / "chapters" / "allowed.yaml").write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("- {words: '[0-9]+', reason: x}\n", "'[0-9]+' is a single word, which can stand anywhere"),
        ("- {words: x}\n", "the key 'reason' is missing"),
        ("- {words: a 58, reason: a name}\n", "'a 58' has a digit"),
        ("- {words: a name, reason: .}\n", "'.' is no reason"),
        (
            "".join(f"- {{words: a w{chr(97 + n)}, reason: a name}}\n" for n in range(15)),
            "15 exemptions; at most 14",
        ),
    ],
)
def test_malformed_exemptions_are_refused(tmp_path: Path, text: str, what: str) -> None:
    """With the file, and what is wrong."""
    with pytest.raises(DataFaults) as caught:
        exemptions.read(allowed(tmp_path, text))
    assert what in str(caught.value)
    assert "chapters/allowed.yaml" in str(caught.value)


def test_a_project_without_exemptions_has_none(tmp_path: Path) -> None:
    """The file may be missing."""
    assert exemptions.read(tmp_path) == ()


@pytest.mark.parametrize(
    ("text", "needed"),
    [
        (f"The October clashes{BACKED}.", True),
        ("## The October clashes", True),
        (JUDGEMENT.replace("a word", "the October clashes, or a word"), True),
        (JUDGEMENT.replace("it happens", "the October clashes happen"), True),
        ("```\nThe October clashes\n```", False),
        ("<p>October clashes</p>", False),
        ("```{code-cell}\nprint('October clashes')\n```", False),
        (f"The October clash{BACKED}.", False),
        (f"The october clashes{BACKED}.", False),
    ],
)
def test_what_needs_an_exemption(text: str, needed: bool) -> None:
    """Sentences, headings and the words of judgements do; what is not read at all does not."""
    made = Exemption.model_validate({"words": "October clashes", "reason": "A name."})
    unused = list(exemptions.unused([page(text)], [made]))
    assert (unused == []) is needed


def test_the_book_has_few() -> None:
    """Every sentence answers for itself, with fewer than fifteen exemptions."""
    assert 0 < len(exemptions.read(ROOT)) < 15
