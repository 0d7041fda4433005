"""What one may do with pictures."""
