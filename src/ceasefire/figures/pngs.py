"""Pictures as PNG, packed as tightly as the format allows without loss."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

import vl_convert

from ceasefire.figures import typeface

_HEAD = 8  # bytes that tell a PNG
_LONGEST = 9  # the most that zlib tries


def png(picture: str, scale: float) -> bytes:
    """Return an SVG as PNG, with ``scale`` pixels for each of its own, in the font of pictures."""
    typeface.ready()
    return packed(vl_convert.svg_to_png(typeface.drawn(picture), scale=scale))


def packed(image: bytes) -> bytes:
    """Return a PNG with the same pixels in fewer bytes; converters pack in haste."""
    chunks = list(_chunks(image))
    pixels = zlib.decompress(b"".join(data for kind, data in chunks if kind == b"IDAT"))
    others = [(kind, data) for kind, data in chunks if kind != b"IDAT"]
    whole = [*others[:-1], (b"IDAT", zlib.compress(pixels, _LONGEST)), others[-1]]
    return image[:_HEAD] + b"".join(_chunk(kind, data) for kind, data in whole)


def _chunks(image: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = _HEAD
    while at < len(image):
        (length,) = struct.unpack(">I", image[at : at + 4])
        yield image[at + 4 : at + 8], image[at + 8 : at + 8 + length]
        at += length + 12


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
