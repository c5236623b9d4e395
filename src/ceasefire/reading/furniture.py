"""Furniture: what stands around a story on a captured page, told from it line by line."""

from __future__ import annotations

import re
from collections.abc import Callable

from ceasefire.reading.datepatterns import PATTERNS
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
BULLET = re.compile(r"[•*▪●◦‣·–—-]\s*(?=\S)")
_STANDFIRST = re.compile(
    r"(?:key points|at a glance|summary|in brief|highlights|what we know|in short|key takeaways)\b:?",
    re.I,
)
DATELINE = re.compile(
    r"(?:[A-Z][A-Z’'.-]+(?:[ /,-]+[A-Z][A-Za-z’'.-]*){0,4})\s*(?:,\s*[A-Z][\w .]{2,20})?(?:,\s*(?:"
    + _DATE
    + r")\s*)?(?:\([\w /.-]+\)\s*[-–—:]|[:—–]|\s-\s|\s*\([A-Z][\w .]+\)\s)"
    r"|[A-Z][\w’'. -]{2,30}(?:,\s[\w .]{3,20})?\s?\([\w /.-]{2,20}\)\s?[-–—:]\s"
    r"|[A-Z][\w’' ]{2,25}(?:, (?:" + _DATE + r"))?\s?(?:\([\w /.-]+\))?\s?[—–]\s"
)
#: A line that is a dateline and no more: *ORSK, Nov 9, 2025 (Agency) —*.
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
_REPORTED = re.compile(
    r"\(?(?:Additional |Further )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled) by .+"
    r"|(?:[A-Z][\w’'.-]+ ){2,4}in [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?"
    r"(?:(?:,| and|, and) (?:[A-Z][\w’'.-]+ ){2,4}in [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)*"
    r"|(?:[A-Z][\w’'.-]+(?:,| and)? ){1,8}(?:reported|contributed)(?: to this (?:report|story))? from [A-Z][^.]*\."
)
#: A line of at least this many words that ends like a sentence belongs to a story.
SENTENCE = 8
#: A line that credits reporters and editors is no longer, in words.
_CREDITS = 30


def _is_stamp(line: str) -> bool:
    """Return whether a line is a time of publication or update, in full or as *two hours ago*."""
    if len(line) > _STAMP_LENGTH:
        return False
    dated = bool(re.search(r"\d", line)) and _STAMP.fullmatch(line) is not None
    return dated or _RELATIVE.fullmatch(line) is not None


def alone(line: str) -> LineKind:
    """Return what a line is by itself; what may be a headline or a subheading is a headline."""
    length = len(line.split())
    for kind, holds in _FURNITURE:
        if holds(line, length):
            return kind
    if BULLET.match(line):
        return _item(line, length)
    if length <= _CREDITS and _REPORTED.fullmatch(line):
        return "byline"
    if _STANDFIRST.fullmatch(line):
        return "summary"
    if _is_story(line, length):
        return "body"
    if "," in line and not _FUNCTION.search(line) and line.islower():
        return "caption"
    return "headline"


def _is_dated(line: str, length: int) -> bool:
    """Return whether a line gives the day of publication or update, whatever else it names."""
    if _is_stamp(_SEPARATORS.sub(lambda run: run.group()[0], line)):
        return True
    if length <= 14 and _PUBLISHED.search(line) and not _STOPPED.search(line):
        return True
    return length <= 8 and bool(_FILED.fullmatch(line) or _ISSUED.fullmatch(line))


def _is_dateline(line: str, length: int) -> bool:
    return length <= 12 and bool(re.search(r"[\d(]", line) and _LONE_DATELINE.fullmatch(line))


def _is_illustration(line: str, length: int) -> bool:
    sentence = DATELINE.match(line) or _told(line)
    return length <= 30 and _PICTURE.fullmatch(line) is not None and not sentence


def _is_caption(line: str, length: int) -> bool:
    credited = _CREDIT.search(line) and length <= 60 and not DATELINE.match(line)
    return bool(credited or _CAPTION.fullmatch(line))


def _is_byline(line: str, length: int) -> bool:
    stopped = _STOPPED.search(line.replace("Reuters).", ""))
    return length <= 14 and _BYLINE.fullmatch(line) is not None and not stopped


#: What each kind of furniture looks like, in the order in which they are tried.
_FURNITURE: tuple[tuple[LineKind, Callable[[str, int], bool]], ...] = (
    ("layout", lambda line, _: _LAYOUT.fullmatch(line) is not None),
    ("stamp", _is_dated),
    ("dateline", _is_dateline),
    ("share widget", lambda line, length: length <= 18 and _WIDGET.fullmatch(line) is not None),
    ("illustration", _is_illustration),
    ("caption", _is_caption),
    ("byline", _is_byline),
)


def _item(line: str, length: int) -> LineKind:
    """Return what the item of a list is: a name, a sentence, or less."""
    words = BULLET.sub("", line, count=1).split()
    if length <= 6 and all(word[0].isupper() for word in words) and not _STOPPED.search(line):
        return "byline"
    return "summary" if length >= 5 else "layout"


def _is_story(line: str, length: int) -> bool:
    """Return whether a line is a sentence of a story, or long enough for one."""
    stopped = _STOPPED.search(line) is not None
    if stopped and (length >= SENTENCE or _speaks(line)) and not _is_question(line):
        return True
    if _leads(line) or (stopped and DATELINE.match(line) and length >= SENTENCE):
        return True
    return length > 25 or (length >= 6 and _open_quote(line))


def _told(line: str) -> bool:
    """Return whether what follows *Source:* is a sentence of the story."""
    return line[:6].casefold() == "source" and bool(_STOPPED.search(line) and _VERBAL.search(line))


def _leads(line: str) -> bool:
    """Return whether a line is a sentence of the story that leads up to a quotation or list."""
    return line.endswith(":") and len(line.split()) >= SENTENCE and bool(_VERBAL.search(line))


def _speaks(line: str) -> bool:
    """Return whether a short line is a sentence of the story."""
    return len(line.split()) >= 2 and bool(_VERBAL.search(line) or line[0] in "“\"‘'")


def _is_question(line: str) -> bool:
    return line.endswith("?") and len(line.split()) <= 14 and line[0] not in "“\"‘'"


def _open_quote(line: str) -> bool:
    return line[0] in '“"' and not _STOPPED.search(line)
