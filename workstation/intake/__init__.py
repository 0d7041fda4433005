"""How things come in: files become neutral drafts with a report. No database, no Qt."""
