"""Every view tells the same of a claim: each field of its record is seen in each, or is left out by name."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest
from builders import RULED, claim, ledger, position, source

from ceasefire import Ledger
from ceasefire.cli import answers
from ceasefire.figures import tables
from ceasefire.figures.charts.claims import claims_table
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.statements import Statement
from ceasefire.records.claims import Claim
from ceasefire.site import claimtable, evidence, exports, recordpage

#: What a claim says without more, and what it says with a field more: of each field of a record.
NUMBER: dict[str, Any] = {"aspect": "killed", "value": "5", "group": "all", "voice": "un"}
OWN: dict[str, Any] = NUMBER | {"voice": None}
STANCE: dict[str, Any] = {"issue": "ceasefire", "stance": "keep", "voice": "kabul"}
MORE: dict[str, tuple[dict[str, Any], dict[str, Any], str]] = {
    "id": (NUMBER, {"id": 7}, "p2.7"),
    "event": (NUMBER, {"event": "raid"}, "raid"),
    "aspect": (NUMBER, {"aspect": "wounded"}, "ounded"),
    "value": (NUMBER, {"value": "77"}, "77"),
    "group": (NUMBER, {"group": "soldiers"}, "oldiers"),
    "place": (NUMBER, {"place": "kabul-city"}, "abul"),
    "issue": (STANCE, {"issue": "force", "stance": "warns"}, "What of force"),
    "stance": (STANCE, {"stance": "end"}, "ends it"),
    "voice": (NUMBER, {"voice": "qatar"}, "atar"),
    "via": (NUMBER, {"via": "afp"}, "via AFP"),
    "said": (NUMBER, {"said": "2025-11-03"}, "2025-11-03|3 November 2025"),
    "copy_of": (NUMBER, {"copy_of": "one"}, "Not the paragraph"),
    "hearsay": (OWN, {"hearsay": True}, "as hearsay|(hearsay)"),
    "seen": (OWN, {"seen": True}, "how it knows"),
    "quote": (NUMBER, {"quote": "five of them"}, "five of them"),
    "inferred": (NUMBER, {"inferred": "added up"}, "added up|inferred"),
    "note": (NUMBER, {"note": "as a wire has it"}, "s a wire has it"),
    "revises": (NUMBER, {"revises": True}, "Revises what"),
    "covers": (NUMBER, {"covers": "2025-10-10/2025-10-12"}, "2025-10-10|10–12 October 2025"),
    "misreports": (NUMBER, {"misreports": "the page has six"}, "does not count|misreported"),
}

#: What a view has no room for, and why that misleads nobody.
LEFT_OUT: dict[str, dict[str, str]] = {
    "preview": {
        "quote": "a preview has a line a voice; the page of evidence has the words",
        "note": "as for a quotation",
        "copy_of": "as for a quotation; who is heard says how many voices there are",
        "said": "as for a quotation; since when it is known is told",
        "id": "its question leads to the page of evidence, where each claim has its name",
    },
    "figure": {
        "issue": "it draws numbers and days", "stance": "it draws numbers and days",
        **dict.fromkeys(
            ("id", "quote", "note", "copy_of", "said", "seen", "revises", "covers"),
            "a row has a value and whose it is; the claims stand in the table below the figure",
        ),
    },
}  # fmt: skip


def _figure(told: Ledger, finding: Finding, _: Statement) -> str:
    if finding.hull is None:
        return ""
    frame = claims_table(told, finding.id)
    return f"{finding.question} {frame.drop(columns=['backing']).to_csv()}"


def _permanent(told: Ledger, _: Finding, __: Statement) -> str:
    return claimtable.table(told, lambda finding: f"{finding.id}.html")


def _json(told: Ledger, _: Finding, __: Statement) -> str:
    return json.dumps(exports.rows(told, "claims"), ensure_ascii=False)


def _workbook(told: Ledger, _: Finding, __: Statement) -> str:
    content = exports.files(told)[exports.WORKBOOK]
    return str(pd.read_excel(io.BytesIO(content), "Claims").to_csv())


def _printed(told: Ledger, finding: Finding, _: Statement) -> str:
    """What Python prints of a claim, and of what holds it."""
    things: tuple[Any, ...] = (
        finding.statements[0],
        finding.statements,
        told.by_claim,
        finding.answers(),
        told.statements,
    )
    return "\n".join(f"{thing!r}\n{thing._repr_html_()}" for thing in things)


def _set_aside(told: Ledger, _: Finding, __: Statement) -> str:
    return "\n".join(" ".join(row) for row in tables.set_aside(told).rows)


#: Where a claim can be met.
VIEWS: dict[str, Callable[[Ledger, Finding, Statement], str]] = {
    "evidence": lambda told, finding, _: finding.question + evidence.side_by_side(finding, "x"),
    "permanent address": _permanent,
    "preview": lambda _, finding, __: evidence.note(finding.statements, finding),
    "command": lambda _, finding, __: "\n".join(answers.show(finding)),
    "frame": lambda told, _, __: told.claims.to_csv(),
    "CSV": lambda told, _, __: exports.as_csv(exports.rows(told, "claims")),
    "JSON": _json,
    "workbook": _workbook,
    "figure": _figure,
}
#: With what has no room for every field, and marks what does not count all the same.
MARKED = {
    **VIEWS,
    "printed": _printed,
    "table of what is set aside": _set_aside,
}


def told_of(made: dict[str, Any]) -> Ledger:
    """Return a ledger of one claim."""
    more = {key: value for key, value in made.items() if key != "id"}
    one: Claim = position(**more) if "issue" in made else claim(**more)
    one = one.model_copy(update={"id": made.get("id", 1)})
    record = source("one", relays=("reuters",))
    passages = [{"at": "1", "furniture": "headline"}, {"at": "2", "gist": "It.", "claims": [one]}]
    return ledger(record.model_validate(record.model_dump() | {"passages": passages}), names=RULED)


def test_every_field_of_a_record_is_asked_for() -> None:
    """A new one has to be shown somewhere, or to have a reason."""
    assert set(MORE) == set(Claim.model_fields)
    unknown = {field for fields in LEFT_OUT.values() for field in fields} - set(MORE)
    assert not unknown
    assert set(LEFT_OUT) <= set(VIEWS)


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("field", MORE)
def test_a_field_is_seen_in_every_view(field: str, view: str) -> None:
    """With it the view reads otherwise, and has its words; else the list says why it has not."""
    before, more, words = MORE[field]
    plain, filled = told_of(before), told_of(before | more)
    seen = [VIEWS[view](told, told.all_findings[0], told.statements[0]) for told in (plain, filled)]
    has = any(word in seen[1] and word not in seen[0] for word in words.split("|"))
    left_out = LEFT_OUT.get(view, {}).get(field)
    assert has is (left_out is None), left_out or seen[1]


@pytest.mark.parametrize("view", MARKED)
@pytest.mark.parametrize("why", ["misreported", "revised since"])
def test_what_does_not_count_is_marked_and_stands_below(view: str, why: str) -> None:
    """In each of them, whatever was published first."""
    if why == "misreported":
        made = [
            claim(**NUMBER | {"value": "71", "misreports": "the page has six"}),
            claim(**NUMBER),
        ]
        told = ledger(source("one", *made), names=RULED)
    else:
        told = ledger(
            source("one", claim(**NUMBER | {"value": "71"})),
            source("two", claim(**NUMBER | {"revises": True}), published="2026-02-08"),
            names=RULED,
        )
    (finding,) = told.all_findings
    text = MARKED[view](told, finding, finding.first)
    assert why in text
    lines = text.replace("<tr", "\n<tr").replace("<li", "\n<li").splitlines()
    marked = [line for line in lines if "71" in line and "Set aside is" not in line]
    assert marked
    assert all(why in line for line in marked if not line.strip().startswith("- "))


def test_a_claim_of_a_record_says_that_it_misreports() -> None:
    """Outside of any ledger, as Python prints it; on the page of records the claim beside its gist does."""
    told = told_of(NUMBER | {"misreports": "the page has six"})
    made = told.statements[0].claim
    assert "misreported, does not count" in repr(made)
    assert "misreported, does not count" in made._repr_html_()
    assert "misreported, does not count" in recordpage.page(told, "claims.html")
    assert "does not count" not in recordpage.page(told_of(NUMBER), "claims.html")
