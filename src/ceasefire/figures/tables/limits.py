"""The limits at which the rules of an answer turn, as the code has them."""

from __future__ import annotations

from ceasefire.figures import exhibits
from ceasefire.figures.tables.layout import Table, made
from ceasefire.ledger import words
from ceasefire.ledger.answers import accounts, leads, rivalry, statuses


@exhibits.table(rests="method")
def limits() -> Table:
    """Return each number by which a rule decides, and what it decides."""
    rows = [
        (
            f"{words.count_of(statuses.MANY, 'independent voice')} or more",
            "against one voice whose pages are all of a lower grade than their best: a note, and no dispute",
        ),
        (
            f"{words.count_of(leads.NEAR, 'day')} or more",
            "between two accounts that nothing else tells apart: the earlier leads",
        ),
        (
            f"{words.count(rivalry.FAR)} times or more",
            "what a better-standing voice gives as the least, from a party in its own interest: a rival",
        ),
        (
            f"grade {words.either(accounts.WEAK)}",
            "of a page: it carries no answer against anybody, and makes nobody's date vague",
        ),
    ]
    return made("Limit|What it decides", rows)
