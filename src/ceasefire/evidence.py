"""The evidence behind what a page says, as HTML: claims side by side, and how a finding was reached."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import Any

from ceasefire import frames, intervals, tables, words
from ceasefire.findings import CREDIBILITY, STATUS_WORDS, Finding
from ceasefire.intervals import Interval
from ceasefire.ledger import Ledger
from ceasefire.statements import STANDING_ORDER, STANDING_WORDS, Statement

#: The folder of the pages of events, and the page that has every claim.
FOLDER = "chapters/evidence"
CLAIMS = "chapters/claims"
DISPUTED = "chapters/disputed"
EVENTS = "chapters/events"

#: Lines of a preview; a finding with more is told in full on its own page.
PREVIEWED = 6


def page_of(event: str) -> str:
    """Return the page of an event, without a suffix."""
    return f"{FOLDER}/{event}"


def anchor(identity: str) -> str:
    """Return the place on a page that an id of a claim or finding stands for.

    Letters, digits and hyphens alone, so that scripts may take it for a selector:
    ``arab-news-2025-11-08-p9-1``, ``doha-ceasefire--date``.
    """
    return identity.replace("/", "--").replace(".", "-")


def address(target: str, finding: Finding | None = None) -> tuple[str, str]:
    """Return page and place of what a role points to.

    Parameters
    ----------
    target
        Id of a claim, a finding or an answer of one.
    finding
        The finding that it belongs to; none for the whole ledger.
    """
    if finding is None:
        return CLAIMS, ""
    if target.partition("=")[0] == finding.id:
        return page_of(finding.event), anchor(finding.id)
    return CLAIMS, anchor(target)


def _e(text: object) -> str:
    return html.escape(str(text))


def note(statements: Sequence[Statement], finding: Finding) -> str:
    """Return the preview of some claims: who says what, where, and how the finding stands.

    Parameters
    ----------
    statements
        The claims.
    finding
        The finding that they belong to.
    """
    lines = list(_told(statements))
    more = len(lines) - PREVIEWED
    items = "".join(f"<li>{line}</li>" for line in lines[:PREVIEWED])
    rest = f"<li>and {more} more on the page of evidence</li>" if more > 0 else ""
    rivals = [s for s in finding.statements if any(_exclude(s, said) for said in statements)]
    against = [line for line in _told(rivals) if line not in lines][:PREVIEWED]
    otherwise = "".join(f"<li>{line}</li>" for line in against)
    return (
        f'<p class="cf-note-question">{_e(finding.question)}</p>'
        f"<ul>{items}{rest}</ul>"
        + (f"<p>Otherwise:</p><ul>{otherwise}</ul>" if otherwise else "")
        + f'<p class="cf-note-status">{_e(_beside(statements, finding))}{_e(_status(finding))}'
        f" Grade {_e(finding.grade)}.</p>"
    )


def _beside(statements: Sequence[Statement], finding: Finding) -> str:
    """Return with what else a part of a finding's claims is weighed; empty for the whole finding."""
    others = [s for s in finding.statements if s not in statements]
    answers = dict.fromkeys(words.value(s) for s in others)
    if not others:
        return ""
    claims = "one more claim" if len(others) == 1 else f"{words.count(len(others))} more claims"
    return f"On this question with {claims} ({words.listing(answers)}): "


def _status(finding: Finding) -> str:
    return f"{finding.status.capitalize()}: {STATUS_WORDS[finding.status]}."


def _told(statements: Iterable[Statement]) -> Iterator[str]:
    """Yield each answer of each voice once, with all the places where it stands."""
    places: dict[tuple[str, str, str], list[Statement]] = {}
    for s in statements:
        key = (words.value(s), words.said_by(s), STANDING_WORDS[s.standing])
        places.setdefault(key, []).append(s)
    for (value, voice, standing), said in places.items():
        where = "; ".join(dict.fromkeys(tables.locator(s) for s in said))
        known = min(low for s in said if (low := frames.published(s.source).low))
        yield (
            f"<b>{_e(value)}</b>, {_e(voice)} ({_e(standing)}): {_e(where)}; known since "
            f"{_e(words.day(known))}"
        )


def reached(finding: Finding) -> list[str]:
    """Return, sentence by sentence, how a finding's value, status and grade were reached."""
    lines = [_counted(finding)]
    if finding.hull is not None:
        lines.append(f"Everything that is claimed: {words.span(finding)}.")
    lines.append(_heard(finding))
    lines.extend(_conflicts(finding))
    letter = min(s.source.reliability for s in finding.statements)
    lines.append(
        f"Grade {finding.grade}: {letter} is the best letter among its sources, and"
        f" {CREDIBILITY[finding.status]} stands for {finding.status}."
    )
    return lines


