"""What comes in at the door of a frame: columns, units, categories, and each kind of bad input."""

from __future__ import annotations

import datetime as dt
import decimal
import math
import sys
import types
from typing import Any

import duckdb
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonemets import units
from bonemets.case import Case
from bonemets.cohort import frames, native, thresholds
from bonemets.cohort.match_report import MatchReport
from bonemets.cohort.schema import match_columns
from bonemets.cohort.screening import screen
from bonemets.criteria import sc24
from bonemets.errors import BonemetsError, InputErrors, RecordError
from bonemets.facts import absent, present
from bonemets.predicates import Predicate
from bonemets.vocabulary import Bilsky, Bone, Histology, Imaging, Level
from tests.cohort.engines import ENGINES, SPARK, Engine
from tests.cohort.generated import ANSWER, reading


def answers(frame: Any, question: Predicate, **more: Any) -> list[bool | None]:
    found = screen(frame, reading(question, "q"), verdicts="boolean", **more).frame
    return list(found["q/as-reviewed"])


def report(frame: Any, question: Predicate, **more: Any) -> MatchReport:
    return screen(frame, reading(question, "q"), **more).report


def faults(frame: Any, **more: Any) -> str:
    with pytest.raises((BonemetsError, InputErrors)) as caught:
        screen(frame, sc24.AS_REVIEWED, **more)
    error = caught.value
    return "\n".join(map(str, error.faults if isinstance(error, InputErrors) else [error]))


LONG_LIVED = Case.life_expectancy >= units.months(3)


# units


def test_a_unit_comes_from_the_header_the_mapping_or_the_field() -> None:
    values = [13.0, 13.1]
    assert answers(pl.DataFrame({"life_expectancy [week]": values}), LONG_LIVED) == [False, True]
    mapping = {"life_expectancy": "estimate [week]"}
    frame = pl.DataFrame({"estimate": values})
    assert answers(frame, LONG_LIVED, columns=mapping) == [False, True]
    assert answers(pl.DataFrame({"life_expectancy": [2.9, 3.0]}), LONG_LIVED) == [False, True]
    assert answers(pl.DataFrame({"life_expectancy [mo]": [2.9, 3.0]}), LONG_LIVED) == [False, True]


@given(st.sampled_from(["week", "day", "hour", "year"]), st.floats(0.01, 60), st.data())
def test_a_cut_is_where_a_case_turns(unit: str, limit: float, data: st.DataObject) -> None:
    field: Any = Case.life_expectancy.field
    for above in (False, True):
        cut = thresholds.first(field, unit, limit, above=above)
        for value in (math.nextafter(cut, 0), cut, data.draw(st.floats(0, 10**4))):
            case = Case(life_expectancy=units.made(value, unit))
            question = LONG_LIVED.__class__(field, ">" if above else ">=", limit)
            assert ANSWER[question.verdict(case)] is (value >= cut)


@pytest.mark.parametrize(
    ("column", "said"),
    [
        ("life_expectancy [Gy]", 'a unit like life_expectancy [month], got "life_expectancy [Gy]"'),
        ("life_expectancy [moon]", "a unit like life_expectancy [month]"),
        ("ecog [month]", "expected ecog without a unit"),
    ],
)
def test_a_wrong_unit_is_refused(column: str, said: str) -> None:
    assert said in faults(pl.DataFrame({column: [1.0]}))
    mapping = {column.partition(" ")[0]: f"x [{column.partition('[')[2]}"}
    assert "expected" in faults(pl.DataFrame({"x": [1.0]}), columns=mapping)


def test_a_third_of_the_cortex_is_read_as_in_a_case() -> None:
    more = Case.cortical_involvement > units.percent(100 / 3)
    at_least = Case.cortical_involvement >= units.percent(100 / 3)
    values = [33.3, 33.33, 33.34, 33, 34, 100, 101]
    frame = pl.DataFrame({"cortical_involvement": values}, strict=False)
    for question in (more, at_least):
        expected = [
            ANSWER[question.verdict(Case(cortical_involvement=units.percent(one)))]
            for one in values[:-1]
        ]
        assert answers(frame, question) == [*expected, None]


# columns


