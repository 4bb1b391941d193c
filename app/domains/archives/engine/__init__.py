"""The machinery of archives: pages laid out for reading, and a ZIP written as it is read."""
