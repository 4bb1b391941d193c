"""Questions to the database about fee rules and rates of exchange."""
