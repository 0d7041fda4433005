"""Text to HTML: Python-Markdown, then what may stay of it."""
