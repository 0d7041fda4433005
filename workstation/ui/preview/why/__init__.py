"""Why something stands on a page: pointing at it, and what is said then."""
