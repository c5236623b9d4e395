"""Text as it is read and as it is hashed: decoding, normalising, and the way back to the raw file."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from ceasefire.errors import CeasefireError

#: An article is some kilobytes; whatever is larger is something else, and is not read.
MOST_BYTES = 1_000_000
#: The longest paragraph that is read; the readers' work grows with a paragraph's length.
MOST_CHARACTERS = 20_000

#: Characters that turn the direction of text, and can show a reader other words than are there.
BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_INVISIBLE = "\u00ad\u180e\u200b\u200c\u200d\u2060\ufeff"
_CONTROLS = [chr(c) for c in (*range(0x20), *range(0x7F, 0xA0)) if not chr(c).isspace()]
#: Raised digits are the marks of notes, and would read as numbers.
_RAISED = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079"
#: Characters that editors and websites add and nobody reads: soft hyphen, zero-width ones, BOM,
#: turns of direction, and controls (a terminal's escape is one).
DROPPED = dict.fromkeys(map(ord, [*_INVISIBLE, *BIDI, *_CONTROLS, *_RAISED]))
_FOLDED = str.maketrans("‘’‚‛“”„‟‐‑‒–—―−", "''''\"\"\"\"-------")
_SPACE = re.compile(r"\s+")
_WORD = re.compile(r"[^\W\d_]+")
_MARKUP = re.compile(
    r"<!--|<!doctype|</?[a-z][a-z0-9-]*(?:\s[^<>]*)?/?>|<(?:script|style|iframe|object|svg)\b"
    r"|&lt;\s*/?[a-z]+|&#(?:60|x3c);",
    re.I,
)
_ESCAPES = re.compile(rb"[\x01-\x08\x0e-\x1f\x7f]")
_BOMS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)


def plain(text: str) -> str:
    """Return the text as it is read: NFKC, what nobody reads dropped, space collapsed."""
    return _SPACE.sub(" ", unicodedata.normalize("NFKC", text.translate(DROPPED))).strip()


def normalised(text: str) -> str:
    """Return the text as it is hashed: plain, with quotes and dashes folded."""
    return plain(plain(text).translate(_FOLDED))


def slug(text: str) -> str:
    """Return a text as ids and addresses have it: small letters, digits, and hyphens between them."""
    return re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-")


def digest(text: str) -> str:
    """Return the SHA-256 of a normalised text, in hexadecimal."""
    return hashlib.sha256(normalised(text).encode("utf-8", "replace")).hexdigest()


def paragraphs(text: str) -> list[str]:
    """Return the normalised lines that are not blank; the first is paragraph 1."""
    return [line for line in map(normalised, text.splitlines()) if line]


def lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield each raw line that is not blank, with its offset in the text."""
    at = 0
    for line in text.splitlines(keepends=True):
        if plain(line):
            yield at, line
        at += len(line)


def offsets(raw: str) -> list[int]:
    """Return where each character of ``plain(raw)`` stands in ``raw``, and where the last one ends.

    Parameters
    ----------
    raw
        One line.

    Returns
    -------
    list of int
        One more than the characters of the plain line, never decreasing. Where normalising changes
        the number of characters, all of a run's characters are given the run's beginning.
    """
    places: list[int] = []
    text = ""
    for start, end in _runs(raw):
        piece = unicodedata.normalize("NFKC", raw[start:end].translate(DROPPED))
        kept = [at for at in range(start, end) if ord(raw[at]) not in DROPPED]
        origins = kept if len(kept) == len(piece) else [start] * len(piece)
        for character, at in zip(piece, origins, strict=True):
            if not character.isspace():
                text += character
                places.append(at)
            elif text and text[-1] != " ":
                text += " "
                places.append(at)
    if text.endswith(" "):
        places.pop()
    return [*places, len(raw.rstrip())]


def _runs(raw: str) -> Iterator[tuple[int, int]]:
    """Yield spans that normalise alone: only marks and Hangul vowels join what stands before."""
    start = 0
    for at, character in enumerate(raw):
        if at > start and not _joins(character):
            yield start, at
            start = at
    if raw:
        yield start, len(raw)


def _joins(character: str) -> bool:
    """Return whether normalising can merge a character with the one before it."""
    if character.isascii():
        return False
    hangul = "\u1160" <= character <= "\u11ff" or "\uff9e" <= character <= "\uffdc"
    return hangul or unicodedata.category(character).startswith("M") or ord(character) in DROPPED


def unaccented(text: str) -> str:
    """Return the text with each letter's accents off, character for character."""
    if text.isascii():
        return text
    return "".join(c if c.isascii() else _base(c) for c in text)


