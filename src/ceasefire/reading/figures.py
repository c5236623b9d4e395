"""Finds the counts of a line: what was counted, whom, and who says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ceasefire.reading import numerals
from ceasefire.reading.marks import Day, Figure, Quotation
from ceasefire.reading.numerals import Numeral
from ceasefire.reading.spans import Span
from ceasefire.reading.speakers import Attribution
from ceasefire.vocabulary import Group, Vocabulary

#: What is counted, by the words that show it; the aspects have these names.
CUES: dict[str, str] = {
    "killed": r"kill(?:ed|ing|s)?|dead|died|dies|deaths?|death toll|slain|slaying|lives|fatalities|perished|"
    r"martyred|lost|losing|losses|bodies|murder(?:ed|s)?|shot dead|massacred|succumbed|buried|martyrdom|neutrali[sz]ed",
    "wounded": r"wound(?:ed|ing|s)?|injur(?:ed|ing|ies)|hurt|maimed|hospitali[sz]ed",
    "captured": r"captur(?:ed|ing)|taken prisoner|took prisoner|taken captive|prisoners? of war|taken hostage",
    "surrendered": r"surrender(?:ed|ing)?|laid down (?:their )?arms|gave themselves up",
    "detained": r"detain(?:ed|ing)|arrest(?:ed|ing|s)?|rounded up|in custody",
    "missing": r"missing|unaccounted for",
    "displaced": r"displac(?:ed|ing)|fled|flee(?:ing)?|homeless|evacuat(?:ed|ing)|uprooted|"
    r"(?:left|abandoned|forced from|driven from) their homes",
    "returned": r"return(?:ed|ing|ees?)|repatriat(?:ed|ing)|deport(?:ed|ing|ations?)|sent back|gone back|went back|"
    r"sent home|expelled|expelling",
    "stranded": r"strand(?:ed|ing)|stuck|backed up|held up|waiting|queu(?:ed|ing|e)|lined up|stalled|idling|"
    r"piled up|jammed|parked|blocked|trapped|wait",
}  # fmt: skip
_CUE = re.compile("|".join(rf"\b(?P<{what}>(?:{words})\b)" for what, words in CUES.items()), re.I)
_VEHICLES = re.compile(
    r"\b(?:trucks?|lorries|lorry|vehicles?|containers?|tankers?|trailers?|convoys?|wagons?)\b", re.I
)
_ROUND = re.compile(
    r"\s(?:[a-z-]+\s){0,2}?(?:rounds?|sessions?|attempts?|meetings?|such (?:attempt|round|meeting|talks)|"
    r"time that|talks|day of talks|phase|stage|sitting)\b",
    re.I,
)
_NO_COUNT = re.compile(
    r"[\s-](?:per ?cent|percent|%|percentage|kilomet\w+|km|miles?|met(?:re|er)s?|feet|foot|inch\w*|hectares|acres|"
    r"tonnes?|tons?|kg|kilos?|kilograms?|lit(?:re|er)s?|barrels?|degrees?|hours?|minutes?|seconds?|days?|"
    r"weeks?|months?|years?|decades?|centur\w+|dollars?|euros?|rupees?|pounds|cents|am|pm|a\.m\.?|p\.m\.?|o['’]clock|"
    r"years?-old|year-old|times?|points?|goals?|megawatts?|mm|cm|mph|kph|knots|gmt|"
    r"sides?|parties|countries|neighbou?rs|nations|governments|states|capitals|"
    r"foreign ministers|leaders|presidents|men['’]s|another|by one|kinds?|things?|ways?|reasons?|"
    r"(?:million|billion)?\s?(?:dollars|euros))\b",
    re.I,
)
_LABEL_BEFORE = re.compile(
    r"(?:\b(?:Highway|Route|Road|Unit|Flight|Room|No\.?|Resolution|Article|Section|Brigade|Battalion|Division|"
    r"Regiment|Post|Gate|Sector|Line|Camp|Point|Ward|Block|Hill|Checkpoint|Corps|Precinct|Channel|Phase|Page|"
    r"aged?|G|Group of|Apollo|Zone|Bridge|Chapter|Psalm|Model|Type|Class|Mark|Level|Area|District|Platform|Tunnel)\s|"
    r"[$€£]\s?|\b[A-Z]{1,3}-)$"
)
_MONEY_BEFORE = re.compile(
    r"(?:[$€£]|\b(?:Rs|USD|PKR|EUR)\.?|\b(?:worth|costs?|costing|cost of|price of))\s?$"
)
_ALONE = re.compile(
    r"\b(?:no|any|every) one\b|\bone (?:of|another|day|side|hand|thing|way|more time|that|who|can)\b|\bthe one\b",
    re.I,
)
_BREAK = re.compile(
    r"[;:]|,? (?:while(?! \w+ing\b)|whereas|although|though|but|however)\b|\. ", re.I
)
_SUBJECT = re.compile(r"\b(?:who|which|that)\b")
_HEAD = re.compile(
    r"\s+((?:(?:of|the|its|their|other|others|more|young|local|armed|unarmed|whole)\s+)*(?:[\w’'-]+\s*){0,4})"
)
_OTHERS = re.compile(r"\s+(?:others?|more)\b", re.I)
_ACTIVE = re.compile(
    r"kill(?:ed|ing|s)|wound(?:ed|ing)|captur(?:ed|ing)|murdered|injur(?:ed|ing)", re.I
)
_INCLUDING = re.compile(r"\b(?:including|among them|of them|of whom)\s(?:at least )?$")
_TOOK = re.compile(r"claim(?:ed|s|ing) (?:[\w-]+ ){0,4}(?:lives|casualties)", re.I)
_NO_HEAD = re.compile(
    r"\b(?:neighbou?rs|countries|sides|nations|governments|states|capitals|parties|armies|delegations|"
    r"banks|camps|leaders|ministers|halves|rivals)\b"
)
_PEOPLE = re.compile(
    r"\b(?:people|persons?|men|women|children|others?|civilians?|soldiers?|troops|fighters?|militants?|insurgents?|"
    r"personnel|guards?|officers?|families|refugees?|villagers?|residents?|travell?ers|traders?|drivers?|nationals|"
    r"workers?|migrants?|protesters?|policemen|rebels?|gunmen|terrorists?|prisoners?|detainees|returnees|patients|"
    r"passengers|households|lives|bodies|victims|students|boys|girls|members|commanders?|recruits|conscripts|shepherds?|farmers?)\b",
    re.I,
)


@dataclass(frozen=True)
class _Place:
    """A count in its sentence, with the neighbours that limit where its verb may stand.

    ``taken`` is the end of the verb that the count before has claimed for itself.
    """

    numeral: Numeral
    low: int
    high: int
    sentence: Span
    taken: int = 0


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
                cue = _first_cue(text, previous.end, numeral.start)
                taken = cue.end() if cue else 0
            place = _Place(numeral, low, high, sentence, taken)
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
        if _LABEL_BEFORE.search(left) or _MONEY_BEFORE.search(left) or _NO_COUNT.match(text, end):
            continue
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
    place: _Place,
    said: Sequence[Attribution],
    quotations: Sequence[Quotation],
    previous: Figure | None,
) -> Figure | None:
    start, end = place.numeral.start, place.numeral.end
    what, rule, sure = _what(text, place, previous)
    phrase = _phrase(text, end, place.high)
    if what == "stranded":
        what = "trucks-stranded" if _VEHICLES.search(phrase) else "people-stranded"
    if (
        what
        and text[start:end].casefold() == "one"
        and rule not in ("count and verb", "verb and count")
    ):
        what = None
    if what is None:
        if not _countable(text, start, end, phrase):
            return None
        what, rule, sure = "count", "a thing counted", False
    if text[start:end].casefold().startswith("as many as"):
        sure = False  # some mean a bound by it, and some the count itself
    by, claimed = _claimant(text, place, said, quotations)
    group = None
    if what not in ("trucks-stranded", "count") or (what == "count" and _PEOPLE.search(phrase)):
        group = _group(text, vocabulary, phrase, place, by, previous, what)
    return Figure(start, end, rule, sure and claimed, place.numeral.value, what, group, by)


def _what(text: str, place: _Place, previous: Figure | None) -> tuple[str | None, str, bool]:
    """Return what was counted, the rule that shows it, and whether that is sure."""
    numeral = place.numeral
    high = place.high
    after = _first_cue(text, numeral.end, high)
    before = _last_cue(text, max(place.low, place.taken), numeral.start)
    gap_after = text[numeral.end : after.start()] if after else ""
    gap_before = text[before.end() : numeral.start] if before else ""
    if previous and previous.what in CUES and _INCLUDING.search(text[place.low : numeral.start]):
        return previous.what, "part of the count before", False
    near_after = (
        after is not None
        and len(gap_after.split()) <= 4
        and not re.search(r"[,;:]|\band\b", gap_after)
    )
    if after and near_after and _follows(gap_after):
        return str(after.lastgroup), "count and verb", True
    if (
        before
        and len(gap_before.split()) <= 6
        and not re.search(r"[;:]|, (?!at|including|mostly)", gap_before)
        and _leads(before, gap_before)
    ):
        return str(before.lastgroup), "verb and count", True
    if after and not _BREAK.search(gap_after) and _apposed(gap_after):
        return str(after.lastgroup), "count, apposition, verb", len(gap_after.split()) <= 12
    if (
        before
        and not _BREAK.search(gap_before)
        and len(gap_before.split()) <= 10
        and _leads(before, gap_before)
    ):
        return str(before.lastgroup), "verb before the count", False
    if (
        previous
        and previous.what != "ordinal"
        and re.fullmatch(
            r"(?:\s[\w’' -]{0,40})?(?:,| and|, and| as well as)\s*(?:another\s*|a further\s*)?",
            text[previous.end : numeral.start],
        )
    ):
        return previous.what, "goes on with the count before", False
    return None, "", False


def _first_cue(text: str, low: int, high: int) -> re.Match[str] | None:
    return _CUE.search(text, low, high)


def _last_cue(text: str, low: int, high: int) -> re.Match[str] | None:
    found = list(_CUE.finditer(text, low, high))
    return found[-1] if found else None


def _follows(gap: str) -> bool:
    """Return whether the words between a count and a verb leave them together."""
    return not re.search(r"\b(?:after|when|who had|that had|to|by|from|in)\b", gap)


def _apposed(gap: str) -> bool:
    if re.search(r"\b(?:said|told|says|says|claimed)\b", gap):
        return False
    return not re.search(r"\b(?:after|when|before|and then|by)\b", gap) or bool(
        re.search(r"\b(?:have|has|had|were|was|been|remain|remained|are)\s(?:\w+\s)?$", gap)
    )


def _leads(cue: re.Match[str], gap: str) -> bool:
    """Return whether a verb or noun before a count governs it: *killing five*, *a toll of 12*."""
    word = cue.group().casefold()
    if re.search(r"\b(?:after|when|before|who|said|while|where)\b", gap):
        return False
    if word in ("dead", "died", "dies", "fled", "returned", "surrendered", "missing"):
        return bool(re.search(r"\b(?:at|to|of|is|was|:|as|were|reached)\s*$", gap))
    return True


def _phrase(text: str, end: int, high: int) -> str:
    """Return the noun phrase that a count begins."""
    match = _HEAD.match(text[end : min(high, end + 90)])
    words = match.group(1) if match else ""
    if lead := _CUE.match(words.strip()):
        words = words.strip()[lead.end() :]  # *13 wounded villagers*
    cut = re.search(
        r"\b(?:were|was|have|had|has|are|in|on|at|by|from|and|who|which|that|remain|during|across|near|to|after|"
        r"killed|dead|wounded|injured|would|will|including)\b",
        words,
    )
    return words[: cut.start()] if cut else words


def _countable(text: str, start: int, end: int, phrase: str) -> bool:
    """Return whether what follows a number is something that can be counted."""
    if re.match(r"\s+of (?:them|whom)\b", text[end : end + 12]):
        return True
    if not phrase.strip() or _LABEL_BEFORE.search(text[max(0, start - 16) : start]):
        return False
    if _NO_HEAD.search(phrase):
        return False
    words = phrase.split()
    plural = [w for w in words if w.rstrip(",.").endswith("s") and w.islower() and len(w) > 3]
    single = text[start:end].casefold() in ("one", "1", "a hundred", "a thousand")
    return bool(plural or _PEOPLE.search(phrase)) and not (single and not _PEOPLE.search(phrase))


def _claimant(
    text: str, place: _Place, said: Sequence[Attribution], quotations: Sequence[Quotation]
) -> tuple[str | None, bool]:
    """Return who asserts a count, and whether that is sure."""
    numeral = place.numeral
    for quotation in quotations:
        if quotation.covers(numeral.start):
            return quotation.by, quotation.sure
    clause = _clause(text, place)
    window = text[max(clause.start, numeral.start - 40) : min(clause.end, numeral.end + 60)]
    if re.search(r"\breportedly\b", window):
        return None, True
    useful = [a for a in said if not a.weak or a.by]
    useful = [a for a in useful if not _TOOK.match(text, a.start)]
    useful = [
        a
        for a in useful
        if a.verb not in ("accused", "accuses", "blamed", "blames", "accusing")
        or _accuses_of(text, a, numeral)
    ]
    inside = [a for a in useful if clause.start <= a.start < clause.end]
    before = [a for a in inside if a.end <= numeral.start and not _closed(text, a, numeral)]
    after = [a for a in inside if a.start >= numeral.end and _trails(text, a, numeral)]
    if before and (before[-1].by or not after):
        return before[-1].by, before[-1].kind == "name"
    if after:
        return after[0].by, after[0].kind == "name"
    return None, True


def _accuses_of(text: str, attribution: Attribution, numeral: Numeral) -> bool:
    return bool(re.search(r"\b(?:of|for) ", text[attribution.end : numeral.start]))


def _closed(text: str, attribution: Attribution, numeral: Numeral) -> bool:
    """Return whether the words of an attribution before a count are over when it comes."""
    between = text[attribution.end : numeral.start]
    return attribution.verb != "according to" and bool(
        re.search(
            r"(?:which|who)\b[^,]*$", text[max(0, attribution.start - 60) : attribution.start]
        )
        and "," in between
    )


def _trails(text: str, attribution: Attribution, numeral: Numeral) -> bool:
    """Return whether an attribution after a count stands behind the statement: *..., X said*."""
    low = min(attribution.subject.start, attribution.start) if attribution.by else attribution.start
    before = text[numeral.end : max(low, numeral.end)].rstrip()
    if attribution.verb == "according to":
        return True
    return (
        before.endswith(",")
        or before.endswith("”")
        or before.endswith('"')
        or attribution.subject.start > attribution.end
    )


def _clause(text: str, place: _Place) -> Span:
    """Return the clause around a count: from the last *while* or *but* to the next."""
    low, high = place.sentence.start, place.sentence.end
    for match in _BREAK.finditer(text, low, high):
        if match.end() <= place.numeral.start:
            low = match.end()
        elif match.start() >= place.numeral.end:
            high = match.start()
            break
    return Span(low, high)


def _group(
    text: str,
    vocabulary: Vocabulary,
    phrase: str,
    place: _Place,
    by: str | None,
    previous: Figure | None,
    what: str,
) -> str | None:
    """Return the most specific victim group that the words around a count show."""
    tokens = _stems(phrase)
    best, most = None, 0
    for identity, group in vocabulary.groups.items():
        if identity != "all" and (score := _fits(group, tokens)) > most:
            best, most = identity, score
    if (
        best is None
        and previous
        and previous.group
        and (_OTHERS.match(text, place.numeral.end) or not phrase.strip())
        and previous.what in CUES
    ):
        return previous.group
    if best and vocabulary.groups[best].side:
        return best
    if (
        best is None
        and previous
        and re.match(r"\s+of (?:them|whom)\b", text[place.numeral.end :][:12])
    ):
        return previous.group
    if best is None and (side := _side(vocabulary, by)) and not _against(text, place):
        own = [
            i for i, g in vocabulary.groups.items() if g.side == side and tokens & _stems(_noun(g))
        ]
        if own:
            return own[0]
    if best is None and what == "returned":
        return "returnees" if "returnees" in vocabulary.groups else "all"
    return best or "all"


def _against(text: str, place: _Place) -> bool:
    """Return whether an active verb before a count makes those counted the other side's."""
    cue = _last_cue(text, place.low, place.numeral.start)
    gap = text[cue.end() : place.numeral.start] if cue else ""
    return bool(cue and _ACTIVE.fullmatch(cue.group()) and len(gap.split()) <= 3 and "," not in gap)


def _noun(group: Group) -> str:
    return " ".join([group.label, *group.variants])


def _fits(group: Group, tokens: frozenset[str]) -> int:
    """Return how many words of a group's label a phrase has; 0 if it lacks the noun."""
    label = group.label.partition(",")[0].partition(" inside ")[0].partition(" to ")[0]
    words = label.split()
    nouns = _stems(" ".join([words[-1], *group.variants]))
    if not nouns & tokens:
        return 0
    needed = _stems(" ".join(words[:-1]))
    return 1 + len(needed) if needed <= tokens else 0


def _stems(words: str) -> frozenset[str]:
    return frozenset(
        word.casefold().rstrip("s").replace("troop", "soldier")
        for word in re.findall(r"[\w’'-]+", words)
    )


def _side(vocabulary: Vocabulary, by: str | None) -> str | None:
    return vocabulary.actors[by].side if by in vocabulary.actors else None


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
