"""The index lesion: which one it is, its site and size, and prior radiotherapy to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bonemets import units
from bonemets.errors import RecordError, nearest
from bonemets.interop.fhir import codes
from bonemets.interop.fhir.bundle import Bundle
from bonemets.interop.fhir.courses import Course
from bonemets.interop.fhir.doses import Stage
from bonemets.interop.fhir.draft import Draft
from bonemets.interop.fhir.node import Node
from bonemets.interop.fhir.sites import Region, Site, sites_of
from bonemets.vocabulary import Bone, Level


def index_lesion(bundle: Bundle, choice: str | None) -> Node | None:
    """Return the index lesion: the one asked for, or the only bone metastasis there is.

    Raises
    ------
    RecordError
        For a choice that is no bone metastasis, or for several of them and no choice.
    """
    bone = {one.name: one for one in bundle.of("Condition", *codes.BONE)}
    if choice is not None:
        name = bundle.named[choice].name if choice in bundle.named else choice
        if name not in bone:
            those = f"a bone metastasis ({', '.join(bone) or 'there is none'})"
            raise RecordError("lesion", those, choice, nearest(choice, bone))
        return bone[name]
    active = []
    for one in bone.values():
        past = ", ".join(sorted(one.codes("clinicalStatus").intersection(codes.INACTIVE)))
        if past:
            bundle.leave(one.name, f"its clinical status is {past}; lesion= chooses it")
        else:
            active.append(one)
    if len(active) > 1:
        choices = " or ".join(f'lesion="{one.name}"' for one in active)
        raise RecordError("lesion", "one bone metastasis", len(active), f"choose {choices}")
    return active[0] if active else None


def read_lesion(draft: Draft, lesion: Node, courses: Iterable[Course]) -> None:
    """Keep the site and the size of the index lesion, and that its target was irradiated."""
    bundle = draft.bundle
    bundle.use(lesion.name, "lesion", "the index lesion")
    structures = {one.name: one for one in bundle.named.values() if one.kind == "BodyStructure"}
    tumors = [
        one
        for one in structures.values()
        if lesion.name in bundle.related(one, codes.RELATED_CONDITION)
    ]
    node, sites = lesion, sites_of(lesion, "bodySite", draft.places)
    if len(tumors) == 1 and not any(site.place for site in sites):
        there = sites_of(tumors[0], "location", draft.places)
        node, sites = (tumors[0], there) if there else (node, sites)
    _read_place(draft, node, sites, settles=node is lesion)
    draft.observe("size", codes.TUMOR_SIZE, lambda one: _size(bundle, one, lesion, tumors))
    _read_prior_rt(draft, lesion, sites, courses)


def _read_place(draft: Draft, node: Node, sites: Sequence[Site], *, settles: bool) -> None:
    """Keep where the lesion is; only its own body site settles that it is not in the spine."""
    leave = draft.bundle.leave
    for site in sites:
        if site.place is None:
            code = ", ".join(sorted(code for _, code in site.codings)) or "given as text"
            leave(node.name, f"its site, {code}, is not known here; name it in sites=")
        elif isinstance(site.place, Region):
            leave(node.name, f"its site, {site.place}, names no level or bone of a case")
    places = {site.place for site in sites}
    spinal = places & {Region.SPINE, *Level}
    outside = places & {Region.FEMUR, Region.ELSEWHERE, *Bone}
    if spinal and outside:
        leave(node.name, "its sites are in and outside the spine: more than one lesion")
        return
    if spinal or (outside and outside == places and settles):
        draft.keep(node, "spinal", bool(spinal))
    for field, kind in (("levels", Level), ("bones", Bone)):
        if places and places <= set(kind):
            draft.keep(node, field, places)
    if Region.FEMUR in places:
        draft.keep(node, "femoral_metastasis", value=True)


def _size(
    bundle: Bundle, observation: Node, lesion: Node, tumors: Sequence[Node]
) -> units.Quantity | str:
    """Return the longest dimension that is measured of the lesion, or why there is none."""
    measured = {one.name for one in (lesion, *tumors)}
    if measured.isdisjoint(bundle.targets(observation, "focus")):
        return "it is not said to measure the index lesion"
    for part in observation.parts("component"):
        if codes.LONGEST_DIMENSION in part.own():
            number, unit = part.amount("longest dimension") or (0, "no unit")
            if len(tumors) > 1:
                return "the index lesion has several tumors"
            if unit not in {"cm", "mm"}:
                return f"its longest dimension is in {unit}; cm and mm are read"
            return units.made(number, unit)
    return "it states no longest dimension"


def _read_prior_rt(
    draft: Draft, lesion: Node, sites: Sequence[Site], courses: Iterable[Course]
) -> None:
    """Keep that the target was irradiated; no bundle can say that it was not."""
    for course in courses:
        volume = draft.bundle.named.get(course.volume)
        if course.stage is not Stage.DELIVERED or volume is None:
            continue
        there = sites_of(volume, "location", draft.places)
        pairs = [(one, two) for one in sites for two in there if one.codings & two.codings]
        node = draft.bundle.named[course.resource]
        why = _not_prior_rt(draft, course, node, lesion, pairs)
        if pairs and why:
            why = f"not taken for prior radiotherapy to the target: {why}"
            draft.bundle.leave(node.name, why)
        elif pairs:
            draft.keep(node, "prior_rt_to_target", value=True)


def _not_prior_rt(
    draft: Draft, course: Course, node: Node, lesion: Node, pairs: Sequence[tuple[Site, Site]]
) -> str:
    """Return why a course to the site of the lesion may not be to its target, or an empty text."""
    bone = {one.name for one in draft.bundle.of("Condition", *codes.BONE)}
    aims = set(draft.bundle.targets(node, "reasonReference"))
    ended = node.days("performedPeriod.end", "performedDateTime")
    if course.status != "completed":
        return f"it is {course.status}, not completed"
    if draft.on is not None and (ended is None or ended[1] >= draft.on):
        return f"it is not known to have ended before {draft.on}"
    if lesion.name in aims and not all(one.across(two) for one, two in pairs):
        return ""
    others = (aims & bone) - {lesion.name}
    if others:
        return f"it was for {min(others)}"
    return min((one.doubt(two) for one, two in pairs), default="")
