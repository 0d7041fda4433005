"""Several stories open at once."""
