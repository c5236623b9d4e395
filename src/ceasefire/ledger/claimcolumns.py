"""The columns of claims, sources and passages: what a table of each says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from ceasefire.ledger import remarks, words
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.frames import Column, through
from ceasefire.ledger.statements import Statement
from ceasefire.records import intervals
from ceasefire.records.sources import Passage, Source


def _said(statement: Statement) -> intervals.Interval[date]:
    days = statement.claim.said
    return intervals.dates(days) if days else intervals.Interval(None, None)


def _coded(field: str) -> Callable[[Statement], object]:
    return lambda s: getattr(s.claim, field)


def _of_source(field: str) -> Callable[[Statement], object]:
    return lambda s: getattr(s.source, field)


def _of_event(field: str) -> Callable[[Statement], object]:
    return lambda s: getattr(s.names.events[s.claim.event], field)


#: The columns of sources; a row is of a source with its lineage.
SOURCE: dict[str, Column[tuple[Source, str]]] = {
    "source": Column("str", "Id of the record", lambda of: of[0].id),
    "outlet": Column("str", "Who published it", lambda of: of[0].outlet),
    "title": Column("str", "Headline", lambda of: of[0].title),
    "published": Column("str", "Day of publication (EDTF)", lambda of: of[0].published),
    "dated": Column("str", "How that day is known", lambda of: of[0].dated),
    "not_before": Column(
        "datetime64", "First day on which it can have appeared", lambda of: of[0].appeared.low
    ),
    "not_after": Column(
        "datetime64", "Last day on which it can have appeared", lambda of: of[0].appeared.high
    ),
    "known": Column(
        "datetime64", "Day from which its claims count as known", lambda of: of[0].known
    ),
    "dateline": Column("str", "Place that it is filed from", lambda of: of[0].dateline),
    "reliability": Column("str", "Admiralty letter, A to F", lambda of: of[0].reliability),
    "descriptor": Column("str", "Reason for the letter", lambda of: of[0].descriptor),
    "lineage": Column(
        "str", "Whose copy it carries: ids of agencies, or its own", lambda of: of[1]
    ),
    "basis": Column("str", "What was read: the full text, or an excerpt", lambda of: of[0].basis),
    "url": Column("str", "Its own address", lambda of: of[0].url),
    "archive": Column("str", "Where an archive keeps it", lambda of: of[0].archive),
    "read": Column("datetime64", "Last day on which it was read", lambda of: of[0].read),
    "missing": Column(
        "datetime64",
        "Last day on which it was sought and not found again",
        lambda of: of[0].missing,
    ),
    "digests": Column(
        "int",
        "Coded paragraphs that can be held against the page by a digest",
        lambda of: sum(1 for one in of[0].passages if one.gist and one.sha256),
    ),
    "notes": Column("str", "What is odd about it", lambda of: " ".join(of[0].notes) or None),
    "paragraphs": Column(
        "Int64", "Lines of the article; missing for an excerpt", lambda of: of[0].paragraphs
    ),
    "passages": Column(
        "int", "Paragraphs with a gist", lambda of: sum(1 for one in of[0].passages if one.gist)
    ),
    "claims": Column("int", "Claims", lambda of: sum(len(one.claims) for one in of[0].passages)),
}

#: The columns of passages; a row is of a source, one of its passages, and how many claims do not count.
PASSAGE: dict[str, Column[tuple[Source, Passage, int]]] = {
    "source": Column("str", "Id of the record", lambda of: of[0].id),
    "paragraph": Column("str", "Number of the paragraph, or a run of them", lambda of: of[1].at),
    "gist": Column("str", "What it says, in words of ours", lambda of: of[1].gist),
    "furniture": Column("str", "What it is, if it is not the story", lambda of: of[1].furniture),
    "note": Column("str", "What a reader has to know of it", lambda of: of[1].note),
    "sha256": Column("str", "Digest of its text", lambda of: of[1].sha256),
    "held": Column(
        "str",
        "By what it can be held against its page",
        lambda of: of[0].custody(of[1]) if of[1].gist else None,
    ),
    "lines": Column("int", "Lines of the article", lambda of: len(of[1].numbers)),
    "claims": Column("int", "Claims", lambda of: len(of[1].claims)),
    "set_aside": Column("int", "Those of them that do not count", lambda of: of[2]),
}


def passages(
    sources: Iterable[Source], statements: Iterable[Statement]
) -> Iterator[tuple[Source, Passage, int]]:
    """Yield the rows of passages: each with its source, and how many of its claims do not count."""
    aside = Counter((s.source.id, s.paragraph) for s in statements if s.weight != "counts")
    for source in sources:
        for part in source.passages:
            yield source, part, aside[source.id, part.at]


#: What the columns of claims say of a claim alone.
_CLAIMED: dict[str, Column[Statement]] = {
    "value": Column("str", "What is claimed, as coded", lambda s: s.answer),
    "low": Column(
        "Int64", "Lowest number that it leaves possible; never to be added up within a question, nor over"
        " those that not_to_be_added names",
        lambda s: s.numbers.low if s.numbers else None,
    ),
    "high": Column(
        "Int64", "Highest number; missing where it is open; not to be added up, as the lowest is not",
        lambda s: s.numbers.high if s.numbers else None,
    ),
    "first": Column(
        "datetime64", "First day that it leaves possible", lambda s: s.days.low if s.days else None
    ),
    "last": Column("datetime64", "Last day", lambda s: s.days.high if s.days else None),
    "event": Column("str", "Id of the event", _coded("event")),
    "lane": Column("str", "What kind of event", _of_event("lane")),
    "chapter": Column("str", "Chapter that tells it", _of_event("chapter")),
    "aspect": Column("str", "What about the event", _coded("aspect")),
    "group": Column("str", "Whom a number of people counts, as coded", _coded("group")),
    "place": Column("str", "The place alone of which it is told, if not of the whole", _coded("place")),
    "covers": Column("str", "The days that a count covers (EDTF)", _coded("covers")),
    "issue": Column("str", "Of a position: the issue", _coded("issue")),
    "voice": Column("str", "Who asserts it; missing where the outlet does in its own words", _coded("voice")),
    "speaker": Column("str", "The same by name, or the outlet", words.said_by),
    "holder": Column("str", "For whom the voice speaks", lambda s: s.holder),
    "standing": Column("str", "How the voice stands to the matter", lambda s: s.standing),
    "via": Column("str", "Agency or outlet that the article names for it", _coded("via")),
    "said_first": Column("datetime64", "First day on which it can have been said", lambda s: _said(s).low),
    "said_last": Column("datetime64", "Last day on which it can have been said", lambda s: _said(s).high),
    "known": Column("datetime64", "Day from which it counts as known", lambda s: s.known),
    "quote": Column("str", "The voice's own words, at most eight", _coded("quote")),
    "inferred": Column("str", "Why the value is not literally in the text", _coded("inferred")),
    "hearsay": Column("bool", "Whether it is passed on, of nobody who is named", _coded("hearsay")),
    "seen": Column("bool", "Whether the page says how it knows", _coded("seen")),
    "copy_of": Column("str", "Whose copy the sentence is, where not its paragraph's", _coded("copy_of")),
    "revises": Column("bool", "Whether it replaces what the same voice gave before", _coded("revises")),
    "misreports": Column("str", "Why the voice did not say so", _coded("misreports")),
    "note": Column("str", "What a reader has to know", _coded("note")),
    "paragraph_note": Column(
        "str", "What its paragraph's note adds, where it refers to that", lambda s: s.remark
    ),
    "source": Column("str", "Id of the record", _of_source("id")),
    "outlet": Column("str", "Who published it", _of_source("outlet")),
    "reliability": Column("str", "Admiralty letter of the source", _of_source("reliability")),
    "basis": Column("str", "What was read of the source", _of_source("basis")),
    "paragraph": Column(
        "str", "Number of the paragraph, of the excerpt where that was read", lambda s: s.paragraph
    ),
    "lineage": Column("str", "Whose copy the source carries", lambda s: s.lineage),
    "origin": Column("str", "Whose copy the sentence is", lambda s: s.origin),
    "url": Column("str", "The source's own address", _of_source("url")),
}  # fmt: skip


#: A row of claims: a claim, its finding, and the answers that count some of the same.
Row = tuple[Statement, Finding, str]


def _claim(of: Row) -> Statement:
    return of[0]


#: The columns of claims.
CLAIM: dict[str, Column[Row]] = {
    "claim": Column("str", "Id of the claim: source, paragraph, number", lambda of: of[0].id),
    "weight": Column(
        "str", "Whether it counts; what does not stands below what does",
        lambda of: of[1].weight([of[0]]),
    ),
    "set_aside": Column(
        "str", "Why it does not count; missing where it does",
        lambda of: words.why_aside(of[1], of[0]) or None,
    ),
    "finding": Column("str", "Id of the question that it answers", lambda of: of[1].id),
    "question": Column("str", "That question", lambda of: of[1].question),
    "in_words": Column(
        "str", "What is claimed as it is printed, with the mark of what does not count",
        lambda of: remarks.valued(of[1], of[0]),
    ),
    **{name: through(column, _claim) for name, column in _CLAIMED.items()},
    "remarks": Column(
        "str", "All that is remarked on it, in sentences",
        lambda of: remarks.remarks(of[1], of[0]) or None,
    ),
    "answer": Column(
        "str", "The answer to the question, from all claims on it", lambda of: words.best(of[1])
    ),
    "status": Column("str", "How the claims on the question stand to each other", lambda of: of[1].status),
    "warning": Column("str", "What a reader of the answer is warned of", lambda of: of[1].warning or None),
    "not_to_be_added": Column(
        "str", "Ids of other questions that count some of the same: their numbers must not be added up",
        lambda of: of[2] or None,
    ),
}  # fmt: skip
