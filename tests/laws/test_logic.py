"""Three-valued logic against published truth tables and its laws.

The tables are the 39 cases of the logical operators in the public CQL test suite (and, or, not,
xor, implies over true, false and null), written out here in its terms.
"""

from __future__ import annotations

from itertools import product

import pytest

from bonemets.errors import TruthValueError
from bonemets.logic import Verdict

WORD = {"true": Verdict.MET, "false": Verdict.NOT_MET, "null": Verdict.UNKNOWN}

CQL = """
true  and true  = true     true  or true  = true     true  xor true  = false
true  and false = false    true  or false = true     true  xor false = true
true  and null  = null     true  or null  = true     true  xor null  = null
false and true  = false    false or true  = true     false xor true  = true
false and false = false    false or false = false    false xor false = false
false and null  = false    false or null  = null     false xor null  = null
null  and true  = null     null  or true  = true     null  xor true  = null
null  and false = false    null  or false = null     null  xor false = null
null  and null  = null     null  or null  = null     null  xor null  = null

true  implies true  = true     false implies true  = true    null implies true  = true
true  implies false = false    false implies false = true    null implies false = null
true  implies null  = null     false implies null  = true    null implies null  = null
"""
NOT = {"true": "false", "false": "true", "null": "null"}
WORDS = CQL.split()
BINARY = [tuple(WORDS[i : i + 5]) for i in range(0, len(WORDS), 5)]


def test_all_39_cases_are_here() -> None:
    assert len(set(BINARY)) + len(NOT) == 39


@pytest.mark.parametrize(("left", "operation", "right", "_", "expected"), BINARY)
def test_binary(left: str, operation: str, right: str, _: str, expected: str) -> None:
    a, b = WORD[left], WORD[right]
    found = {"and": a & b, "or": a | b, "xor": a ^ b, "implies": a.implies(b)}[operation]
    assert WORD[expected] is found


@pytest.mark.parametrize(("operand", "expected"), NOT.items())
def test_not(operand: str, expected: str) -> None:
    assert WORD[expected] is ~WORD[operand]


def test_laws() -> None:
    for a, b, c in product(Verdict, repeat=3):
        assert a & b is b & a
        assert a | b is b | a
        assert (a & b) & c is a & (b & c)
        assert a & (b | c) is (a & b) | (a & c)
        assert ~(a & b) is ~a | ~b
        assert ~(a | b) is ~a & ~b
        assert ~~a is a
        assert a & (a | b) is a


def test_laws_of_two_values_that_fail_here() -> None:
    unknown = Verdict.UNKNOWN
    assert unknown | ~unknown is unknown
    assert unknown & ~unknown is unknown


@pytest.mark.parametrize("verdict", Verdict)
def test_a_verdict_has_no_truth_value(verdict: Verdict) -> None:
    with pytest.raises(TruthValueError, match=r"is Verdict\.MET"):
        bool(verdict)


def test_a_verdict_combines_with_verdicts_only() -> None:
    for operation in (lambda: Verdict.MET & True, lambda: Verdict.MET | 1, lambda: Verdict.MET ^ 0):
        with pytest.raises(TypeError):
            operation()
