"""Every function of doses answers, or refuses in the library's words: never in Python's alone."""

from __future__ import annotations

import contextlib
import enum
import inspect
from typing import Any

import pytest

from bonemets import regimens
from bonemets.errors import (
    AlphaBetaError,
    BonemetsError,
    ConstraintError,
    EffectError,
    ModelError,
    RegimenError,
)
from bonemets.regimens import (
    HYTEC,
    LQ,
    POINT_MAXIMUM,
    TISSUES,
    AlphaBeta,
    Course,
    Delivery,
    LinearQuadraticLinear,
    Order,
    Organ,
    OrganDose,
    Phase,
    Regimen,
    Repair,
    Repopulation,
    Samples,
    Tissue,
    UniversalSurvivalCurve,
    check,
    cord_doses,
    cumulative,
    order,
    rank_by_ratio,
)
from bonemets.regimens.courses import Levels
from bonemets.regimens.limits import HYTEC_CORD
from bonemets.units import gray

pytestmark = pytest.mark.filterwarnings("ignore::bonemets.errors.ExtrapolationWarning")

TEN = AlphaBeta("10 Gy")
THIRTY, TWENTY, COURSE = Regimen("30 Gy", 10), Regimen("20 Gy", 5), Course(["30/10"])
BED = THIRTY.bed(TEN)
CORD = AlphaBeta("2 Gy")
SAMPLES = Samples.of(["8 Gy", "10 Gy"])
LUNG = UniversalSurvivalCurve("0.33 /Gy", "1.25 Gy", "1.8 Gy")
LEVELS = Levels({"boost": "30/10", "elective": "20/10"})
GIVEN = (
    *(5, 2.5, float("nan"), True, None, "text", "10 Gy", "30 Gy/10", b"8/1", gray(3)),
    *(TISSUES[0], SAMPLES, TEN, THIRTY, COURSE, BED, BED.eqd2(), LQ, Delivery(), Organ.CORD),
    *([], [THIRTY], [TEN], {}, object()),
)
RESULTS = {
    *("Check", "Constraint", "CordDoses", "Estimate", "Fractions", "Margin", "Mention"),
    *("NiederScore", "Order", "OverSamples", "OverTissue", "RatioBand"),
}
"""Types that functions return, and nobody makes."""


def functions() -> dict[str, Any]:
    public = {name: getattr(regimens, name) for name in regimens.__all__ if name not in RESULTS}
    found = {
        name: one
        for name, one in public.items()
        if callable(one) and not isinstance(one, enum.EnumType)
    }
    bound = [
        *(THIRTY.bed, THIRTY.eqd2, THIRTY.eqdx, Regimen.parse, Regimen.by_fraction),
        *(COURSE.bed, COURSE.eqd2, COURSE.__add__, COURSE.__radd__, LEVELS.bed, LEVELS.eqd2),
        *(BED.eqd2, BED.eqdx, BED.eqd2().bed, LUNG.sfed, THIRTY.bed(SAMPLES).quantile),
        *(order(THIRTY, TWENTY).higher, order(THIRTY, TWENTY).range_of, HYTEC_CORD.in_fractions),
        *(LinearQuadraticLinear.smooth, LinearQuadraticLinear.smooth("4 Gy").is_smooth),
        *(Tissue.assumed, Samples.of, Repopulation.doubling, Repair("1 hour").factor),
    ]
    return {**found, "Levels": Levels, **{one.__qualname__: one for one in bound}}


