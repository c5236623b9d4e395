"""How a finding was reached is told in sentences, each of them true of its claims."""

from __future__ import annotations

import printed
import pytest
from builders import RULED, claim, ledger, position, source
from testimony import findings, page

from ceasefire import Ledger
from ceasefire.ledger import reasons, words
from ceasefire.ledger.answers import leads, series
from ceasefire.ledger.findings import Finding
from ceasefire.records.claims import Claim
from ceasefire.records.sources import Source

DATE = "2025-11-06/2025-11-07"


def finding(*sources: Source) -> Finding:
    """Return the one finding of some sources."""
    (only,) = ledger(*sources).all_findings
    return only


def killed(value: str, **more: str) -> Claim:
    """Return a claim on soldiers killed."""
    return claim("killed", value, group="soldiers", **more)


@pytest.mark.parametrize(
    ("sources", "told"),
    [
        ([source("one", killed("5"))],
         "One voice: one independent voice says it, and none that counts contradicts it. Grade C3."),
        ([source("one", claim("attacker", "islamabad", voice="kabul"))],
         "Charged: somebody is charged with it, and nobody who stands apart has found it so. Grade C6."),
        ([source("one", claim("attacker", "islamabad", voice="kabul"),
                 claim("attacker", "kabul", voice="army"))],
         "Charged: somebody is charged with it, and nobody who stands apart has found it so; each of the"
         " accused denies it. Grade C6."),
        ([source("one", position("ceasefire", "keep", "kabul"))],
         "One voice: one independent voice says it, and none that counts contradicts it. Grade C3. This is"
         " about whether the position is held, not about whether it is right."),
        ([source("one", killed("50", voice="un")),
          source("two", killed("47", voice="un", revises="true"), published="2026-02-08")],
         "Changed: it has changed since; this is the latest, of 8 February 2026. Grade C3."),
        ([*(source(f"s{n}", claim("date", "2025-10-09")) for n in range(3)),
          source("weak", claim("date", "2025-10-11"), reliability="D")],
         "Agreed: two or more independent voices say it, and none that counts excludes it, but for one"
         " account, that of Weak. Grade C2."),
        ([source("one", killed("5")), source("weak", killed("5"), reliability="F")],
         "One voice: one independent voice says it, and what others say counts for less."
         " Grade C3."),
        ([source("one", claim("state", "over", voice="kabul", said="2025-11-06"))],
         "One voice: one independent voice says it, and none that counts contradicts it; last said on"
         " 6 November 2025. Grade C3."),
    ],
)  # fmt: skip
def test_status(sources: list[Source], told: str) -> None:
    """What the status means, with what belongs to it; and of a position what it does not mean."""
    assert reasons.status(finding(*sources)) == told


@pytest.mark.parametrize(
    ("sources", "brief", "marked"),
    [
        ([source("one", killed("5"))], "one voice", "5"),
        ([source("one", killed("5", voice="kabul"))], "one side only", "5 (one side only)"),
        ([source("one", killed("5")), source("two", killed("6"))], "disputed", "5 or 6 (disputed)"),
        ([source("one", claim("attacker", "islamabad", voice="kabul"),
                 claim("attacker", "kabul", voice="army"))],
         "charged, denied", "Islamabad or Kabul (charged, denied)"),
        ([source("one", claim("attacker", "kabul", voice="kabul"))], "one voice, admitted", "Kabul"),
        ([source("one", killed("50", voice="un")),
          source("two", killed("47", voice="un", revises="true"), published="2026-02-08")],
         "changed, latest 8 February 2026", "47"),
        ([*(source(f"s{n}", claim("date", "2025-10-09")) for n in range(3)),
          source("weak", claim("date", "2025-10-11"), reliability="D")],
         "agreed, one account differs", "9 October 2025"),
    ],
)  # fmt: skip
def test_how_it_stands_in_a_few_words(sources: list[Source], brief: str, marked: str) -> None:
    """A value has them beside it wherever a reader is warned, and nowhere else."""
    told = finding(*sources)
    assert (reasons.brief(told), reasons.marked(told)) == (brief, marked)


