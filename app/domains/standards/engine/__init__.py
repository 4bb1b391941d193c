"""Reading files, telling documents apart by digest, judging answers, sampling, calendars."""
