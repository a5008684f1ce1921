"""Courses, reirradiation, constraints and the cord's curve against published figures and limits."""

from __future__ import annotations

import math
import warnings
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonemets.errors import (
    ConstraintError,
    EffectError,
    ExtrapolationWarning,
    MixedDoseError,
    ModelError,
    RegimenError,
)
from bonemets.logic import Verdict
from bonemets.provenance import Status
from bonemets.regimens import (
    BED,
    EQD2,
    AlphaBeta,
    Delivery,
    LinearQuadratic,
    Regimen,
    Repair,
    Repopulation,
    TimeConvention,
)
from bonemets.regimens.complication import SLOPE, cervical_myelopathy
from bonemets.regimens.constraints import (
    POINT_MAXIMUM,
    Constraints,
    Limit,
    Metric,
    Organ,
    OrganDose,
    check,
    ordered,
)
from bonemets.regimens.courses import Course, Cumulative, Levels, Phase, cumulative
from bonemets.regimens.isoeffect import in_fractions
from bonemets.regimens.limits import (
    HYTEC_CORD,
    HYTEC_THECAL_SAC,
    HYTEC_TRUE_CORD,
    QUANTEC_CORD,
    TABLES,
    TG_101_CORD,
    THECAL_SAC_AFTER,
    UK_2017_CANAL_MANDATORY,
    UK_2017_CANAL_OPTIMAL,
)
from bonemets.regimens.reirradiation import (
    HYTEC,
    NIEDER_SMALL_RISK,
    OBSERVED,
    SAHGAL,
    CordDoses,
    cord_doses,
    margins,
    nieder_score,
    second_course,
)
from bonemets.units import gray

TEN, THREE, TWO, FOUR = (AlphaBeta(f"{value} Gy") for value in (10, 3, 2, 4))
phases = st.lists(
    st.tuples(st.integers(5, 100), st.integers(1, 30)).map(
        lambda one: Regimen(gray(one[0] / 10 * one[1]), one[1])
    ),
    min_size=1,
    max_size=4,
)


def test_mixed_fractionation_is_summed_by_phase_and_never_averaged() -> None:
    course = Course(["9 Gy/3", Regimen("8 Gy", 4)])
    assert f"{course.bed(TEN):.2f}" == "21.30 Gy₁₀"
    assert f"{course.bed(THREE):.2f}" == "31.33 Gy₃"
    assert f"{course.eqd2(TEN):.2f}" == "EQD2₁₀ 17.75 Gy"
    assert course.bed(TEN) != Regimen("17 Gy", 7).bed(TEN)
    assert (course.total.magnitude, course.fractions, str(course)) == (17, 7, "9 Gy/3 + 8 Gy/4")
    assert Course("8/1").bed(TEN) == Regimen("8 Gy", 1).bed(TEN)


@given(phases, phases, phases)
def test_course_sums_are_associative(
    one: list[Regimen], two: list[Regimen], three: list[Regimen]
) -> None:
    a, b, c = Course(one), Course(two), Course(three)
    assert (a + b) + c == a + (b + c)
    whole, turned = ((a + b) + c).bed(THREE), Course(three + one + two).bed(THREE)
    assert whole == turned
    parts = [regimen.bed(THREE) for regimen in one + two + three]
    assert whole.gray == pytest.approx(sum(part.gray for part in parts), rel=1e-12)
    assert whole.gray == pytest.approx((a.bed(THREE) + b.bed(THREE) + c.bed(THREE)).gray)


