"""Findings: what accounts agree on, how well it is backed, and by how many independent voices."""

from __future__ import annotations

from datetime import date
from typing import Any

import printed
import pytest
import testimony
from builders import claim, ledger, position, source

from ceasefire.ledger import reasons, words
from ceasefire.ledger.findings import CREDIBILITY, STATUS_WORDS, Finding
from ceasefire.records.claims import Claim
from ceasefire.records.intervals import Interval
from ceasefire.records.sources import Source


def finding(*sources: Source) -> Finding:
    """Return the one finding of some sources."""
    (only,) = ledger(*sources).all_findings
    return only


def killed(value: str, **more: Any) -> Claim:
    """Return a claim on soldiers killed, whose side is Pakistan's."""
    return claim("killed", value, group="soldiers", **more)


@pytest.mark.parametrize(
    ("sources", "status"),
    [
        ([source("one", killed("5"))], "one voice"),
        ([source("one", killed("5"), killed(">=4"))], "reported differently"),
        ([source("one", killed("5")), source("two", killed(">=4"))], "agreed"),
        ([source("one", killed("5")), source("two", killed("6"))], "disputed"),
        ([source("one", killed("5"), killed("6"))], "reported differently"),
        ([source("one", killed("5")), source("two", killed("5")), source("three", killed(">7"))],
         "disputed"),
        ([source("one", claim("attacker", "islamabad", voice="kabul"),
                 claim("attacker", "kabul", voice="islamabad"))], "charged"),
        ([source("one", claim("attacker", "islamabad", voice="kabul"))], "charged"),
        ([source("one", claim("attacker", "islamabad", voice="spokesman")),
          source("two", claim("attacker", "islamabad", voice="minister"))], "charged"),
        ([source("one", claim("attacker", "islamabad", voice="kabul")),
          source("two", claim("attacker", "kabul"))], "charged"),
        ([source("one", claim("attacker", "islamabad", voice="kabul")),
          source("two", claim("attacker", "islamabad"))], "charged"),
        ([source("one", claim("state", "over")), source("two", claim("state", "open"))],
         "disputed"),
        ([source("one", claim("date", "2025-10")), source("two", claim("date", "2025-10-19"))],
         "one voice"),
        ([source("one", claim("date", "2025-10-18")), source("two", claim("date", "2025-10-19"))],
         "disputed"),
    ],
)  # fmt: skip
def test_status(sources: list[Source], status: str) -> None:
    """One voice alone, or in several ways; more that agree or exclude each other; who is charged."""
    assert finding(*sources).status == status


@pytest.mark.parametrize(
    ("sources", "voices"),
    [
        ([source("one", killed("5")), source("two", killed("5"))], 2),
        ([source("one", killed("5")), source("two", killed("5", seen=True))], 2),
        ([source("one", killed("5", seen=True), relays=("reuters",)),
          source("two", killed("5", seen=True), relays=("reuters",))], 1),
        ([source("one", killed("5"), relays=("reuters",)),
          source("two", killed("5", seen=True), relays=("afp",))], 2),
        ([source("one", killed("5"), relays=("reuters",)), source("two", killed("5", via="reuters"))],
         1),
        ([source("one", killed("5", voice="spokesman"), killed("5", voice="minister"))], 1),
        ([source("one", killed("5", voice="spokesman")),
          source("two", killed("5", voice="spokesman"))], 1),
        ([source("one", killed("5", voice="spokesman")), source("two", killed("5", voice="army"))],
         2),
        ([source("one", killed("5", voice="un")), source("two", killed("5"))], 1),
        ([source("one", killed("5"), killed("5", via="afp"))], 1),
        ([source("one", killed("5"), killed("5", via="afp", seen=True), relays=("reuters",)),
          source("two", killed("5", seen=True), relays=("afp",))], 2),
        ([source("one", killed("5", via="afp"), relays=("reuters",)),
          source("two", killed("5"), relays=("afp",))], 1),
        ([source("one", killed("5", via="afp"), relays=("reuters",)),
          source("two", killed("5", seen=True), relays=("reuters",))], 2),
        ([source("one", killed("5", via="afp"), killed("5", voice="un"))], 1),
        ([source("one", position("ceasefire", "keep", "spokesman"), relays=("reuters",)),
          source("two", position("ceasefire", "keep", "minister"), relays=("reuters",))], 1),
        ([source("one", position("ceasefire", "keep", "spokesman")),
          source("two", position("ceasefire", "keep", "minister"))], 2),
    ],
)  # fmt: skip
def test_independent_voices(sources: list[Source], voices: int) -> None:
    """Outlets of one agency are one voice, and so are spokesmen of one government.

    A toll that an outlet gives in its own words is that of the voice who gave it before. That a position
    is held is attested by those who report it, so there lineages count.
    """
    told = finding(*sources)
    assert len(told.witnesses) == voices
    one_side = all(s.standing == "in interest" for s in told.statements)
    alone = "one side only" if one_side else "one voice"
    assert told.status == (alone if voices == 1 else "agreed")


