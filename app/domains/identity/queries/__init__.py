"""Every SELECT over organisations, people and what they hold."""
