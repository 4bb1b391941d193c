"""Every SELECT over profiles, what holders state, and unregistered firms."""
