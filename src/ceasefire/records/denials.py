"""What denies a charge: somebody lays the thing to whoever denies it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ceasefire.errors import Fault
from ceasefire.records.claimed import Claimed
from ceasefire.records.vocabulary import Vocabulary


def faults(claims: Sequence[Claimed], names: Vocabulary) -> Iterator[Fault]:
    """Yield each denial of what nobody is charged with.

    A charge may stand at the event, at one that holds it or at one that it holds.

    Parameters
    ----------
    claims
        The claims of all records.
    names
        The vocabulary.
    """
    charged = {
        (claim.get("event"), names.principal(claim.get("value")))
        for claim in claims
        if (aspect := names.aspects.get(claim.get("aspect"))) is not None
        and aspect.blames
        and claim.get("value") in names.actors
    }
    for claim in claims:
        event, holder = claim.get("event"), claim.holder(names)
        issue = names.issues.get(claim.get("issue"))
        if not holder or event not in names.events or issue is None:
            continue
        denied = issue.answers.get(claim.get("stance")) == "denied"
        if denied and not any((one, holder) in charged for one in names.kin(event)):
            what = f"it denies a charge that nobody makes: no claim on '{event}' names '{holder}'"
            yield claim.fault("stance", what, "code who lays it to whom, or mend event or stance")
