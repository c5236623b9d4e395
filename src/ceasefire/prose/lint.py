"""The prose lint: what a chapter says and the ledger cannot back, it cannot print.

A digit, a number word or a date outside a role, a paragraph without evidence, a sentence on an outlet
without a claim of it, and likelihood outside a judgement or beside confidence are faults of the file,
each with its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from ceasefire.errors import CeasefireError, DataFaults, Fault, nearest
from ceasefire.ledger import likelihood, values
from ceasefire.ledger.ledger import Ledger
from ceasefire.ledger.selection import Selection
from ceasefire.ledger.statements import Statement
from ceasefire.prose import contents, manuscript
from ceasefire.prose.literals import typed
from ceasefire.prose.manuscript import (
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
from ceasefire.prose.views import QUOTED, View, names_of, quotations, spoken
from ceasefire.records import intervals, yamlfile
from ceasefire.records.exemptions import ALLOWED, MOST_ALLOWED, Allowed, Exemption
from ceasefire.records.outlookfile import Outlook

#: The roles that a sentence may hold.
_ROLES = (VALUE, EVIDENCE, ABSENT, *CITES, *FIGURES)
#: How a sentence says what nobody tells: it begins as a question or a denial, or it denies something of
#: those who tell.
_DENIES = re.compile(
    r"(?:^|: )\W*(?:(?:on|over|in|at|by) )?(?:no|none|neither|nobody|nothing|who|whom|whose|what|which|how"
    r"|when|why|where|whether)\b"
    r"|\b(?:do|does|did|is|are|was|were|has|have|can|could)(?: not|n[’']t)\b"
    r"|\b(?:gives?|gave|says?|said|tells?|told|names?|named|mentions?|leaves?)"
    r" (?:no|none|nothing|neither|open)\b"
    r"|\bno (?:other )?(?:article|account|source|outlet|record|claim)s?\b",
    re.I,
)

#: A clause that states something beside what nobody tells.
_ASIDE = re.compile(r",\s*(?:which|whose|and so|so that)\b", re.I)

#: Shown words of a faulty sentence.
_SHOWN = 60


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
            text = exemption.pattern.sub(_blank, text)
        return text

    @property
    def day(self) -> date:
        """The day from which the days of a text are counted."""
        return intervals.one_day(self.view.whole.book.information_date)

    def on(self, page: str) -> Rules:
        """Return the rules for one page, whose exemptions and ledger can be others."""
        allowed = tuple(e for e in self.allowed if e.applies(page))
        return replace(self, view=self.view.on(page), allowed=allowed)


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
        With every fault of every chapter; of pages that are lacking or cannot be read, if any are.
    """
    if faults := contents.faults(root):
        raise DataFaults(faults, "the pages")
    names = contents.report(root)
    pages = manuscript.chapters(root, names)
    rules = Rules(View.of(Selection(), whole), read_allowed(root))
    unread = [
        Fault(
            "_toc.yml", 0, "", f"the page {name} is no Markdown, so nobody could check it", _PLAIN
        )
        for name in names
        if not (root / f"{name}.md").is_file()
    ]
    listed = contents.faults(root)
    if faults := [*listed, *unread, *check(pages, rules), *_of_outlook(whole.data.outlook, rules)]:
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
    """Yield each number, date and likelihood that the words of the outlook's file state."""
    for path, text in _outlook_texts(watched):
        wrong = [what for what, _ in typed(rules.plain(text), rules.day)]
        wrong += [f"'{found}' outside a judgement" for found in likelihood.likelihoods(text)]
        for what in wrong:
            yield Fault("data/outlook.yaml", 0, path, what, "write it without")