@pytest.mark.parametrize(
    ("sources", "told"),
    [
        ([source("one", killed("5"))],
         ["One claim in one article, through one lineage (One), by one independent voice."]),
        ([source("one", killed("5"), relays=("afp",)),
          source("two", killed("5"), relays=("afp",))],
         ["Two claims in two articles, through one lineage (AFP), by one independent voice.",
          "The answer: 5; on the word of AFP (outlet)."]),
        # what is vaguer widens nothing
        ([source("one", killed("dozens")), source("two", killed("50"))],
         ["Two claims in two articles, through two lineages (One and Two), by two independent voices.",
          "The answer: 50; on the word of Two (outlet).",
          "Vaguer than another, and against none: dozens (One)."]),
        # a floor is a value, and what is sharper stands behind it
        ([source("one", killed("5")), source("two", killed(">=4")), source("three", killed("5"))],
         ["Three claims in three articles, through three lineages (One, Two and Three), by three"
          " independent voices.",
          "What is stated, from the lowest to the highest: at least 4 to 5.",
          "The answer: 5; on the word of One and Three (outlet).",
          "It leads before at least 4: more independent voices state it."]),
        ([source("one", killed("7")), source("two", killed(">=4", voice="un"))],
         ["Two claims in two articles, through two lineages (One and Two), by two independent voices.",
          "What is stated, from the lowest to the highest: at least 4 to 7.",
          "The answer: at least 4; on the word of United Nations (neutral observer).",
          "Within it lies the account of One.",
          "It leads before 7: whoever states it stands better to the matter."]),
        # a best value is stated by somebody, or there is none
        ([source("one", killed("4..8")), source("two", killed("6..9"))],
         ["Two claims in two articles, through two lineages (One and Two), by two independent voices.",
          "What is stated, from the lowest to the highest: 4 to 8 up to 6 to 9.",
          "Several values can hold together, and none has more for it, so none is preferred:"
          " 4 to 8 (One); 6 to 9 (Two)."]),
        # days that belong together, or are stated as they are
        ([source("one", claim("date", "2025-11-05/2025-11-06", event="rounds")),
          source("two", claim("date", DATE, event="rounds"))],
         ["Two claims in two articles, through two lineages (One and Two), by two independent voices.",
          "The days that One and Two name, taken together:"
          f" {printed.days('2025-11-05', '2025-11-07')}."]),
        ([source("one", claim("date", "2025-11-06", event="rounds")),
          source("two", claim("date", DATE, event="rounds"))],
         ["Two claims in two articles, through two lineages (One and Two), by two independent voices.",
          f"The answer: {printed.days('2025-11-06', '2025-11-07')}; on the word of Two (outlet)."]),
        # whoever stands best leads where as many state another value, then the better source, then the nearer
        ([source("one", killed("7"), killed("5", voice="un"), killed(">=4", voice="army"))],
         ["Three claims in one article, through one lineage (One), by three independent voices.",
          "What is stated, from the lowest to the highest: at least 4 to 7.",
          "The answer: 5; on the word of United Nations (neutral observer).",
          "It leads before at least 4: whoever states it stands better to the matter.",
          "These exclude each other: 7; 5."]),
        ([source("one", killed("5")), source("two", killed("6"), reliability="B")],
         ["Two claims in two articles, through two lineages (One and Two), by two independent voices.",
          "What is stated, from the lowest to the highest: 5 to 6.",
          "The answer: 6; on the word of Two (outlet).",
          "It leads before 5: its source is better graded.",
          "These exclude each other: 5; 6."]),
        ([source("one", killed("5"), published="2025-11-01"), source("two", killed("6"))],
         ["Two claims in two articles, through two lineages (One and Two), by two independent voices.",
          "What is stated, from the lowest to the highest: 5 to 6.",
          "The answer: 5; on the word of One (outlet).",
          "It leads before 6: it was known a week earlier or more.",
          "These exclude each other: 5; 6."]),
        ([source("one", killed("5")), source("two", killed("6"))],
         ["Two claims in two articles, through two lineages (One and Two), by two independent voices.",
          "What is stated, from the lowest to the highest: 5 to 6.",
          "No value has more for it than every other, so none is preferred: 5 (One); 6 (Two).",
          "These exclude each other: 5; 6."]),
        # a party that counts far more in its own interest than a better voice's floor
        ([source("one", killed(">=5", voice="un")), source("two", killed("50", voice="kabul"))],
         ["Two claims in two articles, through two lineages (One and Two), by two independent voices.",
          "What is stated, from the lowest to the highest: at least 5 to 50.",
          "The answer: at least 5; on the word of United Nations (neutral observer).",
          "It leads before 50: whoever states it stands better to the matter.",
          "At least 5 is far from 50, which a party counts in its own interest."]),
        # an article's own words are those of the speaker who gave the same
        ([source("one", killed("5")), source("two", killed("6"), killed("5", voice="qatar"))],
         ["Three claims in two articles, through two lineages (One and Two), by two independent voices.",
          "What is stated, from the lowest to the highest: 5 to 6.",
          "The answer: 5; on the word of Qatar (mediator).",
          "It leads before 6: whoever states it stands better to the matter.",
          "Not counted beside Qatar, whose account they repeat: One, paragraph 2.",
          "These exclude each other: 5; 6."]),
        # one voice in two ways
        ([source("one", killed("5", voice="un")), source("two", killed("6", voice="un"))],
         ["Two claims in two articles, through two lineages (One and Two), by one independent voice.",
          "What is stated, from the lowest to the highest: 5 to 6.",
          "One voice is reported in several ways, so none is preferred: 5 (United Nations); 6"
          " (United Nations).",
          "These exclude each other: 5; 6."]),
        # a side in its own interest
        ([source("one", killed("58", voice="kabul"))],
         ["One claim in one article, through one lineage (One), by one independent voice.",
          "Nobody whose word counts says it but one side, in its own interest."]),
        # a state that moved, on the word of a party
        ([source("one", claim("state", "open", voice="kabul", said="2025-11-06"),
                 claim("state", "over", voice="army", said="2025-11-07"))],
         ["Two claims in one article, through one lineage (One), by two independent voices.",
          "The latest, of 7 November 2025: over (The army).",
          "Before that, 6 November 2025: still open (Kabul)."]),
        # a state that nobody moved, of which outlets tell otherwise
        ([source("one", claim("state", "open", voice="kabul")),
          *(source(f"s{n}", claim("state", "over"), published="2025-11-15") for n in range(2))],
         ["Three claims in three articles, through three lineages (One, S0 and S1), by three independent"
          " voices.",
          "The answer: still open; on the word of Kabul (party on what is neutral to it).",
          "Not weighed against the word of a party, a mediator or an observer: over (S0 and S1)."]),
        # in the same week, against one voice alone, they are weighed
        ([source("one", claim("state", "open", voice="kabul")),
          *(source(f"s{n}", claim("state", "over"), published="2025-11-14") for n in range(2))],
         ["Three claims in three articles, through three lineages (One, S0 and S1), by three independent"
          " voices.",
          "The answer: over; on the word of S0 and S1 (outlet).",
          "It leads before still open: more independent voices state it.",
          "These exclude each other: still open; over."]),
        # a position is attested by those who carry it
        ([source("one", position("ceasefire", "keep", "kabul"), relays=("afp",)),
          source("two", position("ceasefire", "keep", "spokesman"))],
         ["Two claims in two articles, through two lineages (AFP and Two), by two independent voices.",
          "The answer: keeps it; as AFP and Two carried it."]),
        # charges
        ([source("one", claim("attacker", "islamabad", voice="kabul"))],
         ["One claim in one article, through one lineage (One), by one independent voice.",
          "Islamabad: named by Kabul (party in its own interest)."]),
        ([source("one", claim("attacker", "islamabad", voice="kabul"),
                 claim("attacker", "kabul", voice="army"))],
         ["Two claims in one article, through one lineage (One), by two independent voices.",
          "Islamabad, which denies it: named by Kabul (party in its own interest).",
          "Kabul, which denies it: named by Islamabad (party in its own interest)."]),
        # other places are other questions
        ([source("one", killed("5", place="border"), killed("9", place="kabul-city"))],
         ["Two claims in one article, through one lineage (One), by one independent voice.",
          "What is stated, from the lowest to the highest: 5 to 9.",
          "Told of other places, days or groups, so that none is held against another: 5 of the border"
          " (One); 9 of Kabul (One)."]),
        # what does not count excludes nothing
        ([source("one", killed("50", voice="un")),
          source("two", killed("47", voice="un", revises="true"), published="2026-02-08")],
         ["Two claims in two articles, through two lineages (One and Two), by one independent voice.",
          "The latest, of 8 February 2026: 47 (United Nations).",
          "Before that, 8 November 2025: 50 (United Nations).",
          "Set aside is 50 (One, paragraph 2): revised to 47, known since 8 February 2026."]),
        ([source("one", killed("50", voice="un")),
          source("two", killed("16", voice="un", misreports="a slip"))],
         ["Two claims in two articles, through two lineages (One and Two), by one independent voice.",
          "The answer: 50; on the word of United Nations (neutral observer).",
          "Set aside is 16 (Two, paragraph 2): it misreports its voice: a slip."]),
        # *5* and *more than 5* of one speaker are forms of one count
        ([source("one", killed("5", voice="un")), source("two", killed(">5", voice="un"))],
         ["Two claims in two articles, through two lineages (One and Two), by one independent voice.",
          "What is stated, from the lowest to the highest: more than 5.",
          "The answer: 5; on the word of United Nations (neutral observer)."]),
        # nor does it answer, where nothing else does
        ([source("one", killed("16", voice="un", misreports="a slip"))],
         ["One claim in one article, of which none counts.",
          "Set aside is 16 (One, paragraph 2): it misreports its voice: a slip."]),
    ],
)  # fmt: skip
def test_how_a_finding_was_reached(sources: list[Source], told: list[str]) -> None:
    """What counts, who is behind the answer and why it leads, what is set aside, what excludes what."""
    *lines, grade = reasons.reached(finding(*sources))
    assert lines == told
    assert grade.startswith("Grade ")


