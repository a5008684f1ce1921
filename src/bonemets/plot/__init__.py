"""Pictures for notebooks and pages; each takes and returns matplotlib axes.

Needs the extra ``plot``.  No picture needs a display.
"""

from bonemets.plot.doses import against_ratio, by_model, over_tissues
from bonemets.plot.maps import verdict_map
from bonemets.plot.options import arguments
from bonemets.plot.plans import fractionation
from bonemets.plot.relations import relations
from bonemets.plot.verdicts import eligibility

__all__ = [
    "against_ratio",
    "arguments",
    "by_model",
    "eligibility",
    "fractionation",
    "over_tissues",
    "relations",
    "verdict_map",
]
