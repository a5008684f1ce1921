"""Times often written as equal to a limit: below it, at it, above it, and not so written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonemets.case import Case
from bonemets.doubts import at_limits
from bonemets.predicates import Predicate
from bonemets.units import days, months, weeks

AT_LEAST_3: Predicate = Case.life_expectancy >= months(3)
ABOVE_3: Predicate = Case.life_expectancy > months(3)
UNDER_3: Predicate = Case.life_expectancy < months(3)
AT_LEAST_12: Predicate = Case.life_expectancy >= months(12)
AT_MOST_30: Predicate = Case.motor_deficit_duration <= days(30)
ABOVE_8: Predicate = Case.life_expectancy > weeks(8)


@pytest.mark.parametrize(
    ("fact", "value", "question", "flips"),
    [
        ("life_expectancy", "12 weeks", AT_LEAST_3, "met"),
        ("life_expectancy", "90 days", AT_LEAST_3, "met"),
        ("life_expectancy", "13 weeks", AT_LEAST_3, "met"),
        ("life_expectancy", "13 weeks", UNDER_3, "not met"),
        ("life_expectancy", "13 weeks", ABOVE_3, None),  # nor would 3 months be
        ("life_expectancy", "3 months", AT_LEAST_3, None),
        ("life_expectancy", "89 days", AT_LEAST_3, None),
        ("life_expectancy", "2.9 months", AT_LEAST_3, None),
        ("life_expectancy", "92 days", UNDER_3, None),
        ("life_expectancy", "90-100 days", AT_LEAST_3, None),
        ("life_expectancy", "", AT_LEAST_3, None),
        ("life_expectancy", "360 days", AT_LEAST_12, "met"),
        ("life_expectancy", "52 weeks", AT_LEAST_12, "met"),
        ("life_expectancy", "365 days", AT_LEAST_12, "met"),
        ("life_expectancy", "48 weeks", AT_LEAST_12, None),
        ("life_expectancy", "2 months", ABOVE_8, "not met"),
        ("life_expectancy", "8 weeks", ABOVE_8, None),
        ("motor_deficit_duration", "1 month", AT_MOST_30, "met"),
        ("motor_deficit_duration", "30 days", AT_MOST_30, None),
        ("motor_deficit_duration", "31 days", AT_MOST_30, None),
    ],
)
def test_a_time_often_written_as_the_limit_is_a_doubt(
    fact: str, value: str, question: Predicate, flips: str | None
) -> None:
    found = at_limits(Case.read({fact: value}), [question])
    assert [str(one).rpartition("would be ")[2] for one in found] == ([flips] if flips else [])


def test_a_doubt_names_the_value_and_every_line_that_turns_on_it() -> None:
    [one] = at_limits(Case(life_expectancy="90 days"), [AT_LEAST_3, ABOVE_3 | UNDER_3, AT_LEAST_3])
    assert str(one) == (
        "life expectancy of 90 days is often written as 3 months: life expectancy >= 3 months "
        "would be met, life expectancy < 3 months would be not met"
    )


def test_only_times_are_doubted() -> None:
    case = Case(pain=3, size="3 cm")
    assert at_limits(case, [Case.pain >= 3, Case.size >= 2 * case.size]) == ()  # type: ignore[operator]


@given(st.floats(1, 2000))
def test_a_doubt_always_changes_an_answer(value: float) -> None:
    case = Case(life_expectancy=days(value))
    for limit in (months(1), months(3), months(6), weeks(8)):
        for question in (Case.life_expectancy >= limit, Case.life_expectancy > limit):
            for _ in at_limits(case, [question]):
                assert question.verdict(case) is not question.verdict(Case(life_expectancy=limit))
