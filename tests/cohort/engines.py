"""The engines that frames are tried on: how each takes a polars frame, and gives columns back."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from functools import cache
from typing import Any

import attrs
import duckdb
import pandas as pd
import polars as pl
import pytest


@attrs.frozen
class Engine:
    """A kind of frame."""

    name: str
    make: Callable[[pl.DataFrame], Any]
    columns: Callable[[Any, list[str]], dict[str, list[Any]]]
    kind: type

    def __str__(self) -> str:
        return self.name


def _pandas_columns(frame: Any, names: list[str]) -> dict[str, list[Any]]:
    return {name: [None if one is pd.NA else bool(one) for one in frame[name]] for name in names}


@cache
def spark() -> Any:
    """Return a session of its own in this process, or skip where there is no Java."""
    if shutil.which("java") is None:
        pytest.skip("PySpark needs a Java runtime, and there is none on the path")
    from pyspark.sql import SparkSession  # noqa: PLC0415

    session = (
        SparkSession.builder.master("local[2]")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "localhost")
        .config("spark.driver.memory", "2g")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("ERROR")
    return session


def _spark_frame(frame: pl.DataFrame) -> Any:
    from pyspark.sql import types as t  # noqa: PLC0415

    kinds = {
        pl.Boolean: t.BooleanType(),
        pl.Int8: t.ByteType(),
        pl.Int64: t.LongType(),
        pl.Float64: t.DoubleType(),
        pl.List: t.ArrayType(t.StringType()),
    }
    schema = t.StructType(
        [
            t.StructField(name, kinds.get(kind.base_type(), t.StringType()))
            for name, kind in frame.schema.items()
        ]
    )
    return spark().createDataFrame(frame.rows(), schema).coalesce(2)


def _spark_columns(frame: Any, names: list[str]) -> dict[str, list[Any]]:
    rows = frame.select(*names).collect()
    return {name: [row[place] for row in rows] for place, name in enumerate(names)}


def _kept(frame: pl.DataFrame) -> pd.DataFrame:
    found = frame.to_pandas()
    found.index = pd.Index([f"p{number}" for number in range(len(found))][::-1])
    return found


def _from_polars(frame: Any, names: list[str]) -> dict[str, list[Any]]:
    return {name: frame[name].to_list() for name in names}


POLARS = (
    Engine("polars", lambda frame: frame, _from_polars, pl.DataFrame),
    Engine(
        "polars lazy",
        lambda frame: frame.lazy(),
        lambda f, names: _from_polars(f.collect(), names),
        pl.LazyFrame,
    ),
    Engine(
        "polars streaming",
        lambda frame: frame.lazy(),
        lambda f, names: _from_polars(f.collect(engine="streaming"), names),
        pl.LazyFrame,
    ),
)
ENGINES = (
    *POLARS,
    Engine("pandas numpy", _kept, _pandas_columns, pd.DataFrame),
    Engine("pandas nullable", lambda f: _kept(f).convert_dtypes(), _pandas_columns, pd.DataFrame),
    Engine(
        "pandas arrow",
        lambda f: f.to_pandas(use_pyarrow_extension_array=True),
        _pandas_columns,
        pd.DataFrame,
    ),
    Engine("pyarrow", lambda f: f.to_arrow(), lambda f, names: f.select(names).to_pydict(), object),
    Engine(
        "DuckDB",
        lambda f: duckdb.connect().from_arrow(f.to_arrow()),
        lambda f, names: f.to_arrow_table().select(names).to_pydict(),
        duckdb.DuckDBPyRelation,
    ),
)
SPARK = Engine("Spark", _spark_frame, _spark_columns, object)
