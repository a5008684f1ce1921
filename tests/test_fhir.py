"""The FHIR reader: every dose of the guides' examples, the traps one by one, bad input, laws."""

from __future__ import annotations

import copy
import csv
import json
import os
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bonemets.case import Case
from bonemets.errors import (
    BonemetsError,
    ExtrapolationWarning,
    InputErrors,
    RecordError,
    RegimenError,
    UnknownNameError,
)
from bonemets.fields import between
from bonemets.interop.fhir import BundleContents, Course, Stage, codes, read_fhir, statements
from bonemets.regimens.alpha_beta import AlphaBeta
from bonemets.regimens.regimen import Regimen
from bonemets.units import mm
from bonemets.vocabulary import Bone, Level

ROOT: Final = Path(__file__).resolve().parents[1]
DATA: Final = Path(os.environ.get("BONEMETS_FHIR_DATA", ROOT.parent / "shared" / "data" / "fhir"))
EXAMPLE: Final = json.loads((ROOT / "examples" / "bone-mets-reirradiation.json").read_text())
SITES: Final = {"61032001": "L1"}
IN_A_BUNDLE: Final = "put all the resources of the patient in a Bundle)"
GUIDES: Final = sorted(path.relative_to(DATA).as_posix() for path in DATA.glob("*/*.json"))

needs_data = pytest.mark.skipif(
    not GUIDES, reason="the guides' bundles are not here; set BONEMETS_FHIR_DATA to their folder"
)


def guide(name: str) -> dict[str, Any]:
    """Return a bundle of the guides by a part of its name."""
    found = [path for path in GUIDES if name in path]
    if len(found) != 1:
        pytest.skip(f"no bundle of the guides called {name} in BONEMETS_FHIR_DATA")
    bundle: dict[str, Any] = json.loads((DATA / found[0]).read_text())
    return bundle


def example() -> dict[str, Any]:
    return copy.deepcopy(EXAMPLE)


def resource(bundle: dict[str, Any], name: str) -> Any:
    """Return the resource of a bundle whose id ends in a text."""
    return next(
        entry["resource"] for entry in bundle["entry"] if entry["resource"]["id"].endswith(name)
    )


def bundle_of(*resources: dict[str, Any]) -> dict[str, Any]:
    return {"resourceType": "Bundle", "entry": [{"resource": one} for one in resources]}


def concept(system: str, code: str) -> dict[str, Any]:
    return {"coding": [{"system": system, "code": code}]}


def observation(code: str, value: Any, key: str = "1", **more: Any) -> dict[str, Any]:
    own = {"resourceType": "Observation", "id": key, "status": "final"}
    return own | {"code": concept(codes.LOINC, code), "valueInteger": value} | more


def condition(
    code: str, key: str = "c", system: str = codes.ICD10[0], **more: Any
) -> dict[str, Any]:
    return {"resourceType": "Condition", "id": key, "code": concept(system, code)} | more


def site(code: str, side: str = "") -> dict[str, Any]:
    sided = {"url": codes.LATERALITY, "valueCodeableConcept": concept(codes.SNOMED, side)}
    return concept(codes.SNOMED, code) | ({"extension": [sided]} if side else {})


def dose(total: float, fractions: int | None, volume: str = "v", **more: Any) -> dict[str, Any]:
    """Return the extension by which a course states what it delivered to a volume."""
    url = next(url for url, stage in codes.DOSES.items() if stage == "delivered")
    parts: list[dict[str, Any]] = [
        {"url": "volume", "valueReference": {"reference": f"BodyStructure/{volume}"}},
        {"url": "totalDoseDelivered", "valueQuantity": {"value": total, "code": "cGy"}},
        *more.get("also", ()),
    ]
    if fractions is not None:
        parts.append({"url": "fractionsDelivered", "valueUnsignedInt": fractions})
    if "uniform" in more:
        parts.append({"url": codes.UNIFORM, "valueBoolean": more["uniform"]})
    return {"url": url, "extension": parts}


def without_total(stated: dict[str, Any]) -> dict[str, Any]:
    empty = {"url": "totalDoseDelivered"}
    parts = [empty if "total" in part["url"] else part for part in stated["extension"]]
    return {**stated, "extension": parts}


def procedure(*extensions: dict[str, Any], key: str = "p", tier: str = "course") -> dict[str, Any]:
    code = next(code for code, name in codes.TIERS.items() if name == tier)
    own = {"resourceType": "Procedure", "id": key, "status": "completed"}
    return own | {"code": concept(codes.SNOMED, code), "extension": list(extensions)}


def treatment(modality: dict[str, Any]) -> dict[str, Any]:
    part = {"url": codes.MODALITY, "valueCodeableConcept": modality}
    return {"url": codes.MODALITY_AND_TECHNIQUE, "extension": [part]}


def phase(total: float, fractions: int, key: str, course: str = "p") -> dict[str, Any]:
    url = codes.PHASE_FRACTIONS[0]
    own = procedure(dose(total, None), key=key, tier="phase")
    own["extension"].append({"url": url, "valueUnsignedInt": fractions})
    return own | {"partOf": [{"reference": f"Procedure/{course}"}]}


def only_course(*resources: dict[str, Any]) -> Course:
    (course,) = read_fhir(bundle_of(*resources)).courses
    return course


def course_to(reading: BundleContents, volume: str, stage: Stage = Stage.DELIVERED) -> Course:
    (found,) = [
        one for one in reading.courses if one.volume.endswith(volume) and one.stage is stage
    ]
    return found


def reasons(reading: BundleContents, name: str) -> list[str]:
    return [one.reason for one in reading.unused if one.resource.endswith(name)]


def regimens(*texts: str) -> tuple[Regimen, ...]:
    return tuple(Regimen.parse(text) for text in texts)


# the inner layer: what each resource states


@needs_data
def test_every_expected_dose_is_stated_and_no_other() -> None:
    with (DATA / "expected_doses.csv").open(newline="") as file:
        expected = Counter(tuple(row.values()) for row in csv.DictReader(file))
    found: Counter[tuple[str, ...]] = Counter()
    for name in GUIDES:
        if not name.startswith("synthetic"):
            for one in statements(json.loads((DATA / name).read_text())):
                numbers = (one.total_cgy, one.fraction_cgy, one.fractions_to_volume)
                row = (
                    one.resource,
                    one.status,
                    str(one.kind),
                    one.volume.removeprefix("BodyStructure/"),
                )
                shown = ("" if n is None else f"{n:g}" for n in (*numbers, one.fractions_in_phase))
                found[(*row, *shown)] += 1
    assert sum(expected.values()) == 126
    assert found == expected


