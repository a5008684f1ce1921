"""What one could do for a case, with arguments and in order; the list is in `catalogue`."""
