"""The dead of an event under each rule, with those of the events and groups that it holds."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import EVENTS, GROUPS, RULED, claim, ledger
from hypothesis import given
from hypothesis import strategies as st
from testimony import page

from ceasefire import CeasefireError, Ledger, UnknownName
from ceasefire.ledger.tolls import sums, totals
from ceasefire.ledger.tolls.codebooks import RULES
from ceasefire.records.aspects import Group
from ceasefire.records.claims import Claim
from ceasefire.records.sources import Source

#: A siege that holds a night, whose hours it holds as well, and a dawn after it; all victims, of whom some
#: are civilians and some are soldiers.
NAMES = replace(
    RULED,
    events=RULED.events
    | {
        "hour": EVENTS["clash"].model_copy(update={"title": "The hour", "part_of": "night"}),
        "dawn": EVENTS["clash"].model_copy(update={"title": "The dawn", "part_of": "siege"}),
    },
    groups={
        key: Group.model_validate(group.model_dump() | ({"part_of": "all"} if key != "all" else {}))
        for key, group in GROUPS.items()
    },
)


#: The same, with a dawn that went on for days.
LONG_DAWN = replace(
    NAMES,
    events=NAMES.events | {"dawn": NAMES.events["dawn"].model_copy(update={"lasts": True})},
)


def told(*claims: tuple[str, str, str, str | None], dawn: str = "", lasts: bool = False) -> Ledger:
    """A ledger of counts: event, group, value and voice, each of a page of its own; and a day of the dawn."""
    pages = [
        page(f"s{n}", claim("killed", value, group=group, voice=voice, event=event))
        for n, (event, group, value, voice) in enumerate(claims)
    ]
    if dawn:
        pages.append(page("day", claim("start" if lasts else "date", dawn, event="dawn")))
    return ledger(*pages, names=LONG_DAWN if lasts else NAMES)


def ends(of: Ledger, rule: str, group: str, event: str = "siege") -> tuple[int | None, ...]:
    """Low, best and high of a group."""
    total = totals.toll(of, event, rule).total(group)
    return (total.low, total.best, total.high)


@pytest.mark.parametrize(
    ("claims", "wanted"),
    [
        # the whole alone, the part alone, and both: the same dead are counted once
        ([("siege", "all", "9", "un")], 9),
        ([("night", "all", "4", "un")], 4),
        ([("siege", "all", "9", "un"), ("night", "all", "4", "un")], 9),
        # a whole that is older than its part, or counted by somebody who saw less
        ([("siege", "all", "3", "un"), ("night", "all", "4", "un")], 4),
        # groups are parts of all, and add up
        ([("siege", "civilians", "5", "un"), ("siege", "soldiers", "2", "un")], 7),
        ([("siege", "all", "9", "un"), ("siege", "civilians", "5", "un")], 9),
        ([("siege", "civilians", "5", "un"), ("night", "soldiers", "2", "un")], 7),
        ([("siege", "civilians", "5", "un"), ("night", "civilians", "2", "un")], 5),
        # a whole below the sum of its parts is older than they are, whoever gives it
        ([("siege", "all", "3", "un"), ("night", "all", "4", "un"), ("dawn", "all", "5", "un")], 9),
        ([("siege", "all", "8", "un"), ("night", "all", "4", "un"), ("dawn", "all", "5", "un")], 9),
        (
            [("siege", "all", "10", "un"), ("night", "all", "4", "un"), ("dawn", "all", "5", "un")],
            10,
        ),
        # the dead of one part are told by group, those of another are not
        ([("night", "civilians", "4", "un"), ("dawn", "all", "5", "un")], 9),
    ],
)
def test_the_same_dead_are_counted_once(
    claims: list[tuple[str, str, str, str | None]], wanted: int
) -> None:
    """UCDP GED Codebook 19.1, section 5.5: a total, less what is known apart, and what is known apart."""
    assert ends(told(*claims), "ucdp", "all") == (wanted, wanted, wanted)
    assert ends(told(*claims), "acled", "all") == (None, wanted, None)


#: A count of civilians in the siege of six days, or of none that are told; the dawn is dated after them.
SIX_DAYS = claim(
    "killed", "18", group="civilians", voice="un", event="siege", covers="2025-10-10/2025-10-16"
)
UNDATED = claim("killed", "18", group="civilians", voice="un", event="siege")


def days(counted: Claim, dated: str, *more: Source, part: str = "dawn") -> Ledger:
    """A whole of 18, 17 of them at night, and 5 of a part that is dated."""
    return ledger(
        page("whole", counted, day="2025-10-16"),
        page("night", claim("killed", "17", group="civilians", voice="un", event="night")),
        page("part", claim("killed", "5", group="civilians", voice="un", event=part)),
        page("date", claim("date", dated, event=part)),
        *more,
        names=NAMES,
    )


@pytest.mark.parametrize(
    ("counted", "dated", "part", "wanted"),
    [
        (SIX_DAYS, "2025-10-12", "dawn", 22),  # inside: 17 and 5 are above 18
        (SIX_DAYS, "2025-10-17", "dawn", 23),  # after its days
        (SIX_DAYS, "2025-10-09", "dawn", 23),  # before them
        (SIX_DAYS, "2025-10-16/2025-10-17", "dawn", 22),  # partly inside
        (SIX_DAYS, "2025-10-17", "hour", 23),  # what a part holds
        (SIX_DAYS, "2025-10-16", "hour", 18),
        (UNDATED, "2025-10-16", "dawn", 22),
        (UNDATED, "2025-10-17", "dawn", 23),  # after the day on which it was given
    ],
)
def test_a_whole_stands_over_its_own_days(
    counted: Claim, dated: str, part: str, wanted: int
) -> None:
    """What came on other days is added to it, under each rule and in every group above."""
    of = days(counted, dated, part=part)
    for group in ("civilians", "all"):
        assert ends(of, "ucdp", group) == (wanted, wanted, wanted)
        assert ends(of, "ibc", group) == (wanted, None, wanted)
        assert ends(of, "acled", group) == (None, wanted, None)


def test_the_days_of_each_end() -> None:
    """A low of earlier days is not above a best of later ones; the ends keep their order."""
    low = claim(
        "killed",
        "15",
        group="civilians",
        voice="qatar",
        event="siege",
        covers="2025-10-10/2025-10-16",
    )
    whole = claim(
        "killed", "19", group="civilians", voice="un", event="siege", covers="2025-10-10/2025-10-17"
    )
    of = days(whole, "2025-10-17", page("low", low))
    assert totals.toll(of, "siege", "ucdp").total("civilians").words == "22"
    bounds = totals.toll(of, "siege", "ibc").total("civilians")
    assert bounds.low is not None
    assert bounds.high is not None
    assert bounds.low <= bounds.high


@pytest.mark.parametrize(
    ("dated", "wanted"), [(("start", "2025-10-05"), 18), (("start", "2025-10-17"), 23)]
)
def test_a_part_of_which_only_the_beginning_is_told(dated: tuple[str, str], wanted: int) -> None:
    """If it went on for days, it can have lasted into those that the whole counts, and into any other's."""
    of = ledger(
        page("whole", SIX_DAYS, day="2025-10-16"),
        page("night", claim("killed", "17", group="civilians", voice="un", event="night")),
        page("part", claim("killed", "5", group="civilians", voice="un", event="dawn")),
        page("date", claim(*dated, event="dawn")),
        names=LONG_DAWN,
    )
    assert ends(of, "ucdp", "civilians") == (wanted, wanted, wanted)


