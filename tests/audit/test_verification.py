"""A record is held against its article: each line by its words, each claim by what can be read."""

from __future__ import annotations

import pytest
from builders import claim
from proving import TEXT, record, verified

from ceasefire.reading import Gazetteer


def test_a_stated_relay_is_named(gazetteer: Gazetteer) -> None:
    """An agency whose copy a page is said to state stands somewhere on it."""
    made = record(relays=("reuters",))
    (fault,) = verified(made, gazetteer).faults
    assert fault.what == "it names 'reuters' nowhere, whose copy it is said to state"
    named = TEXT.replace("in October", "in October, Reuters reported")
    (changed,) = verified(made, gazetteer, named).lines[1:2]
    assert changed.state == "changed"
    faults = [fault.what for fault in verified(made, gazetteer, named).faults]
    assert not any("nowhere" in what for what in faults)


def test_changed_moved_and_missing_lines(gazetteer: Gazetteer) -> None:
    """Each passage says what became of its line."""
    made = record()
    first, second, third = TEXT.splitlines()
    changed = verified(made, gazetteer, TEXT.replace("Friday", "Monday"))
    assert [check.state for check in changed.lines] == ["verified", "changed", "verified"]
    moved = verified(
        made, gazetteer, f"{first}\nOne more line of the story was added here.\n{second}\n{third}\n"
    )
    assert [(check.state, check.note) for check in moved.lines[1:]] == [
        ("moved", "is now paragraph 3"),
        ("moved", "is now paragraph 4"),
    ]
    one = verified(record(claim("date", "2025-10")), gazetteer, f"{first}\n{third}\n")
    assert one.faults[-1].what == "one.p2.1: its paragraph is missing"
    removed = verified(made, gazetteer, f"{first}\n{third}\n")
    assert [check.state for check in removed.lines] == ["verified", "missing", "moved"]
    missing = verified(made, gazetteer, f"{first}\n{second}\n")
    assert [check.state for check in missing.lines] == ["verified", "verified", "missing"]
    assert [fault.what for fault in missing.faults] == [
        "the article has 2 paragraphs, the record 3",
        "paragraph 3 is missing",
    ]


def test_a_kind_that_is_read_otherwise_is_told(gazetteer: Gazetteer) -> None:
    """A headline coded as story is a fault, unless the passage's note explains it."""
    made = record()
    story = made.passages[0].model_copy(update={"furniture": None, "gist": "A headline."})
    wrong = made.model_copy(update={"passages": (story, *made.passages[1:])})
    (fault,) = verified(wrong, gazetteer).faults
    assert fault.what == "paragraph 1 is coded as body and read as headline"
    noted = story.model_copy(update={"note": "A headline, coded for its date."})
    right = made.model_copy(update={"passages": (noted, *made.passages[1:])})
    assert verified(right, gazetteer).faults == ()


def test_a_passage_without_digest_is_not_verified(gazetteer: Gazetteer) -> None:
    """Nothing is passed over for want of a digest."""
    made = record()
    bare = made.passages[1].model_copy(update={"sha256": None})
    held = verified(
        made.model_copy(update={"passages": (made.passages[0], bare, made.passages[2])}), gazetteer
    )
    assert [fault.what for fault in held.faults] == ["paragraph 2 has no sha256 in the record"]


@pytest.mark.parametrize(
    ("more", "what"),
    [
        (
            {"title": "Nobody speaks of it"},
            "the title 'Nobody speaks of it' is none of its headlines",
        ),
        ({"dateline": "Ankara"}, "the dateline 'Ankara' is not in its first paragraph"),
        ({"published": "2025-11-07"}, "it shows 2025-11-08 (stated) as its date"),
        ({"dated": "update stamp"}, "it shows 2025-11-08 (stated) as its date"),
    ],
)
def test_the_header_is_held_against_the_article(
    more: dict[str, str], what: str, gazetteer: Gazetteer
) -> None:
    """Title, dateline, and the day with how it is known."""
    text = TEXT.replace("\n", "\nPublished 8 November 2025\n", 1)
    sound = record(at=3, text=text)
    assert [f.what for f in verified(sound, gazetteer, text).faults if "shows" in f.what] == []
    faults = [
        fault.what for fault in verified(record(at=3, text=text, **more), gazetteer, text).faults
    ]
    assert any(what in fault for fault in faults), faults
