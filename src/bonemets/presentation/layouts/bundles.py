"""What a FHIR bundle holds besides a case: courses, disagreements, and what gave what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bonemets import units
from bonemets.interop.fhir import BundleContents, Course
from bonemets.presentation.document import Document, Items, Section
from bonemets.presentation.registry import layout
from bonemets.regimens.alpha_beta import AlphaBeta


@layout.register
def _(value: BundleContents) -> Document:
    return held(value)


@layout.register
def _(value: Course) -> Document:
    return Document([Items([_course(value, ())])])


def held(contents: BundleContents, at: Iterable[AlphaBeta] = ()) -> Document:
    """Return what a bundle holds besides its case.

    Parameters
    ----------
    contents : BundleContents
    at : iterable of AlphaBeta, optional
        The ratios at which the effect of each course is given.
    """
    ratios = tuple(at)
    used = (one for one in contents.used if one.field != "courses")
    sections = (
        ("courses", [_course(one, ratios) for one in contents.courses]),
        (
            "stated at odds with the doses",
            [f"{one.resource}: {one.words}" for one in contents.disagreements],
        ),
        ("read", [f"{one.field}: {one.read} ({one.resource})" for one in used]),
        ("not used", [f"{one.resource}: {one.reason}" for one in contents.unused]),
    )
    parts = [Section(title, [Items(rows)]) for title, rows in sections]
    return Document([Section("beside the case, the bundle holds", parts)])


def _course(course: Course, ratios: tuple[AlphaBeta, ...]) -> str:
    return "; ".join(filter(None, _parts(course, ratios)))


def _parts(course: Course, ratios: tuple[AlphaBeta, ...]) -> Iterator[str]:
    total = "no total dose" if course.total is None else units.show(course.total)
    fractions = "not stated" if course.fractions is None else course.fractions
    whole = " + ".join(map(str, course.phases)) or f"{total}, fractions {fractions},"
    site = f" ({course.site})" if course.site else ""
    yield f"{course.resource}: {whole} to {course.volume or 'no volume'}{site}"
    yield f"{course.stage}, {course.status}"
    yield course.technique
    if course.refused:
        yield f"no effect is computed: {course.refused}"
    if course.phases:
        for one in ratios:
            yield f"{course.bed(one)}, {course.eqd2(one)}"
