"""What is read for reminders: absences, whose turn it is, and what went up."""
