"""What the public reads of a warning beside its words, in their language (W5)."""

from app.domains.warnings.types import Conduct
from app.kit.catalogue import said


def conduct(asked: str, code: Conduct) -> str:
    """Say what somebody does."""
    return said(asked, f"warnings-conduct-{code.value}")


def meaning(asked: str) -> str:
    """Say what a warning is, and what it is not."""
    return said(asked, "warnings-meaning")


def contested(asked: str) -> str:
    """Say that somebody objects."""
    return said(asked, "warnings-contested")
