"""Who was let into each study, one module each; named definitions; the list is in `catalogue`."""
