"""Queries of stories, their versions and their list."""
