"""SCORAD: 8 Gy/1 against 20 Gy/5 for compression of the cord or cauda equina."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
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
from bonemets.regimens.catalogue import GY8_FX1, GY20_FX5
from bonemets.regimens.regimen import Technique
from bonemets.review import COMPRESSION_RT
from bonemets.units import weeks

SCORAD_PAPER: Final = Source(
    "scorad-paper",
    "Hoskin 2019, JAMA 322:2084-2094",
    Document.PAPER,
    2019,
    doi="10.1001/jama.2019.17913",
    pmid="31794625",
)
SCORAD_SPONSOR: Final = Source(
    "scorad-sponsor",
    "UCL Cancer Trials Centre, SCORAD III",
    Document.REGISTER,
    registration="ISRCTN97108008",
    address="ctc.ucl.ac.uk, trial 79",
)
SCORAD_REGISTER: Final = Source(
    "scorad-register",
    "ISRCTN registry, SCORAD III and its feasibility study",
    Document.REGISTER,
    registration="ISRCTN97108008, ISRCTN97555949, NCT00727584",
)
SCORAD_SHEET: Final = Source(
    "scorad-sheet",
    "SCORAD III trial sheet",
    Document.SECONDARY,
    address="paperzz.com, document 8567717",
)
SCORAD_UNIVADIS: Final = Source(
    "scorad-univadis",
    "Univadis report of Hoskin 2019",
    Document.SECONDARY,
    2019,
    address="univadis.co.uk",
)

SCORAD_QUADSHOT: Final = Source(
    "scorad-quadshot",
    "Quadshot, December 2019, on Hoskin 2019",
    Document.SECONDARY,
    2019,
    address="quadshotnews.com",
)
ABSTRACT: Final = Locator(SCORAD_PAPER, "abstract and tables")
SPONSOR: Final = Locator(SCORAD_SPONSOR, "trial details")
REGISTER: Final = Locator(SCORAD_REGISTER, "records")
SHEET: Final = Locator(SCORAD_SHEET, "eligibility", Status.SECONDARY)
UNIVADIS: Final = Locator(SCORAD_UNIVADIS, "report", Status.SECONDARY)
QUADSHOT: Final = Locator(SCORAD_QUADSHOT, "summary", Status.SECONDARY)
RECALLED: Final = Locator(SCORAD_PAPER, "recalled", Status.UNVERIFIED)

SINGLE: Final = Arm("8 Gy/1", Technique.CONVENTIONAL, GY8_FX1, 345, "spine")
FIVE: Final = Arm("20 Gy/5", Technique.CONVENTIONAL, GY20_FX5, 341, "spine")

SCORAD: Final = Study(
    key="scorad",
    name="SCORAD",
    design=Design.PHASE_3,
    progress=Progress.COMPLETED,
    reports=(SCORAD_PAPER,),
    registrations=("ISRCTN97108008",),
    statements=(
        Statement("phase", "phase III, pooled with its feasibility stage", SPONSOR),
        Statement("design", "randomized, non-inferiority, margin -11 percentage points", ABSTRACT),
        Statement("design", "42 UK and 5 Australian centers, 2008 to 2016", ABSTRACT),
        Statement("n", "686: 345 and 341", ABSTRACT),
        Statement("n", "611 of them in the phase III stage", SPONSOR),
        Statement("n", "a single site in 303 and 311, several in 42 and 30", ABSTRACT),
        Statement("population", "compression of cord or cauda equina, C1 to S2", SHEET),
        Statement("population", "a single site of cord compression", COMPRESSION_RT),
        Statement(
            "primary endpoint",
            "walking without aid, or with aid or power 4/5, at week 8 on a scale of four grades",
            ABSTRACT,
        ),
        Statement("follow-up", "342 had data at week 8; over a third had died by then", QUADSHOT),
    ),
    arms=(SINGLE, FIVE),
    findings=(
        Finding(
            Outcome.WALKING,
            "walking at 1 week, of survivors with data",
            (Figure(SINGLE, 64), Figure(FIVE, 64)),
            QUADSHOT,
            when=weeks(1),
            per="survivor with data",
        ),
        Finding(
            Outcome.WALKING,
            "walking at 4 weeks, of survivors with data",
            (Figure(SINGLE, 67), Figure(FIVE, 68)),
            QUADSHOT,
            when=weeks(4),
            per="survivor with data",
        ),
        Finding(
            Outcome.WALKING,
            "walking at 12 weeks, of survivors with data",
            (Figure(SINGLE, 68), Figure(FIVE, 72)),
            QUADSHOT,
            when=weeks(12),
            per="survivor with data",
        ),
        Finding(
            Outcome.TOXICITY,
            "events of grade 3-4",
            (Figure(SINGLE, 20), Figure(FIVE, 20)),
            QUADSHOT,
        ),
        Finding(
            Outcome.WALKING,
            "walking at 8 weeks",
            (Figure(SINGLE, 69.3), Figure(FIVE, 72.7)),
            ABSTRACT,
            when=weeks(8),
            statistic="lower limit of the difference -11.5 points, margin -11.0",
        ),
        Finding(
            Outcome.WALKING,
            "walking at 8 weeks, of survivors with data",
            (Figure(SINGLE, 69.3, "%", 115, 166), Figure(FIVE, 72.7, "%", 128, 176)),
            UNIVADIS,
            when=weeks(8),
            per="survivor with data",
        ),
        Finding(
            Outcome.WALKING,
            "walking retained or regained, as reviewed",
            (Figure(SINGLE, 69.3), Figure(FIVE, 72.7)),
            COMPRESSION_RT,
            when=weeks(8),
        ),
        Finding(
            Outcome.OVERALL_SURVIVAL,
            "alive at 12 weeks",
            (Figure(SINGLE, 50), Figure(FIVE, 55)),
            UNIVADIS,
            when=weeks(12),
        ),
        Finding(
            Outcome.OVERALL_SURVIVAL,
            "median survival",
            (Figure(SINGLE, 12.4, "week"), Figure(FIVE, 13.7, "week")),
            RECALLED,
        ),
        Finding(
            Outcome.OVERALL_SURVIVAL,
            "about 3 months, in both arms",
            (Figure(SINGLE, 3, "month"), Figure(FIVE, 3, "month")),
            COMPRESSION_RT,
        ),
    ),
    comparisons=(
        Comparison(
            Outcome.WALKING,
            SINGLE,
            Relation.NON_INFERIORITY_NOT_MET,
            FIVE,
            ABSTRACT,
            "by half a percentage point",
        ),
        Comparison(Outcome.WALKING, SINGLE, Relation.NON_INFERIORITY_NOT_MET, FIVE, COMPRESSION_RT),
    ),
    caveats=(
        Caveat(
            "non-inferiority of 8 Gy/1 was not confirmed; caution outside a very limited life "
            "expectancy",
            COMPRESSION_RT,
        ),
        Caveat(
            "patients expected to live 8 weeks or less were not enrolled",
            ABSTRACT,
            Case.life_expectancy <= weeks(8),
        ),
        Caveat("the percentages rest on about half of those randomized", UNIVADIS),
    ),
    discrepancies=(
        Discrepancy(
            "registration",
            "ISRCTN97555949 is often quoted",
            REGISTER,
            "that is the feasibility study; phase III is ISRCTN97108008",
            REGISTER,
            "the paper pools both",
        ),
        Discrepancy(
            "sites",
            "a single site of compression",
            COMPRESSION_RT,
            "one site, or several that fit one field",
            SPONSOR,
            "two sites in one field are out in one reading and in by the other",
        ),
        Discrepancy(
            "structures",
            "the spinal cord",
            COMPRESSION_RT,
            "the cord or the cauda equina, C1 to S2",
            SHEET,
            "compression of the cauda equina alone is out in one reading and in by the other",
        ),
        Discrepancy(
            "criteria the review leaves out",
            "not stated",
            COMPRESSION_RT,
            "life expectancy above 8 weeks, no earlier radiotherapy to the site, not better served "
            "by surgery or chemotherapy, histology, timing",
            SPONSOR,
            "the review advises the regimen for short survival, but those expected to live 8 weeks "
            "or less were not enrolled",
        ),
        Discrepancy(
            "denominator",
            "the absolute difference is called similar",
            COMPRESSION_RT,
            "the percentages are of the 342 survivors with data, out of 686",
            UNIVADIS,
            "the figures say less about all who were treated",
        ),
    ),
)
