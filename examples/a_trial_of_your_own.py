"""A trial of your own: facts, questions and a list, with the same three answers."""

from bonemets import (
    Case,
    Count,
    Criterion,
    Eligibility,
    Flag,
    Locator,
    Source,
    Study,
    absent,
    any_of,
    cm,
    explain,
    months,
    present,
)
from bonemets.evidence import Design, Document, Progress

PROTOCOL = Source("own-protocol", "Our protocol, version 2", Document.PROTOCOL, 2026)


class OurCase(Case):
    """A case with two facts that only our trial asks for."""

    on_denosumab: Flag = Flag("Denosumab at present.")
    falls: Count = Count("Falls in the last year.")


OURS = Eligibility(
    study=Study("ours", "Our trial", Design.PHASE_2, Progress.ONGOING, (PROTOCOL,)),
    read_from=Locator(PROTOCOL, "section 4"),
    include=(
        Criterion("life expectancy above 3 months", Case.life_expectancy > months(3)),
        Criterion(
            "a lesion of at least 2 cm, or two falls",
            any_of(Case.size >= cm(2), OurCase.falls >= 2),
        ),
    ),
    exclude=(
        Criterion("pathologic fracture", present(Case.pathologic_fracture)),
        Criterion("no denosumab", absent(OurCase.on_denosumab)),
    ),
)

print(explain(OURS.evaluate(OurCase(life_expectancy="3-6 months", falls=3))))
