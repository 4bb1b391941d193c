"""Linked installations: signed files of records between two registers, in their order, once each.

What does not fit what is known here is a question to a person; nothing is overwritten.
"""
