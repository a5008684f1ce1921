"""What is written about the library is true: generated pages, links, examples, the README."""

from __future__ import annotations

import functools
import importlib.util
import re
import subprocess
import sys
from pathlib import Path

import pytest

from bonemets.criteria.catalogue import READINGS
from bonemets.evidence.catalogue import STUDIES

ROOT = Path(__file__).parents[1]
PAGES = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    *sorted((ROOT / "docs").glob("*.md")),
    *sorted((ROOT / "docs" / "models").glob("*.md")),
]


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
    written = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.md")}
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
