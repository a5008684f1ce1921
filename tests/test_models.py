"""Models of effect against published values, an independent integration, and laws."""

from __future__ import annotations

import math
import warnings
from fractions import Fraction
from typing import Any

import numpy as np
import pint
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bonemets.errors import (
    AlphaBetaError,
    EffectError,
    ExtrapolationWarning,
    MixedDoseError,
    ModelError,
    QuantityError,
)
from bonemets.regimens import (
    BED,
    EQD2,
    EQDX,
    AlphaBeta,
    Course,
    Delivery,
    LinearQuadratic,
    Phase,
    Regimen,
    Repair,
    Repopulation,
    Samples,
    TimeConvention,
    Tissue,
    in_fractions,
    in_size,
    size_in_total,
    total_in_size,
)
from bonemets.regimens.high_dose import SFED, LinearQuadraticLinear, UniversalSurvivalCurve
from bonemets.regimens.incomplete_repair import protraction
from bonemets.regimens.models import LQ
from bonemets.units import gray, months, registry

pytestmark = pytest.mark.filterwarnings("ignore::bonemets.errors.ExtrapolationWarning")

TEN, THREE, TWO = AlphaBeta("10 Gy"), AlphaBeta("3 Gy"), AlphaBeta("2 Gy")
TWICE = Delivery(per_day=2, interval="6 hours")


def half_up(value: float, digits: int) -> str:
    return f"{math.floor(value * 10**digits + 0.5 + 1e-9) / 10**digits:.{digits}f}"


# Exact linear-quadratic BED and EQD2 of regimens at 10, 3, 2 and 1.5 Gy, computed elsewhere and
# rounded half up; 48.5/10 at 3 Gy is 76.145.
EXACT = """
8/1      14.40 12.00   29.33 17.60    40.00 20.00    50.67 21.71
10/1     20.00 16.67   43.33 26.00    60.00 30.00    76.67 32.86
12/1     26.40 22.00   60.00 36.00    84.00 42.00    108.00 46.29
16/1     41.60 34.67   101.33 60.80   144.00 72.00   186.67 80.00
18/1     50.40 42.00   126.00 75.60   180.00 90.00   234.00 100.29
20/1     60.00 50.00   153.33 92.00   220.00 110.00  286.67 122.86
24/1     81.60 68.00   216.00 129.60  312.00 156.00  408.00 174.86
24/2     52.80 44.00   120.00 72.00   168.00 84.00   216.00 92.57
28/2     67.20 56.00   158.67 95.20   224.00 112.00  289.33 124.00
24/3     43.20 36.00   88.00 52.80    120.00 60.00   152.00 65.14
27/3     51.30 42.75   108.00 64.80   148.50 74.25   189.00 81.00
30/3     60.00 50.00   130.00 78.00   180.00 90.00   230.00 98.57
54/3     151.20 126.00 378.00 226.80  540.00 270.00  702.00 300.86
20/5     28.00 23.33   46.67 28.00    60.00 30.00    73.33 31.43
25/5     37.50 31.25   66.67 40.00    87.50 43.75    108.33 46.43
30/5     48.00 40.00   90.00 54.00    120.00 60.00   150.00 64.29
35/5     59.50 49.58   116.67 70.00   157.50 78.75   198.33 85.00
40/5     72.00 60.00   146.67 88.00   200.00 100.00  253.33 108.57
50/5     100.00 83.33  216.67 130.00  300.00 150.00  383.33 164.29
24/6     33.60 28.00   56.00 33.60    72.00 36.00    88.00 37.71
60/8     105.00 87.50  210.00 126.00  285.00 142.50  360.00 154.29
30/10    39.00 32.50   60.00 36.00    75.00 37.50    90.00 38.57
48.5/10  72.02 60.02   126.91 76.15   166.11 83.06   205.32 87.99
40/20    48.00 40.00   66.67 40.00    80.00 40.00    93.33 40.00
"""


@pytest.mark.parametrize("row", EXACT.strip().splitlines(), ids=lambda row: row.split()[0])
def test_linear_quadratic_values(row: str) -> None:
    text, *expected = row.split()
    found = []
    for ratio in (TEN, THREE, TWO, AlphaBeta("1.5 Gy")):
        regimen = Regimen.parse(text)
        found += [f"{regimen.bed(ratio):.2f}".split()[0], f"{regimen.eqd2(ratio):.2f}".split()[1]]
    assert found == expected


# Repopulation: 20 x 3 Gy in 28 days, R 10, alpha 0.35, doubling in 3 days after 21; the second
# convention as LQL-Equiv prints it.
TIMED = Delivery(overall_time="28 days")
GROWING = LinearQuadratic(
    repopulation=Repopulation.doubling("3 days", alpha="0.35 /Gy", kickoff="21 days")
)


@pytest.mark.parametrize(
    ("time", "expected"),
    [
        (TimeConvention.IN_BED, "61.15"),
        (TimeConvention.OWN_TIME, "80.66"),
        (TimeConvention.LEFT_OUT, "65.00"),
    ],
)
def test_the_three_time_conventions(time: TimeConvention, expected: str) -> None:
    regimen = Regimen("60 Gy", 20)
    eqd2 = regimen.eqd2(TEN, GROWING, delivery=TIMED, time=time)
    assert f"{eqd2:.2f}".split()[1] == expected
    assert f"({GROWING.label}, {time})" in str(eqd2)
    bed = regimen.bed(TEN, GROWING, delivery=TIMED)
    assert f"{bed:.2f}".startswith("73.38 Gy₁₀")
    assert regimen.eqdx("2 Gy", TEN, GROWING, delivery=TIMED, time=time) == eqd2
    if time is TimeConvention.LEFT_OUT:
        with pytest.raises(ModelError, match="counts time"):
            eqd2.bed()
        with pytest.raises(ModelError, match="ask the regimen"):
            bed.eqd2(time)
    else:
        assert bed.eqd2(time).gray == pytest.approx(eqd2.gray, rel=1e-14)
        assert eqd2.bed().gray == pytest.approx(bed.gray, rel=1e-13)


