"""Bugs that were found by trying, each with the smallest case that showed it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from builders import GROUPS, NAMES, claim, ledger, source
from spoils import SPOILS, small_project

import ceasefire
from ceasefire.errors import DataFaults, ExpressionError
from ceasefire.figures import charts, rendering
from ceasefire.figures.charts.positions import positions_table
from ceasefire.figures.charts.timeline import timeline_table
from ceasefire.figures.charts.tolls import tolls_table
from ceasefire.ledger.ledger import Ledger
from ceasefire.records import intervals


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A sound project of one record, to spoil."""
    return small_project(tmp_path)


def faults(project: Path) -> list[str]:
    """Return what a project is refused for."""
    with pytest.raises(DataFaults) as caught:
        ceasefire.load(project)
    return [str(fault) for fault in caught.value.faults]


def respell(path: Path, old: str, new: str) -> None:
    """Change a file in one place."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.mark.parametrize("text", ["null\n", "~\n", "---\n"])
@pytest.mark.parametrize("name", ["sources/x.yaml", "places.yaml"])
def test_a_file_that_holds_nothing_is_refused(small: Path, name: str, text: str) -> None:
    """A lone null was once skipped without a word."""
    (small / "data" / name).write_text(text, encoding="utf-8")
    assert f"data/{name}: the file is empty (fill or remove it)" in faults(small)


@pytest.mark.parametrize("text", ["2025-02-29", "-0100", "2025/", "/2025"])
def test_days_that_no_calendar_has_are_refused(text: str) -> None:
    """The EDTF library lets some of them pass."""
    with pytest.raises(ExpressionError, match="is not"):
        intervals.dates(text)


def test_a_leap_day_of_a_common_year_names_its_line(small: Path) -> None:
    """It was once a traceback instead of a fault."""
    respell(small / "data/sources/sound-one.yaml", "2025-10-19", "2025-02-29")
    (fault,) = faults(small)
    assert "'2025-02-29' is not a date that exists" in fault


def test_an_agency_within_a_joint_lineage_is_one_voice() -> None:
    """An article of AFP and Reuters copy and a sentence by AFP do not corroborate each other."""
    joint = source("one", claim("killed", "5", group="all"), relays=("afp", "reuters"))
    named = source("two", claim("killed", "5", group="all", via="afp"))
    (finding,) = ledger(joint, named).all_findings
    assert len(finding.witnesses) == 1


def test_a_signpost_fault_names_its_line(small: Path) -> None:
    """It once stood at line 0."""
    respell(small / "data/outlook.yaml", "/taliban-authorities", "/x")
    text = (small / "data/outlook.yaml").read_text(encoding="utf-8")
    line = text[: text.index("/x")].count("\n") + 1
    assert faults(small)[0].startswith(f"data/outlook.yaml:{line}:")


def test_a_missing_vocabulary_file_hides_no_other_fault(small: Path) -> None:
    """Unknown names of records are reported in the same run."""
    (small / "data/places.yaml").unlink()
    spoil = next(spoil for spoil in SPOILS if spoil.name == "voice")
    spoil.plant(small)
    told = faults(small)
    assert "data/places.yaml: the file is missing (restore it)" in told
    assert spoil.message in told


def test_a_wrong_key_hides_no_unknown_name(small: Path) -> None:
    """Both faults of one record are reported in one run."""
    record = small / "data/sources/sound-one.yaml"
    respell(record, "outlet: Planted", "outlet: Planted\noutlett: x")
    respell(record, "voice: united-nations", "voice: nobody")
    key, name = faults(small)
    assert "outlett" in key
    assert "there is no actor 'nobody'" in name


@pytest.mark.parametrize(
    "draw",
    [
        charts.timeline,
        charts.tolls,
        charts.positions,
        lambda told: charts.support(told, "truce"),
        charts.indicators,
    ],
)
def test_a_chart_of_nothing_says_so(draw: Callable[[Ledger], Any]) -> None:
    """An empty selection was once a KeyError."""
    rendering.enable()
    spec = draw(ledger(source("one", claim("state", "over")))).to_dict()
    assert "no " in spec["usermeta"]["ceasefire"]["alt"]


def test_counts_that_one_source_does_not_give(ledger: Ledger) -> None:
    """A real case of an empty selection."""
    alone = ledger.only("arab-news-2025-11-08")
    assert tolls_table(alone, "wounded").empty
    assert charts.tolls(alone, "wounded") is not None


def test_a_ledger_of_nothing_is_refused(ledger: Ledger) -> None:
    """Keeping no source is a mistake, and is said."""
    with pytest.raises(ceasefire.CeasefireError, match="no source is left"):
        ledger.only()


def test_broken_boundaries_are_a_fault(small: Path) -> None:
    """They were once a traceback."""
    (small / "data/geo/region.geojson").write_text("{", encoding="utf-8")
    assert faults(small)[0].startswith("data/geo/region.geojson: not GeoJSON")


def test_a_record_with_another_ending_is_not_passed_over(small: Path) -> None:
    """A file called .yml was once ignored."""
    (small / "data/sources/x.yml").write_text("a: 1", encoding="utf-8")
    assert faults(small) == ["data/sources/x.yml: not read (name a record <id>.yaml)"]


def test_about_a_small_number_is_not_exact() -> None:
    """Rounding once made *about 5* five."""
    assert not intervals.number("~5").exact


def test_a_control_character_names_its_line(small: Path) -> None:
    """It was once always line 1."""
    (small / "data/sources/x.yaml").write_text("a: 1\nb: \x01\n", encoding="utf-8")
    assert faults(small)[0].startswith("data/sources/x.yaml:2:")


def test_blame_needs_an_actor(small: Path) -> None:
    """A number that blames once passed the check and failed later."""
    respell(small / "data/aspects.yaml", "label: Killed", "label: Killed, blames: true")
    assert any("blames goes with type: actor" in fault for fault in faults(small))


def test_a_cue_shows_one_answer(small: Path) -> None:
    """A word by which a line shows two answers that exclude each other tells neither."""
    cues = "short: Truce, cues: {keep: [Hold], end: [hold]}"
    respell(small / "data/issues.yaml", "short: Truce", cues)
    assert any("the cue 'hold' shows both 'keep' and 'end'" in fault for fault in faults(small))


def test_parties_who_agree_on_a_third_are_not_one_side() -> None:
    """What both say of a third is no word of one side, and no charge."""
    from dataclasses import replace

    from ceasefire.records.aspects import Group

    third = Group.model_validate(
        {"label": "militants", "short": "militants", "side": "armed-groups"}
    )
    names = replace(NAMES, groups={**GROUPS, "m": third})
    said = [claim("killed", "5", group="m", voice=voice) for voice in ("kabul", "army")]
    (finding,) = ledger(source("one", *said), names=names).all_findings
    assert finding.status == "agreed"


@pytest.mark.parametrize(
    "table",
    [
        timeline_table,
        lambda told: tolls_table(told, "killed"),
        lambda told: tolls_table(told, "wounded"),
        positions_table,
    ],
)
def test_rows_fit_a_phone(ledger: Ledger, table: Callable[[Ledger], Any]) -> None:
    """A row's label has room beside nothing: some sixty characters at 330 pixels."""
    assert table(ledger)["label"].dropna().str.len().max() <= 62
