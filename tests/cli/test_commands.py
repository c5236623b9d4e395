"""The `ceasefire` command has all others."""

from __future__ import annotations

from pathlib import Path

import pytest
from calling import call

import ceasefire
from ceasefire.cli import commands as cli


def test_version_and_help(small: Path) -> None:
    """The command tells its version, and lists its commands."""
    assert ceasefire.__version__ in call(small, "--version").stdout
    page = call(small, "-h").stdout
    assert all(name in page for name in cli.main.commands)


@pytest.mark.parametrize(
    "name",
    [
        "as-of", "build", "check", "diff", "draft", "export", "list", "pages", "run", "sample", "schema",
        "seal", "show", "tolls", "verify", "why", "without",
    ],
)  # fmt: skip
def test_each_command_says_what_it_does(small: Path, name: str) -> None:
    """It is there by its name, and has a sentence of help."""
    page = call(small, name, "-h")
    assert page.exit_code == 0
    assert page.stdout.startswith(f"Usage: main {name} ")
    assert str(cli.main.commands[name].help).split(".")[0].split()[0] in page.stdout


def test_no_command_is_untold(small: Path) -> None:
    """As many are there as are told of above."""
    assert len(cli.main.commands) == 17
