"""Queries of readers' comments."""