@pytest.mark.parametrize(
    ("voices", "best"),
    [
        ({"un": "10", "army": "5", "": "7", "kabul": "50"}, Interval(10, 10)),
        ({"army": "5", "": "7", "kabul": "50"}, Interval(5, 5)),
        ({"": "7", "kabul": "50"}, Interval(7, 7)),
        ({"qatar": "7..9", "": ">=8", "kabul": "50"}, Interval(7, 9)),
        ({"kabul": "50"}, Interval(50, 50)),
        ({"un": "10", "army": "10..12"}, Interval(10, 10)),
        ({"un": "10", "army": "5", "qatar": "5"}, Interval(5, 5)),
    ],
)
def test_best_is_what_most_voices_state_and_then_the_best_standing(
    voices: dict[str, str], best: Interval[int] | None
) -> None:
    """An observer comes before a party against its interest, then mediator, outlet, party in its interest."""
    claims = [
        killed(value, voice=voice) if voice else killed(value) for voice, value in voices.items()
    ]
    told = finding(*(source(f"s{at}", one) for at, one in enumerate(claims)))
    assert told.best == best
    assert told.best in [s.numbers for s in told.statements]


def test_best_is_none_where_the_best_standing_differ() -> None:
    """Two outlets that exclude each other leave no best value, whatever a party says."""
    told = finding(
        source("one", killed("5", seen=True)),
        source("two", killed("6", seen=True), killed("7", voice="kabul")),
    )
    assert told.best is None
    assert told.hull == Interval(5, 7)


@pytest.mark.parametrize(("letters", "words_of_best"), [("CC", ">=5"), ("BC", "5"), ("CB", ">=5")])
def test_best_keeps_the_words_of_a_claim(letters: str, words_of_best: str) -> None:
    """What one speaker gives in two forms is worded as the best source has it, or the weaker way."""
    told = finding(
        source("one", killed("5", voice="un"), reliability=letters[0]),
        source("two", killed(">=5", voice="un"), reliability=letters[1]),
    )
    assert isinstance(told.best, Interval)
    assert told.best.text == words_of_best


def test_best_of_names_is_the_one_answer() -> None:
    """Values without an order are best where the best-standing agree, else there is none."""
    agreed = finding(source("one", claim("state", "over")), source("two", claim("state", "over")))
    differ = finding(source("one", claim("state", "over")), source("two", claim("state", "open")))
    assert (agreed.best, differ.best) == ("over", None)
    assert agreed.hull is None


def test_hull_holds_every_claim() -> None:
    """The range runs from the lowest to the highest claim; an open end stays open."""
    closed = finding(source("one", killed("50"), killed("dozens"), killed("4..6")))
    opened = finding(source("one", killed("50"), killed(">=60")))
    assert closed.hull == Interval(4, 99)
    assert opened.hull == Interval(50, None)


@pytest.mark.parametrize(
    ("letters", "values", "grade"),
    [
        ("C", ["5"], "C3"),
        ("CDDB", ["5", "5", "6", "7"], "C4"),
        ("CB", ["5", "5"], "B2"),
        ("FD", ["5", "6"], "D4"),
    ],
)
def test_grade(letters: str, values: list[str], grade: str) -> None:
    """The letter is that of the best source, the digit follows from the status."""
    sources = [
        source(f"s{at}", killed(value, seen=True), reliability=letter)
        for at, (letter, value) in enumerate(zip(letters, values, strict=True))
    ]
    assert finding(*sources).grade == grade


