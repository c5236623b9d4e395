"""Cues: the verbs and nouns that show what is counted, and whether one governs a count.

Each has its own object, and only a passive a subject that suffers.
"""

from __future__ import annotations

import re

from ceasefire.reading import numerals

#: What is counted, by the words that show it, in the words of ``enumerations.Counted``.
CUES: dict[str, str] = {
    "killed": r"kill(?:ed|ing|s)?|dead|died|dies|deaths?|(?:death )?toll|slain|slaying|"
    r"lost (?:their|his|her) li(?:ves|fe)|lives|fatalities|perished|"
    r"martyred|lost|losing|losses|bodies|murder(?:ed|ing|s)?|shot dead|massacred|succumbed|buried|martyrdom|neutrali[sz]ed",
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

#: These have an object behind them, and never a count before them that suffers.
_ACTIVE = re.compile(
    r"kill|kills|killing|slaying|los(?:t|ing)|murder|murdering|murders|wounding|wounds?|injuring|capturing|"
    r"capture of|took prisoner|detaining|detention of|.*holding|arresting|displacing|evacuating|repatriating|"
    r"deporting|expelling|stranding|surrendering",
    re.I,
)
_NOUN = re.compile(
    r"deaths?|(?:death )?toll|lives|fatalities|losses|bodies|injuries|martyrdom|returnees?|deportations?|arrests|"
    r"wounds",
    re.I,
)
#: These have no object: who stands before them suffers.
_WITHOUT_OBJECT = re.compile(
    r"dead|died|dies|lost (?:their|his|her) li(?:ves|fe)|perished|succumbed|surrendered|laid down.*|gave.*|missing|"
    r"unaccounted for|fled|flee|fleeing|homeless|.*their homes|return(?:ed|ing)|(?:gone|went|going|come|came) .*|"
    r"in custody|stuck|backed up|waiting|wait|queu\w+|lined up|idling|piled up",
    re.I,
)
_AUXILIARY = r"(?:were|was|been|being|be|are|is|got|get|remain|remained|remains)"
_PASSIVE = re.compile(
    rf"\b{_AUXILIARY}\s(?:(?:also|all|both|still|later|reportedly|\w+ly|left|found|feared|believed)\s){{0,2}}$"
)
_OBJECT = re.compile(
    r"\s(?:\d|[$€£“\"]|(?:the|a|an|at least|more than|over|up to|around|about|some|nearly|almost|several|many|dozens|"
    r"scores|hundreds|thousands|others?|his|her|its|their|our|all|both|another|and (?:wound|injur|captur|kill)\w+ the|"
    rf"{numerals.TO_TWELVE}|\w+teen|\w+ty|"
    r"people|civilians?|soldiers?|troops|policemen|police|militants?|members|women|children|villagers)\b)"
    r"(?! (?:day|week|month|year|night|morning|afternoon|evening|same|early|past|last)\b)",
    re.I,
)
_NUMBERED = re.compile(
    r"\s(?:\d|the|a|an|at least|more than|over|up to|around|about|nearly|almost|several|dozens|"
    rf"{numerals.TO_TWELVE}|\w+teen|\w+ty)\b(?! (?:day|week|month|year|night)\b)",
    re.I,
)
_DETERMINERS = re.compile(
    r"\s*(?:(?:the|another|a|an|further|additional|its|their|his|her|our|all|also|off|of|lives|other|what|them|"
    r"more|between|even|altogether|in total|total|not|no|only|just|as many as|including)\s+)*\s*",
    re.I,
)
_REACHED = re.compile(
    r"(?:\s[\w’'-]+){0,6}?\s(?:to|at|of|is|was|as|reached|exceeded|exceeds|passed|topped|tops|among|numbered)\s+$|:\s+$",
    re.I,
)
_BEFORE_NOUN = re.compile(
    r"\s*(?:(?:of|more|other|further|additional|confirmed|civilian|reported|new|such|combat|recorded|total|military)\s*)*"
)
_INTO = re.compile(r"\b(?:in|on|at|by|near|during|from|with|against|for|into|since|over)\b")
_PARTICIPLE = re.compile(
    r"\b(?!(?:armed|unarmed|suspected|alleged|masked|hooded|retired|wanted|united|affiliated|related|allied)\b)"
    r"(?:\w{3,}ed|hit|struck|left|said|fell|made|took|saw|set|stormed)\b"
)
#: A verb between two counts, so that the second does not go on with the first.
OTHER_VERB = re.compile(rf"\b(?:has|have|had|{_AUXILIARY})\b|{_PARTICIPLE.pattern}|\b\w{{3,}}ing\b")
_EITHER = re.compile(r",?\s(?:or|and)\s$", re.I)


def passive(text: str, cue: re.Match[str]) -> bool:
    """Return whether an auxiliary stands before a verb: *were killed*, *had been wounded*."""
    return bool(_PASSIVE.search(text, max(0, cue.start() - 40), cue.start()))


def suffers(text: str, start: int, cue: re.Match[str]) -> bool | None:
    """Return whether those counted right before a verb or noun suffer it; ``None`` if that is open.

    Parameters
    ----------
    text
        The line.
    start
        The end of the count.
    cue
        The verb or noun after it.
    """
    gap, word = text[start : cue.start()], cue.group()
    if _ACTIVE.fullmatch(word) and not _NOUN.fullmatch(word):
        return False
    if word.casefold() == "bodies" or re.search(r"\bamong\b", gap):
        return None  # found or handed over, of those who were counted before; a part of the dead
    if _NOUN.fullmatch(word):
        if _BEFORE_NOUN.fullmatch(gap):
            return True
        return None if len(gap.split()) <= 1 else False
    if _own_object(text, start, cue):
        return False
    inner = re.sub(rf"\b(?:has|have|had|{_AUXILIARY})\b.*$", "", gap)
    if re.search(r"\bleft\s\S", inner) or _PARTICIPLE.search(inner):
        return None
    return None if joined(text, cue) or _goes_on(text, cue) else True


def _own_object(text: str, start: int, cue: re.Match[str]) -> bool:
    """Return whether a verb governs what follows it: *five gunmen killed two*, *men who killed*."""
    if passive(text, cue) or _WITHOUT_OBJECT.fullmatch(cue.group()):
        return False
    gap = text[start : cue.start()]
    if re.search(r"\b(?:who|that|which|has|have|had|to|and|then|later)\s(?:\w+ly\s|also\s)?$", gap):
        return True
    if not gap.strip():  # *13 wounded villagers*
        return bool(_NUMBERED.match(text, cue.end()))
    return bool(_OBJECT.match(text, cue.end()))


def joined(text: str, cue: re.Match[str]) -> bool:
    """Return whether a verb has another beside it: *killed or wounded* leaves the share open."""
    after = re.match(r",?\s(?:or|and)\s", text[cue.end() : cue.end() + 6])
    if after and CUE.match(text, cue.end() + after.end()):
        other = CUE.match(text, cue.end() + after.end())
        return other is not None and not _ACTIVE.fullmatch(other.group())
    before = _EITHER.search(text, max(0, cue.start() - 6), cue.start())
    if not before:
        return False
    words = text[max(0, before.start() - 14) : before.start()]
    other = next((c for c in CUE.finditer(words) if c.end() == len(words)), None)
    return other is not None and other.lastgroup != cue.lastgroup


def _goes_on(text: str, cue: re.Match[str]) -> bool:
    """Return whether a participle is followed by the verb itself: *three wounded on Friday died*."""
    if passive(text, cue):
        return False
    rest = re.match(r"[^,.;:()–—]{0,60}", text[cue.end() : cue.end() + 60])
    later = CUE.search(rest.group()) if rest else None
    if later is None or rest is None:
        return False
    between = rest.group()[: later.start()]
    if _NOUN.fullmatch(later.group()):
        return False
    return later.lastgroup != cue.lastgroup and not re.search(
        r"\b(?:and|or|when|after|as|while|before|but|to)\b|\d", between
    )


def governs(text: str, cue: re.Match[str], end: int) -> bool | None:
    """Return whether a verb or noun governs the count that begins at ``end``; ``None`` if that is open."""
    gap, word = text[cue.end() : end], cue.group()
    if re.search(r"\b(?:after|when|before|who|said|while|where)\b", gap):
        return False
    if word.casefold() == "bodies":
        return None
    if re.fullmatch(r"(?:death )?toll|deaths?|fatalities|losses|injuries|lives", word, re.I):
        if word.casefold() in ("toll", "losses") and _REACHED.search(gap):
            return None  # a toll may be one of the wounded, and a loss one of goods
        return bool(_REACHED.search(gap))
    if re.fullmatch(
        r"dead|died|dies|fled|returned|surrendered|missing|killed|wounded|injured", word, re.I
    ):
        before = text[max(0, cue.start() - 10) : cue.start()]
        if re.search(r"\b(?:the|those|of)\s$", before, re.I) and re.search(
            r"\b(?:at|to|of|is|was|as|were|reached|include|included|are)\s*$", gap
        ):
            return True if before.casefold().endswith("of ") else None  # *among the dead were two*
    if _WITHOUT_OBJECT.fullmatch(word):
        return bool(re.search(r"\b(?:at|to|of|is|was|:|as|were|reached)\s*$", gap))
    if passive(text, cue):
        return None if not _INTO.search(gap) and not re.search(r"[,;]", gap) else False
    if _DETERMINERS.fullmatch(gap):
        return (
            None if joined(text, cue) or word.casefold() in ("neutralised", "neutralized") else True
        )
    return False if _INTO.search(gap) or re.search(r"\band\b", gap) else None


def first_cue(text: str, low: int, high: int) -> re.Match[str] | None:
    """Return the first verb or noun between two places of a text that shows what is counted."""
    return CUE.search(text, low, high)


def last_cue(text: str, low: int, high: int) -> re.Match[str] | None:
    """Return the last verb or noun between two places of a text that shows what is counted."""
    cues = list(CUE.finditer(text, low, high))
    return cues[-1] if cues else None
