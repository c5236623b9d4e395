"""The pages of the report, held against the ledger rule by rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from ceasefire.errors import DataFaults, Fault
from ceasefire.ledger.ledger import Ledger
from ceasefire.ledger.selection import Selection
from ceasefire.prose import contents, manuscript
from ceasefire.prose.lint import (
    absences,
    backing,
    comparisons,
    exemptions,
    judgements,
    names,
    outlook,
    quotations,
    roles,
    strangers,
    wording,
    years,
)
from ceasefire.prose.lint.rules import Rules
from ceasefire.prose.page import Page, Paragraph, Sentence
from ceasefire.prose.views import View

#: Shown words of a faulty sentence.
_SHOWN = 60
#: What to do where a chapter holds what it may not.
_PLAIN = "write it as a paragraph, list, figure or table of the ledger, or judgement"


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
    listed = contents.report(root)
    pages = manuscript.chapters(root, listed)
    rules = Rules(View.of(Selection(), whole), exemptions.read(root))
    unread = [
        Fault(
            "_toc.yml", 0, "", f"the page {name} is no Markdown, so nobody could check it", _PLAIN
        )
        for name in listed
        if not (root / f"{name}.md").is_file()
    ]
    if faults := [*unread, *check(pages, rules), *outlook.faults(whole.data.outlook, rules)]:
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
    faults = [fault for page in pages for fault in _of_page(page, rules.on(page.name))]
    return sorted({*faults, *exemptions.unused(pages, rules.allowed)})


def _of_page(page: Page, rules: Rules) -> Iterator[Fault]:
    for paragraph in page.paragraphs:
        yield from _of_paragraph(f"{page.name}.md", paragraph, rules)
    yield from judgements.faults(page, rules)
    yield from strangers.faults(page, rules)
    yield from years.faults(page, rules)
    yield from _of_asides(page, rules)


def _of_paragraph(file: str, paragraph: Paragraph, rules: Rules) -> Iterator[Fault]:
    for sentence in paragraph.sentences:
        shown = _shown(sentence)
        for what, remedy in _of_sentence(sentence, rules):
            yield Fault(file, sentence.line, "", f"{what}, in: {shown}", remedy)
    if not backing.backed(paragraph):
        first = paragraph.sentences[0]
        what = f"a paragraph without evidence, which begins: {_shown(first)}"
        remedy = "add {value}, {evidence}, {absent}, {cite:p} or a reference to a figure"
        yield Fault(file, first.line, "", what, remedy)


def _of_sentence(sentence: Sentence, rules: Rules) -> Iterator[tuple[str, str]]:
    yield from wording.faults(sentence.text, rules)
    for rule in (roles, absences, names, quotations, comparisons):
        yield from rule.faults(sentence, rules)


def _of_asides(page: Page, rules: Rules) -> Iterator[Fault]:
    file = f"{page.name}.md"
    for aside in page.asides:
        if aside.kind == "foreign":
            what = f"{aside.text}, whose words nobody could check"
            yield Fault(file, aside.line, "", what, _PLAIN)
            continue
        for what in wording.unbacked(aside.text, rules):
            where = f"in the {aside.kind}: {aside.text}"
            yield Fault(file, aside.line, "", f"{what}, {where}", "write it without")


def _shown(sentence: Sentence) -> str:
    text = " ".join(sentence.text.split())
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
