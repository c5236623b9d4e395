"""What happened later is told in order, and trips the signposts that it turns."""

from __future__ import annotations

from builders import claim, ledger, position, source

from ceasefire.figures import tables


def test_the_tracker_tells_events_in_order() -> None:
    """Each event of a chapter with its day, what is said of it, and since when that is known."""
    told = ledger(
        source("one", claim("date", "2025-11-07", event="talks"),
               position("ceasefire", "keep", "minister")),
        source("two", claim("date", "2025-11-05", event="rounds"),
               claim("killed", "5", event="rounds", group="all", voice="army"),
               claim("place", "border", event="rounds")),
    )  # fmt: skip
    rows = tables.tracker(told, "istanbul").rows
    assert [row[:2] for row in rows] == [
        ("5 November 2025", "The rounds"),
        ("7 November 2025", "The talks"),
    ]
    assert "Killed, all: 5 (The army)" in rows[0][2]
    assert "Kabul, Truce: keeps it (Minister)" in rows[1][2]
    assert rows[0][3] == "8 November 2025"
    behind = tables.tracker(told, "istanbul").backing
    assert behind == ("two.p2.1 two.p2.2 two.p2.3", "one.p2.2 one.p2.1")
    assert tables.tracker(told, "doha").rows == ()


def test_a_signpost_is_tripped_by_what_became_known_later() -> None:
    """With the day, since when it is known, and why it counts; the others say that nothing was found."""
    told = ledger(
        source("one", claim("killed", "5", group="all")),
        source("two", claim("date", "2025-12-05", event="truce"),
               claim("killed", ">=3", event="truce", group="all"),
               claim("state", "over", event="truce"), published="2025-12-06"),
        signposts={
            "fire": {"question": "Fire?", "finding": "clash/killed/all",
                     "readings": {"reported": "fighting"}, "why": "Deaths."},
            "talks": {"question": "Talks?", "finding": "clash/killed/all",
                      "readings": {"reported": "calm"}, "why": "Words."},
        },
        watched={"later": {"fire": [
            {"finding": "truce/killed/all", "reading": "fighting", "why": "Fire again."},
            {"finding": "truce/state", "reading": "calm", "why": "It is over."},
        ]}},
    )  # fmt: skip
    fire, over, talks = tables.tripped(told).rows
    assert fire[0] == "Fire? At the information date: fighting."
    assert fire[1] == "5 December 2025; known since 6 December 2025"
    assert fire[2].endswith("at least 3 (Two)")
    assert fire[3] == "no: fighting still. Fire again."
    assert over[3] == "yes: calm. It is over."
    assert talks[1:] == ("", "nothing later in the sources", "not that the sources show")
    assert tables.tripped(told).backing == (
        "one.p2.1 two.p2.2 two.p2.1",
        "one.p2.1 two.p2.3",  # how it stood when it was reported
        "one.p2.1",
    )
    assert next(row[0] for row in tables.tripped(told.only("two")).rows).endswith("not reported.")
