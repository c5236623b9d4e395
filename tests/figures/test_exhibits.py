"""Figures and tables register themselves, each with its rows and what is behind them."""

from __future__ import annotations

import dataclasses
import sys
from pathlib import Path

import pandas as pd
import pytest
from builders import NAMES, claim, ledger, source

from ceasefire import Ledger
from ceasefire.errors import CeasefireError
from ceasefire.figures import charts, exhibits, tables
from ceasefire.figures.tables.layout import Table, made
from ceasefire.prose import contents, manuscript

ROOT = Path(__file__).resolve().parents[2]
KNOWN = exhibits.of(charts, tables)


#: The vocabulary of the builders, in which a thing can begin and end on days of its own.
LASTING = dataclasses.replace(
    NAMES,
    aspects={
        **NAMES.aspects,
        "start": NAMES.aspects["date"].model_copy(update={"label": "start", "dates": "start"}),
        "end": NAMES.aspects["date"].model_copy(update={"label": "end", "dates": "end"}),
    },
)


def two() -> Ledger:
    """Return a ledger in which two sources tell of a clash, its days, and its dead."""
    return ledger(
        source("one", claim("killed", "5", group="all"), claim("start", "2025-10-09")),
        source("two", claim("killed", "7", group="all"), claim("end", "2025-10-11"),
               claim("date", "2025-10-19", event="truce")),
        names=LASTING,
    )  # fmt: skip


@pytest.mark.parametrize("package", [charts, tables])
def test_what_a_type_checker_is_told_is_what_registers(package: object) -> None:
    """The names in the package are those of its figures or tables, and of what they share."""
    name = str(vars(package)["__name__"])
    registered = {
        one.name.partition(".")[2]: one
        for one in KNOWN.values()
        if one.make.__module__.startswith(name)
    }
    told = set(vars(package)["__all__"]) - {"has_span", "source_line", "Table", "locator"}
    lines = [
        f"from {registered[key].make.__module__} import {key}" for key in registered.keys() - told
    ]
    assert told == registered.keys(), (
        f"write into {name}: {lines}; take out: {told - registered.keys()}"
    )
    assert all(vars(package)[key] is one for key, one in registered.items())


@pytest.mark.parametrize("package", [charts, tables])
def test_nothing_draws_without_being_registered(package: object) -> None:
    assert list(exhibits.strays(package)) == []  # type: ignore[arg-type]


