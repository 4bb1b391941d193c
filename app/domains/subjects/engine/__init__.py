"""Pure machinery of the subjects: what a new statement of a source changes in what was known."""
