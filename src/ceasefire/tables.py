"""The tables of the book: computed from the ledger, shown as HTML in which all text is text."""

from __future__ import annotations

import html
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from ceasefire import hypotheses as competing
from ceasefire import intervals, lineage, scoring, texts, words
from ceasefire.findings import CREDIBILITY, STATUS_WORDS
from ceasefire.ledger import Ledger
from ceasefire.scoring import Score
from ceasefire.statements import STANDING_ORDER, STANDING_WORDS, Statement
from ceasefire.vocabulary import Chapter


@dataclass(frozen=True)
class Table:
    """A table that shows itself in a notebook and in the book.

    Attributes
    ----------
    columns
        Headings.
    rows
        One text a column.
    empty
        What is said where there are no rows.
    cards
        Whether each row is shown as a card of its own at every width: for long texts.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    empty: str = "Nothing."
    cards: bool = False

    def _repr_html_(self) -> str:
        if not self.rows:
            return f'<p class="cf-empty">{html.escape(self.empty)}</p>'
        head = "".join(f'<th scope="col">{html.escape(name)}</th>' for name in self.columns)
        body = "".join(f"<tr>{self._cells(row)}</tr>" for row in self.rows)
        cards = " cf-cards" if self.cards else ""
        return f'<table class="cf-table{cards}"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'

    def _cells(self, row: Sequence[str]) -> str:
        return "".join(
            f'<td data-label="{html.escape(name)}">{html.escape(text)}</td>'
            for name, text in zip(self.columns, row, strict=True)
        )


def _table(columns: str, rows: Iterable[Sequence[str]], empty: str = "Nothing.") -> Table:
    return Table(tuple(columns.split("|")), tuple(tuple(row) for row in rows), empty)


def locator(statement: Statement) -> str:
    """Return where a claim stands: the outlet and the paragraph."""
    return f"{statement.source.outlet}, paragraph {statement.paragraph}"


def _who(statements: Iterable[Statement]) -> str:
    """Return who gives an answer: each speaker, with the outlets that carry him."""
    said: dict[str, list[str]] = {}
    for s in statements:
        said.setdefault(words.said_by(s), []).append(locator(s))
    return "; ".join(
        places[0] if places[0].startswith(f"{who},") and len(places) == 1
        else f"{who} ({'; '.join(dict.fromkeys(places))})"
        for who, places in said.items()
    )  # fmt: skip


def disputed(
    ledger: Ledger, chapter: str | None = None, only: Collection[str] | None = None
) -> Table:
    """Return the questions on which accounts exclude each other, or come from the parties alone.

    Parameters
    ----------
    ledger
        The claims.
    chapter
        Slug of the chapter; all chapters if not given.
    only
        Ids of findings to keep to; all if not given.
    """
    found = [f for f in ledger.all_findings if f.status in ("contested", "partisan")]
    wanted = [f for f in found if chapter in (None, f.chapter) and (only is None or f.id in only)]
    rows = [
        (finding.question, words.value(said[0]), _who(said), finding.status)
        for finding in wanted
        for said in finding.answers().values()
    ]
    empty = "No two accounts here exclude each other."
    return _table("Question|Answer|Given by|Status", rows, empty)


def sources_used(ledger: Ledger, chapter: str) -> Table:
    """Return the sources whose claims a chapter rests on, with what they carry."""
    said = [s for f in ledger.all_findings if f.chapter == chapter for s in f.statements]
    rows = [
        (
            source.outlet,
            source.title,
            words.days(intervals.dates(source.published)),
            source.reliability,
            str(sum(1 for s in said if s.source.id == source.id)),
        )
        for source in ledger.data.sources
        if any(s.source.id == source.id for s in said)
    ]
    return _table("Outlet|Title|Published|Grade|Claims here", rows)


def sources(ledger: Ledger) -> Table:
    """Return every source: what it is, what it carries, how it was graded and why."""
    origin = dict(zip(ledger.sources["source"], ledger.sources["lineage"], strict=True))
    rows = [
        (
            source.outlet,
            source.title,
            f"{words.days(intervals.dates(source.published))} ({source.dated})",
            _carried(ledger, origin[source.id]),
            f"{source.reliability}: {source.descriptor}",
            " ".join(source.notes),
            source.url or "not known",
        )
        for source in ledger.data.sources
    ]
    columns = ("Outlet", "Title", "Published", "Lineage", "Reliability", "What is odd", "Address")
    return Table(columns, tuple(rows), cards=True)


def _carried(ledger: Ledger, origin: str) -> str:
    actors = ledger.names.actors
    return words.listing(actors[a].name if a in actors else "itself" for a in origin.split("+"))


def coverage(ledger: Ledger) -> Table:
    """Return how each article was accounted for: paragraphs, furniture, passages, claims."""
    passages = ledger.passages
    rows = []
    for source in ledger.data.sources:
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
    return _table("Article|Paragraphs|Furniture|Passages|Claims|Accounted for", rows)


def vague_numbers() -> Table:
    """Return what counting words stand for."""
    rows = [
        (word, f"{vague.low:,} to {vague.high:,}", vague.reason)
        for word, vague in intervals.VAGUE.items()
    ]
    rows.append(("about N", f"N less or more {intervals.ABOUT:.0%}", "reporters round"))
    return _table("Word|Read as|Reason", rows)


def statuses() -> Table:
    """Return what each status means, and the credibility that it gives."""
    rows = [(name, text, str(CREDIBILITY[name])) for name, text in STATUS_WORDS.items()]
    return _table("Status|Meaning|Credibility", rows)


def standings() -> Table:
    """Return the order in which voices are listened to where accounts differ."""
    rows = [(str(STANDING_ORDER[key] + 1), text) for key, text in STANDING_WORDS.items()]
    return _table("Rank|Standing", rows)


def quotations(ledger: Ledger, issue: str, holder: str) -> Table:
    """Return the words in which one side's stance on an issue is quoted, outlet by outlet."""
    wanted = [
        s
        for s in ledger.statements
        if s.claim.issue == issue and s.holder == holder and s.claim.quote
    ]
    rows = [(f"“{s.claim.quote}”", words.said_by(s), locator(s)) for s in wanted]
    return _table("In the speaker's words|Speaker|Where", rows)


