"""Finds who says: verbs of saying, and the subjects beside them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from ceasefire.reading import clauses, lexicon
from ceasefire.reading.marks import Name
from ceasefire.reading.phrases import PROPER_AHEAD, People, Subject
from ceasefire.reading.spans import Span

_VERB = re.compile(rf"\b(?:{'|'.join(sorted(set(lexicon.VERBS), key=len, reverse=True))})\b")
_ACCORDING = re.compile(
    r"\b(?:[Aa]ccording to|[Ii]n the words of|[Aa]s (?:reported|told) by|[Bb]y the count of)\s+"
)
_ADVERB = re.compile(
    r"(?:^|\s|,)(?:also|further|furthermore|later|earlier|then|had|has|have|was|were|been|is|again|repeatedly|"
    r"separately|previously|meanwhile|however|himself|herself|itself|first|still|once|now|only|would|did|not|never|"
    r"in turn|in response|on his part|for (?:his|her|its) part|(?:on|late|early|since)(?: on)? (?:\w+day|\w+ \d+)"
    r"(?: (?:morning|evening|night|afternoon))?|\w+day|today|yesterday|[a-z]+ly|"
    r"quoted as|being|reportedly|only)\s*,?$"
)
_PHRASE = re.compile(
    r",?\s(?:in|at|during|to|after|through|speaking|via|from|before|for|with|on)\s[^,.]{2,70},?$"
)
_PRONOUN = re.compile(r"(?:^|[\s,“”\"])(he|she|it|they)$", re.I)
_INSERTED = re.compile(
    r"(?:issued|quoted|released|published|carried|posted|cited|seen|obtained|speaking|who|whose|which|where|"
    r"dated|signed|read out|reached|asked|citing|in|on|at|during|after|before|for|with|through|via)\b"
)
_ACRONYM = re.compile(r" \([A-Z][\w. -]{1,11}\)$")
_QUOTED_AS = re.compile(r"\b(?:quot|cit)(?:ed|es|ing) ([^,.“”\"]{3,80}?) as $")
_GOES_ON = re.compile(r"\b(?:and|but|then|before|or)\s+(?:(?:also|then|later|again|\w+ly)\s+)?$")
_NEGATED = re.compile(r"\b(?:not|never|n['’]t)\s+(?:\w+ly\s+|yet\s+)?$")
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+|also\s+|later\s+)?$")
#: Verbs whose subject, in the passive, is who hears or is spoken of.
_HEARD = frozenset(
    lexicon.words("""
    told asked informed accused blamed criticised criticized warned urged denounced condemned
    dismissed rejected praised described welcomed
""")
)
_BY = re.compile(r"\s+(?:[\w-]+\s+){0,3}?by\s+")
#: Verbs with an object of their own: *told Sharif* names the hearer.
_NEVER_FIRST = {"told", "tells", "telling"}
_NONE = Subject(None, "none", 0, 0)


@dataclass(frozen=True)
class Attribution:
    """A verb of saying (or *according to*) with its subject.

    Attributes
    ----------
    start, end
        Span of the verb.
    verb
        The verb.
    subject
        Who says it.
    """

    start: int
    end: int
    verb: str
    subject: Subject

    @property
    def by(self) -> str | None:
        """Who says it: an actor's id, a name as printed, or ``None``."""
        return self.subject.by

    @property
    def kind(self) -> str:
        """How the subject is given."""
        return self.subject.kind

    @property
    def weak(self) -> bool:
        """Whether the verb also has common meanings that report nothing."""
        return self.verb in lexicon.WEAK


