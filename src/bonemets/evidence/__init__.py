"""What each study found, one module each; the documents are in `sources`, the list in `catalogue`."""
