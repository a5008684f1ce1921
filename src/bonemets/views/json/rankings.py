"""The options in order, with their arguments."""

from __future__ import annotations

from typing import Any

from bonemets.logic import Verdict
from bonemets.options.assessment import ArgumentStatus
from bonemets.options.deciding_fact import Deciding
from bonemets.options.model import Argument, Side
from bonemets.options.ranking import Difference, RankedOption, Ranking
from bonemets.options.sensitivity import Inquiry, Pair
from bonemets.options.versions import Changed
from bonemets.views.json.answers import said
from bonemets.views.json.values import to_json


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
                "text": one.referral.text,
                "at": to_json(one.referral.at),
                "concerns": str(one.verdict),
            }
            for one in value.referrals
            if one.verdict is not Verdict.NOT_MET
        ],
        "first": [one.option.key for one in value.first],
        "ties": [[one.option.key for one in some] for some in value.ties],
        "as_of": value.as_of,
        "since_review": [to_json(one) for one in value.since_review],
        "preferences": [one.key for one in value.preferences],
        "changes": {
            "added": [one.key for one in value.changes.added],
            "dropped": [one.key for one in value.changes.dropped],
            "moved": [one.key for one in value.changes.moved],
        },
        "beds": [to_json(one) for one in value.beds],
        "options": [to_json(one) for one in value.ranked],
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
def _(value: Inquiry) -> Any:
    return {
        **to_json(value.ranking),
        "deciding": [to_json(one) for one in value.deciding],
        "open": [to_json(one) for one in value.open],
        "refused": None if value.refused is None else to_json(value.refused),
    }


@to_json.register
def _(value: Deciding) -> Any:
    return {
        "field": value.field.name,
        "doc": value.field.doc,
        "text": str(value),
        "answers": value.answers,
        "first_place": value.first_place,
        "trials": value.trials,
        "trials_surely": value.trials_surely,
    }


@to_json.register
def _(value: Pair) -> Any:
    return {
        "one": value.one.option.key,
        "other": value.other.option.key,
        "standing": value.standing,
        "until": [list(names) for names in value.until],
        "searched": value.searched,
        "text": str(value),
    }


@to_json.register
def _(value: Difference) -> Any:
    return {
        "preference": value.preference.key,
        "higher": value.higher.option.key,
        "higher_text": value.higher_text,
        "lower": value.lower.option.key,
        "lower_text": value.lower_text,
    }


@to_json.register
def _(value: RankedOption) -> Any:
    assessment, option = value.assessment, value.option
    return {
        "key": option.key,
        "name": option.name,
        "technique": option.technique,
        "regimen": None if option.regimen is None else to_json(option.regimen),
        "place": value.place,
        "reasons": [words for _, words in value.reasons],
        "offered": assessment.offered(),
        "applies": to_json(assessment.applies),
        **{
            side: [
                to_json(status)
                for status in assessment.statuses
                if status.argument.side is side and status.holds()
            ]
            for side in Side
        },
        "undecided": [to_json(status) for status in assessment.undecided()],
        "caveats": [
            {"text": caveat.text, "at": to_json(caveat.at), "concerns": str(verdict)}
            for caveat, verdict in assessment.caveats
            if verdict is not Verdict.NOT_MET
        ],
        "studied_in": [
            {
                "study": one.study.key,
                "verdict": str(one.verdict),
                "conflict": one.conflict,
                "readings": {str(a.predicate): str(a.verdict) for a in one.answers},
            }
            for one in assessment.candidacies
        ],
    }


@to_json.register
def _(value: Argument) -> Any:
    return {
        "side": value.side,
        "strength": value.strength,
        "text": value.text,
        "at": to_json(value.at),
    }


@to_json.register
def _(value: ArgumentStatus) -> Any:
    return {
        **to_json(value.argument),
        "stands": value.holds(),
        "turns_on": list(dict.fromkeys(value.missing())),
        "since": [
            {"reading": reading.key, "line": said(asked)} for reading, asked in value.since()
        ],
    }


@to_json.register
def _(value: Changed) -> Any:
    return {
        **to_json(value.case),
        "before": [list(keys) for keys in value.before],
        "after": [list(keys) for keys in value.after],
    }
