"""What screen gives back: kinds of frame, verdicts, and reasons in each of their forms."""

from __future__ import annotations

from typing import Any

import attrs
import duckdb
import narwhals as nw
import pandas as pd
import polars as pl
import pytest
from polars.testing import assert_frame_equal

from bonemets.case import Case
from bonemets.cohort.screening import decode, line_name, lines, screen
from bonemets.criteria import patchell, sc24
from bonemets.criteria.catalogue import READINGS
from bonemets.criteria.model import Criterion, NotEncoded
from bonemets.errors import RecordError
from tests.cohort.engines import ENGINES, Engine
from tests.cohort.generated import drawn

BOTH = (sc24.AS_REVIEWED, patchell.AS_REVIEWED)
everywhere = pytest.mark.parametrize("engine", ENGINES, ids=str)
FRAME = drawn(BOTH, 50, 5)


def polars(frame: Any) -> pl.DataFrame:
    """Return a frame of any kind as one of polars."""
    if isinstance(frame, pd.DataFrame):
        return pl.from_pandas(frame)
    found = nw.from_native(frame).lazy().collect("polars").to_native()
    assert isinstance(found, pl.DataFrame)
    return found


def screened(engine: Engine, **more: Any) -> pl.DataFrame:
    kept = FRAME.frame.with_columns(id=pl.arange(pl.len()))
    return polars(screen(engine.make(kept), *BOTH, columns=FRAME.columns, **more).frame)


def by_lines() -> pl.DataFrame:
    found = lines(FRAME.frame, *BOTH, columns=FRAME.columns).collect().to_native()
    assert isinstance(found, pl.DataFrame)
    return found


@everywhere
def test_verdicts_are_texts_or_booleans(engine: Engine) -> None:
    texts, flags = screened(engine), screened(engine, verdicts="boolean")
    said = {True: "met", False: "not met", None: "unknown"}
    for key, expected in FRAME.expected.items():
        assert flags[key].to_list() == expected
        assert texts[key].to_list() == [said[one] for one in expected]
    assert texts["id"].to_list() == list(range(50))
    assert texts.columns == [*FRAME.frame.columns, "id", *FRAME.expected]


@everywhere
def test_reasons_are_the_lines(engine: Engine) -> None:
    own = by_lines()
    wide = screened(engine, reasons="lines")
    first, masks = screened(engine, reasons="first"), screened(engine, reasons="masks")
    for one in BOTH:
        names = [line_name(one, number) for number, _ in enumerate(one.lines(), start=1)]
        rows = own.select(names).rows()
        assert wide.select(names).rows() == rows
        expected = [
            next((place for place, met in enumerate(row, start=1) if met is False), None)
            for row in rows
        ]
        assert first[f"{one.key}: first"].to_list() == expected
        for kind, answer in (("failed", False), ("unknown", None)):
            found = [decode(one, mask) for mask in masks[f"{one.key}: {kind}"]]
            assert found == [
                tuple(line for line, met in zip(one.lines(), row, strict=True) if met is answer)
                for row in rows
            ]


@everywhere
def test_one_row_for_each_patient_and_line(engine: Engine) -> None:
    long = screened(engine, reasons="long").sort("id", "line")
    names = [line_name(one, n) for one in BOTH for n, _ in enumerate(one.lines(), start=1)]
    expected = (
        by_lines()
        .with_columns(id=pl.arange(pl.len()))
        .unpivot(names, index="id", variable_name="line", value_name="verdict")
        .sort("id", "line")
    )
    said = pl.col("verdict").replace_strict({True: "met", False: "not met", None: "unknown"})
    assert_frame_equal(long, expected.with_columns(said), check_dtypes=False)
    flags = screened(engine, reasons="long", verdicts="boolean").sort("id", "line")
    assert flags["verdict"].to_list() == expected["verdict"].to_list()


@everywhere
def test_columns_are_kept_as_asked(engine: Engine) -> None:
    whole = screened(engine)
    keys = [one.key for one in BOTH]
    assert_frame_equal(screened(engine, keep=["id"]), whole.select("id", *keys))
    assert_frame_equal(screened(engine, keep="id"), whole.select("id", *keys))
    assert_frame_equal(screened(engine, keep=()), whole.select(keys))
    long = screened(engine, reasons="long", keep=["id", "spinal"])
    assert long.columns == ["id", "spinal", "line", "verdict"]
    assert len(long) == 50 * sum(len(one.parts) for one in BOTH)
    bare = screened(engine, reasons="long", keep=())
    assert_frame_equal(bare, long.drop("id", "spinal"), check_row_order=False)


