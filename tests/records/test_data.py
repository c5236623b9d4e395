"""Data are read whole or refused, with every fault of every file in one report."""

from __future__ import annotations

from pathlib import Path

import pytest
from spoils import RECORD, SPOILS, VOCABULARY, Spoil, small_project

import ceasefire
from ceasefire.errors import DataFaults
from ceasefire.records import bookfile, data, fingerprints, tally
from ceasefire.records.fingerprints import Fingerprint

BOOK = bookfile.read(Path(__file__).resolve().parents[2])


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A project of one sound record and the smallest vocabulary that it needs."""
    return small_project(tmp_path)


def report(project: Path) -> list[str]:
    """Return the lines of the report on data that are refused, its heading left out."""
    with pytest.raises(DataFaults) as caught:
        ceasefire.load(project)
    return [line.strip() for line in str(caught.value).splitlines()[1:]]


def respell(project: Path, name: str, old: str, new: str) -> int:
    """Change one place of a vocabulary file; return the line on which it stands."""
    path = project / "data" / f"{name}.yaml"
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def test_sound_record_is_read(small: Path) -> None:
    """A record without fault is read as it is written."""
    whole = data.read(small / "data")
    (record,) = whole.sources
    assert (record.id, record.published, record.paragraphs) == (
        "sound-one",
        "2025-11-08",
        2,
    )
    assert [key for key, _, _ in record.claims()] == [f"sound-one.p2.{n}" for n in (1, 2, 3, 4)]
    assert set(whole.vocabulary.events) == {"october-clashes", "istanbul-third-round"}
    assert set(whole.shapes) == set(data.shapes(whole.vocabulary.book))


def test_a_claim_keeps_its_id_when_another_is_put_before_it(small: Path) -> None:
    """What a chapter or a citer points to does not move when the record grows."""
    path = small / "data" / "sources" / "sound-one.yaml"
    before = {key: c for key, _, c in data.read(small / "data").sources[0].claims()}
    text = path.read_text(encoding="utf-8")
    new = "      - {id: 9, event: october-clashes, aspect: place, value: kabul}\n      - {id: 1,"
    path.write_text(text.replace("      - {id: 1,", new), encoding="utf-8")
    after = {key: c for key, _, c in data.read(small / "data").sources[0].claims()}
    assert {key: after[key] for key in before} == before
    assert set(after) - set(before) == {"sound-one.p2.9"}


def test_records_are_sorted_by_id(small: Path) -> None:
    """The order of records does not depend on the file system."""
    for name in ("zulu", "alpha"):
        path = small / "data" / "sources" / f"{name}.yaml"
        path.write_text(RECORD.replace("@id", name), encoding="utf-8")
    assert [s.id for s in data.read(small / "data").sources] == ["alpha", "sound-one", "zulu"]


@pytest.mark.parametrize("spoil", SPOILS, ids=lambda spoil: spoil.name)
def test_malformed_record_is_refused(small: Path, spoil: Spoil) -> None:
    """Each fault is reported with file, line, key path, cause and remedy."""
    spoil.plant(small)
    assert spoil.message in report(small)


def test_all_faults_stand_in_one_report(project: Path) -> None:
    """Faults in many files, among the real records, are all reported at once, by file and line."""
    for spoil in SPOILS:
        spoil.plant(project)
    with pytest.raises(DataFaults) as caught:
        ceasefire.load(project)
    lines = [str(fault) for fault in caught.value.faults]
    for spoil in SPOILS:  # the real vocabulary can hold further names that are near
        assert any(line.startswith(spoil.message.removesuffix(")")) for line in lines), spoil.name
    assert list(caught.value.faults) == sorted(caught.value.faults)
    assert {fault.file for fault in caught.value.faults} == {
        f"data/sources/{spoil.id}.yaml" for spoil in SPOILS
    }


def test_faults_of_one_record_stand_together(small: Path) -> None:
    """Several faults in one file are reported in one run, the lowest line first."""
    text = RECORD.replace("@id", "sound-one")
    text = text.replace("voice: united-nations", "voice: nobody").replace(
        "value: kabul", "value: kab"
    )
    (small / "data" / "sources" / "sound-one.yaml").write_text(text, encoding="utf-8")
    first, second = report(small)
    assert "there is no actor 'nobody'" in first
    assert "there is no place 'kab'" in second


@pytest.mark.parametrize("name", VOCABULARY)
def test_missing_vocabulary_file_is_a_fault(small: Path, name: str) -> None:
    """A file that is not there is named, with what to do."""
    (small / "data" / f"{name}.yaml").unlink()
    assert report(small) == [f"data/{name}.yaml: the file is missing (restore it)"]


def test_where_a_name_cannot_be_read_no_record_is_blamed_for_it(project: Path) -> None:
    """An aspect without its behaviour is told, and not what every record makes of it."""
    aspects = project / "data" / "aspects.yaml"
    text = aspects.read_text(encoding="utf-8")
    aspects.write_text(text.replace("    counts: groups\n", "", 1), encoding="utf-8")
    with pytest.raises(DataFaults) as caught:
        data.read(project / "data")
    assert {fault.file for fault in caught.value.faults} == {"data/aspects.yaml"}


def test_missing_vocabulary_and_spoilt_record_together(small: Path) -> None:
    """That a vocabulary file is missing does not hide what is wrong with a record by itself."""
    (small / "data" / "places.yaml").unlink()
    spoil = next(spoil for spoil in SPOILS if spoil.name == "quote")
    spoil.plant(small)
    assert report(small) == [
        "data/places.yaml: the file is missing (restore it)",
        spoil.message,
    ]


def test_no_record_is_a_fault(small: Path) -> None:
    """A folder without records is refused."""
    (small / "data" / "sources" / "sound-one.yaml").unlink()
    assert report(small) == ["data/sources: no records (add one file a source)"]


@pytest.mark.parametrize(
    ("name", "old", "new", "path", "what"),
    [
        ("events", "lane: violence", "lane: war", "october-clashes.lane",
         "the book has no lane 'war' (known: border, diplomacy, statements, violence; data/book.yaml has"
         " them all)"),
        ("events", "chapter: istanbul", "chapter: ankara", "istanbul-third-round.chapter",
         f"the book has no chapter 'ankara' (known: {', '.join(sorted(BOOK.chapters))};"
         " data/book.yaml has them all)"),
        ("actors", "side: afghanistan", "side: afganistan", "taliban-authorities.side",
         "there is no side 'afganistan' (nearest: afghanistan, pakistan; data/book.yaml has them all)"),
        ("actors", "side: afghanistan, ", "", "taliban-authorities",
         "a party has no side (add side: afghanistan or pakistan)"),
        ("actors", "role: agency", "role: agency, speaks_for: nobody", "reuters.speaks_for",
         "there is no actor 'nobody' (known: reuters, taliban-authorities, united-nations)"),
        ("places", "country: Afghanistan", "country: Afghanistan, within: asia", "kabul.within",
         "there is no place 'asia' (known: kabul)"),
        ("places", "country: Afghanistan", "country: Afghanistan, latitude: 34.5", "kabul",
         "latitude, longitude and precision_km go together (give all three or none)"),
        ("places", "country: Afghanistan", "country: Afghanistan, latitude: 120", "kabul.latitude",
         "input should be less than or equal to 90, not '120'"),
        ("issues", "short: Truce, ", "", "ceasefire.short", "the key 'short' is missing (add the key)"),
        ("aspects", "type: date", "type: day", "aspects.date.type",
         "input should be 'number', 'date', 'place', 'actor', 'category' or 'position', not 'day'"),
        ("outlook", "keep: calm", "keep: quiet", "signposts.truce.readings.keep",
         "there is no direction 'quiet' (known: calm, fighting, mixed)"),
        ("outlook", "shape: square", "shape: star", "directions.fighting.drawn.shape",
         "input should be 'circle', 'square', 'triangle-up', 'diamond' or 'cross', not 'star'"),
    ],
)  # fmt: skip
def test_malformed_vocabulary_is_refused(
    small: Path, name: str, old: str, new: str, path: str, what: str
) -> None:
    """The vocabulary is held to its models as records are."""
    line = respell(small, name, old, new)
    assert report(small) == [f"data/{name}.yaml:{line}: {path}: {what}"]


def test_a_draft_is_no_record_yet(small: Path) -> None:
    """It stands apart from the records, is held to its own model, and alone makes no data."""
    path = small / "data" / "sources" / "draft-one.yaml"
    text = (
        f"draft: true\nid: draft-one\narticle: {{paragraphs: 1, sha256: {'0' * 64}}}\n"
        f"passages:\n  - {{at: 1, sha256: {'0' * 64}, gist: ''}}\n"
    )
    path.write_text(text, encoding="utf-8")
    whole = data.read(small / "data")
    assert [draft.id for draft in whole.drafts] == ["draft-one"]
    assert [source.id for source in whole.sources] == ["sound-one"]
    path.write_text(text.replace("paragraphs: 1", "paragraphs: 0"), encoding="utf-8")
    (line,) = report(small)
    assert line.startswith("data/sources/draft-one.yaml:3: article.paragraphs: input should be")


def test_a_record_of_another_suffix_is_a_fault(small: Path) -> None:
    """It would be left out without a word."""
    (small / "data" / "sources" / "two.yml").write_text("id: two\n", encoding="utf-8")
    assert report(small) == ["data/sources/two.yml: not read (name a record <id>.yaml)"]


def test_a_fingerprint_of_no_record_is_a_fault(small: Path) -> None:
    """The first of them is named."""
    spelt = fingerprints.words("one two three four five")
    for name in ("zulu", "sound-one", "gone"):
        made = Fingerprint(name, 5, (("body", 0),), (), "".join(fingerprints.shingles(spelt)))
        fingerprints.write(made, small / "data" / "fingerprints")
    assert report(small) == [
        "data/fingerprints/gone.json: there is no such record (remove it, or add the record)"
    ]
    for name in ("zulu", "gone"):
        (small / "data" / "fingerprints" / f"{name}.json").unlink()
    assert [one.source for one in data.read(small / "data").fingerprints] == ["sound-one"]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (None, "the file is missing (restore it)"),
        ("{", "not GeoJSON: Expecting property name"),
    ],
)
def test_boundaries_that_cannot_be_read_are_a_fault(
    small: Path, text: str | None, fault: str
) -> None:
    """A map is drawn on what the file of boundaries holds, or not at all."""
    name = data.shapes(data.read(small / "data").vocabulary.book)[0]
    path = small / "data" / "geo" / f"{name}.geojson"
    path.unlink()
    if text is not None:
        path.write_text(text, encoding="utf-8")
    (line,) = report(small)
    assert line.startswith(f"data/geo/{name}.geojson: {fault}")


def test_counts_of_the_readers_are_read(small: Path) -> None:
    """Where they were measured; else there are none."""
    assert data.read(small / "data").readers == {}
    counts = {"invented": {"dates": tally.Score(1, 2, 3)}}
    path = small / "data" / "accuracy.json"
    path.write_text(tally.written(counts), encoding="utf-8")
    assert data.read(small / "data").readers == counts


def test_a_fault_of_the_glossary_stands_in_the_report(small: Path) -> None:
    """It is held to the names of the vocabulary."""
    path = small / "data" / "glossary.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "unlinked: [kabull]\n", encoding="utf-8")
    (line,) = report(small)
    assert line.endswith(" unlinked[0]: there is no place 'kabull' (nearest: kabul)")


def test_names_are_read_without_the_records(small: Path) -> None:
    """What is wrong with a record does not matter to them; what is wrong with themselves does."""
    (small / "data" / "sources" / "sound-one.yaml").write_text("id: [", encoding="utf-8")
    assert set(data.names(small / "data").places) == {"kabul"}
    respell(small, "places", "kind: city", "kind: sea")
    with pytest.raises(DataFaults, match=r"data/places\.yaml:1: kabul\.kind"):
        data.names(small / "data")


def test_data_say_how_much_they_hold(small: Path) -> None:
    """Sources, drafts and names."""
    whole = data.read(small / "data")
    assert whole.glimpse() == {
        "Sources": "1 source",
        "Drafts": "0 drafts",
        "Names": whole.vocabulary,
    }
