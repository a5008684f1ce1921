"""The same questions asked of every row of a data frame, on whatever engine holds it."""