@needs_data
@pytest.mark.parametrize(
    ("name", "volume", "stage", "phases"),
    [
        ("XRTS-01", "Prostate", "delivered", ("4 Gy/2",)),
        ("XRTS-02", "Prostate", "delivered", ("5.4 Gy/3", "8 Gy/4")),
        ("XRTS-02", "Prostate", "planned", ()),
        ("XRTS-03", "PelvNs", "delivered", ("7.2 Gy/4",)),
        ("XRTS-04", "LeftBreastBoost", "delivered", ("9 Gy/3", "8 Gy/4")),
        ("XRTS-04", "LeftBreastBoost", "planned", ("9 Gy/3", "8 Gy/4")),
        ("XRTS-04", "RightBreast", "delivered", ("9 Gy/3",)),
        ("XRTS-05", "01-BrainMets", "delivered", ("25 Gy/5",)),
        ("XRTS-05", "02-BrainMets", "delivered", ("20 Gy/5",)),
        ("XRTS-06", "Uterus", "delivered", ("30 Gy/5",)),
        ("XRTS-07", "Uterus", "delivered", ()),
        ("Patient-101", "LeftBreastBoost", "delivered", ("50 Gy/25", "10 Gy/5")),
        ("Patient-6", "03-Prostate", "prescribed", ("45 Gy/25", "38 Gy/19")),
        ("Patient-6", "05-SemVs", "planned", ("45 Gy/25", "34.2 Gy/19")),
        ("Patient-6", "04-PelvNs", "delivered", ("3.6 Gy/2",)),
    ],
)
def test_phases_of_the_guides_courses(
    name: str, volume: str, stage: str, phases: tuple[str, ...]
) -> None:
    course = course_to(read_fhir(guide(name)), volume, Stage(stage))
    assert course.phases == regimens(*phases)
    assert (course.refused == "") is bool(phases)


@needs_data
def test_reirradiation_is_a_flag_of_the_course() -> None:
    reading = read_fhir(guide("XRTS-05"))
    assert [
        course_to(reading, volume).reirradiation for volume in ("01-BrainMets", "02-BrainMets")
    ] == [False, True]
    assert course_to(read_fhir(guide("XRTS-03")), "SemVs").reirradiation is None


@needs_data
@pytest.mark.parametrize("name", GUIDES)
def test_every_resource_is_accounted_for(name: str) -> None:
    bundle = json.loads((DATA / name).read_text())
    reading = read_fhir(bundle, on=date(2025, 3, 4))
    names = {
        f"{one['resourceType']}/{one['id']}" for one in (e["resource"] for e in bundle["entry"])
    }
    noted = {one.resource for one in reading.used} | {one.resource for one in reading.unused}
    assert names == noted
    assert all(one.reason and one.reason[0].islower() for one in reading.unused)


# the traps


def test_an_effect_of_a_large_fraction_is_warned_of() -> None:
    course = only_course(procedure(dose(2400, 1)))
    for compute in (course.bed, course.eqd2):
        with pytest.warns(ExtrapolationWarning, match="about 10 Gy") as caught:
            assert compute(AlphaBeta("2 Gy")).outside
        assert caught[0].filename == __file__


@needs_data
def test_trap_1_course_totals_hide_mixed_fractionation() -> None:
    boost = course_to(read_fhir(guide("XRTS-04")), "LeftBreastBoost")
    ten, three = AlphaBeta("10 Gy"), AlphaBeta("3 Gy")
    assert f"{boost.bed(ten):.2f}" == "21.30 Gy₁₀"
    assert f"{boost.bed(three):.2f}" == "31.33 Gy₃"
    whole = Regimen("17 Gy", 7)
    assert (f"{whole.bed(ten):.2f}", f"{whole.bed(three):.2f}") == ("21.13 Gy₁₀", "30.76 Gy₃")
    assert boost.eqd2(ten).bed().gray == pytest.approx(21.3)


def test_trap_1_a_course_with_no_flag_is_not_taken_for_uniform() -> None:
    course = only_course(procedure(dose(6000, 30)))
    assert course.phases == ()
    assert (
        course.refused
        == "its fractions are not stated to be equal, and no phases here add up to it"
    )
    assert (course.total, course.fractions) == (Regimen("60 Gy", 30).total, 30)


@pytest.mark.parametrize(
    ("given_dose", "phases", "refused"),
    [
        (dose(6000, 30, uniform=True), ("60 Gy/30",), ""),
        (dose(800, 1), ("8 Gy/1",), ""),
        (dose(6000, 30, uniform=False), (), "its fractions are stated to be unequal"),
        (dose(6000, None, uniform=True), (), "it states no number of fractions"),
        (without_total(dose(6000, 30, uniform=True)), (), "it states no total dose"),
        (dose(0, 0, uniform=True), (), "total: expected a dose above 0 Gy"),
        (dose(14500, 1), (), "expected at most 40 Gy in a fraction"),
    ],
)
def test_a_course_gives_regimens_or_a_reason(
    given_dose: dict[str, Any], phases: tuple[str, ...], refused: str
) -> None:
    course = only_course(procedure(given_dose))
    assert course.phases == regimens(*phases)
    assert refused in course.refused
    assert bool(course.refused) is bool(refused)


@pytest.mark.parametrize(
    ("phases", "expected", "reason"),
    [
        ([(900, 3), (800, 4)], ("9 Gy/3", "8 Gy/4"), None),
        ([(900, 3)], ("17 Gy/7",), "the phases here do not add up to 17 Gy/7 of Procedure/p"),
        ([(900, 3), (800, 3)], ("17 Gy/7",), "the phases here do not add up"),
        ([(900, 3), (801, 4)], ("17 Gy/7",), "the phases here do not add up"),
    ],
)
def test_phases_count_where_they_add_up_and_else_the_course(
    phases: list[tuple[int, int]], expected: tuple[str, ...], reason: str | None
) -> None:
    parts = [phase(*one, key=f"phase-{number}") for number, one in enumerate(phases)]
    reading = read_fhir(bundle_of(procedure(dose(1700, 7, uniform=True)), *parts))
    assert [one.phases for one in reading.courses] == [regimens(*expected)]
    assert (
        all(reason in one for one in reasons(reading, "phase-0")) if reason else not reading.unused
    )