def test_columns_are_found_by_name_or_mapping_and_others_are_kept() -> None:
    frame = pl.DataFrame({"id": [1], "performance": [1], "ecog": [4]})
    question = Case.ecog <= 2
    assert answers(frame, question) == [False]
    assert answers(frame, question, columns={"ecog": "performance"}) == [True]
    assert answers(frame, question, columns={"ecog": None}) == [None]
    found = screen(frame, reading(question, "q"))
    assert found.frame.columns == ["id", "performance", "ecog", "q/as-reviewed"]
    assert found.report.columns.extra == ("id", "performance")


def test_a_misspelt_column_is_named_with_the_near_match() -> None:
    frame = pl.DataFrame({"life_expectency": [8.0], "age": [70]})
    found = report(frame, LONG_LIVED & (Case.age >= 18))
    assert found.missing == ("life_expectancy",)
    text = str(found)
    assert "no column, so not known in any row: life_expectancy" in text
    assert "life_expectency is not read: did you mean life_expectancy?" in text


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ({"ecgo": "age"}, 'a field of a case, got "ecgo" (did you mean ecog?)'),
        ({"ecog": "ages"}, 'a column of the frame, got "ages" (did you mean age?)'),
        ({"age": {"x": "age"}}, "members have columns in a set only"),
        ({"spinal": ("age", "age")}, "two for the least and the most"),
        ({"pain": ("age",)}, "two for the least and the most"),
        ({"size": ("age [cm]", "age [mm]")}, "two columns in one unit"),
        ({"levels": {"T99": "age"}}, 'got "T99"'),
        ({"size": ("text", "age")}, "a column of type String"),
    ],
)
def test_a_mapping_that_cannot_be_is_refused(columns: Any, said: str) -> None:
    assert said in faults(pl.DataFrame({"age": [1], "text": ["1"]}), columns=columns)


def test_every_fault_is_told_at_once() -> None:
    frame = pl.DataFrame({"spinal": [dt.date(2020, 1, 1)], "age [Gy]": [1]})
    told = faults(frame, columns={"nonsense": "age"})
    for said in (
        "a field of a case",
        "a column of type Date",
        "age without a unit",
    ):
        assert said in told


@pytest.mark.parametrize(
    "frame",
    [
        pd.DataFrame([[1, 2]], columns=["ecog", "ecog"]),
        pa.Table.from_arrays([pa.array([1]), pa.array([2])], names=["ecog", "ecog"]),
        duckdb.sql("select 1 as ecog, 2 as ecog"),
    ],
    ids=["pandas", "pyarrow", "DuckDB"],
)
def test_a_column_twice_is_refused(frame: Any) -> None:
    assert faults(frame) == 'frame: expected each column once, got "ecog"'


def test_a_column_named_like_our_own_is_refused() -> None:
    assert "no column that starts with bonemets:" in faults(pl.DataFrame({"bonemets:x": [1]}))


def test_a_fact_in_two_columns_is_refused() -> None:
    frame = pl.DataFrame({"age": [1], "age [year]": [2], "size": [1.0], "size [mm]": [1.0]})
    assert "one column for each fact" in faults(frame)


def test_an_answer_does_not_replace_a_column() -> None:
    assert "no column of the name of an answer" in faults(pl.DataFrame({"sc24/as-reviewed": [1]}))


@pytest.mark.parametrize("frame", [None, [1], {"ecog": [1]}, "frame"])
def test_what_is_no_frame_is_refused(frame: Any) -> None:
    assert "a frame of polars, pandas, pyarrow, DuckDB or Spark" in faults(frame)


def test_dask_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    class DataFrame:
        """What stands for a Dask frame: a class of that name in a module of that name."""

    stand_in = types.ModuleType("dask.dataframe")
    stand_in.DataFrame = DataFrame  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "dask.dataframe", stand_in)
    assert "screen each partition: ddf.map_partitions" in faults(DataFrame())


# values


