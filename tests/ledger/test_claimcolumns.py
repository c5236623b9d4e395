"""A row of claims, sources and passages holds what each says, in the columns that are named."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest
from builders import claim, ledger, position, source

from ceasefire.ledger import claimcolumns, frames
from ceasefire.records.claims import Claim


@pytest.mark.parametrize(
    ("published", "first", "last"),
    [
        ("2025-11-08", date(2025, 11, 8), date(2025, 11, 8)),
        ("2025-11", date(2025, 11, 1), date(2025, 11, 30)),
        ("2025-11-08/..", date(2025, 11, 8), None),
        ("../2025-11-08", None, date(2025, 11, 8)),
    ],
)
def test_a_source_can_have_appeared_on_some_days(
    published: str, first: date | None, last: date | None
) -> None:
    """An end that nothing shows is missing in the row."""
    record = source("one", published=published)
    days = record.appeared
    assert (days.low, days.high) == (first, last)
    row = frames.row(claimcolumns.SOURCE, (record, "reuters"))
    assert row["published"] == published
    assert (row["not_before"], row["not_after"]) == (first, last)
    frame = frames.table(claimcolumns.SOURCE, [(record, "reuters")])
    for column, day in (("not_before", first), ("not_after", last)):
        (told,) = frame[column]
        assert told is pd.NaT if day is None else told == pd.Timestamp(day)


def test_a_source_counts_paragraphs_passages_and_claims() -> None:
    """Furniture is a paragraph and no passage; of an excerpt nobody knows how long the article is."""
    record = source(
        "one",
        article={"paragraphs": 4},
        passages=[
            {"at": "1", "furniture": "headline"},
            {"at": "2", "gist": "It.", "claims": [claim("place", "border")]},
            {"at": "3", "gist": "It.",
             "claims": [claim("place", "border"), claim("date", "2025").model_copy(update={"id": 2})]},
            {"at": "4", "gist": "It."},
        ],
        dateline="Kabul",
        url="https://example.org/a",
        reliability="B",
    )  # fmt: skip
    row = frames.row(claimcolumns.SOURCE, (record, "afp+reuters"))
    assert (row["paragraphs"], row["passages"], row["claims"]) == (4, 3, 3)
    assert (row["source"], row["outlet"], row["title"]) == ("one", "One", "A headline of one")
    assert (row["lineage"], row["reliability"], row["dated"]) == ("afp+reuters", "B", "stated")
    assert (row["dateline"], row["url"], row["basis"]) == (
        "Kabul",
        "https://example.org/a",
        "full text",
    )
    excerpt = source("two", basis="excerpt", article=None)
    assert frames.row(claimcolumns.SOURCE, (excerpt, "two"))["paragraphs"] is None


#: What is missing where a claim says nothing of it.
EMPTY = dict.fromkeys(
    ("group", "place", "covers", "issue", "low", "high", "first", "last", "voice", "holder", "via",
     "said_first", "said_last", "quote", "inferred", "warning")
)  # fmt: skip
CLASH = {"event": "clash", "lane": "violence", "chapter": "october-clashes"}
TALKS = {"event": "talks", "lane": "diplomacy", "chapter": "istanbul"}


@pytest.mark.parametrize(
    ("made", "filled"),
    [
        (
            claim("killed", ">70", group="soldiers", via="afp", quote="so many", inferred="why"),
            CLASH | {"finding": "clash/killed/soldiers", "aspect": "killed", "group": "soldiers",
                     "value": ">70", "low": 71, "standing": "outlet", "via": "afp",
                     "origin": "afp", "quote": "so many", "inferred": "why"},
        ),
        (
            claim("date", "2025-10", voice="spokesman", said="2025-11-01/2025-11-03"),
            CLASH | {"finding": "clash/date", "aspect": "date", "value": "2025-10",
                     "first": date(2025, 10, 1), "last": date(2025, 10, 31), "voice": "spokesman",
                     "holder": "kabul", "standing": "party", "origin": "reuters",
                     "said_first": date(2025, 11, 1), "said_last": date(2025, 11, 3)},
        ),
        (
            position("ceasefire", "keep", "minister"),
            TALKS | {"finding": "talks/ceasefire/kabul", "aspect": "position",
                     "issue": "ceasefire", "value": "keep", "voice": "minister",
                     "holder": "kabul", "standing": "party", "origin": "reuters"},
        ),
    ],
    ids=["number", "date", "position"],
)  # fmt: skip
def test_a_claim_has_each_column(made: Claim, filled: dict[str, object]) -> None:
    """What it says, who says it, and the two axes of time apart; the rest is missing."""
    told = ledger(source("one", made, relays=("reuters",), published="2025-11-08/.."))
    row = frames.row(claimcolumns.CLAIM, (told.statements[0], told.all_findings[0], "other/killed"))
    whole = {"claim": "one.p2.1", "source": "one", "outlet": "One", "lineage": "reuters",
             "paragraph": "2", "known": date(2025, 11, 8), "weight": "counts",
             "status": "one voice", "not_to_be_added": "other/killed"}  # fmt: skip
    for key, value in (EMPTY | whole | filled).items():
        assert row[key] == value, key
    assert set(row) == set(claimcolumns.CLAIM)


def test_a_claim_that_is_set_aside_says_so() -> None:
    """In the row of the claim itself, beside what a reader is warned of on its finding."""
    told = ledger(
        source("one", claim("killed", "50", voice="un", place="border", covers="2025-10")),
        source("two", claim("killed", "47", voice="un", revises="true", place="border"),
               published="2026-02-08"),
        source("three", claim("killed", "70", voice="un", misreports="a slip", place="border")),
    )  # fmt: skip
    frame = told.claims.set_index("source")
    assert dict(frame["weight"]) == {
        "one": "revised since",
        "two": "counts",
        "three": "misreported",
    }
    assert (frame["place"] == "border").all()
    assert (frame.loc["one", "covers"], frame.loc["one", "status"]) == ("2025-10", "changed")


def test_a_passage_says_how_many_of_its_claims_do_not_count() -> None:
    """So that a gist of what was misreported is not taken for what is so."""
    told = ledger(
        source(
            "one",
            claim("killed", "70", group="all", voice="un", misreports="it had six"),
            claim("date", "2025-10-09"),
        )
    )
    (row,) = (
        row for row in claimcolumns.passages(told.data.sources, told.statements) if row[1].gist
    )
    assert row[2] == 1
    assert list(told.passages["set_aside"]) == [0, 1]
