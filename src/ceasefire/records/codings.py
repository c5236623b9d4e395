"""Two independent codings of the same pages, and what was decided of them: ``data/codings.json``."""

from __future__ import annotations

import json
from collections.abc import Iterator, Set
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError

from ceasefire.errors import DataFaults, Fault
from ceasefire.records import glimpses
from ceasefire.records.fields import ById, Entry, Listed, Text

FILE = "data/codings.json"

#: What became of a statement on which codings or the record differ, and what a table calls it.
DECISIONS = {
    "added": "added to the record",
    "mended": "mended in the record",
    "removed": "removed from the record",
    "left": "the record was right",
}


class Coded(Entry):
    """A statement as one coding has it, in the words of a claim; empty where it has none."""

    at: str = Field(description="Number of the paragraph")
    event: str = Field(description="The event")
    aspect: str = Field(description="What about it")
    value: str = Field(default="", description="The value, if any")
    group: str = Field(default="", description="Whom it counts, if any")
    place: str = Field(default="", description="The place of which it is told, if any")
    issue: str = Field(default="", description="Of a position: the issue, if any")
    stance: str = Field(default="", description="Of a position: the stance, if any")
    voice: str = Field(default="", description="Who asserts it, if any")
    via: str = Field(default="", description="Agency or outlet named for it, if any")
    said: str = Field(default="", description="When the voice said it, if any")
    covers: str = Field(default="", description="The days that it covers, if any")

    @property
    def answer(self) -> str:
        """What it says: the value, or the issue with the stance."""
        return f"{self.issue}: {self.stance}" if self.stance else self.value


class Decision(Entry):
    """What was decided of a statement on which codings or the record differ."""

    source: str = Field(description="Id of the source")
    at: str = Field(description="Number of the paragraph")
    told_by: Literal["both", "one", "record", "otherwise"] = Field(
        description="Who has it: both codings, one of them, the record alone, or each otherwise"
    )
    decision: Literal["added", "mended", "removed", "left"] = Field(
        description="What became of it in the record"
    )
    kind: Text = Field(description="On what they differ")
    reason: str = Field(default="", description="Why, in a few words")


class Codings(Entry):
    """The file ``codings.json``."""

    first: ById[Listed[Coded]] = Field(
        default={}, description="The statements of the first coding, by source"
    )
    second: ById[Listed[Coded]] = Field(
        default={}, description="Those of the second, which saw neither the first nor the record"
    )
    decisions: Listed[Decision] = Field(
        default=(), description="What was decided where they or the record differ"
    )

    __repr__ = __str__ = glimpses.line
    _repr_html_ = glimpses.row

    def glimpse(self) -> dict[str, object]:
        """Return how many sources were coded twice, and how much was decided."""
        return {
            "Coded twice": glimpses.counted(len(self.first), "source"),
            "Decided": glimpses.counted(len(self.decisions), "decision"),
        }


NO_CODINGS = Codings()


def read(data: Path, sources: Set[str]) -> Codings:
    """Return the codings; none where there is no such file.

    Parameters
    ----------
    data
        The folder ``data/``.
    sources
        The ids of the records that there are.

    Raises
    ------
    DataFaults
        With every fault of the file: what does not fit the form, and sources that are not there.
    """
    path = data / Path(FILE).name
    if not path.is_file():
        return NO_CODINGS
    try:
        codings = Codings.model_validate_json(path.read_text(encoding="utf-8"))
    except ValidationError as error:
        faults = [
            Fault(FILE, 0, ".".join(map(str, one["loc"])), one["msg"], "mend it")
            for one in error.errors()
        ]
        raise DataFaults(faults) from None
    if wrong := list(_faults(codings, sources)):
        raise DataFaults(wrong)
    return codings


def _faults(codings: Codings, sources: Set[str]) -> Iterator[Fault]:
    for source in sorted({*codings.first, *codings.second} - sources):
        yield Fault(FILE, 0, source, "there is no such record", "remove it, or add the record")
    for source in sorted({*codings.first} ^ {*codings.second}):
        yield Fault(FILE, 0, source, "only one coding has it", "add the other, or remove it")


def written(codings: Codings) -> str:
    """Return codings as the text of ``data/codings.json``: a statement a line."""
    parts = []
    for name in ("first", "second"):
        of_sources = [
            f"  {json.dumps(source)}: [\n{_lines(rows, 3)}\n  ]"
            for source, rows in sorted(getattr(codings, name).items())
        ]
        parts.append(f' "{name}": {{\n' + ",\n".join(of_sources) + "\n }")
    parts.append(f' "decisions": [\n{_lines(codings.decisions, 2)}\n ]')
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _lines(rows: tuple[Entry, ...], depth: int) -> str:
    lines = (json.dumps(row.model_dump(exclude_defaults=True), ensure_ascii=False) for row in rows)
    return ",\n".join(" " * depth + line for line in lines)
