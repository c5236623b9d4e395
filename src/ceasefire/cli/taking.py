"""The commands that give the ledger away: as files, and the words that a record can choose from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import click

from ceasefire.cli.refusals import explained
from ceasefire.cli.selecting import named, selected
from ceasefire.errors import CeasefireError, counted, looked_up
from ceasefire.ledger.ledger import load
from ceasefire.records.project import root
from ceasefire.records.vocabulary import Vocabulary


@click.command()
@click.argument("tables", nargs=-1, metavar="[TABLE]...")
@click.option("--to", "folder", default="export", show_default=True, help="Folder to write to.")
@click.option("--as-of", "day", metavar="DATE", help="Of what was known by a day.")
@click.option("--without", metavar="SOURCE[,SOURCE]", help="Without some sources.")
@click.option(
    "--columns",
    metavar="NAME[,NAME]",
    help="These columns of one table, in their order; what warns of a value goes along.",
)
@explained
def export(
    tables: tuple[str, ...], folder: str, day: str | None, without: str | None, columns: str | None
) -> None:
    """Write the ledger as CSV, as JSON and as one workbook: all tables, or each TABLE that is named.

    The tables are answers, claims, positions, events and sources; columns says what their columns mean.
    """
    from ceasefire.site import exports

    for table in tables:
        looked_up("table", table, exports.TABLES)
    if not folder.strip():
        raise CeasefireError("nothing is given", "--to", "name a folder, or leave the option out")
    chosen = named(columns, "--columns")
    if chosen and len(tables) != 1:
        remedy = f"name one of them: {', '.join(exports.TABLES)}"
        raise CeasefireError("columns are those of one table", "--columns", remedy)
    ledger = selected(load(root()), day, named(without, "--without"))
    for line in exports.about(ledger):
        click.echo(line)
    for path in exports.write(ledger, Path(folder), names=tables, columns=chosen):
        click.echo(f"written: {path}")


#: What a record can name, by what it is called: id and meaning.
WORDS: dict[str, Callable[[Vocabulary], Iterator[tuple[str, str]]]] = {
    "events": lambda names: ((key, one.title) for key, one in names.events.items()),
    "aspects": lambda names: (
        (key, f"{one.question} ({one.type})") for key, one in names.aspects.items()
    ),
    "values": lambda names: (
        (f"{key}: {value}", label)
        for key, one in names.aspects.items()
        for value, label in one.values.items()
    ),
    "groups": lambda names: ((key, one.label) for key, one in names.groups.items()),
    "issues": lambda names: ((key, one.question) for key, one in names.issues.items()),
    "stances": lambda names: (
        (f"{key}: {stance}", label)
        for key, one in names.issues.items()
        for stance, label in one.stances.items()
    ),
    "actors": lambda names: ((key, f"{one.name}, {one.role}") for key, one in names.actors.items()),
    "places": lambda names: (
        (key, f"{one.name} ({one.kind})") for key, one in names.places.items()
    ),
}


@click.command(name="list")
@click.argument("kind", metavar="KIND")
@click.argument("words", nargs=-1, metavar="[WORD]...")
@explained
def listed(kind: str, words: tuple[str, ...]) -> None:
    """List what a record can name: events, aspects, values, groups, issues, stances, actors or places.

    With a WORD, those that have it in their id or meaning.
    """
    choose = looked_up("kind of word", kind, WORDS)
    rows = [
        (key, meaning)
        for key, meaning in choose(load(root()).names)
        if all(word.casefold() in f"{key} {meaning}".casefold() for word in words)
    ]
    width = max((len(key) for key, _ in rows), default=0)
    for key, meaning in rows:
        click.echo(f"{key:<{width}}  {meaning}")
    click.echo(
        f"{counted(len(rows), kind.removesuffix('s'))}" if rows else f"no {kind} with that word"
    )
