"""How accounts stand to each other, by what they say and who says it."""

from __future__ import annotations

from itertools import permutations

import pytest
from builders import claim, ledger, source
from testimony import account

from ceasefire.ledger.answers import accounts, leads, rivalry, statuses
from ceasefire.ledger.answers.accounts import Account
from ceasefire.records.enumerations import Witness


def told(*rows: tuple[str, str | None, str]) -> tuple[Account, ...]:
    """Return an account for each value, voice (none: the outlet) and letter, a page each."""
    pages = [
        source(
            f"page{at}",
            claim("killed", value, group="civilians", **({"voice": voice} if voice else {})),
            reliability=letter,
        )
        for at, (value, voice, letter) in enumerate(rows)
    ]
    return accounts.gather(ledger(*pages).statements)


def status(*rows: tuple[str, str | None, str]) -> tuple[str, bool]:
    """Return the status of accounts, and whether one differs."""
    kept = accounts.preferred(told(*rows))
    first = leads.lead(kept)
    best = first.wording if first else None
    agreeing = [one for one in kept if best is not None and one.key == best.key]
    name, differs = statuses.status(best, agreeing, kept)
    return name, differs is not None


UN, QATAR, OUTLET, KABUL, ISLAMABAD = "un", "qatar", None, "kabul", "islamabad"
A_DAY, NEXT_DAY, NIGHT = "2025-10-09", "2025-10-10", "2025-10-09/2025-10-10"
MONTH, ANOTHER_DAY = "2025-10", "2025-10-20"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([("5", UN, "B")], ("one voice", False)),
        ([("5", OUTLET, "C")], ("one voice", False)),
        ([("5", KABUL, "C")], ("one side only", False)),
        ([("5", KABUL, "C"), ("5", "spokesman", "C")], ("one side only", False)),
        ([("5", UN, "B"), ("5", QATAR, "C")], ("agreed", False)),
        ([("5", OUTLET, "C"), ("5", OUTLET, "F")], ("one voice", False)),
        ([("5", KABUL, "C"), ("5", ISLAMABAD, "C")], ("agreed", False)),
        ([("5", UN, "B"), ("7", OUTLET, "C")], ("disputed", False)),
        ([("5", UN, "C"), ("7", UN, "C")], ("reported differently", False)),
        ([("5", UN, "C"), (">5", UN, "C")], ("one voice", False)),
        ([("5", UN, "C"), (">7", UN, "C")], ("reported differently", False)),
        ([("5", UN, "B"), ("5", QATAR, "C"), ("5", KABUL, "C"), ("7", OUTLET, "D")], ("agreed", True)),
        ([("5", UN, "C"), ("5", QATAR, "C"), ("5", KABUL, "C"), ("7", OUTLET, "C")], ("agreed", True)),
        ([("5", OUTLET, "C"), ("5", OUTLET, "C"), ("5", OUTLET, "C"), ("7", OUTLET, "C")],
         ("disputed", False)),
        ([("5", UN, "B"), ("5", QATAR, "C"), ("7", OUTLET, "D")], ("disputed", False)),
        ([("5", UN, "B"), ("5", QATAR, "C"), ("5", KABUL, "C"), ("7", OUTLET, "D"), ("8", OUTLET, "D")],
         ("disputed", False)),
    ],
    ids=[
        "an observer", "an outlet", "a party on its own civilians", "two mouths of one party",
        "two voices", "a weak page lends no voice", "both sides", "two that exclude each other",
        "one voice in two ways", "one figure in two forms", "two figures, one of them open",
        "a lone rival of a lower grade", "a lone outlet against who was there",
        "a lone rival as good as the others", "against two a rival is a dispute", "two rivals",
    ],
)  # fmt: skip
def test_status(rows: list[tuple[str, str | None, str]], expected: tuple[str, bool]) -> None:
    """The same in whatever order the pages are read."""
    for ordered in list(permutations(rows))[:24]:
        assert status(*ordered) == expected


