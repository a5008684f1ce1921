"""Every answer as plain JSON values.

The shapes are documented in ``docs/json.md`` and carry `SHAPE`; a change of shape changes it.
"""

from __future__ import annotations

from functools import singledispatch
from typing import Any, Final

from bonemets.case import Case
from bonemets.criteria.model import Candidacy, Eligibility, line_of
from bonemets.errors import BonemetsError, RefusedError, shown
from bonemets.evidence.model import Finding, Study
from bonemets.logic import Verdict
from bonemets.options.model import Argument, Side
from bonemets.options.rank import Difference, Placed, Ranking
from bonemets.options.weigh import Heard
from bonemets.predicates import Answer, Leaf, Not, Predicate
from bonemets.provenance import Locator, Source
from bonemets.regimens.effects import Effect
from bonemets.regimens.regimen import Regimen
from bonemets.regimens.tissue import OverTissue

SHAPE: Final = 1
"""The version of the shapes."""


def _said(asked: Predicate) -> str:
    line = line_of(asked)
    return str(asked) if line is None else line.words


@singledispatch
def to_json(value: object) -> Any:
    """Return an answer of the library as plain JSON values.

    Parameters
    ----------
    value : Case, Entry, Answer, Candidacy, Ranking, Study, Regimen, BED, EQD2 or an error
    """
    raise TypeError(f"to_json: {shown(value)} has no JSON shape")


@to_json.register
def _(value: Case) -> Any:
    return {"facts": value.known(), "inferred": sorted(value.inferred)}


@to_json.register
def _(value: BonemetsError) -> Any:
    if not isinstance(value, RefusedError):
        return {"message": str(value)}
    parts = {"where": value.where, "expected": value.expected, "hint": value.hint}
    return {"message": str(value), **parts, "got": shown(value.got)}


@to_json.register
def _(value: Locator) -> Any:
    return {
        "source": value.source.key,
        "title": value.source.title,
        "where": value.where,
        "status": value.status,
    }


@to_json.register
def _(value: Source) -> Any:
    parts = {
        "key": value.key,
        "title": value.title,
        "document": value.document,
        "year": value.year,
        "doi": value.doi,
        "pmid": value.pmid,
        "registration": value.registration,
        "address": value.address,
        "status": value.status,
    }
    return {name: part for name, part in parts.items() if part}


@to_json.register
def _(value: Answer) -> Any:
    asked, parts = value.asked, [to_json(part) for part in value.parts]
    shape: dict[str, Any] = {"asked": str(asked), "verdict": str(value.verdict)}
    line = line_of(asked)
    if line is not None:
        shape["exclusion"] = isinstance(asked, Not)
        shape["asked"] = line.words
        if line.at is not None:
            shape["at"] = to_json(line.at)
    if isinstance(asked, Eligibility):
        shape |= {"reading": asked.key, "read_from": to_json(asked.read_from)}
        shape["notes"] = [{"words": one.words, "reason": one.reason} for one in asked.notes]
    if isinstance(asked, Leaf):
        shape |= {"field": asked.field.name, "because": value.because}
    if value.verdict is Verdict.UNKNOWN:
        shape |= {"missing": list(value.missing()), "why": sorted(str(why) for why in value.why)}
    return shape | ({"parts": parts} if parts else {})


@to_json.register
def _(value: Candidacy) -> Any:
    return {
        "study": value.study.key,
        "verdict": str(value.verdict),
        "conflict": value.conflict,
        "differences": [
            {"reading": reading.key, "line": _said(asked)} for reading, asked in value.differences()
        ],
        "readings": [to_json(answer) for answer in value.answers],
    }


@to_json.register
def _(value: Ranking) -> Any:
    return {
        **to_json(value.case),
        "settled": value.settled,
        "contested": value.contested,
        "presumed": list(value.presumed()),
        "referrals": [
            {
                "to": one.referral.to,
                "says": one.referral.says,
                "at": to_json(one.referral.at),
                "concerns": str(one.verdict),
            }
            for one in value.referrals
            if one.verdict is not Verdict.NOT_MET
        ],
        "first": [one.option.key for one in value.first],
        "preferences": [one.key for one in value.preferences],
        "options": [to_json(one) for one in value.placed],
        "ask": [
            {
                "field": one.field,
                "doc": one.doc,
                "strength": one.strength,
                "options": [option.key for option in one.options],
            }
            for one in value.ask()
        ],
    }


@to_json.register
def _(value: Difference) -> Any:
    return {
        "preference": value.preference.key,
        "higher": value.higher.option.key,
        "higher_says": value.higher_says,
        "lower": value.lower.option.key,
        "lower_says": value.lower_says,
    }


@to_json.register
def _(value: Placed) -> Any:
    weighed, option = value.weighed, value.option
    return {
        "key": option.key,
        "name": option.name,
        "technique": option.technique,
        "regimen": None if option.regimen is None else to_json(option.regimen),
        "place": value.place,
        "reasons": [words for _, words in value.reasons],
        "offered": weighed.offered(),
        "applies": to_json(weighed.applies),
        **{
            side: [
                to_json(heard)
                for heard in weighed.heard
                if heard.argument.side is side and heard.stands()
            ]
            for side in Side
        },
        "undecided": [to_json(heard) for heard in weighed.undecided()],
        "caveats": [
            {"says": caveat.says, "at": to_json(caveat.at), "concerns": str(verdict)}
            for caveat, verdict in weighed.caveats
            if verdict is not Verdict.NOT_MET
        ],
        "studied_in": [
            {
                "study": one.study.key,
                "verdict": str(one.verdict),
                "conflict": one.conflict,
                "readings": {str(a.asked): str(a.verdict) for a in one.answers},
            }
            for one in weighed.candidacies
        ],
    }


@to_json.register
def _(value: Argument) -> Any:
    return {
        "side": value.side,
        "strength": value.strength,
        "says": value.says,
        "at": to_json(value.at),
    }


@to_json.register
def _(value: Heard) -> Any:
    return {
        **to_json(value.argument),
        "stands": value.stands(),
        "turns_on": list(dict.fromkeys(value.missing())),
        "since": [
            {"reading": reading.key, "line": _said(asked)} for reading, asked in value.since()
        ],
    }


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
def _(value: Study) -> Any:
    return {
        "key": value.key,
        "name": value.name,
        "design": value.design,
        "progress": value.progress,
        "reports": [to_json(source) for source in value.reports],
        "registrations": list(value.registrations),
        "statements": [
            {"about": one.about, "says": one.says, "at": to_json(one.at)}
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
                "says": one.says,
                "when": None if one.bites is None else str(one.bites),
                "at": to_json(one.at),
            }
            for one in value.caveats
        ],
        "discrepancies": [
            {
                "about": one.about,
                "first": {"says": one.first, "at": to_json(one.first_at)},
                "second": {"says": one.second, "at": to_json(one.second_at)},
                "consequence": one.consequence,
            }
            for one in value.discrepancies
        ],
    }


@to_json.register
def _(value: Finding) -> Any:
    return {
        "outcome": value.outcome,
        "says": value.says,
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
