"""Finds the counts of a line: what was counted, whom, and who says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from ceasefire.reading import countables, numerals
from ceasefire.reading.claimants import claimant
from ceasefire.reading.counts import Place, inset, what
from ceasefire.reading.cues import CUES, OTHER_VERB, first_cue, last_cue
from ceasefire.reading.marks import Day, Figure, Quotation
from ceasefire.reading.nouns import THINGS, countable, people, phrase_of
from ceasefire.reading.numerals import Numeral
from ceasefire.reading.spans import Span
from ceasefire.reading.speakers import Attribution
from ceasefire.reading.victims import group_of
from ceasefire.records.vocabulary import Vocabulary

_VEHICLES = re.compile(
    r"\b(?:trucks?|lorries|lorry|vehicles?|containers?|tankers?|trailers?|convoys?|wagons?)\b", re.I
)
_ROUND = re.compile(
    r"\s(?:[a-z-]+\s){0,2}?(?:rounds?|sessions?|attempts?|meetings?|such (?:attempt|round|meeting|talks)|"
    r"time that|talks|day of talks|phase|stage|sitting)\b",
    re.I,
)
_ANIMALS = re.compile(
    r"\b(?:sheep|goats?|cattle|cows?|buffalo\w*|camels?|horses?|dogs?|animals?|livestock|birds?|chickens?)\b",
    re.I,
)
#: What did not happen, only on a stage, or is denied, asked or not yet known.
_UNREAL = re.compile(
    r"\?[”\"’']?$|\b(?:not (?:been )?(?:true|correct|so|confirmed|verified|clear|known|say|said|claim(?:ed)?|confirm)|untrue|false\w*|"
    r"incorrect|baseless|fabricat\w+|fake|disinformation|propaganda|no (?:evidence|truth|proof|indication|sign|confirmation)|"
    r"contrary to|unconfirmed|unverified|disputed|denied (?:that|killing|losing|having|reports?|claims?|any)|denies (?:that|killing|losing|having|reports?|claims?)|"
    r"(?:could|can|did|does|has|have|had|was|were|would|do|is|are)(?:n[’']t|not| not| never)|never|neither|nor|"
    r"[Ii]f|unless|whether|nearly killed|almost killed|alleged\w*|supposed\w*|"
    r"(?:will|would|could|may|might|shall|should|can) (?:also |soon |then )?(?:be|have|kill|die|return|deport|flee)|"
    r"(?:plan\w*|threaten\w*|vow\w*|pledg\w+|expect\w*|prepar\w+|order\w*|aim\w*|want\w*|due|set|risk\w*|in danger) (?:to|of)|"
    r"(?:would|could|might|may) (?:have|be)\b|drills?|military exercise|films?|movies?|novel|simulat\w+|"
    r"fears? that|feared that|rumou?rs?|hoax|hypothetical\w*)|[“\"‘'](?:died|killed|dead|wounded)[”\"’']",
    re.I,
)
_SOLDIERS = re.compile(r"\b(?:soldiers?|troops|servicemen|border guards?|fighters?)\b")
#: Before a number of which a share is told: *80 per cent of 3 million*.
_OF_A_WHOLE = re.compile(
    r"(?:per ?cent|percent|%|half|halves|thirds?|quarters?|tenths?|fifths?|majority|most|many|some|none|any|each|several|few|"
    rf"{numerals.TO_TWELVE}|\d|dozens?|hundreds?|thousands?)"
    r"\s(?:out )?of\s(?:(?:the|its|their|those|some|about|nearly|an estimated|at least)\s){0,2}$",
    re.I,
)
_ATTACKS = re.compile(r"\battacks?\s*$", re.I)
_DEPORTED = re.compile(r"deport|expel", re.I)
_NO_NOUN = frozenset(
    ("others", "this", "less", "across", "was", "has", "its", "theirs", "always", "besides")
)
#: The counts whose verb stands behind them.
SUBJECT_RULES = ("count and verb", "count, apposition, verb")
NO_GROUP = ("trucks-stranded", "count", "attacks")


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
    figures: list[Figure] = []
    for index, sentence in enumerate(sentences):
        line = _Sentence(text, vocabulary, sentence, attributions[index], quotations)
        figures.extend(line.read(countables.counts(text, sentence, days)))
        figures.extend(_ordinals(text, sentence, days, attributions[index], quotations))
    return tuple(sorted(figures, key=lambda figure: figure.start))


@dataclass
class _Sentence:
    """A sentence while its counts are read."""

    text: str
    vocabulary: Vocabulary
    span: Span
    said: Sequence[Attribution]
    quotations: Sequence[Quotation]

    @cached_property
    def people(self) -> re.Pattern[str]:
        """The form of the nouns for people, the nations of the vocabulary among them."""
        return people(self.vocabulary.nations)

    @cached_property
    def unreal(self) -> bool:
        """Whether words in it deny, ask or only suppose what it tells."""
        return bool(_UNREAL.search(self.text, self.span.start, self.span.end))

    def read(self, counts: Sequence[Numeral]) -> list[Figure]:
        """Return the counts of the sentence, in order."""
        figures: list[Figure] = []
        previous: Figure | None = None
        whole: tuple[Span, Figure] | None = None
        mixed = False
        for position, numeral in enumerate(counts):
            place = self._place(counts, position, previous)
            part = whole[1] if whole and numeral.start < whole[0].end else None
            figure = self._figure(place, part or previous, part is not None, mixed)
            if figure is None:
                continue
            if previous and _shares_verb(self.text, previous, figure):
                figures[-1] = self._sharing(previous, figure)
                mixed = mixed or figures[-1].group != figure.group
            figures.append(figure)
            previous = figure
            if part is None and figure.what in CUES and (words := inset(self.text, place)):
                whole = words, figure
        return figures

    def _place(self, counts: Sequence[Numeral], position: int, previous: Figure | None) -> Place:
        numeral = counts[position]
        low = counts[position - 1].end if position else self.span.start
        high = counts[position + 1].start if position + 1 < len(counts) else self.span.end
        taken = 0
        if previous and previous.rule in SUBJECT_RULES:
            cue = first_cue(self.text, previous.end, numeral.start)
            taken = cue.end() if cue else 0
        return Place(numeral, low, high, self.span, taken, self.people)

    def _sharing(self, first: Figure, second: Figure) -> Figure:
        """Return the first of two counts that have one verb, for review: *two soldiers and a boy died*."""
        phrase = phrase_of(self.text, first.end, second.start)
        group = second.group
        if group is not None:
            numeral = Numeral(first.start, first.end, first.value)
            place = Place(numeral, self.span.start, second.start, self.span)
            group = group_of(
                self.text, self.vocabulary, phrase, place, first.by, None, second.what
            )[0]
        kind = second.what
        if kind.endswith("stranded"):
            kind = "trucks-stranded" if _VEHICLES.search(phrase) else "people-stranded"
            group = None if kind in NO_GROUP else group or self.vocabulary.unnamed(kind)
        return replace(first, what=kind, group=group, sure=False)

    def _figure(
        self, place: Place, previous: Figure | None, part: bool, mixed: bool
    ) -> Figure | None:
        text, start, end = self.text, place.numeral.start, place.numeral.end
        kind, rule, sure = what(text, place, previous)
        if part and previous:
            kind, rule, sure = previous.what, "part of the count before", False
        phrase = phrase_of(text, end, place.high)
        if kind and kind.endswith("stranded"):
            kind = "trucks-stranded" if _VEHICLES.search(phrase) else "people-stranded"
        single = text[start:end].casefold() == "one"
        if single and rule not in ("count and verb", "verb and count"):
            kind = None
        if kind is None:
            if not countable(text, start, end, phrase, self.people):
                return None
            kind, rule, sure = "count", "a thing counted", False
        if _ANIMALS.search(phrase) or (kind in CUES and self._thing(phrase)):
            kind, rule, sure = "count", "a thing counted", False
        sure = sure and not self._doubtful(place, phrase, kind)
        if kind == "detained" and _SOLDIERS.search(phrase):
            kind = "captured"
        kind = self._aspect(kind, place, phrase)
        by, claimed = claimant(text, place, self.said, self.quotations)
        group, grouped = None, True
        if kind not in NO_GROUP or (kind == "count" and self.people.search(phrase)):
            before = previous
            if previous and mixed and not part:
                before = replace(previous, group=self.vocabulary.unnamed("any"))
            group, grouped = group_of(text, self.vocabulary, phrase, place, by, before, kind)
        sure = sure and claimed and grouped
        return Figure(start, end, rule, sure, place.numeral.value, kind, group, by)

    def _doubtful(self, place: Place, phrase: str, kind: str) -> bool:
        """Return whether the words leave open if it happened, to people, or how many they were."""
        text, start, end = self.text, place.numeral.start, place.numeral.end
        return bool(
            _joined(text, place)
            or self.unreal
            # some mean a bound by it, and some the count itself
            or text[start:end].casefold().startswith("as many as")
            or (kind not in ("trucks-stranded", "count") and self._unknown(phrase))
            or self._lost(place, phrase)
            or _OF_A_WHOLE.search(text[max(place.sentence.start, start - 48) : start])
        )

    def _thing(self, phrase: str) -> bool:
        """Return whether a phrase is about things, and not people."""
        return bool(THINGS.search(phrase)) and not self.people.search(phrase)

    def _unknown(self, phrase: str) -> bool:
        """Return whether a phrase has a noun that may be of things: *30 players*, *five units*."""
        return not self.people.search(phrase) and any(
            word.endswith("s") and word.islower() and word not in _NO_NOUN
            for word in re.findall(r"[\w’'-]{4,}", phrase)
        )

    def _lost(self, place: Place, phrase: str) -> bool:
        """Return whether something is said to be lost, and it may not be people: *lost 12*."""
        before = self.text[max(place.low, place.numeral.start - 12) : place.numeral.start]
        lost = re.search(r"\blos(?:t|ing)\s$", before)
        return bool(lost) and not self.people.search(phrase)

    def _aspect(self, kind: str, place: Place, phrase: str) -> str:
        """Return the narrower aspect for a count, where the vocabulary has it."""
        known = set(map(self.vocabulary.read_as, self.vocabulary.aspects))
        if kind == "count" and "attacks" in known and _ATTACKS.search(phrase):
            return "attacks"
        if kind == "returned" and "deported" in known:
            low, high = max(place.low, place.taken), min(place.high, place.numeral.end + 160)
            cues = [
                first_cue(self.text, place.numeral.end, high),
                last_cue(self.text, low, place.numeral.start),
            ]
            words = [cue.group() for cue in cues if cue and cue.lastgroup == "returned"]
            if words and all(_DEPORTED.match(word) for word in words):
                return "deported"
        return kind


def _shares_verb(text: str, first: Figure, second: Figure) -> bool:
    """Return whether two counts have one verb: *5,000 containers and 10,000 trucks are stuck*."""
    between = text[first.end : second.start]
    return (
        first.what == "count"
        and second.rule in SUBJECT_RULES
        and re.fullmatch(r"(?: [\w’'-]+){1,4},? (?:and|as well as) ", between) is not None
        and not OTHER_VERB.search(between)
        and (second.what.endswith("stranded") or not THINGS.search(between))
    )


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
    attributions: Sequence[Attribution],
    quotations: Sequence[Quotation],
) -> list[Figure]:
    """Return the numbers of rounds and attempts: *the third round*, *a third such attempt*."""
    figures: list[Figure] = []
    for match in numerals.ORDINAL.finditer(text, sentence.start, sentence.end):
        if any(day.covers(match.start()) for day in days) or not _ROUND.match(text, match.end()):
            continue
        by = next((q.by for q in quotations if q.covers(match.start())), None)
        if by is None:
            ahead = [a for a in attributions if a.end <= match.start() and a.verb == "according to"]
            by = ahead[-1].by if ahead else None
        value = str(numerals.ordinal(match["word"]))
        figures.append(
            Figure(*match.span(), "ordinal of a round", True, value, "ordinal", None, by)
        )
    return figures
