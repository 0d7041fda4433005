"""What one may do: one module per desk, each verb one act."""
