"""Fractionation: whether doses are in equal fractions, and phases add up to their course.

An effect is computed only from runs of equal fractions, and only of a modality for which the
linear-quadratic model is used here; for anything else there is a reason in words.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence

from bonemets.errors import RegimenError
from bonemets.interop.fhir import codes
from bonemets.interop.fhir.doses import Statement
from bonemets.interop.fhir.node import Node
from bonemets.regimens.regimen import Regimen


def add_up(course: Statement, phases: Sequence[Statement]) -> bool:
    """Return whether phases are of equal fractions each and together are the course."""
    total = sum(one.total_cgy or 0 for one in phases)
    fractions = sum(one.fractions or 0 for one in phases)
    return (
        course.total_cgy is not None
        and course.fractions in {None, fractions}
        and math.isclose(total, course.total_cgy)
        and all(map(_even, phases))
        and len(phases) > 0
    )


def equal_fractions(
    course: Statement, phases: Sequence[Statement], given: Iterable[Node]
) -> tuple[tuple[Regimen, ...], str]:
    """Return a course in runs of equal fractions, or none and the reason why there are none.

    Parameters
    ----------
    course : Statement
        What is stated of the whole; it counts where there are no phases.
    phases : sequence of Statement
        Phases that add up to the course.
    given : iterable of Node
        The resources that say with what modality.
    """
    for words, holds in (one for resource in given for one in modalities(resource)):
        if not holds:
            return (), f"the linear-quadratic model is not used here for {words}"
    refused = "" if phases else _not_uniform(course)
    try:
        return () if refused else tuple(one.regimen() for one in phases or [course]), refused
    except RegimenError as error:
        return (), str(error)


def modalities(resource: Node) -> Iterator[tuple[str, bool]]:
    """Yield modality and technique in words, each with whether the model holds for it."""
    for pair in resource.extensions(codes.MODALITY_AND_TECHNIQUE):
        for part in pair.extensions(codes.MODALITY, codes.TECHNIQUE):
            own = part.codes(codes.CONCEPT, codes.SNOMED)
            words = " or ".join(sorted(codes.TREATMENTS.get(code, f"code {code}") for code in own))
            text = next((one.text("text") for one in part.parts(codes.CONCEPT)), "")
            holds = part.text("url") == codes.TECHNIQUE or not codes.FRACTIONATED.isdisjoint(own)
            yield words or text or "a modality without code", holds


def _even(stated: Statement) -> bool:
    """Return whether nothing that is stated speaks against equal fractions."""
    if stated.total_cgy is None or stated.fractions is None:
        return False
    each = stated.fraction_cgy
    agrees = each is None or math.isclose(each * stated.fractions, stated.total_cgy)
    return agrees and (stated.uniform is not False or stated.fractions == 1)


def _not_uniform(course: Statement) -> str:
    """Return why a course is not known to be in equal fractions, or an empty text."""
    if course.total_cgy is None or course.fractions is None:
        return f"it states no {'total dose' if course.total_cgy is None else 'number of fractions'}"
    if not _even(course):
        return "its fractions are stated to be unequal, and no phases here add up to it"
    if course.uniform or course.fraction_cgy is not None or course.fractions == 1:
        return ""
    return "its fractions are not stated to be equal, and no phases here add up to it"
