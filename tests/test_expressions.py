"""What `repr` shows of doses, regimens and limits is an expression that makes them again."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonemets import provenance, regimens
from bonemets.regimens import (
    BED,
    EQD2,
    EQDX,
    POINT_MAXIMUM,
    TISSUES,
    AlphaBeta,
    Course,
    Cumulative,
    Delivery,
    LinearQuadratic,
    LinearQuadraticLinear,
    Metric,
    Organ,
    OrganDose,
    Phase,
    Regimen,
    Repair,
    Repopulation,
    Samples,
    TimeConvention,
    Tissue,
    UniversalSurvivalCurve,
    limits,
)
from bonemets.regimens.courses import Levels
from bonemets.regimens.high_dose import SFED
from bonemets.units import days, gray, hours

pytestmark = pytest.mark.filterwarnings("ignore::bonemets.errors.ExtrapolationWarning")

NAMES = {
    **{name: getattr(regimens, name) for name in regimens.__all__},
    **vars(provenance),
    "Levels": Levels,
    "SFED": SFED,
}


def again(value: object) -> Any:
    return eval(repr(value), dict(NAMES))  # noqa: S307 - what repr shows


amounts = st.floats(1e-6, 30)
doses = amounts.map(gray)
ratios = st.builds(AlphaBeta, doses)
counts = st.integers(1, 40)
regimen = st.builds(lambda size, n: Regimen(gray(size * n), n), amounts, counts)
deliveries = st.builds(
    lambda n, apart, long, time: Delivery(
        per_day=n,
        interval=hours(apart + long) if n > 1 else None,
        duration=hours(long),
        overall_time=days(time),
    ),
    st.integers(1, 3),
    st.floats(0, 6),
    st.floats(0.01, 1),
    st.floats(0, 60),
)
half_times = st.floats(0.1, 9).map(hours)
repairs = st.builds(Repair, half_times, overnight=st.sampled_from([None, True, False])) | st.builds(
    Repair, half_times, half_times, st.floats(0.1, 3)
)
repopulations = st.builds(
    Repopulation,
    st.floats(0.01, 2).map("{:.17f} Gy/day".format),
    st.floats(0, 60).map(days),
)
either = st.none() | repairs
growing = st.none() | repopulations
models = (
    st.builds(LinearQuadratic, repair=either, repopulation=growing)
    | st.builds(
        LinearQuadraticLinear,
        doses,
        st.none() | st.floats(0.1, 20),
        repair=either,
        repopulation=growing,
    )
    | st.builds(LinearQuadraticLinear.smooth, doses, ratios)
    | st.builds(
        UniversalSurvivalCurve,
        st.floats(0.05, 0.5).map("{:.17f} /Gy".format),
        st.floats(0.1, 1.9).map(gray),
        doses,
    )
)
times = st.none() | st.sampled_from(TimeConvention)
effects = (
    st.builds(BED, doses, ratios, models)
    | st.builds(EQD2, doses, ratios, models, time=times)
    | st.builds(EQDX, doses, ratios, models, time=times, size=doses)
)
plain = st.builds(EQD2, doses, st.just(AlphaBeta("2 Gy")))
phases = st.builds(Phase, regimen, st.sampled_from([Delivery(), Delivery(duration="1 hour")]))
values = st.one_of(
    ratios,
    regimen,
    deliveries,
    repairs,
    repopulations,
    models,
    effects,
    phases,
    st.builds(Course, st.lists(phases | regimen, min_size=1, max_size=4)),
    st.builds(Cumulative, plain, plain, st.floats(0, 1)),
    st.builds(lambda low, more: Tissue.assumed(gray(low), gray(low + more)), amounts, amounts),
    st.builds(Samples, st.lists(ratios, min_size=1, max_size=4)),
    st.builds(OrganDose, st.sampled_from(Organ), st.builds(Metric, amounts), doses, counts),
)


@given(values)
def test_a_value_is_made_again_from_its_repr(value: object) -> None:
    found = again(value)
    assert found == value
    assert type(found) is type(value)
    assert repr(found) == repr(value)


@given(plain, plain)
def test_a_difference_is_made_again(one: EQD2, two: EQD2) -> None:
    assert again(one - two) == one - two


@pytest.mark.parametrize(
    "value",
    [
        *TISSUES,
        *limits.TABLES,
        *(table.in_fractions(table.limits[0].fractions) for table in limits.TABLES),
        Levels({"boost": "48.5 Gy/10", "elective": "30 Gy/10"}),
        OrganDose(Organ.CORD, POINT_MAXIMUM, None, 3),
        SFED(50, AlphaBeta("8 Gy")),
        Regimen("60 Gy", 30).bed(
            AlphaBeta("10 Gy"),
            LinearQuadratic(repopulation=Repopulation("0.6 Gy/day", "21 days")),
            delivery=Delivery(overall_time="39 days"),
        ),
    ],
    ids=lambda value: f"{type(value).__name__} {value}"[:50],
)
def test_what_the_library_holds_is_made_again(value: object) -> None:
    assert again(value) == value


# As a constructor is written by hand.
@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Regimen("30 Gy", 10), "Regimen('30 Gy', 10)"),
        (AlphaBeta("10 Gy"), "AlphaBeta('10 Gy')"),
        (BED(39, AlphaBeta("10 Gy")), "BED('39 Gy', AlphaBeta('10 Gy'))"),
        (
            EQD2(1, AlphaBeta("2 Gy")) - EQD2(3, AlphaBeta("2 Gy")),
            "EQD2('0 Gy', AlphaBeta('2 Gy')) - EQD2('2 Gy', AlphaBeta('2 Gy'))",
        ),
        (
            Delivery(per_day=2, interval="6 h", overall_time="0 days"),
            "Delivery(per_day=2, interval='6 hours', overall_time='0 days')",
        ),
        (Repair("90 min"), "Repair('1.5 hours')"),
        (Repopulation("0.6 Gy/d", "3 weeks"), "Repopulation('0.6 Gy/day', '21 days')"),
        (LinearQuadratic(), "LinearQuadratic()"),
        (LinearQuadraticLinear.smooth("4 Gy"), "LinearQuadraticLinear('4 Gy')"),
        (
            UniversalSurvivalCurve("0.33 /Gy", "1.25 Gy", "1.8 Gy"),
            "UniversalSurvivalCurve('0.33 /Gy', '1.25 Gy', '1.8 Gy')",
        ),
        (Course("8/1"), "Course((Phase(Regimen('8 Gy', 1)),))"),
        (
            OrganDose(Organ.CORD, Metric(0.35), "10 Gy", 1),
            "OrganDose(Organ.CORD, Metric(0.35), '10 Gy', 1)",
        ),
    ],
)
def test_what_is_shown(value: object, text: str) -> None:
    assert repr(value) == text