@pytest.mark.parametrize(
    ("day", "wanted"),
    [
        ("2025-10-20", 12),  # on another day: 4 at night, and the 8
        ("2025-10-11", 8),  # in those days: the 4 may be among the 8
        (None, 8),
    ],
)
def test_parts_that_can_hold_the_same_dead(day: str | None, wanted: int) -> None:
    """One that went on for days may hold another of those days: the larger stands, and not their sum."""
    dates = [claim("start", "2025-10-10", event="dawn"), claim("end", "2025-10-12", event="dawn")]
    dates += [claim("date", day, event="night")] if day else []
    of = ledger(
        page("night", claim("killed", "4", group="civilians", voice="un", event="night")),
        page("dawn", claim("killed", "8", group="civilians", voice="un", event="dawn")),
        page("dates", *dates),
        names=LONG_DAWN,
    )
    for group in ("civilians", "all"):
        assert ends(of, "ucdp", group) == (wanted, wanted, wanted)


def test_parts_that_hold_the_dead_of_several_groups() -> None:
    """Of those of one time the larger stands in each group, since no group's dead are in another."""
    of = ledger(
        page("night", claim("killed", "4", group="civilians", voice="un", event="night")),
        page("more", claim("killed", "2", group="soldiers", voice="un", event="night")),
        page("dawn", claim("killed", "8", group="civilians", voice="un", event="dawn")),
        names=LONG_DAWN,
    )
    assert ends(of, "ucdp", "all") == (10, 10, 10)


