"""Drawn facts made to agree with each other, by the rules that hold for every case."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, Final, TypeAlias, TypeVar

import attrs
import narwhals as nw
import polars as pl

from bonemets.case import Case
from bonemets.cohort import distributions
from bonemets.cohort.compiler import CONSISTENT, Compiler
from bonemets.cohort.encodings import unknown
from bonemets.cohort.schema import match_columns
from bonemets.predicates import Predicate
from bonemets.record import Implication

T = TypeVar("T")
Kinds: TypeAlias = tuple[tuple[str, pl.DataType], ...]

_ROUNDS: Final = 12


def named(table: Mapping[Any, T]) -> dict[str, T]:
    """Return a table of facts as one of the names of their fields."""
    return {fact.field.name: value for fact, value in table.items()}


_WHERE: Final = named(distributions.WHERE)
_RULES: Final[tuple[Implication, ...]] = (*Case.implications, *distributions.RULES)
_OFF: Final = tuple(rule for rule in _RULES if not rule.value)
_RULED: Final = {
    *(rule.field.name for rule in Case.implications),
    *(name for rule in Case.implications for name in rule.premise.fields()),
    *(end.name for bound in Case.bounds for end in (bound.lesser, bound.greater)),
}
"""The facts that the rules of a case are about."""
_TOUCHED: Final = _RULED.union(_WHERE, *(one.fields() for one in _WHERE.values()))


def made_consistent(drawn: pl.DataFrame) -> pl.DataFrame:
    """Return drawn facts, in columns named by their fields, made to agree in every row.

    What rules take away is taken away before anything is put in, so that few patients have what is
    rare.  In a row that does not settle, the facts that rules are about are left out.
    """
    ruled = drawn.select(sorted(_TOUCHED))
    for rules in (_OFF, _RULES):
        ruled = _settled(ruled, rules, _ROUNDS)
    return drawn.with_columns(_without_contradictions(ruled))


def _settled(drawn: pl.DataFrame, rules: tuple[Implication, ...], rounds: int) -> pl.DataFrame:
    """Return facts to which rules have been put until nothing changes, or so many times."""
    made = _round(drawn, rules)
    same = [made[name].eq_missing(drawn[name]) for name in made.columns]
    left = ~pl.DataFrame(same).fold(lambda one, other: one & other)
    if not left.any() or rounds == 1:
        return made
    part, places = made.filter(left), left.arg_true()
    again = _settled(part, rules, rounds - 1)
    return made.with_columns(
        made[name].scatter(places, again[name])
        for name in made.columns
        if not again[name].equals(part[name])
    )


def _round(drawn: pl.DataFrame, rules: tuple[Implication, ...]) -> pl.DataFrame:
    met = _Asked.of((*_WHERE.values(), *(rule.premise for rule in rules)), _kinds(drawn)).rows(
        drawn
    )
    recorded = dict(zip(_WHERE, met, strict=False))
    asked = list(zip(rules, met[len(_WHERE) :], strict=True))
    columns = {}
    for name in drawn.columns:
        mine = [(rule, where) for rule, where in asked if rule.field.name == name]
        column = drawn[name]
        for rule, where in sorted(mine, key=lambda pair: not pair[0].value):
            value = rule.value
            plain = value if isinstance(value, bool | int | float) else rule.field.format(value)
            column = _put(column, where & column.is_not_null(), plain)
        columns[name] = _put(column, ~recorded[name], None) if name in recorded else column
    for bound in Case.bounds:
        lesser, greater = columns[bound.lesser.name], columns[bound.greater.name]
        over = (lesser > greater).fill_null(value=False)
        columns[bound.lesser.name] = lesser.zip_with(~over, greater)
    return pl.DataFrame(columns)


def _put(column: pl.Series, where: pl.Series, value: Any) -> pl.Series:
    return column.zip_with(~where, pl.Series([value], dtype=column.dtype))


def _kinds(made: pl.DataFrame) -> Kinds:
    return tuple(made.schema.items())


def _schema(kinds: Kinds) -> nw.Schema:
    return nw.from_native(pl.LazyFrame(schema=dict(kinds))).collect_schema()


@attrs.frozen(eq=False)
class _Asked:
    """In which rows the facts themselves, without what follows from them, meet predicates."""

    stages: tuple[dict[str, nw.Expr], ...]

    @classmethod
    @cache
    def of(cls, questions: tuple[Predicate, ...], kinds: Kinds) -> _Asked:
        """Return the predicates as expressions, made once."""
        compiler = Compiler(match_columns(_schema(kinds)).cells, checks=False)
        compiler.derivations = {}
        answers = map(compiler.ask, questions)
        asked = {
            f"{place}": unknown() if answer is None else answer
            for place, answer in enumerate(answers)
        }
        return cls((*compiler.prepared, compiler.raw, compiler.leaves, asked))

    def rows(self, drawn: pl.DataFrame) -> list[pl.Series]:
        """Return the answers, one series for each predicate."""
        frame = nw.from_native(drawn).lazy()
        for stage in self.stages:
            frame = frame.with_columns(**stage)
        made = frame.select(*self.stages[-1]).collect().to_native()
        return [column.fill_null(value=False) for column in made]


def _without_contradictions(made: pl.DataFrame) -> pl.DataFrame:
    frame = nw.from_native(made).lazy()
    for stage in _checks(_kinds(made)):
        frame = frame.with_columns(**stage)
    bad = frame.select(CONSISTENT).collect().to_native()[CONSISTENT].is_null()
    if not bad.any():
        return made
    return made.with_columns(_put(made[name], bad, None) for name in sorted(_RULED))


@cache
def _checks(kinds: Kinds) -> list[dict[str, nw.Expr]]:
    return Compiler(match_columns(_schema(kinds)).cells, checks=True).plan(()).stages
