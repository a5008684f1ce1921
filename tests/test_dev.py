"""The script that sets the project up: from any folder, and saying what it does."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]


class Runs(list[tuple[list[str], Any]]):
    """The commands that were run, with their folders."""

    code = 0

    def __call__(
        self, command: list[str], *, cwd: Any, stdout: Any, check: bool
    ) -> subprocess.CompletedProcess[str]:
        assert not check
        assert stdout is None
        self.append((command[1:], cwd))
        return subprocess.CompletedProcess(command, self.code)


@pytest.fixture
def dev(monkeypatch: pytest.MonkeyPatch) -> Any:
    spec = importlib.util.spec_from_file_location("dev", ROOT / "dev.py")
    assert spec is not None
    assert spec.loader is not None
    module: Any = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "set_up", lambda _: None)
    return module


@pytest.fixture
def runs(dev: Any, monkeypatch: pytest.MonkeyPatch) -> Runs:
    found = Runs()
    monkeypatch.setattr(dev.subprocess, "run", found)
    return found


def asked(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> None:
    monkeypatch.setattr(sys, "argv", ["dev.py", *arguments])


def test_paths_are_those_of_the_callers_folder(
    dev: Any, runs: Runs, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked(monkeypatch, "run", "rank", "mine.csv")
    dev.main()
    asked(monkeypatch, "run")
    dev.main()
    example = str(ROOT / "examples" / "cord-compression.toml")
    assert runs == [
        (["-m", "bonemets", "rank", "mine.csv"], None),
        (["-m", "bonemets", "rank", example], None),
    ]


def test_each_check_is_said_and_timed_and_the_first_that_fails_ends(
    dev: Any, runs: Runs, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked(monkeypatch, "test")
    dev.main()
    *said, last = capsys.readouterr().err.splitlines()
    assert said == [f"+ {name}: {' '.join(check)}" for name, check in dev.CHECKS.items()]
    assert last == "+ every check passed: format 0 s, lint 0 s, types 0 s, tests 0 s"
    assert runs == [(["-m", *check], ROOT) for check in dev.CHECKS.values()]
    runs.code = 3
    with pytest.raises(SystemExit) as ended:
        dev.main()
    assert ended.value.code == 3
    assert capsys.readouterr().err.splitlines() == said[:1]


def test_anything_else_is_answered_with_what_there_is(
    dev: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked(monkeypatch, "build")
    with pytest.raises(SystemExit, match="run every check"):
        dev.main()
