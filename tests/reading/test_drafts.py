"""A captured article becomes a draft that a person can finish, or an error that says why not."""

from __future__ import annotations

import contextlib
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import ceasefire
from ceasefire.cli.commands import main
from ceasefire.errors import CeasefireError
from ceasefire.reading import Gazetteer, drafts
from ceasefire.records import fields

TEXT = """\
Envoys leave Doha
Published 8 November 2025

DOHA: Pakistan said on Friday that at least 12 soldiers were killed near Torkham last month.
"We want no war with anybody and we never did, not for one single day," Zabihullah Mujahid said.
"""
TODAY = date(2025, 12, 1)


def made(
    folder: Path, text: str | bytes, gazetteer: Gazetteer, published: str | None = None
) -> str:
    """Return the draft of a text."""
    path = folder / "wire-2025-11-08.txt"
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
    return drafts.draft(path, gazetteer, published, TODAY)


def call(project: Path, *arguments: str) -> Result:
    """Run the command in a project."""
    return CliRunner().invoke(main, arguments, env={"CEASEFIRE_ROOT": str(project)})


def test_a_draft_holds_what_was_found(tmp_path: Path, gazetteer: Gazetteer) -> None:
    """Dates, figures, quotations and names stand under their paragraph, with offsets and rule."""
    draft = drafts.read_back(made(tmp_path, TEXT, gazetteer), "one")
    assert (draft.id, draft.title) == ("wire-2025-11-08", "Envoys leave Doha")
    assert (draft.published, draft.dated, draft.dateline) == ("2025-11-08", "stated", "Doha")
    story, quote = draft.passages[2:]
    assert [item.date for item in story.found if item.date] == ["2025-11-07", "2025-10"]
    (figure,) = [item for item in story.found if item.figure]
    assert (figure.figure, figure.what, figure.by) == (">=12", "killed", "pakistan-government")
    low, _, high = figure.at.partition("..")
    assert TEXT[int(low) : int(high)] == "at least 12"
    assert {item.place for item in story.found if item.place} == {"doha", "torkham"}
    (spoken,) = [item for item in quote.found if item.quote]
    assert (spoken.by, spoken.verb, spoken.speech) == ("zabihullah-mujahid", "said", "true")
    assert (spoken.mark, spoken.speaker) == ("review", "sure")


def test_a_draft_holds_no_sentence(tmp_path: Path, gazetteer: Gazetteer) -> None:
    """The gist is left for a person, and no quotation has more than eight words."""
    text = made(tmp_path, TEXT, gazetteer)
    assert "not for one single day" not in text
    assert "soldiers were killed" not in text
    draft = drafts.read_back(text, "one")
    assert draft.unwritten() == 2
    quotes = [item.quote for passage in draft.passages for item in passage.found if item.quote]
    assert [len(quote.split()) for quote in quotes] == [fields.QUOTE_WORDS]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "the file is empty"),
        ("Share\nFollow\n-\n", "no paragraph of a story"),
        (TEXT.replace("Published 8 November 2025\n", ""), "no date of publication in the text"),
        (TEXT.replace("8 November 2025", "8 November 2029"), "2029-11-08 is in the future"),
        (TEXT + "<script>said('50 killed')</script>", "line 6 is a web page's markup"),
        ("word " * 5_000, "a paragraph has at most 20,000"),
        (b"\xff\xfe" + "- \n".encode("utf-16-le"), "no paragraph of a story"),
    ],
)
def test_what_cannot_be_drafted(
    tmp_path: Path, gazetteer: Gazetteer, text: str | bytes, message: str
) -> None:
    """Each is refused with what is wrong, where, and how to mend it."""
    with pytest.raises(CeasefireError, match=message) as caught:
        made(tmp_path, text, gazetteer)
    assert caught.value.remedy


def test_a_supplied_date_is_not_checked_away(tmp_path: Path, gazetteer: Gazetteer) -> None:
    """Where the text has no date, a person's is taken; one in the future is refused too."""
    bare = TEXT.replace("Published 8 November 2025\n", "")
    draft = drafts.read_back(made(tmp_path, bare, gazetteer, "2025-11-08"), "one")
    assert (draft.published, draft.dated) == ("2025-11-08", "supplied")
    with pytest.raises(CeasefireError, match="--published: the publication date 2027-01-01"):
        made(tmp_path, bare, gazetteer, "2027-01-01")