def test_an_earlier_state_takes_its_phases_along() -> None:
    plan = {"basedOn": [{"reference": "ServiceRequest/plan"}]}
    early = procedure(dose(900, 3), key="early") | plan | {"status": "in-progress"}
    parts = [phase(900, 3, "a", "early"), phase(1700, 7, "b")]
    reading = read_fhir(bundle_of(procedure(dose(1700, 7)) | plan, early, *parts))
    assert [one.phases for one in reading.courses] == [regimens("17 Gy/7")]
    assert reasons(reading, "early") == ["it is an earlier state of Procedure/p"]
    assert reasons(reading, "/a") == ["no course counted here gives a total to BodyStructure/v"]


def test_a_phase_that_states_too_little_does_not_add_up() -> None:
    parts = [phase(1700, 7, "a"), phase(0, 0, "b")]
    parts[1]["extension"] = [without_total(parts[1]["extension"][0])]
    reading = read_fhir(bundle_of(procedure(dose(1700, 7)), *parts))
    assert [one.phases for one in reading.courses] == [()]
    assert len(reasons(reading, "/a")) == len(reasons(reading, "/b")) == 1


def test_a_phase_without_its_course_is_no_course() -> None:
    reading = read_fhir(bundle_of(phase(900, 3, key="alone")))
    assert reading.courses == ()
    assert reasons(reading, "alone") == ["no course counted here gives a total to BodyStructure/v"]


@needs_data
def test_trap_2_no_dose_is_counted_twice() -> None:
    bundle = guide("Patient-6")
    assert len(statements(bundle)) == 38
    reading = read_fhir(bundle)
    assert len(reading.courses) == 9
    assert len({(one.stage, one.volume) for one in reading.courses}) == 9
    assert reasons(reading, "TreatedPlan-05-Prostate-Phase1-Plan1") == [
        "a plan repeats dose of its phase; phases are counted"
    ]


@needs_data
def test_trap_2_an_earlier_state_of_a_course_is_not_a_second_course() -> None:
    reading = read_fhir(guide("XRTS-01"))
    whole = "Procedure/RadiotherapyCourseSummary-XRTS-01-22B-01-Prostate-1P-1V"
    assert [one.resource for one in reading.courses if one.stage is Stage.DELIVERED] == [whole]
    assert reasons(reading, "1P-1V-1Fx") == [f"it is an earlier state of {whole}"]
    assert reasons(reading, "Primary-1Fx") == [f"it is in-progress while {whole} is completed"]


@needs_data
def test_trap_3_a_stated_metric_is_computed_again() -> None:
    found = read_fhir(guide("XRTS-03")).disagreements
    assert [(f"{one.stated:.2f}", f"{one.computed:.2f}") for one in found] == [
        ("EQD2₂.₅ 52.00 Gy", "EQD2₂.₅ 6.88 Gy"),
        ("EQD2₂.₅ 52.00 Gy", "EQD2₂.₅ 8.00 Gy"),
    ]
    assert found[0].words == (
        "EQD2₂.₅ 52.00 Gy is stated to BodyStructure/RadiotherapyVolume-XRTS-03-22B-02-PelvNs; "
        "its doses give EQD2₂.₅ 6.88 Gy"
    )


def stated(unit: str, value: float, code: str = "Gy") -> BundleContents:
    quantity = {"value": value, "unit": unit, "code": code}
    metric = {"url": codes.METRIC, "valueQuantity": quantity}
    return read_fhir(bundle_of(procedure(dose(800, 1, also=[metric]))))


@pytest.mark.parametrize(
    ("unit", "value"),
    [
        ("BED(a/b=10)", 14.4),
        ("BEDGy(a/b=10)", 14.4),
        ("EQD2Gy(a/b=10)", 12.0),
        ("EQD2Gy(a/b=2.5)", 8 * 10.5 / 4.5),
        ("eqd2 Gy (\u03b1/\u03b2 = 3 Gy)", 8 * 11 / 5),
    ],
)
def test_trap_4_unit_texts_are_read_liberally(unit: str, value: float) -> None:
    assert not stated(unit, value).disagreements
    assert not stated(unit, value * 1.0099).disagreements
    assert not stated(unit, value * 0.9901).disagreements
    assert len(stated(unit, value * 1.0101).disagreements) == 1
    assert len(stated(unit, value * 0.9899).disagreements) == 1


@pytest.mark.parametrize(("unit", "code"), [("BED", "Gy"), ("EQD2Gy", "Gy"), ("BED(a/b=3)", "cGy")])
def test_trap_4_a_metric_that_is_not_clear_is_not_checked(unit: str, code: str) -> None:
    assert reasons(stated(unit, 1, code), "p") == [
        "the effect it states to BodyStructure/v is not checked: its unit names no kind or ratio"
    ]


@needs_data
def test_trap_5_no_course_is_called_stereotactic() -> None:
    notes = {one.technique for name in GUIDES for one in read_fhir(guide(name)).courses}
    assert "external-beam photons, volumetric-modulated arc" in notes
    assert not any("stereo" in note or "SBRT" in note for note in notes)


@pytest.mark.parametrize(
    ("lesion_side", "volume_side", "expected"),
    [
        ("7771000", "7771000", True),
        ("7771000", "24028007", None),
        ("7771000", "", None),
        ("", "7771000", None),
        ("", "", None),
    ],
)
def test_trap_6_the_other_side_of_a_paired_bone_is_another_target(
    lesion_side: str, volume_side: str, expected: bool | None
) -> None:
    volume = {
        "resourceType": "BodyStructure",
        "id": "v",
        "location": concept(codes.SNOMED, "2812003"),
    }
    if volume_side:
        volume["locationQualifier"] = [concept(codes.SNOMED, volume_side)]
    lesion = condition("C79.51", bodySite=[site("2812003", lesion_side)])
    reading = read_fhir(
        bundle_of(lesion, volume, procedure(dose(800, 1))), sites={"2812003": "Femur_Head_L"}
    )
    assert reading.case.bones == {Bone.FEMORAL_HEAD}
    assert reading.case.prior_rt_to_target is expected
    assert bool(reasons(reading, "p")) is (expected is None)


