"""What changed: written by triggers, sealed by acts, read again for undo and the past."""
