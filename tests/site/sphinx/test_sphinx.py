"""The extension as a whole: every part of it is connected, and each once."""

from __future__ import annotations

import re
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

import ceasefire.site.sphinx
from ceasefire.site.sphinx import PARTS

FOLDER = Path(ceasefire.site.sphinx.__file__).parent


def test_every_part_is_connected_once() -> None:
    """A module that has a setup and is not listed would do nothing in a book."""
    names = [part.__name__.rpartition(".")[2] for part in PARTS]
    having = [
        path.stem
        for path in FOLDER.glob("*.py")
        if path.stem != "__init__" and re.search(r"^def setup\(", path.read_text("utf-8"), re.M)
    ]
    assert sorted(names) == sorted(having)


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__.rpartition(".")[2])
def test_a_part_names_events_of_sphinx(part: ModuleType) -> None:
    """And functions of its own to handle them."""
    from sphinx.events import core_events

    connected: list[tuple[str, Any]] = []

    def ignored(*_: Any, **__: Any) -> None:
        """Stand for whatever else is registered."""

    def connect(event: str, handler: Any, priority: int = 500) -> None:
        connected.append((event, handler))

    registers = ("directive", "role", "node", "config_value", "html_theme", "css_file", "js_file")
    app: Any = SimpleNamespace(connect=connect, **{f"add_{name}": ignored for name in registers})
    part.setup(app)
    later = {"html-collect-pages", "html-page-context"}  # those of the builder of HTML
    assert {event for event, _ in connected} <= core_events.keys() | later
    assert {handler.__module__ for _, handler in connected} <= {part.__name__}
