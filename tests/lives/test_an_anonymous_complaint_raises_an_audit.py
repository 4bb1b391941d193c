"""The firm is told nothing; what an anonymous worker tells still raises an unannounced audit."""

from typing import Any
from uuid import UUID

from sqlalchemy import select

from app.access.grants import Role
from app.domains.audits.models import Audit
from app.domains.certifications.handlers.certificates import CertificateFollower
from app.domains.identity.types import OrganisationKind
from app.store.consumers import run
from app.store.journal import Event
from app.store.openings import AccessRecord
from tests.afterwards import all_is_well, spoken
from tests.applications import REASON
from tests.certificates import issued, named_record
from tests.make import OPERATOR
from tests.officers import STORIES, Officers
from tests.people import World, key

NEPALI = "एजेन्सीले मलाई कतारमा जागिर दिन्छु भनेर एक लाख बीस हजार रुपैयाँ लियो, रसिद दिएन।"


def test_w1_an_anonymous_complaint_raises_an_audit_and_the_firm_is_told_nothing(world: World):
    desk = Officers(world)
    secretariat = world.member(Role.SECRETARIAT, desk.scheme)
    firm = world.organisation(OrganisationKind.INTERMEDIARY)
    holder = world.member(Role.RECRUITER_MANAGER, firm)
    subject_id, record = named_record(world, holder, ("legal", "Himal Overseas"))
    number = issued(world, holder, subject_id)
    before = all_that_the_firm_reads(world, holder, number, str(subject_id))
    world.letters()

    against = {"kind": "intermediary", "record": record}
    cases = [desk.told(place, against=against) for place in range(2)]
    cases.append(desk.told(9, is_anonymous=True, against=against, story=NEPALI, spoken="ne"))
    for each in cases:
        desk.takes(desk.first, each)
    desk.counts()
    run(world.database, CertificateFollower(world.api.state.certifications))

    review = weighed(desk, secretariat, number)
    ordered(desk, secretariat, review)
    the_audit_tells_of_no_complaint(world, subject_id, firm.id)
    assert all_that_the_firm_reads(world, holder, number, str(subject_id)) == before
    assert world.letters(holder.email) == []
    words = [NEPALI, *STORIES[:2], "9841234500", "9841234501", *spoken(*desk.receipts)]
    all_is_well(world, desk.scheme, cases, words, strangers=[holder, secretariat, desk.judge])


def weighed(desk: Officers, secretariat: Any, number: str) -> Any:
    """Return the one review that waits, which tells of nobody."""
    [review] = desk.reads(secretariat, "/v1/risk-reviews")["items"]
    told = {name: review[name] for name in ("certificate", "category", "band", "state")}
    expected = {"certificate": number, "category": "fee_charged", "band": 3, "state": "open"}
    assert told == expected
    assert f"/v1/risk-reviews/{review['id']}" in str(desk.reads(secretariat, "/v1/me/work"))
    return review


def ordered(desk: Officers, secretariat: Any, review: Any) -> None:
    """Order the audit, after which the review has ended."""
    body = accredited(desk, secretariat)
    where = f"/v1/risk-reviews/{review['id']}"
    done = desk.does(secretariat, f"{where}/order-audit", body, review["version"])
    assert done["state"] == "ordered"
    again = desk.tries(secretariat, f"{where}/close", REASON, done["version"])
    assert again.status_code == 409


def the_audit_tells_of_no_complaint(world: World, subject_id: UUID, firm_id: UUID) -> None:
    """Look at the order, at the journal as the firm reads it, and at what was opened of it."""
    with world.database.reading(OPERATOR) as work:
        audit = work.session.scalars(select(Audit)).one()
        events = list(work.session.scalars(select(Event)))
        opened = list(work.session.scalars(select(AccessRecord)))
    assert audit.is_unannounced
    assert (audit.order.risk_reason, str(audit.order.risk_factor)) == ("risk pattern", "1.5")
    assert audit.kind.value == "special"
    assert "complain" not in audit.order_text
    of_firm = [each.name for each in events if each.subject_id == subject_id]
    assert [name for name in of_firm if name.startswith(("complaints", "audits"))] == []
    assert [each for each in opened if each.whose_organisation_id == firm_id] == []


def all_that_the_firm_reads(world: World, holder: Any, number: str, subject_id: str) -> list[Any]:
    """Return what the firm finds of itself where something of it could stand."""
    client = world.signed_in(holder)
    paths = (
        *(f"/v1/certificates/{number}", f"/v1/certificates/{number}/history"),
        *("/v1/audits", "/v1/notices", "/v1/me/work", "/v1/complaints", "/v1/inquiries"),
        *("/v1/risk-reviews", f"/v1/intermediaries/{subject_id}"),
    )
    answers = [client.get(path) for path in paths]
    return [(each.status_code, without_numbers(each.json())) for each in answers]


def without_numbers(said: Any) -> Any:
    """Leave out how long the journal is: everybody knows that something happened somewhere."""
    if isinstance(said, dict):
        return {k: without_numbers(v) for k, v in said.items() if k != "journal_number"}
    return [without_numbers(each) for each in said] if isinstance(said, list) else said


def accredited(desk: Officers, secretariat: Any) -> dict[str, str]:
    """Accredit an audit body for the scheme; return how it is named in an order."""
    body = {"audit_body_id": str(desk.world.organisation(OrganisationKind.AUDIT_BODY).id)}
    sent = {
        **body,
        "scheme": "ers-1",
        "valid_from": "2026-01-01",
        "valid_until": "2032-12-31",
        **REASON,
    }
    client = desk.world.signed_in(secretariat)
    made = client.post("/v1/accreditations", json=sent, headers=key())
    assert made.status_code == 201, made.text
    return body
