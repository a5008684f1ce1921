"""A small record in which most facts bear on each other, and questions and records of it."""

from __future__ import annotations

import enum
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

from bonemets.criteria.model import NotEncoded
from bonemets.facts import Category, Count, Flag, Measure, Ordinal, Several, absent, present
from bonemets.fields import NONE
from bonemets.predicates import AllOf, AnyOf, AtLeast, Not, Predicate
from bonemets.record import Record, follows
from bonemets.testing.strategies import leaves, predicates, records
from bonemets.units import days, months, percent


class Kind(enum.StrEnum):
    RED = "red"
    GREEN = "green"
    BLUE = "blue"
    GRAY = "gray"


class Grade(enum.StrEnum):
    LOW = "low"
    MIDDLE = "middle"
    HIGH = "high"


class Toy(Record):
    a: Flag = Flag("A.")
    b: Flag = Flag("B.")
    c: Flag = Flag("C.")
    score: Count = Count("Score.", maximum=4)
    sites: Count = Count("Sites.", minimum=1)
    time: Measure = Measure("Time.", unit="month")
    delay: Measure = Measure("Delay.", unit="day")
    share: Measure = Measure("Share.", unit="percent", maximum=100)
    kind: Category[Kind] = Category(Kind, "Kind.")
    grade: Ordinal[Grade] = Ordinal(Grade, "Grade.")
    spots: Several[Kind] = Several(Kind, "Spots.")


Toy.implications = (
    follows(Toy.a, True, when=Toy.delay > days(0)),
    follows(Toy.delay, "0 days", when=absent(Toy.a)),
    follows(Toy.b, True, when=Toy.grade >= Grade.MIDDLE),
    follows(Toy.b, True, when=present(Toy.a) & (Toy.score >= 3)),
    follows(Toy.spots, NONE, when=absent(Toy.b)),
    follows(Toy.kind, Kind.RED, when=Toy.spots.contains_any((Kind.RED, Kind.GREEN))),
    follows(Toy.c, False, when=Toy.kind.is_(Kind.RED) & ~(Toy.time < months(6))),
    follows(Toy.sites, 1, when=Toy.score.is_(0)),
    follows(Toy.c, True, when=Toy.score.is_(1)),
    follows(Toy.score, 4, when=Toy.share >= percent(80)),
    follows(Toy.grade, Grade.LOW, when=present(Toy.c)),
)

FEWER = settings(max_examples=settings.default.max_examples // 2)
"""Half as many examples as usual, since each asks the solver several times."""

LINE = NotEncoded("a line that no record holds", "for the tests")


@st.composite
def dense(draw: st.DrawFn) -> Predicate:
    """Draw a question of a few leaves, each of them asked several times."""
    pool = [*draw(st.lists(leaves(Toy), min_size=2, max_size=6)), LINE]
    base = st.sampled_from(pool)

    def nested(inner: st.SearchStrategy[Predicate]) -> st.SearchStrategy[Predicate]:
        parts = st.lists(inner, min_size=1, max_size=4).map(tuple)
        counted = parts.flatmap(
            lambda some: st.integers(1, len(some)).map(lambda count: AtLeast(count, some))
        )
        return parts.map(AllOf) | parts.map(AnyOf) | inner.map(Not) | counted

    return draw(st.recursive(base, nested, max_leaves=14))


questions = dense() | predicates(Toy)


@st.composite
def asked(draw: st.DrawFn, known: float = 0.4) -> tuple[Any, Toy]:
    question = draw(questions)
    return question, draw(records(Toy, *_near(question), known=known))


def _near(question: Predicate) -> tuple[Predicate, ...]:
    return (question, *(rule.premise for rule in Toy.implications))
