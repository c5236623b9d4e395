"""Tables of the scales and the measures by which the book goes."""

from __future__ import annotations

from ceasefire.figures import exhibits
from ceasefire.figures.tables.layout import Table, made
from ceasefire.ledger import hypotheses as competing
from ceasefire.ledger import words
from ceasefire.ledger.findings import CREDIBILITY, STATUS_WORDS
from ceasefire.ledger.ledger import Ledger
from ceasefire.ledger.statements import STANDING_ORDER, STANDING_WORDS
from ceasefire.records import intervals, tally, vaguedays
from ceasefire.records.enumerations import BACKED, Degree
from ceasefire.records.intervals import Interval
from ceasefire.records.tally import Score


@exhibits.table(rests="method")
def vague_numbers() -> Table:
    """Return what counting words stand for."""
    rows = [
        (word, words.number(Interval(vague.low, vague.high)), vague.reason)
        for word, vague in intervals.VAGUE.items()
    ]
    rows.append(("about N", f"N less or more {intervals.ABOUT:.0%}", "reporters round"))
    return made("Word|Read as|Reason", rows)


@exhibits.table(rests="method")
def vague_dates() -> Table:
    """Return which days of a month, and which years of a decade, a vague word means."""
    rows = [
        (
            word,
            f"from day {part.first} to {'its end' if word == 'late' else f'day {part.last}'}",
            f"from year {part.since} to year {part.until}",
        )
        for word, part in vaguedays.PARTS.items()
    ]
    return made("Word|Of a month|Of a decade", rows)


@exhibits.table(rests="method")
def statuses() -> Table:
    """Return what each status means, and the credibility that it gives."""
    rows = [(name, text, str(CREDIBILITY[name])) for name, text in STATUS_WORDS.items()]
    return made("Status|Meaning|Credibility", rows)


@exhibits.table(rests="method")
def standings() -> Table:
    """Return the order in which voices are listened to where accounts differ."""
    rows = [(str(STANDING_ORDER[key] + 1), text) for key, text in STANDING_WORDS.items()]
    return made("Rank|Standing", rows)


@exhibits.table(rests="method")
def weights() -> Table:
    """Return what an item of evidence weighs by relevance and credibility, and what a rating counts."""
    relevance = [(f"relevance {n}", "our judgement", _more(n)) for n in competing.STEPS]
    backed = [
        (f"credibility {one.credibility}", f"{status}: {one.why}", _more(one.credibility))
        for status, one in BACKED.items()
    ]
    sources = [
        ("credibility medium at the most", "no source fairly reliable (A to C)", _more("medium")),
        ("credibility low", "no source that can be judged (E, F)", _more("low")),
    ]
    ratings = [
        (
            f"rating {name}",
            "how the item stands to the hypothesis",
            f"\N{MULTIPLICATION SIGN} {counts}",
        )
        for name, counts in competing.AGAINST.items()
    ]
    least = ("an item", "at the least", "1")
    return made("What|When|Steps", [least, *relevance, *backed, *sources, *ratings])


def _more(degree: Degree) -> str:
    return f"+ {competing.STEPS[degree]}"


#: Sets of marked texts, as ``data/accuracy.json`` names them, and what a table calls them.
INVENTED = {
    "invented": "Invented texts, now",
    "invented at first sight": "At first sight",
    "by another at first sight": "By another, at first sight",
    "by a third at first sight": "By a third, at first sight",
}


@exhibits.table(rests="method")
def accuracy(ledger: Ledger) -> Table:
    """How right the readers are, by kind and set of texts, from the committed counts.

    Returns
    -------
    Table
        Kind, then a cell a set of texts: items marked, precision and recall in per cent.
    """
    counts = ledger.data.readers
    articles = [counts[source.id] for source in ledger.data.sources if source.id in counts]
    sets = {"The articles here": tally.total(articles)} if articles else {}
    sets |= {label: counts[name] for name, label in INVENTED.items() if name in counts}
    rows = [
        (f"{kind}: {meaning}", *(_shares(scores.get(kind)) for scores in sets.values()))
        for kind, meaning in tally.KINDS.items()
    ]
    columns = "|".join(["What is read", *sets])
    return made(columns, rows if sets else [], "No text has been marked.")


def _shares(score: Score | None) -> str:
    if score is None:
        return "not counted then"
    if not score.expected and not score.found:
        return "none"
    return f"{score.expected}: {score.precision:.0%} / {score.recall:.0%}".replace(
        "%", "\N{NO-BREAK SPACE}%"
    )
