"""What answers say, by ground and kind: the same words to everybody, from the catalogues."""

from app.domains.data_requests.types import Ground, RequestKind
from app.kit.catalogue import ENGLISH, Word, say

Outcome = RequestKind | Ground
"""The kind that was granted, or the ground of a refusal."""


def word_of(outcome: Outcome) -> Word:
    """Return what is answered, to be said inside a letter."""
    return Word(_key(outcome), in_english(outcome))


def in_english(outcome: Outcome) -> str:
    """Return what is answered, as it is shown to whoever comes back with the code."""
    return say(ENGLISH, _key(outcome))


def _key(outcome: Outcome) -> str:
    return f"data_requests-answer-{outcome.value}"
