"""Turns a captured article into the draft of a record, for a person to finish.

A draft holds numbers, dates, ids, digests and the first words of quotations; never an article's
sentence.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from ceasefire import articles, publication, reading, texts, yamlfile
from ceasefire.articles import Article, Line
from ceasefire.drafts import Draft
from ceasefire.errors import CeasefireError, DataFaults, ExpressionError
from ceasefire.reading import Day, Figure, Gazetteer, Mark, Name, Quotation, Reading

#: The longest headline that is taken; what is longer is a paragraph that was read as one.
LONGEST_TITLE = 200
#: As much of a printed name as a draft holds.
NAME_WORDS = 6

_DATELINE = re.compile(r"^([A-Z][A-Z .’'-]{2,30}?)(?:,| ?\(|:| ?[—–]| -)")
_SLUG = re.compile(r"[^a-z0-9]+")


def draft(
    path: Path, gazetteer: Gazetteer, published: str | None = None, today: date | None = None
) -> str:
    """Return the draft of an article's record, as YAML.

    Parameters
    ----------
    path
        The article, a text file; its stem is the record's id.
    gazetteer
        The names to look for.
    published
        The publication date, if a person supplies it; the text's own is taken otherwise.
    today
        The day after which nothing can have been published; not checked without it.

    Raises
    ------
    CeasefireError
        If the file cannot be read as an article, or has no date and none is supplied.
    """
    article = articles.read(path, gazetteer, published)
    if article.publication is None:
        what = "no date of publication in the text, nor a day with its year to count from"
        raise CeasefireError(what, path.name, "give the day: --published 2025-11-08")
    if today is not None:
        publication.refuse_future(article.publication, today)
    text = written(article, gazetteer)
    read_back(text, path.name)
    return text


def identity(path: Path) -> str:
    """Return the record's id for a file: its stem, in small letters and hyphens."""
    slug = _SLUG.sub("-", texts.unaccented(texts.plain(path.stem)).casefold()).strip("-")
    if not slug:
        raise CeasefireError("its name gives no id", path.name, "name it <outlet>-<date>.txt")
    return slug


def written(article: Article, gazetteer: Gazetteer) -> str:
    """Return the draft of an article, as YAML."""
    when = article.publication
    content = CommentedMap()
    content["draft"] = True
    content["id"] = identity(Path(article.name))
    content["title"] = _quoted(_title(article))
    content["published"] = when.edtf if when else ""
    content["dated"] = when.dated if when else ""
    if place := _dateline(article):
        content["dateline"] = _quoted(place)
    story = list(article.story())
    warnings = [*article.warnings, *publication.impossible(line.text for line in article.lines)]
    if warnings:
        content["notes"] = CommentedSeq([_quoted(warning) for warning in warnings])
    content["article"] = _flow({"paragraphs": len(article.lines), "sha256": article.digest()})
    found = reading.read((line.text for line in story), gazetteer, when.day if when else None)
    readings = {line.number: each for line, each in zip(story, found, strict=True)}
    content["passages"] = CommentedSeq(_passages(article, readings))
    out = io.StringIO()
    yaml = YAML()
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.width = 10_000
    yaml.dump(content, out)
    return f"# yaml-language-server: $schema=../schema/draft.json\n{out.getvalue()}"


def read_back(text: str, name: str) -> Draft:
    """Return the draft of a YAML text, by the very model that ``check`` reads it with.

    Raises
    ------
    DataFaults
        If it is not a draft.
    """
    document = yamlfile.parse(text, name)
    found, faults = yamlfile.validated(document, Draft)
    if found is None or faults:
        raise DataFaults(faults)
    return found


def summary(text: str, name: str) -> Iterator[str]:
    """Yield what a draft holds, and what is left for a person to do."""
    made = read_back(text, name)
    items = sum(len(passage.found) for passage in made.passages)
    yield f"written: {name}, published {made.published} ({made.dated})"
    yield f"{made.article.paragraphs} lines, {made.unwritten()} of them the story; {items} items found"
    yield f"to do: {made.unwritten()} gists and their claims; {made.open_items()} items to review"
    yield from (f"note: {note}" for note in made.notes)


def _title(article: Article) -> str:
    headlines = [line.text for line in article.lines if line.kind == "headline"]
    return headlines[0] if headlines and len(headlines[0]) <= LONGEST_TITLE else ""


def _dateline(article: Article) -> str | None:
    first = next(article.story(), None)
    match = _DATELINE.match(first.text) if first else None
    return match.group(1).strip().title() if match else None


def _passages(article: Article, readings: dict[int, Reading]) -> Iterator[CommentedMap]:
    at = 0
    lines = article.lines
    while at < len(lines):
        line, end = lines[at], at + 1
        if line.kind in ("unrelated article", "repeated"):
            while end < len(lines) and lines[end].kind == line.kind:
                end += 1
        passage = CommentedMap()
        first, last = line.number, lines[end - 1].number
        passage["at"] = first if first == last else f"{first}..{last}"
        passage["sha256"] = article.digest_of(range(first, last + 1))
        if line.kind == "body":
            passage["gist"] = DoubleQuotedScalarString("")
            doubtful = bool(texts.BIDI & set(line.raw)) or bool(texts.mixed_scripts(line.text))
            items = [_flow(item) for item in _found(line, readings[line.number], doubtful)]
            if items:
                passage["found"] = CommentedSeq(items)
        else:
            passage["furniture"] = line.kind
        yield passage
        at = end


def _found(line: Line, found: Reading, doubtful: bool) -> Iterator[dict[str, Any]]:
    """Yield the items of a line in the order in which they stand."""
    marks: list[Mark] = [*found.days, *found.figures, *found.quotations, *found.names]
    for mark in sorted(marks, key=lambda m: (m.start, m.end)):
        low, high = line.located(mark.start, mark.end)
        item = {key: value for key, value in _content(mark).items() if value is not None}
        item["at"] = f"{low}..{high}"
        item["rule"] = mark.rule
        sure = mark.sure and not isinstance(mark, Quotation) and not doubtful
        item["mark"] = "sure" if sure else "review"
        yield item


def _content(mark: Mark) -> dict[str, Any]:
    if isinstance(mark, Day):
        return {"date": mark.edtf}
    if isinstance(mark, Figure):
        by = _printed(mark.by)
        return {"figure": _quoted(mark.value), "what": mark.what, "group": mark.group, "by": by}
    if isinstance(mark, Quotation):
        words = _quoted(mark.words) if mark.words else _quoted("…")
        return {"quote": words, "speech": mark.speech, "by": _printed(mark.by), "verb": mark.verb}
    if isinstance(mark, Name):
        return {mark.kind: mark.id}
    raise ExpressionError(f"no form for {type(mark).__name__}")


def _printed(name: str | None) -> DoubleQuotedScalarString | None:
    return None if name is None else _quoted(" ".join(name.split()[:NAME_WORDS]))


def _quoted(text: str) -> DoubleQuotedScalarString:
    found: DoubleQuotedScalarString = DoubleQuotedScalarString(text)
    return found


def _flow(content: dict[str, Any]) -> CommentedMap:
    found = CommentedMap(content)
    found.fa.set_flow_style()
    return found
