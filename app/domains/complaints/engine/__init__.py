"""The machinery of complaints, without sessions."""
