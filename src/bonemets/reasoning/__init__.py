"""What must be true whatever the missing facts are, and how questions relate to each other."""
