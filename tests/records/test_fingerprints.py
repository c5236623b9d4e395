"""Copied prose is found by hashes alone, from which a vocabulary cannot read the text back."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ceasefire import Ledger
from ceasefire.errors import CeasefireError
from ceasefire.reading import Gazetteer, articles
from ceasefire.reading.fingerprints import make
from ceasefire.records import fingerprints
from ceasefire.records.fingerprints import Copied, Fingerprint

ROOT = Path(__file__).resolve().parents[2]
SHARED = "the old bridge over the river was closed again before the first lorry came"
SPOKEN = "we shall keep the bridge open for as long as anybody wishes to cross it"
ONE = f"A headline of its own\nIn the morning {SHARED}, a guard told us on Friday.\n“{SPOKEN},” he said.\n"
OTHER = (
    f"Another headline here\nIn the north {SHARED} along, as the mayor of the town wrote.\n"
    f"“{SPOKEN},” the guard had said to him.\n"
)


@pytest.fixture(scope="module")
def gazetteer(ledger: Ledger) -> Gazetteer:
    """The names of the book's vocabulary."""
    return Gazetteer(ledger.names)


def fingerprint(text: str, name: str, gazetteer: Gazetteer) -> Fingerprint:
    """Return the fingerprint of a text."""
    return make(articles.parsed(text, name, gazetteer), name)


def test_speech_and_prose_are_told_apart(gazetteer: Gazetteer) -> None:
    """What two articles share inside quotation marks shows one speaker, and not one writer."""
    one, other = fingerprint(ONE, "one", gazetteer), fingerprint(OTHER, "other", gazetteer)
    runs = fingerprints.shared(one, other)
    assert [(run.words, run.where, run.paragraphs) for run in runs] == [
        (15, "speech", (3, 3)),
        (14, "prose", (2, 2)),
    ]


def test_headlines_and_furniture_tie_nothing(gazetteer: Gazetteer) -> None:
    """Only the stories are compared."""
    text = SHARED.capitalize() + "\nIt rained on Friday in the town, the mayor said to us.\n"
    other = text.replace(
        "It rained on Friday in the town", "There was no rain on that day, all dry"
    )
    assert fingerprints.shared(
        fingerprint(text, "one", gazetteer), fingerprint(other, "other", gazetteer)
    ) == ()  # fmt: skip


def test_own_words_are_told_from_an_article(gazetteer: Gazetteer) -> None:
    """Nine words in a row are found, with line and length; eight are not, and headlines are free."""
    copied = Copied([fingerprint(ONE, "one", gazetteer)])
    words = SHARED.split()
    assert list(copied.find("Ours.\n" + " ".join(words[:9]))) == [(2, 9, "one", 2)]
    assert list(copied.find(" ".join(words[:12]).upper() + " x")) == [(1, 12, "one", 2)]
    assert list(copied.find(" ".join(words[:8]))) == []
    assert list(copied.find("A headline of its own")) == []


def test_a_fingerprint_is_written_and_read(tmp_path: Path, gazetteer: Gazetteer) -> None:
    """What is written is read back the same."""
    one = fingerprint(ONE, "one", gazetteer)
    fingerprints.write(one, tmp_path)
    assert fingerprints.read(tmp_path) == (one,)
    assert len(one.hashes()) == one.words - fingerprints.SHINGLE + 1


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"source": "a", "shingles": "zz"}'])
def test_what_is_no_fingerprint_is_refused(tmp_path: Path, text: str) -> None:
    """A spoiled file is named, with the command that makes it again."""
    (tmp_path / "one.json").write_text(text, encoding="utf-8")
    with pytest.raises(
        CeasefireError, match=r"one\.json: not a fingerprint.*ceasefire verify --write"
    ):
        fingerprints.read(tmp_path)


def test_no_text_stands_in_the_committed_fingerprints() -> None:
    """The files hold ids, kinds of lines, positions and hashes, and no word of an article."""
    for path in (ROOT / "data" / "fingerprints").glob("*.json"):
        text = path.read_text(encoding="utf-8")
        left = re.sub(r'"shingles":"[\w-]+"', "", text)
        kinds = {"headline", "byline", "share widget", "stamp", "caption", "illustration", "summary",
                 "subheading", "layout", "unrelated article", "body", path.stem,
                 "source", "words", "lines", "speech"}  # fmt: skip
        assert set(re.findall(r'"([^"]+)"', left)) <= kinds


def test_a_vocabulary_does_not_read_the_text_back() -> None:
    """Who knows two words and has a vocabulary finds hundreds that fit next, at each place."""
    vocabulary = [f"word{n}" for n in range(35_000)]
    text = fingerprints.words(ONE.partition("\n")[2])
    codes = fingerprints.shingles(text)
    for at in range(2, 12):
        before = text[at - 2 : at]
        fits = sum(fingerprints.shingles([*before, word]) == [codes[at - 2]] for word in vocabulary)
        assert 300 < fits < 800


def test_every_record_has_its_fingerprint(ledger: Ledger) -> None:
    """Each source read in full can be compared without its text."""
    known = {one.source for one in fingerprints.read(ROOT / "data" / "fingerprints")}
    assert known == {s.id for s in ledger.data.sources if s.basis == "full text"}
