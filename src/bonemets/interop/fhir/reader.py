"""Reading of a FHIR bundle into a case and its courses of treatment."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import attrs

from bonemets.case import Case
from bonemets.interop.fhir.bundle import Bundle, Unused, Used
from bonemets.interop.fhir.courses import Course, read_courses
from bonemets.interop.fhir.draft import Draft
from bonemets.interop.fhir.effects import Disagreement
from bonemets.interop.fhir.lesion import index_lesion, read_lesion
from bonemets.interop.fhir.patient import read_patient, read_primary
from bonemets.interop.fhir.sites import place_called


@attrs.frozen
class BundleContents:
    """A bundle as read, with what each resource gave, or why it gave nothing."""

    case: Case
    used: tuple[Used, ...]
    courses: tuple[Course, ...]
    unused: tuple[Unused, ...]
    disagreements: tuple[Disagreement, ...]


def read_fhir(
    bundle: object,
    *,
    on: date | None = None,
    lesion: str | None = None,
    sites: Mapping[str, str] | None = None,
) -> BundleContents:
    """Return the case and the courses of treatment that a FHIR R4 bundle holds.

    Parameters
    ----------
    bundle : mapping, JSON text, or model with ``model_dump``
        A Bundle about one patient.
    on : date, optional
        The day the question is asked: gives the age, and leaves out what is not known to be from
        that day or before.  Without it the age is that at the newest active order of a course, or
        at the bundle's own date.
    lesion : str, optional
        The index lesion as ``"Condition/id"``, where there are several bone metastases.
    sites : mapping, optional
        SNOMED CT code of a body site to a `Bone`, a `Level` or a TG-263 name such as ``"VB_L1"``.

    Raises
    ------
    RecordError
        For what is not a bundle, a part that is malformed or out of range, a dose that is not in
        cGy, several patients, or several bone metastases and no `lesion`.
    UnknownNameError
        For a value of `sites` that names no place.
    InputErrors
        For more than one of these.

    Examples
    --------
    >>> ecog = {"system": "http://loinc.org", "code": "89247-1"}
    >>> observation = {"resourceType": "Observation", "id": "1", "status": "final"}
    >>> observation |= {"code": {"coding": [ecog]}, "valueInteger": 1}
    >>> read_fhir({"resourceType": "Bundle", "entry": [{"resource": observation}]}).case
    Case(ecog=1)
    """
    places = {code: place_called(name, f"sites: {code}") for code, name in (sites or {}).items()}
    day = None if on is None else date(on.year, on.month, on.day)
    held = Bundle(bundle)
    held.refuse_several_patients()
    courses, disagreements = read_courses(held)
    draft = Draft(held, day, places)
    with held.collecting():
        read_patient(draft)
    with held.collecting():
        index = index_lesion(held, lesion)
        read_primary(draft, index)
        if index is not None:
            read_lesion(draft, index, courses)
    held.stop_at_faults()
    held.leave_the_rest()
    return BundleContents(
        Case(**draft.facts),
        tuple(sorted(held.used)),
        tuple(courses),
        tuple(sorted(held.unused)),
        tuple(disagreements),
    )
