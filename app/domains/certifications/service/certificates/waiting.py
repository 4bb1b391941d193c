"""What of certificates waits for somebody to act: holders, the secretariat, those who decide."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import reaches
from app.domains.audits.queries import following as audits
from app.domains.certifications.models import Certificate
from app.domains.certifications.queries import certificates_waiting, risks
from app.domains.certifications.rules.due_dates import REMIND_DAYS
from app.domains.certifications.rules.standing import after, start_of
from app.domains.certifications.service.applications.audit_orders import OVER
from app.domains.certifications.service.certificates.acts import CERTIFICATE
from app.domains.certifications.service.certificates.time_limits import renewal_opens
from app.domains.certifications.service.desk import today
from app.domains.identity.types import Waiting
from app.domains.standards import queries as standards
from app.domains.standards.engine.calendars import zone_of
from app.domains.standards.types.scheme import Scheme
from app.store.work import Work

AHEAD = timedelta(days=max(REMIND_DAYS))
"""How long before a surveillance audit is owed it waits to be ordered."""


def _at(certificate: Certificate) -> str:
    return f"/v1/certificates/{certificate.number}"


def waiting(work: Work) -> list[Waiting]:
    """Return what of certificates waits for the caller."""
    return [
        *_asked(work),
        *_urgent(work),
        *_of_conditions(work),
        *_to_order(work),
        *_risks(work),
        *_to_renew(work),
    ]


def _asked(work: Work) -> list[Waiting]:
    """Return what holders asked, and certificates to look at again (C7)."""
    found = [
        Waiting("take_up", "request", _at(one), each.asked_at, None)
        for each, one in certificates_waiting.waiting_requests(work)
    ]
    reviews = certificates_waiting.waiting_reviews(work)
    rules = _rules(work, [one for _, one in reviews])
    return found + [
        Waiting("review", "certificate", _at(one), each.opened_at, _end(rules, one, each.due_on))
        for each, one in reviews
    ]


def _urgent(work: Work) -> list[Waiting]:
    """Return urgent suspensions that somebody else proposed."""
    return [
        Waiting("confirm", "certificate", _at(one), each.announced_at, None)
        for each, one in certificates_waiting.urgently_proposed(work)
        if each.proposed_by != work.actor.id
    ]


def _of_conditions(work: Work) -> list[Waiting]:
    """Return conditions to meet, for holders, and those that were shown, for who closes them."""
    to_meet = certificates_waiting.waiting_conditions(work, Permission.CERTIFICATE_ASK)
    to_close = certificates_waiting.waiting_conditions(work, Permission.CONDITION_CLOSE)
    rules = _rules(work, [one for _, one in [*to_meet, *to_close]])
    found = [
        Waiting("meet", "condition", _at(one), one.issued_at, _end(rules, one, each.due_on))
        for each, one in to_meet
        if each.shown_at is None
    ]
    return found + [
        Waiting("close", "condition", _at(one), each.shown_at, _end(rules, one, each.due_on))
        for each, one in to_close
        if each.shown_at is not None
    ]


def _to_order(work: Work) -> list[Waiting]:
    """Return certificates that owe a surveillance audit soon, and of which none goes on."""
    owing = certificates_waiting.owing_surveillance(work, (work.at + AHEAD).date())
    known = audits.ordered_by(work, CERTIFICATE, [each.id for each in owing])
    rules = _rules(work, owing)
    found = []
    for each in owing:
        if each.surveillance_on is None or any(one.state not in OVER for one in known[each.id]):
            continue
        zone = zone_of(rules[each.scheme_id].calendar)
        since, due = start_of(each.surveillance_on, zone) - AHEAD, after(each.surveillance_on, zone)
        found.append(Waiting("order_audit", "certificate", _at(each), since, due))
    return found


def _risks(work: Work) -> list[Waiting]:
    """Return holders of whom a risk pattern is known, for who orders audits (W1)."""
    if not reaches(work.actor, Permission.RISK_CLOSE):
        return []
    return [
        Waiting("weigh", "risk", f"/v1/risk-reviews/{each.id}", each.opened_at)
        for each in risks.waiting(work)
    ]


def _to_renew(work: Work) -> list[Waiting]:
    """Return a holder's certificates in their window, which no application renews yet."""
    if not reaches(work.actor, Permission.CERTIFICATE_ASK):
        return []
    held = certificates_waiting.unrenewed(work)
    rules = _rules(work, held)
    found = []
    for each in held:
        scheme = rules[each.scheme_id]
        opens, zone = renewal_opens(scheme, each.valid_until), zone_of(scheme.calendar)
        if opens <= today(work, scheme):
            due = after(each.valid_until, zone)
            found.append(Waiting("renew", "certificate", _at(each), start_of(opens, zone), due))
    return found


def _rules(work: Work, found: Sequence[Certificate]) -> dict[UUID, Scheme]:
    ids = {each.scheme_id for each in found}
    return {key: each.said for key, each in standards.by_ids(work, ids, Scheme).items()}


def _end(rules: Mapping[UUID, Scheme], certificate: Certificate, day: date) -> datetime:
    """Return the instant at which a last day has passed where the scheme is."""
    return after(day, zone_of(rules[certificate.scheme_id].calendar))