def test_grade_of_a_charge() -> None:
    """What parties lay on each other cannot be judged."""
    accuse = [
        claim("attacker", "islamabad", voice="kabul"),
        claim("attacker", "kabul", voice="army"),
    ]
    assert finding(source("one", *accuse)).grade == "C6"


def test_every_status_has_words_and_credibility() -> None:
    """No status is without meaning or digit, and none is *confirmed*."""
    assert STATUS_WORDS.keys() == CREDIBILITY.keys()
    assert 1 not in CREDIBILITY.values()


def test_answers_keep_their_order_and_claims() -> None:
    """Claims are gathered by answer as coded, in the order in which answers appear."""
    told = finding(source("one", killed("6"), killed("5")), source("two", killed("6")))
    assert list(told.answers()) == ["6", "5"]
    assert [s.id for s in told.answers()["6"]] == ["one.p2.1", "two.p2.1"]


def test_what_a_finding_says_of_itself() -> None:
    """Id, question, chapter, outlets, lineages and voices can be read off a finding."""
    told = finding(
        source("one", killed("5"), relays=("reuters",)), source("two", killed("5", voice="army"))
    )
    assert told.id == "clash/killed/soldiers"
    assert (told.event, told.chapter, told.type) == ("clash", "october-clashes", "number")
    assert told.question == "The clash: How many were killed? (Pakistani soldiers)"
    assert told.outlets == ("one", "two")
    assert told.lineages == ("reuters", "two")
    assert told.voices == ("One", "The army")


def test_question_of_a_position_names_its_holder() -> None:
    """A position is put as its holder's answer to the issue."""
    told = finding(source("one", position("ceasefire", "keep", "minister")))
    assert told.id == "talks/ceasefire/kabul"
    assert told.question == "Kabul: Does it hold?"


def test_findings_are_sorted_by_id() -> None:
    """The order of findings does not depend on that of the claims."""
    made = ledger(
        source("one", claim("state", "over"), claim("date", "2025"), claim("killed", "1"))
    )
    assert [f.id for f in made.all_findings] == ["clash/date", "clash/killed", "clash/state"]


def test_what_lasts_covers_all_days_that_are_named() -> None:
    """Of talks on two days, who names the second names part of them, and does not shorten them."""
    lasting = finding(
        source("one", claim("date", "2025-11-06/2025-11-07", event="rounds")),
        source("two", claim("date", "2025-11-07", event="rounds")),
    )
    both = printed.days("2025-11-06", "2025-11-07")
    assert (lasting.status, words.best(lasting)) == ("one voice", both)
    passing = finding(
        source("one", claim("date", "2025-11-06/2025-11-07")),
        source("two", claim("date", "2025-11-07")),
    )
    assert (passing.status, passing.best, words.best(passing)) == ("agreed", None, both)
    apart = finding(
        source("one", claim("date", "2025-11-06", event="rounds")),
        source("two", claim("date", "2025-11-08", event="rounds")),
    )
    joined = printed.days("2025-11-06", "2025-11-08")
    assert (apart.status, words.best(apart)) == ("agreed", joined)


def test_a_count_that_its_voice_revised_does_not_count() -> None:
    """The later count of one voice replaces its earlier one; nothing is thrown away."""
    first = source("one", claim("killed", "50", group="civilians", voice="un"))
    later = source(
        "two",
        claim("killed", "47", group="civilians", voice="un", revises="true"),
        published="2026-02-08",
    )
    told = finding(first, later)
    assert (told.status, told.answer.latest) == ("changed", date(2026, 2, 8))
    assert told.best == Interval(47, 47)
    assert told.hull == Interval(47, 50)
    assert told.revised(told.statements[0]) == told.statements[1]
    assert told.revised(told.statements[1]) is None
    assert finding(first).best == Interval(50, 50)


def test_only_its_own_voice_revises_a_count() -> None:
    """Another voice that counts otherwise disputes it."""
    told = finding(
        source("one", claim("killed", "50", group="civilians", voice="kabul")),
        source("two", claim("killed", "47", group="civilians", voice="un", revises="true"),
               published="2026-02-08"),
    )  # fmt: skip
    assert told.status == "disputed"


