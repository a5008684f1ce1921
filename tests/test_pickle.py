"""Public values in other processes: the same value comes back."""

from __future__ import annotations

import copy
import multiprocessing
import pickle
from concurrent.futures import ProcessPoolExecutor
from typing import Any

import pytest

from bonemets.case import Case
from bonemets.cohort.balance import Compared
from bonemets.cohort.match_report import MatchReport
from bonemets.facts import Fact
from bonemets.interop.entry import Entry
from bonemets.options.preferences import PREFERENCES, WISHES
from bonemets.options.rank_case import rank
from bonemets.options.sensitivity import Inquiry
from bonemets.serialization.hashing import content_hash
from bonemets.serialization.writing import to_json
from tests.public_values import public_values

WITHOUT_EQUALITY = (BaseException, Compared, Entry, Inquiry, MatchReport)
"""Errors, NaN and parts that are compared by identity make these unlike their copies."""
VALUES = tuple(value for _, value in public_values())


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_a_value_is_the_same_after_pickling(value: Any) -> None:
    before = to_json(value)  # what it caches by then is not part of it
    again = pickle.loads(pickle.dumps(value))
    assert to_json(again) == before
    if not isinstance(value, WITHOUT_EQUALITY) and type(value).__eq__ is not object.__eq__:
        assert again == value


def test_values_pass_through_a_process_of_their_own() -> None:
    values = [value for value in VALUES if not isinstance(value, MatchReport)]
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=spawn) as pool:
        returned = pool.submit(copy.copy, values).result(timeout=120)
        written = pool.submit(to_json, values).result(timeout=120)
    assert [to_json(value) for value in values] == written
    assert [to_json(value) for value in returned] == written


def test_a_ranking_still_answers() -> None:
    ranking = rank(Case(spinal=False, pain=6))
    again = pickle.loads(pickle.dumps(ranking))
    assert again == ranking
    assert again.ask() == ranking.ask()
    assert again.settled is ranking.settled
    assert pickle.loads(pickle.dumps((PREFERENCES, WISHES))) == (PREFERENCES, WISHES)


def test_a_predicate_keeps_no_cache_when_pickled() -> None:
    question = (Case.ecog <= 2) & (Case.life_expectancy > "3 months")  # type: ignore[operator]
    fresh = len(pickle.dumps(question))
    question.verdict(Case(ecog=1))
    content_hash(question)
    assert len(pickle.dumps(question)) == fresh


@pytest.mark.parametrize("fact", [Case.ecog, Case.levels, Case.life_expectancy])
def test_a_fact_stays_itself(fact: Fact[Any, Any]) -> None:
    assert pickle.loads(pickle.dumps(fact)) is fact