@pytest.mark.parametrize(
    ("rivals", "noted"),
    [
        ([("d", "outlet", "C")], True),  # an observer is among the others
        ([("d", "other", "C")], False),
        ([("d", "party", "C")], False),
        ([("d", "in interest", "C")], False),
        ([("d", "observer", "C")], False),
        ([("d", "in interest", "D")], True),
        ([("d", "observer", "D")], True),
        ([("d", "outlet", "D"), ("e", "outlet", "D")], False),
        ([("d", "in interest", "D"), ("d", "in interest", "C")], False),
        # A voice that says the one and the other: it is weaker against three others, not against two.
        ([("c", "outlet", "D")], False),
        ([("c", "outlet", "D"), ("d", "outlet", "D")], False),
    ],
)
@pytest.mark.parametrize("more", [False, True], ids=["three behind it", "four behind it"])
def test_a_lone_weaker_rival_is_a_note(
    rivals: list[tuple[str, Witness, str]], noted: bool, more: bool
) -> None:
    """Weaker by its page, or an outlet's own against who was there; what a party says is a dispute."""
    behind: list[tuple[str, Witness]] = [("a", "observer"), ("b", "outlet"), ("c", "outlet")]
    behind += [("x", "outlet")] if more else []
    agreeing = [account("date", A_DAY, voice, standing) for voice, standing in behind]
    against = [
        account("date", ANOTHER_DAY, voice, standing, key=f"{voice}{at}", letter=letter)
        for at, (voice, standing, letter) in enumerate(rivals)
    ]
    alone = {voice for voice, *_ in rivals} == {"c"}
    expected = ("agreed", rivals[0][0]) if noted or (more and alone) else ("disputed", None)
    assert statuses.status(agreeing[0], agreeing, [*agreeing, *against]) == expected


#: What is said, by which voice, standing how to it.
Said = tuple[str, str, Witness]


def among(aspect: str, best: int | None, *rows: Said) -> str:
    """Return the status of accounts, of which one leads or none; the sharper are behind it."""
    kept = [
        account(aspect, value, voice, standing, side=voice, key=f"s{at}")
        for at, (value, voice, standing) in enumerate(rows)
    ]
    first = None if best is None else kept[best]
    agreeing = [
        one for one in kept if first and rivalry.inside(first, one) and not rivalry.far(first, one)
    ]
    name, differs = statuses.status(first, agreeing, kept)
    assert differs is None
    return name


@pytest.mark.parametrize(
    ("aspect", "best", "rows", "expected"),
    [
        # no value leads: several voices that exclude nothing agree on the range
        ("killed", None, [(">=5", "a", "outlet"), ("6", "b", "outlet")], "agreed"),
        ("killed", None, [(">=5", "a", "in interest"), ("6", "b", "in interest")], "agreed"),
        ("killed", None, [(">=5", "a", "in interest"), ("6", "a", "in interest")],
         "reported differently"),
        ("killed", None, [("4..6", "a", "in interest"), ("5..7", "a", "in interest")],
         "one side only"),
        ("killed", None, [("4..6", "a", "outlet"), ("5..7", "a", "outlet")], "one voice"),
        ("killed", None, [("5", "a", "outlet"), ("6", "b", "outlet")], "disputed"),
        # a vaguer voice is none that agrees, and none that makes one speaker's two forms two speakers'
        ("date", None, [(A_DAY, "a", "outlet"), (NIGHT, "a", "outlet"), (MONTH, "b", "outlet")],
         "one voice"),
        ("date", 0, [(A_DAY, "a", "outlet"), (NEXT_DAY, "a", "outlet"), (MONTH, "b", "outlet")],
         "reported differently"),
        # with another voice, what one says in two ways counts only where nothing leads
        ("killed", 0, [(">=5", "a", "outlet"), (">=6", "a", "outlet"), (">=4", "b", "outlet")],
         "one voice"),
        ("killed", None, [(">=5", "a", "outlet"), (">=6", "a", "outlet"), (">=4", "b", "outlet")],
         "reported differently"),
        ("killed", 0, [("5", "a", "outlet"), ("4..6", "a", "outlet")], "one voice"),
        ("killed", 0, [("5", "a", "outlet"), ("7..9", "a", "outlet")], "reported differently"),
        ("killed", 0, [("dozens", "a", "outlet"), (">=30", "a", "outlet")], "one voice"),
        # what leads, and who stands behind it
        ("killed", 0, [("6", "a", "observer"), (">=5", "b", "outlet")], "one voice"),
        ("killed", 0, [("6", "a", "in interest"), (">=5", "b", "outlet")], "one side only"),
        # a night agrees with either of its days, whoever leads
        ("date", 0, [(A_DAY, "a", "observer"), (NIGHT, "b", "outlet")], "agreed"),
        ("date", 0, [(A_DAY, "a", "observer"), (MONTH, "b", "outlet")], "one voice"),
        ("date", 0, [(MONTH, "a", "observer"), (MONTH, "a", "outlet")], "one voice"),
        ("killed", 0, [("5", "a", "observer"), ("5..6", "b", "outlet")], "one voice"),
        # rivals off what leads
        ("killed", 0, [("4..6", "a", "observer"), ("3..4", "b", "outlet"), ("6..7", "c", "outlet")],
         "disputed"),
        ("killed", 0, [("4..6", "a", "observer"), ("4..6", "d", "outlet"), ("3..4", "b", "outlet"),
                       ("6..7", "c", "outlet")], "agreed"),
        ("killed", 0, [(">=58", "a", "observer"), (">=58", "b", "observer"), ("200", "c", "in interest")],
         "disputed"),
        ("killed", 2, [(">=58", "a", "observer"), (">=58", "b", "observer"), ("200", "c", "in interest"),
                       ("200", "d", "in interest")], "disputed"),
        # who says both is against himself as another is
        ("state", 0, [("over", "a", "outlet"), ("over", "b", "outlet"), ("open", "a", "outlet")],
         "disputed"),
        ("state", 1, [("over", "a", "outlet"), ("over", "b", "outlet"), ("open", "a", "outlet")],
         "disputed"),
        # what one holds in two ways, and what several hold
        ("position", None, [("keep", "a", "outlet"), ("end", "b", "outlet")], "reported differently"),
        ("position", 0, [("keep", "a", "outlet"), ("end", "b", "outlet"), ("keep", "c", "outlet")],
         "reported differently"),
        ("position", 0, [("keep", "a", "outlet"), ("keep", "b", "outlet")], "agreed"),
    ],
)  # fmt: skip
def test_how_accounts_stand(aspect: str, best: int | None, rows: list[Said], expected: str) -> None:
    """By what leads, if anything does, and by who says what."""
    assert among(aspect, best, *rows) == expected


