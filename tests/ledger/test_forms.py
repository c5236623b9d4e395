"""What may be asked of an answer after the hash: each form, and refusals that say what would do."""

from __future__ import annotations

import re
from pathlib import Path

import printed
import pytest
from builders import claim, ledger, source

from ceasefire import Ledger
from ceasefire.errors import ExpressionError
from ceasefire.ledger import forms, values

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("clash/killed/all#range", printed.numbers(23, 58)),
        ("clash/killed/all=23#exact", "23"),
        ("clash/killed/all=23#digits", "23"),
        ("clash/killed/all#low", "23"),
        ("clash/killed/all#high", "58"),
        ("clash/killed/all#voices", "One and The army"),
        ("clash/killed/all#outlets", "One and the second paper"),
        ("clash/killed/all#Outlets", "One and the second paper"),
        ("clash/killed/all#status", "disputed"),
        ("clash/killed/all#said", "7 November 2025"),
        ("clash/killed/all#known", "8 November 2025"),
        ("clash/killed/all=58#articles", "one"),
        ("clash/killed#low", "71"),
        ("clash/wounded#words", "three"),
        ("clash/wounded#Words", "Three"),
        ("clash/wounded#ordinal", "third"),
        ("clash/date#range", "9 October 2025"),
        ("clash/date#low", "9 October 2025"),
        ("clash/date#n", "one"),
        ("clash/killed/all#n", "one"),
        ("clash/killed/all=58#n", "one"),
        ("clash/date#Articles", "Two"),
        ("clash/date#lineages", "two"),
        ("clash/date#share", "two of three"),
        ("clash/state=open#articles", "one"),
    ],
)
def test_a_value_is_fetched_in_its_form(differing: Ledger, asked: str, text: str) -> None:
    """Each form of a claim, a finding, an answer and the whole ledger."""
    assert values.fetch(differing, asked).text == text


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ("clash/killed#exact", "'more than 70' has no form #exact: it is a range"),
        ("clash/killed#high", "'more than 70' has no form #high: it is open there"),
        (
            "clash/killed/all#exact",
            "'clash/killed/all' has no form #exact: no value stands for all (disputed: 23; 58)",
        ),
        (
            "clash/killed/all=23#words",
            "23 has no form #words: numbers from ten on are written in digits",
        ),
        ("clash/date#digits", "'9 October 2025' has no form #digits: it is no number"),
        ("clash/state#low", "has no form #low: it is neither a number nor a date"),
        ("clash/date#said", "no source says when it was said"),
    ],
)
def test_a_form_that_does_not_fit_is_refused(differing: Ledger, asked: str, message: str) -> None:
    """The refusal names a form that fits."""
    with pytest.raises(ExpressionError) as caught:
        values.fetch(differing, asked)
    assert message in str(caught.value)
    remedy = caught.value.remedy
    assert remedy


@pytest.mark.parametrize(
    ("value", "low"), [("<=6", None), ("<9", None), ("0..6", "0"), ("0", "0"), (">=1", "1")]
)
def test_a_number_without_a_lower_end_has_no_low(value: str, low: str | None) -> None:
    """That nothing counts less than 0 is no end, unless the claim itself says 0."""
    told = ledger(source("one", claim("killed", value)))
    if low is None:
        with pytest.raises(ExpressionError, match="has no form #low: it is open there"):
            values.fetch(told, "clash/killed#low")
    else:
        assert values.fetch(told, "clash/killed#low").text == low


def test_voices_are_those_behind_the_answer_or_all_where_there_is_none() -> None:
    """A dispute without a lead is told by as many as give any of its answers."""
    told = ledger(
        source("one", claim("killed", "5"), claim("wounded", "5")),
        source("two", claim("killed", "5"), claim("wounded", "6")),
        source("three", claim("killed", "6")),
    )
    counted = {
        asked: values.fetch(told, f"clash/{asked}#n").text for asked in ("killed", "wounded")
    }
    assert counted == {"killed": "two", "wounded": "two"}
    assert values.fetch(told, "clash/killed=6#n").text == "one"
    assert (told.finding("clash/killed").best, told.finding("clash/wounded").best) == (
        told.finding("clash/killed").statements[0].numbers,
        None,
    )


def test_all_of_the_articles(differing: Ledger) -> None:
    """A share of all says so."""
    assert values.fetch(differing.only("one", "two"), "clash/date#Share").text == "All two"


def test_when_a_count_was_known_and_what_it_covers() -> None:
    """A source without a single day gives its span; days that nobody gives are refused."""
    told = ledger(
        source(
            "one",
            claim("killed", "50", group="civilians", voice="un", covers="2025-10-10/2025-10-17"),
            claim("wounded", "9", group="civilians", voice="un"),
            published="2025-11-03/2025-11-06",
        ),
    )
    known, covered = (
        values.fetch(told, f"clash/killed/civilians#{x}") for x in ("known", "covers")
    )
    assert known.text == printed.days("2025-11-03", "2025-11-06")
    assert covered.text == printed.days("2025-10-10", "2025-10-17")
    with pytest.raises(ExpressionError, match="which days it covers"):
        values.fetch(told, "clash/wounded/civilians#covers")


def test_what_is_set_aside_covers_no_days() -> None:
    """The days of a count are those of the claims that count."""
    told = ledger(
        source("one", claim("killed", "50", voice="un", covers="2025-10-10/2025-10-17")),
        source("two", claim("killed", "60", voice="un", covers="2025-09/2025-12",
                            misreports="a slip"), published="2026-01-10"),
    )  # fmt: skip
    covered = values.fetch(told, "clash/killed#covers").text
    assert covered == printed.days("2025-10-10", "2025-10-17")


def test_writers_are_told_of_each_form() -> None:
    """The sentence of CONTRIBUTING.md that lists what may stand after the hash lists all, and no other."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    listed = text.partition("a form after `#` asks for ")[2].partition(". ")[0]
    assert sorted(re.findall("`([a-z]+)`", listed)) == sorted(forms.FORMS)


def test_from_ten_on_numbers_are_written_in_digits() -> None:
    """Nine is the last that has a word, as a count and as an order."""
    told = ledger(source("one", claim("killed", "9"), claim("wounded", "10")))
    assert values.fetch(told, "clash/killed#words").text == "nine"
    assert values.fetch(told, "clash/killed#ordinal").text == "ninth"
    for form in ("words", "ordinal"):
        with pytest.raises(ExpressionError, match=f"10 has no form #{form}: numbers from ten on"):
            values.fetch(told, f"clash/wounded#{form}")
