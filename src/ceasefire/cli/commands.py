"""The ``ceasefire`` command."""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

import click

from ceasefire import __version__
from ceasefire.cli import summary
from ceasefire.errors import CeasefireError, UnknownName, counted
from ceasefire.ledger.ledger import load
from ceasefire.records import schema, storage
from ceasefire.records.project import root
from ceasefire.site.processes import Stopped, stoppable

#: The exit code of every refusal: bad data, a chapter that fails, a page with faults.
REFUSED = 2


def _explained(command: Callable[..., Any]) -> Callable[..., Any]:
    """Turn the package's own errors into a message and exit code 2, or that of a signal."""

    @functools.wraps(command)
    def run(*args: Any, **options: Any) -> Any:
        try:
            return command(*args, **options)
        except (CeasefireError, Stopped) as error:
            told = [f"ceasefire: {error}", *getattr(error, "__notes__", ())]
            click.echo("\n".join(told), err=True)
            sys.exit(error.code if isinstance(error, Stopped) else REFUSED)

    return run


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="ceasefire")
def main() -> None:
    """Reads the ledger of claims behind the book, and builds the book."""


@main.command()
@click.option(
    "--own-words",
    is_flag=True,
    help="Check instead that no file shares nine words in a row with an article, headlines apart.",
)
@_explained
def check(own_words: bool) -> None:
    """Check every data file, and report lines, claims, findings and what is contested."""
    folder = root()
    if own_words:
        from ceasefire.audit import copying

        known, files, shared = copying.check(folder)
        if shared:
            raise CeasefireError("\n".join(["words of an article:", *(f"  {f}" for f in shared)]))
        click.echo(f"{files} files share no run of nine words with {known} articles")
        return
    ledger = load(folder)
    for line in summary.report(ledger):
        click.echo(line)
    from ceasefire.prose import contents

    if contents.is_book(folder):
        from ceasefire.prose import lint

        count = lint.refuse(folder, ledger)
        click.echo(
            f"\n{count} sentences of the report: no typed number or date, no paragraph without evidence"
        )


@main.command()
@click.argument(
    "folder", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path)
)
@click.option("--write", is_flag=True, help="Also write the fingerprints and the readers' counts.")
@_explained
def verify(folder: Path | None, write: bool) -> None:
    """Hold every record against its article in FOLDER, line by line and claim by claim."""
    from ceasefire.audit import audits, copies
    from ceasefire.cli import audit
    from ceasefire.records import tally

    project = root()
    data = project / "data"
    articles = folder or copies.folder(project)
    ledger = load(project)
    say = _progress if sys.stderr.isatty() else None
    held = audits.audit(ledger, articles, data, say)
    if not held.results and folder is None:
        click.echo(audits.ABSENT)
        return
    for line in audit.table(held):
        click.echo(line)
    for line in [*audit.inferred(held), *audit.runs(held)]:
        click.echo(line)
    for note in held.notes:
        click.echo(f"note: {note}", err=True)
    if write:
        for path in audits.write(held, data, tally.committed(data)):
            click.echo(f"written: {path.relative_to(project)}")
        held = audits.audit(ledger, articles, data)
    faults = [*held.faults, *(audit.missing(held) if folder else ())]
    for source in () if folder else held.absent:
        click.echo(f"{source}: {audits.ABSENT}")
    if faults:
        listed = "\n".join(f"  {fault}" for fault in faults)
        raise CeasefireError(f"records and articles differ:\n{listed}")


def _progress(source: str) -> None:
    click.echo(f"{source} ...", err=True)


