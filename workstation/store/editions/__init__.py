"""An edition read out of a snapshot, and what publishing knows of the one before."""
