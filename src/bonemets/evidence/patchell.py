"""Patchell 2005: decompressive surgery then radiotherapy, against radiotherapy alone."""

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
from bonemets.regimens.catalogue import GY30_FX10
from bonemets.regimens.regimen import Technique
from bonemets.review import COMPRESSION_RT
from bonemets.units import days

PATCHELL_2005: Final = Source(
    "patchell-2005",
    "Patchell 2005, Lancet 366:643-648",
    Document.PAPER,
    2005,
    doi="10.1016/S0140-6736(05)66954-1",
    pmid="16112300",
)
PATCHELL_NATURE: Final = Source(
    "patchell-nature",
    "Nature Clinical Practice Neurology, summary of Patchell 2005",
    Document.SECONDARY,
    2005,
    address="nature.com, article ncpneuro0008-nrneurol",
)
PATCHELL_CRITERIA: Final = Source(
    "patchell-criteria",
    "Neurosurgery Wiki, Patchell criteria",
    Document.SECONDARY,
    address="neurosurgerywiki.com, page patchell_criteria",
)
PATCHELL_APPRAISAL: Final = Source(
    "patchell-appraisal",
    "NSGY Ask, journal club on Patchell 2005",
    Document.SECONDARY,
    address="ask.nsgyask.com, journal club legacy-2098-02-17",
)
PATCHELL_ACPJC: Final = Source(
    "patchell-acpjc",
    "ACP Journal Club 2006;144:38 on Patchell 2005",
    Document.SECONDARY,
    2006,
    address="acpjc.org, 144/2/38",
)
PATCHELL_ONCOLINK: Final = Source(
    "patchell-oncolink",
    "OncoLink report of Regine at ASTRO 2003",
    Document.SECONDARY,
    2003,
    address="oncolink.org, conference article 5536",
)
PATCHELL_CHAPTER: Final = Source(
    "patchell-chapter",
    "Oxford chapter on Patchell 2005",
    Document.SECONDARY,
    doi="10.1093/med/9780190658618.003.0013",
)

ABSTRACT: Final = Locator(PATCHELL_2005, "abstract")
NATURE: Final = Locator(PATCHELL_NATURE, "summary", Status.SECONDARY)
CRITERIA: Final = Locator(PATCHELL_CRITERIA, "inclusion and exclusion list", Status.SECONDARY)
APPRAISAL: Final = Locator(
    PATCHELL_APPRAISAL, "appraisal, partly written by machine", Status.SECONDARY
)
ACPJC: Final = Locator(PATCHELL_ACPJC, "patients", Status.SECONDARY)
ONCOLINK: Final = Locator(PATCHELL_ONCOLINK, "methods", Status.SECONDARY)
RECALLED: Final = Locator(PATCHELL_2005, "recalled", Status.UNVERIFIED)

SURGERY_AND_RT: Final = Arm(
    "decompressive surgery, then 30 Gy/10", Technique.SURGERY_THEN_RT, GY30_FX10, 50, "spine"
)
RT_ALONE: Final = Arm("30 Gy/10 alone", Technique.CONVENTIONAL, GY30_FX10, 51, "spine")

