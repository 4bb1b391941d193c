"""Clean and redacted copies of files: what is shown and heard stays, and nothing else of the file.

The work is done by a process of its own (`child`), which the port (`port`) starts, limits and ends.
"""