@cache
def _base(character: str) -> str:
    return {"ı": "i", "İ": "I", "ø": "o", "ł": "l", "đ": "d"}.get(
        character, unicodedata.normalize("NFD", character)[0]
    )


def mixed_scripts(text: str) -> list[str]:
    """Return the words that mix Latin letters with look-alikes of another script."""
    if text.isascii():
        return []
    return [word for word in _WORD.findall(text) if len({_script(c) for c in word} & _ALIKE) > 1]


_ALIKE = {"LATIN", "CYRILLIC", "GREEK"}


def _script(character: str) -> str:
    return unicodedata.name(character, "").partition(" ")[0]


def read(path: Path) -> tuple[str, list[str]]:
    """Read an article's file.

    Returns
    -------
    tuple
        The text, and what a person has to know of how it was read.

    Raises
    ------
    CeasefireError
        If the file is missing, empty, too large, or a page's markup instead of its text.
    """
    if not path.is_file():
        raise CeasefireError("there is no such file", path.name, "give the path of a text file")
    size = path.stat().st_size
    if size > MOST_BYTES:
        what = f"{size:,} bytes; an article has at most {MOST_BYTES:,}"
        raise CeasefireError(what, path.name, "cut the file to the one article")
    return decoded(path.read_bytes(), path.name)


def decoded(raw: bytes, name: str) -> tuple[str, list[str]]:
    """Decode an article, by its byte order mark if it has one, else as UTF-8.

    A byte that is not UTF-8 is replaced and reported: reading the whole file as another encoding
    instead would lose every curly quote.
    """
    text, warnings = decode(raw)
    refuse_unreadable(text, name)
    for number, (_, line) in enumerate(lines(text), start=1):
        if BIDI & set(line):
            warnings.append(
                f"paragraph {number}: turns the direction of text; what is shown differs"
            )
        if mixed := mixed_scripts(plain(line)):
            listed = ", ".join(f"'{word}'" for word in mixed[:3])
            warnings.append(f"paragraph {number}: look-alike letters of another script in {listed}")
        if "\ufffd" in line:
            warnings.append(f"paragraph {number}: a character could not be read")
    return text, warnings


def refuse_unreadable(text: str, name: str, kind: str = "file") -> None:
    """Refuse what is no article's text.

    Parameters
    ----------
    text, name, kind
        The text, and what it is called: the file's name, for a ``file``.

    Raises
    ------
    CeasefireError
        If it is empty, a page's markup, or has a paragraph that is too long.
    """
    if not plain(text):
        raise CeasefireError(f"the {kind} is empty", name, "paste the article's text into it")
    if markup := _MARKUP.search(text):
        what = f"line {text.count(chr(10), 0, markup.start()) + 1} is a web page's markup"
        raise CeasefireError(what, name, "copy the text that the browser shows, not its source")
    for number, (_, line) in enumerate(lines(text), start=1):
        if len(line) > MOST_CHARACTERS:
            what = f"{len(line):,} characters; a paragraph has at most {MOST_CHARACTERS:,}"
            where = f"{name}: paragraph {number}"
            raise CeasefireError(what, where, "break it where the paragraphs end")


def decode(raw: bytes) -> tuple[str, list[str]]:
    """Return bytes as text, and how they were read; by their mark, as UTF-8, or as Windows-1252."""
    for mark, encoding in _BOMS:
        if raw.startswith(mark):
            return raw.decode(encoding, "replace"), [f"read as {encoding.upper()}"]
    if raw[:2000].count(0) * 5 > len(raw[:2000]):
        encoding = "utf-16-be" if raw[:1] == b"\0" else "utf-16-le"
        return raw.decode(encoding, "replace"), [f"read as {encoding.upper()}, without a mark"]
    warnings = ["NUL characters were left out"] if b"\0" in raw else []
    if _ESCAPES.search(raw):
        warnings.append("control characters, such as a terminal's escapes, were left out")
    try:
        return raw.decode("utf-8-sig"), warnings
    except UnicodeDecodeError:
        text = raw.decode("utf-8-sig", "replace")
    wrong = text.count("\ufffd")
    # A lone byte among ASCII is a slip; several are how an old editor writes its curly quotes.
    if wrong > 1 and all(character.isascii() or character == "\ufffd" for character in text):
        return raw.decode("cp1252", "replace"), [*warnings, "not UTF-8; read as Windows-1252"]
    phrase = "1 byte is" if wrong == 1 else f"{wrong} bytes are"
    warnings.append(f"{phrase} not UTF-8; each is shown as \ufffd")
    return text, warnings
