"""The comment desk: queues, the list that never moves under the hand, and what one must know.

`panel.CommentsPanel` is the desk. `verbs` names what keys and buttons do, `keymap` which key does
what; `reading` reads queues by keyset and watches for arrivals; `deciding` turns gestures into
verbs, `bulk` decides all that match, `undoing` takes back any decision. `rows_view` is a list of a
million rows, `blocks` and `model` are those rows, `face`, `painter`, `delegate` and `list_view`
show them; `zen` and `alone` go one by one. `detail_pane` shows article, thread and author,
`public_view` what readers will see; `banning` bans, `figures_view` draws the charts, `bringing_in`
imports. `plain` makes untrusted text safe to look at.
"""
