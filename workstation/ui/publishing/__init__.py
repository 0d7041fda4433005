"""The publishing desk: what will change and why, page by page, then exactly that."""
