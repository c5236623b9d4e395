"""The commands on the data: check, verify, draft, and what is written from the records."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from ceasefire.cli import summary
from ceasefire.cli.refusals import explained
from ceasefire.errors import CeasefireError, counted, looked_up
from ceasefire.ledger.ledger import Ledger, load
from ceasefire.records import schema, storage
from ceasefire.records.project import root
from ceasefire.records.sources import Source


@click.command()
@click.option(
    "--own-words",
    is_flag=True,
    help="Check instead that no file shares nine words in a row with an article, headlines apart.",
)
@click.argument("records", nargs=-1, metavar="[SOURCE]...")
@explained
def check(own_words: bool, records: tuple[str, ...]) -> None:
    """Check every data file, and report lines, claims, findings and what is disputed.

    Of each SOURCE that is named, say instead on which pages its claims show, and, where its article is at
    hand, which figures of coded paragraphs stand in no claim.
    """
    folder = root()
    if own_words:
        from ceasefire.audit import copying

        known, files, shared = copying.check(folder)
        if shared:
            raise CeasefireError("\n".join(["words of an article:", *(f"  {f}" for f in shared)]))
        click.echo(f"{files} files share no run of nine words with {known} articles")
        return
    ledger = load(folder)
    by_id = {source.id: source for source in ledger.data.sources}
    named = [looked_up("source", Path(name).stem, by_id) for name in records]
    for source in named:
        for line in (*summary.shown(source), *_unclaimed(source, ledger, folder)):
            click.echo(line)
    for line in () if named else summary.report(ledger):
        click.echo(line)
    from ceasefire.prose import contents

    if contents.is_book(folder):
        from ceasefire.prose import lint

        count = lint.refuse(folder, ledger)
        click.echo(
            f"\n{count} sentences of the report: no typed number or date, no paragraph without evidence"
        )


def _unclaimed(source: Source, ledger: Ledger, folder: Path) -> Iterator[str]:
    """Yield which figures of a source's article stand in no claim, or that there is no article to read."""
    from ceasefire.audit import copies, unclaimed, verification
    from ceasefire.reading import Gazetteer, articles

    path = articles.copy_of(source.id, copies.folder(folder))
    if path is None:
        yield "  its article is not at hand, so that no figure of it was looked for"
        return
    gazetteer = Gazetteer(ledger.names)
    article = articles.read(path, gazetteer, verification.published(source))
    lines = list(unclaimed.figures(source, article, gazetteer))
    yield f"  {counted(len(lines), 'figure')} of coded paragraphs that stand in no claim"
    yield from (f"    {line}" for line in lines)


@click.command()
@click.argument(
    "folder", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path)
)
@click.option("--write", is_flag=True, help="Also write the fingerprints and the readers' counts.")
@click.option(
    "--page",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Hold one record against a page that you saved, HTML or text, instead.",
)
@click.option(
    "--record", metavar="ID", help="Of which record the page is, if it does not show that."
)
@explained
def verify(folder: Path | None, write: bool, page: Path | None, record: str | None) -> None:
    """Hold every record against its article in FOLDER, line by line and claim by claim."""
    if page is None and record is not None:
        raise CeasefireError("no page is named", "--record", "name a saved page with --page")
    if page is not None and folder is not None:
        remedy = "name the page alone, or the folder alone"
        raise CeasefireError("a page is held by itself", f"--page and {folder.name}", remedy)
    if page is not None:
        _verify_page(page, record, write)
        return
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


def _verify_page(path: Path, record: str | None, write: bool) -> None:
    """Hold the record of a saved page against it, paragraph by paragraph."""
    from ceasefire.audit import saved, webpages
    from ceasefire.reading import Gazetteer

    folder = root()
    ledger = load(folder)
    page = webpages.read(path)
    by_id = {source.id: source for source in ledger.data.sources}
    source = (
        looked_up("source", record, by_id)
        if record
        else saved.record(page, path.stem, [*by_id.values()])
    )
    if source is None:
        remedy = "name the record with --record, or give the file its id"
        raise CeasefireError("its address is that of no record", path.name, remedy)
    gazetteer = Gazetteer(ledger.names)
    checks = saved.hold(source, page, gazetteer)
    for check in checks:
        click.echo(f"{source.id}, {check.told()}")
    click.echo(saved.summary(source, checks))
    saved.refuse(source, checks, path.name)
    if write:
        written = saved.write(source, page, checks, folder / "data", gazetteer)
        for file in written:
            click.echo(f"written: {file.relative_to(folder)}")
        if not written:
            click.echo("all up to date")


def _progress(source: str) -> None:
    click.echo(f"{source} ...", err=True)


@click.command()
@click.argument("article", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--published", metavar="DAY", help="Day of publication, where the text has none.")
@click.option(
    "--output",
    metavar="FILE",
    help="Where to write; '-' prints. data/sources/<id>.yaml if left out.",
)
@explained
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


@click.command(name="schema")
@explained
def write_schema() -> None:
    """Write the JSON Schema and the field dictionary of the data files."""
    changed = schema.write(root() / "data")
    click.echo("\n".join(f"written: {path.name}" for path in changed) or "all up to date")
