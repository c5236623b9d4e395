"""Tells what a number counts: the verb or noun beside it, and the words it belongs to."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ceasefire.reading.marks import Figure
from ceasefire.reading.numerals import Numeral
from ceasefire.reading.spans import Span

#: What is counted, by the words that show it; the aspects have these names.
CUES: dict[str, str] = {
    "killed": r"kill(?:ed|ing|s)?|dead|died|dies|deaths?|death toll|slain|slaying|lives|fatalities|perished|"
    r"martyred|lost|losing|losses|bodies|murder(?:ed|s)?|shot dead|massacred|succumbed|buried|martyrdom|neutrali[sz]ed",
    "wounded": r"wound(?:ed|ing|s)?|injur(?:ed|ing|ies)|hurt|maimed|hospitali[sz]ed",
    "captured": r"captur(?:ed|ing)|capture of|taken prisoner|took prisoner|taken captive|prisoners? of war|taken hostage",
    "surrendered": r"surrender(?:ed|ing)?|laid down (?:their )?arms|gave themselves up",
    "detained": r"detain(?:ed|ing)|detention of|(?:is|are|was|were|be|still) (?:holding|held)(?! up)|arrest(?:ed|ing|s)?|rounded up|in custody",
    "missing": r"missing|unaccounted for",
    "displaced": r"displac(?:ed|ing)|fled|flee(?:ing)?|homeless|evacuat(?:ed|ing)|uprooted|"
    r"(?:left|abandoned|forced from|driven from) their homes",
    "returned": r"return(?:ed|ing|ees?)|repatriat(?:ed|ing)|deport(?:ed|ing|ations?)|sent back|gone back|went back|"
    r"sent home|(?:gone|went|going|come|came) home|expelled|expelling",
    "stranded": r"strand(?:ed|ing)|stuck|backed up|held up|waiting|queu(?:ed|ing|e)|lined up|stalled|idling|"
    r"piled up|jammed|parked|blocked|trapped|wait",
}  # fmt: skip
CUE = re.compile("|".join(rf"\b(?P<{what}>(?:{words})\b)" for what, words in CUES.items()), re.I)
BREAK = re.compile(r"[;:]|,? (?:while(?! \w+ing\b)|whereas|although|though|but|however)\b", re.I)
_HEAD = re.compile(
    r"\s+((?:(?:of|the|its|their|other|others|more|young|local|armed|unarmed|whole)\s+)*(?:[\w’'-]+\s*){0,4})"
)
_NO_HEAD = re.compile(
    r"\b(?:neighbou?rs|countries|sides|nations|governments|states|capitals|parties|armies|delegations|"
    r"banks|camps|leaders|ministers|halves|rivals)\b"
)
_INCLUDING = re.compile(r"\b(?:including|among them|of them|of whom)\s(?:at least )?$")
_OF_THEM = re.compile(r"\s+of (?:them|whom)\b")
PEOPLE = re.compile(
    r"\b(?:people|persons?|men|women|children|others?|civilians?|soldiers?|troops|fighters?|militants?|insurgents?|"
    r"personnel|guards?|officers?|families|refugees?|villagers?|residents?|travell?ers|traders?|drivers?|nationals|"
    r"workers?|migrants?|protesters?|policemen|rebels?|gunmen|terrorists?|prisoners?|detainees|returnees|patients|"
    r"passengers|households|lives|bodies|victims|students|boys|girls|members|commanders?|recruits|conscripts|reservists|shepherds?|farmers?)\b",
    re.I,
)
LABEL_BEFORE = re.compile(
    r"(?:\b(?:Highway|Route|Road|Unit|Flight|Room|No\.?|Resolution|Article|Section|Brigade|Battalion|Division|"
    r"Regiment|Post|Gate|Sector|Line|Camp|Point|Ward|Block|Hill|Checkpoint|Corps|Precinct|Channel|Phase|Page|"
    r"aged?|G|Group of|Apollo|Zone|Bridge|Chapter|Psalm|Model|Type|Class|Mark|Level|Area|District|Platform|Tunnel)\s|"
    r"[$€£]\s?|\b[A-Z]{1,3}-)$"
)


@dataclass(frozen=True)
class Place:
    """A count in its sentence, with the neighbours that limit where its verb may stand.

    ``taken`` is the end of the verb that the count before has claimed for itself.
    """

    numeral: Numeral
    low: int
    high: int
    sentence: Span
    taken: int = 0


def what(text: str, place: Place, previous: Figure | None) -> tuple[str | None, str, bool]:
    """Return what was counted, the rule that shows it, and whether that is sure."""
    numeral = place.numeral
    high = place.high
    after = first_cue(text, numeral.end, high)
    before = last_cue(text, max(place.low, place.taken), numeral.start)
    gap_after = text[numeral.end : after.start()] if after else ""
    gap_before = text[before.end() : numeral.start] if before else ""
    part = _INCLUDING.search(text[place.low : numeral.start]) or _OF_THEM.match(text, numeral.end)
    if previous and previous.what in CUES and part:
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
    if after and not BREAK.search(gap_after) and _apposed(gap_after):
        return str(after.lastgroup), "count, apposition, verb", len(gap_after.split()) <= 12
    if (
        before
        and not BREAK.search(gap_before)
        and len(gap_before.split()) <= 10
        and _leads(before, gap_before)
    ):
        return str(before.lastgroup), "verb before the count", False
    if (
        previous
        and previous.what != "ordinal"
        and re.fullmatch(
            r"(?:\s[\w’' -]{0,40})?(?:,| and|, and| as well as| along with)\s*(?:another\s*|a further\s*)?",
            text[previous.end : numeral.start],
        )
    ):
        return previous.what, "goes on with the count before", False
    return None, "", False


def first_cue(text: str, low: int, high: int) -> re.Match[str] | None:
    return CUE.search(text, low, high)


def last_cue(text: str, low: int, high: int) -> re.Match[str] | None:
    found = list(CUE.finditer(text, low, high))
    return found[-1] if found else None


def _follows(gap: str) -> bool:
    """Return whether the words between a count and a verb leave them together."""
    return not re.search(r"\b(?:after|when|who had|that had|to|by|from|in)\b", gap)


def _apposed(gap: str) -> bool:
    if re.search(r"\b(?:said|told|says|says|claimed)\b", gap):
        return False
    return not re.search(r"\b(?:after|when|before|and then|and to|by)\b", gap) or bool(
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


def phrase_of(text: str, end: int, high: int) -> str:
    """Return the noun phrase that a count begins."""
    match = _HEAD.match(text[end : min(high, end + 90)])
    words = match.group(1) if match else ""
    if lead := CUE.match(words.strip()):
        words = words.strip()[lead.end() :]  # *13 wounded villagers*
    cut = re.search(
        r"\b(?:were|was|have|had|has|are|in|on|at|by|from|and|who|which|that|remain|during|across|near|to|after|"
        r"killed|dead|wounded|injured|would|will|including|when|as|while|before|since)\b",
        words,
    )
    return words[: cut.start()] if cut else words


def countable(text: str, start: int, end: int, phrase: str) -> bool:
    """Return whether what follows a number is something that can be counted."""
    if re.match(r"\s+of (?:them|whom)\b", text[end : end + 12]):
        return True
    if not phrase.strip() or LABEL_BEFORE.search(text[max(0, start - 16) : start]):
        return False
    if _NO_HEAD.search(phrase):
        return False
    words = phrase.split()
    plural = [w for w in words if w.rstrip(",.").endswith("s") and w.islower() and len(w) > 3]
    single = text[start:end].casefold() in ("one", "1", "a hundred", "a thousand")
    return bool(plural or PEOPLE.search(phrase)) and not (single and not PEOPLE.search(phrase))
