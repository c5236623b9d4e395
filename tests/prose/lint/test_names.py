"""Whoever is named has a claim behind the sentence: outlets, agencies, persons."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from builders import ACTORS, EVENTS, NAMES, claim, ledger, source
from linting import BACKED, assert_caught, faults, sentence

from ceasefire import Ledger
from ceasefire.ledger.selection import Selection
from ceasefire.prose import asking, contents, manuscript
from ceasefire.prose.lint import backing, names
from ceasefire.prose.lint.rules import Rules
from ceasefire.prose.page import Sentence
from ceasefire.prose.views import View, formed
from ceasefire.records import bookfile
from ceasefire.records.sources import Source

ROOT = Path(__file__).resolve().parents[3]

PLANTED = [
    ("Reuters says that it fell" + BACKED + ".", "Reuters is named without a claim of its copy", "add"),
    ("AFP says that it fell" + BACKED + ".", "AFP is named without a claim of its copy", "add it"),
    ("As told by The Post{evidence}`one.p2.1`.", "Post is named without a claim of it", "{evidence}"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "what", "remedy"), PLANTED)
def test_what_is_planted_is_caught(text: str, what: str, remedy: str | None, rules: Rules) -> None:
    """Who is named without a claim is told, and how to add one."""
    assert_caught(text, what, remedy, rules)


@pytest.mark.parametrize(
    "text",
    [
        "As told by The Day{evidence}`one.p2.1`.",
    ],
)
def test_what_is_sound_is_let_through(text: str, rules: Rules) -> None:
    """Who is named with a claim of his is fine."""
    assert faults(text, rules) == []


def ruled(*sources: Source) -> Rules:
    """Return rules that go by sources, in a vocabulary of an agency with many names and a namesake."""
    agency = ACTORS["afp"].model_copy(
        update={"name": "Agence (AFP)", "variants": ("France-Presse", "the agency")}
    )
    clash = EVENTS["clash"].model_copy(update={"title": "The clash at Minister"})
    vocabulary = replace(NAMES, actors={**ACTORS, "afp": agency}, events={**EVENTS, "clash": clash})
    told = ledger(*sources, names=vocabulary)
    return Rules(View(told, told))


@pytest.mark.parametrize("name", ["Agence", "AFP", "France-Presse", "the agency"])
def test_an_agency_has_all_its_names(name: str) -> None:
    """The long one, the short one in brackets and every other spelling want a claim of its copy."""
    one = ruled(
        source("one", claim("killed", "5")),
        source("two", claim("killed", "5", via="afp")),
        source("three", claim("killed", "5"), relays=("afp", "reuters")),
        source("four", claim("killed", "5", voice="afp")),
    )
    (fault,) = faults(f"As {name} has it{{evidence}}`one.p2.1`.", one)
    assert f"{name} is named without a claim of its copy" in fault
    for target in ("two.p2.1", "three.p2.1", "four.p2.1"):
        assert faults(f"As {name} has it{{evidence}}`{target}`.", one) == []


def test_a_part_of_a_word_is_no_name(rules: Rules) -> None:
    """A name stands by itself."""
    assert list(names.faults(sentence("Days and Posts and Reutersville."), rules)) == []
    assert names.named("Day", "the Day.")
    assert not names.named("Day", "the Day2")


@pytest.mark.parametrize(
    ("cited", "without"),
    [("two", []), ("one", ["Post is named without a claim of it"]), ("nobody", ["Post"])],
)
def test_a_source_that_is_cited_backs_its_outlet(
    cited: str, without: list[str], rules: Rules
) -> None:
    """A citation of the whole source is as good as a claim of it; that of another is not."""
    told = [what for what, _ in names.faults(sentence(f"The Post {{cite:p}}`{cited}`."), rules)]
    assert len(told) == len(without)
    assert all(part in what for part, what in zip(without, told, strict=True))


def test_a_name_in_the_title_of_an_event_is_no_person() -> None:
    """The event is named, and a claim about it stands behind the sentence."""
    one = ruled(source("one", claim("killed", "5"), claim("killed", "6", event="truce")))
    assert faults("The clash at Minister{evidence}`one.p2.1`.", one) == []
    (fault,) = faults("The truce at Minister{evidence}`one.p2.2`.", one)
    assert "Minister is named without a claim of his" in fault


def test_whom_a_claim_is_about_is_named_with_it() -> None:
    """A claim that names somebody as its answer backs his name, though another says so."""
    one = ruled(source("one", claim("attacker", "spokesman", voice="army")))
    assert faults("They say Spokesman{evidence}`one.p2.1`.", one) == []


def test_a_person_is_named_with_a_claim_of_his() -> None:
    """Who is said to have said something has said it in the evidence."""
    told = ledger(
        source(
            "one", claim("killed", "5", voice="minister"), claim("killed", "6", voice="spokesman")
        )
    )
    one = Rules(View(told, told))
    assert faults("Minister counts{evidence}`one.p2.1`.", one) == []
    (fault,) = faults("Minister counts{evidence}`one.p2.2`.", one)
    assert "Minister is named without a claim of his" in fault


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Adam Smith counts{evidence}`one.p2.1`.", []),
        ("Smith counts{evidence}`one.p2.1`.", []),
        ("Eve Smith counts{evidence}`one.p2.1`.", ["Smith"]),
        ("Adam Smith counts, and Eve Smith{evidence}`one.p2.1`.", ["Smith"]),
        ("Adam Smith counts, and Eve Smith{evidence}`one.p2.1, one.p2.2`.", []),
    ],
)
def test_of_those_who_share_a_name_the_one_is_meant_who_is_named_whole(
    text: str, wanted: list[str]
) -> None:
    """And by the name alone the one of whom there is a claim."""
    smith = ACTORS["spokesman"].model_copy
    both = {
        "adam": smith(update={"name": "Adam Smith"}),
        "eve": smith(update={"name": "Eve Smith"}),
    }
    told = ledger(
        source("one", claim("killed", "5", voice="adam"), claim("killed", "6", voice="eve")),
        names=replace(NAMES, actors=NAMES.actors | both),
    )
    refused = faults(text, Rules(View(told, told)))
    assert len(refused) == len(wanted)
    assert all(
        f"{name} is named without a claim of his" in one
        for name, one in zip(wanted, refused, strict=True)
    )


@pytest.mark.parametrize(
    ("role", "value", "named"),
    [
        ("head of the MOVE", "the leader of the move", True),
        ("leader of the Movers", "the leader of the move", False),
        ("spokesman of the Move", "the leader of the move", False),
        ("chief of the Move", "rebels", True),
        ("leader of the Mover folk", "rebels", True),
        ("head of a staff", "rebels", False),
        ("chief of the Move", "army", False),
    ],
)
def test_the_head_of_a_group_is_named_with_a_claim_of_his_group(
    role: str, value: str, named: bool
) -> None:
    """Or with one on the head of it, whatever a head is called; nobody else of the group is."""
    group = ACTORS["un"].model_copy(
        update={"name": "Moving Folk (Move)", "variants": ("Mover folk",)}
    )
    head = ACTORS["minister"].model_copy(
        update={"name": "Ali Omar", "role": role, "speaks_for": "rebels"}
    )
    cause = NAMES.aspects["cause"].model_copy(update={"values": {"head": "the leader of the move"}})
    vocabulary = replace(
        NAMES,
        actors={**ACTORS, "rebels": group, "ali": head},
        aspects={**NAMES.aspects, "cause": cause},
    )
    made = claim("attacker", value) if value in vocabulary.actors else claim("cause", "head")
    told = ledger(source("one", made), names=vocabulary)
    reported = faults("Omar fled{evidence}`one.p2.1`.", Rules(View(told, told)))
    assert (reported == []) is named


@pytest.mark.parametrize("day", ["2025-10-16", "2025-11-09", "2026-02-28"])
def test_a_book_of_an_earlier_day_names_nobody_who_has_not_spoken(
    day: str, recorded: Ledger
) -> None:
    """A sentence that stands on others' claims loses with his claims the name of whoever is gone."""
    whole = View.of(Selection(), recorded)
    told: list[str] = []
    for page in contents.report(ROOT):
        written = manuscript.read(
            ROOT / f"{page}.md", page, bookfile.read(ROOT).reads(page) != "cut-off"
        )
        now, then = whole.on(page), whole.as_of(day).on(page)
        for paragraph in written.paragraphs:
            forms = then.forms(asking.each(paragraph))
            for one, at in zip(paragraph.sentences, forms, strict=True):
                if at is not None:
                    stands = formed(one, at)
                    gone = unheard(stands, then) - unheard(stands, now)
                    told += [f"{page}:{one.line}: {name}" for name in sorted(gone)]
    assert told == []


def unheard(stands: Sentence, view: View) -> set[str]:
    """Return who is named in a sentence without a claim behind it, bodies that observe among them."""
    behind = backing.behind(stands, view.ledger)
    heard = {s.claim.voice for s in behind} | {str(s.claim.value) for s in behind}
    actors = view.ledger.names.actors
    for key in [one for one in heard if one in actors]:  # who hears a part of a body has heard it
        heard |= {actors[str(key)].part_of, actors[str(key)].speaks_for}
    bodies = {
        actor.name
        for key, actor in actors.items()
        if actor.standing == "observer" and key not in heard
    }
    return {name for name in bodies if names.named(name, stands.text)} | {
        fault for fault, _ in names.faults(stands, Rules(view))
    }