REQUIRED: dict[str, Any] = {
    "total": "30 Gy",
    "dose": "10 Gy",
    "dose_per_fraction": "3 Gy",
    "size": "2 Gy",
    "threshold": "4 Gy",
    "d0": "1 Gy",
    "dq": "1 Gy",
    "low": "2 Gy",
    "high": "4 Gy",
    "rate": "1 Gy/day",
    "kickoff": "1 day",
    "time": "3 days",
    "half_time": "1 hour",
    "fractions": 5,
    "per_day": 1,
    "gray": 30,
    "value": "10 Gy",
    "alpha": "0.3 /Gy",
    "alpha_beta": TEN,
    "regimen": THIRTY,
    "first": THIRTY,
    "second": TWENTY,
    "other": COURSE,
    "regimens": [THIRTY],
    "phases": ["8/1"],
    "levels": {"a": "30/10", "b": "20/10"},
    "effect": BED,
    "ratios": [TEN],
    "values": ["8 Gy"],
    "text": "8/1",
    "share": 0.5,
    "organ": Organ.CORD,
    "metric": POINT_MAXIMUM,
    "limits": HYTEC_CORD.limits,
    "key": "mine",
    "name": "mine",
    "at": HYTEC_CORD.at,
    "start": "Monday",
    "rule": HYTEC,
    "delivery": None,
    "plan": OrganDose("cord", POINT_MAXIMUM, "1 Gy", 2),
    "doses": cord_doses(),
    "constraint": HYTEC_CORD.in_fractions(2),
}


@pytest.mark.parametrize("name", functions())
def test_a_function_answers_or_refuses_in_the_librarys_words(name: str) -> None:
    function = functions()[name]
    parameters = inspect.signature(function).parameters.values()
    needed = [one for one in parameters if one.default is one.empty]
    for asked in parameters:
        for given in GIVEN:
            arguments = {one.name: REQUIRED.get(one.name) for one in needed} | {asked.name: given}
            with contextlib.suppress(BonemetsError):
                assert isinstance(str(function(**arguments)), str)


# What raised an AttributeError, a TypeError or a ValueError of Python.
@pytest.mark.parametrize(
    ("ask", "error", "words"),
    [
        (lambda: COURSE.bed(10), AlphaBetaError, "alpha_beta: expected one ratio"),
        (lambda: COURSE.bed("10 Gy"), AlphaBetaError, "alpha_beta"),
        (lambda: COURSE.eqd2(None), AlphaBetaError, "alpha_beta"),
        (lambda: LEVELS.bed(SAMPLES), AlphaBetaError, "alpha_beta"),
        (lambda: cumulative(THIRTY, TWENTY, 2), AlphaBetaError, "alpha_beta"),
        (lambda: cumulative(THIRTY, TWENTY, TISSUES[0]), AlphaBetaError, "alpha_beta"),
        (lambda: cumulative(THIRTY, 8, CORD), RegimenError, "regimen: expected a text"),
        (lambda: order(12, THIRTY), RegimenError, "regimen"),
        (lambda: order(THIRTY, None), RegimenError, "regimen"),
        (lambda: rank_by_ratio([THIRTY, 8]), RegimenError, "regimen"),
        (lambda: rank_by_ratio("30/10"), RegimenError, "regimens: expected a list"),
        (lambda: rank_by_ratio(5), RegimenError, "regimens: expected a list"),
        (lambda: COURSE + 5, RegimenError, "regimen"),
        (lambda: None + COURSE, RegimenError, "regimen"),
        (lambda: LinearQuadraticLinear.smooth("4 Gy", 2), AlphaBetaError, "one ratio"),
        (lambda: LinearQuadraticLinear.smooth("4 Gy", SAMPLES), AlphaBetaError, "one ratio"),
        (lambda: THIRTY.bed(TEN, delivery=2), ModelError, "delivery"),
        (lambda: Phase(THIRTY, 2), ModelError, "delivery"),
        (lambda: Phase(30), RegimenError, "regimen"),
        (lambda: Levels(["30/10"]), RegimenError, "levels: expected regimens by"),
        (lambda: OrganDose("liver", POINT_MAXIMUM, "9 Gy", 1), ConstraintError, "spinal cord"),
        (lambda: OrganDose("kord", POINT_MAXIMUM, "9 Gy", 1), ConstraintError, "mean cord"),
        (lambda: OrganDose(None, POINT_MAXIMUM, "9 Gy", 1), ConstraintError, "organ"),
        (lambda: OrganDose("cord", "Dmax", "9 Gy", 1), ConstraintError, "metric"),
        (lambda: check("9 Gy", HYTEC_CORD.in_fractions(1)), ConstraintError, "plan"),
        (
            lambda: check(OrganDose("cord", POINT_MAXIMUM, "9 Gy", 1), HYTEC_CORD),
            ConstraintError,
            "a table gives one by in_fractions",
        ),
        (lambda: Samples(5), AlphaBetaError, "samples"),
        (lambda: Samples.of("8 Gy"), AlphaBetaError, "samples: expected a list"),
        (lambda: Tissue("mine", "mine", "3 Gy", "10 Gy"), AlphaBetaError, "one ratio"),
        (lambda: THIRTY.bed(SAMPLES).quantile("half"), EffectError, "a share above 0"),
        (lambda: order("12/1", "30/10").higher("3 Gy"), AlphaBetaError, "one ratio"),
    ],
)
def test_what_is_refused(ask: Any, error: type[Exception], words: str) -> None:
    with pytest.raises(error, match=words):
        ask()


