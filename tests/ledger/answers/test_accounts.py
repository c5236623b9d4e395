"""Whose word a claim is."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from builders import claim, position
from hypothesis import given
from hypothesis import strategies as st
from testimony import OWN, account, page, statement, statements, values

from ceasefire.ledger.answers import accounts
from ceasefire.ledger.answers.accounts import Account
from ceasefire.records.claims import Claim
from ceasefire.records.intervals import Interval
from ceasefire.records.sources import Source


def killed(value: str, voice: str | None = OWN, **more: Any) -> Claim:
    """Return a count of troops."""
    return claim("killed", value, group="troops", voice=voice, **more)


def gathered(*sources: Source) -> tuple[Account, ...]:
    """Return the accounts of all claims of some sources."""
    told = statements(*sources)
    return accounts.gather(told, told)


def voices(*sources: Source) -> list[str]:
    """Return the voice of each claim, in their order."""
    return [one.voice for one in gathered(*sources)]


@pytest.mark.parametrize(
    ("sources", "expected"),
    [
        ([page("one", killed("5", "army"))], ["islamabad"]),
        ([page("one", killed("5", "ali"), killed("6", "omar"))], ["kabul", "kabul"]),
        ([page("one", killed("5"))], ["copy of one"]),
        ([page("one", killed("5"), relays=("afp",))], ["copy of afp"]),
        ([page("one", killed("5", via="afp"))], ["copy of afp"]),
        ([page("one", killed("5"), relays=("afp",)), page("two", killed("6"), relays=("reuters",))],
         ["copy of afp", "copy of reuters"]),
        ([page("one", killed("5"), relays=("afp", "reuters")),
          page("two", killed("6"), relays=("reuters",)), page("three", killed("7"))],
         ["copy of afp+reuters", "copy of afp+reuters", "copy of three"]),
        # its own words are those of whom it quotes for the same, in whatever form
        ([page("one", killed(">=5"), killed("5", "army"))], ["islamabad", "islamabad"]),
        # a figure is that of who had given it by then
        ([page("one", killed("5", "army"), day="2025-11-01"), page("two", killed("5"))],
         ["islamabad", "islamabad"]),
        ([page("one", killed("5", "army")), page("two", killed("5"))], ["islamabad", "islamabad"]),
        ([page("one", killed("5", "army"), day="2025-11-09"), page("two", killed("5"))],
         ["islamabad", "copy of two"]),
        ([page("one", killed("5", "un"), day="2025-11-02"),
          page("two", killed("5", "army"), day="2025-11-01"), page("three", killed("5"))],
         ["un", "islamabad", "islamabad"]),
        # a figure that no speaker gave is of who printed it first; one that says how it is known, its own
        ([page("one", killed("5"), day="2025-11-03"), page("two", killed(">=5"), day="2025-11-02"),
          page("three", killed("6"))], ["copy of two", "copy of two", "copy of three"]),
        ([page("one", killed("5"), day="2025-11-03"), page("two", killed("5"), day="2025-11-03")],
         ["copy of one", "copy of two"]),
        ([page("one", killed("5"), day="2025-11-03"),
          page("two", killed("5"), day="2025-11-02", letter="F")], ["copy of one", "copy of two"]),
        ([page("one", killed("5"), day="2025-11-03"),
          page("two", killed("5", seen=True), day="2025-11-02")], ["copy of two", "copy of two"]),
        ([page("one", claim("weapon", "mine"), day="2025-11-03"),
          page("two", claim("weapon", "mine"), day="2025-11-02")], ["copy of one", "copy of two"]),
        ([page("one", claim("ordinal", "3"), day="2025-11-03"),
          page("two", claim("ordinal", "3"), day="2025-11-02")], ["copy of one", "copy of two"]),
        ([page("one", killed("5")), page("two", killed("5", seen=True))],
         ["copy of one", "copy of two"]),
        ([page("one", killed("5", seen=True)), page("two", killed("5"))],
         ["copy of one", "copy of two"]),
        ([page("one", killed("5", "army")), page("two", killed("5", seen=True))],
         ["islamabad", "copy of two"]),
        ([page("one", killed("dozens")), page("two", killed("dozens"))],
         ["copy of one", "copy of two"]),
        ([page("one", claim("weapon", "mine")), page("two", claim("weapon", "mine"))],
         ["copy of one", "copy of two"]),
        ([page("one", claim("ordinal", "3")), page("two", claim("ordinal", "3"))],
         ["copy of one", "copy of two"]),
        # a voice has spoken on the day on which it spoke, however late that is printed
        ([page("one", killed("5", "army", said="2025-11-01"), day="2025-11-09"),
          page("two", killed("5"))], ["islamabad", "islamabad"]),
        # a number of its own is that of the one voice that its article quotes, if it can be
        ([page("one", killed("7"), killed("5", "army"))], ["copy of one", "islamabad"]),
        ([page("one", killed("7"), killed(">=5", "army"))], ["islamabad", "islamabad"]),
        ([page("one", killed("9"), killed(">=5", "army"))], ["islamabad", "islamabad"]),
        ([page("one", killed("10"), killed(">=5", "army"))], ["copy of one", "islamabad"]),
        ([page("one", killed(">=4"), killed("5", "army"))], ["copy of one", "islamabad"]),
        ([page("one", killed("4..6"), killed("5", "army"))], ["islamabad", "islamabad"]),
        ([page("one", killed("dozens"), killed("50", "army"))], ["islamabad", "islamabad"]),
        ([page("one", killed("dozens"), killed("5", "army"))], ["copy of one", "islamabad"]),
        ([page("one", killed("dozens"), killed("50", "army"), killed("60", "un"))],
         ["copy of one", "islamabad", "un"]),
        ([page("one", killed("dozens"), killed("5", "ali"), killed("60", "omar"))], ["kabul"] * 3),
        ([page("one", killed("7"), killed("5", "army"), killed("6", "un"))],
         ["copy of one", "islamabad", "un"]),
        ([page("one", killed("5", "army")), page("two", killed("7"))], ["islamabad", "copy of two"]),
        # a word is anybody's, unless its own article quotes somebody
        ([page("one", killed("dozens", "army")), page("two", killed("dozens"))],
         ["islamabad", "copy of two"]),
        ([page("one", killed("dozens", "army"), killed("dozens"))], ["islamabad", "islamabad"]),
        # what an outlet can know by itself is its own word
        ([page("one", claim("date", "2025-10", voice="army")), page("two", claim("date", "2025-10"))],
         ["islamabad", "copy of two"]),
        ([page("one", claim("date", "2025-10", voice="army"), claim("date", "2025-10"))],
         ["islamabad", "islamabad"]),
        ([page("one", claim("date", "2025-10", voice="army"), claim("date", "2025-09"))],
         ["islamabad", "copy of one"]),
        # of what is no number only the same value is the speaker's
        ([page("one", claim("weapon", "mine", voice="army")), page("two", claim("weapon", "mine"))],
         ["islamabad", "islamabad"]),
        ([page("one", claim("weapon", "mine", voice="army"), claim("weapon", "drone"))],
         ["islamabad", "copy of one"]),
        # a position is attested by those who report it
        ([page("one", position("ceasefire", "keep", "ali"), position("ceasefire", "keep", "omar")),
          page("two", position("ceasefire", "keep", "ali"), relays=("afp",))],
         ["copy of one", "copy of one", "copy of afp"]),
    ],
)  # fmt: skip
def test_voice(sources: list[Source], expected: list[str]) -> None:
    """Who is behind a claim, by the kind of what is claimed."""
    assert voices(*sources) == expected


def test_a_figure_of_another_group_is_its_speakers() -> None:
    """Beside the claims of the question stand those on the same of the event; of another, they do not."""
    speaker = statement(claim("killed", "5", group="militia", voice="army"), "one")
    other = statement(claim("wounded", "5", group="troops", voice="un"), "three", day="2025-11-01")
    away = statement(claim("killed", "5", event="raid", voice="un"), "four", day="2025-11-01")
    own = statement(killed("5"), "two")
    assert [a.voice for a in accounts.gather([own], [speaker])] == ["islamabad"]
    assert [a.voice for a in accounts.gather([own], [other, away, own])] == ["copy of two"]
    assert [a.voice for a in accounts.gather([own])] == ["copy of two"]


@pytest.mark.parametrize(
    ("pages", "voices"),
    [
        ([("One", None), ("One", None)], 1),
        ([("One", None), ("Two", None)], 2),
        ([("One", None), ("Two", None), ("One", None)], 2),
        # the outlet's own page, and another that has it from there
        ([("Reuters", None), ("Two", "reuters")], 1),
        ([("Reuters", None), ("Two", "reuters"), ("Two", None)], 2),
        # a page that carries an agency is no page of the outlet's own
        ([("One", "reuters"), ("One", None)], 2),
    ],
)
def test_the_pages_of_one_outlet_are_one_voice(
    pages: list[tuple[str, str | None]], voices: int
) -> None:
    """In its own words, on what anybody can see; and so is who credits it."""
    told = statements(
        *(
            page(f"s{at}", claim("date", "2025-10-09", via=agency), outlet=outlet)
            for at, (outlet, agency) in enumerate(pages)
        )
    )
    assert len({one.voice for one in accounts.gather(told)}) == voices
    assert len(accounts.copied_by(told)) == voices


@pytest.mark.parametrize(
    ("event", "aspect", "value", "voice"),
    [
        ("siege", "weapon", "mine", "islamabad"),
        ("siege", "killed", "5", "copy of one"),
        ("raid", "weapon", "mine", "copy of one"),
        ("night", "weapon", "mine", "islamabad"),
        ("night", "killed", "5", "islamabad"),
    ],
)
def test_what_a_speaker_says_of_the_whole(event: str, aspect: str, value: str, voice: str) -> None:
    """A cause of the siege is that of its night; a number of the siege is not."""
    own = statement(claim(aspect, value, event="night"))
    said = statement(claim(aspect, value, event=event, voice="army"), "two", day="2025-11-01")
    assert [one.voice for one in accounts.gather([own], [said])] == [voice]


@pytest.mark.parametrize(
    ("aspect", "value", "voice"),
    [
        ("weapon", "mine", "islamabad"),
        ("attacker", "kabul", "copy of one"),
        ("killed", "5", "islamabad"),
    ],
)
def test_what_a_speaker_says_of_a_part(aspect: str, value: str, voice: str) -> None:
    """Who is charged with one night is not for that charged with the siege."""
    group = {"group": "troops"} if aspect == "killed" else {}
    own = statement(claim(aspect, value, event="siege", **group))
    said = statement(
        claim(aspect, value, event="night", voice="army", **group), "two", day="2025-11-01"
    )
    assert [one.voice for one in accounts.gather([own], [said])] == [voice]


def test_an_account_has_what_its_voice_has() -> None:
    """Mouth, standing and side are of the speaker; a retelling takes standing and side of its voice."""
    named, body, retold, own = gathered(
        page("one", killed("5", "ali"), killed("6", "kabul"), day="2025-11-01"),
        page("two", killed("5"), letter="B"),
        page("three", killed("7")),
    )
    assert (named.mouth, named.standing, named.side) == ("ali", "in interest", "afghanistan")
    assert (body.mouth, body.standing, body.side) == ("", "in interest", "afghanistan")
    assert (retold.mouth, retold.standing, retold.side) == ("", "in interest", "afghanistan")
    assert (own.mouth, own.standing, own.side) == ("", "outlet", None)
    assert (named.rank, own.rank) == (5, 3)
    assert (named.serves_itself, own.serves_itself) == (True, False)
    assert (retold.letter, retold.known) == ("B", date(2025, 11, 8))
    assert own.interval == Interval(7, 7)


def test_hearsay_that_no_speaker_is_behind_cannot_be_judged() -> None:
    """Of a figure that somebody gave, it is his, as the page has it."""
    speaker, retold, rumour, plain = gathered(
        page("one", killed("5", "kabul"), day="2025-11-01"),
        page("two", killed("5").model_copy(update={"hearsay": True})),
        page("three", killed("7").model_copy(update={"hearsay": True})),
        page("four", killed("8")),
    )
    assert [one.voice for one in (speaker, retold)] == ["kabul", "kabul"]
    assert [one.letter for one in (speaker, retold, rumour, plain)] == ["C", "C", "F", "C"]


@pytest.mark.parametrize(
    ("aspect", "value", "key", "floor"),
    [
        ("killed", "5", 5, False),
        ("killed", ">=5", 5, True),
        ("killed", ">5", 5, True),
        ("killed", "~5", 5, False),
        ("killed", "<=5", 5, False),
        ("killed", "4..6", (4, 6), False),
        ("killed", "dozens", (24, 99), False),
        ("date", "2025-10-19", (date(2025, 10, 19), date(2025, 10, 19)), False),
        ("date", "2025-10-19/..", (date(2025, 10, 19), None), True),
        ("date", "../2025-10-19", (None, date(2025, 10, 19)), False),
        ("weapon", "mine", "mine", False),
    ],
)
def test_key_and_floor(aspect: str, value: str, key: object, floor: bool) -> None:
    """Forms of one figure are one; only an open upper end makes a floor."""
    assert account(aspect, value).key == key
    assert account(aspect, value).floor is floor


@pytest.mark.parametrize(
    ("aspect", "rows", "kept"),
    [
        ("date", [("2025-10", "C"), ("2025-10-09", "D")], ["2025-10", "2025-10-09"]),
        ("date", [("2025-10", "C"), ("2025-11-09", "D")], ["2025-10"]),
        ("date", [("2025-10-09", "C"), ("2025-10", "D")], ["2025-10-09"]),
        ("date", [("2025-10", "C"), ("2025-10-09/2025-10-12", "C"), ("2025-10-15", "D")],
         ["2025-10", "2025-10-09/2025-10-12"]),
        ("date", [("2025-10", "C"), ("2025-10-09", "F")], ["2025-10"]),
        ("date", [("2025-10-09", "C"), ("2025-10-09", "D")], ["2025-10-09"]),
        ("killed", [("dozens", "C"), ("47", "D")], ["dozens"]),
        ("killed", [(">=5", "C"), ("5", "D")], [">=5"]),
    ],
    ids=["a day", "another month", "a vaguer day", "outside one of two", "a weak page", "the same",
         "a number", "a floor that is dropped"],
)  # fmt: skip
def test_a_sharper_day_of_a_weaker_page_stays(
    aspect: str, rows: list[tuple[str, str]], kept: list[str]
) -> None:
    """Where it lies in all that the best pages have of the mouth; a number does not sharpen."""
    told = [
        account(aspect, value, "a", letter=letter, key=f"s{at}")
        for at, (value, letter) in enumerate(rows)
    ]
    assert values(accounts.preferred(told)) == kept
    other = account(aspect, rows[0][0], "b", key="other")
    assert values(accounts.preferred([*told, other]))[:-1] == kept


MOUTHS = st.lists(
    st.tuples(st.sampled_from("ab"), st.sampled_from(["", "p", "q"]), st.sampled_from("BCDF"))
)


@given(MOUTHS)
def test_preferred_is_what_the_best_page_prints_of_each_mouth(
    rows: list[tuple[str, str, str]],
) -> None:
    """An account stays if no better page has the same mouth."""
    told = [
        account("killed", str(number), voice, mouth=mouth, letter=letter, key=f"s{number}")
        for number, (voice, mouth, letter) in enumerate(rows)
    ]
    kept = [
        str(number)
        for number, (voice, mouth, letter) in enumerate(rows)
        if not any((v, m) == (voice, mouth) and x < letter for v, m, x in rows)
    ]
    assert values(accounts.preferred(told)) == kept


@pytest.mark.parametrize(
    ("first", "second", "kept"),
    [
        (killed(">=30"), killed(">65"), [">65"]),
        (killed(">65"), killed(">=30"), [">65"]),
        (killed(">=30"), killed("65"), [">=30", "65"]),
        (killed(">=30"), killed(">=30"), [">=30", ">=30"]),
        (killed(">=30", "army"), killed(">65", "un"), [">=30", ">65"]),
        (killed(">=30", "army"), killed(">65", "army"), [">65"]),
    ],
)
def test_of_two_floors_on_one_page_the_higher_says_both(
    first: Claim, second: Claim, kept: list[str]
) -> None:
    """Of one mouth; on two pages they may be of two days."""
    together = accounts.gather(statements(page("one", first, second)))
    assert values(accounts.preferred(together)) == kept
    apart = accounts.gather(statements(page("one", first), page("two", second)))
    assert len(accounts.preferred(apart)) == 2


@pytest.mark.parametrize(
    ("first", "later", "letter", "kept"),
    [
        ("01", "04", "C", ["5", "9"]),
        ("04", "01", "C", ["5"]),
        ("01", "01", "C", ["5"]),
        ("01", None, "C", ["5"]),
        (None, "04", "C", ["5"]),
        ("01", "04", "E", ["5"]),
    ],
)
def test_what_a_mouth_said_later_stays(
    first: str | None, later: str | None, letter: str, kept: list[str]
) -> None:
    """On whatever page, if both pages say when it was said."""
    days = [day and f"2025-11-{day}" for day in (first, later)]
    pages = [
        page("one", claim("killed", "5", group="troops", voice="army", said=days[0]), letter="B"),
        page(
            "two", claim("killed", "9", group="troops", voice="army", said=days[1]), letter=letter
        ),
    ]
    assert values(accounts.preferred(accounts.gather(statements(*pages)))) == kept


@pytest.mark.parametrize(
    ("rows", "count"),
    [
        ([], 0),
        ([("kabul", "one"), ("kabul", "two"), ("un", "one")], 2),
        ([("copy of afp", "one"), ("copy of afp", "two")], 1),
        ([("copy of afp", "one"), ("copy of reuters", "one")], 1),
        ([("copy of afp", "one"), ("copy of reuters", "one"), ("copy of afp", "two")], 2),
        ([("copy of afp", "one"), ("copy of x", "one"), ("copy of y", "one")], 1),
        ([("copy of afp", "one"), ("kabul", "one")], 2),
    ],
)
def test_an_article_attests_one_copy_at_most(rows: list[tuple[str, str]], count: int) -> None:
    """Speakers are independent of it; a copy that stands in another article too is attested there."""
    told = [account("killed", "5", voice, key=key) for voice, key in rows]
    kept = accounts.independent(told)
    assert len(kept) == count
    assert kept <= {voice for voice, _ in rows}
    assert {voice for voice, _ in rows if not voice.startswith("copy")} <= kept


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("BDEF")), max_size=5))
def test_two_voices_agree_that_are_not_weak(rows: list[tuple[str, str]]) -> None:
    """A weak source lends none."""
    told = [account("killed", "5", voice, letter=letter) for voice, letter in rows]
    assert accounts.agree(told) == (len({voice for voice, letter in rows if letter < "E"}) > 1)


def test_strong_is_one_page_that_carries_an_answer() -> None:
    """A to D do; E and F do not."""
    for letter in "ABCDEF":
        assert accounts.strong([account("killed", "5", letter=letter)]) is (letter < "E")
    weak, good = account("killed", "5", letter="F"), account("killed", "5", letter="D")
    assert accounts.strong([weak, good])
    assert not accounts.strong([])


SPOKEN = st.lists(
    st.tuples(
        st.sampled_from([OWN, OWN, "army", "kabul", "ali", "un"]),
        st.sampled_from(["5", ">=5", "7", "dozens", "4..6"]),
        st.integers(1, 9),
        st.sampled_from([(), ("afp",), ("reuters",), ("afp", "reuters")]),
    ),
    min_size=1,
    max_size=5,
)


def told_by(rows: list[tuple[str | None, str, int, tuple[str, ...]]]) -> list[Source]:
    """Return a source for each row: who says what on which day, and whose copy it is."""
    return [
        page(f"s{number}", killed(value, voice), day=f"2025-11-{day:02}", relays=relays)
        for number, (voice, value, day, relays) in enumerate(rows)
    ]


@given(SPOKEN, st.randoms(use_true_random=False))
def test_the_order_of_claims_is_nothing(rows, random) -> None:  # type: ignore[no-untyped-def]
    """Each claim has the same voice, whoever is read first, and there are as many."""
    sources = told_by(rows)
    turned = random.sample(sources, len(sources))
    one = {a.statement.id: a.voice for a in gathered(*sources)}
    assert {a.statement.id: a.voice for a in gathered(*turned)} == one
    counts = [len(accounts.independent(gathered(*told))) for told in (sources, turned)]
    assert counts[0] == counts[1]


@given(SPOKEN, st.data())
def test_a_retelling_adds_no_voice(rows, data) -> None:  # type: ignore[no-untyped-def]
    """Who prints later what a voice has said, or the same copy, is nobody new."""
    sources = told_by(rows)
    before = accounts.independent(gathered(*sources))
    voice, value, day, relays = data.draw(st.sampled_from(rows))
    if voice is None and not relays:
        relays = ("afp",)
        sources.append(page("first", killed(value), day=f"2025-11-{day:02}", relays=relays))
        before = accounts.independent(gathered(*sources))
    again = page("again", killed(value, voice), day="2025-11-20", relays=relays)
    assert len(accounts.independent(gathered(*sources, again))) <= len(before)


@given(
    st.sampled_from(["5", ">=5", "~50"]), st.sampled_from(["army", "ali", "un"]), st.integers(1, 9)
)
def test_an_outlet_that_repeats_a_figure_is_no_voice(value: str, voice: str, day: int) -> None:
    """From the day on which the speaker's figure is known."""
    first = page("first", killed(value, voice), day="2025-11-05")
    again = page("again", killed(value), day=f"2025-11-{day:02}")
    assert len(accounts.independent(gathered(first, again))) == (1 if day >= 5 else 2)


@pytest.mark.parametrize(
    ("voice", "relays", "mouths"),
    [
        ("ali", ((), ()), ["ali", "ali"]),
        ("army", ((), ()), ["army", "army"]),
        ("kabul", ((), ()), ["", ""]),
        # officials without a name are the same where two pages carry one copy
        ("clerks", ((), ()), ["clerks in s0", "clerks in s1"]),
        ("clerks", (("afp",), ("afp",)), ["clerks in afp", "clerks in afp"]),
    ],
)
def test_whose_mouth_it_is(
    voice: str, relays: tuple[tuple[str, ...], ...], mouths: list[str]
) -> None:
    """A person's or a body's, wherever it is quoted; of officials without a name, that of a copy."""
    pages = [page(f"s{at}", killed("5", voice), relays=each) for at, each in enumerate(relays)]
    assert [one.mouth for one in gathered(*pages)] == mouths