def test_what_is_not_registered_is_told_where_it_belongs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A figure that calls the layout, and a table that is said to be one; helpers do not count."""
    folder = tmp_path / "planted"
    folder.mkdir()
    (folder / "__init__.py").touch()
    (folder / "losses.py").write_text(
        "from ceasefire.figures.charts.layout import figure\n"
        "from ceasefire.figures.tables.layout import Table, made\n"
        "def losses(ledger): return figure(ledger)\n"
        "def prisoners(ledger) -> Table: return made('A', [])\n"
        "def _private(ledger) -> Table: return made('A', [])\n"
        "def helper(ledger) -> str: return ''\n"
        "def drawn(ledger):\n    import altair as alt\n    return alt.Chart(ledger)\n",
        encoding="utf-8",
    )
    (folder / "layout.py").write_text(
        "from ceasefire.figures.tables.layout import Table\ndef shared() -> Table: ...\n",
        encoding="utf-8",
    )
    monkeypatch.syspath_prepend(tmp_path)
    import planted  # type: ignore[import-not-found]

    assert list(exhibits.strays(planted)) == [
        "planted.losses.drawn makes a figure that is not registered: put @exhibits.figure(...)"
        " before it, or begin its name with an underscore",
        "planted.losses.losses makes a figure that is not registered: put @exhibits.figure(...)"
        " before it, or begin its name with an underscore",
        "planted.losses.prisoners makes a table that is not registered: put @exhibits.table(...)"
        " before it, or begin its name with an underscore",
    ]
    for name in ("planted", "planted.losses"):
        sys.modules.pop(name)


#: A package of which each module hands its drawing on in another way.
HANDED_ON = {
    "helped": (
        "from typing import Any\n"
        "from ceasefire.figures.charts.layout import figure\n"
        "from ceasefire.figures.tables.layout import Table, made\n"
        "def _drawn(ledger) -> Any: return figure(ledger)\n"
        "def _twice(ledger) -> Any: return _drawn(ledger)\n"
        "def _tabled(ledger) -> Table: return made('A', [])\n"
        "def _again(ledger, left) -> Any: return _again(ledger, left - 1) if left else None\n"
        "def near(ledger) -> Any: return _drawn(ledger)\n"
        "def far(ledger) -> Any: return _twice(ledger)\n"
        "def each(ledger) -> Any: return [_drawn(one) for one in ledger]\n"
        "def late(ledger): return (lambda: _drawn(ledger))()\n"
        "def tabled(ledger) -> Any: return _tabled(ledger)\n"
        "def said(ledger) -> dict: return _twice(ledger)\n"
        "def counted(ledger) -> int: return len(_tabled(ledger).rows)\n"
        "def repeated(ledger) -> Any: return _again(ledger, 3)\n"
    ),
    "elsewhere": (
        "from handing import helped\n"
        "from handing.helped import _drawn as drawn\n"
        "def borrowed(ledger): return drawn(ledger)\n"
        "def asked(ledger): return helped._drawn(ledger)\n"
        "def idle(ledger): return helped.__name__\n"
    ),
}


def test_what_draws_by_way_of_another_function_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A private function of its module or of another one, in however many steps."""
    folder = tmp_path / "handing"
    folder.mkdir()
    (folder / "__init__.py").touch()
    for name, text in HANDED_ON.items():
        (folder / f"{name}.py").write_text(text, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    import handing  # type: ignore[import-not-found]

    told = [line.partition(" that is")[0] for line in exhibits.strays(handing)]
    assert told == [
        "handing.elsewhere.asked makes a figure",
        "handing.elsewhere.borrowed makes a figure",
        *(
            f"handing.helped.{name} makes a figure"
            for name in ("each", "far", "late", "near", "said")
        ),
        "handing.helped.tabled makes a table",
    ]
    for name in ("handing", "handing.helped", "handing.elsewhere"):
        sys.modules.pop(name)


def _made_here() -> Table:
    return made("A", [("1",)])


@pytest.mark.parametrize(
    ("rests", "said"),
    [("", "does not say what it rests on"), ("claim", "rests on 'claim'")],
)
def test_what_does_not_say_what_it_rests_on_is_refused(rests: str, said: str) -> None:
    with pytest.raises(CeasefireError, match=said) as refused:
        exhibits.table(rests=rests)(_made_here)
    assert "rests='claims' is the claims that its rows name" in refused.value.remedy
    with pytest.raises(CeasefireError, match=said):
        exhibits.figure(pd.DataFrame, rests=rests)(pd.DataFrame)


def test_two_of_one_name_are_refused() -> None:
    """The name is that of the function in its package, whatever the module."""

    def disputed() -> Table:
        return made("A", [])

    disputed.__module__ = "ceasefire.figures.tables.planted"
    with pytest.raises(CeasefireError, match=r"two functions are called tables\.disputed"):
        exhibits.table(rests="method")(disputed)


def test_rows_name_claims_if_they_rest_on_them_and_only_then() -> None:
    with_claims = made("A", [("1",)], behind=[two().statements])
    cases = [(with_claims, "method", "name claims"), (made("A", [("1",)]), "claims", "no claims")]
    for shown, rests, said in cases:
        one = exhibits.Exhibit("tables.x", lambda: None, shown.frame, rests)
        with pytest.raises(CeasefireError, match=said):
            one.rows()
    assert exhibits.Exhibit("tables.x", lambda: None, made("A", []).frame, "claims").rows().empty


def test_a_table_that_names_claims_for_some_rows_is_refused() -> None:
    with pytest.raises(ValueError, match="length"):
        made("A", [("1",), ("2",)], behind=[two().statements]).frame()


def test_a_figure_is_called_and_gives_rows_claims_and_words() -> None:
    told = two()
    assert charts.tolls(told, "killed").usermeta["ceasefire"]["alt"] == charts.tolls.alt(told)
    assert list(charts.tolls.rows(told)["backing"]) == ["one.p2.1", "two.p2.1"]
    assert charts.tolls.claims(told) == {"one.p2.1", "two.p2.1"}
    assert charts.tolls.claims(told, "wounded") == frozenset()
    left_out = ["row", "limit", "shown", "backing"]
    assert charts.tolls.compared(told) == tuple(
        charts.tolls.rows(told).drop(columns=left_out).itertuples(index=False, name=None)
    )
    assert [charts.tolls.kind, tables.disputed.kind] == ["figure", "table"]
    assert (
        repr(tables.balance)
        == "<tables.balance(ledger: 'Ledger') -> 'Table', which rests on claims>"
    )


def test_a_bar_from_beginning_to_end_rests_on_both() -> None:
    """The claims of the end are beside: the mark does not go with them."""
    rows = charts.timeline.rows(two()).dropna(subset="event")
    assert list(zip(rows["event"], rows["backing"], rows["besides"], strict=True)) == [
        ("The clash", "one.p2.2", "two.p2.2"), ("The truce", "two.p2.3", "")
    ]  # fmt: skip
    assert charts.timeline.claims(two()) == {"one.p2.2", "two.p2.2", "two.p2.3"}


def test_a_count_rests_on_the_claims_that_give_its_day() -> None:
    """Where its source says which days it covers, they are not asked."""
    told = ledger(
        source("one", claim("killed", "5", group="civilians"), claim("date", "2025-10-09")),
        source("two", claim("killed", "7", group="civilians", covers="2025-10-08")),
    )
    rows = charts.known.rows(told, group="civilians")
    assert dict(zip(rows["backing"], rows["besides"], strict=True)) == {
        "one.p2.1": "one.p2.2",
        "two.p2.1": "",
    }


def test_what_is_behind_rows_is_not_shown(recorded: Ledger) -> None:
    """Neither in the HTML of a table nor among what is compared; a claim's id stands in no cell of it."""
    part = recorded.as_of("2025-11-09")
    for call in (tables.voices, tables.sources_used):
        arguments = (part, "doha") if call is tables.sources_used else (part,)
        shown = call(*arguments)
        behind = {key for text in shown.backing for key in text.split()}
        assert behind
        assert not any(key in shown._repr_html_() or key in repr(shown) for key in behind)
    assert len(tables.voices.compared(part)[0]) == len(tables.voices(part).columns)


def test_a_row_that_counts_claims_rests_on_as_many(recorded: Ledger) -> None:
    """The counts that tables and figures print are those of the claims behind their rows."""
    used = tables.sources_used.rows(recorded, "doha")
    assert [text.rpartition("; ")[2] for text in used["Grade; claims here"]] == _counts(used)
    for shown in (tables.voices, tables.balance, tables.coverage):
        rows = shown.rows(recorded)
        assert list(rows["Claims"]) == _counts(rows)
    spoken = charts.speaking.rows(recorded)
    assert [str(count) for count in spoken["claims"]] == _counts(spoken)
    assert charts.speaking.claims(recorded) == set(recorded.by_claim)


def _counts(rows: pd.DataFrame) -> list[str]:
    return [str(len(text.split())) for text in rows["backing"]]


def test_every_cell_of_the_book_calls_what_is_registered() -> None:
    pages = manuscript.chapters(ROOT, contents.pages(ROOT))
    drawn = {cell.expression.partition("(")[0] for page in pages for cell in page.cells}
    assert drawn <= KNOWN.keys()


def test_an_unknown_figure_is_told_with_the_nearest() -> None:
    with pytest.raises(AttributeError, match=r"there is no charts\.tols; nearest: tolls"):
        charts.tols  # type: ignore[attr-defined]  # noqa: B018
    with pytest.raises(AttributeError, match=r"there is no tables\.ballance; nearest: balance"):
        tables.ballance  # type: ignore[attr-defined]  # noqa: B018
