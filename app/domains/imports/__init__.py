"""Imports: public registers come in as files, by profile.

A **source** is a register; a **profile** (``profiles/*.toml``) says how to read a layout of it; a
**file** is one dated state of its list. A file is read (``engine``), staged, compared, and put in
force in one transaction (``jobs``, ``service``); what a row becomes is a loader of the domain that
owns it. Too many rows gone or worsened wait for a second person (fairness L6).
"""
