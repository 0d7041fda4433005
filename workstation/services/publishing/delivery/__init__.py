"""Carrying a built site further: into a zip file, a git repository, by rsync or SFTP.

The site is built as a whole generation in a folder of this machine first (`press`); what stands
here only carries that folder, and knows nothing of articles or the database.
"""