@pytest.mark.parametrize(
    ("letters", "values", "told"),
    [
        ("C", "5", "Grade C3: C is the best letter among the sources of those who are behind it, and 3"
         " stands for one voice."),
        ("DBF", "555", "Grade B2: B is the best letter among the sources of those who are behind it, and"
         " 2 stands for agreed."),
        ("CC", "56", "Grade C4: C is the best letter among the sources, and 4 stands for disputed."),
        ("CBB", "556", "Grade B4: B is the best letter among the sources of those who are behind it, and"
         " 4 stands for disputed."),
    ],
)  # fmt: skip
def test_the_grade_is_the_best_letter(letters: str, values: str, told: str) -> None:
    """Of those who are behind the answer, whatever the order of the sources."""
    sources = [
        source(f"s{at}", killed(value), reliability=one)
        for at, (one, value) in enumerate(zip(letters, values, strict=True))
    ]
    assert reasons.reached(finding(*sources))[-1] == told


@pytest.mark.parametrize(
    ("letters", "heard"),
    [
        ("C", "one independent voice."),
        ("F", "one independent voice, on weak pages alone."),
        ("CF", "two independent voices, one of them on weak pages alone."),
        ("CFE", "three independent voices, two of them on weak pages alone."),
        ("EF", "two independent voices, on weak pages alone, which count as one."),
    ],
)
def test_who_is_heard_on_weak_pages_alone(letters: str, heard: str) -> None:
    """They are no second voice, and are told so."""
    made = [
        source(f"s{at}", killed("5", voice=voice), reliability=letter)
        for at, (letter, voice) in enumerate(zip(letters, ("un", "qatar", "army"), strict=False))
    ]
    told = finding(*made)
    assert reasons.reached(told)[0].rpartition(" by ")[2] == heard
    assert told.status == "one voice"


