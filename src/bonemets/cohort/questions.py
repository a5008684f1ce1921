"""Any questions asked of every row of a frame, as lazy columns that other counts are made of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import narwhals as nw

from bonemets.cohort.cells import unknown
from bonemets.cohort.columns import Columns, candidates, door
from bonemets.cohort.compile import Compiler
from bonemets.cohort.frames import Frame
from bonemets.predicates import Predicate


def answered(
    native: Any, questions: Mapping[str, Predicate], columns: Columns | None, *, checks: bool
) -> tuple[nw.LazyFrame[Any], dict[str, nw.Expr]]:
    """Return a lazy frame, and the answers to questions over it as expressions by name.

    The column `CONTRADICTED` says, where `checks` holds, which rows contradict themselves; the
    answers themselves do not heed it.
    """
    taken = Frame.of(native)
    frame = taken.lazy(candidates(taken.names, columns))
    schema = frame.collect_schema()
    compiler = Compiler(door({name: schema.get(name) for name in taken.names}, columns).cells, checks=checks)
    asked = {name: compiler.ask(question) for name, question in questions.items()}
    for stage in compiler.plan(()).stages:
        frame = frame.with_columns(**stage)
    return frame, {name: unknown() if one is None else one for name, one in asked.items()}


def paths(question: Predicate, above: tuple[Predicate, ...] = ()) -> Iterator[tuple[Predicate, ...]]:
    """Yield the way from a question down to each of its leaves, both ends included."""
    here = (*above, question)
    if not question.parts:
        yield here
    for part in question.parts:
        yield from paths(part, here)
