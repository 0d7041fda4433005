"""The columns desk: the tree of the site, what each column is, and surgery on it without fear.

`panel.ColumnsPanel` is the desk; `tree_model`, `tree_view`, `tree_delegate` the tree; `form` what a
column is; `surgery` moving, deleting and merging with what they touch told first; `outline` many
columns at once from an indented list.
"""