def test_what_was_said_in_a_year_has_no_day() -> None:
    """A step is of the days on which it was said, as exactly as the page has them."""
    told = finding(
        source("one", killed("5", voice="un", said="2017"), published="2020-12-05"),
        source(
            "two",
            killed("7", voice="un", said="2020-12-05", revises="true"),
            published="2020-12-05",
        ),
    )
    assert reasons.reached(told)[1:3] == [
        "The latest, of 5 December 2020: 7 (United Nations).",
        "Before that, 2017: 5 (United Nations).",
    ]


def test_who_admits_by_a_stance_is_heard_on_no_weak_page() -> None:
    """The voice that owns up stands beside the accounts of who did it."""
    told = ledger(
        source("one", claim("attacker", "islamabad", voice="un")),
        source("two", position("guilt", "owns", "army", event="clash")),
        names=RULED,
    ).finding("clash/attacker")
    assert told.answer.voices == {"un", "islamabad"}
    assert reasons.reached(told)[0] == (
        "One claim in one article, through one lineage (One), by two independent voices; one claim answers"
        " it for those accused."
    )


def test_accounts_that_differ_are_told_in_order(accounts: Ledger) -> None:
    """Counts, range, who is behind the answer, what excludes what, and the grade."""
    assert reasons.reached(accounts.finding("clash/killed/soldiers")) == [
        "Three claims in two articles, through two lineages (One and Two), by two independent voices.",
        "What is stated, from the lowest to the highest: 23 to 58.",
        "The answer: 23; on the word of Islamabad (party on its own losses or act).",
        "It leads before 58: whoever states it stands better to the matter.",
        "These exclude each other: 23; 58.",
        "These exclude each other: 23; at least 50.",
        "Grade C4: C is the best letter among the sources of those who are behind it, and 4 stands for"
        " disputed.",
    ]


