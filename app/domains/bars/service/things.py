"""Claims and profiles, as bars know them; applications stand above and tell of themselves."""

from collections.abc import Sequence
from uuid import UUID

from app.domains.bars.queries import things as queries
from app.domains.bars.service import declaring, holding, meeting
from app.domains.bars.service.desk import BarDesk
from app.domains.bars.types import Declared, Thing, ThingKind, person_of
from app.domains.registration.models import Profile
from app.domains.registration.queries import profiles
from app.domains.registration.types import PrincipalSaid
from app.domains.registration.workflow import EDITABLE, SUBMITTED
from app.domains.subjects.models import Claim
from app.domains.subjects.queries import claims
from app.store.work import Work


class ClaimThings:
    """Claims; see ``app.domains.bars.types.ThingReader``."""

    def read(self, work: Work, thing_id: UUID) -> Thing:
        """Return a claim to an actor who may know of it.

        Raises:
            NotFound: the actor may not.
        """
        return _of_claim(claims.one(work, thing_id))

    def find(self, work: Work, thing_id: UUID) -> Thing | None:
        """Return a claim to a verb that asks for a rule."""
        found = queries.claim(work, thing_id)
        return None if found is None else _of_claim(found)


def _of_claim(claim: Claim) -> Thing:
    return Thing(
        ThingKind.CLAIM,
        claim.id,
        claim.organisation_id,
        claim.jurisdiction,
        subject_id=claim.subject_id,
        is_open=claim.state in claims.OPEN,
    )


class ProfileThings:
    """Profiles; see ``app.domains.bars.types.ThingReader``."""

    def read(self, work: Work, thing_id: UUID) -> Thing:
        """Return a profile to an actor who may know of it.

        Raises:
            NotFound: the actor may not.
        """
        return _of_profile(profiles.one(work, thing_id))

    def find(self, work: Work, thing_id: UUID) -> Thing | None:
        """Return a profile to a verb that asks for a rule."""
        found = queries.profile(work, thing_id)
        return None if found is None else _of_profile(found)


def _of_profile(profile: Profile) -> Thing:
    return Thing(
        ThingKind.PROFILE,
        profile.id,
        profile.organisation_id,
        profile.content.get("country"),
        is_open=profile.state in EDITABLE | SUBMITTED,
    )


class BarGate:
    """What the domains below ask before they decide; see their desks.

    Args:
        desk: of bars.
    """

    def __init__(self, desk: BarDesk) -> None:
        self._desk = desk

    def refuse_held_claim(self, work: Work, claim: Claim) -> None:
        """Refuse to grant a claim that waits.

        Raises:
            PrincipalsNotDeclared, Waiting: see :func:`holding.refuse_held`.

        Rule:
            Fairness V5.
        """
        holding.refuse_held(work, self._desk, _of_claim(claim))

    def looked_at(self, work: Work, profile: Profile, people: Sequence[PrincipalSaid]) -> None:
        """Compare the principals of a profile that is submitted.

        Records:
            ``bars.principals.declared``; see :func:`meeting.look`.

        Rule:
            Fairness V5.
        """
        thing = _of_profile(profile)
        found = [Declared(each.role.value, person_of(each)) for each in people]
        declaring.keep(work, self._desk, thing, found)
        meeting.look(work, self._desk, thing, [each.person for each in found])

    def refuse_held_profile(self, work: Work, profile: Profile) -> None:
        """Refuse to register, or to match, a profile that waits.

        Raises:
            PrincipalsNotDeclared, Waiting: see :func:`holding.refuse_held`.

        Rule:
            Fairness V5.
        """
        holding.refuse_held(work, self._desk, _of_profile(profile))