def test_conventions_of_time_never_mix() -> None:
    regimen = Regimen("60 Gy", 20)
    one, two, three = (
        regimen.eqd2(TEN, GROWING, delivery=TIMED, time=time) for time in TimeConvention
    )
    for left, right in ((one, two), (two, three), (one, regimen.eqd2(TEN))):
        with pytest.raises(MixedDoseError):
            left + right
        with pytest.raises(MixedDoseError):
            left < right  # noqa: B015


@pytest.mark.parametrize(
    ("days", "lost"), [("19 days", 0), ("21 days", 0), ("21.5 days", 0.5), ("28 days", 7)]
)
def test_repopulation_begins_at_its_kickoff(days: str, lost: float) -> None:
    model = LinearQuadratic(repopulation=Repopulation("1 Gy/day", "21 days"))
    bed = Regimen("60 Gy", 20).bed(TEN, model, delivery=Delivery(overall_time=days))
    assert bed.gray == pytest.approx(78 - lost)


def test_an_own_time_within_the_kickoff_costs_nothing() -> None:
    short, time = Delivery(overall_time="5 days"), TimeConvention.OWN_TIME
    eqd2 = Regimen("20 Gy", 5).eqd2(TEN, GROWING, delivery=short, time=time)
    assert eqd2.gray == pytest.approx(28 / 1.2)
    assert eqd2.bed().gray == pytest.approx(28)


def test_repopulation_that_undoes_everything_is_refused() -> None:
    fast = LinearQuadratic(repopulation=Repopulation("2 Gy/day", "0 days"))
    with pytest.raises(ModelError, match="undo the whole effect"):
        Regimen("8 Gy", 1).bed(TEN, fast, delivery=Delivery(overall_time="8 days"))
    left = Regimen("8 Gy", 1).bed(TEN, fast, delivery=Delivery(overall_time="1 day"))
    with pytest.raises(ModelError, match="2 Gy fractions, 5 a week"):
        left.eqd2(TimeConvention.OWN_TIME)


# Voyant 2014: 8 Gy x 1 to the cord, R 2, D_T 4 Gy; and the dispute at 24 Gy x 1.
def test_linear_quadratic_linear_values() -> None:
    model = LinearQuadraticLinear("4 Gy", 5)
    assert LinearQuadraticLinear.smooth("4 Gy", TWO) == model
    assert model.is_smooth(TWO)
    assert not model.is_smooth(THREE)
    assert str(Regimen("8 Gy", 1).eqd2(TWO)) == "EQD2₂ 20 Gy"
    assert str(Regimen("8 Gy", 1).eqd2(TWO, model)) == "EQD2₂ 16 Gy (LQ-L)"
    assert str(Regimen("24 Gy", 1).eqd2(TWO)) == "EQD2₂ 156 Gy"
    assert str(Regimen("24 Gy", 1).eqd2(TWO, model)) == "EQD2₂ 56 Gy (LQ-L)"
    assert str(model) == "linear-quadratic-linear above 4 Gy, slope 5"


def test_eqd2_with_a_threshold_below_two_gray() -> None:
    ratio = AlphaBeta("0.6 Gy")
    model = LinearQuadraticLinear("1.2 Gy", 5)
    # One fraction of 2 Gy: 1.2 (1 + 2) + 5 x 0.8 = 7.6; of 3 Gy: 3.6 + 5 x 1.8 = 12.6.
    eqd2 = Regimen("30 Gy", 10).eqd2(ratio, model)
    assert eqd2.gray == pytest.approx(2 * 126 / 7.6)
    assert eqd2.bed().gray == pytest.approx(126)
    assert Regimen("20 Gy", 10).eqd2(ratio, model).gray == pytest.approx(20)


LUNG = UniversalSurvivalCurve("0.33 /Gy", "1.25 Gy", "1.8 Gy")


# By hand: (54 - 3 x 1.8) / 0.4125, (60 - 8 x 1.8) / 0.4125, (35 - 5 x 1.8) / 0.4125.
@pytest.mark.parametrize(("text", "bed"), [("54/3", "117.8"), ("60/8", "110.5"), ("35/5", "63.0")])
def test_universal_survival_curve_values(text: str, bed: str) -> None:
    effect = Regimen.parse(text).bed(LUNG.alpha_beta, LUNG)
    assert f"{effect:.1f}".split()[0] == bed
    assert f"{effect}".endswith("(USC)")


def test_universal_survival_curve_follows_from_three_parameters() -> None:
    assert half_up(LUNG.transition, 2) == "6.13"
    assert half_up(LUNG.alpha_beta.gray, 1) == "8.6"
    beta = 0.33 / LUNG.alpha_beta.gray
    assert 0.33 + 2 * beta * LUNG.transition == pytest.approx(
        1 / 1.25
    )  # one slope where they touch
    assert str(LUNG) == "universal survival curve, alpha 0.33 /Gy, D0 1.25 Gy, Dq 1.8 Gy"
    with pytest.raises(ModelError, match="less than 1"):
        UniversalSurvivalCurve("0.8 /Gy", "1.25 Gy", "1.8 Gy")
    with pytest.raises(AlphaBetaError, match="it follows from alpha"):
        Regimen("54 Gy", 3).bed(TEN, LUNG)


