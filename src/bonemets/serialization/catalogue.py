"""The content hash of a catalogue: its options, criteria and evidence."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from bonemets.evidence.model import Study
from bonemets.identity_cache import IdentityCache
from bonemets.options.catalogue import OPTIONS
from bonemets.options.model import Option, Referral, UrgentMeasure
from bonemets.options.referrals import REFERRALS
from bonemets.options.urgent import URGENT
from bonemets.serialization.core import References
from bonemets.serialization.evidence import study_data
from bonemets.serialization.hashing import content_hash, digest
from bonemets.serialization.options import option_data, referral_data, urgent_data


def catalogue_hash(options: Iterable[Option] = OPTIONS) -> str:
    """Return the SHA-256 of what rankings rest on: options, criteria and evidence.

    It is the same on every machine and for any order of the options, and another as soon as a
    word, a limit or a source of them changes.

    Parameters
    ----------
    options : iterable of Option, optional
        With the criteria that they were studied under, and the studies.

    Examples
    --------
    >>> catalogue_hash() == catalogue_hash(reversed(OPTIONS))
    True
    >>> catalogue_hash() == catalogue_hash(OPTIONS[1:])
    False
    """
    parts = {
        "options": sorted(_option(one) for one in options),
        "referrals": _referrals(REFERRALS),
        "urgent": _urgent(URGENT),
    }
    return digest(parts)


def _option_hash(option: Option) -> str:
    refs = References()
    data = option_data(option, refs)
    return digest(
        {
            "option": data,
            "sources": refs.table(),
            "readings": [content_hash(one) for one in option.studied_in],
            "studies": [_study(one.study) for one in option.studied_in],
        }
    )


def _study_hash(study: Study) -> str:
    refs = References()
    data = study_data(study, refs)
    return digest({"study": data, "sources": refs.table()})


def _referrals_hash(referrals: tuple[Referral, ...]) -> str:
    refs = References()
    data = [referral_data(one, refs) for one in referrals]
    return digest({"referrals": data, "sources": refs.table()})


def _urgent_hash(urgent: tuple[UrgentMeasure, ...]) -> str:
    refs = References()
    data = [urgent_data(one, refs) for one in urgent]
    return digest({"urgent": data, "sources": refs.table()})


_option: Final = IdentityCache(_option_hash)
_study: Final = IdentityCache(_study_hash)
_referrals: Final = IdentityCache(_referrals_hash)
_urgent: Final = IdentityCache(_urgent_hash)
