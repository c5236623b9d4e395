"""The evidence behind what a page says, as HTML: claims side by side, and how a finding was reached."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Any

from ceasefire.figures import tables
from ceasefire.ledger import words
from ceasefire.ledger.findings import CREDIBILITY, STATUS_WORDS, Finding
from ceasefire.ledger.ledger import Ledger
from ceasefire.ledger.statements import STANDING_ORDER, STANDING_WORDS, Statement
from ceasefire.records import intervals
from ceasefire.records.bookfile import Book
from ceasefire.records.intervals import Interval

#: Lines of a preview; a finding with more is told in full on its own page.
PREVIEWED = 6


def page_of(event: str, book: Book) -> str:
    """Return the page of an event, without a suffix."""
    return f"{book.page('evidence')}/{event}"


def untold(whole: Ledger, shown: Ledger) -> list[str]:
    """Return the pages of the events of which a part of the ledger knows nothing."""
    events = whole.names.events
    return [page_of(event, whole.book) for event in events if event not in shown.events_told]


def anchor(identity: str) -> str:
    """Return the place on a page that an id of a claim or finding stands for.

    Letters, digits and hyphens alone, so that scripts may take it for a selector:
    ``gazette-2031-05-04-p9-1``, ``truce--date``, ``ledger-claims``.
    """
    return identity.replace("/", "--").replace(".", "-").replace("#", "-")


def permalink(place: str, name: str) -> str:
    """Return the link beside a thing that leads to the thing itself, as HTML.

    Parameters
    ----------
    place, name
        Its place on the page, and what it is called.
    """
    said = f"Permanent link to {name}"
    return f'<a class="cf-permalink" href="#{_e(place)}" aria-label="{_e(said)}">#</a>'


def address(target: str, finding: Finding | None, book: Book) -> tuple[str, str]:
    """Return page and place of what a role points to.

    Parameters
    ----------
    target
        Id of a claim, a finding or an answer of one; or a count of the ledger, ``ledger#claims``.
    finding
        The finding that it belongs to; none for the whole ledger.
    book
        Whose pages they are.
    """
    if finding is not None and target.partition("=")[0] == finding.id:
        return page_of(finding.event, book), anchor(finding.id)
    return book.page("claims"), anchor(target)


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
        + f'<p class="cf-note-status">{_e(_beside(statements, finding))}{_e(status(finding))}</p>'
    )


def _beside(statements: Sequence[Statement], finding: Finding) -> str:
    """Return with what else a part of a finding's claims is weighed; empty for the whole finding."""
    others = [s for s in finding.statements if s not in statements]
    answers = dict.fromkeys(words.value(s) for s in others)
    if not others:
        return ""
    claims = "one more claim" if len(others) == 1 else f"{words.count(len(others))} more claims"
    return f"On this question with {claims} ({words.listing(answers)}): "


def status(finding: Finding) -> str:
    """Return how a finding's claims stand to each other, and its grade, as sentences."""
    told = f"{finding.status.capitalize()}: {STATUS_WORDS[finding.status]}. Grade {finding.grade}."
    if finding.type == "position":
        told += " This is about whether the position is held, not about whether it is right."
    return told


def _told(statements: Iterable[Statement]) -> Iterator[str]:
    """Yield each answer of each voice once, with all the places where it stands."""
    places: dict[tuple[str, str, str], list[Statement]] = {}
    for s in statements:
        key = (words.value(s), words.said_by(s), STANDING_WORDS[s.standing])
        places.setdefault(key, []).append(s)
    for (value, voice, standing), said in places.items():
        where = "; ".join(dict.fromkeys(tables.locator(s) for s in said))
        by = f"{where}, in its own words" if said[0].own else f"{voice} ({standing}): {where}"
        since = f"known since {_e(words.since(said))}"
        yield f"<b>{_e(value)}</b>, {_e(by)}; {since}{_names(said)}"


def _names(said: Iterable[Statement]) -> str:
    """Return the names of claims for paper, where no link leads to them."""
    return f' <span class="cf-paper">[{", ".join(_e(s.id) for s in said)}]</span>'


def reached(finding: Finding) -> list[str]:
    """Return, sentence by sentence, how a finding's value, status and grade were reached."""
    lines = [_counted(finding)]
    if finding.hull is not None and len(finding.statements) > 1:
        lines.append(f"Everything that is claimed: {words.span(finding)}.")
    if len(finding.statements) > 1:
        lines.append(_heard(finding))
    lines.extend(_set_aside(finding))
    lines.extend(_conflicts(finding))
    letter = min(s.source.reliability for s in finding.statements)
    lines.append(
        f"Grade {finding.grade}: {letter} is the best letter among its sources, and"
        f" {CREDIBILITY[finding.status]} stands for {finding.status}."
    )
    return lines


