"""Reads counts as reporters write them: in digits or words, with the bound that goes with them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from ceasefire.records.intervals import DIGITS, VAGUE
from ceasefire.records.numberwords import ORDINALS, TENS, UNITS

SMALL = {word: number for number, word in enumerate(UNITS)}
SMALL |= {word: 10 * number for number, word in enumerate(TENS, start=2)}
LARGE = {
    "hundred": 100,
    "thousand": 1_000,
    "lakh": 100_000,
    "million": 1_000_000,
    "crore": 10_000_000,
    "billion": 1_000_000_000,
}
#: The counts that reporters write out, as the alternatives of a pattern.
TO_TWELVE = "|".join(UNITS[1:13])
#: The highest count that is read: the highest that a record can hold, more than there are people.
MOST = 10**DIGITS - 1
_VAGUE = "|".join(VAGUE)
#: *Several dozen* is *dozens*.
_SEVERAL_OF = "|".join(word.removesuffix("s") for word in VAGUE)
_MANY = {"tens of thousands": 20_000, "hundreds of thousands": 200_000, "tens of millions": 20_000_000,
         "millions": 2_000_000, "hundreds of millions": 200_000_000}  # fmt: skip
_WORD = "|".join(sorted(SMALL, key=len, reverse=True))
_COUNT = rf"(?:(?:{'|'.join(TENS)})[- ](?:{'|'.join(UNITS[1:10])})\b|(?:{_WORD})\b)"
_SIZE = f"(?:{'|'.join(LARGE)}|dozen)"
_PART = "(?:half|quarter)"
#: *half a million*, *a quarter of a million*, *one and a half million*, *a million and a half*.
_FRACTION = (
    rf"(?:(?:half(?:\s+an?)?|an?\s+half|(?:an?|three)[\s-]+quarters?(?:\s+of\s+an?)?)[\s-]+{_SIZE}\b|"
    rf"(?:{_COUNT}|an?|\d+)[\s-]and[\s-]a[\s-]{_PART}[\s-]{_SIZE}\b|"
    rf"(?:{_COUNT}|an?|\d+)\s+{_SIZE}\s+and\s+a\s+{_PART}\b)"
)
_SPELT = (
    rf"(?:{_FRACTION}|(?:(?:an?|{_COUNT}|\d+(?:\.\d+)?)\s+){_SIZE}\b"
    rf"(?:\s+(?:and\s+)?{_COUNT}(?:\s+(?:hundred|thousand)\b)?)?|{_COUNT})"
)
_DIGITS = r"\d{1,3}(?:[, ]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?"
_NUMBER = rf"(?:{_SPELT}|(?:{_DIGITS})(?:\s?(?:thousand|lakh|million|crore|billion|k\b))?)"

_BOUNDS = (
    (r"(?:at least|no fewer than|not fewer than|no less than|not less than|a minimum of|at the very least)", ">="),
    (r"(?:up to|at most|no more than|not more than|as many as|a maximum of)", "<="),
    (r"(?:more than|over|upwards? of|in excess of|above|greater than)", ">"),
    (r"(?:fewer than|less than|under|below)", "<"),
    (r"(?:(?:just )?(?:about|around)|some|nearly|almost|roughly|approximately|an estimated|estimated at|"
     r"close to|just (?:under|over)|circa)", "~"),
)  # fmt: skip
_BOUND = "|".join(rf"(?P<b{at}>{form})" for at, (form, _) in enumerate(_BOUNDS))
FORM = re.compile(
    rf"(?<![\w.,:$€£#/⁄-])(?<!\d-)(?:(?:{_BOUND})\s+(?:the\s+)?(?:another\s+|a\s+further\s+)?)?(?:"
    rf"(?P<many>{'|'.join(_MANY)})|"
    rf"(?P<several>several|many|a few)\s+(?P<of>{_SEVERAL_OF})\b|"
    rf"(?P<vague>{_VAGUE})|"
    rf"(?P<between>between\s+(?P<low>{_NUMBER})\s+and\s+(?P<high>{_NUMBER}))|"
    rf"(?P<dash>(?P<left>{_DIGITS})\s?[-–]\s?(?P<right>{_DIGITS}))|"
    rf"(?P<from>(?P<first>{_NUMBER})\s+(?:to|or)\s+(?P<last>{_NUMBER}))|"
    rf"(?P<one>{_NUMBER}))(?P<more>\s+or\s+more|\s+or\s+fewer)?(?![\w%⁄]|[.,:]\d|-\w)",
    re.IGNORECASE,
)
#: What rose or fell; the number behind *from* was true before, and the one behind *by* is a difference.
CHANGE = re.compile(
    r"\b(?:ris\w+|rose|jump\w*|climb\w*|increas\w+|gr[eo]w\w*|soar\w*|surg\w+|f[ae]ll\w*|dropp?\w*|declin\w+|"
    r"decreas\w+|revis\w+|rais\w+|lower\w*|went|gone|doubl\w+|tripl\w+|swell\w*|swollen|reduc\w+|up|down)\b"
    r"[^.;]{0,40}\b(?:from|by)\s(?:the\s)?(?:previous(?:ly)?\s)?$",
    re.I,
)
_HANDED = re.compile(r"\b(?:hand|turn|tak|took|cross|carr|sign)\w*\s$", re.I)
ORDINAL = re.compile(rf"\b(?P<word>{'|'.join(ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))\b", re.IGNORECASE)


@dataclass(frozen=True)
class Numeral:
    """A count: where it stands, and its value as records write it."""

    start: int
    end: int
    value: str


def find(text: str) -> list[Numeral]:
    """Return the counts of a line, in order."""
    numerals = (_numeral(match) for match in FORM.finditer(text))
    return [numeral for numeral in numerals if numeral is not None]


def _numeral(match: re.Match[str]) -> Numeral | None:
    groups = match.groupdict()
    sign = next((sign for at, (_, sign) in enumerate(_BOUNDS) if groups[f"b{at}"]), "")
    if sign == ">" and _HANDED.search(match.string[max(0, match.start() - 12) : match.start()]):
        sign = ""  # *hands over four men*
    if groups["many"]:
        value = f">={_MANY[groups['many'].casefold()]}"
    elif groups["several"]:
        value = groups["of"].casefold() + "s"
    elif groups["vague"]:
        value = groups["vague"].casefold()
    elif groups["between"] or groups["from"] or groups["dash"]:
        ends = [groups[name] for name in ("low", "high", "first", "last", "left", "right")]
        low, high = (integer(end) for end in ends if end)
        if low is None or high is None or low >= high:
            return None
        if groups["from"] and CHANGE.search(
            match.string[max(0, match.start() - 80) : match.start()]
        ):
            return Numeral(*match.span("last"), str(high))  # *rose from 40 to 57*
        value = f"{low}..{high}"
    else:
        number = integer(groups["one"])
        if number is None:
            return None
        if groups["more"]:
            sign = ">=" if "more" in groups["more"] else "<="
        if sign == "<" and not number:
            return None  # fewer than none are no count
        value = f"{sign}{number}"
    return Numeral(*match.span(), value)


def integer(text: str) -> int | None:
    """Return the whole number that a numeral stands for; ``None`` if it is none.

    >>> integer("two hundred and five"), integer("1.5 million"), integer("two dozen")
    (205, 1500000, 24)
    """
    words = (
        re.sub(r"(?<=\d)([, ](?=\d{3})|\s(?=k\b))", "", _in_decimals(text.casefold()))
        .replace(",", "")
        .replace("-", " ")
        .split()
    )
    total, current = Decimal(0), Decimal(0)
    for word in words:
        if word in ("and",):
            continue
        if word in ("a", "an"):
            current += 1
        elif word in SMALL:
            current += SMALL[word]
        elif word == "dozen":
            current = (current or Decimal(1)) * 12
        elif word == "hundred":
            current = (current or Decimal(1)) * 100
        elif word in LARGE:
            total += (current or Decimal(1)) * LARGE[word]
            current = Decimal(0)
        elif digits := re.fullmatch(r"(\d+(?:\.\d+)?)(k?)", word):
            current += Decimal(digits[1]) * (1_000 if digits[2] else 1)
        else:
            return None  # a letter that only looks like one of a number word, such as a dotless i
    value = total + current
    return int(value) if value == value.to_integral_value() and value <= MOST else None


def _in_decimals(text: str) -> str:
    """Return a numeral with its fractions as decimals, each before the size that it is of."""
    text = re.sub(r"^(?:half(?: an?)?|an? half)[\s-]", "0.5 ", text)
    text = re.sub(r"^an? quarter(?: of an?)?\s", "0.25 ", text)
    text = re.sub(r"^three[\s-]quarters(?: of an?)?\s", "0.75 ", text)
    text = re.sub(rf"({_SIZE})\s+and\s+a\s+({_PART})", r"and a \2 \1", text)
    text = re.sub(r"[\s-]?and[\s-]a[\s-]half\b", " 0.5", text)
    return re.sub(r"[\s-]?and[\s-]a[\s-]quarter\b", " 0.25", text)


def ordinal(word: str) -> int:
    """Return the number of an ordinal: ``third`` or ``3rd`` is 3."""
    small = word.casefold()
    return ORDINALS.index(small) + 1 if small in ORDINALS else int(re.sub(r"\D", "", word))
