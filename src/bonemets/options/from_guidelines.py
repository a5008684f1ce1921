"""What a guideline recommends and advises against, as arguments.

A recommendation speaks weakly, as a guideline weighs studies that argue for themselves.  Those of
safety below weigh more.  What was not read, and what has been superseded, does not argue.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from bonemets.evidence.guideline import Guideline, Recommendation, Stance
from bonemets.evidence.model import Design
from bonemets.options.model import PRESUMED, Argument, Side, Strength, Theme

SIDES: Final = {Stance.RECOMMENDED: Side.FOR, Stance.AGAINST: Side.AGAINST}
STRONG: Final = {
    ("acr-compression-2014", "sbrt-alone"): Theme.CORD,
    ("acr-compression-2014", "one-fraction"): Theme.FUNCTION,
    ("acr-compression-2014", "sensitive"): Theme.EVIDENCE,
}
"""Advice against a treatment of compression that could cost function, and what it is about."""
WEAK_HAZARDS: Final = {
    ("acr-non-spine-2014", "long-bone-at-risk"): Theme.FRACTURE,
    ("acr-non-spine-2014", "one-fraction-of-a-long-bone"): Theme.EVIDENCE,
}


def argument_of(guideline: Guideline, said: Recommendation) -> Argument | None:
    """Return what a recommendation argues; `None` where it decides nothing."""
    side = SIDES.get(said.stance)
    if side is None or said.about is None or not said.decides:
        return None
    name = (guideline.key, said.key)
    grade = f" ({said.grade})" if said.grade else ""
    return Argument(
        side,
        Strength.STRONG if name in STRONG else Strength.WEAK,
        f"{guideline.name}: {said.text}{grade}",
        said.when,
        said.at,
        Design.GUIDELINE,
        unless=said.unless,
        asks=None if name in STRONG else PRESUMED,
        about=said.about,
        theme=STRONG.get(name) or WEAK_HAZARDS.get(name, Theme.EVIDENCE),
        key=f"{guideline.key}-{said.key}".replace(" ", "-"),
        phrase=guideline.name,
    )


def arguments_of(guidelines: Iterable[Guideline]) -> Iterator[Argument]:
    """Yield what the recommendations of some guidelines argue."""
    for guideline in guidelines:
        for said in guideline.recommendations:
            argument = argument_of(guideline, said)
            if argument is not None:
                yield argument
