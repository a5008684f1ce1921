"""What a FHIR bundle holds besides a case, as plain JSON values."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import attrs

from bonemets.interop.fhir import BundleContents
from bonemets.regimens.alpha_beta import AlphaBeta
from bonemets.views.json.values import to_json


def shape(reading: BundleContents, at: Iterable[AlphaBeta] = ()) -> dict[str, Any]:
    """Return what a bundle holds besides its case as plain JSON values."""
    ratios = tuple(at)
    return {
        "courses": [
            {
                "resource": one.resource,
                "volume": one.volume,
                "stage": one.stage,
                "status": one.status,
                "phases": [to_json(phase) for phase in one.phases],
                "refused": one.refused,
                "total_gy": None if one.total is None else one.total.m_as("gray"),
                "fractions": one.fractions,
                "site": one.site,
                "site_code": one.site_code,
                "reirradiation": one.reirradiation,
                "technique": one.technique,
                "effects": [
                    {"bed": to_json(one.bed(ratio)), "eqd2": to_json(one.eqd2(ratio))}
                    for ratio in ratios
                    if one.phases
                ],
            }
            for one in reading.courses
        ],
        "disagreements": [
            {
                "resource": one.resource,
                "stated": to_json(one.stated),
                "computed": to_json(one.computed),
                "words": one.words,
            }
            for one in reading.disagreements
        ],
        "used": [attrs.asdict(one) for one in reading.used],
        "unused": [attrs.asdict(one) for one in reading.unused],
    }