def test_a_misreport_neither_counts_nor_disputes() -> None:
    """What a page gives a voice that the voice did not say is shown, and weighs nothing."""
    told = finding(
        source("one", claim("killed", "1", group="civilians", voice="un")),
        source("two", claim("killed", "16", group="civilians", voice="un",
                            misreports="casualties taken for dead")),
    )  # fmt: skip
    assert told.status == "one voice"
    assert told.best == Interval(1, 1)
    assert told.hull == Interval(1, 16)
    assert [s.source.id for s in told.counted] == ["one"]
    alone = finding(
        source("two", claim("killed", "16", group="civilians", voice="un", misreports="a slip"))
    )
    assert [s.source.id for s in alone.counted] == ["two"]
    assert (alone.misreported, told.misreported) == (True, False)
    assert (alone.best, words.best(alone)) == (None, "no account that counts")
    assert (alone.grade, alone.witnesses, alone.told) == ("F6", (), ())
    assert alone.shown == alone.statements
    assert alone.warning == "misreported: whoever is named did not say so"
    assert reasons.brief(alone) == "misreported"


def test_lineages_that_share_an_agency_are_one() -> None:
    """A page that carries two agencies is no third copy."""
    told = finding(
        source("one", killed("5"), relays=("afp",)),
        source("two", killed("5"), relays=("afp", "reuters")),
        source("three", killed("5")),
    )
    assert told.lineages == ("afp+reuters", "three")


def slip(value: str, name: str = "slip") -> Source:
    """Return a source of a better letter that gives the United Nations what they did not say."""
    return source(name, killed(value, voice="un", misreports="a slip"), reliability="B")


def test_what_is_set_aside_is_not_the_best_standing() -> None:
    """However well its voice stands: the others are heard without it."""
    told = finding(source("one", killed("5")), slip("16"))
    assert told.best == Interval(5, 5)
    differ = finding(source("one", killed("5")), source("two", killed("7")), slip("16"))
    assert differ.best is None


def test_what_is_set_aside_stays_among_the_sources() -> None:
    """Its page is named, and its claim stands beside the others; nothing of it is in the answer."""
    told = finding(source("one", killed("5")), slip("16"))
    assert told.outlets == ("one", "slip")
    assert told.lineages == ("one", "slip")
    assert told.grade == "C3"
    assert (told.hull, told.range) == (Interval(5, 16), Interval(5, 5))
    assert told.voices == ("One", "United Nations")
    assert told.witnesses == ("copy of one",)


@pytest.mark.parametrize(
    ("sources", "weights"),
    [
        ([source("one", killed("5")), slip("16")], {"5": "counts", "16": "misreported"}),
        ([source("one", killed("16")), slip("16")], {"16": "counts"}),
        ([slip("16"), slip("17", "other")], {"16": "misreported", "17": "misreported"}),
        (
            [source("one", killed("50", voice="un")),
             source("two", killed("47", voice="un", revises="true"), published="2026-02-08")],
            {"50": "revised since", "47": "counts"},
        ),
    ],
)  # fmt: skip
def test_whether_an_answer_counts(sources: list[Source], weights: dict[str, str]) -> None:
    """It does if anybody gives it whose claim counts; where none is left, none does."""
    told = finding(*sources)
    assert {answer: told.weight(said) for answer, said in told.answers().items()} == weights


def test_who_says_the_same_is_told_together() -> None:
    """Outlets in their own words are one, a named voice is another, and two answers are two."""
    told = finding(
        source("one", killed("5"), killed("6", voice="un")),
        source("two", killed("5"), killed("5", voice="un")),
        source("three", killed("5", voice="un"), killed("6")),
    )
    assert [[s.id for s in said] for said in told.said()] == [
        ["one.p2.1", "two.p2.1"],
        ["one.p2.2"],
        ["two.p2.2", "three.p2.1"],
        ["three.p2.2"],
    ]


def test_an_article_repeats_the_agency_that_it_quotes_for_the_same() -> None:
    """Its own words are that agency's then; if they say another thing, they are of its own copy."""
    same = finding(
        source("one", killed("5", voice="afp"), killed("5", via="afp"), killed("5"),
               relays=("reuters",))
    )  # fmt: skip
    assert same.witnesses == ("afp",)
    another = finding(
        source("one", claim("date", "2025-10-09", voice="afp"), claim("date", "2025-10-10"),
               relays=("reuters",))
    )  # fmt: skip
    assert another.witnesses == ("afp", "copy of reuters")


