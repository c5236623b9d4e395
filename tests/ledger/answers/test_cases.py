"""Questions with the answers that an informed analyst would give, case by case."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

import ceasefire
from ceasefire.ledger.answers.answer import Answer, answer
from ceasefire.ledger.statements import Statement
from ceasefire.records.intervals import Interval
from ceasefire.records.sources import Claim, Source
from ceasefire.records.vocabulary import Vocabulary

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "cases.yaml").read_text("utf-8")
)
#: What a case calls what the ledger calls otherwise.
STATUSES = {"changed over time": "changed"}
ACCUSED = {"owned": "admitted", "open": "neither", "denied": "denied"}


@pytest.fixture(scope="module")
def names() -> Vocabulary:
    return ceasefire.load().names


def stated(row: dict[str, Any], finding: str, names: Vocabulary) -> Statement:
    """Return a claim of a case in its context."""
    source_id, paragraph, number = str(row["claim"]).rsplit(".", 2)
    event, aspect, *rest = finding.split("/")
    claim: dict[str, Any] = {"id": int(number), "event": event}
    if aspect in names.issues:
        claim |= {"aspect": "position", "issue": aspect, "stance": row["value"]}
    else:
        claim |= {"aspect": aspect, "value": row["value"]}
        counts = names.aspects[aspect].counts == "groups"
        claim |= {"group": rest[0]} if counts else {}
    voice = None if row["voice"] == "own" else row["voice"]
    scope = row.get("scope")
    place = "-".join(scope.lower().replace(",", "").split()) if scope else None
    claim |= {"voice": voice, "said": row.get("said"), "covers": row.get("covers"), "place": place}
    source = Source(
        id=source_id, outlet=source_id, short=source_id, title=source_id, published=row["known"],
        dated="stated", relays=(), reliability=row["grade"], descriptor="a case",
        basis="excerpt", passages=({"at": "1", "gist": "a case"},),
    )  # fmt: skip
    return Statement(
        row["claim"], source, paragraph[1:], Claim(**claim), str(row["copy"]), names
    )


def answered(case: dict[str, Any], names: Vocabulary) -> Answer:
    """Return what the rules answer to a case."""
    main, *others = case["findings"]
    of = {finding.partition("/")[2]: finding for finding in (main, *others)}
    here = [row for row in case["claims"] if not asked_apart(row, main, others, names)]
    told = [stated(row, of.get(row.get("in", ""), main), names) for row in here if not row.get("aside")]
    revised = [stated(row, main, names) for row in here if row.get("aside") == "revised"]
    return answer([merged(s, main, names) for s in told], revised=revised)
