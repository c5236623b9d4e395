"""What a page rests on is exactly what stands on it: read anew here, from the chapter and the built page.

Nothing of the package says here which claims are behind what: roles and bases are found in the chapter's
text, what figures show in their files, and each printed row is looked up among the claims again.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
import written
from bs4 import BeautifulSoup, Tag
from builders import claim, ledger, source

from ceasefire import Ledger
from ceasefire.figures import charts, exhibits
from ceasefire.figures.tables.layout import Table
from ceasefire.ledger import outlook, resolution, words
from ceasefire.ledger.selection import Selection
from ceasefire.prose import addresses, contents, manuscript, resting
from ceasefire.prose.cells import Call, call
from ceasefire.prose.views import View
from ceasefire.records import bookfile

ROOT = Path(__file__).resolve().parents[2]
BOOK = bookfile.read(ROOT)
#: This file, as its messages name it.
HERE = Path(__file__).resolve().relative_to(ROOT).as_posix()
CUT = pd.Timestamp(BOOK.cut_off)

Cells = list[str]


@dataclass(frozen=True)
class Printed:
    """A built page, and the claims that it can show.

    Attributes
    ----------
    name
        Its name.
    soup
        The page.
    files
        The folder of the files of figures.
    ledger
        The part of the ledger that it shows.
    """

    name: str
    soup: BeautifulSoup
    files: Path
    ledger: Ledger

    @cached_property
    def claims(self) -> pd.DataFrame:
        """Every claim, with the question of its finding, its source's title and where it stands."""
        told = self.ledger.claims.merge(
            self.ledger.answers[["finding", "question", "status", "outlets"]]
        )
        sources = self.ledger.sources.set_index("source")
        excerpt = told["source"].map(sources["basis"]).eq("excerpt")
        place = told["outlet"] + ", paragraph " + told["paragraph"].astype(str)
        return told.assign(
            title=told["outlet"] + ": " + told["source"].map(sources["title"]),
            place=place + excerpt.map({True: " of the excerpt", False: ""}),
        )

    def where(self, **wanted: Any) -> set[str]:
        """Return the ids of the claims that have some values in some columns."""
        told = self.claims
        for column, value in wanted.items():
            told = told[told[column].isin([value] if isinstance(value, str) else list(value))]
        return set(told["claim"])

    def event(self, title: str) -> str:
        """Return the id of an event."""
        (only,) = (key for key, event in self.ledger.names.events.items() if event.title == title)
        return only

    def figures(self) -> Iterator[dict[str, Any]]:
        """Yield what the files of its figures say of each."""
        for box in self.soup.select(".cf-chart"):
            stem = Path(str(box["data-figure"])).stem
            spec = json.loads((self.files / f"{stem}.vl.json").read_text(encoding="utf-8"))
            yield spec["usermeta"]["ceasefire"]

    def tables(self) -> Iterator[tuple[str, Cells]]:
        """Yield each row of each table, with the headings of the table; not those of figures."""
        for table in self.soup.select("table.cf-table"):
            if table.find_parent("details", class_="cf-data") or table.find_parent(
                class_="cf-chart"
            ):
                continue
            heads = "|".join(head.get_text() for head in table.select("thead th"))
            for row in table.select("tbody tr"):
                yield heads, [cell.get_text() for cell in row.select("td")]


# Sentences and judgements


def told(page: Printed) -> set[str]:
    """Return the claims that roles and bases name in the text of a chapter, as it is published."""
    text = (ROOT / f"{page.name}.md").read_text(encoding="utf-8")
    text = re.sub(r"^ *\{earlier\}.*$", "", text, flags=re.M)
    asked = re.findall(r"\{(?:value|evidence)\}`([^`]*)`", text)
    asked += re.findall(r"^:basis:(.*)$", text, re.M)
    claims: set[str] = set()
    for one in (one.strip() for several in asked for one in several.split(",")):
        target, _, form = one.partition("#")
        if other := form.partition(":")[2]:  # what it is compared with
            asked.append(other)
        finding, _, answer = target.partition("=")
        here = page.where(claim=target) or page.where(
            finding=finding, **({"value": answer} if answer else {})
        )
        assert here or target == "ledger", target
        claims |= here
    return claims


# Figures


def drawn(page: Printed) -> set[str]:
    """Return the claims behind the figures of a page."""
    claims: set[str] = set()
    for figure in page.figures():
        claims |= {key for told in figure.get("backing", ()) if told for key in told.split()}
        extra = FIGURES.get(figure["name"].partition("-")[0])
        claims |= extra(page, figure["table"]) if extra else set()
        assert extra or "backing" in figure, (
            f"nothing says what the figure {figure['name']} rests on: name the claims behind its rows in a"
            f" column 'backing', or add to FIGURES in {HERE} what finds them"
        )
    return claims