@pytest.mark.parametrize(
    ("sources", "contradicted", "warning"),
    [
        ([source("one", killed("5"))], False, ""),
        ([source("one", killed("5")), source("two", killed("5"))], False, ""),
        ([source("one", killed("5")), source("two", killed("6"))], True, "disputed"),
        ([source("one", killed("5"), killed("6"))], False, "reported differently"),
        ([source("one", killed("5", voice="kabul"))], False, "one side only"),
        ([source("one", claim("attacker", "islamabad", voice="kabul"))], False, "a charge"),
        ([source("one", claim("attacker", "islamabad", voice="kabul"),
                 claim("attacker", "kabul", voice="army"))], True, "a charge"),
        ([source("one", claim("attacker", "kabul", voice="kabul"))], False, ""),
    ],
)  # fmt: skip
def test_a_reader_is_warned(sources: list[Source], contradicted: bool, warning: str) -> None:
    """By a sign where voices contradict each other, in words wherever the value alone would mislead."""
    told = finding(*sources)
    assert told.contradicted is contradicted
    assert told.warning.partition(":")[0] == warning
    assert told.warned is bool(warning)
    assert not told.contradicted or told.warned


def test_what_the_accused_does_stands_in_the_warning() -> None:
    """Where each lays it on the other, it is denied."""
    told = finding(
        source("one", claim("attacker", "islamabad", voice="kabul"),
               claim("attacker", "kabul", voice="army"))
    )  # fmt: skip
    assert told.warning.endswith("; each of the accused denies it")


def test_the_letter_is_that_of_who_is_behind_the_answer() -> None:
    """A better page that says otherwise lends it nothing."""
    told = finding(
        source("one", killed("5", voice="un"), reliability="D"),
        source("two", killed("6", voice="kabul"), reliability="B"),
    )
    assert (told.best, told.letter) == (Interval(5, 5), "D")
    assert finding(source("one", killed("5"), reliability="E")).letter == "E"


@pytest.mark.parametrize(
    ("sources", "low_and_high", "stands_for"),
    [
        ([source("one", killed("5"))], Interval(5, 5), Interval(5, 5)),
        ([source("one", killed("5", seen=True)), source("two", killed("9", seen=True))],
         Interval(5, 9), Interval(5, 9)),
        ([source("one", killed(">=5", voice="un"))], Interval(5, None), Interval(5, None)),
        ([source("one", killed("~50", seen=True)), source("two", killed(">70", seen=True))],
         Interval(50, 70), Interval(50, 70)),
        ([source("one", killed("5", voice="un")), source("two", killed("9", seen=True))],
         Interval(5, 9), Interval(5, 5)),
        ([source("one", killed("5", seen=True)), source("two", killed("9", seen=True)),
          source("three", killed("40", voice="un", misreports="a slip"))], Interval(5, 9), Interval(5, 9)),
        ([source("one", claim("date", "2025-10-08")), source("two", claim("date", "2025-10-11"))],
         Interval(date(2025, 10, 8), date(2025, 10, 11)), Interval(date(2025, 10, 8), date(2025, 10, 11))),
        ([source("one", claim("state", "over"))], None, None),
    ],
)  # fmt: skip
def test_range(sources: list[Source], low_and_high: Any, stands_for: Any) -> None:
    """From the lowest to the highest figure that counts; the best stands for it where there is one."""
    told = finding(*sources)
    assert told.range == low_and_high
    assert told.interval == stands_for


@pytest.mark.parametrize(
    ("sources", "compatible"),
    [
        ([source("one", killed("5"))], True),
        ([source("one", killed("5")), source("two", killed("5", seen=True))], True),
        ([source("one", killed("5", voice="kabul"))], True),
        ([source("one", killed("5", voice="un")), source("two", killed("9", seen=True))], False),
        ([source("one", killed(">=5", seen=True)), source("two", killed("9", seen=True))], True),
        ([source("one", claim("state", "over", voice="un", said="2025-11-01"),
                 claim("state", "open", voice="un"))], True),
        ([source("one", claim("attacker", "islamabad", voice="kabul"))], False),
    ],
)  # fmt: skip
def test_compatible(sources: list[Source], compatible: bool) -> None:
    """Where something leads, and nobody who counts is against it."""
    assert finding(*sources).compatible is compatible


