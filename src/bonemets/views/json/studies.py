"""Studies with their findings."""

from __future__ import annotations

from typing import Any

from bonemets.evidence.model import Finding, Study
from bonemets.views.json.values import to_json


@to_json.register
def _(value: Study) -> Any:
    return {
        "key": value.key,
        "name": value.name,
        "design": value.design,
        "progress": value.progress,
        "reports": [to_json(source) for source in value.reports],
        "registrations": list(value.registrations),
        "statements": [
            {"about": one.about, "text": one.text, "at": to_json(one.at)}
            for one in value.statements
        ],
        "arms": [
            {
                "name": one.name,
                "technique": one.technique,
                "regimen": None if one.regimen is None else to_json(one.regimen),
                "n": one.n,
                "site": one.site,
            }
            for one in value.arms
        ],
        "findings": [to_json(one) for one in value.findings],
        "comparisons": [
            {
                "outcome": one.outcome,
                "arm": one.arm.name,
                "relation": one.relation,
                "versus": one.versus.name,
                "note": one.note,
                "at": to_json(one.at),
            }
            for one in value.comparisons
        ],
        "caveats": [
            {
                "text": one.text,
                "when": None if one.when is None else str(one.when),
                "at": to_json(one.at),
                "replaced_by": None if one.replaced_by is None else to_json(one.replaced_by),
            }
            for one in value.caveats
        ],
        "discrepancies": [
            {
                "about": one.about,
                "first": {"text": one.first, "at": to_json(one.first_at)},
                "second": {"text": one.second, "at": to_json(one.second_at)},
                "consequence": one.consequence,
            }
            for one in value.discrepancies
        ],
    }


@to_json.register
def _(value: Finding) -> Any:
    return {
        "outcome": value.outcome,
        "text": value.text,
        "figures": [
            {
                "arm": one.arm.name,
                "value": one.value,
                "unit": one.unit,
                "events": one.events,
                "of": one.of,
            }
            for one in value.figures
        ],
        "when_months": None if value.when is None else value.when.m_as("month"),
        "per": value.per,
        "statistic": value.statistic,
        "at": to_json(value.at),
    }
