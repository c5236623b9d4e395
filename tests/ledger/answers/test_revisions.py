"""What a voice has revised, on the matter and not on another."""

from __future__ import annotations

import pytest
from builders import claim, ledger, source

from ceasefire.ledger.answers import revisions
from ceasefire.records.sources import Source


def killed(value: str, voice: str | None = "un", **more: object) -> object:
    """Return a count of the dead."""
    told = {"group": "civilians"} | more | ({"voice": voice} if voice else {})
    return claim("killed", value, **told)  # type: ignore[arg-type]


def page(name: str, day: str, *claims: object) -> Source:
    """Return a page of a day."""
    return source(name, *claims, published=f"2025-11-{day}")  # type: ignore[arg-type]


FIRST = page("one", "03", killed("18"))


@pytest.mark.parametrize(
    ("others", "by"),
    [
        ([page("two", "05", killed("47", revises=True))], "two.p2.1"),
        ([page("two", "05", killed("47"))], None),
        ([page("two", "05", killed("18", revises=True))], None),
        ([page("two", "05", killed("47", "qatar", revises=True))], None),
        ([page("two", "05", killed("47", group="soldiers", revises=True))], None),
        ([page("two", "05", killed("47", event="talks", revises=True))], None),
        ([page("two", "05", killed("47", place="kabul-city", revises=True))], None),
        ([page("three", "09", killed("50", revises=True)), page("two", "05", killed("47", revises=True))],
         "two.p2.1"),
        ([page("two", "03", killed("47", revises=True))], "two.p2.1"),
        ([page("zero", "01", killed("47", revises=True))], None),
    ],
    ids=[
        "revised", "another value alone", "the same value", "another voice", "another group",
        "another event", "another place", "the first of two", "on one day",
        "known before",
    ],
)  # fmt: skip
def test_what_revises(others: list[Source], by: str | None) -> None:
    """A later claim of the same voice on the same matter, that says so."""
    known = ledger(FIRST, *others)
    revised = revisions.revision(known.by_claim["one.p2.1"], known.statements)
    assert (revised.id if revised else None) == by


@pytest.mark.parametrize(
    ("first", "since", "falls"),
    [("2025-11-01", "2025-11-04", True), ("2025-11-04", "2025-11-04", True),
     ("2025-11-06", "2025-11-04", False), (None, "2025-11-04", False), ("2025-11-01", None, False)],
)  # fmt: skip
def test_what_was_said_before_is_revised_however_late_it_is_printed(
    first: str | None, since: str | None, falls: bool
) -> None:
    """Where both pages say when the voice spoke; else what counts is when they were out."""
    late = page("late", "08", killed("18", **({"said": first} if first else {})))
    made = killed("47", revises=True, **({"said": since} if since else {}))
    known = ledger(late, page("two", "05", made))
    revised = revisions.revision(known.by_claim["late.p2.1"], known.statements)
    assert (revised is not None) is falls


def test_of_two_revisions_of_one_day_neither_falls() -> None:
    """Which of them is the later is not known."""
    pages = [
        page(name, "05", killed(value, revises=True))
        for name, value in zip("ab", ("47", "50"), strict=True)
    ]
    known = ledger(*pages).statements
    assert [revisions.revision(one, known) for one in known] == [None, None]


def test_a_page_that_tells_both() -> None:
    """What it has the voice say before it revised that is revised too; the revision itself is not."""
    known = ledger(
        page("one", "01", killed("18"), killed("47", revises=True).model_copy(update={"id": 2}))  # type: ignore[attr-defined]
    )
    first, second = known.statements
    assert revisions.revision(first, known.statements) == second
    assert revisions.revision(second, known.statements) is None


@pytest.mark.parametrize(("value", "falls"), [("18", True), ("19", False)])
def test_own_words_fall_with_what_they_repeat(value: str, falls: bool) -> None:
    """However late they are printed."""
    known = ledger(
        FIRST,
        page("two", "05", killed("47", revises=True)),
        page("late", "20", killed(value, None)),
    )
    revised = revisions.revision(known.by_claim["late.p2.1"], known.statements)
    assert (revised is not None) is falls


@pytest.mark.parametrize(
    ("late", "falls"),
    [
        ({}, True),
        ({"value": "~18"}, True),
        ({"value": ">=18"}, True),
        ({"value": "19"}, False),
        ({"value": "47"}, False),
        ({"voice": "qatar"}, False),
        ({"group": "soldiers"}, False),
        ({"said": "2025-11-01"}, True),
        ({"said": "2025-11-19"}, False),
        ({"revises": True}, False),
    ],
    ids=[
        "the old figure", "roughly", "as a floor", "another figure", "the new figure", "another voice",
        "another group", "said before", "said again since", "a revision back",
    ],
)  # fmt: skip
def test_an_old_figure_that_a_late_page_gives_again_is_revised_all_the_same(
    late: dict[str, object], falls: bool
) -> None:
    """It is no news of the voice, unless the page has the day on which it said so again."""
    told = {"value": "18", **late}
    first = page("one", "03", killed("18", said="2025-11-01"))
    known = ledger(
        first,
        page("two", "05", killed("47", revises=True, said="2025-11-04")),
        page("late", "20", killed(**told)),  # type: ignore[arg-type]
    )
    revised = revisions.revision(known.by_claim["late.p2.1"], known.statements)
    assert (revised.id if revised else None) == ("two.p2.1" if falls else None)
