"""The preview: pages of either edition, made by the renderer that publishes, shown by Chromium.

Importing this room does not load WebEngine: that happens when the first page is shown.
"""
