"""What one may do with the site: publish it, and send it to other places."""
