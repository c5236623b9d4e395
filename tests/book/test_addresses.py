"""Every address and id that was ever given leads somewhere true, in the book and in the ledger."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from ceasefire import Ledger
from ceasefire.errors import UnknownName
from ceasefire.ledger import values
from ceasefire.prose import addresses
from ceasefire.records import givenfile
from ceasefire.site import permanence

ROOT = Path(__file__).resolve().parents[2]
GIVEN = givenfile.read(ROOT)
CLAIMS = "chapters/claims.html"
#: The place of a claim: source, paragraph and number.
_CLAIM = re.compile(r"(.+)-p(\d+)-(\d+)")
LACKING = (
    "these addresses were given once and lead nowhere now; lead each on in data/addresses.yaml, under"
    " pages (or findings or claims for an id), with what tells it now and why:\n  {}"
)
NEW = (
    "these addresses are new, and not yet kept; run .venv/bin/python tools/addresses.py on the published"
    " book, which adds them to data/addresses.txt:\n  {}"
)


def claims() -> Iterator[str]:
    """Yield each id of a claim that was given, by its place in the list of all."""
    for place in sorted(GIVEN[CLAIMS]):
        if told := _CLAIM.fullmatch(place):
            yield f"{told[1]}.p{told[2]}.{told[3]}"


def findings() -> Iterator[str]:
    """Yield each id of a finding that was given, by its place on the page of its event."""
    for page, places in sorted(GIVEN.items()):
        if page.startswith("chapters/evidence/"):
            yield from (place.replace("--", "/") for place in sorted(places) if "--" in place)


def test_the_list_is_whole_and_as_the_tool_writes_it() -> None:
    """The ids that the landed books had by the time when it was begun, and no page lost since."""
    assert (ROOT / givenfile.FILE).read_text(encoding="utf-8") == givenfile.written(GIVEN)
    assert len(list(findings())) >= 513
    assert len(list(claims())) >= 1119
    assert sum(page.endswith(".html") for page in GIVEN) >= 107


@pytest.mark.parametrize("event", sorted({key.partition("/")[0] for key in findings()}))
def test_every_finding_that_was_given_leads_to_one(recorded: Ledger, event: str) -> None:
    """By its own id, by a rule, or by an entry with its reason."""
    for key in findings():
        if key.partition("/")[0] == event:
            assert recorded.finding(key) is not None, LACKING.format(key)


def test_every_claim_that_was_given_is_told_or_says_why_not(recorded: Ledger) -> None:
    """A claim that was withdrawn leads to what tells it now, which is there."""
    moved = recorded.names.addresses.claims
    for key in claims():
        if key in recorded.by_claim:
            continue
        assert key in moved, LACKING.format(key)
        with pytest.raises(UnknownName, match="was withdrawn: "):
            recorded.by_claim[key]
        assert values.find(recorded, moved[key].to)[0], key


def test_every_id_of_today_is_told_under_itself(recorded: Ledger) -> None:
    """Nothing that lives is led away."""
    for finding in recorded.all_findings:
        assert recorded.finding(finding.id) is finding
    for statement in recorded.statements:
        assert recorded.by_claim[statement.id] is statement


def test_every_address_that_was_given_is_in_the_book(built_book: Path) -> None:
    """Each page, each place on it and each file that it was offered with."""
    lacking = permanence.lacking(built_book, GIVEN)
    assert not lacking, LACKING.format("\n  ".join(lacking))


def test_every_address_of_the_book_is_kept(built_book: Path) -> None:
    """What a link of the book leads to now is to lead there from now on."""
    new = {
        f"{page}#{place}"
        for page, places in permanence.offered(built_book).items()
        for place in places - GIVEN.get(page, frozenset())
    }
    assert not new, NEW.format("\n  ".join(sorted(new)))


def test_no_place_stands_twice(built_book: Path) -> None:
    """Not even one of before."""
    for page in GIVEN:
        path = built_book / page
        if page.endswith(".html") and path.is_file():
            soup = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
            ids = [str(tag["id"]) for tag in soup.select("[id]")]
            assert len(ids) == len(set(ids)), page


def test_a_finding_of_before_stands_with_what_answers_it(
    built_book: Path, recorded: Ledger
) -> None:
    """On the page of its event, inside the finding of today."""
    led = recorded.by_finding.led
    assert led
    for old, new in led.items():
        page = f"{addresses.page_of(new.partition('/')[0], recorded.names)}.html"
        if addresses.anchor(old) not in GIVEN.get(page, ()):
            continue
        soup = BeautifulSoup((built_book / page).read_text(encoding="utf-8"), "html.parser")
        mark = soup.find(id=addresses.anchor(old))
        assert mark is not None, old
        assert addresses.anchor(new) in [holder.get("id") for holder in mark.parents], old
