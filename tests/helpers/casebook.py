"""Questions with the answers that an informed analyst would give: what is right, and what comes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from ceasefire.ledger.answers import questions
from ceasefire.ledger.answers.answer import Answer, answer
from ceasefire.ledger.statements import Statement
from ceasefire.records.claims import Claim
from ceasefire.records.intervals import Interval
from ceasefire.records.sources import Source
from ceasefire.records.vocabulary import Vocabulary

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parents[1] / "book" / "cases.yaml").read_text("utf-8")
)
#: What a case calls what the ledger calls otherwise.
STATUSES = {"changed over time": "changed"}
ACCUSED = {"owned": "admitted", "open": "neither", "denied": "denied"}


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
    source = Source.model_validate(
        dict.fromkeys(("id", "outlet", "short", "title"), source_id)
        | {
            "published": row["known"],
            "dated": "stated",
            "relays": (),
            "reliability": row["grade"],
            "descriptor": "a case",
            "basis": "excerpt",
            "read": "2026-11-30",
            "passages": [{"at": "1", "gist": "a case"}],
        }
    )
    made = Claim.model_validate(claim)
    return Statement(row["claim"], source, paragraph[1:], made, str(row["copy"]), names)


def answered(case: dict[str, Any], names: Vocabulary) -> Answer:
    """Return what the rules answer to a case: to the question that its main finding asks."""
    main = str(case["findings"][0])
    of = {finding.partition("/")[2]: finding for finding in case["findings"]}
    rows = {row["claim"]: row for row in case["claims"]}
    told = [stated(row, of.get(row.get("in", ""), main), names) for row in rows.values()]
    wanted = [s.id for s in told if s.finding == main or s.finding.startswith(f"{main}/")]
    by_question = questions.asked(told)
    same = next(q for q in by_question.values() if any(s.id in wanted for s in q))
    kept = [s for s in same if not rows[s.id].get("aside")]
    moved = questions.moving(same[0], told)
    revised = [s for s in same if rows[s.id].get("aside") == "revised"]
    return answer([*kept, *moved], [s for s in told if not rows[s.id].get("aside")], revised)


def printed(value: Interval[Any] | str | None, wanted: object) -> object:
    """Return a value as a case writes it."""
    if isinstance(value, Interval):
        return value.text or (
            f"{value.low}/{value.high}" if value.low != value.high else str(value.low)
        )
    return value if value is not None else (None if wanted is None else "none")


def differences(right: dict[str, Any], came: Answer) -> list[str]:
    """Return in which fields an answer is not what is right."""
    given: dict[str, object] = {
        "best": printed(came.best, "none"),
        "low": printed(came.low, None),
        "high": printed(came.high, None),
        "status": came.status,
        "voices": len(came.voices),
        "behind": len(came.behind) if came.behind else None,
        "accused": came.accused,
        "latest": came.latest.isoformat() if came.latest else None,
    }
    wrong = []
    for field, wanted in right.items():
        if field == "also" or (field == "behind" and wanted is None):
            continue
        able = list(wanted) if isinstance(wanted, list) else [wanted]
        if field == "status":
            able = [STATUSES.get(one, one) for one in able]
        if field == "accused":
            able = [ACCUSED.get(one, one) for one in able]
        if field == "latest" and came.status != "changed":
            continue
        if given[field] not in [
            str(a) if field in ("best", "low", "high") and a is not None else a for a in able
        ]:
            wrong.append(f"{field}: {given[field]}, not {wanted}")
    return wrong


def wanting(case: dict[str, Any], came: Answer) -> list[str]:
    """Return in which fields an answer is none of those that are right for a case; empty if it is one."""
    right = {key: value for key, value in case["right"].items() if key != "also"}
    able = [right, *({**right, **other} for other in case["right"].get("also", []))]
    return min((differences(one, came) for one in able), key=len)


def told(case: dict[str, Any], came: Answer) -> str:
    """Return a case in lines: what was expected and why, and what came."""
    right = ", ".join(f"{key} {value}" for key, value in case["right"].items() if key != "also")
    low, high = (printed(end, None) for end in (came.low, came.high))
    got = (
        f"best {printed(came.best, 'none')}, low {low}, high {high}, status {came.status},"
        f" voices {len(came.voices)}, behind {len(came.behind)}"
    )
    return f"{case['id']}\n  expected: {right}\n  came: {got}\n  why: {case['why']}"
