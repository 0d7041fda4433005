"""Comments written in the forms other systems read. Knows no database."""
