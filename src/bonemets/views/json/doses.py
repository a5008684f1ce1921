"""Regimens and their effects."""

from __future__ import annotations

import math
from typing import Any

from bonemets.regimens.effects import Effect
from bonemets.regimens.ratio_order import RatioBand
from bonemets.regimens.regimen import Regimen
from bonemets.regimens.tissue import OverTissue
from bonemets.views.json.values import to_json


@to_json.register
def _(value: Regimen) -> Any:
    size = value.dose_per_fraction.magnitude
    return {"total_gy": value.gray, "fractions": value.fractions, "dose_per_fraction_gy": size}


@to_json.register
def _(value: Effect) -> Any:
    return {
        "kind": value.kind,
        "gy": value.gray,
        "alpha_beta_gy": value.alpha_beta.gray,
        "model": str(value.model),
        "outside": value.outside,
    }


@to_json.register(OverTissue)
def _(value: OverTissue[Any]) -> Any:
    return {
        "tissue": value.tissue.name,
        "least": to_json(value.least),
        "most": to_json(value.most),
        "central": None if value.central is None else to_json(value.central),
        "sources": [to_json(at) for at in value.tissue.at],
    }


@to_json.register
def _(value: RatioBand) -> Any:
    return {
        "above_gy": value.low,
        "below_gy": None if value.high == math.inf else value.high,
        "order": [to_json(one) for one in value.order],
        "outside": value.outside,
    }