def test_single_fraction_equivalent_dose() -> None:
    high = Regimen("54 Gy", 3).bed(LUNG.alpha_beta, LUNG)
    assert LUNG.sfed(high).gray == pytest.approx(54 - 2 * 1.8)
    assert str(LUNG.sfed(high)) == "SFED 50.4 Gy (USC)"
    low = Regimen("30 Gy", 10).bed(LUNG.alpha_beta, LUNG)
    assert LUNG.sfed(low).gray == pytest.approx(0.33 * 1.25 * low.gray + 1.8)
    with pytest.raises(ModelError, match="at least one fraction of"):
        LUNG.sfed(Regimen("2 Gy", 1).bed(LUNG.alpha_beta, LUNG))
    for other in (Regimen("54 Gy", 3).bed(TEN), high.eqd2(), 50.4):
        with pytest.raises(MixedDoseError):
            LUNG.sfed(other)  # type: ignore[arg-type]
    with pytest.raises(MixedDoseError):
        SFED(50, LUNG.alpha_beta, LUNG) + high  # type: ignore[operator]


def integrated(pulses: int, apart: float, long: float, half_time: float) -> float:
    """Return the quadratic factor by stepping through the amount of unrepaired damage."""
    rate, steps = math.log(2) / half_time, 4000
    step, unrepaired, pairs, clock = long / steps, 0.0, 0.0, 0.0
    for pulse in range(pulses):
        unrepaired *= math.exp(-rate * (pulse * apart - clock))
        for _ in range(steps):
            unrepaired *= math.exp(-rate * step / 2)
            pairs += (1 / steps) * (unrepaired + 1 / steps / 2)
            unrepaired = (unrepaired + 1 / steps) * math.exp(-rate * step / 2)
        clock = pulse * apart + long
    return 2 * pairs / pulses


@pytest.mark.parametrize("pulses", [1, 2, 3])
@pytest.mark.parametrize("long", [0.05, 0.5, 3.0])
@pytest.mark.parametrize("half_time", [0.19, 2.16, 5.0])
def test_repair_against_stepping_through_it(pulses: int, long: float, half_time: float) -> None:
    repair = Repair(f"{half_time} hours")
    expected = integrated(pulses, 6.0, long, half_time)
    assert repair.factor(pulses, 6.0, long) == pytest.approx(expected, rel=1e-6)


# Half-time 5 h: 2**(-24/5) = 0.03589 of the damage is left each morning, and the sum over the pairs
# of 5 days is 5 + 2 (4 x + 3 x**2 + 2 x**3 + x**4) = 5.2951 squares of 4 Gy.
@pytest.mark.parametrize(
    "model", [LinearQuadratic, lambda **part: LinearQuadraticLinear("6 Gy", **part)]
)
def test_what_a_night_leaves_of_the_cords_damage(model: Any) -> None:
    left = 2 ** (-24 / 5)
    squares = 5 + 2 * (4 * left + 3 * left**2 + 2 * left**3 + left**4)
    bed = Regimen("20 Gy", 5).bed(TWO, model(repair=Repair("5 hours")))
    assert bed.gray == pytest.approx(20 + squares * 16 / 2, rel=1e-14)
    assert f"{bed:.1f}".startswith("62.4 Gy₂")
    assert in_fractions(bed, 5).gray == pytest.approx(20, rel=1e-14)
    longer = Regimen("20 Gy", 5).bed(TWO, model(repair=Repair("5 hours", overnight=True)))
    assert longer.gray == bed.gray


def squares(
    times: list[float], sizes: list[float], long: float, rates: dict[float, float]
) -> float:
    """Return the quadratic dose as the double integral over pairs of pulses, written out."""
    total = 0.0
    for half_time, weight in rates.items():
        mu = math.log(2) / half_time
        reach = (1 - math.exp(-mu * long)) / (mu * long) if long else 1.0
        grow = (math.exp(mu * long) - 1) / (mu * long) if long else 1.0
        for i, (at, size) in enumerate(zip(times, sizes, strict=True)):
            total += weight * size**2 * protraction(mu * long)
            for then, other in zip(times[:i], sizes[:i], strict=True):
                total += weight * 2 * size * other * reach * grow * math.exp(-mu * (at - then))
    return total


