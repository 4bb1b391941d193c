"""The database: two doors, one transaction by one actor at one instant, and the journal.

Only ``work.py`` commits. ``journal.py`` holds the append-only chain of register events,
``consumers.py`` who has read how far in it, ``jobs.py`` work for later, ``bulk.py`` the fast
way in for many rows.
"""
