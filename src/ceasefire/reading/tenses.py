"""What the words around a date tell of its time: whether it is past, or still to come."""

from __future__ import annotations

import re

#: How far around a date its clause is read.
_CLAUSE = 400
_FUTURE = re.compile(
    r"(?:['’]ll\b|\b(?:will|shall|would|won['’]t|(?:is|are|was|were) (?:due|set|to|scheduled|expected|planned)|due|"
    r"scheduled|expected|slated|calls? for|calling for|demands? that|plans? to|planned (?:to|for)|to (?:resume|meet|begin|start|reopen|open|"
    r"hold|host|return|convene|take place|be held|continue)|upcoming|ahead of|agreed to meet|"
    r"(?:is|are) (?:meeting|travelling|traveling|holding|flying)|postponed (?:to|until)|deadline|"
    r"runs? out|expires?|begins?|starts?|opens?|resumes?|takes? place|meets?|comes? out)\b|\b(?-i:may|might|could)\s)",
    re.I,
)
_SAID = re.compile(
    r"\b(?:said|told|says|announced|added|confirmed|reported|claimed|warned|stated|declared|insisted|"
    r"accused|blamed|agreed|signed|killed|left|began|resumed|ended|met|opened|closed|struck|fired)\b",
    re.I,
)
#: What tells that a sentence is of the past: verbs in -ed, the commonest others, and participles.
_PAST = re.compile(
    r"\b(?:\w{2,}ed|\w{3,}ing|was|were|had|did|said|told|met|left|took|broke|came|went|began|held|fell|hit|"
    r"shot|struck|won|lost|fought|fled|gave|made|saw|sent|spoke|led|rose|drew|wrote|became|brought|built|"
    r"bought|caught|drove|felt|found|flew|got|grew|heard|kept|knew|laid|lay|meant|paid|ran|rang|sat|sold|"
    r"shook|shut|stood|stole|swept|taken|taught|thought|threw|tore|withdrew|won|wore|blew|burnt|dead|killing|"
    r"set off|set out|cut off|put|read|been|since|last|after|following|ago)\b",
    re.I,
)


def past(text: str, start: int, end: int) -> bool:
    """Return whether anything in the sentence around a place of a text is of the past."""
    left, right = text[max(0, start - _CLAUSE) : start], text[end : end + _CLAUSE]
    cut = max(left.rfind(mark) for mark in (". ", "; ", "? "))
    sentence = f"{left[cut + 1 :]} {re.split(r'[.;?]', right, maxsplit=1)[0]}"
    return _PAST.search(sentence) is not None


def ahead(text: str, start: int, end: int) -> bool:
    """Return whether the clause around a place of a text speaks of what is still to come."""
    before = text[max(0, start - _CLAUSE) : start]
    sentence = max(before.rfind(mark) for mark in (". ", "; ", "? ", "” ", " – ", " — ", "("))
    left = before[sentence + 1 :]
    if re.search(r"\b(?<!deadline )(?:of|since) (?:the )?$", left):
        return False  # *the attack of July 30*
    said_before = list(_SAID.finditer(left))
    if said_before:
        left = left[said_before[-1].end() :]
    if _FUTURE.search(left):
        return True
    if not said_before and left.strip(' ,“"').casefold() in (
        "",
        "on",
        "by",
        "next",
        "and on",
        "but on",
        "in",
    ):
        right = re.split(r"[.;]", text[end : end + _CLAUSE], maxsplit=1)[0]
        saying, later = _SAID.search(right), _FUTURE.search(right)
        return bool(later and (not saying or later.start() < saying.start()))
    return False
