"""Questions to the database about warnings."""
