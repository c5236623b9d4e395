"""Caveats: what warns of a value in brackets behind it, as an element that is copied with the value."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

from ceasefire.ledger import remarks
from ceasefire.records.enumerations import ASIDE, WARNED

#: What the brackets begin with, from where it is said.
_BEGINS = (*(weight for weight, mark in ASIDE.items() if mark), *WARNED, *remarks.MARKS)
_CAVEAT = re.compile(rf" \((?:{'|'.join(map(re.escape, _BEGINS))})\b[^()]*\)")
#: The end of what stands before a value in one text with it.
_END = re.compile(r"[.?!:]\s+")


class Piece(NamedTuple):
    """A piece of a text.

    Attributes
    ----------
    before, value, caveat
        What is said before a value, the value, and what warns of it; where nothing warns, all is before.
    """

    before: str
    value: str = ""
    caveat: str = ""


def pieces(text: str) -> Iterator[Piece]:
    """Yield a text, parted behind each of its caveats.

    Parameters
    ----------
    text
        One value or several, each with its marks: *47: UNAMA. 50 (revised since, does not count): UNAMA*.
    """
    done = 0
    for caveat in _CAVEAT.finditer(text):
        whole = text[done : caveat.start()]
        ends = [end.end() for end in _END.finditer(whole)]
        begins = ends[-1] if ends else 0
        yield Piece(whole[:begins], whole[begins:], caveat[0])
        done = caveat.end()
    if done < len(text):
        yield Piece(text[done:])


def marked(text: str) -> str:
    """Return a text as HTML, in which each value that has a caveat is one element with it."""
    return "".join(map(_element, pieces(text)))


def _element(piece: Piece) -> str:
    before, value, caveat = map(html.escape, piece)
    if not caveat:
        return before
    warned = f'{value}<span class="cf-carried">{caveat}</span>'
    return f'{before}<span class="cf-warned">{warned}</span>'
