"""Counts in their sentence: what each counts, by the verb or noun beside it and the words it belongs to."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ceasefire.reading import cues
from ceasefire.reading.cues import CUE, CUES, first_cue, last_cue
from ceasefire.reading.marks import Figure
from ceasefire.reading.nouns import PEOPLE
from ceasefire.reading.numerals import Numeral
from ceasefire.reading.spans import Span

BREAK = re.compile(r"[;:]|,? (?:while(?! \w+ing\b)|whereas|although|though|but|however)\b", re.I)
_INCLUDING = re.compile(r"\b(?:including|among them|of them|of whom)\s(?:at least )?$")
_OF_THEM = re.compile(r"\s+of (?:them|whom)\b")
#: *three of the wounded*, *two of those killed*.
_PARTITIVE = re.compile(
    r"\s+(?:more\s+|others\s+)?of\s+(?:the|those|its|their|his|these|all|our)\s+(?:\d+\s+)?$",
    re.I,
)
_DIED = re.compile(
    r"(?<!could have )(?<!have )\b(?:died|succumbed|perished)\b|\b(?:was|were|been)\s(?:later\s)?killed\b",
    re.I,
)
_BE = r"(?:have|has|had|were|was|been|are|is|remain|remained|being)"
#: What is set in between a count and its verb: *five people, among them four women, were killed*.
_INSET = re.compile(
    r"(?:\s[\w’'-]+){0,7}?(?P<inset>\s[-–—]\s[^-–—.;:]{1,120}?\s[-–—]\s|\s?\([^().;:]{1,120}\)\s|[-–—][^-–—.;:]{1,120}[-–—]|"
    r",\s(?:(?:including|among (?:them|whom)|mostly|most of (?:them|whom)|all|some of (?:them|whom)|"
    r"many of (?:them|whom)|half of (?:them|whom)|both)\b|(?:at least\s)?[\w-]+\sof\s(?:them|whom)\b)[^.;:()]{0,120}?,\s)"
    rf"(?={_BE}\b|[a-z]+\b)"
)
#: Before an object, so that the verb behind it may have another subject: *police guarding 12 men fled*.
_BEFORE_OBJECT = re.compile(
    r"\b(?:(?!(?:leaving|seeing|meaning|saying|adding|reporting|claiming|including|bringing|following|during)\b)\w{3,}ing|"
    r"by|on|against|from|at|into)\s(?:the\s|its\s|another\s)?$"
)
_VERB_PHRASE = re.compile(rf"(?:{_BE}\s(?:also\s|all\s|later\s|reportedly\s|\w+ly\s)?){{0,3}}$")


@dataclass(frozen=True)
class Place:
    """A count in its sentence, with the neighbours that limit where its verb may stand.

    ``taken`` is the end of the verb that the count before has claimed for itself, and ``people`` the
    form of the nouns for people.
    """

    numeral: Numeral
    low: int
    high: int
    sentence: Span
    taken: int = 0
    people: re.Pattern[str] = PEOPLE


def what(text: str, place: Place, previous: Figure | None) -> tuple[str | None, str, bool]:
    """Return what was counted, the rule that shows it, and whether that is sure."""
    numeral = place.numeral
    after = first_cue(text, numeral.end, place.high)
    before = last_cue(text, max(place.low, place.taken), numeral.start)
    if after and _PARTITIVE.fullmatch(text, numeral.end, after.start()):
        return _share(text, place, after)
    part = _INCLUDING.search(text[place.low : numeral.start]) or _OF_THEM.match(text, numeral.end)
    if previous and previous.what in CUES and part:
        return previous.what, "part of the count before", False
    led = _led(text, before, numeral.start)
    if led and led[2] and not (after and cues.passive(text, after)):
        return led
    return (
        _inset(text, place)
        or _followed(text, place, after)
        or led
        or _behind(text, before, numeral.start)
        or _going_on(text, place, previous)
        or (None, "", False)
    )


def _share(text: str, place: Place, cue: re.Match[str]) -> tuple[str, str, bool]:
    """Tell what *three of the wounded* counts: the dead, if they died."""
    high = min(place.sentence.end, cue.end() + 80)
    died = cue.lastgroup != "killed" and _DIED.search(text, cue.end(), high)
    return ("killed" if died else str(cue.lastgroup)), "part of those counted", False


def _followed(text: str, place: Place, after: re.Match[str] | None) -> tuple[str, str, bool] | None:
    """Return what the verb or noun after a count shows, if the count is what suffers it."""
    numeral = place.numeral
    gap = text[numeral.end : after.start()] if after else ""
    if after is None or BREAK.search(gap):
        return None
    suffers = cues.suffers(text, numeral.end, after)
    near = len(gap.split()) <= 4 and not re.search(r"[,;:]|\band\b|\s[-–—]\s|[()]", gap)
    if suffers is False or (not near and not _apposed(gap)):
        return None
    if near and _follows(gap):
        object_ = _BEFORE_OBJECT.search(text, max(0, numeral.start - 24), numeral.start)
        waits = after.group().casefold().startswith("wait") and place.people.search(gap)
        return str(after.lastgroup), "count and verb", suffers is True and not object_ and not waits
    if not cues.passive(text, after) and not _apposed(gap):
        return None
    open_ = re.search(r"\b(?:and|or|who|which|that|where|when|as|if|whose)\b|[,()]|\s[-–—]\s", gap)
    sure = suffers is True and len(gap.split()) <= 12 and not open_ and _apposed(gap)
    return str(after.lastgroup), "count, apposition, verb", sure


def _led(text: str, before: re.Match[str] | None, start: int) -> tuple[str, str, bool] | None:
    """Return what the verb or noun before a count shows, if it governs the count."""
    gap = text[before.end() : start] if before else ""
    if (
        before is None
        or len(gap.split()) > 6
        or re.search(r"[;:]\s?\S|, (?!at|including|mostly)", gap)
    ):
        return None
    governed = cues.governs(text, before, start)
    if governed is False:
        return None
    return str(before.lastgroup), "verb and count", governed is True


def _behind(text: str, before: re.Match[str] | None, start: int) -> tuple[str, str, bool] | None:
    """Return what a verb further before a count may show."""
    gap = text[before.end() : start] if before else ""
    if before is None or BREAK.search(gap) or len(gap.split()) > 10:
        return None
    if cues.governs(text, before, start) is False:
        return None
    return str(before.lastgroup), "verb before the count", False


def inset(text: str, place: Place) -> Span | None:
    """Return the words set in between a count and its verb, where there are some."""
    high = min(place.sentence.end, place.numeral.end + 260)
    set_in = _INSET.match(text, place.numeral.end, high)
    if set_in is None or CUE.search(text, place.numeral.end, set_in.start("inset")):
        return None
    cue = first_cue(text, set_in.end(), min(high, set_in.end() + 60))
    if cue is None or not _VERB_PHRASE.fullmatch(text, set_in.end(), cue.start()):
        return None
    without = text[place.numeral.end : set_in.start("inset")] + " " + text[set_in.end() : high]
    verb = CUE.search(without)
    suffers = verb is not None and cues.suffers(without, 0, verb)
    return Span(set_in.start("inset"), set_in.end()) if suffers else None


def _inset(text: str, place: Place) -> tuple[str, str, bool] | None:
    words = inset(text, place)
    cue = first_cue(text, words.end, place.sentence.end) if words else None
    return (str(cue.lastgroup), "count, apposition, verb", True) if cue else None


def _going_on(text: str, place: Place, previous: Figure | None) -> tuple[str, str, bool] | None:
    """Return what the count before counts, where this one goes on with it: *12 men and three women*."""
    goes_on = (
        previous
        and (previous.what in CUES or previous.what.endswith("stranded"))
        and re.fullmatch(
            r"(?:\s[\w’' -]{0,40})?(?:,| and|, and| as well as| along with)\s*(?:another\s*|a further\s*)?",
            text[previous.end : place.numeral.start],
        )
        and not cues.OTHER_VERB.search(text, max(previous.end, place.taken), place.numeral.start)
    )
    return (previous.what, "goes on with the count before", False) if previous and goes_on else None


def _follows(gap: str) -> bool:
    """Return whether the words between a count and a verb leave them together."""
    return not re.search(r"\b(?:after|when|who had|that had|to|by|from|in)\b", gap)


def _apposed(gap: str) -> bool:
    if re.search(r"\b(?:said|told|says|says|claimed)\b", gap):
        return False
    return not re.search(r"\b(?:after|when|before|and then|and to|by)\b", gap) or bool(
        re.search(r"\b(?:have|has|had|were|was|been|remain|remained|are)\s(?:\w+\s)?$", gap)
    )