def test_phases_are_given_in_ways_of_their_own() -> None:
    repair = LinearQuadratic(repair=Repair("6 hours"))
    twice = Phase(Regimen("12 Gy", 8), Delivery(per_day=2, interval="6 hours"))
    course = Course(["20 Gy/10", twice])
    # 20 (1 + 0.2) + 12 (1 + 1.5 x 0.15)
    assert course.bed(TEN, repair, quiet=True).gray == pytest.approx(24 + 14.7)
    with pytest.warns(ExtrapolationWarning, match="a night leaves"):
        course.bed(TEN, repair)
    with pytest.raises(ModelError, match="one with repair"):
        course.bed(TEN)
    with pytest.raises(ModelError, match="in which it has an effect"):
        Course(["2 Gy/1"]).bed(TEN, repair)
    once = Course(["20 Gy/10"]).bed(TEN, repair)
    assert once == Course(["12 Gy/6", "8 Gy/4"]).bed(TEN, repair)
    assert once.gray == pytest.approx(Regimen("20 Gy", 10).bed(TEN, repair).gray)


def test_repopulation_is_counted_once_over_a_course() -> None:
    model = LinearQuadratic(repopulation=Repopulation("0.5 Gy/day", "21 days"))
    course = Course(["40 Gy/20", "10 Gy/5"], overall_time="35 days")
    assert course.bed(TEN, model).gray == pytest.approx(60 - 7)
    assert course.eqd2(TEN, model, time=TimeConvention.IN_BED).gray == pytest.approx(53 / 1.2)
    assert course.eqd2(TEN, model, time=TimeConvention.LEFT_OUT).gray == pytest.approx(50)
    with pytest.raises(ModelError, match="overall time"):
        course + Course("8/1")
    with pytest.raises(ModelError, match="give it to the course"):
        Phase(Regimen("8 Gy", 1), Delivery(overall_time="3 days"))
    with pytest.raises(RegimenError, match="one phase or more"):
        Course([])


def test_a_boost_has_an_effect_for_each_level() -> None:
    levels = Levels({"boost": "48.5 Gy/10", "elective": Regimen("30 Gy", 10)})
    assert {name: str(one) for name, one in levels.bed(TEN).items()} == {
        "boost": "72.02 Gy₁₀",
        "elective": "39 Gy₁₀",
    }
    assert str(levels.eqd2(TEN)["boost"]) == "EQD2₁₀ 60.02 Gy"
    for wrong in ({"boost": "8/1"}, {"boost": "35/5", "elective": "30/10"}):
        with pytest.raises(RegimenError, match="in the same fractions"):
            Levels(wrong)
    big = Levels({"boost": "24/2", "elective": "18/2"})
    for ask in (lambda: big.bed(TEN), lambda: big.eqd2(TEN), lambda: Course("24/2").eqd2(TEN)):
        with pytest.warns(ExtrapolationWarning, match="about 10 Gy") as caught:
            ask()
        assert caught[0].filename == __file__


@pytest.mark.parametrize(
    ("recovery", "total"), [(0, 57.5), (0.25, 48.125), (0.5, 38.75), (1, 20), (1.0, 20)]
)
def test_two_courses_with_recovery(recovery: float, total: float) -> None:
    sums = cumulative(Regimen("30 Gy", 10), Course("8/1"), TWO, recovery=recovery)
    assert sums.total.gray == pytest.approx(total)
    assert (sums.first.gray, sums.second.gray) == pytest.approx((37.5, 20))
    assert ("less" in str(sums)) == (recovery > 0)


@pytest.mark.parametrize("recovery", [-0.01, 1.01, math.nan, math.inf, True, "0.5", None, 25])
def test_recovery_is_a_share(recovery: Any) -> None:
    with pytest.raises(EffectError, match="from 0 to 1"):
        cumulative(Regimen("30 Gy", 10), Regimen("8 Gy", 1), TWO, recovery=recovery)


def test_only_doses_of_one_kind_are_cumulated() -> None:
    with pytest.raises(MixedDoseError):
        Cumulative(EQD2(37.5, TWO), EQD2(20, THREE))
    with pytest.warns(ExtrapolationWarning):
        cumulative(Regimen("30 Gy", 10), Regimen("12 Gy", 1), TWO)


