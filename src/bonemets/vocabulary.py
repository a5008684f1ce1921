"""The words that a case takes for a primary, a histology, a site, a grade and an image."""

from __future__ import annotations

import enum


class Primary(enum.StrEnum):
    """Where the primary tumor is."""

    BREAST = "breast"
    PROSTATE = "prostate"
    LUNG = "lung"
    KIDNEY = "kidney"
    COLORECTAL = "colorectal"
    THYROID = "thyroid"
    SKIN = "skin"
    CENTRAL_NERVOUS_SYSTEM = "central nervous system"
    SPINAL_COLUMN = "spinal column"
    OTHER = "other"


class Histology(enum.StrEnum):
    """The kinds of tumor that trials let in or keep out."""

    CARCINOMA = "carcinoma"
    RENAL_CELL = "renal cell carcinoma"
    SMALL_CELL_LUNG = "small-cell lung cancer"
    MELANOMA = "melanoma"
    SARCOMA = "sarcoma"
    SEMINOMA = "seminoma"
    GERM_CELL = "non-seminoma germ-cell tumor"
    GLIOMA = "glioma"
    LYMPHOMA = "lymphoma"
    LEUKEMIA = "leukemia"
    MYELOMA = "myeloma"
    OTHER = "other"


HEMATOLOGIC = (Histology.LYMPHOMA, Histology.LEUKEMIA, Histology.MYELOMA)


class Bone(enum.StrEnum):
    """Bones and joints of the skeleton outside the spine, as finely as trials tell them apart."""

    FEMORAL_HEAD = "femoral head"
    FEMORAL_NECK = "femoral neck"
    FEMUR_BELOW_NECK = "femur below neck"
    ACETABULUM = "acetabulum"
    SACROILIAC_JOINT = "sacroiliac joint"
    ILIUM = "ilium"
    ISCHIUM = "ischium"
    PUBIS = "pubis"
    HUMERAL_HEAD = "humeral head"
    HUMERUS_BELOW_HEAD = "humerus below head"
    ACROMION = "acromion"
    GLENOID = "glenoid"
    SCAPULA_ELSEWHERE = "scapula elsewhere"
    CLAVICLE = "clavicle"
    RADIUS = "radius"
    ULNA = "ulna"
    CARPAL = "carpal"
    METACARPAL = "metacarpal"
    PHALANX = "phalanx"
    TIBIA = "tibia"
    FIBULA = "fibula"
    PATELLA = "patella"
    TARSAL = "tarsal"
    METATARSAL = "metatarsal"
    RIB = "rib"
    STERNUM = "sternum"
    SKULL = "skull"
    MANDIBLE = "mandible"


FEMUR = (Bone.FEMORAL_HEAD, Bone.FEMORAL_NECK, Bone.FEMUR_BELOW_NECK)
LIMBS = (
    *FEMUR,
    Bone.HUMERAL_HEAD,
    Bone.HUMERUS_BELOW_HEAD,
    Bone.RADIUS,
    Bone.ULNA,
    Bone.CARPAL,
    Bone.METACARPAL,
    Bone.PHALANX,
    Bone.TIBIA,
    Bone.FIBULA,
    Bone.PATELLA,
    Bone.TARSAL,
    Bone.METATARSAL,
)
"""Bones that no vertebra touches, so that one lesion is not in both."""
COARSE = {
    "femur": FEMUR,
    "hip": (Bone.ACETABULUM, Bone.FEMORAL_HEAD, Bone.FEMORAL_NECK),
    "humerus": (Bone.HUMERAL_HEAD, Bone.HUMERUS_BELOW_HEAD),
    "shoulder": (Bone.HUMERAL_HEAD, Bone.ACROMION, Bone.GLENOID),
    "scapula": (Bone.ACROMION, Bone.GLENOID, Bone.SCAPULA_ELSEWHERE),
    "pelvis": (Bone.ACETABULUM, Bone.SACROILIAC_JOINT, Bone.ILIUM, Bone.ISCHIUM, Bone.PUBIS),
}


class Level(enum.StrEnum):
    """Vertebral levels."""

    C1 = "C1"
    C2 = "C2"
    C3 = "C3"
    C4 = "C4"
    C5 = "C5"
    C6 = "C6"
    C7 = "C7"
    T1 = "T1"
    T2 = "T2"
    T3 = "T3"
    T4 = "T4"
    T5 = "T5"
    T6 = "T6"
    T7 = "T7"
    T8 = "T8"
    T9 = "T9"
    T10 = "T10"
    T11 = "T11"
    T12 = "T12"
    L1 = "L1"
    L2 = "L2"
    L3 = "L3"
    L4 = "L4"
    L5 = "L5"
    S1 = "S1"
    S2 = "S2"
    S3 = "S3"
    S4 = "S4"
    S5 = "S5"


COARSE_LEVELS = {
    "sacrum": tuple(Level)[-5:],
    "cervical": tuple(Level)[:7],
    "thoracic": tuple(Level)[7:19],
    "lumbar": tuple(Level)[19:24],
}


class Bilsky(enum.StrEnum):
    """Grade of epidural spinal cord compression."""

    G0 = "0"
    G1A = "1a"
    G1B = "1b"
    G1C = "1c"
    G2 = "2"
    G3 = "3"


class LesionType(enum.StrEnum):
    """What a metastasis makes of the bone."""

    LYTIC = "lytic"
    MIXED = "mixed"
    BLASTIC = "blastic"


class Imaging(enum.StrEnum):
    """How the index lesion was imaged."""

    MRI = "MRI"
    CT = "CT"
    PET = "PET"
    BONE_SCAN = "bone scan"
    RADIOGRAPH = "radiograph"
