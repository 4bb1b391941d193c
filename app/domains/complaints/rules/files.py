"""How large and how many the files of a case may be."""

MOST_FILE_BYTES = 25 << 20
"""As much as any evidence of the register: twenty minutes of speech, or a long video of a phone."""
MOST_FILES = 300
"""In one case, of each side; a worker's whole album fits."""
MOST_MARKS = 500
"""Places or times that are made unreadable in one copy."""
