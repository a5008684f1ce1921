"""A trial is begun by a command, refused while it is unfinished, and found when it is done."""

from __future__ import annotations

import os
import re
import runpy
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.test_house import unfilled

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "adding-a-trial.md"
FILES = [
    "src/bonemets/evidence/example_trial.py",
    "src/bonemets/criteria/example_trial.py",
    "tests/spec/example-trial-as-published.txt",
]


@pytest.fixture(scope="module")
def tool() -> dict[str, Any]:
    return runpy.run_path(str(ROOT / "tools" / "new_trial.py"))


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    unneeded = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=unneeded)
    shutil.copytree(ROOT / "tests" / "spec", tmp_path / "tests" / "spec", ignore=unneeded)
    for name in ("pyproject.toml", "tests/__init__.py", "tests/test_house.py"):
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def _contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_a_trial_touches_its_own_files_and_is_refused_until_it_is_filled_in(
    tool: dict[str, Any], copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = _contents(copy)
    tool["main"]("example-trial", "Example trial", root=copy)
    assert capsys.readouterr().out.splitlines() == FILES
    after = _contents(copy)
    touched = {name for name in after if before.get(name) != after[name]}
    listings = {f"src/bonemets/{package}/__init__.py" for package in ("criteria", "evidence")}
    assert set(FILES) <= touched <= set(FILES) | listings

    for name in FILES[:2]:
        lines = (copy / name).read_text(encoding="utf-8").splitlines()
        open_lines = [number for number, line in enumerate(lines, 1) if "..." in line]
        assert {int(one.split(":")[1]) for one in unfilled(copy / name)} == set(open_lines)

    text = PAGE.read_text(encoding="utf-8")
    finished = dict(re.findall(r"^`(\S+)`\n\n```\w+\n(.*?)^```", text, re.DOTALL | re.MULTILINE))
    assert list(finished) == FILES
    for name, content in finished.items():
        (copy / name).write_text(content, encoding="utf-8")
        assert unfilled(copy / name) == []
    chosen = "example_trial or example-trial or tables_are_the_readings"
    uncovered = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests", "-k", chosen],
        capture_output=True,
        text=True,
        check=False,
        cwd=copy,
        env=uncovered | {"PYTHONPATH": str(copy / "src")},
    )
    assert done.returncode == 0, done.stdout
    assert int(re.findall(r"(\d+) passed", done.stdout)[0]) >= 15


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("", "Begin the files of a trial"),
        ("Example Trial", "expected small letters and digits in words, got 'Example Trial'"),
        ("stomp", "expected a new trial, got one with src"),
    ],
)
def test_a_key_that_cannot_be_used_is_refused(tool: dict[str, Any], key: str, said: str) -> None:
    with pytest.raises(SystemExit, match=re.escape(said)):
        tool["main"](key)


@pytest.mark.parametrize(
    ("module", "place"),
    [("aaa", 0), ("core", 0), ("example_trial", 1), ("zeta", 2)],
)
def test_a_module_is_listed_where_its_package_lists_them(
    tool: dict[str, Any], tmp_path: Path, module: str, place: int
) -> None:
    list_module: Callable[[Path, str], None] = tool["list_module"]
    surface = tmp_path / "criteria" / "__init__.py"
    surface.parent.mkdir()
    lines = [
        f"    from bonemets.criteria import {name} as {name}\n" for name in ("core", "patchell")
    ]
    surface.write_text("if TYPE_CHECKING:\n" + "".join(lines), encoding="utf-8")
    list_module(surface, module)
    line = f"    from bonemets.criteria import {module} as {module}\n"
    if module != "core":
        lines.insert(place, line)
    assert surface.read_text(encoding="utf-8") == "if TYPE_CHECKING:\n" + "".join(lines)
