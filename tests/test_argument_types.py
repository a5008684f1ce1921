"""Arguments of the wrong type: every public callable answers with an error of the library."""

from __future__ import annotations

import enum
import importlib
import inspect
import json
import pickle
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Final, Literal

import matplotlib as mpl
import numpy as np
import pint
import polars as pl
import pytest

import bonemets
from bonemets import BED, EQD2, AlphaBeta, Case, Regimen, Verdict, cohort, options, reasoning
from bonemets.argument_types import fits, type_checked, types_of
from bonemets.criteria import score_2
from bonemets.declarations import declared
from bonemets.errors import (
    ArgumentError,
    BonemetsError,
    FieldError,
    QuestionError,
    UnknownNameError,
)
from bonemets.interop import Format
from bonemets.options import OPTIONS, WISHES, Catalogue
from bonemets.reasoning.space import Space
from bonemets.regimens import (
    HYTEC,
    LQ,
    POINT_MAXIMUM,
    Organ,
    OrganDose,
    cord_doses,
    limits,
    tissues,
)
from bonemets.scores import mirels

mpl.use("Agg")

PACKAGES: Final = (
    bonemets,
    *filter(inspect.ismodule, (getattr(bonemets, name) for name in bonemets.__all__)),
)
NESTED: Final[list[Any]] = []
NESTED.append(NESTED)
WRONG: Final[Mapping[str, Any]] = {
    "none": None,
    "number": 3.5,
    "text": "x",
    "list": [],
    "numbers": [1],
    "nested": NESTED,
    "dictionary": {},
    "object": object(),
    "class": int,
    "tissue": next(iter(tissues.TISSUES)),
    "case": Case(),
}

BUNDLE: Final = json.loads(
    (Path(__file__).parents[1] / "examples" / "bone-mets-reirradiation.json").read_text("utf-8")
)
TWO: Final = AlphaBeta("2 Gy")
FRAME: Final = pl.DataFrame({"pain": [3, None], "spinal": [True, False]})
ASKED: Final = Case.pain > 3
RANKED: Final = bonemets.rank(Case(pain=6))
DOSES: Final = cord_doses(EQD2(44, TWO), EQD2(25.2, TWO), "6 months")
RIGHT: Final[Mapping[str, Any]] = {
    "AlphaBeta": TWO,
    "AsOf": bonemets.evidence.AsOf.LATEST,
    "BED": BED(50, TWO),
    "BED | EQDX": BED(50, TWO),
    "Case": Case(pain=6),
    "Catalogue": Catalogue(),
    "Constraint": limits.HYTEC_CORD.in_fractions(2),
    "CordDoses": DOSES,
    "Course | Regimen | str": "30 Gy/10",
    "EQD2": EQD2(44, TWO),
    "Eligibility": score_2.AS_REVIEWED,
    "Fact[Any, Any]": Case.pain,
    "Flag": Case.spinal,
    "Format": Format.JSON,
    "Iterable[BED | EQDX]": [BED(50, TWO)],
    "Iterable[Eligibility]": [score_2.AS_REVIEWED],
    "Iterable[Model]": [LQ],
    "Iterable[Predicate]": [ASKED],
    "Iterable[AlphaBeta | Tissue]": [AlphaBeta("10 Gy")],
    "Iterable[Candidacy]": [],
    "Iterable[Regimen]": [Regimen("8 Gy", 1), Regimen("30 Gy", 10)],
    "Iterable[Regimen | str]": ["8 Gy/1", Regimen("30 Gy", 10)],
    "Iterable[Row]": bonemets.testing.rows("base: pain = 5\n| met"),
    "Iterable[Any]": [Case(pain=6)],
    "Iterable[Tissue]": [WRONG["tissue"]],
    "Iterable[str]": ["id,pain", "a,3"],
    "Matrix": reasoning.matrix([ASKED, Case.pain > 5]),
    "Option": OPTIONS[0],
    "OrganDose": OrganDose(Organ.CORD, POINT_MAXIMUM, "16.2 Gy", 2),
    "Predicate": ASKED,
    "Preference | str": next(iter(WISHES)),
    "Quantity": bonemets.gray(8),
    "Quantity | str": "8 Gy",
    "Ranking": RANKED,
    "Record": Case(pain=6),
    "Regimen": Regimen("8 Gy", 1),
    "Regimen | str": "8 Gy/1",
    "Sequence[Predicate]": [ASKED, Case.pain > 5],
    "Space": Space(Case, [ASKED]),
    "Treatment": OPTIONS[0].treatment,
    "float": 3.0,
    "str | dt.date": "Monday",
    "int": 1,
    "int | Between[int]": 1,
    "int | None": 1,
    "pint.UnitRegistry[Any]": pint.UnitRegistry(),
}
"""A value of the right type, by annotation."""
OF_PARAMETERS: Final[Mapping[str, Any]] = {
    "cohort.frame": FRAME,
    "compare.one": OPTIONS[0].key,
    "compare.other": OPTIONS[1].key,
    "ecog_from_karnofsky.karnofsky": 70,
    "explain.value": RANKED,
    "from_json.source": '{"pain": 3}',
    "impossible.case": Case(pain=6),
    "margins.rule": HYTEC,
    "option.key": "x",
    "option.name": "x",
    "read_cases.path": "",
    "read_fhir.bundle": BUNDLE,
    "read_json.text": '{"pain": 3}',
    "read_text.text": '{"pain": 3}',
    "read_toml.text": "pain = 3",
    "rows.table": "base: pain = 5\n| met",
    "between.high": 5,
    "between.low": 3,
    "statements.bundle": BUNDLE,
    "to_html.value": RANKED,
    "to_json.value": RANKED,
}
"""The same where the annotation is too wide for that."""


