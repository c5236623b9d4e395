"""Tells what each line of a captured page is: the story, or what stands around it.

A file can hold two articles, one pasted after the other. Each begins with a headline and its stamp,
or with a headline that is repeated; the one that names most of the vocabulary is the story.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from ceasefire.reading.datepatterns import PATTERNS
from ceasefire.reading.names import Gazetteer
from ceasefire.records.enumerations import LineKind

_WIDGET = re.compile(
    r"(?:short ?url(?:\s?:.*)?|follow(?: us)?(?: on .*)?|share(?: this)?(?: \w+){0,3}|tweet|print|email|copy link|copied|save|"
    r"listen(?: to .*)?|comments?(?: \(\d+\))?|\d+ comments?|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|"
    r"(?:facebook|twitter|whatsapp|telegram|email|share|print|copy link|linkedin|x|link)(?:[ |·/,-]+"
    r"(?:facebook|twitter|whatsapp|telegram|email|share|print|copy link|linkedin|x|link))+|"
    r"(?:read (?:more|also|next|full story)|also read|see also|related(?: (?:articles?|stories|news|topics|coverage))?|"
    r"more (?:on|from|in) .{0,30}|recommended|editor['’]?s['’]? (?:choice|picks?)|most (?:read|popular)|trending|"
    r"don['’]t miss|watch|explainer|in pictures|live updates?|topics|tags?|keywords|you (?:may|might) also like)\b\s*(?:[:|»>–—-].*)?|"
    r"(?:sign up|subscribe|join (?:us|our|the)|download (?:our|the)|get (?:our|the)|click here|tap here|follow us|"
    r"like us|add (?:us|\w+ as)|register|log ?in|enable|turn on|support (?:our|us)|donate|install)\b.{0,110}|"
    r"exit mobile version|list of \d+ items?|list \d+ of \d+ .*|end of list|recommended stories|back to top|skip to .*|next (?:article|story).*|previous (?:article|story).*|"
    r"leave a (?:comment|reply)|view (?:all|comments|gallery).*|show more|load more|play video|open (?:image|in).*|"
    r"\d[\d,.]*k? (?:views?|shares?|likes?|comments?)|font size.*|text size.*|a a a|home\s*[>/»].*|menu|search)\.?!?",
    re.I,
)  # fmt: skip
_LAYOUT = re.compile(r"(?:[\W_]*|©.*|copyright .{0,80}|advertise?ment|ad|sponsored|promoted|loading.*|story continues below.*|"
                     r"article continues (?:below|after).*|-+\s*ad(?:vertisement)?\s*-+|\(?advertisement\)?|(?:for immediate release|(?:press|news|media) (?:release|note|statement)(?: no\.? ?[\d/-]+)?|embargoed .*|#+|ends)[.:]?)", re.I)  # fmt: skip
_DATE = "|".join(
    f"(?:{p.form.pattern})"
    for p in PATTERNS
    if p.name in ("ISO date", "numeric date", "day month", "month day")
)
_DATE = re.sub(r"\?P<\w+>", "?:", _DATE)
_CLOCK = r"\d{1,2}[:.h]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?"
_ZONE = r"(?:GMT|UTC|BST|EST|EDT|PKT|CET|IST|local time|hrs?|hours?)(?:\s?[+-]\d{1,2}(?::?\d\d)?)?"
_STAMPED = (
    r"(?:first |last |originally )?(?:published|updated|posted|modified|created|edited|filed|date|issued|released|uploaded|update|reviewed)"
    r"(?: (?:on|at|online))?|on|at|last update[d]?|publish(?:ed)? date"
)
_STAMP = re.compile(
    rf"[-•*·|\s(]*(?:(?:{_STAMPED})\s*[:|-]?\s*)?(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)?"
    rf"(?:{_DATE})?(?:[\s,|·•@–—-]|at|on)*(?:{_CLOCK})?\s*(?:\(?{_ZONE}\)?)?"
    rf"(?:[\s,|/·•(–—-]*(?:(?:{_STAMPED})\s*:?\s*(?:(?:{_DATE})[\s,]*)?(?:at\s*)?(?:{_CLOCK})?\s*(?:{_ZONE})?|\d+\s*min(?:ute)?s? read))?\)?[\s.|]*",
    re.I,
)
_PUBLISHED = re.compile(
    rf"(?:\b|(?<=\d))(?:published|updated|posted|modified|filed)\b[^.]{{0,24}}\b(?:{_DATE})", re.I
)
_FILED = re.compile(rf"[A-Z][\w’' .-]{{2,30}},\s+(?:{_DATE})", re.I)
#: A paper's or agency's name and the day, as its pages have them on top.
_ISSUED = re.compile(rf"[A-Z][\w’'. -]{{2,40}} [|·•] (?:{_DATE})", re.I)
#: Separators in a row: one says as much, and many would be tried in every way to share them out.
_SEPARATORS = re.compile(r"(?:[-•*·|,@/(–—]\s*){2,}")
#: A stamp is short.
_STAMP_LENGTH = 160
_RELATIVE = re.compile(
    r"[-•*·|\s]*(?:(?:updated|published|posted)\s*:?\s*)?(?:yesterday|today|just now|(?:\d+|an?|one|two|three) "
    r"(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?) ago)(?:[\s,at]*(?:" + _CLOCK + r"))?|"
    r"[-•*·|\s]*(?:reading time:?\s*)?\d+[- ]min(?:ute)?s?(?: read)?",
    re.I,
)
_BYLINE = re.compile(
    r"(?:[-–—•|\s]*(?i:by|from|reported by|written by|edited by|author|text|words|story by)[:\s]+[A-Z].{2,90}|"
    r"\(?(?i:(?:additional )?(?:reporting|writing|editing) (?:by|for)) .*|"
    r"(?i:.{0,40}\b(?:news ?desk|web ?desk|staff (?:writer|reporter|correspondent)|our correspondent|"
    r"special correspondent|monitoring desk|news agency|newsroom|correspondents?|reporters?|bureau|editorial team|agencies)\b.{0,40}))"
)  # fmt: skip
_CREDIT = re.compile(
    r"(?:\((?:[A-Z]{2,5}|[A-Z]\w+)(?: ?/ ?[\w .-]+)?(?: (?:photo|file|via [\w ]+))?\)|\[[^\]]{2,50}\]|(?:file )?(?:photo|picture)(?:graph)?\s*[:/|—–-].{0,60}|"
    r"(?:—|–|-)\s?(?:AFP|Reuters|AP|File|Getty.{0,20}|[A-Z]{2,5})(?: (?:photo|file))?|/(?:AFP|AP|Reuters|File)|"
    r"\b(?:photo|picture|image|photograph)(?: credit)?s?(?: by|:) .{2,60}|(?:[A-Z]{3,5}|\w+) ?/ ?[\w ]{2,30}|"
    r"\((?:file|handout|archive|photo|picture).{0,50}\)|\bfile (?:photo|picture|image)\b.{0,30})$",
    re.I,
)
_CAPTION = re.compile(
    r"(?:caption|in this (?:photo|picture|image|handout|file)|(?:photo|picture|image|above|below|pictured)\s?[:,]|file (?:photo|picture)).*",
    re.I,
)
_PICTURE = re.compile(
    r".*\b(?:image|photo|picture|illustration|graphic|representational|representative|infographic|AI-generated)\b"
    r"(?: (?:courtesy|credit|source|by|for|image|via)\b|\s*[:©]).*|(?:image|photo|illustration|graphic|map|video|credit|source)s?\s*[:/-].{0,90}",
    re.I,
)
_BULLET = re.compile(r"[•*▪●◦‣·–—-]\s*(?=\S)")
_STANDFIRST = re.compile(
    r"(?:key points|at a glance|summary|in brief|highlights|what we know|in short|key takeaways)\b:?",
    re.I,
)
_DATELINE = re.compile(
    r"(?:[A-Z][A-Z’'.-]+(?:[ /,-]+[A-Z][A-Za-z’'.-]*){0,4})\s*(?:,\s*[A-Z][\w .]{2,20})?(?:,\s*(?:"
    + _DATE
    + r")\s*)?(?:\([\w /.-]+\)\s*[-–—:]|[:—–]|\s-\s|\s*\([A-Z][\w .]+\)\s)"
    r"|[A-Z][\w’'. -]{2,30}(?:,\s[\w .]{3,20})?\s?\([\w /.-]{2,20}\)\s?[-–—:]\s"
    r"|[A-Z][\w’' ]{2,25}(?:, (?:" + _DATE + r"))?\s?(?:\([\w /.-]+\))?\s?[—–]\s"
)
#: A line that is a dateline and no more: *KABUL, Nov 9, 2025 (Agency) —*.
_LONE_DATELINE = re.compile(
    r"[A-Z][A-Z’'. -]{2,30}(?:[,/]\s?[A-Z][\w .’'-]{2,20})?(?:,\s*(?:" + _DATE + r"))?"
    r"\s*(?:\([\w /.-]{2,30}\))?\s*(?:[-–—:])?"
)
_STOPPED = re.compile(r"(?<![ap]\.m)[.!?…][”\"’')\]]*$")
_FUNCTION = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|said|says|been|be|that|which|after|the|a|an|of|and|to|in|on)\b"
)
_VERBAL = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|said|says|say|did|do|does|been|can|could|\w+ed)\b"
)
_NAME_WORD = re.compile(r"[A-Z][\w.’'-]+|and|in|for")
_REPORTED = re.compile(
    r"\(?(?:Additional |Further )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled) by .+"
    r"|(?:[A-Z][\w’'.-]+ ){2,4}in [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?"
    r"(?:(?:,| and|, and) (?:[A-Z][\w’'.-]+ ){2,4}in [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)*"
    r"|(?:[A-Z][\w’'.-]+(?:,| and)? ){1,8}(?:reported|contributed)(?: to this (?:report|story))? from [A-Z][^.]*\."
)
#: What a headline of a series begins with, and the link to one farther down too.
_SERIES = re.compile(
    r"(?:explainer|in pictures|live updates?|watch)\s?[:|–—-]\s?\w+(?:\W+\w+){3}", re.I
)
#: Lines that may stand between a headline and the article that it begins.
_HEAD = {
    "stamp",
    "dateline",
    "byline",
    "share widget",
    "layout",
    "caption",
    "illustration",
    "headline",
    "summary",
}
#: A headline that turns to another subject has at least this many words.
_TITLE = 5
#: A line of at least this many words that ends like a sentence belongs to a story.
_SENTENCE = 8
#: A line that credits reporters and editors is no longer, in words.
_CREDITS = 30
#: A paragraph that is said again within so many lines was a summary of the story.
_NEAR = 4


def classify(lines: Sequence[str], gazetteer: Gazetteer) -> list[LineKind]:
    """Return what each line is.

    Parameters
    ----------
    lines
        The lines that are not blank, plain.
    gazetteer
        The names that show which of several articles is on the subject.
    """
    kinds = [_alone(line) for line in lines]
    if lines and kinds[0] == "share widget" and _SERIES.match(lines[0]):
        kinds[0] = "headline"
    parts = _parts(lines, kinds, gazetteer)
    for start, end in parts:
        kinds[start:end] = _in_part(lines[start:end], kinds[start:end])
    if len(parts) > 1:
        _choose(lines, kinds, parts, gazetteer)
    return kinds


def _is_stamp(line: str) -> bool:
    """Return whether a line is a time of publication or update, in full or as *two hours ago*."""
    if len(line) > _STAMP_LENGTH:
        return False
    dated = bool(re.search(r"\d", line)) and _STAMP.fullmatch(line) is not None
    return dated or _RELATIVE.fullmatch(line) is not None


def _alone(line: str) -> LineKind:
    """Return what a line is by itself; what may be a headline or a subheading is a headline."""
    words = line.split()
    if _LAYOUT.fullmatch(line):
        return "layout"
    if _is_stamp(_SEPARATORS.sub(lambda run: run.group()[0], line)):
        return "stamp"
    if len(words) <= 14 and _PUBLISHED.search(line) and not _STOPPED.search(line):
        return "stamp"
    if len(words) <= 8 and (_FILED.fullmatch(line) or _ISSUED.fullmatch(line)):
        return "stamp"
    if len(words) <= 12 and re.search(r"[\d(]", line) and _LONE_DATELINE.fullmatch(line):
        return "dateline"
    if len(words) <= 18 and _WIDGET.fullmatch(line):
        return "share widget"
    bare = _BULLET.sub("", line, count=1) if _BULLET.match(line) else line
    if _PICTURE.fullmatch(line) and len(words) <= 30 and not (_DATELINE.match(line) or _told(line)):
        return "illustration"
    if (
        _CREDIT.search(line) and len(words) <= 60 and not _DATELINE.match(line)
    ) or _CAPTION.fullmatch(line):
        return "caption"
    if (
        len(words) <= 14
        and _BYLINE.fullmatch(line)
        and not _STOPPED.search(line.replace("Reuters).", ""))
    ):
        return "byline"
    if bare != line:
        if (
            len(words) <= 6
            and all(w[0].isupper() for w in bare.split())
            and not _STOPPED.search(line)
        ):
            return "byline"
        return "summary" if len(words) >= 5 else "layout"
    if len(words) <= _CREDITS and _REPORTED.fullmatch(line):
        return "byline"
    if _STANDFIRST.fullmatch(line):
        return "summary"
    if (
        _STOPPED.search(line)
        and (len(words) >= _SENTENCE or _speaks(line))
        and not _is_question(line)
    ):
        return "body"
    if _leads(line):
        return "body"
    if _DATELINE.match(line) and len(words) >= _SENTENCE and _STOPPED.search(line):
        return "body"
    if len(words) > 25 or (len(words) >= 6 and _open_quote(line)):
        return "body"
    if "," in line and not _FUNCTION.search(line) and line.islower():
        return "caption"
    return "headline"


def _told(line: str) -> bool:
    """Return whether what follows *Source:* is a sentence of the story."""
    return line[:6].casefold() == "source" and bool(_STOPPED.search(line) and _VERBAL.search(line))


def _leads(line: str) -> bool:
    """Return whether a line is a sentence of the story that leads up to a quotation or list."""
    return line.endswith(":") and len(line.split()) >= _SENTENCE and bool(_VERBAL.search(line))


def _speaks(line: str) -> bool:
    """Return whether a short line is a sentence of the story."""
    return len(line.split()) >= 2 and bool(_VERBAL.search(line) or line[0] in "“\"‘'")


def _is_question(line: str) -> bool:
    return line.endswith("?") and len(line.split()) <= 14 and line[0] not in "“\"‘'"


def _open_quote(line: str) -> bool:
    return line[0] in '“"' and not _STOPPED.search(line)


def _parts(
    lines: Sequence[str], kinds: Sequence[LineKind], gazetteer: Gazetteer
) -> list[tuple[int, int]]:
    """Return where the articles of a file begin and end."""
    starts = [0]
    for at in range(1, len(lines)):
        told = "body" in kinds[starts[-1] : at] and "body" in kinds[at:]
        if not told or kinds[at] != "headline":
            continue
        if _begins(lines, kinds, at) or _turns(lines, kinds, starts[-1], at, gazetteer):
            starts.append(at)
    return list(zip(starts, [*starts[1:], len(lines)], strict=True))


def _begins(lines: Sequence[str], kinds: Sequence[LineKind], at: int) -> bool:
    """Return whether a headline begins another article: a stamp, byline or dateline follows it."""
    if len(lines[at].split()) < 3:
        return False
    for other in range(at + 1, min(at + 8, len(lines))):
        if kinds[other] == "stamp" or lines[other] == lines[at]:
            return True
        if kinds[other] == "byline" and other == at + 1:
            return True
        if kinds[other] == "body":
            return bool(_DATELINE.match(lines[other])) or lines[other] == lines[0]
        if kinds[other] not in _HEAD:
            return False
    return False


def _turns(
    lines: Sequence[str], kinds: Sequence[LineKind], start: int, at: int, gazetteer: Gazetteer
) -> bool:
    """Return whether a headline turns to the subject, which nothing since the last one named."""
    if kinds[start] != "headline" or len(lines[at].split()) < _TITLE:
        return False
    return bool(gazetteer.find(lines[at])) and not any(map(gazetteer.find, lines[start:at]))


def _in_part(lines: Sequence[str], kinds: Sequence[LineKind]) -> list[LineKind]:
    """Return what the lines of one article are, now that their neighbours are known."""
    settled = list(kinds)
    _standfirst(settled)
    _listed(lines, settled)
    kinds = tuple(settled)
    body = [at for at, kind in enumerate(kinds) if kind == "body"]
    first, last = (body[0], body[-1]) if body else (len(lines), -1)
    seen = False
    for at, kind in enumerate(kinds):
        if kind == "headline":
            settled[at] = _headline(lines, at, first, last, seen)
            seen = seen or settled[at] == "headline"
        elif (
            kind == "summary"
            and at > first
            and not any(kinds[i] == "summary" for i in (at - 1, at + 1) if 0 <= i < len(kinds))
        ):
            settled[at] = "summary" if lines[at][0] in "•*▪●" else "body"
    _repeated_summaries(lines, settled)
    return settled


def _standfirst(kinds: list[LineKind]) -> None:
    """Mark a line or two between the headline and a byline or stamp as the story's summary."""
    first = kinds.index("body") if "body" in kinds else 0
    if "headline" not in kinds[:first] or "stamp" in kinds[:first]:
        return  # above the story there is no headline, or its day stands there already
    end = next((at for at in range(first, len(kinds)) if kinds[at] != "body"), len(kinds))
    head = list(takewhile(lambda kind: kind in _HEAD, kinds[end:]))
    begun = end + len(head) < len(kinds) and kinds[end + len(head)] == "body"
    if end - first <= 2 and begun and {"stamp", "byline"} & set(head):
        kinds[first:end] = ["summary"] * (end - first)


