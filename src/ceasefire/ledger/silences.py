"""What nobody tells: whether a matter is told after all, by anybody or by those of one standing."""

from __future__ import annotations

from collections.abc import Iterator

from ceasefire.ledger import naming
from ceasefire.ledger.ledger import Ledger
from ceasefire.ledger.statements import Statement


def broken(ledger: Ledger, untold: str) -> Iterator[tuple[str, Statement]]:
    """Yield each finding that tells a matter of which a sentence says that it is untold, with a claim.

    Parameters
    ----------
    ledger
        The claims.
    untold
        Event and aspect; ``event/aspect@standing`` asks whether voices of that standing are silent, and
        whom a claim misreports says nothing.
    """
    target, standing = naming.by_standing(untold)
    for key, finding in ledger.by_finding.items():
        if f"{key}/".startswith(f"{target}/"):
            heard = (s for s in finding.statements if not standing or _speaks(s, standing))
            if (first := next(heard, None)) is not None:
                yield key, first


def _speaks(statement: Statement, standing: str) -> bool:
    """Return whether a claim is by somebody of a standing: an outlet if it is the article's own."""
    voice = statement.claim.voice
    own = statement.names.actors[voice].standing if voice else "outlet"
    return own == standing and not statement.claim.misreports
