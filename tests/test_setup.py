"""Setting up from the locks: newer releases, extras, interruptions, and each Python."""

from __future__ import annotations

import hashlib
import importlib.metadata
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

ROOT = Path(__file__).parents[1]
SHOW = """\
import sys
from importlib.metadata import version
print(sys.executable, version("pip"), version("library"), version("plugin"))
"""


def wheel(folder: Path, name: str, version: str, *metadata: str) -> str:
    """Build a package without any code; the line of a lock for it."""
    path = folder / f"{name}-{version}-py3-none-any.whl"
    head = ("Metadata-Version: 2.1", f"Name: {name}", f"Version: {version}", *metadata, "")
    tags = "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr(f"{name}-{version}.dist-info/METADATA", "\n".join(head))
        file.writestr(f"{name}-{version}.dist-info/WHEEL", tags)
        file.writestr(f"{name}-{version}.dist-info/RECORD", "")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return f"{name}=={version} --hash=sha256:{digest}\n"


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Make an index where a locked package has a newer release, and the lock.

    As with coverage: what needs it needs an extra of it, in any release from the locked one on.
    """
    folder = tmp_path_factory.mktemp("index")
    extra = ("Provides-Extra: toml", "Requires-Dist: parser; extra == 'toml'")
    lock = wheel(folder, "library", "1.0", *extra)
    lock += wheel(folder, "parser", "1.0")
    lock += wheel(folder, "plugin", "1.0", "Requires-Dist: library[toml]>=1.0")
    wheel(folder, "library", "1.1", *extra)
    return folder, lock


def offline(index: Path) -> dict[str, str]:
    """Leave pip nothing but a folder, whatever the user has configured."""
    configured = ("PIP_", "PYTHON")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(configured)}
    own = {"PIP_CONFIG_FILE": os.devnull, "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(index)}
    return kept | own


def python(version: str) -> str:
    """Find a Python of this version, or skip."""
    if version == f"{sys.version_info.major}.{sys.version_info.minor}":
        return sys.executable
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    places = (shutil.which(f"python{version}"), *pyenv.glob(f"{version}.*/bin/python"))
    for place in filter(None, places):
        asked = subprocess.run([place, "-c", "import ensurepip"], capture_output=True, check=False)
        if asked.returncode == 0:
            return str(place)
    pytest.skip(f"no Python {version} here")


@pytest.mark.parametrize("version", ["3.11", "3.12", "3.13"])
def test_a_newer_release_of_a_locked_package_is_left_alone(
    version: str, index: tuple[Path, str], tmp_path: Path
) -> None:
    folder, lock = index
    shutil.copy(ROOT / "dev.py", tmp_path)
    (tmp_path / "requirements.lock").write_text(lock)
    (tmp_path / "requirements-build.lock").touch()
    (tmp_path / "requirements-dev.lock").touch()
    (tmp_path / "src" / "bonemets").mkdir(parents=True)
    (tmp_path / "src" / "bonemets" / "__main__.py").write_text(SHOW)

    def run(*command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command, env=offline(folder), capture_output=True, text=True, check=False
        )

    made = run(python(version), str(tmp_path / "dev.py"), "run")
    assert made.returncode == 0, made.stderr
    inside, pip, *releases = made.stdout.split()
    assert Path(inside).is_relative_to(tmp_path)
    assert releases == ["1.0", "1.0"]
    # The control: resolving, pip before 23.3 meets the newer release, and stops.
    options = ("--dry-run", "--ignore-installed", "--require-hashes", "-r")
    path = str(tmp_path / "requirements.lock")
    resolved = run(inside, "-m", "pip", "install", *options, path)
    assert ("library[toml]>=1.0 from" in resolved.stderr) == (Version(pip) < Version("23.3"))


def test_an_interrupted_setup_starts_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spec = importlib.util.spec_from_file_location("dev", ROOT / "dev.py")
    assert spec is not None
    assert spec.loader is not None
    dev: Any = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(dev)
    environment = tmp_path / ".venv"
    made: list[str] = []

    def create(folder: Path, *, clear: bool, with_pip: bool) -> None:
        assert clear
        assert with_pip
        assert not (folder / "finished").exists()
        made.append("environment")
        (folder / "lib" / "site-packages").mkdir(parents=True, exist_ok=True)
        (folder / "python").touch()

    def install(lock: Path) -> None:
        if "interrupt" in made:
            made.remove("interrupt")
            raise KeyboardInterrupt
        made.append(lock.name)

    monkeypatch.setattr(dev, "VENV", environment)
    monkeypatch.setattr(dev, "PYTHON", environment / "python")
    monkeypatch.setattr(dev.venv, "create", create)
    monkeypatch.setattr(dev, "install", install)
    monkeypatch.setattr(dev, "call", lambda *_, **__: None)

    def set_up(purpose: str) -> list[str]:
        dev.set_up(purpose)
        steps = made.copy()
        made.clear()
        return steps

    run = ["environment", "requirements.lock"]
    test = ["environment", "requirements-build.lock", "requirements-dev.lock"]
    assert set_up("run") == run
    assert set_up("run") == []
    made.append("interrupt")
    with pytest.raises(KeyboardInterrupt):
        dev.set_up("test")
    made.clear()
    assert set_up("run") == run
    assert set_up("test") == test
    assert set_up("test") == set_up("run") == []
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    assert set_up("run") == run


def locked(path: Path) -> dict[str, str]:
    """Read the release of each package that a lock installs on this Python."""
    lines = re.findall(r"^(\S+==[^\\#\n]+)", path.read_text(), re.MULTILINE)
    wanted = (Requirement(line) for line in lines)
    here = (wish for wish in wanted if wish.marker is None or wish.marker.evaluate())
    return {wish.name: str(wish.specifier).removeprefix("==") for wish in here}


def needed(wishes: list[str], seen: set[str]) -> Iterator[Requirement]:
    """Follow requirements through the extras they ask for, which pip check does not."""
    for wish in map(Requirement, wishes):
        for extra in ("", *wish.extras):
            if (key := f"{wish.name}[{extra}]") not in seen:
                seen.add(key)
                inner = importlib.metadata.requires(wish.name) or []
                yield from needed([w for w in inner if applies(w, extra)], seen)
        yield wish


def applies(wish: str, extra: str) -> bool:
    marker = Requirement(wish).marker
    return marker is None or marker.evaluate({"extra": extra})


@pytest.mark.parametrize("purpose", ["run", "test"])
def test_the_locks_hold_all_that_is_needed_extras_included(purpose: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    extras: dict[str, list[str]] = project["optional-dependencies"]
    wishes = list(project["dependencies"])
    if purpose == "test":
        own = [Requirement(wish) for wish in extras["dev"] if wish.startswith("bonemets[")]
        groups = ["dev", *(name for wish in own for name in sorted(wish.extras))]
        wishes += [wish for group in groups for wish in extras[group]]
    wishes = [wish for wish in wishes if not wish.startswith("bonemets[") and applies(wish, "")]
    lock = locked(ROOT / {"run": "requirements.lock", "test": "requirements-dev.lock"}[purpose])
    for wish in needed(wishes, set()):
        assert wish.specifier.contains(lock[wish.name.lower().replace("_", "-")]), wish
