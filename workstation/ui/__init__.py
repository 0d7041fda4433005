"""What one sees: a folder for each desk, and what they share."""
