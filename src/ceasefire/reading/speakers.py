"""Finds who says: verbs of saying, the names beside them, and pronouns that stand for an earlier one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ceasefire.reading import lexicon
from ceasefire.reading.marks import Name
from ceasefire.reading.names import Gazetteer
from ceasefire.reading.spans import Span

_VERB = re.compile(rf"\b(?:{'|'.join(sorted(set(lexicon.VERBS), key=len, reverse=True))})\b")
_ACCORDING = re.compile(
    r"\b(?:[Aa]ccording to|[Ii]n the words of|[Aa]s (?:reported|quoted|told) by|quoted by|by the count of)\s+"
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
_PRONOUN = re.compile(r"(?:^|[\s,])(?:he|she|it|they|who|which)$", re.I)
_BACK = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) (?:\w+ )?(?:spokes(?:man|woman|person)|minister|official|statement|"
    r"ministry|president|general|commander|diplomat|envoy|communiqu[eé]|note|document|report|group|party|"
    r"governor|mayor|doctor|director|chief|mission|post|message|letter)$"
)
_ROLE = re.compile(
    r"\b(?:officials?|spokes(?:man|woman|person|people|men)|police|ministers?|ministry|army|military|"
    r"governments?|sources?|witness(?:es)?|residents?|doctors?|nurses?|governor|commanders?|analysts?|experts?|"
    r"statement|report|agency|office|mission|embassy|court|union|group|villagers?|survivors?|"
    r"diplomats?|aides?|chief|leaders?|generals?|president|envoys?|directors?|traders?|drivers?|"
    r"father|mother|brother|sister|widow|farmers?|observers?|monitors?|medics?|"
    r"authorities|delegat\w+|negotiators?|mediators?|organi[sz]ation|council|committee|hospital|"
    r"teacher|elder|elders|shopkeepers?|activists?|lawyers?|refugees?|rescuers?|colonel|officers?|mayor|"
    r"workers?|association|chamber|charity|daily|newspaper|broadcaster|television|newsreader|director|author|"
    r"historian|professor|scholar|economist|administrator|headmaster|student|students|reporters|editor|critic|"
    r"grandmother|grandfather|uncle|aunt|son|daughter|wife|husband|vendor|baker|captain|coach)$"
)
_TITLE = (
    r"(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Brig|Capt|Sgt|Adm|Sen|Gov|Sheikh|Sheik|Sir|Dame|General|Colonel|"
    r"Major|Captain|Brigadier|Lieutenant|Professor|President|Minister|Governor|Ambassador|Judge)\.?"
)
_PARTICLE = r"(?:al|el|bin|ibn|de|da|van|von|der|den|of|ul|ur|ud|la|le|du|dos|zu)"
_PROPER = re.compile(
    rf"(?:{_TITLE}\s+)*(?:[A-Z][\w’'-]*|[A-Z]\.)(?:\s+(?:{_PARTICLE}\s+)?(?:[A-Z][\w’'-]*|[A-Z]\.))*$"
)
_PROPER_AHEAD = re.compile(
    rf"(?:{_TITLE}\s+)*(?:[A-Z][\w’'-]*|[A-Z]\.)(?:\s+(?:{_PARTICLE}\s+)?(?:[A-Z][\w’'-]*|[A-Z]\.))*"
)
_CLAUSE = re.compile(
    r"(?:[:;“”\"()]|\s[–—-]\s|\b(?:that|and|but|as|when|while|after|before|although|though|because|since|if|whereas|"
    r"where|which|who|with|saying|according to)\s)",
)
_NP_WORDS = 14
_LOCAL = re.compile(r"\b(?:in|at|near|from|outside|across|along)\s(?:the\s)?$")


@dataclass(frozen=True)
class Attribution:
    """A verb of saying (or *according to*) with its subject.

    Attributes
    ----------
    start, end
        Span of the verb.
    subject
        Span of the subject, as far as it was read.
    verb
        The verb.
    by
        Who says it: an actor's id, a name as printed, or ``None``.
    kind
        ``name`` for a name beside the verb, ``role`` for a description (*a hospital official*),
        ``back`` for a pronoun or a description that stands for an earlier speaker, ``none``.
    """

    start: int
    end: int
    subject: tuple[int, int]
    verb: str
    by: str | None
    kind: str

    @property
    def weak(self) -> bool:
        """Whether the verb also has common meanings that report nothing."""
        return self.verb in lexicon.WEAK


@dataclass
class Speakers:
    """Remembers, from line to line of one article, who has spoken and how people are called."""

    gazetteer: Gazetteer
    last: str | None = None
    people: dict[str, str] = field(default_factory=dict)

    def attributions(
        self, text: str, sentence: Span, names: Sequence[Name], quoted: Sequence[Span]
    ) -> list[Attribution]:
        """Return the attributions of a sentence, in order."""
        found: list[Attribution] = []
        for match in self._verbs(text, sentence, quoted):
            found.append(self._attributed(text, sentence, match, names, quoted, found))
            if found[-1].by and found[-1].kind != "none":
                self.last = found[-1].by
        return found

    def learn(self, text: str) -> None:
        """Remember the full names of a line, so that a surname alone can be given its name."""
        for match in re.finditer(
            rf"\b(?:{_TITLE}\s+)?([A-Z][\w’'-]+(?:\s+(?:{_PARTICLE}\s+)?[A-Z][\w’'-]+)+)", text
        ):
            words = match.group(1).split()
            while words and words[0] in lexicon.NOT_NAMES:
                words = words[1:]
            if len(words) > 1:
                self.people.setdefault(
                    words[-1].removesuffix("’s").removesuffix("'s"), " ".join(words)
                )

    def _verbs(self, text: str, sentence: Span, quoted: Sequence[Span]) -> Iterator[re.Match[str]]:
        spans = [
            *_VERB.finditer(text, sentence.start, sentence.end),
            *_ACCORDING.finditer(text, sentence.start, sentence.end),
        ]
        for match in sorted(spans, key=lambda m: m.start()):
            if not any(q.start <= match.start() < q.end for q in quoted):
                yield match

    def _attributed(
        self,
        text: str,
        sentence: Span,
        match: re.Match[str],
        names: Sequence[Name],
        quoted: Sequence[Span],
        before: Sequence[Attribution],
    ) -> Attribution:
        verb = match.group().strip()
        if _ACCORDING.fullmatch(match.group()):
            by, kind, subject = self._ahead(text, match.end(), sentence.end, names)
            return Attribution(match.start(), match.end(), subject, "according to", by, kind)
        after_quote = any(
            q.end <= match.start() and not text[q.end : match.start()].strip(" ,.") for q in quoted
        )
        if after_quote or re.search(r",\s*$", text[sentence.start : match.start()]):
            by, kind, subject = self._ahead(text, match.end(), sentence.end, names, inverted=True)
            if by:
                return Attribution(match.start(), match.end(), subject, verb, by, kind)
        by, kind, subject = self._behind(text, sentence.start, match.start(), names)
        if by is None and kind == "none" and before and self._participle(text, match, before):
            last = before[-1]
            by, kind, subject = last.by, "back" if last.by else "none", last.subject
        elif by is None and kind == "none" and verb.endswith("ing"):
            by, kind, subject = self._main_subject(sentence, match.start(), names)
        return Attribution(match.start(), match.end(), subject, verb, by, kind)

    def _participle(self, text: str, match: re.Match[str], before: Sequence[Attribution]) -> bool:
        """Return whether a verb goes on with the subject of the one before it."""
        between = text[before[-1].end : match.start()]
        return match.group().endswith("ing") or bool(
            re.search(r"(?:\band|\bbut|,|\bthen)\s(?:also\s|then\s)?$", between)
        )

    def _main_subject(
        self, sentence: Span, end: int, names: Sequence[Name]
    ) -> tuple[str | None, str, tuple[int, int]]:
        """Return the first actor of the sentence, as the likely subject of a participle."""
        for name in names:
            if sentence.start <= name.start and name.end <= end and name.kind == "actor":
                return name.id, "back", (name.start, name.end)
        return None, "none", (end, end)

    def _behind(
        self, text: str, low: int, at: int, names: Sequence[Name]
    ) -> tuple[str | None, str, tuple[int, int]]:
        """Read the subject that stands before a verb."""
        left = text[low:at].rstrip()
        for _ in range(4):
            shorter = _ADVERB.sub("", left).rstrip()
            if shorter == left:
                break
            left = shorter
        found = self._subject(text, low, left, names)
        if found[0] is None and found[1] == "none" and (phrase := _PHRASE.search(left)):
            found = self._subject(text, low, left[: phrase.start()].rstrip(" ,"), names)
        return found

    def _subject(
        self, text: str, low: int, left: str, names: Sequence[Name]
    ) -> tuple[str | None, str, tuple[int, int]]:
        for _ in range(5):  # appositions, one comma at a time
            end = low + len(left.rstrip(" ,"))
            if _PRONOUN.search(left.rstrip(" ,")) and not left.endswith(","):
                return self.last, "back", (end - 2, end)
            start = _start(text, low, end)
            if found := self._resolved(text[start:end], start, names):
                return (*found, (start, end))
            if not left.endswith(",") and "," not in text[low:end]:
                break
            left = text[low : text.rfind(",", low, end)] + "," if "," in text[low:end] else ""
            if not left or end - (low + len(left)) > 120:
                break
        return None, "none", (low, low)

    def _ahead(
        self, text: str, at: int, high: int, names: Sequence[Name], inverted: bool = False
    ) -> tuple[str | None, str, tuple[int, int]]:
        """Read the subject that stands after a verb."""
        while at < high and text[at] == " ":
            at += 1
        stop = re.compile(
            r"[,.;:“”\"()]|\s(?:on|in a|at a|told|who|which|as|after|when|that|while|during)\s|\s[–—]\s"
        ).search(text, at, high)
        end = stop.start() if stop else high
        while stop and stop.group() == "." and re.search(rf"\b{_TITLE}$", text[at : end + 1]):
            stop = re.compile(r"[,.;:“”\"()]|\s(?:on|in a|at a|told)\s").search(text, end + 1, high)
            end = stop.start() if stop else high
        phrase = text[at:end]
        if inverted and not (
            phrase[:1].isupper()
            or re.match(r"(?:the|a|an|one|another|two|his|her|its|he|she)\b", phrase)
        ):
            return None, "none", (at, at)
        if re.fullmatch(r"(?:he|she|it|they)", phrase, re.I):
            return self.last, "back", (at, end)
        first = self._resolved(phrase, at, names)
        rest = re.match(r",\s+(?:the |a |an )?([^,.“”\"]{3,80})", text[end:high])
        if first and first[1] == "role" and rest and (tail := _PROPER_AHEAD.match(rest.group(1))):
            second = self._resolved(tail.group(), end, names)
            first = second or first
        return (*first, (at, end)) if first else (None, "none", (at, at))

    def _resolved(self, phrase: str, start: int, names: Sequence[Name]) -> tuple[str, str] | None:
        """Return who a noun phrase names, and how."""
        phrase = phrase.strip(" ,")
        if not phrase or len(phrase) > 160:
            return None
        inside = [
            n
            for n in names
            if start <= n.start and n.end <= start + len(phrase) + 2 and n.kind == "actor"
        ]
        inside = [n for n in inside if not _LOCAL.search(phrase[: n.start - start])]
        tail = _PROPER.search(phrase)
        proper = tail.group() if tail else ""
        words = [w for w in proper.split() if w.rstrip(".,") not in lexicon.NOT_NAMES]
        if inside and (
            not words or inside[-1].end >= start + len(phrase) - 1 or not _unknown(words)
        ):
            last = inside[-1]
            ends = last.end >= start + len(phrase) - 2
            if ends:
                return last.id, "name"
            if (
                _ROLE.search(phrase)
                or _ROLE.search(phrase.partition(" of ")[0])
                or _ROLE.search(phrase.partition(" for ")[0])
            ):
                return (self.gazetteer.actor(phrase) or last.id), "role"
        if words and (name := self._named(words)):
            return name, "name"
        if _BACK.search(phrase) and len(phrase.split()) <= 3 and not inside:
            return (self.last, "back") if self.last else None
        role = re.split(r"\s(?:in|at|from|near|with|on)\s", phrase)[0]
        if (
            _ROLE.search(role)
            or _ROLE.search(role.partition(" of ")[0])
            or _ROLE.search(role.partition(" for ")[0])
        ):
            if inside:
                return inside[-1].id, "role"
            if len(role.split()) <= 9:
                return role, "role"
        return None

    def _named(self, words: list[str]) -> str | None:
        """Return the full name for the words of a proper name."""
        bare = [w for w in words if not re.fullmatch(_TITLE, w)]
        if not bare:
            return None
        last = bare[-1].removesuffix("’s").removesuffix("'s")
        if len(bare) == 1 and last in self.people:
            return self.people[last]
        if (
            len(bare) == 1
            and len(words) == 1
            and not last.isupper()
            and last not in self.people.values()
        ):
            return last if len(last) > 2 else None
        return " ".join(words[-5:])


def _unknown(words: list[str]) -> bool:
    """Return whether a proper name looks like a person's: two words or more, or one with a title."""
    return len([w for w in words if w[:1].isupper()]) >= 2


def _start(text: str, low: int, end: int) -> int:
    """Return where the noun phrase that ends at ``end`` begins."""
    start = low
    piece = text[low:end]
    comma = piece.rfind(",")
    if comma >= 0:
        start = low + comma + 1
    for match in _CLAUSE.finditer(text, start, end):
        if match.end() < end:
            start = match.end()
    words = list(re.finditer(r"\S+", text[start:end]))
    if len(words) > _NP_WORDS:
        start += words[-_NP_WORDS].start()
    while start < end and text[start] == " ":
        start += 1
    return start