def then(finding: Finding, earlier: Ledger) -> Iterator[str]:
    """Yield what was known of a finding on an earlier day, where that is something else.

    Parameters
    ----------
    finding
        All that is known.
    earlier
        What was known by a day: the information date, at which the chapters stop.
    """
    day = words.day(earlier.until)
    before = earlier.by_finding.get(finding.id)
    if before is None:
        yield f"By {day}, where the chapters stop, nothing was known of it."
    elif len(before.statements) != len(finding.statements):
        claims = f"{words.count(len(before.statements))} claim"
        claims += "" if len(before.statements) == 1 else "s"
        yield (
            f"By {day}, where the chapters stop: {words.best(before)} ({before.status}, {claims})."
        )


def _set_aside(finding: Finding) -> Iterator[str]:
    """Yield each claim that does not count, and why."""
    for s in finding.statements:
        if s not in finding.counted and (why := words.why_aside(finding, s)):
            yield f"Set aside is {words.value(s)} ({tables.locator(s)}): {why}."


def _counted(finding: Finding) -> str:
    def of(number: int, thing: str) -> str:
        return f"{words.count(number)} {thing}" + ("" if number == 1 else "s")

    claims = of(len(finding.statements), "claim").capitalize()
    lineages = of(len(finding.lineages), "lineage")
    copies = words.listing(dict.fromkeys(words.copied(s) for s in finding.statements))
    return (
        f"{claims} in {of(len(finding.outlets), 'article')}, through {lineages} ({copies}),"
        f" by {of(len(finding.witnesses), 'independent voice')}."
    )


def _heard(finding: Finding) -> str:
    rank = min(STANDING_ORDER[s.standing] for s in finding.counted)
    heard = [s for s in finding.counted if STANDING_ORDER[s.standing] == rank]
    who = words.listing(dict.fromkeys(STANDING_WORDS[s.standing] for s in heard))
    if finding.best is None:
        return f"The best-standing voices ({who}) do not agree, so no value is preferred."
    if not isinstance(finding.best, Interval):
        return f"The best-standing voices ({who}) give: {words.best(Finding(finding.id, tuple(heard)))}."
    value = words.interval(finding, finding.best)
    stated = [s for s in heard if s.interval == finding.best]
    if len(stated) == len(heard):
        return f"The best-standing voices ({who}) give: {value}."
    if len(heard) > 1 and finding.together and not stated:
        return f"The days that the best-standing voices ({who}) name, taken together: {value}."
    by = words.listing(dict.fromkeys(words.said_by(s) for s in stated))
    how = f"which {by} alone state" + ("s" if len({words.said_by(s) for s in stated}) == 1 else "")
    told = how if stated else "though none states it"
    return f"What the best-standing voices ({who}) leave possible, {told}: {value}."


def _conflicts(finding: Finding) -> Iterator[str]:
    """Yield each pair of answers that exclude each other."""
    if finding.status == "partisan":
        yield (
            "Only the parties speak, each about the other, so neither account is preferred."
            if len({s.side for s in finding.counted}) > 1
            else "Only one party speaks, about its adversary, so the charge stands alone."
        )
    counted = {s.answer: s for s in reversed(finding.counted)}
    answers = [counted[answer] for answer in finding.answers() if answer in counted]
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
    place = anchor(statement.id)
    link = (
        f"{_e(tables.locator(statement))}{permalink(place, f'claim {statement.id}')}<br>"
        f'<a class="cf-id" href="{_e(href)}#{_e(place)}">{_e(statement.id)}</a>'
    )
    said = f"said {words.days(intervals.dates(claim.said))}; " if claim.said else ""
    remarks = [
        f"“{claim.quote}”" if claim.quote else "",
        f"Inferred: {claim.inferred}." if claim.inferred else "",
        claim.note or "",
        f"Misreports its voice: {claim.misreports}." if claim.misreports else "",
        "Revises what the same voice gave before." if claim.revises else "",
        f"Of the paragraph: {statement.remark}" if statement.remark else "",
    ]
    standing = STANDING_WORDS[statement.standing]
    cells = [
        _e(words.value(statement)),
        _e(f"{words.said_by(statement)}, {'in its own words' if statement.own else standing}"),
        link,
        _e(f"{said}known since {words.since([statement])}"),
        _e(" ".join(filter(None, remarks))),
    ]
    return f'<tr id="{_e(place)}">' + "".join(map(cell, COLUMNS, cells)) + "</tr>"


def cell(label: str, content: str, **data: str) -> str:
    """Return a cell of a table, which says its column where it is not empty.

    Parameters
    ----------
    label, content
        The column, and HTML.
    data
        What the cell is sorted or found by instead of its text: ``order``, ``search``.
    """
    more = "".join(f' data-{name}="{_e(value)}"' for name, value in data.items())
    label = f' data-label="{_e(label)}"' if content else ""
    return f"<td{label}{more}>{content}</td>"
