"""Reads of agreements and regional bodies."""
