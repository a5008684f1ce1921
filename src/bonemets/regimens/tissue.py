"""A tissue's alpha/beta ratio as a range, and effects over that range."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

import attrs

from bonemets import units
from bonemets.provenance import Locator
from bonemets.regimens.effects import Effect
from bonemets.regimens.ratio import AlphaBeta


@attrs.frozen
class Tissue:
    """The alpha/beta ratio of a tissue as a range with its sources."""

    key: str
    name: str
    low: AlphaBeta
    high: AlphaBeta
    central: AlphaBeta | None
    """A central estimate, where the sources give one."""
    at: tuple[Locator, ...]
    note: str = ""

    def __str__(self) -> str:
        ends = (
            units.plain(self.low.gray)
            if self.low == self.high
            else f"{units.plain(self.low.gray)} to {units.plain(self.high.gray)}"
        )
        return f"{self.name}: alpha/beta {ends} Gy"


X = TypeVar("X", bound=Effect)


@attrs.frozen
class OverTissue(Generic[X]):
    """An effect over the range of a tissue's ratio: least, most, and at the central estimate."""

    tissue: Tissue
    least: X
    most: X
    central: X | None

    def __str__(self) -> str:
        middle = f", {self.central} at the central estimate" if self.central is not None else ""
        return f"{self.least} to {self.most}{middle}"


def over(tissue: Tissue, effect: Callable[[AlphaBeta], X]) -> OverTissue[X]:
    """Return an effect over the range of a tissue."""
    central = None if tissue.central is None else effect(tissue.central)
    return OverTissue(tissue, effect(tissue.high), effect(tissue.low), central)
