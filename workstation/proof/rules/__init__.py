"""The rules of the copy desk, one module a subject: each yields what it finds in a passage."""
