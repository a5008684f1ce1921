"""Any predicates asked of every row of a frame, as lazy columns that other counts are made of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

import attrs
import narwhals as nw

from bonemets.case import Case
from bonemets.cohort.compiler import CONSISTENT, Compiler
from bonemets.cohort.encodings import MARK, Encoding, unknown
from bonemets.cohort.frames import Frame
from bonemets.cohort.schema import Columns, candidates, match_columns
from bonemets.cohort.stages import StagedFrame
from bonemets.predicates import Predicate
from bonemets.record import Record

CONTRADICTED: Final = f"{MARK}contradicted"
"""The column that says which rows contradict themselves."""


@attrs.frozen(eq=False)
class Asked:
    """A frame to which predicates are put; the answers are expressions over `frame`.

    The column `CONTRADICTED` says which rows contradict themselves, where that is looked for; the
    answers do not heed it.
    """

    taken: Frame
    start: nw.LazyFrame[Any]
    compiler: Compiler

    @classmethod
    def of(
        cls, native: Any, columns: Columns | None, *, checks: bool, kind: type[Record] = Case
    ) -> Asked:
        """Return a frame as its door reads it."""
        taken = Frame.of(native)
        start = taken.lazy(candidates(taken.names, columns, kind=kind))
        schema = start.collect_schema()
        entry = match_columns({name: schema.get(name) for name in taken.names}, columns, kind=kind)
        return cls(taken, start, Compiler(entry.cells, checks=checks, java=taken.java, kind=kind))

    @property
    def cells(self) -> Mapping[str, Encoding[Any]]:
        """What the columns hold, by field."""
        return self.compiler.cells

    def ask(self, question: Predicate) -> nw.Expr:
        """Return the answers to a predicate."""
        answer = self.compiler.ask(question)
        return unknown() if answer is None else answer

    def frame(self) -> nw.LazyFrame[Any]:
        """Return the frame with what the predicates asked so far are made of."""
        plan = self.compiler.plan(())
        made = StagedFrame(self.start).with_native_columns(plan.native_columns)
        for stage in plan.stages:
            made = made.with_columns(stage)
        bad = nw.col(CONSISTENT).is_null() if plan.checked else nw.lit(value=False)
        return made.with_columns({CONTRADICTED: bad}).frame


def collected(frame: nw.LazyFrame[Any]) -> list[dict[str, Any]]:
    """Return the rows of a small result, computed in pieces where the engine can."""
    if frame.implementation is nw.Implementation.POLARS:
        return list(frame.to_native().collect(engine="streaming").rows(named=True))
    return list(frame.collect().rows(named=True))


def paths(
    question: Predicate, above: tuple[Predicate, ...] = ()
) -> Iterator[tuple[Predicate, ...]]:
    """Yield the way from a predicate down to each of its leaves, both ends included."""
    here = (*above, question)
    if not question.parts:
        yield here
    for part in question.parts:
        yield from paths(part, here)
