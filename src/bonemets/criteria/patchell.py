"""Who was let into Patchell 2005."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria.model import Criterion, Eligibility
from bonemets.evidence.patchell import (
    ACPJC,
    APPRAISAL,
    CRITERIA,
    NATURE,
    PATCHELL,
    PATCHELL_2005,
)
from bonemets.facts import absent, present
from bonemets.predicates import all_of, any_of
from bonemets.provenance import Locator, Status
from bonemets.review import COMPRESSION_RT
from bonemets.units import hours, months
from bonemets.vocabulary import Histology, Imaging, Primary

AS_REVIEWED: Final = Eligibility(
    study=PATCHELL,
    read_from=COMPRESSION_RT,
    include=(
        Criterion("solid malignancy", present(Case.solid_tumor)),
        Criterion("spinal cord compression", present(Case.cord_compression)),
        Criterion("(1) estimated survival above 3 months", Case.life_expectancy > months(3)),
        Criterion("(2) a single level of compression", Case.compression_levels.is_(1)),
        Criterion(
            "(3) total paraplegia, if any, for under 48 h",
            any_of(absent(Case.total_paraplegia), Case.paraplegia_duration < hours(48)),
        ),
        Criterion("(4) no prior radiotherapy to the target", absent(Case.prior_rt_to_target)),
    ),
    exclude=(
        Criterion("(2) compression of the cauda equina", present(Case.cauda_equina_compression)),
    ),
)

AS_PUBLISHED: Final = Eligibility(
    study=PATCHELL,
    read_from=Locator(PATCHELL_2005, "criteria as secondary sources list them", Status.SECONDARY),
    include=(
        Criterion("age at least 18", Case.age >= 18, ACPJC),
        Criterion("proven cancer", present(Case.histology_confirmed), CRITERIA),
        Criterion("spinal cord displaced on imaging", present(Case.cord_compression), CRITERIA),
        Criterion("shown by MRI", Case.imaging.contains_any((Imaging.MRI,)), NATURE),
        Criterion(
            "at least one neurologic sign or symptom; pain counts",
            present(Case.symptomatic),
            CRITERIA,
        ),
        Criterion(
            "one area of compression, which may span contiguous levels",
            Case.compression_sites.is_(1),
            CRITERIA,
        ),
        Criterion(
            "expected survival at least 3 months", Case.life_expectancy >= months(3), CRITERIA
        ),
        Criterion("fit for surgery", present(Case.fit_for_surgery), APPRAISAL),
    ),
    exclude=(
        Criterion(
            "total paraplegia for more than 48 h",
            all_of(present(Case.total_paraplegia), Case.paraplegia_duration > hours(48)),
            NATURE,
        ),
        Criterion(
            "compression of the cauda equina without the cord",
            all_of(present(Case.cauda_equina_compression), absent(Case.cord_compression)),
            CRITERIA,
        ),
        Criterion(
            "lymphoma, leukemia, myeloma or germ-cell tumor",
            Case.histology.is_in(
                (
                    Histology.LYMPHOMA,
                    Histology.LEUKEMIA,
                    Histology.MYELOMA,
                    Histology.SEMINOMA,
                    Histology.GERM_CELL,
                )
            ),
            CRITERIA,
        ),
        Criterion(
            "primary in the central nervous system or spinal column",
            Case.primary.is_in((Primary.CENTRAL_NERVOUS_SYSTEM, Primary.SPINAL_COLUMN)),
            CRITERIA,
        ),
        Criterion(
            "earlier radiotherapy that rules the study dose out",
            present(Case.prior_rt_limits_dose),
            CRITERIA,
        ),
        Criterion(
            "neurologic disease unrelated to the compression",
            present(Case.unrelated_neurologic_disease),
            NATURE,
        ),
        Criterion("several separate compressive lesions", Case.compression_sites >= 2, ACPJC),
        Criterion(
            "an earlier episode of metastatic compression",
            present(Case.previous_compression),
            ACPJC,
        ),
    ),
)

READINGS: Final = (AS_REVIEWED, AS_PUBLISHED)
