"""Where a sentence of a chapter begins and ends: one stands on one line.

A page is read twice, as Markdown when the ledger is asked what it rests on, and as a tree of docutils
nodes when it is printed. Both ask here where a sentence ends.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

#: What ends a sentence.
END = "\n"

Part = TypeVar("Part")


def grouped(
    parts: Iterable[Part], text: Callable[[Part], str | None], made: Callable[[str], Part]
) -> list[list[Part]]:
    """Return the parts of a paragraph sentence by sentence; a text that goes over an end is cut.

    Parameters
    ----------
    parts
        The parts, in order.
    text
        Function from a part to its words, if sentences can end in it: those of what is marked as a
        whole, such as bold words or a role, cannot.
    made
        Function from words to a part that holds them.

    Returns
    -------
    list of list
        At least one sentence; one without a part is an empty line.
    """
    groups: list[list[Part]] = [[]]
    for part in parts:
        words = text(part)
        if words is None or END not in words:
            groups[-1].append(part)
            continue
        first, *others = words.split(END)
        groups[-1] += [made(first)] if first else []
        groups += [[made(other)] if other else [] for other in others]
    return groups


def around(text: str, at: int) -> str:
    """Return the sentence of a text that holds a place."""
    start = text.rfind(END, 0, at) + 1
    return text[start:].split(END, 1)[0]