@dataclass
class _Sentence:
    """A sentence while its attributions are read."""

    text: str
    span: Span
    names: Sequence[Name]
    quoted: Sequence[Span]
    people: People
    said: list[Attribution]

    def read(self) -> list[Attribution]:
        for match in self._verbs():
            verb = match.group().strip()
            subject = self._said_by(match)
            if _ACCORDING.fullmatch(match.group()):
                verb = "according to"
            self.said.append(Attribution(match.start(), match.end(), verb, subject))
            if verb not in lexicon.WEAK or subject.kind == "name":
                self.people.spoke(subject)
        return self.said

    def _verbs(self) -> Iterator[re.Match[str]]:
        low, high = self.span.start, self.span.end
        spans = [*_VERB.finditer(self.text, low, high), *_ACCORDING.finditer(self.text, low, high)]
        for match in sorted(spans, key=lambda m: m.start()):
            if not any(q.start <= match.start() < q.end for q in self.quoted):
                yield match

    def _said_by(self, match: re.Match[str]) -> Subject:
        """Return the subject of a verb; nobody's where the verb is denied, or is said of the hearer."""
        left = self.text[max(self.span.start, match.start() - 40) : match.start()]
        if _NEGATED.search(left):
            return _NONE
        if match.group() in _HEARD and _PASSIVE.search(left):
            by = _BY.match(self.text, match.end(), self.span.end)
            return self._ahead(by.end(), lone=True) if by else _NONE
        return self._subject_of(match)

    def _subject_of(self, match: re.Match[str]) -> Subject:
        if _ACCORDING.fullmatch(match.group()):
            return self._ahead(match.end(), lone=True)
        left = self.text[self.span.start : match.start()]
        after_quote = any(
            q.end <= match.start() and not self.text[q.end : match.start()].strip(" ,.")
            for q in self.quoted
        )
        inverting = match.group() in lexicon.INVERTING and left.rstrip().endswith(",")
        if (after_quote or inverting) and match.group() not in _NEVER_FIRST:
            subject = self._ahead(match.end(), inverted=True)
            if subject.by:
                return subject
        if match.group() == "saying" and (quoted := _QUOTED_AS.search(left)):
            start = self.span.start + quoted.start(1)
            return self.people.who(quoted.group(1), start, self.names) or _NONE
        if match.group().endswith("ing") or _GOES_ON.search(left):
            return self._same_as_before(match.start())
        return self._behind(match.start())

    def _same_as_before(self, at: int) -> Subject:
        """Return the subject that a participle or a second verb goes on with."""
        before = [a for a in self.said if a.by and a.end <= at]
        subject = before[-1].subject if before else self._main(at)
        return Subject(subject.by, "back" if subject.by else "none", at, at, subject.person)

    def _main(self, at: int) -> Subject:
        """Return the subject of the sentence: what stands before its first verb."""
        start, end = clauses.main_subject(self.text, self.span.start, at)
        phrase = self.text[start:end]
        if pronoun := _PRONOUN.search(phrase.rstrip()):
            return self.people.before(pronoun.group(1), start, start)
        return self.people.who(phrase, start, self.names) or _NONE

    def _behind(self, at: int) -> Subject:
        """Read the subject that stands before a verb."""
        low = self.span.start
        left = _ACRONYM.sub("", self.text[low:at].rstrip())
        for _ in range(4):
            shorter = _ADVERB.sub("", left).rstrip()
            if shorter == left:
                break
            left = shorter + ("," if left.endswith(",") and "," in shorter else "")
        subject = self._nearest(left)
        if subject.kind == "none" and (phrase := _PHRASE.search(left)):
            subject = self._nearest(left[: phrase.start()].rstrip(" ,"))
        return subject

    def _nearest(self, left: str) -> Subject:
        """Return the subject nearest to the end of some words, looking past appositions."""
        low = self.span.start
        fallback = _NONE
        for _ in range(5):
            apposed = left.endswith(",")
            left = left.rstrip(" ,")
            if left.endswith((" who", " which")):
                left, apposed = left.rpartition(" ")[0].rstrip(" ,"), False
            end = low + len(left)
            if (pronoun := _PRONOUN.search(left)) and not apposed:
                return self.people.before(pronoun.group(1), end - len(pronoun.group(1)), end)
            start = clauses.phrase_start(self.text, low, end)
            chunk = self.text[self.text.rfind(",", low, end) + 1 : end] if apposed else ""
            inserted = _INSERTED.match(chunk.lstrip())
            subject = None if inserted else self._who(start, end)
            if subject and (subject.kind == "name" or not apposed):
                return subject
            fallback = fallback if fallback.by else subject or _NONE
            comma = self.text.rfind(",", low, max(low, start))
            if not apposed or comma < 0:
                break
            left = self.text[low:comma] + ("," if "," in self.text[low:comma] else "")
            if not clauses.apposition(self.text, low, comma):
                left = left.rstrip(",")
        return fallback

    def _who(self, start: int, end: int) -> Subject | None:
        """Return whom the words before a verb name; one capitalised word within a sentence is a name."""
        last = self.text.rfind(" ", self.span.start, end) + 1
        return self.people.who(self.text[start:end], start, self.names, lone=last > self.span.start)

    def _ahead(self, at: int, inverted: bool = False, lone: bool = False) -> Subject:
        """Read the subject that stands after a verb."""
        text, high = self.text, self.span.end
        while at < high and text[at] == " ":
            at += 1
        end = clauses.phrase_end(text, at, high)
        phrase = text[at:end]
        if re.fullmatch(r"(?:he|she|it|they)", phrase.strip(), re.I):
            return self.people.before(phrase.strip(), at, end)
        article = re.match(
            r"(?:the|a|an|one|another|two|his|her|its|local|residents|officials|police|witnesses)\b",
            phrase,
        )
        if inverted and not (phrase[:1].isupper() or article):
            return _NONE
        first = self.people.who(phrase, at, self.names, lone)
        rest = re.match(r",\s+(?:the |a |an )?([^,.“”\"]{3,80})", text[end:high])
        if first and first.kind == "role" and rest and (tail := PROPER_AHEAD.match(rest.group(1))):
            return self.people.who(tail.group(), end, self.names) or first
        return first or _NONE


def attributions(
    text: str, sentence: Span, names: Sequence[Name], quoted: Sequence[Span], people: People
) -> list[Attribution]:
    """Return the attributions of a sentence, in order.

    Parameters
    ----------
    text
        The line, plain.
    sentence
        Where the sentence stands in it.
    names
        The names of the line.
    quoted
        Its quotations: a verb inside one reports nothing here.
    people
        Who has been named and has spoken so far; it is brought up to date.
    """
    low, high = sentence.start - _GAP, sentence.end
    names = _between(names, low, high)
    return _Sentence(text, sentence, names, _between(quoted, low, high), people, []).read()


#: How far before a sentence a quotation may end that its verb belongs to.
_GAP = 4
S = TypeVar("S", Name, Span)


def _between(spans: Sequence[S], low: int, high: int) -> Sequence[S]:
    """Return the spans, of some in order, that reach into a stretch of the line."""
    first = bisect_left(spans, low, key=lambda span: span.end)
    return spans[first : bisect_left(spans, high, key=lambda span: span.start)]
