"""The glossary: what its file may say, which words lead there, and how persons are introduced."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from builders import BOOK

from ceasefire import Ledger, errors
from ceasefire.prose import contents, glossary, introductions, manuscript
from ceasefire.prose.glossary import Index
from ceasefire.records import data, terms
from ceasefire.records.enumerations import CONTRADICTED, STATUSES, WARNING_SIGN
from ceasefire.records.terms import Glossary

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def index(recorded: Ledger) -> Index:
    return Index(recorded)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "  khawaja-asif: [Khawaja Asif, Asif]",
            "  khawaja-azif: [Asif]",
            "no actor 'khawaja-azif'",
        ),
        ("[Tarar]", "[Attar]", "'Attar' is no part of a name of 'attaullah-tarar'"),
        ("  hamdullah-fitrat: [Fitrat]", "  hamdullah-fitrat: [Asif]", "is no part of a name"),
        ("unlinked: [qatar,", "unlinked: [katar,", "there is no place 'katar'"),
        ("    title: gist\n", "", "means|title"),
    ],
)
def test_fault_of_the_file_is_reported_with_its_place(
    project: Path, old: str, new: str, message: str
) -> None:
    path = project / "data" / "glossary.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(errors.DataFaults, match=message) as raised:
        data.read(project / "data")
    assert re.search(r"data/glossary\.yaml:\d+", str(raised.value))


def test_a_short_name_of_two_is_refused(recorded: Ledger) -> None:
    two = {"abdul-haq-wasiq": ["Abdul"], "abdul-mateen-qani": ["Abdul", "Qani"]}
    people = {**recorded.data.glossary.people, **two}
    faults = list(terms.faults(Glossary.model_validate({"people": people}), recorded.names))
    assert faults == [
        (
            ("people", "abdul-mateen-qani"),
            "'Abdul' means 'abdul-haq-wasiq' as well",
            "remove it from both",
        )
    ]


def test_every_person_and_body_is_an_actor_and_every_term_is_explained(recorded: Ledger) -> None:
    told = recorded.data.glossary
    assert len(told.people) > 20
    assert not set(told.people) & set(told.bodies)
    for term in told.terms.values():
        sentences = re.findall(r"[.!?](?:\s|$)", term.means)
        assert 1 <= len(sentences) <= 2, term.title
        assert term.means.endswith(".")


def test_the_longest_name_leads(index: Index) -> None:
    text = "Khawaja Muhammad Asif and Asif; Kandahar province, Kandahar; Asifabad; the TTP-led"
    leading = [(text[m.start : m.end], m.key) for m in index.leading.mentions(text)]
    assert leading == [
        ("Khawaja Muhammad Asif", "actor-khawaja-asif"),
        ("Asif", "actor-khawaja-asif"),
        ("Kandahar province", "place-kandahar-province"),
        ("Kandahar", "place-kandahar"),
    ]


@pytest.mark.parametrize(
    "word", ["Kabul", "Islamabad", "Pakistan", "Afghanistan", "Qatar", "Taliban"]
)
def test_a_word_that_can_mean_two_things_leads_nowhere(index: Index, word: str) -> None:
    assert index.leading.mentions(f"{word} said so") == []


def test_first_mentions_are_taken_once(index: Index) -> None:
    seen: set[str] = set()
    firsts = glossary.first(index.leading.mentions("Asif met Asif and Yaqoob"), seen)
    assert [mention.key for mention in firsts] == ["actor-khawaja-asif", "actor-mohammad-yaqoob"]
    assert glossary.first(index.leading.mentions("Asif"), seen) == []


def test_an_entry_says_what_the_vocabulary_has(index: Index) -> None:
    entry = glossary.explained(index, "actor-khawaja-asif")
    assert entry.title == "Khawaja Muhammad Asif"
    assert entry.lines[0] == "Pakistan's defence minister; Islamabad's side."
    assert entry.lines[1] == "Counts as one voice with: Pakistan's government."
    assert "Khawaja Asif" in entry.lines[2]
    assert glossary.explained(index, "place-urgun").lines == ("District in Paktika, Afghanistan.",)
    assert glossary.explained(index, "place-doha").lines == ("City in Qatar.",)
    assert "does not recognise" in glossary.explained(index, "term-durand-line").lines[0]


def test_only_whom_the_ledger_names_has_an_entry(recorded: Ledger) -> None:
    """Of a part of the ledger, the glossary tells no more than that part."""
    first = Index(recorded.as_of("2025-10-10"))
    assert first.people < Index(recorded).people
    assert "tahir-andrabi" not in first.people


@pytest.mark.parametrize("name", contents.report(ROOT))
def test_each_person_is_introduced_where_a_page_first_names_him(index: Index, name: str) -> None:
    """Role and side stand in the sentence as it is written, so on paper and without scripts too."""
    page = manuscript.read(ROOT / f"{name}.md", name)
    seen: set[str] = set()
    strangers = []
    for sentence in page.sentences:
        for mention in glossary.first(index.leading.mentions(sentence.text), seen):
            person = mention.key.removeprefix("actor-")
            if person in index.people:
                who = index.ledger.names.actors[person]
                told = introductions.tells_role(who, sentence.text, BOOK)
                strangers += [] if told else [f"{person}: {sentence.text}"]
    assert strangers == []


def test_pages_are_listed_by_whom_they_name(index: Index) -> None:
    pages = [manuscript.read(ROOT / f"{n}.md", n) for n in contents.report(ROOT)]
    named = glossary.named_in(index, pages)
    assert [page.stem for page in named["actor-rahmatullah-najib"]] == ["who-is-who", "istanbul"]
    assert "doha" in [page.stem for page in named["actor-khawaja-asif"]]
    assert "doha" in [page.stem for page in named["actor-qatar"]]


def test_every_status_that_a_reader_meets_is_explained(recorded: Ledger) -> None:
    """Under its own name, with what warns of it; and nothing is explained as one that there is not."""
    told = recorded.data.glossary.terms
    for status, meaning in STATUSES.items():
        entry = told[status.replace(" ", "-")]
        assert entry.title == status
        assert entry.means.startswith("Of a finding, that ")
        assert (WARNING_SIGN in entry.means) == (status in CONTRADICTED), meaning
    statuses = {key for key, entry in told.items() if entry.means.startswith("Of a finding, that ")}
    assert statuses == {status.replace(" ", "-") for status in STATUSES}
