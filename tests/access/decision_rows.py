"""Rows of the access walk for seats, decision files and certificates."""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

from app.access.grants import EMPLOYER, GOVERNMENT, INTERMEDIARY, Role
from app.domains.certifications.models import (
    Application,
    Certificate,
    CertificateScope,
    CertificateStanding,
    CommitteeSeat,
    DecisionFile,
)
from app.domains.certifications.service.decisions import basis
from app.domains.certifications.types.decisions import DecisionKind, StaleBecause
from app.domains.identity.types import OrganisationKind
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.store.serials import take_serials
from tests.access.rows import Row, Rows, at
from tests.applications import a_draft, hold_record
from tests.make import OPERATOR
from tests.people import Member

SECRETARIAT = frozenset({Role.SECRETARIAT})
MAKER = frozenset({Role.DECISION_MAKER})
DECIDE = SECRETARIAT | MAKER
STAFF = SECRETARIAT | {Role.ADMINISTRATOR}
PARTIES = INTERMEDIARY | EMPLOYER | GOVERNMENT
READERS = DECIDE | {Role.COMPLAINTS_OFFICER, Role.APPEALS_MEMBER}
"""Who reads any certificate."""
REASON = {"reason": "a test of who may"}
VOTE = {"outcome": "grant", "content": 1, **REASON}
CONCLUDED = {"outcome": "grant", **REASON}
OF_THE_FILE: dict[str, tuple[str, str, int, Any]] = {
    "list_votes": ("GET", "votes", 200, None),
    "ask_for_advice": ("POST", "ask-advice", 200, {"constituency": "workers"}),
    "give_advice": ("POST", "advice", 409, {"constituency": "workers", "advice": "grant it"}),
    "draft_conditions": ("PUT", "conditions", 200, {"conditions": []}),
    "conclude_decision": ("POST", "conclude", 409, CONCLUDED),
}


def _seat(scene: Any, body: str, member: Member, **more: Any) -> UUID:
    seat = CommitteeSeat(
        id=new_id(),
        scheme_key="ers-1",
        body=body,
        constituency="independent",
        person_id=member.person.id,
        since=scene.world.database.clock(),
        is_named=True,
        proposed_at=scene.world.database.clock(),
        **more,
    )
    found: UUID = scene.keep(seat)
    return found


def _strange_file(scene: Any) -> UUID:
    """Open a file about a firm of nobody who asks: whoever has a part decides nothing."""
    firm = scene.world.organisation(OrganisationKind.INTERMEDIARY)
    manager = scene.world.member(Role.RECRUITER_MANAGER, firm)
    record, _ = hold_record(scene.world, manager)
    return _file(scene, a_draft(scene.world, manager, record), state="open")


def _file(scene: Any, application_id: UUID, **more: Any) -> UUID:
    with scene.world.database.writing(OPERATOR) as work:
        application = work.session.get_one(Application, application_id)
        file = DecisionFile(
            id=new_id(),
            number=make(NumberKind.DECISION, take_serials(work.session, "decision")),
            kind=DecisionKind.CERTIFY,
            application_id=application.id,
            subject_id=application.subject_id,
            organisation_id=application.organisation_id,
            scheme_key=application.scheme_key,
            scheme_id=application.scheme_id,
            edition_id=application.edition_id,
            body="committee",
            proposed={},
            conditions=[],
            current=0,
            opened_at=work.at,
            **more,
        )
        work.session.add(file)
        work.session.flush()
        basis.freeze(work, file, StaleBecause.OPENED)
        return file.id


