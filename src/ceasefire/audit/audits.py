"""Holds all records against the articles at hand, and what is derived from the articles with them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ceasefire.audit import accuracy, verification
from ceasefire.audit.verification import Verification
from ceasefire.errors import CeasefireError, Fault
from ceasefire.ledger import lineage
from ceasefire.ledger.ledger import Ledger
from ceasefire.reading import Gazetteer, articles
from ceasefire.reading.fingerprints import make
from ceasefire.records import fingerprints, markings, storage, tally
from ceasefire.records.fingerprints import Fingerprint
from ceasefire.records.sources import Source
from ceasefire.records.tally import Scores

ABSENT = "not verified here: articles not present"
#: Names the file of the readers' counts.
COUNTS = "accuracy.json"


@dataclass(frozen=True)
class Audit:
    """Every record held against its article.

    Attributes
    ----------
    results
        One verification a record whose article is there.
    absent
        Records of whole articles whose article is not there; an excerpt has none to hold it to.
    faults
        Everything that does not agree, other than absent articles.
    fingerprints
        The articles' fingerprints, as they are now, and those that were made of excerpts' pages.
    scores
        The readers' counts against the markings, by source.
    notes
        What a person has to know of how the articles were read.
    """

    results: tuple[Verification, ...]
    absent: tuple[str, ...]
    faults: tuple[Fault, ...]
    fingerprints: tuple[Fingerprint, ...]
    scores: dict[str, Scores]
    notes: tuple[str, ...] = ()


def audit(
    ledger: Ledger, copies: Path, data: Path, say: Callable[[str], None] | None = None
) -> Audit:
    """Hold each record against its article in a folder.

    Parameters
    ----------
    ledger
        The ledger.
    copies
        Folder with the articles, as ``<id>.txt``.
    data
        The folder ``data/``, for the fingerprints and markings that belong to them.
    say
        Called with the id of each record before it is verified.
    """
    held = _Held(data, Gazetteer(ledger.names))
    for source in ledger.data.sources:
        path = articles.copy_of(source.id, copies) if source.article else None
        if path is None:
            held.absent += [source.id] if source.article else []
            continue
        if say:
            say(source.id)
        held.hold(source, path)
    whole = {source.id for source in ledger.data.sources if source.article}
    held.faults += held.derived()
    held.prints += [one for one in ledger.data.fingerprints if one.source not in whole]
    held.faults += _untold(ledger.data.sources, held.prints)
    if excerpts := len(ledger.data.sources) - len(whole):
        held.notes.append(f"{excerpts} read as excerpts: no article to hold them against")
    held.notes += _strays(copies, whole)
    return held.audit()


@dataclass
class _Held:
    """What holding the records against their articles has brought to light so far."""

    data: Path
    gazetteer: Gazetteer
    verifications: list[Verification] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    prints: list[Fingerprint] = field(default_factory=list)
    scores: dict[str, Scores] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def hold(self, source: Source, path: Path) -> None:
        """Hold a record against its article; one that cannot be read is a fault of its own."""
        try:
            article = articles.read(path, self.gazetteer, verification.published(source))
        except CeasefireError as error:
            self.faults.append(Fault(path.name, 0, "", error.what, error.remedy))
            return
        self.verifications.append(verification.verify(source, article, self.gazetteer))
        self.notes += [f"{path.name}: {warning}" for warning in article.warnings]
        self.faults += self.verifications[-1].faults
        kinds = [_kind(source, line.number) for line in article.lines]
        self.prints.append(make(article, source.id, kinds))
        self._measure(source, path)

    def _measure(self, source: Source, path: Path) -> None:
        """Count how right the readers are on an article that a person marked."""
        marked = self.data / "readings" / f"{source.id}.yaml"
        if marked.is_file():
            marking = markings.read(marked, f"data/readings/{source.id}.yaml")
            fresh = articles.read(path, self.gazetteer, marking.supplied)
            self.scores[source.id] = accuracy.measured(fresh, marking, self.gazetteer)[0]
        elif source.id in tally.committed(self.data):
            what = f"the counts of {source.id} have no marking that they come from"
            self.faults.append(Fault("data/accuracy.json", 0, "", what, "restore the marking"))

    def derived(self) -> Iterator[Fault]:
        """Yield a fault for what was made from sound articles and would now be made otherwise."""
        sound = {each.source for each in self.verifications if not each.faults}
        prints = [each for each in self.prints if each.source in sound]
        scores = {source: score for source, score in self.scores.items() if source in sound}
        return _derived(self.data, prints, scores)

    def audit(self) -> Audit:
        """Return what was brought to light, to be changed no more."""
        return Audit(
            tuple(self.verifications),
            tuple(self.absent),
            tuple(self.faults),
            tuple(self.prints),
            self.scores,
            tuple(self.notes),
        )


def _untold(sources: Sequence[Source], prints: Sequence[Fingerprint]) -> Iterator[Fault]:
    """Yield a fault for each text that two articles share and no record gives a reason for."""
    disagreements = lineage.disagreements(
        sources, lineage.copied(prints), [each.source for each in prints]
    )
    remedy = "mend the record's relays, or give the reason under `relays`"
    return (Fault("data/sources", 0, "", what, remedy) for what in disagreements)


def _strays(copies: Path, whole: Collection[str]) -> Iterator[str]:
    """Yield a note on each file of a folder that is the article of no record."""
    for stray in sorted(path for path in copies.glob("*") if path.is_file()):
        if stray.suffix != ".txt" or stray.stem not in whole:
            yield f"{stray.name}: belongs to no record, and was not looked at"


def _kind(source: Source, number: int) -> str:
    """Return what a record says that a line is."""
    passage = next((p for p in source.passages if number in p.numbers), None)
    return (passage.furniture or "body") if passage else ""


def _derived(
    data: Path, prints: Iterable[Fingerprint], scores: Mapping[str, Scores]
) -> Iterator[Fault]:
    """Yield a fault for each file made from the articles that would now be made otherwise."""
    remedy = "make it again with `ceasefire verify --write`, and look at what changed"
    known = {each.source: each for each in fingerprints.read(data / "fingerprints")}
    for fresh in prints:
        if known.get(fresh.source) != fresh:
            file = f"data/fingerprints/{fresh.source}.json"
            yield Fault(file, 0, "", "differs from the article's fingerprint", remedy)
    counts = tally.committed(data)
    for source, score in scores.items():
        if counts.get(source) != score:
            what = f"the counts of {source} differ from what the readers find now"
            yield Fault("data/accuracy.json", 0, "", what, remedy)


def write(held: Audit, data: Path, others: Mapping[str, Scores]) -> list[Path]:
    """Write what is made from the articles: their fingerprints, and the readers' counts.

    Parameters
    ----------
    held
        The audit.
    data
        The folder ``data/``.
    others
        Counts that do not come from these articles, and are kept as they are.
    """
    sound = {each.source for each in held.results if not each.faults}
    prints = [each for each in held.fingerprints if each.source in sound]
    paths = [fingerprints.write(each, data / "fingerprints") for each in prints]
    path = data / COUNTS
    counts = {source: scores for source, scores in held.scores.items() if source in sound}
    storage.save(path, tally.written({**others, **counts}))
    return [*paths, path]
