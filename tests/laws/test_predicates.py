"""Laws of questions and answers, over generated questions and cases drawn at their limits."""

from __future__ import annotations

import copy
import pickle
from functools import reduce
from typing import Any

import pytest
from hypothesis import assume, find, given
from hypothesis import strategies as st

from bonemets.case import Case
from bonemets.criteria.catalogue import READINGS
from bonemets.criteria.model import Criterion, Eligibility, NotEncoded
from bonemets.evidence.patchell import PATCHELL
from bonemets.facts import present
from bonemets.logic import Verdict
from bonemets.predicates import (
    AllOf,
    Answer,
    AnyOf,
    AtLeast,
    Compare,
    ContainsAny,
    IsIn,
    Not,
    Predicate,
    Why,
    all_of,
    any_of,
    at_least,
)
from bonemets.presentation import explain
from bonemets.review import COMPRESSION_RT
from bonemets.serialization.writing import to_json
from bonemets.testing.strategies import cases, consistent, plain_values, predicates

readings = st.sampled_from(READINGS)
questions = predicates() | readings


@st.composite
def asked(draw: st.DrawFn, questions: st.SearchStrategy[Predicate] = questions) -> tuple[Any, Case]:
    question = draw(questions)
    return question, draw(cases(question))


def same(one: Predicate, other: Predicate, case: Case) -> bool:
    return one.verdict(case) is other.verdict(case)


@given(st.data(), predicates(), predicates())
def test_de_morgan(data: st.DataObject, a: Predicate, b: Predicate) -> None:
    case = data.draw(cases(a, b))
    assert same(Not(AllOf((a, b))), AnyOf((Not(a), Not(b))), case)
    assert same(Not(AnyOf((a, b))), AllOf((Not(a), Not(b))), case)
    assert same(Not(Not(a)), a, case)
    assert same(a & b, b & a, case)
    assert same(a | b, b | a, case)


@given(st.data(), st.lists(predicates(), min_size=1, max_size=4))
def test_at_least_counts(data: st.DataObject, parts: list[Predicate]) -> None:
    case = data.draw(cases(*parts))
    verdicts = [part.verdict(case) for part in parts]
    for count in range(1, len(parts) + 1):
        met = verdicts.count(Verdict.MET)
        open_ = verdicts.count(Verdict.UNKNOWN)
        expected = (
            Verdict.MET
            if met >= count
            else Verdict.UNKNOWN
            if met + open_ >= count
            else Verdict.NOT_MET
        )
        assert at_least(count, *parts).verdict(case) is expected
    assert same(at_least(1, *parts), any_of(*parts), case)
    assert same(at_least(len(parts), *parts), all_of(*parts), case)


@given(asked())
def test_each_answer_follows_from_its_parts(pair: tuple[Predicate, Case]) -> None:
    question, case = pair

    def check(answer: Answer) -> None:
        verdicts = [part.verdict for part in answer.parts]
        match answer.predicate:
            case AllOf():
                assert answer.verdict is reduce(lambda a, b: a & b, verdicts)
            case AnyOf():
                assert answer.verdict is reduce(lambda a, b: a | b, verdicts)
            case Not():
                assert [~answer.verdict] == verdicts
        for part in answer.parts:
            check(part)

    check(question.evaluate(case))


@given(asked())
def test_the_quick_verdict_is_the_answer(pair: tuple[Predicate, Case]) -> None:
    question, case = pair
    assert question.verdict(case) is question.evaluate(case).verdict


@given(asked(), st.data())
def test_knowing_more_never_flips_a_settled_verdict(
    pair: tuple[Predicate, Case], data: st.DataObject
) -> None:
    question, case = pair
    fields = Case.fields()
    given_ = [name for name in case.known() if name not in case.inferred]
    hidden = data.draw(st.sets(st.sampled_from(given_))) if given_ else set()
    less = Case(
        **{name: fields[name].unpack(case.__dict__[name]) for name in given_ if name not in hidden}
    )
    before = question.verdict(less)
    assert before is Verdict.UNKNOWN or before is question.verdict(case)


