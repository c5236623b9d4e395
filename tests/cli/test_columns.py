"""A table as lines of one width."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ceasefire.cli.columns import aligned
from ceasefire.figures.tables.layout import Table

WORDS = st.text("abc", max_size=6)


def test_the_first_column_stands_left_and_the_others_right() -> None:
    """Each is as wide as its longest word."""
    table = Table(("", "lines", "n"), (("one", "5", "1"), ("another", "12", "10")))
    assert list(aligned(table)) == [
        "           lines   n",
        "  one          5   1",
        "  another     12  10",
    ]


@given(st.integers(1, 4).flatmap(lambda n: st.lists(st.tuples(*[WORDS] * n), min_size=1)))
def test_lines_have_one_width_and_every_word(rows: list[tuple[str, ...]]) -> None:
    """Whatever is in the cells."""
    lines = list(aligned(Table(rows[0], tuple(rows[1:]))))
    assert len({len(line) for line in lines}) == 1
    assert [line.split() for line in lines] == [[word for word in row if word] for row in rows]
    widest = sum(max(len(row[at]) for row in rows) for at in range(len(rows[0])))
    assert len(lines[0]) == widest + 2 * len(rows[0])
