"""What must hold whatever the missing facts are, and how predicates relate to each other."""

from typing import TYPE_CHECKING

from bonemets.lazy import attach

if TYPE_CHECKING:
    from bonemets.predicates import AllOf as AllOf
    from bonemets.predicates import AnyOf as AnyOf
    from bonemets.predicates import AtLeast as AtLeast
    from bonemets.predicates import Compare as Compare
    from bonemets.predicates import ContainsAny as ContainsAny
    from bonemets.predicates import IsIn as IsIn
    from bonemets.predicates import Not as Not
    from bonemets.predicates import Predicate as Predicate
    from bonemets.reasoning import known_issues as known_issues
    from bonemets.reasoning.counterfactuals import Change as Change
    from bonemets.reasoning.counterfactuals import Step as Step
    from bonemets.reasoning.counterfactuals import nearest as nearest
    from bonemets.reasoning.exact_verdicts import Exact as Exact
    from bonemets.reasoning.exact_verdicts import ImpossibleCaseError as ImpossibleCaseError
    from bonemets.reasoning.exact_verdicts import exact as exact
    from bonemets.reasoning.exact_verdicts import impossible as impossible
    from bonemets.reasoning.linting import Fault as Fault
    from bonemets.reasoning.linting import Issue as Issue
    from bonemets.reasoning.linting import KnownIssue as KnownIssue
    from bonemets.reasoning.linting import Severity as Severity
    from bonemets.reasoning.linting import bands as bands
    from bonemets.reasoning.linting import lint as lint
    from bonemets.reasoning.relations import Claim as Claim
    from bonemets.reasoning.relations import Difference as Difference
    from bonemets.reasoning.relations import Matrix as Matrix
    from bonemets.reasoning.relations import Relation as Relation
    from bonemets.reasoning.relations import compare as compare
    from bonemets.reasoning.relations import disjoint as disjoint
    from bonemets.reasoning.relations import equivalent as equivalent
    from bonemets.reasoning.relations import implies as implies
    from bonemets.reasoning.relations import matrix as matrix
    from bonemets.reasoning.relations import overlap as overlap
    from bonemets.reasoning.search import UndecidedError as UndecidedError
    from bonemets.reasoning.settling_sets import Asking as Asking
    from bonemets.reasoning.settling_sets import ask_next as ask_next
    from bonemets.reasoning.settling_sets import asking as asking
    from bonemets.reasoning.settling_sets import settling as settling
    from bonemets.reasoning.simplify import simplified as simplified
else:
    __getattr__, __dir__, __all__ = attach(__name__)