def relays(ledger: Ledger) -> Table:
    """Return whose copy each article carries, as its record declares, and how that is known."""
    actors = ledger.names.actors
    rows = [
        (source.outlet, actors[relay.agency].name, relay.shown, relay.reason)
        for source in ledger.data.sources
        for relay in source.relays
    ]
    return _table("Article|Carries copy of|Shown by|Reason", rows, "No article declares a relay.")


def independence(ledger: Ledger) -> Table:
    """Return articles, lineages and independent voices of each finding that several articles carry."""
    several = [f for f in ledger.all_findings if len(f.outlets) > 1]
    order = sorted(several, key=lambda f: (len(f.witnesses) - len(f.outlets), f.id))
    rows = [
        (
            f.question,
            words.best(f),
            *map(str, map(len, (f.outlets, f.lineages, f.witnesses))),
            f.status,
        )
        for f in order
    ]
    empty = "No finding stands in two articles."
    return _table("Finding|Value|Articles|Lineages|Voices|Status", rows, empty)


def hypotheses(ledger: Ledger) -> Table:
    """Return the competing hypotheses, from the one that the evidence speaks least against."""
    rows = [
        (
            str(one.place),
            one.hypothesis.title,
            one.hypothesis.means,
            f"{one.inconsistency:g}",
            "; ".join(one.against) or "nothing here",
        )
        for one in competing.ranking(ledger)
    ]
    columns = "Place|Hypothesis|What it means|Against it, by weight|What speaks against it"
    return _table(columns, rows, "There is no hypothesis.")


#: Changes of one part, and of two, that are listed one by one.
LISTED, PAIRS_LISTED = 12, 4


def sensitivity(ledger: Ledger) -> Table:
    """Return which changes of ratings, items, articles and weights would put another hypothesis first."""
    rows = []
    for one in competing.summary(ledger):
        lead = f"{one.lead:,}"
        if one.kind.startswith("two") and one.lead:
            lead += f"; in {one.both:,} of them neither is enough alone"
        told = _first_then(one.which, one.kind)
        rows.append((competing.KINDS[one.kind], f"{one.tried:,}", f"{one.order:,}", lead, told))
    columns = (
        "What is changed|Ways to do it|Alter any place|Put another first, or level|Which do so"
    )
    return _table(columns, rows, "There is nothing to rank.")


def _first_then(which: Mapping[str, Sequence[str]], kind: str) -> str:
    listed = PAIRS_LISTED if kind.startswith("two") else LISTED
    told = []
    for first, changes in which.items():
        more = len(changes) - listed
        shown = "; ".join(changes[:listed])
        told.append(f"{first}: {shown}" + (f"; and {more:,} more" if more > 0 else ""))
    return ". ".join(told)


def weights() -> Table:
    """Return what an item of evidence weighs by relevance and credibility, and what a rating counts."""
    backed = {
        "high": "accounts agree, and a source is at least fairly reliable (A to C)",
        "medium": "one voice, or agreement of less reliable sources",
        "low": "accounts conflict, or no source can be judged reliable (E, F)",
    }
    rows = [
        *(
            (f"relevance {name}", "our judgement", f"{by:.2f}")
            for name, by in competing.FACTORS.items()
        ),
        *((f"credibility {n}", backed[n], f"{by:.2f}") for n, by in competing.FACTORS.items()),
        *((f"rating {name}", "", str(counts)) for name, counts in competing.AGAINST.items()),
    ]
    return _table("What|When|Factor", rows)


#: Letters by which two forms of a word are known for one: *cooperative*, *cooperation*.
STEM = 5


