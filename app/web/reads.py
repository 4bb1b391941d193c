"""Which addresses are public reads: open to any origin, tagged, and logged by sample."""

from collections.abc import Iterable

JOURNAL_NUMBER = "Vouch-Journal-Number"
"""The header that says up to which entry of the journal an answer reads."""


class PublicReads:
    """A set of paths, each with everything below it."""

    def __init__(self, paths: Iterable[str]) -> None:
        self._paths = frozenset(paths)
        self._below = tuple(f"{path}/" for path in self._paths)

    def holds(self, path: str) -> bool:
        """Tell whether ``path`` is one of the public reads."""
        return path in self._paths or path.startswith(self._below)
