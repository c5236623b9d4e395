"""Names that are asked for, held against those there are: a wrong one is no empty answer.

What has a name is known by the vocabulary, and not by the claims: in the book of another day an event
can be without any claim, and that is an answer.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, Protocol

from ceasefire.errors import UnknownName, nearest
from ceasefire.records.vocabulary import Vocabulary


class Asked(Protocol):
    """A ledger, as far as names go."""

    @property
    def names(self) -> Vocabulary:
        """The vocabulary."""

    @property
    def by_finding(self) -> Mapping[str, Any]:
        """The findings by id."""


def _counting(names: Vocabulary) -> Collection[str]:
    """Return the aspects that count people by groups."""
    return {key for key, aspect in names.aspects.items() if aspect.counts == "groups"}


#: Of each kind of name: what it is called in a sentence, and those that a vocabulary has.
KINDS: Mapping[str, tuple[str, Callable[[Vocabulary], Collection[str]]]] = MappingProxyType(
    {
        "event": ("event", lambda names: names.events),
        "chapter": ("chapter", lambda names: {one.chapter for one in names.events.values()}),
        "aspect": ("aspect", lambda names: names.aspects),
        "counted": ("aspect that counts people", _counting),
        "group": ("group", lambda names: names.groups),
        "issue": ("issue", lambda names: names.issues),
        "holder": ("holder of positions", lambda names: set(map(names.principal, names.actors))),
        "matter": ("aspect or issue", lambda names: {*names.aspects, *names.issues}),
    }
)


def known(ledger: Asked, **asked: str | None) -> None:
    """Refuse a name that a ledger's vocabulary does not have.

    Parameters
    ----------
    ledger
        The ledger, of any day and of any sources.
    **asked
        Names by their kind, as ``KINDS`` lists them: ``event="truce"``; of ``finding``, an
        id such as ``truce/date``.

    Raises
    ------
    UnknownName
        With the nearest names that there are.
    """
    for kind, name in asked.items():
        if kind == "finding":
            _known_finding(ledger, name)
            continue
        word, known_by = KINDS[kind]
        names = known_by(ledger.names)
        if not isinstance(name, str) or name not in names:
            raise _unknown(ledger.names, kind, word, str(name), names)


def _unknown(
    names: Vocabulary, kind: str, word: str, name: str, among: Collection[str]
) -> UnknownName:
    if kind == "holder" and name in names.actors:
        what = f"'{name}' speaks for another, and holds no position of their own"
        return UnknownName(what, remedy=f"ask for '{names.principal(name)}'")
    return UnknownName.among(word, name, among)


def given(ledger: Asked, **asked: str | None) -> None:
    """Refuse an unknown name as ``known`` does, where one is given at all."""
    known(ledger, **{kind: name for kind, name in asked.items() if name is not None})


def all_known(ledger: Asked, findings: Iterable[str] | None) -> None:
    """Refuse an id that no finding can have, among several; none need be given.

    Raises
    ------
    UnknownName
        For the first of them, in the order of the alphabet, or for one id that is no list.
    """
    if findings is None:
        return
    if isinstance(findings, str):  # whose letters would be looked for
        raise UnknownName(
            f"'{findings}' is one id where several are asked for", remedy="put it in a list"
        )
    for key in sorted(findings):
        known(ledger, finding=key)


def known_matters(ledger: Asked, asked: Sequence[str]) -> None:
    """Refuse what cannot be told or left open: each is an event, an aspect or issue of it, and more.

    Raises
    ------
    UnknownName
        For the first that names no event and aspect, or if nothing is asked for.
    """
    if not asked:
        what, remedy = "a role without a target", "name an event and an aspect or issue of it"
        raise UnknownName(what, remedy=remedy)
    for target in asked:
        event, _, rest = target.partition("/")
        known(ledger, event=event, matter=rest.partition("/")[0])
        if strange := strange_part(ledger.names, target):
            raise UnknownName(strange[0], remedy=strange[1])


def strange_part(names: Vocabulary, target: str) -> tuple[str, str] | None:
    """Return what is wrong with the group or holder of a matter, and the nearest; none if nothing is.

    Parameters
    ----------
    names
        The vocabulary.
    target
        An event and an aspect or issue of it, and more: ``clash/killed/crew``.
    """
    _, matter, *rest = target.split("/")
    aspect = names.aspects.get(matter)
    if rest and matter in names.issues:
        kind, among = "holder of positions", KINDS["holder"][1](names)
    elif rest and aspect and aspect.counts == "groups":
        kind, among = "group", names.groups
    else:
        return None
    return (
        None if rest[0] in among else (f"there is no {kind} '{rest[0]}'", nearest(rest[0], among))
    )


def _known_finding(ledger: Asked, key: str | None) -> None:
    if not isinstance(key, str) or not (key in ledger.by_finding or possible(ledger.names, key)):
        raise UnknownName.among("finding", str(key), ledger.by_finding)


def possible(names: Vocabulary, key: str) -> bool:
    """Return whether a finding can have an id, whether or not anybody tells anything of it."""
    event, _, told = key.partition("/")
    matter, *rest = told.split("/")
    if event not in names.events:
        return False
    if matter in names.issues:
        issue = names.issues[matter]
        holder, *answer = rest or [""]
        return holder in KINDS["holder"][1](names) and (
            not answer if issue.exclusive else _one_of(answer, issue.stances)
        )
    if matter not in names.aspects:
        return False
    aspect = names.aspects[matter]
    if aspect.type == "number" and rest and rest[0] in names.groups:
        rest = rest[1:]
    if aspect.exclusive:
        return not rest
    _, values = names.known(aspect)
    return len(rest) == 1 if not values else _one_of(rest, values)


def _one_of(answer: Collection[str], known_answers: Collection[str]) -> bool:
    return len(answer) == 1 and all(one in known_answers for one in answer)


def pages(folder: Path) -> list[str]:
    """Return the names that the pages of a book are asked for by: ``one``, ``evidence/truce``.

    Parameters
    ----------
    folder
        The project's folder.
    """
    chapters = folder / "chapters"
    return [
        path.relative_to(chapters).with_suffix("").as_posix()
        for path in sorted(chapters.rglob("*.md"))
    ]


def known_page(page: str, folder: Path) -> None:
    """Refuse the name of a page that a book does not have.

    Raises
    ------
    UnknownName
        With the nearest pages.
    """
    there = pages(folder)
    if page not in there:
        raise UnknownName.among("page", str(page), there)
