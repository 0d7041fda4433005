"""The command palette and quick open: everything by name, by pinyin, or by initials."""
