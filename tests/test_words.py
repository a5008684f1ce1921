"""The words of a line and its test agree: every limit is a number in the words, said with the right
direction, so that a strict comparison taken for an inclusive one is seen by reading."""

from __future__ import annotations

import re

import pytest

from bonemets.criteria import gillespie
from bonemets.criteria.catalogue import READINGS
from bonemets.criteria.model import Criterion
from bonemets.fields import CountField
from bonemets.predicates import Compare, IsIn, thresholds

SAYS = {
    ">": ("above", "more than", "for more than"),
    ">=": ("at least",),
    "<": ("under", "fewer than"),
    "<=": ("at most", "within"),
}
SAME = {"one third": "1/3", "two thirds": "2/3"}
LINES = [
    pytest.param(line, id=f"{reading.key}: {line.text}")
    for reading in READINGS
    for line in reading.lines()
    if isinstance(line, Criterion) and any(True for _ in thresholds(line))
]


def _numbers(words: str) -> set[float]:
    shares = {100 * int(a) / int(b) for a, b in re.findall(r"\b(\d)/(\d)\b", words)}
    return shares | {float(number) for number in re.findall(r"\d+(?:\.\d+)?", words)}


def _written(limit: Compare) -> float:
    number = re.match(r"[\d.]+", limit.written or str(limit.limit))
    assert number
    return float(number[0])


def _agrees(line: Criterion, limit: Compare) -> bool:
    words = line.text
    for definition in (gillespie.HIGH_RISK,):
        if line.predicate is definition:
            words = " ".join(str(part) for part in definition.parts)
    said = any(phrase in words for phrase in SAYS[limit.relation])
    value = _written(limit)
    number = any(abs(value - number) < 1e-3 for number in _numbers(words))
    plural = limit.relation == ">=" and value == 2 and "several" in words
    return (said and number) or plural


@pytest.mark.parametrize("line", LINES)
def test_words_and_limits_agree(line: Criterion) -> None:
    wrong = [str(limit) for limit in thresholds(line) if not _agrees(line, limit)]
    assert wrong == []


FLIP = {">": ">=", ">=": ">", "<": "<=", "<=": "<"}


def _flipped(target: Compare) -> Compare:
    return Compare(target.field, FLIP[target.relation], target.limit, target.written)


@pytest.mark.parametrize("line", LINES)
def test_a_flipped_comparison_would_be_seen(line: Criterion) -> None:
    for limit in thresholds(line):
        if "several" not in line.text:
            assert not _agrees(line, _flipped(limit)) or _both_are_said(line, limit)


def _both_are_said(line: Criterion, limit: Compare) -> bool:
    """Whether another limit of the line, or of the definition it names, uses the flipped phrase."""
    relations = {one.relation for one in thresholds(line) if one is not limit}
    return FLIP[limit.relation] in relations


COUNTED = [
    pytest.param(line, leaf, id=f"{reading.key}: {line.text}")
    for reading in READINGS
    for line in reading.lines()
    for leaf in line.leaves()
    if isinstance(leaf, IsIn) and isinstance(leaf.field, CountField)
]


@pytest.mark.parametrize(("line", "leaf"), COUNTED)
def test_counts_are_said_as_well(line: Criterion, leaf: IsIn) -> None:
    assert leaf.values == {1}
    assert re.search(r"\b(one|single)\b", line.text)
