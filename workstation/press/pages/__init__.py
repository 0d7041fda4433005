"""The pages readers see, one module a kind."""
