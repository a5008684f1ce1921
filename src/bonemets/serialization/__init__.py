"""JSON: values as plain data, the schema of every shape, and back.

`to_json` writes every public value; `from_json` reads cases, regimens and predicates; `json_schema`
describes what is written.
"""

from __future__ import annotations

from bonemets.serialization.hashing import content_hash
from bonemets.serialization.reading import from_json
from bonemets.serialization.schema import json_schema
from bonemets.serialization.writing import to_json

__all__ = ["content_hash", "from_json", "json_schema", "to_json"]