@pytest.mark.parametrize(
    ("column", "values", "question", "expected", "invalid"),
    [
        ("age", [17, 18, 121, -1, None], Case.age >= 18, [False, True, None, None, None], 2),
        ("ecog", [2.0, 2.5, math.nan, math.inf], Case.ecog <= 2, [True, None, None, None], 2),
        ("size", [5.0, -1.0, math.inf, None], Case.size <= units.cm(5), [True] + [None] * 3, 2),
        (
            "age",
            ["17", " 18 ", "17-20", "40,5", "na"],
            Case.age >= 18,
            [False, True] + [None] * 3,
            1,
        ),
        (
            "size",
            ["2.5", "1-9", "1-2", "5 cm"],
            Case.size <= units.cm(5),
            [True, None, True, None],
            1,
        ),
        (
            "spinal",
            ["Yes", "absent", "perhaps", ""],
            present(Case.spinal),
            [True, False, None, None],
            1,
        ),
        ("spinal", [1, 0, 2], present(Case.spinal), [True, False, None], 1),
        (
            "histology",
            ["Melanoma ", "SARCOMA", "carcinomma", "unknown", None],
            Case.histology.is_(Histology.MELANOMA),
            [True, False, None, None, None],
            1,
        ),
        ("bilsky", [2, 0, 1], Case.bilsky >= Bilsky.G2, [True, False, None], 1),
        ("bilsky", [2.0, math.nan], Case.bilsky >= Bilsky.G2, [True, None], 0),
        (
            "levels",
            [["T8"], [], ["none"], ["none", "T8"], ["T8", "elbow"], None, ["T8", "T8"], ["C1"]],
            Case.levels.contains_any([Level.T8]),
            [True, None, False, None, None, None, True, False],
            2,
        ),
        (
            "levels",
            ["T8", "t7 - t9", "T10; L1", "none", "T9-T7", "thoracic", ""],
            Case.levels.contains_any([Level.T8]),
            [True, True, False, False, None, None, None],
            2,
        ),
    ],
)
def test_what_does_not_fit_is_unknown_and_counted(
    column: str, values: list[Any], question: Predicate, expected: list[Any], invalid: int
) -> None:
    frame = pl.DataFrame({column: values}, strict=False)
    assert answers(frame, question) == expected
    found = report(frame, question)
    assert [one.count for one in found.invalid] == ([invalid] if invalid else [])
    assert ("counts as not known" in str(found)) is bool(invalid)


def test_what_did_not_fit_is_listed_by_how_often() -> None:
    frame = pl.DataFrame({"histology": ["melonoma"] * 3 + ["x"] + ["melanoma"] * 5})
    question = Case.histology.is_(Histology.MELANOMA)
    (invalid,) = report(frame, question).invalid
    assert invalid.most == (("melonoma", 3), ("x", 1))
    assert str(invalid).startswith("histology: expected one of carcinoma, ")
    assert str(invalid).endswith("; 4 cells hold melonoma (3x), x (1x)")


@pytest.mark.parametrize("engine", [*ENGINES, SPARK], ids=str)
def test_texts_are_read_by_each_engine_alike(engine: Engine) -> None:
    texts = ["2", " 1C\t", "1c", "unknown", "9", "", None, None]
    lists = [["MRI"], ["CT", "MRI"], [], ["x-ray", "MRI"], [None, "MRI"], None, ["CT"], ["none"]]
    name = 'it\'s "so"'
    frame = engine.make(
        pl.DataFrame(
            {name: texts, "imaging": lists},
            schema={name: pl.String, "imaging": pl.List(pl.String)},
        )
    )
    graded, seen = (
        Case.bilsky.is_in([Bilsky.G1C, Bilsky.G2]),
        Case.imaging.contains_any([Imaging.MRI]),
    )
    asked = [
        reading(graded, "a"),
        reading(~seen, "b"),
        reading(~Case.bilsky.is_in([Bilsky.G0, Bilsky.G1C]), "c"),
    ]
    asked.append(reading(Case.bilsky.is_in(list(Bilsky)), "d"))
    found = screen(frame, *asked, columns={"bilsky": name}, verdicts="boolean").frame
    answers_ = engine.columns(found, [one.key for one in asked])
    assert answers_["a/as-reviewed"] == [True, True, True, *[None] * 5]
    assert answers_["b/as-reviewed"] == [False, False, None, None, None, None, True, True]
    assert answers_["c/as-reviewed"] == [True, False, False, *[None] * 5]
    assert answers_["d/as-reviewed"] == [True, True, True, *[None] * 5]


def test_an_engine_without_native_expressions_gives_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(native, "_ADAPTERS", {})
    test_texts_are_read_by_each_engine_alike(ENGINES[0])


