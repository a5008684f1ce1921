"""Two versions of the catalogue: every case given changed, is as small as can be, and is found."""

from __future__ import annotations

import attrs
import pytest

from bonemets.case import Case
from bonemets.errors import FieldError, UnknownNameError
from bonemets.evidence import robomet
from bonemets.evidence.populations import PAINFUL_UNCOMPLICATED
from bonemets.options.assessment import known
from bonemets.options.catalogue import OPTIONS
from bonemets.options.model import Argument, Side, Strength
from bonemets.options.preferences import in_order, preferring
from bonemets.options.versions import Catalogue, compare_catalogues
from bonemets.provenance import AsOf
from bonemets.review import CONVENTIONAL_RT
from bonemets.serialization.writing import to_json

NEW = Argument(Side.FOR, Strength.STRONG, "since", PAINFUL_UNCOMPLICATED, robomet.NEWS)
OLD = attrs.evolve(NEW, at=CONVENTIONAL_RT, replaced_by=robomet.NEWS)
BY_KEY = {one.key: one for one in OPTIONS}
SOME = tuple(BY_KEY[key] for key in ("observation", "conventional-8-1", "sbrt-24-2"))


def argued(argument: Argument) -> Catalogue:
    last = attrs.evolve(SOME[-1], arguments=(*SOME[-1].arguments, argument))
    return Catalogue((*SOME[:-1], last))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (Catalogue(SOME), argued(NEW)),
        (attrs.evolve(argued(NEW), as_of=AsOf.REVIEW), argued(NEW)),
        (attrs.evolve(argued(OLD), as_of=AsOf.REVIEW), argued(OLD)),
        (Catalogue(SOME), Catalogue(SOME[1:])),
        (Catalogue(SOME[1:]), Catalogue(SOME)),
        (Catalogue(SOME), Catalogue((*SOME[:-1], attrs.evolve(SOME[-1], applies=SOME[0].applies)))),
        (Catalogue(SOME), Catalogue(SOME, in_order("least-retreatment"))),
    ],
)
def test_each_case_changed_and_none_of_its_facts_is_idle(
    before: Catalogue, after: Catalogue
) -> None:
    found = compare_catalogues(before, after, most=3)
    assert found
    fields = Case.fields()
    for one in found:
        assert one.before != one.after
        for version, places in ((before, one.before), (after, one.after)):
            offered = [ranked.option.key for ranked in version.rank(one.case).offered]
            assert offered == [key for keys in places for key in keys]
        facts = {
            name: fields[name].unpack(one.case.__dict__[name])
            for name in one.case.known()
            if name not in one.case.inferred
        }
        for name in facts:
            try:
                less = Case(**{other: facts[other] for other in facts if other != name})
            except FieldError:
                continue
            ranked = [[x.option.key for x in v.rank(less).offered] for v in (before, after)]
            assert ranked[0] == ranked[1]


def test_what_did_not_change_gives_no_case() -> None:
    assert compare_catalogues(Catalogue(SOME), Catalogue(SOME)) == ()
    assert compare_catalogues(Catalogue(SOME), argued(OLD)) == ()
    assert (
        compare_catalogues(
            attrs.evolve(argued(NEW), as_of="review"), Catalogue(SOME, as_of="review")
        )
        == ()
    )


def test_a_change_reads_as_words_and_json() -> None:
    [one] = compare_catalogues(Catalogue(SOME), Catalogue(SOME[1:]), most=1)
    assert str(one) == "symptomatic = no: observation; now nothing"
    shape = to_json(one)
    assert (shape["before"], shape["after"]) == ([["observation"]], [])
    assert shape["facts"]["symptomatic"] is False
    with pytest.raises(UnknownNameError, match=r"did you mean latest\?"):
        Catalogue(as_of="lates")
    assert known(NEW, AsOf.LATEST)
    assert not known(NEW, AsOf.REVIEW)
    assert preferring("shortest-wait") != Catalogue().preferences