def ends(page: Printed, rows: list[dict[str, Any]]) -> set[str]:
    """Return the claims that say when an event ended that is drawn from beginning to end."""
    events = [page.event(row["event"]) for row in rows]
    told = page.ledger.dated  # of what lasts, a date is the beginning
    lasted = [event for event in events if told(event, "start") and told(event, "end")]
    return page.where(finding=[f"{event}/end" for event in lasted])


def dates(page: Printed, rows: list[dict[str, Any]]) -> set[str]:
    """Return the claims that give the day of a count whose source does not say which it covers."""
    claims: set[str] = set()
    for row in rows:
        given = [page.ledger.by_claim[key].claim.covers for key in row["claims"].split(", ")]
        if row["covers"] != "not stated" and not any(given):
            claims |= page.where(finding=f"{page.event(row['event'])}/date")
    return claims


def rated(page: Printed, rows: list[dict[str, Any]]) -> set[str]:
    """Return the claims behind items of evidence, by what they state."""
    return weighed(page, [row["states"] for row in rows])


def weighed(page: Printed, states: list[str]) -> set[str]:
    """Return the claims behind the items of evidence that state something."""
    items = page.ledger.data.outlook.evidence.values()
    told = [key for item in items if item.states in states for key in item.findings]
    return page.where(finding=told)


def spoken(page: Printed, rows: list[dict[str, Any]]) -> set[str]:
    """Return all claims, which are counted by whose words they are."""
    assert sum(row["claims"] for row in rows) == len(page.claims)
    return set(page.claims["claim"])


#: What figures print beside the claims behind their marks, by the first word of their names.
FIGURES: dict[str, Callable[[Printed, list[dict[str, Any]]], set[str]]] = {
    "timeline": ends,
    "known": dates,
    "matrix": rated,
    "speaking": spoken,
    "independence": lambda *_: set(),
}


# Tables


def listed(page: Printed) -> set[str]:
    """Return the claims behind the tables of a page, row by row."""
    claims: set[str] = set()
    for heads, cells in page.tables():
        assert not (fault := unread(heads)), fault
        claims |= TABLES[heads](page, cells) if heads in TABLES else set()
    for link in page.soup.select("ol.cf-days a[data-event]"):
        claims |= dated(page, str(link["data-event"]))
    return claims


def dated(page: Printed, event: str) -> set[str]:
    """Return the claims on the beginning and the end of an event if both are told, or else on its date."""

    def told(aspect: str) -> set[str]:
        asked = page.claims[(page.claims["event"] == event) & (page.claims["aspect"] == aspect)]
        return page.where(finding=set(asked["finding"]))

    whole, start, end = map(told, ("date", "start", "end"))
    return start | end if start and end else whole


def aside(page: Printed, cells: Cells) -> set[str]:
    """Return the claim that does not count, and the one to which its voice revised it."""
    question, count, where, why = cells
    here = page.claims[page.claims["question"] == question]
    own = here[here["place"] == where.partition(", known since")[0]]
    voice = [key for key in own["claim"] if page.ledger.by_claim[key].speaker in count]
    claims = {key for key in voice if count.startswith(_value(page, key))}
    if revised := re.match(r"Revised to (.*), known since", why):
        told = page.ledger.by_claim
        holders = {told[key].holder for key in own["claim"]}  # who speaks for a body revises it too
        claims |= {
            key
            for key in here["claim"]
            if told[key].claim.revises
            and told[key].holder in holders
            and _value(page, key) == revised[1]
        }
    assert claims, cells
    return claims


def _value(page: Printed, key: str) -> str:
    return words.value(page.ledger.by_claim[key])


def quoted(page: Printed, cells: Cells) -> set[str]:
    """Return the claims that have some words, where it is said that they have them."""
    return page.where(quote=cells[0].strip("“”"), place=cells[2])


def drifting(page: Printed, cells: Cells) -> set[str]:
    """Return the claims on a question that quote a speaker at the places that are given."""
    question, who, _, places = cells
    claims = page.where(question=question, place=places.split("; "))
    return {
        key for key in claims if (s := page.ledger.by_claim[key]).claim.quote and s.speaker in who
    }


def against(page: Printed, cells: Cells) -> set[str]:
    """Return the claims behind what speaks against a hypothesis."""
    return weighed(page, cells[4].split("; "))


def every_item(page: Printed, _: Cells) -> set[str]:
    """Return the claims behind every item that the page's matrix shows."""
    (matrix,) = (figure for figure in page.figures() if figure["name"] == "matrix")
    return rated(page, matrix["table"])


