"""The real data: five records, each line accounted for, each quote where it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from ceasefire import Ledger
from ceasefire.records import fields, schema

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
LATER = "after-the-cut-off"
FILES = sorted(DATA.rglob("*.yaml"))


def place(path: Path) -> str:
    """Return how a test names a file."""
    return path.relative_to(DATA).as_posix()


def test_every_record_is_read(recorded: Ledger) -> None:
    """Each record is a file of its own, and none is left out."""
    stems = [path.stem for path in sorted((DATA / "sources").iterdir())]
    assert [source.id for source in recorded.data.sources] == stems
    assert len(stems) >= 50
    assert sum(source.published > recorded.book.cut_off for source in recorded.data.sources) >= 10


def test_every_line_is_accounted_for_once(ledger: Ledger) -> None:
    """Every paragraph of every article stands in one passage, and in one only."""
    for source in ledger.data.sources:
        numbers = [n for passage in source.passages for n in passage.numbers]
        assert numbers == list(range(1, (source.paragraphs or 0) + 1)), source.id


def test_every_paragraph_has_a_digest(ledger: Ledger) -> None:
    """Whoever has a copy can hold each paragraph against its record."""
    bare = [
        f"{source.id}.p{passage.at}"
        for source in ledger.data.sources
        for passage in source.passages
        if passage.sha256 is None
    ]
    assert bare == []
    assert all(source.article and source.article.sha256 for source in ledger.data.sources)


def test_no_quote_is_longer_than_allowed(recorded: Ledger) -> None:
    """A quote is enough to show drift and too short to replace a text."""
    quotes = [s.claim.quote for s in recorded.statements if s.claim.quote]
    assert quotes
    assert [quote for quote in quotes if len(quote.split()) > fields.QUOTE_WORDS] == []


def test_every_voice_is_known(recorded: Ledger) -> None:
    """Each speaker, each agency and each principal is an actor of the vocabulary."""
    actors = recorded.names.actors
    named = {s.claim.voice for s in recorded.statements} | {
        s.claim.via for s in recorded.statements
    }
    holders = {s.holder for s in recorded.statements}
    assert (named | holders) - {None} <= set(actors)


def test_every_event_is_told_of(recorded: Ledger) -> None:
    """The vocabulary holds no event without a claim, and no chapter is unknown to the book."""
    assert set(recorded.names.events) == {s.claim.event for s in recorded.statements}


def test_nothing_later_is_told_before_it(recorded: Ledger) -> None:
    """What only later reports know of has its own chapter; what stands there was known later."""
    early = recorded.as_of(recorded.book.cut_off).events_told
    later = {key for key, event in recorded.names.events.items() if event.chapter == LATER}
    assert not early & later
    assert later


@pytest.mark.parametrize("name", sorted(schema.documents()))
def test_what_the_package_writes_is_up_to_date(name: str) -> None:
    """Schema and dictionary on disk are those of the models; `ceasefire schema` writes them."""
    assert (DATA / name).read_text(encoding="utf-8") == schema.documents()[name]


@pytest.mark.parametrize("path", FILES, ids=place)
def test_file_names_its_schema(path: Path) -> None:
    """An editor finds the schema of each file in its first line."""
    first = path.read_text(encoding="utf-8").splitlines()[0]
    head, _, target = first.partition("$schema=")
    assert head == "# yaml-language-server: "
    schema = (path.parent / target).resolve()
    kind = {"sources": "source", "readings": "reading"}.get(path.parent.name, path.stem)
    assert schema == DATA / "schema" / f"{kind}.json"
    assert schema.is_file()


def test_an_inferred_day_is_an_interval(recorded: Ledger) -> None:
    """What no page shows is not stored as one day, and the reason stands among the notes."""
    sources = [s for s in recorded.data.sources if s.dated == "inferred"]
    assert sources
    assert not [s.id for s in sources if s.appeared.exact or not s.notes]


def test_nothing_is_known_before_it_happened(recorded: Ledger) -> None:
    """No source can have appeared only before a day on which it says that something happened."""
    early = [
        s.id
        for s in recorded.statements
        if s.claim.aspect in ("date", "start", "end")
        and s.days
        and s.days.low
        and s.known < s.days.low
        and not s.claim.note
    ]
    assert early == []