# Sahgal 2012: mean doses of those without and with myelopathy; and each limit of HyTEC.
RULES = [
    (42.3, 20.0, "5 months", Verdict.MET),
    (38.4, 67.4, "12 months", Verdict.NOT_MET),
    (45, 25, "5 months", Verdict.MET),
    (45.1, 25, "5 months", Verdict.NOT_MET),
    (44, 25.1, "5 months", Verdict.NOT_MET),
    (20, 20, "5 months", Verdict.MET),
    (20, 20.1, "5 months", Verdict.NOT_MET),
    (45, 25, "4.9 months", Verdict.NOT_MET),
    (45, 25, None, Verdict.UNKNOWN),
    (45, 25.1, None, Verdict.NOT_MET),
    (None, 25.2, "6 months", Verdict.NOT_MET),
    (None, 24, "6 months", Verdict.UNKNOWN),
    (45, None, "6 months", Verdict.UNKNOWN),
    (None, None, "4 months", Verdict.NOT_MET),
    (None, None, None, Verdict.UNKNOWN),
    (0, 0, "6 months", Verdict.UNKNOWN),
]


@pytest.mark.parametrize(("first", "sbrt", "interval", "verdict"), RULES)
def test_the_rule_of_four_parts(
    first: float | None, sbrt: float | None, interval: str | None, verdict: Verdict
) -> None:
    doses = cord_doses(
        None if first is None else EQD2(first, TWO),
        None if sbrt is None else EQD2(sbrt, TWO),
        interval,
    )
    assert HYTEC.verdict(doses) is SAHGAL.verdict(doses) is verdict
    for one in margins(HYTEC, doses):
        if one.left is None:
            assert one.verdict is Verdict.UNKNOWN
            assert str(one).endswith("unknown")
        else:
            assert (one.verdict is Verdict.MET) == (one.left.magnitude >= 0)


def test_margins_of_the_rule() -> None:
    doses = cord_doses(EQD2(44, TWO), EQD2(25.2, TWO), "6 months")
    left = [one.left.magnitude for one in margins(HYTEC, doses) if one.left is not None]
    assert left == pytest.approx([0.8, -0.2, 50 - 100 * 25.2 / 69.2, 1])
    assert "<= 25 Gy: not met, by -0.2 Gy" in str(margins(HYTEC, doses)[1])


# HyTEC 2021, table 4: first course, EQD2 printed, and the cells of 1 to 5 fractions.
TABLE_4 = {
    "20/5": (30, (9, 12.2, 14.5, 16.2, 18)),
    "30/10": (37.5, (9, 12.2, 14.5, 16.2, 18)),
    "40/20": (40, (None, 12.2, 14.5, 16.2, 18)),
    "45/25": (43, (None, 12.2, 14.5, 16.2, 18)),
    "50/25": (50, (None, 11, 14, 14, 15.5)),
}


@pytest.mark.parametrize("first", TABLE_4)
def test_the_limits_of_a_second_course_hang_on_the_first(first: str) -> None:
    printed, cells = TABLE_4[first]
    course = Regimen.parse(first)
    assert course.eqd2(TWO, quiet=True).gray == pytest.approx(printed, abs=0.5)
    for fractions, cell in enumerate(cells, 1):
        found = second_course(course, fractions)
        assert (None if found.table is None else found.table.limit.gray) == cell
        assert found.gray == min(found.conditions, cell or found.conditions)
        if cell is None:
            with pytest.raises(ConstraintError, match="nothing is interpolated"):
                THECAL_SAC_AFTER[course].in_fractions(fractions)
            assert str(found).startswith("no limit in the table; by the conditions")
            continue
        effect = Regimen(gray(cell), fractions).eqd2(TWO, quiet=True)
        doses = cord_doses(EQD2(printed, TWO), effect, "6 months")
        # 18 Gy in 5 is above 25 Gy; after 50 Gy, 11 in 2 and 14 in 3 sum to more than 70 Gy
        parted = cell == 18 or (first == "50/25" and fractions <= 3)
        assert (HYTEC.verdict(doses) is Verdict.NOT_MET) == parted
        assert (found.conditions < cell) == parted or first == "45/25"