def test_what_did_not_fit_equally_often_is_listed_in_order() -> None:
    frame = pl.DataFrame(
        {"ecog": [19, 11, 17, 13, 12, 18, 15], "imaging": [["x"], ["y"]] + [[]] * 5}
    )
    [invalid] = report(frame, Case.ecog <= 2).invalid
    assert [value for value, _ in invalid.most] == ["11", "12", "13", "15", "17"]
    [lists] = report(frame, Case.imaging.contains_any([Imaging.MRI])).invalid
    assert lists.count == 2


def test_a_set_may_have_a_column_for_each_member() -> None:
    frame = pl.DataFrame({"levels_T8": [True, False, None, False], "levels_t9": [0, 0, 1, 1]})
    assert answers(frame, Case.levels.contains_any([Level.T8])) == [True, None, None, False]
    assert answers(frame, Case.levels.contains_any([Level.T8, Level.T9])) == [
        *(True, None, True, True)
    ]
    assert answers(frame, Case.levels.contains_any([Level.T8, Level.L1])) == [
        *(True, None, None, None)
    ]
    mapped = pl.DataFrame({"a": ["yes", "no", "no"], "b": [0, 3, 1]})
    given_ = {"bones": {"rib": "a", "skull": "b"}}
    assert answers(mapped, Case.bones.contains_any([Bone.RIB]), columns=given_) == [
        *(True, None, False)
    ]
    assert [
        one.count
        for one in report(mapped, Case.bones.contains_any([Bone.RIB]), columns=given_).invalid
    ] == [1]


def test_where_no_box_is_checked_a_set_is_not_known_unless_none_is_said() -> None:
    every = {f"levels_{one}": [False, False, False, True] for one in Level}
    rib = Case.levels.contains_any(Level), absent(Case.spinal)
    for question in rib:
        assert answers(pl.DataFrame(every), question)[:3] == [None, None, None]
    said = pl.DataFrame(every | {"levels_none": [True, False, None, False]})
    assert answers(said, Case.levels.contains_any(Level)) == [False, None, None, True]
    assert answers(said, absent(Case.spinal)) == [True, None, None, False]
    both = pl.DataFrame({"levels_T8": [1, 1], "levels_none": [1, 0]})
    assert answers(both, Case.levels.contains_any([Level.T8])) == [None, True]
    assert [one.count for one in report(both, present(Case.spinal)).invalid] == [1]
    with pytest.raises(InputErrors) as refused:
        answers(pl.DataFrame({"levels_none": [1]}), present(Case.spinal))
    assert "expected a column for at least one member" in str(refused.value)


def test_a_range_may_have_two_columns() -> None:
    frame = pl.DataFrame({"least": [1.0, 3.0, 5.0, 2.0, 6.0], "most": [2.0, 3.0, 9.0, 4.0, 5.0]})
    given_ = {"life_expectancy": ("least", "most")}
    assert answers(frame, LONG_LIVED, columns=given_) == [False, True, True, None, None]
    weeks = {"life_expectancy": ("least [week]", "most [week]")}
    assert answers(frame, LONG_LIVED, columns=weeks) == [False] * 4 + [None]
    assert report(frame, LONG_LIVED, columns=given_).invalid[0].count == 1


@pytest.mark.parametrize("kind", [pl.Float32, pl.Decimal(10, 2), pl.UInt8, pl.Int64])
def test_numbers_of_any_width(kind: Any) -> None:
    frame = pl.DataFrame({"size": pl.Series([4, 5, 6]).cast(kind)})
    assert answers(frame, Case.size <= units.cm(5)) == [True, True, False]


def test_a_narrow_float_is_widened_and_not_rounded() -> None:
    frame = pl.DataFrame({"size": pl.Series([0.7, 0.5], dtype=pl.Float32)})
    assert float(np.float32(0.7)) < 0.7
    assert answers(frame, Case.size >= units.cm(0.7)) == [False, False]


def test_a_column_of_nulls_is_unknown() -> None:
    for frame in (
        pl.DataFrame({"ecog": [None, None]}),
        pl.DataFrame({"ecog": [None, None]}, schema={"ecog": pl.Float64}),
        pd.DataFrame({"ecog": [None, None]}),
        pa.table({"ecog": pa.nulls(2)}),
    ):
        found = screen(frame, reading(Case.ecog <= 2, "q"))
        assert list(map(str, found.frame["q/as-reviewed"])) == ["unknown", "unknown"]
        assert found.report.missing == ("ecog",) or found.report.read == {"ecog": ("ecog",)}


