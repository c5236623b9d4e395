"""Each article is divided by whose words its claims are."""

from __future__ import annotations

from builders import claim, ledger, source

from ceasefire.figures import charts
from ceasefire.figures.charts.speaking import speaking_table


def test_whose_words_each_article_carries() -> None:
    """A bar an article, divided by side, with the counts in its label; the bar is all its claims."""
    told = ledger(
        source(
            "one",
            claim("killed", "5", voice="army"), claim("killed", "6", voice="spokesman"),
            claim("wounded", "3", voice="un"), claim("date", "2025-10-09"),
        ),
        source("two", claim("killed", "7", voice="minister")),
        source("three"),
    )  # fmt: skip
    frame = speaking_table(told)
    assert [(row.outlet, row.who, row.claims) for row in frame.itertuples()] == [
        ("One", "Kabul", 1), ("One", "Islamabad", 1), ("One", "others", 1), ("One", "own words", 1),
        ("Two", "Kabul", 1),
    ]  # fmt: skip
    assert frame.groupby("outlet")["to"].max().tolist() == [1, 1]
    assert frame["label"].iloc[0] == "one: Kabul 1, Islamabad 1, others 1, own words 1"
    spec = charts.speaking(told).to_dict()
    assert spec["title"]["text"] == "Of what the two sides are reported to say, 67% is Kabul's"
    assert "Nothing" in charts.speaking(ledger(source("three"))).to_dict()["title"]["text"]