def drift(ledger: Ledger) -> Table:
    """Return what one side said on one matter, where articles print it in different words.

    Two fragments are taken for one utterance if they share a word of substance.
    """
    said: dict[tuple[str, str], list[Statement]] = {}
    for s in ledger.statements:
        if s.claim.quote:
            said.setdefault(("/".join(s.key), s.answer), []).append(s)
    rows = []
    for (key, _), quoted in sorted(said.items()):
        for group in lineage.components(_stems(s) for s in quoted):
            alike = [s for s in quoted if _stems(s) <= group]
            forms: dict[tuple[str, str], list[Statement]] = {}
            for s in alike:
                form = texts.normalised(str(s.claim.quote)).casefold()
                forms.setdefault((form, words.said_by(s)), []).append(s)
            printed = {form for form, _ in forms}
            differ = any(a not in b and b not in a for a in printed for b in printed)
            if differ and len({s.source.id for s in alike}) > 1:
                question = ledger.finding(key).question
                rows += [
                    (question, who, f"“{same[0].claim.quote}”", "; ".join(map(locator, same)))
                    for (_, who), same in forms.items()
                ]
    return _table("On|Speaker|As printed|Where", rows, "No words are printed in two forms.")


def _stems(statement: Statement) -> frozenset[str]:
    found = re.findall(rf"\w{{{STEM},}}", texts.normalised(str(statement.claim.quote)).casefold())
    return frozenset(word[:STEM] for word in found) or frozenset({statement.id})


def voices(ledger: Ledger) -> Table:
    """Return who is cited, in how many claims and through which outlets, most cited first."""
    said: dict[str, list[Statement]] = {}
    for s in ledger.statements:
        if s.claim.voice:
            said.setdefault(s.claim.voice, []).append(s)
    rows = [
        (
            ledger.names.actors[voice].name,
            ledger.names.actors[voice].role,
            str(len(claims)),
            str(len({s.source.id for s in claims})),
            str(len({s.lineage for s in claims})),
        )
        for voice, claims in sorted(said.items(), key=lambda item: (-len(item[1]), item[0]))
    ]
    return _table("Voice|Who|Claims|Articles|Lineages", rows)


#: The part of what the two sides say in a chapter below which a side is little heard there.
THIRD = 1 / 3


def balance(ledger: Ledger) -> Table:
    """Return, chapter by chapter, how many claims are each side's, others' and the articles' own."""
    rows = []
    for chapter in get_args(Chapter):
        told = [s for s in ledger.statements if s.names.events[s.claim.event].chapter == chapter]
        sides = [sum(s.side == side for s in told) for side in ("afghanistan", "pakistan")]
        own = sum(s.claim.voice is None for s in told)
        if told:
            few = sum(sides) and min(sides) / sum(sides) < THIRD
            rows.append(
                (
                    chapter.replace("-", " ").capitalize(),
                    str(len(told)),
                    *map(str, sides),
                    str(len(told) - sum(sides) - own),
                    str(own),
                    "little heard: " + ("Kabul", "Islamabad")[sides.index(min(sides))]
                    if few
                    else "",
                )
            )
    columns = "Chapter|Claims|Kabul's|Islamabad's|Others'|The articles' own|Balance"
    return _table(columns, rows)


def oddities(ledger: Ledger) -> Table:
    """Return the notes of the records: slips, ambiguities, and what is not evidence."""
    rows = [
        (source.outlet, f"paragraph {passage.at}", passage.note)
        for source in ledger.data.sources
        for passage in source.passages
        if passage.note
    ]
    return _table("Article|Where|Note", rows)


#: Sets of marked texts, as ``data/accuracy.json`` names them, and what a table calls them.
INVENTED = {
    "invented": "Invented texts, now",
    "invented at first sight": "At first sight",
    "by another at first sight": "By another, at first sight",
    "by a third at first sight": "By a third, at first sight",
}


def accuracy(ledger: Ledger) -> Table:
    """How right the readers are, by kind and set of texts, from the committed counts.

    Returns
    -------
    Table
        Kind, then a cell a set of texts: items marked, precision and recall in per cent.
    """
    counts = ledger.data.readers
    articles = [counts[source.id] for source in ledger.data.sources if source.id in counts]
    sets = {"The articles here": scoring.total(articles)} if articles else {}
    sets |= {label: counts[name] for name, label in INVENTED.items() if name in counts}
    rows = [
        (f"{kind}: {meaning}", *(_shares(scores.get(kind)) for scores in sets.values()))
        for kind, meaning in scoring.KINDS.items()
    ]
    columns = "|".join(["What is read", *sets])
    return _table(columns, rows if sets else [], "No text has been marked.")


def _shares(score: Score | None) -> str:
    if score is None:
        return "not counted then"
    if not score.expected and not score.found:
        return "none"
    return f"{score.expected}: {score.precision:.0%} / {score.recall:.0%}".replace(
        "%", "\N{NO-BREAK SPACE}%"
    )
