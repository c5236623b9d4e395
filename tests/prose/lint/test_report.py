"""The pages of the report are held against the ledger, all of them in one run."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from linting import BACKED, CELL, assert_caught, faults

from ceasefire import Ledger
from ceasefire.errors import DataFaults
from ceasefire.prose import contents, lint
from ceasefire.prose.lint.rules import Rules

ROOT = Path(__file__).resolve().parents[3]


PLANTED = [
    ("| a |\n|---|\n| b |", "a table, whose words nobody could check", "write it as"),
    ("<p>50 dead</p>", "HTML, whose words nobody could check", "write it as"),
    ("So <b>50</b>" + BACKED + ".", "HTML, whose words nobody could check", None),
    ("![50 dead](x.png)" + BACKED, "an image, whose words nobody could check", None),
    ("[x](y.md '50 dead')" + BACKED, "a link with a title, whose words nobody could check", ""),
    ("```{note}\n50 dead\n```", "a block of {note}, whose words nobody could check", ""),
    ("```\n50 dead\n```", "a block of code, whose words nobody could check", ""),
    ("```{code-cell} ipython3\nprint('50 dead')\n```", "a cell with 'print('50 dead')'", ""),
    ("[^a]: 58 fell", "a footnote, whose words nobody could check", "write it as"),
    ("So[^a]" + BACKED + ".\n\n[^a]: It fell", "a footnote", None),
    ("[a]: x.md 'fifty-eight fell'", "the definition of a link, [a]", "write it as"),
    ("Dead\n: text" + BACKED, "a list of definitions, whose words nobody could check", None),
    ("58. They fell" + BACKED, "a list that starts at 58", None),
    ("Kabul began it.\nEverybody knows.\n------", "a heading of several lines", None),
    (CELL + "from IPython import display as tables\n```", "a cell with 'from IPython import", "write it as"),
    (CELL + "%%markdown\n58 fell\n```", "a cell that is no Python", "write it as"),
    (CELL + "ceasefire.book_ledger(*[print('58')][:0])\n```", "a cell with 'ceasefire.book", "write"),
    (CELL + "tables.Table(('Killed',), (('58',),))\n```", "a cell with 'tables.Table", "write"),
    (CELL + "charts.tolls(ledger, 'fifty-eight fell')\n```", "a cell with 'charts.tolls", "write"),
    (CELL + "charts.tols(ledger)\n```",
     "charts.tols is no registered figure or table (nearest: charts.tolls", "write"),
    (CELL + "tables.disputd(ledger)\n```",
     "tables.disputd is no registered figure or table (nearest: tables.disputed", "write"),
    (CELL + "# 58 fell\ncharts.tolls(ledger)\n```", "a cell with the comment '# 58 fell'", "write"),
    (CELL + ":mystnb: {code_prompt_show: 58 fell}\ncharts.tolls(ledger)\n```",
     "a cell with the option 'code_prompt_show'", "write"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "what", "remedy"), PLANTED)
def test_what_is_planted_is_caught(text: str, what: str, remedy: str | None, rules: Rules) -> None:
    """What nobody could check is told with what it is."""
    assert_caught(text, what, remedy, rules)


@pytest.mark.parametrize(
    "text",
    [
        "Twelver Shia are named{evidence}`clash/date`.",
        CELL
        + ":tags: [hide-input]\n\nimport ceasefire\n\nledger = ceasefire.book_ledger('doha')\n```",
        CELL
        + "---\nmystnb: {figure: {name: fig-x, caption: Who spoke.}}\n---\ncharts.support(ledger)\n```",
        "(a-label)=\n\nSo{evidence}`clash/date`.\n\n% a note to ourselves\n\n+++",
    ],
)
def test_what_is_sound_is_let_through(text: str, rules: Rules) -> None:
    """Cells that show something, labels and remarks are fine."""
    assert faults(text, rules) == []


def test_the_chapters_of_the_book_are_sound(recorded: Ledger) -> None:
    """Every sentence answers for itself."""
    assert lint.refuse(ROOT, recorded) > 150


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The pages of the book, to spoil."""
    for name in contents.pages(ROOT):
        path = tmp_path / f"{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text((ROOT / f"{name}.md").read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "data").mkdir()
    for file in ("_toc.yml", "chapters/allowed.yaml", "data/book.yaml"):
        (tmp_path / file).write_text((ROOT / file).read_text(encoding="utf-8"), encoding="utf-8")
    return tmp_path


def refused(project: Path, whole: Ledger) -> str:
    """Return what a book is refused for."""
    with pytest.raises(DataFaults) as caught:
        lint.refuse(project, whole)
    return str(caught.value)


def test_a_fault_in_a_chapter_refuses_the_book(copy: Path, recorded: Ledger) -> None:
    """All faults of all chapters are reported at once."""
    for name in ("doha", "istanbul"):
        path = copy / "chapters" / f"{name}.md"
        path.write_text(path.read_text(encoding="utf-8") + "\nIn all, 7 died.\n", encoding="utf-8")
    with pytest.raises(DataFaults) as caught:
        lint.refuse(copy, recorded)
    assert str(caught.value).startswith("the chapters have 4 faults:")
    assert {fault.file for fault in caught.value.faults} == {
        "chapters/doha.md",
        "chapters/istanbul.md",
    }


def test_a_long_sentence_is_cut_where_it_is_told(rules: Rules) -> None:
    """Its beginning is enough to find it."""
    words = "So " + "and so " * 20 + "it was"
    (fault,) = faults(f"{words}, 7 of them{BACKED}.", rules)
    shown = fault.partition("in: ")[2].partition(" (")[0]
    assert (len(shown), shown[-1]) == (60, "…")
    assert words.startswith(shown[:-1])


def test_a_page_that_is_lacking_refuses_the_book(copy: Path, recorded: Ledger) -> None:
    """Before any sentence is read."""
    (copy / "chapters" / "doha.md").unlink()
    told = refused(copy, recorded)
    assert told.startswith("the pages have 1 fault")
    assert "there is no page chapters/doha" in told


def test_a_page_that_is_no_markdown_refuses_the_book(copy: Path, recorded: Ledger) -> None:
    """Nobody could check it."""
    (copy / "chapters" / "doha.md").rename(copy / "chapters" / "doha.rst")
    told = refused(copy, recorded)
    assert "_toc.yml: the page chapters/doha is no Markdown, so nobody could check it" in told


def test_the_words_of_the_outlook_are_read_too(recorded: Ledger) -> None:
    """Its file is printed with the chapters."""
    watched = recorded.data.outlook
    key, one = next(iter(watched.signposts.items()))
    posts = {**watched.signposts, key: one.model_copy(update={"why": "Some 7 fell."})}
    spoiled = watched.model_copy(update={"signposts": posts})
    told = refused(ROOT, Ledger(replace(recorded.data, outlook=spoiled)))
    assert told.startswith("the chapters have 1 fault")
    assert f"data/outlook.yaml: signposts.{key}.why: the number '7' outside a role" in told


def test_an_exemption_that_no_page_needs_refuses_the_book(copy: Path, recorded: Ledger) -> None:
    """It is looked for on all pages."""
    path = copy / "chapters" / "allowed.yaml"
    kept = path.read_text(encoding="utf-8")
    added = "- words: a Monday morning\n  reason: It is on no page.\n"
    path.write_text(kept.rstrip() + "\n" + added, encoding="utf-8")
    told = refused(copy, recorded)
    assert "nothing on any page needs the exemption 'a Monday morning'" in told
