"""Typed rules for radiotherapy of bone metastases.

It informs clinicians and decides nothing; it is not a medical device.

>>> from bonemets import Case, rank
>>> print(rank(Case(spinal=False, pain=6)).first[0].option)
8 Gy/1 conventional radiotherapy
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from bonemets.case import Case
    from bonemets.facts import absent, present
    from bonemets.fields import between
    from bonemets.logic import Verdict
    from bonemets.options.preferences import preferring
    from bonemets.options.ranking import rank
    from bonemets.predicates import Answer, all_of, any_of, at_least
    from bonemets.presentation import explain, to_html
    from bonemets.regimens import BED, EQD2, AlphaBeta, Regimen
    from bonemets.units import cm, days, gray, hours, mm, months, percent, to_registry, weeks, years
    from bonemets.vocabulary import Bilsky, Bone, Histology, Imaging, Level, Primary

__version__: Final = "0.1.0"

_HOME: Final = {
    "bonemets.case": ("Case",),
    "bonemets.facts": ("absent", "present"),
    "bonemets.fields": ("between",),
    "bonemets.logic": ("Verdict",),
    "bonemets.options.preferences": ("preferring",),
    "bonemets.options.ranking": ("rank",),
    "bonemets.predicates": ("Answer", "all_of", "any_of", "at_least"),
    "bonemets.regimens": ("BED", "EQD2", "AlphaBeta", "Regimen"),
    "bonemets.vocabulary": ("Bilsky", "Bone", "Histology", "Imaging", "Level", "Primary"),
    "bonemets.units": (
        "cm",
        "days",
        "gray",
        "to_registry",
        "hours",
        "mm",
        "months",
        "percent",
        "weeks",
        "years",
    ),
    "bonemets.presentation": ("explain", "to_html"),
}
_MODULE: Final = {name: module for module, names in _HOME.items() for name in names}

__all__ = [
    "BED",
    "EQD2",
    "AlphaBeta",
    "Answer",
    "Bilsky",
    "Bone",
    "Case",
    "Histology",
    "Imaging",
    "Level",
    "Primary",
    "Regimen",
    "Verdict",
    "absent",
    "all_of",
    "any_of",
    "at_least",
    "between",
    "cm",
    "days",
    "explain",
    "gray",
    "hours",
    "mm",
    "months",
    "percent",
    "preferring",
    "present",
    "rank",
    "to_html",
    "to_registry",
    "weeks",
    "years",
]


def __getattr__(name: str) -> Any:
    """Load a public name when it is first asked for, so that importing the package is quick."""
    if name not in _MODULE:
        raise AttributeError(f"module 'bonemets' has no attribute '{name}'")
    value = getattr(importlib.import_module(_MODULE[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
