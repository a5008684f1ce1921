"""The notebooks run in a kernel of their own, and their pages show what they give."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]
PAGES = ROOT / "docs" / "generated" / "notebooks"
NOTEBOOKS = sorted((ROOT / "docs" / "notebooks").glob("*.py"))


@pytest.fixture(scope="module")
def render() -> ModuleType:
    spec = importlib.util.spec_from_file_location("render", ROOT / "docs" / "render.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs_and_its_page_shows_what_it_gives(path: Path, render: ModuleType) -> None:
    notebook = render.run(path)
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", ())]
    assert outputs
    assert not [one for one in outputs if one.output_type == "error"]
    assert not [one for one in outputs if one.get("name") == "stderr"], "a cell warns"
    text, drawings = render.page(notebook, path.stem)
    assert text == (PAGES / f"{path.stem}.md").read_text(encoding="utf-8"), "run docs/render.py"
    assert set(drawings) == {one.name for one in PAGES.glob(f"{path.stem}-*")}
    assert all(drawing.startswith("<svg") for drawing in drawings.values())
    assert text.count("*Figure: ") + len(drawings) >= 2


def test_each_page_comes_from_a_notebook() -> None:
    assert {one.stem for one in PAGES.glob("*.md")} == {one.stem for one in NOTEBOOKS}


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_page_leads_to_its_drawings(path: Path) -> None:
    text = (PAGES / f"{path.stem}.md").read_text(encoding="utf-8")
    shown = re.findall(r"!\[[^]]+\]\(([^)]+)\)", text)
    assert set(shown) == {one.name for one in PAGES.glob(f"{path.stem}-*")}


def test_an_error_in_a_cell_is_not_hidden(tmp_path: Path, render: ModuleType) -> None:
    wrong = tmp_path / "wrong.py"
    wrong.write_text("# %%\n1 / 0\n", encoding="utf-8")
    with pytest.raises(render.CellExecutionError, match="ZeroDivisionError"):
        render.run(wrong)
