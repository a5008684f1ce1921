"""Regimens, limits, tissues, and what the review claims of dose."""

from __future__ import annotations

from bonemets.presentation import Document, Reference, Table
from bonemets.presentation.layouts.doses import limits as limits_table
from bonemets.regimens import REVIEW_REGIMENS, TISSUES, limits
from pages.markdown import BEYOND, TEN, THREE, marked


def regimens() -> Document:
    """Return the regimens of the review, the limits and the tissues."""
    head = ("regimen", "technique", "use", "BED at 10 Gy", "BED at 3 Gy", "section of the review")
    named = [
        (
            one.regimen,
            one.technique,
            one.use,
            marked(one.regimen.bed(TEN, quiet=True)),
            marked(one.regimen.bed(THREE, quiet=True)),
            one.at.where,
        )
        for one in REVIEW_REGIMENS
    ]
    tissues = [
        (
            one.key,
            (one, " ", [(Reference(at), " ") for at in one.at]),
            one.central or "none",
            "; ".join(map(str, one.estimates)),
            one.note,
        )
        for one in TISSUES
    ]
    return Document(
        [
            Table("every regimen the founding review names", head, named),
            BEYOND,
            limits_table(limits.TABLES),
            Table("tissues", ("key", "tissue", "central", "estimates", "note"), tissues),
        ],
        title="Regimens, limits and tissues",
    )
