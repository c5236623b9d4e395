"""A value prints in one line, a collection its first members, and a notebook shows text as text."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import dataclass
from typing import Any

import pytest
from builders import HOSTILE, claim, ledger, position, source

import ceasefire
from ceasefire import Ledger
from ceasefire.figures.tables.layout import made
from ceasefire.ledger.tellings import Answers
from ceasefire.prose.manuscript import parse
from ceasefire.records import glimpses
from ceasefire.records.glimpses import Keyed, Many, Several
from ceasefire.records.intervals import dates, hull, number


@dataclass(frozen=True)
class Held:
    """A value with a name and a text."""

    name: str
    text: str

    __repr__ = glimpses.line

    def glimpse(self) -> dict[str, object]:
        """Return both."""
        return {"Name": self.name, "Text": self.text}


@pytest.mark.parametrize(
    ("text", "most", "expected"),
    [
        ("as it is", 60, "as it is"),
        ("on\ntwo  lines", 60, "on two lines"),
        ("12345", 5, "12345"),
        ("123456", 5, "1234…"),
        ("123 456", 5, "123…"),
        (7, 5, "7"),
    ],
)
def test_a_text_is_one_line(text: object, most: int, expected: str) -> None:
    """Space is collapsed, and what is long is cut and says so."""
    assert glimpses.short(text, most) == expected


def test_a_value_is_a_line() -> None:
    """Class, name and content; what is empty is left out; never more than a line's room."""
    assert repr(Held("a", "b")) == "<Held a: b>"
    assert repr(Held("a", "")) == "<Held a>"
    long = repr(Held("n" * 500, "t\n" * 500))
    assert "\n" not in long
    assert len(long) <= glimpses.LINE
    assert long.endswith(">")


@pytest.mark.parametrize("kind", [Several, Many])
def test_a_collection_prints_its_first_members(
    kind: type[Several[Held]] | type[Many[Held]],
) -> None:
    """And says how many more there are; it stays the tuple or list that it is."""
    few, many = kind([Held("a", "b")]), kind(Held(str(n), "") for n in range(25))
    assert repr(few) == "<1 × Held>\n  <Held a: b>"
    assert repr(many).splitlines()[0] == "<25 × Held>"
    assert repr(many).splitlines()[-1] == "  … and 5 more"
    assert len(repr(many).splitlines()) == glimpses.MEMBERS + 2
    assert repr(kind()) == "<nothing>"
    assert list(many) == [Held(str(n), "") for n in range(25)]
    assert "<p>… and 5 more</p>" in many._repr_html_()
    assert "more</p>" not in few._repr_html_()


def test_a_mapping_prints_its_keys() -> None:
    """A collection in it is counted, and not printed."""
    held = Keyed({"one": Several([Held("a", "b")])})
    assert repr(held) == "<1 × Several>\n  one: (1 × Held)"
    assert held == {"one": (Held("a", "b"),)}
    table = Keyed({"one": Held("a", "b")})._repr_html_()
    assert '<th scope="col">Key</th><th scope="col">Name</th>' in table
    assert "<td>one</td><td>a</td><td>b</td>" in table


def _hostile(text: str) -> Ledger:
    told = claim("killed", "5", group="all", voice="army", quote=text)
    return ledger(source("one", told, position("force", "warns", "army", quote=text), title=text))


@pytest.mark.parametrize("text", HOSTILE)
def test_text_stays_text_in_a_notebook(text: str) -> None:
    """Whoever writes markup into a record sees it as it is written."""
    hostile = _hostile(text)
    finding = hostile.finding("clash/killed/all")
    shown: list[Any] = [
        hostile,
        finding,
        finding.answers(),
        hostile.statements,
        hostile.by_claim,
        Several(hostile.data.sources),
        Answers({text: finding.statements}),
        Keyed({text: Held(text, text)}),
        Many([text]),
    ]
    for value in shown:
        table = value._repr_html_()
        assert table.startswith("<table><caption>")
        assert "<script" not in table
    assert ("&lt;script&gt;" in shown[-1]._repr_html_()) == ("<script>" in text)


