"""The widgets without a browser: what goes in, what comes out, and what is refused."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path
from typing import Any

import pytest
from traitlets import TraitError

from bonemets import Case
from bonemets.criteria.catalogue import READINGS
from bonemets.errors import (
    AlphaBetaError,
    BonemetsError,
    InputErrors,
    ModelError,
    RegimenError,
    UnknownNameError,
)
from bonemets.fields import CategoryField, MeasureField
from bonemets.notebook import CaseForm, Explorer, answers
from bonemets.notebook.choices import PARAMETERS, catalogue, regimens
from bonemets.notebook.widget import module, page, style
from bonemets.options.rank_case import rank
from bonemets.regimens import AlphaBeta, Regimen, Repair, Tissue
from bonemets.regimens.catalogue import REVIEW_REGIMENS
from bonemets.regimens.high_dose import LinearQuadraticLinear, UniversalSurvivalCurve
from bonemets.regimens.limits import TABLES
from bonemets.regimens.models import LQ, LinearQuadratic, Model
from bonemets.regimens.tissues import NSCLC, PROSTATE, TISSUES

TWO, TEN = AlphaBeta("2 Gy"), AlphaBeta("10 Gy")
LUNG = UniversalSurvivalCurve("0.33 /Gy", "1.25 Gy", "1.8 Gy")
CORD = "HyTEC 2021: spinal cord Dmax"


def told(widget: Any, **state: Any) -> None:
    """Set parts of the state as a page does."""
    widget.set_state(state)


@pytest.fixture
def explorer() -> Explorer:
    return Explorer(["8/1", Regimen("30 Gy", 10)], "10 Gy", limits=CORD)


def shown(explorer: Explorer) -> list[str]:
    return [f"{one.regimen} {one.bed} {one.eqd2}" for one in explorer.effects()]


def test_an_explorer_shows_what_it_is_given(explorer: Explorer) -> None:
    assert explorer.regimens == ["8 Gy/1", "30 Gy/10"]
    assert explorer.alpha_beta == TEN
    assert shown(explorer) == [
        "8 Gy/1 14.4 Gy₁₀ EQD2₁₀ 12 Gy",
        "30 Gy/10 39 Gy₁₀ EQD2₁₀ 32.5 Gy",
    ]


def test_what_the_page_chooses_can_be_read(explorer: Explorer) -> None:
    told(explorer, regimens=["20 Gy/5"], span=[3, 3])
    assert shown(explorer) == ["20 Gy/5 46.67 Gy₃ EQD2₃ 28 Gy"]
    told(explorer, span=[0.46, 4.52], tissue="prostate")
    assert explorer.alpha_beta is PROSTATE
    told(explorer, tissue="")
    assert explorer.alpha_beta == Tissue.assumed("0.46 Gy", "4.52 Gy")


def test_a_tissue_and_its_range_never_part(explorer: Explorer) -> None:
    explorer.tissue = "prostate"
    assert explorer.span == [0.46, 4.52]
    explorer.span = [3.0, 3.0]
    assert explorer.tissue == ""
    told(explorer, tissue="nsclc")
    assert explorer.alpha_beta is NSCLC
    assert explorer.span == [7.0, 10.0]
    told(explorer, tissue="", span=[2.0, 10.0])
    assert explorer.alpha_beta == Tissue.assumed("2 Gy", "10 Gy")


def test_what_is_set_is_sent_to_the_page(explorer: Explorer) -> None:
    explorer.alpha_beta = NSCLC
    assert (explorer.span, explorer.tissue) == ([7.0, 10.0], "nsclc")
    assert [one.bed.alpha_beta.gray for one in explorer.effects()[:3]] == [7.0, 8.2, 10.0]
    explorer.alpha_beta = Tissue.assumed("3 Gy", "10 Gy")
    assert (explorer.span, explorer.tissue) == ([3.0, 10.0], "")
    explorer.alpha_beta = TWO
    assert (explorer.span, explorer.tissue) == ([2.0, 2.0], "")
    explorer.regimens = ["3000 cGy in 10", "30/10", "8.25 Gy/1"]
    assert explorer.regimens == ["30 Gy/10", "8.25 Gy/1"]
    assert explorer.known["8.25 Gy/1"]["total"] == 8.25
    assert {"live", "known", "catalogue", "formula"} <= set(explorer.get_state())


def test_a_typed_regimen_is_read_by_the_notation_of_python(explorer: Explorer) -> None:
    told(explorer, asked="10 x 3.5 Gy")
    assert explorer.regimens == ["8 Gy/1", "30 Gy/10", "35 Gy/10"]
    assert (explorer.asked, explorer.refused) == ("", "")
    assert explorer.known["35 Gy/10"]["uses"] == ["not named there; added here"]
    told(explorer, asked="  ")
    assert explorer.refused == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10 x 3", "which number is the dose"),
        ("300/10", "were 300 cGy/10 or 10 x 300 cGy meant"),
        ("<script>alert(1)</script>", 'got "<script>alert(1)</script>"'),
        ("9" * 61, "at most 60 characters"),
        ("30.0000001 Gy/10", "at most six digits"),
        ("80 Gy/1", "at most 40 Gy in a fraction"),
    ],
)
def test_a_text_that_is_no_regimen_is_refused_in_words(
    explorer: Explorer, text: str, expected: str
) -> None:
    told(explorer, asked=text)
    assert expected in explorer.refused
    assert explorer.asked == ""
    assert explorer.regimens == ["8 Gy/1", "30 Gy/10"]
    told(explorer, asked="8.5/1")
    assert explorer.refused == ""


def test_the_models_are_those_of_the_library() -> None:
    line = LinearQuadraticLinear.smooth("4 Gy", TWO)
    explorer = Explorer(["24/1"], TWO, model=line)
    assert shown(explorer) == ["24 Gy/1 112 Gy₂ (LQ-L) EQD2₂ 56 Gy (LQ-L)"]
    explorer.alpha_beta = "3 Gy"
    assert explorer.model_at(AlphaBeta("3 Gy")) == LinearQuadraticLinear.smooth(
        "4 Gy", AlphaBeta("3 Gy")
    )
    explorer = Explorer(["54/3"], LUNG.alpha_beta, model=LUNG)
    assert explorer.alpha_beta == LUNG.alpha_beta
    told(explorer, span=[3.0, 3.0])
    assert explorer.alpha_beta == LUNG.alpha_beta
    [effect] = explorer.effects()
    assert f"{effect.bed:.0f}" == "118 Gy₈.₆₀₄₈ (USC)"
    assert {one["kind"] for one in ({"kind": kind} for kind in PARAMETERS)} == set(
        catalogue()["models"]
    )


def test_a_number_that_a_model_lacks_is_asked_for(explorer: Explorer) -> None:
    told(explorer, formula={"kind": "LQ-L", "threshold": None})
    with pytest.raises(ModelError, match="threshold: expected a number in Gy"):
        explorer.effects()
    told(explorer, formula={"kind": "USC", "alpha": 0.9, "d0": 1.25, "dq": 1.8})
    with pytest.raises(ModelError, match="alpha times d0: expected less than 1"):
        explorer.effects()


@pytest.mark.parametrize(
    "model",
    [
        LinearQuadraticLinear("4 Gy", 3),
        LinearQuadraticLinear.smooth("4 Gy", TWO, repair=Repair("2 hours")),
        LinearQuadratic(repair=Repair("2 hours")),
    ],
)
def test_a_model_that_cannot_be_shown_is_refused(model: Model) -> None:
    with pytest.raises(ModelError, match="model: expected LQ, USC, or LQ-L that is smooth"):
        Explorer(["8/1"], TWO, model=model)


def test_a_ratio_that_the_curve_does_not_have_is_refused() -> None:
    with pytest.raises(AlphaBetaError, match="it follows from alpha, d0 and dq"):
        Explorer(["8/1"], TEN, model=LUNG)


@pytest.mark.parametrize(
    ("name", "value", "error"),
    [
        ("regimens", ["8 Gy"], RegimenError),
        ("regimens", [f"{n} Gy/{n}" for n in range(1, 10)], RegimenError),
        ("regimens", [8], TraitError),
        ("alpha_beta", "10", AlphaBetaError),
        ("alpha_beta", 10, AlphaBetaError),
        ("span", [10.0, 3.0], AlphaBetaError),
        ("span", [0.0, 3.0], AlphaBetaError),
        ("span", [3.0], AlphaBetaError),
        ("span", [3.0, float("inf")], AlphaBetaError),
        ("span", [float("nan"), 3.0], AlphaBetaError),
        ("tissue", "prostrate", UnknownNameError),
        ("limits", "HyTEC", UnknownNameError),
        ("formula", {"kind": "LQC"}, UnknownNameError),
        ("formula", {"kind": "LQ", "threshold": 4}, ModelError),
        ("formula", {"kind": "LQ-L"}, ModelError),
        ("formula", {"kind": "LQ-L", "threshold": 0}, ModelError),
        ("formula", {"kind": "LQ-L", "threshold": "4 Gy"}, ModelError),
    ],
)
def test_what_makes_no_sense_is_refused_and_changes_nothing(
    explorer: Explorer, name: str, value: object, error: type[Exception]
) -> None:
    before = explorer.get_state()
    with pytest.raises(error):
        setattr(explorer, name, value)
    assert explorer.get_state() == before


def test_there_is_no_ratio_by_default() -> None:
    with pytest.raises(TypeError, match="alpha_beta"):
        Explorer(["8/1"])  # type: ignore[call-arg]


def test_all_that_the_library_knows_can_be_chosen() -> None:
    assert set(regimens()) == {str(one.regimen) for one in REVIEW_REGIMENS}
    known = catalogue()
    assert set(known["tissues"]) == {one.key for one in TISSUES}
    assert len(known["limits"]) == len(TABLES)
    hytec = known["limits"][CORD]
    assert hytec["doses"] == {"1": 12.4, "2": 17.0, "3": 20.3, "4": 23.0, "5": 25.3}
    assert hytec["from"] == [str(one.at) for one in TABLES[:1]]
    assert known["models"]["LQ"]["trusted_to"] == LQ.trusted_to  # type: ignore[attr-defined]


def test_a_saved_page_holds_the_module_and_the_state(explorer: Explorer, tmp_path: Path) -> None:
    written = explorer.save(tmp_path / "page.html", title="<Trade-offs> & more")
    text = written.read_text(encoding="utf-8")
    assert "<title>&lt;Trade-offs&gt; &amp; more</title>" in text
    assert module("explorer") in text
    assert style() in text
    found = re.search(r"model: still\((.*)\), el:", text)
    assert found is not None
    state = json.loads(found[1])
    assert state["live"] is False
    assert state["regimens"] == explorer.regimens
    assert state["known"] == explorer.known
    assert not re.search(r"(src|href|url\(|@import|import\s*\(|fetch)", text.split("<noscript>")[1])
    assert "default-src 'none'" in text


def test_a_text_cannot_close_the_script_it_stands_in() -> None:
    text = page("t", "explorer", {"known": "</script><script>alert(1)</script>"})
    assert text.count("</script>") == 1


@pytest.mark.parametrize("text", [module("explorer"), module("form"), style()], ids="efs")
def test_what_is_sent_to_a_page_loads_nothing_and_makes_no_html_of_texts(text: str) -> None:
    assert "</script" not in text
    for banned in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("):
        assert banned not in text
    for banned in ("import ", "fetch(", "@import", "url(", "XMLHttpRequest"):
        assert banned not in text


@pytest.mark.parametrize("name", ["explorer", "form"])
def test_the_parts_of_a_module_share_no_name(name: str) -> None:
    named = re.findall(r"^(?:export )?(?:function|const|let) (\w+)", module(name), re.MULTILINE)
    assert len(named) == len(set(named))


@pytest.fixture
def form() -> CaseForm:
    return CaseForm(Case(cord_compression=True, life_expectancy="2 months"))


def test_every_fact_of_a_case_has_one_control_of_its_kind() -> None:
    sections = answers.controls()
    made = {fact["name"]: fact for section in sections for fact in section["facts"]}
    assert list(made) == list(Case.fields())
    assert [section["title"] for section in sections] == list(Case.sections)
    for name, field in Case.fields().items():
        control = made[name]
        assert control["doc"] == field.doc
        assert control["kind"] in type(field).__name__.lower()
        if isinstance(field, MeasureField):
            assert control["unit"] == field.unit
        if isinstance(field, CategoryField):
            assert [field.member(value) for value in control["values"]] == list(field.members)


def test_a_form_starts_with_every_fact_unknown() -> None:
    empty = CaseForm()
    assert empty.facts == {}
    assert empty.case == Case()
    assert empty.answers["follows"] == {}
    assert empty.answers["first"] == []


@pytest.mark.parametrize("text", ["", "  ", "unknown", "NA", "Unknown "])
def test_a_text_for_unknown_is_unknown(form: CaseForm, text: str) -> None:
    told(form, facts={"pain": text, "spinal": "no"})
    assert form.facts == {"spinal": "no"}
    assert form.answers["of"] == form.facts
    assert form.case == Case(spinal=False)


def test_what_follows_is_shown_and_not_filled_in(form: CaseForm) -> None:
    assert form.facts == {"cord_compression": "yes", "life_expectancy": "2 months"}
    assert form.answers["follows"] == {"spinal": "yes", "distance_to_cord": "0 mm"}
    assert form.answers["of"] == form.facts


def test_the_answers_are_those_of_the_library(form: CaseForm) -> None:
    assert form.case is not None
    ranking = rank(form.case)
    found = form.answers
    assert found["first"] == [one.option.name for one in ranking.first]
    assert [one["name"] for one in found["ask"]] == [one.field for one in ranking.ask()]
    assert found["settled"] is ranking.settled
    assert found["seek"] is True
    for one in ranking.ranked:
        assert html.escape(one.option.name) in found["ranking"]
    for reading in READINGS:
        assert html.escape(str(reading)) in found["readings"]
    assert "could change the first place, most useful" not in found["ranking"]


def test_readings_that_differ_are_said_to_in_the_form() -> None:
    facts = {"cord_compression": "yes", "life_expectancy": "5 months", "age": "17"}
    assert "The readings of SCORE-2 differ on this case" in answers.answers(facts)["readings"]


def test_what_the_page_fills_in_changes_the_answers(form: CaseForm) -> None:
    told(form, facts={"spinal": "no", "pain": "6"})
    assert form.case == Case(spinal=False, pain=6)
    assert form.answers["first"] == ["8 Gy/1 conventional radiotherapy"]
    form.case = None
    assert form.facts == {}
    assert form.answers["of"] == {}


@pytest.mark.parametrize(
    ("facts", "fact", "expected"),
    [
        ({"pain": "11"}, "pain", "expected a whole number from 0 to 10, got 11"),
        ({"life_expectancy": "8"}, "life_expectancy", "a number needs its unit"),
        ({"life_expectancy": "6-3 months"}, "life_expectancy", "the lower value comes first"),
        ({"cord_compression": "yes", "spinal": "no"}, "spinal", "since cord compression"),
        ({"metastases": "2", "metastases_in_one_organ": "3"}, "metastases_in_one_organ", "no more"),
        ({"ecgo": "1"}, "ecgo", "did you mean ecog?"),
    ],
)
def test_what_is_refused_stands_by_its_fact_and_nothing_is_answered(
    form: CaseForm, facts: dict[str, str], fact: str, expected: str
) -> None:
    told(form, facts=facts)
    [fault] = form.answers["faults"]
    assert fault["fact"] == fact
    assert expected in fault["text"]
    assert set(form.answers) == {"of", "faults"}
    assert form.case is None


def test_an_error_without_a_place_is_still_told(monkeypatch: pytest.MonkeyPatch) -> None:
    class PlacelessError(BonemetsError):
        pass

    def refuse(_facts: object) -> Case:
        raise InputErrors("case", [PlacelessError("all is wrong")])

    monkeypatch.setattr(Case, "read", refuse)
    assert answers.read({})[1] == [{"fact": "", "text": "all is wrong"}]