@pytest.mark.parametrize(
    ("volume_side", "expected"), [("24028007", None), ("", True), ("51440002", True)]
)
def test_trap_6_a_course_for_the_lesion_is_to_it_but_not_across(
    volume_side: str, expected: bool | None
) -> None:
    location = concept(codes.SNOMED, "2812003")
    qualifiers = [concept(codes.SNOMED, volume_side)] if volume_side else []
    volume = {"resourceType": "BodyStructure", "id": "v", "locationQualifier": qualifiers}
    lesion = condition("C79.51", bodySite=[site("2812003", "7771000")])
    course = procedure(dose(800, 1)) | {"reasonReference": [{"reference": "Condition/c"}]}
    reading = read_fhir(
        bundle_of(lesion, {**volume, "location": location}, course),
        sites={"2812003": "femoral head"},
    )
    assert reading.case.prior_rt_to_target is expected


def relabeled(part: Any) -> Any:
    if isinstance(part, Mapping):
        return {
            key: "pelvis, stereotactic" if key == "display" else relabeled(value)
            for key, value in part.items()
            if key != "category"
        }
    return [relabeled(one) for one in part] if isinstance(part, list) else part


def test_traps_7_and_9_neither_display_nor_category_is_matched() -> None:
    before, after = (read_fhir(one, sites=SITES) for one in (EXAMPLE, relabeled(EXAMPLE)))
    assert after.case == before.case
    assert after.used == before.used
    assert [one.phases for one in after.courses] == [one.phases for one in before.courses]


@pytest.mark.parametrize("quantity", [{"value": 20, "code": "Gy"}, {"value": 2000, "unit": "rad"}])
def test_trap_8_a_dose_that_is_not_in_centigray_is_an_error(quantity: dict[str, Any]) -> None:
    bundle = example()
    course = resource(bundle, "course-1")
    course["extension"][4]["extension"][1]["valueQuantity"] = quantity
    with pytest.raises(RecordError) as error:
        read_fhir(bundle)
    unit = quantity.get("code") or quantity["unit"]
    assert str(error.value) == (
        "Procedure/bm-01-course-1: totalDoseDelivered: "
        "expected a dose in cGy, as the guides have it, "
        f'got "{quantity["value"]} {unit}"'
    )


@pytest.mark.parametrize(
    ("modality", "words"),
    [
        (concept(codes.SNOMED, "169359004"), "a permanent implant"),
        (concept(codes.SNOMED, "12345"), "code 12345"),
        ({"text": "proton therapy"}, "proton therapy"),
    ],
)
def test_an_effect_is_refused_for_other_modalities(modality: dict[str, Any], words: str) -> None:
    course = only_course(procedure(treatment(modality), dose(6000, 30, uniform=True)))
    reason = f"the linear-quadratic model is not used here for {words}"
    assert (course.phases, course.refused, course.technique) == ((), reason, words)
    for compute in (course.bed, course.eqd2):
        with pytest.raises(RegimenError) as error:
            compute(AlphaBeta("10 Gy"))
        assert str(error.value) == (
            "Procedure/p to BodyStructure/v: expected fractions whose effect can be computed, "
            f'got "60 Gy" ({reason})'
        )


# the case


def test_the_example_end_to_end() -> None:
    reading = read_fhir(EXAMPLE, sites=SITES)
    assert reading.case == Case(
        age=70,
        ecog=1,
        karnofsky=80,
        primary="prostate",  # type: ignore[arg-type]
        spinal=True,
        levels=[Level.L1],
        size="3.2 cm",
        prior_rt_to_target=True,
    )
    first, second = reading.courses
    assert (first.stage, first.status, first.phases) == (
        Stage.DELIVERED,
        "completed",
        regimens("20 Gy/5"),
    )
    assert (second.stage, second.status, second.phases) == (
        Stage.PLANNED,
        "active",
        regimens("8 Gy/1"),
    )
    assert (first.reirradiation, second.reirradiation) == (False, True)
    assert (first.site_code, second.site_code) == ("61032001", "61032001")
    assert reading.unused == reading.disagreements == ()
    assert (reading.used[-4].resource, reading.used[-4].read) == (
        "Patient/bm-01",
        "70 on 2025-03-04",
    )


def test_without_a_table_of_sites_the_level_is_unknown_and_said_to_be() -> None:
    reading = read_fhir(EXAMPLE)
    assert (reading.case.levels, reading.case.spinal) == (None, None)
    assert reading.case.prior_rt_to_target is True
    assert reasons(reading, "tumor") == ["its site, 61032001, is not known here; name it in sites="]


@pytest.mark.parametrize("form", [json.dumps, lambda one: json.dumps(one).encode()])
def test_text_is_read_as_the_mapping_it_stands_for(form: Callable[[Any], Any]) -> None:
    assert read_fhir(form(EXAMPLE), sites=SITES) == read_fhir(EXAMPLE, sites=SITES)


def test_models_are_dumped() -> None:
    class Model:
        def model_dump(self, **asked: Any) -> dict[str, Any]:
            assert asked == {"mode": "json", "exclude_none": True, "by_alias": True}
            return example()

    class Old:
        def model_dump(self) -> dict[str, Any]:
            return example()

    assert (
        read_fhir(Model(), sites=SITES)
        == read_fhir(Old(), sites=SITES)
        == read_fhir(EXAMPLE, sites=SITES)
    )


def renamed(part: Any, names: dict[str, str]) -> Any:
    if isinstance(part, Mapping):
        return {key: renamed(value, names) for key, value in part.items()}
    if isinstance(part, list):
        return [renamed(one, names) for one in part]
    return names.get(part, part) if isinstance(part, str) else part


def test_references_by_url_version_and_containment_resolve() -> None:
    bundle = example()
    names = {
        f"{one['resource']['resourceType']}/{one['resource']['id']}": f"urn:uuid:{number}"
        for number, one in enumerate(bundle["entry"])
    }
    by_url = renamed(bundle, names)
    for entry, url in zip(by_url["entry"], names.values(), strict=True):
        entry["fullUrl"] = url
    assert read_fhir(by_url, sites=SITES).case == read_fhir(EXAMPLE, sites=SITES).case
    for entry in by_url["entry"]:
        del entry["resource"]["id"]
    assert read_fhir(by_url, sites=SITES).case == read_fhir(EXAMPLE, sites=SITES).case
    volume = {**resource(bundle, "-L1"), "id": "inside"}
    course = renamed(resource(bundle, "course-1"), {"BodyStructure/bm-01-L1": "#inside"})
    inside = bundle_of(resource(bundle, "-bone"), {**course, "contained": [volume]})
    reading = read_fhir(inside)
    assert reading.case.prior_rt_to_target is True
    assert reading.courses[0].volume == "Procedure/bm-01-course-1#inside"
    versioned = renamed(bundle, {"Condition/bm-01-bone": "Condition/bm-01-bone/_history/3"})
    assert read_fhir(versioned, sites=SITES).case == read_fhir(EXAMPLE, sites=SITES).case


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("C50.811", "breast"),
        ("C61", "prostate"),
        ("C3490", "lung"),
        ("C64.1", "kidney"),
        *((code, "colorectal") for code in ("C18.0", "C19", "C20")),
        ("C73", "thyroid"),
        *((code, "skin") for code in ("C43.9", "C44.90")),
        *((code, "central nervous system") for code in ("C70.0", "C71.9", "C72.0")),
        *((code, None) for code in ("C17.0", "C21.0", "C62.9", "C65.1", "C69.9", "C80.1")),
    ],
)
@pytest.mark.parametrize("system", codes.ICD10)
def test_primary_sites(code: str, expected: str | None, system: str) -> None:
    reading = read_fhir(bundle_of(condition(code, system=system)))
    assert reading.case.primary == expected
    assert bool(reasons(reading, "c")) is (expected is None)


