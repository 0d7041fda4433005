"""A theme is a folder: its templates, its options, and what templates are given."""
