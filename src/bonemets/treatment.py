"""The treatment: what would be done to the index lesion, as a record that rules can ask about."""

from __future__ import annotations

import enum
from typing import Final

from bonemets import units
from bonemets.facts import Category, Count, Flag, Measure, absent, present
from bonemets.predicates import Predicate, all_of, any_of
from bonemets.record import Record
from bonemets.regimens.alpha_beta import AlphaBeta
from bonemets.regimens.regimen import Regimen, Technique
from bonemets.units import gray


class Surgery(enum.StrEnum):
    """What surgery is part of a treatment."""

    NONE = "none"
    DECOMPRESSION = "decompression of the cord"
    STABILIZATION = "stabilization of the spine"
    FIXATION = "fixation of a long bone"
    CEMENT = "cement augmentation"


class Intent(enum.StrEnum):
    """What a treatment is for."""

    PALLIATION = "relief of symptoms"
    PROPHYLAXIS = "prevention of skeletal events"
    ABLATION = "control of every metastasis"
    PALLIATION_OR_ABLATION = "relief of symptoms, or control of every metastasis"
    WATCHING = "watching"
    WAITING = "waiting for a response"


class Treatment(Record):
    """One treatment of the index lesion.  Rules ask it, as criteria ask a case.

    Examples
    --------
    >>> one = treatment(Technique.CONVENTIONAL, Regimen("8 Gy", 1))
    >>> print((Treatment.dose_per_fraction >= gray(8)).verdict(one))
    met
    """

    technique: Category[Technique] = Category(Technique, "How it is given.")
    irradiates: Flag = Flag("Radiotherapy of the index lesion is part of it.")
    total: Measure = Measure("Prescribed dose.", unit="Gy")
    fractions: Count = Count("Number of fractions.", minimum=1)
    dose_per_fraction: Measure = Measure("Prescribed dose of one fraction.", unit="Gy")
    cord_eqd2: Measure = Measure(
        "Prescribed dose as EQD2 at 2 Gy, which is what it would be to the cord.", unit="Gy"
    )
    surgery: Category[Surgery] = Category(Surgery, "Surgery that is part of it.")
    after_surgery: Flag = Flag("It is given after surgery that was done before.")
    intent: Category[Intent] = Category(Intent, "What it is for.")


_WITHOUT_RADIATION: Final = {
    Technique.OBSERVATION,
    Technique.SUPPORTIVE_CARE,
    Technique.PROCEDURE,
}


_CORD: Final = AlphaBeta("2 Gy")


def treatment(
    technique: Technique,
    regimen: Regimen | None = None,
    surgery: Surgery = Surgery.NONE,
    intent: Intent = Intent.PALLIATION,
    *,
    after_surgery: bool = False,
) -> Treatment:
    """Return the record of a treatment; without a regimen its dose is not known.

    Parameters
    ----------
    technique : Technique
    regimen : Regimen, optional
    surgery : Surgery, optional
    intent : Intent, optional
    after_surgery : bool, optional
    """
    return Treatment(
        technique=technique,
        irradiates=technique not in _WITHOUT_RADIATION,
        total=None if regimen is None else regimen.total,
        fractions=None if regimen is None else regimen.fractions,
        dose_per_fraction=None if regimen is None else regimen.dose_per_fraction,
        cord_eqd2=None if regimen is None else gray(regimen.eqd2(_CORD, quiet=True).gray),
        surgery=surgery,
        after_surgery=after_surgery,
        intent=intent,
    )


def regimen_of(one: Treatment) -> Regimen | None:
    """Return the regimen of a treatment, where its dose is known."""
    total, fractions = one.__dict__["total"], one.__dict__["fractions"]
    return (
        None if total is None or fractions is None else Regimen(units.made(total, "Gy"), fractions)
    )


RADIOTHERAPY: Final = present(Treatment.irradiates)
SBRT: Final = Treatment.technique.is_(Technique.SBRT)
CONVENTIONAL: Final = Treatment.technique.is_(Technique.CONVENTIONAL)
OPERATES: Final = ~Treatment.surgery.is_(Surgery.NONE)
RADIOTHERAPY_ALONE: Final = all_of(
    RADIOTHERAPY, Treatment.surgery.is_(Surgery.NONE), absent(Treatment.after_surgery)
)
SBRT_ALONE: Final = all_of(SBRT, *RADIOTHERAPY_ALONE.parts[1:])
CONVENTIONAL_ALONE: Final = all_of(CONVENTIONAL, *RADIOTHERAPY_ALONE.parts[1:])
WHOLE_DOSE_TO_CORD: Final = all_of(RADIOTHERAPY, ~SBRT)
"""What gives the cord in the field the prescribed dose."""
ONE_FRACTION: Final = all_of(CONVENTIONAL_ALONE, Treatment.fractions.is_(1))
HIGH_DOSE: Final = all_of(
    SBRT, any_of(Treatment.dose_per_fraction >= gray(12), Treatment.cord_eqd2 > gray(44.7))
)
"""At least the lowest single dose of trials of bone, or more than HyTEC allows the thecal sac."""
NO_TREATMENT: Final = Treatment.technique.is_in((Technique.OBSERVATION, Technique.SUPPORTIVE_CARE))


def regimens(*listed: Regimen) -> Predicate:
    """Return the question whether a treatment has one of some regimens.

    Examples
    --------
    >>> one = treatment(Technique.CONVENTIONAL, Regimen("20 Gy", 5))
    >>> print(regimens(Regimen("8 Gy", 1), Regimen("20 Gy", 5)).verdict(one))
    met
    """
    return any_of(*(_has(one) for one in listed))


def _has(one: Regimen) -> Predicate:
    total = Treatment.total
    return all_of(total >= one.total, total <= one.total, Treatment.fractions.is_(one.fractions))
