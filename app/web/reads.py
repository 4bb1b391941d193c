"""Which addresses are public reads: open to any origin, tagged, and logged by sample."""

import re
from collections.abc import Iterable

JOURNAL_NUMBER = "Vouch-Journal-Number"
"""The header that says up to which entry of the journal an answer reads."""


class PublicReads:
    """A set of paths, each with everything below it; ``{}`` in one stands for any one step."""

    def __init__(self, paths: Iterable[str]) -> None:
        known = list(paths)
        self._paths = frozenset(each for each in known if "{}" not in each)
        self._below = tuple(f"{path}/" for path in self._paths)
        shapes = ("[^/]+".join(map(re.escape, path.split("{}"))) for path in known if "{}" in path)
        self._shapes = tuple(re.compile(f"{shape}(/.*)?") for shape in shapes)

    def holds(self, path: str) -> bool:
        """Tell whether ``path`` is one of the public reads."""
        if path in self._paths or path.startswith(self._below):
            return True
        return any(shape.fullmatch(path) for shape in self._shapes)