def test_a_column_to_keep_that_is_not_there_is_named() -> None:
    with pytest.raises(RecordError, match='keep: expected columns of the frame, got "spinl"') as e:
        screened(ENGINES[0], keep=["id", "spinl"])
    assert "did you mean spinal?" in str(e.value)
    numbered = pd.DataFrame({0: ["a"], "spinal": [True]})
    with pytest.raises(RecordError, match="columns of the frame, got 1"):
        screen(numbered, *BOTH, keep=[1])  # type: ignore[list-item]
    assert list(screen(numbered, BOTH[0], keep=[0]).frame) == [0, BOTH[0].key]  # type: ignore[list-item]


def test_lazy_frames_stay_lazy_and_engines_their_own() -> None:
    lazy = screen(FRAME.frame.lazy(), *BOTH, columns=FRAME.columns, reasons="long").frame
    assert isinstance(lazy, pl.LazyFrame)
    relation = duckdb.sql("select 1 as ecog, 3 as age")
    assert isinstance(screen(relation, *BOTH, reasons="masks").frame, duckdb.DuckDBPyRelation)
    wrapped = screen(nw.from_native(FRAME.frame), *BOTH, columns=FRAME.columns).frame
    assert isinstance(wrapped, pl.DataFrame)


def test_every_reading_at_once_on_an_empty_header() -> None:
    frame = screen(pl.DataFrame({"id": [1, 2]}), *READINGS, reasons="lines").frame
    for one in READINGS:
        assert frame[one.key].to_list() == ["unknown"] * 2


def test_a_line_that_cannot_be_asked_is_unknown() -> None:
    open_ = attrs.evolve(
        sc24.AS_REVIEWED,
        include=(Criterion("ECOG", Case.ecog <= 2), NotEncoded("bulky", "one lesion")),
        exclude=(NotEncoded("invalid", "not held"),),
    )
    frame = screen(pl.DataFrame({"ecog": [1, 3]}), open_, reasons="masks").frame
    assert frame["sc24/as-reviewed"].to_list() == ["unknown", "not met"]
    assert [decode(open_, one) for one in frame["sc24/as-reviewed: unknown"]] == [
        open_.lines()[1:],
        open_.lines()[1:],
    ]
    assert decode(open_, None) == ()


@pytest.mark.parametrize(
    ("readings", "more", "said"),
    [
        ((), {}, "one reading or more"),
        (BOTH[:1] * 2, {}, 'each reading once, got "sc24/as-reviewed"'),
        ((attrs.evolve(sc24.AS_REVIEWED, include=(), exclude=()),), {}, "one line or more"),
        (BOTH, {"reasons": "all"}, "first, masks, lines, long or None"),
        (BOTH, {"verdicts": "words"}, "text or boolean"),
    ],
)
def test_what_cannot_be_asked_is_refused(readings: Any, more: Any, said: str) -> None:
    with pytest.raises(RecordError, match=said):
        screen(FRAME.frame, *readings, columns=FRAME.columns, **more)


def test_a_mask_holds_63_lines() -> None:
    line = Criterion("ECOG", Case.ecog <= 2)
    frame = pl.DataFrame({"ecog": [3, None]})
    for size, kind in (
        (15, pl.Int16),
        (16, pl.Int32),
        (31, pl.Int32),
        (32, pl.Int64),
        (63, pl.Int64),
    ):
        many = attrs.evolve(sc24.AS_REVIEWED, include=(line,) * size, exclude=())
        found = screen(frame, many, reasons="masks").frame
        for name, bits in (("failed", [2**size - 1, 0]), ("unknown", [0, 2**size - 1])):
            mask = found[f"sc24/as-reviewed: {name}"]
            assert (mask.dtype, mask.to_list()) == (kind, bits)
    with pytest.raises(RecordError, match="at most 63 lines, got 64"):
        screen(frame, attrs.evolve(many, include=(line,) * 64), reasons="masks")


def test_a_column_named_like_those_of_the_long_form_is_refused() -> None:
    with pytest.raises(RecordError, match="no column of the name of an answer"):
        screen(pl.DataFrame({"line": [1]}), *BOTH, reasons="long")
