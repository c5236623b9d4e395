"""What is refused ends with exit code 2, and says what, where and how to mend it."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
from calling import call, pages
from click.testing import CliRunner
from spoils import SPOILS, Spoil

from ceasefire.cli.refusals import REFUSED, explained
from ceasefire.errors import CeasefireError
from ceasefire.site.processes import Stopped


def noted(error: Exception, note: str) -> Exception:
    """Return an error with a note."""
    error.add_note(note)
    return error


@pytest.mark.parametrize(
    ("error", "code", "told"),
    [
        (CeasefireError("no", "here", "mend it"), REFUSED, "ceasefire: here: no. mend it\n"),
        (noted(CeasefireError("no"), "as ever"), REFUSED, "ceasefire: no\nas ever\n"),
        (Stopped(15), 143, "ceasefire: "),
    ],
)
def test_an_error_of_the_package_is_a_message(error: Exception, code: int, told: str) -> None:
    """With its notes below it, and the code of what it is."""

    @click.command()
    @explained
    def failing() -> None:
        raise error

    result = CliRunner().invoke(failing)
    assert (result.exit_code, result.stdout) == (code, "")
    assert result.stderr.startswith(told)


def test_any_other_error_is_a_fault_of_the_code() -> None:
    """It is not turned into a message; what is returned is returned."""

    @explained
    def doubled(number: int) -> int:
        return 2 * int(number)

    assert doubled(4) == 8
    assert doubled.__name__ == "doubled"
    with pytest.raises(ValueError, match="invalid literal"):
        doubled("four")


@pytest.mark.parametrize("command", ["check", "build"])
@pytest.mark.parametrize("spoil", SPOILS, ids=lambda spoil: spoil.name)
def test_malformed_record_is_refused(small: Path, spoil: Spoil, command: str) -> None:
    """File, line, key path and remedy are printed, the exit code is 2, and no page is written."""
    spoil.plant(small)
    result = call(small, command)
    assert result.exit_code == 2
    assert spoil.message in [line.strip() for line in result.stderr.splitlines()]
    assert result.stderr.startswith("ceasefire: the data have ")
    assert pages(small) == []


@pytest.mark.parametrize("command", ["check", "build"])
def test_all_faults_are_reported_in_one_run(project: Path, command: str) -> None:
    """Everything that is wrong, in many files, is printed at once; nothing else is."""
    for spoil in SPOILS:
        spoil.plant(project)
    result = call(project, command)
    assert result.exit_code == 2
    for spoil in SPOILS:
        assert spoil.message.removesuffix(")") in result.stderr, spoil.name
    assert result.stdout == ""
    assert pages(project) == []


@pytest.mark.parametrize("command", ["check", "build"])
@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        ("places", None, None, "data/places.yaml: the file is missing (restore it)"),
        (
            "outlook", "ceasefire/taliban-authorities", "ceasefire/taliban",
            "there is no finding 'istanbul-third-round/ceasefire/taliban' (nearest: istanbul",
        ),
        ("outlook", "keep: calm, ", "", "no reading for the answer 'keep' (add it)"),
    ],
)  # fmt: skip
def test_malformed_vocabulary_is_refused(
    small: Path, command: str, name: str, old: str | None, new: str | None, message: str
) -> None:
    """A missing file, and a signpost that watches nothing or cannot read an answer, are refused."""
    path = small / "data" / f"{name}.yaml"
    if old is None or new is None:
        path.unlink()
    else:
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    result = call(small, command)
    assert result.exit_code == 2
    assert f"data/{name}.yaml" in result.stderr
    assert message in result.stderr
    assert pages(small) == []


def test_folder_without_data_is_refused(tmp_path: Path) -> None:
    """A variable that points at no clone is answered with what to do."""
    result = call(tmp_path, "check")
    assert result.exit_code == 2
    assert "work in a clone of the book, or set CEASEFIRE_ROOT to one" in result.stderr


@pytest.mark.parametrize("command", [("check",), ("run",), ("why", "doha"), ("build",)])
def test_a_chapter_that_is_not_utf_8_is_refused(
    with_chapters: Path, command: tuple[str, ...]
) -> None:
    """Each command names file and line, and what to do."""
    path = with_chapters / "chapters" / "doha.md"
    path.write_bytes(path.read_bytes() + b"\n\xff\n")
    refused = call(with_chapters, *command)
    assert refused.exit_code == 2
    told = "chapters/doha.md:9: byte 0xff is not UTF-8 (save the file as UTF-8)"
    assert told in [line.strip() for line in refused.stderr.splitlines()]