@pytest.mark.parametrize(
    ("to_sac", "conditions"),
    [
        (20, 20),  # half of the sum
        (24.9, 24.9),
        (25, 25),
        (45, 25),
        (45.1, 24.9),  # the sum
        (60, 10),
        (70, 0),
        (71, 0),
    ],
)
def test_the_conditions_of_a_second_course(to_sac: float, conditions: float) -> None:
    found = second_course(Regimen("33 Gy", 11), 5, EQD2(to_sac, TWO))
    assert found.table is None
    effect = Regimen(gray(found.conditions), 5).eqd2(TWO).gray if conditions else 0
    assert effect == pytest.approx(conditions)
    assert found.gray == found.conditions


def test_a_second_course_sums_what_the_sac_got() -> None:
    assert second_course(Regimen("50 Gy", 25), 3).gray < 14
    assert second_course(Regimen("50 Gy", 25), 3, EQD2(40, TWO)).gray == 14


@pytest.mark.parametrize(
    "effect",
    [EQD2(20, THREE), BED(40, TWO), EQD2(20, TWO, LinearQuadratic(repair=Repair("2 h")))],
)
def test_the_rules_take_eqd2_at_two_gray(effect: Any) -> None:
    with pytest.raises(MixedDoseError, match="an EQD2 at 2 Gy"):
        cord_doses(effect, EQD2(20, TWO))


# Nieder 2006: 120 Gy, 102 Gy and 6 months, each just below, at and above.
SCORES = [
    (60, 60, "6 months", 0, "low"),
    (60, 60.1, "6 months", 1, "low"),
    (65, 65, "6 months", 1, "low"),
    (65, 65.1, "6 months", 2, "low"),
    (75, 75, "6 months", 3, "low"),
    (75, 75.1, "6 months", 4, "intermediate"),
    (90, 90, "6 months", 6, "intermediate"),
    (90, 90.1, "6 months", 7, "high"),
    (100, 100, "6 months", 8, "high"),
    (100, 100.1, "6 months", 9, "high"),
    (101.9, 10, "6 months", 0, "low"),
    (102, 10, "6 months", 4.5, "intermediate"),
    (60, 60, "5.9 months", 4.5, "intermediate"),
    (102, 10, "5 months", 9, "high"),
    (150, 100, "0 months", 18, "high"),
]


@pytest.mark.parametrize(("first", "second", "interval", "points", "group"), SCORES)
def test_the_score_of_nieder(
    first: float, second: float, interval: str, points: float, group: str
) -> None:
    score = nieder_score(BED(first, TWO), BED(second, TWO), interval)
    assert nieder_score(BED(first, FOUR), BED(second, FOUR), interval) == score
    assert (score.least, score.most, score.group) == (points, points, group)
    assert score.margin_to_low == 3 - points
    assert (score.margin_to_low >= 0) == (group == "low")
    assert str(score) == f"{points:g} points: {group}"
    assert group in OBSERVED


def test_the_score_without_an_interval_is_a_range() -> None:
    score = nieder_score(BED(60, TWO), BED(60, TWO))
    assert (score.least, score.most, score.group) == (0, 4.5, None)
    assert "ask for interval" in str(score)
    assert nieder_score(BED(100, TWO), BED(100, TWO)).group == "high"


def test_what_the_score_is_not_made_for() -> None:
    for one, two in ((BED(60, TEN), BED(60, TEN)), (EQD2(60, TWO), EQD2(60, TWO))):
        with pytest.raises(ModelError, match="BED at 2 or 4 Gy"):
            nieder_score(one, two)  # type: ignore[arg-type]
    with pytest.raises(MixedDoseError):
        nieder_score(BED(60, TWO), BED(60, FOUR))


# Nieder 2006: 50 Gy in 25 fractions is 100 Gy at 2 and 75 Gy at 4.
def test_nieders_own_conversion() -> None:
    course = Regimen("50 Gy", 25)
    assert (course.bed(TWO).gray, course.bed(FOUR).gray) == (100, 75)


