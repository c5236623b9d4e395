"""The ``ceasefire`` command, which has all others."""

from __future__ import annotations

import click

from ceasefire import __version__
from ceasefire.cli import book, data, questions, seals, taking, tolls


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="ceasefire")
def main() -> None:
    """Reads the ledger of claims behind the book, and builds the book."""


for command in (
    *(data.check, data.verify, data.draft, data.write_schema),
    *(book.run, book.build, book.pages),
    *(questions.show, questions.sample, questions.why),
    *(questions.without, questions.as_of, questions.diff),
    *(tolls.tolls, seals.seal, taking.export, taking.listed),
):
    main.add_command(command)
