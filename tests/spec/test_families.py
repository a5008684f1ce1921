"""Families of cases: what must lead, what must not, and the words that must be shown."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from bonemets.case import Case
from bonemets.logic import Verdict
from bonemets.options.model import Side
from bonemets.options.preferences import preferring
from bonemets.options.rank_case import rank
from bonemets.options.ranking import Ranking
from bonemets.presentation import explain

FAMILIES = tomllib.loads(Path(__file__).with_name("families.toml").read_text())["family"]


@pytest.mark.parametrize("family", FAMILIES, ids=[family["name"] for family in FAMILIES])
def test_family(family: dict[str, Any]) -> None:
    ranking = rank(Case.read(family["facts"]), preferences=preferring(*family.get("prefer", ())))
    print(explain(ranking))
    expected = family.keys() - {"name", "facts", "prefer", "from"}
    assert expected, "a family expects something"
    for what in expected:
        CHECKS[what](ranking, family[what])


def _keys(ranked: Any) -> list[str]:
    return [one.option.key for one in ranked]


def _first(ranking: Ranking, keys: list[str]) -> None:
    assert _keys(ranking.first) == keys


def _order(ranking: Ranking, keys: list[str]) -> None:
    places = [ranking.find(key).place for key in keys]
    assert places == sorted(set(places))


def _not_first(ranking: Ranking, keys: list[str]) -> None:
    assert not set(keys) & set(_keys(ranking.first))


def _barred(ranking: Ranking, keys: list[str]) -> None:
    assert not any(ranking.find(key).assessment.offered() for key in keys)


def _speaks(ranking: Ranking, side: Side, words: dict[str, str]) -> None:
    for key, said in words.items():
        holding = [
            " ".join([status.argument.text, *(str(line) for _, line in status.since())])
            for status in ranking.find(key).assessment.statuses
            if status.argument.side is side and status.holds()
        ]
        assert any(said in words for words in holding), (key, holding)


def _caveat(ranking: Ranking, words: dict[str, str]) -> None:
    for key, said in words.items():
        caveats = ranking.find(key).assessment.caveats
        shown = [caveat.text for caveat, verdict in caveats if str(verdict) != "not met"]
        assert any(said in says for says in shown), (key, said)


def _why(ranking: Ranking, expected: dict[str, Any]) -> None:
    difference = ranking.why_above(*expected["pair"])
    assert difference is not None
    assert difference.preference.key == expected["preference"]
    assert difference.higher.option.key == expected["pair"][0]


def _conflict(ranking: Ranking, expected: dict[str, str]) -> None:
    for key, study in expected.items():
        [candidacy] = [
            one for one in ranking.find(key).assessment.candidacies if one.study.key == study
        ]
        assert candidacy.conflict
        assert "readings differ:" in " ".join(explain(ranking).split())


def _nothing(ranking: Ranking, expected: bool) -> None:
    assert expected
    assert ranking.first == ()
    assert not any(one.assessment.offered() for one in ranking.ranked)
    assert "Nothing can be recommended" in explain(ranking)


def _ask(ranking: Ranking, fields: list[str]) -> None:
    asked = [one.field for one in ranking.ask()]
    assert not ranking.settled
    assert set(fields) <= set(asked)
    assert asked[0] == fields[0]


def _refer(ranking: Ranking, expected: list[str]) -> None:
    needed = {one.referral.to for one in ranking.referrals if one.verdict is Verdict.MET}
    assert needed == set(expected)


def _refer_to(ranking: Ranking, expected: list[str]) -> None:
    needed = {one.referral.to for one in ranking.referrals if one.verdict is Verdict.MET}
    assert set(expected) <= needed


def _above(ranking: Ranking, keys: list[str]) -> None:
    _order(ranking, keys)
    assert all(ranking.find(key).assessment.offered() for key in keys)


def _offered(ranking: Ranking, keys: list[str]) -> None:
    assert all(ranking.find(key).assessment.offered() for key in keys)


def _eligible(ranking: Ranking, expected: dict[str, dict[str, str]]) -> None:
    for key, studies in expected.items():
        found = {one.study.key: one for one in ranking.find(key).assessment.candidacies}
        for study, verdict in studies.items():
            assert str(found[study].verdict) == verdict, (study, verdict)


def _contested(ranking: Ranking, expected: bool) -> None:
    assert ranking.contested is expected
    said = "Something strong speaks against every option" in explain(ranking)
    assert said is expected


def _presumed(ranking: Ranking, fields: list[str]) -> None:
    assert set(fields) <= set(ranking.presumed())
    labels = [Case.fields()[field].label for field in fields]
    text = " ".join(explain(ranking).split())
    assert all(label in text for label in labels)


def _not_asked(ranking: Ranking, fields: list[str]) -> None:
    assert not set(fields) & {one.field for one in ranking.ask()}


def _settled(ranking: Ranking, expected: bool) -> None:
    assert ranking.settled is expected


def _urgent(ranking: Ranking, keys: list[str]) -> None:
    needed = {one.measure.key for one in ranking.urgent if one.verdict is Verdict.MET}
    assert needed == set(keys)


def _first_is_one_of(ranking: Ranking, keys: list[str]) -> None:
    assert ranking.first
    assert set(_keys(ranking.first)) <= set(keys)


def _ask_for(ranking: Ranking, fields: list[str]) -> None:
    assert set(fields) <= {one.field for one in ranking.ask()}


def _asked_first(ranking: Ranking, fields: list[str]) -> None:
    assert {one.field for one in ranking.ask()[: len(fields)]} == set(fields)


CHECKS = {
    "ask_for": _ask_for,
    "asked_first": _asked_first,
    "settled": _settled,
    "urgent": _urgent,
    "first_is_one_of": _first_is_one_of,
    "refer_to": _refer_to,
    "above": _above,
    "offered": _offered,
    "eligible": _eligible,
    "refer": _refer,
    "contested": _contested,
    "presumed": _presumed,
    "not_asked": _not_asked,
    "first": _first,
    "order": _order,
    "not_first": _not_first,
    "barred": _barred,
    "for": lambda ranking, words: _speaks(ranking, Side.FOR, words),
    "against": lambda ranking, words: _speaks(ranking, Side.AGAINST, words),
    "caveat": _caveat,
    "why": _why,
    "conflict": _conflict,
    "nothing": _nothing,
    "ask": _ask,
}