PATCHELL: Final = Study(
    key="patchell",
    name="Patchell 2005",
    design=Design.PHASE_3,
    progress=Progress.COMPLETED,
    reports=(PATCHELL_2005,),
    statements=(
        Statement("phase", "phase III", COMPRESSION_RT),
        Statement(
            "population",
            "solid malignancy; estimated survival above 3 months; a single level, not the cauda "
            "equina; total paraplegia for under 48 h; no earlier radiotherapy to the target",
            COMPRESSION_RT,
        ),
        Statement("design", "randomized, several institutions, intention to treat", ABSTRACT),
        Statement("design", "stopped early at an interim analysis", ABSTRACT),
        Statement("n", "123 screened, 101 randomized: 50 and 51", ABSTRACT),
        Statement("population", "cancer with the spinal cord displaced at one area on MRI", NATURE),
        Statement(
            "treatment", "surgery within 24 h of randomization; steroids in both arms", NATURE
        ),
        Statement("treatment", "radiotherapy at most 14 days after surgery", ONCOLINK),
        Statement("treatment", "field one vertebral body above and below", RECALLED),
        Statement("treatment", "dexamethasone 100 mg, then 24 mg every 6 h", ONCOLINK),
        Statement("primary endpoint", "ability to walk", ABSTRACT),
        Statement("primary endpoint", "at least two steps with each foot, aids allowed", RECALLED),
        Statement("registration", "none known; it recruited before that was customary", RECALLED),
    ),
    arms=(SURGERY_AND_RT, RT_ALONE),
    findings=(
        Finding(
            Outcome.WALKING,
            "able to walk after treatment",
            (Figure(SURGERY_AND_RT, 84, "%", 42, 50), Figure(RT_ALONE, 57, "%", 29, 51)),
            ABSTRACT,
            statistic="odds ratio 6.2 (95 % CI 2.0-19.8), p = 0.001",
        ),
        Finding(
            Outcome.WALKING,
            "ability to walk retained or regained, as reviewed",
            (Figure(SURGERY_AND_RT, 84), Figure(RT_ALONE, 57)),
            COMPRESSION_RT,
        ),
        Finding(
            Outcome.WALKING,
            "median time the ability to walk was kept",
            (Figure(SURGERY_AND_RT, 122, "day"), Figure(RT_ALONE, 13, "day")),
            ABSTRACT,
            statistic="p = 0.003",
        ),
        Finding(
            Outcome.WALKING,
            "walking regained, of those who could not walk at entry",
            (Figure(SURGERY_AND_RT, 62, "%", 10, 16), Figure(RT_ALONE, 19, "%", 3, 16)),
            ABSTRACT,
            statistic="p = 0.01",
        ),
        Finding(
            Outcome.OVERALL_SURVIVAL,
            "median survival",
            (Figure(SURGERY_AND_RT, 126, "day"), Figure(RT_ALONE, 100, "day")),
            Locator(PATCHELL_CHAPTER, "abstract", Status.SECONDARY),
            statistic="p = 0.033",
        ),
        Finding(
            Outcome.TREATMENT_DEATH,
            "death within 30 days",
            (Figure(SURGERY_AND_RT, 6), Figure(RT_ALONE, 14)),
            RECALLED,
            when=days(30),
        ),
    ),
    comparisons=(
        Comparison(Outcome.WALKING, SURGERY_AND_RT, Relation.SUPERIOR, RT_ALONE, ABSTRACT),
        Comparison(Outcome.WALKING, SURGERY_AND_RT, Relation.SUPERIOR, RT_ALONE, COMPRESSION_RT),
        Comparison(Outcome.CONTINENCE, SURGERY_AND_RT, Relation.SUPERIOR, RT_ALONE, COMPRESSION_RT),
        Comparison(Outcome.MEDICATION, SURGERY_AND_RT, Relation.SUPERIOR, RT_ALONE, COMPRESSION_RT),
    ),
    caveats=(
        Caveat(
            "beyond the entry criteria, whether to operate is ill-defined; tumor type, burden of "
            "disease and expected response to systemic treatment count as well",
            COMPRESSION_RT,
        ),
    ),
    discrepancies=(
        Discrepancy(
            "expected survival",
            "above 3 months",
            COMPRESSION_RT,
            "at least 3 months",
            CRITERIA,
            "a patient expected to live exactly 3 months is out in one reading and in by the other",
        ),
        Discrepancy(
            "total paraplegia",
            "listed as an inclusion, under 48 h",
            COMPRESSION_RT,
            "an exclusion, for more than 48 h; patients who could walk were eligible",
            NATURE,
            "read literally, the review asks for paraplegia; at exactly 48 h the readings differ",
        ),
        Discrepancy(
            "total paraplegia at exactly 48 h",
            "excluded above 48 h",
            NATURE,
            "excluded from 48 h on",
            ACPJC,
            "the secondary sources split; exactly 48 h is undecided until the paper is read",
        ),
        Discrepancy(
            "which deficits the 48 h apply to",
            "neurologic symptoms beyond 48 h fall outside the trial",
            COMPRESSION_RT,
            "only total paraplegia does",
            NATURE,
            "older but lesser deficits were not excluded",
        ),
        Discrepancy(
            "extent of compression",
            "a single level",
            COMPRESSION_RT,
            "a single area, which may span contiguous levels",
            CRITERIA,
            "two contiguous levels are out in one reading and in by the other",
        ),
        Discrepancy(
            "prior radiotherapy",
            "none to the target",
            COMPRESSION_RT,
            "none that rules the study dose out",
            CRITERIA,
            "a previously irradiated target that can take 30 Gy/10 is out in one reading only",
        ),
        Discrepancy(
            "prior radiotherapy, width of the rule",
            "none that rules the study dose out",
            NATURE,
            "no earlier spinal radiotherapy at all",
            ACPJC,
            "the secondary sources split; undecided until the paper is read",
        ),
        Discrepancy(
            "imaging",
            "the displaced cord shown on imaging, of no named kind",
            CRITERIA,
            "shown by MRI",
            NATURE,
            "the secondary sources split; MRI is asked until the paper is read",
        ),
        Discrepancy(
            "histology",
            "solid malignancies",
            COMPRESSION_RT,
            "not lymphoma, leukemia, myeloma or germ-cell tumor; no primary in the nervous system "
            "or spinal column",
            CRITERIA,
            "a germ-cell tumor is solid, yet was excluded",
        ),
        Discrepancy(
            "cauda equina",
            "its compression excluded",
            COMPRESSION_RT,
            "excluded only where the cord is not compressed",
            CRITERIA,
            "compression of both is out in one reading and in by the other",
        ),
        Discrepancy(
            "criteria the review leaves out",
            "not stated",
            COMPRESSION_RT,
            "at least one neurologic sign or symptom (pain counts), fit for surgery, no unrelated "
            "neurologic disease",
            CRITERIA,
            "the reviewed reading lets more patients in",
        ),
    ),
)
