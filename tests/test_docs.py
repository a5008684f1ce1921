"""What is written about the library is true: generated pages, links, examples, the README."""

from __future__ import annotations

import ast
import functools
import importlib.util
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

import bonemets
from bonemets.criteria.catalogue import READINGS
from bonemets.evidence.catalogue import STUDIES

ROOT = Path(__file__).parents[1]
PAGES = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    *sorted((ROOT / "docs").glob("*.md")),
    *sorted((ROOT / "docs" / "models").glob("*.md")),
]

WRITTEN = [
    *(page for page in PAGES if page.name != "adding-a-trial.md"),  # it is about the inside
    ROOT / "docs" / "build.py",
    *sorted((ROOT / "docs" / "pages").glob("*.py")),
    *sorted((ROOT / "docs" / "notebooks").glob("*.py")),
    *sorted((ROOT / "examples").glob("*.py")),
]
PUBLIC = {
    "bonemets",
    *(
        f"bonemets.{name}"
        for name in bonemets.__all__
        if isinstance(getattr(bonemets, name), ModuleType)
    ),
}


@functools.cache
def _build() -> dict[str, str]:
    spec = importlib.util.spec_from_file_location("build", ROOT / "docs" / "build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    pages: dict[str, str] = module.pages()
    return pages


@pytest.mark.no_cover  # it makes every page there is
def test_generated_pages_say_what_the_library_says() -> None:
    folder = ROOT / "docs" / "generated"
    paths = (*folder.glob("*.md"), *folder.glob("api/*.md"))
    written = {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in paths}
    made = _build()
    assert set(written) == set(made)
    stale = [name for name, text in made.items() if written[name] != text]
    assert stale == [], "run: python docs/build.py"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (page.parent / target).exists(), target


@pytest.mark.parametrize("example", sorted((ROOT / "examples").glob("*.py")), ids=lambda e: e.name)
def test_an_example_runs(example: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(example)], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.name)
def test_what_is_written_imports_from_the_public_packages(path: Path) -> None:
    """The pages of the docs are written with the library's own writers, which nobody else needs."""
    writers = "bonemets.presentation", "bonemets.serialization"
    for module, name in _imports(path):
        if (
            path.parent.name in {"pages", "docs"}
            and path.suffix == ".py"
            and module.startswith(writers)
        ):
            continue
        assert module in PUBLIC, module
        assert name in importlib.import_module(module).__all__, f"{module}.{name}"


def _imports(path: Path) -> Iterator[tuple[str, str]]:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".md":
        blocks = re.findall(r"^```(?:pycon|python)\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
        lines = [line for block in blocks for line in block.splitlines()]
        prompts = any(line.startswith(">>> ") for line in lines)
        text = "\n".join(
            line[4:] if prompts else line
            for line in lines
            if not prompts or line.startswith((">>> ", "... "))
        )
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ImportFrom) and str(node.module).startswith("bonemets"):
            yield from ((str(node.module), alias.name) for alias in node.names)
        elif isinstance(node, ast.Import):
            inside = [alias.name for alias in node.names if alias.name.startswith("bonemets")]
            assert set(inside) <= PUBLIC | {"bonemets.serialization"}


@pytest.mark.parametrize("package", sorted(PUBLIC))
def test_the_api_reference_is_complete(package: str) -> None:
    pages = _build()
    assert f"]({package}.md)" in pages["api/README.md"]
    page = pages[f"api/{package}.md"]
    for name in importlib.import_module(package).__all__:
        assert f"### {name}\n" in page or f"- `{name}`: " in page or f"[`{name}`]" in page, name


def test_the_readme_says_what_it_is_not() -> None:
    for page in ("README.md", "docs/limits.md"):
        assert "not a medical device" in (ROOT / page).read_text(encoding="utf-8")


def test_every_study_has_a_page_that_shows_its_readings() -> None:
    pages = _build()
    for study in STUDIES:
        assert f"({study.key}.md)" in pages["studies.md"]
        for reading in READINGS:
            if reading.study is study:
                assert f"## Eligibility {reading.reading}" in pages[f"{study.key}.md"]
                for line in reading.lines():
                    assert line.text in pages[f"{study.key}.md"]


def test_readings_stand_side_by_side_with_a_mark_where_they_differ() -> None:
    page = _build()["sabr-comet.md"]
    rows = [line.split(" | ") for line in page.splitlines()]
    [row] = [row for row in rows if row[0] == "| fewer than 5 metastases"]
    assert row[1:] == ["at most 5 metastases", "≠ |"]
    [row] = [row for row in rows if row[0] == "| well-controlled primary tumor"]
    assert row[1:] == ["primary controlled", " |"]


def test_every_family_has_a_page_and_is_listed() -> None:
    pages = _build()
    families = {name for name in pages if name.startswith("family-")}
    assert len(families) >= 12
    for name in families:
        assert f"({name})" in pages["families.md"]
        assert "Options in order" in pages[name] or "Nothing can be recommended" in pages[name]
        assert len(pages[name].splitlines()) < 60


def test_the_changelog_begins_with_changed_verdicts() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    headings = re.findall(r"^### (.*)$", text, re.MULTILINE)
    assert headings[0] == "Changed verdicts"