def _listed(lines: Sequence[str], kinds: list[LineKind]) -> None:
    """Take the items of a list inside the story for the story; above it, they are its summary."""
    begins = next((at for at, kind in enumerate(kinds) if kind == "body"), len(kinds))
    for at in range(begins + 1, len(kinds)):
        if kinds[at] == "summary" and _BULLET.match(lines[at]) and "body" in kinds[at:]:
            kinds[at] = "body"


def _headline(lines: Sequence[str], at: int, first: int, last: int, seen: bool) -> LineKind:
    """Return whether a line without a full stop is headline, subheading, byline or furniture."""
    words = lines[at].split()
    if at < first:
        if seen and lines[at].endswith("?"):
            return "subheading"
        if not seen and len(words) >= 3:
            return "headline"
        if lines[at] in lines[:at]:
            return "headline"
        if 2 <= len(words) <= 4 and all(_NAME_WORD.fullmatch(w) for w in words):
            return "byline"
        return "summary" if len(words) >= 6 else "layout"
    if first < at < last:
        return "subheading" if len(words) <= 16 else "body"
    if at > last >= 0:
        return "layout" if len(words) < 4 else "share widget"
    return "headline"


def _repeated_summaries(lines: Sequence[str], kinds: list[LineKind]) -> None:
    """Mark a line above the story that the story says again, word for word, as its summary."""
    where: dict[str, list[int]] = {}
    for at, line in enumerate(lines):
        where.setdefault(line, []).append(at)
    for places in where.values():
        for at, later in pairwise(places):
            if kinds[at] == kinds[later] == "body" and later - at <= _NEAR:
                kinds[at] = "summary"


