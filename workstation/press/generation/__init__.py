"""A whole generation of a site, put in its place at once."""
