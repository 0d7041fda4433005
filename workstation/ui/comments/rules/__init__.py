"""The rules of the comment desk: word lists, switches, and what they would have held."""
