"""Certificates for the firms of a register, many at once, so that numbers can be asked for."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select

from app.domains.certifications.models import (
    Application,
    Certificate,
    CertificateScope,
    CertificateStanding,
    DecisionFile,
)
from app.domains.certifications.types import ApplicationState
from app.domains.certifications.types.certificates import CertificateState, Ground
from app.domains.certifications.types.decisions import DecisionKind, DecisionState
from app.domains.roster.service.projection import RosterFollower
from app.domains.subjects.models import Subject
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.store.consumers import run
from app.store.serials import take_serials
from app.store.work import Database, Work
from tests.issuing import SCOPE, Issuer
from tests.make import OPERATOR

BATCH = 1_000


def certify(url: str, count: int) -> list[str]:
    """Issue certificates to the first firms of a register; return where each is verified."""
    database = Database.open(url)
    issuer = Issuer(database)
    with database.reading(OPERATOR) as work:
        subjects = work.session.scalars(
            select(Subject.id).where(Subject.merged_into.is_(None)).order_by(Subject.serial)
        ).all()[:count]
    first = issuer.issue(subjects[0], _days(database), at=database.clock())
    paths = [first.path]
    for start in range(1, len(subjects), BATCH):
        with database.writing(OPERATOR) as work:
            like = work.session.get_one(Certificate, first.id)
            paths += issue_more(work, like, subjects[start : start + BATCH])
    run(database, RosterFollower())
    database.dispose()
    return paths


def _days(database: Database) -> tuple[date, date]:
    today = database.clock().date()
    return today - timedelta(days=2), today + timedelta(days=1_000)


def issue_more(work: Work, like: Certificate, subjects: Sequence[UUID]) -> list[str]:
    """Issue to some firms what one has already; each is an entry of the journal."""
    whole = work.session.get_one(Application, like.application_id)
    rules = {name: getattr(like, name) for name in ("scheme_key", "scheme_id", "edition_id")}
    serial = take_serials(work.session, "certificate", len(subjects))
    filed = take_serials(work.session, "application", len(subjects))
    decided = take_serials(work.session, "decision", len(subjects))
    rows: dict[type[Any], list[dict[str, Any]]] = {
        each: []
        for each in (Application, DecisionFile, Certificate, CertificateStanding, CertificateScope)
    }
    for place, subject_id in enumerate(subjects):
        of = {"subject_id": subject_id, "organisation_id": like.organisation_id, **rules}
        application, file, certificate = new_id(), new_id(), new_id()
        number = make(NumberKind.CERTIFICATE, serial + place)
        entry = work.upcoming()
        work.record(
            "certifications.certificate.issued", subject_id, row=str(certificate), number=number
        )
        rows[Application].append(
            {
                "id": application,
                "number": make(NumberKind.APPLICATION, filed + place),
                "scope": SCOPE,
                "state": ApplicationState.GRANTED,
                "begun_by": whole.begun_by,
                "begun_at": like.issued_at,
                "version": 1,
                **of,
            }
        )
        rows[DecisionFile].append(
            {
                "id": file,
                "number": make(NumberKind.DECISION, decided + place),
                "kind": DecisionKind.CERTIFY,
                "application_id": application,
                "body": "committee",
                "state": DecisionState.DECIDED,
                "proposed": {},
                "conditions": [],
                "current": 1,
                "opened_at": like.issued_at,
                "version": 1,
                **of,
            }
        )
        rows[Certificate].append(
            {
                "id": certificate,
                "number": number,
                "application_id": application,
                "decision_id": file,
                "decided_on": like.decided_on,
                "valid_from": like.valid_from,
                "valid_until": like.valid_until,
                "state": CertificateState.ACTIVE,
                "issued_at": like.issued_at,
                "version": 1,
                **of,
            }
        )
        since = {"id": new_id(), "certificate_id": certificate, "recorded_from": entry}
        rows[CertificateStanding].append(
            {
                **since,
                "state": CertificateState.ACTIVE,
                "from_at": like.issued_at,
                "ground": Ground.REQUIREMENTS_MET,
            }
        )
        rows[CertificateScope].append(
            {**since, "scope": SCOPE, "valid_from": like.valid_from, "decision_id": file}
        )
    for table, listed in rows.items():
        work.session.execute(insert(table), listed)
    return [f"/v1/roster/certificates/{each['number']}" for each in rows[Certificate]]
