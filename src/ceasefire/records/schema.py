"""What the package writes about the data: JSON Schema for editors, and the field dictionary."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel, RootModel

from ceasefire.records import data, exemptions, intervals, storage
from ceasefire.records.codings import Codings
from ceasefire.records.drafts import Draft
from ceasefire.records.exemptions import Allowed
from ceasefire.records.markings import Marking
from ceasefire.records.sources import Source
from ceasefire.records.standards import Standards

#: What is read from each file, in the order of the page: the name of its schema, where it stands, and
#: its model.
FILES: tuple[tuple[str, str, type[BaseModel]], ...] = (
    ("source", "sources/<id>.yaml", Source),
    ("draft", "sources/<id>.yaml, a draft", Draft),
    ("reading", "readings/<id>.yaml", Marking),
    *((name, f"{name}.yaml", model) for name, model in data.VOCABULARY_FILES.items()),
    ("standards", "standards.yaml", Standards),
    ("codings", "codings.json", Codings),
    ("allowed", f"../{exemptions.ALLOWED}", Allowed),
)

INTRODUCTION = """# The data

Made by `ceasefire schema` from the typed models; do not edit it by hand.

`sources/` holds one record a source: what was published, and paragraph by paragraph a gist in our
words and the claims it makes. `book.yaml` says what is of this one book: its pages, days and sides;
`standards.yaml` holds the project against published standards, clause by clause. The other YAML files are
the vocabulary that records draw on; `chapters/allowed.yaml` stands beside the chapters, and is read like
them.
`fingerprints/` holds hashed runs of words of each article, by which copied prose is found without the
text; `readings/` holds what a person marked by hand in each article, and `accuracy.json` how much of
it the package finds by itself; `codings.json` holds two independent codings of some sources, and what was
decided where they differ. `geo/` holds boundaries for maps, `schema/` a JSON Schema of each file,
which an editor that knows the YAML language server uses to complete and check. The articles themselves
belong to their publishers; whoever has copies keeps them in `articles/`, as `<id>.txt`, which git
ignores.

A paragraph is a line of the article that is not blank, counted from 1, furniture included.
"""


def documents() -> dict[str, str]:
    """Return every file that the package makes under ``data/``: relative path to content."""
    schemas = {f"schema/{name}.json": _schema(model) for name, _, model in FILES}
    return schemas | {"README.md": dictionary()}


def write(folder: Path) -> list[Path]:
    """Write those files under the folder ``data/``; return the paths that changed."""
    made = documents().items()
    return [folder / name for name, text in made if storage.renew(folder / name, text)]


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
    relaxed = {key: _relaxed(value) for key, value in node.items()}
    if relaxed.get("type") == "string" and "enum" not in relaxed and "const" not in relaxed:
        relaxed["type"] = ["string", "integer", "number"]
    return relaxed


def dictionary() -> str:
    """Return the field dictionary, as Markdown."""
    parts = [INTRODUCTION]
    for where, model in documented():
        summary = (model.__doc__ or "").strip().splitlines()[0]
        rows = "\n".join(_fields(model))
        head = f"| field | needed | meaning |\n| --- | --- | --- |\n{rows}"
        parts.append(f"## {where}\n\n{summary}\n\n{head}\n")
    forms = f"- **Numbers**: {intervals.NUMBER_FORMS}.\n- **Dates**: {intervals.DATE_FORMS}."
    parts.append(f"## How values are written\n\n{forms}\n")
    return "\n".join(parts)


def documented() -> Iterator[tuple[str, type[BaseModel]]]:
    """Yield each model that has fields, with its place: the file, and the fields that lead to it."""
    for _, file, model in FILES:
        for path, part in _models(model, ()):
            yield f"{file}: {'.'.join(path)}" if path else file, part


def _models(
    model: type[BaseModel], path: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], type[BaseModel]]]:
    """Yield a model and those of its fields, depth first; what only holds others has no place."""
    if not issubclass(model, RootModel):
        yield path, model
    for name, field in model.model_fields.items():
        further = path if issubclass(model, RootModel) else (*path, name)
        for part in _named_in(field.annotation):
            yield from _models(part, further)


def _named_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """Yield the models that an annotation names."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _named_in(part)


def _fields(model: type[BaseModel]) -> Iterator[str]:
    for name, field in model.model_fields.items():
        needed = "yes" if field.is_required() else "no"
        yield f"| `{name}` | {needed} | {field.description} |"
