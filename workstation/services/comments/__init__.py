"""What one may do with readers' comments."""
