"""What the package writes about the data: JSON Schema for editors, and the field dictionary."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from ceasefire.records import intervals
from ceasefire.records import models as records
from ceasefire.records.bookfile import Book, Country, Drawn, Frame, Lane, Maps, Page, Side
from ceasefire.records.drafts import Draft, DraftPassage, Found
from ceasefire.records.markings import MarkedFigure, MarkedLine, MarkedQuotation, Marking
from ceasefire.records.models import Article, Claim, Passage, Relay, Source
from ceasefire.records.terms import Glossary, Term
from ceasefire.records.vocabulary import (
    Actor,
    Aspect,
    Event,
    Group,
    Hypothesis,
    Issue,
    Item,
    Place,
    Rated,
    Signpost,
)

#: The models of the field dictionary, in the order of the page.
DOCUMENTED: tuple[tuple[str, type[BaseModel]], ...] = (
    ("sources/<id>.yaml", Source),
    ("… relays", Relay),
    ("… article", Article),
    ("… passages", Passage),
    ("… claims", Claim),
    ("sources/<id>.yaml, a draft", Draft),
    ("… passages of a draft", DraftPassage),
    ("… found", Found),
    ("readings/<id>.yaml", Marking),
    ("… marks", MarkedLine),
    ("… figures", MarkedFigure),
    ("… quotes", MarkedQuotation),
    ("book.yaml", Book),
    ("… pages", Page),
    ("… sides", Side),
    ("… drawn", Drawn),
    ("… lanes", Lane),
    ("… maps", Maps),
    ("… frames", Frame),
    ("… countries", Country),
    ("events.yaml", Event),
    ("actors.yaml", Actor),
    ("places.yaml", Place),
    ("issues.yaml", Issue),
    ("aspects.yaml, aspects", Aspect),
    ("aspects.yaml, groups", Group),
    ("outlook.yaml, signposts", Signpost),
    ("outlook.yaml, hypotheses", Hypothesis),
    ("outlook.yaml, evidence", Item),
    ("… ratings", Rated),
    ("glossary.yaml", Glossary),
    ("glossary.yaml, terms", Term),
)

INTRODUCTION = """# The data

Made by `ceasefire schema` from the typed models; do not edit it by hand.

`sources/` holds one record a source: what was published, and paragraph by paragraph a gist in our
words and the claims it makes. `book.yaml` says what is of this one book: its pages, days and sides. The
other YAML files are the vocabulary that records draw on.
`fingerprints/` holds hashed runs of words of each article, by which copied prose is found without the
text; `readings/` holds what a person marked by hand in each article, and `accuracy.json` how much of
it the package finds by itself. `geo/` holds boundaries for maps, `schema/` a JSON Schema of each file,
which an editor that knows the YAML language server uses to complete and check. The articles themselves
belong to their publishers; whoever has copies keeps them in `articles/`, as `<id>.txt`, which git
ignores.

A paragraph is a line of the article that is not blank, counted from 1, furniture included.
"""


def documents() -> dict[str, str]:
    """Return every file that the package makes under ``data/``: relative path to content."""
    models: dict[str, type[BaseModel]] = {
        "source": Source,
        "draft": Draft,
        "reading": Marking,
        **records.VOCABULARY_FILES,
    }
    found = {f"schema/{name}.json": _schema(model) for name, model in models.items()}
    return found | {"README.md": dictionary()}


def write(data: Path) -> list[Path]:
    """Write those files under ``data``; return the paths that changed."""
    changed = []
    for name, text in documents().items():
        path = data / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
            changed.append(path)
    return changed


def _schema(model: type[BaseModel]) -> str:
    schema = model.model_json_schema()
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    # A scalar that the models take as text is a number or a date to an editor's YAML reader.
    return json.dumps(_relaxed(schema), indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def _relaxed(node: Any) -> Any:
    if isinstance(node, list):
        return [_relaxed(item) for item in node]
    if not isinstance(node, dict):
        return node
    found = {key: _relaxed(value) for key, value in node.items()}
    if found.get("type") == "string" and "enum" not in found and "const" not in found:
        found["type"] = ["string", "integer", "number"]
    return found


def dictionary() -> str:
    """Return the field dictionary, as Markdown."""
    parts = [INTRODUCTION]
    for where, model in DOCUMENTED:
        summary = (model.__doc__ or "").strip().splitlines()[0]
        rows = "\n".join(_fields(model))
        head = f"| field | needed | meaning |\n| --- | --- | --- |\n{rows}"
        parts.append(f"## {where}\n\n{summary}\n\n{head}\n")
    forms = f"- **Numbers**: {intervals.NUMBER_FORMS}.\n- **Dates**: {intervals.DATE_FORMS}."
    parts.append(f"## How values are written\n\n{forms}\n")
    return "\n".join(parts)


def _fields(model: type[BaseModel]) -> Iterator[str]:
    for name, field in model.model_fields.items():
        needed = "yes" if field.is_required() else "no"
        yield f"| `{name}` | {needed} | {field.description} |"