@pytest.mark.parametrize(
    ("first", "second", "interval", "verdict"),
    [
        (37.5, 30, "6 months", Verdict.MET),
        (37.5, 30.25, "6 months", Verdict.MET),
        (37.5, 30.3, "6 months", Verdict.NOT_MET),
        (49, 10, "6 months", Verdict.MET),
        (49.1, 10, "6 months", Verdict.NOT_MET),
        (49, 10, "5 months", Verdict.NOT_MET),
        (49, 10, None, Verdict.UNKNOWN),
    ],
)
def test_where_the_risk_appears_small(
    first: float, second: float, interval: str | None, verdict: Verdict
) -> None:
    doses = cord_doses(EQD2(first, TWO), EQD2(second, TWO), interval)
    assert NIEDER_SMALL_RISK.verdict(doses) is verdict


def test_doses_may_be_given_as_they_are_known() -> None:
    doses = CordDoses(sbrt_eqd2="20-30 Gy", interval="6 months")
    assert HYTEC.verdict(doses) is Verdict.UNKNOWN
    assert margins(HYTEC, doses)[1].left is None


# EQD2 at 2 Gy of the tables: HyTEC one isoeffect, TG-101 not.
@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (HYTEC_CORD, {1: 44.6, 2: 44.6, 3: 44.5, 4: 44.6, 5: 44.7}),
        (TG_101_CORD, {1: 56.0, 3: 50.9, 5: 60.0}),
        (QUANTEC_CORD, {1: 48.8, 3: 43.3}),
        (HYTEC_THECAL_SAC, {1: 44.64, 2: 44.625, 3: 44.491, 4: 44.563, 5: 44.654}),
    ],
    ids=str,
)
def test_tables_in_equivalent_doses(table: Constraints, expected: dict[int, float]) -> None:
    found = {
        limit.fractions: Regimen(gray(limit.gray), limit.fractions).eqd2(TWO, quiet=True).gray
        for limit in table.limits
    }
    assert found == pytest.approx(expected, abs=0.051)


def test_hytec_extrapolates_the_true_cord_from_one_fraction() -> None:
    effect = Regimen("14 Gy", 1).bed(TWO, quiet=True)
    for limit in HYTEC_TRUE_CORD.limits:
        one = in_fractions(effect, limit.fractions, quiet=True)
        assert f"{one.gray:.1f}" == f"{limit.gray:.1f}"


def test_tables_are_in_order() -> None:
    for source in {table.at.source for table in TABLES}:
        for organ in Organ:
            tables = [one for one in TABLES if (one.at.source, one.organ) == (source, organ)]
            for name in {one.name for one in tables}:
                ordered([one for one in tables if one.name == name])
    for optimal, mandatory in zip(
        UK_2017_CANAL_OPTIMAL.limits, UK_2017_CANAL_MANDATORY.limits, strict=True
    ):
        assert optimal.gray < mandatory.gray
    unverified = {one.name for one in TABLES if one.at.unverified}
    assert unverified == {"UK 2017, optimal", "UK 2017, mandatory"}


def test_tables_out_of_order_are_refused() -> None:
    at = HYTEC_CORD.at
    for limits in (
        (Limit(1, "14 Gy"), Limit(3, "13 Gy")),
        (Limit(3, "14 Gy"), Limit(1, "15 Gy")),
        (Limit(3, "14 Gy"), Limit(3, "15 Gy")),
    ):
        with pytest.raises(ConstraintError, match="no less dose"):
            Constraints("mine", Organ.CORD, POINT_MAXIMUM, limits, at)
    more = Constraints("mine", Organ.CORD, Metric(1), (Limit(1, "14 Gy"), Limit(2, "15 Gy")), at)
    ordered([more, Constraints("mine", Organ.CORD, POINT_MAXIMUM, (Limit(1, "14 Gy"),), at)])
    with pytest.raises(ConstraintError, match="no more dose to a larger volume"):
        ordered([more, Constraints("mine", Organ.CORD, POINT_MAXIMUM, (Limit(1, "13 Gy"),), at)])