@given(asked(), st.data())
def test_what_is_missing_is_enough(pair: tuple[Predicate, Case], data: st.DataObject) -> None:
    question, case = pair
    fields = Case.fields()
    facts = {
        name: fields[name].unpack(case.__dict__[name])
        for name in case.known()
        if name not in case.inferred
    }
    missing = question.evaluate(case).missing()
    for name in missing:
        precise = plain_values(fields[name], [question]).filter(lambda v: not hasattr(v, "low"))
        facts[name] = fields[name].unpack(data.draw(precise))
    filled = consistent(Case, facts)
    kept = {name for name in filled.known() if name not in filled.inferred}
    assume(facts.keys() <= kept)  # what is filled in does not contradict what was known
    assert question.evaluate(filled).why <= {Why.NOT_ENCODED}  # none where it is settled


@given(asked())
def test_decisive_leaves_alone_keep_the_verdict(pair: tuple[Predicate, Case]) -> None:
    question, case = pair
    answer = question.evaluate(case)
    leaves = list(answer.decisive())
    assert leaves
    assert {leaf.predicate for leaf in leaves} <= set(question.leaves())
    if answer.verdict is Verdict.UNKNOWN:
        assert answer.why
        assert all(leaf.verdict is Verdict.UNKNOWN for leaf in leaves)
    else:
        assert not answer.why
        assert not answer.missing()


@pytest.mark.parametrize("reading", READINGS, ids=str)
def test_nothing_is_met_by_an_empty_case(reading: Predicate) -> None:
    assert reading.verdict(Case()) is not Verdict.MET


def test_a_line_that_cannot_be_asked_leaves_the_answer_open() -> None:
    line = NotEncoded("one of the bulkiest sites", "a case holds one lesion")
    reading = Eligibility(
        PATCHELL, COMPRESSION_RT, (Criterion("ECOG at most 2", Case.ecog <= 2), line)
    )
    answer = reading.evaluate(Case(ecog=1))
    assert answer.verdict is Verdict.UNKNOWN
    assert answer.why == {Why.NOT_ENCODED}
    assert answer.missing() == ()
    assert reading.verdict(Case(ecog=3)) is Verdict.NOT_MET
    assert "unknown  one of the bulkiest sites" in explain(answer)
    assert to_json(answer)["why"] == ["cannot be asked of a case"]


def test_questions_and_answers_read_as_words() -> None:
    question = at_least(2, Case.ecog <= 2, Case.age >= 18, present(Case.spinal) & (Case.pain > 3))
    words = (
        "at least 2 of: ECOG performance status <= 2; age >= 18; "
        f"{present(Case.spinal)} and {Case.pain > 3}"
    )
    assert str(question) == words
    assert str(~question) == f"not ({words})"
    assert str(question.evaluate(Case(ecog=1, age=20))).startswith("met: at least 2 of")
    for count in (0, 3):
        with pytest.raises(ValueError, match="a count from 1 to 2"):
            at_least(count, Case.ecog <= 2, Case.age >= 18)


@given(asked())
def test_answers_survive_pickling_and_copying(pair: tuple[Predicate, Case]) -> None:
    question, case = pair
    answer = question.evaluate(case)
    for other in (pickle.loads(pickle.dumps(answer)), copy.deepcopy(answer)):
        assert other == answer
        assert other.predicate.verdict(other.case) is answer.verdict


@pytest.mark.parametrize("kind", [Compare, IsIn, ContainsAny, AllOf, AnyOf, AtLeast, Not])
def test_every_kind_of_node_is_drawn(kind: type[Predicate]) -> None:
    found = find(predicates(), lambda question: kind in map(type, _nodes(question)))
    assert isinstance(found, Predicate)


def _nodes(question: Predicate) -> list[Predicate]:
    return [question, *(node for part in question.parts for node in _nodes(part))]