def _counted(finding: Finding) -> str:
    def of(number: int, thing: str) -> str:
        return f"{words.count(number)} {thing}" + ("" if number == 1 else "s")

    claims = of(len(finding.statements), "claim").capitalize()
    voices = of(len(finding.witnesses), "independent voice")
    return (
        f"{claims} in {of(len(finding.outlets), 'article')} of"
        f" {of(len(finding.lineages), 'lineage')}, by {voices}."
    )


def _heard(finding: Finding) -> str:
    rank = min(STANDING_ORDER[s.standing] for s in finding.statements)
    heard = [s for s in finding.statements if STANDING_ORDER[s.standing] == rank]
    who = words.listing(dict.fromkeys(STANDING_WORDS[s.standing] for s in heard))
    if finding.best is None:
        return f"The best-standing voices ({who}) do not agree, so no value is preferred."
    value = words.interval(finding, finding.best) if isinstance(finding.best, Interval) else (
        words.best(Finding(finding.id, tuple(heard)))
    )  # fmt: skip
    return f"The best-standing voices ({who}) give: {value}."


def _conflicts(finding: Finding) -> Iterator[str]:
    """Yield each pair of answers that exclude each other."""
    if finding.status == "partisan":
        yield "Only the parties speak, each about the other, so neither account is preferred."
    answers = [said[0] for said in finding.answers().values()]
    for one, other in combinations(answers, 2):
        if _exclude(one, other):
            yield f"These exclude each other: {words.value(one)}; {words.value(other)}."


def _exclude(one: Statement, other: Statement) -> bool:
    left: Interval[Any] | None = one.interval
    right: Interval[Any] | None = other.interval
    if left is None or right is None:
        return one.answer != other.answer
    return not intervals.compatible([left, right])


#: The columns of a finding's claims.
COLUMNS = ("Value", "Voice and standing", "Where", "When said, since when known", "Remarks")


def side_by_side(finding: Finding, href: str) -> str:
    """Return the claims of a finding as a table; each row leads to the claim's own address.

    Parameters
    ----------
    finding
        The claims.
    href
        Address of the page of all claims, as seen from the page that shows the table.
    """
    head = "".join(f'<th scope="col">{name}</th>' for name in COLUMNS)
    body = "".join(_row(s, href) for s in finding.statements)
    return (
        f'<table class="cf-table cf-claims"><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table>"
    )


def _row(statement: Statement, href: str) -> str:
    claim = statement.claim
    link = (
        f"{_e(tables.locator(statement))}<br>"
        f'<a class="cf-id" href="{_e(href)}#{_e(anchor(statement.id))}">{_e(statement.id)}</a>'
    )
    said = f"said {words.days(intervals.dates(claim.said))}; " if claim.said else ""
    remarks = [
        f"“{claim.quote}”" if claim.quote else "",
        f"Inferred: {claim.inferred}." if claim.inferred else "",
        claim.note or "",
    ]
    cells = [
        _e(words.value(statement)),
        _e(f"{words.said_by(statement)}, {STANDING_WORDS[statement.standing]}"),
        link,
        _e(f"{said}known since {_known(statement)}"),
        _e(" ".join(filter(None, remarks))),
    ]
    return "<tr>" + "".join(map(_cell, COLUMNS, cells)) + "</tr>"


def _known(statement: Statement) -> str:
    first = frames.published(statement.source).low
    return words.day(first) if first else "no day that is known"


def _cell(label: str, content: str) -> str:
    return f'<td data-label="{label}">{content}</td>' if content else "<td></td>"


#: The columns of the ledger of claims.
LEDGER_COLUMNS = ("Claim", "Question", "Value", "Voice", "Known since", "Status")