def linked(*primaries: str) -> dict[str, Any]:
    return condition(
        "C79.51",
        key="bone",
        extension=[
            {"url": codes.RELATED_PRIMARY, "valueReference": {"reference": f"Condition/{one}"}}
            for one in primaries
        ],
    )


@pytest.mark.parametrize(
    ("resources", "expected"),
    [
        ([condition("C61", "a"), condition("C50.1", "b")], None),
        ([condition("C50.2", "a"), condition("C50.1", "b")], "breast"),
        ([condition("C61", "a"), condition("C50.1", "b"), linked("b")], "breast"),
        ([condition("C61", "a"), condition("C50.1", "b"), linked("a", "b")], None),
        ([condition("C61", "a"), linked("elsewhere")], None),
        ([condition("C61", "a"), condition("M84.58XA", "b"), linked("b", "a")], "prostate"),
        ([condition("C61", "a"), condition("254837009", "b", codes.SNOMED), linked("b")], None),
        ([condition("C61", "a", meta={"profile": [codes.PRIMARY_PROFILE]})], "prostate"),
        ([condition("C61", "a", verificationStatus=concept("any", "refuted"))], None),
    ],
)
def test_the_primary_is_the_one_the_lesion_is_linked_to(
    resources: list[dict[str, Any]], expected: str | None
) -> None:
    assert read_fhir(bundle_of(*resources)).case.primary == expected


@pytest.mark.parametrize(
    ("names", "known"),
    [
        (["L1"], {"spinal": "yes", "levels": "L1"}),
        (["VB_T04", "VB_T05"], {"spinal": "yes", "levels": "T4; T5"}),
        (["VB_L"], {"spinal": "yes"}),
        (["VB_L", "VB_L2"], {"spinal": "yes"}),
        (["femoral neck"], {"bones": "femoral neck", "spinal": "no", "femoral_metastasis": "yes"}),
        (["Acetabulum_L", "Bone_Ilium_L"], {"bones": "acetabulum; ilium", "spinal": "no"}),
        (["Femur_R"], {"spinal": "no", "femoral_metastasis": "yes"}),
        (["Humerus_L"], {"spinal": "no"}),
        (["Bone"], {}),
        (["Bone_Pelvic"], {}),
        (["VB_L1", "Rib"], {}),
        (["Rib", None], {}),
    ],
)
def test_places(names: list[str | None], known: dict[str, str]) -> None:
    sites = {str(number): name for number, name in enumerate(names) if name is not None}
    where = [site(str(number)) for number in range(len(names))]
    case = read_fhir(bundle_of(condition("C79.51", bodySite=where)), sites=sites).case
    found = {name: case.known()[name] for name in case.known() if name not in case.inferred}
    known.pop("femoral_metastasis", None) if "bones" in known else None
    assert found == known


def test_a_name_of_tg263_in_the_bundle_needs_no_table() -> None:
    place = concept(codes.TG263_SYSTEM, "VB_T12")
    assert read_fhir(bundle_of(condition("C79.51", bodySite=[place]))).case.levels == {Level.T12}


@needs_data
def test_the_table_of_tg263_knows_every_bone_of_the_concept_map() -> None:
    with (DATA.parent / "terminology" / "bone_sites_tg263_snomed.csv").open(newline="") as file:
        rows = [row for row in csv.DictReader(file) if "repeats" not in row["note"]]
    for row in rows:
        lesion = condition("C79.51", bodySite=[site(row["snomed_code"])])
        case = read_fhir(bundle_of(lesion), sites={row["snomed_code"]: row["tg263_name"]}).case
        assert case.spinal is not (row["spine"] != "yes"), row
        assert case.femoral_metastasis is (
            True if row["region"] == "femur" and "Joint" not in row["tg263_name"] else None
        ), row


def test_a_lone_tumor_gives_the_level_its_condition_lacks() -> None:
    bundle = example()
    del resource(bundle, "-bone")["bodySite"]
    case = read_fhir(bundle, sites=SITES).case
    assert (case.levels, case.prior_rt_to_target) == ({Level.L1}, True)
    assert read_fhir(bundle, sites={"61032001": "Rib"}).case.spinal is None


def without(bundle: dict[str, Any], *ends: str) -> dict[str, Any]:
    kept = [one for one in bundle["entry"] if not one["resource"]["id"].endswith(ends)]
    return {**bundle, "entry": kept}


@pytest.mark.parametrize(
    ("edit", "reason"),
    [
        ({"status": "stopped"}, "it is stopped, not completed"),
        ({"status": "in-progress"}, "it is in-progress, not completed"),
    ],
)
def test_prior_radiotherapy_is_a_completed_course_to_the_site(
    edit: dict[str, str], reason: str
) -> None:
    bundle = example()
    resource(bundle, "course-1").update(edit)
    reading = read_fhir(bundle, sites=SITES)
    assert reading.case.prior_rt_to_target is None
    assert reasons(reading, "course-1") == [
        f"not taken for prior radiotherapy to the target: {reason}"
    ]


@pytest.mark.parametrize("name", ["course-1", "-L1"])
def test_no_prior_radiotherapy_on_record_is_not_none(name: str) -> None:
    assert read_fhir(without(EXAMPLE, name), sites=SITES).case.prior_rt_to_target is None


