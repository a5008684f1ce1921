"""What each guideline says of a case, and where guidelines disagree."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from bonemets.case import Case
from bonemets.display import Displayed
from bonemets.evidence.catalogue import GUIDELINES
from bonemets.evidence.guideline import Guideline, Recommendation, Stance
from bonemets.logic import Verdict
from bonemets.options.catalogue import OPTIONS
from bonemets.options.exact import Answers
from bonemets.options.model import Option
from bonemets.provenance import AsOf


@attrs.frozen
class GuidelineRecommendation(Displayed):
    """A recommendation that concerns a case or may concern it, and the options it is about."""

    guideline: Guideline
    recommendation: Recommendation
    verdict: Verdict
    """Whether the case is of its population, where its facts settle that."""
    options: tuple[Option, ...]
    missing: tuple[str, ...] = ()
    """The facts that would settle it."""

    def __str__(self) -> str:
        said = f"{self.guideline.name}: {self.recommendation}"
        return said if self.verdict is Verdict.MET else f"{said} (if {', '.join(self.missing)})"


@attrs.frozen
class Disagreement(Displayed):
    """An option that one guideline recommends in a case and another advises against."""

    option: Option
    recommended: tuple[GuidelineRecommendation, ...]
    against: tuple[GuidelineRecommendation, ...]

    def __str__(self) -> str:
        sides = (
            ", ".join(dict.fromkeys(one.guideline.name for one in some))
            for some in (self.recommended, self.against)
        )
        return f"{self.option}: recommended by {' and advised against by '.join(sides)}"


@attrs.frozen
class GuidelineView(Displayed):
    """What guidelines say of a case."""

    case: Case
    said: tuple[GuidelineRecommendation, ...]
    """What holds for the case, then what may."""
    disagreements: tuple[Disagreement, ...]

    def __str__(self) -> str:
        lines = [str(one) for one in self.said if one.verdict is Verdict.MET]
        return "\n".join((*lines, *map(str, self.disagreements))) or "no guideline speaks"


def guidelines_on(case: Case, as_of: AsOf | str = AsOf.LATEST) -> GuidelineView:
    """Return what each guideline says of a case, and where they disagree.

    What is superseded or not verified is shown, and takes no part in a disagreement.

    Parameters
    ----------
    case : Case
    as_of : AsOf or str, optional
        ``"review"`` for what the founding review could know.

    Examples
    --------
    >>> view = guidelines_on(Case(spinal=True, pain=6, histology="renal cell carcinoma",
    ...     cord_compression=False, cauda_equina_compression=False, prior_rt_to_target=True))
    >>> print(view.disagreements[0])
    8 Gy/1 conventional radiotherapy: recommended by ASTRO 2024 and advised against by \
ACR 2014, cord compression
    """
    base, answers = AsOf.read(as_of), Answers(case)
    found = [
        _said(answers, guideline, one)
        for guideline in GUIDELINES
        for one in guideline.recommendations
        if base is AsOf.LATEST or not one.at.since_review
    ]
    kept = [one for one in found if one.verdict is not Verdict.NOT_MET]
    kept.sort(key=lambda one: one.verdict is not Verdict.MET)
    return GuidelineView(case, tuple(kept), tuple(_disagreements(kept)))


def _said(
    answers: Answers, guideline: Guideline, recommendation: Recommendation
) -> GuidelineRecommendation:
    when = answers.answer(recommendation.when)
    verdict = when.verdict
    if recommendation.unless is not None and verdict is not Verdict.NOT_MET:
        lifted = answers.verdict(recommendation.unless) is Verdict.MET
        verdict = Verdict.NOT_MET if lifted else verdict
    about = recommendation.about
    options = tuple(
        one for one in OPTIONS if about is not None and about.verdict(one.treatment) is Verdict.MET
    )
    missing = answers.open_fields(when) if verdict is Verdict.UNKNOWN else ()
    return GuidelineRecommendation(guideline, recommendation, verdict, options, missing)


def _disagreements(said: list[GuidelineRecommendation]) -> Iterator[Disagreement]:
    deciding = [one for one in said if one.verdict is Verdict.MET and one.recommendation.decides]
    for option in OPTIONS:
        about = [one for one in deciding if option in one.options]
        sides = [
            tuple(one for one in about if one.recommendation.stance is stance)
            for stance in (Stance.RECOMMENDED, Stance.AGAINST)
        ]
        if all(sides):
            yield Disagreement(option, *sides)
