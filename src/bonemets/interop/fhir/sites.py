"""Body sites: the bone or vertebral level that a code or a TG-263 name gives, and its side.

Bones are keyed by the names of AAPM report TG-263; their SNOMED CT codes need a license of the
site and come in through `read`.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import Final, TypeAlias

import attrs

from bonemets.errors import UnknownNameError, nearest
from bonemets.interop.fhir import codes
from bonemets.interop.fhir.node import Node
from bonemets.vocabulary import Bone, Level


class Region(enum.StrEnum):
    """Parts of the skeleton that a name gives without the bone or level that a case asks for."""

    SPINE = "spine"
    FEMUR = "femur"
    ELSEWHERE = "outside the spine"
    SKELETON = "skeleton"


Place: TypeAlias = Level | Bone | Region

_ONE_OF_A_KIND: Final = frozenset({Bone.STERNUM, Bone.MANDIBLE, *Level})
_MANY_OF_A_KIND: Final = frozenset(
    {
        *Region,
        Bone.RIB,
        Bone.SKULL,
        Bone.CARPAL,
        Bone.METACARPAL,
        Bone.PHALANX,
        Bone.TARSAL,
        Bone.METATARSAL,
    }
)
"""Places of which one body has several, so that the same code may mean two targets."""

_TG263: Final[dict[str, Place]] = {
    **{f"VB_{level}": level for level in Level if level[0] != "T"},
    **{f"VB_T{int(level[1:]):02}": level for level in Level if level[0] == "T"},
    **dict.fromkeys(("VB", "VBs", "VB_C", "VB_T", "VB_L", "VB_S"), Region.SPINE),
    "Dens": Level.C2,
    "Femur_Head": Bone.FEMORAL_HEAD,
    "Femur_Neck": Bone.FEMORAL_NECK,
    "Femur_Shaft": Bone.FEMUR_BELOW_NECK,
    **dict.fromkeys(("Femur", "Femurs"), Region.FEMUR),
    **dict.fromkeys(("Acetabulum", "Acetabulums"), Bone.ACETABULUM),
    "Bone_Ilium": Bone.ILIUM,
    "Bone_Ischium": Bone.ISCHIUM,
    "Fibula": Bone.FIBULA,
    "Radius": Bone.RADIUS,
    "Clavicle": Bone.CLAVICLE,
    **dict.fromkeys(("Rib", *(f"Rib{number:02}" for number in range(1, 14))), Bone.RIB),
    **dict.fromkeys(
        (
            "Skull",
            "Bone_Frontal",
            "Bone_Occipital",
            "Bone_Parietal",
            "Bone_Sphenoid",
            "Bone_Temporal",
        ),
        Bone.SKULL,
    ),
    "Bone_Mandible": Bone.MANDIBLE,
    **dict.fromkeys(
        ("PubicSymphys", "Femur_Joint", "Humerus", "Scapula", "Maxilla"), Region.ELSEWHERE
    ),
    **dict.fromkeys(("Bone", "Bone_Pelvic"), Region.SKELETON),
}
"""Names of bones in TG-263, without the _L or _R of a side."""


@attrs.frozen
class Site:
    """A body site as a resource gives it: codes, sides, and the place where one is known."""

    codings: frozenset[tuple[str, str]]
    sides: frozenset[str]
    place: Place | None

    def across(self, other: Site) -> bool:
        """Return whether the one is recorded to be left and the other right."""
        return {*self.sides, *other.sides} == {"left", "right"} and self.sides != other.sides

    def doubt(self, other: Site) -> str:
        """Return why two sites of one code may still be two targets, or an empty text."""
        if self.place in _MANY_OF_A_KIND:
            return f"its site may be another {self.place} than that of the index lesion"
        sideless = self.place is None or self.place in _ONE_OF_A_KIND
        if self.sides != other.sides or not (self.sides or sideless):
            return "its side is not that of the index lesion, or is not recorded for both"
        return ""


def place_called(name: str, where: str) -> Place:
    """Return the place that a user's name stands for: a bone, a level or a name of TG-263.

    Raises
    ------
    UnknownNameError
        For any other name, with the nearest one.
    """
    own = {one.value.casefold(): one for one in (*Level, *Bone)}
    place = own.get(name.casefold()) or _tg263(name)[0]
    if place is None:
        near = nearest(name, [*own, *_TG263])
        raise UnknownNameError(where, "a bone, a vertebral level or a name of TG-263", name, near)
    return place


def sites_of(node: Node, key: str, places: Mapping[str, Place]) -> tuple[Site, ...]:
    """Return the body sites under a key, with their sides and the places known for them.

    Parameters
    ----------
    node : Node
        A condition or a body structure.
    key : str
        Where its sites are, such as ``"bodySite"``.
    places : mapping
        SNOMED CT code to place.
    """
    return tuple(_site(node, concept, places) for concept in node.parts(key))


def _site(node: Node, concept: Node, places: Mapping[str, Place]) -> Site:
    codings = frozenset(pair for pair in concept.pairs() if all(pair))
    tg263 = [_tg263(code) for system, code in codings if system == codes.TG263_SYSTEM]
    known = {places.get(code) for system, code in codings if system == codes.SNOMED}
    known = known.union(place for place, _ in tg263) - {None}
    qualifiers = node.codes("locationQualifier").union(
        *(one.codes(codes.CONCEPT) for one in concept.extensions(codes.LATERALITY))
    )
    sides = {codes.SIDES.get(code, "") for code in qualifiers}.union(side for _, side in tg263)
    return Site(codings, frozenset(sides - {""}), known.pop() if len(known) == 1 else None)


def _tg263(name: str) -> tuple[Place | None, str]:
    """Return the place and the side that a TG-263 name gives."""
    stem, _, side = name.rpartition("_")
    if name in _TG263 or side not in {"L", "R"}:
        return _TG263.get(name), ""
    return _TG263.get(stem), {"L": "left", "R": "right"}[side]