@main.command()
@click.argument("article", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--published", metavar="DAY", help="Day of publication, where the text has none.")
@click.option(
    "--output",
    metavar="FILE",
    help="Where to write; '-' prints. data/sources/<id>.yaml if left out.",
)
@_explained
def draft(article: Path, published: str | None, output: str | None) -> None:
    """Turn a captured ARTICLE into the draft of a record, for a person to finish."""
    from ceasefire.reading import Gazetteer, drafts

    for name, given in (("--published", published), ("--output", output)):
        if given is not None and not given.strip():
            raise CeasefireError("nothing is given", name, "give a value, or leave the option out")
    folder = root()
    gazetteer = Gazetteer(load(folder).names)
    text = drafts.draft(article, gazetteer, published, today=date.today())
    if output == "-":
        click.echo(text, nl=False)
        for line in drafts.summary(text, article.name):
            click.echo(line, err=True)
        return
    path = (
        Path(output) if output else folder / "data" / "sources" / f"{drafts.identity(article)}.yaml"
    )
    if path.exists():
        raise CeasefireError("the file is there already", path.name, "name another with --output")
    storage.save(path, text)
    for line in drafts.summary(text, path.name):
        click.echo(line)


@main.command()
@click.argument("chapters", nargs=-1, metavar="[CHAPTER]...")
@click.option("--timeout", default=300, show_default=True, help="Seconds that a cell may take.")
@_explained
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


@main.command()
@click.option("--path-output", type=click.Path(path_type=Path), help="Folder for _build/html.")
@_explained
def build(path_output: Path | None) -> None:
    """Build the whole book, and print where its front page is."""
    from ceasefire.site import book

    say = click.echo if sys.stdout.isatty() else None
    with stoppable():
        front = book.build(root(), path_output, say=say)
    click.echo(f"The book is ready. Open {front}")


@main.command()
@click.argument("finding")
@_explained
def show(finding: str) -> None:
    """Show a FINDING (or the finding of a claim): its claims, and how it was reached."""
    from ceasefire.cli import answers
    from ceasefire.ledger import values
    from ceasefire.prose import questions

    _, view = questions.book()
    ledger = view.on(view.records.book.page("claims")).ledger
    _, found = values.find(ledger, finding)
    _say(answers.show(found))


@main.command()
@click.option(
    "--count", default=60, show_default=True, type=click.IntRange(min=1), help="How many."
)
@click.option("--seed", default=1, show_default=True, help="What they are drawn by.")
@_explained
def sample(count: int, seed: int) -> None:
    """Draw claims by chance, to be held against their articles afresh; a seed draws the same again."""
    from ceasefire.cli import answers

    _say(answers.sample(load(root()), count, seed))


@main.command()
@click.argument("page")
@_explained
def why(page: str) -> None:
    """List every claim that a PAGE of the book rests on."""
    from ceasefire.cli import answers
    from ceasefire.prose import questions

    pages, view = questions.book()
    wanted = _page(pages, page)
    _say(answers.why(wanted, view.on(wanted.name).ledger))


@main.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@_explained
def without(sources: tuple[str, ...]) -> None:
    """List all that would change in the book, or fall, without a SOURCE, or without several."""
    from ceasefire.cli import answers
    from ceasefire.prose import questions

    named = [name for source in sources for name in source.split(",") if name]
    if not named:
        raise CeasefireError(
            "no source is named", " ".join(sources), "name one or more by their ids"
        )
    pages, view = questions.book()
    _say(answers.between(pages, view, view.without(*named)))


@main.command(name="as-of")
@click.argument("day", metavar="DATE")
@_explained
def as_of(day: str) -> None:
    """List all that reads differently in the book as of a DATE."""
    from ceasefire.cli import answers
    from ceasefire.prose import questions

    pages, view = questions.book()
    _say(answers.between(pages, view, view.as_of(day)))


@main.command()
@click.argument("first", metavar="DATE")
@click.argument("last", metavar="DATE")
@_explained
def diff(first: str, last: str) -> None:
    """List the findings that appeared, moved or changed status between two DATEs."""
    from ceasefire.cli import answers
    from ceasefire.prose import questions

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


@main.command()
@_explained
def pages() -> None:
    """Write what follows from the records: the pages of events, and the bibliography."""
    from ceasefire.site import stubs

    folder = root()
    changed = stubs.write(load(folder), folder)
    click.echo("\n".join(f"changed: {p.relative_to(folder)}" for p in changed) or "all up to date")


@main.command(name="schema")
@_explained
def write_schema() -> None:
    """Write the JSON Schema and the field dictionary of the data files."""
    changed = schema.write(root() / "data")
    click.echo("\n".join(f"written: {path.name}" for path in changed) or "all up to date")
