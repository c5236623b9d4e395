"""The commands that put a question to the book: what it rests on, and what would change in it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from ceasefire.cli.refusals import explained
from ceasefire.errors import CeasefireError, UnknownName
from ceasefire.ledger.ledger import load
from ceasefire.records import intervals
from ceasefire.records.project import root


@click.command()
@click.argument("finding")
@explained
def show(finding: str) -> None:
    """Show a FINDING (or the finding of a claim): its claims, and how it was reached."""
    from ceasefire.cli import answers
    from ceasefire.ledger import values
    from ceasefire.prose import questions

    _, view = questions.book()
    ledger = view.on(view.records.book.page("claims")).ledger
    if (moved := ledger.names.addresses.ids.get(finding)) is not None:
        click.echo(moved.line(finding))
    _, asked = values.find(ledger, moved.to if moved else finding)
    _say(answers.show(asked))


@click.command()
@click.option(
    "--count", default=60, show_default=True, type=click.IntRange(min=1), help="How many."
)
@click.option("--seed", default=1, show_default=True, help="What they are drawn by.")
@click.option("--answers", "of_answers", is_flag=True, help="Draw answers instead of claims.")
@explained
def sample(count: int, seed: int, of_answers: bool) -> None:
    """Draw claims by chance, to be held against their articles afresh; a seed draws the same again.

    With --answers, draw answers, to be read by somebody who knows the matter.
    """
    from ceasefire.cli import answers

    draw = answers.drawn if of_answers else answers.sample
    _say(draw(load(root()), count, seed))


@click.command()
@click.argument("page")
@explained
def why(page: str) -> None:
    """List every claim that a PAGE of the book rests on."""
    from ceasefire.cli import answers
    from ceasefire.prose import questions

    pages, view = questions.book()
    wanted = _page(pages, page)
    _say(answers.why(wanted, view.on(wanted.name).ledger))


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@explained
def without(sources: tuple[str, ...]) -> None:
    """List all that would change in the book, or fall, without a SOURCE, or without several."""
    from ceasefire.cli import answers
    from ceasefire.prose import questions

    each = [name.strip() for source in sources for name in source.split(",") if name.strip()]
    if not each:
        raise CeasefireError(
            "no source is named", " ".join(sources), "name one or more by their ids"
        )
    pages, view = questions.book()
    _say(answers.between(pages, view, view.without(*each)))


@click.command(name="as-of")
@click.argument("day", metavar="DATE")
@explained
def as_of(day: str) -> None:
    """List all that reads differently in the book as of a DATE."""
    from ceasefire.cli import answers
    from ceasefire.prose import questions

    pages, view = questions.book()
    _say(answers.between(pages, view, view.as_of(day)))


@click.command()
@click.argument("first", metavar="DATE")
@click.argument("last", metavar="DATE")
@explained
def diff(first: str, last: str) -> None:
    """List the findings that appeared, moved or changed status between two DATEs."""
    from ceasefire.cli import answers
    from ceasefire.prose import questions

    if intervals.one_day(first) > intervals.one_day(last):
        remedy = f"ask for 'ceasefire diff {last} {first}'"
        raise CeasefireError(f"{first} is after {last}", "diff", remedy)
    ledger = load(root())
    _say(answers.moved(questions.moved(ledger.as_of(first), ledger.as_of(last))))


def _say(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(line)


def _page(pages: Iterable[Any], name: str) -> Any:
    known = {
        page.stem: page for page in reversed(list(pages))
    }  # of one stem, a chapter comes first
    known |= {page.name: page for page in pages}
    wanted = Path(name).as_posix().removesuffix(".md").removesuffix(".html")
    if wanted not in known:
        raise UnknownName.among("page", name, known)
    return known[wanted]
