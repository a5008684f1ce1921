"""Who was let into VERTICAL."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria.definitions import PAINFUL
from bonemets.criteria.model import Criterion, Eligibility, NotEncoded
from bonemets.criteria.review_lines import FRACTURED_OR_SURGICAL
from bonemets.evidence.vertical import CRITERIA, PROTOCOL, VERTICAL
from bonemets.facts import absent, present
from bonemets.predicates import all_of, any_of
from bonemets.review import NON_SPINE_SBRT
from bonemets.units import months
from bonemets.vocabulary import HEMATOLOGIC, Imaging, Level

AS_REVIEWED: Final = Eligibility(
    study=VERTICAL,
    read_from=NON_SPINE_SBRT,
    include=(Criterion("painful, at least 1 of 10, in the spine or outside it", PAINFUL),),
    exclude=(FRACTURED_OR_SURGICAL,),
)

AS_PROTOCOL: Final = Eligibility(
    study=VERTICAL,
    read_from=CRITERIA,
    include=(
        Criterion("proven by histology", present(Case.histology_confirmed)),
        Criterion("evidence on imaging", Case.imaging.contains_any(Imaging)),
        Criterion(
            "in the spine at most 3 consecutive segments",
            any_of(absent(Case.spinal), Case.segments <= 3),
        ),
        Criterion("at most 2 painful lesions to treat", Case.sites_to_treat <= 2),
        Criterion(
            "no or mild neurologic signs, strength of at least 4 of 5",
            Case.motor_strength >= 4,
        ),
        Criterion("Karnofsky above 50", Case.karnofsky > 50),
        Criterion("pain above 3 of 10", Case.pain > 3),
    ),
    exclude=(
        Criterion("cord compression", present(Case.cord_compression)),
        Criterion("in C1 or C2", Case.levels.contains_any((Level.C1, Level.C2))),
        Criterion(
            "radiosensitive, such as myeloma; taken as myeloma, lymphoma and leukemia",
            Case.histology.is_in(HEMATOLOGIC),
        ),
        Criterion("life expectancy under 3 months", Case.life_expectancy < months(3)),
        Criterion("earlier radiotherapy at the level", present(Case.prior_rt_to_target)),
        Criterion(
            "an unstable spine that needs surgery",
            all_of(present(Case.spinal), present(Case.spine_unstable)),
        ),
        Criterion(
            "a deficit that is getting worse",
            all_of(present(Case.neurologic_deficit), present(Case.deficit_progressing)),
        ),
    ),
    notes=(
        NotEncoded("one unaffected vertebra above and below", "a case holds one lesion", CRITERIA),
        NotEncoded("in the PRESENT cohort, with broad consent", "asked of the patient", PROTOCOL),
        NotEncoded("MRI contraindicated where needed", "known when SBRT is planned", CRITERIA),
        NotEncoded("cannot undergo SBRT", "known when SBRT is planned", CRITERIA),
        NotEncoded(
            "chemotherapy or radionuclide within 24 h of SBRT", "a matter of timing", CRITERIA
        ),
    ),
)

READINGS: Final = (AS_REVIEWED, AS_PROTOCOL)
