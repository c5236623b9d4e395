"""What words may not say by themselves: numbers, dates, likelihood, shares."""

from __future__ import annotations

import pytest
from linting import BACKED, CELL, assert_caught, faults

from ceasefire.prose.lint import wording
from ceasefire.prose.lint.rules import Rules

PLANTED = [
    ("Killed were 7 people" + BACKED + ".", "the number '7' outside a role", "fetch it with {value}"),
    ("Killed were 1,200 people" + BACKED + ".", "the number '1,200' outside a role", ""),
    ("Killed were seven people" + BACKED + ".", "the number 'seven' outside a role", ""),
    ("Dozens were killed" + BACKED + ".", "the number 'Dozens' outside a role", ""),
    ("Twenty-three were killed" + BACKED + ".", "the number 'Twenty-three' outside a role", ""),
    ("The third round" + BACKED + ".", "the number 'third' outside a role", ""),
    ("On 9 November 2025 it began" + BACKED + ".", "the date '9 November 2025' outside a role", ""),
    ("In October it began" + BACKED + ".", "the date 'October' outside a role", ""),
    ("It began last week" + BACKED + ".", "the date 'last week' outside a role", ""),
    ("It began on Friday" + BACKED + ".", "the date 'Friday' outside a role", ""),
    ("It began in 2021" + BACKED + ".", "the date '2021' outside a role", ""),
    ("It is likely, with high confidence" + BACKED + ".", "likelihood and confidence in one sentence",
     "two sentences"),
    ("It is unlikely" + BACKED + ".", "'unlikely' outside a judgement", "{judgement}"),
    ("So are `70` dead" + BACKED + ".", "the number '70' outside a role", ""),
    ("It fell the next day" + BACKED + ".", "the date 'the next day' outside a role", ""),
    ("They met on Fri. again" + BACKED + ".", "the date 'on Fri' outside a role", ""),
    ("A week later it fell" + BACKED + ".", "the date 'A week later' outside a role", ""),
    ("They meet on Fridays" + BACKED + ".", "the date 'Fridays' outside a role", ""),
    ("Some \u00bd of them" + BACKED + ".", "the number '", None),
    ("A couple of them" + BACKED + ".", "the number 'couple' outside a role", ""),
    ("The thirteenth of them" + BACKED + ".", "the number 'thirteenth' outside a role", ""),
    ("A tenfold rise" + BACKED + ".", "the number 'tenfold' outside a role", ""),
    ("The f*iv*e of them" + BACKED + ".", "the number 'five' outside a role", ""),
    ("The fi\u200bve of them" + BACKED + ".", "the number 'five' outside a role", ""),
    ("Louis XIV came" + BACKED + ".", "the number 'XIV' outside a role", ""),
    ("It may well fall" + BACKED + ".", "'may well' outside a judgement", "{judgement}"),
    ("## The 50 dead", "the number '50' outside a role, in the heading: The 50 dead", "write it without"),
    (CELL + "---\nmystnb: {figure: {caption: 50 dead}}\n---\ncharts.support(ledger)\n```",
     "the number '50' outside a role, in the caption: 50 dead", "without"),
    # what a reader with fresh eyes planted, and had let through
    *((f"{words}{BACKED}.", "outside a role", None) for words in (
        "LVIII died", "xii men", "The fortieth", "It doubled", "It halved", "In their fifties", "The duo",
        "A quartet", "A hat-trick", "An octogenarian", "\u277d fell", "\u3253 fell", "During Eid they met",
        "On Christmas Day they met", "This morning it fell", "It fell overnight", "The day before it fell",
        "It fell days later", "Later that day it fell", "A week on it fell", "Late autumn came",
        "By year's end it fell", "At the turn of the year it fell", "In Aqrab it fell", "On sunday it fell",
        "After Friday prayers it fell", "The anniversary came",
    )),
    ("五十八 fell" + BACKED + ".", "'五十八' has letters that are not Latin", "Latin"),
    ("The f\u0456fty" + BACKED + ".", "has letters that are not Latin", "Latin"),
    *((f"Kabul {words} began it{BACKED}.", "outside a judgement", "{judgement}") for words in (
        "in all probability", "perhaps", "presumably", "might have", "apparently", "clearly",
        "is certain to have", "is expected to say who", "had a good chance, and", "has, we think,",
        "inevitably", "is the likeliest that",
    )),
    ("We are quite sure that Kabul began it" + BACKED + ".", "outside a judgement", "{judgement}"),
    ("Our confidence is high" + BACKED + ".", "'Our confidence' outside a judgement", "{judgement}"),
    ("## Kabul is probably to blame", "'probably' outside a judgement, in the heading", "without"),
    ("## The Day proves it", "what Day says, in the heading", "without"),
    ('## "We began it"', "the quotation 'We began it', in the heading", "without"),
    ("Most articles call it a failure" + BACKED + ".", "'Most articles' is a count that", "#share"),
    ("It seems doomed" + BACKED + ".", "outside a judgement", "{judgement}"),
    (CELL + ':mystnb: {"figure": {"caption": "58 fell."}}\ncharts.tolls(ledger)\n```',
     "the number '58' outside a role, in the caption", "without"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "what", "remedy"), PLANTED)
def test_what_is_planted_is_caught(text: str, what: str, remedy: str | None, rules: Rules) -> None:
    """A number, date or likelihood is named with its sentence, and how to mend it."""
    assert_caught(text, what, remedy, rules)


@pytest.mark.parametrize(
    "text",
    [
        "Both sides may march on{evidence}`clash/date`, and nobody won{evidence}`clash/date`.",
        "[A link](x.md) with `code`{evidence}`clash/date`.",
        "He sat in the sun{evidence}`clash/date`.",
        "No one was named, and they spoke to one another{evidence}`clash/date`.",
        "At first they spoke of Washington DC and the MD{evidence}`clash/date`.",
        "The paper Sun reports that they sat down{evidence}`clash/date`.",
        "They were bound to the treaty{evidence}`clash/date`.",
    ],
)
def test_what_is_sound_is_let_through(text: str, rules: Rules) -> None:
    """Words that only look like a number, a date or a likelihood are fine."""
    assert faults(text, rules) == []


def test_a_speaker_s_own_words_are_his(rules: Rules) -> None:
    """What stands in quotation marks is held against claims, and is no number of the page's own."""
    assert list(wording.faults('He spoke of "50 days", likely "probably".', rules)) != []
    assert list(wording.faults('He spoke of "50 days" and "probably".', rules)) == []


@pytest.mark.parametrize(
    ("text", "stated", "told"),
    [
        ("Who spoke", [], []),
        ("58 fell", ["the number '58' outside a role"], []),
        ("It is likely", ["'likely' outside a judgement"], []),
        ("Post and Day", [], ["what Day says", "what Post says"]),
        ('Posts, or "hard days"', [], ["the quotation 'hard days'"]),
    ],
)
def test_words_without_evidence(
    text: str, stated: list[str], told: list[str], rules: Rules
) -> None:
    """What they state and whose words they tell are named apart, and together."""
    assert list(wording.stated(text, rules)) == stated
    assert list(wording.told(text, rules)) == told
    assert list(wording.unbacked(text, rules)) == [*stated, *told]