def test_ours_adds_nothing_up() -> None:
    """What nobody stated of the event itself is not stated."""
    of = told(("siege", "civilians", "5", "un"), ("night", "soldiers", "2", "un"))
    toll = totals.toll(of, "siege", "ours")
    assert toll.cell("civilians") == "5"
    assert toll.cell("all") == toll.cell("soldiers") == "nothing stated"
    assert [report.value for _, report in toll.used()] == ["5"]


def test_civilians_alone() -> None:
    """Iraq Body Count leaves out who bears arms, and who is not said to be a civilian."""
    of = told(
        ("siege", "civilians", "5", "un"),
        ("night", "soldiers", "2", "un"),
        ("night", "all", "9", None),
    )
    toll = totals.toll(of, "siege", "ibc")
    assert toll.cell("civilians") == "5"
    assert toll.cell("soldiers") == toll.cell("all") == "counts civilians alone"
    assert toll.headline == "5 civilians"
    whys = {left.why for _, left in toll.left()}
    assert whys == {"they bear arms", "it does not say that they were civilians"}


def test_no_figure_by_group() -> None:
    """ACLED gives one for all."""
    of = told(("siege", "civilians", "5", "un"), ("siege", "soldiers", "dozens", "un"))
    toll = totals.toll(of, "siege", "acled")
    assert toll.cell("civilians") == "gives one figure for all"
    assert toll.cell("all") == toll.headline == "17"


def test_of_no_group() -> None:
    """UCDP has them apart: those of all victims who are told of no group."""
    of = told(("siege", "all", "9", "un"), ("siege", "civilians", "5", "un"))
    assert totals.toll(of, "siege", "ucdp").unsplit.words == "4"
    for other in ("ours", "acled", "ibc"):
        assert totals.toll(of, "siege", other).unsplit == sums.NOTHING
    by_group = told(("siege", "soldiers", "2", "un"), ("siege", "civilians", "5", "un"))
    assert totals.toll(by_group, "siege", "ucdp").unsplit == sums.NOTHING
    whole_alone = told(("siege", "all", "9", "un"))  # no other row to add up
    assert totals.toll(whole_alone, "siege", "ucdp").unsplit == sums.NOTHING


def test_what_a_party_says_of_the_enemy() -> None:
    """In UCDP's high alone; our rule gives what leads, and says that it is disputed."""
    of = told(("siege", "soldiers", "58", "kabul"), ("siege", "soldiers", "23", "army"))
    assert ends(of, "ucdp", "soldiers") == (23, 23, 58)
    assert totals.toll(of, "siege", "ucdp").cell("soldiers") == "23 (23 to 58)"
    assert totals.toll(of, "siege", "ours").cell("soldiers").startswith("23 (disputed")


def test_a_day_and_a_source_less() -> None:
    """As of any day, and without any source."""
    of = ledger(
        page(
            "early",
            claim("killed", "3", group="civilians", voice="un", event="siege"),
            day="2025-10-10",
        ),
        page(
            "late",
            claim("killed", "7", group="civilians", voice="un", event="siege"),
            day="2025-10-20",
        ),
        names=NAMES,
    )
    assert ends(of, "ibc", "civilians") == (7, None, 7)
    assert ends(of.as_of("2025-10-12"), "ibc", "civilians") == (3, None, 3)
    assert ends(of.without("late"), "ibc", "civilians") == (3, None, 3)


counts = st.lists(
    st.tuples(
        st.sampled_from(["siege", "night", "hour", "dawn"]),
        st.sampled_from(["all", "civilians", "soldiers"]),
        st.sampled_from(["1", "7", ">=12", "~40", "3..5", "dozens"]),
        st.sampled_from(["un", "army", "kabul", None]),
    ),
    min_size=1,
    max_size=6,
)


#: Of what day the dawn is, and whether it began a longer time.
dawns = st.tuples(st.sampled_from(["", "2025-10-09", "2025-11-08", "2025-11-09"]), st.booleans())


