"""What the package raises: each error says what is wrong, where, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TypeVar

T = TypeVar("T")


class CeasefireError(Exception):
    """The one base class of everything that the package raises on purpose.

    Parameters
    ----------
    what
        What is wrong, in a sentence without a full stop.
    where
        The file, key path or paragraph; empty where there is none.
    remedy
        How to mend it; empty where nothing can be said.
    """

    def __init__(self, what: str, where: str = "", remedy: str = "") -> None:
        self.what, self.where, self.remedy = what, where, remedy
        place = f"{where}: " if where else ""
        mend = f". {remedy}" if remedy else ""
        super().__init__(f"{place}{what}{mend}")


class ExpressionError(CeasefireError, ValueError):
    """A number, date or category that cannot be read.

    It is a ``ValueError`` too, so that pydantic reports it with the place where it stands.
    """


class UnknownName(CeasefireError, KeyError):
    """A name that the ledger or the vocabulary does not hold."""

    __str__ = Exception.__str__  # KeyError would print the repr

    @classmethod
    def among(cls, kind: str, name: str, known: Iterable[str], where: str = "") -> UnknownName:
        """Return the error for ``name``, with the nearest known names as the remedy."""
        return cls(f"there is no {kind} '{name}'", where, nearest(str(name), known))


def looked_up(kind: str, name: str, among: Mapping[str, T]) -> T:
    """Return what has a name; ``UnknownName``, with the nearest names, where nothing has it."""
    if not isinstance(name, str) or name not in among:
        raise UnknownName.among(kind, str(name), among)
    return among[name]


@dataclass(frozen=True, order=True)
class Fault:
    """One fault of one data file.

    Attributes
    ----------
    file
        The file, relative to the project.
    line
        Line in that file, counted from 1; 0 where the whole file is at fault.
    path
        Key path, such as ``passages[2].claims[0].event``; empty for the whole file.
    what, remedy
        What is wrong and how to mend it.
    """

    file: str
    line: int
    path: str
    what: str
    remedy: str = ""

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        key = f" {self.path}:" if self.path else ""
        return f"{place}:{key} {self.what}" + (f" ({self.remedy})" if self.remedy else "")


class DataFaults(CeasefireError):
    """All faults of all data files, or of all chapters, reported together.

    Parameters
    ----------
    faults
        The faults; they are kept sorted by file and line in ``self.faults``.
    what
        What has them.
    """

    def __init__(self, faults: Iterable[Fault], what: str = "the data") -> None:
        self.faults = tuple(sorted(faults))
        count = counted(len(self.faults), "fault")
        super().__init__(f"{what} have {count}:\n" + "\n".join(f"  {f}" for f in self.faults))


def counted(number: int, one: str, several: str = "") -> str:
    """Return how many of a thing there are, in digits: *1 fault*, *3 faults*, *1,107 claims*."""
    return f"{number:,} {agreeing(number, one, several)}"


def agreeing(number: int, one: str, several: str = "") -> str:
    """Return what a thing is called after a number: *fault*, *faults*; ``several`` if not with an s."""
    return one if number == 1 else several or f"{one}s"


#: Names of a list that is given whole.
SHORT = 16


def nearest(name: str, known: Iterable[str]) -> str:
    """Return 'nearest: a, b' for a misspelt name, or the whole list where it is short.

    Where nothing is near, the list of many names is cut to some: 'such as: a, b, c'.
    """
    names = {other.casefold(): other for other in sorted(known)}
    close = get_close_matches(name.casefold(), names, n=3, cutoff=0.5)
    if close:
        return "nearest: " + ", ".join(names[other] for other in close)
    shown = list(names.values())
    if len(shown) <= SHORT:
        return "known: " + ", ".join(shown) if shown else ""
    far = get_close_matches(name.casefold(), names, n=3, cutoff=0) or list(names)[:3]
    return "such as: " + ", ".join(names[other] for other in far)
