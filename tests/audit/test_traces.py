"""The claims of a paragraph show in the lines of a page, or do not."""

from __future__ import annotations

from datetime import date

import pytest
from builders import RULED, claim, numbered, position
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.audit import traces
from ceasefire.reading import Gazetteer
from ceasefire.records.claims import Claim
from ceasefire.records.sources import Passage

DEAD = claim("killed", "12", group="all", voice="zabihullah-mujahid")
QUOTED = position("ceasefire", "keep", "zabihullah-mujahid", quote="the bridge stays open")
TOLD = "On Friday Zabihullah Mujahid said in Kandahar that 12 soldiers were killed."
SPOKEN = "“The bridge stays open for all,” he said, and the ceasefire will hold."
NAMED = Gazetteer(RULED)
OTHER = "The garden of the town has roses."


def passage(*claims: Claim) -> Passage:
    """Return a paragraph of some claims."""
    return Passage.model_validate({"at": "2", "gist": "So it was.", "claims": numbered(claims)})


def trace(gazetteer: Gazetteer, lines: list[str], *claims: Claim) -> traces.Trace:
    """Return where the claims of a paragraph show in some lines."""
    wanted = traces.signs(passage(*claims), gazetteer.vocabulary)
    page = traces.Lines([*enumerate(lines, start=1)], gazetteer, date(2025, 11, 10))
    return page.trace(wanted)


@pytest.mark.parametrize(
    ("claims", "line", "shown"),
    [
        ([DEAD], TOLD, ["number 12"]),
        ([DEAD], TOLD.replace("12", "twelve"), ["number 12"]),
        ([claim("killed", ">=12", group="all")], TOLD.replace("12", "at least 12"), ["number >=12"]),
        ([claim("killed", "10..12", group="all")], TOLD.replace("12", "10 to 12"), ["number 10..12"]),
        ([claim("killed", "dozens", group="all")], TOLD.replace("12", "dozens of"), ["number dozens"]),
        ([claim("date", "2025-11-07")], TOLD, ["date 2025-11-07"]),
        ([claim("place", "kandahar")], TOLD, ["name kandahar"]),
        ([claim("state", "collapsed")], "The talks had failed by then.", ["word for collapsed"]),
        ([QUOTED], SPOKEN, ["quotation ‘the bridge stays open’", "word for keep"]),
    ],
)  # fmt: skip
def test_what_a_line_shows(
    claims: list[Claim], line: str, shown: list[str], gazetteer: Gazetteer
) -> None:
    """A number in digits or words, a day, a name, a quotation, a word that shows a category or stance."""
    held = trace(gazetteer, [OTHER, line, OTHER], *claims)
    assert (held.found, held.line, held.text) == (True, 2, line)
    assert [str(sign) for sign in held.shown] == shown


@pytest.mark.parametrize(
    ("claims", "lines", "lacking"),
    [
        ([DEAD], [TOLD.replace("12", "13")], ["number 12"]),
        ([DEAD], [TOLD.replace("12", "112")], ["number 12"]),
        ([DEAD], [TOLD.replace("killed", "wounded")], ["number 12"]),
        ([DEAD], ["On 12 October 2025 all was calm."], ["number 12"]),
        ([claim("date", "2025-11-07")], [TOLD.replace("Friday", "Sunday")], ["date 2025-11-07"]),
        ([claim("place", "kandahar")], [TOLD.replace("Kandahar", "Kunar")], ["name kandahar"]),
        ([claim("state", "collapsed")], ["The talks had not failed."], ["word for collapsed"]),
        ([QUOTED, DEAD], [SPOKEN, TOLD.replace("12", "13")], ["number 12"]),
        ([QUOTED, DEAD], [SPOKEN, OTHER, TOLD], ["number 12"]),
        ([QUOTED], [SPOKEN.replace("open", "shut")], ["quotation ‘the bridge stays open’"]),
    ],
)  # fmt: skip
def test_what_no_line_shows(
    claims: list[Claim], lines: list[str], lacking: list[str], gazetteer: Gazetteer
) -> None:
    """Another number, one of something else, one far from the quotation; and the paragraph is not found."""
    held = trace(gazetteer, lines, *claims)
    assert (held.found, held.tied) == (False, False)
    assert {*lacking} <= {*map(str, held.lacking)}


@pytest.mark.parametrize("lines", [[SPOKEN, TOLD], [TOLD, SPOKEN], [OTHER, TOLD, SPOKEN, OTHER]])
def test_adjacent_lines_show_one_paragraph(lines: list[str], gazetteer: Gazetteer) -> None:
    """Where each of them shows something; but none of them is its text, or tied to it."""
    held = trace(gazetteer, lines, QUOTED, DEAD)
    assert (held.found, held.text, held.tied, held.lacking) == (True, "", False, ())
    assert lines[(held.line or 0) - 1] in (SPOKEN, TOLD)


@pytest.mark.parametrize(
    ("claims", "tied"),
    [
        ([DEAD], True),
        ([DEAD.model_copy(update={"voice": None})], False),
        ([DEAD.model_copy(update={"voice": None}), claim("place", "kandahar")], True),
        ([DEAD.model_copy(update={"voice": None}), claim("date", "2025-11-07")], True),
        ([claim("place", "kandahar"), claim("date", "2025-11-07")], False),
    ],
)
def test_a_number_with_a_name_or_a_day_ties_a_line(
    claims: list[Claim], tied: bool, gazetteer: Gazetteer
) -> None:
    """A number by itself, or names and days alone, may be another page's."""
    assert trace(gazetteer, [TOLD], *claims).tied is tied


def test_most_of_the_claims_have_to_show(gazetteer: Gazetteer) -> None:
    """Half of them are not most; with a quotation they are told and not asked for."""
    place, other = claim("place", "kandahar"), claim("place", "kunar")
    assert not trace(gazetteer, [TOLD], place, other).found
    assert trace(gazetteer, [TOLD], place, other, claim("date", "2025-11-07")).found
    quoted = trace(gazetteer, [SPOKEN], QUOTED, other)
    assert (quoted.found, [str(sign) for sign in quoted.lacking]) == (True, ["name kunar"])


@pytest.mark.parametrize(
    ("made", "kinds"),
    [
        (DEAD.model_copy(update={"inferred": "counted"}), []),
        (QUOTED.model_copy(update={"inferred": "so it seems"}), ["quotation"]),
        (QUOTED, ["quotation", "word for"]),
        (claim("state", "no-such-state"), []),
    ],
)
def test_what_can_be_shown_at_all(made: Claim, kinds: list[str], gazetteer: Gazetteer) -> None:
    """Of what is inferred only its quotation; nothing of what the vocabulary has no words for."""
    parts = traces.signs(passage(made), gazetteer.vocabulary)
    assert [sign.kind for sign in parts] == kinds


def test_a_line_too_long_for_a_paragraph_shows_no_claim(gazetteer: Gazetteer) -> None:
    """The readers' work grows with it."""
    assert not trace(gazetteer, [f"{TOLD} " + "and so on " * 3000], DEAD).found


@given(st.integers(13, 9999), st.sampled_from([-1, 0, 0, 1, 10, 1000]))
def test_a_number_is_found_where_it_is_printed_and_nowhere_else(count: int, off: int) -> None:
    """Whatever it is, and whichever stands in its place."""
    line = f"In the market {count + off:,} soldiers were killed."
    held = trace(NAMED, [OTHER, line], claim("killed", str(count), group="soldiers"))
    assert held.found == (off == 0)
