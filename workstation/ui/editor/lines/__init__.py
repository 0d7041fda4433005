"""What lines of Markdown are, and how they change; pure."""
