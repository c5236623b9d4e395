"""The engine names nothing of this book: no event, actor, place, group or chapter, and no aspect."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from ceasefire import Ledger
from ceasefire.records.enumerations import Counted
from ceasefire.records.vocabulary import Vocabulary

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "ceasefire"
#: What is read of the package: what others wrote is theirs.
SUFFIXES = (".py", ".js", ".css", ".html", ".toml")
#: Ids that are words of the engine as well, and what they are there.
ENGINE_WORDS = {
    "ceasefire": "the package",
    "outlook": "the module and the file of what is to be watched",
    "background": "a colour of style sheets and of Vega",
    "ordinal": "a form of a number, and a scale of Vega",
    "all": "every one of them: the last row of a table, a button",
    "acled": "a published rule of counting, as a command asks for it",
}
#: What the reader of articles calls a count, by the English words that it knows; an aspect of a book
#: says which of them it is read as. They stand in the list of them, and in the rooms of the reader.
KINDS = frozenset(get_args(Counted))
READER = ("reading/", "records/enumerations.py")


def files() -> list[Path]:
    """Return every file of the package that somebody here wrote."""
    written = [path for path in sorted(PACKAGE.rglob("*")) if path.suffix in SUFFIXES]
    return [path for path in written if "vendor" not in path.parts]


def named(identity: str, line: str) -> bool:
    """Return whether a line names something by its id.

    An id of several words is no word of English, so it is looked for everywhere; one of a single
    word only where it stands in quotes or in backticks, or is part of a path, as an id does.
    """
    if identity not in line:
        return False
    word = re.escape(identity)
    if "-" in identity:
        return bool(re.search(rf"(?<![\w-]){word}(?![\w-])", line))
    return bool(re.search(rf"(?<=[\"'`/#]){word}(?=[\"'`/#.=])", line))


@pytest.mark.parametrize(
    ("identity", "line", "is_one"),
    [
        ("doha-talks", "# as the doha-talks do", True),
        ("doha-talks", 'finding("doha-talks/date")', True),
        ("doha-talks", "the pre-doha-talks-list", False),
        ("doha", 'LATER = ("chapters/doha",)', True),
        ("doha", "``chapters/doha.html``", True),
        ("doha", "wrote to doha", False),
        ("reuters", "``reuters``", True),
        ("reuters", "class Reuters", False),
    ],
)
def test_an_id_is_found_where_it_is_one(identity: str, line: str, is_one: bool) -> None:
    """Neither blind nor false."""
    assert named(identity, line) is is_one


def ids_of(names: Vocabulary) -> set[str]:
    """Return the ids of what no other book has."""
    return {
        *names.events,
        *names.issues,
        *names.actors,
        *names.groups,
        *names.places,
        *names.book.chapters,
    }


def test_no_id_of_this_book_is_in_the_package(recorded: Ledger) -> None:
    """Comments and docstrings included: an example is of an invented dispute."""
    ids = ids_of(recorded.names) - set(ENGINE_WORDS)
    assert len(ids) > 150
    faults = [
        f"{path.relative_to(ROOT)}:{at}: {identity}: write what is of the book in data/, and not here"
        for path in files()
        for at, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        for identity in ids
        if named(identity, line)
    ]
    assert faults == []


def test_no_page_of_the_report_is_in_the_package(recorded: Ledger) -> None:
    """By its address, whatever else its last word is to the engine."""
    pages = {f"chapters/{identity}" for identity in set(ENGINE_WORDS) & ids_of(recorded.names)}
    assert {"chapters/outlook", "chapters/background"} <= pages
    faults = [
        f"{path.relative_to(ROOT)}:{at}: {page}: ask data/book.yaml for it, by its role"
        for path in files()
        for at, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        for page in pages
        if re.search(rf"{page}\b", line)
    ]
    assert faults == []


def test_what_is_allowed_is_needed(recorded: Ledger) -> None:
    """A word of the engine that is no id any more needs no exception."""
    assert set(ENGINE_WORDS) <= ids_of(recorded.names) | set(recorded.names.aspects)


def aspects_named(tree: ast.AST, counts: set[str], every: set[str]) -> Iterator[int]:
    """Yield the lines on which code goes by the id of an aspect.

    Parameters
    ----------
    tree
        The code.
    counts
        Ids of aspects that count people or things, which are no words of the engine.
    every
        All ids of aspects.
    """
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare):
            sides = [node.left, *node.comparators]
            about = any("aspect" in ast.unparse(side).rpartition(".")[2] for side in sides)
            told = {
                one.value for one in ast.walk(node) if isinstance(one, ast.Constant)
            }  # also those of a tuple
            if about and told & every:
                yield node.lineno
        elif isinstance(node, ast.JoinedStr):
            parts = [str(one.value) for one in node.values if isinstance(one, ast.Constant)]
            if any(part.partition("/")[2].split("/")[0] in every for part in parts):
                yield node.lineno
        elif isinstance(node, ast.Constant) and node.value in counts:
            yield node.lineno


@pytest.mark.parametrize(
    ("code", "goes_by_it"),
    [
        ('if claim.aspect == "date": pass', True),
        ('if finding.first.claim.aspect in ("date", "start"): pass', True),
        ('if claim["aspect"] == "date": pass', True),
        ('ledger.by_finding.get(f"{event}/date")', True),
        ('def known(aspect="killed"): pass', True),
        ('if aspect.type == "date": pass', False),
        ('f"{uri}/{name}"', False),
        ('{"date": "Dates: when"}', False),
    ],
)
def test_an_aspect_is_found_where_code_goes_by_it(code: str, goes_by_it: bool) -> None:
    """A type may be named, an aspect not."""
    assert (
        any(aspects_named(ast.parse(code), {"killed"}, {"date", "start", "killed"})) is goes_by_it
    )


def test_no_code_goes_by_an_aspect(recorded: Ledger) -> None:
    """What an aspect does is said in data/aspects.yaml; the reader has the kinds of counts alone."""
    known = recorded.names.aspects
    counts = {key for key, aspect in known.items() if aspect.type == "number"} - set(ENGINE_WORDS)
    assert len(counts - KINDS) > 5
    faults = []
    for path in files():
        if path.suffix == ".py":
            own = KINDS if path.relative_to(PACKAGE).as_posix().startswith(READER) else frozenset()
            tree = ast.parse(path.read_text("utf-8"))
            faults += [
                f"{path.relative_to(ROOT)}:{line}: say it in data/aspects.yaml, by a key of Aspect"
                for line in aspects_named(tree, counts - own, set(known) - own)
            ]
    assert faults == []