def test_values_of_the_ledger_say_what_they_are() -> None:
    """Id, content and counts, in a line each."""
    told = ledger(
        source(
            "one",
            claim("killed", "5", group="all", voice="kabul"),
            claim("killed", ">=6", group="all", voice="un", quote="at least six"),
        )
    )
    finding = told.finding("clash/killed/all")
    assert repr(told) == "<Ledger of all that is recorded: 1 source, 2 claims, 1 finding>"
    assert repr(told.as_of("2025-11-08")).startswith("<Ledger as of 2025-11-08: ")
    assert repr(finding) == (
        "<Finding clash/killed/all: >=6, disputed, 2 claims, 2 independent voices>"
    )
    assert repr(told.statements[1]) == (
        "<Statement one.p2.2: clash/killed/all, >=6, United Nations, “at least six”>"
    )
    assert repr(finding.answers()) == (
        "<2 answers>\n  5: 1 claim: Kabul\n  >=6: 1 claim: United Nations"
    )
    assert repr(told.data.sources[0]) == str(told.data.sources[0])
    assert repr(told.data.sources[0]) == (
        "<Source one: A headline of one, 2025-11-08, full text, C, 2 claims>"
    )
    assert repr(told.statements[1].claim) == "<Claim 2: clash/killed of all, >=6, un>"
    assert repr(told.names) == (
        "<Vocabulary 4 events: 9 actors, 2 places, 2 issues, 9 aspects, 3 groups>"
    )


@pytest.mark.parametrize(
    ("interval", "expected"),
    [
        (number("5"), "<Interval 5>"),
        (number(">=5"), "<Interval >=5>"),
        (hull([number("5"), number("9")]), "<Interval 5..9>"),
        (hull([number("5"), number(">7")]), "<Interval 5..>"),
        (hull([dates("2025-11-07"), dates("2025-11-07")]), "<Interval 2025-11-07>"),
        (dates("2025-11"), "<Interval 2025-11>"),
    ],
)
def test_an_interval_is_what_was_written_or_its_ends(interval: object, expected: str) -> None:
    """An end that is open is left empty."""
    assert repr(interval) == expected


def test_a_page_says_what_stands_on_it() -> None:
    """Its address, title and counts; a sentence its line, words and targets."""
    page = parse("# Doha\n\nThe day is {value}`truce/date`.\n", "chapters/doha")
    assert repr(page) == (
        "<Page chapters/doha: Doha, 1 sentence, 0 figures and tables, 0 judgements>"
    )
    assert repr(next(page.sentences)) == "<Sentence 3: The day is ., truce/date>"


def test_a_table_prints_its_rows() -> None:
    """Headings and the first rows, or what is said where there is none."""
    assert repr(made("A|B", [("1", "2")])) == "<Table of 1 row: A | B>\n  1 | 2"
    cut = repr(made("A|B|Status", [("n" * 500, "", "contested")])).splitlines()[1]
    assert cut == f"  {'n' * 52}… |  | contested"
    assert repr(made("A|B", [], "Nobody says so.")) == "<Nobody says so.>"


def test_what_a_file_holds_is_collected_through_and_through() -> None:
    """The same values, and each list and mapping of them prints its first members."""
    held = {"features": [{"at": [[1, 2]] * 300, "name": "a"}], "none": None}
    made = glimpses.collected(held)
    assert made == held
    assert repr(made) == "<2 × value>\n  features: (1 × Keyed)\n  none: None"
    assert repr(made["features"][0]["at"]).splitlines()[-1] == "  … and 280 more"


def test_a_value_is_a_table_of_one_row_in_a_notebook() -> None:
    """Under the name of its class."""
    assert glimpses.row(Held("a", "b")) == (
        '<table><caption>Held</caption><thead><tr><th scope="col">Name</th><th scope="col">Text</th></tr>'
        "</thead><tbody><tr><td>a</td><td>b</td></tr></tbody></table>"
    )


def test_whatever_prints_in_one_line_is_a_table_too() -> None:
    """No value of the package is the one and not the other."""
    for module in pkgutil.walk_packages(ceasefire.__path__, "ceasefire."):
        for kind in vars(importlib.import_module(module.name)).values():
            if isinstance(kind, type) and vars(kind).get("__repr__") is glimpses.line:
                assert hasattr(kind, "_repr_html_"), kind
