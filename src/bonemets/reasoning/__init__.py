"""What must be true whatever the missing facts are, and how predicates relate to each other."""
