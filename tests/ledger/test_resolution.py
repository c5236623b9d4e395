"""What became of each judgement by its last day."""

from __future__ import annotations

from typing import Any

import pytest
from builders import RULED, claim, ledger, position
from testimony import page

from ceasefire import Ledger, UnknownName
from ceasefire.ledger import resolution
from ceasefire.records.sources import Source

#: The cut-off is 9 November 2025, and the last day a month later.
LAST = "2025-12-09"
IN, OUT, BEFORE = "2025-11-20", "2025-12-20", "2025-11-02"
#: A page of after the last day, which says nothing of the matter.
LATER = page("late", claim("place", "kabul-city", event="truce"), day="2025-12-31")


def of(answered_by: list[dict[str, Any]], *pages: Source, **more: Any) -> Ledger:
    """A ledger with one judgement, which some findings answer."""
    criterion = {"counts": "It happens.", "until": LAST, "answered_by": answered_by} | more
    return ledger(*pages, LATER, names=RULED, watched={"judgements": {"it-happens": criterion}})


def outcome(made: Ledger) -> str:
    """What became of it."""
    return resolution.resolve(made, "it-happens").outcome


STATE = [{"finding": "clash/state", "yes": ["over"], "no": ["open"]}]
KILLED = [{"finding": "clash/killed/all", "yes": ["reported"]}]


@pytest.mark.parametrize(
    ("day", "value", "wanted"),
    [
        (IN, "5", "yes"),
        (IN, ">=1", "yes"),
        (IN, "0", "not found"),
        (OUT, "5", "not found"),
        (BEFORE, "5", "not found"),
        ("2025-12-09", "5", "yes"),
        ("2025-12-10", "5", "not found"),
        ("2025-11-10", "5", "yes"),
        ("2025-11-09", "5", "not found"),
        ("2025-12", "5", "yes"),  # as the accounts leave it
    ],
)
def test_what_happened_within_the_days(day: str, value: str, wanted: str) -> None:
    """From the day after the cut-off to the last that counts; a count of none is no yes."""
    told = page("one", claim("date", day), claim("killed", value, group="all"), day="2026-01-05")
    assert outcome(of(KILLED, told)) == wanted


def test_nobody_tells_of_it() -> None:
    """It is not found, which is not no."""
    made = resolution.resolve(of(KILLED, page("one", claim("state", "over"))), "it-happens")
    assert (made.outcome, made.told, made.against, made.known) == ("not found", (), (), None)


def test_before_the_last_day_only_a_yes_is_known() -> None:
    """What has not happened can still; what has cannot be undone."""
    pages = (
        page("zero", claim("place", "kabul-city"), day=BEFORE),
        page("one", claim("state", "open"), day=IN),
        page("two", claim("date", IN), claim("killed", "5", group="all"), day="2025-11-25"),
    )
    made = of([*STATE, *KILLED], *pages)
    assert outcome(made.as_of("2025-11-21")) == "open"
    assert outcome(of(STATE, *pages[:2]).as_of(IN)) == "open"
    assert outcome(of(KILLED, *pages).as_of("2025-11-26")) == "yes"


def test_since_when_a_no_is_known() -> None:
    """Not before the last day, whenever it was first told."""
    made = of(STATE, page("one", claim("state", "open"), day=IN))
    assert str(resolution.resolve(made, "it-happens").known) == LAST


def test_a_charge_by_a_party_alone_decides_nothing() -> None:
    """Where the criterion takes another's word it stands beside, until the accused denies it."""
    charge = page("one", claim("attacker", "islamabad", voice="kabul"), claim("date", IN), day=IN)
    denial = page("two", position("guilt", "denies", "islamabad", event="clash"), day="2025-11-25")
    asked = [{"finding": "clash/attacker", "yes": ["islamabad"], "by": ["observer"]}]
    alone = resolution.resolve(of(asked, charge), "it-happens")
    assert alone.outcome == "not found"
    assert [s.answer for _, s in alone.against] == ["islamabad"]
    both = resolution.resolve(of(asked, charge, denial), "it-happens")
    assert (both.outcome, str(both.known)) == ("disputed", "2025-11-25")


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        ([("over", IN)], "yes"),
        ([("open", IN)], "no"),
        ([("over", IN), ("open", IN)], "disputed"),
        ([("over", IN), ("open", OUT)], "yes"),
        ([("over", BEFORE), ("open", IN)], "no"),
        ([("over", OUT)], "not found"),
    ],
)
def test_a_state_stands_on_the_day_of_its_report(rows: list[tuple[str, str]], wanted: str) -> None:
    """Whenever its event began; yes and no together are disputed."""
    pages = [
        page(f"s{n}", claim("state", value), claim("date", "2025-10-01"), day=day)
        for n, (value, day) in enumerate(rows)
    ]
    assert outcome(of(STATE, *pages)) == wanted


