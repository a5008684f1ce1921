"""Predicates with three answers, and the answers with their reasons.

A predicate is a frozen tree.  Each node has one meaning, `test`, over the plain values of a case:
`True`, `False`, or `None` where the facts do not settle it.  An `Answer` holds a predicate, a case
and the verdict; its parts are the answers to the predicate's parts, so that the explanation of a
verdict is how it was computed.
"""

from __future__ import annotations

import enum
import operator
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, Final, NoReturn, TypeAlias

import attrs

from bonemets.display import Displayed
from bonemets.errors import QuestionError, RecordError, TruthValueError, of_kind
from bonemets.fields import Between, Field, FlagField
from bonemets.logic import Verdict

Facts: TypeAlias = Mapping[str, Any]
Test: TypeAlias = Callable[[Facts], bool | None]

_VERDICT: Final = {True: Verdict.MET, False: Verdict.NOT_MET, None: Verdict.UNKNOWN}


class Why(enum.Enum):
    """Why an answer is unknown."""

    MISSING = "not recorded"
    IMPRECISE = "not known precisely enough"
    NOT_ENCODED = "cannot be asked of a case"

    def __str__(self) -> str:
        return self.value


class Predicate(Displayed, ABC):
    """A predicate with three answers.  Combine with ``&``, ``|``, ``~`` and `at_least`."""

    __slots__ = ()

    @property
    def parts(self) -> tuple[Predicate, ...]:
        """The parts of this predicate; empty for a leaf."""
        return ()

    @property
    @abstractmethod
    def test(self) -> Test:
        """The meaning: plain values of a case to true, false or `None`."""

    def verdict(self, case: object) -> Verdict:
        """Return whether a case meets this, without the reasons."""
        try:
            return _VERDICT[self.test(case.__dict__)]
        except (AttributeError, KeyError) as error:
            raise _not_a_case(case, error) from None

    def evaluate(self, case: object) -> Answer:
        """Return whether a case meets this, with the reasons as a tree."""
        return Answer(self, self.verdict(case), case)

    def leaves(self) -> Iterator[Predicate]:
        """Yield the leaves of the tree, left to right."""
        if not self.parts:
            yield self
        for part in self.parts:
            yield from part.leaves()

    def fields(self) -> dict[str, Field[Any]]:
        """Return the fields this asks for, by name, in the order asked."""
        return {leaf.field.name: leaf.field for leaf in self.leaves() if isinstance(leaf, Leaf)}

    def __and__(self, other: Predicate) -> AllOf:
        return AllOf((*_flat(AllOf, self), *_flat(AllOf, other)))

    def __or__(self, other: Predicate) -> AnyOf:
        return AnyOf((*_flat(AnyOf, self), *_flat(AnyOf, other)))

    def __invert__(self) -> Predicate:
        return self.part if isinstance(self, Not) else Not(self)

    def __bool__(self) -> NoReturn:
        raise TruthValueError(
            "a predicate has no truth value until it is asked of a case: write `a & b` for "
            "`a and b`, `a | b` for `a or b`, `~a` for `not a`, and `(x > 3) & (x < 6)` for "
            "`3 < x < 6`"
        )


def _not_a_case(case: object, error: Exception) -> RecordError:
    lacks = f"it has no {error}" if isinstance(error, KeyError) else "build one with Case(...)"
    return RecordError("evaluate", "a case", case, lacks)


def _flat(kind: type[AllOf | AnyOf], predicate: Predicate) -> tuple[Predicate, ...]:
    return predicate.parts if type(predicate) is kind else (predicate,)


class Leaf(Predicate):
    """A predicate on one field."""

    __slots__ = ()
    field: Field[Any]

    def because(self, plain: Any) -> str:
        """Return what the case says of the field, in words."""
        if plain is None:
            return f"{self.field.label} is not known"
        return f"{self.field.label} = {self.field.format(plain)}"


@attrs.frozen
class Compare(Leaf):
    """A measure or count against a limit, kept as a plain number of the field's unit."""

    field: Field[Any]
    relation: str
    limit: float
    written: str = attrs.field(default="", eq=False)

    @cached_property
    def test(self) -> Test:
        name, limit, compare = self.field.name, self.limit, _RELATIONS[self.relation]

        def test(facts: Facts) -> bool | None:
            value = facts[name]
            return None if value is None else compare(value, limit)

        return test

    def __str__(self) -> str:
        limit = self.written or self.field.format(self.limit)
        return f"{self.field.label} {self.relation} {limit}"


