"""A browser, a place for pictures, and servers of notebooks; each skips with what to install."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
AXE = Path(os.environ.get("AXE_CORE", ROOT / "node_modules" / "axe-core" / "axe.min.js"))
PICTURES = os.environ.get("BONEMETS_PICTURES", "")
PATIENCE = 30_000
"""Milliseconds that a server and its kernel get to show a widget."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    playwright = pytest.importorskip(
        "playwright.sync_api", reason="no playwright: pip install 'bonemets[browser]'"
    )
    if CHROMIUM is None:
        pytest.skip("no chromium on the path: apt-get install chromium")
    with playwright.sync_playwright() as running:
        started = running.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


@contextmanager
def opened(browser: Any, address: str, **settings: Any) -> Iterator[Any]:
    """Open an address, and fail for an error that the page's own scripts throw."""
    settings = {"viewport": {"width": 1280, "height": 900}} | settings
    page, errors = browser.new_page(**settings), list[str]()
    page.set_default_timeout(PATIENCE)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(address)
    yield page
    page.close()
    assert errors == []


def picture(page: Any, name: str) -> None:
    """Keep a picture of a page, where `BONEMETS_PICTURES` names a folder."""
    if PICTURES:
        Path(PICTURES).mkdir(parents=True, exist_ok=True)
        page.screenshot(path=str(Path(PICTURES) / f"{name}.png"), full_page=True)


def findings(page: Any, inside: str = ".bonemets") -> list[str]:
    """Return what axe-core finds at fault."""
    if not AXE.is_file():
        pytest.skip("no axe-core: npm install axe-core, and name axe.min.js in AXE_CORE")
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("inside => axe.run(inside)", inside)
    assert len(found["passes"]) > 10
    return [
        f"{one['impact']} {one['id']}: {one['help']} ({one['nodes'][0]['html'][:200]})"
        for one in found["violations"]
    ]


@contextmanager
def served(arguments: list[str], folder: Path, alive: str) -> Iterator[str]:
    """Run a server of notebooks until the end of the block; yield its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", *arguments, f"--port={port}"]
    with (folder / "server.log").open("w") as log:
        server = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log)
        address = f"http://127.0.0.1:{port}"
        try:
            for _ in range(120):
                assert server.poll() is None, (folder / "server.log").read_text()
                try:
                    with urllib.request.urlopen(address + alive):  # noqa: S310 - it is our own
                        break
                except OSError:
                    time.sleep(0.5)
            else:
                raise AssertionError((folder / "server.log").read_text())
            yield address
        finally:
            server.terminate()
            server.wait(20)


def waited(path: Path) -> str:
    """Return what Python wrote into a file after the page told it something."""
    for _ in range(100):
        if path.is_file() and path.read_text():
            return path.read_text()
        time.sleep(0.1)
    raise AssertionError(f"Python heard nothing: no {path.name}")
