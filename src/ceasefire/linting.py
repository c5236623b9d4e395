"""The prose lint: what a chapter says and the ledger cannot back, it cannot print.

A digit, a number word or a date outside a role, a paragraph without evidence, a sentence on an outlet
without a claim of it, and likelihood outside a judgement or beside confidence are faults of the file,
each with its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import Field, RootModel, field_validator

from ceasefire import contents, intervals, judging, manuscript, texts, values, yamlfile
from ceasefire.errors import CeasefireError, DataFaults, ExpressionError, Fault, nearest
from ceasefire.ledger import Ledger
from ceasefire.manuscript import (
    ABSENT,
    CITES,
    EVIDENCE,
    FIGURES,
    VALUE,
    Judgement,
    Page,
    Paragraph,
    Role,
    Sentence,
)
from ceasefire.questions import QUOTED, View, names_of, quotations, spoken
from ceasefire.reading import dates, lexicon
from ceasefire.selection import INFORMATION_DATE, Selection
from ceasefire.statements import Statement
from ceasefire.vocabulary import Entry, Outlook, Text

#: Where the exemptions stand.
ALLOWED = "chapters/allowed.yaml"
#: Words of the shortest exemption: a single word or number would void the lint.
FEWEST_WORDS = 2
#: As many exemptions as there may be.
MOST_ALLOWED = 14

#: The roles that a sentence may hold.
_ROLES = (VALUE, EVIDENCE, ABSENT, *CITES, *FIGURES)
#: Words of a sentence that says or asks what nobody tells.
_DENIES = re.compile(
    r"\b(?:no|not|none|nor|neither|nobody|nothing|never|without|who|whom|whose|what|which|how|when|why"
    r"|where|whether|unknown|absent|silent|open)\b",
    re.I,
)

#: Shown words of a faulty sentence.
_SHOWN = 60

_NUMBER_WORDS = (
    *lexicon.UNITS,
    *lexicon.TENS,
    *lexicon.ORDINALS,
    "hundred", "thousand", "lakh", "crore", "million", "billion", "trillion", "dozen", "score",
    "twice", "thrice", "half", "halves", "quarter", "couple", "pair", "trio", "double", "triple",
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
    "seventeenth", "eighteenth", "nineteenth", "twentieth", "thirtieth", "hundredth", "thousandth",
    "decade", "century", "centuries", "fortnight",
)  # fmt: skip
_WORD = f"(?:{'|'.join(dict.fromkeys(_NUMBER_WORDS))})"
#: Digits of any script, fractions and numerals such as ½ and XIX, and number words with their kin.
_NUMBER = re.compile(
    rf"\d+(?:[.,:–-]\d+)*|[\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u2079\u2150-\u218b\u2460-\u249b]"
    rf"|\b(?-i:[XVI]{{2,}}|[MDC][MDCLXVI]+)\b|\b{_WORD}{_WORD}?s?(?:-{_WORD})?(?:fold|-?odd|some|something)?\b",
    re.I,
)
#: Times that hang on another: whoever says *the next day* gives a date.
_RELATIVE = re.compile(
    r"\b(?:(?:the )?(?:next|following|previous|preceding|same) (?:day|night|morning|week|month|year)"
    r"|(?:a|some|several|many|few) (?:days?|nights?|weeks?|months?|years?) (?:later|earlier|before|after|ago)"
    r"|(?-i:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\b\.?"
    r"|(?-i:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days|(?-i:Janua|Februa)ries|(?-i:Octo|Novem|Decem|Septem)bers"
    r"|the eve of|tonight|(?:in|last|next|this) (?:spring|summer|autumn|winter))",
    re.I,
)


class Exemption(Entry):
    """Words that are no number or date although they look like one."""

    words: Text = Field(description="The words as they stand, at least two")
    reason: Text = Field(description="Why they state nothing that the ledger could have")

    @field_validator("words")
    @classmethod
    def _phrase(cls, words: str) -> str:
        if len(words.split()) < FEWEST_WORDS:
            what = f"'{words}' is a single word, which can stand anywhere"
            raise ExpressionError(what, remedy="give the phrase that it stands in")
        return words

    def found(self, text: str) -> Iterator[re.Match[str]]:
        """Yield each place of a text where the words stand."""
        return re.finditer(rf"(?<!\w){re.escape(self.words)}(?!\w)", text)


class Allowed(RootModel[tuple[Exemption, ...]]):
    """The file ``chapters/allowed.yaml``."""


@dataclass(frozen=True)
class Rules:
    """What the lint goes by.

    Attributes
    ----------
    view
        The part of the ledger that the chapters rest on, and the whole.
    allowed
        The exemptions.
    """

    view: View
    allowed: tuple[Exemption, ...] = ()

    def plain(self, text: str) -> str:
        """Return a sentence with the words of every exemption blanked out."""
        for exemption in self.allowed:
            for found in exemption.found(text):
                text = text.replace(found.group(), _blank(found))
        return text


def _blank(found: re.Match[str]) -> str:
    return "\N{MIDDLE DOT}" * len(found.group())


def read_allowed(root: Path) -> tuple[Exemption, ...]:
    """Return the exemptions of a project; none where the file is missing.

    Raises
    ------
    DataFaults
        With every fault of the file, one exemption too many included.
    """
    path = root / ALLOWED
    if not path.is_file():
        return ()
    document = yamlfile.read(path, ALLOWED)
    allowed, faults = yamlfile.validated(document, Allowed)
    if allowed and len(allowed.root) > MOST_ALLOWED:
        what = f"{len(allowed.root)} exemptions; at most {MOST_ALLOWED} are allowed"
        faults.append(document.fault((), what, "write the sentence so that it needs none"))
    if faults or allowed is None:
        raise DataFaults(faults)
    return allowed.root


def refuse(root: Path, whole: Ledger) -> int:
    """Return how many sentences the report has; refuse it if any says what it may not.

    Parameters
    ----------
    root
        The project's folder.
    whole
        All records; the chapters are held against the book as it is published, whatever part of
        the ledger a build shows.

    Raises
    ------
    DataFaults
        With every fault of every chapter.
    """
    pages = manuscript.chapters(root, contents.report(root))
    rules = Rules(View(Selection().of(whole), whole), read_allowed(root))
    if faults := [*check(pages, rules), *_of_outlook(whole.data.outlook, rules)]:
        raise DataFaults(faults, "the chapters")
    return sum(1 for page in pages for _ in page.sentences)


def check(pages: Sequence[Page], rules: Rules) -> list[Fault]:
    """Return every fault of the pages of the report, sorted by file and line.

    Parameters
    ----------
    pages
        The chapters and the front page, as written.
    rules
        The ledger and the exemptions.
    """
    faults = [fault for page in pages for fault in _of_page(page, rules)]
    faults += _unused(pages, rules)
    return sorted(set(faults))


def _of_outlook(watched: Outlook, rules: Rules) -> Iterator[Fault]:
    """Yield each number, date and likelihood that the words of a signpost state."""
    for key, signpost in watched.signposts.items():
        for name, text in (("question", signpost.question), ("why", signpost.why)):
            wrong = [what for what, _ in _typed(rules.plain(text))]
            wrong += [f"'{found}' outside a judgement" for found in judging.likelihoods(text)]
            for what in wrong:
                yield Fault(
                    "data/outlook.yaml", 0, f"signposts.{key}.{name}", what, "write it without"
                )


def _of_page(page: Page, rules: Rules) -> Iterator[Fault]:
    file = f"{page.name}.md"
    for paragraph in page.paragraphs:
        for sentence in paragraph.sentences:
            shown = _shown(sentence)
            for what, remedy in _of_sentence(sentence, rules):
                yield Fault(file, sentence.line, "", f"{what}, in: {shown}", remedy)
        if not _backed(paragraph):
            first = paragraph.sentences[0]
            what = f"a paragraph without evidence, which begins: {_shown(first)}"
            remedy = "add {value}, {evidence}, {absent}, {cite:p} or a reference to a figure"
            yield Fault(file, first.line, "", what, remedy)
    names = [judgement.name for judgement in page.judgements]
    for at, judgement in enumerate(page.judgements):
        yield from _of_judgement(file, judgement, rules)
        if judgement.name in names[:at]:
            what = f"the judgement '{judgement.name}' stands twice"
            yield Fault(file, judgement.line, "", what, "give each a name of its own")
    for aside in page.asides:
        if aside.kind == "foreign":
            what = f"{aside.text}, whose words nobody could check"
            yield Fault(file, aside.line, "", what, _PLAIN)
            continue
        for what, _ in _typed(rules.plain(aside.text)):
            where = f"in the {aside.kind}: {aside.text}"
            yield Fault(file, aside.line, "", f"{what}, {where}", "write it without")


#: What to do where a chapter holds what it may not.
_PLAIN = "write it as a paragraph, list, figure or table of the ledger, or judgement"


def _shown(sentence: Sentence) -> str:
    text = " ".join(sentence.text.split())
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


#: What the counts of the whole ledger count; they back no sentence about anything else.
_OF_LEDGER = re.compile(r"\b(?:sources?|articles?|lineages?|voices?|claims?|findings?)\b", re.I)


def _backed(paragraph: Paragraph) -> bool:
    roles = [role for sentence in paragraph.sentences for role in sentence.roles]
    backing = {EVIDENCE, ABSENT, *CITES, *FIGURES}
    of_ledger = any(_OF_LEDGER.search(sentence.text) for sentence in paragraph.sentences)
    return not paragraph.sentences or any(
        role.name in backing
        or (role.name == VALUE and (of_ledger or not role.content.startswith(values.LEDGER)))
        for role in roles
    )


def _of_sentence(sentence: Sentence, rules: Rules) -> Iterator[tuple[str, str]]:
    text = rules.plain(sentence.text)
    yield from _typed(QUOTED.sub(_blank, text))  # a speaker's words are held against his claims
    if judging.mixed(text):
        yield "likelihood and confidence in one sentence", "make them two sentences"
    elif found := judging.likelihoods(text):
        yield f"'{found[0]}' outside a judgement", "move it into a {judgement} block"
    for role in sentence.roles:
        yield from _of_role(role, rules)
    if any(role.name == ABSENT for role in sentence.roles) and not _DENIES.search(text):
        yield "a sentence that rests on an absence, and states something", "say what is not told"
    yield from _unbacked_outlets(sentence, rules)
    yield from _unsaid(sentence, rules)


def _behind(sentence: Sentence, ledger: Ledger) -> list[Statement]:
    """Return the claims that a sentence rests on, as far as the ledger has them."""
    held = [target for target in sentence.targets if values.holds(ledger, target)]
    return [s for one in held if one != values.LEDGER for s in values.find(ledger, one)[0]]


def _unsaid(sentence: Sentence, rules: Rules) -> Iterator[tuple[str, str]]:
    """Yield each quotation that none of the claims behind its sentence has."""
    behind = _behind(sentence, rules.view.ledger)
    for quoted in quotations(sentence.text):
        if not spoken(quoted, behind):
            what = f"the quotation '{quoted}' stands in none of the sentence's claims"
            yield what, "cite the claim that has it, with its quote"


def _typed(text: str) -> Iterator[tuple[str, str]]:
    """Yield each date and number that somebody typed."""
    text = texts.normalised(text)
    days = [(day.start, day.end) for day in dates.find(text, intervals.one_day(INFORMATION_DATE))]
    days += [found.span() for found in _RELATIVE.finditer(text) if not _within(found, days)]
    for start, end in days:
        yield f"the date '{text[start:end]}' outside a role", "fetch it with {value}"
    for found in _NUMBER.finditer(text):
        if not _within(found, days):
            yield f"the number '{found.group()}' outside a role", "fetch it with {value}"


def _within(found: re.Match[str], spans: Iterable[tuple[int, int]]) -> bool:
    return any(start < found.end() and found.start() < end for start, end in spans)


def _of_role(role: Role, rules: Rules) -> Iterator[tuple[str, str]]:
    whole, ledger = rules.view.whole, rules.view.ledger
    for asked in role.asked:
        try:
            values.fetch(ledger, asked)
        except CeasefireError as error:
            yield error.what, error.remedy
    if role.name == EVIDENCE and not role.asked:
        yield "an evidence role that names nothing", "name a finding or claim"
    if role.name not in _ROLES:
        yield (
            f"the role {{{role.name}}}, whose words nobody could check",
            nearest(role.name, _ROLES),
        )
    if role.name == ABSENT:
        yield from _known_after_all(role, ledger)
    if role.name in CITES:
        yield from _cited(role, whole)


def _cited(role: Role, whole: Ledger) -> Iterator[tuple[str, str]]:
    """Yield each source that is not known, and each paragraph of the story that it does not have."""
    known = {source.id: source for source in whole.data.sources}
    for found in re.finditer(r"([^,{}]+)(?:\{([^}]*)\})?", role.content):
        key, place = found[1].strip(), found[2] or ""
        if key not in known:
            yield f"there is no source '{key}'", nearest(key, known)
            continue
        story = [number for p in known[key].passages if p.gist for number in p.numbers]
        for number in map(int, re.findall(r"\d+", place)):
            if number not in story:
                what = f"{key} has no paragraph {number} of the story"
                yield what, f"it has {min(story)} to {max(story)}"


def _known_after_all(role: Role, ledger: Ledger) -> Iterator[tuple[str, str]]:
    for target in values.targets(role.content):
        event, _, rest = target.partition("/")
        about = rest.partition("/")[0]
        known = {*ledger.names.aspects, *ledger.names.issues}
        if event not in ledger.names.events or not rest:
            yield f"'{target}' is no event and aspect", nearest(event, ledger.names.events)
        elif about not in known:
            yield f"there is no aspect or issue '{about}'", nearest(about, known)
        for key in ledger.by_finding:
            if key == target or key.startswith(f"{target}/"):
                yield f"'{target}' is known after all: {key}", "tell what the ledger has"


def _unbacked_outlets(sentence: Sentence, rules: Rules) -> Iterator[tuple[str, str]]:
    """Yield each outlet that a sentence names without a claim of it among its evidence."""
    ledger = rules.view.ledger
    named = {
        name for name in names_of(ledger) if re.search(rf"(?<!\w){re.escape(name)}", sentence.text)
    }
    if not named:
        return
    cited = {role.content for role in sentence.roles if role.name in CITES}
    backing: set[str] = set()
    for source in ledger.data.sources:
        if any(source.id in keys for keys in cited):
            backing |= {name for name in named if name in source.named}
    for target in sentence.targets:
        try:
            statements, _ = values.find(ledger, target)
        except CeasefireError:
            continue
        backing |= {name for s in statements for name in named if name in s.source.named}
    for name in sorted(named - backing):
        yield f"{name} is named without a claim of it", "add it with {evidence}"


def _of_judgement(file: str, judgement: Judgement, rules: Rules) -> Iterator[Fault]:
    if not judgement.name:
        yield Fault(
            file, judgement.line, "", "a judgement without a name", "name it after {judgement}"
        )
    for key, what, remedy in judging.faults(judgement.options, judgement.statement):
        yield Fault(file, judgement.lines.get(key, judgement.line), "", what, remedy)
    if judgement.options.get("basis") and not judgement.basis:
        line = judgement.lines["basis"]
        yield Fault(file, line, "", "the judgement has no basis", "name a finding or claim")
    for target in judgement.basis:
        try:
            values.find(rules.view.ledger, target)
        except CeasefireError as error:
            line = judgement.lines["basis"]
            yield Fault(file, line, "", error.what, error.remedy)
    for text in _texts(judgement):
        for what, remedy in _typed(rules.plain(text)):
            yield Fault(file, judgement.line, "", what, remedy)


def _texts(judgement: Judgement) -> Iterable[str]:
    return [
        judgement.statement,
        *(judgement.options.get(k, "") for k in ("because", "assuming", "change")),
    ]


def _unused(pages: Sequence[Page], rules: Rules) -> Iterator[Fault]:
    """Yield each exemption that no sentence needs."""
    texts = [sentence.text for page in pages for sentence in page.sentences]
    texts += [text for page in pages for judgement in page.judgements for text in _texts(judgement)]
    for position, exemption in enumerate(rules.allowed):
        if not any(_needed(exemption, text) for text in texts):
            what = f"nothing on any page needs the exemption '{exemption.words}'"
            yield Fault(ALLOWED, 0, f"[{position}]", what, "remove it")


def _needed(exemption: Exemption, text: str) -> bool:
    return any(exemption.found(text))
