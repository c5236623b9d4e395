"""Whether what a party says serves it: the standing of a voice to a matter."""

from __future__ import annotations

from ceasefire.records.claims import Claim
from ceasefire.records.enumerations import Witness
from ceasefire.records.vocabulary import Vocabulary


def standing(claim: Claim, names: Vocabulary, group: str | None = None) -> Witness:
    """Return how the voice of a claim stands to what it says.

    An observer, a mediator, an outlet and whoever is on neither side stand as they always do. A party
    stands by its interest: it speaks against it of its own fighters' losses and of what it did, in it of
    its adversary's losses and guilt, of its own civilians and successes, and of what nobody but a party
    can know of a matter; what is left is neutral to it.

    Parameters
    ----------
    claim
        The claim as coded.
    names
        The vocabulary.
    group
        Of whom it is a count, where that is another group than it is coded for.

    References
    ----------
    That a source's access and motive are weighed apart from what it says: US Intelligence Community
    Directive 206, "Sourcing requirements for disseminated analytic products" (2015); NATO AJP-2.1.
    """
    if claim.voice is None:
        return "outlet"
    actor = names.actors[claim.voice]
    if actor.standing in ("observer", "mediator", "outlet"):
        return actor.standing
    if actor.side is None:
        return "other"
    aspect = names.aspects[claim.aspect]
    if aspect.type == "actor":
        return _naming(claim, actor.side, names)
    if aspect.type == "number":
        return _counting(claim, actor.side, names, group or claim.group)
    return _telling(claim, actor.side, names)


def _naming(claim: Claim, side: str, names: Vocabulary) -> Witness:
    if not names.aspects[claim.aspect].blames or not claim.value:
        return "party"
    named = names.actors[claim.value].side
    if named is None:
        return "party"
    return "against interest" if named == side else "in interest"


def _telling(claim: Claim, side: str, names: Vocabulary) -> Witness:
    aspect = names.aspects[claim.aspect]
    if claim.value in aspect.acts:
        own = names.actors[aspect.acts[claim.value]].side == side
        return "against interest" if own else "in interest"
    fixed = aspect.type in ("category", "place") and aspect.tells != "state"
    private = fixed and aspect.known == "privately" and claim.value not in aspect.neutral
    return "in interest" if private else "party"


def _counting(claim: Claim, side: str, names: Vocabulary, counted: str | None) -> Witness:
    serves = names.aspects[claim.aspect].serves
    none = claim.value == "0"  # that there was none is said in the interest of whom it would cost
    if serves is not None:
        return "in interest" if (serves == side) != none else "against interest"
    if counted is None:
        return "party"
    group = names.groups[counted]
    whose = group.side or names.events[claim.event].side
    if whose is None:
        return "party"
    own = group.armed and whose == side
    return "against interest" if own and not none else "in interest"