@pytest.mark.parametrize(
    ("aim", "expected", "reason"),
    [
        ("Condition/bm-01-bone", True, None),
        (
            "Condition/bm-01-primary",
            None,
            "its site may be another rib than that of the index lesion",
        ),
        ("Condition/hip", None, "it was for Condition/hip"),
    ],
)
def test_a_code_for_many_bones_is_one_target_only_by_the_reason_of_the_course(
    aim: str, expected: bool | None, reason: str | None
) -> None:
    bundle = two_lesions()
    resource(bundle, "course-1")["reasonReference"] = [{"reference": aim}]
    reading = read_fhir(bundle, sites={"61032001": "Rib"}, lesion="Condition/bm-01-bone")
    assert (reading.case.bones, reading.case.prior_rt_to_target) == ({Bone.RIB}, expected)
    assert reasons(reading, "course-1") == (
        [f"not taken for prior radiotherapy to the target: {reason}"] if reason else []
    )


@pytest.mark.parametrize(
    ("on", "ecog", "prior", "age"),
    [
        (date(2024, 2, 9), None, None, 69),
        (date(2024, 2, 10), None, True, 69),
        (date(2025, 1, 31), None, True, 69),
        (date(2025, 2, 1), None, True, 70),
        (date(2025, 3, 1), None, True, 70),
        (date(2025, 3, 2), 1, True, 70),
    ],
)
def test_on_a_day_only_what_was_known_then_counts(
    on: date, ecog: int | None, prior: bool | None, age: int
) -> None:
    case = read_fhir(EXAMPLE, on=datetime.combine(on, datetime.min.time()), sites=SITES).case
    assert case == read_fhir(EXAMPLE, on=on, sites=SITES).case
    assert (case.ecog, case.prior_rt_to_target, case.age) == (ecog, prior, age)


@pytest.mark.parametrize(
    ("birth", "timestamp", "age"),
    [
        ("1955-02-01", "2025-02-01T00:00:00Z", 70),
        ("1955-02-02", "2025-02-01T00:00:00Z", 69),
        ("1955-02", "2025-02-15T00:00:00Z", between(69, 70)),
        ("1955", "2025-02-01T00:00:00Z", between(69, 70)),
        (None, "2025-02-01T00:00:00Z", None),
        ("1955-02-01", None, None),
    ],
)
def test_age_needs_a_date_in_the_bundle(birth: str | None, timestamp: str | None, age: Any) -> None:
    patient = {"resourceType": "Patient", "id": "1"} | ({"birthDate": birth} if birth else {})
    reading = read_fhir(bundle_of(patient) | ({"timestamp": timestamp} if timestamp else {}))
    assert reading.case.age == age
    assert bool(reasons(reading, "Patient/1")) is (age is None)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ((1, "2025-03-01"), (2, "2025-03-02"), 2),
        ((1, "2025-03-01"), (2, "2025-03-01"), None),
        ((1, "2025-03-01"), (1, "2025-03-01"), 1),
        ((1, "2025-03-01"), (2, None), None),
        ((1, "2025-03"), (2, "2025-03-15"), None),
        ((1, "2025"), (2, "2026-01-01"), 2),
    ],
)
def test_the_newest_of_several_scores_counts(
    first: tuple[int, str | None], second: tuple[int, str | None], expected: int | None
) -> None:
    both = [
        observation("89247-1", value, key, **({"effectiveDateTime": when} if when else {}))
        for key, (value, when) in (("a", first), ("b", second))
    ]
    assert read_fhir(bundle_of(*both)).case.ecog == expected


@pytest.mark.parametrize(
    ("quantity", "size", "reason"),
    [
        ({"value": 32, "code": "mm"}, mm(32), None),
        ({"value": 32, "unit": "mm"}, mm(32), None),
        (
            {"value": 1.26, "code": "[in_i]"},
            None,
            "its longest dimension is in [in_i]; cm and mm are read",
        ),
        (
            {"value": 3, "code": "cm", "comparator": "<"},
            None,
            "its longest dimension is in <cm; cm and mm are read",
        ),
    ],
)
def test_size(quantity: dict[str, Any], size: Any, reason: str | None) -> None:
    bundle = example()
    resource(bundle, "size")["component"][0]["valueQuantity"] = quantity
    reading = read_fhir(bundle, sites=SITES)
    assert reading.case.size == size
    assert reasons(reading, "size") == ([] if reason is None else [reason])


def test_the_size_of_another_tumor_is_not_that_of_the_lesion() -> None:
    bundle = example()
    resource(bundle, "size")["focus"] = [{"reference": "BodyStructure/other"}]
    reading = read_fhir(bundle, sites=SITES)
    assert reading.case.size is None
    assert reasons(reading, "size") == ["it is not said to measure the index lesion"]


def test_a_course_that_is_over_takes_the_place_of_its_earlier_state() -> None:
    plan = {"basedOn": [{"reference": "ServiceRequest/plan"}]}
    early = procedure(dose(800, 2, uniform=True), key="early") | plan | {"status": "in-progress"}
    over = procedure(dose(2000, 5, uniform=True), key="over") | plan
    reading = read_fhir(bundle_of(early, over))
    assert [one.resource for one in reading.courses] == ["Procedure/over"]
    assert reasons(reading, "early") == ["it is an earlier state of Procedure/over"]


def test_a_phase_under_way_is_not_of_a_course_that_is_over() -> None:
    under_way = phase(2000, 5, "f") | {"status": "in-progress"}
    reading = read_fhir(bundle_of(procedure(dose(2000, 5, uniform=True)), under_way))
    assert reasons(reading, "f") == ["it is in-progress while Procedure/p is completed"]


def test_a_plan_repeats_the_dose_of_its_phase() -> None:
    reading = read_fhir(bundle_of(procedure(dose(2000, 5, uniform=True)), phase(2000, 5, "f")))
    assert [one.resource for one in reading.courses] == ["Procedure/p"]
    plan = procedure(dose(2000, 5), key="plan", tier="plan")
    reading = read_fhir(bundle_of(procedure(dose(2000, 5, uniform=True)), plan))
    assert reasons(reading, "plan") == ["a plan repeats dose of its phase; phases are counted"]


def test_histology_as_a_morphology_is_left_and_said() -> None:
    morphology = {
        "url": codes.HISTOLOGY,
        "valueCodeableConcept": concept(codes.SNOMED, "35917007"),
    }
    reading = read_fhir(bundle_of(condition("C61", extension=[morphology])))
    assert reading.case.known() == {"primary": "prostate"}
    assert reasons(reading, "c") == ["its histology is a SNOMED CT morphology, which is not read"]


