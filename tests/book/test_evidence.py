"""The evidence as readers of the built book meet it: claims, findings, marks and judgements."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from urllib.parse import unquote

import books
import pandas as pd
import pytest
from bs4 import BeautifulSoup, Tag
from builders import BOOK

from ceasefire import Ledger
from ceasefire.ledger.counts import COUNTS
from ceasefire.ledger.selection import Selection
from ceasefire.ledger.values import LEDGER, find
from ceasefire.prose import addresses, contents, manuscript
from ceasefire.prose.views import View
from ceasefire.records.enumerations import ASIDE, STATUSES
from ceasefire.site.sphinx.links import runs


def test_the_same_claims_in_html_csv_and_json(built_book: Path, recorded: Ledger) -> None:
    """The set of ids is one."""
    folder = built_book / "chapters"
    soup = books.soup(folder / "claims.html")
    shown = [row["id"] for row in soup.select("table.cf-ledger tbody tr")]
    rows = json.loads((folder / "claims.json").read_text(encoding="utf-8"))
    with (folder / "claims.csv").open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file))
    aside = {s.id for f in recorded.all_findings for s in f.statements if f.weight([s]) != "counts"}
    expected = [s.id for s in sorted(recorded.statements, key=lambda s: s.id in aside)]
    assert [row["claim"] for row in rows] == [row["claim"] for row in table] == expected
    assert shown == [addresses.anchor(one) for one in expected]
    assert len(set(shown)) == len(shown)
    assert [row["address"] for row in rows] == [f"chapters/claims.html#{one}" for one in shown]


def test_what_does_not_count_is_told_apart_in_every_view(
    built_book: Path, recorded: Ledger
) -> None:
    """Each such claim, on its page, at its permanent address and in each file; and it stands last."""
    aside = {
        s.id: finding
        for finding in recorded.all_findings
        for s in finding.statements
        if finding.weight([s]) != "counts"
    }
    assert len(aside) >= 14
    folder = built_book / "chapters"
    listed = books.soup(folder / "claims.html").select("table.cf-ledger tbody tr")
    last = {str(row["id"]) for row in listed[-len(aside) :]}
    assert last == {addresses.anchor(key) for key in aside}
    rows = {row["id"]: row.get_text() for row in listed}
    with (folder / "claims.csv").open(encoding="utf-8", newline="") as file:
        table = {row["claim"]: row for row in csv.DictReader(file)}
    records = json.loads((folder / "claims.json").read_text(encoding="utf-8"))
    objects = {row["claim"]: row for row in records}
    sheet = pd.read_excel(folder / "ledger.xlsx", "Claims").set_index("claim")
    for key, finding in aside.items():
        place = addresses.anchor(key)
        page, section = addresses.address(finding.id, finding, BOOK)
        told = books.places(built_book / f"{page}.html")[section]
        *_, own = (row for row in told.select("table.cf-claims tr") if row.get("id") == place)
        weight = finding.weight([recorded.by_claim[key]])
        for text in (rows[place], own.get_text()):
            assert f"{weight}, does not count" in text, key
            assert "Set aside: " in text, key
        for row in (table[key], objects[key], sheet.loc[key]):
            assert row["weight"] == weight, key
            assert row["set_aside"], key


def test_every_claim_and_finding_has_its_place(built_book: Path, recorded: Ledger) -> None:
    """Each address that is derived from an id resolves."""
    for finding in recorded.all_findings:
        page, place = addresses.address(finding.id, finding, BOOK)
        section = books.places(built_book / f"{page}.html").get(place)
        assert section is not None, finding.id
        links = {
            str(a["href"]).partition("#")[2] for a in section.select("table.cf-claims a.cf-id")
        }
        assert links == {addresses.anchor(s.id) for s in finding.shown}


def _page(book: Path, name: str) -> BeautifulSoup:
    return books.soup(book / f"{name}.html")


def test_every_value_links_to_its_evidence(built_book: Path, recorded: Ledger) -> None:
    """Each value, and each line of an entry, leads to what is there, and has its note."""
    told = recorded
    known = {addresses.anchor(key) for key in (*told.by_finding, *told.by_claim)}
    known |= {addresses.anchor(f"ledger#{form}") for form in COUNTS}
    count = 0
    for name in contents.report(books.ROOT):
        soup = _page(built_book, name)
        noted = books.places(built_book / f"{name}.html")
        for link in soup.select("a.cf-value"):
            page, _, place = str(link["href"]).partition("#")
            count += 1
            assert unquote(place) in known
            assert unquote(place) in books.places(built_book / "chapters" / page)
            assert f"cf-note-{link['data-note']}" in noted
        for link in soup.select(".cf-bases ol > li > p > a, .cf-bases .cf-again > a"):
            page, _, place = str(link["href"]).partition("#")
            count += 1
            assert place in noted if not page else not place or unquote(place) in known
            assert not place or unquote(place) in (
                books.places(built_book / "chapters" / page) if page else noted
            )
    assert count > 300


#: The paragraphs of a page that hold evidence, outside of judgements.
RESTING = "article p:has(a.cf-value, a.cf-mark, .cf-warning[data-of])"


@pytest.fixture(scope="module", params=contents.report(books.ROOT))
def chapter(request: pytest.FixtureRequest) -> str:
    """A page of the report."""
    return str(request.param)


def _resting(soup: BeautifulSoup) -> list[Tag]:
    return [p for p in soup.select(RESTING) if p.find_parent(class_="cf-judgement") is None]


def test_every_paragraph_with_evidence_has_one_mark(built_book: Path, chapter: str) -> None:
    """At its end; it leads to an entry of its own, which names on paper the notes of its lines."""
    soup = _page(built_book, chapter)
    resting = _resting(soup)
    marks = [mark for paragraph in resting for mark in paragraph.select("a.cf-mark")]
    assert len(marks) == len(resting) == len(soup.select("a.cf-mark"))
    entries = soup.select(".cf-bases > li")
    assert [mark["href"] for mark in marks] == [f"#{entry['id']}" for entry in entries]
    for mark, entry in zip(marks, entries, strict=True):
        assert not any(str(after).strip() for after in mark.next_siblings)
        notes = {int(str(item["value"])) for item in entry.select("ol > li")}
        assert mark.select_one(".cf-paper").get_text() == f"[{runs(sorted(notes))}]"  # type: ignore[union-attr]


def test_every_sentence_has_its_targets_in_its_entry(
    built_book: Path, chapter: str, recorded: Ledger
) -> None:
    """What a page asks for, sentence by sentence, as it is written."""
    view = View.of(Selection(), recorded).on(chapter)
    soup = _page(built_book, chapter)
    page = manuscript.read(books.ROOT / f"{chapter}.md", chapter)
    written = [
        [s for s in paragraph.sentences if s.targets]
        for paragraph in page.paragraphs
        if any(s.targets for s in paragraph.sentences)
    ]
    entries = soup.select(".cf-bases > li")
    assert len(entries) == len(written)
    for entry, sentences in zip(entries, written, strict=True):
        lists = entry.find_all("ol", recursive=False)
        assert len(lists) == len(entry.find_all("p", recursive=False)) == len(sentences)
        for listed, sentence in zip(lists, sentences, strict=True):
            wanted = {
                "" if target == LEDGER else addresses.anchor(find(view.ledger, target)[1].id)
                for target in sentence.targets
            }
            links = [_way(line, soup) for line in listed.find_all("li", recursive=False)]
            linked = {unquote(str(link["href"]).partition("#")[2]) for link in links}
            assert linked == wanted, sentence.text


def _again(item: Tag) -> bool:
    """Return whether a line leads up to its note."""
    return "cf-again" in (item.get("class") or ())


def _way(line: Tag, soup: BeautifulSoup) -> Tag:
    """Return the link to all the evidence of a note, also where it stands further up."""
    link = line.select("a")[0]
    return soup.select(f"{link['href']} a")[0] if _again(line) else link


def test_every_disputed_answer_of_a_paragraph_is_signed_once(
    built_book: Path, chapter: str, recorded: Ledger
) -> None:
    """And nothing else is; the entry of the paragraph says what it rests on."""
    told = View.of(Selection(), recorded).on(chapter).ledger
    contradicted = {addresses.anchor(f.id): f.id for f in told.all_findings if f.contradicted}
    soup = _page(built_book, chapter)
    for paragraph in _resting(soup):
        signs = [
            key for sign in paragraph.select(".cf-warning") for key in str(sign["data-of"]).split()
        ]
        entry = soup.select(str(paragraph.select("a.cf-mark")[0]["href"]))[0]
        ways = [_way(line, soup) for line in entry.select("ol > li")]
        places = {unquote(str(way["href"]).partition("#")[2]) for way in ways}
        assert sorted(signs) == sorted(contradicted[place] for place in places & {*contradicted})


def test_the_notes_of_a_page_name_each_question_once(built_book: Path, chapter: str) -> None:
    """Numbered from one, in a row; what leads up to a note stands below it."""
    soup = _page(built_book, chapter)
    notes = soup.select(".cf-notes li[id^=cf-note-]")
    assert sorted(int(str(note["value"])) for note in notes) == [*range(1, len(notes) + 1)]
    assert [note["id"] for note in notes] == [f"cf-note-{note['value']}" for note in notes]
    seen: set[str] = set()
    for item in soup.select(".cf-notes ol ol > li, .cf-notes .cf-bases + ol > li"):
        assert _again(item) == (str(item["value"]) in seen)
        seen.add(str(item["value"]))
    asked = [q.get_text() for note in notes for q in note.select(".cf-note-question")]
    places = [str(note.select("a")[0]["href"]) for note in notes if note.select("ul")]
    assert len(asked) == len(places) == len(set(places))


def test_what_is_disputed_is_marked_without_colour(built_book: Path, ledger: Ledger) -> None:
    """A sign, and words for who does not see it."""
    soup = _page(built_book, "chapters/october-clashes")
    warned = soup.select("article p .cf-warning")
    assert warned
    for sign in warned:
        assert "≠" in sign.get_text()
        told = sign.select_one(".cf-hidden").get_text()  # type: ignore[union-attr]
        assert "disputed" in told or "denies" in told
    warnings = (*(meaning.warning for meaning in STATUSES.values()), *ASIDE.values())
    known = tuple(filter(None, warnings))
    for carried in soup.select("a.cf-value .cf-carried"):  # also where no sign shows it
        assert carried.get_text().strip(" ()").startswith(known)
    links = [link for link in soup.select("a.cf-value") if str(link["href"]).endswith("p3-5")]
    assert all(link.select(".cf-carried") for link in links)


def test_judgements_look_like_none_else(built_book: Path) -> None:
    """A block with likelihood, confidence, basis, assumption and what would change it."""
    soup = _page(built_book, "chapters/outlook")
    blocks = soup.select(".cf-judgement[id]")
    assert len(blocks) == 5
    assert len(soup.select(".cf-judgement:not([id]) p")) == 5
    for block in blocks:
        text = block.get_text(" ")
        for part in (
            "It is ",
            "Our confidence is",
            "It rests on",
            "It hangs on",
            "What would change it",
        ):
            assert part in text
        assert block.select("li a.cf-value")
    front = _page(built_book, "chapters/index").select(".cf-judgement p")
    assert len(front) == 5
