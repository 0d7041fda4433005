"""The writing desk: the list of articles beside the text, its page and its fields."""
