"""Writing one article: its text, its fields, its saving and its steps on the way to readers."""
