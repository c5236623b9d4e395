"""Findings: what accounts agree on, how well it is backed, and by how many independent voices."""

from __future__ import annotations

import printed
import pytest
from builders import claim, ledger, position, source

from ceasefire.ledger import words
from ceasefire.ledger.findings import CREDIBILITY, STATUS_WORDS, Finding
from ceasefire.records.intervals import Interval
from ceasefire.records.sources import Claim, Source


def finding(*sources: Source) -> Finding:
    """Return the one finding of some sources."""
    (only,) = ledger(*sources).all_findings
    return only


def killed(value: str, **more: str) -> Claim:
    """Return a claim on soldiers killed, whose side is Pakistan's."""
    return claim("killed", value, group="soldiers", **more)


@pytest.mark.parametrize(
    ("sources", "status"),
    [
        ([source("one", killed("5"))], "single"),
        ([source("one", killed("5"), killed(">=4"))], "single"),
        ([source("one", killed("5")), source("two", killed(">=4"))], "corroborated"),
        ([source("one", killed("5")), source("two", killed("6"))], "contested"),
        ([source("one", killed("5"), killed("6"))], "contested"),
        ([source("one", killed("5")), source("two", killed("5")), source("three", killed(">7"))],
         "contested"),
        ([source("one", claim("attacker", "islamabad", voice="kabul"),
                 claim("attacker", "kabul", voice="islamabad"))], "partisan"),
        ([source("one", claim("attacker", "islamabad", voice="kabul"))], "partisan"),
        ([source("one", claim("attacker", "islamabad", voice="spokesman")),
          source("two", claim("attacker", "islamabad", voice="minister"))], "partisan"),
        ([source("one", claim("attacker", "islamabad", voice="kabul")),
          source("two", claim("attacker", "kabul"))], "contested"),
        ([source("one", claim("attacker", "islamabad", voice="kabul")),
          source("two", claim("attacker", "islamabad"))], "corroborated"),
        ([source("one", claim("state", "over")), source("two", claim("state", "open"))],
         "contested"),
        ([source("one", claim("date", "2025-10")), source("two", claim("date", "2025-10-19"))],
         "corroborated"),
        ([source("one", claim("date", "2025-10-18")), source("two", claim("date", "2025-10-19"))],
         "contested"),
    ],
)  # fmt: skip
def test_status(sources: list[Source], status: str) -> None:
    """One voice is single; more agree, exclude each other, or are parties of their adversaries."""
    assert finding(*sources).status == status


@pytest.mark.parametrize(
    ("sources", "voices"),
    [
        ([source("one", killed("5")), source("two", killed("5"))], 2),
        ([source("one", killed("5"), relays=("reuters",)),
          source("two", killed("5"), relays=("reuters",))], 1),
        ([source("one", killed("5"), relays=("reuters",)),
          source("two", killed("5"), relays=("afp",))], 2),
        ([source("one", killed("5"), relays=("reuters",)), source("two", killed("5", via="reuters"))],
         1),
        ([source("one", killed("5", voice="spokesman"), killed("5", voice="minister"))], 1),
        ([source("one", killed("5", voice="spokesman")),
          source("two", killed("5", voice="spokesman"))], 1),
        ([source("one", killed("5", voice="spokesman")), source("two", killed("5", voice="army"))],
         2),
        ([source("one", killed("5", voice="un")), source("two", killed("5"))], 2),
        ([source("one", killed("5"), killed("5", via="afp"))], 1),
        ([source("one", killed("5"), killed("5", via="afp"), relays=("reuters",)),
          source("two", killed("5"), relays=("afp",))], 2),
        ([source("one", killed("5", via="afp"), relays=("reuters",)),
          source("two", killed("5"), relays=("afp",))], 1),
        ([source("one", killed("5", via="afp"), relays=("reuters",)),
          source("two", killed("5"), relays=("reuters",))], 2),
        ([source("one", killed("5", via="afp"), killed("5", voice="un"))], 2),
        ([source("one", position("ceasefire", "keep", "spokesman"), relays=("reuters",)),
          source("two", position("ceasefire", "keep", "minister"), relays=("reuters",))], 1),
        ([source("one", position("ceasefire", "keep", "spokesman")),
          source("two", position("ceasefire", "keep", "minister"))], 2),
    ],
)  # fmt: skip
def test_independent_voices(sources: list[Source], voices: int) -> None:
    """Outlets of one agency are one voice, and so are spokesmen of one government.

    That a position is held is attested by those who report it, so there lineages count.
    """
    told = finding(*sources)
    assert len(told.witnesses) == voices
    one_side = all(s.standing == "adversary" for s in told.statements)
    assert told.status == ("partisan" if one_side else "single" if voices == 1 else "corroborated")


@pytest.mark.parametrize(
    ("voices", "best"),
    [
        ({"un": "10", "army": "5", "": "7", "kabul": "50"}, Interval(10, 10)),
        ({"army": "5", "": "7", "kabul": "50"}, Interval(5, 5)),
        ({"": "7", "kabul": "50"}, Interval(7, 7)),
        ({"qatar": "7..9", "": ">=8", "kabul": "50"}, Interval(8, 9)),
        ({"kabul": "50"}, Interval(50, 50)),
        ({"un": "10", "army": "10..12"}, Interval(10, 10)),
    ],
)
def test_best_is_what_the_best_standing_say(
    voices: dict[str, str], best: Interval[int] | None
) -> None:
    """An observer comes before a party's own losses, these before outlets, these before adversaries."""
    claims = [
        killed(value, voice=voice) if voice else killed(value) for voice, value in voices.items()
    ]
    told = finding(source("one", *claims))
    assert told.best == best


