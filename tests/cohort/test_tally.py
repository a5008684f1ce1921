"""What each line costs, held to definitions written out patient by patient."""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Sequence
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonemets.cohort.attrition_table import FAILED, MET, UNKNOWN, Bounds, Cost, Step, Tally
from bonemets.cohort.disclosure import Groups
from bonemets.criteria import patchell, sc24
from bonemets.errors import RecordError, UnknownNameError

READING = sc24.AS_REVIEWED
LINES = len(READING.lines())
Rows = list[tuple[int, ...]]


def tallied(rows: Rows) -> Tally:
    counts = Counter(rows)
    answers = np.array(list(counts), dtype=np.uint8).reshape(-1, LINES)
    return Tally(READING, answers, np.array(list(counts.values()), dtype=np.int64))


rows_of_answers = st.lists(
    st.tuples(*[st.sampled_from([MET, MET, FAILED, UNKNOWN])] * LINES), max_size=12
)
orders = st.permutations(range(1, LINES + 1))


def completions(row: Sequence[int]) -> list[tuple[int, ...]]:
    ends = [(MET, FAILED) if one == UNKNOWN else (one,) for one in row]
    return list(itertools.product(*ends))


@given(rows_of_answers, orders)
def test_each_step_counts_what_it_says(rows: Rows, order: list[int]) -> None:
    found = tallied(rows).attrition(order)
    assert found.total == len(rows)
    for place, step in enumerate(found.steps):
        before = [[row[n - 1] for n in order[:place]] for row in rows]
        here = [row[order[place] - 1] for row in rows]
        known = [all(one == MET for one in some) for some in before]
        out = [FAILED in some for some in before]
        after = [[*some, one] for some, one in zip(before, here, strict=True)]
        assert step.line is READING.lines()[order[place] - 1]
        assert step.certain == sum(all(one == MET for one in some) for some in after)
        assert step.possible == sum(FAILED not in some for some in after)
        assert step.out_before == sum(out)
        pairs = list(zip(known, out, here, strict=True))
        assert step.out_here == sum(was and one == FAILED for was, _, one in pairs)
        assert step.not_known_here == sum(was and one == UNKNOWN for was, _, one in pairs)
        assert step.out_from_open == sum(
            not was and not gone and one == FAILED for was, gone, one in pairs
        )


@given(st.lists(st.tuples(*[st.sampled_from([MET, FAILED, UNKNOWN])] * LINES), max_size=4), orders)
def test_bounds_hold_under_every_completion(rows: Rows, order: list[int]) -> None:
    tally = tallied(rows)
    steps, costs = tally.attrition(order).steps, tally.costs()
    eligible = tally.eligible
    for whole in itertools.islice(itertools.product(*map(completions, rows)), 30):
        settled = tallied(list(whole))
        assert settled.eligible.certain == settled.eligible.possible
        assert eligible.certain <= settled.eligible.certain <= eligible.possible
        for step, known in zip(steps, settled.attrition(order).steps, strict=True):
            assert step.certain is not None
            assert known.certain is not None
            assert step.possible is not None
            assert step.certain <= known.certain <= step.possible
            assert known.not_known_here == known.out_from_open == 0
        for cost, exact in zip(costs, settled.costs(), strict=True):
            for bounds, one in (
                (cost.fails, exact.fails),
                (cost.only, exact.only),
                (cost.shapley, exact.shapley),
            ):
                assert one.certain == one.possible
                assert bounds.certain - 1e-9 <= one.certain <= bounds.possible + 1e-9


@given(st.lists(st.tuples(*[st.sampled_from([MET, FAILED])] * LINES), max_size=8))
def test_the_shapley_value_is_the_mean_over_all_orders(rows: Rows) -> None:
    share = [Fraction(0)] * LINES
    for order in itertools.permutations(range(LINES)):
        for row in rows:
            first = next((place for place in order if row[place] == FAILED), None)
            if first is not None:
                share[first] += Fraction(1, math.factorial(LINES))
    costs = tallied(rows).costs()
    assert [cost.shapley for cost in costs] == [Bounds(float(one), float(one)) for one in share]
    out = sum(FAILED in row for row in rows)
    assert math.isclose(sum(cost.shapley.certain for cost in costs), out)


def test_a_line_that_alone_keeps_a_patient_out() -> None:
    costs = tallied([(1, 0, 0, 0), (1, 1, 0, 0), (1, 2, 0, 0), (0, 2, 0, 0), (0, 0, 0, 0)]).costs()
    assert [str(cost.fails) for cost in costs] == ["3", "1 to 3", "0", "0"]
    assert [str(cost.only) for cost in costs] == ["1 to 2", "0 to 1", "0", "0"]
    assert str(costs[0].shapley) == "2 to 2.5"
    assert [cost.excluded for cost in costs] == [False, False, False, True]


