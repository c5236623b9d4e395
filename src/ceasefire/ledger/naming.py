"""Names that are asked for, held against those there are: a wrong one is no empty answer.

What has a name is known by the vocabulary, and not by the claims: in the book of another day an event
can be without any claim, and that is an answer.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Protocol

from ceasefire.errors import UnknownName, looked_up, nearest
from ceasefire.records.bookfile import EVERY
from ceasefire.records.enumerations import STANDINGS
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


def pages(names: Vocabulary) -> list[str]:
    """Return the pages of a book, without a suffix: ``chapters/one``, ``chapters/evidence/truce``.

    They are those of ``data/book.yaml``; a folder there has a page for each event.
    """
    return [
        page
        for name in names.book.pages
        for page in (
            [f"{name.removesuffix(EVERY)}/{event}" for event in names.events]
            if name.endswith(EVERY)
            else [name]
        )
    ]


#: The folder of the pages, which a cell leaves out.
CHAPTERS = "chapters/"

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
        "page": ("page", pages),
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
    for one in asked:
        target, standing = by_standing(str(one))
        event, _, rest = target.partition("/")
        known(ledger, event=event, matter=rest.partition("/")[0])
        if strange := strange_standing(standing) or strange_part(ledger.names, target):
            raise UnknownName(strange[0], remedy=strange[1])


def by_standing(asked: str) -> tuple[str, str]:
    """Return a matter, and the standing of those who tell nothing of it: ``clash/cause@observer``.

    The standing is empty where nobody tells anything.
    """
    target, at, standing = asked.partition("@")
    return target.strip(), standing.strip() or at


def strange_standing(standing: str) -> tuple[str, str] | None:
    """Return what is wrong with a standing, and the nearest there are; ``None`` for none or a known one."""
    if not standing or standing in STANDINGS:
        return None
    return f"there is no standing '{standing}'", nearest(standing, STANDINGS)


def strange_part(names: Vocabulary, target: str) -> tuple[str, str] | None:
    """Return what is wrong with what follows the aspect or issue of a matter, and the nearest names.

    None where nothing is wrong, or where the aspect or issue itself is unknown.

    Parameters
    ----------
    names
        The vocabulary.
    target
        An event and an aspect or issue of it, and more: ``clash/killed/crew``.
    """
    _, matter, *rest = target.split("/")
    levels = _levels(names, matter, rest)
    for part, (kind, among) in zip(rest, levels, strict=False):
        if among and part not in among:
            return f"there is no {kind} '{part}'", nearest(part, among)
    if matter in {*names.aspects, *names.issues} and len(rest) > len(levels):
        extra = "/".join(rest[len(levels) :])
        return (
            f"nothing follows after '{target.removesuffix(f'/{extra}')}'",
            f"leave '/{extra}' out",
        )
    return None


def _levels(
    names: Vocabulary, matter: str, rest: Sequence[str]
) -> list[tuple[str, Collection[str]]]:
    """Return what can follow an aspect or issue in an id: what it is called, and which there are.

    Where none are listed, anything can stand there.
    """
    if matter in names.issues:
        issue = names.issues[matter]
        holders = ("holder of positions", KINDS["holder"][1](names))
        return [holders] if issue.exclusive else [holders, ("stance", issue.stances)]
    if matter not in names.aspects:
        return []
    aspect = names.aspects[matter]
    apart = [] if aspect.exclusive else [names.known(aspect)]
    counted = aspect.type == "number" and (
        aspect.exclusive or rest[:1] in [[g] for g in names.groups]
    )
    return [("group", names.groups), *apart] if counted else [*apart]


def told(ledger: Asked, key: str) -> None:
    """Refuse an id that no finding has: because none can have it, or because nobody tells it.

    Raises
    ------
    UnknownName
        With the nearest ids; for a question of which nobody tells anything, with those of its event.
    """
    known(ledger, finding=key)
    if key not in ledger.by_finding:
        event = key.partition("/")[0]
        near = nearest(key, (one for one in ledger.by_finding if one.startswith(f"{event}/")))
        what = f"no source in the ledger speaks to '{key}', though it could be asked"
        raise UnknownName(what, remedy=near or f"of '{event}' it holds no claim at all")


def _known_finding(ledger: Asked, key: str | None) -> None:
    led = ledger.names.addresses.findings
    if not isinstance(key, str) or not (
        key in ledger.by_finding or key in led or possible(ledger.names, key)
    ):
        raise no_finding(ledger, str(key))


def no_finding(ledger: Asked, key: str, claims: Collection[str] = ()) -> UnknownName:
    """Return the error for an id that no finding can have, with the nearest ids, or the part that is wrong.

    Parameters
    ----------
    ledger
        The ledger.
    key
        The id.
    claims
        Ids of claims, where one could have been meant.
    """
    kind = "finding or claim" if claims else "finding"
    event, _, rest = key.partition("/")
    if event in ledger.names.events and rest and (wrong := strange_part(ledger.names, key)):
        return UnknownName(f"there is no {kind} '{key}': {wrong[0]}", remedy=wrong[1])
    if event in ledger.names.events and not rest:
        of_event = sorted(one for one in ledger.by_finding if one.partition("/")[0] == event)
        what = f"'{key}' is an event and no {kind}"
        return UnknownName(what, remedy=f"ask for one of its findings: {', '.join(of_event[:3])}")
    return UnknownName.among(kind, key, [*ledger.by_finding, *claims])


def known_answer(names: Vocabulary, key: str, answer: str) -> None:
    """Refuse an answer that nobody can give to a question; numbers and dates are any, and none is none.

    Raises
    ------
    UnknownName
        With the nearest answers that can be given.
    """
    matter = key.split("/")[1]
    if matter in names.issues:
        among: Collection[str] = names.issues[matter].stances
    else:
        among = names.known(names.aspects[matter])[1]
    if answer and among and answer not in among:
        raise UnknownName.among(f"answer to {key}", answer, among)


def possible(names: Vocabulary, key: str) -> bool:
    """Return whether a finding can have an id, whether or not anybody tells anything of it."""
    event, _, asked = key.partition("/")
    matter, *rest = asked.split("/")
    if event not in names.events or matter not in {*names.aspects, *names.issues}:
        return False
    levels = _levels(names, matter, rest)
    ungrouped = not rest and [kind for kind, _ in levels] == ["group"]
    whole = len(rest) == len(levels) or ungrouped
    return whole and all(rest) and strange_part(names, key) is None


def address(names: Vocabulary, page: str) -> str:
    """Return the page that a cell names by what follows ``chapters/``: ``one``, ``evidence/truce``.

    Raises
    ------
    UnknownName
        With the nearest pages, if the book has none of that name.
    """
    return looked_up("page", page, {name.removeprefix(CHAPTERS): name for name in pages(names)})
