"""The history of what was done, to read, and to take back one act or the latest."""
