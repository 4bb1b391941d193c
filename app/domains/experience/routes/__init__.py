"""Experience over HTTP: codes, surveys, answers, what the public reads and firms reply."""