def public_callables() -> dict[str, Callable[..., Any]]:
    """Return every public function and class, by the first address that shows it."""
    found: dict[int, tuple[str, Callable[..., Any]]] = {}
    for package in PACKAGES:
        for name in package.__all__:
            value = getattr(package, name)
            if inspect.isfunction(value) or inspect.isclass(value):
                found.setdefault(id(value), (f"{package.__name__}.{name}", value))
    return dict(found.values())


def of_python(kind: Callable[..., Any]) -> bool:
    """Return whether a class is made by Python or pint, and answers as they do.

    That is an enumeration (`Verdict("x")` is a ValueError), an exception, what is abstract, and
    `Quantity`.
    """
    return inspect.isclass(kind) and (
        issubclass(kind, enum.Enum | BaseException | pint.Quantity) or inspect.isabstract(kind)
    )


CALLABLES: Final = {name: one for name, one in public_callables().items() if not of_python(one)}


def required(function: Callable[..., Any]) -> list[inspect.Parameter]:
    parameters = inspect.signature(function).parameters.values()
    return [
        one for one in parameters if one.default is one.empty and one.kind is not one.VAR_KEYWORD
    ]


def right(function: Callable[..., Any], parameter: inspect.Parameter) -> Any:
    """Return a value of the right type for a parameter."""
    of_frame = "cohort.frame" if parameter.name == "frame" else ""
    name = of_frame or f"{function.__name__}.{parameter.name}"
    return OF_PARAMETERS[name] if name in OF_PARAMETERS else RIGHT[parameter.annotation]


def call(function: Callable[..., Any], given: Mapping[str, Any]) -> None:
    """Call a function with arguments by name, those of ``*args`` and ``**kwargs`` one each."""
    args, kwargs = [], {}
    by_place = True
    for name, parameter in inspect.signature(function).parameters.items():
        if name not in given:
            by_place = False
        elif parameter.kind is parameter.VAR_POSITIONAL:
            args += [given[name]] if by_place else []
        elif by_place and parameter.kind is not parameter.KEYWORD_ONLY:
            args.append(given[name])
        else:
            kwargs[name] = given[name]
    made = function(*args, **kwargs)
    if inspect.isgenerator(made):
        list(made)


