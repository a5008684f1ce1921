"""Kinds of frame: how each is read as a lazy frame, and how answers go back into it.

Engines with nulls of their own (polars, DuckDB, Spark, and what else narwhals plans lazily) are
asked as they are, and stay as lazy as they were.  Of pandas and pyarrow the columns that are read
are converted to polars, and the answers are handed back in the user's kind.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, Final

import attrs
import narwhals as nw
import polars as pl

from bonemets.cohort.encodings import MARK, Stage
from bonemets.errors import RecordError

_POLARS: Final = nw.Implementation.POLARS
LINE: Final = "line"
VERDICT: Final = "verdict"
ROW: Final = f"{MARK}row"
_KINDS: Final = (pl.Boolean(), pl.String(), pl.List(pl.String))
"""What columns of objects may hold that are of one kind."""
_CONVERTED: Final = (nw.Implementation.PANDAS, nw.Implementation.PYARROW)


@attrs.frozen
class Frame:
    """A frame of any kind: its columns by name, and a lazy frame of those asked for."""

    native: Any
    kind: nw.Implementation
    eager: bool
    names: tuple[Any, ...]

    @classmethod
    def of(cls, native: Any) -> Frame:
        """Return a frame as this library reads it.

        Raises
        ------
        RecordError
            For what is no frame, a Dask frame, and a frame with two columns of one name.
        """
        native = nw.to_native(native, pass_through=True)
        if nw.dependencies.is_dask_dataframe(native):
            hint = "screen each partition: ddf.map_partitions(lambda part: screen(part, ...).frame)"
            raise RecordError("frame", _EXPECTED, "a Dask frame, which turns null into text", hint)
        try:
            found = nw.from_native(native)
        except TypeError:
            raise RecordError("frame", _EXPECTED, type(native).__name__) from None
        except nw.exceptions.DuplicateError:
            listed = getattr(native, "column_names", None) or native.columns
            raise _twice(listed) from None
        kind, eager = found.implementation, isinstance(found, nw.DataFrame)
        if eager and kind is not _POLARS and kind not in _CONVERTED:
            raise RecordError("frame", _EXPECTED, str(kind), "convert it to one of these")
        names = tuple(found.collect_schema().names() if kind is _POLARS else found.columns)
        if len(set(names)) < len(names):
            raise _twice(names)
        ours = [name for name in names if str(name).startswith(MARK)]
        if ours:
            raise RecordError("frame", f"no column that starts with {MARK}", ", ".join(ours))
        return cls(native, kind, eager, names)

    @property
    def converted(self) -> bool:
        """Whether columns are converted to polars to be read."""
        return self.kind in _CONVERTED

    @property
    def stepwise(self) -> bool:
        """Whether the engine does less where fewer rows are left to look at."""
        return self.kind is nw.Implementation.DUCKDB

    @property
    def java(self) -> bool:
        """Whether the engine writes Java."""
        return self.kind is nw.Implementation.PYSPARK

    def lazy(self, names: Sequence[str]) -> nw.LazyFrame[Any]:
        """Return a lazy frame; of one that is converted, some of its columns."""
        made = self.native
        if self.converted:
            convert = _from_arrow if self.kind is nw.Implementation.PYARROW else _from_pandas
            made = convert(self.native, names)
        found: nw.LazyFrame[Any] = nw.from_native(made).lazy()
        return found

    def with_answers(
        self, answered: nw.LazyFrame[Any], names: Sequence[str], kept: Sequence[Any]
    ) -> Any:
        """Return some columns of this frame and of an answered one, in the user's kind."""
        if not self.converted:
            native = answered.select(*kept, *names).to_native()
            return native.collect() if self.eager else native
        found = answered.select(*names).to_native().collect()
        if self.kind is nw.Implementation.PYARROW:
            return _into_arrow(self.native.select(list(kept)), found)
        return _into_pandas(self.native[list(kept)], found)

    def unpivoted(self, answered: nw.LazyFrame[Any], kept: Sequence[Any], made: Stage) -> Any:
        """Return a row for each row of this frame and each of some columns made of an answered one.

        Beside a column `LINE` with the name and one `VERDICT` with what was made stand some columns
        of this frame.
        """
        if self.converted:
            wide = answered.select(**made).to_native().collect().with_row_index(ROW)
            found = wide.unpivot(made, index=ROW, variable_name=LINE, value_name=VERDICT)
            rows = found[ROW].to_numpy()
            if self.kind is nw.Implementation.PYARROW:
                return _into_arrow(self.native.select(list(kept)).take(rows), found.drop(ROW))
            return _into_pandas(self.native[list(kept)].iloc[rows], found.drop(ROW))
        native = _unpivoted(answered.select(*kept, **made), list(kept), list(made)).to_native()
        return native.collect() if self.eager else native


