"""Malformed data, one fault each: what is planted, and what the report has to say of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ceasefire.records import bookfile
from ceasefire.records.data import shapes
from ceasefire.records.intervals import DATE_FORMS, NUMBER_FORMS

#: A record without a fault, of names that both the real vocabulary and the small one hold.
RECORD = """\
id: @id
outlet: Planted
short: Pl.
title: A headline
published: 2025-11-08
dated: stated
relays: []
reliability: C
descriptor: Made to be spoilt.
basis: full text
article: {paragraphs: 2}
passages:
  - at: 1
    furniture: headline
  - at: 2
    gist: Something happened.
    claims:
      - {id: 1, event: october-clashes, aspect: killed, group: all, value: 5, voice: united-nations,
         via: reuters}
      - {id: 2, event: october-clashes, aspect: place, value: kabul}
      - {id: 3, event: october-clashes, aspect: date, value: 2025-10-19, said: 2025-11-07}
      - {id: 4, event: istanbul-third-round, aspect: position, issue: ceasefire, stance: keep,
         voice: taliban-authorities, quote: we keep it}
"""

ROOT = Path(__file__).resolve().parents[2]
#: The smallest vocabulary that the record needs, in the book itself.
VOCABULARY = {
    "book": (ROOT / bookfile.FILE).read_text(encoding="utf-8"),
    "events": """\
october-clashes: {title: The October clashes, short: October, lane: violence, chapter: october-clashes}
istanbul-third-round: {title: November round, short: Istanbul, lane: diplomacy, chapter: istanbul}
""",
    "actors": """\
united-nations: {name: United Nations, standing: observer, role: counts}
reuters: {name: Reuters, standing: outlet, role: agency}
taliban-authorities: {name: Taliban authorities, standing: party, side: afghanistan, role: government}
""",
    "places": "kabul: {name: Kabul, kind: city, country: Afghanistan}\n",
    "issues": """\
ceasefire: {question: Does it hold?, short: Truce, stances: {keep: will keep it, end: will end it}}
""",
    "aspects": """\
aspects:
  killed: {type: number, known: privately, counts: groups, most: 100000, label: Killed,
    question: How many were killed?}
  place: {type: place, known: publicly, label: Place, question: Where?, exclusive: false}
  date: {type: date, known: publicly, dates: whole, label: Date, question: When?}
  position: {type: position, known: publicly, label: Position, question: Who holds what?}
groups:
  all: {label: all victims, short: all, unnamed: [any]}
""",
    "glossary": """\
terms:
  claim: {title: claim, means: One statement of one paragraph.}
""",
    "addresses": "findings: {}\n",
    "outlook": """\
directions:
  calm: {label: calm, drawn: {colour: blue, shape: circle}}
  mixed: {label: both ways, between: true, drawn: {colour: muted, shape: diamond}}
  fighting: {label: fighting, drawn: {colour: orange, shape: square}}
signposts:
  truce:
    question: Does Kabul say it keeps the truce?
    finding: istanbul-third-round/ceasefire/taliban-authorities
    readings: {keep: calm, end: fighting}
    why: A promise costs something to break.
""",
}


@dataclass(frozen=True)
class Spoil:
    """One fault: ``old`` becomes ``new`` in the record.

    ``mark`` is the text on the line to which the report has to point, ``path`` the key path.
    An empty ``mark`` stands for a fault of the whole file.
    """

    name: str
    old: str
    new: str
    mark: str
    path: str
    what: str
    remedy: str
    encoding: str = "utf-8"

    @property
    def id(self) -> str:
        """Id of the record that it is planted in, and so the file's name."""
        return "planted-" + self.name.replace(" ", "-").replace("_", "-")

    @property
    def text(self) -> str:
        """The spoilt record."""
        sound = RECORD.replace("@id", self.id)
        if self.old not in sound:
            raise ValueError(f"the record does not hold {self.old!r}")
        return sound.replace(self.old, self.new, 1)

    @property
    def line(self) -> int:
        """The line, counted from 1, to which the report has to point."""
        lines = self.text.split("\n")
        return next(at for at, line in enumerate(lines, start=1) if self.mark in line)

    @property
    def message(self) -> str:
        """The report's line, from the file to the remedy."""
        file = f"data/sources/{self.id}.yaml"
        place = f"{file}:{self.line}" if self.mark else file
        key = f" {self.path}:" if self.path else ""
        return f"{place}:{key} {self.what} ({self.remedy})"

    def plant(self, project: Path) -> None:
        """Write the spoilt record."""
        path = project / "data" / "sources" / f"{self.id}.yaml"
        path.write_bytes(self.text.encode(self.encoding))


