"""A lazy frame that grows column by column, in steps that its engine can run quickly.

Spark writes the steps of a plan as one Java method, which is not to be long (see `java`).  There a
plan is cut before it gets too long, by a step that does nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import attrs
import narwhals as nw

from bonemets.cohort.encodings import Encoding, Stage
from bonemets.cohort.native import told

_LONGEST: Final = 175
"""How long a Java method may be, in answers of about 45 bytes each."""
_LEAST: Final = 40
"""How long it may be however many columns there are."""
_TELL: Final = 2
"""As how many answers it counts what the engine tells of a column."""
_PASSING: Final = 1.3
"""As how many answers a column counts that is read and written."""
_MANY: Final = 2**31 - 1
"""More parts than a frame has: to merge its parts into so many changes nothing."""


@attrs.frozen(eq=False)
class StagedFrame:
    """A lazy frame to which columns are added."""

    frame: nw.LazyFrame[Any]
    whole: bool = False
    """Whether it is never cut."""
    room: float = attrs.field()
    """How much one method of Java can still hold, in answers."""
    length: float = 0
    """How much the method at work holds."""

    @room.default
    def _room(self) -> float:
        return max(_LONGEST - _PASSING * len(self.frame.collect_schema()), _LEAST)

    def told(self, tells: Sequence[Encoding]) -> StagedFrame:
        """Return the frame with what its engine is to tell."""
        frame = told(self.frame, tells)
        return attrs.evolve(self, frame=frame, length=self.length + _TELL * len(tells))

    def with_columns(self, stage: Stage, sizes: Mapping[str, float] | None = None) -> StagedFrame:
        """Return the frame with more columns.

        Parameters
        ----------
        stage : mapping of str to narwhals expression
        sizes : mapping of str to float, optional
            How long columns are, in answers; 1 where nothing is said.
        """
        if self.whole or self.frame.implementation is not nw.Implementation.PYSPARK:
            return attrs.evolve(self, frame=self.frame.with_columns(**stage))
        grown = self
        for some, size in self._parts(stage, sizes or {}):
            if grown.length and grown.length + size > self.room:
                grown = grown.cut()
            frame = grown.frame.with_columns(**some)
            grown = attrs.evolve(grown, frame=frame, length=grown.length + size)
        return grown

    def _parts(self, stage: Stage, sizes: Mapping[str, float]) -> Iterator[tuple[Stage, float]]:
        """Yield parts of a stage, each of which has room in a method."""
        some: Stage = {}
        length = 0.0
        for name, made in stage.items():
            size = sizes.get(name, 1)
            if some and length + size > self.room:
                yield some, length
                some, length = {}, 0
            some, length = {**some, name: made}, length + size
        yield some, length

    def cut(self) -> StagedFrame:
        """Return the frame with what follows in a method of its own."""
        frame = nw.from_native(self.frame.to_native().coalesce(_MANY)).lazy()
        return attrs.evolve(self, frame=frame, length=0)

    def drop(self, names: Sequence[str]) -> StagedFrame:
        """Return the frame without some columns."""
        return attrs.evolve(self, frame=self.frame.drop(*names))
