"""The eligibility criteria of each study, a module each, and named definitions.

`READINGS` lists all of them: a study has one reading as the founding review reports it, and others
as the trial was registered or published.

>>> from bonemets import Case
>>> from bonemets.criteria import patchell
>>> str(patchell.AS_PUBLISHED.verdict(Case(spinal=False)))
'not met'
"""

from typing import TYPE_CHECKING

from bonemets.lazy import attach

if TYPE_CHECKING:
    from bonemets.criteria import core as core
    from bonemets.criteria import definitions as definitions
    from bonemets.criteria import dosis as dosis
    from bonemets.criteria import gillespie as gillespie
    from bonemets.criteria import gomez as gomez
    from bonemets.criteria import icorg_05_03 as icorg_05_03
    from bonemets.criteria import iyengar as iyengar
    from bonemets.criteria import nguyen as nguyen
    from bonemets.criteria import nrg_br002 as nrg_br002
    from bonemets.criteria import nrg_lu002 as nrg_lu002
    from bonemets.criteria import oriole as oriole
    from bonemets.criteria import patchell as patchell
    from bonemets.criteria import pre_mode as pre_mode
    from bonemets.criteria import preempt as preempt
    from bonemets.criteria import redmond as redmond
    from bonemets.criteria import rich_2018 as rich_2018
    from bonemets.criteria import robomet as robomet
    from bonemets.criteria import rtog_0631 as rtog_0631
    from bonemets.criteria import ryu_2010 as ryu_2010
    from bonemets.criteria import sabr_comet as sabr_comet
    from bonemets.criteria import sabr_comet_3 as sabr_comet_3
    from bonemets.criteria import sabr_comet_10 as sabr_comet_10
    from bonemets.criteria import saron as saron
    from bonemets.criteria import sc24 as sc24
    from bonemets.criteria import scorad as scorad
    from bonemets.criteria import score_2 as score_2
    from bonemets.criteria import sprave as sprave
    from bonemets.criteria import stomp as stomp
    from bonemets.criteria import vertical as vertical
    from bonemets.criteria.catalogue import READINGS as READINGS
    from bonemets.criteria.model import Candidacy as Candidacy
    from bonemets.criteria.model import Criterion as Criterion
    from bonemets.criteria.model import Eligibility as Eligibility
    from bonemets.criteria.model import NotEncoded as NotEncoded
    from bonemets.criteria.model import candidacies as candidacies
    from bonemets.criteria.model import line_of as line_of
else:
    __getattr__, __dir__, __all__ = attach(
        __name__, internal=("catalogue", "model", "review_lines")
    )