def test_texts_are_regimens_wherever_one_is_asked_for() -> None:
    twelve = Regimen("12 Gy", 1)
    assert order("12/1", "30 Gy/10") == order(twelve, THIRTY)
    assert isinstance(order("12/1", "30/10"), Order)
    assert order("12/1", "30/10").range_of("12 Gy/1") == (0, 3)
    assert rank_by_ratio(["12/1", "30/10", twelve]) == rank_by_ratio([twelve, THIRTY])
    assert cumulative("30/10", "8/1", CORD) == cumulative(THIRTY, Regimen("8 Gy", 1), CORD)
    assert Phase("30/10") == Phase(THIRTY)


def test_a_course_goes_on_with_a_regimen() -> None:
    both = Course(["30/10", "20/5"])
    assert COURSE + TWENTY == COURSE + "20/5" == COURSE + Phase(TWENTY) == both
    assert THIRTY + Course("20/5") == "30/10" + Course("20/5") == both
    assert Course(THIRTY) == Course([THIRTY]) == Course(Phase(THIRTY)) == Course("30/10")


# 30 Gy/10 and 20 Gy/5: 60 and 46.67 Gy at 3 Gy, 39 and 28 Gy at 10 Gy.
def test_a_course_has_its_effect_over_a_tissue_and_over_samples() -> None:
    course, wide = Course(["30/10", "20/5"]), Tissue.assumed("3 Gy", "10 Gy")
    over = course.bed(wide)
    assert (over.least.gray, over.most.gray) == pytest.approx((67, 320 / 3))
    over2 = course.eqd2(wide)
    assert (over2.least.gray, over2.most.gray) == pytest.approx((67 / 1.2, 64))
    drawn = course.bed(Samples.of(["3 Gy", "10 Gy"]))
    assert [one.gray for one in drawn.effects] == pytest.approx([320 / 3, 67])
    three = THIRTY.eqdx("3 Gy", wide)
    assert (three.least.gray, three.most.gray) == pytest.approx((30, 30))
    assert [one.gray for one in TWENTY.eqdx("3 Gy", SAMPLES).effects] == pytest.approx(
        [20 * 12 / 11, 20 * 14 / 13]
    )


@pytest.mark.parametrize(
    ("text", "organ"),
    [
        ("cord", Organ.CORD),
        ("Spinal Cord", Organ.CORD),
        ("cord prv", Organ.CORD_PRV),
        ("cauda equina", Organ.CAUDA_EQUINA),
        (Organ.CANAL, Organ.CANAL),
    ],
)
def test_an_organ_by_its_name(text: str, organ: Organ) -> None:
    assert OrganDose(text, POINT_MAXIMUM, "9 Gy", 1).organ is organ
