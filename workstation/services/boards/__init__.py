"""What one may do with boards, and what they show."""
