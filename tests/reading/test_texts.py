"""Text is hashed alike however it was saved, and every offset leads back to the raw file."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.errors import CeasefireError
from ceasefire.reading import texts

LINE = "He said \u201cno\u201d \u2013 twice."


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("  a \t b\u00a0c ", "a b c"),
        ("\u2018a\u2019 \u201cb\u201d", "'a' \"b\""),
        ("6\u20137 \u2014 8", "6-7 - 8"),
        ("so\u00adft zero\u200bwidth \ufeffmark", "soft zerowidth mark"),
        ("\ufb01ne \uff15", "fine 5"),
        ("e\u0301", "\u00e9"),
        ("\x1b[31mred\x00\x07", "[31mred"),
        ("\u202e50 killed\u202c", "50 killed"),
    ],
)
def test_normalised(text: str, plain: str) -> None:
    """What editors and websites change without meaning anything is folded away."""
    assert texts.normalised(text) == plain


def test_plain_keeps_the_direction_of_quotation_marks() -> None:
    """What is read keeps its marks; only what is hashed has them folded."""
    assert texts.plain(LINE) == LINE
    assert texts.normalised(LINE) == 'He said "no" - twice.'


@given(st.text())
def test_normalising_twice_changes_nothing(text: str) -> None:
    """A text that is plain already stays as it is."""
    once = texts.normalised(text)
    assert texts.normalised(once) == once


@pytest.mark.parametrize(
    "saved",
    [
        LINE.encode(),
        b"\xef\xbb\xbf" + LINE.encode(),
        LINE.encode("utf-16"),
        LINE.encode("utf-16-le"),
        LINE.replace(" ", "\u00a0 ").encode(),
        (LINE + "\r\n").encode(),
        LINE.replace("said", "sa\u200bid").encode(),
        LINE.replace("\u201c", '"').replace("\u201d", '"').encode(),
    ],
)
def test_digest_survives_another_encoding(saved: bytes) -> None:
    """BOM, line ends, UTF-16, zero-width characters and straight quotes do not change a hash."""
    text, _ = texts.decoded(saved, "one.txt")
    assert texts.digest(text) == texts.digest(LINE)


@given(st.text(st.characters(exclude_categories=["Cs"])).filter(lambda t: len(t.splitlines()) < 2))
def test_offsets_lead_back(raw: str) -> None:
    """There is an offset for each character of the plain line; they never go back."""
    plain, places = texts.plain(raw), texts.offsets(raw)
    assert len(places) == len(plain) + 1 or not plain
    assert places == sorted(places)
    for character, at in zip(plain, places, strict=False):
        if at < len(raw) and raw[at].isascii() and raw[at].isalnum():
            assert raw[at] == texts.unaccented(character)


def test_offset_of_a_word_after_what_is_dropped() -> None:
    """A soft hyphen, a BOM and doubled spaces before a word move it, and its offset knows."""
    raw = "\ufeffse\u00advere   clashes"
    at = texts.plain(raw).index("clashes")
    assert raw[texts.offsets(raw)[at] :] == "clashes"


def test_one_bad_byte_keeps_the_curly_quotes() -> None:
    """A byte that is not UTF-8 is replaced and reported; the file is not read as another encoding."""
    text, warnings = texts.decoded(
        "\u201cYes,\u201d he said. caf".encode() + b"\xe9 closed.", "a.txt"
    )
    assert "\u201cYes,\u201d" in text
    assert warnings[0] == "1 byte is not UTF-8; each is shown as \ufffd"
    assert warnings[1] == "paragraph 1: a character could not be read"


def test_windows_text_without_any_utf8_is_read_as_such() -> None:
    """Where nothing in the file is UTF-8 but ASCII, single bytes are those of Windows-1252."""
    text, warnings = texts.decoded("\u201cYes,\u201d he said.".encode("cp1252"), "a.txt")
    assert text == "\u201cYes,\u201d he said."
    assert warnings == ["not UTF-8; read as Windows-1252"]


def test_a_lone_byte_among_ascii_is_replaced() -> None:
    """One bad byte is a slip and no encoding: it opens no quotation."""
    text, warnings = texts.decoded(b"noth\x93ng had been agreed.", "a.txt")
    assert text == "noth\ufffdng had been agreed."
    assert warnings[0] == "1 byte is not UTF-8; each is shown as \ufffd"


def test_escapes_are_reported() -> None:
    """A terminal's escapes are dropped when the text is read, and said to have been there."""
    _, warnings = texts.decoded(b"\x1b[31mFive were killed\x1b[0m", "a.txt")
    assert warnings == ["control characters, such as a terminal's escapes, were left out"]


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"", "the file is empty"),
        (b" \n\xe2\x80\x8b\n\t\n", "the file is empty"),
        (b"<p>Five were killed.</p><script>alert('50 killed')</script>", "a web page's markup"),
        (b"One.\n\n<script src='x'>var a = \"said\";", "line 3 is a web page's markup"),
        (b"x " * 15_000, "a paragraph has at most 20,000"),
    ],
)
def test_what_is_no_article_is_refused(raw: bytes, message: str) -> None:
    """Empty files, markup and endless lines are refused, with the way to mend them."""
    with pytest.raises(CeasefireError, match=message) as caught:
        texts.decoded(raw, "a.txt")
    assert caught.value.where.startswith("a.txt")
    assert caught.value.remedy


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    """A hundred megabytes on one line cost nothing: the size alone is looked at."""
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    with pytest.raises(CeasefireError, match="100,000,000 bytes; an article has at most 1,000,000"):
        texts.read(path)


