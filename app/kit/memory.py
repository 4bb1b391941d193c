"""Memory that is no longer needed, given back to the system."""

from ctypes import CDLL


def give_back() -> None:
    """Give back what was freed in small pieces, where the C library has a way to (glibc has).

    Between two kinds of work: what one freed in its own sizes and threads, the other does not use
    again, and the process would hold both.
    """
    trim = getattr(CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)
