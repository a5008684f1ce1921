"""Effects over arrays: the same numbers and the same refusals as of one regimen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pint
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonemets.errors import AlphaBetaError, ExtrapolationWarning, QuantityError, RegimenError
from bonemets.regimens import AlphaBeta, Regimen, arrays
from bonemets.units import gray

TEN = AlphaBeta("10 Gy")
rows = st.lists(
    st.tuples(st.floats(0.1, 10), st.integers(1, 40), st.floats(0.3, 20)), min_size=1, max_size=30
)


@given(rows)
def test_arrays_agree_with_single_regimens(given_rows: list[tuple[float, int, float]]) -> None:
    size, count, ratio = (np.array(column) for column in zip(*given_rows, strict=True))
    dose = size * count
    regimens = [Regimen(gray(d), int(n)) for d, n in zip(dose, count, strict=True)]
    at = [AlphaBeta(gray(one)) for one in ratio]
    pairs = list(zip(regimens, at, strict=True))
    for found, expected in (
        (arrays.bed(dose, count, ratio, quiet=True), [r.bed(a, quiet=True).gray for r, a in pairs]),
        (
            arrays.eqd2(dose, count.astype(float), ratio, quiet=True),
            [r.eqd2(a, quiet=True).gray for r, a in pairs],
        ),
        (
            arrays.eqdx("3 Gy", dose, count, ratio, quiet=True),
            [r.eqdx("3 Gy", a, quiet=True).gray for r, a in pairs],
        ),
    ):
        assert found.tolist() == pytest.approx(expected, rel=1e-13)


def test_as_many_fractions_as_of_a_regimen() -> None:
    assert float(arrays.bed(20_000, 10_000, 10)) == Regimen("20000 Gy", 10_000).bed(TEN).gray
    with pytest.raises(RegimenError, match="10000 at most"):
        Regimen("20000 Gy", 10_001)


def test_shapes_are_broadcast() -> None:
    surface = arrays.bed(np.array([8.0, 20.0]), np.array([1, 5]), np.array([[10.0], [3.0], [2.0]]))
    assert surface.shape == (3, 2)
    assert surface.round(2).tolist() == [[14.4, 28.0], [29.33, 46.67], [40.0, 60.0]]
    assert arrays.bed(8, 1, 10).shape == ()
    assert float(arrays.eqd2(8, 1, 10)) == pytest.approx(12)
    assert arrays.bed([], 1, 10).shape == (0,)
    with pytest.raises(RegimenError, match="shapes that broadcast"):
        arrays.bed([8, 20], [1, 2, 3], 10)


def test_more_than_one_block() -> None:
    n = 3 * arrays.BLOCK + 7
    dose = np.full(n, 30.0)
    assert (arrays.bed(dose, 10, 10) == 39).all()
    dose[-1] = np.nan
    with pytest.raises(RegimenError, match="dose"):
        arrays.bed(dose, 10, 10)


def test_units_do_not_matter() -> None:
    for registry in (pint.UnitRegistry(), pint.UnitRegistry()):
        dose = registry.Quantity(np.array([3000.0, 800.0]), "centigray")
        found = arrays.bed(dose, [10, 1], registry.Quantity(np.array([10.0]), "gray"))
        assert found.round(6).tolist() == [39.0, 14.4]
    with pytest.raises(QuantityError):
        arrays.bed(pint.UnitRegistry().Quantity(np.array([8.0]), "sievert"), 1, 10)


@pytest.mark.parametrize("effect", [arrays.bed, arrays.eqd2])
@pytest.mark.parametrize(
    ("given_arrays", "error", "words"),
    [
        (([8, 0], 1, 10), RegimenError, "dose: expected above 0 and at most 40 Gy"),
        (([8, -8], 1, 10), RegimenError, "dose"),
        (([8, np.nan], 1, 10), RegimenError, "dose"),
        (([8, np.inf], 1, 10), RegimenError, "dose"),
        (([8, 800], 1, 10), RegimenError, "were centigray given"),
        (([8], 0, 10), RegimenError, "whole numbers from 1 up"),
        (([8], -1, 10), RegimenError, "whole numbers from 1 up"),
        (([8], 2.5, 10), RegimenError, "whole numbers from 1 up"),
        (([8], np.nan, 10), RegimenError, "whole numbers from 1 up"),
        (([8], np.inf, 10), RegimenError, "dose"),
        (([8], 10_001, 10), RegimenError, "fractions: expected at most 10000, got 10001"),
        (([8, 20_000], [1, 20_000], 10), RegimenError, "fractions: expected at most 10000"),
        (([8], 20_000.0, 10), RegimenError, "fractions: expected at most 10000"),
        (([8], True, 10), RegimenError, "fractions: expected an array of numbers"),
        (([-8], -1, 10), RegimenError, "whole numbers"),
        (([8], 1, 0), AlphaBetaError, "alpha_beta"),
        (([8], 1, -10), AlphaBetaError, "alpha_beta"),
        (([8], 1, np.nan), AlphaBetaError, "alpha_beta"),
        (([8], 1, np.inf), AlphaBetaError, "alpha_beta"),
        ((["8 Gy"], 1, 10), RegimenError, "an array of numbers"),
        (([[8], [8, 8]], 1, 10), RegimenError, "an array of numbers"),
        (([10**400], 1, 10), RegimenError, "an array of numbers"),
        ((None, 1, 10), RegimenError, "an array of numbers"),
    ],
)
def test_what_a_regimen_refuses_an_array_refuses(
    effect: Callable[..., Any], given_arrays: tuple[Any, ...], error: type[Exception], words: str
) -> None:
    with pytest.raises(error, match=words):
        effect(*given_arrays)


def test_a_large_fraction_is_warned_of() -> None:
    for ask in (
        lambda: arrays.bed([8, 24], 1, 10),
        lambda: arrays.eqd2([8, 24], 1, 10),
        lambda: arrays.eqdx("3 Gy", [8, 24], 1, 10),
    ):
        with pytest.warns(ExtrapolationWarning, match="about 10 Gy") as caught:
            ask()
        assert caught[0].filename == __file__
