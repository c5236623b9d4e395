"""The sides: what each is called, and by which words a sentence names it."""

from __future__ import annotations

from typing import NamedTuple

from ceasefire.errors import UnknownName


class Called(NamedTuple):
    """What a side is called.

    Attributes
    ----------
    name
        Its name in charts; empty for those who are no party to the talks.
    one, all
        What somebody of it is on, and the heading of all of them.
    cues
        The words by which a sentence or a role names it.
    """

    name: str
    one: str
    all: str
    cues: tuple[str, ...]

    @property
    def whose(self) -> str:
        """Whose something is: *Kabul's*."""
        return f"{self.name}'s"


SIDES: dict[str, Called] = {
    "afghanistan": Called("Kabul", "Kabul's side", "Kabul's side", ("Afghan", "Kabul", "Taliban")),
    "pakistan": Called(
        "Islamabad", "Islamabad's side", "Islamabad's side", ("Pakistan", "Islamabad")
    ),
    "armed-groups": Called(
        "", "an armed group", "Armed groups", ("TTP", "militant", "armed group")
    ),
}
#: The sides between which the talks are.
PARTIES: dict[str, Called] = {side: names for side, names in SIDES.items() if names.name}


def called(side: str) -> Called:
    """Return what a side is called.

    Raises
    ------
    UnknownName
        If there is no such side.
    """
    if side not in SIDES:
        raise UnknownName.among("side", side, SIDES)
    return SIDES[side]
