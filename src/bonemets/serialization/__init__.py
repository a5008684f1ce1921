"""JSON: values as plain data, the JSON Schema of every shape, content hashes, and values back."""

from typing import TYPE_CHECKING

from bonemets.lazy import attach

if TYPE_CHECKING:
    from bonemets.serialization.catalogue import catalogue_hash as catalogue_hash
    from bonemets.serialization.hashing import content_hash as content_hash
    from bonemets.serialization.json_schema import schema as schema
    from bonemets.serialization.reading import from_json as from_json
    from bonemets.serialization.writing import to_json as to_json
else:
    __getattr__, __dir__, __all__ = attach(__name__)
