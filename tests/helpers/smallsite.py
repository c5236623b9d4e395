"""Small Sphinx projects, each built once a run; and an application that builds nothing.

What a directive, a role or a handler makes of a page can be seen on a tree of nodes without a build:
``stand_in`` gives them what they ask an application for.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NamedTuple

import books
from docutils import nodes
from docutils.statemachine import StringList
from docutils.utils import new_document
from sphinx.util.osutil import relative_uri

from ceasefire import Ledger
from ceasefire.ledger.selection import Selection
from ceasefire.prose.views import View
from ceasefire.site.sphinx import portion
from ceasefire.site.sphinx.portion import Portion

ROOT = Path(__file__).resolve().parents[2]

CONF = """
extensions = ["myst_nb", "sphinx_thebe", "ceasefire.site.sphinx"]
html_theme = "ceasefire"
nb_execution_mode = "force"
nb_execution_raise_on_error = True
"""

#: A chapter that draws a figure and tells in which folder it ran.
CHART = """---
jupytext: {text_representation: {extension: .md, format_name: myst}}
kernelspec: {name: python3, display_name: Python 3}
---
# Doha & <after>

```{code-cell} ipython3
import os
import altair as alt
from ceasefire import rendering
rendering.enable()
chart = alt.Chart(alt.Data(values=[{"voice": "Kabul", "killed": 9}])).mark_bar()
chart = chart.encode(x="killed:Q", y="voice:N")
```

```{code-cell} ipython3
chart.properties(usermeta={"ceasefire": {"name": "tolls", "alt": "Nine."}})
```

```{code-cell} ipython3
os.getcwd()
```
"""

#: Where the book of two parts is published.
BASE = "https://book.example/report/"
_TEXT = "# {title}\n\nIt began on a *Thursday*. More.\n\n## First part\n\nText.\n\n## Second part\n\nText.\n"
_FRONT = """# The book

Front.

```{toctree}
:caption: The report
chapters/one
chapters/two
```

```{toctree}
:caption: Behind it
chapters/events
```
"""
_PARTED = {
    "index": _FRONT,
    "chapters/one": _TEXT.format(title="One"),
    "chapters/two": "# Two\n\nText.\n",
    "chapters/events": "# Events\n\n```{toctree}\n:glob:\nevidence/*\n```\n",
    "chapters/evidence/a": "# Event A\n\nText.\n",
    "chapters/evidence/b": "# Event B\n\nText.\n",
}
_CONTENTS = """
format: jb-book
root: index
parts:
- caption: The report
  chapters: [{file: chapters/one}]
"""

_READING = """
extensions = ["myst_parser", "ceasefire.site.sphinx"]
myst_enable_extensions = ["colon_fence"]
html_theme = "ceasefire"
"""
_JUDGEMENT = """\
:::{judgement} again
:likelihood: likely
:confidence: low
:because: little is known
:assuming: the assumption that it holds
:basis: november-fire/killed/all, istanbul-third-round/counter-support/taliban-authorities
:change: a word from anybody
it happens again.
:::
"""
#: A chapter that asks the ledger of this project for what its sentences say.
READING = f"""\
# Doha

The day is {{value}}`joint-statement/date`.
It was begun by {{value}}`november-fire/initiator`, as told{{evidence}}`november-fire/date`.
HUM News English says *{{value}}`hum-news-2025-11-09.p15.4`* of it{{absent}}`november-fire/cause`.
In all {{value}}`ledger#claims` claims.

{_JUDGEMENT}
"""


class Built(NamedTuple):
    """A small book: the folder of its pages, the exit code of Sphinx and what it said."""

    pages: Path
    status: int
    said: str


def build(source: Path, *options: str, **environment: str) -> Built:
    """Build a project with Sphinx.

    Parameters
    ----------
    source
        Its folder.
    options
        Of the command.
    environment
        What the build finds there beside what is there.
    """
    pages = source / "_build" / "html"
    command = [sys.executable, "-m", "sphinx", "-b", "html", *options, str(source), str(pages)]
    usual = {"PYTHONPATH": str(ROOT / "src"), "PYTHONWARNINGS": "ignore"}
    run = subprocess.run(
        command,
        capture_output=True,
        text=True,
        env=os.environ | usual | environment,
        check=False,
    )
    return Built(pages, run.returncode, run.stdout + run.stderr)


def once(shelf: Path, name: str, make: Callable[[Path], Built]) -> Built:
    """Return a small book that all workers of a run share: whoever asks first makes it.

    Parameters
    ----------
    shelf
        The folder of the books.
    name
        What its folder is called.
    make
        Function that writes the project into a folder and builds it.
    """
    place = shelf / f"small-{name}"
    place.mkdir(exist_ok=True)
    with books.locked(place / "lock"):
        done = place / "done.json"
        if not done.is_file():
            built = make(place / "source")
            done.write_text(json.dumps([built.status, built.said]), encoding="utf-8")
        status, said = json.loads(done.read_text(encoding="utf-8"))
    return Built(place / "source" / "_build" / "html", status, said)


def _write(folder: Path, conf: str, pages: Mapping[str, str]) -> Path:
    """Write a project of some pages, and return its folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "conf.py").write_text(conf, encoding="utf-8")
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    (folder / "CITATION.cff").write_text(citation, encoding="utf-8")
    for name, text in pages.items():
        path = folder / f"{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def charted(folder: Path, page: str = CHART) -> Path:
    """Write a project of a front page and one chapter with a figure."""
    front = "# Front\n\n```{toctree}\nchapters/doha\n```\n"
    return _write(folder, CONF, {"index": front, "chapters/doha": page})


