"""Hashes of content: the same on every machine, and another as soon as a word or limit changes."""

from __future__ import annotations

import hashlib
import json
from typing import Any, Final

from bonemets.identity_cache import IdentityCache
from bonemets.predicates import Predicate
from bonemets.serialization.predicates import predicate_data


def content_hash(predicate: Predicate) -> str:
    """Return the SHA-256 of what a predicate says, its words and places included.

    Raises
    ------
    RecordError
        For a kind of predicate that is not the library's.

    Examples
    --------
    >>> from bonemets import Case
    >>> content_hash(Case.ecog <= 2) == content_hash(Case.ecog < 3)
    False
    """
    return _hashed(predicate)


def digest(data: Any) -> str:
    """Return the SHA-256 of plain data, whatever the order of its keys."""
    text = json.dumps(data, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


_hashed: Final = IdentityCache(lambda predicate: digest(predicate_data(predicate)))