def followed(page: Printed, cells: Cells) -> set[str]:
    """Return all claims on an event that is followed."""
    return page.where(event=page.event(cells[1]))


def signpost(page: Printed, cells: Cells) -> set[str]:
    """Return the claims on which a signpost stood, on what is reported since, and on its day."""
    watched = page.ledger.data.outlook
    ((key, post),) = (
        (key, one) for key, one in watched.signposts.items() if cells[0].startswith(one.question)
    )
    late = page.claims[page.claims["known"] > CUT]
    behind = page.where(finding=post.finding) - set(late["claim"])
    for answer in watched.later.get(key, ()):
        since = late[(late["finding"] == answer.finding)]
        if cells[2].startswith(since["question"].iloc[0] if len(since) else "nobody"):
            behind |= set(since["claim"]) | day_of(page, since)
    return behind


def day_of(page: Printed, since: pd.DataFrame) -> set[str]:
    """Return the claims that give the day of what is reported, where it is not when it was said."""
    first = since.iloc[0]
    said = first["aspect"] == "status" or (first["issue"] and since["said_last"].notna().any())
    if said:
        return set()
    for aspect in ("date", "start", "end"):
        if claims := page.where(finding=f"{first['event']}/{aspect}"):
            return claims
    here = page.where(event=first["event"])
    return {key for key in here if page.ledger.by_claim[key].claim.covers}


def used(page: Printed, cells: Cells) -> set[str]:
    """Return the claims of a source that a chapter tells: as many as are counted."""
    chapter = {"outlook": "istanbul"}.get(
        page.name.rpartition("/")[2], page.name.rpartition("/")[2]
    )
    claims = page.where(title=cells[0], chapter=chapter)
    assert str(len(claims)) == cells[2].partition("; ")[2]
    return claims


def covered(page: Printed, cells: Cells) -> set[str]:
    """Return the claims of an article that was read whole."""
    whole = [source.id for source in page.ledger.data.sources if source.article]
    claims = page.where(outlet=cells[0], source=whole)
    assert str(len(claims)) == cells[4]
    return claims


def carried(page: Printed, cells: Cells) -> set[str]:
    """Return the claims on a question that several sources carry."""
    here = page.claims[(page.claims["question"] == cells[0]) & (page.claims["outlets"] > 1)]
    return set(here["claim"])


def single(page: Printed, _: Cells) -> set[str]:
    """Return the claims of all findings that rest on one voice, which the rows count."""
    findings = page.ledger.answers
    return page.where(finding=findings.loc[findings["voice_count"] == 1, "finding"])


def heard(page: Printed, cells: Cells) -> set[str]:
    """Return the claims of a voice: as many as are counted."""
    names = page.ledger.names.actors
    claims = page.where(voice=[key for key, actor in names.items() if actor.name == cells[0]])
    assert str(len(claims)) == cells[2]
    return claims


def balanced(page: Printed, cells: Cells) -> set[str]:
    """Return the claims of a chapter that it can know: as many as are counted."""
    chapter = cells[0].lower().replace(" ", "-")
    told = page.claims[page.claims["chapter"] == chapter]
    if BOOK.reads(f"chapters/{chapter}") == "cut-off":
        told = told[told["known"] <= CUT]
    assert str(len(told)) == cells[1]
    return set(told["claim"])


def of_toll(page: Printed, _: Cells) -> set[str]:
    """Return the claims on the dead of the event whose toll the page has, and of what it holds."""
    text = (ROOT / f"{page.name}.md").read_text(encoding="utf-8")
    (event,) = set(re.findall(r'tables\.tolls(?:_left_out)?\(ledger, "([\w-]+)"', text))
    held = {event, *page.ledger.names.held(event)}
    aspect = page.ledger.names.counted()
    claims = page.claims
    return set(claims[claims["event"].isin(held) & (claims["aspect"] == aspect)]["claim"])


def of_toll_then(page: Printed, cells: Cells) -> set[str]:
    """Return those of these claims that were known by the day of the row."""
    known = page.claims["known"] <= pd.Timestamp(cells[0])
    return of_toll(page, cells) & set(page.claims[known]["claim"])


def became(page: Printed, cells: Cells) -> set[str]:
    """Return the claims by which a judgement is resolved, of those who say otherwise, and on its day."""
    name = cells[0].partition(" (")[0].lower().replace(" ", "-")
    made = resolution.resolve(page.ledger, name)
    dates = {s.id for f, _ in made.told for s in outlook.dating_claims(page.ledger, f.event)}
    for _, s in made.told:
        assert words.said_by(s) in cells[3]
    for _, s in made.against:
        assert words.said_by(s) in cells[4]
    return {s.id for s in made.behind} | dates


