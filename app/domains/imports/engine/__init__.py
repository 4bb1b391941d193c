"""Reading files by profile: from bytes to rows (``tables``), from rows to records (``reading``)."""
