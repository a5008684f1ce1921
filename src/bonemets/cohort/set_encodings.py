"""Sets as columns: a list in each cell, a text that names the members, a column for each member.

As for one case, a set without members is not known unless it is said to be none.
"""

from __future__ import annotations

import itertools
from abc import abstractmethod
from collections.abc import Iterable
from typing import Any, Literal

import attrs
import narwhals as nw

from bonemets.cohort.encodings import (
    TEXT,
    Encoding,
    NativeColumn,
    Stage,
    any_true,
    folded,
    settled,
    unknown,
)
from bonemets.fields import SeveralField


@attrs.frozen(eq=False)
class Sets(Encoding[SeveralField[Any]]):
    """Any number of a list."""

    @abstractmethod
    def any_of(self, values: Iterable[Any]) -> nw.Expr:
        """Return whether any of some members is named."""

    def ask(self, leaf: Any) -> nw.Expr:
        return self.any_of([one for one in self.field.members if one in leaf.values])


@attrs.frozen(eq=False)
class ListColumns(Sets):
    """A set as a list of texts in each cell."""

    def _tell(self, what: Literal["only", "any"], values: Iterable[Any]) -> NativeColumn:
        named = tuple(one.value for one in self.field.members if one in values)
        return NativeColumn(self.source, what, named)

    @property
    def whole(self) -> NativeColumn:
        """Whether a list names permitted members only, or none."""
        return self._tell("only", self.field.members)

    def native_columns(self, leaf: Any) -> Iterable[NativeColumn]:
        return [self.whole, self._tell("any", leaf.values)]

    def prepared(self) -> list[Stage]:
        whole = nw.when(self.whole.expr()).then(nw.lit(value=True))
        return [{self.name(): whole.otherwise(unknown())}]

    def any_of(self, values: Iterable[Any]) -> nw.Expr:
        return self._tell("any", values).expr() == self.made()

    def invalid(self) -> nw.Expr | None:
        return self.made().is_null() & (nw.col(self.source).list.len() > 0)


@attrs.frozen(eq=False)
class IndicatorColumns(Sets):
    """A set as a column of yes and no for each member; a member without one is not known.

    Where no column says yes, nothing was selected, and the set is not known.
    """

    parts: dict[Any, Any]
    none: Any = None
    """The column that says that there are none, where the frame has it."""

    def _columns(self) -> list[Any]:
        return [*self.parts.values(), *([] if self.none is None else [self.none])]

    def prepared(self) -> list[Stage]:
        stages = [
            {name: made for stage in stages if stage for name, made in stage.items()}
            for stages in itertools.zip_longest(*(one.prepared() for one in self._columns()))
        ]
        return [*stages, {self.name(): self._selected()}]

    def _selected(self) -> nw.Expr:
        """Return true where a member is selected, false where none is said, and null elsewhere."""
        some = any_true([one.yes() for one in self.parts.values()])
        if self.none is None:
            return nw.when(some).then(nw.lit(value=True)).otherwise(unknown())
        none = nw.when(self.none.yes()).then(nw.lit(value=True)).otherwise(nw.lit(value=False))
        return settled(met=some & ~none, failed=~some & none)

    def any_of(self, values: Iterable[Any]) -> nw.Expr:
        answers = [self.parts[one].yes() if one in self.parts else unknown() for one in values]
        return nw.when(self.made()).then(any_true(answers)).otherwise(self.made())

    def invalid(self) -> nw.Expr | None:
        found = [one.invalid() for one in self._columns()]
        known = [one for one in found if one is not None]
        if self.none is not None:
            known += [one.yes() & self.none.yes() for one in self.parts.values()]
        return any_true(known) if known else None


@attrs.frozen(eq=False)
class DelimitedSets(Sets):
    """A set as a text with semicolons or commas, and spans where the field has them."""

    def prepared(self) -> list[Stage]:
        item = _alternatives(self.field, self.field.members)
        fits = self.text().str.contains(rf"^(none|{item}(\s*[;,]\s*{item})*)$")
        return [
            {self.name(TEXT): folded(nw.col(self.source))},
            {self.name(): nw.when(fits).then(self.text()).otherwise(nw.lit(None, nw.String))},
        ]

    def any_of(self, values: Iterable[Any]) -> nw.Expr:
        item = _alternatives(self.field, values)
        return self.made().str.contains(rf"(^|[;,])\s*{item}\s*([;,]|$)")

    def invalid(self) -> nw.Expr | None:
        return self.made().is_null() & self.written()


def _alternatives(field: Any, values: Iterable[Any]) -> str:
    """Return a pattern for the texts that name any of some members, alone or within a span."""
    members = list(field.members)
    texts = [one.casefold() for one in values]
    if field.spans:
        order = [one.casefold() for one in members]
        places = {order.index(one) for one in texts}
        texts += [
            rf"{order[low]}\s*(?:-|–|to)\s*{order[high]}"
            for low in range(len(order))
            for high in range(low, len(order))
            if not places.isdisjoint(range(low, high + 1))
        ]
    return f"({'|'.join(texts)})"
