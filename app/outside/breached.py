"""The port to passwords that leaked elsewhere: a file of their digests, asked without leaving here.

It is the list of Have I Been Pwned as its downloader writes it: a line for each, SHA-1 in
upper-case hexadecimal, a colon and how often it was seen, in the order of the digests.
"""

import hashlib
from pathlib import Path
from typing import BinaryIO

_DIGEST = 40


class BreachedPasswords:
    """Looks a password up by halving the file, some forty reads for a thousand million lines.

    Args:
        path: of the file.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def holds(self, password: str) -> bool:
        """Tell whether a password is among those that leaked."""
        # The list is keyed so; nothing is protected by this digest.
        digest = hashlib.sha1(password.encode(), usedforsecurity=False).hexdigest().upper()
        wanted = digest.encode("ascii")
        with self._path.open("rb") as file:
            low, high = 0, file.seek(0, 2)
            while low < high:
                middle = (low + high) // 2
                start, line = _line_around(file, middle)
                if line[:_DIGEST] == wanted:
                    return True
                if line[:_DIGEST] < wanted:
                    low = start + len(line)
                else:
                    high = start
        return False


def _line_around(file: BinaryIO, place: int) -> tuple[int, bytes]:
    """Return the line in which a place of the file lies, and where it begins."""
    begin = max(0, place - 2 * _DIGEST)
    file.seek(begin)
    before = file.read(place - begin)
    start = begin + before.rfind(b"\n") + 1
    file.seek(start)
    return start, file.readline()
