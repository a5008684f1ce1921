"""The widgets where people open them: JupyterLab and marimo, each with a Python that answers."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import findings, opened, picture, served, waited

pytestmark = pytest.mark.browser

EXPLORER = """
import json
from pathlib import Path
from bonemets.notebook import Explorer
explorer = Explorer(["8/1", "30/10"], "10 Gy")
explorer.observe(lambda _: Path("span.txt").write_text(json.dumps(explorer.span)), "span")
explorer
"""
FORM = """
import json
from pathlib import Path
from bonemets import Case
from bonemets.notebook import CaseForm
form = CaseForm(Case(pain=6))
form.observe(lambda _: Path("facts.txt").write_text(json.dumps(form.facts)), "facts")
form
"""
MARIMO = """
import marimo
app = marimo.App(width="full")

@app.cell
def _():
    import marimo as mo
    from bonemets.notebook import Explorer
    explorer = mo.ui.anywidget(Explorer(["8/1", "30/10"], "10 Gy"))
    explorer
    return explorer, mo

@app.cell
def _(explorer, mo):
    mo.md(f"Python has {explorer.span[0]} Gy and {explorer.regimens}")
    return

@app.cell
def _(mo):
    from bonemets.notebook import CaseForm
    form = mo.ui.anywidget(CaseForm())
    form
    return form,

@app.cell
def _(form, mo):
    mo.md(f"Python knows {form.facts}")
    return

