"""YAML is read so that every fault has its line and key path, and no scalar is guessed at."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest
from pydantic import BaseModel, ConfigDict, RootModel

from ceasefire.records import yamlfile
from ceasefire.records.yamlfile import Document, KeyPath


class Box(BaseModel):
    """A model to check documents against."""

    model_config = ConfigDict(extra="forbid")

    name: str
    size: int = 0


def read(folder: Path, text: str | bytes) -> Document:
    """Write a file and read it."""
    path = folder / "box.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return yamlfile.read(path, "box.yaml")


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ((), ""),
        (("a",), "a"),
        (("a", 0, "b"), "a[0].b"),
        (("passages", 2, "claims", 0, "event"), "passages[2].claims[0].event"),
    ],
)
def test_key_paths_are_written_as_people_do(path: KeyPath, text: str) -> None:
    """Keys are joined by dots and positions stand in brackets."""
    assert yamlfile.written(path) == text


@pytest.mark.parametrize(
    "scalar", ["2025-10", "50", "1e3", "yes", "0x10", "on", "2025-10-19", ".5"]
)
def test_scalars_stay_text(tmp_path: Path, scalar: str) -> None:
    """A value means what the models say, and never what YAML guesses."""
    assert read(tmp_path, f"a: {scalar}\n").data == {"a": scalar}


def test_content_and_lines(tmp_path: Path) -> None:
    """Every key path knows its line; a path that is not there has that of the nearest above."""
    document = read(tmp_path, "# note\na: 1\nb:\n  - c: 2\n\n  - {d: ~, e: []}\n")
    assert document.data == {"a": "1", "b": [{"c": "2"}, {"d": None, "e": []}]}
    assert document.faults == ()
    assert document.line(("a",)) == 2
    assert document.line(("b", 1, "e")) == 6
    assert document.line(("b", 1, "e", 4, "f")) == 6
    assert document.line(("z",)) == 2
    assert str(document.fault(("b", 0, "c"), "wrong", "mend")) == "box.yaml:4: b[0].c: wrong (mend)"


def test_byte_order_mark_is_not_content(tmp_path: Path) -> None:
    """Editors that write a byte-order mark do no harm."""
    assert read(tmp_path, b"\xef\xbb\xbfa: 1\n").data == {"a": "1"}


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (b"a: 1\nb: \xe9\n", "box.yaml:2: byte 0xe9 is not UTF-8 (save the file as UTF-8)"),
        (b"a:\n\tb: 1\n", "box.yaml:2: a tab (indent and separate with spaces)"),
        (b"a: 1\nb:\t1\n", "box.yaml:2: a tab (indent and separate with spaces)"),
        (b"", "box.yaml: the file is empty (fill or remove it)"),
        (b"# a comment\n", "box.yaml: the file is empty (fill or remove it)"),
        (
            b"a: 1\nb: c: d\n",
            "box.yaml:2: not YAML: mapping values are not allowed in this context (mend it)",
        ),
        (b"a: 1\n---\nb: 1\n", "box.yaml:2: not YAML: but found another document (mend it)"),
    ],
)
def test_unreadable_files(tmp_path: Path, text: bytes, fault: str) -> None:
    """What cannot be read at all gives one fault with its line, and no content."""
    document = read(tmp_path, text)
    assert [str(fault) for fault in document.faults] == [fault]
    assert document.data is None
    assert yamlfile.validated(document, Box) == (None, list(document.faults))


def test_every_tab_is_reported(tmp_path: Path) -> None:
    """A file full of tabs is mended in one go."""
    document = read(tmp_path, "a:\n\tb: 1\nc: 1\n\td: 1\n")
    assert [fault.line for fault in document.faults] == [2, 4]


def test_control_character_is_not_yaml(tmp_path: Path) -> None:
    """A character that YAML does not allow is a fault, not a traceback."""
    (fault,) = read(tmp_path, "a: \x01\n").faults
    assert fault.what.startswith("not YAML: unacceptable character #x0001")
    assert fault.remedy == "remove the character"


def test_duplicate_keys_and_aliases_are_all_found(tmp_path: Path) -> None:
    """Duplicates and aliases, which YAML readers let pass, are faults with their lines."""
    document = read(tmp_path, "a: &x 1\nb: *x\nc:\n  d: 1\n  d: 2\na: 3\n")
    assert [str(fault) for fault in document.faults] == [
        "box.yaml:2: b: an alias (*name) (write the value out)",
        "box.yaml:5: c.d: the key 'd' stands twice, first on line 4 (keep one)",
        "box.yaml:6: a: the key 'a' stands twice, first on line 1 (keep one)",
    ]


def test_alias_to_itself_ends(tmp_path: Path) -> None:
    """A structure that contains itself is refused rather than followed."""
    document = read(tmp_path, "a: &x\n  - *x\n")
    assert [fault.path for fault in document.faults] == ["a[0]"]


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("size: 2\n", ["box.yaml:1: name: the key 'name' is missing (add the key)"]),
        (
            "name: n\nsise: 2\n",
            [
                "box.yaml:2: sise: the key 'sise' is not known (remove the key, or mend its spelling)"
            ],
        ),
        (
            "name: [a]\nsize: two\n",
            [
                "box.yaml:1: name: input should be a valid string (write a text)",
                "box.yaml:2: size: input should be a valid integer, unable to parse string as an"
                " integer, not 'two' (write a whole number)",
            ],
        ),
        ("- a\n", ["box.yaml:1: input should be a valid dictionary or instance of Box"]),
    ],
)
def test_faults_of_the_model_have_lines(tmp_path: Path, text: str, faults: list[str]) -> None:
    """What a model refuses is said in the words of whoever edits the file, all of it at once."""
    box, wrong = yamlfile.validated(read(tmp_path, text), Box)
    assert box is None
    assert [str(fault) for fault in wrong] == faults


def test_sound_document_is_an_instance(tmp_path: Path) -> None:
    """A document without fault becomes the model, numbers read as the model says."""
    assert yamlfile.validated(read(tmp_path, "name: 5\nsize: 7\n"), Box) == (
        Box(name="5", size=7),
        [],
    )


def test_faulty_yaml_gives_no_instance(tmp_path: Path) -> None:
    """A duplicate key refuses the file even if one of the two would do."""
    box, wrong = yamlfile.validated(read(tmp_path, "name: a\nname: b\n"), Box)
    assert box is None
    assert len(wrong) == 1


class Plank(BaseModel):
    """A part."""

    kind: Literal["long", "short"]
    note: str


class Crate(BaseModel):
    """A model whose fields choose among words, by themselves and inside others."""

    wood: Literal["oak", "ash"]
    lid: Literal["flat", "none"] | None = None
    boxes: dict[str, tuple[Plank, ...]] = {}


class Crates(RootModel[dict[str, Crate]]):
    """A file of them."""


@pytest.mark.parametrize(
    ("model", "path", "words"),
    [
        (Crate, ("wood",), ("oak", "ash")),
        (Crate, ("lid",), ("flat", "none")),
        (Crate, ("boxes", "a", 0, "kind"), ("long", "short")),
        (Crates, ("one", "boxes", "a", 3, "kind"), ("long", "short")),
        (Crate, ("boxes", "a", 0, "note"), ()),
        (Crate, ("boxes", "a"), ()),
        (Crate, ("lost", "a"), ()),
        (Crates, ("one",), ()),
    ],
)
def test_the_words_of_a_key_are_found_by_its_path(
    model: type[BaseModel], path: KeyPath, words: tuple[str, ...]
) -> None:
    """Through mappings, lists and files that are one mapping; what is no choice has none."""
    assert yamlfile.allowed(model, path) == words