@pytest.mark.parametrize(
    ("day", "wanted"),
    [
        ("2025-11-09/2025-11-15", "not found"),
        ("../2025-11-15", "not found"),
        ("2025-11-10/2025-11-15", "yes"),
        ("2025-12-05/2025-12-12", "not found"),
        ("2025-11-20/..", "yes"),  # as long as nothing shows that it is later
    ],
)
def test_what_may_have_been_said_before_is_no_witness(day: str, wanted: str) -> None:
    """A state that a page of a vague day tells is of the days asked for only if all of that is."""
    assert outcome(of(STATE, page("one", claim("state", "over"), day=day))) == wanted


def test_what_was_said_on_a_day_stands_on_it() -> None:
    """However vague the day of the page is."""
    for day, wanted in ((IN, "yes"), (BEFORE, "not found")):
        told = claim("state", "over", voice="kabul", said=day)
        assert outcome(of(STATE, page("one", told, day="2025-11-01/2025-11-28"))) == wanted


def test_a_charge_that_is_denied_is_disputed() -> None:
    """And who denies it says otherwise."""
    charge = page("one", claim("attacker", "islamabad", voice="kabul"), claim("date", IN), day=IN)
    denial = page("two", position("guilt", "denies", "islamabad", event="clash"), day=IN)
    asked = [{"finding": "clash/attacker", "yes": ["islamabad"]}]
    alone = resolution.resolve(of(asked, charge), "it-happens")
    assert (alone.outcome, alone.against) == ("yes", ())
    both = resolution.resolve(of(asked, charge, denial), "it-happens")
    assert both.outcome == "disputed"
    assert [s.answer for _, s in both.against] == ["denies"]


def test_whose_word_it_takes() -> None:
    """A criterion can ask for a government's or a mediator's."""
    asked = [{"finding": "clash/state", "yes": ["over"], "by": ["party", "mediator"]}]
    outlet = page("one", claim("state", "over"), day=IN)
    mediator = page("two", claim("state", "over", voice="qatar"), day=IN)
    assert outcome(of(asked, outlet)) == "not found"
    assert outcome(of(asked, outlet, mediator)) == "yes"


def test_what_is_neither_stands_beside() -> None:
    """It decides nothing."""
    asked = [*STATE, {"finding": "talks/ceasefire/kabul", "neither": ["end"]}]
    pages = (
        page("one", claim("state", "open"), day=IN),
        page("two", position("ceasefire", "end", "kabul"), day=IN),
    )
    made = resolution.resolve(of(asked, *pages), "it-happens")
    assert made.outcome == "no"
    assert [s.answer for _, s in made.against] == ["end"]
    assert {s.source.id for s in made.behind} == {"one", "two"}


def test_since_when_it_is_known() -> None:
    """The first day on which a claim was known by which it goes; and as of a day before, not yet."""
    made = of(KILLED, page("one", claim("date", IN), claim("killed", "5", group="all"), day=OUT))
    assert str(resolution.resolve(made, "it-happens").known) == OUT
    early = of(
        KILLED,
        page("zero", claim("state", "over"), day=BEFORE),
        page("one", claim("date", IN), claim("killed", "5", group="all"), day=OUT),
    )
    assert outcome(early.as_of("2025-12-01")) == "open"


def test_the_criterion_of_a_question() -> None:
    """One fact, one place: a judgement can mean a question of the hypotheses."""
    made = of(KILLED, page("one", claim("state", "over")), question="fire", counts=None, until=None)
    outlook = made.data.outlook.model_copy(
        update={
            "horizon": LAST,
            "questions": {"fire": type("Q", (), {"counts": "Fire kills."})()},
        }
    )
    object.__setattr__(made.data, "outlook", outlook)
    answer = resolution.resolve(made, "it-happens")
    assert (answer.counts, str(answer.until)) == ("Fire kills.", LAST)


def test_no_such_judgement() -> None:
    """The nearest is named."""
    with pytest.raises(UnknownName, match="nearest: it-happens"):
        resolution.resolve(of(KILLED, page("one", claim("state", "over"))), "it-happen")


def test_since_when_in_words() -> None:
    """The last day for a no; else the day of the page, as well as that is known."""
    first = page("one", claim("state", "open"), day=IN)
    assert resolution.resolve(of(STATE, first), "it-happens").since == "9 December 2025"
    assert resolution.resolve(of(STATE), "it-happens").since == ""
    vague = page("one", claim("state", "over"), day=f"{IN}/2025-11-23")
    told = resolution.resolve(of(STATE, vague), "it-happens").since
    assert told == "23 November 2025 at the latest"
