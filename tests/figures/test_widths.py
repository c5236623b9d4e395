"""A chart fits a width: views shrink, text keeps its size, titles wrap, maps keep their shape."""

from __future__ import annotations

import copy
import re
from typing import Any

import altair as alt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.figures import rendering, widths

ROWS = [{"voice": "Kabul", "low": 23}, {"voice": "Islamabad", "low": 200}]


@pytest.fixture(autouse=True, scope="module")
def _drawing() -> None:
    """Draw with the theme of the book."""
    rendering.enable()


def test_panels_side_by_side_fit_the_phone() -> None:
    panel = alt.Chart(alt.InlineData(values=ROWS)).mark_point().encode(x="low:Q", y="voice:N")
    pair = alt.hconcat(panel.properties(width=300), panel.properties(width=200))
    made = pair.properties(usermeta={"ceasefire": {"name": "pair", "alt": "A pair."}})
    narrow = rendering.figure_html(made.to_dict()).split('class="cf-narrow"')[1]
    (width, *_) = re.findall(r' width="([\d.]+)"', narrow)
    assert float(width) == pytest.approx(widths.NARROW, abs=2)


def test_maps_keep_their_shape() -> None:
    shape = {"type": "Polygon", "coordinates": [[[60, 30], [60, 36], [70, 36], [60, 30]]]}
    shapes = alt.InlineData(values=[{"type": "Feature", "geometry": shape}])
    made = alt.Chart(shapes).mark_geoshape().project("mercator")
    meta = {"ceasefire": {"name": "map", "alt": "A map.", "table": [{"place": "Kabul"}]}}
    spec = made.properties(width=600, height=300, usermeta=meta).to_dict()
    sizes = [widths.fit(spec, total, lambda s: s["width"]) for total in (680, 330)]
    assert [s["height"] / s["width"] for s in sizes] == pytest.approx([0.5, 0.5], abs=0.01)
    assert rendering.figure_html(spec).count("<svg") == 2


def test_marks_and_encodings_are_not_scaled() -> None:
    spec = {"mark": {"type": "bar", "width": 7}, "encoding": {"x": {"width": 9}}, "height": 40}
    fitted = widths.fit(spec, 330, lambda s: s["width"])
    assert fitted == spec | {"width": pytest.approx(330, abs=1)}


def panels(*sizes: int) -> dict[str, Any]:
    """Return views side by side, of these widths."""
    return {"hconcat": [{"mark": "bar", "width": size} for size in sizes]}


def beside(labels: int) -> widths.Measure:
    """Return what measures views side by side, with labels that do not shrink."""
    return lambda spec: labels + sum(view["width"] for view in spec["hconcat"])


@given(
    st.lists(st.integers(150, 700), min_size=1, max_size=3),
    st.integers(0, 200),
    st.sampled_from([widths.NARROW, widths.WIDE]),
)
def test_views_are_scaled_by_one_factor_until_all_fits(
    sizes: list[int], labels: int, total: int
) -> None:
    """The factor is that of arithmetic: the room beside the labels, by what the views had."""
    spec = panels(*sizes)
    before = copy.deepcopy(spec)
    fitted = widths.fit(spec, total, beside(labels))
    assert spec == before
    assert beside(labels)(fitted) == pytest.approx(total, abs=1)
    factor = (total - labels) / sum(sizes)
    for view, size in zip(fitted["hconcat"], sizes, strict=True):
        assert view["width"] == pytest.approx(size * factor, abs=1.2)


def test_what_cannot_shrink_is_not_tried_for_ever() -> None:
    """A measure that no factor changes ends the search at once."""
    tries = []

    def stuck(spec: dict[str, Any]) -> float:
        tries.append(spec)
        return 900.0

    fitted = widths.fit({"mark": "bar", "width": 680}, 330, stuck)
    assert len(tries) == 2
    assert fitted["width"] == pytest.approx(330, abs=1)


@pytest.mark.parametrize(
    ("spec", "width"),
    [
        ({"mark": "bar"}, 680),
        ({"mark": "bar", "width": "container"}, 680),
        ({"mark": "bar", "width": 200}, 200),
        ({"layer": [{"mark": "bar", "width": 300}, {"mark": "rule"}]}, 300),
        ({"mark": "bar", "width": {"step": 20}}, {"step": 20}),
    ],
)
def test_a_view_without_a_width_has_that_of_its_layers_or_the_usual(
    spec: dict[str, Any], width: Any
) -> None:
    assert widths.fit(spec, widths.WIDE, lambda _: widths.WIDE)["width"] == width


def test_parts_of_views_are_scaled_too() -> None:
    """Steps of a band, facets, and views one above the other."""
    spec = {
        "vconcat": [
            {"mark": "bar", "width": {"step": 20}},
            {"spec": {"mark": "bar", "width": 400, "height": 100}},
        ]
    }
    band, facet = widths.fit(spec, 340, lambda _: 340)["vconcat"]
    assert band["width"] == {"step": 10}
    assert (facet["spec"]["width"], facet["spec"]["height"]) == (200, 100)


@given(
    st.lists(st.text("abcdefgh", min_size=1, max_size=12), min_size=1, max_size=40),
    st.sampled_from([widths.NARROW, widths.WIDE]),
)
def test_titles_wrap_between_words(words: list[str], total: int) -> None:
    """No word is lost, and no line is longer than there is room for a letter of mean width."""
    title = {"text": " ".join(words), "subtitle": " ".join(words)}
    spec = {"mark": "bar", "title": title}
    wrapped = widths.fit(spec, total, lambda _: total)["title"]
    for part, size in (("text", widths.TITLE_SIZE), ("subtitle", widths.SUBTITLE_SIZE)):
        assert " ".join(wrapped[part]).split() == words
        assert all(len(line) * size * 0.53 <= total for line in wrapped[part])
    assert spec["title"] is title
    plain = widths.fit({"mark": "bar", "title": "One line"}, total, lambda _: total)
    assert plain["title"] == {"text": ["One line"]}
