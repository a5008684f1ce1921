"""Sentences of the founding review about BED and dose, computed: which hold, and at which ratios.

The table ``review_sentences.toml`` is written from the review; its limits were worked out by hand.
"""

from __future__ import annotations

import math
import tomllib
from pathlib import Path
from typing import Any

import pytest

from bonemets import review
from bonemets.evidence.catalogue import STUDIES
from bonemets.evidence.model import Outcome
from bonemets.regimens import AlphaBeta, Regimen
from bonemets.regimens.isoeffect import order

TABLE = tomllib.loads(Path(__file__).with_name("review_sentences.toml").read_text(encoding="utf-8"))
BY_KEY = {study.key: study for study in STUDIES}
RATIOS = [AlphaBeta(f"{10**power:.6f} Gy") for power in (-2, -1, 0, 0.3, 0.5, 0.8, 1, 1.5, 2, 3)]


def _range(said: str) -> tuple[float, float] | None:
    """Return the ratios, in gray, that the table names."""
    side, _, limit = said.partition(" ")
    return {
        "always": lambda: (0.0, math.inf),
        "never": lambda: None,
        "below": lambda: (0.0, float(limit)),
        "above": lambda: (float(limit), math.inf),
    }[side]()


def _bed(regimen: str, ratio: AlphaBeta) -> float:
    return Regimen.parse(regimen).bed(ratio, quiet=True).gray


@pytest.mark.parametrize(
    ("higher", "lower", "said"),
    [
        pytest.param(*pair, id=f"{one['study']}: {pair[0]} over {pair[1]} {pair[2]}")
        for one in TABLE["sentence"]
        for pair in one["compared"]
    ],
)
def test_the_claimed_order_of_bed_holds_where_the_table_says(
    higher: str, lower: str, said: str
) -> None:
    first, second = Regimen.parse(higher), Regimen.parse(lower)
    found, expected = order(first, second).range_of(first), _range(said)
    assert (found is None) == (expected is None)
    if found is not None and expected is not None:
        assert found == pytest.approx(expected, abs=5e-4)
    for ratio in RATIOS:
        above = expected is not None and expected[0] < ratio.gray < expected[1]
        assert (_bed(higher, ratio) > _bed(lower, ratio)) == above, ratio


@pytest.mark.parametrize("one", TABLE["sentence"], ids=lambda one: one["claim"])
def test_a_sentence_holds_where_all_its_parts_do(one: dict[str, Any]) -> None:
    pairs = [(Regimen.parse(higher), Regimen.parse(lower)) for higher, lower, _ in one["compared"]]
    ranges = [order(*pair).range_of(pair[0]) for pair in pairs]
    low, high = zip(*(found or (math.inf, 0.0) for found in ranges), strict=True)
    expected = _range(one["holds"])
    assert expected is not None
    assert (max(low), min(high)) == pytest.approx(expected, abs=5e-4)


@pytest.mark.parametrize("one", TABLE["contrast"], ids=lambda one: "/".join(one["second"]))
def test_how_far_arms_lie_apart(one: dict[str, Any]) -> None:
    expected = _range(one["further"])
    for ratio in RATIOS:
        first, second = (_bed(a, ratio) - _bed(b, ratio) for a, b in (one["first"], one["second"]))
        inside = expected is not None and expected[0] < ratio.gray < expected[1]
        assert (first > second) == inside, ratio
    for limit in {*(expected or ())} - {0.0, math.inf}:
        ratio = AlphaBeta(f"{limit} Gy")
        first, second = (_bed(a, ratio) - _bed(b, ratio) for a, b in (one["first"], one["second"]))
        assert first == pytest.approx(second)


@pytest.mark.parametrize("one", TABLE["breadth"], ids=lambda one: one["of"])
def test_how_widely_doses_vary(one: dict[str, Any]) -> None:
    beds = [_bed(regimen, AlphaBeta("10 Gy")) for regimen in one["regimens"]]
    assert max(beds) / min(beds) == pytest.approx(one["times"], abs=0.005)


def test_fracture_by_fraction_size() -> None:
    found = {
        (study.key, finding.text)
        for study in STUDIES
        if study.key in review.STUDIES_IN_ORDER
        for finding in study.findings
        if finding.outcome is Outcome.FRACTURE and len(finding.figures) > 1
    }
    assert found == {(one["study"], one["finding"]) for one in TABLE["fracture"]}
    for one in TABLE["fracture"]:
        [finding] = [f for f in BY_KEY[one["study"]].findings if f.text == one["finding"]]
        name, size, other = one["larger"]
        [larger] = [figure for figure in finding.figures if figure.arm.name == name]
        [smaller] = [figure for figure in finding.figures if figure is not larger]
        for arm, gray in ((larger.arm, size), (smaller.arm, other)):
            if arm.regimen is not None:
                assert arm.regimen.dose_per_fraction.m_as("gray") == pytest.approx(gray)
        assert size > other
        assert (larger.value > smaller.value) is one["more"]


def test_every_sentence_has_its_place() -> None:
    for kind, rows in TABLE.items():
        for one in rows:
            assert getattr(review, one["section"]).source is review.REVIEW_2024
            assert one["study"] in BY_KEY if "study" in one else kind in {"breadth", "open"}
            assert one.get("claim") or one.get("finding")
    assert all(one["why"] for one in TABLE["open"])


@pytest.mark.parametrize(
    ("key", "about", "words"),
    [
        ("nguyen", "BED", ("below 11.86 Gy", "below 3 Gy")),
        ("sc24", "higher BED as the reason", ("above alpha/beta 6 Gy",)),
        ("icorg-05-03", "dose", ("below 2 Gy",)),
    ],
)
def test_what_holds_only_for_some_ratios_is_a_discrepancy(
    key: str, about: str, words: tuple[str, ...]
) -> None:
    [found] = [one for one in BY_KEY[key].discrepancies if one.about == about]
    assert all(one in found.consequence for one in words)
