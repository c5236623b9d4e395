"""Reads counts as reporters write them: in digits or words, with the bound that goes with them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from ceasefire.reading import lexicon

SMALL = {word: number for number, word in enumerate(lexicon.UNITS)}
SMALL |= {word: 10 * number for number, word in enumerate(lexicon.TENS, start=2)}
LARGE = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
ORDINALS = {
    word: number
    for number, word in enumerate(
        lexicon.ORDINALS,
        1,
    )
}
#: The highest count that is read: more than there are people.
MOST = 20_000_000_000
_VAGUE = "dozens|scores|hundreds|thousands"
_MANY = {"tens of thousands": 20_000, "hundreds of thousands": 200_000, "tens of millions": 20_000_000,
         "millions": 2_000_000, "hundreds of millions": 200_000_000}  # fmt: skip
_WORD = "|".join(sorted(SMALL, key=len, reverse=True))
_COUNT = rf"(?:{_WORD})(?:-(?:{_WORD}))?"
_SPELT = (
    rf"(?:half a dozen|(?:(?:an?|{_COUNT}|\d+(?:\.\d+)?)\s+)(?:hundred|thousand|million|billion|dozen)"
    rf"(?:\s+(?:and\s+)?{_COUNT}(?:\s+(?:hundred|thousand))?)?|{_COUNT})"
)
_DIGITS = r"\d{1,3}(?:[, ]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?"
_NUMBER = rf"(?:{_SPELT}|(?:{_DIGITS})(?:\s?(?:thousand|million|billion|k\b))?)"

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
    rf"(?P<several>several|many|a few)\s+(?P<of>dozen|score|hundred|thousand)\b|"
    rf"(?P<vague>{_VAGUE})|"
    rf"(?P<between>between\s+(?P<low>{_NUMBER})\s+and\s+(?P<high>{_NUMBER}))|"
    rf"(?P<dash>(?P<left>{_DIGITS})\s?[-–]\s?(?P<right>{_DIGITS}))|"
    rf"(?P<from>(?P<first>{_NUMBER})\s+(?:to|or)\s+(?P<last>{_NUMBER}))|"
    rf"(?P<one>{_NUMBER}))(?P<more>\s+or\s+more|\s+or\s+fewer)?(?![\w%⁄]|[.,:]\d|-\w)",
    re.IGNORECASE,
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
    found = (_numeral(match) for match in FORM.finditer(text))
    return [numeral for numeral in found if numeral is not None]


def _numeral(match: re.Match[str]) -> Numeral | None:
    groups = match.groupdict()
    sign = next((sign for at, (_, sign) in enumerate(_BOUNDS) if groups[f"b{at}"]), "")
    if sign == ">" and _HANDED.search(match.string[max(0, match.start() - 12) : match.start()]):
        sign = ""  # *hands over four men*
    if groups["many"]:
        value = f">={_MANY[groups['many'].casefold()]}"
    elif groups["several"]:
        value = {"dozen": "dozens", "score": "scores"}.get(
            groups["of"].casefold(), groups["of"].casefold() + "s"
        )
    elif groups["vague"]:
        value = groups["vague"].casefold()
    elif groups["between"] or groups["from"] or groups["dash"]:
        ends = [groups[name] for name in ("low", "high", "first", "last", "left", "right")]
        low, high = (integer(end) for end in ends if end)
        if low is None or high is None or low >= high:
            return None
        value = f"{low}..{high}"
    else:
        number = integer(groups["one"])
        if number is None:
            return None
        if groups["more"]:
            sign = ">=" if "more" in groups["more"] else "<="
        value = f"{sign}{number}"
    return Numeral(*match.span(), value)


def integer(text: str) -> int | None:
    """Return the whole number that a numeral stands for; ``None`` if it is none.

    >>> integer("two hundred and five"), integer("1.5 million"), integer("two dozen")
    (205, 1500000, 24)
    """
    words = (
        re.sub(r"(?<=\d)[, ](?=\d{3})", "", text.casefold().replace("half a dozen", "six"))
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
        else:
            suffix = 1_000 if word.endswith("k") else 1
            current += Decimal(word.removesuffix("k")) * suffix
    value = total + current
    return int(value) if value == value.to_integral_value() and value <= MOST else None


def ordinal(word: str) -> int:
    """Return the number of an ordinal: ``third`` or ``3rd`` is 3."""
    return ORDINALS.get(word.casefold()) or int(re.sub(r"\D", "", word))
