"""The form beside the text: a story's fields."""
