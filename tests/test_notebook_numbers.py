"""The formulas of the explorer's module, run in node, say what Python says over a grid."""

from __future__ import annotations

import itertools
import json
import math
import random
import shutil
import subprocess
from typing import Any

import pytest

from bonemets.notebook.choices import entry, regimens
from bonemets.notebook.widget import module
from bonemets.regimens import AlphaBeta, Regimen
from bonemets.regimens.effects import number
from bonemets.regimens.high_dose import LinearQuadraticLinear, UniversalSurvivalCurve
from bonemets.regimens.isoeffect import order
from bonemets.regimens.models import LQ, Model

NODE = shutil.which("node")
GRID = """
const grid = JSON.parse(process.env.GRID);
const effect = ([regimen, ratio, formula]) => {
  const found = [bed(regimen, ratio, formula), eqd2(regimen, ratio, formula)];
  return [found, found.map(shown)];
};
console.log(JSON.stringify({
  effects: grid.effects.map(effect),
  swaps: grid.swaps.map(([first, second, formula]) => swap(first, second, formula)),
  shown: grid.shown.map(shown),
  ratios: grid.curves.map(follows),
  lacks: grid.lacks.map(lacks),
}));
"""
REGIMENS = [
    *map(Regimen.parse, regimens()),
    *(Regimen("0.7 Gy", 3), Regimen("1.005 Gy", 1), Regimen("79.2 Gy", 44), Regimen("6.13 Gy", 1)),
]
THRESHOLDS = (1.5, 2.0, 4.0, 7.35)
CURVES = [(0.33, 1.25, 1.8), (0.2, 1.1, 3.0), (0.41, 0.9, 1.4)]
RATIOS = [0.3, 0.57, 1.0, 2.0, 2.5, 3.0, 4.52, 10.0, 16.0, 20.0]
HALVES = [0.005, 1.005, 2.675, 14.4, 39.0, 1e-7, 0.125, 33.333333, 1276.114999999, 999.995]


def plain(regimen: Regimen) -> dict[str, Any]:
    return entry(regimen)


def points() -> list[tuple[Regimen, AlphaBeta, Model, dict[str, Any]]]:
    drawn = random.Random(6)  # noqa: S311 - it draws ratios
    ratios = [*RATIOS, *(round(drawn.uniform(0.3, 20), 2) for _ in range(10))]
    found: list[tuple[Regimen, AlphaBeta, Model, dict[str, Any]]] = []
    for regimen, gray in itertools.product(REGIMENS, ratios):
        ratio = AlphaBeta(f"{gray} Gy")
        found.append((regimen, ratio, LQ, {"kind": "LQ"}))
        for threshold in THRESHOLDS:
            line = LinearQuadraticLinear.smooth(f"{threshold} Gy", ratio)
            found.append((regimen, ratio, line, {"kind": "LQ-L", "threshold": threshold}))
    for regimen, (alpha, d0, dq) in itertools.product(REGIMENS, CURVES):
        curve = UniversalSurvivalCurve(f"{alpha} /Gy", f"{d0} Gy", f"{dq} Gy")
        formula = {"kind": "USC", "alpha": alpha, "d0": d0, "dq": dq}
        found.append((regimen, curve.alpha_beta, curve, formula))
    return found


POINTS = points()
PAIRS = list(itertools.combinations(REGIMENS, 2))
LINE = {"kind": "LQ-L", "threshold": 4.0}


@pytest.fixture(scope="module")
def node() -> dict[str, Any]:
    if NODE is None:
        pytest.skip("no node on the path: apt-get install nodejs")
    grid = {
        "effects": [(plain(one), ratio.gray, formula) for one, ratio, _, formula in POINTS],
        "swaps": [
            (plain(one), plain(two), formula)
            for formula in ({"kind": "LQ"}, LINE)
            for one, two in PAIRS
        ],
        "shown": HALVES,
        "curves": [{"alpha": alpha, "d0": d0, "dq": dq} for alpha, d0, dq in CURVES],
        "lacks": [
            {"kind": "LQ"},
            {"kind": "LQ-L", "threshold": None},
            {"kind": "USC", "alpha": 0.8, "d0": 1.25, "dq": 1.8},
            {"kind": "USC", "alpha": 0.79, "d0": 1.25, "dq": 1.8},
        ],
    }
    script = module("explorer") + GRID.replace("process.env.GRID", json.dumps(json.dumps(grid)))
    done = subprocess.run(
        [NODE, "--input-type=module"], input=script, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_every_effect_is_the_same_number_and_the_same_text(node: dict[str, Any]) -> None:
    assert len(node["effects"]) == len(POINTS) > 2_500
    for (regimen, ratio, model, formula), (values, texts) in zip(
        POINTS, node["effects"], strict=True
    ):
        expected = [
            regimen.bed(ratio, model, quiet=True).gray,
            regimen.eqd2(ratio, model, quiet=True).gray,
        ]
        where = f"{regimen} at {ratio} by {formula}"
        for value, text, sound in zip(values, texts, expected, strict=True):
            assert math.isclose(value, sound, rel_tol=1e-12), where
            assert text == number(sound, ""), where


def test_regimens_swap_where_python_says(node: dict[str, Any]) -> None:
    plain, lines = node["swaps"][: len(PAIRS)], node["swaps"][len(PAIRS) :]
    swapped = 0
    for (one, two), found in zip(PAIRS, plain, strict=True):
        swap = order(one, two).swap
        assert (found is None) is (swap is None), f"{one} and {two}"
        if swap is not None:
            assert math.isclose(found, swap.gray, rel_tol=1e-9)
            swapped += 1
    assert swapped > 50
    for (one, two), found in zip(PAIRS, lines, strict=True):
        if found is not None:
            ratio = AlphaBeta(f"{found:.17f} Gy")
            model = LinearQuadraticLinear.smooth("4 Gy", ratio)
            first, second = (each.bed(ratio, model, quiet=True).gray for each in (one, two))
            assert math.isclose(first, second, rel_tol=1e-9), f"{one} and {two}"


def test_regimens_that_have_no_swap_by_a_line_keep_their_order(node: dict[str, Any]) -> None:
    for (one, two), found in zip(PAIRS, node["swaps"][len(PAIRS) :], strict=True):
        if found is None:
            signs = set()
            for gray in ("0.01 Gy", "2 Gy", "1000 Gy"):
                ratio = AlphaBeta(gray)
                model = LinearQuadraticLinear.smooth("4 Gy", ratio)
                first, second = (each.bed(ratio, model, quiet=True).gray for each in (one, two))
                signs.add(0 if math.isclose(first, second) else math.copysign(1, first - second))
            assert len(signs - {0}) <= 1, f"{one} and {two}"


def test_numbers_are_rounded_as_python_prints_them(node: dict[str, Any]) -> None:
    assert node["shown"] == [number(value, "") for value in HALVES]


def test_the_ratio_of_the_universal_survival_curve_follows(node: dict[str, Any]) -> None:
    for (alpha, d0, dq), found in zip(CURVES, node["ratios"], strict=True):
        curve = UniversalSurvivalCurve(f"{alpha} /Gy", f"{d0} Gy", f"{dq} Gy")
        assert math.isclose(found, curve.alpha_beta.gray, rel_tol=1e-12)


def test_a_model_says_what_it_lacks(node: dict[str, Any]) -> None:
    none, line, at_one, below = node["lacks"]
    assert none == below == ""
    assert line == "LQ-L needs a number above 0: threshold."
    assert at_one == "alpha times D0 must be less than 1."
