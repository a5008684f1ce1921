#!/usr/bin/env python3
"""Set up and run the project from nothing but Python 3.11 or later and git.

    python3 dev.py run     answer the example case
    python3 dev.py test    run every check
    python3 dev.py lock    refresh the lock files (needs uv)

The environment is .venv, made from the hashed lock files and made anew when they change.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import time
import venv
from pathlib import Path
from typing import TextIO

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
RUN = ROOT / "requirements.lock"
BUILD = ROOT / "requirements-build.lock"
DEV = ROOT / "requirements-dev.lock"
LOCKS = {"run": (RUN,), "test": (BUILD, DEV)}
EXAMPLE = ROOT / "examples" / "cord-compression.toml"
CHECKS = {
    "format": ("ruff", "format", "--check"),
    "lint": ("ruff", "check"),
    "types": ("mypy",),
    "tests": (
        "pytest",
        "--numprocesses=auto",
        "--dist=worksteal",  # in runs of neighbors, which share what they make
        "--durations=15",
        "--cov",
        "--cov-report=term:skip-covered",
    ),
}


def set_up(purpose: str) -> None:
    """Make the environment for a command, unless a finished one is there."""
    stamp = VENV / "finished"
    # The development environment holds all that running needs.
    enough = {state(purpose), state("test")}
    if PYTHON.is_file() and stamp.is_file() and stamp.read_text() in enough:
        return
    names = " and ".join(lock.name for lock in LOCKS[purpose])
    say(f"making .venv from {names}, which takes a minute or so")
    # The stamp goes first and comes last, so that an interrupted setup starts over.
    stamp.unlink(missing_ok=True)
    venv.create(VENV, clear=True, with_pip=True)
    for lock in LOCKS[purpose]:
        install(lock)
    call("-m", "pip", "check", "--disable-pip-version-check", results=sys.stderr)
    packages = next(VENV.glob("[Ll]ib/**/site-packages"))
    (packages / "bonemets.pth").write_text(f"{ROOT / 'src'}\n")
    stamp.write_text(state(purpose))


def state(purpose: str) -> str:
    """Identify what an environment is made from: the locks, this Python, this folder."""
    locks = b"".join(lock.read_bytes() for lock in LOCKS[purpose])
    return hashlib.sha256(locks + f"{sys.version} {ROOT}".encode()).hexdigest()


def install(lock: Path) -> None:
    """Install exactly what a lock file lists.

    The lock is complete, so pip resolves nothing: asked to, it looks at newer releases, too, and
    stops at the first without a hash. Build isolation would bring build tools of any release.
    """
    options = ("--quiet", "--disable-pip-version-check", "--no-build-isolation")
    call("-m", "pip", "install", *options, "--no-deps", "--require-hashes", "-r", str(lock))


def say(what: str) -> None:
    """Tell what is being done, beside its results."""
    print("+", what, file=sys.stderr, flush=True)


def call(*arguments: str, cwd: Path | None = ROOT, results: TextIO | None = None) -> None:
    """Run the environment's Python, and stop where it fails."""
    command = [str(PYTHON), *arguments]
    code = subprocess.run(command, cwd=cwd, stdout=results, check=False).returncode
    if code:
        sys.exit(code)


def lock() -> None:
    """Write the lock files anew, keeping each pinned release that still fits."""
    options = ("--universal", "--generate-hashes", "--no-header", "--quiet")
    compiled = ("uv", "pip", "compile", "--python-version", "3.11", *options)
    for path, source in (
        (RUN, ("pyproject.toml",)),
        (BUILD, ("--group", "build")),
        (DEV, ("pyproject.toml", "--extra", "dev")),
    ):
        subprocess.run([*compiled, *source, "-o", path.name], cwd=ROOT, check=True)


def check() -> None:
    """Run every check, and tell how long each took."""
    took = {}
    for name, command in CHECKS.items():
        say(f"{name}: {' '.join(command)}")
        began = time.perf_counter()
        call("-m", *command)
        took[name] = f"{name} {time.perf_counter() - began:.0f} s"
    say(f"every check passed: {', '.join(took.values())}")


def main() -> None:
    """Do what the command line asks for."""
    if sys.version_info < (3, 11):
        sys.exit(f"bonemets needs Python 3.11 or later; this is {sys.version.split()[0]}")
    match sys.argv[1:]:
        case ["run", *arguments]:
            set_up("run")
            call("-m", "bonemets", *(arguments or ("rank", str(EXAMPLE))), cwd=None)
        case ["test"]:
            set_up("test")
            check()
        case ["lock"]:
            lock()
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main()
