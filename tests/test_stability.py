"""Stability of an order of BED over alpha/beta, against BED computed at each ratio."""

from __future__ import annotations

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonemets.case import Case
from bonemets.options.rank_case import rank
from bonemets.presentation import explain
from bonemets.regimens import AlphaBeta, Regimen
from bonemets.regimens.ratio_order import rank_by_ratio
from bonemets.serialization.writing import to_json

regimens = st.builds(
    lambda total, n: Regimen(f"{total} Gy", n), st.integers(6, 40), st.integers(1, 20)
)


@given(st.lists(regimens, min_size=1, max_size=5))
def test_the_order_holds_within_each_band_and_swaps_between(some: list[Regimen]) -> None:
    found = rank_by_ratio(some)
    assert found[0].low == 0
    assert found[-1].high == math.inf
    for band in found:
        middle = band.low + 1 if band.high == math.inf else (band.low + band.high) / 2
        near = [band.low + (middle - band.low) / 8, middle]
        for ratio in near:
            effects = [
                one.bed(AlphaBeta(f"{ratio:.12f} Gy"), quiet=True).gray for one in band.order
            ]
            for higher, lower in itertools.pairwise(effects):
                assert higher >= lower or math.isclose(higher, lower, rel_tol=1e-9)
    for one, other in itertools.pairwise(found):
        assert one.high == other.low
        assert one.order != other.order
        assert set(one.order) == set(other.order) == set(some)


def test_the_swap_of_one_fraction_of_12_and_ten_of_3() -> None:
    # 12 (1 + 12/R) = 30 (1 + 3/R) at R = 3, by hand
    below, above = rank_by_ratio([Regimen("30 Gy", 10), Regimen("12 Gy", 1)])
    assert (below.low, below.high, above.low, above.high) == (0, 3, 3, math.inf)
    assert str(below) == "12 Gy/1 > 30 Gy/10 for alpha/beta below 3 Gy"
    assert str(above) == "30 Gy/10 > 12 Gy/1 for alpha/beta above 3 Gy"
    assert "10 Gy in a fraction" in below.outside
    [whole] = rank_by_ratio([Regimen("8 Gy", 1), Regimen("20 Gy", 5)])
    assert str(whole) == "20 Gy/5 > 8 Gy/1 for every alpha/beta ratio"
    assert whole.outside == ""
    assert to_json(above)["below_gy"] is None
    between = rank_by_ratio([Regimen("30 Gy", 10), Regimen("12 Gy", 1), Regimen("24 Gy", 2)])
    assert [one.holds() for one in between][1:-1] == [
        f"alpha/beta from {one.low:g} to {one.high:g} Gy" for one in between[1:-1]
    ]
    assert len(between) == 3  # 24/2 meets 30/10 at (24*12 - 30*3) / (30 - 24) = 33 Gy


def test_a_ranking_says_over_which_ratios_its_order_of_bed_holds() -> None:
    ranking = rank(Case(spinal=False, pain=6))
    [band] = ranking.beds
    assert [str(one) for one in band.order] == ["24 Gy/6", "20 Gy/5", "8 Gy/1"]
    text = explain(ranking)
    assert "order of BED, which is not one of efficacy:" in text
    assert "24 Gy/6 > 20 Gy/5 > 8 Gy/1 for every alpha/beta ratio" in text
    assert rank(Case()).beds == ()
    case = Case(
        spinal=True, pain=6, cord_compression=False, cauda_equina_compression=False, segments=1,
        sins=5, ecog=1, impending_fracture=False, pathologic_fracture=False,
    )  # fmt: skip
    assert "stretched: the linear-quadratic model" in explain(rank(case))


@pytest.mark.parametrize("twice", [[Regimen("8 Gy", 1)] * 2, [Regimen("8 Gy", 1)]])
def test_one_regimen_has_one_place(twice: list[Regimen]) -> None:
    assert [one.order for one in rank_by_ratio(twice)] == [(Regimen("8 Gy", 1),)]
