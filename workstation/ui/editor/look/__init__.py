"""How the text is drawn; never a character of it."""