@given(counts, dawns)
def test_no_part_is_above_its_whole(
    claims: list[tuple[str, str, str, str | None]], dawn: tuple[str, bool]
) -> None:
    """Neither a group nor an event that another holds, under any rule that adds up; ends keep their order."""
    of = told(*claims, dawn=dawn[0], lasts=dawn[1])
    for rule in ("ucdp", "acled", "ibc"):
        toll = totals.toll(of, "siege", rule)
        for end in sums.ENDS:
            whole = getattr(toll.total("all"), end) or 0
            for group in NAMES.groups:
                assert (getattr(toll.total(group), end) or 0) <= whole
                for part in ("night", "hour", "dawn"):
                    assert (getattr(toll.total(group, part), end) or 0) <= whole
        known = [end for end in ends(of, rule, "all") if end is not None]
        assert known == sorted(known)


@given(counts, dawns)
def test_rows_add_up(
    claims: list[tuple[str, str, str, str | None]], dawn: tuple[str, bool]
) -> None:
    """Each group that is part of all, and those told of no group: end by end, under UCDP's rule."""
    toll = totals.toll(told(*claims, dawn=dawn[0], lasts=dawn[1]), "siege", "ucdp")
    if toll.groups == ("all",):
        return
    rows = [toll.total("civilians"), toll.total("soldiers"), toll.unsplit]
    for end in sums.ENDS:
        added = sum(getattr(row, end) or 0 for row in rows)
        assert added == (getattr(toll.total("all"), end) or 0)


@given(counts, dawns)
def test_an_only_group_is_the_group_that_holds_it(
    claims: list[tuple[str, str, str, str | None]], dawn: tuple[str, bool]
) -> None:
    """Where nobody tells of the other but by its one part, under each rule that adds up."""
    of_one = [(event, "civilians", value, voice) for event, _, value, voice in claims]
    of = told(*of_one, dawn=dawn[0], lasts=dawn[1])
    for rule in ("ucdp", "acled", "ibc"):
        assert ends(of, rule, "all") == ends(of, rule, "civilians")


@given(counts)
def test_every_claim_is_counted_or_left_out(claims: list[tuple[str, str, str, str | None]]) -> None:
    """With a reason, under each rule; our own reads the event alone."""
    of = told(*claims)
    for rule in RULES:
        toll = totals.toll(of, "siege", rule)
        here = {s.id for f in toll.findings for s in f.statements}
        used = {s.id for _, report in toll.used() for s in report.claims}
        left = {s.id for _, one in toll.left() for s in one.report.claims}
        assert all(one.why for _, one in toll.left())
        assert used | left == here
        assert not used & left


def test_what_is_refused() -> None:
    """An event whose dead nobody counts, an event and a rule that there are not."""
    of = told(("siege", "all", "9", "un"))
    with pytest.raises(CeasefireError, match="counts the dead of 'truce'") as refused:
        totals.toll(of, "truce", "ours")
    assert "siege" in refused.value.remedy
    with pytest.raises(UnknownName, match="nearest: siege"):
        totals.toll(of, "sieg", "ours")
    with pytest.raises(UnknownName, match="nearest: ucdp"):
        totals.toll(of, "siege", "ucpd")


def test_a_part_stands_behind_its_whole() -> None:
    """And says so, so that nobody adds the two."""
    children = NAMES.groups["civilians"].model_copy(
        update={"label": "children", "part_of": "civilians"}
    )
    names = replace(NAMES, groups={"children": children, **NAMES.groups})
    groups = ("children", "civilians", "soldiers")
    claims = [claim("killed", "2", group=group, voice="un", event="siege") for group in groups]
    toll = totals.toll(ledger(page("one", *claims), names=names), "siege", "ucdp")
    assert toll.groups == ("all", "soldiers", "civilians", "children")
    assert [toll.part(group) for group in toll.groups] == [False, False, False, True]
    assert toll.label("children") == "of these, children"
    assert toll.label("civilians") == "Afghan civilians"


def test_events_that_no_other_holds() -> None:
    """The whole stands for its parts where somebody counts it; else the parts stand."""
    assert totals.counted(told(("siege", "all", "9", "un"), ("night", "all", "4", "un"))) == [
        "siege"
    ]
    assert totals.counted(told(("night", "all", "4", "un"))) == ["night"]
