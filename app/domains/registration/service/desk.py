"""What the verbs of the registration work with, held open by a process."""

from dataclasses import dataclass

from app.domains.subjects.service.desk import SubjectDesk
from app.store.keys import KeyRing


@dataclass(frozen=True, slots=True)
class RegistrationDesk:
    """The desk.

    Attributes:
        ring: seals principals, and letters on their way.
        claims: what lodging a claim works with.
    """

    ring: KeyRing
    claims: SubjectDesk
