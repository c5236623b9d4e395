"""Every figure that is registered, with the names that it has to be given: a new one is drawn too."""

from __future__ import annotations

import functools
import inspect
import itertools
from collections.abc import Callable, Sequence
from typing import Any

from ceasefire import Ledger
from ceasefire.figures import charts, exhibits


def figures(**asked: Sequence[str]) -> dict[str, Callable[[Ledger], Any]]:
    """Return what draws each registered figure, by its name and what it is asked for.

    Parameters
    ----------
    asked
        Of each parameter that some figure cannot do without, the names that it is given one by one.
    """
    drawn: dict[str, Callable[[Ledger], Any]] = {}
    for name, one in exhibits.of(charts).items():
        parameters = inspect.signature(one.make).parameters.values()
        needed = [p.name for p in parameters if p.default is p.empty and p.name != "ledger"]
        unknown = [parameter for parameter in needed if parameter not in asked]
        assert not unknown, f"{name} asks for {unknown[0]}: name one where its figures are called"
        for given in itertools.product(*(asked[parameter] for parameter in needed)):
            key = "-".join([name.partition(".")[2], *given])
            drawn[key] = functools.partial(one, **dict(zip(needed, given, strict=True)))
    return drawn
