"""The ``ceasefire`` command."""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from ceasefire import __version__, checking, schema
from ceasefire.errors import CeasefireError
from ceasefire.ledger import load, root

#: The exit code of every refusal: bad data, a chapter that fails, a page with faults.
REFUSED = 2


def _explained(command: Callable[..., Any]) -> Callable[..., Any]:
    """Turn the package's own errors into a message and exit code 2."""

    @functools.wraps(command)
    def run(*args: Any, **options: Any) -> Any:
        try:
            return command(*args, **options)
        except CeasefireError as error:
            click.echo(f"ceasefire: {error}", err=True)
            sys.exit(REFUSED)

    return run


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="ceasefire")
def main() -> None:
    """Reads the ledger of claims behind *From Doha to Istanbul*, and builds the book."""


@main.command()
@click.option(
    "--articles",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder with your own copies of the articles, as <id>.txt.",
)
@_explained
def check(articles: Path | None) -> None:
    """Check every data file, and report lines, claims, findings and what is contested."""
    folder = root()
    ledger = load(folder)
    for line in checking.report(ledger):
        click.echo(line)
    lines, faults = checking.against_articles(ledger, articles or checking.folder(folder))
    click.echo("\nRecords against articles")
    for line in lines:
        click.echo(f"  {line}")
    if faults:
        listed = "\n".join(f"  {fault}" for fault in faults)
        raise CeasefireError(f"records and articles differ:\n{listed}")


@main.command()
@click.argument("chapters", nargs=-1, metavar="[CHAPTER]...")
@click.option("--timeout", default=300, show_default=True, help="Seconds that a cell may take.")
@_explained
def run(chapters: tuple[str, ...], timeout: int) -> None:
    """Execute chapters (all if none is named), and say whether each ran."""
    from ceasefire import notebooks

    folder = root()
    chosen = [notebooks.chapter(folder, name) for name in chapters] or notebooks.chapters(folder)
    failed = []
    for path in chosen:
        result = notebooks.run(path, timeout=timeout)
        word = "ran" if result.ok else "FAILED"
        figures = f"{result.figures} figure" + ("" if result.figures == 1 else "s")
        click.echo(f"{result.name:<18} {word:<7} {result.seconds:5.1f} s  {figures}")
        if result.error:
            click.echo(result.error)
            failed.append(result.name)
    if failed:
        raise CeasefireError(f"{len(failed)} of {len(chosen)} chapters failed: {', '.join(failed)}")


@main.command()
@click.option("--path-output", type=click.Path(path_type=Path), help="Folder for _build/html.")
@_explained
def build(path_output: Path | None) -> None:
    """Build the whole book, and print where its front page is."""
    from ceasefire import book

    say = click.echo if sys.stdout.isatty() else None
    front = book.build(root(), path_output, say=say)
    click.echo(f"The book is ready. Open {front}")


@main.command(name="schema")
@_explained
def write_schema() -> None:
    """Write the JSON Schema and the field dictionary of the data files."""
    changed = schema.write(root() / "data")
    click.echo("\n".join(f"written: {path.name}" for path in changed) or "all up to date")