def _outlook_texts(watched: Outlook) -> Iterator[tuple[str, str]]:
    """Yield the texts of the outlook's file that are printed, each with its key path."""
    for key, signpost in watched.signposts.items():
        yield f"signposts.{key}.question", signpost.question
        yield f"signposts.{key}.why", signpost.why
    for key, answers in watched.later.items():
        for at, one in enumerate(answers):
            yield f"later.{key}[{at}].why", one.why
    for key, hypothesis in watched.hypotheses.items():
        yield f"hypotheses.{key}.title", hypothesis.title
        yield f"hypotheses.{key}.means", hypothesis.means
    for key, item in watched.evidence.items():
        yield f"evidence.{key}.states", item.states
        yield f"evidence.{key}.why", item.why
        for name, rated in item.ratings.items():
            yield f"evidence.{key}.ratings.{name}.why", rated.why


def _of_page(page: Page, rules: Rules) -> Iterator[Fault]:
    file = f"{page.name}.md"
    rules = rules.on(page.name)
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
        for what in _without_evidence(aside.text, rules):
            where = f"in the {aside.kind}: {aside.text}"
            yield Fault(file, aside.line, "", f"{what}, {where}", "write it without")


def _without_evidence(text: str, rules: Rules) -> Iterator[str]:
    """Yield what words that carry no evidence may not say: headings, captions, judgements."""
    yield from (what for what, _ in typed(rules.plain(text), rules.day))
    yield from (f"'{found}' outside a judgement" for found in likelihood.likelihoods(text))
    yield from (f"the quotation '{quoted}'" for quoted in quotations(text))
    named = sorted(name for name in names_of(rules.view.ledger) if _named(name, text))
    yield from (f"what {name} says" for name in named)


#: What to do where a chapter holds what it may not.
_PLAIN = "write it as a paragraph, list, figure or table of the ledger, or judgement"


def _shown(sentence: Sentence) -> str:
    text = " ".join(sentence.text.split())
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


#: What the counts of the whole ledger count; they back no sentence about anything else.
_OF_LEDGER = re.compile(
    r"^\s*(?:articles?|sources?|lineages?|claims|findings?)\b|\b(?:findings?|accounts)\b", re.I
)


def _counts_ledger(sentence: Sentence) -> bool:
    """Return whether a count of the whole ledger stands before what it counts."""
    followed = zip(sentence.parts, [*sentence.parts[1:], ""], strict=True)
    return any(
        isinstance(part, Role)
        and part.content.startswith(values.LEDGER)
        and (isinstance(after, str) and _OF_LEDGER.search(after))
        for part, after in followed
    )


def _backed(paragraph: Paragraph) -> bool:
    roles = [role for sentence in paragraph.sentences for role in sentence.roles]
    backing = {EVIDENCE, ABSENT, *CITES, *FIGURES}
    of_ledger = any(map(_counts_ledger, paragraph.sentences))
    return not paragraph.sentences or any(
        role.name in backing
        or (role.name == VALUE and (of_ledger or not role.content.startswith(values.LEDGER)))
        for role in roles
    )


def _of_sentence(sentence: Sentence, rules: Rules) -> Iterator[tuple[str, str]]:
    text = rules.plain(sentence.text)
    text = QUOTED.sub(_blank, text)  # a speaker's words are held against his claims
    yield from typed(text, rules.day)
    if likelihood.mixed(text):
        yield "likelihood and confidence in one sentence", "make them two sentences"
    elif (found := likelihood.likelihoods(text)) or (found := likelihood.confidences(text)):
        yield (
            f"'{found[0]}' outside a judgement",
            "move it into a {judgement} block, or quote who says so",
        )
    for counted in _SHARE.finditer(text):
        yield f"'{counted[0]}' is a count that the ledger has", "fetch it with {value}`…#share`"
    for name in sentence.bare:
        yield f"the role {{{name}}} without a target", _TO_NAME.get(name, values.NAME_ONE)
    for role in sentence.roles:
        yield from _of_role(role, rules)
    if not sentence.backed and sentence.untold and _ASIDE.search(text):
        yield (
            "a sentence that rests on an absence, and states something aside",
            "say what is not told",
        )
    if any(role.name == ABSENT for role in sentence.roles) and not _DENIES.search(text.strip()):
        yield "a sentence that rests on an absence, and states something", "say what is not told"
    yield from _unbacked_outlets(sentence, rules)
    yield from _unbacked_agencies(sentence, rules)
    yield from _unheard(sentence, rules)
    yield from _unmarked(sentence.text)
    yield from _unsaid(sentence, rules)


