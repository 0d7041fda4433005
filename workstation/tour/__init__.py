"""A working day played on a fresh demo newsroom with the real window, and pictures of it."""