#: What each row of a table rests on, by the table's headings.
TABLES: dict[str, Callable[[Printed, Cells], set[str]]] = {
    "Question|Count|Where, and since when|Why it does not count": aside,
    "In the speaker's words|Speaker|Where": quoted,
    "On|Speaker|As printed|Where": drifting,
    "Place|Hypothesis|What it means|Against it, in steps|What speaks against it": against,
    "What is changed|Ways to do it|Alter any place|Put another first, or level|Which do so": every_item,
    "When|What|What is said of it, and by whom|Known since": followed,
    "Signpost|When|What is reported|Tripped": signpost,
    "Source|Published|Grade; claims here": used,
    "Article|Paragraphs|Furniture|Passages|Claims|Accounted for": covered,
    "Finding|Value|Sources|Lineages|Voices|If one, whose": carried,
    "Voice|Findings that rest on it alone|Of these in several sources|Sources that carry it": single,
    "Voice|Who|Claims|Sources|Lineages|Through": heard,
    "Chapter|Claims|Kabul's|Islamabad's|Others'|The articles' own|Balance": balanced,
    "As of|Whose dead|Our rule|UCDP’s rule|ACLED’s rule|Iraq Body Count’s rule": of_toll_then,
    "Rule|Why it leaves them out|Figures": of_toll,
    "Judgement|What counts|What happened|Who says so|Who says otherwise, or what is neither": became,
}
#: How the headings of tables of sources and of method begin, which rest on no claims.
OF_RECORDS = (
    "Source|Published|Lineage, and what was read|Reliability",
    "Article|Carries copy of|Shown by|Reason",
    "Source|Where|Note",
    "Word|Read as|Reason",
    "Word|Of a month|Of a decade",
    "Limit|What it decides",
    "Question|What counts as a yes|",
    "Status|Meaning|Credibility",
    "Rank|Standing",
    "What|When|Steps",
    "What is read|",
    "A paragraph can be held against its page|",
    "Of the two codings|How many",
    "On what|Statements|Alike|",
    "On what they differ|",
    "Standard|Met|",
    "Clause|What it asks|Met|",
)


def unread(heads: str) -> str:
    """Return in a sentence that nothing here says what the rows of a table rest on; else nothing."""
    if heads in TABLES or heads.startswith(OF_RECORDS):
        return ""
    return (
        f"nothing says what a row of the table with the headings '{heads}' rests on: add them to TABLES in"
        f" {HERE}, with what finds the claims of a row among those of its page, or to OF_RECORDS if it rests"
        " on none"
    )


# Pages of the evidence


def shown(page: Printed) -> set[str]:
    """Return the claims that a page of the evidence lists, leads to or counts."""
    claims = {link.get_text() for link in page.soup.select("a.cf-id")}
    anchors = {addresses.anchor(finding): finding for finding in page.claims["finding"]}
    if BOOK.role(page.name) == "disputed":
        links = [
            str(link["href"]) for link in page.soup.select("article section a.reference.internal")
        ]
        targets = [anchors[href.partition("#")[2]] for href in links if "evidence/" in href]
        claims |= page.where(finding=targets)
    elif BOOK.role(page.name) == "events":
        links = [str(link["href"]) for link in page.soup.select("article a.reference.internal")]
        claims |= page.where(event=[Path(href).stem for href in links if "evidence/" in href])
    elif BOOK.role(page.name) == "records":
        places = {addresses.anchor(claim): claim for claim in page.claims["claim"]}
        claims = {places[str(a["href"]).partition("#")[2]] for a in page.soup.select("td a.cf-id")}
    elif BOOK.role(page.name) == "claims":
        places = {addresses.anchor(claim): claim for claim in page.claims["claim"]}
        rows = [
            str(row["id"]) for row in page.soup.select("article tr[id]") if isinstance(row, Tag)
        ]
        claims |= {places[place] for place in rows}
    return claims


def tables_of(view: View) -> Iterator[tuple[Call, Table]]:
    """Yield each call of a table on a page of the book, and the table; days that are a list are none."""
    for name in contents.pages(ROOT):
        page = manuscript.read(ROOT / f"{name}.md", name, BOOK.reads(name) != "cut-off")
        for cell in page.cells:
            made = call(cell.expression, view.on(name).ledger)
            shown = made.exhibit(*made.given, **made.named)
            if type(shown) is Table:
                yield made, shown


@pytest.fixture(scope="module")
def view(recorded: Ledger) -> View:
    """The book as it is published."""
    return View.of(Selection(), recorded)


