"""Altair, imported when something is first drawn: what is only counted or compared needs none of it."""

from __future__ import annotations

import importlib.util
import sys
from types import ModuleType
from typing import TYPE_CHECKING

__all__ = ["alt"]


def _lazily(name: str) -> ModuleType:
    """Return a module that is loaded when it is first used, as the manual of ``importlib`` does it."""
    if name in sys.modules:
        return sys.modules[name]
    spec = importlib.util.find_spec(name)
    if spec is None or spec.loader is None:
        raise ModuleNotFoundError(f"there is no module {name}", name=name)
    spec.loader = importlib.util.LazyLoader(spec.loader)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


if TYPE_CHECKING:
    import altair as alt
else:
    alt = _lazily("altair")