def calls(function: Callable[..., Any]) -> Iterable[tuple[str, dict[str, Any]]]:
    """Yield calls with wrong arguments: all at once of a class, one at a time of a function."""
    needed = required(function)
    if inspect.isclass(function):
        for name, wrong in WRONG.items():
            yield f"all = {name}", {one.name: wrong for one in needed}
        return
    for parameter in inspect.signature(function).parameters.values():
        good = {one.name: right(function, one) for one in needed if one is not parameter}
        for name, wrong in WRONG.items():
            if wrong is not parameter.default and parameter.kind is not parameter.VAR_KEYWORD:
                yield f"{parameter.name} = {name}", good | {parameter.name: wrong}


@pytest.mark.parametrize("name", CALLABLES)
@pytest.mark.filterwarnings("ignore")
def test_a_wrong_argument_is_answered_by_an_error_of_the_library(name: str) -> None:
    raw = []
    for what, given in calls(CALLABLES[name]):
        try:
            call(CALLABLES[name], given)
        except (BonemetsError, OSError):  # a file that does not exist is Python's to tell of
            pass
        except Exception as error:  # noqa: BLE001 - any
            raw.append(f"{what}: {type(error).__name__}: {error}")
    assert not raw


def test_the_message_says_where_what_was_expected_what_came_and_what_to_do() -> None:
    with pytest.raises(ArgumentError) as told:
        reasoning.implies(Case.pain > 3, Regimen("8 Gy", 1))  # type: ignore[arg-type]
    assert str(told.value) == (
        "implies: second: expected Predicate, got 8 Gy/1 (see help(bonemets.reasoning.implies))"
    )
    assert isinstance(told.value.__cause__, AttributeError)
    with pytest.raises(ArgumentError, match=r"^lint: kind: expected type\[Record\], got 3 "):
        reasoning.lint(Case.pain > 3, kind=3)  # type: ignore[arg-type]
    with pytest.raises(ArgumentError, match=r"^Table\.read: answers: expected Iterable\[str\]"):
        mirels.TABLE.read([1])  # type: ignore[list-item]


def test_a_public_function_is_as_it_was_written() -> None:
    assert bonemets.rank is options.rank
    assert pickle.loads(pickle.dumps(bonemets.rank)) is bonemets.rank
    assert list(inspect.signature(bonemets.rank).parameters) == [
        "case",
        "options",
        "preferences",
        "as_of",
    ]
    with pytest.raises(TypeError, match="missing 1 required positional argument") as told:
        bonemets.rank()  # type: ignore[call-arg]
    assert not isinstance(told.value, BonemetsError)


@pytest.mark.parametrize(
    "name", [name for name, one in CALLABLES.items() if inspect.isfunction(one)]
)
def test_the_types_of_a_public_function_can_be_told(name: str) -> None:
    found = types_of(inspect.unwrap(CALLABLES[name]))
    assert found.keys() == inspect.get_annotations(CALLABLES[name]).keys()


def test_a_library_that_is_not_installed_takes_no_type_away(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "bonemets.options.ranking", None)
    found = types_of(inspect.unwrap(bonemets.rank))
    assert (found["case"], found["return"]) == (Case, Any)


def test_a_module_may_import_nothing_for_type_checkers() -> None:
    importlib.import_module("bonemets.__main__")
    assert not list(declared("bonemets.__main__"))


class _Own(Case):
    pass


