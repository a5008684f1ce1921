"""What the case form shows, as plain JSON values: its controls, and the answers for what is known.

The controls are made from the fields of `Case`; nothing about a fact is said here again.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from typing import Any

from bonemets.case import Case
from bonemets.criteria.catalogue import READINGS
from bonemets.criteria.model import Candidacy, Eligibility, candidacies
from bonemets.errors import RefusedError
from bonemets.fields import CategoryField, CountField, Field, FlagField, MeasureField, SeveralField
from bonemets.interop.entry import Entry
from bonemets.logic import Verdict
from bonemets.options.rank_case import rank
from bonemets.options.ranking import RankedOption, Ranking
from bonemets.serialization.writing import to_json
from bonemets.views.text import NOTICE, barred, line_by_line, waiting


def controls() -> list[dict[str, Any]]:
    """Return the sections of the data dictionary with a control for each fact.

    Examples
    --------
    >>> section = controls()[0]
    >>> section["title"], section["facts"][1]["title"], section["facts"][3]["unit"]
    ('The patient', 'ECOG performance status', 'month')
    """
    starts = {fact.field.name: title for title, fact in Case.sections.items()}
    sections: list[dict[str, Any]] = []
    for name, field in Case.fields().items():
        if name in starts:
            sections.append({"title": starts[name], "facts": []})
        sections[-1]["facts"].append(_control(field))
    return sections


def _control(field: Field[Any]) -> dict[str, Any]:
    shape: dict[str, Any] = {"name": field.name, "title": field.title, "doc": field.doc}
    match field:
        case FlagField():
            return shape | {"kind": "flag"}
        case CountField():
            return shape | {"kind": "count", "expects": field.expects}
        case MeasureField(unit=unit, maximum=maximum):
            expects = "" if maximum is None else field.expects
            return shape | {"kind": "measure", "unit": unit, "expects": expects}
        case SeveralField():
            return shape | {"kind": "several", "values": [str(one) for one in field.members]}
        case CategoryField():
            return shape | {"kind": "category", "values": [str(one) for one in field.members]}
    raise TypeError(field)


def read(facts: Mapping[str, str]) -> tuple[Case | None, list[dict[str, str]]]:
    """Return the case that some texts make, or what is wrong with them and with which fact.

    Examples
    --------
    >>> read({"pain": "11"})[1][0]["text"]
    'pain: expected a whole number from 0 to 10, got 11'
    """
    found = Entry.of("case", facts)
    faults = [
        {"fact": fault.field if isinstance(fault, RefusedError) else "", "text": str(fault)}
        for fault in found.faults
    ]
    return found.case, faults


def answers(facts: Mapping[str, str]) -> dict[str, Any]:
    """Return what the library answers for what is known; of a refused fact, only why.

    Examples
    --------
    >>> found = answers({"spinal": "no", "pain": "6"})
    >>> found["options"][0]["name"], found["settled"]
    ('8 Gy/1 conventional radiotherapy', False)
    """
    case, faults = read(facts)
    if case is None:
        return {"of": dict(facts), "faults": faults}
    ranking = rank(case)
    known, fields = case.known(), case.fields()
    return {
        "of": dict(facts),
        "faults": [],
        "follows": {name: known[name] for name in sorted(case.inferred)},
        "settled": ranking.settled,
        "contested": ranking.contested,
        "presumed": [fields[name].title for name in ranking.presumed()],
        "ask": [
            {"name": one.field, "strength": one.strength, "options": len(one.options)}
            for one in ranking.ask()
        ],
        "first_opinions": _opinions(ranking),
        "options": [_option(one) for one in ranking.ranked],
        "order": _order(ranking),
        "readings": [_reading(one) for one in candidacies(case, READINGS)],
        "notice": NOTICE,
    }


def _opinions(ranking: Ranking) -> list[dict[str, str]]:
    return [
        {"text": str(one.referral), "verdict": str(one.verdict), "from": str(one.referral.at)}
        for one in ranking.referrals
        if one.verdict is not Verdict.NOT_MET
    ]


def _order(ranking: Ranking) -> list[str]:
    """Return why each option for the case comes before the next."""
    offered = [one.option for one in ranking.ranked if one.assessment.offered()]
    return [
        str(ranking.why_above(one.key, other.key) or f"tied: {one}; {other}")
        for one, other in itertools.pairwise(offered)
    ]


def _option(one: RankedOption) -> dict[str, Any]:
    assessment, found = one.assessment, to_json(one)
    option, sources = found["option"], found.get("sources", {})

    def placed(table: str, keys: list[str]) -> list[dict[str, Any]]:
        told: list[dict[str, Any]] = [found[table][key] for key in keys]  # type: ignore[literal-required]
        titles = (sources[each["at"]["source"]]["title"] for each in told)
        return [
            {**each, "at": {**each["at"], "title": title}}
            for each, title in zip(told, titles, strict=True)
        ]

    if assessment.offered():
        standing, why = "for this case", ""
    elif assessment.applicable() is Verdict.UNKNOWN:
        standing, why = "may be for this case", waiting(one)
    else:
        standing, why = "not for this case", barred(one)
    return {
        "place": one.place,
        "name": one.option.name,
        "standing": standing,
        "why": why,
        "for": placed("arguments", option["for"]),
        "against": placed("arguments", option["against"]),
        "undecided": placed("arguments", option["undecided"]),
        "caveats": placed("caveats", option["caveats"]),
        "studied_in": [
            {
                "conflict": each.conflict,
                "readings": {str(one.predicate): str(one.verdict) for one in each.answers},
            }
            for each in assessment.candidacies
        ],
    }


def _reading(candidacy: Candidacy) -> dict[str, Any]:
    fields = Case.fields()
    return {
        "study": candidacy.study.name,
        "conflict": candidacy.conflict,
        "readings": [
            {
                "name": answer.predicate.reading,
                "verdict": str(answer.verdict),
                "rows": [
                    {"depth": depth, "verdict": str(verdict), "words": words, "because": because}
                    for depth, verdict, words, because in line_by_line(answer)
                ],
                "ask": [fields[name].title for name in answer.missing()],
                "aside": [f"{note.text} ({note.reason})" for note in answer.predicate.notes],
            }
            for answer in candidacy.answers
            if isinstance(answer.predicate, Eligibility)
        ],
    }
