"""Whether every id and address that was given once leads to something that a ledger holds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from ceasefire.errors import Fault, nearest
from ceasefire.ledger import naming
from ceasefire.ledger.statements import Statement
from ceasefire.records.addressfile import Moved
from ceasefire.records.vocabulary import Vocabulary
from ceasefire.records.yamlfile import Document

#: How the folders of a book's files begin: of them nothing is known before it is built.
FILES = "_"
#: How an entry that is not needed is mended.
REMOVE = "remove the entry"


class Recorded(naming.Asked, Protocol):
    """A ledger, as far as ids go: its names, its findings and its claims."""

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Every claim in its context."""


def faults(ledger: Recorded, document: Document) -> Iterator[Fault]:
    """Yield each entry of ``addresses.yaml`` that is not needed, or leads nowhere.

    Parameters
    ----------
    ledger
        All that is recorded.
    document
        The file, which has the lines.
    """
    addresses = ledger.names.addresses
    findings = list(ledger.by_finding)
    coded = {"/".join(s.coded) for s in ledger.statements}
    claims = [s.id for s in ledger.statements]
    for old, one in addresses.findings.items():
        if what := _needless(old, "finding", findings) or _by_rule(old, coded):
            yield document.fault(("findings", old), what, REMOVE)
        if fault := _nowhere(one, "finding", findings, findings):
            yield document.fault(("findings", old, *fault[0]), *fault[1])
    for old, one in addresses.claims.items():
        if what := _needless(old, "claim", claims):
            yield document.fault(("claims", old), what, REMOVE)
        if fault := _nowhere(one, "claim", claims, [*claims, *findings]):
            yield document.fault(("claims", old, *fault[0]), *fault[1])
    yield from _of_pages(ledger.names, document)


def _needless(old: str, kind: str, living: list[str]) -> str:
    return f"there is a {kind} '{old}', which leads nowhere else" if old in living else ""


def _by_rule(old: str, coded: set[str]) -> str:
    return f"a claim is coded for '{old}', which a rule leads on" if old in coded else ""


def _nowhere(
    one: Moved, kind: str, same: list[str], telling: list[str]
) -> tuple[tuple[str], tuple[str, str]] | None:
    """Return what is wrong with where an id leads: key, what and remedy; none if nothing is."""
    field, wanted = ("now", same) if one.now else ("instead", telling)
    if one.to in wanted:
        return None
    called = kind if wanted is same else f"{kind} or finding"
    return (field,), (f"there is no {called} '{one.to}'", nearest(one.to, wanted))


def _of_pages(names: Vocabulary, document: Document) -> Iterator[Fault]:
    """Yield each address that is a page of the book still, or leads to none."""
    pages = naming.pages(names)
    for old, one in names.addresses.pages.items():
        page, _, place = old.partition("#")
        if page in pages and not place:
            what = f"there is a page '{old}', which leads nowhere else"
            yield document.fault(("pages", old), what, REMOVE)
        to = one.to.partition("#")[0]
        if to not in pages and not to.startswith(FILES):
            what = f"there is no page '{to}'"
            yield document.fault(("pages", old, "to"), what, nearest(to, pages))
        if one.to == old:
            yield document.fault(("pages", old, "to"), f"'{old}' leads to itself", REMOVE)
