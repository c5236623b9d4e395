"""What the outlook watches and weighs is held by the ledger or refused."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from builders import NAMES, claim, ledger, position, source
from rating import outlook
from spoils import small_project

import ceasefire
from ceasefire import Ledger
from ceasefire.errors import DataFaults
from ceasefire.ledger import soundness
from ceasefire.records import yamlfile
from ceasefire.records.aspects import Aspect


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A project of one sound record and the smallest vocabulary that it needs."""
    return small_project(tmp_path)


def report(project: Path) -> list[str]:
    """Return the lines of the report on data that are refused, its heading left out."""
    with pytest.raises(DataFaults) as caught:
        ceasefire.load(project)
    return [line.strip() for line in str(caught.value).splitlines()[1:]]


def respell(project: Path, name: str, old: str, new: str) -> int:
    """Change one place of a vocabulary file; return the line on which it stands."""
    path = project / "data" / f"{name}.yaml"
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


@pytest.mark.parametrize(
    ("old", "new", "path", "what"),
    [
        ("ceasefire/taliban-authorities", "ceasefire/taliban", "finding",
         "there is no finding 'istanbul-third-round/ceasefire/taliban'"
         " (nearest: istanbul-third-round/ceasefire/taliban-authorities)"),
        ("keep: calm, ", "", "readings", "no reading for the answer 'keep' (add it)"),
    ],
)  # fmt: skip
def test_signpost_without_answer_is_refused(
    small: Path, old: str, new: str, path: str, what: str
) -> None:
    """A signpost watches a finding that exists, and can read each of its answers."""
    respell(small, "outlook", old, new)
    (line,) = report(small)
    assert line.startswith("data/outlook.yaml:")
    assert line.endswith(f" signposts.truce.{path}: {what}")


@pytest.mark.parametrize(
    ("key", "finding", "what"),
    [
        ("fire", "chaman-fire/kiled/all", "there is no finding 'chaman-fire/kiled/all'"),
        ("fire", "october-11-fighting/killed/pakistani-soldiers",
         "nothing of 'october-11-fighting/killed/pakistani-soldiers' became known after 2025-11-09"),
        ("fires", "chaman-fire/killed/all", "there is no signpost 'fires' (nearest: fire"),
        ("soil", "chaman-fire/killed/all\n      reading: calm\n      why: So.\n"
         "    - finding: chaman-fire/killed/all", "'chaman-fire/killed/all' stands twice"),
    ],
)  # fmt: skip
def test_a_later_answer_that_is_none_is_refused(
    project: Path, key: str, finding: str, what: str
) -> None:
    """A signpost that is not known, a finding that is none, or of which nothing became known later."""
    path = project / "data" / "outlook.yaml"
    text = path.read_text(encoding="utf-8").partition("later:\n")[0]
    more = f"later:\n  {key}:\n    - finding: {finding}\n      reading: calm\n      why: So.\n"
    path.write_text(text + more, encoding="utf-8")
    with pytest.raises(DataFaults) as caught:
        ceasefire.load(project)
    assert what in str(caught.value)
    assert "data/outlook.yaml:" in str(caught.value)


@pytest.fixture
def weighing(tmp_path: Path) -> Path:
    """A small project, whose outlook has an item of evidence."""
    small = small_project(tmp_path)
    path = small / "data" / "outlook.yaml"
    path.write_text(
        path.read_text(encoding="utf-8")
        + """\
horizon: 2025-12-09
questions:
  attack: {asks: Is there an attack?, counts: Its author owns it.}
hypotheses:
  war: {title: War, short: War, means: There is war., when: {attack: true}}
  peace: {title: Peace, short: Peace, means: There is peace., when: {attack: false}}
evidence:
  truce:
    states: Kabul keeps it
    findings:
      istanbul-third-round/ceasefire/taliban-authorities: [keep]
    relevance: high
    why: It bears.
    ratings: {war: {rating: I, why: It does not fit.}, peace: {rating: C, why: It fits.}}
""",
        encoding="utf-8",
    )
    return small


