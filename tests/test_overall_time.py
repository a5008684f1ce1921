"""Overall time by weekdays, what it does to an equivalent dose, and deliveries that cannot be."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonemets.errors import ModelError, RegimenError
from bonemets.regimens import (
    BED,
    AlphaBeta,
    Course,
    Delivery,
    LinearQuadratic,
    Phase,
    Regimen,
    Repair,
    Repopulation,
    TimeConvention,
    in_fractions,
    overall_time,
)
from bonemets.units import days, gray

TEN = AlphaBeta("10 Gy")
OWN = TimeConvention.OWN_TIME
FAST = Repopulation("0.6 Gy/day", "21 days")
MODEL = LinearQuadratic(repopulation=FAST)
NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")


def counted(n: int, start: dt.date, missed: int) -> int:
    """Return the days of a course, by walking through the calendar."""
    today, given_days, skipped = start, 1, 0
    while given_days < n:
        today += dt.timedelta(1)
        if today.weekday() < 5:
            if skipped < missed:
                skipped += 1
            else:
                given_days += 1
    return (today - start).days


@given(st.integers(2, 45), st.dates(dt.date(2020, 1, 1), dt.date(2030, 1, 1)), st.integers(0, 9))
def test_overall_time_is_what_a_calendar_counts(n: int, start: dt.date, missed: int) -> None:
    if start.weekday() > 4:
        with pytest.raises(ModelError, match="a day from Monday to Friday, got"):
            overall_time(n, start)
        return
    expected = counted(n, start, missed)
    assert overall_time(n, start, missed=missed) == days(expected)
    assert overall_time(n, NAMES[start.weekday()], missed=missed) == days(expected)
    assert overall_time(2 * n, start, per_day=2, missed=missed) == days(expected)
    assert overall_time(2 * n - 1, start, per_day=2, missed=missed) == days(expected)


# Six weeks from Monday to Friday are 39 days; from any other day on a sixth weekend is in between,
# and they are 41.
@pytest.mark.parametrize(
    ("n", "start", "missed", "expected"),
    [
        (1, "Friday", 0, 0),
        (5, "Monday", 0, 4),
        (5, "tuesday", 0, 6),
        (6, "Monday", 0, 7),
        (10, "Monday", 0, 11),
        (30, "Monday", 0, 39),
        (30, "Friday", 0, 41),
        (30, "Monday", 1, 42),
        (35, "Monday", 0, 46),
    ],
)
def test_overall_times_of_courses(n: int, start: str, missed: int, expected: int) -> None:
    assert overall_time(n, start, missed=missed) == days(expected)


def test_seven_fifths_are_the_mean_over_the_days_of_a_start() -> None:
    for n in range(1, 60):
        total = sum(overall_time(n, name).magnitude for name in NAMES)
        assert total / 5 == pytest.approx(7 / 5 * (n - 1))


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((0, "Monday"), "fractions: expected a whole number"),
        (("30", "Monday"), "fractions"),
        ((30, "Munday"), "did you mean Monday"),
        ((30, "Sunday"), "a day from Monday to Friday"),
        ((30, None), "start"),
        ((30, 0), "start"),
    ],
)
def test_what_has_no_overall_time(arguments: Any, words: str) -> None:
    with pytest.raises((ModelError, RegimenError), match=words):
        overall_time(*arguments)
    for wrong in (-1, 1.5, "1", None, True):
        with pytest.raises(RegimenError, match="missed"):
            overall_time(30, "Monday", missed=wrong)  # type: ignore[arg-type]
        with pytest.raises(RegimenError, match="per_day"):
            overall_time(30, "Monday", per_day=wrong)  # type: ignore[arg-type]


# A course of 2 Gy fractions is its own equivalent dose in 2 Gy fractions, whatever it took.
@pytest.mark.parametrize("time", ["39 days", "41 days", "53 days", "29 days"])
def test_the_own_schedule_is_itself(time: str) -> None:
    growth = Repopulation.doubling("3 days", alpha="0.35 /Gy", kickoff="21 days")
    model = LinearQuadratic(repopulation=growth)
    found = Regimen("60 Gy", 30).eqd2(TEN, model, delivery=Delivery(overall_time=time), time=OWN)
    assert found.gray == pytest.approx(60, rel=1e-14)
    course = Course(["40 Gy/20", "20 Gy/10"], overall_time=time)
    assert course.eqd2(TEN, model, time=OWN).gray == pytest.approx(60, rel=1e-14)


@given(st.integers(1, 40), st.integers(0, 30), st.sampled_from([1.5, 2.0, 3.0]))
def test_a_schedule_of_a_size_is_its_own_equivalent(n: int, more: int, size: float) -> None:
    regimen, time = Regimen(gray(size * n), n), Delivery(overall_time=days(n - 1 + more))
    slow = LinearQuadratic(repopulation=Repopulation("0.1 Gy/day", "14 days"))
    found = regimen.eqdx(gray(size), TEN, slow, delivery=time, time=OWN)
    assert found.gray == pytest.approx(regimen.gray, rel=1e-12)
    bed = regimen.bed(TEN, slow, delivery=time)
    assert found.bed().gray == pytest.approx(bed.gray, rel=1e-12)
    assert bed.eqdx(gray(size), OWN).gray == pytest.approx(regimen.gray, rel=1e-12)


# By hand: 54 x 1.27 - 0.6 x 4 = 66.18; D x 1.2 - 0.6 (25 + 7/5 (D/2 - 20) - 21) = 66.18, so
# D = (66.18 - 0.6 x 24)/(1.2 - 0.42).  LQL-Equiv prints 80.66 for 20 x 3 Gy in four weeks.
def test_a_schedule_with_a_time_of_its_own() -> None:
    regimen, time = Regimen("54 Gy", 20), Delivery(overall_time=overall_time(20, "Monday"))
    found = regimen.eqd2(TEN, MODEL, delivery=time, time=OWN)
    assert found.gray == pytest.approx((66.18 - 0.6 * 24) / 0.78, rel=1e-14)
    assert in_fractions(found, 20, delivery=time).gray == pytest.approx(54, rel=1e-13)
    # Twice a day the schedule is lengthened from its days of treatment on, of which there are 20.
    twice = Delivery(per_day=2, interval="6 hours", overall_time="25 days")
    both = LinearQuadratic(repair=Repair("1 minute"), repopulation=FAST)
    found = Regimen("48 Gy", 40).eqd2(TEN, both, delivery=twice, time=OWN)
    assert found.gray == pytest.approx((48 * 1.12 - 0.6 * 4 - 0.6 * 24) / 0.78, rel=1e-12)


def test_an_effect_alone_has_no_time_of_its_own() -> None:
    bed = Regimen("60 Gy", 30).bed(TEN, MODEL, delivery=Delivery(overall_time="39 days"))
    assert bed.eqd2(OWN).gray == pytest.approx(60, rel=1e-14)
    for alone in (BED(60, TEN, MODEL), bed + bed, bed - bed):
        with pytest.raises(ModelError, match="ask the regimen or course"):
            alone.eqd2(OWN)
    assert BED(61.2, TEN, MODEL, days=(30, 39.0)).eqd2(OWN).gray == pytest.approx(60, rel=1e-14)


@pytest.mark.parametrize("dose", ["8 Gy", "20 Gy"])
def test_a_single_fraction_takes_no_days(dose: str) -> None:
    at_once = Delivery(overall_time="0 days")
    assert str(at_once) == "once a day, 0 days in all"
    regimen = Regimen(dose, 1)
    timed = regimen.bed(TEN, MODEL, delivery=at_once, quiet=True)
    assert timed.gray == regimen.bed(TEN, quiet=True).gray
    assert Course([f"{dose}/1"], overall_time="0 days").bed(TEN, MODEL, quiet=True).days == (1, 0)


BOTH = LinearQuadratic(repair=Repair("3 hours", overnight=True), repopulation=FAST)
IMPOSSIBLE: list[tuple[int, Any, str]] = [
    (2, Delivery(duration="30 hours"), "duration: expected less than 24 hours for one of several"),
    (2, Delivery(duration="24 hours"), "less than 24 hours"),
    (1, Delivery(duration="100 hours", overall_time="0.5 days"), "100 hours of irradiation"),
    (1, Delivery(duration="100 hours", overall_time="4 days"), "100 hours of irradiation"),
    (1, Delivery(duration="24 hours", overall_time="0 days"), "24 hours of irradiation"),
    (1, Delivery(duration="10 hours", overall_time="0.1 days"), "10 hours of irradiation"),
    (3, Delivery(per_day=3, interval="6 h", overall_time="0.2 days"), "12 hours of irradiation"),
    (30, Delivery(overall_time="28 days"), "at least 29 days for 30 fractions, 1 a day"),
    (60, Delivery(per_day=2, interval="6 h", overall_time="28 days"), "at least 29 days"),
    (30, 5, "delivery: expected one such as"),
    (30, None, "delivery"),
]


@pytest.mark.parametrize(("n", "delivery", "words"), IMPOSSIBLE)
def test_what_cannot_be_delivered_is_refused(n: int, delivery: Any, words: str) -> None:
    regimen = Regimen(gray(2 * n), n)
    for model in (BOTH, LinearQuadratic(repair=BOTH.repair)):
        if isinstance(delivery, Delivery) and delivery.days is None and model is BOTH:
            continue
        if model is not BOTH and isinstance(delivery, Delivery) and delivery.days is not None:
            continue
        with pytest.raises(ModelError, match=words):
            regimen.bed(TEN, model, delivery=delivery)
        with pytest.raises(ModelError, match=words):
            in_fractions(BED(20, TEN, model), n, delivery=delivery)


@pytest.mark.parametrize(
    ("n", "delivery"),
    [
        (1, Delivery(duration="100 hours", overall_time="4.5 days")),
        (1, Delivery(duration="10 hours", overall_time="0 days")),
        (2, Delivery(duration="23 hours", overall_time="1 day")),
        (3, Delivery(per_day=3, interval="6 h", overall_time="0 days")),
    ],
)
def test_what_can_just_be_delivered_is_not(n: int, delivery: Delivery) -> None:
    assert Regimen(gray(2 * n), n).bed(TEN, BOTH, delivery=delivery).gray > 2 * n


def test_the_phases_of_a_course_take_their_days_together() -> None:
    phases = [Phase("40 Gy/20"), "20 Gy/10"]
    assert Course(phases, overall_time="29 days").bed(TEN, MODEL).gray == pytest.approx(72 - 4.8)
    with pytest.raises(ModelError, match="at least 29 days for 30 fractions, got"):
        Course(phases, overall_time="28 days").bed(TEN, MODEL)
