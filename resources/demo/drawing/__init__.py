"""The drawn pictures of the demo newsroom: flat scenes in a restrained palette, no fonts."""
