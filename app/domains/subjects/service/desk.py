"""What the verbs of the subjects work with, held open by a process."""

from dataclasses import dataclass
from datetime import timedelta

from app.domains.identity.engine.letters import Front
from app.store.keys import KeyRing


@dataclass(frozen=True, slots=True)
class SubjectDesk:
    """The desk.

    Attributes:
        ring: seals letters on their way.
        objection: for how long a claim can be objected to before it is granted (fairness P1).
        front: where links in letters lead.
    """

    ring: KeyRing
    objection: timedelta
    front: Front
