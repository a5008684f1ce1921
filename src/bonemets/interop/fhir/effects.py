"""BED and EQD2 as a bundle states them, each set against the one that its own doses give."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import reduce
from operator import add
from typing import Final

import attrs

from bonemets.interop.fhir import codes
from bonemets.interop.fhir.bundle import Bundle
from bonemets.interop.fhir.doses import Dose
from bonemets.interop.fhir.node import Node
from bonemets.regimens.alpha_beta import AlphaBeta
from bonemets.regimens.effects import BED, EQD2
from bonemets.regimens.regimen import Regimen

_TOLERANCE: Final = 0.01
"""Share of a computed effect by which a stated one may differ before it is reported."""
_UNIT: Final = re.compile(
    r"\s*(?P<kind>BED|EQD2)[\s_]*(?:Gy)?[\s_]*[(\[]?\s*(?:a/b|\u03b1/\u03b2|alpha/beta)\s*[=:]?\s*"
    r"(?P<ratio>[0-9]+(?:\.[0-9]+)?)\s*(?:Gy)?\s*[)\]]?\s*",
    re.IGNORECASE,
)
"""The text of a unit that states an effect, such as ``EQD2Gy(a/b=2.5)`` or ``BED(a/b=10)``."""


@attrs.frozen
class Disagreement:
    """A BED or EQD2 that a resource states and that its own doses do not give."""

    resource: str
    stated: BED | EQD2
    computed: BED | EQD2
    words: str


def disagreements(
    bundle: Bundle, dose: Dose, regimens: Sequence[Regimen], refused: str
) -> Iterator[Disagreement]:
    """Yield each BED or EQD2 that a dose states and its regimens do not give.

    Parameters
    ----------
    bundle : Bundle
        Where the effects that agree are noted, and those that are not checked.
    dose : Dose
        What states the effects.
    regimens : sequence of Regimen
        The dose in runs of equal fractions, empty where there are none.
    refused : str
        Why there are none.
    """
    name, volume = dose.resource.name, dose.stated.volume
    for part in dose.part.extensions(codes.METRIC):
        stated = _stated_effect(part)
        if stated is None or not regimens:
            why = "its unit names no kind or ratio" if stated is None else refused
            bundle.leave(name, f"the effect it states to {volume} is not checked: {why}")
            continue
        effect = Regimen.bed if isinstance(stated, BED) else Regimen.eqd2
        computed = reduce(add, (effect(one, stated.alpha_beta, quiet=True) for one in regimens))
        if abs(stated.gray - computed.gray) > _TOLERANCE * computed.gray:
            words = f"{stated:.2f} is stated to {volume}; its doses give {computed:.2f}"
            yield Disagreement(name, stated, computed, words)
        else:
            bundle.use(name, "courses", f"{stated:.2f} to {volume}, as computed")


def _stated_effect(part: Node) -> BED | EQD2 | None:
    """Return the effect that a number and the text of its unit state, `None` if not clear."""
    amount = part.amount("radiobiologic-metric")
    text = next((one.text("unit") for one in part.parts("valueQuantity")), "")
    match = _UNIT.fullmatch(text)
    if amount is None or match is None or amount[1] not in {"Gy", text}:
        return None
    kind = BED if match["kind"].upper() == "BED" else EQD2
    return kind(amount[0], AlphaBeta(f"{match['ratio']} Gy"))
