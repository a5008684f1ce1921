"""Opinions to seek before any option is chosen."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria.definitions import NO_COMPRESSION
from bonemets.evidence.caveats import STABILITY
from bonemets.evidence.gillespie import REGISTER as GILLESPIE_REGISTER
from bonemets.evidence.patchell import NATURE
from bonemets.evidence.sources import SINS_TABLE
from bonemets.facts import present
from bonemets.options.guidelines import ASCO_ABSTRACT
from bonemets.options.model import Referral
from bonemets.options.situations import (
    FRACTURE,
    IN_LONG_BONE,
    IRRADIATED_SPINE,
    NO_SURGERY,
    SHORT_LIFE,
    SUSPECTED_COMPRESSION,
    THIN_CORTEX,
)
from bonemets.predicates import all_of, any_of
from bonemets.provenance import Locator, Status
from bonemets.regimens.reirradiation import HYTEC_AT
from bonemets.review import COMPRESSION_RT, NON_SPINE_SBRT
from bonemets.scores.mirels import ABSTRACT as MIRELS_ABSTRACT

REFERRALS: Final = (
    Referral(
        "spine surgeon, at once",
        "compression of the cord or cauda equina, or a deficit from it, is an emergency in which "
        "surgery comes first for those it may help",
        SUSPECTED_COMPRESSION,
        COMPRESSION_RT,
        unless=any_of(NO_COMPRESSION, NO_SURGERY),
    ),
    Referral(
        "spine surgeon, at once",
        "total paraplegia: in Patchell surgery, or radiotherapy alone, began within 24 h, and "
        "paraplegia of more than 48 h was left out",
        all_of(SUSPECTED_COMPRESSION, present(Case.total_paraplegia)),
        NATURE,
        unless=any_of(NO_COMPRESSION, NO_SURGERY),
    ),
    Referral(
        "spine surgeon",
        "a SINS of 7 or more asks for an opinion on stability",
        all_of(present(Case.spinal), Case.sins >= 7),
        Locator(SINS_TABLE, "bands of the score", Status.SECONDARY),
    ),
    Referral(
        "spine surgeon",
        "a fracture of a vertebra, existing or impending, asks for an opinion on stability",
        all_of(present(Case.spinal), FRACTURE),
        STABILITY.at,
    ),
    Referral(
        "orthopedic surgeon",
        "a fracture, existing or impending, asks for an opinion on fixation; how best to irradiate "
        "it is unclear",
        FRACTURE,
        NON_SPINE_SBRT,
        unless=present(Case.spinal),
    ),
    Referral(
        "orthopedic surgeon",
        "a Mirels score of 8 or more asks for an opinion on fixation before radiotherapy",
        Case.mirels >= 8,
        MIRELS_ABSTRACT,
        unless=any_of(present(Case.spinal), ~IN_LONG_BONE),
    ),
    Referral(
        "orthopedic surgeon",
        "more than two thirds of the cortex of a long bone is beyond what was irradiated as high "
        "risk: does a fracture impend?",
        THIN_CORTEX,
        GILLESPIE_REGISTER,
        unless=present(Case.spinal),
    ),
    Referral(
        "medical physicist",
        "re-irradiation of the spine: what the cord got before, and when, is added up before a "
        "dose is chosen",
        IRRADIATED_SPINE,
        HYTEC_AT,
    ),
    Referral(
        "palliative care team",
        "palliative care is advised for all with advanced cancer, and above all with little time "
        "(taken as a life expectancy under 3 months, or ECOG 4)",
        any_of(SHORT_LIFE, Case.ecog >= 4),
        ASCO_ABSTRACT,
    ),
)
