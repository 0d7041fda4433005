"""The text itself, and what comes into it."""
