"""The search readers use: an index in files that a phone can fetch."""
