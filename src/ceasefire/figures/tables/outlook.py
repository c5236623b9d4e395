"""Tables of the outlook, and of what happened after its cut-off."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from ceasefire.figures import exhibits
from ceasefire.figures.tables.layout import Table, made
from ceasefire.ledger import hypotheses as competing
from ceasefire.ledger import naming, outlook, reasons, remarks, words
from ceasefire.ledger import resolution as judged
from ceasefire.ledger import sensitivity as hanging
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.ledger import Ledger
from ceasefire.ledger.statements import Statement
from ceasefire.records.outlookfile import Criterion


@exhibits.table(rests="method")
def distinctions(ledger: Ledger) -> Table:
    """Return the questions that tell the hypotheses apart, with the answer that each hypothesis needs."""
    known = ledger.data.outlook.hypotheses
    answers = {True: "yes", False: "no", None: "either"}
    rows = [
        (one.asks, one.counts, *(answers[h.when.get(key)] for h in known.values()))
        for key, one in ledger.data.outlook.questions.items()
    ]
    columns = "|".join(["Question", "What counts as a yes", *(h.short for h in known.values())])
    table = made(columns, rows, "No question tells hypotheses apart.")
    return replace(table, note=_term(ledger))


def _term(ledger: Ledger) -> str:
    """Return of which days the hypotheses are; empty where there is no horizon."""
    horizon = ledger.data.outlook.horizon
    if horizon is None:
        return ""
    first = date.fromisoformat(ledger.book.cut_off) + timedelta(days=1)
    return f"Judged by what happens from {words.day(first)} to {words.day(horizon)}, both included."


@exhibits.table(rests="claims")
def hypotheses(ledger: Ledger) -> Table:
    """Return the competing hypotheses, from the one that the evidence speaks least against.

    A row rests on the claims of what speaks against it: on them hangs how much that is.
    """
    ranked, weighed = competing.ranking(ledger), competing.weighed(ledger)
    rows = [
        (
            str(one.place),
            one.hypothesis.title,
            one.hypothesis.means,
            str(one.inconsistency),
            "; ".join(one.against) or "nothing here",
        )
        for one in ranked
    ]
    behind = [
        [
            s
            for item in weighed
            if competing.AGAINST[item.item.ratings[one.key].rating]
            for s in item.statements
        ]
        for one in ranked
    ]
    columns = "Place|Hypothesis|What it means|Against it, in steps|What speaks against it"
    table = made(columns, rows, "There is no hypothesis.", behind)
    heaviest = competing.heaviest(weighed)
    return replace(table, note=_difference(heaviest)) if heaviest else table


def _difference(heaviest: int) -> str:
    """Return what a difference between sums means, given what the heaviest item weighs."""
    return (
        "A step says that one thing speaks more against a hypothesis than another; it measures nothing."
        f" A single rating that is changed moves a sum by up to {heaviest} steps, or by twice as many where"
        f" it is changed to the strongest. So sums no more than {heaviest} apart are as good as level, and"
        " equal sums share a place."
    )


#: Changes of one part, and of two, that are listed one by one.
LISTED, PAIRS_LISTED = 12, 4


@exhibits.table(rests="claims")
def sensitivity(ledger: Ledger) -> Table:
    """Return which changes of ratings, items, articles and weights would put another hypothesis first.

    Each row rests on the claims of every item, since it compares what all of them come to.
    """
    rows = []
    rated = [s for one in competing.weighed(ledger) for s in one.statements]
    for one in hanging.summary(ledger):
        lead = f"{one.lead:,}"
        if one.kind.startswith("two") and one.lead:
            lead += f"; in {one.both:,} of them neither is enough alone"
        which = _first_then(one.which, one.kind)
        rows.append((hanging.KINDS[one.kind], f"{one.tried:,}", f"{one.order:,}", lead, which))
    columns = (
        "What is changed|Ways to do it|Alter any place|Put another first, or level|Which do so"
    )
    return made(columns, rows, "There is nothing to rank.", [rated] * len(rows))


def _first_then(which: Mapping[str, Sequence[str]], kind: str) -> str:
    listed = PAIRS_LISTED if kind.startswith("two") else LISTED
    sentences = []
    for first, changes in which.items():
        more = len(changes) - listed
        shown = "; ".join(changes[:listed])
        sentences.append(f"{first}: {shown}" + (f"; and {more:,} more" if more > 0 else ""))
    return ". ".join(sentences)


@exhibits.table(rests="claims", beyond=True)
def tracker(ledger: Ledger, chapter: str | None = None) -> Table:
    """Return the dated events of a chapter in order, with what is said of each and since when.

    Parameters
    ----------
    ledger
        The claims.
    chapter
        Slug of the chapter; the one that follows the outlook if not given.
    """
    naming.given(ledger, chapter=chapter)
    chapter = chapter or ledger.book.afterwards
    rows: list[tuple[str, ...]] = []
    order: list[tuple[str, str]] = []
    behind: dict[str, list[Statement]] = {}
    for key in sorted(e for e, event in ledger.names.events.items() if event.chapter == chapter):
        findings = [f for f in ledger.all_findings if f.event == key]
        if not findings:
            continue
        when = outlook.day_of(ledger, key)
        sentences = [
            f"{_aspect(f)}: {said(f)}{_warned(f)}"
            for f in findings
            if f.first.behaviour.dates not in outlook.WHEN
        ]
        behind[key] = [s for f in findings for s in f.statements]
        known = words.since(behind[key])
        title = ledger.names.events[key].title
        order.append((str(when.low or when.high) if when else "9", key))
        then = words.days(when) if when else "not stated"
        rows.append((then, title, ". ".join(sentences), known))
    listed = [row for _, row in sorted(zip(order, rows, strict=True))]
    columns = "When|What|What is said of it, and by whom|Known since"
    claims = [behind[key] for _, key in sorted(order)]
    table = made(columns, listed, "The ledger holds nothing of that time.", claims)
    return table.fold(
        "All {} events, with what is said of each, by whom, and since when it is known"
    )


def said(finding: Finding) -> str:
    """Return each value that counts with those who give it: *23 (Army), 58 (Spokesman)*.

    What is told of one place alone says so. Of what has changed, the values follow each other by the
    day; what is set aside is left out.
    """
    given: dict[str, dict[str, None]] = {}
    changed = finding.status == "changed"
    counted = finding.counted
    for s in sorted(counted, key=lambda s: s.when) if changed else counted:
        given.setdefault(_value(s), {})[s.speaker if s.holder else words.copied(s)] = None
    parts = (f"{value} ({words.listing(names)})" for value, names in given.items())
    return (", then " if changed else ", ").join(parts)


def _value(statement: Statement) -> str:
    """Return a value, with the place of which alone it is told."""
    place = statement.claim.place
    where = f", {statement.names.places[place].name} alone" if place else ""
    return f"{words.value(statement)}{where}"


def _warned(finding: Finding) -> str:
    """Return the status of a finding that a reader is to be warned of, after a semicolon."""
    return f"; {reasons.brief(finding)}" if finding.warned else ""


def _aspect(finding: Finding) -> str:
    """Return what a finding is about, in a word or two."""
    first = finding.first
    names, claim = first.names, first.claim
    if claim.issue:
        return f"{names.actors[str(first.holder)].name}, {names.issues[claim.issue].short}"
    group = f", {names.groups[finding.group].short}" if finding.group else ""
    return f"{names.aspects[finding.aspect].label}{group}"


@exhibits.table(rests="claims", beyond=True)
def tripped(ledger: Ledger) -> Table:
    """Return, for each signpost of the outlook, what later reports say, when, and whether it tripped.

    A signpost has tripped where what is reported points another way than at the cut-off. A row
    rests on what is reported, on what dates that, and on the answer that the signpost had.
    """
    rows, behind = [], []
    reading_words = outlook.reading_words(ledger)
    for one in outlook.tripped(ledger):
        behind.append(one.behind)
        before = reading_words[one.before]
        signpost = f"{one.signpost.question} At the cut-off: {before}."
        if one.part is None or one.later is None:
            rows.append((signpost, "", "nothing later in the sources", "not that the sources show"))
            continue
        part = one.part
        then = words.days(one.when) if one.when else "day not stated"
        when = f"{then}; known since {words.since(part.statements)}"
        reported = f"{part.question} {said(part)}{_warned(part)}"
        points = reading_words[one.later.reading]
        verdict = f"yes: {points}" if one.tripped else f"no: {points} still"
        rows.append((signpost, when, reported, f"{verdict}. {one.later.why}"))
    empty = "There is no signpost."
    table = made("Signpost|When|What is reported|Tripped", rows, empty, behind)
    return table.fold("All {} answers to the signposts, the last column saying which have tripped")


@exhibits.table(rests="claims")
def resolution(ledger: Ledger) -> Table:
    """Return what became of each judgement by its last day, by its criterion, and who says otherwise.

    It is not a score: whether a judgement is sealed says whether it was made before the fact.
    """
    rows, behind = [], []
    for one in judged.resolved(ledger):
        criterion = ledger.data.outlook.judgements[one.judgement]
        by = f"By {words.day(one.until)}: {one.counts}"
        known = f"; known since {one.since}" if one.told else ""
        sealed = _sealed(criterion)
        rows.append(
            (
                f"{words.capital(one.judgement.replace('-', ' '))} ({sealed})",
                by,
                f"{one.outcome}{known}",
                _each(one.told) or "no claim in the sources",
                _each(one.against) or "nobody",
            )
        )
        dates = [s for finding, _ in one.told for s in outlook.dating_claims(ledger, finding.event)]
        behind.append(tuple({s.id: s for s in (*one.behind, *dates)}.values()))
    columns = (
        "Judgement|What counts|What happened|Who says so|Who says otherwise, or what is neither"
    )
    return made(columns, rows, "There is no judgement.", behind)


def _sealed(criterion: Criterion) -> str:
    """Return since when a judgement is sealed, and by which digest; or that it was made after the fact."""
    seal = criterion.sealed
    return f"sealed on {words.day(seal.on)}, {seal.sha256[:12]}…" if seal else "written afterwards"


def _each(claims: Sequence[tuple[Finding, Statement]]) -> str:
    """Return claims by question and answer, with who makes each."""
    speakers: dict[tuple[str, str], dict[str, None]] = {}
    for finding, s in claims:
        key = (finding.question, remarks.valued(finding, s))
        speakers.setdefault(key, {})[words.said_by(s)] = None
    return ". ".join(
        f"{question} {value} ({', '.join(who)})" for (question, value), who in speakers.items()
    )
