"""The commands, a module each: the arguments that a command takes, and what it does."""
