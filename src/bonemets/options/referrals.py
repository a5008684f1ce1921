"""Opinions to seek before any option is chosen."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.evidence.acr_2014 import ACR_NON_SPINE, CORD
from bonemets.evidence.asco_2024 import ABSTRACT as ASCO_ABSTRACT
from bonemets.evidence.caveats import STABILITY
from bonemets.evidence.gillespie import REGISTER as GILLESPIE_REGISTER
from bonemets.evidence.lung_guidelines import ACCP
from bonemets.evidence.nice import BONE as NG35_BONE
from bonemets.evidence.patchell import NATURE
from bonemets.evidence.populations import (
    COMPRESSION,
    FRACTURE,
    HALF_THE_CORTEX,
    IRRADIATED_SPINE,
    LUNG,
    MYELOMA,
    NO_COMPRESSION,
    NO_SURGERY,
    SHORT_LIFE,
    SPINE,
    SYMPTOMATIC,
)
from bonemets.evidence.sources import SINS_TABLE
from bonemets.facts import present
from bonemets.options.model import Referral
from bonemets.options.situations import (
    BLOOD_OR_MARROW,
    IN_LONG_BONE,
    SUSPECTED_COMPRESSION,
    THIN_CORTEX,
)
from bonemets.predicates import all_of, any_of
from bonemets.provenance import Locator, Status
from bonemets.regimens.reirradiation import HYTEC_AT
from bonemets.review import COMPRESSION_RT, NON_SPINE_SBRT
from bonemets.scores.mirels import ABSTRACT as MIRELS_ABSTRACT
from bonemets.vocabulary import Primary

REFERRALS: Final = (
    Referral(
        "spine surgeon, at once",
        "compression of the cord or cauda equina, or a deficit from it, is an emergency in which "
        "surgery comes first for those it may help",
        SUSPECTED_COMPRESSION,
        COMPRESSION_RT,
        unless=any_of(NO_COMPRESSION, NO_SURGERY),
        key="cord-compression",
    ),
    Referral(
        "spine surgeon, at once",
        "total paraplegia: in Patchell surgery, or radiotherapy alone, began within 24 h, and "
        "paraplegia of more than 48 h was left out",
        all_of(SUSPECTED_COMPRESSION, present(Case.total_paraplegia)),
        NATURE,
        unless=any_of(NO_COMPRESSION, NO_SURGERY),
        key="total-paraplegia",
    ),
    Referral(
        "neurosurgeon",
        "symptomatic compression from lung cancer in the fit: an operation if apt, then "
        "radiotherapy (grade 1B)",
        all_of(LUNG, COMPRESSION, SYMPTOMATIC, present(Case.fit_for_surgery)),
        ACCP,
        unless=present(Case.declines_surgery),
        key="lung-cancer-compression",
    ),
    Referral(
        "spine surgeon",
        "a SINS of 7 or more asks for an opinion on stability",
        all_of(SPINE, Case.sins >= 7),
        Locator(SINS_TABLE, "bands of the score", Status.SECONDARY),
        key="spine-instability",
    ),
    Referral(
        "spine surgeon",
        "a fracture of a vertebra, existing or impending, asks for an opinion on stability",
        all_of(SPINE, FRACTURE),
        STABILITY.at,
        key="vertebral-fracture",
    ),
    Referral(
        "spine surgeon",
        "an unstable spine or retropulsed bone: surgery is to be considered strongly, also before "
        "irradiation again",
        all_of(SPINE, any_of(present(Case.spine_unstable), present(Case.retropulsion))),
        CORD,
        key="unstable-spine",
    ),
    Referral(
        "orthopedic surgeon",
        "a fracture, existing or impending, asks for an opinion on fixation; how best to irradiate "
        "it is unclear",
        FRACTURE,
        NON_SPINE_SBRT,
        unless=SPINE,
        key="fracture",
    ),
    Referral(
        "orthopedic surgeon",
        "a Mirels score of 8 or more asks for an opinion on fixation before radiotherapy",
        Case.mirels >= 8,
        MIRELS_ABSTRACT,
        unless=any_of(SPINE, ~IN_LONG_BONE),
        key="mirels",
    ),
    Referral(
        "orthopedic surgeon",
        "more than two thirds of the cortex of a long bone is beyond what was irradiated as high "
        "risk: does a fracture impend?",
        THIN_CORTEX,
        GILLESPIE_REGISTER,
        unless=SPINE,
        key="thin-cortex",
    ),
    Referral(
        "orthopedic surgeon",
        "half the cortex of a painful weight-bearing bone is gone: a panel rated surgery and then "
        "radiotherapy 9 of 9",
        HALF_THE_CORTEX,
        Locator(ACR_NON_SPINE, "variant 1", Status.COPY),
        unless=SPINE,
        key="half-the-cortex",
    ),
    Referral(
        "interventional radiologist",
        "myeloma of a painful vertebra: cement is an alternative to radiotherapy, or goes with it",
        all_of(MYELOMA, SPINE, SYMPTOMATIC),
        NG35_BONE,
        unless=COMPRESSION,
        key="myeloma-cement",
    ),
    Referral(
        "hematologist",
        "compression from a tumor of blood or marrow: steroid and radiotherapy, then systemic "
        "treatment, rather than surgery",
        all_of(SUSPECTED_COMPRESSION, BLOOD_OR_MARROW),
        CORD,
        unless=NO_COMPRESSION,
        key="blood-or-marrow-compression",
    ),
    Referral(
        "nuclear medicine physician",
        "widespread painful metastases of prostate cancer: a panel rated a radiopharmaceutical 8 "
        "of 9; no dose is given here",
        all_of(SYMPTOMATIC, Case.primary.is_(Primary.PROSTATE), Case.sites_to_treat >= 3),
        Locator(ACR_NON_SPINE, "variant 4", Status.COPY),
        key="radiopharmaceutical",
    ),
    Referral(
        "medical physicist",
        "re-irradiation of the spine: what the cord got before, and when, is added up before a "
        "dose is chosen",
        IRRADIATED_SPINE,
        HYTEC_AT,
        key="spine-reirradiation",
    ),
    Referral(
        "palliative care team",
        "palliative care is advised for all with advanced cancer, and above all with little time "
        "(taken as a life expectancy under 3 months, or ECOG 4)",
        any_of(SHORT_LIFE, Case.ecog >= 4),
        ASCO_ABSTRACT,
        key="palliative-care",
    ),
)
