"""The boards desk: lanes of cards, the pool they come from, and the page they stand on.

`panel.BoardsPanel` is the desk. `marks` says what is worth knowing of a card; `lane` is one board,
`card_list` its cards, `card_painter` how a card is drawn, `lane_grid` all boards; `pool_pane` the
articles to choose from; `arranging` turns gestures into verbs; `card_drawer` edits one card.
"""