def parted(folder: Path) -> Path:
    """Write a project of two parts, published at an address, with the pages of two events."""
    settings = f'html_baseurl = "{BASE}"\nhtml_title = "The book"\nexclude_patterns = ["data"]\n'
    _write(folder, CONF.replace("nb_execution", "#") + settings, _PARTED)
    (folder / "_toc.yml").write_text(_CONTENTS, encoding="utf-8")
    (folder / "data").symlink_to(ROOT / "data")
    return folder


def asking(folder: Path, chapters: Mapping[str, str], **environment: str) -> Built:
    """Build a book of a front page, some chapters, and the pages of the ledger that they lead to."""
    events = ("november-fire", "joint-statement", "october-clashes")
    pages = {f"chapters/{name}": text for name, text in chapters.items()}
    pages["chapters/claims"] = "# Claims\n\n```{evidence-claims}\n```\n"
    for event in events:
        text = f"# {event}\n\n```{{evidence-of}} {event}\n```\n"
        pages[f"chapters/evidence/{event}"] = text
    listed = "\n".join(pages)
    pages["index"] = f"# Front\n\n```{{toctree}}\n{listed}\n```\n"
    _write(folder, _READING, pages)
    return build(folder, "-q", "-W", "--keep-going", CEASEFIRE_ROOT=str(ROOT), **environment)


def stand_in(told: Ledger, docname: str = "chapters/doha", **chosen: Any) -> Any:
    """Return what takes the place of a Sphinx application while a page is looked at.

    Parameters
    ----------
    told
        All records.
    docname
        The page.
    chosen
        Of a ``Selection``: the day, and the sources that are left out.
    """
    selection = Selection(**chosen)
    builder = SimpleNamespace(
        format="html",
        current_docname=docname,
        get_target_uri=lambda page: f"{page}.html",
        get_relative_uri=lambda here, page: relative_uri(f"{here}.html", f"{page}.html"),
    )
    config = SimpleNamespace(
        root_doc="chapters/index",
        ceasefire_chapters="chapters/",
        ceasefire_citation="CITATION.cff",
        html_baseurl="",
        html_title="The book",
    )
    env = SimpleNamespace(
        srcdir=ROOT,
        docname=docname,
        found_docs=set(),
        titles={},
        note_dependency=lambda name: None,
    )
    app = SimpleNamespace(srcdir=ROOT, builder=builder, config=config, env=env)
    env.app = app
    setattr(app, portion._KEY, Portion(selection, View.of(selection, told)))
    return app


def page_of(app: Any) -> nodes.document:
    """Return an empty page that an application reads; what is reported on it is printed nowhere."""
    page = new_document(app.env.docname)
    page.settings.env = app.env
    page.reporter.report_level = page.reporter.halt_level = 5
    return page


def directed(
    directive: type,
    app: Any,
    *arguments: str,
    content: Sequence[str] = (),
    options: Mapping[str, str] | None = None,
) -> list[nodes.Node]:
    """Return what a directive puts on a page."""
    page = page_of(app)
    state = SimpleNamespace(document=page)
    machine = SimpleNamespace(reporter=page.reporter)
    lines = StringList(list(content), source="page")
    made: list[nodes.Node] = directive(
        "it", list(arguments), dict(options or {}), lines, 1, 0, "", state, machine
    ).run()
    return made


def put(role: Any, app: Any, text: str) -> list[nodes.Node]:
    """Return what a role puts in a sentence, and after it the messages that it has for the reader."""
    page = page_of(app)
    inliner = SimpleNamespace(
        document=page,
        reporter=page.reporter,
        problematic=lambda text, raw, message: nodes.problematic(raw, text),
    )
    made, messages = role("it", f"{{it}}`{text}`", text, 1, inliner, {}, [])
    return [*made, *messages]


def html_of(made: Iterable[nodes.Node]) -> str:
    """Return the raw HTML among some nodes."""
    return "".join(raw.astext() for node in made for raw in node.findall(nodes.raw))
