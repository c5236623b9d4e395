"""Numbers and dates that somebody typed into a text, whatever they are written in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date

from ceasefire.reading import dates, texts
from ceasefire.records.numberwords import ORDINALS, TENS, UNITS

_NUMBER_WORDS = (
    *UNITS,
    *TENS,
    *ORDINALS,
    "hundred", "thousand", "lakh", "crore", "million", "billion", "trillion", "dozen", "score",
    "twice", "thrice", "half", "halves", "quarter", "couple", "pair", "trio", "double", "triple",
    "thirteenth", "fourteenth", "fifteenth", "sixteenth",
    "seventeenth", "eighteenth", "nineteenth", "twentieth", "thirtieth", "fortieth", "fiftieth",
    "sixtieth", "seventieth", "eightieth", "ninetieth", "hundredth", "thousandth", "millionth",
    "billionth", "decade", "century", "centuries", "fortnight", "millennium", "millennia",
    "centenary", "bicentenary", "anniversary", "anniversaries", "nil", "nought", "naught",
    "doubled", "doubling", "tripled", "tripling", "treble", "trebled", "halve", "halved", "halving",
    "quadruple", "quadrupled", "quintuple", "sextuple", "duo", "quartet", "quintet", "sextet",
    "septet", "octet", "twin", "triplet", "quadruplet", "quintuplet", "septuagenarian",
    "octogenarian", "nonagenarian", "centenarian", "hat-trick", "biennial", "triennial",
    "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties",
)  # fmt: skip
_WORD = f"(?:{'|'.join(dict.fromkeys(_NUMBER_WORDS))})"
#: Verbs of fighting, after which *first* tells an order and counts nothing.
_FOUGHT = (
    r"(?:attack|fir|shoot|shot|shell|bomb|struck|strik|hit|open|beg[au]n|beginn?|start|invad|raid|violat"
    r"|broke|break|mov)(?:s|e|es|ed|en|ing)?"
)
#: Words that count nothing although a number word stands in them.
_COUNTS_NOTHING = re.compile(
    r"\b(?:the two (?:sides|countries|governments|neighbours|neighbors|states|capitals|ministers[’'] teams)"
    r"|one side|at one point)\b"
    rf"|\b{_FOUGHT}(?: (?:it|them|fire|the (?:truce|fighting|attacks?|clash(?:es)?|ceasefire)))? first"
    r"(?=\s*(?:$|[^\w\s]|(?:and|but|or|while|when|in|on|at|by|near|is|was|has|had|remains)\b))"
    r"|\b(?:no[ -]one|one another|one-sided(?:ly)?|on the one hand|(?:this|that|which|each|every|any|some|"
    r"neither|either|another|the other|not) one|at first|at second hand|first-?hand|second-?hand|no quarter|"
    r"third part(?:y|ies))\b|^First,",
    re.I,
)
_ROMAN = r"(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
#: Digits of any script, fractions and numerals such as ½, ⑫ and XIX, and number words with their kin.
_NUMBER = re.compile(
    r"\d+(?:[.,:–-]\d+)*"
    r"|[\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u2079\u2150-\u218b\u2460-\u249b\u24ea-\u24ff\u2776-\u2793"
    r"\u3251-\u325f\u32b1-\u32bf]"
    rf"|\b(?=(?-i:[IVXL]{{2,}}|[ivx]{{2,}})\b){_ROMAN}\b"
    rf"|\b(?=(?-i:[MDCLXVI]{{3,}})\b)M{{0,3}}(?:CM|CD|D?C{{0,3}}){_ROMAN}\b"
    rf"|\b{_WORD}{_WORD}?s?(?:-{_WORD})?(?:fold|-?odd|some|something|ly)?\b",
    re.I,
)
_UNIT = r"(?:day|night|morning|noon|afternoon|evening|weekend|week|month|season|year)"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_SEASON = r"(?:spring|summer|autumn|winter)"
_STUB = r"(?-i:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)"
#: Times that hang on another, feasts and seasons: whoever says *the next day* gives a date.
_RELATIVE = re.compile(
    rf"\b(?:(?:the |that |this )?(?:next|following|previous|preceding|same|very) {_UNIT}"
    rf"|(?:(?:a|some|several|many|few|a few) )?{_UNIT}s? (?:later|earlier|before|after|ago)"
    rf"|(?:this|that|later that|the other) {_UNIT}|a {_UNIT} on|the {_UNIT} (?:before|after)|midweek|mid-week"
    rf"|(?:(?:on|last|next|since|by|until|of|this) ){_STUB}\b|{_STUB}\.|{_STUB},? (?=\d|{_MONTH})"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
    r"|(?-i:Janua|Februa)ries|(?-i:Octo|Novem|Decem|Septem)bers"
    r"|the eve of|tonight|overnight"
    rf"|(?:in|last|next|this|since|by|until|early|mid|late)[ -](?:the )?{_SEASON}"
    r"|(?:in|since|by|until|last|this) (?:the )?fall(?= of|\b,)|(?:year|month|week)[’']s end"
    r"|the turn of the (?:year|month|century)"
    r"|(?-i:Eid|Ramadan|Ramzan|Nowruz|Ashura|Muharram|Diwali|Christmas|Easter|New Year|Independence Day"
    r"|Armistice Day|Hamal|Sawr|Jawza|Saratan|Asad|Sunbula|Mizan|Aqrab|Qaws|Jadi|Dalw|Hut)\b(?: al-\w+)?)",
    re.I,
)


def typed(text: str, read_on: date) -> Iterator[tuple[str, str]]:
    """Yield each number and date that a text states, and what to do about it.

    Letters of another script than Latin count as well: they may spell a number that nobody here reads,
    or look like letters that they are not.

    Parameters
    ----------
    text
        The text.
    read_on
        The day from which its days are counted: *yesterday*.
    """
    text = texts.normalised(text)
    days = [(day.start, day.end) for day in dates.find(text, read_on)]
    days += [time.span() for time in _RELATIVE.finditer(text) if not _within(time, days)]
    for start, end in days:
        yield f"the date '{text[start:end]}' outside a role", "fetch it with {value}"
    nothing = [idle.span() for idle in _COUNTS_NOTHING.finditer(text)]
    for number in _NUMBER.finditer(text):
        if number.group() and not _within(number, [*days, *nothing]):
            yield f"the number '{number.group()}' outside a role", "fetch it with {value}"
    for word in re.findall(r"\w+", text):
        if any(letter.isalpha() and not _latin(letter) for letter in word):
            yield f"'{word}' has letters that are not Latin", "write it in Latin letters"


def _latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith(("LATIN", "FEMININE", "MASCULINE", "MODIFIER"))


def _within(match: re.Match[str], spans: Iterable[tuple[int, int]]) -> bool:
    return any(start < match.end() and match.start() < end for start, end in spans)