def test_dimensions_other_than_the_longest_are_passed_over() -> None:
    bundle = example()
    other = {
        "code": concept(codes.LOINC, "33729-5"),
        "valueQuantity": {"value": 2.1, "unit": "cm", "code": "cm"},
    }
    resource(bundle, "size")["component"].insert(0, other)
    assert read_fhir(bundle, sites=SITES).case.size == mm(32)


def test_several_tumors_of_one_lesion_leave_its_size_unknown() -> None:
    bundle = example()
    bundle["entry"].append({"resource": {**resource(bundle, "tumor"), "id": "second"}})
    reading = read_fhir(bundle, sites=SITES)
    assert reading.case.size is None
    assert reasons(reading, "size") == ["the index lesion has several tumors"]


@pytest.mark.parametrize(
    ("name", "edit", "field", "reason"),
    [
        ("ecog", {"status": "entered-in-error"}, "ecog", "its status is entered-in-error"),
        ("ecog", {"status": "preliminary"}, "ecog", "its status is preliminary"),
        ("ecog", {"valueInteger": None}, "ecog", "it states no whole number"),
        (
            "kps",
            {"modifierExtension": [{}]},
            "karnofsky",
            "a modifier extension may change its meaning",
        ),
        ("size", {"component": []}, "size", "it states no longest dimension"),
        (
            "primary",
            {"verificationStatus": concept("x", "provisional")},
            "primary",
            "its verification status is provisional",
        ),
        (
            "bone",
            {"verificationStatus": concept("x", "refuted")},
            "levels",
            "its verification status is refuted",
        ),
        (
            "bone",
            {"clinicalStatus": concept("x", "resolved")},
            "levels",
            "its clinical status is resolved; lesion= chooses it",
        ),
        (
            "course-1",
            {"status": "entered-in-error"},
            "prior_rt_to_target",
            "its status is entered-in-error",
        ),
    ],
)
def test_what_must_not_be_used_leaves_its_fact_unknown(
    name: str, edit: dict[str, Any], field: str, reason: str
) -> None:
    bundle = example()
    resource(bundle, name).update(edit)
    reading = read_fhir(bundle, sites=SITES)
    assert getattr(reading.case, field) is None
    assert reason in reasons(reading, name)


def test_an_order_not_to_treat_is_no_plan() -> None:
    bundle = example()
    resource(bundle, "planned-2")["doNotPerform"] = True
    assert [one.stage for one in read_fhir(bundle).courses] == [Stage.DELIVERED]


@needs_data
def test_what_the_guides_state_of_john() -> None:
    reading = read_fhir(guide("john"), on=date(2019, 4, 1))
    assert reading.case == Case(age=68, ecog=0, karnofsky=90)
    assert reasons(reading, "no-history-of-metastatic-cancer") == [
        "a history of metastatic cancer says nothing of the index lesion; it is stated as false"
    ]
    assert reasons(reading, "brain-mets") == ["a brain metastasis need not be the dominant disease"]


def test_one_page_of_several_is_said_to_be_one() -> None:
    bundle = bundle_of() | {"link": [{"relation": "next", "url": "x"}]}
    assert reasons(read_fhir(bundle), "bundle") == [
        "it is one page of several, and the others were not read"
    ]


# the choice of a lesion


def two_lesions() -> dict[str, Any]:
    bundle = example()
    second = {
        **copy.deepcopy(resource(bundle, "-bone")),
        "id": "hip",
        "bodySite": [site("37783008")],
    }
    bundle["entry"].append({"resource": second})
    return bundle


def test_several_lesions_are_a_choice() -> None:
    with pytest.raises(RecordError) as error:
        read_fhir(two_lesions())
    assert str(error.value) == (
        "lesion: expected one bone metastasis, got 2 "
        '(choose lesion="Condition/bm-01-bone" or lesion="Condition/hip")'
    )
    hip = read_fhir(two_lesions(), lesion="Condition/hip", sites={"37783008": "Acetabulum"})
    assert (hip.case.bones, hip.case.prior_rt_to_target) == ({Bone.ACETABULUM}, None)
    assert reasons(hip, "-bone") == ["it is not the index lesion"]
    spine = read_fhir(two_lesions(), lesion="Condition/bm-01-bone", sites=SITES)
    assert spine.case == read_fhir(EXAMPLE, sites=SITES).case


@pytest.mark.parametrize("code", ["C79.51", "C7951", "94222008"])
def test_codes_of_a_bone_metastasis(code: str) -> None:
    system = codes.SNOMED if code.isdigit() else codes.ICD10[1]
    lesion = condition(code, bodySite=[site("61032001")], system=system)
    assert read_fhir(bundle_of(lesion), sites=SITES).case.levels == {Level.L1}


# bad input


def broken(edit: Callable[[dict[str, Any]], Any]) -> dict[str, Any]:
    bundle = example()
    edit(bundle)
    return bundle


BAD: Final[list[tuple[Any, str]]] = [
    (
        {"resourceType": "Patient"},
        'bundle: resourceType: expected Bundle, got "Patient" (' + IN_A_BUNDLE,
    ),
    (
        {},
        'bundle: resourceType: expected Bundle, got "nothing" (' + IN_A_BUNDLE,
    ),
    (7, 'bundle: expected a mapping, JSON text or a model, got "int"'),
    (
        '{"resourceType": "Bundle", "entry": [{"resour',
        'line 1 column 39: expected JSON, got "the end of it" (is the file whole?)',
    ),
    (
        broken(lambda one: one["entry"][2].pop("resource")),
        'entry[2]: expected a resource with its resourceType, got "none"',
    ),
    (
        broken(lambda one: one["entry"].append(one["entry"][3])),
        'entry[10]: expected one version of each resource, got "a second Observation/bm-01-ecog"',
    ),
    (
        broken(lambda one: resource(one, "ecog").update(valueInteger=7)),
        "ecog of Observation/bm-01-ecog: expected a whole number from 0 to 4, got 7",
    ),
    (
        broken(lambda one: resource(one, "kps").update(valueInteger="80")),
        'Observation/bm-01-kps: valueInteger: expected a whole number, got "80"',
    ),
    (
        broken(lambda one: resource(one, "size")["component"][0]["valueQuantity"].pop("value")),
        (
            "Observation/bm-01-size: longest dimension: expected a quantity with a number, "
            'got "no value"'
        ),
    ),
    (
        broken(lambda one: resource(one, "size")["component"][0]["valueQuantity"].update(value=-1)),
        (
            'size of Observation/bm-01-size: expected a measure such as "8 cm", '
            "got -1.0 centimeter "
            "(it cannot be negative)"
        ),
    ),
    (
        broken(
            lambda one: resource(one, "course-1")["extension"][4]["extension"][1][
                "valueQuantity"
            ].pop("value")
        ),
        (
            "Procedure/bm-01-course-1: totalDoseDelivered: expected a quantity with a number, "
            'got "no value"'
        ),
    ),
    (
        bundle_of(procedure(dose(800, -1))),
        "Procedure/p: fractionsDelivered: expected a number of fractions, got -1",
    ),
    (
        bundle_of(procedure(dose(float("nan"), 1))),
        "Procedure/p: totalDoseDelivered: expected a quantity with a number, got nan",
    ),
    (
        broken(lambda one: resource(one, "bm-01").update(birthDate="01.02.1955")),
        'Patient/bm-01: birthDate: expected a date such as 2025-03-01, got "01.02.1955"',
    ),
    (
        broken(lambda one: resource(one, "bm-01").update(birthDate="2030-02-01")),
        "age of Patient/bm-01: expected a whole number from 0 to 120, got -5",
    ),
    (
        broken(lambda one: resource(one, "ecog").update(code="89247-1")),
        'Observation/bm-01-ecog: code: expected an object or a list of objects, got "89247-1"',
    ),
    (
        broken(lambda one: resource(one, "ecog")["subject"].update(reference="Patient/other")),
        "bundle: expected one patient, got 2 (split it: Patient/bm-01, Patient/other)",
    ),
]