@pytest.mark.parametrize("per_day", [1, 2, 3])
@pytest.mark.parametrize("long", [None, 0.5, 2.0])
def test_nights_against_the_sum_over_all_pairs(per_day: int, long: float | None) -> None:
    delivery = Delivery(
        per_day=per_day,
        interval="5 hours" if per_day > 1 else None,
        duration=None if long is None else f"{long} hours",
    )
    repair = Repair("2 hours", "6 hours", 0.5, overnight=True)
    n = 7
    times = [24.0 * (k // per_day) + 5.0 * (k % per_day) for k in range(n)]
    expected = squares(times, [3.0] * n, long or 0.0, {2.0: 2 / 3, 6.0: 1 / 3})
    model = LinearQuadratic(repair=repair)
    regimen = Regimen("21 Gy", n)
    bed = regimen.bed(TWO, model, delivery=delivery)
    assert bed.gray == pytest.approx(21 + expected / 2, rel=1e-12)
    assert bed.outside == ""
    assert in_fractions(bed, n, delivery=delivery).gray == pytest.approx(21, rel=1e-12)
    # Two phases, the second from the day after on.
    then = 24.0 * -(-n // per_day)
    course = Course([Phase(regimen, delivery), Phase(Regimen("8 Gy", 2), delivery)])
    if per_day <= 2:
        times += [then, then + (24.0 if per_day == 1 else 5.0)]
        sizes = [3.0] * n + [4.0] * 2
        expected = squares(times, sizes, long or 0.0, {2.0: 2 / 3, 6.0: 1 / 3})
        assert course.bed(TWO, model).gray == pytest.approx(29 + expected / 2, rel=1e-12)


def test_damage_left_overnight_is_said_where_it_is_not_counted() -> None:
    twice, regimen = Delivery(per_day=2, interval="6 hours"), Regimen("20 Gy", 10)
    # From the second fraction to the next morning, 18 h: 2**(-18/6) = 12.5 %, 2**(-18/3) = 1.6 %.
    with pytest.warns(ExtrapolationWarning, match=r"a night leaves 12\.5 % of the damage"):
        bed = regimen.bed(TWO, LinearQuadratic(repair=Repair("6 hours")), delivery=twice)
    counted = LinearQuadratic(repair=Repair("6 hours", overnight=True))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert regimen.bed(TWO, counted, delivery=twice).gray > bed.gray
        regimen.bed(TWO, LinearQuadratic(repair=Repair("3 hours")), delivery=twice)
        Regimen("4 Gy", 2).bed(TWO, LinearQuadratic(repair=Repair("6 hours")), delivery=twice)
    assert str(Repair("6 hours", overnight=True)).endswith("6 h, counted overnight")
    assert str(Repair("6 hours", overnight=False)).endswith("6 h, complete overnight")
    with pytest.raises(ModelError, match="overnight: expected True, False or None"):
        Repair("6 hours", overnight="yes")  # type: ignore[arg-type]
    with pytest.raises(ModelError, match=r"has an effect, got .one fraction"):
        Regimen("8 Gy", 1).bed(TWO, counted)


def test_a_smooth_line_follows_the_ratio_it_is_asked_at() -> None:
    smooth, twelve = LinearQuadraticLinear.smooth("4 Gy"), Regimen("12 Gy", 1)
    # 4 (1 + 4/R) + (1 + 8/R) 8 Gy: 52 at 2 Gy, 20 at 10 Gy; over 1 + 2/R 26 and 16.67 Gy.
    assert twelve.bed(TWO, smooth).gray == pytest.approx(52)
    assert twelve.bed(TEN, smooth).gray == pytest.approx(20)
    over = twelve.eqd2(Tissue.assumed("2 Gy", "10 Gy"), smooth)
    assert (over.least.gray, over.most.gray) == pytest.approx((20 / 1.2, 26))
    assert over.most.alpha_beta == TWO
    samples = twelve.bed(Samples.of(["2 Gy", "5 Gy", "10 Gy"]), smooth)
    assert [one.gray for one in samples.effects] == pytest.approx([52, 28, 20])
    assert LinearQuadraticLinear("4 Gy") == smooth
    assert str(smooth) == "linear-quadratic-linear above 4 Gy, smooth"
    assert in_fractions(twelve.bed(TEN, smooth), 1).gray == pytest.approx(12)


def test_a_line_made_for_one_ratio_is_refused_at_others() -> None:
    made, twelve = LinearQuadraticLinear.smooth("4 Gy", TWO), Regimen("12 Gy", 1)
    assert twelve.bed(TWO, made).gray == pytest.approx(52)
    for ratio in (TEN, AlphaBeta("1 Gy"), Tissue.assumed("2 Gy", "10 Gy"), Samples.of(["10 Gy"])):
        with pytest.raises(ModelError, match=r"smooth\(.4 Gy.\) takes"):
            twelve.bed(ratio, made)
    assert twelve.bed(Tissue.assumed("2 Gy", "2 Gy"), made).least == twelve.bed(TWO, made)
    with pytest.raises(AlphaBetaError, match="one ratio such as"):
        LinearQuadraticLinear.smooth("4 Gy", Tissue.assumed("2 Gy", "10 Gy"))  # type: ignore[arg-type]
    with pytest.raises(AlphaBetaError, match="one ratio such as"):
        LinearQuadraticLinear("4 Gy", 5, only_at=2)  # type: ignore[arg-type]


def test_a_line_steeper_than_the_tangent_is_said() -> None:
    steep, twelve = LinearQuadraticLinear("4 Gy", 5), Regimen("12 Gy", 1)
    with pytest.warns(
        ExtrapolationWarning, match="steeper than the tangent at alpha/beta 10 Gy, 1.8"
    ):
        bed = twelve.bed(TEN, steep)
    assert bed.gray == pytest.approx(45.6)
    assert bed.gray > twelve.bed(TEN).gray
    assert "above that of the linear-quadratic model" in bed.outside
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        twelve.bed(TWO, steep)  # the tangent
        Regimen("4 Gy", 1).bed(TEN, steep)  # no line
        Regimen("40 Gy", 1).bed(AlphaBeta("1 Gy"), steep)  # below
    for ratio in (Tissue.assumed("2 Gy", "10 Gy"), Samples.of(["2 Gy", "10 Gy"])):
        with pytest.raises(ModelError, match="slope: expected one ratio"):
            twelve.eqd2(ratio, steep)


@given(st.floats(0.5, 38), st.floats(0.5, 20), st.floats(0.5, 20), st.floats(0.1, 10))
def test_a_smooth_line_is_never_above_the_curve_nor_turned_over(
    size: float, threshold: float, low: float, more: float
) -> None:
    regimen, smooth = Regimen(gray(size), 1), LinearQuadraticLinear.smooth(gray(threshold))
    tissue = Tissue.assumed(gray(low), gray(low + more))
    over, plain = regimen.bed(tissue, smooth), regimen.bed(tissue)
    assert (over.least.alpha_beta, over.most.alpha_beta) == (tissue.high, tissue.low)
    assert over.least.gray <= plain.least.gray * (1 + 1e-12)
    assert over.most.gray <= plain.most.gray * (1 + 1e-12)


def test_two_rates_of_repair_are_weighted_by_their_partition() -> None:
    both = Repair("11.4 minutes", "129.6 minutes", partition=0.98)  # Millar 2015
    fast, slow = (integrated(1, 0, 1.0, half) for half in (0.19, 2.16))
    expected = (fast + 0.98 * slow) / 1.98
    assert both.factor(1, 0.0, 1.0) == pytest.approx(expected, rel=1e-6)
    assert str(both) == "repair with half-times 0.19 and 2.16 h, partition 0.98"


def thames(m: int, theta: float) -> float:
    return (2 / m) * theta / (1 - theta) * (m - (1 - theta**m) / (1 - theta))


@given(st.integers(1, 6), st.floats(0.1, 8), st.floats(0.2, 20))
def test_several_a_day_as_thames_wrote_it(m: int, half_time: float, apart: float) -> None:
    theta = 0.5 ** (apart / half_time)
    assume(theta < 0.999)
    found = Repair(f"{half_time:.17f} hours").factor(m, apart)
    assert found == pytest.approx(1 + thames(m, theta), rel=1e-9)


def test_limits_of_repair() -> None:
    repair = Repair("5 hours")
    assert pytest.approx(0.036, abs=5e-4) == 0.5 ** (24 / 5)  # what a night leaves of the cord's
    for m in range(1, 6):
        assert repair.factor(m, 0.0) == pytest.approx(m)
        assert repair.factor(m, 1e6) == 1
    for x in (0.0, 1e-300, 1e-12, 1e-6, 1e-3):
        assert protraction(x) == pytest.approx(1 - x / 3 + x**2 / 12 - x**3 / 60, rel=1e-12)
    assert protraction(1 - 1e-12) == pytest.approx(protraction(1), rel=1e-11)
    assert protraction(1e9) == pytest.approx(2e-9)


def test_what_is_left_over_is_given_on_a_day_of_its_own() -> None:
    model = LinearQuadratic(repair=Repair("6 hours"))  # half is left after 6 hours
    bed = Regimen("15 Gy", 5).bed(TEN, model, delivery=TWICE)
    assert bed.gray == pytest.approx(15 + 0.9 * (4 * 1.5 + 1))
    assert str(bed) == "21.3 Gy₁₀ (LQ with repair)"
    assert bed.eqd2().gray == pytest.approx(bed.gray / 1.2)


def test_below_its_threshold_the_linear_model_repairs_too() -> None:
    repair = Repair("6 hours")
    plain, linear = LinearQuadratic(repair=repair), LinearQuadraticLinear("4 Gy", 5, repair=repair)
    regimen = Regimen("30 Gy", 20)
    assert regimen.bed(TEN, linear, delivery=TWICE).gray == pytest.approx(
        regimen.bed(TEN, plain, delivery=TWICE).gray
    )
    with pytest.raises(ModelError, match="the linear part of the model has no repair"):
        Regimen("50 Gy", 10).bed(TEN, linear, delivery=TWICE)
    assert linear.label == "LQ-L with repair"


REPAIRING = LinearQuadratic(repair=Repair("4 hours"))
NO_EFFECT: list[tuple[Any, Delivery, str]] = [
    (
        LinearQuadratic(repair=Repair("4 hours", overnight=False)),
        Delivery(),
        "a delivery in which it has an effect, got .once a day, complete overnight",
    ),
    (LQ, TWICE, "model: expected one with repair, for fractions of one day"),
    (LQ, Delivery(duration="20 min"), "one with repair, for the duration of a fraction"),
    (LQ, TIMED, "overall_time: expected a model with repopulation"),
    (GROWING, Delivery(), "repopulation: expected an overall time"),
    (GROWING, Delivery(overall_time="3 days"), "at least 19 days for 20 fractions"),
    (GROWING, Delivery(overall_time="8 hours"), "a day has 24 hours"),
    (GROWING, Delivery(overall_time="4 days"), "were 4 weeks meant?"),
    ("LQ", Delivery(), "a model such as"),
    (LinearQuadraticLinear("4 Gy", 5), TWICE, "one with repair"),
    (LUNG, TIMED, "a model with repopulation"),
]


@pytest.mark.parametrize(("model", "delivery", "words"), NO_EFFECT)
def test_a_parameter_without_effect_is_refused(model: Any, delivery: Delivery, words: str) -> None:
    ratio = LUNG.alpha_beta if model is LUNG else TEN
    with pytest.raises(ModelError, match=words):
        Regimen("60 Gy", 20).bed(ratio, model, delivery=delivery)


def test_a_single_fraction_is_not_given_twice_a_day() -> None:
    with pytest.raises(ModelError, match="per_day: expected 1 for a single fraction"):
        Regimen("8 Gy", 1).bed(TEN, REPAIRING, delivery=TWICE)


def test_a_convention_of_time_is_named_where_it_counts_and_nowhere_else() -> None:
    regimen = Regimen("60 Gy", 20)
    with pytest.raises(ModelError, match=r"TimeConvention\.OWN_TIME"):
        regimen.eqd2(TEN, GROWING, delivery=TIMED)
    with pytest.raises(ModelError, match="no convention without repopulation"):
        regimen.eqd2(TEN, time=TimeConvention.IN_BED)
    with pytest.raises(ModelError, match="no convention without repopulation"):
        regimen.bed(TEN).eqd2(TimeConvention.LEFT_OUT)


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: Delivery(per_day=2), "interval: expected one between 2 fractions a day"),
        (lambda: Delivery(interval="6 h"), "none with one fraction a day"),
        (lambda: Delivery(per_day=0), "a whole number from 1 up"),
        (lambda: Delivery(per_day=2.5), "a whole number from 1 up"),
        (lambda: Delivery(per_day=True), "a whole number from 1 up"),
        (lambda: Delivery(per_day=2, interval="24 h"), "fractions that fit into a day"),
        (lambda: Delivery(per_day=3, interval="12 h"), "fractions that fit into a day"),
        (
            lambda: Delivery(per_day=2, interval="0.1 h", duration="1 h"),
            "it is from start to start",
        ),
        (lambda: Delivery(overall_time=28), "a number needs its unit"),
        (lambda: Delivery(duration="0 h"), "more than 0"),
        (lambda: Repair("0 hours"), "more than 0"),
        (lambda: Repair("4 Gy"), "half-time of repair"),
        (lambda: Repair("4 h", "5 h"), "its partition, or neither"),
        (lambda: Repair("4 h", partition=0.5), "its partition, or neither"),
        (lambda: Repair("4 h", "5 h", partition=0), "a finite number above 0"),
        (lambda: Repair("4 h", "5 h", partition=True), "a finite number above 0"),
        (lambda: Repopulation("0.6 Gy", "21 days"), "another dimension"),
        (lambda: Repopulation("0 Gy/day", "21 days"), "more than 0"),
        (lambda: Repopulation.doubling("3 days", alpha="0.3 Gy", kickoff="1 d"), "alpha"),
        (lambda: LinearQuadraticLinear("0 Gy", 5), "more than 0"),
        (lambda: LinearQuadraticLinear("4 Gy", -1), "a finite number above 0"),
        (lambda: LinearQuadraticLinear("4 Gy", math.nan), "a finite number above 0"),
        (lambda: LinearQuadraticLinear("4 Gy", 10**400), "a finite number above 0"),
        (lambda: LinearQuadraticLinear("4 Gy", "5"), "a finite number above 0"),
    ],
)
def test_impossible_parameters(make: Any, words: str) -> None:
    with pytest.raises(ModelError, match=words):
        make()