def _unpivoted(frame: nw.LazyFrame[Any], kept: list[Any], names: list[str]) -> nw.LazyFrame[Any]:
    if frame.implementation is not nw.Implementation.DUCKDB:
        return frame.unpivot(names, index=kept, variable_name=LINE, value_name=VERDICT)
    listed = ", ".join(f'"{name}"' for name in names)  # in the connection of the relation itself
    query = f'from cohort unpivot include nulls ("{VERDICT}" for "{LINE}" in ({listed}))'
    found: nw.LazyFrame[Any] = nw.from_native(frame.to_native().query("cohort", query)).lazy()
    return found


_EXPECTED: Final = "a frame of polars, pandas, pyarrow, DuckDB or Spark"


def _twice(names: Iterable[Any]) -> RecordError:
    twice = [str(name) for name, count in Counter(names).items() if count > 1]
    return RecordError("frame", "each column once", ", ".join(twice))


def _from_arrow(table: Any, names: Sequence[str]) -> pl.DataFrame:
    return pl.DataFrame(table.select(list(names)))


def _from_pandas(frame: Any, names: Sequence[str]) -> pl.DataFrame:
    objects = [name for name in names if str(frame[name].dtype) == "object"]
    read = _of_one_kind(frame[objects]) if objects else {}
    return pl.DataFrame(
        [read[name] if name in read else _series(name, frame[name]) for name in names]
    )


def _of_one_kind(frame: Any) -> dict[str, pl.Series]:
    """Return the columns of objects that are of one kind, as many at once as can be converted."""
    try:
        found = pl.from_pandas(frame)
    except (ArithmeticError, NotImplementedError, TypeError, ValueError):
        middle = frame.shape[1] // 2
        halves = (frame.iloc[:, :middle], frame.iloc[:, middle:]) if middle else ()
        return {name: one for half in halves for name, one in _of_one_kind(half).items()}
    return {one.name: one for one in found if one.dtype in _KINDS}


def _series(name: str, column: Any) -> pl.Series:
    """Return a column of pandas; one of mixed objects as texts, as a file would hold them."""
    if str(column.dtype) == "category":
        texts = [str(one) for one in column.cat.categories]
        found = pl.Series(name, column.cat.codes.to_numpy(), dtype=pl.Int64)
        codes = dict(enumerate(texts))
        return found.replace_strict(codes, default=None, return_dtype=pl.Enum(texts))
    if str(column.dtype) != "object":
        return pl.Series(name, pl.from_pandas(column, nan_to_null=True))
    null = column.isna()
    known = [None if lacks else value for value, lacks in zip(column, null, strict=True)]
    kinds = {type(value) for value in known if value is not None}
    listed = all(issubclass(one, Iterable) and not issubclass(one, str | bytes) for one in kinds)
    if listed:
        lists: list[Any] = [None if one is None else [str(item) for item in one] for one in known]
        return pl.Series(name, lists, dtype=pl.List(pl.String))
    mixed: list[Any] = [None if value is None else str(value) for value in known]
    return pl.Series(name, mixed, dtype=pl.String)


def _into_arrow(table: Any, found: pl.DataFrame) -> Any:
    made = found.to_arrow()
    if not table.num_columns:  # then it cannot tell how many rows it has
        return made
    for name, column in zip(found.columns, made.columns, strict=True):
        table = table.append_column(name, column)
    return table


def _into_pandas(frame: Any, found: pl.DataFrame) -> Any:
    pandas = nw.get_native_namespace(nw.from_native(frame))
    made = {}
    for name in found.columns:
        column = found[name]
        if column.dtype == pl.Boolean:
            values, null = column.fill_null(value=False).to_numpy(), column.is_null().to_numpy()
            made[name] = pandas.arrays.BooleanArray(values.copy(), null.copy())
        elif column.dtype == pl.String:
            made[name] = column.to_list()
        else:
            values, null = column.fill_null(0).to_numpy(), column.is_null().to_numpy()
            made[name] = pandas.arrays.IntegerArray(values.copy(), null.copy())
    columns = pandas.DataFrame(made, index=frame.index)
    return pandas.concat([frame, columns], axis=1)
