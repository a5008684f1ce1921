"""Screen, count and rank every row of a data frame, on the engine that holds it.

Needs the extra ``cohort``.
"""

from typing import TYPE_CHECKING

from bonemets.lazy import attach

if TYPE_CHECKING:
    from bonemets.cohort.attrition_table import Attrition as Attrition
    from bonemets.cohort.attrition_table import Cost as Cost
    from bonemets.cohort.attrition_table import Course as Course
    from bonemets.cohort.attrition_table import Step as Step
    from bonemets.cohort.attrition_table import Tally as Tally
    from bonemets.cohort.balance import Compared as Compared
    from bonemets.cohort.balance import Group as Group
    from bonemets.cohort.balance import table_one as table_one
    from bonemets.cohort.combinations import Combination as Combination
    from bonemets.cohort.combinations import Overlap as Overlap
    from bonemets.cohort.counting import attrition as attrition
    from bonemets.cohort.counting import overlap as overlap
    from bonemets.cohort.counting import tally as tally
    from bonemets.cohort.counting import which_field as which_field
    from bonemets.cohort.match_report import InvalidValue as InvalidValue
    from bonemets.cohort.match_report import MatchReport as MatchReport
    from bonemets.cohort.missing_facts import MissingFact as MissingFact
    from bonemets.cohort.missing_facts import MissingFacts as MissingFacts
    from bonemets.cohort.ranking import first_options as first_options
    from bonemets.cohort.screening import Reasons as Reasons
    from bonemets.cohort.screening import Screened as Screened
    from bonemets.cohort.screening import decode as decode
    from bonemets.cohort.screening import lines as lines
    from bonemets.cohort.screening import screen as screen
    from bonemets.cohort.synthesis import synthetic as synthetic
else:
    __getattr__, __dir__, __all__ = attach(__name__, "cohort", ("narwhals", "numpy", "polars"))
