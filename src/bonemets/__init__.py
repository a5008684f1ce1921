"""Typed rules for radiotherapy of bone metastases.

It informs clinicians and decides nothing; it is not a medical device.

>>> from bonemets import Case, rank
>>> print(rank(Case(spinal=False, pain=6)).first[0].option)
8 Gy/1 conventional radiotherapy
"""

from typing import TYPE_CHECKING

from bonemets.lazy import attach

__version__ = "0.1.0"

if TYPE_CHECKING:
    from bonemets import cohort as cohort
    from bonemets import criteria as criteria
    from bonemets import evidence as evidence
    from bonemets import interop as interop
    from bonemets import notebook as notebook
    from bonemets import options as options
    from bonemets import plot as plot
    from bonemets import reasoning as reasoning
    from bonemets import regimens as regimens
    from bonemets import scores as scores
    from bonemets import testing as testing
    from bonemets.case import Case as Case
    from bonemets.criteria.model import Criterion as Criterion
    from bonemets.criteria.model import Eligibility as Eligibility
    from bonemets.criteria.model import NotEncoded as NotEncoded
    from bonemets.errors import BonemetsError as BonemetsError
    from bonemets.errors import InputErrors as InputErrors
    from bonemets.evidence.model import Study as Study
    from bonemets.facts import Category as Category
    from bonemets.facts import Count as Count
    from bonemets.facts import Flag as Flag
    from bonemets.facts import Measure as Measure
    from bonemets.facts import Ordinal as Ordinal
    from bonemets.facts import Several as Several
    from bonemets.facts import absent as absent
    from bonemets.facts import present as present
    from bonemets.fields import NONE as NONE
    from bonemets.fields import Between as Between
    from bonemets.fields import between as between
    from bonemets.logic import Verdict as Verdict
    from bonemets.options.model import Argument as Argument
    from bonemets.options.model import Option as Option
    from bonemets.options.preferences import preferring as preferring
    from bonemets.options.rank_case import rank as rank
    from bonemets.predicates import Answer as Answer
    from bonemets.predicates import Predicate as Predicate
    from bonemets.predicates import all_of as all_of
    from bonemets.predicates import any_of as any_of
    from bonemets.predicates import at_least as at_least
    from bonemets.presentation import effects as effects
    from bonemets.presentation import explain as explain
    from bonemets.presentation import to_html as to_html
    from bonemets.presentation import verdicts as verdicts
    from bonemets.presentation.describe import describe as describe
    from bonemets.provenance import Locator as Locator
    from bonemets.provenance import Source as Source
    from bonemets.record import Record as Record
    from bonemets.regimens.alpha_beta import AlphaBeta as AlphaBeta
    from bonemets.regimens.effects import BED as BED
    from bonemets.regimens.effects import EQD2 as EQD2
    from bonemets.regimens.regimen import Regimen as Regimen
    from bonemets.regimens.tissue import Tissue as Tissue
    from bonemets.serialization.hashing import content_hash as content_hash
    from bonemets.serialization.reading import from_json as from_json
    from bonemets.serialization.schema import json_schema as json_schema
    from bonemets.serialization.writing import to_json as to_json
    from bonemets.units import Quantity as Quantity
    from bonemets.units import cm as cm
    from bonemets.units import days as days
    from bonemets.units import gray as gray
    from bonemets.units import hours as hours
    from bonemets.units import minutes as minutes
    from bonemets.units import ml as ml
    from bonemets.units import mm as mm
    from bonemets.units import months as months
    from bonemets.units import ng_per_dl as ng_per_dl
    from bonemets.units import ng_per_ml as ng_per_ml
    from bonemets.units import percent as percent
    from bonemets.units import thousand_per_ul as thousand_per_ul
    from bonemets.units import to_registry as to_registry
    from bonemets.units import weeks as weeks
    from bonemets.units import years as years
    from bonemets.vocabulary import Bilsky as Bilsky
    from bonemets.vocabulary import Bone as Bone
    from bonemets.vocabulary import Histology as Histology
    from bonemets.vocabulary import Imaging as Imaging
    from bonemets.vocabulary import Level as Level
    from bonemets.vocabulary import Primary as Primary
else:
    __getattr__, __dir__, __all__ = attach(__name__)