app.run() if __name__ == "__main__" else None
"""


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    pytest.importorskip("jupyterlab", reason="no jupyterlab: pip install 'bonemets[browser]'")
    folder = tmp_path_factory.mktemp("lab")
    settings = folder / "settings"
    arguments = [
        "jupyterlab",
        "--no-browser",
        "--allow-root",
        "--IdentityProvider.token=",
        "--expose-app-in-browser",
        f"--LabApp.user_settings_dir={settings}",
        f"--LabApp.workspaces_dir={folder / 'workspaces'}",
    ]
    with served(arguments, folder, "/api") as address:
        yield address, folder


@contextmanager
def run(browser: Any, lab: tuple[str, Path], name: str, code: str, **look: Any) -> Iterator[Any]:
    """Open a notebook of one cell in JupyterLab and run it."""
    address, folder = lab
    cell = {
        "cell_type": "code",
        "source": code.strip(),
        "metadata": {},
        "outputs": [],
        "execution_count": None,
    }
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3"}}
    notebook = {"cells": [cell], "metadata": kernel, "nbformat": 4, "nbformat_minor": 4}
    (folder / f"{name}.ipynb").write_text(json.dumps(notebook))
    with opened(browser, f"{address}/lab/tree/{name}.ipynb?reset", **look) as page:
        page.wait_for_selector(".jp-Notebook .jp-Cell")
        page.wait_for_function("window.jupyterapp?.commands.hasCommand('notebook:run-all-cells')")
        page.wait_for_timeout(2000)
        page.evaluate("window.jupyterapp.commands.execute('notebook:run-all-cells')")
        page.wait_for_selector(".bonemets")
        yield page
        page.evaluate("window.jupyterapp.commands.execute('docmanager:save')")


def themed(page: Any, theme: str) -> None:
    change = "theme => window.jupyterapp.commands.execute('apputils:change-theme', {theme})"
    page.evaluate(change, theme)
    light = str("Light" in theme).lower()
    page.wait_for_selector(f"body[data-jp-theme-light='{light}']", state="attached")
    page.wait_for_timeout(500)  # the theme fades in


def test_jupyterlab_runs_the_explorer_both_ways(browser: Any, lab: tuple[str, Path]) -> None:
    with run(browser, lab, "explorer", EXPLORER) as page:
        slider = page.get_by_label("ratio, slider")
        slider.focus()
        page.keyboard.press("ArrowLeft")
        assert json.loads(waited(lab[1] / "span.txt")) == [9.9, 9.9]
        text = page.get_by_label("another one")
        text.fill("10 x 300")
        text.press("Enter")
        page.wait_for_selector(".refused:has-text('regimen: expected')")
        assert text.input_value() == "10 x 300"
        text.fill("10 fractions of 3.5 Gy")
        text.press("Enter")
        page.wait_for_selector("tbody th:has-text('35 Gy/10')")
        assert text.input_value() == ""
        assert page.get_by_label("35 Gy/10", exact=True).is_checked()
        assert page.locator(".refused:has-text('regimen')").count() == 0
        for theme in ("JupyterLab Light", "JupyterLab Dark"):
            themed(page, theme)
            picture(page, f"explorer-{theme}")
            assert findings(page) == []


def test_jupyterlab_runs_the_form_both_ways(browser: Any, lab: tuple[str, Path]) -> None:
    with run(browser, lab, "form", FORM) as page:
        page.wait_for_selector("h3:has-text('What to ask next')")
        picture(page, "lab-form")
        assert page.locator("[data-name=pain] input").input_value() == "6"
        page.get_by_role("button", name="Cord compression").click()
        assert page.evaluate("document.activeElement.closest('.fact').dataset.name") == (
            "cord_compression"
        )
        page.locator("[data-name=cord_compression]").get_by_label("yes").check()
        page.locator("summary:has-text('The index lesion')").click()
        page.wait_for_selector("[data-name=spinal] .state:has-text('follows from others: yes')")
        assert json.loads(waited(lab[1] / "facts.txt")) == {"pain": "6", "cord_compression": "yes"}
        assert page.locator("[data-name=spinal] input").first.is_checked()
        assert findings(page) == []
        page.locator("[data-name=spinal]").get_by_label("no", exact=True).check()
        refused = "[data-name=spinal] .refused:has-text('since cord compression')"
        page.wait_for_selector(refused)
        assert "nothing is answered until it is mended" in page.inner_text(".replies")
        assert page.locator("h3:has-text('Options in order')").count() == 0
        themed(page, "JupyterLab Dark")
        picture(page, "form-refused")
        assert findings(page) == []
        page.locator("[data-name=spinal]").get_by_label("unknown").check()
        page.wait_for_selector("h3:has-text('Options in order')")
        expectancy = page.locator("[data-name=life_expectancy] input")
        expectancy.fill("3-6")
        expectancy.press("Tab")
        page.wait_for_selector("[data-name=life_expectancy] .state.known")
        assert expectancy.input_value() == "3-6 month"
        assert findings(page) == []


def test_hostile_texts_in_the_form_are_shown_as_texts(browser: Any, lab: tuple[str, Path]) -> None:
    with run(browser, lab, "hostile", FORM) as page:
        page.wait_for_selector("h3:has-text('What to ask next')")
        hostile = "<img src=x onerror=alert(1)><script>alert(2)</script>"
        field = page.locator("[data-name=life_expectancy] input")
        field.fill(hostile)
        field.press("Tab")
        page.wait_for_selector("[data-name=life_expectancy] .refused:has-text('<img src=x')")
        assert page.locator(".bonemets img, .bonemets script").count() == 0
        assert field.input_value() == hostile


def test_marimo_runs_both(browser: Any, tmp_path: Path) -> None:
    pytest.importorskip("marimo", reason="no marimo: pip install 'bonemets[browser]'")
    (tmp_path / "app.py").write_text(MARIMO)
    arguments = ["marimo", "run", "app.py", "--headless", "--no-token"]
    with (
        served(arguments, tmp_path, "/health") as address,
        opened(browser, address, color_scheme="dark") as page,
    ):
        slider = page.get_by_label("ratio, slider")
        slider.focus()
        page.keyboard.press("ArrowLeft")
        page.wait_for_selector("text=Python has 9.9 Gy")
        text = page.get_by_label("another one")
        text.fill("8.5 Gy/1")
        text.press("Enter")
        page.wait_for_selector("tbody th:has-text('8.5 Gy/1')")
        page.locator("[data-name=fit_for_surgery] input[value=no]").check()
        page.wait_for_selector("text=Python knows {'fit_for_surgery': 'no'}")
        page.wait_for_selector(".status:has-text('1 fact filled in')")
        age = page.get_by_label("Age", exact=True)
        age.fill("121")
        age.press("Tab")
        page.wait_for_selector("[data-name=age] .refused:has-text('from 0 to 120')")
        picture(page, "marimo")
    shutil.rmtree(tmp_path / "__marimo__", ignore_errors=True)
