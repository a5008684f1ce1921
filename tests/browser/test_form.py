"""The form's own page, with nobody to answer: controls, states, layout, axe-core."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bonemets import Case
from tests.browser.conftest import findings, opened, picture

pytest.importorskip("anywidget", reason="no anywidget: pip install 'bonemets[notebook]'")
from bonemets.notebook import CaseForm
from bonemets.notebook.widget import page as page_of

pytestmark = pytest.mark.browser
KNOWN = Case(cord_compression=True, life_expectancy="8 months", levels=["T8", "T9"])


def written(folder: Path, form: CaseForm) -> str:
    state = {name: getattr(form, name) for name in ("facts", "answers", "sections")}
    file = folder / "form.html"
    file.write_text(page_of("form", "form", state), encoding="utf-8")
    return file.as_uri()


@pytest.fixture
def page(browser: Any, tmp_path: Path) -> Iterator[Any]:
    with opened(browser, written(tmp_path, CaseForm(KNOWN))) as shown:
        yield shown


def state(page: Any, name: str) -> str:
    found: str = page.locator(f"[data-name={name}] .state").text_content()
    return found


def test_every_fact_shows_its_state(page: Any) -> None:
    states = page.locator(".fact .state").all_text_contents()
    assert len(states) == len(Case.fields())
    assert state(page, "cord_compression") == "known"
    assert state(page, "spinal") == "follows from others: yes"
    assert states.count("unknown") == len(states) - 4
    page.locator("summary:has-text('The index lesion')").click()
    levels = page.locator("[data-name=levels]")
    assert levels.get_by_label("these").is_checked()
    assert levels.locator("input:checked").count() == 3
    assert page.locator("[data-name=bones]").get_by_label("unknown").is_checked()


def test_no_control_of_an_unknown_fact_holds_a_value(browser: Any, tmp_path: Path) -> None:
    with opened(browser, written(tmp_path, CaseForm())) as page:
        checked = page.locator(".fact input:checked")
        assert {one.get_attribute("value") for one in checked.all()} == {""}
        assert {one.input_value() for one in page.locator(".fact select").all()} == {"unknown"}
        assert {one.input_value() for one in page.locator(".fact input[type=text]").all()} == {""}
        assert {*page.locator(".fact .state").all_text_contents()} == {"unknown"}


def test_answers_to_what_was_filled_in_before_are_said_to_be(page: Any) -> None:
    assert "3 facts filled in" in page.inner_text(".status")
    page.get_by_label("ECOG", exact=True).fill("2")
    page.keyboard.press("Tab")
    assert "The answers below are to what was filled in before" in page.inner_text(".status")


def test_what_is_being_typed_is_left_alone(page: Any) -> None:
    page.get_by_label("Life expectancy", exact=True).fill("8 mon")
    page.locator("[data-name=pregnant_or_lactating] input[value=no]").evaluate("one => one.click()")
    assert state(page, "pregnant_or_lactating") == "known"
    assert page.get_by_label("Life expectancy", exact=True).input_value() == "8 mon"


def test_a_list_can_be_known_to_be_empty_and_unknown_again(page: Any) -> None:
    page.locator("summary:has-text('The index lesion')").click()
    bones = page.locator("[data-name=bones]")
    assert not bones.get_by_label("rib").is_visible()
    bones.get_by_label("none").check()
    assert state(page, "bones") == "known"
    bones.get_by_label("these").check()
    assert state(page, "bones") == "unknown"
    bones.get_by_label("rib").check()
    assert state(page, "bones") == "known"
    bones.get_by_label("unknown").check()
    assert state(page, "bones") == "unknown"
    assert not bones.get_by_label("rib").is_visible()


def test_a_fact_can_be_found_and_asked_for_by_the_keyboard(page: Any) -> None:
    search = page.get_by_label("find a fact")
    search.fill("bilsky")
    assert page.locator(".fact:visible").count() == 1
    search.fill("")
    button = page.locator(".replies ol button").first
    button.focus()
    page.keyboard.press("Enter")
    named = page.evaluate("document.activeElement.closest('.fact').dataset.name")
    assert named == CaseForm(KNOWN).answers["ask"][0]["name"]
    page.keyboard.press("ArrowRight")
    assert state(page, named) == "known"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_is_at_fault(browser: Any, tmp_path: Path, scheme: str, width: int) -> None:
    size = {"width": width, "height": 900}
    address = written(tmp_path, CaseForm(KNOWN))
    with opened(browser, address, color_scheme=scheme, viewport=size) as page:
        for summary in page.locator(".panes > div > details > summary").all()[1:]:
            summary.click()
        for summary in page.locator(".replies summary").all()[:4]:
            summary.click()
        page.evaluate("document.querySelectorAll('.panes > div').forEach(one => one.scrollTop = 0)")
        picture(page, f"form-{scheme}-{width}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert findings(page) == []
