"""What the public reads of a warning beside its words, in their language (W5)."""

from app.domains.warnings.types import Conduct
from app.kit.catalogue import say, speaks


def conduct(asked: str, code: Conduct) -> str:
    """Say what somebody does."""
    return _said(asked, f"warnings-conduct-{code.value}")


def meaning(asked: str) -> str:
    """Say what a warning is, and what it is not."""
    return _said(asked, "warnings-meaning")


def contested(asked: str) -> str:
    """Say that somebody objects."""
    return _said(asked, "warnings-contested")


def _said(asked: str, key: str) -> str:
    return say(speaks(asked, key), key)