def test_best_is_none_where_the_best_standing_differ() -> None:
    """Two outlets that exclude each other leave no best value, whatever a party says."""
    told = finding(
        source("one", killed("5")), source("two", killed("6"), killed("5", voice="kabul"))
    )
    assert told.best is None
    assert told.hull == Interval(5, 6)


def test_best_keeps_the_words_of_a_claim() -> None:
    """Where a claim wrote the common interval it is quoted: *dozens* rather than its ends."""
    told = finding(source("one", killed("dozens")), source("two", killed(">=20")))
    assert isinstance(told.best, Interval)
    assert told.best.text == "dozens"


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
        ("CB", ["5", "5"], "B2"),
        ("FD", ["5", "6"], "D4"),
    ],
)
def test_grade(letters: str, values: list[str], grade: str) -> None:
    """The letter is that of the best source, the digit follows from the status."""
    sources = [
        source(f"s{at}", killed(value), reliability=letter)
        for at, (letter, value) in enumerate(zip(letters, values, strict=True))
    ]
    assert finding(*sources).grade == grade


def test_partisan_grade() -> None:
    """What parties say of each other cannot be judged."""
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
    assert (lasting.status, words.best(lasting)) == ("corroborated", both)
    passing = finding(
        source("one", claim("date", "2025-11-06/2025-11-07")),
        source("two", claim("date", "2025-11-07")),
    )
    assert words.best(passing) == "7 November 2025"
    apart = finding(
        source("one", claim("date", "2025-11-06", event="rounds")),
        source("two", claim("date", "2025-11-08", event="rounds")),
    )
    assert (apart.status, apart.best) == ("contested", None)


def test_a_count_that_its_voice_revised_does_not_count() -> None:
    """The later count of one voice replaces its earlier one; nothing is thrown away."""
    first = source("one", claim("killed", "50", group="civilians", voice="un"))
    later = source(
        "two",
        claim("killed", "47", group="civilians", voice="un", revises="true"),
        published="2026-02-08",
    )
    told = finding(first, later)
    assert told.status == "single"
    assert told.best == Interval(47, 47)
    assert told.hull == Interval(47, 50)
    assert told.revised(told.statements[0]) == told.statements[1]
    assert told.revised(told.statements[1]) is None
    assert finding(first).best == Interval(50, 50)


def test_only_its_own_voice_revises_a_count() -> None:
    """Another voice that counts otherwise contests it."""
    told = finding(
        source("one", claim("killed", "50", group="civilians", voice="kabul")),
        source("two", claim("killed", "47", group="civilians", voice="un", revises="true"),
               published="2026-02-08"),
    )  # fmt: skip
    assert told.status == "contested"


def test_a_misreport_neither_counts_nor_contests() -> None:
    """What a page gives a voice that the voice did not say is shown, and weighs nothing."""
    told = finding(
        source("one", claim("killed", "1", group="civilians", voice="un")),
        source("two", claim("killed", "16", group="civilians", voice="un",
                            misreports="casualties taken for dead")),
    )  # fmt: skip
    assert told.status == "single"
    assert told.best == Interval(1, 1)
    assert told.hull == Interval(1, 16)
    assert [s.source.id for s in told.counted] == ["one"]
    alone = finding(
        source("two", claim("killed", "16", group="civilians", voice="un", misreports="a slip"))
    )
    assert [s.source.id for s in alone.counted] == ["two"]


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
    """Its page is named, its letter counts, and its claim is in the range; only its voice is not heard."""
    told = finding(source("one", killed("5")), slip("16"))
    assert told.outlets == ("one", "slip")
    assert told.lineages == ("one", "slip")
    assert told.grade == "B3"
    assert told.hull == Interval(5, 16)
    assert told.voices == ("One", "United Nations")
    assert told.witnesses == ("one",)


@pytest.mark.parametrize(
    ("sources", "weights"),
    [
        ([source("one", killed("5")), slip("16")], {"5": "counts", "16": "misreported"}),
        ([source("one", killed("16")), slip("16")], {"16": "counts"}),
        ([slip("16"), slip("17", "other")], {"16": "counts", "17": "counts"}),
        (
            [source("one", killed("50", voice="un")),
             source("two", killed("47", voice="un", revises="true"), published="2026-02-08")],
            {"50": "revised since", "47": "counts"},
        ),
    ],
)  # fmt: skip
def test_whether_an_answer_counts(sources: list[Source], weights: dict[str, str]) -> None:
    """It does if anybody gives it whose claim counts, and all do where none is left."""
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


def test_an_agency_that_speaks_takes_no_article_from_another() -> None:
    """Its copy is heard already, so the article attests the other agency whose copy it carries."""
    told = finding(
        source("one", killed("5", voice="afp"), killed("5", via="afp"), killed("5"),
               relays=("reuters",))
    )  # fmt: skip
    assert told.witnesses == ("afp", "reuters")


@pytest.mark.parametrize(
    ("sources", "warned"),
    [
        ([source("one", killed("5"))], False),
        ([source("one", killed("5")), source("two", killed("5"))], False),
        ([source("one", killed("5")), source("two", killed("6"))], True),
        ([source("one", claim("attacker", "islamabad", voice="kabul"))], True),
    ],
)
def test_a_reader_is_warned(sources: list[Source], warned: bool) -> None:
    """Where accounts exclude each other, and where the parties alone speak."""
    assert finding(*sources).warned is warned