def test_a_charge_beside_another_prefers_nobody(accounts: Ledger) -> None:
    """Each lays it on the other, and both are named."""
    charged = accounts.finding("clash/attacker")
    assert charged.best is None
    lines = reasons.reached(charged)
    assert "Kabul, which denies it: named by Islamabad (party in its own interest)." in lines
    assert "Islamabad, which denies it: named by Kabul (party in its own interest)." in lines
    assert not any(line.startswith("The answer") for line in lines)


def test_every_finding_of_the_book_says_how_it_was_reached(recorded: Ledger) -> None:
    """Whatever its status: in whole sentences, with each voice behind it by its name."""
    for one in recorded.all_findings:
        lines = [reasons.status(one), *reasons.reached(one)]
        assert all(line[0] == line[0].upper() and line.endswith(".") for line in lines), one.id
        named = " ".join(lines)
        backed = len(one.statements) > 1 and one.answer.latest is None and one.best is not None
        for name in one.answer.behind if backed else ():
            assert words.voice(one, name) in named, (one.id, name)


def test_what_is_said_to_lead_is_the_answer(recorded: Ledger) -> None:
    """Whatever is told to stand behind the answer is another value than the answer."""
    led = 0
    for day in ("2025-10-27", "2025-11-09", None):
        ledger = recorded.as_of(day) if day else recorded
        for one in ledger.all_findings:
            said = [line for line in reasons.reached(one) if line.startswith("It leads before ")]
            led += len(said)
            weighed = series.weighed(one.answer.told)
            first = [c for c in leads.eligible(weighed) if said]
            assert not said or one.best in (
                first[0].wording.interval,
                first[0].wording.statement.answer,
            ), one.id
    assert led > 20


@pytest.mark.parametrize(
    ("claims", "told"),
    [
        # who names itself and takes it back has been named by nobody else
        ([claim("attacker", "islamabad", voice="kabul"), claim("attacker", "rebels", voice="rebels"),
          position("guilt", "denies", "army", event="clash"),
          position("guilt", "denies", "rebels", event="clash")],
         ["Islamabad, which denies it: named by Kabul (party in its own interest).",
          "The rebels, which claims it and denies it: named by nobody but itself.",
          "The army on it: Does it own up? Denies it (One, paragraph 2).",
          "The rebels on it: Does it own up? Denies it (One, paragraph 2)."]),
        ([claim("attacker", "islamabad", voice="kabul"), claim("attacker", "islamabad", voice="army"),
          position("guilt", "owns", "army", event="clash")],
         ["Islamabad, which admits it: named by Kabul (party in its own interest); it named itself.",
          "The army on it: Does it own up? Owns it (One, paragraph 2)."]),
        # what no charge is can be denied too
        ([claim("lair", "border"), position("hiding", "gone", "kabul", event="clash")],
         ["Kabul on it: Are they there? They are not (One, paragraph 2)."]),
        ([claim("lair", "border"), position("hiding", "there", "kabul", event="clash")], []),
    ],
)  # fmt: skip
def test_what_those_accused_say_stands_with_what_is_laid_on_them(
    claims: list[Claim], told: list[str]
) -> None:
    """In what words, and where it is to be found."""
    (asked,) = (one for one in findings(page("one", *claims)) if one.type != "position")
    _, *lines, _ = reasons.reached(asked)
    assert lines == told


def test_a_figure_that_was_printed_before_is_taken_from_there() -> None:
    """As a reader is told; what carries the same copy is no second page."""
    first = source("one", killed("5"), relays=("afp",), published="2025-11-01")
    same = source("two", killed("5"), relays=("afp",))
    lines = reasons.reached(finding(first, same, source("three", killed("5"))))
    assert [line for line in lines if line.startswith("Not counted")] == [
        "Not counted beside AFP, whose account they repeat: Three, paragraph 2."
    ]


