"""Finds the numbers of a sentence that count something: not money, measures, ages, shares, labels or dates."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ceasefire.reading import numerals
from ceasefire.reading.marks import Day
from ceasefire.reading.nouns import LABEL_BEFORE
from ceasefire.reading.numerals import Numeral
from ceasefire.reading.spans import Span

_NO_COUNT = re.compile(
    r"[\s-](?:square |cubic )?(?:per ?cent|percent|%|percentage|kilomet\w+|km|miles?|met(?:re|er)s?|feet|foot|inch\w*|hectares|acres|"
    r"tonnes?|tons?|kg|kilos?|kilograms?|lit(?:re|er)s?|barrels?|degrees?|hours?|minutes?|seconds?|days?|"
    r"weeks?|months?|years?|decades?|centur\w+|dollars?|euros?|rupees?|pounds|cents|am|pm|a\.m\.?|p\.m\.?|o['’]clock|"
    r"years?-old|year-old|times?|thirds?|quarters?|fifths?|halves|tenths?|fold|folds|afghanis?|riyals?|dirhams?|yuan|lira|yards?|nights?|fortnights?|points?|goals?|megawatts?|mm|cm|mph|kph|knots|gmt|"
    r"sides?|parties|countries|neighbou?rs|nations|governments|states|capitals|"
    r"foreign ministers|leaders|presidents|men['’]s|another|by one|kinds?|things?|ways?|reasons?|"
    r"(?:million|billion)?\s?(?:dollars|euros))\b",
    re.I,
)
_MONEY_BEFORE = re.compile(
    r"(?:[$€£]|\b(?:Rs|USD|PKR|EUR)\.?|\b(?:worth|costs?|costing|cost of|price of))\s?$"
)
_ALONE = re.compile(
    r"\b(?:no|any|every) one\b|\bone (?:of|another|day|side|hand|thing|way|more time|that|who|can)\b|\bthe one\b",
    re.I,
)
#: Words before a number that make it no count of those who suffered.
_NO_VICTIMS = re.compile(r"\b(?:age of|none of the|not one of the|one in|out of)\s$", re.I)
_AGE = re.compile(r"[\w’')-]+, $|\($")
_AGES = re.compile(
    r"\bage[sd]?\s(?:between\s|from\s|about\s|just\s|only\s)?(?:[\w-]+(?:,| and| or| to)\s){0,6}$",
    re.I,
)
#: A part of a number of others: *one in five*, *three of the 15*.
_SHARE_OF = re.compile(
    r"\s(?:in|of|out of) (?:(?:the|its|their|those|every|all) )?(?:\w+ )?(?:five|ten|three|four|hundred|eleven|\d+)\b"
)


def counts(text: str, sentence: Span, days: Sequence[Day]) -> list[Numeral]:
    """Return the numbers of a sentence that count something, in order."""
    counted = []
    for numeral in numerals.find(text[sentence.start : sentence.end]):
        start, end = numeral.start + sentence.start, numeral.end + sentence.start
        if any(day.start < end and start < day.end for day in days):
            continue
        if not _no_count(text, start, end):
            counted.append(Numeral(start, end, numeral.value))
    return counted


def _no_count(text: str, start: int, end: int) -> bool:
    """Return whether a number is money, a measure, an age, a share, a label or a former count."""
    left = text[max(0, start - 16) : start]
    further = text[max(0, start - 80) : start]
    lone = (
        text[start:end].isdigit()
        and end - start <= 3
        and re.match(r"(?:,|\.|\)|$)", text[end : end + 1])
    )
    return bool(
        LABEL_BEFORE.search(left)
        or _MONEY_BEFORE.search(left)
        or _NO_COUNT.match(text, end)
        or _NO_VICTIMS.search(text[max(0, start - 20) : start])
        or _SHARE_OF.match(text[end : end + 30])
        or (lone and _AGE.search(left))  # *Jutta Marsh, 58, whose son*
        or _AGES.search(further)
        or numerals.CHANGE.search(further)
        or (
            re.search(r"\bor $", left) and re.match(r"two\W", text[start : end + 1])
        )  # *a day or two*
        or (
            _ALONE.search(text[max(0, start - 6) : end + 12])
            and text[start:end].casefold() == "one"
        )
    )
