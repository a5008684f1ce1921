"""What the founding review claims of dose, and where that holds when it is computed."""

from __future__ import annotations

import itertools
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bonemets.evidence import STUDIES, review
from bonemets.presentation import Document, Link, Paragraph, Reference, Table
from bonemets.regimens import Regimen
from pages.markdown import BEYOND, SPEC, TEN, marked

BY_KEY = {study.key: study for study in STUDIES}


def sentences() -> Document:
    """Return the claims that can be computed, with where they hold, and those that cannot."""
    path = SPEC.parent / "review_sentences.toml"
    said = tomllib.loads(path.read_text(encoding="utf-8"))
    return Document(
        [
            Paragraph(
                "Each claim is in our words, and each result is tested. An order of BED is one in "
                "the linear-quadratic model and not one of efficacy: that a claim holds does not "
                "say that BED is the reason. Section by section of the review:"
            ),
            *_by_section(said["sentence"]),
            BEYOND,
            _apart(said["contrast"]),
            Table(
                "how widely the doses of the oligometastatic trials vary",
                ("of", "Gy/fractions", "highest over lowest BED at 10 Gy"),
                [(one["of"], ", ".join(one["regimens"]), one["times"]) for one in said["breadth"]],
            ),
            _fractures(said["fracture"]),
            Table(
                "not computed",
                ("claim", "why", "section of the review"),
                [(one["claim"], one["why"], _section(one)) for one in said["open"]],
            ),
        ],
        title="What the review says of dose, computed",
    )


def _by_section(said: Sequence[Mapping[str, Any]]) -> Iterator[Table]:
    """Yield a table for each section of the review, of which regimen has the higher BED."""
    for title, some in itertools.groupby(said, _section):
        yield Table(
            title,
            ("claim", "study", "it holds", "regimens, with their BED at 10 Gy"),
            [
                (
                    one["claim"],
                    _study(one),
                    _where(one["holds"]),
                    "; ".join(_compared(*pair) for pair in one["compared"]),
                )
                for one in some
            ],
        )


def _section(one: Mapping[str, str]) -> str:
    return str(getattr(review, one["section"]).where)


def _study(one: Mapping[str, str]) -> Link:
    return Link(BY_KEY[one["study"]].name, f"{one['study']}.md")


def _where(said: str) -> str:
    whole = {"always": "at every ratio", "never": "at no ratio"}
    side, _, limit = said.partition(" ")
    return whole.get(said) or f"where alpha/beta is {side} {float(limit):.4g} Gy"


def _compared(higher: str, lower: str, said: str) -> str:
    beds = [marked(Regimen.parse(text).bed(TEN, quiet=True)) for text in (higher, lower)]
    return f"{higher} over {lower} {_where(said)} ({beds[0]} and {beds[1]})"


def _apart(said: Sequence[Mapping[str, Any]]) -> Table:
    return Table(
        "how far the arms of SC24 and of RTOG 0631 lie apart in BED",
        ("SC24", "RTOG 0631", "SC24 further apart"),
        [
            (" over ".join(one["first"]), " over ".join(one["second"]), _where(one["further"]))
            for one in said
        ],
    )


def _fractures(said: Sequence[Mapping[str, Any]]) -> Table:
    rows = []
    for one in said:
        study = BY_KEY[one["study"]]
        [finding] = [each for each in study.findings if each.text == one["finding"]]
        _, larger, smaller = one["larger"]
        rows.append(
            (
                _study(one),
                (finding.text, " ", Reference(finding.at)),
                "; ".join(map(str, finding.figures)),
                f"{larger} and {smaller} Gy",
                "more" if one["more"] else "not more",
            )
        )
    return Table(
        "fracture after larger fractions",
        ("study", "finding", "figures", "per fraction", "after the larger"),
        rows,
    )
