"""The command that seals a judgement about the future."""

from __future__ import annotations

from datetime import date

import click

from ceasefire.cli.refusals import explained
from ceasefire.errors import looked_up


@click.command()
@click.argument("judgement")
@explained
def seal(judgement: str) -> None:
    """Print the seal of a JUDGEMENT whose last day is still to come, for data/outlook.yaml.

    Once it stands there, the data are refused if the judgement or its criterion is changed.
    """
    from ceasefire.prose import questions, sealing

    pages, view = questions.book()
    judgements = {one.name: one for page in pages for one in page.judgements}
    chosen = looked_up("judgement", judgement, judgements)
    made = sealing.seal(chosen, view.records.data.outlook, date.today())
    click.echo(f"sealed: {{on: {made.on}, sha256: {made.sha256}}}")