def _choose(
    lines: Sequence[str],
    kinds: list[LineKind],
    parts: Sequence[tuple[int, int]],
    gazetteer: Gazetteer,
) -> None:
    """Keep the article that is on the subject; the others are unrelated, or the same again."""
    scores = [_on_subject(lines[a:b], kinds[a:b], gazetteer) for a, b in parts]
    kept = max(range(len(parts)), key=lambda at: (scores[at], -at))
    story = {line for line in lines[slice(*parts[kept])] if len(line.split()) >= _SENTENCE}
    for at, (start, end) in enumerate(parts):
        if at != kept:
            long = [line for line in lines[start:end] if len(line.split()) >= _SENTENCE]
            again = bool(long) and sum(line in story for line in long) * 2 > len(long)
            kinds[start:end] = ["repeated" if again else "unrelated article"] * (end - start)


def _on_subject(lines: Sequence[str], kinds: Sequence[LineKind], gazetteer: Gazetteer) -> float:
    """Return how many different names a paragraph of a story has on average, and in all."""
    story = [
        line
        for line, kind in zip(lines, kinds, strict=True)
        if kind in ("body", "headline", "summary")
    ]
    names = [{name.id for name in gazetteer.find(line)} for line in story]
    return (
        sum(map(len, names)) / max(1, len(story)) + 0.1 * len(set().union(*names)) if names else 0.0
    )
