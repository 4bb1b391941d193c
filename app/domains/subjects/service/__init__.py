"""The verbs of the subjects: putting a file in force, merging, deciding on candidates."""
