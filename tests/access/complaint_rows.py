"""Rows of the access walk for complaints."""

from tests.access.rows import Rows

ROWS = Rows({}, public=frozenset({"read_complaint_form"}), things={})