def _behind(sentence: Sentence, ledger: Ledger) -> list[Statement]:
    """Return the claims that a sentence rests on, as far as the ledger has them."""
    held = [target for target in sentence.targets if values.holds(ledger, target)]
    return [s for one in held if one != values.LEDGER for s in values.find(ledger, one)[0]]


#: Marks that would hide a quotation: single ones, those of other languages, and one without its partner.
_OTHER_MARKS = re.compile(
    r"(?<!\w)['\u2018](?=\w)|[\u00ab\u00bb\u201e\u201f\u201a\u201b\u2039\u203a]"
)


def _unmarked(text: str) -> Iterator[tuple[str, str]]:
    """Yield quotation marks by which a quotation would escape its check."""
    if found := _OTHER_MARKS.search(text):
        yield f"the quotation mark {found[0]}", "quote in double marks"
    elif re.search(r'[“”"]', QUOTED.sub("", text)):
        yield "a quotation mark without its partner", "open and close the quotation in one sentence"


#: Counts of what the ledger counts, in words: whoever says *most articles* has counted them.
_SHARE = re.compile(
    r"\b(?:most|every|all|both|(?:the|a) majority of|almost all|few) (?:of )?(?:the )?(?:other )?"
    r"(?:articles?|accounts?|sources?|outlets?|voices?|lineages?)\b",
    re.I,
)


def _unbacked_agencies(sentence: Sentence, rules: Rules) -> Iterator[tuple[str, str]]:
    """Yield each agency or outlet of the vocabulary that a sentence names without copy of it behind it."""
    behind = _behind(sentence, rules.view.ledger)
    carried = {part for s in behind for part in s.origin.split("+")} | {
        s.claim.voice for s in behind
    }
    for key, actor in rules.view.ledger.names.actors.items():
        if actor.standing == "outlet" and key not in carried:
            short = re.findall(r"\((\w+)\)", actor.name)
            names = {actor.name.partition(" (")[0], *short, *actor.variants}
            for name in sorted(name for name in names if _named(name, sentence.text)):
                yield f"{name} is named without a claim of its copy", "add it with {evidence}"


def _unheard(sentence: Sentence, rules: Rules) -> Iterator[tuple[str, str]]:
    """Yield each person whom a sentence names without a claim by or about him behind it."""
    names = rules.view.ledger.names
    behind = _behind(sentence, rules.view.ledger)
    known = {s.claim.voice for s in behind} | {s.claim.value for s in behind}
    told = " ".join(names.events[s.claim.event].title for s in behind)
    for key, actor in names.actors.items():
        name = actor.name.rpartition(" ")[2]
        person = actor.speaks_for and name[:1].isupper()
        if person and _named(name, sentence.text) and key not in known and not _named(name, told):
            yield f"{name} is named without a claim of his", "add it with {evidence}"


