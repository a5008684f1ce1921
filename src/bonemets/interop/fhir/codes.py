"""What a FHIR bundle is read by: code systems, extensions, codes, and the field each one feeds.

Codes are those of mCODE 4.0.0 and CodeX Radiation Therapy 2.0.0.
"""

from __future__ import annotations

from typing import Final

from bonemets.vocabulary import Primary

CONCEPT: Final = "valueCodeableConcept"

SNOMED: Final = "http://snomed.info/sct"
LOINC: Final = "http://loinc.org"
ICD10: Final = ("http://hl7.org/fhir/sid/icd-10-cm", "http://hl7.org/fhir/sid/icd-10")
TG263_SYSTEM: Final = "http://hl7.org/fhir/us/mcode/CodeSystem/tg263-cs"

_MCODE: Final = "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-"
_CODEX: Final = "http://hl7.org/fhir/us/codex-radiation-therapy/StructureDefinition/codexrt-"

RELATED_PRIMARY: Final = "http://hl7.org/fhir/StructureDefinition/condition-related"
RELATED_CONDITION: Final = f"{_MCODE}related-condition"
HISTOLOGY: Final = f"{_MCODE}histology-morphology-behavior"
LATERALITY: Final = f"{_MCODE}laterality-qualifier"
PRIMARY_PROFILE: Final = f"{_MCODE}primary-cancer-condition"
MODALITY_AND_TECHNIQUE: Final = f"{_MCODE}radiotherapy-modality-and-technique"
MODALITY: Final = f"{_MCODE}radiotherapy-modality"
TECHNIQUE: Final = f"{_MCODE}radiotherapy-technique"
REIRRADIATION: Final = f"{_CODEX}radiotherapy-course-involves-reirradiation"
UNIFORM: Final = f"{_CODEX}radiotherapy-uniform-fractionation"
METRIC: Final = f"{_CODEX}radiobiologic-metric"

DOSES: Final = {
    f"{_MCODE}radiotherapy-dose-delivered-to-volume": "delivered",
    f"{_CODEX}radiotherapy-dose-planned-to-volume": "planned",
    f"{_CODEX}radiotherapy-dose-prescribed-to-volume": "prescribed",
}
TOTALS: Final = ("totalDoseDelivered", "totalDose")
FRACTIONS: Final = ("fractionsDelivered", "fractions")
PHASE_FRACTIONS: Final = tuple(
    f"{_CODEX}radiotherapy-fractions-{stage}" for stage in DOSES.values()
)
TIERS: Final = {
    "1217123003": "course",
    "1222565005": "phase",
    "1255724003": "plan",
    "1297069006": "fraction",
}

FRACTIONATED: Final = frozenset({"1156506007", "45643008", "394902000"})
"""Modalities that give a dose in short fractions, each gray as effective as one of photons."""
TREATMENTS: Final = {
    "1156506007": "external-beam photons",
    "45643008": "external-beam electrons",
    "394902000": "high-dose-rate brachytherapy",
    "169359004": "a permanent implant",
    "169317000": "neutron capture therapy",
    "1162782007": "three-dimensional conformal",
    "441799006": "intensity-modulated",
    "1156530009": "volumetric-modulated arc",
    "113120007": "interstitial brachytherapy",
}
"""Modalities and techniques in words; there is no code for a stereotactic one."""

SCORES: Final = {"89247-1": "ecog", "89243-0": "karnofsky"}
TUMOR_SIZE: Final = "21889-1"
LONGEST_DIMENSION: Final = "33728-7"
BONE: Final = frozenset({"C7951", "94222008"})
NOT_PRIMARY: Final = frozenset({"C77", "C78", "C79", "C7B", "C80"})
PRIMARIES: Final = {
    "C50": Primary.BREAST,
    "C61": Primary.PROSTATE,
    "C34": Primary.LUNG,
    "C64": Primary.KIDNEY,
    "C18": Primary.COLORECTAL,
    "C19": Primary.COLORECTAL,
    "C20": Primary.COLORECTAL,
    "C73": Primary.THYROID,
    "C43": Primary.SKIN,
    "C44": Primary.SKIN,
    "C70": Primary.CENTRAL_NERVOUS_SYSTEM,
    "C71": Primary.CENTRAL_NERVOUS_SYSTEM,
    "C72": Primary.CENTRAL_NERVOUS_SYSTEM,
}
SIDES: Final = {"7771000": "left", "24028007": "right", "51440002": "both"}

USABLE: Final[dict[str, tuple[str, ...]]] = {
    "Observation": ("final", "amended", "corrected"),
    "Procedure": ("completed", "stopped", "in-progress", "on-hold"),
    "ServiceRequest": ("active", "completed", "on-hold"),
}
UNSETTLED: Final = ("unconfirmed", "provisional", "differential", "refuted", "entered-in-error")
INACTIVE: Final = ("inactive", "remission", "resolved")

NOT_ASKED: Final = {
    **dict.fromkeys(BONE, "it is not the index lesion"),
    **dict.fromkeys(TIERS, "it states no dose to a volume"),
    TUMOR_SIZE: "there is no index lesion that it could measure",
    **dict.fromkeys(("C7931", "94225005"), "a brain metastasis need not be the dominant disease"),
    "C795": "it does not say whether bone or marrow; C79.51 would",
    "1287652008": "a history of metastatic cancer says nothing of the index lesion",
}
"""Codes that may give nothing, and why."""
