"""A story taken out: as rich text, as a Word file, as Markdown."""