@pytest.mark.parametrize(("bundle", "message"), BAD)
def test_each_bad_input_is_one_clear_fault(bundle: Any, message: str) -> None:
    with pytest.raises(RecordError, match=f"^{re.escape(message)}$"):
        read_fhir(bundle, sites=SITES)


def test_the_faults_of_a_bundle_come_together() -> None:
    bundle = example()
    del bundle["entry"][0]["resource"]
    resource_of_score = bundle["entry"][3]["resource"]
    resource_of_score["valueInteger"] = 7
    bundle["entry"][8]["resource"]["extension"][4]["extension"][1]["valueQuantity"]["code"] = "Gy"
    with pytest.raises(InputErrors) as error:
        read_fhir(bundle, sites=SITES)
    assert sorted(line.partition(": expected")[0] for line in map(str, error.value.faults)) == [
        "Procedure/bm-01-course-1: totalDoseDelivered",
        "ecog of Observation/bm-01-ecog",
        "entry[0]",
    ]


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        (
            {"lesion": "Condition/bm-01-bones"},
            (
                "lesion: expected a bone metastasis (Condition/bm-01-bone), "
                'got "Condition/bm-01-bones" (did you mean Condition/bm-01-bone?)'
            ),
        ),
        (
            {"lesion": "Condition/bm-01-primary"},
            (
                "lesion: expected a bone metastasis (Condition/bm-01-bone), "
                'got "Condition/bm-01-primary" (did you mean Condition/bm-01-bone?)'
            ),
        ),
        (
            {"sites": {"61032001": "L6"}},
            'sites: 61032001: expected a bone, a vertebral level or a name of TG-263, got "L6"',
        ),
    ],
)
def test_a_wrong_choice_names_the_right_ones(asked: dict[str, Any], message: str) -> None:
    with pytest.raises((RecordError, UnknownNameError)) as error:
        read_fhir(EXAMPLE, **asked)
    assert str(error.value).startswith(message)


# laws


def bundles() -> Iterator[dict[str, Any]]:
    yield EXAMPLE
    yield two_lesions()
    hip = renamed(example(), {"61032001": "37783008"})
    resource(hip, "tumor")["location"] = concept(codes.SNOMED, "61032001")
    yield hip
    for name in GUIDES:
        yield json.loads((DATA / name).read_text())


ALL: Final = list(bundles())
PLACES: Final = {"61032001": "VB_L1", "37783008": "Acetabulum"}


def reading_of(bundle: dict[str, Any]) -> BundleContents:
    return read_fhir(
        bundle, sites=PLACES, lesion="Condition/bm-01-bone" if "bm-01" in str(bundle) else None
    )


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(ALL), st.randoms(use_true_random=False))
def test_the_order_of_entries_never_matters(bundle: dict[str, Any], random: Any) -> None:
    entries = list(bundle["entry"])
    random.shuffle(entries)
    assert reading_of({**bundle, "entry": entries}) == reading_of(bundle)


@pytest.mark.parametrize("bundle", ALL)
def test_removing_a_resource_never_makes_an_unknown_fact_false(bundle: dict[str, Any]) -> None:
    whole = reading_of(bundle).case
    for number, entry in enumerate(bundle["entry"]):
        if entry["resource"]["id"] == "bm-01-bone":
            continue  # there is no index lesion then, so no fact of it either
        entries = [*bundle["entry"][:number], *bundle["entry"][number + 1 :]]
        less = reading_of({**bundle, "entry": entries}).case
        for name in Case.fields():
            if getattr(less, name) is False:
                assert getattr(whole, name) is False, (entry["resource"]["id"], name)


def test_without_the_lesion_nothing_of_it_is_known() -> None:
    less = without(EXAMPLE, "-bone")
    assert set(read_fhir(less, sites=SITES).case.known()) == {"age", "ecog", "karnofsky", "primary"}


@pytest.mark.parametrize("bundle", ALL)
def test_the_input_is_left_as_it_was(bundle: dict[str, Any]) -> None:
    before = copy.deepcopy(bundle)
    reading_of(bundle)
    statements(bundle)
    assert bundle == before


def paths(part: Any, here: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if here:
        yield here
    for key in (
        part if isinstance(part, dict) else range(len(part)) if isinstance(part, list) else ()
    ):
        yield from paths(part[key], (*here, key))


PATHS: Final = list(paths(EXAMPLE))
JUNK: Final = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=5),
    st.sampled_from([[], {}, [[]], [None], {"coding": [{"code": 1}]}, 10**400]),
)


@settings(deadline=None, max_examples=300)
@given(st.sampled_from(PATHS), JUNK)
def test_damage_is_read_around_or_refused_but_never_crashes(
    path: tuple[Any, ...], junk: Any
) -> None:
    bundle = example()
    holder = bundle
    for key in path[:-1]:
        holder = holder[key]
    holder[path[-1]] = junk
    try:
        reading = read_fhir(bundle, sites=SITES)
    except (BonemetsError, InputErrors):
        return
    assert not any(getattr(reading.case, name) is False for name in Case.fields())
