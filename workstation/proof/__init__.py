"""WHAT a copy desk sees in a text: remarks, each with its place, its reason and what to write."""