def test_an_order_names_lines_by_words_or_number() -> None:
    tally = tallied([(0, 0, 0, 0)])
    assert tally.places(["symptomatic, as said of the section's trials", 4]) == (1, 3, 0, 2)
    with pytest.raises(UnknownNameError, match="did you mean symptomatic, as"):
        tally.places(["symptomatik, as said of the section"])
    for wrong in (0, LINES + 1):
        with pytest.raises(RecordError, match="the number of a line from 1 to 4"):
            tally.places([wrong])
    with pytest.raises(RecordError, match=r"each line once, got .symptomatic, as"):
        tally.places(["symptomatic, as said of the section's trials", 2])


def test_nobody_at_all() -> None:
    tally = tallied([])
    assert tally.attrition().total == tally.total == 0
    assert str(tally.eligible) == "0"


def counts(step: Step) -> list[int | None]:
    return [
        step.certain,
        step.possible,
        step.out_here,
        step.not_known_here,
        step.out_from_open,
        step.out_before,
    ]


@given(
    st.dictionaries(st.sampled_from("abcdefg"), st.integers(0, 9)),
    st.lists(st.frozensets(st.sampled_from("abcdefg")), max_size=8),
    st.integers(0, 8),
)
def test_what_is_shown_gives_no_small_group_back(
    sizes: dict[str, int], wanted: list[frozenset[str]], small: int
) -> None:
    groups = Groups.joined(sizes, wanted, small)
    shown = [one for one in [*wanted, frozenset(sizes)] if groups.count(one) is not None]
    for one in shown:
        assert groups.count(one) == sum(sizes.get(key, 0) for key in one)
    # whatever sums, differences, unions and intersections make of what is shown
    known = {frozenset(key for key in one if sizes.get(key)) for one in shown}
    grown = known | {op(a, b) for a in known for b in known for op in (_union, _both, _less)}
    grown |= {op(a, b) for a in grown for b in known for op in (_union, _both, _less)}
    for some in grown:
        size = sum(sizes[key] for key in some)
        assert size == 0 or size >= small


def _union(a: frozenset[str], b: frozenset[str]) -> frozenset[str]:
    return a | b


def _both(a: frozenset[str], b: frozenset[str]) -> frozenset[str]:
    return a & b


def _less(a: frozenset[str], b: frozenset[str]) -> frozenset[str]:
    return a - b


@given(rows_of_answers, st.integers(1, 6))
def test_no_small_number_can_be_had_by_subtraction(rows: Rows, small: int) -> None:
    tally = tallied(rows)
    shown = tally.attrition(small=small)
    exact = tally.attrition()
    assert shown.small == small
    numbers = [n for step in shown.steps for n in counts(step)] + [shown.total]
    plain = [n for step in exact.steps for n in counts(step)] + [exact.total]
    for one, true in zip(numbers, plain, strict=True):
        assert one is None or one == true
        assert one is None or one == 0 or one >= small
    # the chains of sets inside each other, where a difference is a number of patients
    for chain in (
        [shown.total, *(step.possible for step in shown.steps)],
        [shown.total, *(step.certain for step in shown.steps)],
        *([step.possible, step.certain] for step in shown.steps),
        [*(step.out_before for step in reversed(shown.steps))],
    ):
        known = [one for one in chain if one is not None]
        for more, less in itertools.pairwise(known):
            assert more - less == 0 or more - less >= small


def test_all_is_shown_where_nothing_is_small() -> None:
    rows = [(0, 0, 0, 0)] * 9 + [(1, 0, 0, 0)] * 9 + [(0, 2, 0, 0)] * 9
    tally = tallied(rows)
    assert [counts(s) for s in tally.attrition(small=9).steps] == [
        counts(s) for s in tally.attrition().steps
    ]
    with pytest.raises(RecordError, match="small: expected a number of patients from 0 up, got -1"):
        tally.attrition(small=-1)


def test_a_reading_with_exclusions_says_so() -> None:
    lines = len(patchell.AS_PUBLISHED.lines())
    none = Tally(patchell.AS_PUBLISHED, np.zeros((1, lines), np.uint8), np.ones(1, np.int64))
    steps: Sequence[Step | Cost] = [*none.attrition().steps, *none.costs()]
    assert sum(step.excluded for step in steps) == 2 * len(patchell.AS_PUBLISHED.exclude)


@given(
    st.dictionaries(st.frozensets(st.sampled_from("abcd"), max_size=3), st.integers(1, 4)),
    st.integers(0, 9),
    st.data(),
)
def test_small_groups_are_joined_in_one_way_only(
    sizes: dict[frozenset[str], int], small: int, data: st.DataObject
) -> None:
    other = dict(data.draw(st.permutations(list(sizes.items()))))
    found = [Groups.joined(one, [], small).blocks for one in (sizes, other)]
    assert set(found[0]) == set(found[1])
