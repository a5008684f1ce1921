#!/usr/bin/env python3
"""Set up and run the project from nothing but Python 3.11 or later and git.

    python3 dev.py run     answer the example case
    python3 dev.py test    run every check
    python3 dev.py lock    refresh the lock files (needs uv)

Each command makes what it needs in .venv first, from the hashed lock files, and makes it anew when
they change.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
LOCKS = {"run": ROOT / "requirements.lock", "test": ROOT / "requirements-dev.lock"}
EXAMPLE = ROOT / "examples" / "cord-compression.toml"
CHECKS = (
    ("ruff", "format", "--check"),
    ("ruff", "check"),
    ("mypy",),
    ("pytest", "-n", "auto", "--cov", "--cov-report=term:skip-covered"),
)


def set_up(purpose: str) -> None:
    """Make the environment that a command needs, unless it is there already."""
    stamp = VENV / f"{purpose}.stamp"
    state = hashlib.sha256(LOCKS[purpose].read_bytes() + sys.version.encode()).hexdigest()
    if stamp.is_file() and stamp.read_text() == state:
        return
    say(f"making .venv from {LOCKS[purpose].name}, which takes a minute or so")
    if not PYTHON.is_file() or not any(VENV.glob("*.stamp")):
        shutil.rmtree(VENV, ignore_errors=True)
        venv.create(VENV, with_pip=True)
    install = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    call(*install, "--require-hashes", "-r", str(LOCKS[purpose]))
    packages = next(VENV.glob("[Ll]ib/**/site-packages"))
    (packages / "bonemets.pth").write_text(f"{ROOT / 'src'}\n")
    stamp.write_text(state)


def say(what: str) -> None:
    """Tell what is being done, beside its results."""
    print("+", what, file=sys.stderr, flush=True)


def call(*arguments: str, cwd: Path | None = ROOT) -> None:
    """Run the environment's Python, and stop where it fails."""
    code = subprocess.run([str(PYTHON), *arguments], cwd=cwd, check=False).returncode
    if code:
        sys.exit(code)


def lock() -> None:
    """Write the lock files anew."""
    options = ("--universal", "--generate-hashes", "--no-header", "--quiet")
    for purpose, extras in (("run", ()), ("test", ("--extra", "dev"))):
        command = ["uv", "pip", "compile", "pyproject.toml", "--python-version", "3.11", *options]
        subprocess.run([*command, *extras, "-o", str(LOCKS[purpose])], cwd=ROOT, check=True)


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
            for check in CHECKS:
                say(" ".join(check))
                call("-m", *check)
            say("every check passed")
        case ["lock"]:
            lock()
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main()
