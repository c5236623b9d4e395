"""Records and vocabulary agree with each other: on names, on forms, and on every line of an article."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from builders import ACTORS, ASPECTS, BOOK, EVENTS, GROUPS, NAMES, PLACES
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.records import integrity
from ceasefire.records.bookfile import NO_BOOK
from ceasefire.records.intervals import DATE_FORMS, NUMBER_FORMS
from ceasefire.records.vocabulary import Vocabulary

#: What a fault is: the key path, what is wrong, and how to mend it.
Told = list[tuple[tuple[str | int, ...], str, str]]
ALL = "data/book.yaml has them all"


def events(**more: str) -> Vocabulary:
    """Return the vocabulary with one event, changed."""
    return replace(NAMES, events={"clash": EVENTS["clash"].model_copy(update=more)})


def actors(key: str, **more: str | None) -> Vocabulary:
    """Return the vocabulary with one actor changed."""
    return replace(NAMES, actors=ACTORS | {key: ACTORS[key].model_copy(update=more)})


def groups(**more: str) -> Vocabulary:
    """Return the vocabulary with one group, changed."""
    return replace(NAMES, groups={"all": GROUPS["all"].model_copy(update=more)})


def aspects(**more: Any) -> Vocabulary:
    """Return the vocabulary with one aspect, changed."""
    return replace(NAMES, aspects={"killed": ASPECTS["killed"].model_copy(update=more)})


def places(**more: Any) -> Vocabulary:
    """Return the vocabulary with one place changed."""
    return replace(NAMES, places=PLACES | {"border": PLACES["border"].model_copy(update=more)})


CHECKS = {
    "events": integrity.events,
    "actors": integrity.actors,
    "aspects": integrity.aspects,
    "places": integrity.places,
}


@pytest.mark.parametrize(
    ("check", "names", "faults"),
    [
        ("events", events(), []),
        ("events", events(lane="vilence"),
         [(("clash", "lane"), "the book has no lane 'vilence'", f"nearest: violence; {ALL}")]),
        ("events", events(chapter="dohaa"),
         [(("clash", "chapter"), "the book has no chapter 'dohaa'", f"nearest: doha; {ALL}")]),
        ("actors", NAMES, []),
        ("actors", actors("army", side="pakistn"),
         [(("army", "side"), "there is no side 'pakistn'",
           f"nearest: pakistan, afghanistan; {ALL}")]),
        ("actors", actors("army", side=None),
         [(("army",), "a party has no side", "add side: afghanistan or pakistan")]),
        ("actors", actors("un", side=None), []),
        ("events", events(side="pakistan"), []),
        ("events", events(side="pakistn"),
         [(("clash", "side"), "there is no side 'pakistn'",
           f"nearest: pakistan, afghanistan; {ALL}")]),
        ("aspects", NAMES, []),
        ("aspects", aspects(serves="pakistan"), []),
        ("aspects", aspects(serves="nobody"),
         [(("aspects", "killed", "serves"), "there is no side 'nobody'",
           f"known: {', '.join(sorted(BOOK.sides))}; {ALL}")]),
        ("aspects", aspects(denied={"ceasefire": "keep"}), []),
        ("aspects", aspects(denied={"ceasfire": "keep", "ceasefire": "kept"}),
         [(("aspects", "killed", "denied", "ceasfire"), "there is no issue 'ceasfire'",
           "nearest: ceasefire"),
          (("aspects", "killed", "denied", "ceasefire"), "there is no stance 'kept' of 'ceasefire'",
           "nearest: keep")]),
        ("aspects", groups(side="nobody"),
         [(("groups", "all", "side"), "there is no side 'nobody'",
           f"known: {', '.join(sorted(BOOK.sides))}; {ALL}")]),
        ("places", NAMES, []),
        *(("places", places(**given),
           [(("border",), "latitude, longitude and precision_km go together",
             "give all three or none")])
          for given in ({"latitude": 34.5}, {"precision_km": 5.0},
                        {"latitude": 0.0, "longitude": 0.0})),
        ("places", places(latitude=0.0, longitude=0.0, precision_km=5.0), []),
    ],
)  # fmt: skip
def test_a_vocabulary_agrees_with_itself_and_the_book(
    check: str, names: Vocabulary, faults: Told
) -> None:
    """Each fault says where, what, and how to mend it."""
    assert list(CHECKS[check](names)) == faults


@pytest.mark.parametrize(
    ("check", "names"),
    [
        ("events", events(lane="war", chapter="nowhere")),
        ("actors", actors("army", side="nobody")),
        ("aspects", groups(side="nobody")),
        ("aspects", aspects(serves="nobody")),
        ("events", events(side="nobody")),
    ],
)
def test_a_vocabulary_that_stands_alone_is_held_to_no_book(check: str, names: Vocabulary) -> None:
    """Lanes, chapters and sides are those of a book, and are not asked where there is none."""
    assert list(CHECKS[check](names))
    assert list(CHECKS[check](replace(names, book=NO_BOOK))) == []


RUNS = st.lists(
    st.tuples(st.integers(1, 9), st.integers(0, 4)).map(lambda run: (run[0], sum(run))), max_size=6
)


@given(st.integers(1, 9), RUNS)
def test_each_line_stands_once(total: int, runs: list[tuple[int, int]]) -> None:
    """Counted paragraph by paragraph: none beyond the article, none twice, none left out."""
    passages = [{"at": f"{low}..{high}" if high > low else str(low)} for low, high in runs]
    times: Counter[int] = Counter()
    expected: Told = []
    for at, (low, high) in enumerate(runs):
        path = ("passages", at, "at")
        covered = [number for number in range(20) if low <= number <= high]
        if beyond := [number for number in covered if number > total]:
            what = f"paragraph {beyond[0]} is beyond the article's {total}"
            expected.append((path, what, "mend the number"))
            continue
        if twice := [number for number in covered if times[number]]:
            what = f"paragraph {twice[0]} stands twice"
            expected.append((path, what, "account for each paragraph once"))
        times.update(covered)
    if left := [str(number) for number in range(1, total + 1) if not times[number]]:
        what = f"paragraphs not accounted for: {', '.join(left)}"
        expected.append((("passages",), what, "add each as a passage or as furniture"))
    record = {"id": "one", "article": {"paragraphs": str(total)}, "passages": passages}
    assert list(integrity.accounted(record, "one")) == expected


@pytest.mark.parametrize(
    ("record", "faults"),
    [
        ({"id": "two"},
         [(("id",), "the id 'two' is not the file's name 'one'", "make them the same")]),
        # An excerpt has no whole to account for, but each paragraph once all the same.
        ({"basis": "excerpt", "article": {"paragraphs": "9"}, "passages": [{"at": "12"}]}, []),
        ({"basis": "excerpt", "passages": [{"at": "2"}, {"at": "2"}]},
         [(("passages", 1, "at"), "paragraph 2 stands twice", "account for each paragraph once")]),
        # What cannot be read is the model's to say, and hides no more than itself.
        ({"article": {"paragraphs": "three"}, "passages": [{"at": "1"}]}, []),
        ({"article": {"paragraphs": "9999999"}, "passages": [{"at": "1"}]}, []),
        ({"article": {"paragraphs": "2"}, "passages": [{"at": "one"}, {"at": "1"}]}, []),
        ({"article": {"paragraphs": "2"}, "passages": [{"at": "3..1"}, {"at": "1"}]}, []),
        ({"article": {"paragraphs": "2"}, "passages": ["odd", {"at": "1"}, {"at": "5"}]},
         [(("passages", 2, "at"), "paragraph 5 is beyond the article's 2", "mend the number"),
          (("passages",), "paragraphs not accounted for: 2",
           "add each as a passage or as furniture")]),
        ({"article": None, "passages": None}, []),
    ],
)  # fmt: skip
def test_a_record_is_accounted_for_as_it_is_written(record: dict[str, Any], faults: Told) -> None:
    """The name, and what can be read of the passages."""
    assert list(integrity.accounted(record, "one")) == faults


def claim(**more: str | None) -> dict[str, Any]:
    """Return a claim as it is written."""
    sound = {"id": "1", "event": "clash", "aspect": "killed", "value": "5", "group": "all"}
    return {key: value for key, value in (sound | more).items() if value is not None}


POSITION = {"aspect": "position", "value": None, "group": None, "issue": "ceasefire",
            "stance": "keep", "voice": "kabul"}  # fmt: skip
STATE = {"aspect": "state", "group": None}


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        ({}, None),
        ({"event": "clsh"}, ("event", "there is no event 'clsh'", "nearest: clash")),
        ({"aspect": "kiled"}, ("aspect", "there is no aspect 'kiled'", "nearest: killed")),
        ({"group": "al"}, ("group", "there is no group 'al'", "nearest: all")),
        ({"voice": "amy"}, ("voice", "there is no actor 'amy'", "nearest: army")),
        ({"via": "afpp"}, ("via", "there is no actor 'afpp'", "nearest: afp")),
        ({"group": None}, ("group", "a number of 'killed' counts nobody", "add group:")),
        ({"aspect": "ordinal", "group": None}, None),
        ({"value": "five"}, ("value", "'five' is not a number", NUMBER_FORMS)),
        ({"value": "8500000000"}, None),
        *(({"value": value}, ("value", f"'{value}' is more people than live", "mend the number"))
          for value in ("8500000001", ">=9000000000", "<=9000000000", "5..9000000000")),
        ({"aspect": "ordinal", "group": None, "value": "9000000000"}, None),
        ({"place": "border"}, None),
        ({"place": "bordr"}, ("place", "there is no place 'bordr'", "nearest: border")),
        (POSITION | {"place": "border"}, None),
        ({"aspect": "place", "group": None, "value": "border", "place": "border"},
         ("place", "the value is a place already",
          "remove place, and claim the narrower one as the value")),
        ({"covers": "2025-10"}, None),
        (STATE | {"value": "over", "covers": "2025-10"},
         ("covers", "covers goes with a number, and 'state' has type: category",
          "remove covers")),
        ({"aspect": "date", "group": None, "value": "2025-10-09"}, None),
        ({"aspect": "date", "group": None},
         ("value", "'5' is not a date that exists", DATE_FORMS)),
        ({"aspect": "place", "group": None, "value": "border"}, None),
        ({"aspect": "place", "group": None, "value": "bordr"},
         ("value", "there is no place 'bordr'", "nearest: border")),
        ({"aspect": "attacker", "group": None, "value": "kabl"},
         ("value", "there is no actor 'kabl'", "nearest: kabul")),
        (STATE | {"value": "over"}, None),
        (STATE | {"value": "ovr"}, ("value", "there is no value 'ovr'", "nearest: over")),
        (POSITION, None),
        (POSITION | {"value": "5"}, ("value", integrity.POSITION, "add what is missing")),
        (POSITION | {"issue": "ceasefre"},
         ("issue", "there is no issue 'ceasefre'", "nearest: ceasefire")),
        (POSITION | {"stance": "kep"},
         ("stance", "the issue 'ceasefire' has no stance 'kep'", "nearest: keep")),
        (POSITION | {"aspect": "killed"},
         ("aspect", "a claim on 'killed' has a value, and neither issue nor stance",
          "add the value")),
    ],
)  # fmt: skip
def test_a_claim_uses_names_and_forms_that_there_are(
    more: dict[str, str | None], fault: tuple[str, str, str] | None
) -> None:
    """The fault of a claim stands at its key, in its passage."""
    record = {"passages": [{"at": "1"}, {"at": "2", "claims": [claim(), claim(**more)]}]}
    base = ("passages", 1, "claims", 1)
    expected = [((*base, fault[0]), *fault[1:])] if fault else []
    assert list(integrity.resolved(record, NAMES)) == expected


@pytest.mark.parametrize(
    ("sound", "values"),
    [
        (True, ("0", "100", ">=100", "<=100", "90..100", "~100", "dozens", "hundreds")),
        (False, ("500", ">=500", "<=500", ">500", "5..500", "~500", "thousands")),
    ],
)
def test_no_number_is_beyond_any_sense(sound: bool, values: tuple[str, ...]) -> None:
    """By the figure that it names; a counting word by that from which it is used."""
    for value in values:
        what = f"'{value}' is above 300, the most that 'killed' can sensibly be"
        remedy = "mend the number; if the page has it, raise most: of 'killed' in data/aspects.yaml"
        fault = (("passages", 0, "claims", 0, "value"), what, remedy)
        record = {"passages": [{"at": "1", "claims": [claim(value=value)]}]}
        assert list(integrity.resolved(record, aspects(most=300))) == ([] if sound else [fault])


def test_an_agency_is_an_actor() -> None:
    """Each relay is looked up at its place."""
    record = {"relays": [{"agency": "afp"}, {"agency": "reuter"}]}
    assert list(integrity.resolved(record, NAMES)) == [
        (("relays", 1, "agency"), "there is no actor 'reuter'", "nearest: reuters")
    ]


@pytest.mark.parametrize(
    ("copy", "told"), [("afp", None), ("one", None), ("reuters", "afp"), ("afpp", "afp")]
)
def test_a_claim_is_of_a_copy_that_its_source_carries(copy: str, told: str | None) -> None:
    """Or of the source itself, where it adds to the copy."""
    record = {
        "id": "one",
        "relays": [{"agency": "afp"}],
        "passages": [{"at": "1", "claims": [claim(copy_of=copy)]}],
    }
    faults = list(integrity.resolved(record, NAMES))
    path = ("passages", 0, "claims", 0, "copy_of")
    assert [(at, what) for at, what, _ in faults] == (
        [(path, f"the source carries no copy of '{copy}'")] if told else []
    )
    assert all(str(told) in remedy for *_, remedy in faults)


def test_a_file_that_could_not_be_read_blames_no_record() -> None:
    """Where a vocabulary file has a fault of its own, nothing is checked by it."""
    empty = Vocabulary({}, {}, {}, {}, ASPECTS, {})
    record = {
        "relays": [{"agency": "nobody"}],
        "passages": [{"at": "1", "claims": [claim(event="x", group="x", voice="x")]}],
    }
    assert list(integrity.resolved(record, empty)) == []
