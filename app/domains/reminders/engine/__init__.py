"""The letters of reminders."""
