"""The doors: rows of text, JSON and TOML records, FHIR bundles."""