def _certificate(scene: Any) -> str:
    with scene.world.database.writing(OPERATOR) as work:
        file = work.session.get_one(DecisionFile, scene.decided)
        assert file.application_id is not None
        day = date(2026, 11, 2)
        certificate = Certificate(
            id=new_id(),
            number=make(NumberKind.CERTIFICATE, take_serials(work.session, "certificate")),
            **{
                name: getattr(file, name)
                for name in (
                    *("subject_id", "organisation_id", "scheme_key", "scheme_id"),
                    *("edition_id", "application_id"),
                )
            },
            decision_id=file.id,
            decided_on=day,
            valid_from=day,
            valid_until=date(2029, 11, 1),
            state="active",
            issued_at=work.at,
        )
        work.session.add(certificate)
        work.session.flush()
        kept = {"certificate_id": certificate.id, "recorded_from": 1, "decision_id": file.id}
        standing = CertificateStanding(
            state="active", from_at=work.at, ground="requirements_met", **kept
        )
        work.session.add_all([standing, CertificateScope(scope={}, valid_from=day, **kept)])
        return certificate.number


def rows(row: Callable[..., Any]) -> dict[str, Any]:
    """Return the rows, made as the walk makes its own."""
    mine = {"strange": None}
    proposal = {
        "scheme": "ers-1",
        "person_id": "01a21406-0a96-7117-882c-b3ebf3875fdf",
        "constituency": "independent",
        "since": "2026-11-02T12:00:00Z",
        "is_named": False,
    }
    seat = "/v1/committee-seats/{s.proposed_seat}"
    return {
        "propose_seat": row(
            *("POST", lambda _: ("/v1/committee-seats", proposal), 409),
            own=STAFF,
            narrow=403,
            **mine,
        ),
        "read_seat": row("GET", at(seat), own=STAFF | MAKER, other=STAFF | MAKER, refused=404),
        "list_seats": row("GET", at("/v1/committee-seats"), narrow=200, **mine),
        **{
            name: row("POST", at(f"{seat}/{verb}", REASON), own=STAFF, other=STAFF, refused=404)
            for name, verb in (("appoint_member", "seat"), ("decline_member", "decline"))
        },
        "end_seat": row(
            *("POST", at("/v1/committee-seats/{s.held_seat}/end", REASON)),
            own=STAFF | MAKER,
            other=STAFF,
            refused=404,
        ),
        "list_decisions": row("GET", at("/v1/decisions"), narrow=200, **mine),
        "read_decision": row(
            *("GET", at("/v1/decisions/{s.decided}")),
            own=PARTIES | DECIDE,
            other=DECIDE,
            refused=404,
        ),
        "vote_on_decision": row(
            *("POST", lambda scene: (f"/v1/decisions/{scene.open_file}/vote", VOTE), 409),
            own=MAKER,
            other=MAKER,
            refused=404,
        ),
        **{
            name: row(
                *(method, _of_the_file(path, body), ok),
                own=DECIDE,
                other=DECIDE,
                refused=404,
                seen="2",
            )
            for name, (method, path, ok, body) in OF_THE_FILE.items()
        },
        "list_certificates": row("GET", at("/v1/certificates"), narrow=200, **mine),
        "read_certificate": row(
            *("GET", at("/v1/certificates/{s.certificate}")),
            own=PARTIES | READERS,
            other=READERS,
            refused=404,
        ),
        "read_certificate_history": row(
            *("GET", at("/v1/certificates/{s.certificate}/history")),
            own=PARTIES | READERS,
            other=READERS,
            refused=404,
        ),
    }


def _of_the_file(path: str, body: Any) -> Callable[[Any], tuple[str, Any]]:
    return lambda scene: (f"/v1/decisions/{scene.open_file}/{path}", body)


ROWS = Rows(
    rows(Row),
    public=frozenset({"read_committee"}),
    seen={
        **dict.fromkeys(("appoint_member", "decline_member", "end_seat"), MAKER),
        "vote_on_decision": SECRETARIAT,
    },
    things={
        "proposed_seat": lambda scene: _seat(scene, "committee", scene.colleague, state="proposed"),
        "held_seat": lambda scene: _seat(scene, "council", scene.whose, state="seated"),
        "open_file": _strange_file,
        "decided": lambda scene: _file(
            scene,
            a_draft(scene.world, scene.whose, scene.held),
            state="decided",
            outcome="grant",
        ),
        "certificate": _certificate,
    },
)
