"""What things are: articles, columns, boards, comments, acts. Pure Python, no I/O."""
