"""Schedules as data, and what they propose: pure functions."""
