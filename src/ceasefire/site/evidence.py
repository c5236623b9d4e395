"""The evidence behind what a page says, as HTML: claims side by side, and how a finding was reached."""

from __future__ import annotations

import html
from collections.abc import Collection, Iterable, Iterator, Sequence

from ceasefire.figures import caveats
from ceasefire.ledger import reasons, remarks, words
from ceasefire.ledger.answers import rivalry
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.statements import STANDING_ORDER, Statement
from ceasefire.ledger.values import Value
from ceasefire.prose import addresses
from ceasefire.records.sources import Source

#: Lines of a preview, and places that a line names; a finding with more is told in full on its own page.
PREVIEWED, PLACED = 4, 2
#: What a preview has no room for, and its link leads to: why a value is inferred, and what explains it.
UNPREVIEWED = frozenset({"inferred", "note", "copy", "paragraph", "quote"})


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


def note(
    statements: Sequence[Statement], finding: Finding, named: Collection[str] = (), head: str = ""
) -> str:
    """Return the preview of some claims: who says what, where, and how the finding stands.

    Parameters
    ----------
    statements
        The claims.
    finding
        The finding that they belong to.
    named
        Ids of those that are shown however many there are.
    head
        The question with its answers, as :func:`line` gives it; the question alone if there is none.
    """
    lines = dict(_told(statements, finding, named))
    kept = [
        line
        for at, (line, alike) in enumerate(lines.items())
        if at < PREVIEWED or any(s.id in named for s in alike)
    ]
    more = len(lines) - len(kept)
    items = "".join(f"<li>{line}</li>" for line in kept)
    rest = f"<li>and {more} more on the page of evidence</li>" if more > 0 else ""
    others = [s for s in finding.counted if s not in statements]
    rivals = [s for s in others if any(_rival(s, other) for other in statements)]
    against = [line for line, _ in _told(rivals, finding) if line not in lines][:PREVIEWED]
    otherwise = "".join(f"<li>{line}</li>" for line in against)
    return (
        f'<p class="cf-note-question">{head or _e(finding.question)}</p>'
        f"<ul>{items}{rest}</ul>"
        + (f"<p>Otherwise:</p><ul>{otherwise}</ul>" if otherwise else "")
        + f'<p class="cf-note-status">{_e(_beside(statements, finding))}{_e(reasons.status(finding))}</p>'
    )


def line(finding: Finding, answers: Sequence[Value], href: str) -> str:
    """Return in a line what some answers of a finding are, and how it stands, as HTML.

    Parameters
    ----------
    finding, answers
        The finding, and what of it is asked for.
    href
        Where all the evidence on it stands.
    """
    each = dict.fromkeys(map(_answered, answers))
    return (
        f'<a href="{_e(href)}">{_e(finding.question)}</a>'
        f" <b>{'; '.join(each)}</b> ({_e(reasons.brief(finding))})"
    )


def _answered(value: Value) -> str:
    whole = value.finding is not None and value.target == value.finding.id
    aside = f" ({value.aside})" if value.aside and not whole else ""
    return caveats.marked(f"{value.text}{aside}")


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


def _told(
    statements: Iterable[Statement], finding: Finding, named: Collection[str] = ()
) -> Iterator[tuple[str, list[Statement]]]:
    """Yield each answer of each voice once, the best first, with where it stands, and the claims.

    What outlets say in their own words is one line for each answer. Whether it is set aside is said with it.
    """
    places: dict[tuple[str, str, str, str], list[Statement]] = {}
    for s in sorted(statements, key=lambda s: _order(s, finding)):
        remarked = remarks.remarks(finding, s, UNPREVIEWED)
        voice = "" if s.own else words.said_by(s)
        places.setdefault((remarks.valued(finding, s), voice, s.stands, remarked), []).append(s)
    for (value, voice, standing, remarked), alike in places.items():
        where = _where(alike, named)
        by = f"{voice} ({standing}): {where}" if voice else f"{where}, in {_whose(alike)} own words"
        since = f"known since {_e(words.since(alike))}"
        more = f". {_e(remarked)}" if remarked else ""
        yield f"<b>{caveats.marked(value)}</b>, {_e(by)}; {since}{more}", alike


def _order(claim: Statement, finding: Finding) -> tuple[object, ...]:
    """Return what sorts claims: those that count, that lead, that stand best, on the best page, the first."""
    aside = finding.weight([claim]) != "counts"
    leads = finding.best in (claim.interval, claim.answer)
    return aside, not leads, STANDING_ORDER[claim.standing], claim.letter, claim.known, claim.id


def _where(alike: Sequence[Statement], named: Collection[str]) -> str:
    """Return where an answer of a voice stands, what is asked for first, and on how many more pages."""
    first = sorted(alike, key=lambda s: s.id not in named)
    places = list(dict.fromkeys(map(words.locator, first)))
    kept = places[: max(PLACED, len({words.locator(s) for s in alike if s.id in named}))]
    named_pages = {s.source.id for s in alike if words.locator(s) in kept}
    more = len({s.source.id for s in alike} - named_pages)
    return "; ".join(kept) + (f"; and {more} more page{'s' if more > 1 else ''}" if more else "")


def _whose(alike: Sequence[Statement]) -> str:
    return "its" if len({s.source.id for s in alike}) == 1 else "their"


#: The columns of a finding's claims.
COLUMNS = ("Value", "Voice and standing", "Where", "When said, since when known", "Remarks")


def outward(source: Source) -> str:
    """Return the link to a source's own page, as HTML; empty if its address is not known."""
    if not source.url:
        return ""
    return f'<a class="external" href="{_e(source.url)}">{_e(source.outlet)}</a>'


def recorded(statement: Statement, records: str) -> str:
    """Return the link to the record of a claim's paragraph, as HTML; empty without a page of records."""
    if not records:
        return ""
    place = addresses.anchor(f"{statement.source.id}.p{statement.paragraph}")
    return f'<a href="{_e(records)}#{_e(place)}">record</a>'


def side_by_side(finding: Finding, href: str, records: str = "") -> str:
    """Return the claims of a finding as a table; each row leads to the claim's own address.

    With them stand those of other findings that its answer is made of, which have their own place there.

    Parameters
    ----------
    finding
        The claims.
    href
        Address of the page of all claims, as seen from the page that shows the table.
    records
        Address of the page of the records, likewise; empty where there is none.
    """
    head = "".join(f'<th scope="col">{name}</th>' for name in COLUMNS)
    rows = remarks.counting_first(finding, finding.shown)
    body = "".join(_row(s, finding, href, records) for s in rows)
    return (
        f'<table class="cf-table cf-claims"><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table>"
    )


def _row(statement: Statement, finding: Finding, href: str, records: str) -> str:
    place = addresses.anchor(statement.id)
    here = statement.finding == finding.id
    link = (
        f"{_e(words.locator(statement))}"
        f"{permalink(place, f'claim {statement.id}') if here else ''}<br>"
        f'<a class="cf-id" href="{_e(href)}#{_e(place)}">{_e(statement.id)}</a>'
    )
    ways = [outward(statement.source), recorded(statement, records)]
    link += "".join(f"<br>{way}" for way in ways if way)
    standing = statement.stands
    cells = [
        caveats.marked(remarks.valued(finding, statement)),
        _e(f"{words.said_by(statement)}, {'in its own words' if statement.own else standing}"),
        link,
        _e(remarks.said(statement)),
        _e(remarks.remarks(finding, statement)),
    ]
    row = f'<tr id="{_e(place)}">' if here else "<tr>"
    return row + "".join(map(cell, COLUMNS, cells)) + "</tr>"


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
