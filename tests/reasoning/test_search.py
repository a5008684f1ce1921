"""The search against trying every choice."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bonemets.reasoning.formulas import (
    FALSE,
    TRUE,
    Formula,
    Literal,
    cardinality,
    conjunction,
    disjunction,
)
from bonemets.reasoning.hitting_sets import minimal_hitting_sets, minimal_unsat_subset
from bonemets.reasoning.pairs import CompletionPairs
from bonemets.reasoning.search import Budget, UndecidedError, propagate, solve

SIZES = (2, 3, 2, 4)
FULL = [(1 << size) - 1 for size in SIZES]

literals = st.integers(0, len(SIZES) - 1).flatmap(
    lambda variable: st.integers(0, FULL[variable]).map(
        lambda mask: Literal(variable, mask, FULL[variable])
    )
)


def _joined(inner: st.SearchStrategy[Formula]) -> st.SearchStrategy[Formula]:
    parts = st.lists(inner, max_size=4)
    return (
        parts.map(conjunction)
        | parts.map(disjunction)
        | st.tuples(st.integers(0, 5), parts).map(lambda pair: cardinality(*pair))
    )


formulas = st.recursive(literals, _joined, max_leaves=12)


def true(formula: Formula, choice: tuple[int, ...]) -> bool:
    if isinstance(formula, Literal):
        return bool(formula.mask >> choice[formula.variable] & 1)
    return sum(true(part, choice) for part in formula.parts) >= formula.count


@given(st.lists(formulas, max_size=4))
def test_it_finds_what_there_is(wanted: list[Formula]) -> None:
    choices = list(itertools.product(*map(range, SIZES)))
    expected = any(all(true(one, choice) for one in wanted) for choice in choices)
    state = solve(FULL, wanted, Budget(10_000))
    assert (state is not None) is expected
    if state is not None:
        inside = [c for c in choices if all(state[v] >> cell & 1 for v, cell in enumerate(c))]
        assert inside
        assert all(true(one, choice) for one in wanted for choice in inside)


@given(formulas, st.lists(formulas, max_size=2), st.integers(0, 15))
def test_pairs_differ_as_said(goal: Formula, rules: list[Formula], free: int) -> None:
    cells = FULL.copy()
    left = propagate(cells, rules)
    assume(left is not None)
    choices = [
        choice
        for choice in itertools.product(*map(range, SIZES))
        if all(true(rule, choice) for rule in rules)
    ]
    sides = [[one for one in choices if true(goal, one) is side] for side in (True, False)]
    differences = {
        tuple(place for place in range(len(SIZES)) if one[place] != other[place])
        for one, other in itertools.product(*sides)
    }
    pairs = CompletionPairs(cells, goal, left or [], Budget(10_000))
    assert pairs.none is (not sides[0])
    assume(not pairs.none)
    assert pairs.alone() == sorted(one[0] for one in differences if len(one) == 1)
    differing = pairs.differing(free)
    if differing is None:
        assert not any(all(free >> place & 1 for place in one) for one in differences)
    else:
        assert tuple(differing) in differences
        assert all(free >> place & 1 for place in differing)


@given(formulas)
def test_what_is_negated_is_the_contrary(formula: Formula) -> None:
    for choice in itertools.product(*map(range, SIZES)):
        assert true(formula.negated, choice) is not true(formula, choice)


def test_constants() -> None:
    assert TRUE.state(FULL) is True
    assert FALSE.state(FULL) is False
    assert solve(FULL, [TRUE, FALSE], Budget(10)) is None
    with pytest.raises(UndecidedError, match="within 0 steps"):
        solve(FULL, [TRUE], Budget(0))


@given(st.lists(st.frozensets(st.integers(0, 5), min_size=1), max_size=6))
def test_the_smallest_sets_hit_each(targets: list[frozenset[int]]) -> None:
    def missed(chosen: frozenset[int]) -> list[int] | None:
        return next((sorted(one) for one in targets if one.isdisjoint(chosen)), None)

    pool = [frozenset(c) for n in range(7) for c in itertools.combinations(range(6), n)]
    hitting = [one for one in pool if missed(one) is None]
    minimal = [one for one in hitting if not any(other < one for other in hitting)]
    sets = list(minimal_hitting_sets(missed))
    assert sorted(map(sorted, sets)) == sorted(map(sorted, minimal))
    assert [len(one) for one in sets] == sorted(map(len, sets))


def test_what_is_needed_counts_equals_apart() -> None:
    assert minimal_unsat_subset("aab", lambda kept: "a" not in kept) == ("a",)
    assert list(minimal_hitting_sets(lambda _: [])) == []


def test_parts_that_share_nothing_are_decided_apart() -> None:
    full = [0b11] * 4
    yes = [Literal(variable, 0b10, 0b11) for variable in range(4)]
    either = [disjunction((yes[2], yes[3])), disjunction((yes[2].negated, yes[3].negated))]
    neither = [
        disjunction((one, other))
        for one in (yes[0], yes[0].negated)
        for other in (yes[1], yes[1].negated)
    ]
    assert solve(full, either, Budget(100)) is not None
    for wanted in ([*either, *neither], [*neither, *either]):
        assert solve(full, wanted, Budget(100)) is None
