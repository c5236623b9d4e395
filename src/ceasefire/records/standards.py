"""Published standards that the project is held against, clause by clause: ``data/standards.yaml``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, model_validator

from ceasefire.errors import DataFaults, ExpressionError
from ceasefire.records import glimpses, yamlfile
from ceasefire.records.fields import ById, Entry, Listed, Text

#: How a clause can stand, in the order of a table's columns.
MET = ("met", "in part", "not met", "does not apply")


class Clause(Entry):
    """One clause of a standard, and how the project stands to it."""

    clause: Text = Field(description="Its number as printed, with a word on what it is about")
    asks: Text = Field(description="What it asks, in our words")
    met: Literal["met", "in part", "not met", "does not apply"] = Field(
        description="Whether the project meets it"
    )
    where: Text | None = Field(
        None, description="Where in the project that can be seen; what is met in part needs it"
    )
    why: Text | None = Field(None, description="Why it stands so")

    @model_validator(mode="after")
    def _seen(self) -> Clause:
        if self.met == "in part" and self.where is None:
            what = f"'{self.clause}' is met in part, and nothing says where"
            raise ExpressionError(what, remedy="add where, or say that it is not met")
        return self


class Standard(Entry):
    """A published standard."""

    title: Text = Field(description="Its title")
    by: Text = Field(description="Whose it is, and of which year")
    read: Text = Field(description="What of it was read, and what it speaks to")
    url: Text = Field(description="Its address")
    clauses: Annotated[Listed[Clause], Field(min_length=1)] = Field(description="Its clauses")


class Standards(Entry):
    """The file ``standards.yaml``."""

    standards: ById[Standard] = Field({}, description="Standard by id")

    __repr__ = __str__ = glimpses.line
    _repr_html_ = glimpses.row

    def glimpse(self) -> dict[str, object]:
        """Return how many there are, and of how many clauses."""
        clauses = sum(len(one.clauses) for one in self.standards.values())
        return {
            "Standards": glimpses.counted(len(self.standards), "standard"),
            "Clauses": glimpses.counted(clauses, "clause"),
        }


NO_STANDARDS = Standards(standards={})


def read(data: Path) -> Standards:
    """Return the standards; none where there is no such file.

    Parameters
    ----------
    data
        The folder ``data/``.

    Raises
    ------
    DataFaults
        With every fault of the file.
    """
    path = data / "standards.yaml"
    if not path.is_file():
        return NO_STANDARDS
    known, faults = yamlfile.validated(yamlfile.read(path, "data/standards.yaml"), Standards)
    if known is None or faults:
        raise DataFaults(set(faults))
    return known