@pytest.mark.parametrize(
    ("dose", "verdict", "left"),
    [
        ("16.9 Gy", Verdict.MET, 0.1),
        ("17 Gy", Verdict.MET, 0),
        ("1701 cGy", Verdict.NOT_MET, -0.01),
        (None, Verdict.UNKNOWN, None),
    ],
)
def test_a_plan_against_a_limit(dose: str | None, verdict: Verdict, left: float | None) -> None:
    found = check(OrganDose(Organ.CORD, POINT_MAXIMUM, dose, 2), HYTEC_CORD.in_fractions(2))
    assert found.verdict is verdict
    assert (None if found.margin is None else found.margin.magnitude) == left
    assert str(found).startswith(f"{verdict}: spinal cord Dmax")


def test_limits_are_not_carried_over() -> None:
    limit = HYTEC_CORD.in_fractions(2)
    for organ, metric, fractions in (
        (Organ.THECAL_SAC, POINT_MAXIMUM, 2),
        (Organ.CORD, Metric(0.35), 2),
        (Organ.CORD, POINT_MAXIMUM, 3),
    ):
        with pytest.raises(ConstraintError, match="not carried over"):
            check(OrganDose(organ, metric, "10 Gy", fractions), limit)
    with pytest.raises(ConstraintError, match="nothing is interpolated"):
        QUANTEC_CORD.in_fractions(2)
    with pytest.raises(ConstraintError, match="dose: expected"):
        OrganDose(Organ.CORD, POINT_MAXIMUM, 10, 2)  # type: ignore[arg-type]
    with pytest.raises(ModelError, match="volume"):
        Metric(-1)


def test_a_limit_says_where_it_comes_from() -> None:
    assert str(HYTEC_TRUE_CORD.in_fractions(2)).endswith(
        "HyTEC 2021, true cord [read in a secondary source]"
    )
    assert HYTEC_TRUE_CORD.in_fractions(1).at.status is Status.COPY
    assert HYTEC_TRUE_CORD.in_fractions(3).at.status is Status.SECONDARY
    assert str(UK_2017_CANAL_OPTIMAL.in_fractions(1)) == (
        "spinal canal D0.1cc <= 10 Gy in 1 fraction, UK 2017, optimal [unverified]"
    )
    assert str(TG_101_CORD) == "TG-101: spinal cord Dmax"


# Schultheiss 2008 and QUANTEC print these chances at these doses.
@pytest.mark.parametrize(
    ("dose", "printed", "digits"),
    [
        (45, 0.03, 2),
        (50, 0.2, 1),
        (54, 0.9, 1),
        (59.3, 5, 0),
        (60, 6, 0),
        (61, 8, 0),
        (69.4, 50, 0),
    ],
)
def test_the_curve_of_the_cervical_cord(dose: float, printed: float, digits: int) -> None:
    chance = cervical_myelopathy(EQD2(dose, AlphaBeta("0.87 Gy"))).magnitude
    assert round(chance, digits) == printed
    assert pytest.approx(18.72, abs=0.005) == SLOPE


def test_the_curve_takes_only_what_it_was_fitted_to() -> None:
    ratio = AlphaBeta("0.87 Gy")
    assert cervical_myelopathy(EQD2(0, ratio)).magnitude == 0
    assert cervical_myelopathy(EQD2(1e-300, ratio)).magnitude == 0
    assert cervical_myelopathy(EQD2(f"1{'0' * 300} Gy", ratio)).magnitude == 100
    with pytest.raises(EffectError, match="no less than 0 Gy"):
        cervical_myelopathy(EQD2(10, ratio) - EQD2(20, ratio))
    for effect in (EQD2(50, TWO), BED(50, ratio)):
        with pytest.raises(MixedDoseError, match=r"0\.87 Gy"):
            cervical_myelopathy(effect)  # type: ignore[arg-type]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        large = Regimen("12 Gy", 1).eqd2(ratio)
    with pytest.raises(ModelError, match="conventional fractionation"):
        cervical_myelopathy(large)