_RELATIONS: Final[dict[str, Callable[[Any, Any], bool | None]]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


@attrs.frozen
class IsIn(Leaf):
    """Whether a flag, count or category is one of some values."""

    field: Field[Any]
    values: frozenset[Any]

    @cached_property
    def test(self) -> Test:
        name, values = self.field.name, self.values

        def test(facts: Facts) -> bool | None:
            value = facts[name]
            if value is None:
                return None
            return value.within(values) if value.__class__ is Between else value in values

        return test

    def __str__(self) -> str:
        if isinstance(self.field, FlagField) and len(self.values) == 1:
            return self.field.label if True in self.values else self.field.negation
        return f"{self.field.label} is {_listed(self.field, self.values, 'or')}"


@attrs.frozen
class ContainsAny(Leaf):
    """Whether a set that the case names in full includes any of some values."""

    field: Field[Any]
    values: frozenset[Any]

    @cached_property
    def test(self) -> Test:
        name, values = self.field.name, self.values

        def test(facts: Facts) -> bool | None:
            value = facts[name]
            return None if value is None else not values.isdisjoint(value)

        return test

    def __str__(self) -> str:
        return f"{self.field.label} include {_listed(self.field, self.values, 'or')}"


def _questions(node: Predicate, _attribute: object, parts: tuple[object, ...]) -> None:
    """Refuse parts that are not predicates."""
    of_kind(parts, tuple, type(node).__name__, "a tuple of questions", "or write a & b, a | b")
    for part in parts:
        if not isinstance(part, Predicate):
            ask = getattr(part, "ask", "")
            hint = f"write {ask.format(part.field.name)}" if ask else ""  # type: ignore[attr-defined]
            expected = "a question such as present(Case.spinal) or Case.ecog <= 2"
            raise QuestionError(type(node).__name__, expected, part, hint)


@attrs.frozen
class AllOf(Predicate):
    """Met when all parts are; not met as soon as one is not."""

    parts: tuple[Predicate, ...] = attrs.field(validator=_questions)

    @cached_property
    def test(self) -> Test:
        tests = tuple(part.test for part in self.parts)

        def test(facts: Facts) -> bool | None:
            settled: bool | None = True
            for one in tests:
                answer = one(facts)
                if answer is False:
                    return False
                if answer is None:
                    settled = None
            return settled

        return test

    def __str__(self) -> str:
        return " and ".join(_grouped(part) for part in self.parts)


@attrs.frozen
class AnyOf(Predicate):
    """Met as soon as one part is; not met when no part is."""

    parts: tuple[Predicate, ...] = attrs.field(validator=_questions)

    @cached_property
    def test(self) -> Test:
        tests = tuple(part.test for part in self.parts)

        def test(facts: Facts) -> bool | None:
            settled: bool | None = False
            for one in tests:
                answer = one(facts)
                if answer:
                    return True
                if answer is None:
                    settled = None
            return settled

        return test

    def __str__(self) -> str:
        return " or ".join(_grouped(part) for part in self.parts)


@attrs.frozen
class AtLeast(Predicate):
    """Met when at least `count` parts are."""

    count: int
    parts: tuple[Predicate, ...] = attrs.field(validator=_questions)

    @cached_property
    def test(self) -> Test:
        tests, count = tuple(part.test for part in self.parts), self.count

        def test(facts: Facts) -> bool | None:
            answers = [one(facts) for one in tests]
            met = answers.count(True)
            return True if met >= count else None if met + answers.count(None) >= count else False

        return test

    def __str__(self) -> str:
        return f"at least {self.count} of: {'; '.join(map(str, self.parts))}"


@attrs.frozen
class Not(Predicate):
    """Met when its part is not met; unknown when that is unknown."""

    part: Predicate

    @cached_property
    def parts(self) -> tuple[Predicate, ...]:
        return (self.part,)

    @cached_property
    def test(self) -> Test:
        inner = self.part.test

        def test(facts: Facts) -> bool | None:
            answer = inner(facts)
            return None if answer is None else not answer

        return test

    def __str__(self) -> str:
        return f"not {_grouped(self.part)}"


def all_of(*parts: Predicate) -> AllOf:
    """Return a predicate that is met when all parts are."""
    return AllOf(_some("all_of", parts))


def any_of(*parts: Predicate) -> AnyOf:
    """Return a predicate that is met when any part is."""
    return AnyOf(_some("any_of", parts))


def _some(where: str, parts: tuple[Predicate, ...]) -> tuple[Predicate, ...]:
    if not parts:
        raise QuestionError(where, "one question or more", "none")
    return parts


def at_least(count: int, *parts: Predicate) -> AtLeast:
    """Return a predicate that is met when at least `count` parts are."""
    of_kind(count, int, "at_least", "a whole number")
    if not 0 < count <= len(parts):
        raise QuestionError("at_least", f"a count from 1 to {len(parts)}, the questions", count)
    return AtLeast(count, parts)


@attrs.define
class Answer(Displayed):
    """The verdict of a predicate on a case, with the reasons as a tree of `parts`."""

    predicate: Predicate
    verdict: Verdict
    case: Any = attrs.field(repr=False)

    @property
    def parts(self) -> tuple[Answer, ...]:
        """The answers to the parts of the predicate."""
        parts = self.predicate.parts
        if not parts:
            return ()
        case, facts = self.case, self.case.__dict__
        return tuple([Answer(part, _VERDICT[part.test(facts)], case) for part in parts])

    @property
    def because(self) -> str:
        """The fact that a leaf depends on, in words; empty for a predicate with parts."""
        asked = self.predicate
        return (
            asked.because(self.case.__dict__[asked.field.name]) if isinstance(asked, Leaf) else ""
        )

    @property
    def why(self) -> frozenset[Why]:
        """Why the verdict is unknown; empty when it is settled."""
        return frozenset(_why(leaf) for leaf in self.decisive() if leaf.verdict is Verdict.UNKNOWN)

    def decisive(self) -> Iterator[Answer]:
        """Yield the leaves that made the verdict what it is, and no others."""
        parts = self.parts
        if not parts:
            yield self
        for part in parts:
            if part.verdict is (~self.verdict if isinstance(self.predicate, Not) else self.verdict):
                yield from part.decisive()

    def missing(self) -> tuple[str, ...]:
        """Return the fields that would settle an unknown verdict, in the order asked.

        A criterion that is not encoded names no field, and stays open whatever is filled in.
        """
        if self.verdict is not Verdict.UNKNOWN:
            return ()
        names = (
            leaf.predicate.field.name
            for leaf in self.decisive()
            if isinstance(leaf.predicate, Leaf)
        )
        return tuple(dict.fromkeys(names))

    def __str__(self) -> str:
        return f"{self.verdict}: {self.predicate}"


def _why(leaf: Answer) -> Why:
    if not isinstance(leaf.predicate, Leaf):
        return Why.NOT_ENCODED
    known = leaf.case.__dict__[leaf.predicate.field.name]
    return Why.MISSING if known is None else Why.IMPRECISE


def thresholds(predicate: Predicate) -> Iterator[Compare]:
    """Yield every comparison with a limit in a predicate."""
    return (leaf for leaf in predicate.leaves() if isinstance(leaf, Compare))


def limits(near: Iterable[Predicate]) -> dict[str, list[Any]]:
    """Return the limits and values that occur in predicates, lowest first, by field."""
    found: dict[str, set[Any]] = {}
    for predicate in near:
        for leaf in predicate.leaves():
            if isinstance(leaf, Compare):
                found.setdefault(leaf.field.name, set()).add(leaf.limit)
            elif isinstance(leaf, IsIn | ContainsAny):
                found.setdefault(leaf.field.name, set()).update(leaf.values)
    return {name: sorted(values) for name, values in found.items()}


def _grouped(part: Predicate) -> str:
    return f"({part})" if isinstance(part, AllOf | AnyOf | AtLeast) else str(part)


def _listed(field: Field[Any], values: frozenset[Any], joined_by: str) -> str:
    order = list(getattr(field, "values", sorted(values)))
    return f" {joined_by} ".join(str(value) for value in order if value in values)
