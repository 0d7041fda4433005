"""What a story was, and how two texts differ."""
