"""FHIR bundles (mCODE, CodeX Radiation Therapy) read into a case and its courses of treatment.

Resources are told apart by `code`, never by category or display text.  What a bundle does not say
stays unknown; what neither guide can say (pain, fracture risk, SINS, cord compression, life
expectancy, a stereotactic technique) always does.  Every resource ends up in
`BundleContents.used`, in `BundleContents.unused` with a reason, or in both.
"""

from bonemets.interop.fhir.bundle import Unused, Used
from bonemets.interop.fhir.courses import Course
from bonemets.interop.fhir.doses import Stage, Statement, statements
from bonemets.interop.fhir.effects import Disagreement
from bonemets.interop.fhir.reader import BundleContents, read_fhir

__all__ = [
    "BundleContents",
    "Course",
    "Disagreement",
    "Stage",
    "Statement",
    "Unused",
    "Used",
    "read_fhir",
    "statements",
]
