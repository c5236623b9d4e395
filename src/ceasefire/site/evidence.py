"""The evidence behind what a page says, as HTML: claims side by side, and how a finding was reached."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator, Sequence

from ceasefire.ledger import reasons, words
from ceasefire.ledger.answers import rivalry
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.statements import Statement
from ceasefire.prose import addresses
from ceasefire.records import intervals

#: Lines of a preview; a finding with more is told in full on its own page.
PREVIEWED = 6


def permalink(place: str, name: str) -> str:
    """Return the link beside a thing that leads to the thing itself, as HTML.

    Parameters
    ----------
    place, name
        Its place on the page, and what it is called.
    """
    label = f"Permanent link to {name}"
    return f'<a class="cf-permalink" href="#{_e(place)}" aria-label="{_e(label)}">#</a>'


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
    lines = list(_told(statements, finding))
    more = len(lines) - PREVIEWED
    items = "".join(f"<li>{line}</li>" for line in lines[:PREVIEWED])
    rest = f"<li>and {more} more on the page of evidence</li>" if more > 0 else ""
    rivals = [s for s in finding.counted if any(_rival(s, other) for other in statements)]
    against = [line for line in _told(rivals, finding) if line not in lines][:PREVIEWED]
    otherwise = "".join(f"<li>{line}</li>" for line in against)
    return (
        f'<p class="cf-note-question">{_e(finding.question)}</p>'
        f"<ul>{items}{rest}</ul>"
        + (f"<p>Otherwise:</p><ul>{otherwise}</ul>" if otherwise else "")
        + f'<p class="cf-note-status">{_e(_beside(statements, finding))}{_e(reasons.status(finding))}</p>'
    )


def _rival(one: Statement, other: Statement) -> bool:
    """Return whether not both claims can be right: of one place, they exclude each other."""
    return one.claim.place == other.claim.place and rivalry.contrary(one, other)


def _beside(statements: Sequence[Statement], finding: Finding) -> str:
    """Return with what else a part of a finding's claims is weighed; empty for the whole finding."""
    others = [s for s in finding.statements if s not in statements]
    answers = dict.fromkeys(words.value(s) for s in others)
    if not others:
        return ""
    claims = "one more claim" if len(others) == 1 else f"{words.count(len(others))} more claims"
    return f"On this question with {claims} ({words.listing(answers)}): "


def _told(statements: Iterable[Statement], finding: Finding) -> Iterator[str]:
    """Yield each answer of each voice once, with all places where it stands, and whether it is set aside."""
    places: dict[tuple[str, str, str], list[Statement]] = {}
    for s in statements:
        weight = finding.weight([s])
        value = words.value(s) if weight == "counts" else f"{words.value(s)} ({weight})"
        if s.claim.hearsay:
            value += " (hearsay)"
        if s.claim.place:
            value += f" in {s.names.places[s.claim.place].name} alone"
        key = (value, words.said_by(s), s.stands)
        places.setdefault(key, []).append(s)
    for (value, voice, standing), alike in places.items():
        where = "; ".join(dict.fromkeys(words.locator(s) for s in alike))
        by = f"{where}, in its own words" if alike[0].own else f"{voice} ({standing}): {where}"
        since = f"known since {_e(words.since(alike))}"
        yield f"<b>{_e(value)}</b>, {_e(by)}; {since}{_names(alike)}"


def _names(statements: Iterable[Statement]) -> str:
    """Return the names of claims for paper, where no link leads to them."""
    return f' <span class="cf-paper">[{", ".join(_e(s.id) for s in statements)}]</span>'


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
    body = "".join(_row(s, finding, href) for s in finding.statements)
    return (
        f'<table class="cf-table cf-claims"><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table>"
    )


def _row(statement: Statement, finding: Finding, href: str) -> str:
    claim = statement.claim
    place = addresses.anchor(statement.id)
    link = (
        f"{_e(words.locator(statement))}{permalink(place, f'claim {statement.id}')}<br>"
        f'<a class="cf-id" href="{_e(href)}#{_e(place)}">{_e(statement.id)}</a>'
    )
    when = f"said {words.days(intervals.dates(claim.said))}; " if claim.said else ""
    remarks = [
        f"Told of {statement.names.places[claim.place].name} alone." if claim.place else "",
        f"“{claim.quote}”" if claim.quote else "",
        f"Inferred: {claim.inferred}." if claim.inferred else "",
        claim.note or "",
        "Passed on as hearsay, of nobody who is named." if claim.hearsay else "",
        f"Not the paragraph's copy: {words.copied(statement)}." if claim.copy_of else "",
        f"Set aside: {aside}." if (aside := words.why_aside(finding, statement)) else "",
        "Revises what the same voice gave before." if claim.revises else "",
        f"Of the paragraph: {statement.remark}" if statement.remark else "",
    ]
    standing = statement.stands
    cells = [
        _e(words.value(statement)),
        _e(f"{words.said_by(statement)}, {'in its own words' if statement.own else standing}"),
        link,
        _e(f"{when}known since {words.since([statement])}"),
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
