"""The visual language: colours, type, icons and the widgets every desk is made of.

Ground work
    tokens      `LIGHT`, `DARK`, `tokens_now()`, `tokens_of(palette)`: colours by meaning
    appearance  `Appearance(app, scheme)`: dresses the application; `choose`, `toggle`, `changed`
    fonts       `sans_font`, `song_font`, `mono_font` in pixels; loads a Chinese font where none is
    icons       `icon(name, role)`, `icon_pixmap`, `app_icon`, `mark_pixmap`: Lucide, recoloured
    styling     `ground`, `label`, `rule`, `set_state`, `set_mark`: properties the style sheet knows
    buttons     `push_button`, `primary_button`, `quiet_button`, `icon_button`
The frame of the window
    rail        `Rail`: the desks at the left, `chosen(str)`, badges, Ctrl+1 to Ctrl+8
    top_bar     `TopBar`: title, search, undo with its history, the red publish button
    status_line `StatusLine`: save state, counts, messages, language and scheme
    split       `Split`, `Pane`: panes that fold by a key, remember their widths, become drawers
    views       `dress_list`, `dress_tree`, `dress_table`, `dress_calendar`: Qt's own, calm
Words and states
    chip        `Chip` (a state in colour and word), `FilterChip` (one can set it)
    choice_button `ChoiceButton`: what is chosen, and a menu with the rest
    key_hint    `KeyHint`: what to press, drawn as a key
    banner      `Banner`: a calm message in the page with an act
    toast       `Toasts(window).say(sentence, act, callback)`: what was done, with 撤销
    empty_state `EmptyState`: what a desk is for, and the first step
    progress    `ProgressStrip`: how far a long act is, with a way to stop it
    long_work   `LongWork`: work shown in such a strip, one at a time
Forms and lists
    field       `Field`: label above, counter at its right, hint below; never cuts text
    search_box  `SearchBox`: a search field that waits for the input method
    row_delegate `RowDelegate` and `RowRole`: rows of two lines, 56 pixels
    drawn_words `drawn_words(text, most)`: a line of a list, set once and drawn many times
    elided_label `ElidedLabel`: one line that gives way; `state_dot`: `StateDot`
    thumbnail   `Thumbnail`: a picture with round corners
    picture_choice `PictureChoice`: a picture of something, chosen from the library, or none
    card_frame  `CardFrame`: white paper one can pick up
    flow        `FlowLayout`: chips that wrap to the next line
    dialog_frame `DialogFrame`: a title, a sentence, and buttons that name the act

Units are logical pixels and milliseconds. Widgets translate themselves again on `LanguageChange`;
painters read `tokens_now()` each time, so nothing has to be told when the scheme changes.
"""
