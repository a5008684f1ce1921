"""The doors: rows, JSON, TOML, standard input.  Bad input is named; good records are answered."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonemets.case import Case
from bonemets.errors import InputErrors, RecordError
from bonemets.interop import records, rows
from bonemets.interop.files import Format, read_cases, read_text
from bonemets.interop.json_schema import case_schema
from bonemets.testing.strategies import cases

HEADER = "id,life_expectancy [month],ecog,cord_compression,bones,pain,size [mm]"


def lines(*text: str) -> list[rows.Entry]:
    return list(rows.read_rows([HEADER, *text]))


def test_a_row_becomes_a_case() -> None:
    [entry] = lines("p1,8,1,yes,rib; sternum,3-5,25")
    assert entry.name == "row 2 (p1)"
    assert entry.case is not None
    assert entry.case.known() == {
        "distance_to_cord": "0 mm",
        "ecog": "1",
        "life_expectancy": "8 months",
        "spinal": "yes",
        "bones": "rib; sternum",
        "symptomatic": "yes",
        "pain": "3-5",
        "size": "2.5 cm",
        "cord_compression": "yes",
    }


def test_blank_cells_are_unknown_and_cells_may_carry_their_own_unit() -> None:
    [one, other] = lines("p1,,,,,,", "p2,8 weeks,NA,unknown,,,2.5 cm")
    assert one.case == Case()
    assert other.case == Case(life_expectancy="8 weeks", size="25 mm")


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("p1,8,7,yes,rib,3,2", "row 2 (p1): ecog: expected a whole number from 0 to 4, got 7"),
        ("p1,8 Gy,1,,,,", "row 2 (p1): life_expectancy: expected a measure such as"),
        ('p1,"8,5",1,,,,', "a comma is not read"),
        ("p1,-8,1,,,,", "it cannot be negative"),
        ("p1,nan,1,,,,", "write one number and one unit"),
        ("p1,8,1,maybe,,,", 'cord_compression: expected true or false, got "maybe"'),
        ("p1,8,1,,ripp,,", "did you mean rib?"),
        ("p1,8,1,,,11,", "pain: expected a whole number from 0 to 10, got 11"),
        ("p1,8,1", "row 2 (p1): expected 7 cells, got 3"),
        ("p1,8,1,,,,,,", "row 2 (p1): expected 7 cells, got 9"),
        ('p1,"8,1,,,,', "row 2: expected cells with their quotes closed on the same line"),
        ('p1,8",1,,,,', "a quote is left open"),
        ('p1,"8"x,1,,,,', "',' expected after '\"'"),
        (f"p1,{'8' * 200_000},1,,,,", "field larger than field limit"),
        ("p1,6-3,1,,,,", 'life_expectancy: expected a measure in month, got "6-3 month"'),
        ("p1,,,,,5-3,", "pain: expected a whole number from 0 to 10, got"),
        ("p1,,,,,5-3,", "(the lower value comes first)"),
        (f"p1,{'9' * 400},1,,,,", "the number is too large"),
        (f"p1,{'9' * 5000},1,,,,", "the number has too many digits"),
        (f"p1,,{'9' * 5000},,,,", 'row 2 (p1): ecog: expected a whole number from 0 to 4, got "9'),
        ("p1,,1e400,,,,", 'row 2 (p1): ecog: expected a whole number from 0 to 4, got "1e400"'),
        ("p1,,\x00,,,,", 'got "\\x00"'),
    ],
    ids=lambda text: text[:40],
)
def test_a_bad_row_is_named_and_the_others_are_answered(row: str, message: str) -> None:
    bad, good = lines(row, "p2,8,1,,,,")
    assert bad.case is None
    assert message in "\n".join(bad.lines())
    assert good.case == Case(life_expectancy="8 months", ecog=1)


def test_rows_are_numbered_by_their_lines() -> None:
    text = f'\n{HEADER}\r\n\r\na,8,1,,,,\r\n\n"b,8,1,,,,\nc,8,1,,,,\n\nd,8",1,,,,\n\u2028,,1,,,,\n'
    found = list(read_text(text, Format.CSV))
    assert [entry.name for entry in found] == ["row 4 (a)", "row 6", "row 7 (c)", "row 9", "row 10"]
    assert [entry.case is None for entry in found] == [False, True, False, True, False]


@given(st.lists(st.text(alphabet='p1,"0 -', max_size=12), max_size=8))
def test_no_line_is_swallowed_by_another(rest: list[str]) -> None:
    found = [entry.name.split(" (")[0] for entry in rows.read_rows(["id,ecog", *rest])]
    said = [f"row {n}" for n, line in enumerate(rest, start=2) if set(line) - set(', "')]
    assert sorted(set(found)) == sorted(found)
    assert set(said) <= set(found)


@given(
    st.sampled_from([Format.JSON, Format.TOML, Format.CSV]),
    st.text() | st.text(alphabet='[]{}",=:\n 19eE.-–x#ecog', max_size=60),
)
def test_any_text_gives_cases_or_faults(kind: Format, text: str) -> None:
    with contextlib.suppress(InputErrors, RecordError):
        for entry in read_text(text, kind):
            assert (entry.case is None) is bool(entry.faults)


def test_a_name_keeps_to_one_line() -> None:
    [entry] = lines('"p ""1""\x1b[31m",8,1,,,,')
    assert entry.name == 'row 2 (p "1" [31m)'
    [entry] = records.read_json('{"id": "a\\nb\\ud800"}')
    assert entry.name == "case 1 (a b)"
    [entry] = records.read_json(f'{{"id": {"1" * 5000}}}')
    assert entry.name == f"case 1 ({'1' * 60})"


def test_all_faults_of_a_row_come_together() -> None:
    [entry] = lines("p1,8 Gy,9,perhaps,ripp,99,x")
    assert [line.split(": ")[1] for line in entry.lines()] == [
        "life_expectancy",
        "ecog",
        "cord_compression",
        "bones",
        "pain",
        "size",
    ]


@pytest.mark.parametrize(
    ("header", "message"),
    [
        ("life_expectency [month]", "did you mean life_expectancy?"),
        ("life_expectancy [Gy]", "a unit like life_expectancy [month]"),
        ("life_expectancy [moons]", "a unit like life_expectancy [month]"),
        ("ecog [month]", "ecog without a unit"),
        ("ecog,ecog", "each column once"),
        ("nonsense", "a field of a case"),
        ('"ecog', "header: expected cells with their quotes closed"),
    ],
)
def test_a_bad_header_is_refused_at_once(header: str, message: str) -> None:
    with pytest.raises((InputErrors, RecordError)) as refused:
        list(rows.read_rows([header, "1"]))
    faults = getattr(refused.value, "faults", (refused.value,))
    assert message in "\n".join(map(str, faults))


@pytest.mark.parametrize("nothing", [[], [""], ["", "  "]])
def test_an_empty_file_is_refused(nothing: list[str]) -> None:
    with pytest.raises(RecordError, match="a header with names of fields"):
        list(rows.read_rows(nothing))


def test_a_bare_number_needs_a_unit_in_the_header() -> None:
    [entry] = rows.read_rows(["life_expectancy", "8"])
    assert "a number needs its unit" in entry.lines()[0]


def test_columns_that_are_no_facts_can_be_left_out() -> None:
    [entry] = rows.read_rows(["ward,ecog", "3B,1"], ignore=["ward"])
    assert entry.case == Case(ecog=1)


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_separators(mark: str) -> None:
    [entry] = rows.read_rows([f"id{mark}ecog", f"p1{mark}1"])
    assert entry.case == Case(ecog=1)


def test_zero_rows_are_no_rows() -> None:
    assert lines() == []
    assert lines("", " , , , , , , ") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('{"id": "p1", "ecog": 1}', ["case 1 (p1)"]),
        ('[{"ecog": 1}, {"ecog": 2}]', ["case 1", "case 2"]),
        ('{"cases": [{"ecog": 1}]}', ["case 1"]),
        ("[]", []),
    ],
)
def test_json_in(text: str, names: list[str]) -> None:
    found = list(records.read_json(text))
    assert [entry.name for entry in found] == names
    assert all(entry.case is not None for entry in found)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"ecog": 1', "is the file whole?"),
        ("", "is the file whole?"),
        ('{"bones": ["ri', 'line 1 column 12: expected JSON, got "the end of it" (is the file'),
        ('{"ecog" 1}', "line 1 column 9: expected JSON, got \"1}\" (Expecting ':' delimiter)"),
        ("[" * 100_000, "nested too deep"),
        ('{"a":' * 100_000, "nested too deep"),
        ('{"ecog": 1, "ecog": 2}', "each key once"),
        ('{"pain": NaN}', "a finite number"),
        ('{"pain": -Infinity}', "a finite number"),
        ('{"cases": [], "more": 1}', 'nothing beside cases, got "more"'),
    ],
    ids=lambda text: text[:40],
)
def test_broken_json_is_one_error(text: str, message: str) -> None:
    with pytest.raises(RecordError) as refused:
        list(records.read_json(text))
    assert message in str(refused.value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"ecogg": 1}', 'case 1: expected a field of a case, got "ecogg" (did you mean ecog?)'),
        ('{"life_expectancy": 8}', "case 1: life_expectancy: expected a measure"),
        ('{"ecog": [1]}', "case 1: ecog: expected a whole number"),
        ('{"bones": {"rib": true}}', "case 1: bones: expected a list out of"),
        ("[3]", "case 1: expected an object of facts, got 3"),
        ("null", "case 1: expected an object of facts, got None"),
        ('{"id": [1]}', "case 1: id: expected a text or a whole number, got [1]"),
        ('{"id": true}', "case 1: id: expected a text or a whole number, got True"),
        ('{"age": 1e400}', 'age: expected a whole number from 0 to 120, got "1e400"'),
        (f'{{"age": {"9" * 5000}}}', 'age: expected a whole number from 0 to 120, got "999'),
        (f'{{"metastases": {"9" * 5000}}}', "(it is too large)"),
        (f'{{"metastases": {"9" * 400}}}', "metastases: expected a whole number from 1 up, got 9"),
        ('{"metastases": "2-1000000000"}', "(it is too large)"),
        (f'{{"size": "{"9" * 400} cm"}}', "size: expected a measure such as"),
        (f'{{"size": "{"9" * 5000} cm"}}', "(the number has too many digits)"),
        ('{"size": "6-3 cm"}', 'size: expected a measure in cm, got "6-3 cm" (the lower value'),
        ('{"pain": "5-3"}', 'pain: expected a whole number from 0 to 10, got "5-3" (the lower'),
    ],
    ids=lambda text: text[:40],
)
def test_a_bad_json_case_is_named(text: str, message: str) -> None:
    [entry] = records.read_json(text)
    assert entry.case is None
    assert message in "\n".join(entry.lines())


def test_toml_in() -> None:
    [entry] = records.read_toml('id = "p1"\necog = 1\nbones = ["rib"]\n')
    assert entry.case == Case.read({"ecog": 1, "bones": "rib"})
    many = list(records.read_toml("[[cases]]\necog = 1\n[[cases]]\necog = 2\n"))
    assert [entry.name for entry in many] == ["case 1", "case 2"]
    assert list(records.read_toml("# nothing\n")) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("ecog = ", "expected TOML"),
        ("ecog = " + "[" * 100_000, "nested too deep"),
        ("ecog = " + "1" * 5000, "one of too many digits"),
    ],
    ids=lambda text: text[:20],
)
def test_broken_toml_is_one_error(text: str, message: str) -> None:
    with pytest.raises(RecordError) as refused:
        list(records.read_toml(text))
    assert message in str(refused.value)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.json", "[]"),
        ("a.json", '{"cases": []}'),
        ("a.toml", ""),
        ("a.toml", "# nothing"),
        ("a.toml", "cases = []"),
        ("a.csv", "ecog\n"),
        ("a.csv", "id,ecog\n\n , \n"),
    ],
)
def test_a_file_without_a_case_is_refused(name: str, text: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_text(text)
    with pytest.raises(RecordError, match=f'{name}: expected at least one case, got "none"'):
        list(read_cases(str(file)))


def test_an_empty_object_is_a_case_of_which_nothing_is_known() -> None:
    [entry] = records.read_json("{}")
    assert entry.case == Case()


def test_a_file_that_cannot_be_opened_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match=r'nope\.csv: expected a file to read, got "No such file'):
        list(read_cases(str(tmp_path / "nope.csv")))
    with pytest.raises(RecordError, match="expected a file to read"):
        list(read_cases(str(tmp_path)))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('{"ecog": 1}', Format.JSON),
        (' [ {"ecog": 1} ]', Format.JSON),
        ('[{"ecog": 1}]', Format.JSON),
        ("ecog = 1", Format.TOML),
        ("[[cases]]\necog = 1", Format.TOML),
        ("# a comment\necog = 1", Format.TOML),
        ("ecog\n1", Format.CSV),
        ("ecog,pain\n1,", Format.CSV),
    ],
)
def test_the_kind_of_a_file_is_told(text: str, kind: Format, tmp_path: Path) -> None:
    told = tmp_path / "cases"
    told.write_text(text, encoding="utf-8")
    [entry] = read_cases(str(told))
    assert entry.case == Case(ecog=1)
    [again] = read_text(text, kind)
    assert again.case == entry.case


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "cases.csv"
    file.write_bytes(b"ecog\n\xff1\n")
    with pytest.raises(RecordError, match="text in UTF-8"):
        list(read_cases(str(file)))
    file.write_bytes(b"\xef\xbb\xbfecog\n1\n")
    assert [entry.case for entry in read_cases(str(file))] == [Case(ecog=1)]


VALIDATOR = jsonschema.Draft202012Validator(case_schema())


def _as_json(case: Case) -> dict[str, Any]:
    shape: dict[str, Any] = {}
    for name, text in case.given().items():
        plain = case.__dict__[name]
        if isinstance(plain, frozenset):
            shape[name] = [str(one) for one in plain] or "none"
        elif isinstance(plain, bool | int):
            shape[name] = plain
        else:
            shape[name] = text
    return shape


@given(cases())
def test_a_case_as_json_fits_the_schema_and_comes_back(case: Case) -> None:
    shape = _as_json(case)
    VALIDATOR.validate(shape)
    [entry] = records.read_json(json.dumps(shape))
    assert entry.case is not None
    assert dict(entry.case.known()) == dict(case.known())
