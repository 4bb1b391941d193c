"""What every act on a claim brings to appeals; what an appeal does to it, each act says itself."""

from datetime import datetime
from uuid import UUID

from app.domains.appeals.types import AppealTimes
from app.domains.identity.types import Matter
from app.domains.notices.models import Notice
from app.domains.subjects.queries import claims
from app.domains.subjects.rules import times_of_appeal
from app.domains.subjects.service.own_interests import matter_of_claim
from app.store.work import Work


class ClaimAct:
    """An act on a claim; see :class:`app.domains.appeals.types.Appealable`."""

    def participants(self, work: Work, notice: Notice) -> frozenset[UUID]:
        """Return who lodged, confirmed, contested or decided the claim."""
        return frozenset(claims.actors_of(work, claims.of_owner(work, notice.thing_id)))

    def matter(self, work: Work, notice: Notice) -> Matter:
        """Return the record and the firms that a claim touches."""
        return matter_of_claim(work, claims.of_owner(work, notice.thing_id), "appeal")

    def times(self, work: Work, notice: Notice, at: datetime) -> AppealTimes:
        """Return the days of an appeal."""
        return times_of_appeal(at)

    def hold(self, work: Work, notice: Notice) -> None:
        """Do nothing: the terms of these acts hold nothing back."""

    def release(self, work: Work, notice: Notice) -> None:
        """Do nothing, for the same reason."""
