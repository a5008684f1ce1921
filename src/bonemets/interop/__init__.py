"""Cases from CSV rows, JSON and TOML records and FHIR bundles; the JSON Schema of a case."""

from typing import TYPE_CHECKING

from bonemets.lazy import attach

if TYPE_CHECKING:
    from bonemets.interop.entry import Entry as Entry
    from bonemets.interop.fhir import BundleContents as BundleContents
    from bonemets.interop.fhir import Course as Course
    from bonemets.interop.fhir import Disagreement as Disagreement
    from bonemets.interop.fhir import Stage as Stage
    from bonemets.interop.fhir import Statement as Statement
    from bonemets.interop.fhir import Unused as Unused
    from bonemets.interop.fhir import Used as Used
    from bonemets.interop.fhir import read_fhir as read_fhir
    from bonemets.interop.fhir import statements as statements
    from bonemets.interop.files import BundleEntry as BundleEntry
    from bonemets.interop.files import Format as Format
    from bonemets.interop.files import read_cases as read_cases
    from bonemets.interop.files import read_text as read_text
    from bonemets.interop.json_schema import case_schema as case_schema
    from bonemets.interop.records import read_json as read_json
    from bonemets.interop.records import read_toml as read_toml
    from bonemets.interop.rows import read_rows as read_rows
else:
    __getattr__, __dir__, __all__ = attach(__name__)
