"""A judgement that was sealed is the one that was made before the fact."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from ceasefire import CeasefireError
from ceasefire.prose import sealing
from ceasefire.prose.page import Judgement, Page
from ceasefire.records.outlookfile import Outlook

TODAY = date(2026, 11, 30)
ON = TODAY.isoformat()
CRITERION = {
    "counts": "It rains.",
    "until": "2026-12-31",
    "answered_by": [{"finding": "rain/date", "yes": ["reported"]}],
}


def judgement(**more: str) -> Judgement:
    """A judgement block."""
    options = {"likelihood": "likely", "confidence": "low"} | more
    statement = options.pop("statement", "it will rain.")
    return Judgement(7, "rain", options, {}, statement)


def watched(**more: Any) -> Outlook:
    """A file with its criterion."""
    return Outlook.model_validate({"signposts": {}, "judgements": {"rain": CRITERION | more}})


def test_a_seal_changes_with_what_is_sealed() -> None:
    """Its words, how likely it is called, what counts, until when and what answers it."""
    seals = {
        sealing.digest(judgement(), watched(), ON),
        sealing.digest(judgement(statement="it will snow."), watched(), ON),
        sealing.digest(judgement(likelihood="unlikely"), watched(), ON),
        sealing.digest(judgement(), watched(counts="It pours."), ON),
        sealing.digest(judgement(), watched(until="2027-01-31"), ON),
        sealing.digest(
            judgement(), watched(answered_by=[{"finding": "rain/date", "no": ["x"]}]), ON
        ),
    }
    seals.add(sealing.digest(judgement(), watched(), "2026-11-29"))
    assert len(seals) == 7
    assert sealing.digest(judgement(), watched(), ON) in seals


def test_a_sealed_judgement_that_was_changed_is_refused() -> None:
    """With the day, its page and its line."""
    made = sealing.seal(judgement(), watched(), TODAY).model_dump()
    page = Page("chapters/outlook", "Outlook", (), (), judgements=(judgement(),))
    assert list(sealing.faults(page, watched(sealed=made))) == []
    other = Page("chapters/outlook", "Outlook", (), (), judgements=(judgement(confidence="high"),))
    (fault,) = sealing.faults(other, watched(sealed=made))
    assert (fault.file, fault.line) == ("chapters/outlook.md", 7)
    assert "sealed on 2026-11-30" in fault.what
    assert list(sealing.faults(other, watched())) == []
    (late,) = sealing.faults(page, watched(sealed=made | {"on": "2026-12-31"}))
    assert "its last day is 2026-12-31" in late.what
    assert list(sealing.faults(page, watched(sealed=made | {"on": "2026-11-29"})))


@pytest.mark.parametrize(
    ("file", "fault"),
    [
        (watched(until="2026-11-30"), "which is past"),
        (watched(until="2025-12-09"), "which is past"),
        (watched(sealed={"on": "2026-11-01", "sha256": "0" * 64}), "has been sealed"),
        (Outlook.model_validate({"signposts": {}}), "has no criterion"),
    ],
)
def test_what_cannot_be_sealed(file: Outlook, fault: str) -> None:
    """What was made after the fact, what is sealed, and what nobody could resolve."""
    with pytest.raises(CeasefireError, match=fault):
        sealing.seal(judgement(), file, TODAY)
