"""Opinions to seek before any option is chosen."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria.definitions import NO_COMPRESSION
from bonemets.evidence.gillespie import REGISTER as GILLESPIE_REGISTER
from bonemets.evidence.sources import SINS_TABLE
from bonemets.facts import absent, present
from bonemets.options.model import Referral
from bonemets.options.situations import FRACTURE, SUSPECTED_COMPRESSION, THIN_CORTEX
from bonemets.predicates import all_of, any_of
from bonemets.provenance import Locator, Status
from bonemets.review import COMPRESSION_RT, NON_SPINE_SBRT

REFERRALS: Final = (
    Referral(
        "spine surgeon, at once",
        "compression of the cord or cauda equina, or a deficit from it, is an emergency in which "
        "surgery comes first for those it may help",
        SUSPECTED_COMPRESSION,
        COMPRESSION_RT,
        unless=any_of(NO_COMPRESSION, absent(Case.fit_for_surgery), present(Case.declines_surgery)),
    ),
    Referral(
        "spine surgeon",
        "a SINS of 7 or more asks for an opinion on stability",
        all_of(present(Case.spinal), Case.sins >= 7),
        Locator(SINS_TABLE, "bands of the score", Status.SECONDARY),
    ),
    Referral(
        "orthopedic surgeon",
        "a fracture, existing or impending, asks for an opinion on fixation; how best to irradiate "
        "it is unclear",
        FRACTURE,
        NON_SPINE_SBRT,
    ),
    Referral(
        "orthopedic surgeon",
        "more than two thirds of the cortex of a long bone is beyond what was irradiated as high "
        "risk: does a fracture impend?",
        THIN_CORTEX,
        GILLESPIE_REGISTER,
        unless=present(Case.spinal),
    ),
)
