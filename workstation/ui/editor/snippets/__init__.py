"""Templates for stories, and pieces of text kept for later."""
