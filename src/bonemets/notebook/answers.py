"""What the case form shows: its controls as plain JSON values, and the answers for what is known.

The controls are made from the fields of `Case`; nothing about a fact is said here again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bonemets.case import Case
from bonemets.criteria.catalogue import READINGS
from bonemets.criteria.model import Candidacy, candidacies
from bonemets.errors import InputErrors, RefusedError
from bonemets.fields import CategoryField, CountField, Field, FlagField, MeasureField, SeveralField
from bonemets.logic import Verdict
from bonemets.options.rank_case import rank
from bonemets.presentation import to_html
from bonemets.presentation.document import Document, Paragraph, Section, verdict_sign
from bonemets.presentation.layouts.answers import answered, conflict
from bonemets.presentation.layouts.rankings import ranked


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
    try:
        return Case.read(facts), []
    except InputErrors as found:
        return None, [
            {"fact": fault.field if isinstance(fault, RefusedError) else "", "text": str(fault)}
            for fault in found.faults
        ]


def answers(facts: Mapping[str, str]) -> dict[str, Any]:
    """Return what the library answers for what is known; of a refused fact, only why.

    Examples
    --------
    >>> found = answers({"spinal": "no", "pain": "6"})
    >>> found["first"], found["settled"]
    (['8 Gy/1 conventional radiotherapy'], False)
    """
    case, faults = read(facts)
    if case is None:
        return {"of": dict(facts), "faults": faults}
    ranking, known = rank(case), case.known()
    return {
        "of": dict(facts),
        "faults": [],
        "follows": {name: known[name] for name in sorted(case.inferred)},
        "first": [one.option.name for one in ranking.first],
        "settled": ranking.settled,
        "seek": any(one.verdict is Verdict.MET for one in ranking.referrals),
        "ask": [
            {"name": one.field, "strength": one.strength, "options": len(one.options)}
            for one in ranking.ask()
        ],
        "ranking": str(to_html(ranked(ranking, asking=False))),
        "readings": str(to_html(_readings(candidacies(case, READINGS)))),
    }


def _readings(found: Sequence[Candidacy]) -> Document:
    """Return every eligibility list by its verdict, each to be unfolded line by line."""
    every = [answer for one in found for answer in one.answers]
    groups = {verdict: [one for one in every if one.verdict is verdict] for verdict in Verdict}
    parts: list[object] = [
        Paragraph(f"the readings of {one.study.name} differ on this case: {conflict(one)}")
        for one in found
        if one.conflict
    ]
    parts += [
        Section(
            (verdict_sign(verdict), f": {len(some)} of {len(every)}"),
            [answered(one, folded=True) for one in some],
            folded=True,
        )
        for verdict, some in groups.items()
    ]
    return Document([Section("would this patient have been in the trial?", parts)])
