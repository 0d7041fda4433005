"""The picture desk: every picture of the newsroom, what is said of it, and where it is shown."""