@pytest.mark.parametrize("kind", [BED, EQD2])
@pytest.mark.parametrize(
    "value",
    [
        -1,
        -0.1,
        math.nan,
        math.inf,
        True,
        "39",
        "-39 Gy",
        "39 Sv",
        None,
        months(3),
        TEN,
        1000.1,
        5000,
        10**40,
        1e300,
        np.float64(5000),
        np.nan,
    ],
)
def test_an_effect_is_a_number_of_gray(kind: Any, value: Any) -> None:
    with pytest.raises(EffectError, match="effect: expected"):
        kind(value, TEN)


@pytest.mark.parametrize("kind", [BED, EQD2])
@pytest.mark.parametrize(
    "value",
    [
        45,
        45.0,
        np.float64(45),
        np.float32(45),
        np.int64(45),
        "45 Gy",
        "4500 cGy",
        gray(45),
        Fraction(45),
    ],
)
def test_an_effect_takes_numbers_of_gray_and_doses_with_a_unit(kind: Any, value: Any) -> None:
    effect = kind(value, TEN)
    assert effect == kind(45.0, TEN)
    assert type(effect.gray) is float


def test_a_large_number_of_gray_needs_its_unit() -> None:
    assert BED(1000, TEN) == BED("1000 Gy", TEN)
    assert BED("5000 Gy", TEN).gray == 5000
    with pytest.raises(EffectError, match=r'were centigray meant. write "5000 cGy"'):
        EQD2(5000, TWO)
    # What is computed has its unit: 40 Gy in each of 40 fractions at 0.5 Gy.
    assert Regimen("1600 Gy", 40).bed(AlphaBeta("0.5 Gy")).gray == 1600 * 81


