"""The JSON Schema of every shape, which ships with the library."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from bonemets.errors import UnknownNameError


def json_schema(name: str = "") -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of one shape, or of all of them.

    Parameters
    ----------
    name : str, optional
        Of a shape: ``"Ranking"`` for what `to_json` makes of a ranking, ``"Output"`` for what a
        command prints with ``--json``.  Without it, the shapes are the ``$defs``.

    Raises
    ------
    UnknownNameError
        For another name.

    Examples
    --------
    >>> json_schema("Regimen")["$ref"]
    '#/$defs/Regimen'
    >>> sorted(json_schema()["$defs"]["Regimen"]["properties"])
    ['dose_per_fraction_gy', 'fractions', 'total_gy']
    """
    text = files("bonemets.serialization").joinpath("schema.json").read_text(encoding="utf-8")
    whole: dict[str, Any] = json.loads(text)
    if not name:
        return whole
    if name not in whole["$defs"]:
        raise UnknownNameError.among("schema", name, whole["$defs"])
    return {"$schema": whole["$schema"], "$ref": f"#/$defs/{name}", "$defs": whole["$defs"]}