def _claim(name: str, position: int, key: str, old: str, new: str, what: str, to: str) -> Spoil:
    """Return the fault of one key of one claim; the claim's whole line stands in the file once."""
    path = f"passages[1].claims[{position}].{key}"
    return Spoil(name, f"{key}: {old}", f"{key}: {new}", f"{key}: {new}", path, what, to)


SPOILS = (
    Spoil(
        "wrong key", "outlet: Planted", "outlet: Planted\noutlett: Planted", "outlett",
        "outlett", "the key 'outlett' is not known", "remove the key, or mend its spelling",
    ),
    Spoil(
        "wrong key of a claim", "via: reuters", "vai: reuters", "vai:",
        "passages[1].claims[0].vai", "the key 'vai' is not known",
        "remove the key, or mend its spelling",
    ),
    Spoil(
        "key missing", "outlet: Planted\n", "", "id:",
        "outlet", "the key 'outlet' is missing", "add the key",
    ),
    _claim("event", 0, "event", "october-clashes", "october-clash", "there is no event 'october-clash'",
           "nearest: october-clashes"),
    _claim("voice", 0, "voice", "united-nations", "united-nation",
           "there is no actor 'united-nation'", "nearest: united-nations"),
    _claim("via", 0, "via", "reuters", "reuter", "there is no actor 'reuter'", "nearest: reuters"),
    _claim("place", 1, "value", "kabul", "kabull", "there is no place 'kabull'", "nearest: kabul"),
    _claim("issue", 3, "issue", "ceasefire", "ceasfire", "there is no issue 'ceasfire'",
           "nearest: ceasefire"),
    _claim("aspect", 0, "aspect", "killed", "kiled", "there is no aspect 'kiled'",
           "nearest: killed"),
    _claim("group", 0, "group", "all", "al", "there is no group 'al'", "nearest: all"),
    _claim("stance", 3, "stance", "keep", "kept", "the issue 'ceasefire' has no stance 'kept'",
           "nearest: keep"),
    _claim("day", 2, "value", "2025-10-19", "2025-02-31",
           "'2025-02-31' is not a date that exists", DATE_FORMS),
    _claim("day of saying", 2, "said", "2025-11-07", "2025-02-31",
           "'2025-02-31' is not a date that exists", DATE_FORMS),
    Spoil(
        "day of publication", "published: 2025-11-08", "published: 2025-02-31", "published:",
        "published", "'2025-02-31' is not a date that exists", DATE_FORMS,
    ),
    _claim("number", 0, "value", "5", "five", "'five' is not a number", NUMBER_FORMS),
    _claim("number without end", 0, "value", "5", "'>=999999999999'",
           "'>=999999999999' has more than ten digits", "mend the number"),
    _claim("more people than live", 0, "value", "5", "9999999999",
           "'9999999999' is more people than live", "mend the number"),
    _claim("more than can be", 0, "value", "5", "2000000000",
           "'2000000000' is above 100,000, the most that 'killed' can sensibly be",
           "mend the number; if the page has it, raise most: of 'killed' in data/aspects.yaml"),
    Spoil(
        "place told of", "voice: united-nations,", "voice: united-nations, place: kabull,", "place: kabull",
        "passages[1].claims[0].place", "there is no place 'kabull'", "nearest: kabul",
    ),
    Spoil(
        "place of a place", "value: kabul", "value: kabul, place: kabul", "place: kabul",
        "passages[1].claims[1].place", "the value is a place already",
        "remove place, and claim the narrower one as the value",
    ),
    Spoil(
        "days of a date", "said: 2025-11-07", "covers: 2025-11-07", "covers:",
        "passages[1].claims[2].covers", "covers goes with a number, and 'date' has type: date",
        "remove covers",
    ),
    Spoil(
        "revision of nothing", "voice: united-nations,", "voice: united-nations, revises: true,", "revises:",
        "passages[1].claims[0].revises",
        "it revises nothing: before, 'united-nations' gave nothing on october-clashes/killed/all",
        "remove revises, or code what it revises",
    ),
    Spoil(
        "days before they begin", "voice: united-nations,",
        "voice: united-nations, said: 2025-10-01, covers: 2025-10-19,", "covers:",
        "passages[1].claims[0].covers", "it covers 2025-10-19 and was said on 2025-10-01, before that",
        "mend covers: or said:",
    ),
    _claim("range", 0, "value", "5", "6..4", "the range '6..4' ends before it starts", NUMBER_FORMS),
    _claim("quote", 3, "quote", "we keep it", "one two three four five six seven eight nine",
           "a quote of 9 words; at most 8 are allowed", "shorten it to the speaker's key words"),
    Spoil(
        "agency", "relays: []", "relays: [{agency: reuter, shown: stated, reason: so}]", "relays:",
        "relays[0].agency", "there is no actor 'reuter'", "nearest: reuters",
    ),
    Spoil(
        "claim id twice", "{id: 2,", "{id: 1,", "- at: 2",
        "passages[1]", "the claim id 1 stands twice in paragraph 2", "the next free one is 5",
    ),
    Spoil(
        "claim id missing", "{id: 2, ", "{", "- {event",
        "passages[1].claims[1].id", "the key 'id' is missing", "add the key",
    ),
    Spoil(
        "paragraph twice", "- at: 2", "- at: 1  # again", "# again",
        "passages[1].at", "paragraph 1 stands twice", "account for each paragraph once",
    ),
    Spoil(
        "paragraph missing", "paragraphs: 2", "paragraphs: 3", "passages:",
        "passages", "paragraphs not accounted for: 3", "add each as a passage or as furniture",
    ),
    Spoil(
        "paragraph beyond", "- at: 2", "- at: 7", "- at: 7",
        "passages[1].at", "paragraph 7 is beyond the article's 2", "mend the number",
    ),
    Spoil(
        "other id", "id: planted", "id: another", "id:",
        "id", "the id 'another-other-id' is not the file's name 'planted-other-id'",
        "make them the same",
    ),
    Spoil(
        "duplicate key", "short: Pl.", "short: Pl.\nshort: Again", "short: Again",
        "short", "the key 'short' stands twice, first on line 3", "keep one",
    ),
    Spoil(
        "tab", "    gist:", "\tgist:", "\t",
        "", "a tab", "indent and separate with spaces",
    ),
    Spoil(
        "byte", "A headline", "A h\xe9adline", "title:",
        "", "byte 0xe9 is not UTF-8", "save the file as UTF-8", "latin-1",
    ),
    Spoil(
        "empty", RECORD.replace("@id", "planted-empty"), "", "",
        "", "the file is empty", "fill or remove it",
    ),
    Spoil(
        "syntax", "basis: full text", "basis: full: text", "basis:",
        "", "not YAML: mapping values are not allowed in this context", "mend it",
    ),
    Spoil(
        "alias", "outlet: Planted\nshort: Pl.", "outlet: &name Planted\nshort: *name", "*name",
        "short", "an alias (*name)", "write the value out",
    ),
    Spoil(
        "half a position", ", stance: keep", "", "aspect: position",
        "passages[1].claims[3]", "a position has an issue, a stance and a voice, and no value",
        "add what is missing",
    ),
    Spoil(
        "number of nobody", "group: all, ", "", "aspect: killed",
        "passages[1].claims[0].group", "a number of 'killed' counts nobody", "add group:",
    ),
)  # fmt: skip


def small_project(folder: Path) -> Path:
    """Write a project of eight vocabulary files and one sound record, and return its folder."""
    (folder / "data" / "sources").mkdir(parents=True)
    for name, text in VOCABULARY.items():
        (folder / "data" / f"{name}.yaml").write_text(text, encoding="utf-8")
    (folder / "data" / "geo").mkdir()
    for name in shapes(bookfile.read(folder)):
        shape = '{"type": "FeatureCollection", "features": []}'
        (folder / "data" / "geo" / f"{name}.geojson").write_text(shape, encoding="utf-8")
    record = folder / "data" / "sources" / "sound-one.yaml"
    record.write_text(RECORD.replace("@id", "sound-one"), encoding="utf-8")
    return folder
