"""Settings: what the site says of itself, who works here, how the window looks, the newsroom."""
