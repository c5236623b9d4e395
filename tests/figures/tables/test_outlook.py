"""What happened later is told in order, and trips the signposts that it turns."""

from __future__ import annotations

import pytest
from builders import claim, ledger, position, source
from hypothesis import given
from hypothesis import strategies as st
from rating import ladder

from ceasefire import Ledger
from ceasefire.figures import tables
from ceasefire.figures.tables import outlook
from ceasefire.ledger import hypotheses, words
from ceasefire.ledger import outlook as signposts


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
    assert fire[0] == "Fire? At the cut-off: fighting."
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


def rated(*ratings: str) -> Ledger:
    """Return a ledger that rates two findings for two hypotheses, as texts such as ``"CC II"`` say."""
    findings = {"clash/killed/all": "5", "clash/date": "2025-10-09"}
    items = {
        f"item-{at}": {
            "states": f"Item {at}", "findings": {finding: [answer]},
            "relevance": "medium", "why": "It bears.",
            "ratings": {
                name: {"rating": rating, "why": "So."}
                for name, rating in zip(("war", "peace"), row.split(), strict=True)
            },
        }
        for at, ((finding, answer), row) in enumerate(zip(findings.items(), ratings, strict=False))
    }  # fmt: skip
    what = ladder(("war", "peace"))
    for name, told in what["hypotheses"].items():
        told |= {"title": f"The {name}", "means": f"What {name} means."}
    return ledger(
        source("one", claim("killed", "5", group="all"), claim("date", "2025-10-09")),
        watched={**what, "evidence": items},
    )


def test_hypotheses_stand_in_their_places() -> None:
    """With what speaks against each, and the claims of that alone."""
    table = tables.hypotheses(rated("II CC", "I N"))
    first, last = table.rows
    assert first == ("1", "The peace", "What peace means.", "0", "nothing here")
    assert last[:3] == ("2", "The war", "What war means.")
    assert last[4] == "Item 0; Item 1"
    assert table.backing == ("", "one.p2.1 one.p2.2")


def test_hypotheses_against_which_as_much_speaks_share_a_place() -> None:
    assert [row[0] for row in tables.hypotheses(rated("I I")).rows] == ["1", "1"]


@given(st.lists(st.sampled_from(["CC II", "I N", "N N", "II I"]), max_size=2))
def test_sums_are_printed_as_whole_steps(ratings: list[str]) -> None:
    """No sum has a decimal, and the note says what a difference means by what the heaviest item weighs."""
    told = rated(*ratings)
    table = tables.hypotheses(told)
    assert all(row[3].isdigit() for row in table.rows)
    heaviest = max((one.weight for one in hypotheses.weighed(told)), default=0)
    if not heaviest:
        assert table.note == ""
        return
    assert f"moves a sum by up to {heaviest} steps" in table.note
    assert f"no more than {heaviest} apart are as good as level" in table.note


def test_what_tells_hypotheses_apart_is_printed() -> None:
    """Each question with what counts as a yes, the answer of each hypothesis, and the days that count."""
    table = tables.distinctions(ledger(watched=ladder(("war", "talks", "pause"))))
    assert table.columns == ("Question", "What counts as a yes", "War", "Talks", "Pause")
    assert table.rows == (
        ("Is there war?", "It shows.", "yes", "no", "no"),
        ("Is there talks?", "It shows.", "either", "yes", "no"),
    )
    assert (
        table.note
        == "Judged by what happens from 10 November 2025 to 9 December 2025, both included."
    )
    bare = tables.distinctions(ledger())
    assert (bare.rows, bare.note) == ((), "")


@pytest.mark.parametrize(
    ("kind", "count", "told"),
    [
        ("item", 12, "War: c0; c1; c2; c3; c4; c5; c6; c7; c8; c9; c10; c11"),
        ("item", 14, "War: c0; c1; c2; c3; c4; c5; c6; c7; c8; c9; c10; c11; and 2 more"),
        ("two items", 4, "War: c0; c1; c2; c3"),
        ("two ratings", 1005, "War: c0; c1; c2; c3; and 1,001 more"),
        ("item", 0, "War: "),
    ],
)
def test_many_changes_are_counted_past_the_first(kind: str, count: int, told: str) -> None:
    """Twelve of one part and four of two are listed one by one."""
    which = {"War": [f"c{at}" for at in range(count)]}
    assert outlook._first_then(which, kind) == told
    both = outlook._first_then(which | {"Peace": ["d"]}, kind)
    assert both == f"{told}. Peace: d"


def test_what_the_ranking_hangs_on_rests_on_all_that_was_rated() -> None:
    """A row for each kind of change, each with the claims of every item."""
    table = tables.sensitivity(rated("II CC", "I N"))
    assert table.rows
    assert set(table.backing) == {"one.p2.1 one.p2.2"}
    assert len(table.backing) == len(table.rows)


def test_a_status_that_warns_stands_behind_its_voices() -> None:
    """In the tracker of a chapter; what accounts agree on needs none."""
    told = ledger(
        source("one", claim("killed", "5", event="talks", voice="army"),
               claim("date", "2025-11-06", event="talks"),
               claim("wounded", "3", event="talks", group="all")),
        source("two", claim("killed", "9", event="talks", voice="kabul")),
    )  # fmt: skip
    ((_, _, said, _),) = tables.tracker(told, "istanbul").rows
    assert "Killed: 5 (The army), 9 (Kabul); disputed." in said
    assert said.endswith("Wounded, all: 3 (One)")