@pytest.mark.parametrize(
    ("rows", "alone"),
    [
        ([("north", "in interest")], True),
        ([("north", "in interest"), ("north", "in interest")], True),
        ([("north", "in interest"), ("south", "in interest")], False),
        ([("north", "in interest"), ("north", "party")], False),
        ([("north", "against interest")], False),
    ],
)
def test_one_side(rows: list[tuple[str, Witness]], alone: bool) -> None:
    """All speak in the interest of one side."""
    speaking = [
        account("killed", "5", f"v{at}", standing, side=side)
        for at, (side, standing) in enumerate(rows)
    ]
    assert statuses.one_side(speaking) is alone


@pytest.mark.parametrize(
    ("best", "rows", "expected"),
    [
        (None, [("41", "osman", "in interest"), ("48", "najib", "in interest")], "one side only"),
        (0, [("41", "osman", "in interest"), ("48", "najib", "in interest")], "one side only"),
        (None, [("41", "osman", "in interest"), ("48", "osman", "in interest")], "reported differently"),
        (None, [("41", "osman", "in interest"), ("48", "", "in interest")], "reported differently"),
        (None, [("41", "", "in interest"), ("48", "", "in interest")], "reported differently"),
        (None, [("41", "osman", "party"), ("48", "najib", "party")], "reported differently"),
        (None, [("41", "osman", "in interest"), ("48", "najib", "in interest"),
                ("58", "najib", "in interest")], "reported differently"),
    ],
)  # fmt: skip
def test_two_persons_of_one_side_each_say_what_they_say(
    best: int | None, rows: list[tuple[str, str, Witness]], expected: str
) -> None:
    """Each is reported in one way: what they say is of one side, whether a value of theirs leads or not."""
    kept = [
        account("killed", value, "kabul", standing, mouth, "north", f"s{at}")
        for at, (value, mouth, standing) in enumerate(rows)
    ]
    first = None if best is None else kept[best]
    agreeing = [] if first is None else [first]
    assert statuses.status(first, agreeing, kept) == (expected, None)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([("41", "osman", "one"), ("48", "", "one")], "one side only"),
        ([("41", "osman", "one"), ("48", "", "two")], "reported differently"),
        ([("41", "", "one"), ("48", "", "one")], "reported differently"),
        ([("41", "osman", "one"), ("48", "osman", "one")], "reported differently"),
    ],
)
def test_a_page_tells_a_person_apart_from_others_of_his_side(
    rows: list[tuple[str, str, str]], expected: str
) -> None:
    """Of another page, who is not named may be the person who is named here."""
    kept = [
        account("killed", value, "kabul", "in interest", mouth, "north", key)
        for value, mouth, key in rows
    ]
    assert statuses.status(None, [], kept) == (expected, None)
