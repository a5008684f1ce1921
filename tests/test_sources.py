"""The identifiers of every document: their forms, and their check digits where they have one."""

from __future__ import annotations

import re

import attrs
import pytest

from bonemets.criteria.catalogue import READINGS
from bonemets.evidence.catalogue import STUDIES
from bonemets.evidence.model import Study
from bonemets.options.catalogue import OPTIONS
from bonemets.options.referrals import REFERRALS
from bonemets.provenance import Document, Locator, Source
from bonemets.regimens import limits
from bonemets.regimens.tissues import TISSUES
from bonemets.scores.catalogue import TABLES


def found(value: object, seen: set[int], sources: dict[str, set[Source]]) -> None:
    """Collect the documents that a value refers to, wherever they stand in it."""
    if id(value) in seen:
        return
    seen.add(id(value))
    if isinstance(value, Source):
        sources.setdefault(value.key, set()).add(value)
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            found(getattr(value, field.name), seen, sources)
    elif isinstance(value, tuple | list | frozenset):
        for one in value:
            found(one, seen, sources)


def sources() -> dict[str, set[Source]]:
    collected: dict[str, set[Source]] = {}
    roots = (STUDIES, READINGS, OPTIONS, REFERRALS, TISSUES, TABLES, tuple(vars(limits).values()))
    found(roots, set(), collected)
    return collected


SOURCES = [one for same in sources().values() for one in same]
FORMS = {
    "doi": r"10\.[0-9]{4,9}/[!-~]+",
    "pmid": r"[1-9][0-9]{6,7}",
    "pmcid": r"PMC[1-9][0-9]{5,7}",
}
REGISTERS = r"NCT[0-9]{8}|ISRCTN[0-9]{8}|EU-[0-9]{5}"


def test_a_key_names_one_document() -> None:
    assert [key for key, same in sources().items() if len(same) > 1] == []
    assert len(SOURCES) > 100


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.key)
def test_identifiers_have_their_forms(source: Source) -> None:
    for name, form in FORMS.items():
        assert re.fullmatch(rf"({form})?", getattr(source, name)), name
    assert all(re.fullmatch(REGISTERS, one) for one in source.registrations)
    assert not re.search(r"doi\.org|PMC[0-9]|NCT[0-9]|ISRCTN[0-9]", source.address)
    identified = source.doi or source.pmid or source.pmcid or source.registrations
    assert (source.url is not None) is bool(identified)


@pytest.mark.parametrize("study", STUDIES, ids=lambda study: study.key)
def test_registrations_have_their_forms(study: Study) -> None:
    assert all(re.fullmatch(REGISTERS, one) for one in study.registrations)


def test_an_identifier_belongs_to_one_document() -> None:
    for name in FORMS:
        named = [value for one in SOURCES if (value := getattr(one, name))]
        assert len(named) == len(set(named)), name


def remainder(digits: str, weights: range) -> int:
    values = (10 if one == "X" else int(one) for one in digits)
    return sum(value * weight for value, weight in zip(values, weights, strict=True)) % 11


def test_check_digits_of_journals_and_books() -> None:
    journals = [
        match[1] + match[2]
        for one in SOURCES
        if (match := re.search(r"S([0-9]{4})-([0-9]{3}[0-9X])\(", one.doi))
    ]
    assert journals
    assert [one for one in journals if remainder(one, range(8, 0, -1))] == []
    books = [match[0] for one in SOURCES if (match := re.search(r"978[0-9]{10}", one.doi))]
    assert books
    for book in books:
        odd, even = (sum(map(int, book[start::2])) for start in (0, 1))
        assert (odd + 3 * even) % 10 == 0


@pytest.mark.parametrize(
    ("identifiers", "expected"),
    [
        ({"doi": "10.1000/a b", "pmid": "1"}, "https://doi.org/10.1000/a%20b"),
        ({"pmid": "1", "pmcid": "PMC2"}, "https://pubmed.ncbi.nlm.nih.gov/1/"),
        ({"pmcid": "PMC2"}, "https://pmc.ncbi.nlm.nih.gov/articles/PMC2/"),
        (
            {"registration": "ISRCTN12345678, NCT00000001"},
            "https://www.isrctn.com/ISRCTN12345678",
        ),
        ({"registration": "DRKS1, NCT00000001"}, "https://clinicaltrials.gov/study/NCT00000001"),
        ({"address": "a page somewhere"}, None),
    ],
)
def test_a_link_is_made_from_identifiers(identifiers: dict[str, str], expected: str | None) -> None:
    source = Source("key", "title", Document.PAPER, **identifiers)
    assert source.url == expected
    for value in identifiers.values():
        assert value in str(source)
    assert str(Locator(source, "page 3")) == "title, page 3"
