"""What of remedies is erased again after a restore: words that were destroyed stay destroyed."""

from app.domains.remedies.models import RemedyWorker
from app.store.erasures import Erasable

STRUCK = Erasable(
    "remedies.workers",
    RemedyWorker,
    RemedyWorker.struck_at.is_not(None),
    {"sealed_person": None, "sealed_heir": None, "find": None, "secret_digest": None},
)
"""Who was meant by a line that was struck."""
