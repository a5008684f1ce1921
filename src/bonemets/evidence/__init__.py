"""What each study found, one module each; documents in `sources`, the list in `catalogue`."""
