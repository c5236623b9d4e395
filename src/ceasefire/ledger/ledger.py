"""The ledger: every claim of every record, as tidy tables, as of any date and without any source.

When a thing happened (a claim's value) and when it was known (the day of its source) never mix.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path

import pandas as pd

from ceasefire.errors import CeasefireError, DataFaults, UnknownName
from ceasefire.ledger import (
    answercolumns,
    claimcolumns,
    collection,
    forwarding,
    frames,
    lineage,
    naming,
    soundness,
)
from ceasefire.ledger.collection import Claims, Findings
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.statements import Statement
from ceasefire.records import data, glimpses, intervals, yamlfile
from ceasefire.records.aspects import Dates
from ceasefire.records.bookfile import Book
from ceasefire.records.data import Data
from ceasefire.records.project import root
from ceasefire.records.sources import Source
from ceasefire.records.vocabulary import Vocabulary


@dataclass(frozen=True)
class Ledger:
    """An immutable ledger; each method gives a new one.

    Attributes
    ----------
    data
        Records and vocabulary.
    day
        The day as of which it was asked for; none for all that is recorded.
    left_out
        Ids of the sources without which it was asked for, sorted.
    """

    data: Data
    day: date | None = None
    left_out: tuple[str, ...] = field(default=(), compare=False)

    __repr__ = glimpses.line

    def glimpse(self) -> dict[str, object]:
        """Return up to which day it knows, without what, and how much."""
        return {
            "As of": f"as of {self.day.isoformat()}" if self.day else "of all that is recorded",
            "Without": f"without {', '.join(self.left_out)}" if self.left_out else "",
            "Sources": glimpses.counted(len(self.data.sources), "source"),
            "Claims": glimpses.counted(len(self.statements), "claim"),
            "Findings": glimpses.counted(len(self.all_findings), "finding"),
        }

    def _repr_html_(self) -> str:
        caption = ", ".join(filter(None, map(str, ("Ledger", *self.glimpse().values()))))
        rows = (finding.glimpse() for finding in self.all_findings)
        return glimpses.table(caption, rows, len(self.all_findings))

    @property
    def names(self) -> Vocabulary:
        """The vocabulary."""
        return self.data.vocabulary

    @property
    def book(self) -> Book:
        """What is of the book that it belongs to: its pages, days and sides."""
        return self.names.book

    def as_of(self, day: str) -> Ledger:
        """Return the ledger of what was published by a day.

        A source counts from the last day on which it can have appeared, and where that is open, from
        the first.

        Parameters
        ----------
        day
            A single day, ``2025-11-09``.

        Raises
        ------
        CeasefireError
            If nothing had been published by then.
        """
        limit = intervals.one_day(day)
        first = min(source.known for source in self.data.sources)
        if first > limit:
            what = f"no source had been published by {day}"
            raise CeasefireError(what, remedy=f"the first is of {first.isoformat()}")
        return replace(self._keep(lambda source: source.known <= limit), day=limit)

    def without(self, *sources: str) -> Ledger:
        """Return the ledger without some sources; an unknown id raises ``UnknownName``."""
        self._check(sources)
        left_out = tuple(sorted({*self.left_out, *sources}))
        return replace(self._keep(lambda source: source.id not in sources), left_out=left_out)

    def only(self, *sources: str) -> Ledger:
        """Return the ledger of just some sources; an unknown id raises ``UnknownName``."""
        self._check(sources)
        others = {source.id for source in self.data.sources} - {*sources}
        return self.without(*others) if others else self

    def _keep(self, wanted: Callable[[Source], bool]) -> Ledger:
        kept = tuple(filter(wanted, self.data.sources))
        if not kept:
            raise CeasefireError("no source is left", remedy="keep at least one")
        return replace(self, data=replace(self.data, sources=kept))

    def _check(self, sources: tuple[str, ...]) -> None:
        known = [source.id for source in self.data.sources]
        for source in sources:
            if source not in known:
                raise UnknownName.among("source", source, known)

    @cached_property
    def _lineages(self) -> dict[str, str]:
        copies = lineage.copied(self.data.fingerprints)
        return lineage.lineages(self.data.sources, copies)

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """Every claim in its context, in the order of sources and paragraphs."""
        origin = self._lineages
        return collection.weighed(
            Statement(key, source, passage.at, claim, origin[source.id], self.names)
            for source in self.data.sources
            for key, passage, claim in source.claims()
        )

    @cached_property
    def all_findings(self) -> tuple[Finding, ...]:
        """Every finding, sorted by id."""
        return collection.collect(self.statements)

    @property
    def until(self) -> date:
        """The day up to which it knows: the one asked for, or that of its latest source."""
        return self.day or max(source.known for source in self.data.sources)

    @cached_property
    def by_finding(self) -> Findings:
        """Every finding by id; where a claim is coded for, or ``data/addresses.yaml`` knows, leads to one."""
        led = {old: one.to for old, one in self.names.addresses.findings.items()}
        led |= {"/".join(s.coded): s.finding for s in self.statements if s.asks}
        return Findings(((finding.id, finding) for finding in self.all_findings), led)

    @cached_property
    def events_told(self) -> frozenset[str]:
        """The events of which it has a claim."""
        return frozenset(s.claim.event for s in self.statements)

    @cached_property
    def by_claim(self) -> Claims:
        """Every claim by id; the id that one had before leads to it, as ``data/addresses.yaml`` says.

        An id of a claim that was withdrawn raises ``UnknownName``, which says why, and what tells it.
        """
        return Claims(((s.id, s) for s in self.statements), self.names.addresses.claims)

    def finding(self, key: str) -> Finding:
        """Return a finding by id.

        Raises
        ------
        UnknownName
            With the nearest ids for one that no finding can have; for a question of which nobody tells
            anything, it says that.
        """
        naming.told(self, key)
        return self.by_finding[key]

    def dated(self, event: str, part: Dates) -> Finding | None:
        """Return the finding that dates the whole, start or end of an event; none if nobody does."""
        naming.known(self, event=event)
        dating = (self.by_finding.get(f"{event}/{aspect}") for aspect in self.names.dating(part))
        return next(filter(None, dating), None)

    def has(self, key: str) -> bool:
        """Return whether the ledger holds a finding; raises ``UnknownName`` for what can be none."""
        naming.known(self, finding=key)
        return key in self.by_finding

    @property
    def sources(self) -> pd.DataFrame:
        """One row a source.

        Columns: ``source``, ``outlet``, ``title``, ``published``, ``dated``, ``dateline``, ``reliability``,
        ``descriptor``, ``lineage``, ``basis``, ``url``, ``archive``, ``notes`` (str or missing);
        ``not_before``, ``not_after``, ``known``, ``read``, ``missing`` (datetime64); ``digests``,
        ``passages``, ``claims`` (int); ``paragraphs`` (Int64, missing where there is none).
        """
        origin = self._lineages
        return frames.table(claimcolumns.SOURCE, ((s, origin[s.id]) for s in self.data.sources))

    @property
    def passages(self) -> pd.DataFrame:
        """One row a passage.

        Columns: ``source``, ``paragraph``, ``gist``, ``furniture``, ``note``, ``sha256``, ``held`` (str or
        missing); ``lines``, ``claims``, ``set_aside`` (int).
        """
        rows = claimcolumns.passages(self.data.sources, self.statements)
        return frames.table(claimcolumns.PASSAGE, rows)

    @property
    def claims(self) -> pd.DataFrame:
        """One row a claim, those that do not count below those that do.

        ``weight`` says whether it counts, ``set_aside`` why not, ``remarks`` all that is to be said of it.
        Numbers of claims on one question must never be added up, nor over what ``not_to_be_added`` names.

        Columns: ``claim``, ``weight``, ``set_aside``, ``finding``, ``question``, ``in_words``, ``value``,
        ``event``, ``lane``, ``chapter``, ``aspect``, ``group``, ``place``, ``covers``, ``issue``,
        ``voice``, ``speaker``, ``holder``, ``standing``, ``via``, ``quote``, ``inferred``, ``copy_of``,
        ``misreports``, ``note``, ``paragraph_note``, ``source``, ``outlet``, ``reliability``, ``basis``,
        ``paragraph``, ``lineage``, ``origin``, ``url``, ``remarks``, ``answer``, ``status``, ``warning``,
        ``not_to_be_added`` (str or missing); ``low``, ``high`` (Int64, missing where there is none);
        ``first``, ``last``, ``said_first``, ``said_last``, ``known`` (datetime64); ``hearsay``, ``seen``,
        ``revises`` (bool).
        """
        near = answercolumns.near(self)
        rows = [(s, self.by_finding[s.finding], near[s.finding]) for s in self.statements]
        rows.sort(key=lambda row: row[0].weight != "counts")
        return frames.table(claimcolumns.CLAIM, rows)

    @property
    def answers(self) -> pd.DataFrame:
        """One row an answer, in the order of the ids of their questions.

        ``not_to_be_added`` names the answers that count some of the same.

        Columns: ``finding``, ``question``, ``answer``, ``stands``, ``warning``, ``best``, ``low``,
        ``high``, ``status``, ``accused``, ``rests_on``, ``voices``, ``behind``, ``differs``, ``grade``,
        ``why``, ``event``, ``chapter``, ``aspect``, ``group``, ``type``, ``not_to_be_added`` (str or
        missing); ``disputed`` (bool); ``best_low``, ``best_high`` (Int64, missing where there is none);
        ``best_first``, ``best_last``, ``latest``, ``since`` (datetime64); ``claims``, ``set_aside``,
        ``outlets``, ``lineages``, ``voice_count``, ``behind_count`` (int).
        """
        return frames.table(answercolumns.ANSWER, ((self, one) for one in self.all_findings))

    @property
    def positions(self) -> pd.DataFrame:
        """One row a position: who holds what on which issue.

        Columns: ``finding``, ``issue``, ``question``, ``holder``, ``name``, ``side``, ``event``,
        ``stance``, ``quotes``, ``stands``, ``warning``, ``behind``, ``grade``, ``why`` (str or missing);
        ``latest``, ``since`` (datetime64); ``claims`` (int).
        """
        rows = ((self, one) for one in self.all_findings if one.type == "position")
        return frames.table(answercolumns.POSITION, rows)

    @property
    def events(self) -> pd.DataFrame:
        """One row an event of which something is told.

        Columns: ``event``, ``title``, ``when``, ``dated``, ``warning``, ``lane``, ``chapter``, ``side``,
        ``part_of``, ``continues`` (str or missing); ``first``, ``last`` (datetime64); ``main``, ``lasts``
        (bool); ``answers``, ``disputed`` (int).
        """
        rows = ((self, event) for event in self.names.events if event in self.events_told)
        return frames.table(answercolumns.EVENT, rows)


def load(folder: str | Path | None = None) -> Ledger:
    """Return the ledger of all records.

    Parameters
    ----------
    folder
        The folder that holds ``data/``; found by ``root()`` if not given.

    Raises
    ------
    DataFaults
        With every fault of every data file, if there is any.
    """
    place = Path(folder or root()) / "data"
    ledger = Ledger(data.read(place))
    document = yamlfile.read(place / "outlook.yaml", "data/outlook.yaml")
    faults = list(soundness.faults(ledger, document))
    given = yamlfile.read(place / "addresses.yaml", "data/addresses.yaml")
    if faults := [*faults, *forwarding.faults(ledger, given)]:
        raise DataFaults(faults)
    return ledger
