"""Questions of changes to the database."""
