"""Values and widgets under the styles that VS Code gives to what a notebook shows.

The rules and colors were read from the page inside the notebook editor of VS Code 1.139.  They
stand in for it: the editor, its kernels and its extension for Jupyter are not run here.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import attrs
import pytest

from bonemets import AlphaBeta, Case, Regimen, rank
from bonemets.criteria import score_2
from bonemets.criteria.model import candidacies
from bonemets.evidence.patchell import PATCHELL
from bonemets.presentation import effects, to_html
from bonemets.presentation.document import MET, NOT_MET
from bonemets.regimens.tissues import PROSTATE
from tests.browser.conftest import findings, opened, picture

pytest.importorskip("anywidget", reason="no anywidget: pip install 'bonemets[notebook]'")
from bonemets.notebook import Explorer
from bonemets.notebook.widget import module, style

pytestmark = pytest.mark.browser


@attrs.frozen
class Theme:
    body: str
    editor: str
    ink: str
    link: str


THEMES: Final = {
    "dark": Theme("vscode-dark", "#1f1f1f", "#cccccc", "#4daafc"),
    "light": Theme("vscode-light", "#ffffff", "#3b3b3b", "#005fb8"),
    "dark high contrast": Theme("vscode-high-contrast", "#000000", "#ffffff", "#21a6ff"),
    "light high contrast": Theme(
        "vscode-high-contrast vscode-high-contrast-light", "#ffffff", "#292929", "#0f4a85"
    ),
}
RULES: Final = """
@layer vscode-default {{
  body {{ background: transparent; color: {ink}; font: 13px system-ui, sans-serif; margin: 0 }}
  a {{ color: {link} }}
  p > a {{ text-decoration: none }}
}}
html {{ background: {editor} }}
.output {{ padding: 4px 8px; overflow-x: auto; font-size: 14px }}
table, thead, tr, th, td, tbody {{ border: none; border-spacing: 0; border-collapse: collapse }}
table, th, tr {{ vertical-align: middle; text-align: right }}
thead {{ font-weight: bold; background-color: rgba(130, 130, 130, 0.16) }}
th, td {{ padding: 4px 8px }}
tr:nth-child(even) {{ background-color: rgba(130, 130, 130, 0.08) }}
tbody th {{ font-weight: normal }}
.cell-output-ipywidget-background {{ background: white !important }}
"""
CASE: Final = Case(cord_compression=True, life_expectancy="3-5 months", age=17, spinal=True)


def hosted(theme: Theme, inside: str, head: str = "") -> str:
    rules = RULES.format(**attrs.asdict(theme))
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{theme.body}</title>'
        f"<style>{rules}</style>{head}</head>"
        f'<body class="{theme.body}"><main class="output">{inside}</main></body></html>'
    )


def color(page: Any, selector: str, name: str = "color") -> list[str]:
    got = "(all, name) => all.map(one => getComputedStyle(one)[name])"
    found: list[str] = page.eval_on_selector_all(selector, got, name)
    return found


@pytest.mark.parametrize("name", THEMES)
def test_values_are_read_in_every_theme(browser: Any, tmp_path: Path, name: str) -> None:
    ten, theme = AlphaBeta("10 Gy"), THEMES[name]
    regimen = Regimen("24 Gy", 1)
    values = [
        regimen,
        regimen.bed(ten, quiet=True),
        PROSTATE,
        CASE,
        score_2.AS_REGISTERED,
        score_2.AS_REGISTERED.evaluate(CASE),
        *candidacies(CASE, score_2.READINGS),
        rank(CASE),
        PATCHELL,
        PATCHELL.reports[0],
    ]
    inside = "".join(map(to_html, values)) + to_html(effects([regimen], [ten, PROSTATE]))
    file = tmp_path / "values.html"
    file.write_text(hosted(theme, inside), encoding="utf-8")
    other = "light" if "dark" in name else "dark"  # the editor's theme is not the system's
    with opened(browser, file.as_uri(), color_scheme=other) as page:
        page.eval_on_selector_all("details", "all => all.forEach(one => { one.open = true })")
        picture(page, f"vscode-values-{name}")
        ink = color(page, "body")
        assert set(color(page, "td, th, p, li, summary, caption, a, strong")) == set(ink)
        assert set(color(page, "a", "textDecorationLine")) == {"underline"}
        assert set(color(page, "td, th, caption", "textAlign")) == {"left"}
        assert set(color(page, "td, th", "borderBottomStyle")) == {"solid"}
        assert page.evaluate(
            "(one => one.scrollWidth <= one.clientWidth)(document.body.firstChild)"
        )
        assert findings(page, "main") == []


def luminance(color: str) -> float:
    """Return the relative luminance of a color, as WCAG 2 defines it."""
    parts = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return sum(weight * one for weight, one in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("line", [MET, NOT_MET])
def test_colored_lines_are_seen_in_every_theme(theme: Theme, line: str) -> None:
    low, high = sorted([luminance(theme.editor), luminance(line)])
    assert (high + 0.05) / (low + 0.05) >= 3  # WCAG 2, 1.4.11


@pytest.mark.parametrize("name", THEMES)
def test_a_widget_follows_the_editor_and_not_the_system(
    browser: Any, tmp_path: Path, name: str
) -> None:
    explorer = Explorer(["8/1", "30/10"], "10 Gy").save(tmp_path / "page.html")
    theme, dark = THEMES[name], "dark" in name
    alone = explorer.read_text(encoding="utf-8")
    start = alone[alone.index('<script type="module">') : alone.index("</body>")]
    assert module("explorer") in start
    card = '<div class="cell-output-ipywidget-background" id="widget"></div>'
    page_ = hosted(theme, card + start, f"<style>{style()}</style>")
    (tmp_path / "hosted.html").write_text(page_, encoding="utf-8")
    address = (tmp_path / "hosted.html").as_uri()
    with opened(browser, address, color_scheme="light" if dark else "dark") as page:
        page.wait_for_selector("td.bed")
        picture(page, f"vscode-explorer-{name}")
        assert color(page, ".bonemets", "colorScheme") == ["dark" if dark else "light"]
        assert color(page, "#widget", "backgroundColor") == ["rgba(0, 0, 0, 0)"]
        assert findings(page) == []
