"""Destinations: where an address that a page of the book had once leads now, by the ledger."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from ceasefire.ledger.findings import Finding
from ceasefire.ledger.ledger import Ledger
from ceasefire.prose import addresses

#: The folder of the files of figures.
FIGURES = "_figures"


@dataclass(frozen=True)
class Lead:
    """Where an address leads.

    Attributes
    ----------
    page, place
        The page, without a suffix, and the place on it; none for the whole page.
    name, why
        What is told there, and what became of the old address; empty where nothing is to be said.
    """

    page: str
    place: str = ""
    name: str = ""
    why: str = ""


@dataclass(frozen=True)
class Leads:
    """Where the addresses of a book lead, by a ledger: that of its pages of evidence.

    Attributes
    ----------
    ledger
        The claims.
    """

    ledger: Ledger

    @cached_property
    def _findings(self) -> dict[str, tuple[str, Finding]]:
        """Each finding, with the id that is asked for, by its place."""
        known = self.ledger.by_finding
        return {addresses.anchor(key): (key, known[key]) for key in (*known.led, *known)}

    @cached_property
    def _figures(self) -> dict[str, Finding]:
        """Each finding by the name of the figure of its claims."""
        known = self._findings.items()
        return {f"claims-{place.replace('--', '-')}": finding for place, (_, finding) in known}

    @cached_property
    def _claims(self) -> dict[str, str]:
        """Each id of a claim, by its place."""
        keys = (*self.ledger.names.addresses.claims, *self.ledger.by_claim)
        return {addresses.anchor(key): key for key in keys}

    def of(self, page: str, place: str = "") -> Lead | None:
        """Return where an address leads; none where nothing says so.

        Parameters
        ----------
        page, place
            The page, without a suffix, and the place on it.
        """
        pages = self.ledger.names.addresses.pages
        old = f"{page}#{place}" if place else page
        if (one := pages.get(old)) is not None:
            to, _, there = one.to.partition("#")
            return Lead(to, there, why=one.why)
        if place in self._claims:
            return self._of_claim(self._claims[place], page)
        if place in self._findings:
            return self._of_finding(*self._findings[place])
        name = place.removeprefix("cf-")
        if place != name and name in self._figures:
            return self._of_finding("", self._figures[name])
        return None

    def file(self, name: str) -> str:
        """Return the name of the figure whose files are given for one that is gone; empty for none."""
        forwarded = self.ledger.names.addresses.pages.get(f"{FIGURES}/{name}")
        if forwarded is not None:
            return forwarded.to.removeprefix(f"{FIGURES}/")
        finding = self._figures.get(name)
        return f"claims-{finding.id.replace('/', '-')}" if finding else ""

    def _of_finding(self, key: str, finding: Finding) -> Lead:
        moved = self.ledger.names.addresses.findings.get(key)
        page = addresses.page_of(finding.event, self.ledger.names)
        why = moved.told(key) if moved else ""
        return Lead(page, addresses.anchor(finding.id), finding.question, why)

    def _of_claim(self, key: str, page: str) -> Lead | None:
        """Return where a claim is told: in the list of all, with its finding, or for other pages there."""
        moved = self.ledger.names.addresses.claims.get(key)
        to = moved.to if moved else key
        why = moved.told(key) if moved else ""
        if "/" in to:
            finding = self.ledger.by_finding.get(to)
            where = self._of_finding("", finding) if finding else None
            return Lead(where.page, where.place, where.name, why) if where else None
        statement = self.ledger.by_claim.get(to)
        if statement is None:
            return None
        listed = self.ledger.book.page("claims")
        home = addresses.page_of(statement.claim.event, self.ledger.names)
        if page in (listed, home):
            return Lead(page, addresses.anchor(statement.id), f"The claim {statement.id}", why)
        where = self._of_finding("", self.ledger.by_finding[statement.finding])
        return Lead(where.page, where.place, where.name, why)
