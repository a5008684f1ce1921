"""What a FHIR bundle holds besides a case: courses, disagreements, and what gave what."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from bonemets import units
from bonemets.interop.fhir import BundleContents, Course
from bonemets.regimens.alpha_beta import AlphaBeta
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
