"""The command, called in a project."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from ceasefire.cli import commands

CHAPTER = """\
---
kernelspec: {display_name: Python 3, name: python3}
---

```{code-cell} ipython3
1 + 1
```
"""


def call(project: Path, *arguments: str) -> Result:
    """Run the command in a project; an error that is not the package's own is raised."""
    environment = {"CEASEFIRE_ROOT": str(project), "CEASEFIRE_ARTICLES": None}
    result = CliRunner().invoke(commands.main, list(arguments), env=environment)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def pages(project: Path) -> list[Path]:
    """Return every page that stands in a project."""
    return list(project.rglob("*.html"))
