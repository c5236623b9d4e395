"""What nobody tells: a sentence denies or asks it, and nobody tells it after all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ceasefire.errors import nearest
from ceasefire.ledger import naming, silences, values
from ceasefire.ledger.ledger import Ledger
from ceasefire.prose.lint.rules import Rules, blanked
from ceasefire.prose.page import ABSENT, Role, Sentence
from ceasefire.prose.speech import QUOTED

#: How a sentence says what nobody tells: it begins as a question or a denial, or it denies something of
#: those who tell.
_DENIES = re.compile(
    r"(?:^|: )\W*(?:(?:on|over|in|at|by) )?(?:no|none|neither|nobody|nothing|who|whom|whose|what|which|how"
    r"|when|why|where|whether)\b"
    r"|\b(?:do|does|did|is|are|was|were|has|have|can|could)(?: not|n[’']t)\b"
    r"|\b(?:gives?|gave|given|says?|said|tells?|told|names?|named|mentions?|leaves?|publish(?:es|ed)?"
    r"|releas(?:es|ed)|report(?:s|ed)|record(?:s|ed)|offer(?:s|ed)|made|print(?:s|ed)|disclos(?:es|ed))"
    r" (?:no|none|nothing|neither|open)\b"
    r"|\b(?:no|none|nobody|nothing|neither|never)\b[^,.;:]*\b(?:known|told|tells?|sa(?:id|ys?)|given|gives?"
    r"|gave|named|names|publi(?:c|shed)|report(?:s|ed)|record(?:s|ed)|releas(?:es|ed)|disclosed|confirmed"
    r"|explain(?:s|ed)|counted|ruled|answer(?:s|ed)|spoken|mention(?:s|ed)?)\b"
    r"|\bno (?:\w+ )?(?:observer|mediator|party|outsider|side|agency) (?:has|have|had|is|was)\b"
    r"|\bno (?:other )?(?:article|account|source|outlet|record|claim)s?\b",
    re.I,
)

#: A clause that states something beside what nobody tells.
_ASIDE = re.compile(r",\s*(?:which|whose|and so|so that)\b", re.I)


def faults(sentence: Sentence, rules: Rules) -> Iterator[tuple[str, str]]:
    """Yield where a sentence that rests on an absence states something, each with its remedy."""
    text = QUOTED.sub(blanked, rules.plain(sentence.text))
    if not sentence.backed and sentence.untold and _ASIDE.search(text):
        yield (
            "a sentence that rests on an absence, and states something aside",
            "say what is not told",
        )
    if any(role.name == ABSENT for role in sentence.roles) and not _DENIES.search(text.strip()):
        yield "a sentence that rests on an absence, and states something", "say what is not told"


def known(role: Role, ledger: Ledger) -> Iterator[tuple[str, str]]:
    """Yield each matter of which a role says that nothing is told, and which is told or none at all."""
    matters = {*ledger.names.aspects, *ledger.names.issues}
    for asked in values.targets(role.content):
        target, standing = naming.by_standing(asked)
        event, _, rest = target.partition("/")
        about = rest.partition("/")[0]
        if event not in ledger.names.events or not rest:
            yield f"'{target}' is no event and aspect", nearest(event, ledger.names.events)
        elif about not in matters:
            yield f"there is no aspect or issue '{about}'", nearest(about, matters)
        elif strange := (
            naming.strange_standing(standing) or naming.strange_part(ledger.names, target)
        ):
            yield strange
        for key, claim in silences.broken(ledger, asked):
            who = f"{claim.speaker} answers it, in {claim.id}" if standing else key
            yield f"'{asked}' is known after all: {who}", "tell what the ledger has"
