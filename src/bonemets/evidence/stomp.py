"""STOMP: surgery or SBRT of at most 3 metastases of prostate cancer, against surveillance."""

from __future__ import annotations

from typing import Final

from bonemets.evidence.model import (
    Arm,
    Caveat,
    Comparison,
    Design,
    Discrepancy,
    Figure,
    Finding,
    Outcome,
    Progress,
    Relation,
    Statement,
    Study,
)
from bonemets.provenance import Document, Locator, Source, Status
from bonemets.regimens.catalogue import GY30_FX3
from bonemets.regimens.regimen import Technique
from bonemets.review import OLIGOMETASTATIC

STOMP_PAPER: Final = Source(
    "stomp-paper",
    "Ost 2018, J Clin Oncol",
    Document.PAPER,
    2018,
    doi="10.1200/JCO.2017.75.4853",
)
STOMP_PROTOCOL: Final = Source(
    "stomp-protocol",
    "STOMP protocol, BMC Cancer 2014;14:671",
    Document.PROTOCOL,
    2014,
    doi="10.1186/1471-2407-14-671",
)

ABSTRACT: Final = Locator(STOMP_PAPER, "abstract")
PROTOCOL: Final = Locator(STOMP_PROTOCOL, "abstract")
RECALLED: Final = Locator(STOMP_PAPER, "recalled", Status.UNVERIFIED)

SURVEILLANCE: Final = Arm("surveillance", Technique.OBSERVATION, site="any")
DIRECTED: Final = Arm("surgery or SBRT of all lesions", Technique.SBRT, site="any")
STEREOTACTIC: Final = Arm("30 Gy/3", Technique.SBRT, GY30_FX3, site="any")

STOMP: Final = Study(
    key="stomp",
    name="STOMP",
    design=Design.PHASE_2,
    progress=Progress.COMPLETED,
    reports=(STOMP_PAPER, STOMP_PROTOCOL),
    registrations=("NCT01558427",),
    statements=(
        Statement("phase", "phase II", OLIGOMETASTATIC),
        Statement("registration", "NCT01558427 was not printed in what was read", RECALLED),
        Statement("population", "oligometastatic prostate cancer", OLIGOMETASTATIC),
        Statement("treatment", "30 Gy/3 SBRT", OLIGOMETASTATIC),
        Statement("treatment", "surgery or SBRT", ABSTRACT),
        Statement("n", "62, August 2012 to August 2015", ABSTRACT),
        Statement(
            "design",
            "1:1, balanced by PSA doubling time (at most 3 months or more) and by nodal or other "
            "metastases; 80 % confidence intervals",
            ABSTRACT,
        ),
        Statement("primary endpoint", "survival without androgen deprivation", ABSTRACT),
        Statement("follow-up", "median 3 years", ABSTRACT),
    ),
    arms=(SURVEILLANCE, DIRECTED, STEREOTACTIC),
    findings=(
        Finding(
            Outcome.ADT_FREE_SURVIVAL,
            "median survival without androgen deprivation",
            (Figure(DIRECTED, 21, "month"), Figure(SURVEILLANCE, 13, "month")),
            ABSTRACT,
            statistic="80 % CI 14-29 and 12-17; hazard ratio 0.60 (80 % CI 0.40-0.90), p = 0.11",
        ),
        Finding(
            Outcome.TOXICITY,
            "toxicity of grade 2 to 5",
            (Figure(DIRECTED, 0),),
            ABSTRACT,
        ),
    ),
    comparisons=(
        Comparison(
            Outcome.ADT_FREE_SURVIVAL,
            DIRECTED,
            Relation.SUPERIOR,
            SURVEILLANCE,
            OLIGOMETASTATIC,
            "longer with SBRT, as reviewed",
        ),
        Comparison(
            Outcome.ADT_FREE_SURVIVAL,
            DIRECTED,
            Relation.SUPERIOR,
            SURVEILLANCE,
            ABSTRACT,
            "by its 80 % interval; p = 0.11",
        ),
    ),
    caveats=(Caveat("phase II, p = 0.11 with 80 % intervals", ABSTRACT),),
    discrepancies=(
        Discrepancy(
            "treatment",
            "30 Gy/3 SBRT",
            OLIGOMETASTATIC,
            "surgery or SBRT",
            ABSTRACT,
            "the gain is not of SBRT alone",
        ),
        Discrepancy(
            "strength of the result",
            "longer survival without androgen deprivation",
            OLIGOMETASTATIC,
            "p = 0.11, with 80 % intervals",
            ABSTRACT,
            "by the usual measure the difference is not significant",
        ),
        Discrepancy(
            "unit of testosterone",
            "above 50 ng/mL, as printed",
            ABSTRACT,
            "above 50 ng/dL, the castrate limit, was probably meant",
            RECALLED,
            "read as ng/dL; as printed hardly a man would have been let in",
        ),
    ),
)
