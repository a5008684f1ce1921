"""The same questions put to an SMT solver, written from what they mean and not from our code."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from fractions import Fraction
from typing import Any

import z3

from bonemets.fields import (
    Between,
    CountField,
    Field,
    FlagField,
    MeasureField,
    SeveralField,
)
from bonemets.predicates import (
    AllOf,
    AnyOf,
    AtLeast,
    Compare,
    ContainsAny,
    IsIn,
    Leaf,
    Not,
    Predicate,
)
from bonemets.record import Record


class World:
    """One complete record as variables of the solver; `tag` keeps two of them apart."""

    def __init__(self, kind: type[Record], tag: str = "") -> None:
        self.kind, self.tag = kind, tag
        self.fields = kind.fields()

    def number(self, field: Field[Any]) -> Any:
        make = z3.Real if isinstance(field, MeasureField) else z3.Int
        return make(f"{field.name}{self.tag}")

    def member(self, field: Any, one: Any) -> Any:
        return z3.Bool(f"{field.name}:{one}{self.tag}")

    def line(self, predicate: Predicate) -> Any:
        return z3.Bool(f"line:{predicate}{self.tag}")

    def is_(self, field: Field[Any], plain: Any) -> Any:
        match field:
            case SeveralField():
                return z3.And(*(self.member(field, one) == (one in plain) for one in field.members))
            case FlagField():
                return z3.Bool(f"{field.name}{self.tag}") == plain
            case CountField() | MeasureField():
                return self.number(field) == _number(plain)
        return self.number(field) == list(field.values).index(plain)  # type: ignore[attr-defined]

    def permitted(self) -> list[Any]:
        """What every record obeys: permissible values, and what follows from what."""
        said = []
        for field in self.fields.values():
            match field:
                case CountField() | MeasureField():
                    said.append(self.number(field) >= _number(field.minimum))
                    if field.maximum is not None:
                        said.append(self.number(field) <= _number(field.maximum))
                case SeveralField() | FlagField():
                    pass
                case _:
                    number = self.number(field)
                    said += [number >= 0, number < len(field.values)]  # type: ignore[attr-defined]
        for rule in self.kind.implications:
            said.append(z3.Implies(self.meets(rule.premise), self.is_(rule.field, rule.value)))
        return said

    def known(self, record: Record, names: Collection[str] | None = None) -> list[Any]:
        """What a record says, of all its facts or of some."""
        return [
            said
            for name, field in self.fields.items()
            if names is None or name in names
            for said in self.text(field, record.__dict__[name])
        ]

    def text(self, field: Field[Any], plain: Any) -> list[Any]:
        if plain is None:
            return []
        if isinstance(plain, Between):
            number = self.number(field)
            return [number >= _number(plain.low), number <= _number(plain.high)]
        return [self.is_(field, plain)]

    def meets(self, question: Predicate) -> Any:
        match question:
            case Leaf():
                return self.leaf(question)
            case AnyOf(parts=parts):
                return z3.Or(*map(self.meets, parts))
            case AtLeast(count=count, parts=parts):
                return z3.Sum(*(z3.If(self.meets(part), 1, 0) for part in parts)) >= count
            case Not(part=part):
                return z3.Not(self.meets(part))
            case AllOf() | Predicate(parts=(_, *_)):
                return z3.And(*map(self.meets, question.parts))
        return self.line(question)

    def leaf(self, question: Leaf) -> Any:
        field = question.field
        if isinstance(question, IsIn):
            return z3.Or(*(self.is_(field, value) for value in question.values))
        if isinstance(question, ContainsAny):
            return z3.Or(*(self.member(field, value) for value in question.values))
        assert isinstance(question, Compare)
        number, limit = self.number(field), _number(question.limit)
        return {
            "<": number < limit,
            "<=": number <= limit,
            ">": number > limit,
            ">=": number >= limit,
        }[question.relation]

    def same(self, other: World, name: str) -> Any:
        """Whether a fact is the same in two records."""
        field = self.fields[name]
        if isinstance(field, SeveralField):
            return z3.And(
                *(self.member(field, one) == other.member(field, one) for one in field.members)
            )
        if isinstance(field, FlagField):
            return z3.Bool(f"{name}{self.tag}") == z3.Bool(f"{name}{other.tag}")
        return self.number(field) == other.number(field)


def possible(*said: Any) -> bool:
    """Return whether some things can be true together."""
    solver = z3.Solver()
    solver.add(*said)
    answer = solver.check()
    assert answer != z3.unknown
    return bool(answer == z3.sat)


def sides(question: Predicate, record: Record) -> tuple[bool, bool]:
    """Return whether some completion of a record meets a question, and whether some fails it."""
    world = World(type(record))
    said = [*world.permitted(), *world.known(record)]
    meets = world.meets(question)
    return possible(*said, meets), possible(*said, z3.Not(meets))


def settles(question: Predicate, record: Record, names: Collection[str]) -> bool:
    """Return whether all completions that agree on some facts agree on a question."""
    one, other = World(type(record), "'"), World(type(record), '"')
    return not possible(
        *(said for world in (one, other) for said in [*world.permitted(), *world.known(record)]),
        *(one.same(other, name) for name in names),
        one.meets(question),
        z3.Not(other.meets(question)),
    )


def can_meet(kind: type[Record], met: Collection[Predicate], failed: Collection[Predicate]) -> bool:
    """Return whether some complete record meets some questions and fails others."""
    world = World(kind)
    return possible(
        *world.permitted(),
        *map(world.meets, met),
        *(z3.Not(world.meets(one)) for one in failed),
    )


def changed_can(question: Predicate, record: Record, facts: Mapping[str, Any], want: bool) -> bool:
    """Return whether a record with some of its facts can come out on the side that is wanted."""
    world = World(type(record))
    meets = world.meets(question)
    said = [one for name, plain in facts.items() for one in world.text(world.fields[name], plain)]
    return possible(*world.permitted(), *said, meets if want else z3.Not(meets))


def _number(value: float) -> Any:
    exact = Fraction(value)
    return z3.IntVal(exact.numerator) if exact.denominator == 1 else z3.Q(*exact.as_integer_ratio())
