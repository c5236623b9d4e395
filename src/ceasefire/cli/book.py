"""The commands on the book: run its chapters, build it, and write the pages that follow from records."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ceasefire.cli.refusals import explained
from ceasefire.errors import CeasefireError, counted
from ceasefire.ledger.ledger import load
from ceasefire.records.project import root
from ceasefire.site.processes import stoppable


@click.command()
@click.argument("chapters", nargs=-1, metavar="[CHAPTER]...")
@click.option("--timeout", default=300, show_default=True, help="Seconds that a cell may take.")
@explained
def run(chapters: tuple[str, ...], timeout: int) -> None:
    """Execute chapters (all if none is named), and say whether each ran."""
    from ceasefire.site import notebooks

    folder = root()
    chosen = [notebooks.chapter(folder, name) for name in chapters] or notebooks.chapters(folder)
    failed = []
    for path in chosen:
        result = notebooks.run(path, timeout=timeout)
        word = "ran" if result.ok else "FAILED"
        figures = counted(result.figures, "figure")
        click.echo(f"{result.name:<18} {word:<7} {result.seconds:5.1f} s  {figures}")
        if result.error:
            click.echo(result.error)
            failed.append(result.name)
    if failed:
        raise CeasefireError(f"{len(failed)} of {len(chosen)} chapters failed: {', '.join(failed)}")


@click.command()
@click.option("--path-output", type=click.Path(path_type=Path), help="Folder for _build/html.")
@explained
def build(path_output: Path | None) -> None:
    """Build the whole book, and print where its front page is."""
    from ceasefire.site import book

    say = click.echo if sys.stdout.isatty() else None
    with stoppable():
        front = book.build(root(), path_output, say=say)
    click.echo(f"The book is ready. Open {front}")


@click.command()
@explained
def pages() -> None:
    """Write what follows from the records: the pages of events, and the bibliography."""
    from ceasefire.site import stubs

    folder = root()
    changed = stubs.write(load(folder), folder)
    click.echo("\n".join(f"changed: {p.relative_to(folder)}" for p in changed) or "all up to date")
