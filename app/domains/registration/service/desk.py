"""What the verbs of the registration work with, held open by a process."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from app.domains.registration.models import Profile
from app.domains.registration.types import PrincipalSaid
from app.domains.subjects.service.desk import SubjectDesk
from app.store.keys import KeyRing
from app.store.work import Work


class ProfileGate(Protocol):
    """What a domain above looks at when a profile is submitted, and asks before it is decided."""

    def looked_at(self, work: Work, profile: Profile, people: Sequence[PrincipalSaid]) -> None:
        """Look at the principals of a profile that is submitted."""
        ...

    def refuse_held_profile(self, work: Work, profile: Profile) -> None:
        """Refuse a profile that waits for something, without a word of why.

        Raises:
            Problem: it waits.
        """
        ...


@dataclass(frozen=True, slots=True)
class RegistrationDesk:
    """The desk.

    Attributes:
        ring: seals principals, and letters on their way.
        claims: what lodging a claim works with.
        gates: what domains above ask before a firm is registered or matched (fairness V5).
    """

    ring: KeyRing
    claims: SubjectDesk
    gates: tuple[ProfileGate, ...] = ()
