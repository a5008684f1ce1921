"""The rules of the house: layers, constants only, what importing loads, the public surface."""

from __future__ import annotations

import ast
import importlib
import inspect
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import FunctionType, ModuleType

import attrs
import pytest

import bonemets
from bonemets.criteria.catalogue import READINGS
from bonemets.evidence.catalogue import STUDIES
from bonemets.review import STUDIES_IN_ORDER

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "bonemets"
MODULES = {
    ".".join(path.relative_to(SOURCE.parent).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted(SOURCE.rglob("*.py"))
}

PACKAGES = (
    "bonemets",
    "bonemets.cohort",
    "bonemets.criteria",
    "bonemets.evidence",
    "bonemets.interop",
    "bonemets.notebook",
    "bonemets.options",
    "bonemets.plot",
    "bonemets.reasoning",
    "bonemets.regimens",
    "bonemets.scores",
    "bonemets.testing",
)
LONGEST_SIGNATURE = 300
COHORT = (
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
    "hypothesis": ("bonemets.testing.strategies",),
    "matplotlib": ("bonemets.plot.style",),
    "narwhals": ("bonemets.cohort",),
    "numpy": (
        "bonemets.regimens.arrays",
        "bonemets.plot.style",
        *(f"bonemets.cohort.{room}" for room in ("attrition_table", "counting", "synthesis")),
    ),
    "pint": ("bonemets.units",),
    "polars": ("bonemets.cli.cohorts", *(f"bonemets.cohort.{room}" for room in COHORT)),
    "tqdm": ("bonemets.cohort.files",),
    "traitlets": ("bonemets.notebook.widget",),
}
DATA = [
    name
    for name in MODULES
    if re.fullmatch(
        r"bonemets\.(review|evidence\.(?!model|catalogue|guideline).+|criteria\.(?!model|catalogue).+"
        r"|reasoning\.known_issues|options\.(?!model|dose_contrast|assessment|preferences|ranking|deciding|sensitivity|rank_case)"
        r"(?!arguments$|cord_dose|derivation|exact|from_guidelines|guideline_view)"
        r"(?!versions).+"
        r"|regimens\.(catalogue|limits|tissues)|cohort\.distributions)",
        name,
    )
]


def imported(module: str) -> Iterator[str]:
    tree = ast.parse(MODULES[module].read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            assert node.module
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield inner if inner in MODULES else node.module


def test_imports_keep_to_the_contracts_of_pyproject() -> None:
    code = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = subprocess.run(
        [sys.executable, "-c", code, "--no-cache", "--no-logo"],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stdout


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


def unfilled(path: Path) -> list[str]:
    """Return the places of a file that still wait for what a document says."""
    text = path.read_text(encoding="utf-8")
    where = path.relative_to(path.parents[3]).as_posix()
    return [
        f"{where}:{number}: fill in the ellipsis from the document"
        for number, line in enumerate(text.splitlines(), 1)
        if "..." in line
    ]


@pytest.mark.parametrize("module", DATA)
def test_data_modules_leave_nothing_to_fill_in(module: str) -> None:
    assert unfilled(MODULES[module]) == []


@pytest.mark.parametrize("module", DATA)
def test_data_modules_hold_constants_only(module: str) -> None:
    tree = ast.parse(MODULES[module].read_text(encoding="utf-8"))
    for node in tree.body:
        if isinstance(node, ast.Expr):
            assert isinstance(node.value, ast.Constant)
        elif isinstance(node, ast.AnnAssign):
            kind = node.annotation  # Final, or Final[...] where the type is not plain to see
            kind = kind.value if isinstance(kind, ast.Subscript) else kind
            assert isinstance(kind, ast.Name)
            assert kind.id == "Final"
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


def test_the_catalogues_find_their_members_in_a_zip_file(tmp_path: Path) -> None:
    archive = shutil.make_archive(str(tmp_path / "library"), "zip", SOURCE.parent, "bonemets")
    code = (
        f"import sys; sys.path.insert(0, {archive!r}); "
        "from bonemets.criteria.catalogue import READINGS, __file__ as place; "
        "from bonemets.evidence.catalogue import STUDIES; "
        "print(place, *(one.key for one in (*STUDIES, *READINGS)), sep=chr(10))"
    )
    uncovered = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
        env=uncovered,
    )
    place, *keys = done.stdout.splitlines()
    assert place.startswith(archive)
    assert keys == [one.key for one in (*STUDIES, *READINGS)]


def test_studies_come_in_the_order_of_the_review_and_then_by_key() -> None:
    named = [study for study in STUDIES if study.key in STUDIES_IN_ORDER]
    assert [study.key for study in named] == list(STUDIES_IN_ORDER)
    later, last = (attrs.evolve(named[0], key=key) for key in ("a-later-study", "the-last"))
    ordered = sorted([last, later, *named], key=lambda study: study.place_in_review)
    assert ordered == [*named, later, last]


def test_there_is_data_to_look_at() -> None:
    assert len(DATA) >= 20


NOT_CORE = ROOMS.keys() - {"pint"} | {"ipywidgets"}
LIGHT = {"pint", "attrs", "attr", *NOT_CORE}


@pytest.mark.parametrize(
    ("statement", "forbidden"),
    [
        ("import bonemets", LIGHT),
        ("from bonemets import Case, rank, explain", NOT_CORE),
        ("from bonemets.cli.parser import parser; parser().format_help()", {"pint", *NOT_CORE}),
        ("from bonemets.cli.arguments import add_cases", {"pytest", *NOT_CORE}),
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


@pytest.mark.parametrize("package", PACKAGES)
def test_the_names_of_a_package_are_those_that_a_type_checker_sees(package: str) -> None:
    found = importlib.import_module(package)
    tree = ast.parse(MODULES[package].read_text(encoding="utf-8"))
    [guard] = [node for node in tree.body if isinstance(node, ast.If)]
    typed = [one for node in guard.body if isinstance(node, ast.ImportFrom) for one in node.names]
    names = {one.name for one in typed}
    if package in {"bonemets.criteria", "bonemets.evidence"}:  # a new study is found where it lies
        names |= {name for name in found.__all__ if f"{package}.{name}" in MODULES}
    assert sorted(names) == found.__all__
    assert all(one.asname == one.name for one in typed), "a type checker sees only these"
    assert set(found.__all__) <= set(dir(found))
    for name in found.__all__:
        assert getattr(found, name) is not None
    with pytest.raises(AttributeError, match=f"module '{package}' has no attribute 'nonsense'"):
        found.nonsense  # noqa: B018


@pytest.mark.parametrize("package", PACKAGES)
def test_no_public_function_shares_its_name_with_a_module(package: str) -> None:
    found = importlib.import_module(package)
    for name in found.__all__:
        if f"{package}.{name}" in MODULES:
            assert isinstance(getattr(found, name), ModuleType), name


@pytest.mark.parametrize("package", PACKAGES)
def test_public_functions_have_docstrings_and_short_signatures(package: str) -> None:
    found = importlib.import_module(package)
    for name in found.__all__:
        value = getattr(found, name)
        if isinstance(value, FunctionType | ModuleType | type) and name != "Quantity":  # pint's
            assert value.__doc__, name
        if isinstance(value, FunctionType) or name == "Catalogue":  # whose defaults are long
            assert len(f"{name}{inspect.signature(value)}") < LONGEST_SIGNATURE, name


def test_rank_loads_the_options_with_its_first_call() -> None:
    code = (
        "import sys; from bonemets import Case, rank; "
        "loaded = lambda: 'bonemets.options.catalogue' in sys.modules; "
        "before = loaded(); rank(Case()); print(before, loaded())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False True\n"


@pytest.mark.parametrize(
    ("library", "room", "extra"),
    [
        ("hypothesis", "bonemets.testing.strategies", "testing"),
        ("numpy", "bonemets.regimens.arrays", "arrays"),
        ("anywidget", "bonemets.notebook", "notebook"),
        ("traitlets", "bonemets.notebook", "notebook"),
        *((one, "bonemets.plot", "plot") for one in ("matplotlib", "numpy")),
        *((one, "bonemets.cohort", "cohort") for one in ("narwhals", "numpy", "polars")),
        ("tqdm", "bonemets.cohort.files", "cohort"),
    ],
)
def test_an_absent_extra_says_what_to_install(library: str, room: str, extra: str) -> None:
    code = f"import sys; sys.modules['{library}'] = None; from {room} import *"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert (
        f"{room.removesuffix('.files')} needs {library}: pip install 'bonemets[{extra}]'"
        in done.stderr
    )


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