def revising(value: str, voice: str = "un", **more: Any) -> Source:
    """Return a later page in which a voice revises what it said."""
    return source(
        "later", claim("killed", value, group="troops", voice=voice, revises=True, **more),
        published="2025-11-20",
    )  # fmt: skip


def troops(value: str, **more: Any) -> Claim:
    """Return a count of troops."""
    return claim("killed", value, group="troops", **more)


@pytest.mark.parametrize(
    ("sources", "revised"),
    [
        ([source("one", troops("50", voice="un")), revising("47")], ["one.p2.1"]),
        ([source("one", troops("50", voice="un"), troops("47", voice="un")), revising("47")],
         ["one.p2.1"]),
        ([source("one", troops("50", voice="kabul")), revising("47")], []),
        ([source("one", troops("50", voice="spokesman")), revising("47", "minister")], ["one.p2.1"]),
        # what an article repeats in its own words falls with it, whenever it is printed
        ([source("one", troops("50", voice="un")), source("two", troops(">=50")), revising("47"),
          source("zeta", troops("50"), published="2025-12-01")],
         ["one.p2.1", "two.p2.1", "zeta.p2.1"]),
        ([source("one", troops("50", voice="un")), source("two", troops("60")), revising("47")],
         ["one.p2.1"]),
        # a number that only its article lends the voice is not what the voice said
        ([source("one", troops("50", voice="un"), troops("40..60")), revising("47")], ["one.p2.1"]),
        # of another place nothing is revised, and before it was said neither
        ([source("one", troops("50", voice="un")), revising("47", place="border")], []),
        ([source("one", troops("50", voice="un"), published="2025-11-30"), revising("47")], []),
        # on one day what is no revision came first
        ([source("one", troops("50", voice="un"), published="2025-11-20"), revising("47")],
         ["one.p2.1"]),
        # within one article it may stand beside what it revises
        ([source("one", troops("50", voice="un"), troops("47", voice="un", revises=True))],
         ["one.p2.1"]),
    ],
)  # fmt: skip
def test_what_a_voice_has_revised(sources: list[Source], revised: list[str]) -> None:
    """Of the same matter, by the same voice, afterwards; what revises is none of it."""
    told = [f for f in testimony.findings(*sources) if f.id == "clash/killed/troops"]
    assert [s.id for f in told for s in f.statements if f.revised(s)] == revised
    for one in told:
        aside = {s.id for s in one.statements} - {s.id for s in one.counted}
        assert aside == (set(revised) if len(revised) < len(one.statements) else set())


def test_the_first_that_revises_is_told() -> None:
    """Of several, the one that was known first."""
    told = finding(
        source("one", killed("50", voice="un")),
        source("three", killed("45", voice="un", revises=True), published="2025-11-25"),
        source("two", killed("47", voice="un", revises=True), published="2025-11-20"),
    )
    came = told.revised(told.statements[0])
    assert came is not None
    assert came.id == "two.p2.1"
    assert [s.id for s in told.counted] == ["three.p2.1"]
    assert (told.best, told.status) == (Interval(45, 45), "changed")


def test_what_is_misreported_is_not_what_a_voice_has_revised() -> None:
    """One voice that is misreported has changed nothing."""
    told = finding(source("one", killed("5", voice="un")), slip("16"))
    assert (told.status, told.answer.latest) == ("one voice", None)
    assert told.weight([told.statements[1]]) == "misreported"
    assert told.weight(told.statements) == "counts"


def test_a_question_that_merges_keeps_the_words_of_its_own_claims() -> None:
    """The start of what does not last is its date, and the finding asks for the date."""
    told = testimony.finding(
        source("one", claim("start", "2025-10-09")), source("two", claim("date", "2025-10"))
    )
    assert (told.id, told.aspect, told.first.id) == ("clash/date", "date", "two.p2.1")
    assert told.question == "The clash: When?"
    alone = testimony.finding(source("one", claim("start", "2025-10-09")))
    assert (alone.id, alone.aspect, alone.first.id) == ("clash/date", "date", "one.p2.1")
    group = testimony.finding(source("one", claim("killed", "5", event="raid", group="people")))
    assert (group.id, group.group) == ("raid/killed/northerners", "northerners")
    assert group.question == "The raid: How many were killed? (Afghan people)"


