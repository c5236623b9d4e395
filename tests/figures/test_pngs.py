"""Pictures are packed without loss."""

from __future__ import annotations

import struct
import zlib

import pytest
import vl_convert
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.figures import pngs

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="40"><text y="20">▲ Doha</text></svg>'
HEAD = b"\x89PNG\r\n\x1a\n"


def chunk(kind: bytes, data: bytes) -> bytes:
    """Return a piece of a PNG as the format has it: length, kind, data and checksum."""
    checksum = zlib.crc32(kind + data)
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", checksum)


def chunks(image: bytes) -> list[tuple[bytes, bytes]]:
    """Return the pieces of a PNG, each held to its checksum."""
    assert image.startswith(HEAD)
    rest, pieces = image[len(HEAD) :], []
    while rest:
        (length,) = struct.unpack(">I", rest[:4])
        kind, data = rest[4:8], rest[8 : 8 + length]
        assert rest[: 12 + length] == chunk(kind, data)
        pieces.append((kind, data))
        rest = rest[12 + length :]
    return pieces


def pixels(image: bytes) -> bytes:
    """Return the pixels of a PNG."""
    return zlib.decompress(b"".join(data for kind, data in chunks(image) if kind == b"IDAT"))


def test_a_png_holds_the_same_pixels_in_fewer_bytes() -> None:
    loose = vl_convert.svg_to_png(SVG, scale=2)
    tight = pngs.packed(loose)
    assert len(tight) <= len(loose)
    assert struct.unpack(">II", tight[16:24]) == (180, 80)
    assert pixels(tight) == pixels(loose)


@pytest.mark.parametrize(("scale", "size"), [(1, (90, 40)), (2, (180, 80)), (3, (270, 120))])
def test_a_picture_has_as_many_pixels_as_are_asked_for(scale: int, size: tuple[int, int]) -> None:
    kind, head = chunks(pngs.png(SVG, scale))[0]
    assert kind == b"IHDR"
    assert struct.unpack(">II", head[:8]) == size


@given(st.binary(min_size=1, max_size=3000), st.integers(1, 5))
def test_whatever_parts_the_pixels_come_in_all_are_kept(row: bytes, parts: int) -> None:
    """They end in one piece; what else the picture holds stays around it, in its order."""
    loose = zlib.compress(row * 20, 1)
    step = -(-len(loose) // parts)
    pieces = [chunk(b"IDAT", loose[at : at + step]) for at in range(0, len(loose), step)]
    head, note, end = chunk(b"IHDR", b"size"), chunk(b"tEXt", b"note"), chunk(b"IEND", b"")
    tight = pngs.packed(HEAD + head + note + b"".join(pieces) + end)
    assert [kind for kind, _ in chunks(tight)] == [b"IHDR", b"tEXt", b"IDAT", b"IEND"]
    assert pixels(tight) == row * 20
