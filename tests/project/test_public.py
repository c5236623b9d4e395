"""What ``import ceasefire`` gives, and that it loads nothing before it is touched."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

import ceasefire

#: The names that stay, wherever their modules lie.
NAMES = {
    "load", "book_ledger", "read", "Ledger", "charts", "tables", "rendering", "outlook", "questions",
    "resting", "CeasefireError", "DataFaults", "ExpressionError", "Fault", "UnknownName",
}  # fmt: skip
LATE = sorted(set(ceasefire._PLACES))


def _loaded(code: str) -> set[str]:
    """Return the modules that are loaded once some code has run in a process of its own."""
    code = f"import json, sys\n{code}\nprint(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(json.loads(done.stdout))


def test_the_public_names_are_these() -> None:
    """They are listed, and a reader who asks for a listing sees them."""
    assert set(ceasefire.__all__) == NAMES
    assert set(dir(ceasefire)) >= NAMES | {"__version__"}
    assert set(LATE) < NAMES


def test_the_import_alone_loads_nothing_large() -> None:
    """The errors are there, and no module that reads, draws or tabulates."""
    loaded = _loaded(
        "import ceasefire\nceasefire.UnknownName, ceasefire.__version__, dir(ceasefire)"
    )
    assert {"ceasefire", "ceasefire.errors"} <= loaded
    assert not {"pandas", "altair", "pydantic", "numpy", "yaml"} & loaded
    assert {name for name in loaded if name.startswith("ceasefire.")} == {"ceasefire.errors"}


@pytest.mark.parametrize("name", LATE)
def test_each_name_loads_when_it_is_touched(name: str) -> None:
    """Once, and as what its module holds under that name."""
    module, member = ceasefire._PLACES[name]
    value = getattr(ceasefire, name)
    assert value is getattr(ceasefire, name)
    assert sys.modules[module] is value or getattr(sys.modules[module], member) is value


def test_a_ledger_is_read_without_what_draws() -> None:
    """Whoever only asks the ledger waits for no chart."""
    assert "altair" not in _loaded(
        "import ceasefire\nceasefire.Ledger, ceasefire.load, ceasefire.read"
    )


def test_a_name_that_there_is_not_is_named_with_the_nearest() -> None:
    """As an AttributeError, which is what ``hasattr`` and others go by."""
    with pytest.raises(AttributeError, match=r"the package has no 'chart'. nearest: charts"):
        getattr(ceasefire, "chart")  # noqa: B009 - mypy knows that it is none
    assert not hasattr(ceasefire, "__wrapped__")
