"""Claims as they are written, with their place in the file: for what records have to agree on.

A fault elsewhere in a record hides no claim of it, so that it makes no fault in another.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ceasefire.errors import ExpressionError, Fault
from ceasefire.records import integrity, intervals
from ceasefire.records.intervals import Interval
from ceasefire.records.vocabulary import Vocabulary
from ceasefire.records.yamlfile import Document, KeyPath

#: What is open: nothing is known of the days.
UNKNOWN: Interval[date] = Interval(None, None)
#: How YAML writes that something is not so.
NOT_SO = ("", "false", "no", "off", "0", "f", "n")


@dataclass(frozen=True)
class Claimed:
    """A claim as it is written.

    Attributes
    ----------
    document, path
        Where it stands.
    said
        Its keys, those whose values are text.
    published
        When the source was published.
    """

    document: Document
    path: KeyPath
    said: dict[str, str]
    published: Interval[date]

    def fault(self, key: str, what: str, remedy: str) -> Fault:
        """Return a fault of one of its keys."""
        return self.document.fault((*self.path, key), what, remedy)

    def get(self, key: str) -> str:
        """Return what a key says; nothing where it is not there."""
        return self.said.get(key, "")

    def days(self, key: str) -> Interval[date]:
        """Return the days that a key gives, open where it gives none that can be read."""
        return _days(self.get(key))

    @property
    def revises(self) -> bool:
        """Whether it says that it replaces something."""
        return self.get("revises").casefold() not in NOT_SO

    @property
    def matter(self) -> tuple[str, ...]:
        """What it is about: event and aspect, and the group or issue where it has one."""
        return tuple(self.get(key) for key in ("event", "aspect", "group", "issue"))

    def holder(self, names: Vocabulary) -> str:
        """Return for whom its voice speaks; nothing where nobody known does."""
        voice = self.get("voice")
        return names.principal(voice) if voice in names.actors else ""


def of(documents: Iterable[Document]) -> tuple[Claimed, ...]:
    """Return the claims of records, in their order.

    Parameters
    ----------
    documents
        The records, as they were read.
    """
    return tuple(
        Claimed(
            document,
            ("passages", at, "claims", position),
            integrity.text_only(raw),
            _days(str(document.data.get("published", ""))),
        )
        for document in documents
        for at, passage in integrity.items(document.data, "passages")
        for position, raw in integrity.items(passage, "claims")
    )


def _days(text: str) -> Interval[date]:
    try:
        return intervals.dates(text) if text else UNKNOWN
    except ExpressionError:  # which the model says
        return UNKNOWN
