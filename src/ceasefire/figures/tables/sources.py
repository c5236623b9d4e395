"""Tables of the sources: what each is, whose copy it carries, who is heard through it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ceasefire.figures import exhibits
from ceasefire.figures.tables.layout import Table, made
from ceasefire.ledger import naming, reasons, words
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.ledger import Ledger
from ceasefire.ledger.statements import Statement
from ceasefire.records import intervals
from ceasefire.records.enumerations import CUSTODY, Custody


@exhibits.table(rests="claims")
def sources_used(ledger: Ledger, chapter: str) -> Table:
    """Return the sources whose claims a chapter rests on, with what they carry.

    A row rests on the claims that it counts.
    """
    naming.known(ledger, chapter=chapter)
    by_source: dict[str, list[Statement]] = {}
    for s in (s for f in ledger.all_findings if f.chapter == chapter for s in f.statements):
        by_source.setdefault(s.source.id, []).append(s)
    used = [source for source in ledger.data.sources if source.id in by_source]
    rows = [
        (
            f"{source.outlet}: {source.title}",
            words.days(intervals.dates(source.published)),
            f"{source.reliability}; {len(by_source[source.id])}",
        )
        for source in used
    ]
    behind = [by_source[source.id] for source in used]
    return made("Source|Published|Grade; claims here", rows, behind=behind).fold(
        "All {} sources, with their grades"
    )


@exhibits.table(rests="sources")
def sources(ledger: Ledger) -> Table:
    """Return every source: what it is, what it carries, how it was graded and why."""
    origin = dict(zip(ledger.sources["source"], ledger.sources["lineage"], strict=True))
    rows = [
        (
            f"{source.outlet}: {source.title}" + ("" if source.url else " (address not known)"),
            f"{words.days(intervals.dates(source.published))} ({source.dated})",
            f"{_carried(ledger, origin[source.id])}; {source.basis}",
            f"{source.reliability}: {source.descriptor}",
        )
        for source in ledger.data.sources
    ]
    line = "All {} sources: what each carries, what was read of it, and its grade with the reason"
    return made("Source|Published|Lineage, and what was read|Reliability", rows).fold(line)


def _carried(ledger: Ledger, origin: str) -> str:
    actors = ledger.names.actors
    return words.listing(actors[a].name if a in actors else "itself" for a in origin.split("+"))


@exhibits.table(rests="claims")
def coverage(ledger: Ledger) -> Table:
    """Return how each article that was read whole is accounted for: paragraphs, passages, claims."""
    passages = ledger.passages
    rows, behind = [], []
    for source in ledger.data.sources:
        if source.article is None:
            continue
        own = passages[passages["source"] == source.id]
        furniture = own[own["furniture"].notna()]["lines"].sum()
        story = own[own["gist"].notna()]
        accounted = own["lines"].sum() / source.article.paragraphs
        rows.append(
            (
                source.outlet,
                str(source.article.paragraphs),
                str(furniture),
                str(len(story)),
                str(story["claims"].sum()),
                f"{accounted:.0%}",
            )
        )
        behind.append([s for s in ledger.statements if s.source.id == source.id])
    columns = "Article|Paragraphs|Furniture|Passages|Claims|Accounted for"
    return made(columns, rows, behind=behind)


@exhibits.table(rests="sources")
def relays(ledger: Ledger) -> Table:
    """Return whose copy each article carries, as its record declares, and how that is known."""
    actors = ledger.names.actors
    rows = [
        (source.outlet, actors[relay.agency].name, relay.shown, relay.reason)
        for source in ledger.data.sources
        for relay in source.relays
    ]
    columns, empty = "Article|Carries copy of|Shown by|Reason", "No article declares a relay."
    return made(columns, rows, empty).fold("All {} relays that the records declare")


@exhibits.table(rests="claims")
def independence(ledger: Ledger) -> Table:
    """Return articles, lineages and independent voices of each finding that several articles carry."""
    several = [f for f in ledger.all_findings if len(f.outlets) > 1]
    order = sorted(several, key=lambda f: (len(f.witnesses) - len(f.outlets), f.id))
    rows = [
        (
            f.question,
            reasons.marked(f),
            *map(str, map(len, (f.outlets, f.lineages, f.witnesses))),
            words.listing(f.voices) if len(f.witnesses) == 1 else "",
        )
        for f in order
    ]
    empty = "No finding stands in two articles."
    behind = [finding.statements for finding in order]
    table = made("Finding|Value|Sources|Lineages|Voices|If one, whose", rows, empty, behind)
    return table.fold(
        "All {} findings that several sources carry; those that fall furthest come first"
    )


@exhibits.table(rests="claims")
def alone(ledger: Ledger) -> Table:
    """Return on whose word alone findings rest: for each such voice how many, and through how many sources.

    A finding rests on one voice where every claim that counts is of one holder, or stands in one copy.
    """
    resting: dict[str, list[Finding]] = {}
    for finding in ledger.all_findings:
        if len(finding.witnesses) == 1:
            resting.setdefault(_only(finding), []).append(finding)
    order = sorted(resting.items(), key=lambda item: (-len(item[1]), item[0]))
    rows = [
        (
            who,
            str(len(findings)),
            str(sum(len(one.outlets) > 1 for one in findings)),
            str(len({source for one in findings for source in one.outlets})),
        )
        for who, findings in order
    ]
    columns = (
        "Voice|Findings that rest on it alone|Of these in several sources|Sources that carry it"
    )
    behind = [[s for one in findings for s in one.statements] for _, findings in order]
    table = made(columns, rows, "No finding rests on one voice.", behind)
    return table.fold("All {} voices on whose word alone findings rest; those with most come first")


def _only(finding: Finding) -> str:
    """Return the name of the one voice behind a finding: for whom it speaks, or whose copy it is."""
    (voice,) = finding.witnesses
    name, holder = words.voice(finding, voice), finding.first.holder
    if finding.type == "position" and holder:
        return f"{finding.first.names.actors[holder].name}, as {name} reports"
    return name


#: As many outlets of a voice as are named.
NAMED = 6


def _through(claims: Sequence[Statement]) -> str:
    """Return the outlets that carry a voice, those with most of its claims first."""
    count = Counter(s.source.short for s in claims)
    named = [short for short, _ in count.most_common(NAMED)]
    more = len(count) - len(named)
    return ", ".join(named) + (f" and {words.count(more)} more" if more else "")


@exhibits.table(rests="claims")
def voices(ledger: Ledger) -> Table:
    """Return who is cited, in how many claims and through which outlets, most cited first."""
    by_voice: dict[str, list[Statement]] = {}
    for s in ledger.statements:
        if s.claim.voice:
            by_voice.setdefault(s.claim.voice, []).append(s)
    order = sorted(by_voice.items(), key=lambda item: (-len(item[1]), item[0]))
    rows = [
        (
            ledger.names.actors[voice].name,
            ledger.names.actors[voice].role,
            str(len(claims)),
            str(len({s.source.id for s in claims})),
            str(len({s.lineage for s in claims})),
            _through(claims),
        )
        for voice, claims in order
    ]
    behind = [claims for _, claims in order]
    table = made("Voice|Who|Claims|Sources|Lineages|Through", rows, behind=behind)
    return table.fold("All {} voices, with their claims; the most cited come first")


#: The part of what the two sides say in a chapter below which a side is little heard there.
THIRD = 1 / 3


@exhibits.table(rests="claims")
def balance(ledger: Ledger) -> Table:
    """Return, chapter by chapter, how many claims are each side's, others' and the articles' own.

    A chapter that stops at the cut-off is counted on what was known by then.
    """
    rows, behind = [], []
    book = ledger.book
    names = book.called
    cut = intervals.one_day(book.cut_off)
    for chapter in book.chapters:
        claims = [
            s
            for s in ledger.statements
            if s.names.events[s.claim.event].chapter == chapter
            and (s.known <= cut or book.reads(book.of_chapter(chapter)) != "cut-off")
        ]
        sides = [sum(s.side == side for s in claims) for side in book.parties]
        own = sum(s.claim.voice is None for s in claims)
        if claims:
            behind.append(claims)
            few = sum(sides) and min(sides) / sum(sides) < THIRD
            rows.append(
                (
                    book.titled(chapter),
                    str(len(claims)),
                    *map(str, sides),
                    str(len(claims) - sum(sides) - own),
                    str(own),
                    f"little heard: {names[sides.index(min(sides))]}" if few else "",
                )
            )
    whose = "|".join(f"{name}'s" for name in names)
    columns = f"Chapter|Claims|{whose}|Others'|The articles' own|Balance"
    return made(columns, rows, behind=behind)


@exhibits.table(rests="sources")
def custody(ledger: Ledger) -> Table:
    """Return by what the coded paragraphs can be held against their pages: how many, of how many sources."""
    held: dict[Custody, list[str]] = {by: [] for by in CUSTODY}
    for source in ledger.data.sources:
        for passage in source.passages:
            if passage.gist:
                held[source.custody(passage)].append(source.id)
    rows = [
        (words.capital(CUSTODY[by]), str(len(ids)), str(len(set(ids)))) for by, ids in held.items()
    ]
    return made("A paragraph can be held against its page|Paragraphs|Sources", rows)


@exhibits.table(rests="sources")
def oddities(ledger: Ledger) -> Table:
    """Return the notes of the records: slips, ambiguities, and what is not evidence."""
    rows = []
    for source in ledger.data.sources:
        rows += [(source.outlet, "as a whole", note) for note in source.notes]
        rows += [
            (source.outlet, f"paragraph {passage.at}", passage.note)
            for passage in source.passages
            if passage.note
        ]
    return made("Source|Where|Note", rows).fold("All {} notes on slips and open points")
