"""What a sentence may fetch from the ledger, and in which forms.

A role names a *target* and, after ``#``, a *form*: ``truce/date``, ``clash/killed/all#range``.
A target is a finding, one answer of a finding (``finding=answer``), a claim, or ``ledger``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ceasefire.errors import UnknownName, nearest
from ceasefire.ledger import naming, words
from ceasefire.ledger.counts import COUNTS
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.forms import FORMS
from ceasefire.ledger.ledger import Ledger
from ceasefire.ledger.pairs import PAIRS
from ceasefire.ledger.statements import Statement
from ceasefire.records import glimpses
from ceasefire.records.enumerations import ASIDE

#: The target that stands for the whole ledger.
LEDGER = "ledger"

#: The id of a claim, by its source.
_CLAIM = re.compile(r"([a-z0-9-]+)\.p\d+\.\d+")

#: What to do where a role names nothing.
NAME_ONE = "name a finding, one of its answers, or a claim"


@dataclass(frozen=True)
class Value:
    """What a role prints, and what it rests on.

    Attributes
    ----------
    target, form
        As asked for, by the ids of today.
    text
        The words of the sentence.
    statements
        The claims behind it; none for what is counted over the whole ledger.
    finding
        The finding that it belongs to; none for the whole ledger.
    other
        The finding of the other target that its form names, if it names one.
    """

    target: str
    form: str
    text: str
    statements: tuple[Statement, ...] = ()
    finding: Finding | None = None
    other: Finding | None = None

    __repr__ = glimpses.line
    _repr_html_ = glimpses.row

    def glimpse(self) -> dict[str, object]:
        """Return what is printed for what is asked."""
        asked = f"{self.target}#{self.form}" if self.form else self.target
        claims = glimpses.counted(len(self.statements), "claim")
        return {"Asked": asked, "Printed": f"“{self.text}”", "Claims": claims}

    @property
    def warning(self) -> str:
        """What a reader is warned of beside it; empty where there is nothing."""
        warned = (one.warning for one in (self.finding, self.other) if one is not None)
        return "; ".join(dict.fromkeys(filter(None, warned)))

    @property
    def aside(self) -> str:
        """Why none of the claims behind it counts; empty if one does, or for the whole ledger."""
        return ASIDE[self.finding.weight(self.statements)] if self.finding is not None else ""


def split(asked: str) -> tuple[str, str]:
    """Return target and form of what a role asks for."""
    target, _, form = (asked or "").strip().partition("#")
    return target.strip(), form.strip()


def named(asked: str) -> tuple[str, ...]:
    """Return every target that a role asks for: that before the hash, and one that its form names.

    Of ``truce/date#after:clash/date`` they are ``truce/date`` and ``clash/date``.
    """
    target, form = split(asked)
    other = form.partition(":")[2].strip()
    return (target, other) if other else (target,)


def targets(asked: str) -> list[str]:
    """Return the targets that an evidence role lists, in order."""
    return [part.strip() for part in asked.split(",") if part.strip()]


def current(ledger: Ledger, target: str) -> str:
    """Return a target by the ids of today: the one that it has, or that to which it leads.

    Raises
    ------
    UnknownName
        If what it names was withdrawn, with why, and what tells it now.
    """
    key, equals, answer = target.partition("=")
    moved = ledger.names.addresses.ids.get(key)
    if moved is not None and moved.now is None:
        raise UnknownName(moved.told(key), remedy=f"Ask for '{moved.to}'")
    now = moved.to if moved is not None else key
    return f"{ledger.by_finding.led.get(now, now)}{equals}{answer}"


def holds(ledger: Ledger, target: str) -> bool:
    """Return whether the ledger has what a target names.

    A claim of a source that it does not have may be one of another part of the ledger.

    Raises
    ------
    UnknownName
        If no finding can have the id or the answer, or the source has no such claim.
    """
    target = current(ledger, target or "")  # none is no name either
    key, _, answer = target.partition("=")
    if target in ledger.by_claim or target == LEDGER:
        return True
    if claimed := _CLAIM.fullmatch(target):
        if any(source.id == claimed[1] for source in ledger.data.sources):
            raise UnknownName.among("claim", target, ledger.by_claim)
        return False
    naming.known(ledger, finding=key)
    naming.known_answer(ledger.names, key, answer)
    return key in ledger.by_finding and (not answer or answer in ledger.by_finding[key].answers())


def find(ledger: Ledger, target: str) -> tuple[tuple[Statement, ...], Finding]:
    """Return the claims that a target names, and the finding that they belong to.

    Raises
    ------
    UnknownName
        If the ledger has no such finding, answer or claim; with the nearest names.
    """
    if not target:
        raise UnknownName("a role without a target", remedy=NAME_ONE)
    target = current(ledger, target)
    if target in ledger.by_claim:
        statement = ledger.by_claim[target]
        return (statement,), ledger.finding(statement.finding)
    key, _, answer = target.partition("=")
    if not answer and not naming.possible(ledger.names, key):
        raise naming.no_finding(ledger, target, ledger.by_claim)
    finding = ledger.finding(key)
    answers = finding.answers()
    if answer and answer not in answers:
        naming.known_answer(ledger.names, key, answer)
        what = f"no source in the ledger answers '{answer}' to {key}"
        raise UnknownName(what, remedy=nearest(answer, answers))
    return (answers[answer] if answer else finding.statements), finding


def fetch(ledger: Ledger, asked: str) -> Value:
    """Return what a value role prints.

    Parameters
    ----------
    ledger
        The claims.
    asked
        Target and form.

    Raises
    ------
    UnknownName
        If the target, the answer or the form is not known.
    ExpressionError
        If the value cannot take the form, such as a range asked for as one number.
    """
    target, form = split(asked)
    if target == LEDGER:
        return Value(target, form, _of_ledger(ledger, form))
    target = current(ledger, target)
    small, _, name = (words.small(part.strip()) for part in form.partition(":"))
    if form and small not in (PAIRS if name else FORMS):
        raise _no_form(small)
    statements, finding, part = _part(ledger, target)
    if name:
        others, other, beside = _part(ledger, current(ledger, name))
        text = PAIRS[small].write(ledger, part, beside)
        statements = tuple({s.id: s for s in (*statements, *others)}.values())
    else:
        other = None
        text = FORMS[small].write(ledger, part) if form else _plain(part, target, finding)
    if form[:1].isupper():
        text = words.capital(text)
    return Value(target, form, text, statements, finding, other)


def _no_form(name: str) -> UnknownName:
    if name in PAIRS:
        what = f"the form #{name} compares with another target, and none stands after it"
        return UnknownName(what, remedy=f"write #{name}: and the other target")
    if name in FORMS:
        what = f"the form #{name} compares with no other target"
        return UnknownName(what, remedy="leave out what stands after the colon")
    return UnknownName.among("form", name, {**FORMS, **PAIRS})


def _part(ledger: Ledger, target: str) -> tuple[tuple[Statement, ...], Finding, Finding]:
    """Return the claims of a target, their finding, and the finding of them alone."""
    statements, finding = find(ledger, target)
    return statements, finding, finding if target == finding.id else finding.of(statements)


def _plain(part: Finding, target: str, finding: Finding) -> str:
    if target == finding.id:
        return words.best(part)
    return words.value(part.first)


def _of_ledger(ledger: Ledger, form: str) -> str:
    """Return a count of the whole ledger; with a capital where the form has one."""
    small = words.small(form)
    if small not in COUNTS:
        raise UnknownName.among("count of the ledger", form, COUNTS)
    text = COUNTS[small].write(ledger)
    return text if form == small else words.capital(text)
