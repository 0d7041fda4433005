"""What a key does where the caret stands."""
