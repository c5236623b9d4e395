"""Where an address that was given once leads: to what answers it now."""

from __future__ import annotations

from dataclasses import replace

import moved
import pytest
from builders import claim, ledger, source
from moved import CLASH, TRUCE

from ceasefire import Ledger
from ceasefire.site.destinations import Lead, Leads

ASKED = "The clash: How many were killed? (Pakistani soldiers)"


@pytest.fixture(scope="module")
def leads() -> Leads:
    """Of a ledger of two claims, with ids of before."""
    return Leads(moved.told())


@pytest.mark.parametrize(
    ("page", "place", "lead"),
    [
        (CLASH, "clash--killed--soldiers", Lead(CLASH, "clash--killed--soldiers", ASKED)),
        ("chapters/disputed", "clash--killed--soldiers", Lead(CLASH, "clash--killed--soldiers", ASKED)),
        (CLASH, "cf-claims-clash-killed-soldiers", Lead(CLASH, "clash--killed--soldiers", ASKED)),
        (
            "chapters/evidence/war",
            "war--killed--soldiers",
            Lead(
                CLASH,
                "clash--killed--soldiers",
                ASKED,
                "'war/killed/soldiers' is told as 'clash/killed/soldiers' now: it was one clash",
            ),
        ),
        ("chapters/disputed", "one-p2-1", Lead(CLASH, "clash--killed--soldiers", ASKED)),
        (CLASH, "one-p2-1", Lead(CLASH, "one-p2-1", "The claim one.p2.1")),
        (
            "chapters/claims",
            "one-p1-1",
            Lead(
                "chapters/claims",
                "one-p2-1",
                "The claim one.p2.1",
                "'one.p1.1' is told as 'one.p2.1' now: counted anew",
            ),
        ),
        (
            "chapters/claims",
            "one-p1-2",
            Lead(TRUCE, "truce--date", "The truce: When?", "'one.p1.2' was withdrawn: it was a date"),
        ),
        ("chapters/evidence/war", "", Lead(CLASH, why="it was one clash")),
        (
            "chapters/glossary",
            "term-old",
            Lead("chapters/glossary", "term-new", why="it has another name"),
        ),
        ("chapters/glossary", "term-none", None),
        ("chapters/evidence/peace", "", None),
        (CLASH, "cf-map", None),
    ],
)  # fmt: skip
def test_where_an_address_leads(leads: Leads, page: str, place: str, lead: Lead | None) -> None:
    """By its id, by the rule that leads that on, or by the entry that says so; else nowhere."""
    assert leads.of(page, place) == lead


@pytest.mark.parametrize(
    ("name", "now"),
    [
        ("claims-war-killed-soldiers", "claims-clash-killed-soldiers"),
        ("claims-truce-date", "claims-truce-date"),
        ("map-old", "map"),
        ("map-none", ""),
    ],
)
def test_files_of_a_figure(leads: Leads, name: str, now: str) -> None:
    """Those of the figure that answers the same, or the one that is named."""
    assert leads.file(name) == now


def test_in_a_ledger_without_the_claims_an_id_leads_nowhere(leads: Leads) -> None:
    """The book of another day has no place for it."""
    told = ledger(source("two", claim("date", "2025-10-01", event="talks")))
    less = Leads(Ledger(replace(told.data, vocabulary=leads.ledger.names)))
    for place in ("clash--killed--soldiers", "war--killed--soldiers", "one-p1-1", "one-p1-2"):
        assert less.of("chapters/claims", place) is None
