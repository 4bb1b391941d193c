"""Proof of work: something that a telephone finds in a second or two, and that is seen at once.

The finder looks for a number after which SHA-256 of the puzzle, a colon and the number begins with
so many zero bits (Hashcash, Back 2002). Only asked for while very much comes in (fairness W9).
"""

from hashlib import sha256
from itertools import count

BITS = 15
"""33,000 digests in the middle: about a second of a script on a telephone of ten years ago."""


def is_solved(puzzle: str, number: str, bits: int = BITS) -> bool:
    """Tell whether a number solves a puzzle."""
    digest = sha256(f"{puzzle}:{number}".encode()).digest()
    return int.from_bytes(digest) >> (len(digest) * 8 - bits) == 0


def solved(puzzle: str, bits: int = BITS) -> str:
    """Return the first number that solves a puzzle."""
    return next(str(each) for each in count() if is_solved(puzzle, str(each), bits))