def test_every_table_of_the_book_is_read_here(view: View) -> None:
    """A new one, or one with other headings, is told where to say what it rests on; none is left over."""
    rests = {"|".join(shown.columns): made.exhibit.rests for made, shown in tables_of(view)}
    assert [fault for heads in rests if (fault := unread(heads))] == []
    assert set(TABLES) - set(rests) == set(), "no table of the book has these headings any more"
    left = [start for start in OF_RECORDS if not any(heads.startswith(start) for heads in rests)]
    assert left == [], "no headings of a table of the book begin like this any more"
    assert {heads for heads, said in rests.items() if said == "claims"} == set(TABLES)


def test_a_table_that_is_not_read_here_is_told_where_to_be() -> None:
    """In a sentence with its headings."""
    fault = unread("Bridge|Who crossed it")
    assert fault.startswith("nothing says what a row of the table with the headings 'Bridge|Who")
    assert "add them to TABLES in tests/prose/test_resting.py" in fault
    assert not unread("Signpost|When|What is reported|Tripped")


def test_what_figures_print_beside_is_read_here_of_those_that_are() -> None:
    """By the first word of their names."""
    assert FIGURES.keys() <= {name.partition(".")[2] for name in exhibits.of(charts)}


@pytest.mark.parametrize("name", contents.pages(ROOT))
def test_a_page_rests_on_exactly_what_it_shows(name: str, built_book: Path, view: View) -> None:
    """No claim more than its values, marks, judgements, figures and tables, and none less."""
    html = built_book / f"{name}.html"
    soup = BeautifulSoup(html.read_text(encoding="utf-8"), "html.parser")
    ledger = view.on(name).ledger
    page = Printed(name, soup, built_book / "_figures", ledger)
    written = manuscript.read(ROOT / f"{name}.md", name, BOOK.reads(name) != "cut-off")
    rests = {statement.id for statement in resting.on(written, ledger)}
    wanted = drawn(page) | told(page)
    of_evidence = BOOK.role(name) in ("evidence", "claims", "disputed", "events", "records")
    wanted |= shown(page) if of_evidence else listed(page)
    assert sorted(rests - wanted) == [], "it is said to rest on what it does not show"
    assert sorted(wanted - rests) == [], "it shows what it is not said to rest on"


def test_what_a_small_page_rests_on() -> None:
    """Every claim of every finding that it asks for, in the ledger's order, once."""
    assert [s.id for s in resting.on(written.page(), written.two_days())] == [
        "one.p2.1",
        "one.p2.2",
        "two.p2.1",
        "two.p2.2",
    ]


def test_what_figures_and_tables_rest_on() -> None:
    """The claims that a cell draws count, by what its call asks for."""
    told = ledger(
        source("one", claim("killed", "5", group="all"), claim("wounded", "5", group="all"),
               claim("date", "2025-10-09", event="truce")),
        source("two", claim("killed", "6", group="all")),
    )  # fmt: skip

    def behind(call: str) -> list[str]:
        made = manuscript.parse(f"# T\n\n```{{code-cell}}\n{call}\n```\n", "chapters/doha")
        assert [cell.expression for cell in made.cells] == [call]
        return [s.id for s in resting.on(made, told)]

    assert behind("charts.tolls(ledger)") == ["one.p2.1", "two.p2.1"]
    assert behind("charts.tolls(ledger, 'wounded')") == ["one.p2.2"]
    assert behind("charts.timeline(ledger)") == ["one.p2.3"]
    assert behind("charts.support(ledger, 'truce')") == ["one.p2.3"]
    assert behind("tables.disputed(ledger, 'october-clashes')") == ["one.p2.1", "two.p2.1"]
    assert behind("tables.disputed(ledger, 'doha')") == []
    assert behind("tables.sources(ledger)") == []


@pytest.mark.parametrize(
    ("name", "claims"),
    [
        ("chapters/claims", 4), ("chapters/events", 4), ("chapters/records", 4), ("chapters/disputed", 2),
        ("chapters/evidence/truce", 1), ("chapters/evidence/clash", 3), ("chapters/method", 0),
    ],
)  # fmt: skip
def test_what_pages_of_the_evidence_rest_on(name: str, claims: int) -> None:
    """They rest on what they list."""
    told = ledger(
        source("one", claim("killed", "5", group="all"), claim("wounded", "5", group="all"),
               claim("date", "2025-10-09", event="truce")),
        source("two", claim("killed", "6", group="all")),
    )  # fmt: skip
    assert len(resting.on(manuscript.parse("# T\n", name), told)) == claims
