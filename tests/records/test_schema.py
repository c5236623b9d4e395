"""What the package writes about the data follows from the models."""

from __future__ import annotations

import importlib
import json
import pkgutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

import ceasefire
from ceasefire.records import intervals, schema
from ceasefire.records.exemptions import Exemption
from ceasefire.records.fields import Entry
from ceasefire.records.outlookfile import Later


def _subclasses(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """Yield every model of the package that is made from one, directly or not."""
    for part in model.__subclasses__():
        if part.__module__.startswith("ceasefire."):
            yield part
            yield from _subclasses(part)


@pytest.mark.parametrize("name", [name for name, _, _ in schema.FILES])
def test_schema_is_json_of_its_draft(name: str) -> None:
    """Each data file has a JSON Schema that an editor can read."""
    text = schema.documents()[f"schema/{name}.json"]
    assert json.loads(text)["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert text.endswith("}\n")


def test_schema_allows_what_yaml_guesses() -> None:
    """A text may look like a number or a date to an editor's YAML reader; a choice may not."""
    record: dict[str, Any] = json.loads(schema.documents()["schema/source.json"])
    assert record["properties"]["published"]["type"] == ["string", "integer", "number"]
    assert record["properties"]["basis"]["type"] == "string"
    assert record["additionalProperties"] is False


@pytest.mark.parametrize(
    ("where", "model"), tuple(schema.documented()), ids=lambda part: str(part)[-30:]
)
def test_every_field_is_documented(where: str, model: type[BaseModel]) -> None:
    """The dictionary has a section for each model, and in it a row for each field with its meaning."""
    _, _, section = schema.dictionary().partition(f"## {where}\n")
    rows = [line for line in section.partition("\n## ")[0].splitlines() if line.startswith("| `")]
    assert len(rows) == len(model.model_fields)
    for row, (name, field) in zip(rows, model.model_fields.items(), strict=True):
        assert field.description
        needed = "yes" if field.is_required() else "no"
        assert row == f"| `{name}` | {needed} | {field.description} |"


def test_every_model_of_the_data_is_documented() -> None:
    """Whatever model a reader of data checks a file with, or a part of it, stands in the dictionary."""
    for module in pkgutil.walk_packages(ceasefire.__path__, "ceasefire."):
        importlib.import_module(module.name)
    models = set(_subclasses(Entry))
    assert models == {model for _, model in schema.documented()}


def test_later_and_exemptions_are_documented() -> None:
    """What answered a signpost later, and what a chapter may say all the same, have their fields told."""
    places = dict(schema.documented())
    assert places["outlook.yaml: later"] is Later
    assert places["../chapters/allowed.yaml"] is Exemption


def test_dictionary_tells_how_values_are_written() -> None:
    """The forms of numbers and dates stand in the dictionary as in the errors."""
    text = schema.dictionary()
    assert intervals.NUMBER_FORMS in text
    assert intervals.DATE_FORMS in text


def test_write_touches_only_what_differs(tmp_path: Path) -> None:
    """A second run writes nothing, and a spoilt file alone is written again."""
    expected = {tmp_path / name for name in schema.documents()}
    assert set(schema.write(tmp_path)) == expected
    assert all(path.is_file() for path in expected)
    assert schema.write(tmp_path) == []
    spoilt = tmp_path / "README.md"
    spoilt.write_text("spoilt", encoding="utf-8")
    assert schema.write(tmp_path) == [spoilt]
    assert spoilt.read_text(encoding="utf-8") == schema.documents()["README.md"]
