"""Phrases that look like a number or date and state nothing: read from their file, and needed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from ceasefire.errors import DataFaults, Fault
from ceasefire.prose.lint import judgements
from ceasefire.prose.page import Page
from ceasefire.records import yamlfile
from ceasefire.records.exemptions import ALLOWED, MOST_ALLOWED, Allowed, Exemption


def read(root: Path) -> tuple[Exemption, ...]:
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


def unused(pages: Sequence[Page], allowed: Sequence[Exemption]) -> Iterator[Fault]:
    """Yield each exemption that no sentence of the pages that may use it needs."""
    for position, exemption in enumerate(allowed):
        if not any(_needed(exemption, page) for page in pages if exemption.applies(page.name)):
            what = f"nothing on any page needs the exemption '{exemption.words}'"
            yield Fault(ALLOWED, 0, f"[{position}]", what, "remove it")


def _needed(exemption: Exemption, page: Page) -> bool:
    texts = [sentence.text for sentence in page.sentences]
    texts += [form.sentence.text for sentence in page.sentences for form in sentence.earlier]
    texts += [text for judgement in page.judgements for text in judgements.words(judgement)]
    texts += [aside.text for aside in page.asides if aside.kind != "foreign"]
    return any(exemption.pattern.search(text) for text in texts)