def test_missing_file(tmp_path: Path) -> None:
    """A path that leads nowhere is named."""
    with pytest.raises(CeasefireError, match=r"no\.txt: there is no such file"):
        texts.read(tmp_path / "no.txt")


def test_what_hides_or_misleads_is_reported() -> None:
    """Turns of direction and look-alike letters are named with their paragraph."""
    _, warnings = texts.decoded("One.\n\u202e50 killed\u202c.\nK\u0430bul said.".encode(), "a.txt")
    assert warnings == [
        "paragraph 2: turns the direction of text; what is shown differs",
        "paragraph 3: look-alike letters of another script in 'K\u0430bul'",
    ]


@pytest.mark.parametrize(
    "text", ["Erdo\u011fan", "Erdog\u0306an", "T\u00fcrkiye", "\u0130zm\u0131r"]
)
def test_unaccented_keeps_the_length(text: str) -> None:
    """Accents are taken off letter for letter, so that offsets stay true."""
    plain = texts.plain(text)
    assert len(texts.unaccented(plain)) == len(plain)
    assert texts.unaccented(plain).isascii()


@pytest.mark.parametrize(
    ("text", "expected"), [("Doha & Istanbul!", "doha-istanbul"), ("--A--", "a"), ("", "")]
)
def test_slugs_are_letters_digits_hyphens(text: str, expected: str) -> None:
    """Whatever else stands in a text becomes one hyphen, and none stands at its ends."""
    assert texts.slug(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        '<script data-x="' + "a" * 500 + '"> var killed = 12; </script>',
        "Talks failed. <noscript>Ten people were killed</noscript>",
        '<section class="x"><h2>Eight people were killed</h2>',
        "&lt;script&gt; Six people were killed &lt;/script&gt;",
        "Talks <!-- ten dead --> failed.",
    ],
)
def test_markup_is_refused(text: str, tmp_path: Path) -> None:
    """Any tag, comment or written-out bracket of a page's source."""
    path = tmp_path / "page.txt"
    path.write_text("Pakistan and Taliban trade fire\n" + text + "\n", encoding="utf-8")
    with pytest.raises(CeasefireError, match="a web page's markup"):
        texts.read(path)
