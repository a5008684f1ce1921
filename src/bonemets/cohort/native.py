"""What an engine tells of a column in its own words, where those are the quickest."""

from __future__ import annotations

import operator
import string
from collections.abc import Callable, Sequence
from functools import reduce
from typing import Any, Final

import attrs
import narwhals as nw
import polars as pl

from bonemets.cohort.encodings import Encoding, counted, either, folded

_FEW: Final = 8
"""Up to how many texts polars compares one by one more quickly than it looks one up."""


def told(frame: nw.LazyFrame[Any], tells: Sequence[Encoding]) -> nw.LazyFrame[Any]:
    """Return a frame with what its engine is to tell."""
    if not tells:
        return frame
    tell = _TELLING.get(frame.implementation)
    if tell is None:
        return frame.with_columns(**{one.name: _asked(one) for one in tells})
    made: nw.LazyFrame[Any] = nw.from_native(tell(frame.to_native(), tells)).lazy()
    return made


def _asked(tell: Encoding) -> nw.Expr:
    """Return what is told in words that every engine has."""
    cell = nw.col(tell.column)
    match tell.what:
        case "place":
            text, made = folded(cell), nw.lit(None, nw.Int8)
            for place, one in enumerate(tell.texts):
                made = nw.when(text == one).then(nw.lit(place, nw.Int8)).otherwise(made)
            return made
        case "only":
            has = [nw.when(cell.list.contains(text)) for text in tell.texts]
            return counted(has) == cell.list.unique().list.len()
    return either([cell.list.contains(text) for text in tell.texts])


def _polars(frame: pl.LazyFrame, tells: Sequence[Encoding]) -> pl.LazyFrame:
    return frame.with_columns(**{one.name: _of_polars(one) for one in tells})


def _of_polars(tell: Encoding) -> pl.Expr:
    cell, texts = pl.col(tell.column), list(tell.texts)
    if tell.what == "place":
        text = cell.str.strip_chars().str.to_lowercase()
        return text.cast(pl.Enum(texts), strict=False).to_physical()
    item = pl.element()
    few = len(texts) <= _FEW
    named = reduce(operator.or_, [item == text for text in texts]) if few else item.is_in(texts)
    count = cell.list.eval(named).list.sum()
    return count == cell.list.len() if tell.what == "only" else count > 0


@attrs.frozen
class _Dialect:
    """The words of an engine that reads SQL."""

    quote: str
    place: str
    only: str
    any: str
    one: str
    """What `any` is where it asks for a single text."""

    def columns(self, tells: Sequence[Encoding]) -> list[str]:
        """Return all columns, and what is told."""
        return ["*", *(f"{self._made(one)} as {self._quoted(one.name)}" for one in tells)]

    def _made(self, tell: Encoding) -> str:
        listed = [_quoted(text, "'") for text in tell.texts]
        any_ = self.any if len(listed) > 1 else self.one
        words = {"place": self.place, "only": self.only, "any": any_}[tell.what]
        return words.format(
            cell=self._quoted(tell.column),
            texts=", ".join(listed),
            places=", ".join(f"{text}, {place}" for place, text in enumerate(listed)),
        )

    def _quoted(self, name: str) -> str:
        return _quoted(name, self.quote)


def _quoted(text: str, quote: str) -> str:
    return f"{quote}{text.replace(quote, 2 * quote)}{quote}"


_BLANKS: Final = string.whitespace
_DUCKDB: Final = _Dialect(
    '"',
    "enum_code(coalesce(try_cast({cell} as enum({texts})), "
    f"try_cast(lower(trim({{cell}}, '{_BLANKS}')) as enum({{texts}}))))",
    "list_count(try_cast({cell} as enum({texts})[])) = len({cell})",
    "list_has_any({cell}, [{texts}])",
    "list_contains({cell}, {texts})",
)
_SPARK_PLACE: Final = (
    "coalesce(try_element_at(map({places}), {cell}), "
    f"try_element_at(map({{places}}), lower(trim(both '{_BLANKS}' from {{cell}}))))"
)
_SPARK: Final = _Dialect(
    "`",
    f"{_SPARK_PLACE} | {_SPARK_PLACE}",  # the same twice: so Spark makes a Java method of it
    "forall({cell}, one -> one in ({texts}))",
    "arrays_overlap({cell}, array({texts}))",
    "array_contains({cell}, {texts})",
)
_TELLING: Final[dict[nw.Implementation, Callable[[Any, Sequence[Encoding]], Any]]] = {
    nw.Implementation.POLARS: _polars,
    nw.Implementation.DUCKDB: lambda frame, tells: frame.project(", ".join(_DUCKDB.columns(tells))),
    nw.Implementation.PYSPARK: lambda frame, tells: frame.selectExpr(*_SPARK.columns(tells)),
}