@pytest.mark.parametrize("size", ["3 Gy", "300 cGy", 3, 3.0, np.float64(3), gray(3)])
def test_a_fraction_size_is_a_dose(size: Any) -> None:
    assert EQDX(30, TEN, size=size) == Regimen("30 Gy", 10).eqdx("3 Gy", TEN)


@pytest.mark.parametrize("size", [0, -1, math.nan, "0 Gy", "3", None, True])
def test_an_impossible_fraction_size_is_refused(size: Any) -> None:
    with pytest.raises((EffectError, QuantityError), match="fraction size"):
        EQDX(30, TEN, size=size)


def test_effects_divide_into_a_plain_number() -> None:
    one, two = Regimen("30 Gy", 10).bed(TEN), Regimen("20 Gy", 5).bed(TEN)
    assert one / two == pytest.approx(39 / 28)
    assert type(one / two) is float
    for other in (two.eqd2(), Regimen("20 Gy", 5).bed(TWO), 2, gray(2)):
        with pytest.raises(MixedDoseError, match="cannot divide"):
            one / other
    with pytest.raises(MixedDoseError, match="cannot divide"):
        1 / one
    with pytest.raises(EffectError, match="other than 0 Gy"):
        one / BED(0, TEN)


@pytest.mark.parametrize(
    "dose", [gray(3), pint.UnitRegistry().Quantity(3, "gray"), 3, None, "3 Gy"]
)
def test_a_dose_before_an_effect_is_refused_like_one_behind(dose: Any) -> None:
    for effect in (
        Regimen("30 Gy", 10).bed(TEN),
        Regimen("30 Gy", 10).eqd2(TEN),
        Regimen("30 Gy", 10).eqdx("3 Gy", TEN),
        SFED(50, LUNG.alpha_beta, LUNG),
    ):
        for ask in (
            lambda one, other: one < other,
            lambda one, other: one >= other,
            lambda one, other: one + other,
            lambda one, other: one - other,
            lambda one, other: one / other,
        ):
            for pair in ((dose, effect), (effect, dose)):
                with pytest.raises(MixedDoseError, match="cannot"):
                    ask(*pair)
        assert dose != effect


