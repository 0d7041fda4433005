"""The copy desk beside the text: its remarks underlined, walked one by one, taken or let pass."""
