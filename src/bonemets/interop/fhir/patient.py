"""The patient and the disease: performance status, age, and the primary tumor."""

from __future__ import annotations

from datetime import date

from bonemets.fields import between
from bonemets.interop.fhir import codes
from bonemets.interop.fhir.bundle import Bundle
from bonemets.interop.fhir.doses import tiers
from bonemets.interop.fhir.draft import Draft
from bonemets.interop.fhir.node import Days, Node


def read_patient(draft: Draft) -> None:
    """Keep the newest performance status, and the age on the day of the question.

    Without that day the age is that at the newest active order of a course, or at the bundle's own
    date; it is a range where a date is only a month or a year.
    """
    for code, field in codes.SCORES.items():
        draft.observe(field, code, _score)
    at = _day_of_question(draft)
    for patient in draft.bundle.of("Patient"):
        born = patient.days("birthDate")
        if born is None or at is None:
            lacks = "birth date" if born is None else "date to take the age at; pass on="
            draft.bundle.leave(patient.name, f"there is no {lacks}")
        else:
            least, most = _years(born[1], at[0]), _years(born[0], at[1])
            draft.keep(patient, "age", least if least == most else between(least, most), at)


def read_primary(draft: Draft, lesion: Node | None) -> None:
    """Keep the site of the primary tumor: of the one linked to the lesion, or the only one here."""
    bundle = draft.bundle
    pool = _primaries(bundle, lesion)
    found = {codes.PRIMARIES.get(code[:3]) for one in pool for code in one.icd10() or {""}}
    for one in pool:
        if len(found) > 1:
            bundle.leave(one.name, "no link settles which of several primary sites it is")
        elif found == {None}:
            bundle.leave(one.name, "it has no ICD-10 code of a primary site that a case names")
        else:
            draft.keep(one, "primary", next(iter(found)))
        if one.extensions(codes.HISTOLOGY):
            bundle.leave(one.name, "its histology is a SNOMED CT morphology, which is not read")


def _day_of_question(draft: Draft) -> Days | None:
    orders = [one for one in draft.bundle.of("ServiceRequest") if one.text("status") == "active"]
    dates = [one.days("authoredOn") for one in orders if "course" in tiers(one)]
    newest = max((known for known in dates if known is not None), default=None)
    return (draft.on, draft.on) if draft.on else newest or draft.bundle.body.days("timestamp")


def _primaries(bundle: Bundle, lesion: Node | None) -> list[Node]:
    """Return the primary tumors that the lesion is linked to, or all where it is linked to none."""
    linked = [] if lesion is None else bundle.related(lesion, codes.RELATED_PRIMARY)
    here = [one for one in bundle.of("Condition") if _is_primary(one)]
    if lesion is None or not linked:
        return here
    known = [bundle.named[name] for name in linked if name in bundle.named]
    usable = [one for one in known if one.name not in bundle.barred]
    if not usable:
        bundle.leave(lesion.name, f"the primary it is linked to, {linked[0]}, is not here")
    return [one for one in usable if _is_primary(one)] or usable


def _is_primary(condition: Node) -> bool:
    profiles = [
        one for meta in condition.parts("meta") for one in meta.plain("profile", list) or ()
    ]
    cancers = {code[:3] for code in condition.icd10() if code.startswith("C")}
    return bool(cancers - codes.NOT_PRIMARY) or codes.PRIMARY_PROFILE in profiles


def _score(node: Node) -> int | str:
    value = node.plain("valueInteger", int)
    return "it states no whole number" if value is None else value


def _years(born: date, at: date) -> int:
    return at.year - born.year - ((at.month, at.day) < (born.month, born.day))
