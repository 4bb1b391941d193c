"""Certificates for tests, as rows: issued, put into other states, and overturned."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from app.access.policy import ANYONE
from app.domains.certifications.models import (
    Application,
    Certificate,
    CertificateStanding,
)
from app.domains.certifications.types.certificates import CertificateState, Ground
from app.domains.identity.models import Organisation
from app.domains.identity.queries import people
from app.domains.identity.service.accounts import open_account
from app.domains.identity.service.organisations import make_organisation
from app.domains.identity.types import NewOrganisation, NewPerson, OrganisationKind
from app.domains.standards import queries as standards
from app.domains.standards.service.loading import Request, load_files, shipped
from app.domains.standards.types.words import DocumentKind
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.store.serials import take_serials
from app.store.work import Database, Work
from tests.certificates import decided, granted, scoped
from tests.make import NOON, OPERATOR

SCOPE: dict[str, Any] = {
    "sites": [{"name": "Head office", "country": "PH", "is_head_office": True}],
    "corridors": [{"origin": "PH", "destination": "SA"}],
    "sectors": ["78"],
}
FILES = ("ers-1.0.toml", "ers-1-scheme.toml")
FIRST, LAST = date(2026, 11, 24), date(2029, 11, 23)


@dataclass(frozen=True)
class Issued:
    """A certificate that was issued.

    Attributes:
        id: of its row.
        number: as it is printed.
        subject_id: the record of its holder.
        organisation_id: of its holder.
    """

    id: UUID
    number: str
    subject_id: UUID
    organisation_id: UUID

    @property
    def path(self) -> str:
        """Where anybody verifies it."""
        return f"/v1/roster/certificates/{self.number}"


class Issuer:
    """Issues certificates on a database, each act as an entry of the journal.

    Args:
        database: of the test.
    """

    def __init__(self, database: Database) -> None:
        self.database = database
        with database.reading(ANYONE) as work:
            is_loaded = standards.is_published(work, DocumentKind.SCHEME, "ers-1")
        if not is_loaded:
            files = [each for each in shipped() if each.name in FILES]
            load_files(database, OPERATOR, Request(files, "a test"))

    def issue(
        self,
        subject_id: UUID | str,
        days: tuple[date, date] = (FIRST, LAST),
        *,
        scheme: str = "ers-1",
        follows: Issued | None = None,
        at: datetime = NOON,
    ) -> Issued:
        """Grant a record a certificate for some civil days."""
        subject_id = UUID(str(subject_id))
        with self.database.writing(OPERATOR) as work:
            held = self._holder(work, subject_id, follows)
            said = standards.current_scheme(work, scheme, work.at.date())
            of = standards.current_edition(work, said.said.standard, work.at.date())
            application = Application(
                id=new_id(),
                number=make(NumberKind.APPLICATION, take_serials(work.session, "application")),
                scope=SCOPE,
                state="granted",
                begun_by=self._applicant(work),
                begun_at=at,
                subject_id=subject_id,
                organisation_id=held,
                scheme_key=scheme,
                scheme_id=said.id,
                edition_id=of.id,
            )
            work.session.add(application)
            work.session.flush()
            certificate = granted(
                work,
                decided(work, application, at),
                decided_on=days[0],
                valid_from=days[0],
                valid_until=days[1],
                follows_id=None if follows is None else follows.id,
                state=CertificateState.ACTIVE,
                issued_at=at,
            )
            issued = Issued(certificate.id, certificate.number, subject_id, held)
            entry = self._record(work, issued, "issued")
            period = (CertificateState.ACTIVE, at, None)
            _stand(work, issued, period, Ground.REQUIREMENTS_MET, entry)
            scoped(work, certificate, SCOPE, entry)
            return issued

    def _holder(self, work: Work, subject_id: UUID, follows: Issued | None) -> UUID:
        if follows is not None:
            return follows.organisation_id
        new = NewOrganisation(OrganisationKind.INTERMEDIARY, f"Holder {subject_id}", "PH", None)
        made: Organisation = make_organisation(work, new, signed_itself_up=False)
        return made.id

    def _applicant(self, work: Work) -> UUID:
        address = "applicant@agency.example"
        known = people.find_by_email(work, address)
        if known is None:
            new = NewPerson("Applicant", address, "en", "")
            known = open_account(work, new, "no password fits this")
        return known.id

    def _record(self, work: Work, issued: Issued, past: str) -> int:
        entry = work.upcoming()
        work.record(
            f"certifications.certificate.{past}",
            issued.subject_id,
            row=str(issued.id),
            number=issued.number,
        )
        return entry

    def stands(
        self,
        issued: Issued,
        state: CertificateState,
        ground: Ground,
        *,
        at: datetime | None = None,
        ends_on: date | None = None,
        notice_id: UUID | None = None,
    ) -> int:
        """Put a certificate into another state from an instant on; return the entry of the act."""
        with self.database.writing(OPERATOR) as work:
            from_at = at or work.at
            entry = self._record(work, issued, state.value)
            rows = _known(work, issued)
            for each in rows:
                if each.until_at is None or each.until_at > from_at:
                    each.recorded_until = entry
            work.session.flush()
            for each in rows:
                if each.recorded_until == entry and each.from_at < from_at:
                    before = (each.state, each.from_at, from_at)
                    _stand(work, issued, before, each.ground, entry, each.ends_on, each.notice_id)
            _stand(work, issued, (state, from_at, None), ground, entry, ends_on, notice_id)
            work.session.get_one(Certificate, issued.id).state = state
            return entry

    def overturned(self, issued: Issued, state: CertificateState) -> int:
        """Find that an act does not stand: the state before it goes on, as known from now."""
        with self.database.writing(OPERATOR) as work:
            entry = self._record(work, issued, "recalled")
            rows = _known(work, issued)
            struck = next(each for each in rows if each.state is state)
            before = next(each for each in rows if each.until_at == struck.from_at)
            struck.recorded_until = before.recorded_until = entry
            work.session.flush()
            period = (before.state, before.from_at, None)
            _stand(work, issued, period, before.ground, entry)
            work.session.get_one(Certificate, issued.id).state = before.state
            return entry


def _known(work: Work, issued: Issued) -> list[CertificateStanding]:
    return list(
        work.session.scalars(
            select(CertificateStanding)
            .where(
                CertificateStanding.certificate_id == issued.id,
                CertificateStanding.recorded_until.is_(None),
            )
            .order_by(CertificateStanding.from_at)
        )
    )


def _stand(  # noqa: PLR0917 - they are the columns of the row
    work: Work,
    issued: Issued,
    period: tuple[CertificateState, datetime, datetime | None],
    ground: Ground,
    entry: int,
    ends_on: date | None = None,
    notice_id: UUID | None = None,
) -> None:
    state, from_at, until_at = period
    work.session.add(
        CertificateStanding(
            certificate_id=issued.id,
            state=state,
            from_at=from_at,
            until_at=until_at,
            recorded_from=entry,
            ground=ground,
            ends_on=ends_on,
            notice_id=notice_id,
        )
    )
    work.session.flush()
