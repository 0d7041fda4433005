"""What a copy desk sees in a text: the rules packs of `resources/rules` are read here."""
