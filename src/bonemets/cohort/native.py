"""Engine-native expressions, used where they are faster."""

from __future__ import annotations

import operator
import string
from collections.abc import Callable, Sequence
from functools import reduce
from typing import Any, Final

import attrs
import narwhals as nw
import polars as pl

from bonemets.cohort.encodings import NativeColumn, any_true, counted, folded
from bonemets.fields import NONE_TEXT

_FEW: Final = 8
"""Texts up to which comparing one by one is faster than `is_in` in polars."""


def with_native_columns(
    frame: nw.LazyFrame[Any], native_columns: Sequence[NativeColumn]
) -> nw.LazyFrame[Any]:
    """Return a frame with native columns added."""
    if not native_columns:
        return frame
    column_spec = _ADAPTERS.get(frame.implementation)
    if column_spec is None:
        return frame.with_columns(**{one.name: _asked(one) for one in native_columns})
    made: nw.LazyFrame[Any] = nw.from_native(column_spec(frame.to_native(), native_columns)).lazy()
    return made


def _asked(column_spec: NativeColumn) -> nw.Expr:
    """Return a native column as a portable narwhals expression."""
    cell = nw.col(column_spec.column)
    match column_spec.what:
        case "place":
            text, made = folded(cell), nw.lit(None, nw.Int8)
            for place, one in enumerate(column_spec.texts):
                made = nw.when(text == one).then(nw.lit(place, nw.Int8)).otherwise(made)
            return made
        case "only":
            has = [nw.when(cell.list.contains(text)) for text in column_spec.texts]
            members = (counted(has) == cell.list.unique().list.len()) & (cell.list.len() > 0)
            return members | (cell.list.contains(NONE_TEXT) & (cell.list.len() == 1))
    return any_true([cell.list.contains(text) for text in column_spec.texts])


def _polars(frame: pl.LazyFrame, native_columns: Sequence[NativeColumn]) -> pl.LazyFrame:
    return frame.with_columns(**{one.name: _of_polars(one) for one in native_columns})


def _of_polars(column_spec: NativeColumn) -> pl.Expr:
    cell, texts = pl.col(column_spec.column), list(column_spec.texts)
    if column_spec.what == "place":
        text = cell.str.strip_chars().str.to_lowercase()
        return text.cast(pl.Enum(texts), strict=False).to_physical()
    item = pl.element()
    few = len(texts) <= _FEW
    named = reduce(operator.or_, [item == text for text in texts]) if few else item.is_in(texts)
    count = cell.list.eval(named).list.sum()
    if column_spec.what == "any":
        return count > 0
    length = cell.list.len()
    says_none = (length == 1) & (cell.list.first() == NONE_TEXT)
    return ((count == length) & (length > 0)) | says_none.fill_null(value=False)


@attrs.frozen
class _Dialect:
    """Templates of native columns for an SQL engine."""

    quote: str
    place: str
    only: str
    any: str
    one: str
    """The form of `any` for a single text."""

    def columns(self, native_columns: Sequence[NativeColumn]) -> list[str]:
        """Return the select list: all columns and the native ones."""
        return ["*", *(f"{self._made(one)} as {self._quoted(one.name)}" for one in native_columns)]

    def _made(self, column_spec: NativeColumn) -> str:
        listed = [_quoted(text, "'") for text in column_spec.texts]
        any_ = self.any if len(listed) > 1 else self.one
        words = {"place": self.place, "only": self.only, "any": any_}[column_spec.what]
        return words.format(
            cell=self._quoted(column_spec.column),
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
    "(list_count(try_cast({cell} as enum({texts})[])) = len({cell}) and len({cell}) > 0) "
    f"or {{cell}} = ['{NONE_TEXT}']",
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
    "(forall({cell}, one -> one in ({texts})) and size({cell}) > 0) "
    f"or {{cell}} = array('{NONE_TEXT}')",
    "arrays_overlap({cell}, array({texts}))",
    "array_contains({cell}, {texts})",
)
_ADAPTERS: Final[dict[nw.Implementation, Callable[[Any, Sequence[NativeColumn]], Any]]] = {
    nw.Implementation.POLARS: _polars,
    nw.Implementation.DUCKDB: lambda frame, native_columns: frame.project(
        ", ".join(_DUCKDB.columns(native_columns))
    ),
    nw.Implementation.PYSPARK: lambda frame, native_columns: frame.selectExpr(
        *_SPARK.columns(native_columns)
    ),
}
