"""The generated pages, subject by subject."""
