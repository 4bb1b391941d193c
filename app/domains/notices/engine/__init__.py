"""The machinery of notices: what letters say, and how they are frozen."""
