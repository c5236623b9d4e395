"""Tells whom a noun phrase names: an actor of the vocabulary, a name as printed, or one named before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from ceasefire.errors import looked_up
from ceasefire.reading import lexicon
from ceasefire.reading.marks import Name
from ceasefire.reading.names import Gazetteer

Kind = Literal["name", "role", "back", "none"]

_BACK = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) (?:\w+ )?(?:spokes(?:man|woman|person)|minister|official|statement|"
    r"ministry|president|general|commander|diplomat|envoy|communiqu[eé]|note|document|report|group|party|"
    r"governor|mayor|doctor|director|chief|mission|post|message|letter)$"
)
_ROLE = re.compile(
    r"\b(?:officials?|spokes(?:man|woman|person|people|men)|police|ministers?|ministry|army|military|"
    r"governments?|sources?|witness(?:es)?|residents?|doctors?|nurses?|governor|commanders?|analysts?|experts?|"
    r"statement|clarification|communiqu[eé]|declaration|letter|memo|bulletin|report|agency|office|mission|embassy|court|union|group|villagers?|survivors?|"
    r"diplomats?|aides?|chief|leaders?|generals?|president|envoys?|directors?|traders?|drivers?|"
    r"father|mother|brother|sister|widow|farmers?|observers?|monitors?|medics?|"
    r"authorities|delegat\w+|negotiators?|mediators?|organi[sz]ation|council|committee|hospital|"
    r"teacher|elder|elders|shopkeepers?|activists?|lawyers?|refugees?|rescuers?|colonel|officers?|mayor|"
    r"workers?|association|chamber|charity|daily|newspaper|broadcaster|television|newsreader|director|author|"
    r"historian|professor|scholar|economist|administrator|headmaster|student|students|reporters|editor|critic|"
    r"grandmother|grandfather|uncle|aunt|son|daughter|wife|husband|vendor|baker|captain|coach)$",
    re.I,
)
TITLE = (
    r"(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Brig|Capt|Sgt|Adm|Sen|Gov|Sheikh|Sheik|Sir|Dame|General|Colonel|"
    r"Major|Captain|Brigadier|Lieutenant|Professor|President|Minister|Governor|Ambassador|Judge)\.?"
)
_PARTICLE = r"(?:for|al|el|bin|ibn|de|da|van|von|der|den|of|ul|ur|ud|la|le|du|dos|zu)"
_PROPER = re.compile(
    rf"(?:{TITLE}\s+)*(?:[A-Z][\w’'-]*|[A-Z]\.)(?:\s+(?:{_PARTICLE}\s+)?(?:[A-Z][\w’'-]*|[A-Z]\.))*$"
)
PROPER_AHEAD = re.compile(
    rf"(?:{TITLE}\s+)*(?:[A-Z][\w’'-]*|[A-Z]\.)(?:\s+(?:{_PARTICLE}\s+)?(?:[A-Z][\w’'-]*|[A-Z]\.))*"
)
_LOCAL = re.compile(
    r"\b(?:in|at|near|from|outside|across|along|to|with|against|into|over|on)\s(?:the\s)?$"
)
_GROUPS = re.compile(
    r"\b(?:statement|clarification|communiqu\w+|declaration|letter|memo|bulletin|report|ministry|army|military|"
    r"governments?|police|agency|office|mission|embassy|union|group|authorities|council|committee|association|"
    r"party|document|note|message|post|officials|sources|witnesses|residents|villagers|\w+s)$"
)
_FULL_NAME = re.compile(
    rf"\b(?:{TITLE}\s+)?([A-Z][\w’'-]+(?:\s+(?:{_PARTICLE}\s+)?[A-Z][\w’'-]+)+)"
)
_NICKNAME = re.compile(r"\s[“\"‘'][A-Z]\w+[”\"’']\s(?=[A-Z])")
_ON_BEHALF = re.compile(
    r"^(?:(?:an?|the|one|another|its|his|her) .*|[a-z][a-z-]+ )\b(?:for|of|from)\s(?:the\s)?$"
)
#: Between a person and the body that he or she speaks for.
_BELONGING = re.compile(r"\s(?:of|from)\s(?:the\s)?")
_REACHED = re.compile(r",?\s(?:reached|quoted|contacted|interviewed|cited|seen|asked)\s")
_SOMEBODY = re.compile(
    r"(?:an?|one|another) (?:[\w’'-]+ ){0,5}[a-z]{3,}(?: (?:in|from|at|with|of) .{2,60})?$", re.I
)
#: A noun phrase that ends with a quotation mark is a title, and its author is to be looked for elsewhere.
_QUOTED = re.compile(r"[”’'\"]$")
#: A noun phrase that is longer is something else.
_LONGEST = 160
#: As many words of a printed name or description as are kept.
_ROLE_WORDS = 9


@dataclass(frozen=True)
class Subject:
    """Who is named by the words of a line.

    Attributes
    ----------
    by
        An actor's id, a name as printed, or ``None``.
    kind
        ``name`` for a name, ``role`` for a description (*a hospital official*), ``back`` for a
        pronoun or a description that stands for somebody named before, ``none``.
    start, end
        Where the words stand.
    person
        Whether it is a single person.
    """

    by: str | None
    kind: Kind
    start: int
    end: int
    person: bool = False


@dataclass
class People:
    """Remembers, from line to line of one article, how people are called and who spoke last."""

    gazetteer: Gazetteer
    person: str | None = None
    group: str | None = None
    last: str | None = None
    recent: str | None = None
    full: dict[str, str] = field(default_factory=dict)

    def learn(self, text: str) -> None:
        """Remember the full names of a line, so that a surname alone can be given its name."""
        for match in _FULL_NAME.finditer(_NICKNAME.sub(" ", text)):
            words = match.group(1).split()
            while words and words[0] in lexicon.NOT_NAMES:
                words = words[1:]
            if len(words) > 1:
                name = " ".join([*words[:-1], _bare(words[-1])])
                self.full.setdefault(_bare(words[-1]), name)
                if not self.gazetteer.find(name):
                    self.recent = name

    def spoke(self, subject: Subject) -> None:
        """Remember who spoke last: a person for *he* and *she*, anybody else for *it*."""
        if subject.by is None:
            return
        self.last = subject.by
        if subject.person:
            self.person = subject.by
        elif subject.kind != "back":
            self.group = subject.by

    def before(self, word: str, start: int, end: int) -> Subject:
        """Return whom a pronoun, or a description such as *the minister*, stands for."""
        low = word.casefold()
        described = low not in ("he", "she", "who", "it", "they", "which")
        if low in ("he", "she", "who") or (described and not _GROUPS.search(low)):
            by = self.person or (None if described else self.recent)
            return Subject(by or (word if described else None), "back", start, end, person=True)
        by = self.last if low == "they" else self.group or self.last
        return Subject(by or (word if described else None), "back", start, end)

    def who(
        self, phrase: str, start: int, names: Sequence[Name], lone: bool = False
    ) -> Subject | None:
        """Return whom a noun phrase names, or ``None``.

        Parameters
        ----------
        phrase
            Its words.
        start
            Where it begins in the line.
        names
            The names of the line.
        lone
            Whether one capitalised word alone is a name, because of where it stands.
        """
        start += len(phrase) - len(phrase.lstrip(" ,"))
        phrase = _REACHED.split(phrase.strip(" ,"), maxsplit=1)[0]
        end = start + len(phrase)
        if not phrase or len(phrase) > _LONGEST or _QUOTED.search(phrase):
            return None
        inside = [n for n in names if start <= n.start and n.end <= end + 2 and n.kind == "actor"]
        inside = [n for n in inside if not _LOCAL.search(phrase[: n.start - start])]
        if any(
            n.kind == "place" and end - 2 <= n.end <= end + 2 for n in names if n.start >= start
        ):
            phrase = re.split(r"\s(?:in|at|from|near|of)\s", phrase)[
                0
            ]  # *officials in the capital*
            end = start + len(phrase)
        if joint := _joint(phrase, start, inside):
            return joint
        proper = _proper(phrase)
        if proper and not inside and (place := _LOCAL.search(phrase[: -len(" ".join(proper))])):
            phrase = phrase[: place.start()].rstrip()  # *the ministry in Tehran*
            end = start + len(phrase)
            proper = _proper(phrase)
        if len(inside) > 1 and self.is_person(inside[-2].id):
            between = phrase[inside[-2].end - start : inside[-1].start - start]
            if _BELONGING.fullmatch(between):
                return Subject(inside[-2].id, "name", start, end, person=True)
        if inside and inside[-1].end >= end - 2:
            identity = inside[-1].id
            if _ON_BEHALF.search(phrase[: max(0, inside[-1].start - start)]):
                return Subject(identity, "role", start, end, person=True)
            return Subject(identity, "name", start, end, self.is_person(identity))
        covered = inside and inside[-1].end > end - len(" ".join(proper)) - 1
        if inside and len(proper) == 1 and proper[0].isupper():  # *the UN mission UNAMA*
            return Subject(inside[-1].id, "role", start, end)
        printed = proper and (not covered or _is_name(proper))
        if printed and (name := self._named(proper, lone)):
            return Subject(name, "name", start, end, person=True)
        if _BACK.search(phrase) and len(phrase.split()) <= 3 and not inside:
            return self.before(phrase, start, end)
        return self._role(phrase, start, end, inside)

    def _role(self, phrase: str, start: int, end: int, inside: Sequence[Name]) -> Subject | None:
        role = re.split(r"\s(?:in|at|from|near|with|on)\s", phrase)[0]
        heads = (role, role.partition(" of ")[0], role.partition(" for ")[0])
        if not any(_ROLE.search(head) for head in heads) and not _SOMEBODY.match(phrase):
            return None
        person = not any(_GROUPS.search(head) for head in heads)
        if inside:
            return Subject(inside[-1].id, "role", start, end, person)
        if len(role.split()) <= _ROLE_WORDS:
            return Subject(role, "role", start, end, person)
        return None

    def is_person(self, identity: str) -> bool:
        """Return whether an actor of the vocabulary is a person, by the form of the name."""
        actor = looked_up("actor", identity, self.gazetteer.vocabulary.actors)
        return bool(actor.speaks_for) and all(w[:1].isupper() for w in actor.name.split())

    def _named(self, words: list[str], lone: bool) -> str | None:
        """Return the full name for the words of a proper name; a lone word is known, or stands alone."""
        return self._full_name(words) or (words[0] if lone and len(words[0]) > 2 else None)

    def _full_name(self, words: list[str]) -> str | None:
        """Return the full name for the words of a proper name, where it is known."""
        bare = [word for word in words if not re.fullmatch(TITLE, word)]
        if not bare:
            return None
        last = _bare(bare[-1])
        if len(bare) == 1:
            return self.full.get(last) or (" ".join(words) if len(words) > 1 else None)
        return " ".join([*words[-5:-1], _bare(words[-1])])


def _joint(phrase: str, start: int, inside: Sequence[Name]) -> Subject | None:
    """Return two who speak together, as they are printed: no single one of them has said it."""
    for one, other in pairwise(inside):
        if one.id == other.id or other.end - start < len(phrase) - 2:
            continue
        if re.fullmatch(
            r",?\s(?:and|or)\s(?:the\s)?", phrase[one.end - start : other.start - start]
        ):
            return Subject(phrase[one.start - start : other.end - start], "role", start, other.end)
    return None


def _bare(word: str) -> str:
    return word.removesuffix("’s").removesuffix("'s")


def _proper(phrase: str) -> list[str]:
    """Return the words of the proper name that a phrase ends with."""
    tail = _PROPER.search(phrase)
    words = tail.group().split() if tail else []
    while words and words[0] in lexicon.NOT_NAMES:
        words = words[1:]
    return words


def _is_name(words: list[str]) -> bool:
    """Return whether a proper name looks like a person's: two words or more."""
    return len([word for word in words if word[:1].isupper()]) >= 2
