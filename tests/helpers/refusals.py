"""Faults in a chapter that a build refuses: what is planted, and what is said of it.

All are planted in one book, a chapter each, so that one build tells of them all.
"""

from __future__ import annotations

from dataclasses import dataclass

from smallsite import READING


@dataclass(frozen=True)
class Planted:
    """One fault: ``old`` becomes ``new`` in the chapter, or ``new`` is appended where it is empty."""

    old: str
    new: str
    message: str

    @property
    def chapter(self) -> str:
        """The chapter with its fault."""
        if self.old not in READING:
            raise ValueError(f"the chapter does not hold {self.old!r}")
        return READING.replace(self.old, self.new, 1) if self.old else f"{READING}\n{self.new}\n"

    def told(self, name: str, log: str) -> bool:
        """Return whether a log tells of it, with the file and as a warning or an error."""
        lines = (
            line for line in log.splitlines() if f"{name}.md:" in line and self.message in line
        )
        return any("WARNING: " in line or "ERROR: " in line for line in lines)


_BASIS = (
    ":basis: november-fire/killed/all, istanbul-third-round/counter-support/taliban-authorities\n"
)
_MARK = "{evidence}`november-fire/date`"
_ABSENT = "{absent}`november-fire/cause`"
_DAY = "`joint-statement/date`"
_NO_TARGET = "a role without a target. name a"

#: Faults of roles, with the nearest names, or the form that would do.
OF_ROLES = {
    "doha-0": Planted(_DAY, "`doha-ceasefire/dat`", "nearest: doha-ceasefire/date"),
    "doha-1": Planted(
        "`november-fire/initiator`",
        "`october-clashes/killed/all#exact`",
        "'more than 70' has no form #exact: it is a range",
    ),
    "doha-2": Planted(_MARK, "{evidence}`november-fire/day`", "nearest: november-fire/date"),
    "doha-3": Planted(_DAY, "` `", f"ERROR: {_NO_TARGET} finding"),
    "doha-4": Planted(_DAY, "`#range`", f"{_NO_TARGET} finding"),
    "doha-5": Planted(_MARK, "{evidence}` , `", _NO_TARGET),
    "doha-6": Planted(_ABSENT, "{absent}` `", "a role without a target. name an event"),
    "doha-7": Planted(_ABSENT, "{absent}`november-fir/cause`", "nearest: november-fire"),
    "doha-8": Planted(_ABSENT, "{absent}`november-fire/caus`", "nearest: cause"),
    "doha-9": Planted(_MARK, "{evidence}``", "WARNING: the role {evidence}"),
    "doha-10": Planted(_DAY, "", "WARNING: the role {value}"),
}
#: Faults of judgements.
OF_JUDGEMENTS = {
    "doha-11": Planted(
        ":likelihood: likely", ":likelihood: probable", "'probable' is no word of the scale"
    ),
    "doha-12": Planted(_BASIS, "", "the judgement has no basis"),
    "doha-13": Planted(
        "it happens again.", "with high confidence it happens.", "the statement says how likely"
    ),
    "doha-14": Planted(
        "",
        "```{judgement-summary} chapters/claim\n```",
        "there is no page 'chapters/claim'. nearest: chapters/claims",
    ),
}
#: Faults of blocks that show evidence.
OF_EVIDENCE = {
    "doha-15": Planted(
        "",
        "```{evidence-of} november-fir\n```",
        "there is no event 'november-fir'. nearest: november-fire",
    ),
}
PLANTED = {**OF_ROLES, **OF_JUDGEMENTS, **OF_EVIDENCE}
