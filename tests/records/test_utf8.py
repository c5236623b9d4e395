"""A text of the project is UTF-8; a byte that is not is told with its file and line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.errors import DataFaults
from ceasefire.records import utf8


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_text_is_read_without_its_mark(tmp_path: Path, mark: bytes) -> None:
    """The mark that some editors write at the beginning is no part of the text."""
    path = tmp_path / "page.md"
    path.write_bytes(mark + "Güneş\nKābul\n".encode())
    assert utf8.read(path, "chapters/page.md") == "Güneş\nKābul\n"


@pytest.mark.parametrize(
    ("content", "line", "byte"),
    [
        (b"\xff", 1, "ff"),
        (b"one\ntwo \xe9 more\n", 2, "e9"),
        (b"one\r\n\r\nthree\x93\n", 3, "93"),
        ("Kābul\n".encode() + b"\xfc\n\xfd", 2, "fc"),
    ],
)
def test_another_byte_is_a_fault_with_its_line(
    tmp_path: Path, content: bytes, line: int, byte: str
) -> None:
    """The first such byte is named, by the name that the caller gives the file."""
    path = tmp_path / "page.md"
    path.write_bytes(content)
    with pytest.raises(DataFaults) as caught:
        utf8.read(path, "chapters/page.md", "the chapters")
    assert str(caught.value) == (
        f"the chapters have 1 fault:\n  chapters/page.md:{line}: byte 0x{byte} is not UTF-8"
        " (save the file as UTF-8)"
    )


@given(st.lists(st.text("aé", max_size=5), max_size=6))
def test_the_line_is_that_of_the_byte(lines: list[str]) -> None:
    """As many lines as there are line ends before it, and one."""
    before = "\n".join(lines).encode()
    with pytest.raises(UnicodeDecodeError) as caught:
        (before + b"\xff").decode()
    assert utf8.fault(caught.value, "a").line == max(len(lines), 1)
