"""The rules of the house: floors, constants only, what importing loads, the public surface."""

from __future__ import annotations

import ast
import importlib
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import bonemets

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "bonemets"
MODULES = {
    ".".join(path.relative_to(SOURCE.parent).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted(SOURCE.rglob("*.py"))
}

# Floor by floor, lowest first: a module imports from lower floors, or from its own line's left.
FLOORS = [
    [
        ["errors", "identity_cache", "display"],
        ["units.registry", "logic"],
        ["units.formatting"],
        ["units.parsing"],
        ["units"],
    ],
    [["fields", "provenance", "vocabulary"], ["predicates", "review"], ["facts"], ["record"]],
    [
        ["case", "regimens.alpha_beta", "regimens.notation", "regimens.kinetics"],
        ["regimens.models"],
        ["regimens.effects"],
        ["regimens.high_dose"],
        ["regimens.tissue"],
        ["regimens.regimen"],
        [
            "regimens",
            "regimens.arrays",
            "regimens.catalogue",
            "regimens.constraints",
            "regimens.courses",
            "regimens.isoeffect",
            "regimens.tissues",
        ],
        ["regimens.limits", "regimens.ratio_order"],
        ["regimens.reirradiation", "regimens.complication"],
    ],
    [
        ["evidence.model", "evidence"],
        ["evidence.sources", "evidence.caveats"],
        ["evidence.*"],
        ["evidence.catalogue"],
    ],
    [["scores.model", "scores"], ["scores.*"], ["scores.catalogue"]],
    [
        ["criteria.model", "criteria.definitions", "criteria"],
        ["criteria.review_lines"],
        ["criteria.gillespie"],  # whose definitions the trial after it takes up
        ["criteria.*"],
        ["criteria.catalogue"],
    ],
    [
        ["reasoning"],
        ["reasoning.formulas"],
        ["reasoning.search"],
        ["reasoning.hitting_sets", "reasoning.pairs"],
        ["reasoning.domains"],
        ["reasoning.space"],
        ["reasoning.exact_verdicts"],
        [
            "reasoning.settling_sets",
            "reasoning.relations",
            "reasoning.counterfactuals",
            "reasoning.linting",
        ],
        ["reasoning.simplify"],
        ["reasoning.known_issues"],
    ],
    [
        ["options.model", "options"],
        ["options.situations", "options.guidelines", "options.assessment"],
        ["options.dose_contrast"],
        ["options.shared_arguments"],
        ["options.sbrt_arguments"],
        ["options.*", "options.preferences"],
        ["options.catalogue"],
        ["options.ranking"],
        ["options.deciding_fact"],
        ["options.sensitivity", "options.versions"],
    ],
    [
        ["views", "interop", "strategies", "testing"],
        ["views.text.page"],
        ["views.text.answers", "views.text.doses", "views.text.studies"],
        ["views.text.options"],
        ["views.text.rankings"],
        [
            "views.text",
            "views.markup",
            "views.describe",
            "interop.entry",
            "interop.header",
        ],
        ["views.relations", "views.html.page"],
        ["views.html.answers", "views.html.doses", "views.html.studies"],
        ["views.html.rankings"],
        ["views.html"],
        ["plot.style"],
        [
            "plot.doses",
            "plot.plans",
            "plot.verdicts",
            "plot.maps",
            "plot.options",
            "plot.relations",
        ],
        ["plot"],
        ["views.scores"],
        ["interop.rows", "interop.records", "views.exact"],
        ["interop.fhir.codes"],
        ["interop.fhir.node"],
        ["interop.fhir.bundle", "interop.fhir.sites"],
        ["interop.fhir.doses", "interop.fhir.draft"],
        ["interop.fhir.fractionation", "interop.fhir.effects", "interop.fhir.patient"],
        ["interop.fhir.courses"],
        ["interop.fhir.lesion"],
        ["interop.fhir.reader"],
        ["interop.fhir"],
        ["serialization.core"],
        ["serialization.predicates", "serialization.values", "serialization.scores"],
        ["serialization.hashing", "serialization.reading", "serialization.doses"],
        ["serialization.schema"],
        ["serialization.answers", "serialization.bundles", "serialization.constraints"],
        ["serialization.reasoning", "serialization.evidence"],
        ["serialization.options"],
        ["serialization.catalogue"],
        ["serialization.rankings"],
        ["serialization.compact"],
        ["interop.files", "views.bundle", "output"],
        ["cohort"],
        ["cohort.encodings", "cohort.thresholds", "cohort.inference", "cohort.spark"],
        ["cohort.numeric_encodings", "cohort.outputs", "cohort.set_encodings", "cohort.native"],
        ["cohort.frames", "cohort.stages", "cohort.column_types"],
        ["cohort.schema"],
        ["cohort.compiler"],
        ["cohort.match_report"],
        ["cohort.screening", "cohort.disclosure", "cohort.distributions", "cohort.witnesses"],
        [
            "cohort.missing_facts",
            "cohort.combinations",
            "cohort.collection",
            "cohort.consistency",
            "cohort.attrition_table",
        ],
        [
            "cohort.counting",
            "cohort.files",
            "cohort.ranking",
            "cohort.balance",
            "cohort.synthesis",
        ],
        ["serialization.cohorts"],
        ["serialization.writing"],
        ["serialization.commands", "serialization"],
        ["notebook.widget", "notebook.choices", "notebook.answers"],
        ["notebook.explorer", "notebook.form"],
        ["notebook"],
        ["views.drawing"],
        ["views.flow"],
        ["views.table_one", "views.upset"],
        ["views.page"],
        ["cohort.command"],
        ["arguments"],
        ["cli"],
        ["__main__"],
    ],
]
STEPS = [names for floor in FLOORS for names in floor]
COHORT = (
    "command",
    "consistency",
    "counting",
    "files",
    "frames",
    "native",
    "ranking",
    "synthesis",
)
ROOMS = {
    "anywidget": ("bonemets.notebook.widget",),
    "hypothesis": ("bonemets.strategies",),
    "matplotlib": ("bonemets.plot.style",),
    "narwhals": ("bonemets.cohort",),
    "numpy": (
        "bonemets.regimens.arrays",
        "bonemets.plot.style",
        *(f"bonemets.cohort.{room}" for room in ("attrition_table", "counting", "synthesis")),
    ),
    "pint": ("bonemets.units",),
    "polars": tuple(f"bonemets.cohort.{room}" for room in COHORT),
    "tqdm": ("bonemets.cohort.files",),
    "traitlets": ("bonemets.notebook.widget",),
}
DATA = [
    name
    for name in MODULES
    if re.fullmatch(
        r"bonemets\.(review|evidence\.(?!model).+|criteria\.(?!model).+"
        r"|reasoning\.known_issues|options\.(?!model|dose_contrast|assessment|preferences|ranking|deciding|sensitivity)"
        r"(?!versions).+"
        r"|regimens\.(catalogue|limits|tissues)|cohort\.distributions)",
        name,
    )
]


def step(module: str) -> int:
    name = module.removeprefix("bonemets").removeprefix(".")
    for index, names in enumerate(STEPS):
        if name in names:
            return index
    folder = name.rpartition(".")[0] + ".*"
    for index, names in enumerate(STEPS):
        if folder in names:
            return index
    raise AssertionError(f"{module} has no floor")


def imported(module: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(MODULES[module].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            assert node.module
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield inner if inner in MODULES else node.module


@pytest.mark.parametrize("module", [name for name in MODULES if name != "bonemets"])
def test_imports_go_down_the_floors(module: str) -> None:
    inside = {name for name in imported(module) if name.startswith("bonemets")}
    upward = [name for name in inside - {"bonemets"} if step(name) >= step(module)]
    assert upward == []


@pytest.mark.parametrize("module", MODULES)
def test_each_library_stays_in_its_room(module: str) -> None:
    standard = sys.stdlib_module_names
    outside = {name.partition(".")[0] for name in imported(module)} - standard - {"bonemets"}
    allowed = {
        lib
        for lib, rooms in ROOMS.items()
        if any(f"{module}.".startswith(f"{room}.") for room in rooms)
    }
    assert outside <= {"attrs"} | allowed


@pytest.mark.parametrize("module", DATA)
def test_data_modules_hold_constants_only(module: str) -> None:
    tree = ast.parse(MODULES[module].read_text(encoding="utf-8"))
    for node in tree.body:
        if isinstance(node, ast.Expr):
            assert isinstance(node.value, ast.Constant)
        elif isinstance(node, ast.AnnAssign):
            assert isinstance(node.annotation, ast.Name)
            assert node.annotation.id == "Final"
            banned = (
                ast.Lambda,
                ast.ListComp,
                ast.GeneratorExp,
                ast.DictComp,
                ast.IfExp,
                ast.Await,
            )
            assert not any(isinstance(inner, banned) for inner in ast.walk(node))
        else:
            assert isinstance(node, ast.Import | ast.ImportFrom), ast.dump(node)


def test_there_is_data_to_look_at() -> None:
    assert len(DATA) >= 20


NOT_CORE = ROOMS.keys() - {"pint"} | {"ipywidgets"}


@pytest.mark.parametrize(
    ("statement", "forbidden"),
    [
        ("import bonemets", {"pint", "attrs", *NOT_CORE}),
        ("from bonemets import Case, rank, explain", NOT_CORE),
        ("import bonemets.cli", {"pytest", *NOT_CORE}),
        ("from bonemets import Case, to_html; to_html(Case())", NOT_CORE),
    ],
)
def test_importing_loads_no_more_than_it_must(statement: str, forbidden: set[str]) -> None:
    first = "" if "pint" in forbidden else "import pint; "  # it loads numpy itself, where it is
    code = (
        f"import sys; {first}before = set(sys.modules); {statement}; "
        "print(*set(sys.modules) - before)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert not loaded & forbidden


def test_the_public_surface_is_what_it_says() -> None:
    homes = {name for names in bonemets._HOME.values() for name in names}
    assert sorted(homes) == sorted(bonemets.__all__)
    tree = ast.parse((SOURCE / "__init__.py").read_text(encoding="utf-8"))
    [guard] = [node for node in tree.body if isinstance(node, ast.If)]
    typed = {
        alias.name
        for node in guard.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert typed == homes
    for name in bonemets.__all__:
        assert getattr(bonemets, name).__doc__
    assert set(bonemets.__all__) <= set(dir(bonemets))
    with pytest.raises(AttributeError, match="has no attribute 'nonsense'"):
        bonemets.nonsense  # noqa: B018


@pytest.mark.parametrize(
    ("library", "room", "extra"),
    [
        ("hypothesis", "bonemets.strategies", "testing"),
        ("numpy", "bonemets.regimens.arrays", "arrays"),
        ("anywidget", "bonemets.notebook", "notebook"),
        *((one, "bonemets.plot", "plot") for one in ("matplotlib", "numpy")),
        *((one, "bonemets.cohort", "cohort") for one in ("narwhals", "numpy", "polars", "tqdm")),
    ],
)
def test_an_absent_extra_says_what_to_install(library: str, room: str, extra: str) -> None:
    code = f"import sys; sys.modules['{library}'] = None; import {room}"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert f"{room} needs {library}: pip install 'bonemets[{extra}]'" in done.stderr


def test_the_version_is_said_once() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert f'version = "{bonemets.__version__}"' in text


def test_the_source_distribution_holds_all_that_is_kept() -> None:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], capture_output=True, text=True, check=False, cwd=ROOT
    ).stdout.split("\0")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    included = project["tool"]["hatch"]["build"]["targets"]["sdist"]["include"]
    always = [".gitignore", "LICENSE", "README.md", "pyproject.toml"]
    kept = {name.partition("/")[0] for name in listed if name}
    assert [one for one in kept if not any(map(Path(one).match, [*included, *always]))] == []


def test_public_things_are_documented() -> None:
    for module in MODULES:
        found = importlib.import_module(module)
        assert found.__doc__, module


def test_no_file_names_a_place_on_a_machine_or_an_index() -> None:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], capture_output=True, text=True, check=False, cwd=ROOT
    ).stdout.split("\0")
    index = re.compile(r"\bpypi[.]\w|python[h]osted|--(extra-)?index[-]url|--find[-]links")
    home = re.compile(r"(?<![\w.])/(home|root|work|Users)/\w")
    for name in filter(None, listed):
        path = ROOT / name
        if path.is_file():
            text = path.read_text(encoding="utf-8", errors="replace")
            assert not index.search(text), name
            assert not home.search(text), name
