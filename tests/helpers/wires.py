"""The invented wire stories and their own vocabulary: how right the readers are on them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

from ceasefire.audit import accuracy
from ceasefire.audit.accuracy import Miss
from ceasefire.reading import Gazetteer, articles
from ceasefire.records import markings, yamlfile
from ceasefire.records.aspects import Group
from ceasefire.records.fields import Entry
from ceasefire.records.tally import Scores
from ceasefire.records.vocabulary import Actor, Place, Vocabulary

WIRE = Path(__file__).resolve().parent / "wire"
#: Written and marked by somebody who did not know the rules of the package.
BLIND = WIRE / "by-another"
#: The same by a third hand, after the rules had been changed by what the others showed.
THIRD = WIRE / "third"
E = TypeVar("E", bound=Entry)


def vocabulary(path: Path) -> Vocabulary:
    """Return the invented vocabulary; its sides are not those of the book."""
    document = yamlfile.read(path, path.name)
    assert not document.faults
    return Vocabulary(
        events={},
        actors=_entries(Actor, document.data["actors"]),
        places=_entries(Place, document.data["places"]),
        issues={},
        aspects={},
        groups=_entries(Group, document.data["groups"]),
    )


def _entries(model: type[E], entries: dict[str, dict[str, Any]]) -> dict[str, E]:
    blank = {n: f.get_default() for n, f in model.model_fields.items() if not f.is_required()}
    return {name: model.model_construct(**{**blank, **entry}) for name, entry in entries.items()}


def texts() -> list[Path]:
    """Return every invented text."""
    return [path for folder in (WIRE, BLIND, THIRD) for path in sorted(folder.glob("*.txt"))]


def measured(*folders: Path) -> Iterator[tuple[Path, Scores, list[Miss]]]:
    """Yield each text with its counts and what was missed; of all folders if none is given."""
    for folder in folders or (WIRE, BLIND, THIRD):
        yield from _measured(folder)


def _measured(folder: Path) -> Iterator[tuple[Path, Scores, list[Miss]]]:
    gazetteer = Gazetteer(vocabulary(folder / "vocabulary.yaml"))
    for path in sorted(folder.glob("*.txt")):
        marking = markings.read(path.with_suffix(".yaml"))
        article = articles.read(path, gazetteer, marking.supplied)
        yield path, *accuracy.measured(article, marking, gazetteer)
