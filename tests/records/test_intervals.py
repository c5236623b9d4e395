"""Number and date expressions are closed intervals, with the algebra that findings rest on."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ceasefire.errors import ExpressionError
from ceasefire.records import intervals
from ceasefire.records.intervals import VAGUE, Interval

ENDS = st.one_of(st.none(), st.integers(0, 60))
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@st.composite
def spans(draw: st.DrawFn) -> Interval[int]:
    """Return intervals, open ends included, that never end before they start."""
    low, high = draw(ENDS), draw(ENDS)
    if low is not None and high is not None and low > high:
        low, high = high, low
    return Interval(low, high)


def holds(interval: Interval[int], point: int) -> bool:
    """Tell by the definition whether a point lies in an interval."""
    return (interval.low is None or interval.low <= point) and (
        interval.high is None or point <= interval.high
    )


@given(spans(), spans(), st.integers(0, 60))
def test_intersection_holds_just_the_common_points(
    one: Interval[int], other: Interval[int], point: int
) -> None:
    """A point is in the intersection exactly if it is in both."""
    common = one.intersection(other)
    both = holds(one, point) and holds(other, point)
    assert both == (common is not None and holds(common, point))


@given(spans(), spans())
def test_intersection_is_commutative_and_ordered(one: Interval[int], other: Interval[int]) -> None:
    """The order of two does not matter, and no intersection ends before it starts."""
    common = one.intersection(other)
    assert common == other.intersection(one)
    if common is not None and common.low is not None and common.high is not None:
        assert common.low <= common.high


@given(spans(), spans(), spans())
def test_intersection_is_associative(
    one: Interval[int], other: Interval[int], third: Interval[int]
) -> None:
    """The order in which many are joined does not matter."""
    left = intervals.intersection([one, other, third])
    assert left == intervals.intersection([third, one, other])
    assert left == intervals.intersection([other, third, one])


@given(spans())
def test_an_interval_with_itself_is_itself(one: Interval[int]) -> None:
    """Intersection and hull are idempotent."""
    assert one.intersection(one) == one
    assert one.hull(one) == one


@given(spans(), spans())
def test_hull_contains_both_and_is_commutative(one: Interval[int], other: Interval[int]) -> None:
    """Joining an interval with the hull that it is part of gives the interval back."""
    joined = one.hull(other)
    assert joined == other.hull(one)
    assert joined.intersection(one) == one
    assert joined.intersection(other) == other


@given(st.lists(spans(), min_size=1, max_size=5))
def test_hull_of_many_contains_each(many: list[Interval[int]]) -> None:
    """The hull of a list holds every member."""
    joined = intervals.hull(many)
    assert all(joined.intersection(one) == one for one in many)


@given(st.lists(spans(), max_size=5))
def test_compatible_means_a_common_point(many: list[Interval[int]]) -> None:
    """On a line, intervals that meet pair by pair have a point in common."""
    common = intervals.intersection(many)
    assert intervals.compatible(many) == (common is not None or not many)


def test_intersection_of_none_is_none() -> None:
    """Where nothing is given nothing is agreed."""
    assert intervals.intersection([]) is None


def test_hull_of_none_is_an_error() -> None:
    """There is no smallest interval that holds nothing."""
    with pytest.raises(ExpressionError, match=r"no intervals to join\. give at least one"):
        intervals.hull([])


@pytest.mark.parametrize(
    ("text", "night"),
    [
        ("2025-10-11/2025-10-12", True),
        ("2025-12-31/2026-01-01", True),
        ("2025-10-11~/2025-10-12~", False),
        ("2025-10-11", False),
        ("2025-10-11/2025-10-13", False),
        ("2025-10-11/..", False),
    ],
)
def test_a_night_is_two_adjoining_days(text: str, night: bool) -> None:
    """That are meant exactly."""
    assert intervals.night(intervals.dates(text)) is night


def test_text_is_not_compared() -> None:
    """Two ways of writing one interval are equal."""
    assert intervals.number(">70") == intervals.number(">=71")
    assert intervals.number(">70").text == ">70"


@pytest.mark.parametrize(
    ("expression", "low", "high"),
    [
        ("50", 50, 50),
        (50, 50, 50),
        ("0", 0, 0),
        (" 50 ", 50, 50),
        (">=5", 5, None),
        (">70", 71, None),
        ("> 70", 71, None),
        ("<=3", 0, 3),
        ("<9", 0, 8),
        ("<1", 0, 0),
        ("~2600", 2340, 2860),
        ("4..6", 4, 6),
        ("4 .. 6", 4, 6),
        ("4..4", 4, 4),
        ("dozens", 24, 99),
        ("scores", 40, 199),
        ("hundreds", 200, 1999),
        ("thousands", 2000, 19999),
    ],
)
def test_number(expression: str | int, low: int, high: int | None) -> None:
    """Each form of a number has the ends that a reader of the words would give it."""
    assert intervals.number(expression) == Interval(low, high)


@pytest.mark.parametrize(
    ("expression", "message"),
    [
        ("", "'' is not a number"),
        ("five", "'five' is not a number"),
        ("-3", "'-3' is not a number"),
        ("5.0", "'5.0' is not a number"),
        ("1,000", "'1,000' is not a number"),
        ("1e3", "'1e3' is not a number"),
        ("4...6", "'4...6' is not a number"),
        ("=>5", "'=>5' is not a number"),
        (">", "'>' is not a number"),
        ("Dozens", "'Dozens' is not a number"),
        ("<script>", "'<script>' is not a number"),
        ("6..4", "the range '6..4' ends before it starts"),
        ("<0", "'<0' leaves no number"),
    ],
)
def test_number_refuses(expression: str, message: str) -> None:
    """What is not a number is refused with its text, and with the forms that there are."""
    with pytest.raises(ExpressionError) as caught:
        intervals.number(expression)
    assert caught.value.what == message
    assert caught.value.remedy == intervals.NUMBER_FORMS


@pytest.mark.parametrize("form", ["{}", ">={}", ">{}", "<={}", "<{}", "~{}", "0..{}"])
def test_a_number_has_ten_digits_at_most(form: str) -> None:
    """Beyond any sense, it is refused before it is reckoned with."""
    assert intervals.number(form.format(9_999_999_999)).text == form.format(9_999_999_999)
    for endless in ("10000000000", "9" * 400):
        with pytest.raises(ExpressionError, match=r"more than ten digits\. mend the number"):
            intervals.number(form.format(endless))


@given(st.integers(0, 10**9))
def test_number_round_trip(value: int) -> None:
    """An exact number is an interval of one point, which is that number."""
    exact = intervals.number(str(value))
    assert (exact.low, exact.high, exact.exact, exact.text) == (value, value, True, str(value))


@given(st.sampled_from([">=", ">", "<=", "<", "~"]), st.integers(1, 10**6))
def test_bounds_never_end_before_they_start(sign: str, value: int) -> None:
    """Every bound and every rounded number is an interval on the side that it names."""
    read = intervals.number(f"{sign}{value}")
    assert read.low is not None
    assert read.high is None or read.low <= read.high
    assert holds(read, value) == (sign not in (">", "<"))


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_ranges_are_read_or_refused(one: int, other: int) -> None:
    """A range is what it says, or refused if it is written the wrong way round."""
    if one <= other:
        assert intervals.number(f"{one}..{other}") == Interval(one, other)
    else:
        with pytest.raises(ExpressionError, match="ends before it starts"):
            intervals.number(f"{one}..{other}")


def test_vague_words_grow_and_have_reasons() -> None:
    """The table of counting words is in order, and says why for each."""
    table = list(VAGUE.values())
    assert [v.low for v in table] == sorted(v.low for v in table)
    assert [v.high for v in table] == sorted(v.high for v in table)
    assert all(v.low <= v.high and v.reason for v in table)
    assert all(word in intervals.NUMBER_FORMS for word in VAGUE)


@settings(max_examples=50, deadline=None)
@given(DAYS)
def test_a_day_is_that_day(day: date) -> None:
    """A full date is an interval of one day, and the day that ``one_day`` gives."""
    read = intervals.dates(day.isoformat())
    assert (read.low, read.high, read.exact) == (day, day, True)
    assert intervals.one_day(day.isoformat()) == day


@settings(max_examples=50, deadline=None)
@given(DAYS)
def test_a_month_is_all_its_days(day: date) -> None:
    """A month runs from its first to its last day, leap years included."""
    read = intervals.dates(f"{day:%Y-%m}")
    assert read.low == day.replace(day=1)
    assert read.high == day.replace(day=monthrange(day.year, day.month)[1])


@settings(max_examples=50, deadline=None)
@given(DAYS, st.integers(0, 400))
def test_a_range_of_days_has_these_ends(day: date, length: int) -> None:
    """A range holds both its ends, and is refused the wrong way round."""
    end = day + timedelta(days=length)
    assert intervals.dates(f"{day}/{end}") == Interval(day, end)
    if length:
        with pytest.raises(ExpressionError, match="ends before it starts"):
            intervals.dates(f"{end}/{day}")


@settings(max_examples=50, deadline=None)
@given(DAYS)
def test_open_ends_and_doubt_hold_the_day(day: date) -> None:
    """An open range begins or ends with the day; a doubtful day is not widened."""
    assert intervals.dates(f"{day}/..") == Interval(day, None)
    assert intervals.dates(f"../{day}") == Interval(None, day)
    assert intervals.dates(f"{day}~") == Interval(day, day)


@pytest.mark.parametrize(
    ("expression", "low", "high"),
    [
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025-10/2025-11", date(2025, 10, 1), date(2025, 11, 30)),
        ("../..", None, None),
        (" 2025-10-19 ", date(2025, 10, 19), date(2025, 10, 19)),
    ],
)
def test_dates(expression: str, low: date | None, high: date | None) -> None:
    """Years, months and ranges of months cover whole units."""
    assert intervals.dates(expression) == Interval(low, high)


@pytest.mark.parametrize(
    ("expression", "message"),
    [
        ("", "'' is not a date that exists"),
        ("yesterday", "'yesterday' is not a date that exists"),
        ("2025-02-31", "'2025-02-31' is not a date that exists"),
        ("2025-13", "'2025-13' is not a date that exists"),
        ("2025-11-00", "'2025-11-00' is not a date that exists"),
        ("2025-1-1", "'2025-1-1' is not a date that exists"),
        ("20251019", "'20251019' is not a date that exists"),
        ("9 November 2025", "'9 November 2025' is not a date that exists"),
        ("2025-02-30/2025-03-01", "'2025-02-30/2025-03-01' is not a date that exists"),
        ("2025-21", "'2025-21' is not one stretch of days"),
        ("{2025,2026}", "'{2025,2026}' is not one stretch of days"),
        ("20XX", "'20XX' is not one stretch of days"),
        ("2025-10-19T10:00:00Z", "'2025-10-19T10:00:00Z' is not one stretch of days"),
        ("2025-10-19/2025-10-01", "'2025-10-19/2025-10-01' ends before it starts"),
        ("2025-11/2025-10", "'2025-11/2025-10' ends before it starts"),
        ("2025-11-08~/2025-10", "'2025-11-08~/2025-10' ends before it starts"),
    ],
)
def test_dates_refuses(expression: str, message: str) -> None:
    """What is no stretch of existing days is refused with its text, and with the forms."""
    with pytest.raises(ExpressionError) as caught:
        intervals.dates(expression)
    assert caught.value.what == message
    assert caught.value.remedy == intervals.DATE_FORMS


MONTHS = st.dates(date(1990, 1, 1), date(2035, 12, 31)).map(lambda day: day.replace(day=1))


@settings(max_examples=50, deadline=None)
@given(MONTHS, MONTHS)
def test_a_range_of_months_is_read_or_refused(one: date, other: date) -> None:
    """From the first day of the one to the last of the other, or refused the wrong way round."""
    expression = f"{one:%Y-%m}/{other:%Y-%m}"
    if one <= other:
        last = other.replace(day=monthrange(other.year, other.month)[1])
        assert intervals.dates(expression) == Interval(one, last)
    else:
        with pytest.raises(ExpressionError, match="ends before it starts"):
            intervals.dates(expression)


@pytest.mark.parametrize("expression", ["2025-11", "2025-11-08/..", "2025-11-06/2025-11-07"])
def test_one_day_refuses_a_span(expression: str) -> None:
    """What covers more than a day is no single day."""
    with pytest.raises(ExpressionError, match=r"is not a single day\. write it as 2031-05-09"):
        intervals.one_day(expression)
