"""The chapters are read as they are written: sentences, roles, cells and judgements, with their lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from ceasefire.prose import contents, manuscript
from ceasefire.prose.page import Role

ROOT = Path(__file__).resolve().parents[2]

TEXT = """\
---
kernelspec: {name: python3}
---

# A title

```{code-cell} ipython3
:tags: [hide-input]

ledger = 1
```

Two sentences with *a value {value}`clash/date#range`* here.
And `code` with evidence{evidence}`clash/killed, one.p2.1`.

## A section

:::{container} cf-keypoints
**Bold** text {value}`ledger#claims`.
Another line.
:::

- An item{absent}`clash/terms`.

```{code-cell} ipython3
---
tags: [hide-input]
mystnb:
  figure:
    name: fig-one
    caption: A caption.
---
charts.tolls(ledger, "wounded")
```

```{code-cell} ipython3
:tags: [hide-input]

tables.disputed(ledger, "doha")
```

:::{judgement} a-name
:likelihood: likely
:basis: clash/date, clash/killed
the thing happens
again.
:::

```python
not.a(cell)
```
"""


def at(start: str, which: int = 1) -> int:
    """Return the line of the text on which something begins for the nth time."""
    numbers = [n for n, line in enumerate(TEXT.splitlines(), start=1) if line.startswith(start)]
    return numbers[which - 1]


def test_a_page_is_read() -> None:
    """Sentences stand on their lines, with text and roles apart."""
    page = manuscript.parse(TEXT, "chapters/some")
    assert (page.title, page.stem) == ("A title", "some")
    first, second, third, fourth, item = page.sentences
    assert first.line == 13
    assert first.text == "Two sentences with a value   here."
    assert first.roles == (Role("value", "clash/date#range"),)
    assert (second.line, second.targets) == (14, ("clash/killed", "one.p2.1"))
    assert "code" in second.text
    assert (third.line, third.asked) == (19, ("ledger#claims",))
    assert (fourth.line, fourth.text) == (20, "Another line.")
    assert (item.line, item.asked) == (23, ())
    assert [p.section for p in page.paragraphs] == ["A title", "A section", "A section"]
    assert page.paragraphs[1].within == ("cf-keypoints",)


def test_cells_that_show_something_are_read() -> None:
    """A figure has its name, a table its call; a cell that shows nothing is none."""
    page = manuscript.parse(TEXT, "x")
    assert [(cell.line, cell.name, cell.expression) for cell in page.cells] == [
        (at("```{code-cell}", 2), "fig-one", "charts.tolls(ledger, 'wounded')"),
        (
            at("```{code-cell}", 3),
            "tables.disputed(ledger, 'doha')",
            "tables.disputed(ledger, 'doha')",
        ),
    ]


def test_a_judgement_is_read() -> None:
    """Its options with their lines, its basis, and its statement as one text."""
    (judgement,) = manuscript.parse(TEXT, "x").judgements
    assert judgement.name == "a-name"
    assert judgement.options == {"likelihood": "likely", "basis": "clash/date, clash/killed"}
    assert judgement.lines == {"likelihood": at(":likelihood"), "basis": at(":basis")}
    assert judgement.basis == ("clash/date", "clash/killed")
    assert judgement.statement == "the thing happens again."


def test_lines_are_those_of_the_files() -> None:
    """In every chapter of the book, each value role is found on the line that a sentence names."""
    for page in manuscript.chapters(ROOT, contents.report(ROOT)):
        lines = (ROOT / f"{page.name}.md").read_text(encoding="utf-8").splitlines()
        for sentence in page.sentences:
            for role in sentence.roles:
                assert f"{{{role.name}}}`{role.content}`" in lines[sentence.line - 1]


def test_nothing_of_a_chapter_is_overlooked() -> None:
    """As many roles are read as the files hold."""
    for page in manuscript.chapters(ROOT, contents.report(ROOT)):
        text = (ROOT / f"{page.name}.md").read_text(encoding="utf-8")
        read = sum(1 for s in page.sentences for r in s.roles if r.name in ("value", "evidence"))
        assert read == text.count("{value}`") + text.count("{evidence}`")


def test_a_cell_that_is_no_python_is_left_to_the_kernel() -> None:
    """The kernel says what is wrong with it."""
    text = "# T\n\n```{code-cell}\ncharts.tolls(\n```\n"
    assert manuscript.parse(text, "x").cells == ()


@pytest.mark.parametrize("call", ["tables.tracker(ledger)", "tables.tripped(ledger)"])
def test_what_lies_beyond_the_cut_off_stands_on_its_page(call: str) -> None:
    """A table of later events is refused on a page that stops at the cut-off."""
    text = f"# T\n\n```{{code-cell}}\n{call}\n```\n"
    early = manuscript.parse(text, "chapters/outlook")
    assert [aside.text for aside in early.asides if aside.kind == "foreign"] == [
        f"a cell with '{call}', which goes beyond the cut-off"
    ]
    late = manuscript.parse(text, "chapters/after-the-cut-off", beyond=True)
    assert not [aside for aside in late.asides if aside.kind == "foreign"]
