"""Turns a captured article into the draft of a record, for a person to finish.

A draft holds numbers, dates, ids, digests and the first words of quotations; never an article's
sentence.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from ceasefire import reading
from ceasefire.errors import CeasefireError, DataFaults, ExpressionError
from ceasefire.reading import (
    Day,
    Figure,
    Gazetteer,
    Mark,
    Name,
    Quotation,
    Reading,
    articles,
    publication,
    texts,
)
from ceasefire.reading.articles import Article, Line
from ceasefire.records import yamlfile
from ceasefire.records.drafts import Draft

#: Most words of a headline that is taken; what is longer is a sentence, and is left to a person.
LONGEST_TITLE = 16
#: Most characters of an id, which is a file's name and stands in every claim's.
LONGEST_ID = 100
#: As much of a printed name as a draft holds.
NAME_WORDS = 6

_DATELINE = re.compile(r"^([A-Z][A-Z .’'-]{2,30}?)(?:,| ?\(|:| ?[—–]| -)")
_UNPRINTABLE = re.compile(
    "[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)


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
        wrong = publication.impossible(line.text for line in article.lines)
        what += "".join(f"; {note}" for note in wrong)
        raise CeasefireError(what, path.name, "give the day: --published 2025-11-08")
    if today is not None:
        publication.refuse_future(article.publication, today, path.name)
    text = written(article, gazetteer)
    read_back(text, path.name)
    return text


def identity(path: Path) -> str:
    """Return the record's id for a file: its stem, in small letters and hyphens."""
    slug = texts.slug(texts.unaccented(texts.plain(path.stem)))
    if len(slug) > LONGEST_ID:
        what = f"its name has {len(slug)} characters; an id has at most {LONGEST_ID}"
        raise CeasefireError(what, path.name[:40] + "…", "name it <outlet>-<date>.txt")
    if not slug:
        raise CeasefireError("its name gives no id", path.name, "name it <outlet>-<date>.txt")
    return slug


def written(article: Article, gazetteer: Gazetteer) -> str:
    """Return the draft of an article, as YAML; each scalar is written as JSON, which YAML contains."""
    return "\n".join(_lines(article, gazetteer)) + "\n"


def _lines(article: Article, gazetteer: Gazetteer) -> Iterator[str]:
    when = article.publication
    yield "# yaml-language-server: $schema=../schema/draft.json"
    yield "draft: true"
    yield f"id: {identity(Path(article.name))}"
    yield f"title: {_scalar(_title(article))}"
    yield f"published: {_scalar(when.edtf if when else '')}"
    yield f"dated: {_scalar(when.dated if when else '')}"
    if place := _dateline(article):
        yield f"dateline: {_scalar(place)}"
    story = list(article.story())
    warnings = [*article.warnings, *publication.impossible(line.text for line in article.lines)]
    if warnings:
        yield "notes:"
        yield from (f"  - {_scalar(warning)}" for warning in warnings)
    yield f"article: {_flow({'paragraphs': len(article.lines), 'sha256': article.digest()})}"
    read = reading.read(
        (line.text for line in story),
        gazetteer,
        when.day if when else None,
        firm=when is not None and when.firm,
    )
    readings = {line.number: each for line, each in zip(story, read, strict=True)}
    yield "passages:"
    yield from _passages(article, readings)


def read_back(text: str, name: str) -> Draft:
    """Return the draft of a YAML text, by the very model that ``check`` reads it with.

    Raises
    ------
    DataFaults
        If it is not a draft.
    """
    document = yamlfile.parse(text, name)
    made, faults = yamlfile.validated(document, Draft)
    if made is None or faults:
        raise DataFaults(faults)
    return made


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
    return headlines[0] if headlines and len(headlines[0].split()) <= LONGEST_TITLE else ""


def _dateline(article: Article) -> str | None:
    first = next(article.story(), None)
    match = _DATELINE.match(first.text) if first else None
    return match.group(1).strip().title() if match else None


def _passages(article: Article, readings: dict[int, Reading]) -> Iterator[str]:
    at = 0
    lines = article.lines
    while at < len(lines):
        line, end = lines[at], at + 1
        if line.kind in ("unrelated article", "repeated"):
            while end < len(lines) and lines[end].kind == line.kind:
                end += 1
        first, last = line.number, lines[end - 1].number
        yield f"  - at: {first if first == last else f'{first}..{last}'}"
        yield f"    sha256: {article.digest_of(range(first, last + 1))}"
        if line.kind == "body":
            yield '    gist: ""'
            doubtful = bool(texts.BIDI & set(line.raw)) or bool(texts.mixed_scripts(line.text))
            items = list(_items(line, readings[line.number], doubtful))
            yield from ["    found:"] * bool(items)
            yield from (f"      - {_flow(item)}" for item in items)
        else:
            yield f"    furniture: {line.kind}"
        at = end


def _items(line: Line, marked: Reading, doubtful: bool) -> Iterator[dict[str, Any]]:
    """Yield the items of a line in the order in which they stand."""
    marks: list[Mark] = [*marked.days, *marked.figures, *marked.quotations, *marked.names]
    for mark in sorted(marks, key=lambda m: (m.start, m.end)):
        low, high = line.located(mark.start, mark.end)
        item = {key: value for key, value in _content(mark).items() if value is not None}
        sure = "sure" if mark.sure and not doubtful else "review"
        if isinstance(mark, Quotation):  # which words to keep is always a person's choice
            item["speaker"] = sure
            sure = "review"
        item |= {"at": f"{low}..{high}", "rule": mark.rule, "mark": sure}
        yield item


def _content(mark: Mark) -> dict[str, Any]:
    if isinstance(mark, Day):
        return {"date": mark.edtf}
    if isinstance(mark, Figure):
        by = _printed(mark.by)
        return {"figure": mark.value, "what": mark.what, "group": mark.group, "by": by}
    if isinstance(mark, Quotation):
        return {
            "quote": mark.words or "…",
            "speech": mark.speech,
            "by": _printed(mark.by),
            "verb": mark.verb,
        }
    if isinstance(mark, Name):
        return {mark.kind: mark.id}
    raise ExpressionError(f"no form for {type(mark).__name__}")


def _printed(name: str | None) -> str | None:
    return None if name is None else " ".join(name.split()[:NAME_WORDS])


def _flow(content: dict[str, Any]) -> str:
    return "{" + ", ".join(f"{key}: {_scalar(value)}" for key, value in content.items()) + "}"


def _scalar(value: object) -> str:
    """Return a value as JSON, on one line, with what a YAML file cannot hold escaped."""
    text = json.dumps(value, ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)
