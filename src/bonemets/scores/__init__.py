"""Clinical scores with their published tables and bands; an item may be left open.

>>> from bonemets.scores import mirels
>>> print(mirels.score(site=mirels.Site.LOWER_LIMB, pain=mirels.Pain.MODERATE))
Mirels 6-10: low risk or borderline or high risk; ask lesion, size
"""

from typing import TYPE_CHECKING

from bonemets.lazy import attach

if TYPE_CHECKING:
    from bonemets.doubts import Doubt as Doubt
    from bonemets.scores import bilsky as bilsky
    from bonemets.scores import mirels as mirels
    from bonemets.scores import performance as performance
    from bonemets.scores import rades_2008 as rades_2008
    from bonemets.scores import sins as sins
    from bonemets.scores.catalogue import TABLES as TABLES
    from bonemets.scores.model import Band as Band
    from bonemets.scores.model import Choice as Choice
    from bonemets.scores.model import Score as Score
    from bonemets.scores.model import Table as Table
    from bonemets.scores.performance import Conversion as Conversion
    from bonemets.scores.performance import doubts as doubts
    from bonemets.scores.performance import ecog_from_karnofsky as ecog_from_karnofsky
    from bonemets.scores.performance import karnofsky_from_ecog as karnofsky_from_ecog
else:
    __getattr__, __dir__, __all__ = attach(__name__)