def _named(name: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def _unsaid(sentence: Sentence, rules: Rules) -> Iterator[tuple[str, str]]:
    """Yield each quotation that none of the claims behind its sentence has."""
    behind = _behind(sentence, rules.view.ledger)
    for quoted in quotations(sentence.text):
        if not spoken(quoted, behind):
            what = f"the quotation '{quoted}' stands in none of the sentence's claims"
            yield what, "cite the claim that has it, with its quote"


#: What a role without a target is to name, if that is no value of the ledger.
_TO_NAME = {
    ABSENT: "name an event and an aspect or issue of it",
    **dict.fromkeys(CITES, "name a source"),
    **dict.fromkeys(FIGURES, "name a figure"),
}


def _of_role(role: Role, rules: Rules) -> Iterator[tuple[str, str]]:
    if role.name in _ROLES and not values.targets(role.content):
        what = f"the role {{{role.name}}} without a target"
        yield what, _TO_NAME.get(role.name, values.NAME_ONE)
        return
    whole, ledger = rules.view.whole, rules.view.ledger
    for asked in role.asked:
        try:
            values.fetch(ledger, asked)
        except CeasefireError as error:
            yield error.what, error.remedy
    if role.name not in _ROLES:
        yield (
            f"the role {{{role.name}}}, whose words nobody could check",
            nearest(role.name, _ROLES),
        )
    if role.name == ABSENT:
        yield from _known_after_all(role, ledger)
    if role.name in FIGURES and "<" in role.content:
        yield "a reference with words of its own", "give the figure's name alone"
    if role.name in CITES:
        yield from _cited(role, whole)


#: Where in a source a citation leads.
_PLACE = re.compile(r"paragraphs? \d+(?:(?:, | and |\u2013|-)\d+)*")


def _cited(role: Role, whole: Ledger) -> Iterator[tuple[str, str]]:
    """Yield each source that is not known, and each paragraph of the story that it does not have."""
    known = {source.id: source for source in whole.data.sources}
    for found in re.finditer(r"([^,{}]+)(?:\{([^}]*)\})?", role.content):
        key, place = found[1].strip(), found[2] or ""
        if key not in known:
            yield f"there is no source '{key}'", nearest(key, known)
            continue
        if place and not _PLACE.fullmatch(place):
            yield f"a citation with the words '{place}'", "give paragraphs alone: {paragraph 3}"
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
    named = {name for name in names_of(ledger) if _named(name, sentence.text)}
    if not named:
        return
    cited = {role.content for role in sentence.roles if role.name in CITES}
    backing: set[str] = set()
    for source in ledger.data.sources:
        if any(source.id in keys for keys in cited):
            backing |= {name for name in named if name in source.named}
    behind = _behind(sentence, ledger)
    backing |= {name for s in behind for name in named if name in s.source.named}
    for name in sorted(named - backing):
        yield f"{name} is named without a claim of it", "add it with {evidence}"


def _of_judgement(file: str, judgement: Judgement, rules: Rules) -> Iterator[Fault]:
    if not judgement.name:
        yield Fault(
            file, judgement.line, "", "a judgement without a name", "name it after {judgement}"
        )
    for key, what, remedy in likelihood.faults(judgement.options, judgement.statement):
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
        for what, remedy in typed(rules.plain(text), rules.day):
            yield Fault(file, judgement.line, "", what, remedy)
        if marked := re.search(r"[{}<>`\[\]]", text):
            what = f"the judgement has '{marked[0]}', which would be printed as it stands"
            yield Fault(file, judgement.line, "", what, "write it in plain words")
    for what in _without_evidence(judgement.statement, Rules(rules.view)):
        if what.startswith(("what ", "the quotation ")):
            yield Fault(
                file, judgement.line, "", f"the judgement tells {what}", "report it in a sentence"
            )


def _texts(judgement: Judgement) -> Iterable[str]:
    return [
        judgement.statement,
        *(judgement.options.get(k, "") for k in ("because", "assuming", "change")),
    ]


def _unused(pages: Sequence[Page], rules: Rules) -> Iterator[Fault]:
    """Yield each exemption that no sentence of the pages that may use it needs."""
    for position, exemption in enumerate(rules.allowed):
        if not any(_needed(exemption, page) for page in pages if exemption.applies(page.name)):
            what = f"nothing on any page needs the exemption '{exemption.words}'"
            yield Fault(ALLOWED, 0, f"[{position}]", what, "remove it")


def _needed(exemption: Exemption, page: Page) -> bool:
    texts = [sentence.text for sentence in page.sentences]
    texts += [text for judgement in page.judgements for text in _texts(judgement)]
    texts += [aside.text for aside in page.asides if aside.kind != "foreign"]
    return any(exemption.pattern.search(text) for text in texts)
