"""How pages are made: from an edition to a whole site. No database, no Qt."""
