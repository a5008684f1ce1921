"""Who was let into SCORAD."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria.definitions import COMPRESSION
from bonemets.criteria.model import Criterion, Eligibility
from bonemets.evidence.scorad import ABSTRACT, RECALLED, SCORAD, SHEET, SPONSOR
from bonemets.facts import absent, present
from bonemets.predicates import all_of, any_of
from bonemets.review import COMPRESSION_RT
from bonemets.units import hours, ng_per_ml, weeks
from bonemets.vocabulary import Histology, Imaging, Level, Primary

C1_TO_S2: Final = tuple(Level)[: tuple(Level).index(Level.S2) + 1]

AS_REVIEWED: Final = Eligibility(
    study=SCORAD,
    read_from=COMPRESSION_RT,
    include=(
        Criterion("spinal cord compression", present(Case.cord_compression)),
        Criterion("a single site of compression", Case.compression_sites.is_(1)),
    ),
)

AS_REGISTERED: Final = Eligibility(
    study=SCORAD,
    read_from=SPONSOR,
    include=(
        Criterion("compression of spinal cord or cauda equina", COMPRESSION, SHEET),
        Criterion(
            "between C1 and S2, as the whole cord is",
            any_of(present(Case.cord_compression), Case.levels.contains_any(C1_TO_S2)),
            SHEET,
        ),
        Criterion(
            "MRI or CT of the spine at most 1 week before treatment",
            all_of(
                Case.imaging.contains_any((Imaging.MRI, Imaging.CT)), Case.imaging_age <= weeks(1)
            ),
            SHEET,
        ),
        Criterion(
            "treatment at most 48 h after the decision", Case.decision_to_treatment <= hours(48)
        ),
        Criterion(
            "one site, or several that fit one field",
            any_of(Case.compression_sites.is_(1), present(Case.single_field_covers_compression)),
        ),
        Criterion(
            "proven by histology or cytology, or prostate with PSA above 100 ng/mL",
            any_of(
                present(Case.histology_confirmed),
                all_of(Case.primary.is_(Primary.PROSTATE), Case.psa > ng_per_ml(100)),
            ),
        ),
        Criterion("life expectancy above 8 weeks", Case.life_expectancy > weeks(8), ABSTRACT),
        Criterion("age at least 18", Case.age >= 18, RECALLED),
    ),
    exclude=(
        Criterion(
            "surgery or chemotherapy judged more appropriate",
            any_of(present(Case.surgery_preferred), present(Case.chemotherapy_preferred)),
        ),
        Criterion(
            "myeloma, lymphoma, leukemia or glioma",
            Case.histology.is_in(
                (Histology.MYELOMA, Histology.LYMPHOMA, Histology.LEUKEMIA, Histology.GLIOMA)
            ),
        ),
        Criterion(
            "prophylactic, without compression on imaging",
            all_of(absent(Case.cord_compression), absent(Case.cauda_equina_compression)),
        ),
        Criterion("site irradiated before", present(Case.prior_rt_to_target)),
    ),
)

READINGS: Final = (AS_REVIEWED, AS_REGISTERED)
