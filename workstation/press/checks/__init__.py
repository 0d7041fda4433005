"""What should be looked at before publishing."""
