"""The clause around a date tells whether it is of the past or still to come."""

from __future__ import annotations

import pytest

from ceasefire.reading import tenses


def place(text: str) -> tuple[str, int, int]:
    """Return a text without the bars around its date, and where the date stands."""
    before, day, after = text.split("|")
    return before + day + after, len(before), len(before) + len(day)


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("The sides will meet on |Sunday|.", True),
        ("The sides met on |Sunday|.", False),
        ("He said on |Sunday| that envoys will meet.", False),
        ("Envoys will meet, he said on |Sunday|.", False),
        ("He said that envoys will meet on |Sunday|.", True),
        ("On |Sunday|, envoys will meet again.", True),
        ("On |Sunday|, he said that envoys will meet.", False),
        ("It will stay shut over the attack of |July 30|.", False),
        ("It will stay shut since the |July 30| attack.", False),
        ("They will meet. They left on |Sunday|.", False),
        ("The deadline of |Sunday| is near.", True),
        ("Talks are due on |Monday|.", True),
        ("They might go on |Monday|.", True),
        ("The march began in May; the next is on |Monday|.", False),
    ],
)
def test_ahead(text: str, ahead: bool) -> None:
    """A word of the future before it in its clause, or right behind a date that opens one."""
    assert tenses.ahead(*place(text)) is ahead


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("The house votes on |Thursday|.", False),
        ("The house voted on |Thursday|.", True),
        ("The house met. It votes on |Thursday|.", False),
        ("It votes on |Thursday|. The house met.", False),
        ("It votes on |Thursday|, as the house was told.", True),
        ("Eight days ago, on |Thursday|, all is calm.", True),
    ],
)
def test_past(text: str, past: bool) -> None:
    """Only the sentence around it tells, before and behind it."""
    assert tenses.past(*place(text)) is past
