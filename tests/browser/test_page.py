"""The saved page in a browser: no kernel, no network, keyboard, light and dark, axe-core."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bonemets.regimens import AlphaBeta, Regimen
from bonemets.regimens.effects import number
from bonemets.regimens.isoeffect import order
from bonemets.regimens.tissues import PROSTATE
from tests.browser.conftest import findings, opened, picture

pytest.importorskip("anywidget", reason="no anywidget: pip install 'bonemets[notebook]'")
from bonemets.notebook import Explorer

pytestmark = pytest.mark.browser
REGIMENS = ["8 Gy/1", "12 Gy/1", "20 Gy/5", "30 Gy/10", "24 Gy/2"]
HYTEC = "HyTEC 2021: spinal cord Dmax"


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    return Explorer(REGIMENS, "3 Gy", limits=HYTEC).save(tmp_path / "page.html")


@pytest.fixture
def page(browser: Any, saved: Path) -> Iterator[Any]:
    with opened(browser, saved.as_uri()) as shown:
        yield shown


def cells(page: Any, kind: str) -> list[str]:
    found: list[str] = page.locator(f"td.{kind}").all_inner_texts()
    return found


def expected(ratio: str) -> list[str]:
    return [
        f"{number(Regimen.parse(one).bed(AlphaBeta(ratio), quiet=True).gray, '')} Gy"
        for one in REGIMENS
    ]


def test_it_shows_what_python_computes_and_follows_the_keyboard(page: Any) -> None:
    assert cells(page, "bed") == expected("3 Gy")
    slider = page.get_by_label("ratio, slider")
    slider.focus()
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    assert cells(page, "bed") == expected("3.5 Gy")
    assert slider.get_attribute("aria-valuetext") == "3.5 Gy"
    assert page.get_by_label("ratio, in Gy").input_value() == "3.5"
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_every_control_can_be_reached_by_the_tabulator(page: Any) -> None:
    reached = set()
    for _ in range(80):
        page.keyboard.press("Tab")
        kind = "document.activeElement.type ?? document.activeElement.className"
        reached.add(page.evaluate(kind))
    assert {"checkbox", "select-one", "range", "number", "radio", "scroll"} <= reached


def test_swap_points_are_marked_and_named(page: Any) -> None:
    said = page.locator("li").all_inner_texts()
    swap = order(Regimen("12 Gy", 1), Regimen("30 Gy", 10)).swap
    assert swap is not None
    assert any(
        one.startswith("A: 12 Gy/1 and 30 Gy/10 are equal at alpha/beta 3 Gy") for one in said
    )
    assert page.locator("text.swap", has_text="A").count() == 2
    assert "spinal cord Dmax <= 17 Gy in 2 fractions" in page.inner_text(".below")
    assert "An order of BED is not one of efficacy" in page.inner_text(".below")


def test_a_tissue_gives_ranges_and_a_model_asks_for_its_numbers(page: Any) -> None:
    page.get_by_label("alpha/beta of").select_option("prostate")
    over = Regimen("8 Gy", 1).bed(PROSTATE, quiet=True)
    text = f"{number(over.least.gray, '')} to {number(over.most.gray, '')} Gy"
    assert cells(page, "bed")[0] == text
    page.get_by_label("LQ-L").check()
    assert "LQ-L needs a number above 0: threshold" in page.inner_text(".bonemets")
    assert page.locator("td.bed").count() == 0
    page.get_by_label("linear beyond").fill("4")
    assert page.locator("td.bed").count() == len(REGIMENS)
    page.get_by_label("USC").check()
    for label, value in (("alpha, per Gy", "0.9"), ("D0", "1.25"), ("Dq", "1.8")):
        page.get_by_label(label).fill(value)
    assert "alpha times D0 must be less than 1" in page.inner_text(".bonemets")
    page.get_by_label("alpha, per Gy").fill("0.33")
    assert "alpha/beta is 8.6048 Gy" in page.inner_text(".bonemets")


def test_a_ratio_that_is_none_is_refused_beside_its_field(page: Any) -> None:
    page.get_by_label("ratio, in Gy").fill("0")
    assert "A ratio is a number above 0; the one before is kept." in page.inner_text(".controls")
    assert cells(page, "bed") == expected("3 Gy")


def test_no_more_are_drawn_than_can_be_told_apart(page: Any) -> None:
    for name in ("16 Gy/1", "18 Gy/1", "20 Gy/1"):
        page.get_by_label(name, exact=True).check()
    page.get_by_label("24 Gy/1", exact=True).click()
    assert not page.get_by_label("24 Gy/1", exact=True).is_checked()
    assert "At most 8 regimens are drawn at once" in page.inner_text(".controls")


def test_it_asks_the_network_for_nothing(browser: Any, saved: Path) -> None:
    page, asked = browser.new_page(), list[str]()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(saved.as_uri())
    page.wait_for_selector("td.bed")
    page.close()
    assert asked == [saved.as_uri()]


def test_hostile_texts_are_shown_as_texts(browser: Any, tmp_path: Path) -> None:
    explorer = Explorer(["8 Gy/1"], "3 Gy")
    hostile = "</script><img src=x onerror=alert(1)>&<b>${1}"
    explorer.known = {name: one | {"uses": [hostile]} for name, one in explorer.known.items()}
    page = explorer.save(tmp_path / "hostile.html", title=hostile)
    with opened(browser, page.as_uri()) as shown:
        assert hostile in shown.inner_text(".below")
        assert shown.title() == hostile
        assert shown.locator("img, b").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_is_at_fault(browser: Any, saved: Path, scheme: str, width: int) -> None:
    size = {"width": width, "height": 900}
    with opened(browser, saved.as_uri(), color_scheme=scheme, viewport=size) as page:
        page.get_by_label("LQ-L").check()
        page.get_by_label("linear beyond").fill("4")
        picture(page, f"page-{scheme}-{width}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert findings(page) == []
