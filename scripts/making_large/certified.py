"""Applications, certificates and how they stood, audits and findings."""

from collections.abc import Iterator
from hashlib import sha256
from uuid import UUID

from app.domains.audits.models import Audit, Finding
from app.domains.audits.service.ordering import canonical
from app.domains.audits.types import Corridor, Order, Ordered, Scope, Site
from app.domains.certifications.models import (
    Application,
    Certificate,
    CertificateScope,
    CertificateStanding,
    DecisionContent,
    DecisionFile,
)
from app.kit.numbers import NumberKind, make
from making_large.firms import AUDIT_BODY, PERSON, house
from making_large.plan import Instants, Plan, day
from making_large.rows import Filling, key

SCOPE = (
    '{"sites": [{"name": "Head office", "country": "PH", "is_head_office": true}],'
    ' "corridors": [{"origin": "PH", "destination": "SA"}], "sectors": ["78"]}'
)
ORDERED = Scope(
    sites=(Site(code="1", title="Head office", country="PH"),),
    corridors=(Corridor(origin="PH", destination="SA"),),
    sectors=("78",),
)
CRITERIA = ("1.1", "1.2", "2.1", "2.3", "3.1", "4.2")
NO_FACTS = sha256(b"{}").hexdigest()
GRADES = ("minor", "minor", "minor", "observation", "major", "critical")


def fillings(
    plan: Plan, instants: Instants, entry: int, rules: dict[str, str]
) -> Iterator[Filling]:
    """Yield what is put into each table, in the order of what refers to what.

    Args:
        plan: how much there is.
        instants: as the database writes them.
        entry: of the journal, which rows name.
        rules: the ids of the scheme and the edition.
    """
    scheme = (("scheme_key", "ers-1"), *rules.items())
    yield Filling(
        Application,
        (
            *("id", "number", "subject_id", "organisation_id", "state", "begun_at"),
            *("submitted_at", "ended_at"),
        ),
        _applications(plan, instants),
        (("scope", SCOPE), ("begun_by", PERSON), *scheme),
    )
    yield Filling(
        DecisionFile,
        (
            *("id", "number", "application_id", "subject_id", "organisation_id"),
            *("opened_at", "concluded_at"),
        ),
        _decisions(plan, instants),
        (
            *(("kind", "certify"), ("state", "decided"), ("outcome", "grant")),
            *(("ground", "requirements_met"), ("proposed", "{}"), ("conditions", "[]")),
            *(("concluded_entry", entry), ("current", 1), ("body", "committee"), *scheme),
        ),
    )
    yield Filling(
        DecisionContent,
        ("id", "file_id", "frozen_at"),
        (
            (key("content", each), key("file", each), instants.at(_granted(each) - 10))
            for each in range(plan.certificates)
        ),
        (("number", 1), ("text", "{}"), ("digest", NO_FACTS), ("because", "opened")),
    )
    yield Filling(
        Certificate,
        (
            *("id", "number", "subject_id", "organisation_id", "application_id", "decision_id"),
            *("decided_on", "valid_from", "valid_until", "state", "issued_at"),
        ),
        _certificates(plan, instants),
        (("audit_body_id", AUDIT_BODY), *scheme),
    )
    yield Filling(
        CertificateStanding,
        ("id", "certificate_id", "state", "from_at", "until_at", "ground"),
        _standings(plan, instants),
        (("recorded_from", entry),),
    )
    yield Filling(
        CertificateScope,
        ("id", "certificate_id", "valid_from"),
        (
            (key("scope", each), key("certificate", each), day(_granted(each)))
            for each in range(plan.certificates)
        ),
        (("scope", SCOPE), ("recorded_from", entry)),
    )
    yield from _audited(plan, instants)


def _audited(plan: Plan, instants: Instants) -> Iterator[Filling]:
    yield Filling(
        Audit,
        (
            *("id", "number", "ordered_id", "ordered_at", "auditee_subject_id"),
            *("auditee_organisation_id", "kind", "reported_at", "accepted_at"),
            *("order_text", "order_digest"),
        ),
        _audits(plan, instants),
        (
            *(("audit_body_id", AUDIT_BODY), ("state", "accepted"), ("ordered_by", "application")),
            *(("days_required", "2"), ("shows_summary", True)),
        ),
    )
    yield Filling(
        Finding,
        (
            *("id", "number", "audit_id", "auditee_organisation_id", "subject_id", "criterion"),
            *("grade", "state", "announced_at", "due_on", "verified_at", "grade_since_at"),
        ),
        _findings(plan, instants),
        (("audit_body_id", AUDIT_BODY), ("times", "{}"), ("told_overdue", "[]")),
    )