def test_effects_are_formatted_in_tables_and_over_ranges() -> None:
    regimen, wide = Regimen("30 Gy", 10), Tissue.assumed("3 Gy", "10 Gy")
    assert f"{regimen.bed(TEN):>12.1f}|{regimen.bed(TEN):<10}|" == "   39.0 Gy₁₀|39 Gy₁₀   |"
    assert f"{regimen.bed(wide):.1f}" == "39.0 Gy₁₀ to 60.0 Gy₃"
    samples = Samples.of(["3 Gy", "10 Gy", "20 Gy"])
    assert f"{regimen.bed(samples):.1f}" == "34.5 Gy₂₀ to 60.0 Gy₃, median 39.0 Gy₁₀"
    assert f"{regimen.bed(wide):^30}" == f"{'39 Gy₁₀ to 60 Gy₃':^30}"
    for wrong in ("e", ".1g", "%", ".1"):
        with pytest.raises(EffectError, match=r"\.1f"):
            f"{regimen.bed(wide):{wrong}}"


def test_no_dose_has_an_effect_below_zero() -> None:
    less = Regimen("20 Gy", 5).bed(TEN) - Regimen("30 Gy", 10).bed(TEN)
    assert less.gray == -11
    asks: list[Any] = [
        lambda: in_fractions(less, 3),
        lambda: in_size(less, "2 Gy"),
        lambda: total_in_size(less, "2 Gy"),
        lambda: size_in_total(less, "2 Gy"),
        less.eqd2,
        lambda: less.eqdx("3 Gy"),
        lambda: LUNG.sfed(BED(1, LUNG.alpha_beta, LUNG) - BED(2, LUNG.alpha_beta, LUNG)),
    ]
    for effect in (EQD2(10, TWO) - EQD2(20, TWO), EQDX(1, TWO, size=3) - EQDX(2, TWO, size=3)):
        asks += [effect.bed, lambda effect=effect: in_fractions(effect, 3)]
    for ask in asks:
        with pytest.raises(EffectError, match="effect: expected no less than 0 Gy"):
            ask()


def test_an_effect_has_a_ratio_and_a_model() -> None:
    assert BED(39, TEN) == Regimen("30 Gy", 10).bed(TEN)
    with pytest.raises(AlphaBetaError):
        BED(39, 10)  # type: ignore[arg-type]
    with pytest.raises(ModelError):
        EQD2(39, TEN, "LQ")  # type: ignore[arg-type]
    with pytest.raises(EffectError, match="EQD0 is the BED"):
        BED(39, TEN).eqdx("0 Gy")


def test_equivalent_doses_of_any_fraction_size() -> None:
    regimen = Regimen("30 Gy", 10)
    three = regimen.eqdx("3 Gy", TEN)
    assert three.gray == pytest.approx(30)
    assert three.bed().gray == pytest.approx(39)
    assert regimen.bed(TEN).eqdx("300 cGy") == EQDX(three.gray, TEN, size=3.0)
    assert type(regimen.bed(TEN).eqdx("2 Gy")) is EQD2
    for other in (regimen.eqdx("1.5 Gy", TEN), regimen.eqd2(TEN), regimen.bed(TEN)):
        with pytest.raises(MixedDoseError):
            three + other  # type: ignore[operator]
    assert (three + three).gray == pytest.approx(60)
    assert str(three - regimen.eqdx("3 Gy", TEN) - three) == "EQD3₁₀ -30 Gy"


def test_models_never_mix() -> None:
    regimen = Regimen("24 Gy", 2)
    models = (
        LQ,
        LinearQuadraticLinear("4 Gy", 5),
        LinearQuadraticLinear("4 Gy", 4),
        LinearQuadraticLinear("5 Gy", 5),
    )
    effects = [regimen.bed(TWO, model) for model in models]
    for one in effects:
        for other in effects:
            if one is other:
                assert (one + other).gray == 2 * one.gray
            else:
                assert one != other
                with pytest.raises(MixedDoseError, match="models"):
                    one - other


def test_a_fraction_outside_the_range_of_trust_is_said() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        inside = Regimen("10 Gy", 1).bed(TEN)
        quiet = Regimen("10.1 Gy", 1).bed(TEN, quiet=True)
        LUNG.sfed(Regimen("54 Gy", 3).bed(LUNG.alpha_beta, LUNG))
        Regimen("24 Gy", 1).eqd2(TWO, LinearQuadraticLinear("4 Gy", 5))
    assert inside.outside == ""
    assert "10 Gy in a fraction" in quiet.outside
    assert (inside + quiet).outside == quiet.eqd2().outside == quiet.outside
    big, wide = Regimen("24 Gy", 1), Tissue.assumed("3 Gy", "10 Gy")
    for ask in (
        lambda: big.bed(TEN),
        lambda: big.eqd2(TEN),
        lambda: big.eqdx("3 Gy", TEN),
        lambda: big.bed(wide),
        lambda: big.eqd2(wide),
        lambda: big.bed(Samples.of(["3 Gy"])),
    ):
        with pytest.warns(ExtrapolationWarning, match="about 10 Gy in a fraction") as caught:
            ask()
        assert [one.filename for one in caught] == [__file__]


def test_what_is_outside_makes_no_difference_to_equality() -> None:
    assert Regimen("24 Gy", 1).bed(TEN, quiet=True) == BED(81.6, TEN)


sizes = st.floats(0.05, 39, allow_nan=False)
counts = st.integers(1, 40)
ratios = st.floats(0.3, 25).map(lambda value: AlphaBeta(gray(value)))


@given(sizes, counts, ratios, st.floats(0.1, 5))
def test_effects_over_the_ratio(size: float, n: int, ratio: AlphaBeta, more: float) -> None:
    regimen = Regimen(gray(size * n), n)
    higher = AlphaBeta(gray(ratio.gray + more))
    assert regimen.bed(higher).gray < regimen.bed(ratio).gray
    change = regimen.eqd2(higher).gray - regimen.eqd2(ratio).gray
    if abs(size - 2) > 1e-6:
        assert (change < 0) == (size > 2)
    over = regimen.eqd2(Tissue("key", "name", ratio, higher))
    assert over.least <= over.most if over.least.alpha_beta == over.most.alpha_beta else True
    assert over.least.gray <= over.most.gray