@pytest.mark.parametrize(
    ("value", "kind", "expected"),
    [
        (3, int, True),
        (np.int64(3), int, True),
        (3.5, int, False),
        (3, float, True),
        (np.float32(3), float, True),
        ("3", float, False),
        (None, int | None, True),
        ("3", int | None, False),
        ("up", Literal["up", "down"], True),
        ("left", Literal["up", "down"], False),
        ({"a": 1}, dict[str, int], True),
        ({1: 1}, dict[str, int], False),
        ({"a": "b"}, Mapping[str, int], False),
        (["a"], Mapping[str, int], False),
        ({1: "b"}, Iterable[int], True),
        (["a", 1], list[str], False),
        ((1, 2), tuple[int, ...], True),
        ((1, "2"), tuple[int, ...], False),
        ("ab", Iterable[str], True),
        ("ab", Iterable[int], False),
        (iter(["a"]), Iterable[int], True),  # unknown without using it up
        (_Own, type[Case], True),
        (int, type[Case], False),
        (Case(), type[Case], False),
        (str, type[Any], True),
        (object(), Any, True),
    ],
    ids=lambda one: type(one).__name__,
)
def test_a_value_is_of_a_type_or_not(value: object, kind: object, *, expected: bool) -> None:
    assert fits(value, kind) is expected


def sample(*numbers: int, error: Exception, **texts: str) -> None:  # noqa: ARG001 - not used
    raise error


sample.__module__ = "bonemets.errors"  # a module of the library, whose source can be read
SAMPLE: Final = type_checked(sample)


def test_each_of_many_arguments_may_be_to_blame() -> None:
    raised = ValueError("from within")
    with pytest.raises(ArgumentError, match='sample: numbers: expected int, got "3"'):
        SAMPLE(1, "3", error=raised)  # type: ignore[arg-type]
    with pytest.raises(ArgumentError, match="sample: texts: expected str, got 4"):
        SAMPLE(1, error=raised, a="3", b=4)  # type: ignore[arg-type]


def test_an_error_that_no_argument_is_to_blame_for_passes() -> None:
    with pytest.raises(ValueError, match="from within"):
        SAMPLE(1, error=ValueError("from within"), a="3")
    with pytest.raises(OSError, match="from within"):
        SAMPLE("3", error=OSError("from within"))  # type: ignore[arg-type]
    with pytest.raises(QuestionError, match="from within"):
        SAMPLE("3", error=QuestionError("from within", "", ""))  # type: ignore[arg-type]


def test_a_question_that_is_nested_too_deep_is_said_to_be() -> None:
    question: bonemets.Predicate = Case.pain > 3
    for _ in range(5_000):
        question = reasoning.Not(question)
    with pytest.raises(ArgumentError, match="implies: expected arguments that are nested less"):
        reasoning.implies(question, question)


def test_methods_and_parts_name_what_they_were_given() -> None:
    with pytest.raises(QuestionError, match="AllOf: expected a question such as"):
        reasoning.AllOf((3,))  # type: ignore[arg-type]
    with pytest.raises(ArgumentError, match="AllOf: expected a tuple of questions, got 3"):
        reasoning.AllOf(3)  # type: ignore[arg-type]
    with pytest.raises(ArgumentError, match="histology: expected a list of values, got 3"):
        Case.histology.is_in(3)  # type: ignore[arg-type]
    with pytest.raises(FieldError, match=r"Mirels, site: expected one of .*, got 3"):
        mirels.score(site=3)  # type: ignore[arg-type]
    counted = cohort.overlap(FRAME, score_2.AS_REVIEWED)
    with pytest.raises(UnknownNameError, match="reading: expected one of SCORE-2 as reviewed, "):
        counted.count(3, Verdict.MET)  # type: ignore[arg-type]
    with pytest.raises(UnknownNameError, match="option: expected one of"):
        RANKED.find(3)  # type: ignore[arg-type]


@pytest.mark.parametrize("call", [bonemets.regimens.in_fractions, Regimen.eqd2])
def test_a_warning_names_the_line_that_calls_the_library(call: Callable[..., Any]) -> None:
    regimen = Regimen("24 Gy", 1)
    effect = regimen.eqd2(TWO, quiet=True)
    with pytest.warns(bonemets.errors.ExtrapolationWarning) as told:
        call(*((effect, 1) if call is bonemets.regimens.in_fractions else (regimen, TWO)))
    assert told[0].filename == __file__
