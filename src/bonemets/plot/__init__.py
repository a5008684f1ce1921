"""Plots for notebooks and pages; each function takes and returns matplotlib axes.

Needs the extra ``plot``.  No display is needed.
"""

from typing import TYPE_CHECKING

from bonemets.lazy import attach

if TYPE_CHECKING:
    from bonemets.plot.doses import against_ratio as against_ratio
    from bonemets.plot.doses import by_model as by_model
    from bonemets.plot.doses import over_tissues as over_tissues
    from bonemets.plot.maps import verdict_map as verdict_map
    from bonemets.plot.options import arguments as arguments
    from bonemets.plot.plans import fractionation as fractionation
    from bonemets.plot.relation_matrix import relations as relations
    from bonemets.plot.verdicts import eligibility as eligibility
else:
    __getattr__, __dir__, __all__ = attach(__name__, "plot", ("matplotlib", "numpy"))
