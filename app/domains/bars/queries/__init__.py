"""Questions to the database about bars."""
