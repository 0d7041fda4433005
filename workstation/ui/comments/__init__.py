"""The comment desk: queues, the list that never moves under the hand, and what one must know.

`panel.CommentsPanel` is the desk. `verbs` names what keys and buttons do; `reading` reads queues by
keyset and watches for arrivals; `deciding` turns gestures into verbs; `model`, `face`, `painter`,
`delegate` and `list_view` are the list; `detail_pane` shows article, thread and author;
`bringing_in` imports. `plain` makes untrusted text safe to look at.
"""
