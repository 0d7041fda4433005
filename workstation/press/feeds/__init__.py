"""Pages for machines: feeds, sitemaps, maps of redirects."""
