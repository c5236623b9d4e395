"""The README names every command and option, and none that there is not."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from ceasefire.cli import commands as cli

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
OPTIONS = [
    (name, option)
    for name, command in cli.main.commands.items()
    for parameter in command.params
    if isinstance(parameter, click.Option)
    for option in parameter.opts
    if option.startswith("--")
]


@pytest.mark.parametrize("name", cli.main.commands)
def test_command_is_documented(name: str) -> None:
    """Each command stands in the README as it is typed."""
    assert f"`ceasefire {name}" in README


@pytest.mark.parametrize(("name", "option"), OPTIONS)
def test_option_is_documented(name: str, option: str) -> None:
    """Each option stands in the README, on a line that names its command."""
    lines = [line for line in README.splitlines() if f"ceasefire {name}" in line]
    assert any(re.search(rf"{option}\b", line) for line in lines)


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md"])
def test_documented_commands_exist(document: str) -> None:
    """Each command that a document has the reader type is one that there is."""
    text = (ROOT / document).read_text(encoding="utf-8")
    typed = set(re.findall(r"`ceasefire ([a-z][a-z-]*)", text))
    assert typed <= set(cli.main.commands)
    assert typed


@pytest.mark.parametrize("command", cli.main.commands.values(), ids=lambda command: command.name)
def test_command_explains_itself(command: click.Command) -> None:
    """Each command and each option has a line of help."""
    assert command.help
    options = [p for p in command.params if isinstance(p, click.Option)]
    assert all(option.help for option in options)
