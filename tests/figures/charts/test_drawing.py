"""What draws is loaded when something is drawn, and not before."""

from __future__ import annotations

import subprocess
import sys

import altair
import pytest

from ceasefire.figures.charts import drawing

PROGRAM = """
import sys
from ceasefire.figures.charts.drawing import alt
def loaded():
    return "altair.vegalite" in sys.modules
told = [loaded()]
from ceasefire.figures.charts import tolls
told.append(loaded())
alt.Chart
print(*told, loaded())
"""


def test_altair_is_loaded_where_it_is_first_used() -> None:
    """Neither the name nor the figures load it; an attribute of it does."""
    said = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True
    )
    assert said.stdout.split() == ["False", "False", "True"], said.stderr


def test_what_is_loaded_already_is_taken() -> None:
    assert drawing._lazily("altair") is altair
    assert drawing.alt is altair


def test_a_module_that_is_not_there_is_named() -> None:
    """At once, and not where it is first used."""
    with pytest.raises(ModuleNotFoundError, match="no module no_such_library") as told:
        drawing._lazily("no_such_library")
    assert told.value.name == "no_such_library"
    assert "no_such_library" not in sys.modules
