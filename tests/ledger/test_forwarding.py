"""Every id that was given once leads to something true, and nothing that lives is led away."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from builders import NAMES, claim, ledger, source

from ceasefire import Ledger, load
from ceasefire.errors import DataFaults, UnknownName
from ceasefire.ledger import forwarding, values
from ceasefire.records import yamlfile
from ceasefire.records.addressfile import Addresses

ROOT = Path(__file__).resolve().parents[2]
#: Ids of before: a question that another event has now, one that was dropped, and three claims.
TOLD = """\
findings:
  war/killed/soldiers: {now: clash/killed/soldiers, why: the war was one clash}
  clash/place: {instead: clash/date, why: it was a date}
claims:
  one.p1.1: {now: one.p2.1, why: its paragraphs were counted anew}
  one.p1.2: {instead: one.p2.2, why: it was a date}
  one.p1.3: {instead: clash/date, why: it was a date}
"""


def told(text: str) -> Ledger:
    """Return a ledger of two claims, with what an ``addresses.yaml`` says of other ids."""
    soldiers = claim("killed", "5", group="soldiers")
    made = ledger(source("one", soldiers, claim("date", "2025-10-09")))
    addresses = Addresses.model_validate(yamlfile.parse(text, "addresses.yaml").data)
    names = replace(NAMES, addresses=addresses)
    return Ledger(replace(made.data, vocabulary=names))


def faults(text: str) -> list[str]:
    """Return the faults of an ``addresses.yaml``."""
    document = yamlfile.parse(text, "data/addresses.yaml")
    return [str(fault) for fault in forwarding.faults(told(text), document)]


def test_ids_that_lead_to_what_is_there_are_sound() -> None:
    """A finding to a finding, a claim to either."""
    assert faults(TOLD) == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (
            "findings:\n  clash/date: {now: clash/killed/soldiers, why: x}\n",
            "data/addresses.yaml:2: findings.clash/date: there is a finding 'clash/date', which leads"
            " nowhere else (remove the entry)",
        ),
        (
            "findings:\n  war/date: {now: clash/dat, why: x}\n",
            "there is no finding 'clash/dat' (nearest: clash/date)",
        ),
        (
            "findings:\n  war/date: {instead: one.p2.1, why: x}\n",
            "findings.war/date.instead: there is no finding 'one.p2.1'",
        ),
        (
            "findings:\n  war/date: {now: old/date, why: x}\n  old/date: {now: clash/date, why: x}\n",
            "findings.war/date.now: there is no finding 'old/date'",
        ),
        (
            "claims:\n  one.p2.1: {now: one.p2.2, why: x}\n",
            "there is a claim 'one.p2.1', which leads nowhere else (remove the entry)",
        ),
        (
            "claims:\n  one.p1.1: {now: clash/date, why: x}\n",
            "claims.one.p1.1.now: there is no claim 'clash/date'",
        ),
        (
            "claims:\n  one.p1.1: {instead: one.p2.9, why: x}\n",
            "there is no claim or finding 'one.p2.9' (nearest: one.p2.",
        ),
        (
            "pages:\n  chapters/old: {to: chapters/glossry, why: x}\n",
            "pages.chapters/old.to: there is no page 'chapters/glossry' (nearest: chapters/glossary",
        ),
        (
            "pages:\n  chapters/evidence/clash: {to: chapters/glossary, why: x}\n",
            "there is a page 'chapters/evidence/clash', which leads nowhere else (remove the entry)",
        ),
        (
            "pages:\n  chapters/glossary#a: {to: chapters/glossary#a, why: x}\n",
            "'chapters/glossary#a' leads to itself (remove the entry)",
        ),
    ],
)
def test_an_entry_that_leads_nowhere_or_away_is_refused(text: str, fault: str) -> None:
    """With its line, and what would mend it."""
    (one,) = faults(text)
    assert fault in one


def test_what_a_rule_leads_on_needs_no_entry() -> None:
    """The start of what does not last is its date, and so asked for by the old id."""
    start = NAMES.aspects["date"].model_copy(update={"dates": "start"})
    aspects = NAMES.aspects | {"start": start}
    moved = {"clash/start": {"now": "clash/date", "why": "x"}}
    made = ledger(source("one", claim("start", "2025-10-09"), claim("date", "2025-10-09")))
    names = replace(NAMES, aspects=aspects, addresses=Addresses.model_validate({"findings": moved}))
    whole = Ledger(replace(made.data, vocabulary=names))
    assert whole.finding("clash/start").id == "clash/date"
    document = yamlfile.parse("findings:\n  clash/start: {}\n", "data/addresses.yaml")
    (fault,) = forwarding.faults(whole, document)
    assert fault.what == "a claim is coded for 'clash/start', which a rule leads on"


def test_a_project_with_such_a_fault_is_refused(project: Path) -> None:
    """When its data are read."""
    path = project / "data" / "addresses.yaml"
    text = path.read_text(encoding="utf-8")
    entry = "findings:\n  nothing/date: {now: november-fire/dat, why: x}\n"
    path.write_text(text.replace("findings:\n", entry, 1), encoding="utf-8")
    with pytest.raises(DataFaults, match="there is no finding 'november-fire/dat'"):
        load(project)


@pytest.mark.parametrize(
    ("old", "now"),
    [("war/killed/soldiers", "clash/killed/soldiers"), ("clash/place", "clash/date")],
)
def test_a_finding_is_asked_for_by_the_id_that_it_had(old: str, now: str) -> None:
    """Also where its event is gone."""
    whole = told(TOLD)
    assert whole.finding(old).id == whole.by_finding[old].id == now
    assert whole.has(old)


def test_a_claim_is_asked_for_by_the_id_that_it_had() -> None:
    """One that was withdrawn says why, and what tells it now; an id of none is refused."""
    whole = told(TOLD)
    assert whole.by_claim["one.p1.1"].id == whole.by_claim.get("one.p1.1").id == "one.p2.1"
    assert "one.p1.1" in whole.by_claim
    assert "one.p1.2" not in whole.by_claim
    assert whole.by_claim.get("one.p1.2") is None
    with pytest.raises(UnknownName, match=r"was withdrawn: it was a date\. Ask for 'one\.p2\.2'"):
        whole.by_claim["one.p1.2"]
    with pytest.raises(UnknownName, match=r"there is no claim 'one\.p2\.9'. nearest: one\.p2\."):
        whole.by_claim["one.p2.9"]
    assert sorted(whole.by_claim) == ["one.p2.1", "one.p2.2"]


@pytest.mark.parametrize(
    ("target", "now", "text"),
    [
        ("war/killed/soldiers", "clash/killed/soldiers", "5"),
        ("war/killed/soldiers=5", "clash/killed/soldiers=5", "5"),
        ("one.p1.1", "one.p2.1", "5"),
    ],
)
def test_a_value_is_fetched_by_the_id_that_it_had(target: str, now: str, text: str) -> None:
    """It is the same, and told by the id of today."""
    value = values.fetch(told(TOLD), target)
    assert (value.target, value.text) == (now, text)
    assert value == values.fetch(told(TOLD), now)
    assert values.holds(told(TOLD), target)


@pytest.mark.parametrize(
    ("target", "instead"),
    [("clash/place", "clash/date"), ("one.p1.2", "one.p2.2"), ("one.p1.3", "clash/date")],
)
def test_no_sentence_rests_on_what_was_withdrawn(target: str, instead: str) -> None:
    """A role is told why, and what tells it now."""
    for ask in (values.fetch, values.find, values.holds):
        with pytest.raises(UnknownName, match=f"was withdrawn: it was a date. Ask for '{instead}'"):
            ask(told(TOLD), target)