@pytest.mark.parametrize(
    "frame", [pl.DataFrame({"ecog": [1]}), pd.DataFrame({"ecog": [1]})], ids=["polars", "pandas"]
)
def test_no_rows_give_no_rows(frame: Any) -> None:
    found = screen(frame.head(0), sc24.AS_REVIEWED, reasons="masks")
    assert len(found.frame) == 0
    assert list(found.frame.columns)[1:] == [
        "sc24/as-reviewed",
        "sc24/as-reviewed: failed",
        "sc24/as-reviewed: unknown",
    ]
    assert found.report.rows == 0
    assert str(found.report).startswith("0 rows; 1 facts read: ecog") or "0 rows" in str(
        found.report
    )


# pandas


def test_mixed_objects_are_read_as_texts() -> None:
    frame = pd.DataFrame(
        {"spinal": [True, "yes", 0, None, "?", 1.0], "ecog": [1, "2", "1-3", 2.0, "x", math.nan]},
        dtype=object,
    )
    assert list(answers(frame, present(Case.spinal)))[:3] == [True, True, False]
    found = screen(frame, reading(Case.ecog <= 2, "q"), reading(present(Case.spinal), "s"))
    assert list(found.frame["q/as-reviewed"]) == [
        "met",
        "met",
        "unknown",
        "met",
        "unknown",
        "unknown",
    ]
    assert list(found.frame["s/as-reviewed"]) == [
        "met",
        "met",
        "not met",
        "unknown",
        "unknown",
        "met",
    ]
    assert {one.field: one.most for one in found.report.invalid} == {
        "spinal": (("?", 1),),
        "ecog": (("x", 1),),
    }


@pytest.mark.parametrize(
    "odd", [10**30, 1j, object(), b"x", dt.date(2024, 1, 1)], ids=lambda one: type(one).__name__
)
def test_an_odd_object_is_unknown_and_does_not_stop_the_others(odd: object) -> None:
    frame = pd.DataFrame({"spinal": pd.Series([odd, True], dtype=object)})
    frame["symptomatic"] = pd.Series([False, None], dtype=object)
    found = screen(
        frame, reading(present(Case.spinal), "q"), reading(present(Case.symptomatic), "s")
    )
    assert list(found.frame["q/as-reviewed"]) == ["unknown", "met"]
    assert list(found.frame["s/as-reviewed"]) == ["not met", "unknown"]


def test_objects_of_pandas_may_be_sets_or_all_null() -> None:
    seen = [{"MRI"}, frozenset({"CT"}), (), None, ["MRI", "x-ray"], {Imaging.MRI, Imaging.CT}]
    frame = pd.DataFrame({"imaging": seen, "spinal": [None] * 6, "levels": [["T8"]] * 6})
    frame = frame.astype({"spinal": object})
    found = screen(
        frame,
        reading(Case.imaging.contains_any([Imaging.MRI]), "m"),
        reading(present(Case.spinal), "s"),
        verdicts="boolean",
    )
    answers_ = [None if one is pd.NA else one for one in found.frame["m/as-reviewed"]]
    assert answers_ == [True, False, None, None, None, True]
    assert found.report.read.keys() == {"imaging", "levels", "spinal"}
    assert list(map(str, found.frame["s/as-reviewed"])) == ["True"] * 6  # a level is in the spine


def test_pandas_keeps_its_index_its_order_and_its_columns() -> None:
    when = pd.to_datetime(["2024-01-01", "2024-06-01"]).tz_localize("Europe/Berlin")
    frame = pd.DataFrame(
        {
            "seen": when,
            7: ["x", "y"],
            "histology": pd.Categorical(["Melanoma", None], categories=["other", "Melanoma"]),
            "levels": [{"T8"}, ["L1", "L2"]],
            "spinal": np.array([True, False]),
        },
        index=pd.MultiIndex.from_tuples([("b", 2), ("a", 1)], names=["site", "patient"]),
    )
    question = Case.histology.is_(Histology.MELANOMA)
    found = screen(frame, reading(question, "q"), verdicts="boolean").frame
    pd.testing.assert_frame_equal(found[list(frame.columns)], frame)
    assert found.index.equals(frame.index)
    assert str(found["q/as-reviewed"].dtype) == "boolean"
    assert found["q/as-reviewed"].isna().tolist() == [False, True]
    again = screen(frame.drop(columns="spinal"), reading(question, "q"), verdicts="boolean").frame
    assert again["q/as-reviewed"].isna().tolist() == [False, True]


