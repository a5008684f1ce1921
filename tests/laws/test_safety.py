"""Laws by which an order is safe: of hazards, of silence, of what is asked first."""

from __future__ import annotations

import itertools
from typing import Any

import attrs
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pages.ranking import hazards

from bonemets.case import Case
from bonemets.evidence.catalogue import GUIDELINES
from bonemets.facts import present
from bonemets.logic import Verdict
from bonemets.options.arguments import ARGUMENTS
from bonemets.options.assessment import OptionAssessment
from bonemets.options.catalogue import OPTIONS
from bonemets.options.derivation import NOT_AN_ARM
from bonemets.options.exact import Answers
from bonemets.options.from_guidelines import argument_of
from bonemets.options.model import Argument, Option, Side, Strength
from bonemets.options.rank_case import rank
from bonemets.predicates import Predicate
from bonemets.presentation import Section, Table
from bonemets.reasoning.exact_verdicts import ImpossibleCaseError, check, settled
from bonemets.review import CONVENTIONAL_RT
from bonemets.testing.strategies import cases
from tests.laws.test_ranking import WHENS, drawn, places

SOME = settings(max_examples=settings().max_examples // 3)
HAZARDS = [one for one in ARGUMENTS if one.hazard]
ABOUT_HAZARDS = cases(*(one.when for one in HAZARDS if isinstance(one.when, Predicate)), known=0.6)


def _backed(assessment: OptionAssessment) -> bool:
    """Whether some source speaks for an option that is offered, and nothing strong opposes it."""
    opposed = assessment.holding(Side.AGAINST, Strength.STRONG)
    return assessment.offered() and assessment.supported and not opposed


@given(drawn | ABOUT_HAZARDS)
def test_silence_is_not_support(case: Case) -> None:
    ranking = rank(case)
    backed = [one.place for one in ranking.ranked if _backed(one.assessment)]
    silent = [one.place for one in ranking.offered if not one.assessment.supported]
    assert not backed or not silent or max(backed) < min(silent)
    assert not ranking.settled or all(_backed(one.assessment) for one in ranking.first)


@SOME
@given(drawn | ABOUT_HAZARDS, st.sampled_from(OPTIONS))
def test_without_its_arguments_an_option_stands_above_none_that_is_backed(
    case: Case, option: Option
) -> None:
    bare = attrs.evolve(option, arguments=())
    others = tuple(one for one in OPTIONS if one is not option)
    ranking = rank(case, (*others, bare))
    place = ranking.find(option.key).place
    for one in ranking.ranked:
        if one.option is not bare and _backed(one.assessment):
            assert one.place < place


def _exposes_as_much(one: Option, other: Option) -> bool:
    """Whether a treatment gives the same site at least the dose, and dose per fraction, of one."""
    mine, theirs = one.treatment.__dict__, other.treatment.__dict__
    alike = ("technique", "surgery", "after_surgery", "intent")
    doses = ("total", "dose_per_fraction")
    known = all(facts[name] is not None for facts in (mine, theirs) for name in doses)
    return (
        known
        and all(mine[name] == theirs[name] for name in alike)
        and all(theirs[name] >= mine[name] for name in doses)
    )


EXPOSURES = [pair for pair in itertools.permutations(OPTIONS, 2) if _exposes_as_much(*pair)]


@given(drawn | ABOUT_HAZARDS)
def test_a_hazard_holds_for_every_treatment_of_the_same_exposure(case: Case) -> None:
    answers = Answers(case)
    holding = {
        option.key: {
            one.key
            for one in option.arguments
            if one.hazard
            and answers.verdict(one.when) is Verdict.MET
            and not (one.unless is not None and answers.verdict(one.unless) is Verdict.MET)
        }
        for option in OPTIONS
    }
    for less, more in EXPOSURES:
        assert holding[less.key] <= holding[more.key], (less.key, more.key)


@given(drawn | ABOUT_HAZARDS)
def test_what_is_asked_first_is_the_fact_of_a_hazard(case: Case) -> None:
    ranking = rank(case)
    asked = ranking.ask()
    waiting = {
        name
        for one in (*ranking.first, *ranking.contenders)
        for status in one.assessment.undecided()
        if status.argument.hazard
        for name in status.missing()
    }
    if asked and waiting:
        assert asked[0].hazard
        assert asked[0].field in waiting
    hazards = [one.hazard for one in asked]
    assert hazards == sorted(hazards, reverse=True)


@given(drawn | ABOUT_HAZARDS, st.sampled_from(HAZARDS))
def test_once_part_of_a_hazard_holds_nothing_of_it_is_presumed(
    case: Case, hazard: Argument
) -> None:
    for one in rank(case).ranked:
        for status in one.assessment.statuses:
            hint = status.argument.hint
            if status.argument.key == hazard.key and hint is not None:
                hinted = Answers(case).verdict(hint) is Verdict.MET
                assert not (hinted and status.presumed())


@SOME
@given(drawn | ABOUT_HAZARDS, st.sampled_from(OPTIONS), st.sampled_from(HAZARDS))
def test_learning_a_hazard_never_moves_a_treatment_it_concerns_up(
    case: Case, option: Option, hazard: Argument
) -> None:
    """The same order with the hazard known to hold, for one option, and without it."""
    without = attrs.evolve(
        option, arguments=tuple(one for one in option.arguments if one.key != hazard.key)
    )
    learned = attrs.evolve(
        without,
        arguments=(*without.arguments, attrs.evolve(hazard, when=option.applies, unless=None)),
    )
    others = tuple(one for one in OPTIONS if one is not option)
    before, after = (places(rank(case, (*others, one))) for one in (without, learned))
    for other in others:
        if before[option.key] > before[other.key]:
            assert after[option.key] > after[other.key]


@SOME
@given(drawn)
def test_what_counts_as_known_is_exact(case: Case) -> None:
    try:
        check(case)
    except ImpossibleCaseError:
        assume(False)
    answers = Answers(case)
    for option in OPTIONS[:12]:
        for when in (option.applies, *(one.when for one in option.arguments)):
            verdict = answers.verdict(when)
            if verdict is not when.verdict(case):
                assert settled(when, case) is verdict


def test_a_lesion_outside_the_spine_has_no_distance_to_the_cord() -> None:
    case = Case(
        bones=["rib"], spinal=False, metastases=2, primary_controlled=True, symptomatic=False,
        impending_fracture=False, pathologic_fracture=False,
    )  # fmt: skip
    [option] = [one for one in OPTIONS if one.key == "sbrt-35-5"]
    [near] = [one for one in option.arguments if one.key == "sabr-comet-cord"]
    assert near.when.verdict(case) is Verdict.UNKNOWN
    assert Answers(case).verdict(near.when) is Verdict.NOT_MET
    assert "distance_to_cord" not in {one.field for one in rank(case).ask()}


def test_every_argument_has_a_name_a_theme_and_a_phrase() -> None:
    keys = [one.key for one in ARGUMENTS]
    assert sorted(set(keys)) == sorted(keys)
    assert all(keys)
    assert all(one.phrase and len(one.phrase) <= 60 for one in ARGUMENTS)


def test_every_argument_is_about_some_option() -> None:
    used = {one.key for option in OPTIONS for one in option.arguments}
    assert {one.key for one in ARGUMENTS} == used


def test_what_was_not_read_or_is_superseded_does_not_argue() -> None:
    argued = {one.key for one in ARGUMENTS}
    for guideline in GUIDELINES:
        for said in guideline.recommendations:
            argument = argument_of(guideline, said)
            if said.at.unverified or said.superseded_by:
                assert argument is None
            elif argument is not None:
                assert argument.key in argued
                assert argument.at == said.at


def test_a_study_that_was_no_arm_of_an_option_is_one_otherwise() -> None:
    by_key: dict[str, Any] = {one.key: one for one in OPTIONS}
    for (key, study), reason in NOT_AN_ARM.items():
        assert reason
        assert study not in {one.study.key for one in by_key[key].studied_in}
    assert {one.study.key for one in by_key["sbrt-48.5-10"].studied_in} == {"dosis"}
    assert "dosis" in {one.study.key for one in by_key["sbrt-35-5"].studied_in}


def test_the_matrix_of_hazards_has_no_empty_cell() -> None:
    tables = [
        part
        for section in hazards().blocks
        if isinstance(section, Section)
        for part in section.blocks
        if isinstance(part, Table) and part.head[0] == ("treatment",)
    ]
    assert tables
    for table in tables:
        assert len(table.rows) == len(OPTIONS)
        for row in table.rows:
            assert all(str(cell) for cell in row)
            assert len(row) == len(table.head)


def test_an_argument_without_a_treatment_in_mind_is_about_all() -> None:
    argument = Argument(
        Side.AGAINST, Strength.WEAK, "because", present(Case.spinal), CONVENTIONAL_RT
    )
    assert all(argument.about.verdict(one.treatment) is Verdict.MET for one in OPTIONS)
    assert not argument.hazard
    assert WHENS
