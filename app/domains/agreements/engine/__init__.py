"""Pure functions over agreements."""
