"""Pictures show what the library says, read without color, and keep inside their frame."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from typing import Any

import attrs
import matplotlib as mpl
import matplotlib.pyplot as plt
import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.axes import Axes
from matplotlib.collections import PathCollection
from matplotlib.text import Annotation, Text

from bonemets import AlphaBeta, Case, Regimen, Verdict, between, cm, present, rank
from bonemets.criteria import patchell, scorad
from bonemets.criteria.catalogue import READINGS
from bonemets.criteria.model import Criterion, Eligibility
from bonemets.errors import BonemetsError, FieldError
from bonemets.evidence.catalogue import STUDIES
from bonemets.evidence.model import Design, Progress, Study
from bonemets.options.catalogue import OPTIONS
from bonemets.options.model import Side
from bonemets.plot import (
    against_ratio,
    arguments,
    by_model,
    eligibility,
    fractionation,
    maps,
    over_tissues,
    relations,
    verdict_map,
)
from bonemets.plot.style import SIGN, looks, place_labels
from bonemets.provenance import Document, Locator, Source, Status
from bonemets.reasoning.relations import matrix
from bonemets.regimens.high_dose import LinearQuadraticLinear, UniversalSurvivalCurve
from bonemets.regimens.isoeffect import in_fractions, order
from bonemets.regimens.limits import HYTEC_CORD, TABLES, TG_101_CAUDA
from bonemets.regimens.models import LQ
from bonemets.regimens.tissue import Tissue
from bonemets.regimens.tissues import PROSTATE, TISSUES, TUMOR
from bonemets.testing.strategies import plain_values

mpl.use("Agg")

TEN = AlphaBeta("10 Gy")
REGIMENS = [Regimen.parse(one) for one in ("8/1", "20/5", "30/10", "12/1", "24/2", "35/5")]
USC = UniversalSurvivalCurve("0.33 /Gy", "1.25 Gy", "1.8 Gy")
LQL = LinearQuadraticLinear.smooth("10 Gy", USC.alpha_beta)
CASE = Case(
    life_expectancy="8 months",
    solid_tumor=True,
    cord_compression=True,
    cauda_equina_compression=False,
    compression_levels=1,
    total_paraplegia=True,
    prior_rt_to_target=False,
    fit_for_surgery=True,
    symptomatic=True,
)
MATRIX = matrix(READINGS[:8])
PICTURES: dict[str, Callable[..., Axes]] = {
    "bed against ratio": lambda **ax: against_ratio(REGIMENS, **ax),
    "eqd2 against ratio": lambda **ax: against_ratio(REGIMENS[:4], kind="EQD2", **ax),
    "over tissues": lambda **ax: over_tissues(REGIMENS[:4], TISSUES, **ax),
    "by model": lambda **ax: by_model([LQ, LQL, USC], USC.alpha_beta, **ax),
    "fractionation": lambda **ax: fractionation(
        [Regimen.parse("30/10").bed(TEN), Regimen.parse("20/5").eqd2(TEN)],
        limits=[HYTEC_CORD, TG_101_CAUDA],
        studies=STUDIES,
        **ax,
    ),
    "eligibility": lambda **ax: eligibility(CASE, **ax),
    "one fact": lambda **ax: verdict_map(patchell.AS_REVIEWED, CASE, Case.life_expectancy, **ax),
    "two facts": lambda **ax: verdict_map(
        patchell.AS_PUBLISHED, CASE, Case.paraplegia_duration, Case.histology, **ax
    ),
    "arguments": lambda **ax: arguments(rank(CASE), **ax),
    "relations": lambda **ax: relations(MATRIX, **ax),
}
DOSES = ("bed against ratio", "eqd2 against ratio", "over tissues", "by model", "fractionation")


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    yield
    plt.close("all")


def _texts(ax: Axes) -> list[Text]:
    """Return the texts that are drawn; an axis keeps labels of places beyond its ends as well."""
    axes = (ax.xaxis, ax.yaxis)
    every = {tick.label1 for axis in axes for tick in [*axis.majorTicks, *axis.minorTicks]}
    drawn = {tick.label1 for axis in axes for tick in axis._update_ticks()}  # type: ignore[attr-defined]
    texts = (one for one in ax.figure.findobj(Text) if one not in every - drawn)
    return [one for one in texts if one.get_visible() and one.get_text().strip()]


def _key(ax: Axes) -> list[str]:
    legend = ax.get_legend()
    assert legend is not None
    return [one.get_text() for one in legend.get_texts()]


def _notes(ax: Axes) -> str:
    return " ".join(
        " ".join(one.get_text().split()) for one in ax.texts if isinstance(one, Annotation)
    )


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_keeps_its_words_inside_the_frame(name: str) -> None:
    ax = PICTURES[name]()
    figure = ax.figure
    figure.canvas.draw()
    frame = figure.bbox.padded(1)
    for text in _texts(ax):
        box = text.get_window_extent()
        assert frame.containsx(box.x0), text
        assert frame.containsx(box.x1), text
        assert frame.containsy(box.y0), text
        assert frame.containsy(box.y1), text
    title = ax.get_title(loc="left")
    assert title
    assert _key(ax)
    assert ax.get_xlabel() or name == "arguments"
    heading = ax._left_title.get_window_extent()  # type: ignore[attr-defined]
    legend = ax.get_legend().get_window_extent()  # type: ignore[union-attr]
    assert not heading.overlaps(legend)
    if name in DOSES:
        words = " ".join(title.split())
        assert "alpha/beta" in words
        assert "model" in words
        assert "do not order efficacy" in _notes(ax)
        assert "Gy" in ax.get_xlabel() + ax.get_ylabel()


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_drawn_where_it_is_told_to(name: str) -> None:
    figure, axes = plt.subplots(1, 2, figsize=(20, 10), layout="constrained")
    assert PICTURES[name](ax=axes[1]) is axes[1]
    assert figure.axes == list(axes)
    assert not axes[0].has_data()


def test_looks_differ_without_color() -> None:
    made = list(itertools.islice(looks(), 42))
    assert len({(one.color, str(one.line)) for one in made}) == 42
    for one, other in itertools.pairwise(made):
        assert (one.line, one.marker) != (other.line, other.marker)
        assert one.color != other.color


@pytest.mark.parametrize("kind", ["BED", "EQD2"])
def test_curves_and_crossings_are_those_of_the_library(kind: str) -> None:
    ax = against_ratio(REGIMENS, kind=kind)
    curves = {line.get_label().rstrip("†"): line for line in ax.lines if len(line.get_xdata()) > 1}
    assert list(curves) == [str(one) for one in REGIMENS]
    for regimen in REGIMENS:
        xs, ys = curves[str(regimen)].get_data()
        for x, y in list(zip(xs, ys, strict=True))[::20]:
            ratio = AlphaBeta(f"{x!r} Gy".replace("np.float64(", "").replace(")", ""))
            effect = regimen.bed if kind == "BED" else regimen.eqd2
            assert effect(ratio, quiet=True).gray == pytest.approx(y, rel=1e-12)
    swaps = {
        (str(one), str(other)): order(one, other).swap
        for one, other in itertools.combinations(REGIMENS, 2)
    }
    inside = {pair: one.gray for pair, one in swaps.items() if one and 1 <= one.gray <= 20}
    marked = sorted(line.get_xdata()[0] for line in ax.lines if len(line.get_xdata()) == 1)
    assert marked == sorted(inside.values())
    named = [text.partition(": ")[2] for text in _key(ax) if ": " in text]
    assert sorted(named) == sorted(
        f"{one} = {other} at {at:.3g} Gy" for (one, other), at in inside.items()
    )
    letters = [text.get_text() for text in ax.texts if len(text.get_text()) == 1]
    assert letters == ["A", "B", "C"][: len(inside)]


def test_regimens_that_do_not_cross_are_said_not_to() -> None:
    assert "No two of these swap rank" in _notes(against_ratio(REGIMENS[:2]))
    assert "reasonably validated up to about 10 Gy" not in _notes(against_ratio(REGIMENS[:2]))
    assert "reasonably validated up to about 10 Gy" in _notes(against_ratio(REGIMENS))


def test_intervals_are_those_of_the_tissue() -> None:
    ax = over_tissues(REGIMENS[:2], [PROSTATE, TUMOR])
    ends = [sorted(line.get_xdata()) for line in ax.lines if len(line.get_xdata()) == 2]
    expected = [
        [regimen.bed(tissue).least.gray, regimen.bed(tissue).most.gray]
        for regimen in REGIMENS[:2]
        for tissue in (PROSTATE, TUMOR)
    ]
    assert ends == expected
    assert [one.get_text().splitlines() for one in ax.get_yticklabels()] == [
        ["prostate cancer", "alpha/beta 0.46 to 4.52 Gy"],
        ["tumor, by convention [unverified]", "alpha/beta 10 Gy"],
    ]
    assert "central estimate" in _key(ax)
    assert "central estimate" not in _key(over_tissues(REGIMENS[:2], [PROSTATE]))


def test_models_are_drawn_as_far_as_they_are_trusted() -> None:
    ax = by_model([LQ, LQL, USC], USC.alpha_beta, high="20 Gy")
    solid, dotted, lql, lql_mark, usc, usc_mark = ax.lines
    assert max(solid.get_xdata()) == pytest.approx(10)
    assert min(dotted.get_xdata()) == pytest.approx(10)
    assert dotted.get_linestyle() == ":"
    assert (lql_mark.get_xdata()[0], usc_mark.get_xdata()[0]) == (10, USC.transition)
    for line, model in ((lql, LQL), (usc, USC), (dotted, LQ)):
        bed = Regimen("20 Gy", 1).bed(USC.alpha_beta, model, quiet=True)
        assert line.get_data()[0][-1] == pytest.approx(20)
        assert line.get_data()[1][-1] == pytest.approx(bed.gray)
    assert "trusted to 10 Gy" in _key(ax)[0]
    assert "no range of trust is stated" in _key(ax)[1]
    within = by_model([LQ, LQL], USC.alpha_beta, high="8 Gy")
    assert len(within.lines) == 2  # neither the dotted part nor a mark at 10 Gy
    assert "validated" not in _notes(within)


def test_isoeffect_limits_and_arms_stand_where_they_should() -> None:
    effect = Regimen.parse("30/10").bed(TEN)
    ax = fractionation([effect], limits=[HYTEC_CORD], studies=STUDIES, most=10)
    line, dotted, limits, *arms = ax.lines
    for n, size in [*zip(*line.get_data(), strict=True), *zip(*dotted.get_data(), strict=True)]:
        assert in_fractions(effect, int(n), quiet=True).gray / n == pytest.approx(size)
    assert (list(line.get_xdata()), list(dotted.get_xdata())) == (list(range(2, 11)), [1, 2])
    assert max(line.get_ydata()) < 10 < max(dotted.get_ydata())
    assert "Thin and dotted: the linear-quadratic model is reasonably" in _notes(ax)
    gentle = fractionation([Regimen.parse("8/1").bed(TEN)])
    assert (len(gentle.lines), "dotted" in _notes(gentle)) == (1, False)
    assert [(n, n * size) for n, size in zip(*limits.get_data(), strict=True)] == [
        (one.fractions, pytest.approx(one.gray)) for one in HYTEC_CORD.limits
    ]
    ranked = {text.get_text(): text.xy for text in ax.texts if isinstance(text, Annotation)}
    assert ranked["24/2 (4)"] == (2, 12)
    assert ranked["54/3, not bone"] == (3, 18)
    assert ranked["60/8, not bone"] == (8, 7.5)
    given = {arm.regimen for study in STUDIES for arm in study.arms if arm.regimen}
    assert len(arms) == sum(one.fractions <= 10 for one in given)
    hollow = [one for one in arms if one.get_markerfacecolor() == "white"]
    assert len(hollow) == 2


def test_labels_of_arms_do_not_cover_each_other() -> None:
    ax = fractionation([Regimen.parse("30/10").bed(TEN)], studies=STUDIES)
    ax.figure.canvas.draw()
    boxes = [
        text.get_window_extent()
        for text in ax.texts
        if isinstance(text, Annotation) and "/" in text.get_text() and "EQD2" not in text.get_text()
    ]
    assert len(boxes) >= 20
    assert not any(one.overlaps(other) for one, other in itertools.combinations(boxes, 2))


def test_where_there_is_no_room_a_label_is_written_all_the_same() -> None:
    ax = plt.figure(figsize=(3, 2)).add_subplot()
    points = [(0.5, 0.5, f"label {place}") for place in range(30)]
    assert [one.get_text() for one in place_labels(ax, points)] == [text for *_, text in points]


def test_limits_alone_and_arms_alone_can_be_drawn() -> None:
    tables = [TG_101_CAUDA, next(one for one in TABLES if one.name.startswith("UK 2017"))]
    limits = fractionation([], limits=tables, most=1)
    assert "not for the prescription" in _notes(limits)
    assert [name.endswith(" [unverified]") for name in _key(limits)] == [False, True]
    few = fractionation([], studies=STUDIES, most=2)
    assert not [text for text in few.texts if text.get_text().startswith("30/10")]
    alone = fractionation([], studies=STUDIES[:1])
    assert alone.get_title(loc="left") == "Dose per fraction against number of fractions"
    assert "efficacy" not in _notes(alone)


def _signs(ax: Axes) -> dict[tuple[float, float], Verdict]:
    """Return the verdicts that are drawn, by where their signs stand."""
    scattered = [one for one in ax.collections if isinstance(one, PathCollection)]
    return {
        (float(x), float(y)): verdict
        for verdict, drawn in zip(Verdict, scattered, strict=True)
        for x, y in drawn.get_offsets()
    }


def test_every_line_of_every_reading_has_its_verdict() -> None:
    ax = eligibility(CASE)
    drawn = _signs(ax)
    expected = {}
    for row, reading in enumerate(READINGS):
        answer = reading.evaluate(CASE)
        expected[0.0, float(row)] = answer.verdict
        for place, part in enumerate(answer.parts, 2):
            expected[float(place), float(row)] = part.verdict
    assert drawn == expected
    names = [one.get_text() for one in ax.get_yticklabels()]
    for name, reading in zip(names, READINGS, strict=True):
        recalled = len(reading.unverified())
        plural = "s" if recalled > 1 else ""
        assert name == f"{reading}" + f" [{recalled} line{plural} unverified]" * bool(recalled)
    assert _key(ax) == ["met", "not met", "unknown"]
    assert len(set(SIGN.values())) == 3


def test_a_map_shows_the_limits_of_a_reading() -> None:
    ax = verdict_map(patchell.AS_REVIEWED, CASE, Case.life_expectancy, Case.paraplegia_duration)
    columns = [one.get_text() for one in ax.get_xticklabels()]
    rows = [one.get_text() for one in ax.get_yticklabels()]
    assert columns == ["up to 3", "above 3", "not known"]
    assert rows == ["below 48", "from 48", "not known"]
    drawn = _signs(ax)
    assert drawn[1, 0] is Verdict.MET
    assert {drawn[0, y] for y in range(3)} == {drawn[x, 1] for x in range(3)} == {Verdict.NOT_MET}
    assert {drawn[1, 2], drawn[2, 0], drawn[2, 2]} == {Verdict.UNKNOWN}
    assert ax.get_xlabel() == "life expectancy [month]"


def test_a_map_says_what_cannot_be_and_names_every_member() -> None:
    ax = verdict_map(patchell.AS_PUBLISHED, CASE, Case.paraplegia_duration, Case.histology)
    assert "cannot be" in _key(ax)
    assert "lymphoma,\nleukemia,\nmyeloma" in [one.get_text() for one in ax.get_yticklabels()]
    assert "carcinoma ...: carcinoma, renal cell carcinoma, small-cell lung cancer, " in _notes(ax)


@pytest.mark.parametrize(
    ("question", "fact", "expected"),
    [
        (Case.ecog <= 1, Case.ecog, ["0 to 1", "2 to 4", "not known"]),
        (Case.metastases.is_(3), Case.metastases, ["1 to 2", "3", "4 or more", "not known"]),
        (present(Case.spinal), Case.bilsky, ["0", "1a,\n1b,\n3 more", "not known"]),
        (present(Case.spinal), Case.spinal, ["no", "yes", "not known"]),
        (Case.ecog <= 1, Case.pain, ["any", "not known"]),
        (Case.ecog <= 1, Case.age, ["any", "not known"]),
        (
            (Case.size >= cm(1)) & (Case.size < cm(5)),
            Case.size,
            ["below 1", "from 1\nbelow 5", "from 5", "not known"],
        ),
        (
            (Case.size <= cm(1)) | (Case.size >= cm(1)),
            Case.size,
            ["any", "not known"],
        ),
        (
            (Case.size >= cm(1)) & (Case.size <= cm(1)),
            Case.size,
            ["below 1", "1", "above 1", "not known"],
        ),
    ],
    ids=str,
)
def test_stretches_are_named_by_what_is_in_them(
    question: Any, fact: Any, expected: list[str]
) -> None:
    ax = verdict_map(question, Case(), fact)
    assert [one.get_text() for one in ax.get_xticklabels()] == expected


@given(
    st.sampled_from([patchell.AS_PUBLISHED, scorad.AS_REVIEWED, patchell.AS_REVIEWED]),
    st.sampled_from(
        ["histology", "bilsky", "life_expectancy", "paraplegia_duration", "compression_levels"]
    ),
    st.booleans(),
    st.data(),
)
def test_all_that_is_drawn_as_one_has_one_verdict(
    question: Any, name: str, rich: bool, data: st.DataObject
) -> None:
    case = CASE if rich else Case(cord_compression=True)
    fact = getattr(Case, name)
    cut = maps._cut(question, case, fact)
    plain = data.draw(plain_values(fact.field, [question]).filter(lambda one: one is not None))
    cells = cut.possible(plain)
    if cells & (cells - 1):  # a range over several fields of the picture
        return
    place = cells.bit_length() - 1
    known = {one: text for one, text in case.known().items() if one not in case.inferred}
    try:
        changed = Case.read(known | {name: fact.field.format(plain)})
        verdict = question.verdict(changed)
    except (FieldError, BonemetsError, ExceptionGroup):
        verdict = None
    assert maps._verdict(question, case, [cut], [place]) is verdict


def test_a_count_that_is_known_roughly_cuts_those_it_is_linked_to() -> None:
    case = Case(compression_levels=between(2, 4))
    ax = verdict_map(scorad.AS_REVIEWED, case, Case.compression_sites)
    assert [one.get_text() for one in ax.get_xticklabels()] == [
        "1",
        "2 to 4",
        "5 or more",
        "not known",
    ]
    assert "cannot be" in _key(ax)


@pytest.mark.parametrize("text", ["$\\href{x}$ and $y", "$1 to $2", "a_b^c", "\\frac{1}", "<b>"])
def test_a_text_is_drawn_as_it_is(text: str) -> None:
    source = Source("own", text, Document.PROTOCOL)
    study = Study("own", text, Design.PHASE_2, Progress.ONGOING, (source,))
    lines = (Criterion(text, Case.ecog <= 1),)
    ours = Eligibility(study, Locator(source, text), lines)
    tissue = Tissue("own", text, AlphaBeta("1 Gy"), AlphaBeta("3 Gy"))
    drawn = [
        eligibility(CASE, [ours]),
        verdict_map(ours, CASE, Case.ecog),
        relations(matrix([ours, READINGS[0]])),
        over_tissues(REGIMENS[:1], [tissue]),
    ]
    for ax in drawn:
        ax.figure.canvas.draw()
        assert any(text in one.get_text() for one in _texts(ax))
        assert not any(one.get_parse_math() for one in _texts(ax) if text in one.get_text())


@pytest.mark.xfail(reason="the case of the test is settled now")
def test_a_chart_of_arguments_has_a_block_for_each() -> None:
    ranking = rank(CASE)
    ax = arguments(ranking)
    blocks = [text for text in ax.texts if not isinstance(text, Annotation)]
    expected = 0
    for row, one in enumerate(ranking.ranked):
        here = [text for text in blocks if text.get_position()[1] == row]
        left = [text for text in here if text.get_position()[0] < 0]
        assert len(left) == len(one.assessment.holding(Side.AGAINST))
        still_open = [status for status in one.assessment.undecided() if not status.holds()]
        assert len([t for t in here if t.get_text()[0] in "+−"]) == len(still_open)
        expected += len(one.assessment.holding(Side.FOR)) + len(left) + len(still_open)
    assert len(blocks) == expected > 5
    names = [one.get_text() for one in ax.get_yticklabels()]
    assert names[0] == str(ranking.ranked[0])
    assert sum("not offered" in one for one in names) > 1
    assert any("may be for this case" in one for one in names)
    assert "Facts that are not known could change" in _notes(ax)


def test_an_argument_that_is_recalled_is_marked() -> None:
    [option] = [one for one in OPTIONS if one.key == "conventional-8-1"]
    recalled = tuple(
        attrs.evolve(one, at=attrs.evolve(one.at, status=Status.UNVERIFIED))
        for one in option.arguments
    )
    case = Case(spinal=False, symptomatic=True, pain=6)
    ax = arguments(rank(case, [attrs.evolve(option, arguments=recalled)]))
    blocks = [text.get_text() for text in ax.texts if not isinstance(text, Annotation)]
    assert blocks
    assert all(text.endswith("*") for text in blocks)


def test_a_settled_order_is_not_said_to_be_open() -> None:
    case = Case(spinal=False, symptomatic=True, bones=["rib"], pain=6, pathologic_fracture=False)
    settled = rank(case)
    assert ("could change" in _notes(arguments(settled))) is not settled.settled


def test_every_relation_of_the_matrix_is_drawn() -> None:
    ax = relations(MATRIX)
    scattered = [one for one in ax.collections if isinstance(one, PathCollection)]
    found = list(dict.fromkeys(type(next(iter(MATRIX.relations.values())))))
    for relation, drawn in zip(found, scattered, strict=True):
        at = {(int(y), int(x)) for x, y in drawn.get_offsets()}
        assert at == {pair for pair, one in MATRIX.relations.items() if one is relation}
    assert len(_key(ax)) == 5


@pytest.mark.parametrize(
    ("picture", "words"),
    [
        (lambda: against_ratio([]), "one Regimen or more"),
        (lambda: against_ratio(["8/1"]), 'such as Regimen.parse("30 Gy/10"), got "8/1"'),  # type: ignore[list-item]
        (lambda: over_tissues(REGIMENS, [TEN]), "one Tissue or more"),  # type: ignore[list-item]
        (lambda: verdict_map(Case.ecog <= 1, CASE, "ecog"), "a fact such as"),  # type: ignore[arg-type]
        (lambda: against_ratio(REGIMENS, kind="bed"), '"BED" or "EQD2"'),
        (lambda: over_tissues(REGIMENS, []), "one Tissue or more"),
        (lambda: fractionation([]), "an effect, a limit or a study"),
        (lambda: verdict_map(Case.ecog <= 1, CASE, Case.bones), "a fact of one value"),
        (lambda: by_model([USC], TEN), "give alpha_beta of the model"),
    ],
)
def test_what_cannot_be_drawn_is_refused(picture: Callable[[], Axes], words: str) -> None:
    with pytest.raises(BonemetsError, match=re.escape(words)):
        picture()
