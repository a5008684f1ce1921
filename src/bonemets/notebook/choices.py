"""What the explorer knows beforehand, as plain JSON values: regimens, tissues, limits, models."""

from __future__ import annotations

from typing import Any, Final

from bonemets.display import NOTICE
from bonemets.errors import RegimenError
from bonemets.regimens.catalogue import REVIEW_REGIMENS
from bonemets.regimens.constraints import Constraints
from bonemets.regimens.limits import TABLES
from bonemets.regimens.models import LQ_RANGE, LinearQuadratic
from bonemets.regimens.regimen import Regimen
from bonemets.regimens.tissue import Tissue
from bonemets.regimens.tissues import TISSUES

MOST: Final = 8
"""Regimens that are drawn at once."""
LONGEST: Final = 60
"""Characters of a regimen's text."""
OWN: Final = "not named there; added here"

PARAMETERS: Final[dict[str, tuple[str, ...]]] = {
    "LQ": (),
    "LQ-L": ("threshold",),
    "USC": ("alpha", "d0", "dq"),
}
"""The models to choose from, with the numbers each needs."""


def read(text: str) -> Regimen:
    """Return the regimen of a text that someone typed, which is kept to a length.

    Examples
    --------
    >>> print(read("10 x 3 Gy"))
    30 Gy/10
    """
    if len(text) > LONGEST:
        raise RegimenError("regimen", f"a text of at most {LONGEST} characters", text)
    regimen = Regimen.parse(text)
    if Regimen.parse(str(regimen)) != regimen:
        raise RegimenError("regimen", "a dose of at most six digits", text)
    return regimen


def entry(regimen: Regimen, *uses: str) -> dict[str, Any]:
    """Return what a page needs of a regimen."""
    return {"total": regimen.gray, "fractions": regimen.fractions, "uses": list(uses)}


def regimens() -> dict[str, Any]:
    """Return the regimens of the review by their text, with their uses.

    Examples
    --------
    >>> regimens()["24 Gy/6"]["uses"]
    ['painful uncomplicated metastases (conventional radiotherapy)']
    """
    ordered = sorted(REVIEW_REGIMENS, key=lambda one: (one.regimen.fractions, one.regimen.gray))
    found: dict[str, Any] = {}
    for one in ordered:
        known = found.setdefault(str(one.regimen), entry(one.regimen))
        known["uses"].append(f"{one.use} ({one.technique})")
    return found


def catalogue() -> dict[str, Any]:
    """Return the tissues, limits and models with their sources, and the words of the captions."""
    return {
        "tissues": {one.key: _tissue(one) for one in TISSUES},
        "limits": {str(one): _limits(one) for one in TABLES},
        "models": _MODELS,
        "most": MOST,
        "notice": NOTICE,
    }


def _tissue(tissue: Tissue) -> dict[str, Any]:
    return {
        "name": tissue.name,
        "low": tissue.low.gray,
        "high": tissue.high.gray,
        "central": None if tissue.central is None else tissue.central.gray,
        "from": [str(at) for at in tissue.at],
        "note": tissue.note,
    }


def _limits(table: Constraints) -> dict[str, Any]:
    return {
        "doses": {str(one.fractions): one.gray for one in table.limits},
        "text": {
            str(one.fractions): str(table.in_fractions(one.fractions)) for one in table.limits
        },
        "from": list(
            dict.fromkeys(str(table.in_fractions(one.fractions).at) for one in table.limits)
        ),
        "note": table.note,
    }


_MODELS: Final = {
    "LQ": {
        "name": "linear-quadratic",
        "trusted_to": LinearQuadratic.trusted_to,
        "text": f"{LQ_RANGE[0].upper()}{LQ_RANGE[1:]}.",
        "parameters": {},
    },
    "LQ-L": {
        "name": "linear-quadratic-linear",
        "trusted_to": None,
        "text": (
            "No range of trust is stated (Astrahan 2008, doi:10.1118/1.2969065). The transition "
            "dose is uncertain; 2 alpha/beta is a rule of thumb (Voyant 2014, "
            "doi:10.1016/j.rpor.2013.08.004). The line is the tangent at each ratio."
        ),
        "parameters": {"threshold": "threshold: linear beyond, in Gy per fraction"},
    },
    "USC": {
        "name": "universal survival curve",
        "trusted_to": None,
        "text": (
            "No range of trust is stated (Park 2008, doi:10.1016/j.ijrobp.2007.10.059). The ratio "
            "follows from the three numbers. Averages for lung cancer, recalled and unverified: "
            "0.33, 1.25 and 1.8."
        ),
        "parameters": {"alpha": "alpha, per Gy", "d0": "D0, in Gy", "dq": "Dq, in Gy"},
    },
}