@pytest.mark.parametrize(
    ("claims", "status"),
    [
        ([claim("lair", "border", seen=True), position("hiding", "gone", "kabul", event="clash")],
         "Disputed: it is said, and denied by somebody whom it concerns. Grade C4."),
        ([claim("attacker", "islamabad", voice="un"), position("guilt", "denies", "army", event="clash")],
         "Disputed: it is said, and denied by somebody whom it concerns. Grade C4."),
        ([claim("attacker", "islamabad", voice="kabul"), claim("attacker", "rebels", voice="rebels"),
          position("guilt", "denies", "rebels", event="clash"),
          position("guilt", "denies", "army", event="clash")],
         "Charged: somebody is charged with it, and nobody who stands apart has found it so; the accused"
         " denies it. Grade C6."),
    ],
)  # fmt: skip
def test_the_status_says_what_is_denied(claims: list[Claim], status: str) -> None:
    """Where nothing else stands against what is said; who accuses itself alone is accused of nothing."""
    (asked,) = (one for one in findings(page("one", *claims)) if one.type != "position")
    assert reasons.status(asked) == status


def test_persons_of_one_side_who_differ_are_told_by_name() -> None:
    """Their voice alone would tell nobody apart."""
    counts = [claim("killed", "41", group="civilians", voice="ali"),
              claim("killed", "48", group="civilians", voice="omar")]  # fmt: skip
    (asked,) = findings(page("one", *counts))
    assert asked.status == "one side only"
    assert "Those of one side who say it differ, so none is preferred: 41 (Ali); 48 (Omar)." in (
        reasons.reached(asked)
    )


@pytest.mark.parametrize(
    ("hearsay", "letter", "where"),
    [(True, "C", "by hearsay alone"), (False, "F", "on weak pages alone"),
     (True, "F", "on weak pages alone")],
)  # fmt: skip
def test_a_voice_that_does_not_count_is_told_for_what_it_is(
    hearsay: bool, letter: str, where: str
) -> None:
    """A page that can be relied on may pass on hearsay."""
    told = ledger(
        source("one", claim("killed", "5", group="soldiers")),
        source("two", claim("killed", "9", group="soldiers", hearsay=hearsay), reliability=letter),
    ).finding("clash/killed/soldiers")
    assert f"by two independent voices, one of them {where}." in reasons.reached(told)[0]


def test_who_names_itself_alone_and_owns_it_is_told_so() -> None:
    """With what it does, as of everybody who is named."""
    (asked,) = findings(page("one", claim("attacker", "kabul", voice="kabul")))
    assert "Kabul, which admits it: named by nobody but itself." in reasons.reached(asked)


def test_an_act_that_is_told_as_a_cause_has_its_doer() -> None:
    """What was done is not who did it; what the doer says of it stands with it."""
    told = {
        f.id: reasons.reached(f)
        for f in findings(
            page("one", claim("trigger", "the-raid", voice="kabul")),
            page("two", position("guilt", "silent", "army", event="raid")),
        )
    }
    assert told["clash/trigger/the-raid"][1:3] == [
        "The raid, an act of Islamabad, which neither confirms nor denies it: named by Kabul (party in its"
        " own interest).",
        "The army on it: Does it own up? Says neither (Two, paragraph 2).",
    ]


@pytest.mark.parametrize(
    ("rows", "line"),
    [
        ([("keep", "kabul"), ("end", "spokesman")],
         "Those who speak for it differ, so none is preferred: keeps it (Kabul); ends it (Spokesman)."),
        ([("keep", "kabul"), ("end", "kabul")],
         "One voice is reported in several ways, so none is preferred: keeps it (One); ends it (One)."),
        ([("keep", "kabul"), ("end", "spokesman"), ("keep", "spokesman")],
         "One voice is reported in several ways, so none is preferred: keeps it (One); ends it (One)."),
    ],
)  # fmt: skip
def test_who_takes_which_stance_is_told_where_they_differ(
    rows: list[tuple[str, str]], line: str
) -> None:
    """A body whose mouths differ is not one voice that is reported in several ways."""
    made = source("one", *(position("ceasefire", stance, voice) for stance, voice in rows))
    assert line in reasons.reached(finding(made))
