"""A lazy frame to which columns are added in stages.

Spark turns the stages of a plan into one Java method, which must stay short (see `spark`); a plan
is split before it gets too long, by a step that does nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import attrs
import narwhals as nw

from bonemets.cohort.encodings import NativeColumn, Stage
from bonemets.cohort.native import with_native_columns

_LONGEST: Final = 175
"""Length of a Java method, in expressions of about 45 bytes each."""
_LEAST: Final = 40
"""Least length allowed, however many columns there are."""
_NATIVE_SIZE: Final = 2
"""Length of a native column, in expressions."""
_PASSING: Final = 1.3
"""Length of reading and writing a column, in expressions."""
_MANY: Final = 2**31 - 1
"""More partitions than a frame has, so that coalescing changes nothing."""


@attrs.frozen(eq=False)
class StagedFrame:
    """A lazy frame with the length of its current Java method."""

    frame: nw.LazyFrame[Any]
    whole: bool = False
    """Whether the plan is never split."""
    room: float = attrs.field()
    """Length allowed for one Java method, in expressions."""
    length: float = 0
    """Length of the current method."""

    @room.default
    def _room(self) -> float:
        return max(_LONGEST - _PASSING * len(self.frame.collect_schema()), _LEAST)

    def with_native_columns(self, native_columns: Sequence[NativeColumn]) -> StagedFrame:
        """Return the frame with native columns added."""
        frame = with_native_columns(self.frame, native_columns)
        return attrs.evolve(
            self, frame=frame, length=self.length + _NATIVE_SIZE * len(native_columns)
        )

    def with_columns(self, stage: Stage, sizes: Mapping[str, float] | None = None) -> StagedFrame:
        """Return the frame with more columns.

        Parameters
        ----------
        stage : mapping of str to narwhals expression
        sizes : mapping of str to float, optional
            Length of each column, in expressions; 1 by default.
        """
        if self.whole or self.frame.implementation is not nw.Implementation.PYSPARK:
            return attrs.evolve(self, frame=self.frame.with_columns(**stage))
        grown = self
        for some, size in self._parts(stage, sizes or {}):
            if grown.length and grown.length + size > self.room:
                grown = grown.split()
            frame = grown.frame.with_columns(**some)
            grown = attrs.evolve(grown, frame=frame, length=grown.length + size)
        return grown

    def _parts(self, stage: Stage, sizes: Mapping[str, float]) -> Iterator[tuple[Stage, float]]:
        """Yield parts of a stage that each fit into a method."""
        some: Stage = {}
        length = 0.0
        for name, made in stage.items():
            size = sizes.get(name, 1)
            if some and length + size > self.room:
                yield some, length
                some, length = {}, 0
            some, length = {**some, name: made}, length + size
        yield some, length

    def split(self) -> StagedFrame:
        """Return the frame split here: later stages go into another method."""
        frame = nw.from_native(self.frame.to_native().coalesce(_MANY)).lazy()
        return attrs.evolve(self, frame=frame, length=0)

    def drop(self, names: Sequence[str]) -> StagedFrame:
        """Return the frame without some columns."""
        return attrs.evolve(self, frame=self.frame.drop(*names))
