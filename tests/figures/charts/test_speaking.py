"""Each article is divided by whose words its claims are."""

from __future__ import annotations

from collections import Counter

from builders import claim, ledger, source
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.figures import charts
from ceasefire.figures.charts.speaking import DRAWN, speaking_table


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


def test_articles_that_carry_most_of_what_is_said_are_drawn_first() -> None:
    """Their own words count for nothing in that; the data have all, the picture so many."""
    said = claim("killed", "5", voice="army")
    sources = [source(f"s{at:02}", said) for at in range(DRAWN)]
    sources += [source("all-own", *[claim("killed", str(at)) for at in range(9)])]
    sources += [source("much-said", said, claim("wounded", "3", voice="kabul"))]
    told = ledger(*sources)
    order = list(speaking_table(told)["outlet"].unique())
    assert (order[0], order[1], order[-1]) == ("Much-said", "S00", "All-own")
    spec = charts.speaking(told).to_dict()
    (bars, _) = spec["layer"]
    drawn = {row["outlet"] for row in spec["datasets"][bars["data"]["name"]]}
    assert drawn == set(order[:DRAWN])
    assert {row["outlet"] for row in spec["usermeta"]["ceasefire"]["table"]} == set(order)


@given(st.lists(st.sampled_from(["army", "kabul", "qatar", "un", ""]), min_size=1, max_size=12))
def test_a_bar_is_divided_without_gap_or_overlap(voices: list[str]) -> None:
    """From 0 to 1, each part as long as its share of the claims, which it names."""
    made = [claim("killed", "5", **({"voice": voice} if voice else {})) for voice in voices]
    frame = speaking_table(ledger(source("one", *made)))
    assert frame["from"].iloc[0] == 0
    assert list(frame["to"])[:-1] == list(frame["from"])[1:]
    assert frame["to"].iloc[-1] == 1
    shares = (frame["to"] - frame["from"]) * len(voices)
    assert list(shares.round(6)) == list(frame["claims"])
    assert sorted(frame["claims"]) == sorted(Counter(voices).values())
    behind = [key for text in frame["backing"] for key in text.split()]
    assert len(behind) == len(set(behind)) == len(voices)
