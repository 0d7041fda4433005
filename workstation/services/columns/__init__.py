"""What one may do with the tree of columns."""
