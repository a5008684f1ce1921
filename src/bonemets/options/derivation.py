"""Make an option from its treatment: what argues about it, and what it was studied in."""

from __future__ import annotations

from typing import Final

from bonemets.criteria.catalogue import READINGS
from bonemets.criteria.model import Eligibility
from bonemets.options.arguments import ARGUMENTS, CAUTIONS
from bonemets.options.model import Option, cautioning, concerning
from bonemets.predicates import Predicate
from bonemets.regimens.regimen import Regimen, Technique
from bonemets.treatment import Intent, Treatment, regimen_of, treatment

NOT_AN_ARM: Final = {
    ("conventional-20-5", "pre-mode"): "20 Gy/5 was that of historical controls",
}
"""Studies with an arm of the technique and regimen of an option that it was not, and why."""


def option(key: str, name: str, given: Treatment, applies: Predicate) -> Option:
    """Return an option with the arguments, caveats and studies that follow from its treatment.

    Parameters
    ----------
    key, name : str
    given : Treatment
    applies : Predicate
        What it is for.
    """
    return Option(
        key,
        name,
        given,
        applies,
        studied(key, given),
        concerning(given, ARGUMENTS),
        cautioning(given, CAUTIONS),
    )


def studied(key: str, given: Treatment) -> tuple[Eligibility, ...]:
    """Return every reading of every study that had an arm of a treatment's technique and regimen.

    An arm without a regimen counts where nothing is irradiated, or after surgery, where the dose is
    open.
    """
    regimen, technique, later = regimen_of(given), given.technique, bool(given.after_surgery)
    if given.intent is Intent.WAITING or (regimen is None and given.irradiates and not later):
        return ()
    return tuple(
        reading
        for reading in READINGS
        if (key, reading.study.key) not in NOT_AN_ARM
        and any(
            arm.technique is technique
            and arm.after_surgery is later
            and (later or arm.regimen == regimen)
            for arm in reading.study.arms
        )
    )


def conventional(regimen: Regimen, applies: Predicate) -> Option:
    """Return the option of conventional radiotherapy in a regimen."""
    key = f"conventional-{regimen.gray:g}-{regimen.fractions}"
    name = f"{regimen} conventional radiotherapy"
    return option(key, name, treatment(Technique.CONVENTIONAL, regimen), applies)


def sbrt(
    regimen: Regimen,
    applies: Predicate,
    intent: Intent = Intent.PALLIATION,
    what: str = "SBRT",
) -> Option:
    """Return the option of SBRT in a regimen."""
    key = f"sbrt-{regimen.gray:g}-{regimen.fractions}"
    return option(
        key, f"{regimen} {what}", treatment(Technique.SBRT, regimen, intent=intent), applies
    )