@pytest.mark.parametrize(
    ("added", "note"),
    [
        ("On 31 February 2026 they met, the ministry said.", "'31 February 2026' is no date that exists"),
        ("\u202e50 killed\u202c, they said in a statement on Friday.", "turns the direction of text"),
        ("In K\u0430bul there was calm, the ministry said on Friday.", "look-alike letters"),
    ],
)  # fmt: skip
def test_what_is_doubtful_is_noted(
    tmp_path: Path, gazetteer: Gazetteer, added: str, note: str
) -> None:
    """An impossible day, a turn of direction and a look-alike letter are notes of the draft."""
    draft = drafts.read_back(made(tmp_path, TEXT + added + "\n", gazetteer), "one")
    assert any(note in each for each in draft.notes)
    assert not [item for item in draft.passages[-1].found if item.date == "2026-02"]


def test_nothing_in_a_doubtful_line_is_sure(tmp_path: Path, gazetteer: Gazetteer) -> None:
    """Where a reader may see other words than are there, everything is for review."""
    text = TEXT + "\u202eOn Friday 50 soldiers were killed in Doha\u202c, they said.\n"
    last = drafts.read_back(made(tmp_path, text, gazetteer), "one").passages[-1]
    assert last.found
    assert {item.mark for item in last.found} == {"review"}


def test_accents_apart_from_their_letters_are_read(tmp_path: Path, gazetteer: Gazetteer) -> None:
    """NFD text names the same people and places."""
    text = (
        TEXT + "Recep Tayyip Erdog\u0306an met envoys on Friday, and Tu\u0308rkiye said no more.\n"
    )
    last = drafts.read_back(made(tmp_path, text, gazetteer), "one").passages[-1]
    assert {item.actor for item in last.found if item.actor} >= {"recep-tayyip-erdogan", "turkiye"}


@pytest.mark.parametrize(
    "title",
    [
        "a: {b, c}, # d & e * f",
        "- ! %tag 'single' \"double\" \\ back",
        "\x1b[31mRed\x1b[0m alert in Doha\x07",
        "yes: no \u2028 null ~ |",
        "=cmd() @at `tick` [link](http://x)",
    ],
)
def test_a_title_cannot_break_the_draft(tmp_path: Path, gazetteer: Gazetteer, title: str) -> None:
    """YAML's own signs and a terminal's escapes in a headline stay text, and print as text."""
    text = made(tmp_path, TEXT.replace("Envoys leave Doha", title), gazetteer)
    draft = drafts.read_back(text, "one")
    assert "\x1b" not in text
    assert draft.article.paragraphs >= 4


def test_five_thousand_unbalanced_quotation_marks(tmp_path: Path, gazetteer: Gazetteer) -> None:
    """They are read in one pass, and nothing longer than eight words is kept."""
    text = TEXT + "\u201cn " * 5_000 + "\n" + '"no ' * 4_000 + "\n" + "'no " * 4_000 + "\n"
    draft = drafts.read_back(made(tmp_path, text, gazetteer), "one")
    assert draft.article.paragraphs == 7


def test_the_command_writes_a_draft_that_check_reads(project: Path) -> None:
    """The draft stands among the records, is reported, and leaves the ledger as it was."""
    article = project / "wire-2025-11-08.txt"
    article.write_text(TEXT, encoding="utf-8")
    before = len(ceasefire.load(project).statements)
    result = call(project, "draft", str(article))
    assert result.exit_code == 0, result.stderr
    assert "written: wire-2025-11-08.yaml, published 2025-11-08 (stated)" in result.stdout
    assert (project / "data" / "sources" / "wire-2025-11-08.yaml").is_file()
    report = call(project, "check").stdout
    assert "wire-2025-11-08: a draft, not in the ledger: 2 gists to write" in report
    assert len(ceasefire.load(project).statements) == before


