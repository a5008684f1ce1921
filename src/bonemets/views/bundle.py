"""What a FHIR bundle holds besides a case: courses, disagreements, and what gave what."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from typing import Any

import attrs

from bonemets import units
from bonemets.interop.fhir import BundleContents, Course
from bonemets.regimens.alpha_beta import AlphaBeta
from bonemets.views.json import to_json
from bonemets.views.text import WIDTH


def text(reading: BundleContents, at: Iterable[AlphaBeta] = ()) -> str:
    """Return what a bundle holds besides its case, line by line.

    Parameters
    ----------
    reading : Reading
    at : iterable of AlphaBeta, optional
        The ratios at which the effect of each course is given.
    """
    ratios = tuple(at)
    sections = (
        ("courses", [_course(one, ratios) for one in reading.courses]),
        (
            "stated at odds with the doses",
            [f"{one.resource}: {one.words}" for one in reading.disagreements],
        ),
        (
            "read",
            [
                f"{one.field}: {one.read} ({one.resource})"
                for one in reading.used
                if one.field != "courses"
            ],
        ),
        ("not used", [f"{one.resource}: {one.reason}" for one in reading.unused]),
    )
    lines = ["beside the case, the bundle holds:"]
    for title, rows in sections:
        lines += [f"  {title}", *map(_item, rows)] if rows else []
    return "\n".join(lines)


def _item(row: str) -> str:
    return textwrap.fill(
        row, WIDTH, initial_indent="  - ", subsequent_indent="      ", break_on_hyphens=False
    )


def _course(course: Course, ratios: tuple[AlphaBeta, ...]) -> str:
    total = "no total dose" if course.total is None else units.show(course.total)
    fractions = "not stated" if course.fractions is None else course.fractions
    whole = " + ".join(map(str, course.phases)) or f"{total}, fractions {fractions},"
    site = f" ({course.site})" if course.site else ""
    effects = (f"{course.bed(one)}, {course.eqd2(one)}" for one in ratios if course.phases)
    parts = (
        f"{course.resource}: {whole} to {course.volume or 'no volume'}{site}",
        f"{course.stage}, {course.status}",
        course.technique,
        f"no effect is computed: {course.refused}" if course.refused else "",
        *effects,
    )
    return "; ".join(filter(None, parts))


def shape(reading: BundleContents, at: Iterable[AlphaBeta] = ()) -> dict[str, Any]:
    """Return the same as plain JSON values."""
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