def test_what_a_finding_is_of() -> None:
    """Its group, whether one value excludes others, whether it went on, and its values."""
    state = finding(source("one", claim("state", "over")))
    assert (state.group, state.exclusive, state.lasting, state.numbers, state.days) == (
        None, True, False, (), (),
    )  # fmt: skip
    cause = finding(source("one", claim("cause", "fear")))
    assert (cause.id, cause.exclusive, cause.aspect) == ("clash/cause/fear", False, "cause")
    force = finding(source("one", position("force", "warns", "army")))
    assert (force.exclusive, force.aspect, force.group) == (False, "position", None)
    assert finding(source("one", position("ceasefire", "keep", "army"))).exclusive
    count = finding(source("one", killed("5"), killed(">=6")))
    assert (count.group, count.numbers) == ("soldiers", (Interval(5, 5), Interval(6, None)))
    day = finding(source("one", claim("date", "2025-10-09", event="rounds")))
    assert (day.lasting, day.days) == (True, (Interval(date(2025, 10, 9), date(2025, 10, 9)),))
    assert day.group is None


def test_a_question_says_of_which_place_alone_it_is_told() -> None:
    """If all claims are of one place."""
    here = finding(source("one", killed("5", place="border"), killed("6", place="border")))
    assert here.question.endswith("(Pakistani soldiers, the border alone)")
    both = finding(source("one", killed("5", place="border"), killed("6", place="kabul-city")))
    partly = finding(source("one", killed("5", place="border"), killed("6")))
    for told in (both, partly):
        assert told.question.endswith("(Pakistani soldiers)")


def test_a_stance_that_moves_a_state_is_told_with_it() -> None:
    """It is no claim of the finding, and of its answer."""
    made = testimony.findings(
        source("one", claim("state", "over", event="truce", voice="qatar", said="2025-10-19")),
        source("two", position("holding", "open", "army", event="pause", said="2025-11-08")),
    )
    told = next(f for f in made if f.id == "truce/state")
    assert (told.best, told.status) == ("open", "changed")
    assert [s.id for s in told.statements] == ["one.p2.1"]
    assert [s.id for s in told.told] == ["one.p2.1", "two.p2.1"]


def test_a_finding_prints_itself() -> None:
    """Its answer and how it is backed; in a notebook as a table with its grade."""
    told = finding(source("one", killed(">=5", voice="un")), source("two", killed("6", seen=True)))
    assert told.glimpse() == {
        "Finding": "clash/killed/soldiers",
        "Best": ">=5",
        "Status": "agreed",
        "Claims": "2 claims",
        "Voices": "2 independent voices",
    }
    assert "How many were killed? (Pakistani soldiers) (agreed, C2)" in told._repr_html_()
    differ = finding(source("one", killed("5", seen=True)), source("two", killed("6", seen=True)))
    assert differ.glimpse()["Best"] == "no best answer"
    part = told.of(told.statements[:1])
    assert (part.id, part.status, part.beside) == (told.id, "one voice", told.beside)


@pytest.mark.parametrize(
    ("stance", "misreports", "status"),
    [
        ("owns", None, "admitted"),
        ("owns", "he said no such thing", None),
        ("denies", None, "denied"),
        ("denies", "he said no such thing", None),
    ],
)
def test_what_is_misreported_answers_no_charge(
    stance: str, misreports: str | None, status: str | None
) -> None:
    """Neither as an admission nor as a denial: nobody said it."""
    told = testimony.findings(
        testimony.page("one", claim("attacker", "islamabad", voice="kabul", event="raid")),
        testimony.page(
            "two", position("guilt", stance, "islamabad", event="raid", misreports=misreports)
        ),
    )
    (charge,) = (one for one in told if one.aspect == "attacker")
    assert charge.answer.accused == status
    assert all(not s.claim.misreports for s in charge.answer.replies)
