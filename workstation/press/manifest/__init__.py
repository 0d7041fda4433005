"""What a published site is made of, kept beside it."""