@pytest.mark.parametrize(
    ("each", "least", "most"),
    [("1.2 Gy", THREE, TEN), ("2 Gy", None, None), ("3 Gy", TEN, THREE)],
)
def test_the_order_of_eqd2_over_a_range_turns_at_two_gray(
    each: str, least: AlphaBeta | None, most: AlphaBeta | None
) -> None:
    over = Regimen.by_fraction(each, 10).eqd2(Tissue.assumed("3 Gy", "10 Gy"))
    if least is None:
        assert over.least.gray == pytest.approx(over.most.gray)
    else:
        assert (over.least.alpha_beta, over.most.alpha_beta) == (least, most)


@given(sizes, counts, ratios, st.floats(0.5, 20))
def test_laws_of_the_linear_model(size: float, n: int, ratio: AlphaBeta, threshold: float) -> None:
    smooth = LinearQuadraticLinear.smooth(gray(threshold), ratio)
    steep = LinearQuadraticLinear(gray(threshold), smooth.slope * 1.5)
    regimen = Regimen(gray(size * n), n)
    plain = regimen.bed(ratio).gray
    assert regimen.bed(ratio, smooth).gray <= plain * (1 + 1e-12)
    if size <= threshold:
        assert regimen.bed(ratio, smooth).gray == pytest.approx(plain, rel=1e-12)
    step = threshold * 1e-7
    for model in (smooth, steep):
        below, at, above = (
            model.bed_of_fraction(threshold + shift, ratio.gray) for shift in (-step, 0.0, step)
        )
        assert below < at < above
        assert at == pytest.approx(below, rel=1e-5)
        slopes = ((at - below) / step, (above - at) / step)
        same = slopes[1] == pytest.approx(slopes[0], rel=1e-4)
        assert same == model.is_smooth(ratio)
        assert regimen.eqd2(ratio, model).bed().gray == pytest.approx(
            regimen.bed(ratio, model).gray, rel=1e-12
        )


@given(st.floats(0.05, 2), st.floats(0.1, 4), st.floats(0.1, 10), sizes, counts)
def test_laws_of_the_universal_curve(
    alpha: float, d0: float, dq: float, size: float, n: int
) -> None:
    assume(alpha * d0 < 0.95)
    model = UniversalSurvivalCurve(f"{alpha:.17f} /Gy", gray(d0), gray(dq))
    ratio = model.alpha_beta
    regimen = Regimen(gray(size * n), n)
    bed = regimen.bed(ratio, model)
    assert bed.gray <= regimen.bed(ratio).gray * (1 + 1e-9)
    assert regimen.bed(ratio, model).eqd2().bed().gray == pytest.approx(bed.gray, rel=1e-12)
    at = model.transition
    curved, straight = at * (1 + at / ratio.gray), (at - model.dq) / (model.alpha * model.d0)
    assert straight == pytest.approx(curved, rel=1e-9)
    assert bed.eqd2() == regimen.eqd2(ratio, model) or bed.eqd2().gray == pytest.approx(
        regimen.eqd2(ratio, model).gray, rel=1e-12
    )


@given(sizes, counts)
def test_a_large_ratio_leaves_the_dose(size: float, n: int) -> None:
    regimen = Regimen(gray(size * n), n)
    assert regimen.bed(AlphaBeta("1000000000 Gy")).gray == pytest.approx(regimen.gray, rel=1e-6)


@given(st.floats(1e-9, 1e-4), counts, ratios)
def test_small_fractions_add_nothing_quadratic(size: float, n: int, ratio: AlphaBeta) -> None:
    regimen = Regimen(gray(size * n), n)
    assert regimen.bed(ratio).gray == pytest.approx(regimen.gray, rel=2 * size / ratio.gray)


@given(st.integers(1, 400), counts, ratios)
def test_units_do_not_matter(tenths: int, n: int, ratio: AlphaBeta) -> None:
    in_gray = Regimen(f"{tenths / 10 * n:.1f} Gy", n)
    in_centigray = Regimen(registry.Quantity(tenths * 10 * n, "centigray"), n)
    assert in_gray.bed(ratio) == in_centigray.bed(ratio)


def test_samples_of_a_ratio() -> None:
    samples = Samples.of(f"{value} Gy" for value in (2, 3, 10, 20))
    over = Regimen("30 Gy", 10).bed(samples)
    assert [round(one.gray, 2) for one in over.effects] == [75, 60, 39, 34.5]
    assert [over.quantile(share).gray for share in (0.25, 0.26, 1)] == [34.5, 39, 75]
    assert str(over) == "34.5 Gy₂₀ to 75 Gy₂, median 39 Gy₁₀"
    assert Regimen("30 Gy", 10).eqd2(samples).effects[0].gray == pytest.approx(37.5)
    assert over.outside == ""
    for share in (0, 1.1, math.nan):
        with pytest.raises(EffectError, match="a share above 0"):
            over.quantile(share)
    for wrong in ([], [10]):
        with pytest.raises(AlphaBetaError, match="one AlphaBeta or more"):
            Samples(wrong)  # type: ignore[arg-type]


def test_a_range_is_in_order() -> None:
    for parts in ((TEN, THREE, None), (TWO, THREE, TEN)):
        with pytest.raises(AlphaBetaError, match="central estimate inside"):
            Tissue("key", "name", *parts)


def test_deliveries_say_what_they_are() -> None:
    assert str(Delivery()) == "once a day"
    assert str(Delivery(duration="30 min", overall_time=months(1))) == (
        "once a day, 0.5 hours each, 30.4375 days in all"
    )
    assert str(GROWING).startswith("linear-quadratic, repopulation of 0.66")
    assert GROWING.label == "LQ with repopulation"