def test_times_are_refused_as_measures_and_kept_as_columns() -> None:
    moment = dt.datetime(2024, 1, 1, tzinfo=dt.UTC)
    told = faults(pl.DataFrame({"life_expectancy": [moment]}))
    assert "a column of type Datetime" in told
    assert "give the time as a number in a unit" in told
    span = faults(pl.DataFrame({"life_expectancy": [dt.timedelta(days=90)]}))
    assert "give the time as a number in a unit" in span
    kept = screen(pl.DataFrame({"at": [moment], "ecog": [1]}), reading(Case.ecog <= 2, "q")).frame
    assert kept["at"][0] == moment


def test_decimals_of_pyarrow_and_python() -> None:
    table = pa.table({"size": pa.array([decimal.Decimal("4.99"), decimal.Decimal("5.01")])})
    assert [one.as_py() for one in answers(table, Case.size <= units.cm(5))] == [True, False]


# what follows


def test_facts_that_follow_are_followed() -> None:
    frame = pl.DataFrame({"bilsky": ["3", "0", None]})
    assert answers(frame, present(Case.spinal)) == [True, None, None]
    assert answers(frame, present(Case.cord_compression)) == [True, False, None]
    found = report(frame, present(Case.cord_compression))
    assert found.missing == ()


def test_rows_that_contradict_themselves_are_unknown_and_counted() -> None:
    frame = pl.DataFrame({"bilsky": ["3", "3"], "spinal": [False, True], "age": [70, 70]})
    question = Case.age >= 18
    assert answers(frame, question) == [None, True]
    assert answers(frame, question, checks=False) == [True, True]
    found = report(frame, question)
    assert found.contradicted == 1
    assert "1 rows hold facts that contradict each other" in str(found)
    assert report(frame, question, checks=False).contradicted == 0
    for engine in (ENGINES[0], ENGINES[-1]):
        asked = reading(question & (Case.age < 80), "q")
        made = engine.make(frame)
        for reasons, first, second in (
            ("first", [None], [None]),
            ("masks", [0, 0b1], [0, 0]),
            ("lines", [None], [True]),
        ):
            found_ = screen(made, asked, reasons=reasons, verdicts="boolean").frame  # type: ignore[arg-type]
            names = [name for name in found_.columns if str(name).startswith("q/as-reviewed")]
            rows = engine.columns(found_, names)
            kept = [rows[name] for name in names if name != "q/as-reviewed"]
            assert rows["q/as-reviewed"] == [None, True]
            assert [one[0] for one in kept] == first
            assert [one[1] for one in kept] == second
    bounds = pl.DataFrame({"metastases": [3, 3], "sites_to_treat": [4, 3], "age": [70, 70]})
    assert answers(bounds, question) == [None, True]


def test_the_door_reads_a_schema_alone() -> None:
    frame = pl.DataFrame({"ecog": [1], "id": ["p"]})
    import narwhals as nw  # noqa: PLC0415

    found = match_columns(nw.from_native(frame).schema)
    assert list(found.cells) == ["ecog"]
    with pytest.raises(RecordError, match="each reading once"):
        screen(frame, sc24.AS_REVIEWED, sc24.AS_REVIEWED)


def test_a_set_with_a_column_of_its_own_leaves_those_of_its_members() -> None:
    frame = pl.DataFrame({"levels": ["T8"], "levels_T9": [True]})
    assert answers(frame, Case.levels.contains_any([Level.T9])) == [False]
    found = report(frame, Case.levels.contains_any([Level.T9]))
    assert found.columns.extra == ("levels_T9",)


def test_an_eager_frame_of_another_kind_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frames, "_CONVERTED", ())
    assert "convert it to one of these" in faults(pd.DataFrame({"ecog": [1]}))
