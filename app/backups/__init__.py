"""Backups: all of a register at one instant as one file, and a register made from such a file.

A backup holds the database, the files of the stores that its rows name, and a list of what was
erased until it was done. It holds neither settings nor the master key: whoever has both the backup
and the key can read what is sealed. A search index is derived, and built anew.

``kept`` gathers from the domains which files there are and what can be erased; ``making`` writes a
backup while others work; ``restoring`` puts one in a database's place, wholly or not at all.
"""
