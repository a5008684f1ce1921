"""What each study found, a module each, with the place in the document it is taken from.

`STUDIES` lists all of them, and `GUIDELINES` what guidelines recommend.

>>> from bonemets.evidence import scorad
>>> print(scorad.SCORAD.key)
scorad
"""

from typing import TYPE_CHECKING

from bonemets.lazy import attach

if TYPE_CHECKING:
    from bonemets import review as review
    from bonemets.evidence import ablation as ablation
    from bonemets.evidence import acr_2014 as acr_2014
    from bonemets.evidence import ahrq_265 as ahrq_265
    from bonemets.evidence import asco_2024 as asco_2024
    from bonemets.evidence import astro_2017 as astro_2017
    from bonemets.evidence import astro_2024 as astro_2024
    from bonemets.evidence import bindels_2024 as bindels_2024
    from bonemets.evidence import caveats as caveats
    from bonemets.evidence import complicated_share as complicated_share
    from bonemets.evidence import core as core
    from bonemets.evidence import dosis as dosis
    from bonemets.evidence import economic_analyses as economic_analyses
    from bonemets.evidence import esmo_2020 as esmo_2020
    from bonemets.evidence import estro_acrop as estro_acrop
    from bonemets.evidence import estro_astro as estro_astro
    from bonemets.evidence import estro_guidelines as estro_guidelines
    from bonemets.evidence import gillespie as gillespie
    from bonemets.evidence import gomez as gomez
    from bonemets.evidence import hytec_spine_control as hytec_spine_control
    from bonemets.evidence import icorg_05_03 as icorg_05_03
    from bonemets.evidence import immunotherapy_timing as immunotherapy_timing
    from bonemets.evidence import ito_2022 as ito_2022
    from bonemets.evidence import iyengar as iyengar
    from bonemets.evidence import lee as lee
    from bonemets.evidence import lung_guidelines as lung_guidelines
    from bonemets.evidence import nguyen as nguyen
    from bonemets.evidence import nice as nice
    from bonemets.evidence import nongkynrih as nongkynrih
    from bonemets.evidence import nrg_br002 as nrg_br002
    from bonemets.evidence import nrg_lu002 as nrg_lu002
    from bonemets.evidence import oligometastases_1995 as oligometastases_1995
    from bonemets.evidence import ongoing_trials as ongoing_trials
    from bonemets.evidence import oriole as oriole
    from bonemets.evidence import other_guidelines as other_guidelines
    from bonemets.evidence import patchell as patchell
    from bonemets.evidence import pooled_spine_trials as pooled_spine_trials
    from bonemets.evidence import populations as populations
    from bonemets.evidence import pre_mode as pre_mode
    from bonemets.evidence import preempt as preempt
    from bonemets.evidence import ramses_01 as ramses_01
    from bonemets.evidence import redmond as redmond
    from bonemets.evidence import rich_2018 as rich_2018
    from bonemets.evidence import robomet as robomet
    from bonemets.evidence import rtog_0631 as rtog_0631
    from bonemets.evidence import ryu_2010 as ryu_2010
    from bonemets.evidence import sabr_comet as sabr_comet
    from bonemets.evidence import sabr_comet_3 as sabr_comet_3
    from bonemets.evidence import sabr_comet_10 as sabr_comet_10
    from bonemets.evidence import saron as saron
    from bonemets.evidence import sc24 as sc24
    from bonemets.evidence import scorad as scorad
    from bonemets.evidence import score_2 as score_2
    from bonemets.evidence import sins as sins
    from bonemets.evidence import song_2023 as song_2023
    from bonemets.evidence import sources as sources
    from bonemets.evidence import spatial_fractionation as spatial_fractionation
    from bonemets.evidence import spencer_2019 as spencer_2019
    from bonemets.evidence import spine_frameworks as spine_frameworks
    from bonemets.evidence import spine_sbrt_practice as spine_sbrt_practice
    from bonemets.evidence import sprave as sprave
    from bonemets.evidence import stomp as stomp
    from bonemets.evidence import vertical as vertical
    from bonemets.evidence import vertical_compartment as vertical_compartment
    from bonemets.evidence import vertical_quality_of_life as vertical_quality_of_life
    from bonemets.evidence import wong_2023 as wong_2023
    from bonemets.evidence import zeng_28_2 as zeng_28_2
    from bonemets.evidence.catalogue import GUIDELINES as GUIDELINES
    from bonemets.evidence.catalogue import STUDIES as STUDIES
    from bonemets.evidence.guideline import Guideline as Guideline
    from bonemets.evidence.guideline import Recommendation as Recommendation
    from bonemets.evidence.guideline import Stance as Stance
    from bonemets.evidence.model import Arm as Arm
    from bonemets.evidence.model import Better as Better
    from bonemets.evidence.model import Caveat as Caveat
    from bonemets.evidence.model import Comparison as Comparison
    from bonemets.evidence.model import Design as Design
    from bonemets.evidence.model import Discrepancy as Discrepancy
    from bonemets.evidence.model import Figure as Figure
    from bonemets.evidence.model import Finding as Finding
    from bonemets.evidence.model import Outcome as Outcome
    from bonemets.evidence.model import Progress as Progress
    from bonemets.evidence.model import Relation as Relation
    from bonemets.evidence.model import Statement as Statement
    from bonemets.evidence.model import Study as Study
    from bonemets.provenance import AsOf as AsOf
    from bonemets.provenance import Document as Document
    from bonemets.provenance import Locator as Locator
    from bonemets.provenance import Source as Source
    from bonemets.provenance import Status as Status
else:
    __getattr__, __dir__, __all__ = attach(__name__, internal=("catalogue", "guideline", "model"))
