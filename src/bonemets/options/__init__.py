"""What can be done for a case: the options, the arguments for and against them, and their order."""

from typing import TYPE_CHECKING

from bonemets.lazy import attach

if TYPE_CHECKING:
    from bonemets.options.arguments import ARGUMENTS as ARGUMENTS
    from bonemets.options.assessment import ArgumentStatus as ArgumentStatus
    from bonemets.options.assessment import OptionAssessment as OptionAssessment
    from bonemets.options.assessment import Outlook as Outlook
    from bonemets.options.assessment import ReferralStatus as ReferralStatus
    from bonemets.options.assessment import UrgentStatus as UrgentStatus
    from bonemets.options.assessment import assess as assess
    from bonemets.options.catalogue import OPTIONS as OPTIONS
    from bonemets.options.deciding_fact import Deciding as Deciding
    from bonemets.options.deciding_fact import deciding as deciding
    from bonemets.options.derivation import option as option
    from bonemets.options.guideline_view import Disagreement as Disagreement
    from bonemets.options.guideline_view import GuidelineRecommendation as GuidelineRecommendation
    from bonemets.options.guideline_view import GuidelineView as GuidelineView
    from bonemets.options.guideline_view import guidelines_on as guidelines_on
    from bonemets.options.model import Argument as Argument
    from bonemets.options.model import Option as Option
    from bonemets.options.model import Referral as Referral
    from bonemets.options.model import Side as Side
    from bonemets.options.model import Strength as Strength
    from bonemets.options.model import Theme as Theme
    from bonemets.options.model import UrgentMeasure as UrgentMeasure
    from bonemets.options.preferences import FEWEST_VISITS as FEWEST_VISITS
    from bonemets.options.preferences import LEAST_RETREATMENT as LEAST_RETREATMENT
    from bonemets.options.preferences import PREFERENCES as PREFERENCES
    from bonemets.options.preferences import SHORTEST_WAIT as SHORTEST_WAIT
    from bonemets.options.preferences import WISHES as WISHES
    from bonemets.options.preferences import Changes as Changes
    from bonemets.options.preferences import Preference as Preference
    from bonemets.options.preferences import in_order as in_order
    from bonemets.options.preferences import preferring as preferring
    from bonemets.options.rank_case import rank as rank
    from bonemets.options.ranking import Difference as Difference
    from bonemets.options.ranking import MissingFact as MissingFact
    from bonemets.options.ranking import RankedOption as RankedOption
    from bonemets.options.ranking import Ranking as Ranking
    from bonemets.options.referrals import REFERRALS as REFERRALS
    from bonemets.options.sensitivity import Inquiry as Inquiry
    from bonemets.options.sensitivity import Pair as Pair
    from bonemets.options.sensitivity import Standing as Standing
    from bonemets.options.sensitivity import compare as compare
    from bonemets.options.sensitivity import inquire as inquire
    from bonemets.options.sensitivity import open_orders as open_orders
    from bonemets.options.sensitivity import partial_order as partial_order
    from bonemets.options.urgent import URGENT as URGENT
    from bonemets.options.versions import Catalogue as Catalogue
    from bonemets.options.versions import Changed as Changed
    from bonemets.options.versions import compare_catalogues as compare_catalogues
else:
    __getattr__, __dir__, __all__ = attach(__name__)