def ledger_table(ledger: Ledger, link: Callable[[Finding], str]) -> str:
    """Return every claim as one table, each row with the claim's permanent address as its id.

    Parameters
    ----------
    ledger
        The claims.
    link
        Function from a finding to the address of its place, as seen from the page of the table.
    """
    head = "".join(f'<th scope="col">{name}</th>' for name in LEDGER_COLUMNS)
    rows = []
    for statement in ledger.statements:
        finding = ledger.by_finding["/".join(statement.key)]
        own = f'<a class="cf-id" href="#{_e(anchor(statement.id))}">{_e(statement.id)}</a>'
        question = f'<a href="{_e(link(finding))}">{_e(finding.question)}</a>'
        known = frames.published(statement.source).low
        cells = [
            own,
            question,
            _e(words.value(statement)),
            _e(words.said_by(statement)),
            known.isoformat() if known else "",
            finding.status,
        ]
        filled = "".join(map(_cell, LEDGER_COLUMNS, cells))
        rows.append(f'<tr id="{_e(anchor(statement.id))}">{filled}</tr>')
    return (
        '<table class="cf-table cf-ledger"><caption>Every claim of the ledger</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
    )


def export(ledger: Ledger) -> list[dict[str, Any]]:
    """Return every claim as plain records, for CSV and JSON.

    Returns
    -------
    list of dict
        The columns of ``Ledger.claims``, dates as ISO 8601, what is missing as ``None``; and
        ``address``, the claim's place in the book.
    """
    frame = ledger.claims.astype(object)
    rows: list[dict[str, Any]] = []
    for record in frame.to_dict("records"):
        row = {str(key): _plain(value) for key, value in record.items()}
        rows.append(row | {"address": f"{CLAIMS}.html#{anchor(str(row['claim']))}"})
    return rows


def _plain(value: Any) -> Any:
    if value is None or value != value:  # noqa: PLR0124 - what is missing is not itself
        return None
    return value.date().isoformat() if hasattr(value, "date") else value


#: Kinds of conflict, by the type of what is claimed, in the order of the page.
CONFLICTS = {
    "number": "Values: how many",
    "date": "Dates: when",
    "actor": "Attribution: who did it",
    "cause": "Causes and order: what came of what",
    "ordinal": "Numbering: which round",
    "category": "State: how it stands",
    "position": "Positions: what one side says itself",
    "place": "Places: where",
}


#: Aspects that number a round of talks.
NUMBERS_OF_ROUNDS = ("ordinal", "attempt")


def conflict_of(finding: Finding) -> str:
    """Return the kind of conflict that a finding would be: a key of ``CONFLICTS``."""
    aspect = finding.first.claim.aspect
    if aspect in NUMBERS_OF_ROUNDS:
        return "ordinal"
    return "cause" if aspect in ("cause", "sequence") else finding.type


def disputed(ledger: Ledger) -> dict[str, list[Finding]]:
    """Return the findings on which accounts exclude each other, or the parties alone speak, by kind."""
    found: dict[str, list[Finding]] = {kind: [] for kind in CONFLICTS}
    for finding in ledger.all_findings:
        if finding.status in ("contested", "partisan"):
            found[conflict_of(finding)].append(finding)
    return {kind: findings for kind, findings in found.items() if findings}


def several(ledger: Ledger) -> list[tuple[Finding, ...]]:
    """Return the questions that have several answers which can hold together, answer by answer.

    Each answer is a finding of its own; where it comes from other voices than the next, a reader may
    take them for rivals.
    """
    found: dict[tuple[str, str], list[Finding]] = {}
    for finding in ledger.all_findings:
        aspect = ledger.names.aspects[finding.first.claim.aspect]
        if aspect.type == "category" and not aspect.exclusive:
            found.setdefault((finding.event, finding.first.claim.aspect), []).append(finding)
    return [
        tuple(answers)
        for answers in found.values()
        if len({frozenset(answer.voices) for answer in answers}) > 1
    ]


def numbering(ledger: Ledger) -> list[Finding]:
    """Return the findings on how the rounds are numbered, if they are numbered in several ways."""
    found = [f for f in ledger.all_findings if f.first.claim.aspect in NUMBERS_OF_ROUNDS]
    return found if len(found) > 1 else []


def between_sides(ledger: Ledger) -> list[tuple[Finding, Finding]]:
    """Return the matters on which the two sides answer one question differently, pair by pair.

    A position is a finding of its holder, so that two sides who contradict each other do not make a
    contested finding: that each holds what it holds is agreed.
    """
    held: dict[tuple[str, str], list[Finding]] = {}
    for finding in ledger.all_findings:
        if finding.type == "position" and finding.first.side:
            held.setdefault((finding.event, str(finding.first.claim.issue)), []).append(finding)
    return [
        (one, other)
        for findings in held.values()
        for one, other in combinations(findings, 2)
        if one.first.side != other.first.side and not set(one.answers()) & set(other.answers())
    ]