def _granted(certificate: int) -> int:
    """Return the day on which a certificate was granted."""
    return 120 + certificate * 37 % 1_200


def _applications(plan: Plan, instants: Instants) -> Iterator[tuple[object, ...]]:
    for each in range(plan.certificates):
        granted = _granted(each)
        begun = granted - 30 - each % 80
        yield (
            *(key("application", each), make(NumberKind.APPLICATION, each + 1)),
            *(key("subject", plan.holder(each)), house(each), "granted", instants.at(begun)),
            *(instants.at(begun + 5), instants.at(granted)),
        )
    for each in range(plan.refused):
        serial, begun = plan.certificates + each, 30 + each * 13 % 1_200
        state = ("refused", "withdrawn", "stage_2")[each % 3]
        ended = instants.at(begun + 90) if each % 3 < 2 else None  # noqa: PLR2004 - the open third
        holder = each % plan.certificates
        yield (
            *(key("application", serial), make(NumberKind.APPLICATION, serial + 1)),
            *(key("subject", plan.holder(holder)), house(holder), state, instants.at(begun)),
            *(instants.at(begun + 5), ended),
        )


def _decisions(plan: Plan, instants: Instants) -> Iterator[tuple[object, ...]]:
    for each in range(plan.certificates):
        granted = _granted(each)
        yield (
            *(key("file", each), make(NumberKind.DECISION, each + 1), key("application", each)),
            *(key("subject", plan.holder(each)), house(each)),
            *(instants.at(granted - 10), instants.at(granted)),
        )


def _certificates(plan: Plan, instants: Instants) -> Iterator[tuple[object, ...]]:
    for each in range(plan.certificates):
        granted = _granted(each)
        state = "suspended" if each % 25 == 0 else "active"
        yield (
            *(key("certificate", each), make(NumberKind.CERTIFICATE, each + 1)),
            *(key("subject", plan.holder(each)), house(each)),
            *(key("application", each), key("file", each)),
            *(day(granted), day(granted), day(granted + 1_095), state, instants.at(granted)),
        )


def _standings(plan: Plan, instants: Instants) -> Iterator[tuple[object, ...]]:
    for each in range(plan.certificates):
        granted, whose = _granted(each), key("certificate", each)
        since, met = instants.at(granted), "requirements_met"
        if each % 25:
            yield key("standing", 2 * each), whose, "active", since, None, met
            continue
        turned = instants.at(granted + 20 + each % 60)
        yield key("standing", 2 * each), whose, "active", since, turned, met
        yield key("standing", 2 * each + 1), whose, "suspended", turned, None, "conditions_not_met"


def _audits(plan: Plan, instants: Instants) -> Iterator[tuple[object, ...]]:
    for each in range(plan.certificates):
        granted, order = _granted(each), _order(plan, each)
        text = canonical(order)
        yield (
            *(key("audit", each), make(NumberKind.AUDIT, each + 1), key("application", each)),
            *(instants.at(granted - 25), key("subject", plan.holder(each)), house(each)),
            *(order.kind.value, instants.at(granted - 15), instants.at(granted - 12)),
            *(text, sha256(text.encode()).hexdigest()),
        )


def _order(plan: Plan, audit: int) -> Order:
    """Return what was handed over to whoever audited."""
    return Order(
        auditee_subject_id=UUID(key("subject", plan.holder(audit))),
        auditee_organisation_id=UUID(house(audit)),
        ordered_by="application",
        ordered_id=UUID(key("application", audit)),
        scheme="ers-1",
        scheme_version="1.0",
        standard="ers",
        edition="1.0",
        kind=Ordered.STAGE_2 if audit % 4 else Ordered.SURVEILLANCE,
        audit_body_id=UUID(AUDIT_BODY),
        scope=ORDERED,
        personnel=12,
        workers_placed=240,
        criteria=CRITERIA,
        consent_to_summary=True,
    )


def _findings(plan: Plan, instants: Instants) -> Iterator[tuple[object, ...]]:
    chance, serial = plan.chance("findings"), 0
    for each in range(plan.certificates):
        announced = _granted(each) - 15
        for _ in range(each % 5):
            is_open = chance.random() < 1 / 8
            verified = None if is_open else instants.at(announced + 10 + each % 50)
            yield (
                *(key("finding", serial), make(NumberKind.FINDING, serial + 1)),
                *(key("audit", each), house(each), key("subject", plan.holder(each))),
                *(chance.choice(CRITERIA), chance.choice(GRADES)),
                *("open" if is_open else "verified", instants.at(announced)),
                *(day(announced + 60), verified, instants.at(announced)),
            )
            serial += 1
