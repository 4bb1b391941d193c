"""Certificates for tests of what follows them: issued without the way that leads to one."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from app.domains.certifications.models import (
    Application,
    Certificate,
    CertificateScope,
    CertificateStanding,
    DecisionFile,
)
from app.domains.certifications.types.certificates import CertificateState, Ground
from app.domains.certifications.types.decisions import DecisionKind, DecisionState
from app.domains.subjects.models import SubjectName
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.store.serials import take_serials
from app.store.work import Work
from tests.applications import SCOPE, a_draft, hold_record
from tests.make import NOON, OPERATOR
from tests.people import Member, World

Stood = tuple[CertificateState, datetime, datetime | None]
"""A state, since when, and until when."""


def named_record(world: World, holder: Member, *names: tuple[str, str]) -> tuple[UUID, str]:
    """Put a record on the register that has names of these kinds; return its id and number."""
    subject_id, number = hold_record(world, holder)
    with world.database.writing(OPERATOR) as work:
        work.session.add_all(
            SubjectName(
                id=new_id(),
                subject_id=subject_id,
                kind=kind,
                text=text,
                stated_from=date(2026, 1, 1),
                recorded_from=1,
            )
            for kind, text in names
        )
    return subject_id, number


def issued(
    world: World,
    holder: Member,
    subject_id: UUID,
    stood: Sequence[Stood] = ((CertificateState.ACTIVE, NOON, None),),
    **more: Any,
) -> str:
    """Issue a certificate to the holder of a record; return its number.

    Args:
        world: the service.
        holder: of the record.
        subject_id: the record.
        stood: how it stood since.
        more: columns that are not as usual, and ``scope``.
    """
    application_id = a_draft(world, holder, subject_id)
    with world.database.writing(OPERATOR) as work:
        application = work.session.get_one(Application, application_id)
        application.state = "granted"  # type: ignore[assignment]  # as its column holds it
        file = decided(work, application, work.at)
        scope = more.pop("scope", {name: SCOPE[name] for name in ("sites", "corridors", "sectors")})
        said = {
            "valid_from": date(2026, 11, 24),
            "valid_until": date(2029, 11, 23),
            "decided_on": date(2026, 11, 24),
            **more,
        }
        certificate = granted(work, file, state=stood[-1][0], issued_at=work.at, **said)
        scoped(work, certificate, scope, 1)
        work.session.add_all(
            CertificateStanding(
                certificate_id=certificate.id,
                state=state,
                from_at=since,
                until_at=until,
                recorded_from=1,
                ground=Ground.REQUIREMENTS_MET,
            )
            for state, since, until in stood
        )
        return certificate.number


_SHARED = ("subject_id", "organisation_id", "scheme_key", "scheme_id", "edition_id")


def decided(work: Work, application: Application, at: datetime) -> DecisionFile:
    """Write the file of a decision that granted an application."""
    file = DecisionFile(
        id=new_id(),
        number=make(NumberKind.DECISION, take_serials(work.session, "decision")),
        kind=DecisionKind.CERTIFY,
        application_id=application.id,
        **{name: getattr(application, name) for name in _SHARED},
        body="committee",
        state=DecisionState.DECIDED,
        proposed={},
        conditions=[],
        current=1,
        opened_at=at,
    )
    work.session.add(file)
    work.session.flush()
    return file


def granted(work: Work, file: DecisionFile, **said: Any) -> Certificate:
    """Write the certificate that a decision granted."""
    certificate = Certificate(
        id=new_id(),
        number=make(NumberKind.CERTIFICATE, take_serials(work.session, "certificate")),
        **{name: getattr(file, name) for name in _SHARED},
        application_id=file.application_id,
        decision_id=file.id,
        **said,
    )
    work.session.add(certificate)
    work.session.flush()
    return certificate


def scoped(work: Work, certificate: Certificate, scope: Any, entry: int) -> None:
    """Write for what a certificate holds, by an entry of the journal."""
    work.session.add(
        CertificateScope(
            certificate_id=certificate.id,
            scope=scope,
            valid_from=certificate.valid_from,
            recorded_from=entry,
            decision_id=certificate.decision_id,
        )
    )
