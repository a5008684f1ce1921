"""What the library answers, to look at or to pass on: text and JSON values."""