def test_the_command_never_overwrites(project: Path) -> None:
    """A record that is there already stays as it is."""
    article = project / "rna-media-2025-11-08.txt"
    article.write_text(TEXT, encoding="utf-8")
    kept = (project / "data" / "sources" / "rna-media-2025-11-08.yaml").read_text("utf-8")
    result = call(project, "draft", str(article))
    assert result.exit_code == 2
    assert "the file is there already" in result.stderr
    assert (project / "data" / "sources" / "rna-media-2025-11-08.yaml").read_text("utf-8") == kept


def test_the_command_prints_or_writes_elsewhere(project: Path, tmp_path: Path) -> None:
    """A dash prints the draft alone; a path is written instead."""
    article = tmp_path / "wire-2025-11-08.txt"
    article.write_text(TEXT, encoding="utf-8")
    printed = call(project, "draft", str(article), "--output", "-")
    assert "\ndraft: true\n" in printed.stdout
    other = tmp_path / "other.yaml"
    assert call(project, "draft", str(article), "--output", str(other)).exit_code == 0
    assert other.read_text(encoding="utf-8") == printed.stdout


def test_a_refused_article_leaves_nothing(project: Path) -> None:
    """Nothing is written, not even in part."""
    article = project / "bad-2025-11-08.txt"
    article.write_text("<html><body>50 killed</body></html>", encoding="utf-8")
    before = sorted((project / "data").rglob("*"))
    result = call(project, "draft", str(article))
    assert result.exit_code == 2
    assert "a web page's markup" in result.stderr
    assert sorted((project / "data").rglob("*")) == before


def test_an_unfinished_draft_is_read_with_its_faults(project: Path) -> None:
    """A draft that a hand has spoiled is refused with its line and key."""
    path = project / "data" / "sources" / "wire-2025-11-08.yaml"
    article = project / "wire-2025-11-08.txt"
    article.write_text(TEXT, encoding="utf-8")
    call(project, "draft", str(article))
    path.write_text(path.read_text("utf-8").replace('dated: "stated"', "dated: guessed"), "utf-8")
    result = call(project, "check")
    assert result.exit_code == 2
    assert "data/sources/wire-2025-11-08.yaml:6: dated: input should be" in result.stderr


WORDS = st.sampled_from(
    [
        "“", "”", '"', "'", "‘", "’", "said", "killed", "at least", "five", "1,200", "dozens",
        "on Friday", "Nov. 8", "2025", "31 February", "will", "Kabul", "Mujahid", "Pakistan", ",",
        ".", ":", ";", "—", "-", "(AFP)", "and", "he", "the", "wounded", "second", "round", "\n",
        "\u202e", "\u00ad", "e\u0301", "½", "\x1b[0m", "\ufb01", "according to", "last month",
        "between", "to", "million", "Published", "Short Url", "#", "{", "}", "*", "&", "!", "%", "\x00",
    ]
)  # fmt: skip


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(WORDS | st.text(max_size=6), max_size=120))
def test_whatever_is_drafted_is_read_back(
    tmp_path: Path, gazetteer: Gazetteer, words: list[str]
) -> None:
    """Any text ends in a draft that `check` reads, or in an error of ours; never in a traceback."""
    text = "Published 8 November 2025\n" + " ".join(words)
    with contextlib.suppress(CeasefireError):
        assert drafts.read_back(made(tmp_path, text, gazetteer), "one").article.paragraphs >= 2


def test_a_sentence_without_a_stop_is_no_title(tmp_path: Path, gazetteer: Gazetteer) -> None:
    """A draft holds no sentence of an article, so a long headline is left for a person to write."""
    story = "ISTANBUL — Talks failed on Friday, the Taliban government said on Saturday there.\n"
    long = "Pakistan and the Afghan Taliban ended talks on Friday and they blamed each other for the failure"
    path = tmp_path / "one-2025-11-08.txt"
    path.write_text(f"{long}\nPublished 8 November 2025\n{story}", encoding="utf-8")
    assert drafts.read_back(drafts.draft(path, gazetteer), "one").title == ""
