"""Records are read whole or refused, with every fault of every file in one report."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest
from builders import claim, source
from pydantic import ValidationError
from spoils import RECORD, SPOILS, VOCABULARY, Spoil, small_project

import ceasefire
from ceasefire.errors import DataFaults
from ceasefire.records import fields, models


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
    data = models.read(small / "data")
    (record,) = data.sources
    assert (record.id, record.published, record.paragraphs) == (
        "sound-one",
        "2025-11-08",
        2,
    )
    assert [key for key, _, _ in record.claims()] == [f"sound-one.p2.{n}" for n in (1, 2, 3, 4)]
    assert set(data.vocabulary.events) == {"october-clashes", "istanbul-third-round"}
    assert set(data.shapes) == set(models.shapes(data.vocabulary.book))


def test_a_claim_keeps_its_id_when_another_is_put_before_it(small: Path) -> None:
    """What a chapter or a citer points to does not move when the record grows."""
    path = small / "data" / "sources" / "sound-one.yaml"
    before = {key: c for key, _, c in models.read(small / "data").sources[0].claims()}
    text = path.read_text(encoding="utf-8")
    new = "      - {id: 9, event: october-clashes, aspect: place, value: kabul}\n      - {id: 1,"
    path.write_text(text.replace("      - {id: 1,", new), encoding="utf-8")
    after = {key: c for key, _, c in models.read(small / "data").sources[0].claims()}
    assert {key: after[key] for key in before} == before
    assert set(after) - set(before) == {"sound-one.p2.9"}


def test_records_are_sorted_by_id(small: Path) -> None:
    """The order of records does not depend on the file system."""
    for name in ("zulu", "alpha"):
        path = small / "data" / "sources" / f"{name}.yaml"
        path.write_text(RECORD.replace("@id", name), encoding="utf-8")
    assert [s.id for s in models.read(small / "data").sources] == ["alpha", "sound-one", "zulu"]


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
         "the book has no chapter 'ankara' (known: after-the-cut-off, background, doha, istanbul,"
         " october-clashes, outlook; data/book.yaml has them all)"),
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
         "input should be 'calm', 'mixed' or 'fighting', not 'quiet'"),
    ],
)  # fmt: skip
def test_malformed_vocabulary_is_refused(
    small: Path, name: str, old: str, new: str, path: str, what: str
) -> None:
    """The vocabulary is held to its models as records are."""
    line = respell(small, name, old, new)
    assert report(small) == [f"data/{name}.yaml:{line}: {path}: {what}"]


@pytest.mark.parametrize(
    ("old", "new", "path", "what"),
    [
        ("ceasefire/taliban-authorities", "ceasefire/taliban", "finding",
         "there is no finding 'istanbul-third-round/ceasefire/taliban'"
         " (nearest: istanbul-third-round/ceasefire/taliban-authorities)"),
        ("keep: calm, ", "", "readings", "no reading for the answer 'keep' (add it)"),
    ],
)  # fmt: skip
def test_signpost_without_answer_is_refused(
    small: Path, old: str, new: str, path: str, what: str
) -> None:
    """A signpost watches a finding that exists, and can read each of its answers."""
    respell(small, "outlook", old, new)
    (line,) = report(small)
    assert line.startswith("data/outlook.yaml:")
    assert line.endswith(f" signposts.truce.{path}: {what}")


@pytest.mark.parametrize(
    ("passage", "message"),
    [
        ({"at": "1"}, "a passage has either a gist or furniture"),
        (
            {"at": "1", "gist": "g", "furniture": "stamp"},
            "a passage has either a gist or furniture",
        ),
        (
            {"at": "1", "furniture": "stamp", "claims": [claim("place", "border")]},
            "furniture makes no claims",
        ),
        ({"at": "1..3", "gist": "g"}, "'1..3' is not a paragraph"),
        ({"at": "3..1", "furniture": "stamp"}, "'3..1' is not a paragraph"),
        ({"at": "0", "furniture": "stamp"}, "String should match pattern"),
        ({"at": "1", "furniture": "advert"}, "Input should be 'headline'"),
    ],
)
def test_malformed_passage(passage: dict[str, object], message: str) -> None:
    """A passage is a paragraph with a gist, or furniture without claims."""
    with pytest.raises(ValidationError, match=message):
        models.Passage.model_validate(passage)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"aspect": "killed"}, "a claim on 'killed' has a value, or an issue and a stance"),
        ({"aspect": "killed", "value": "5", "issue": "i"}, "a position has an issue, a stance"),
        ({"aspect": "position", "issue": "i", "stance": "s"}, "a position has an issue, a stance"),
        (
            {"aspect": "position", "issue": "i", "stance": "s", "voice": "v", "value": "5"},
            "a position has an issue, a stance and a voice, and no value",
        ),
        ({"aspect": "Killed", "value": "5"}, "String should match pattern"),
        ({"aspect": "killed", "value": " "}, "String should have at least 1 character"),
    ],
)
def test_malformed_claim(fields: dict[str, str], message: str) -> None:
    """A claim has a value, a position a stance that somebody holds."""
    with pytest.raises(ValidationError, match=message):
        models.Claim.model_validate({"id": 1, "event": "clash"} | fields)


@pytest.mark.parametrize("words", [1, fields.QUOTE_WORDS])
def test_short_quotes_are_kept(words: int) -> None:
    """A quote up to the limit is kept as it is."""
    quote = " ".join(["word"] * words)
    assert claim("place", "border", quote=quote).quote == quote


def test_run_of_furniture_accounts_for_each_line() -> None:
    """A run stands for every paragraph in it, both ends included."""
    passage = models.Passage.model_validate({"at": "18..20", "furniture": "unrelated article"})
    assert list(passage.numbers) == [18, 19, 20]


def test_records_are_frozen() -> None:
    """What has been read cannot be changed by accident."""
    record = source("one", claim("place", "border"))
    with pytest.raises(ValidationError, match="frozen"):
        record.title = "Another"
    with pytest.raises(ValidationError, match="frozen"):
        record.passages[1].claims[0].value = "kabul-city"


def test_address_is_a_web_address() -> None:
    """A link that a page will carry is http or https."""
    with pytest.raises(ValidationError, match="String should match pattern"):
        source("one", url="javascript:alert(1)")


@pytest.mark.parametrize(
    ("basis", "article", "fine"),
    [
        ("full text", {"paragraphs": 2}, True),
        ("full text", None, False),
        ("excerpt", None, True),
        ("excerpt", {"paragraphs": 2}, False),
    ],
)
def test_only_an_excerpt_is_without_an_article(
    basis: str, article: dict[str, int] | None, fine: bool
) -> None:
    """What was read as a part has no whole to account for."""
    with (
        nullcontext()
        if fine
        else pytest.raises(ValidationError, match="a full text has an article")
    ):
        assert source("one", basis=basis, article=article).paragraphs == (2 if article else None)


@pytest.mark.parametrize("more", [{"revises": "true"}, {"misreports": "a slip"}])
def test_only_a_voice_revises_or_is_misreported(more: dict[str, str]) -> None:
    """An outlet's own words are nobody else's."""
    with pytest.raises(ValidationError, match="only a voice can revise"):
        claim("killed", "5", group="all", **more)
    assert claim("killed", "5", group="all", voice="un", **more).voice == "un"


@pytest.mark.parametrize(
    ("more", "what"),
    [
        ({"published": "2125-01-01"}, "which is still to come"),
        ({"published": "2025-10-01"}, "said: 2025-10-15, after the source was published"),
        ({"basis": "excerpt", "article": None,
          "passages": [{"at": "1", "furniture": "stamp"}, {"at": "2", "gist": "It."}]},
         "neither a digest nor furniture"),
    ],
)  # fmt: skip
def test_days_and_passages_are_in_order(more: dict[str, Any], what: str) -> None:
    """Nothing is published in the future, or told before it was said; an excerpt has no furniture."""
    told = claim("killed", "5", group="all", voice="un", said="2025-10-15")
    with pytest.raises(ValidationError, match=what):
        source("one", told, **more)
    covers = claim("killed", "5", group="all", voice="un", covers="2026-10-10/2026-10-17")
    with pytest.raises(ValidationError, match="covers"):
        source("one", covers)
