"""Finds the counts of a line: what was counted, whom, and who says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ceasefire.reading import numerals
from ceasefire.reading.claimants import claimant, group_of
from ceasefire.reading.counting import (
    LABEL_BEFORE,
    PEOPLE,
    Place,
    countable,
    first_cue,
    phrase_of,
    what,
)
from ceasefire.reading.marks import Day, Figure, Quotation
from ceasefire.reading.numerals import Numeral
from ceasefire.reading.spans import Span
from ceasefire.reading.speakers import Attribution
from ceasefire.vocabulary import Vocabulary

_VEHICLES = re.compile(
    r"\b(?:trucks?|lorries|lorry|vehicles?|containers?|tankers?|trailers?|convoys?|wagons?)\b", re.I
)
_ROUND = re.compile(
    r"\s(?:[a-z-]+\s){0,2}?(?:rounds?|sessions?|attempts?|meetings?|such (?:attempt|round|meeting|talks)|"
    r"time that|talks|day of talks|phase|stage|sitting)\b",
    re.I,
)
_NO_COUNT = re.compile(
    r"[\s-](?:square |cubic )?(?:per ?cent|percent|%|percentage|kilomet\w+|km|miles?|met(?:re|er)s?|feet|foot|inch\w*|hectares|acres|"
    r"tonnes?|tons?|kg|kilos?|kilograms?|lit(?:re|er)s?|barrels?|degrees?|hours?|minutes?|seconds?|days?|"
    r"weeks?|months?|years?|decades?|centur\w+|dollars?|euros?|rupees?|pounds|cents|am|pm|a\.m\.?|p\.m\.?|o['’]clock|"
    r"years?-old|year-old|times?|points?|goals?|megawatts?|mm|cm|mph|kph|knots|gmt|"
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
_ANIMALS = re.compile(
    r"\b(?:sheep|goats?|cattle|cows?|buffalo\w*|camels?|horses?|dogs?|animals?|livestock|birds?|chickens?)\b",
    re.I,
)
#: What did not happen, or only on a stage.
_UNREAL = re.compile(
    r"\b(?:(?:would|could|might|may) (?:have|be)\b|drills?|military exercise|films?|movies?|novel|simulat\w+|"
    r"fears? that|feared that|rumou?rs?|hoax|hypothetical\w*)|[“\"‘'](?:died|killed|dead|wounded)[”\"’']",
    re.I,
)
#: Words before a number that make it no count of those who suffered.
_NO_VICTIMS = re.compile(r"\b(?:age of|none of the|not one of the|one in|out of)\s$", re.I)
_SOLDIERS = re.compile(r"\b(?:soldiers?|troops|servicemen|border guards?|fighters?)\b")
_AGE = re.compile(r"[A-Z][\w’'-]+, $")
_SUBJECT = re.compile(r"\b(?:who|which|that)\b")


def read(
    text: str,
    vocabulary: Vocabulary,
    sentences: Sequence[Span],
    attributions: Sequence[Sequence[Attribution]],
    quotations: Sequence[Quotation],
    days: Sequence[Day],
) -> tuple[Figure, ...]:
    """Return the counts of a line, in order.

    Parameters
    ----------
    text
        The line, plain.
    vocabulary
        Whose victim groups are told apart.
    sentences, attributions
        Its sentences, and the attributions of each.
    quotations
        Its quotations: a count inside one is its speaker's.
    days
        Its dates: a number that is part of one is no count.
    """
    found: list[Figure] = []
    for index, sentence in enumerate(sentences):
        counts = _counts(text, sentence, days)
        previous: Figure | None = None
        for position, numeral in enumerate(counts):
            low = counts[position - 1].end if position else sentence.start
            high = counts[position + 1].start if position + 1 < len(counts) else sentence.end
            taken = 0
            if previous and previous.rule in ("count and verb", "count, apposition, verb"):
                cue = first_cue(text, previous.end, numeral.start)
                taken = cue.end() if cue else 0
            place = Place(numeral, low, high, sentence, taken)
            figure = _figure(text, vocabulary, place, attributions[index], quotations, previous)
            if figure:
                if previous and _shares_verb(text, previous, figure):
                    found[-1] = replace(previous, what=figure.what, group=figure.group, sure=False)
                found.append(figure)
                previous = figure
        found.extend(_ordinals(text, sentence, days, attributions[index], quotations))
    return tuple(sorted(found, key=lambda figure: figure.start))


def _shares_verb(text: str, first: Figure, second: Figure) -> bool:
    """Return whether two counts have one verb: *5,000 containers and 10,000 trucks are stuck*."""
    between = text[first.end : second.start]
    return (
        first.what == "count"
        and second.rule in ("count and verb", "count, apposition, verb")
        and re.fullmatch(r"(?: [\w’'-]+){1,4},? and ", between) is not None
    )


def _counts(text: str, sentence: Span, days: Sequence[Day]) -> list[Numeral]:
    counts = []
    for numeral in numerals.find(text[sentence.start : sentence.end]):
        start, end = numeral.start + sentence.start, numeral.end + sentence.start
        if any(day.start < end and start < day.end for day in days):
            continue
        left = text[max(0, start - 16) : start]
        if LABEL_BEFORE.search(left) or _MONEY_BEFORE.search(left) or _NO_COUNT.match(text, end):
            continue
        if _NO_VICTIMS.search(text[max(0, start - 20) : start]) or re.match(
            r"\s(?:in|of) (?:\w+ )?(?:five|ten|three|four|hundred|eleven|\d+)\b",
            text[end : end + 20],
        ):
            continue  # *one in five*, *nine of eleven*
        if _AGE.search(left) and re.match(r"\d{1,3}(?:,|\.|$)", text[start : end + 1]):
            continue  # *Jutta Marsh, 58, whose son*
        if re.search(r"\bor $", left) and re.match(r"two\W", text[start : end + 1]):
            continue  # *a paragraph or two*
        if (
            _ALONE.search(text[max(0, start - 6) : end + 12])
            and text[start:end].casefold() == "one"
        ):
            continue
        counts.append(Numeral(start, end, numeral.value))
    return counts


def _figure(
    text: str,
    vocabulary: Vocabulary,
    place: Place,
    said: Sequence[Attribution],
    quotations: Sequence[Quotation],
    previous: Figure | None,
) -> Figure | None:
    start, end = place.numeral.start, place.numeral.end
    kind, rule, sure = what(text, place, previous)
    phrase = phrase_of(text, end, place.high)
    if kind and kind.endswith("stranded"):
        kind = "trucks-stranded" if _VEHICLES.search(phrase) else "people-stranded"
    if (
        kind
        and text[start:end].casefold() == "one"
        and rule not in ("count and verb", "verb and count")
    ):
        kind = None
    if kind is None:
        if not countable(text, start, end, phrase):
            return None
        kind, rule, sure = "count", "a thing counted", False
    if _ANIMALS.search(phrase):
        kind, rule, sure = "count", "a thing counted", False
    if _joined(text, place) or _UNREAL.search(text, place.sentence.start, place.sentence.end):
        sure = False
    if text[start:end].casefold().startswith("as many as"):
        sure = False  # some mean a bound by it, and some the count itself
    if kind == "detained" and _SOLDIERS.search(phrase):
        kind = "captured"
    by, claimed = claimant(text, place, said, quotations)
    group = None
    if kind not in ("trucks-stranded", "count") or (kind == "count" and PEOPLE.search(phrase)):
        group = group_of(text, vocabulary, phrase, place, by, previous, kind)
    return Figure(start, end, rule, sure and claimed, place.numeral.value, kind, group, by)


def _joined(text: str, place: Place) -> bool:
    """Return whether another number stands right before: *not fewer than 50 and up to 70*."""
    before = text[max(place.sentence.start, place.numeral.start - 12) : place.numeral.start]
    return bool(
        re.search(r"(?:\d|dozen|hundred|thousand)s?,?\s(?:and|or|to|perhaps|maybe)\s$", before)
    )


def _ordinals(
    text: str,
    sentence: Span,
    days: Sequence[Day],
    said: Sequence[Attribution],
    quotations: Sequence[Quotation],
) -> list[Figure]:
    """Return the numbers of rounds and attempts: *the third round*, *a third such attempt*."""
    found: list[Figure] = []
    for match in numerals.ORDINAL.finditer(text, sentence.start, sentence.end):
        if any(day.covers(match.start()) for day in days) or not _ROUND.match(text, match.end()):
            continue
        by = next((q.by for q in quotations if q.covers(match.start())), None)
        if by is None:
            ahead = [a for a in said if a.end <= match.start() and a.verb == "according to"]
            by = ahead[-1].by if ahead else None
        value = str(numerals.ordinal(match["word"]))
        found.append(Figure(*match.span(), "ordinal of a round", True, value, "ordinal", None, by))
    return found
