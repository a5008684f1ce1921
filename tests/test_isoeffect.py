"""Isoeffect: published isoeffects, exact swap points, and every inverse there and back."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonemets.errors import EffectError, ExtrapolationWarning, ModelError, RegimenError
from bonemets.regimens import (
    EQD2,
    AlphaBeta,
    Delivery,
    LinearQuadratic,
    Regimen,
    Repair,
    Repopulation,
    TimeConvention,
)
from bonemets.regimens.high_dose import LinearQuadraticLinear, UniversalSurvivalCurve
from bonemets.regimens.isoeffect import in_fractions, in_size, order, size_in_total, total_in_size
from bonemets.regimens.models import LQ
from bonemets.units import gray

pytestmark = pytest.mark.filterwarnings("ignore::bonemets.errors.ExtrapolationWarning")

TEN, TWO = AlphaBeta("10 Gy"), AlphaBeta("2 Gy")


# HyTEC 2021: limits of the cord in one to five fractions, one isoeffect at 2 Gy.
@pytest.mark.parametrize("start", ["12.4/1", "EQD2"])
def test_hytec_limits_follow_from_one_of_them(start: str) -> None:
    effect = EQD2(44.6, TWO) if start == "EQD2" else Regimen.parse(start).bed(TWO)
    found = [f"{in_fractions(effect, n).gray:.1f}" for n in range(1, 6)]
    assert found == ["12.4", "17.0", "20.3", "23.0", "25.3"]


def test_hytec_upper_ends_follow_from_14_gray() -> None:
    effect = Regimen.parse("14/1").bed(TWO)
    assert effect.eqd2().gray == pytest.approx(56)
    found = {n: f"{in_fractions(effect, n).gray:.1f}" for n in (3, 5)}
    assert found == {3: "23.1", 5: "28.8"}


# Exact ratios at which regimens swap rank; the one with larger fractions is higher below.
SWAPS = [
    ("12/1", "30/10", Fraction(3)),
    ("16/1", "30/10", Fraction(83, 7)),
    ("10/1", "20/5", Fraction(2)),
    ("25/5", "30/10", Fraction(7)),
    ("18/1", "24/2", Fraction(6)),
    ("24/2", "35/5", Fraction(43, 11)),
]


@pytest.mark.parametrize(("larger", "smaller", "ratio"), SWAPS)
def test_swap_points(larger: str, smaller: str, ratio: Fraction) -> None:
    first, second = Regimen.parse(larger), Regimen.parse(smaller)
    for found in (order(first, second), order(second, first)):
        assert found.swap is not None
        assert found.swap.gray == float(ratio)
        assert (found.below, found.above, found.dominant) == (first, second, None)
        assert found.higher(found.swap) is None
        assert found.range_of(first) == (0, float(ratio))
        assert found.range_of(second) == (float(ratio), math.inf)
        for shift in (0.9, 1.1):
            at = AlphaBeta(gray(found.swap.gray * shift))
            higher = first if first.bed(at) > second.bed(at) else second
            assert found.higher(at) == higher
            assert (first.eqd2(at) > second.eqd2(at)) == (higher == first)
    assert first.bed(found.swap).gray == pytest.approx(second.bed(found.swap).gray)
    assert str(found).startswith(f"{first} has the higher BED below alpha/beta")


@pytest.mark.parametrize(
    ("higher", "lower"),
    [("30/10", "20/5"), ("20/5", "8/1"), ("24/2", "16/1"), ("30/3", "24/2"), ("30/3", "30/10")],
)
def test_one_dominates(higher: str, lower: str) -> None:
    first, second = Regimen.parse(higher), Regimen.parse(lower)
    for found in (order(first, second), order(second, first)):
        assert (found.swap, found.dominant) == (None, first)
        assert found.higher(TEN) == first
        assert found.range_of(first) == (0, math.inf)
        assert found.range_of(second) is None
        assert str(found) == f"{first} has the higher BED than {second} at every alpha/beta ratio"


def test_equal_regimens_have_no_order() -> None:
    found = order(Regimen.parse("8/1"), Regimen.parse("8/1"))
    assert (found.swap, found.dominant, found.higher(TEN)) == (None, None, None)
    assert str(found) == "8 Gy/1 and 8 Gy/1 are equal at every alpha/beta ratio"
    with pytest.raises(RegimenError, match="8 Gy/1 or 8 Gy/1"):
        found.range_of(Regimen.parse("20/5"))


LUNG = UniversalSurvivalCurve("0.33 /Gy", "1.25 Gy", "1.8 Gy")
TWICE = Delivery(per_day=2, interval="6 h", duration="20 min", overall_time="60 days")
ALL: list[tuple[Any, Delivery]] = [
    (LQ, Delivery()),
    (LinearQuadraticLinear("4 Gy", 3), Delivery()),
    (LUNG, Delivery()),
    (LinearQuadratic(repair=Repair("3 h")), Delivery(per_day=3, interval="5 h")),
    (LinearQuadratic(repair=Repair("0.2 h", "3 h", 0.9)), Delivery(duration="1 h")),
    (
        LinearQuadratic(repair=Repair("3 h"), repopulation=Repopulation("0.1 Gy/d", "50 d")),
        TWICE,
    ),
    (LinearQuadraticLinear("40 Gy", 3, repair=Repair("3 h")), Delivery(duration="1 h")),
]
sizes = st.floats(0.5, 38)
ratios = st.floats(0.5, 25).map(lambda value: AlphaBeta(gray(value)))


@pytest.mark.parametrize(("model", "delivery"), ALL, ids=lambda part: str(part)[:30])
@given(size=sizes, n=st.integers(2, 40), ratio=ratios)
def test_there_and_back(
    model: Any, delivery: Delivery, size: float, n: int, ratio: AlphaBeta
) -> None:
    ratio = LUNG.alpha_beta if model is LUNG else ratio
    regimen = Regimen(gray(size * n), n)
    effect = regimen.bed(ratio, model, delivery=delivery)
    assert in_fractions(effect, n, delivery=delivery).gray == pytest.approx(regimen.gray, rel=1e-12)
    if model.repopulation is not None:
        eqd2 = effect.eqd2(TimeConvention.IN_BED)
        back = in_fractions(eqd2, n, delivery=delivery)
        assert back.gray == pytest.approx(regimen.gray, rel=1e-12)
    elif model.repair is None:
        assert in_size(effect, gray(size)).real == pytest.approx(n, rel=1e-12)
        total = total_in_size(effect, gray(size)).magnitude
        assert total == pytest.approx(regimen.gray, rel=1e-12)


@given(size=st.floats(1e-9, 38), n=st.integers(1, 40), ratio=ratios)
def test_small_doses_lose_no_digits(size: float, n: int, ratio: AlphaBeta) -> None:
    regimen = Regimen(gray(size * n), n)
    back = in_fractions(regimen.bed(ratio), n)
    assert back.gray == pytest.approx(regimen.gray, rel=1e-12)


@given(sizes, st.integers(1, 40), ratios, sizes)
def test_the_size_that_a_total_needs(size: float, n: int, ratio: AlphaBeta, other: float) -> None:
    effect = Regimen(gray(size * n), n).bed(ratio)
    total = total_in_size(effect, gray(other))
    # The size is a difference of two doses: where they are near, so are its digits.
    tolerance = 1e-14 * (1 + ratio.gray / other)
    assert size_in_total(effect, total).magnitude == pytest.approx(other, rel=max(tolerance, 1e-12))


def test_whole_numbers_of_fractions_beside_the_real_one() -> None:
    effect = Regimen.parse("30/10").bed(TEN)  # 39 Gy
    found = in_size(effect, "4 Gy")  # 5.6 Gy each
    assert found.real == pytest.approx(39 / 5.6)
    assert found.fewer is not None
    assert [str(part) for part in found.fewer] == ["24 Gy/6", "33.6 Gy₁₀"]
    assert [str(part) for part in found.more] == ["28 Gy/7", "39.2 Gy₁₀"]
    exact = in_size(effect, "3 Gy")
    assert exact.fewer == exact.more
    assert exact.more[0] == Regimen.parse("30/10")
    few = in_size(effect, "20 Gy")
    assert (few.fewer, str(few.more[0])) == (None, "20 Gy/1")


def test_what_cannot_be_inverted_is_refused() -> None:
    effect = Regimen.parse("30/10").bed(TEN)
    with pytest.raises(ModelError, match="less than the BED"):
        size_in_total(effect, "39 Gy")
    with pytest.raises(EffectError, match="a BED or an equivalent dose"):
        in_fractions(Regimen.parse("30/10"), 5)  # type: ignore[arg-type]
    with pytest.raises(RegimenError, match="a whole number"):
        in_fractions(effect, 2.5)  # type: ignore[arg-type]
    linear = Regimen.parse("30/10").bed(TEN, LinearQuadraticLinear("4 Gy", 3))
    with pytest.raises(ModelError, match="by the linear-quadratic model"):
        size_in_total(linear, "32 Gy")
    repair = LinearQuadratic(repair=Repair("3 h"))
    twice = Delivery(per_day=2, interval="6 h")
    repaired = Regimen.parse("30/10").bed(TEN, repair, delivery=twice)
    for ask in (in_size, total_in_size, size_in_total):
        with pytest.raises(ModelError, match="without repair and repopulation"):
            ask(repaired, "2 Gy")  # type: ignore[operator]
    with pytest.raises(ModelError, match="in which it has an effect"):
        in_fractions(repaired, 1)
    bound = Regimen.parse("30/10").bed(TEN, LinearQuadraticLinear("4 Gy", 3))
    assert in_fractions(bound, 2).gray > 8
    model = LinearQuadraticLinear("4 Gy", 3, repair=Repair("3 h"))
    effect = Regimen.parse("30/10").bed(TEN, model, delivery=twice)
    with pytest.raises(ModelError, match="the linear part"):
        in_fractions(effect, 4, delivery=twice)


def test_a_large_fraction_that_follows_is_warned_of() -> None:
    with pytest.warns(ExtrapolationWarning, match="about 10 Gy") as caught:
        in_fractions(Regimen.parse("30/10").bed(TEN), 1)
    assert caught[0].filename == __file__
