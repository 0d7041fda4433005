"""Why something stands on a page, and why something else does not."""
