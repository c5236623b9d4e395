"""The limits at which the rules of an answer turn, as the code has them."""

from __future__ import annotations

from ceasefire.figures import exhibits
from ceasefire.figures.tables.layout import Table, made
from ceasefire.ledger import words
from ceasefire.ledger.answers import accounts, leads, retellings, rivalry, series, statuses


@exhibits.table(rests="method")
def limits() -> Table:
    """Return each number by which a rule decides, and what it decides."""
    rows = [
        (
            f"{words.count_of(statuses.MANY, 'independent voice')} or more",
            "against one voice that is weaker, by its page or as an outlet against who was there: a note",
        ),
        (
            f"{words.count_of(leads.NEAR, 'day')} or more",
            "between two accounts that nothing else tells apart: the earlier leads",
        ),
        (
            f"{words.count(retellings.FAR)} times or more",
            "what a better-standing voice gives as the least, from a party in its own interest: a rival",
        ),
        (
            f"one in {rivalry.NEARLY} or less",
            "between a round number and the exact one next to it: the same count in round numbers",
        ),
        (
            f"less than {words.count_of(series.SAME_TIME, 'day')}",
            "between one voice that alone moves a state and who says otherwise: against it",
        ),
        (
            f"grade {words.either(accounts.WEAK)}",
            "of a page: it carries no answer against anybody, and makes nobody's date vague",
        ),
    ]
    return made("Limit|What it decides", rows)
