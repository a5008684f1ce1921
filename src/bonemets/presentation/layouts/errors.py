"""What is wrong with what was given."""

from __future__ import annotations

from bonemets.errors import BonemetsError, InputErrors
from bonemets.presentation.document import Document, Items, Preformatted
from bonemets.presentation.registry import layout


@layout.register
def _(value: BonemetsError) -> Document:
    return Document([Preformatted(value)])


@layout.register
def _(value: InputErrors) -> Document:
    return Document([Items(map(str, value.faults))], title=str(value))
