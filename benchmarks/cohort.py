"""A cohort: verdicts and reasons against expressions and queries written by hand.

    python benchmarks/cohort.py [rows] [polars] [duckdb] [pandas] [spark] [parquet] [rows-engines]

Ratios are medians of one run on one machine, after checking that both sides agree; absolute times
are that machine's only.
"""

from __future__ import annotations

import gc
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cohort_by_hand
import numpy as np
import polars as pl

from bonemets import Case
from bonemets.cohort import screen
from bonemets.criteria import READINGS

SIX = [one for one in READINGS if one.key in cohort_by_hand.names()]
ROUNDS = 5


def cohort(rows: int, seed: int = 0) -> pl.DataFrame:
    """Return a synthetic cohort: facts that agree, a fifth of them blanked or, if floats, NaN."""
    dice = np.random.default_rng(seed)

    def flag(share: float) -> Any:
        return dice.random(rows) < share

    spinal, symptomatic = flag(0.7), flag(0.8)
    cord, cauda = spinal & symptomatic & flag(0.4), spinal & symptomatic & flag(0.1)
    legs = (cord | cauda) & flag(0.4)
    paraplegic = legs & flag(0.3)
    histology = dice.integers(0, 12, rows)
    fields = Case.fields()
    texts = {name: list(fields[name].members) for name in ("histology", "primary", "imaging")}  # type: ignore[attr-defined]
    primary = dice.integers(0, 10, rows)
    for tumor, site in (
        ("renal cell carcinoma", "kidney"),
        ("small-cell lung cancer", "lung"),
        ("glioma", "central nervous system"),
    ):
        primary[histology == texts["histology"].index(tumor)] = texts["primary"].index(site)
    made: dict[str, Any] = {
        "age": dice.integers(10, 95, rows),
        "ecog": dice.integers(0, 5, rows),
        "sins": dice.integers(0, 19, rows),
        "segments": dice.integers(1, 6, rows),
        "metastases": dice.integers(1, 9, rows),
        "compression_sites": dice.integers(1, 4, rows),
        "pain": np.where(symptomatic, dice.integers(0, 11, rows), 0),
        "life_expectancy": dice.random(rows) * 12,
        "distance_to_cord": np.where(spinal, dice.random(rows) * 10, 4 + dice.random(rows)),
        "paraplegia_duration": np.where(paraplegic, dice.random(rows) * 96, 0),
        "spinal": spinal,
        "symptomatic": symptomatic,
        "cord_compression": cord,
        "cauda_equina_compression": cauda,
        "neurologic_deficit": legs | (symptomatic & flag(0.2)),
        "total_paraplegia": paraplegic,
        "solid_tumor": histology < 8,
    }
    made["solid_tumor"] = np.where(histology == 11, flag(0.5), histology < 8)
    for reading in SIX:
        for name in reading.fields():
            if name not in made and name not in texts:
                made[name] = flag(0.5)
    columns = []
    for name, values in made.items():
        series = pl.Series(name, values)
        if series.dtype == pl.Float64:
            series = pl.Series(name, np.where(flag(0.2), np.nan, values))
        columns.append(series)
    for name, codes in (("histology", histology), ("primary", primary)):
        names = [str(one) for one in texts[name]]
        columns.append(pl.Series(name, names, dtype=pl.Enum(names)).gather(codes))
    sets = [[str(one) for one in texts["imaging"][: n % 3 + n // 3]] for n in range(6)]
    columns.append(
        pl.Series("imaging", sets, dtype=pl.List(pl.String)).gather(dice.integers(0, 6, rows))
    )
    return pl.DataFrame(
        [
            pl.select(pl.when(pl.Series(dice.random(rows) > 0.2)).then(one))
            .to_series()
            .alias(one.name)
            for one in columns
        ]
    )


def ratios(by_hand: Callable[[], Any], others: dict[str, Callable[[], Any]]) -> None:
    """Print how long others take, as ratios to what was written by hand, taking turns."""
    times: dict[str, list[float]] = {"by hand": [], **{name: [] for name in others}}
    for _ in range(ROUNDS):
        for name, run in {"by hand": by_hand, **others}.items():
            gc.collect()
            start = time.perf_counter()
            run()
            times[name].append(time.perf_counter() - start)
    base = statistics.median(times["by hand"])
    for name, taken in times.items():
        median = statistics.median(taken)
        print(f"  {name:44} {median:8.3f} s  {median / base:5.2f}", flush=True)


def agree(one: pl.DataFrame, other: pl.DataFrame) -> None:
    """Check that two frames of verdicts are the same."""
    for left, right in zip(one.columns, other.columns, strict=True):
        assert one[left].equals(other[right]), (left, right)


def verdicts(frame: Any, **more: Any) -> Any:
    """Return the verdicts of the six readings on a frame that is lazy."""
    return screen(frame, *SIX, verdicts="boolean", **more).frame


def only(frame: pl.LazyFrame, **more: Any) -> pl.LazyFrame:
    """Return the answers without the columns of the cohort."""
    return verdicts(frame, **more).drop(frame.collect_schema().names())  # type: ignore[no-any-return]


def on_polars(frame: pl.DataFrame) -> None:
    """Compare with lazy polars written by hand."""
    lazy = frame.lazy()
    keys = [one.key for one in SIX]
    agree(cohort_by_hand.same(lazy).select(keys).collect(), only(lazy).collect())
    start = time.perf_counter()
    only(lazy)
    print(f"polars, {len(frame):,} rows (plan made in {time.perf_counter() - start:.3f} s)")
    by_hand = cohort_by_hand.same(lazy)
    ratios(
        by_hand.collect,
        {
            "by hand, streaming": lambda: by_hand.collect(engine="streaming"),
            "by hand, without what follows": lazy.select(**cohort_by_hand.bare()).collect,
            "verdicts": only(lazy).collect,
            "verdicts, streaming": lambda: only(lazy).collect(engine="streaming"),
            "verdicts, rows not checked": only(lazy, checks=False).collect,
            "verdicts and masks": only(lazy, reasons="masks").collect,
            "verdicts and first failing line": only(lazy, reasons="first").collect,
            "verdicts and all lines": only(lazy, reasons="lines").collect,
        },
    )
    plain = lazy.drop("imaging").collect().lazy()
    bare = {name: one for name, one in cohort_by_hand.bare().items() if name != "sc24/as-published"}
    print("the same without the column of lists, five readings by hand")
    others = [one for one in SIX if one.key != "sc24/as-published"]
    five = screen(plain, *others, verdicts="boolean").frame.select(list(bare))
    without = screen(plain, *others, verdicts="boolean", checks=False).frame.select(list(bare))
    ratios(
        plain.with_columns(**cohort_by_hand.followed()).select(**bare).collect,
        {"verdicts": five.collect, "verdicts, rows not checked": without.collect},
    )


def on_duckdb(frame: pl.DataFrame) -> None:
    """Compare with SQL written by hand."""
    import duckdb  # noqa: PLC0415

    connection = duckdb.connect()
    connection.execute("create table cohort as select * from frame")
    query = cohort_by_hand.sql("cohort", "list_contains")
    start = time.perf_counter()
    made = verdicts(connection.table("cohort"))
    print(f"DuckDB, {len(frame):,} rows (plan made in {time.perf_counter() - start:.3f} s)")
    keys = [one.key for one in SIX]

    def counted(relation: Any, names: Any) -> Any:
        sums = ", ".join(f'count_if("{name}"), count("{name}")' for name in names)
        return relation.aggregate(sums).fetchall()[0]

    by_hand = connection.sql(query)
    loose = verdicts(connection.table("cohort"), checks=False)
    order = [cohort_by_hand.names().index(key) for key in keys]
    left, right = counted(by_hand, "abcdef"), counted(made, keys)
    assert [left[2 * n + m] for n in order for m in (0, 1)] == list(right)
    ratios(
        lambda: counted(by_hand, "abcdef"),
        {
            "verdicts": lambda: counted(made, keys),
            "verdicts, rows not checked": lambda: counted(loose, keys),
        },
    )


def on_pandas(frame: pl.DataFrame) -> None:
    """Compare with converting to polars by hand."""
    for name, made in (
        ("numpy", frame.drop("imaging").to_pandas()),
        ("arrow", frame.drop("imaging").to_pandas(use_pyarrow_extension_array=True)),
    ):
        print(f"pandas of {name} columns, {len(frame):,} rows, without lists")
        others = [one for one in SIX if one.key != "sc24/as-published"]
        bare = {
            key: one for key, one in cohort_by_hand.bare().items() if key != "sc24/as-published"
        }

        def by_hand(made: Any = made, bare: Any = bare) -> Any:
            site = pl.col("primary").cast(pl.Enum(cohort_by_hand.PRIMARIES))
            found = (
                pl.from_pandas(made).lazy().with_columns(pl.col(pl.Float64).fill_nan(None), site)
            )
            facts = found.with_columns(**cohort_by_hand.followed())
            return facts.select(**bare).collect().to_pandas()

        ratios(by_hand, {"verdicts": lambda made=made: screen(made, *others, verdicts="boolean")})


def on_spark(frame: pl.DataFrame, path: Path) -> None:
    """Compare with Spark SQL written by hand, over Parquet."""
    from pyspark.sql import SparkSession  # noqa: PLC0415

    session = (
        SparkSession.builder.master("local[2]")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "localhost")
        .config("spark.driver.memory", "4g")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("OFF")
    read = session.read.parquet(str(path))
    read.createOrReplaceTempView("cohort")
    query = cohort_by_hand.sql("cohort", "array_contains").replace('"primary"', "`primary`")
    verdicts(read, keep=())
    start = time.perf_counter()
    made = verdicts(read, keep=())
    print(f"Spark, {len(frame):,} rows (plan made in {time.perf_counter() - start:.3f} s)")
    keys = [one.key for one in SIX]
    by_hand = session.sql(query)
    loose = verdicts(read, checks=False, keep=())

    def counted(found: Any) -> list[int]:
        columns = [f"count_if(`{name}`)" for name in found.columns]
        return list(found.selectExpr(*columns).collect()[0])

    order = [cohort_by_hand.names().index(key) for key in keys]
    left, right = counted(by_hand), counted(made)
    assert [left[n] for n in order] == right
    ratios(
        lambda: counted(by_hand),
        {"verdicts": lambda: counted(made), "verdicts, rows not checked": lambda: counted(loose)},
    )


def from_parquet(path: Path, rows: int, times: int) -> None:
    """Print the time and the peak of memory of counting verdicts of a file read many times over."""
    code = (
        "import re, time, polars as pl, cohort\n"
        "from pathlib import Path\n"
        f"start = time.perf_counter()\n"
        f"frame = pl.scan_parquet([{str(path)!r}] * {times})\n"
        "found = cohort.only(frame).select(pl.all().sum()).collect(engine='streaming')\n"
        "status = Path('/proc/self/status').read_text()\n"
        "peak = int(re.search(r'VmHWM:\\s*(\\d+)', status)[1]) / 2**20\n"
        "print(f'{time.perf_counter() - start:.1f} s, peak {peak:.2f} GiB', found.row(0)[:2])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parent,
    )
    print(f"  {rows * times:>12,} rows: {done.stdout.strip()}", flush=True)


def main() -> None:
    """Run what the command line names."""
    words = sys.argv[1:]
    rows = int(float(words[0])) if words else 10**6
    wanted = set(words[1:]) or {"polars", "duckdb", "pandas"}
    frame = cohort(rows)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "cohort.parquet"
        if wanted & {"spark", "parquet"}:
            frame.write_parquet(path)
        if "polars" in wanted:
            on_polars(frame)
        if "duckdb" in wanted:
            on_duckdb(frame)
        if "pandas" in wanted:
            on_pandas(frame)
        if "spark" in wanted:
            on_spark(frame, path)
        if "parquet" in wanted:
            print("polars streaming from Parquet, verdicts counted")
            for times in (1, 10):
                from_parquet(path, rows, times)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    print(f"peak of this process: {peak:.2f} GiB")


if __name__ == "__main__":
    main()
