"""Regimens, limits, tissues, and what the review claims of dose."""

from __future__ import annotations

from bonemets.regimens import REVIEW_REGIMENS, TISSUES, limits
from pages.markdown import BEYOND, TEN, THREE, marked, place, said, table


def regimens() -> list[str]:
    """Return the regimens of the review and the tissues."""
    lines = ["# Regimens, limits and tissues", "", "## Every regimen the founding review names", ""]
    lines += table(
        ("regimen", "technique", "use", "BED at 10 Gy", "BED at 3 Gy", "section of the review"),
        (
            (
                m.regimen,
                m.technique,
                m.use,
                marked(m.regimen.bed(TEN, quiet=True)),
                marked(m.regimen.bed(THREE, quiet=True)),
                m.at.where,
            )
            for m in REVIEW_REGIMENS
        ),
    )
    lines += [BEYOND, ""]
    lines += ["## Limits for organs at risk", ""]
    lines += table(
        ("source", "organ", "metric", "Gy/fractions", "from", "note"),
        (
            (
                t.name,
                t.organ,
                t.metric,
                ", ".join(f"{one.gray:g}/{one.fractions}" for one in t.limits),
                "; ".join(
                    dict.fromkeys(place(t.in_fractions(one.fractions).at) for one in t.limits)
                ),
                t.note,
            )
            for t in limits.TABLES
        ),
    )
    lines += ["## Tissues", ""]
    return lines + table(
        ("key", "tissue", "central", "estimates", "from", "note"),
        (
            (
                t.key,
                t,
                said(t.central) or "none",
                "; ".join(map(str, t.estimates)),
                "; ".join(map(place, t.at)),
                t.note,
            )
            for t in TISSUES
        ),
    )
