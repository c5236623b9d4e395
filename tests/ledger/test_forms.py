"""What may be asked of an answer after the hash: each form, and refusals that say what would do."""

from __future__ import annotations

import re
from pathlib import Path

import printed
import pytest
from builders import RULED, claim, ledger, source

from ceasefire import Ledger
from ceasefire.errors import ExpressionError
from ceasefire.ledger import forms, pairs, values

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
            "23 has no form #words: numbers beyond twelve are written in digits",
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
        source("two", claim("killed", "5", seen=True), claim("wounded", "6")),
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
    assert sorted(re.findall("`([a-z]+):OTHER`", listed)) == sorted(pairs.PAIRS)


def test_beyond_twelve_numbers_are_written_in_digits() -> None:
    """Twelve is the last that has a word, as a count and as an order."""
    told = ledger(source("one", claim("killed", "12"), claim("wounded", "13")))
    assert values.fetch(told, "clash/killed#words").text == "twelve"
    assert values.fetch(told, "clash/killed#ordinal").text == "twelfth"
    for form in ("words", "ordinal"):
        with pytest.raises(ExpressionError, match=f"13 has no form #{form}: numbers beyond twel"):
            values.fetch(told, f"clash/wounded#{form}")


def dated(value: str) -> Ledger:
    """Return a ledger of one date."""
    return ledger(source("one", claim("date", value)), names=RULED)


@pytest.mark.parametrize(
    ("value", "form", "text"),
    [
        ("2025-10-09", "day", "9 October"),
        ("2025-10-07/2025-10-08", "day", "7–8 October"),
        ("2025-10-31/2025-11-02", "day", "31 October – 2 November"),
        ("2025-10-11/2025-10-12", "night", "the night of 11–12 October"),
        ("2025-10-11/2025-10-12", "Night", "The night of 11–12 October"),
        ("2025-10-31/2025-11-01", "night", "the night of 31 October – 1 November"),
        ("2025-10-09", "month", "October 2025"),
        ("2025-10", "month", "October 2025"),
        ("2025-10-10", "about", "early October"),
        ("2025-10-11/2025-10-20", "about", "mid-October"),
        ("2025-10-21", "about", "late October"),
        ("2025-10-31", "About", "Late October"),
        ("2025-10", "year", "2025"),
        ("2025-10-09", "year", "2025"),
    ],
)
def test_a_date_is_told_as_a_sentence_needs_it(value: str, form: str, text: str) -> None:
    """The day without its year, the night, the month or part of it, the year."""
    assert values.fetch(dated(value), f"clash/date#{form}").text == text


@pytest.mark.parametrize(
    ("value", "forms_of_it"),
    [
        ("2025-10", ("day", "night", "about")),
        ("2025-10-01/2025-10-31", ("day", "night", "about")),
        ("2025", ("day", "night", "month", "about")),
        ("2025-12-31/2026-01-01", ("day", "night", "month", "about", "year")),
        ("2025-10-09", ("night",)),
        ("2025-10-11~/2025-10-12~", ("day", "night")),
        ("2025-10-10/2025-10-11", ("about",)),
        ("2025-10-20/2025-10-21", ("about",)),
        ("../2025-10-09", ("day", "night", "month", "about", "year")),
        ("2025-10-09/..", ("day", "night", "month", "about", "year")),
    ],
)
def test_a_date_that_would_be_told_as_another_is_refused(
    value: str, forms_of_it: tuple[str, ...]
) -> None:
    """A month is no day, a day is no night, and a span over two parts is in neither."""
    for form in ("day", "night", "month", "about", "year"):
        if form in forms_of_it:
            with pytest.raises(ExpressionError, match=f"has no form #{form}: "):
                values.fetch(dated(value), f"clash/date#{form}")
        else:
            values.fetch(dated(value), f"clash/date#{form}")


@pytest.mark.parametrize("form", ["day", "night", "month", "about", "year"])
def test_what_is_no_date_or_has_none_that_stands_is_refused(form: str) -> None:
    """A number has no day, and two accounts without a lead have none together."""
    told = ledger(
        source("one", claim("date", "2025-10-09"), claim("killed", "9")),
        source("two", claim("date", "2025-10-12")),
    )
    for asked in ("date", "killed"):
        with pytest.raises(ExpressionError, match="no one date stands for it"):
            values.fetch(told, f"clash/{asked}#{form}")


def test_a_day_is_told_as_the_night_that_another_date_of_its_event_tells() -> None:
    """The end was on one day, and the whole in the night that the day is part of."""
    told = ledger(
        source("one", claim("end", "2025-10-12"), claim("date", "2025-10-11/2025-10-12")),
        source("two", claim("end", "2025-10-12", event="raid")),
        names=RULED,
    )
    assert values.fetch(told, "clash/end#night").text == "the night of 11–12 October"
    with pytest.raises(ExpressionError, match="the ledger tells of no night there"):
        values.fetch(told, "raid/end#night")


def test_what_began_on_one_day_and_ended_on_the_next_is_no_night() -> None:
    """Two days of talks are two days."""
    told = ledger(
        source("one", claim("date", "2025-11-06/2025-11-07", event="siege")),
        source(
            "two",
            claim("start", "2025-11-06", event="siege"),
            claim("end", "2025-11-07", event="siege"),
        ),
        names=RULED,
    )
    assert values.fetch(told, "siege/date#day").text == "6–7 November"
    with pytest.raises(ExpressionError, match="the ledger tells of no night there"):
        values.fetch(told, "siege/date#night")


@pytest.mark.parametrize(
    ("numbers", "text"),
    [
        (("10", "8", "17"), "between 8 and 17"),
        (("10", ">=17"), "between 10 and at least 17"),
        (("10", ">70"), "between 10 and more than 70"),
        (("4..6", "15..20"), "between 4 and 20"),
        (("~50", "1200"), "between about 50 and 1,200"),
        (("10", "10"), None),
        (("10", "hundreds"), None),
        (("10",), None),
    ],
)
def test_between_what_numbers_the_accounts_are(numbers: tuple[str, ...], text: str | None) -> None:
    """From the lowest to the highest, an open end as open as it is; a word or one number is none."""
    told = ledger(
        *(source(f"paper-{k}", claim("killed", value)) for k, value in enumerate(numbers))
    )
    if text is not None:
        assert values.fetch(told, "clash/killed#between").text == text
        return
    with pytest.raises(ExpressionError, match="has no two ends in figures"):
        values.fetch(told, "clash/killed#between")
