"""What one may do with stories."""
