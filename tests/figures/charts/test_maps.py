"""Maps draw the places that have a point, with what happened there."""

from __future__ import annotations

from ceasefire import Ledger
from ceasefire.figures.charts.maps import places_table


def test_map_draws_places_with_a_point(ledger: Ledger) -> None:
    """Places are where the vocabulary has them; countries and lines are left out."""
    frame = places_table(ledger)
    points = {place.name: place for place in ledger.names.places.values() if place.latitude}
    for row in frame.to_dict("records"):
        place = points[row["place"]]
        assert (row["latitude"], row["longitude"]) == (place.latitude, place.longitude)
        assert row["precision"] == place.precision_km
    istanbul = frame[frame["place"] == "Istanbul"]
    assert list(istanbul["kind"]) == ["talks"]
    told = {
        s.source.id
        for s in ledger.statements
        if (s.claim.aspect, s.answer) == ("place", "istanbul")
    }
    assert list(istanbul["articles"]) == [len(told)]