@pytest.mark.parametrize(
    ("file", "old", "new", "what"),
    [
        ("outlook.yaml", "ceasefire/taliban-authorities: [keep]", "ceasefire/talban: [keep]",
         "there is no finding 'istanbul-third-round/ceasefire/talban' (nearest: istanbul-third-round"),
        ("outlook.yaml", "authorities: [keep]", "authorities: [end]",
         "answers keep, and was rated for others (rate it anew)"),
        ("outlook.yaml", "war: {rating", "strife: {rating", "the ratings of 'truce' and the"),
        ("outlook.yaml", "rating: I,", "rating: III,", "input should be 'CC', 'C', 'N', 'I' or 'II'"),
        ("sources/*.yaml", "published: 2025-11-0", "published: 2025-12-0",
         "became known on 2025-12-0"),
        ("outlook.yaml", "horizon: 2025-12-09", "horizon: 2025-11-09",
         "the horizon 2025-11-09 is not after 2025-11-09, the cut-off (name a later day)"),
    ],
)  # fmt: skip
def test_evidence_that_is_none_is_refused(
    weighing: Path, file: str, old: str, new: str, what: str
) -> None:
    """A finding that does not exist, became known later, or has other answers fails by name."""
    assert ceasefire.load(weighing).data.outlook.evidence
    changed = 0
    for path in (weighing / "data").glob(file):
        text = path.read_text(encoding="utf-8")
        changed += old in text
        path.write_text(text.replace(old, new), encoding="utf-8")
    assert changed
    with pytest.raises(DataFaults) as caught:
        ceasefire.load(weighing)
    assert what in str(caught.value)
    assert "data/outlook.yaml:" in str(caught.value)


SOURCES = (
    source("one", claim("start", "2025-10-09"), claim("date", "2025-10-09"),
           position("ceasefire", "keep", "kabul"), position("force", "warns", "kabul")),
    source("two", claim("killed", "5", group="civilians", voice="kabul"),
           claim("killed", "3", group="soldiers", voice="army"),
           position("ceasefire", "keep", "islamabad"), position("force", "warns", "islamabad"),
           position("force", "defends", "kabul"),
           position("ceasefire", "keep", "kabul", event="truce")),
)  # fmt: skip
#: What does not last starts on its date.
START = {
    "type": "date",
    "dates": "start",
    "known": "publicly",
    "label": "Start",
    "question": "Since when?",
}
ASPECTS = {**NAMES.aspects, "start": Aspect.model_validate(START)}
CLAIMS, QUESTION = "rest on the same claims", "answer one question"


def recording(content: dict[str, Any] | None = None) -> Ledger:
    """Return a ledger of the sources above, whose outlook has some content."""
    return ledger(*SOURCES, names=replace(NAMES, aspects=ASPECTS), watched=content)


def weighing_two(folder: Path, *items: dict[str, list[str]]) -> list[str]:
    """Return what is refused of items that rest on some findings, with the answers of each."""
    content = outlook(*["I C N"] * len(items))
    for at, findings in enumerate(items):
        content["evidence"][f"item-{at}"]["findings"] = findings
    path = folder / "outlook.yaml"
    path.write_text(json.dumps({"signposts": {}, **content}), encoding="utf-8")
    document = yamlfile.read(path, "data/outlook.yaml")
    told = recording(content)
    return [str(fault) for fault in soundness.faults(told, document)]


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        ("talks/ceasefire/kabul", "talks/ceasefire/kabul", CLAIMS),
        ("talks/ceasefire/kabul", "talks/ceasefire/islamabad", QUESTION),  # each says so
        ("talks/force/kabul/warns", "talks/force/kabul/defends", QUESTION),
        ("talks/force/kabul/warns", "talks/force/islamabad/warns", QUESTION),  # a mirror
        ("clash/killed/civilians", "clash/killed/soldiers", QUESTION),
        ("talks/ceasefire/kabul", "truce/ceasefire/kabul", ""),  # on another event
        ("talks/ceasefire/kabul", "talks/force/kabul/warns", ""),  # on another issue
        ("clash/date", "clash/killed/civilians", ""),
    ],
)
def test_items_that_tell_one_fact_are_refused_by_name(
    tmp_path: Path, first: str, second: str, why: str
) -> None:
    """The same claims, or one question about one event; as one item of two findings they stand."""
    told = recording()
    one, other = ({key: list(told.finding(key).answers())} for key in (first, second))
    faults = weighing_two(tmp_path, one, other)
    if why:
        (fault,) = faults
        assert f"'item-0' and 'item-1' {why} (make them one item)" in fault
        assert "evidence.item-1.findings" in fault
    else:
        assert faults == []
    assert weighing_two(tmp_path, one | other) == []


def test_an_item_names_its_finding_as_it_is_asked_now(tmp_path: Path) -> None:
    """An id of before leads on, and would be left out of the sums in silence."""
    (fault,) = weighing_two(tmp_path, {"clash/start": ["2025-10-09"]})
    assert "'clash/start' is asked as 'clash/date' (name it by that)" in fault
    both = weighing_two(tmp_path, {"clash/date": ["2025-10-09"]}, {"clash/start": ["2025-10-09"]})
    assert any(f"'item-0' and 'item-1' {CLAIMS}" in fault for fault in both)
