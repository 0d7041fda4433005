"""Notes reviewers pin on pages: written, shown beside the page, marked on it."""
