"""Figures of an article that no claim of its record has."""

from __future__ import annotations

import pytest
from builders import RULED, claim, source

from ceasefire.audit import unclaimed
from ceasefire.reading import Gazetteer, articles
from ceasefire.records.claims import Claim

TEXT = "The army said on Thursday that 23 soldiers were killed and 29 were wounded at the border.\n"


@pytest.mark.parametrize(
    ("claims", "left"),
    [
        ((), ["23 (killed)", "29 (wounded)"]),
        ((claim("killed", "23", group="soldiers"),), ["29 (wounded)"]),
        ((claim("killed", ">=23", group="soldiers"),), ["29 (wounded)"]),
        (
            (claim("killed", "23", group="soldiers"), claim("wounded", "29", group="soldiers")),
            [],
        ),
        ((claim("date", "2025-10-09"),), ["23 (killed)", "29 (wounded)"]),
    ],
)
def test_a_figure_without_a_claim_is_told(claims: tuple[Claim, ...], left: list[str]) -> None:
    """With its paragraph and what was counted; one that a claim has in another form is not."""
    gazetteer = Gazetteer(RULED)
    article = articles.parsed(f"A headline of one\n\n{TEXT}", "one", gazetteer, "2025-11-08")
    lines = list(unclaimed.figures(source("one", *claims), article, gazetteer))
    assert lines == [f"paragraph 2: {line}" for line in left]


def test_what_has_no_gist_is_not_read() -> None:
    """Furniture has no figures that anybody would claim."""
    gazetteer = Gazetteer(RULED)
    article = articles.parsed(f"A headline of one\n\n{TEXT}", "one", gazetteer, "2025-11-08")
    record = source(
        "one", passages=[{"at": "1", "furniture": "headline"}, {"at": "2", "furniture": "caption"}]
    )
    assert list(unclaimed.figures(record, article, gazetteer)) == []