def test_what_has_changed_is_told_by_the_day() -> None:
    told = ledger(
        source("one", claim("state", "over", event="talks", voice="un", said="2025-11-08")),
        source("two", claim("state", "open", event="talks", voice="un", said="2025-11-06")),
    )
    finding = told.finding("talks/state")
    assert finding.status == "changed"
    first, last = (words.value(finding.answers()[one][0]) for one in ("open", "over"))
    assert outlook.said(finding) == f"{first} (United Nations), then {last} (United Nations)"


def test_what_is_told_of_one_place_alone_says_so() -> None:
    told = ledger(
        source("one", claim("killed", "9", group="all", voice="un")),
        source("two", claim("killed", "5", group="all", voice="army", place="kabul-city")),
    )
    assert (
        outlook.said(told.finding("clash/killed/all"))
        == "9 (United Nations), 5, Kabul alone (The army)"
    )


def test_what_is_set_aside_is_not_told() -> None:
    told = ledger(
        source("one", claim("killed", "5", group="all", voice="un")),
        source("two", claim("killed", "7", group="all", voice="un", misreports="It said 5.")),
    )
    assert outlook.said(told.finding("clash/killed/all")) == "5 (United Nations)"


def cut(cell: str, value: str) -> tuple[str, str]:
    """Return who stands in brackets behind a value of a cell, and the cell without the two."""
    before, start, rest = cell.partition(f"{value} (")
    assert start, f"{value}: {cell}"
    depth = 1
    for at, sign in enumerate(rest):
        depth += {"(": 1, ")": -1}.get(sign, 0)
        if depth == 0:
            return rest[:at], before + rest[at + 1 :]
    raise AssertionError(cell)


def test_nobody_stands_beside_a_value_that_he_did_not_give(recorded: Ledger) -> None:
    """Of every finding: each value that counts, with those who give it, and nobody else."""
    several = 0
    for finding in recorded.all_findings:
        gave: dict[str, set[str]] = {}
        for s in finding.counted:
            where = s.names.places[s.claim.place].name if s.claim.place else ""
            value = f"{words.value(s)}, {where} alone" if where else words.value(s)
            gave.setdefault(value, set()).add(s.speaker if s.holder else words.copied(s))
        several += len(gave) > 1
        cell = outlook.said(finding)
        for value in sorted(gave, key=len, reverse=True):
            beside, cell = cut(cell, value)
            in_order = sorted(gave[value], key=lambda name: (beside.find(name), -len(name)))
            assert beside == words.listing(in_order), finding.id
        assert not cell.replace("then", "").strip(", "), finding.id
    assert several > 30


def test_the_tables_after_the_cut_off_say_who_gave_each_value(recorded: Ledger) -> None:
    """The tracker of every finding that dates nothing, and the signposts of what became known since."""
    chapter = recorded.book.afterwards
    cells = {row[1]: row[2] for row in tables.tracker(recorded).rows}
    for finding in recorded.all_findings:
        if finding.chapter == chapter and not finding.first.behaviour.dates:
            assert outlook.said(finding) in cells[recorded.names.events[finding.event].title]
    answered = [one.part for one in signposts.tripped(recorded) if one.part]
    reported = [row[2] for row in tables.tripped(recorded).rows if row[1]]
    assert len(answered) == len(reported) > 9
    for part, cell in zip(answered, reported, strict=True):
        assert cell.startswith(f"{part.question} {outlook.said(part)}")


def test_what_became_of_a_judgement() -> None:
    """By its criterion: what happened and since when, who says so, and who says otherwise; never scored."""
    told = ledger(
        source("one", claim("date", "2025-11-20"), claim("attacker", "islamabad", voice="kabul"),
               published="2025-11-21"),
        source("late", claim("place", "kabul-city", event="talks"), published="2025-12-31"),
        watched={"judgements": {
            "it-strikes": {"counts": "It strikes.", "until": "2025-12-09", "answered_by": [
                {"finding": "clash/attacker", "yes": ["islamabad"]}]},
            "it-signs": {"counts": "It signs.", "until": "2025-12-09", "answered_by": [
                {"finding": "truce/date", "yes": ["reported"]}],
                "sealed": {"on": "2025-11-10", "sha256": "ab" * 32}},
        }},
    )  # fmt: skip
    strikes, signs = tables.resolution(told).rows
    assert strikes[0] == "It strikes (written afterwards)"
    assert strikes[1] == "By 9 December 2025: It strikes."
    assert strikes[2] == "yes; known since 21 November 2025"
    assert strikes[3].startswith("The clash: Who attacked? ")
    assert strikes[4] == "nobody"
    assert signs[0] == "It signs (sealed on 10 November 2025, abababababab…)"
    assert signs[2:] == ("not found", "no claim in the sources", "nobody")
    assert set(tables.resolution(told).backing[0].split()) == {"one.p2.1", "one.p2.2"}
    assert tables.resolution(told.as_of("2025-12-01")).rows[1][2] == "open"
    assert tables.resolution(ledger(source("one", claim("state", "over")))).rows == ()
