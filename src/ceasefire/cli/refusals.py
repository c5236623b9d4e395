"""Refusals: what a command says, and with which code it ends, where it cannot do what it is asked for."""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable
from typing import Any

import click

from ceasefire.errors import CeasefireError
from ceasefire.site.processes import Stopped

#: The exit code of every refusal: bad data, a chapter that fails, a page with faults.
REFUSED = 2


def explained(command: Callable[..., Any]) -> Callable[..., Any]:
    """Turn the package's own errors into a message and exit code 2, or that of a signal."""

    @functools.wraps(command)
    def run(*args: Any, **options: Any) -> Any:
        try:
            return command(*args, **options)
        except (CeasefireError, Stopped) as error:
            lines = [f"ceasefire: {error}", *getattr(error, "__notes__", ())]
            click.echo("\n".join(lines), err=True)
            sys.exit(error.code if isinstance(error, Stopped) else REFUSED)

    return run
