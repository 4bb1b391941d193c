"""What separates the columns of a file: spreadsheets save with commas, semicolons or tabs."""

DELIMITERS = ",;\t"


def delimiter_of(head: str) -> str:
    """Return of what the first line, which names columns, has most; a comma where of none."""
    return max(DELIMITERS, key=head.count)
