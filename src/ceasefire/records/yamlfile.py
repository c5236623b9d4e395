"""Reading one YAML file so that every fault can name its line and its key path.

Scalars stay strings: a record's ``2025-10`` or ``50`` means what the models say, and never what YAML
guesses. The file is composed into nodes rather than loaded, because nodes know their lines.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeVar, cast, get_args, get_origin

import yaml
from pydantic import BaseModel, RootModel, ValidationError
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from ceasefire.errors import Fault
from ceasefire.records import utf8

KeyPath = tuple[str | int, ...]
M = TypeVar("M", bound=BaseModel)

#: libyaml where PyYAML was built with it, as its wheels are.
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
NULL = "tag:yaml.org,2002:null"
#: What pydantic calls the commonest faults, and what the person who edits the file calls them.
REMEDIES = {
    "extra_forbidden": "remove the key, or mend its spelling",
    "missing": "add the key",
    "int_parsing": "write a whole number",
    "string_type": "write a text",
}


@dataclass(frozen=True)
class Document:
    """The plain content of a YAML file, with the line on which each key path starts.

    Attributes
    ----------
    file
        Name for messages, relative to the project.
    data
        Mappings, lists, strings and ``None``.
    lines
        Key path to line, counted from 1.
    faults
        What is wrong with the file as YAML.
    """

    file: str
    data: Any
    lines: dict[KeyPath, int]
    faults: tuple[Fault, ...]

    def line(self, path: KeyPath) -> int:
        """Return the line of a key path, or that of the nearest key above it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def fault(self, path: KeyPath, what: str, remedy: str = "") -> Fault:
        """Return a fault that stands at a key path."""
        return Fault(self.file, self.line(path), written(path), what, remedy)


def written(path: KeyPath) -> str:
    """Return a key path as a person writes it: ``passages[2].claims[0].event``."""
    text = "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in path)
    return text.lstrip(".")


def read(path: Path, file: str) -> Document:
    """Read a YAML file; never raises for what is in it.

    Parameters
    ----------
    path
        The file.
    file
        What messages call it.

    Returns
    -------
    Document
        With ``faults`` for bytes that are not UTF-8, tabs, syntax, duplicate keys, aliases and an
        empty file, each with its line; ``data`` is ``None`` where the file cannot be read at all.
    """
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _unreadable(file, utf8.fault(error, file))
    return parse(text, file)


def parse(text: str, file: str) -> Document:
    """Read the text of a YAML file; the rest as for ``read``."""
    if tabs := tuple(_tabs(text, file)):
        return Document(file, None, {}, tabs)
    try:
        node = yaml.compose(text, Loader=LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        return _unreadable(file, Fault(file, line, "", f"not YAML: {error.problem}", "mend it"))
    except yaml.YAMLError as error:
        what = " ".join(str(error).split())
        at = getattr(error, "position", 0)
        line = text.count("\n", 0, at if isinstance(at, int) else 0) + 1
        return _unreadable(file, Fault(file, line, "", f"not YAML: {what}", "remove the character"))
    if node is None or (isinstance(node, ScalarNode) and node.tag == NULL):
        return _unreadable(file, Fault(file, 0, "", "the file is empty", "fill or remove it"))
    return _document(node, file)


def _unreadable(file: str, fault: Fault) -> Document:
    return Document(file, None, {}, (fault,))


def _tabs(text: str, file: str) -> Iterator[Fault]:
    """Yield a fault for each line with a tab: YAML forbids it as indentation, and it misleads."""
    for number, line in enumerate(text.splitlines(), start=1):
        if "\t" in line:
            yield Fault(file, number, "", "a tab", "indent and separate with spaces")


def _document(root: Node, file: str) -> Document:
    lines: dict[KeyPath, int] = {}
    faults: list[Fault] = []
    seen: set[int] = set()

    def plain(node: Node, path: KeyPath) -> Any:
        lines.setdefault(path, node.start_mark.line + 1)
        if id(node) in seen:
            what, remedy = "an alias (*name)", "write the value out"
            faults.append(Fault(file, lines[path], written(path), what, remedy))
            return None
        seen.add(id(node))
        if isinstance(node, ScalarNode):
            return None if node.tag == NULL else node.value
        if isinstance(node, SequenceNode):
            return [plain(item, (*path, index)) for index, item in enumerate(node.value)]
        return mapping(cast(MappingNode, node), path)

    def mapping(node: MappingNode, path: KeyPath) -> dict[str, Any]:
        content: dict[str, Any] = {}
        for key, value in node.value:
            line = key.start_mark.line + 1
            if not isinstance(key, ScalarNode):
                what = "a key that is not a word"
                faults.append(Fault(file, line, written(path), what, "write key: value"))
                continue
            name = str(key.value)
            if name in content:
                where = written((*path, name))
                what = f"the key '{name}' stands twice, first on line {lines[(*path, name)]}"
                faults.append(Fault(file, line, where, what, "keep one"))
                continue
            lines[(*path, name)] = line
            content[name] = plain(value, (*path, name))
        return content

    return Document(file, plain(root, ()), lines, tuple(faults))


def validated(document: Document, model: type[M]) -> tuple[M | None, list[Fault]]:
    """Check a document against a model.

    Returns
    -------
    tuple
        The model's instance, or ``None`` if anything is wrong; and all faults found.
    """
    faults = list(document.faults)
    if document.data is None:
        return None, faults
    try:
        instance = model.model_validate(document.data)
    except ValidationError as error:
        return None, faults + [_explained(document, model, each) for each in error.errors()]
    return (None if faults else instance), faults


def _explained(document: Document, model: type[BaseModel], detail: Any) -> Fault:
    path = tuple(detail["loc"])
    error = detail.get("ctx", {}).get("error")
    if error is not None:  # one of ours, raised in a validator
        return document.fault(path, getattr(error, "what", str(error)), _remedy_of(error))
    if detail["type"] == "extra_forbidden":
        return document.fault(path, f"the key '{path[-1]}' is not known", REMEDIES[detail["type"]])
    if detail["type"] == "missing":
        known = ", ".join(allowed(model, path))
        remedy = REMEDIES["missing"] + (f", which is one of: {known}" if known else "")
        return document.fault(path, f"the key '{path[-1]}' is missing", remedy)
    what = detail["msg"].removeprefix("Value error, ")
    given = detail["input"]
    shown = f", not '{given}'" if isinstance(given, str) else ""
    return document.fault(
        path, what[:1].lower() + what[1:] + shown, REMEDIES.get(detail["type"], "")
    )


def allowed(kind: Any, path: KeyPath) -> tuple[str, ...]:
    """Return the words among which a key has to be; none where a model does not list them.

    Parameters
    ----------
    kind
        A model, or the type of a field.
    path
        The key path from there.
    """
    origin, parts = get_origin(kind), get_args(kind)
    if isinstance(kind, type) and issubclass(kind, BaseModel) and path:
        whole = issubclass(kind, RootModel)
        field = kind.model_fields.get("root" if whole else str(path[0]))
        return allowed(field.annotation, path if whole else path[1:]) if field else ()
    if origin is Literal:
        return () if path else parts
    if origin in (dict, list, tuple):
        return allowed(parts[-1 if origin is dict else 0], path[1:]) if path else ()
    return next(filter(None, (allowed(part, path) for part in parts)), ())


def _remedy_of(error: Exception) -> str:
    return getattr(error, "remedy", "")
