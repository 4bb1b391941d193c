"""What the register knows of the members of a team before it is cleared (C7, C8)."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from app.domains.audits.models import Audit, AuditMember
from app.domains.audits.queries import audits, people
from app.domains.audits.rules import MOST_LED_IN_A_ROW
from app.domains.audits.service.ordering import scheme_of
from app.domains.audits.types import Candidate, Interest, Tie
from app.domains.identity.queries import nationalities
from app.domains.identity.types import CountryTie
from app.domains.standards.types.words import Measured
from app.store.work import Work


def candidates(
    work: Work, audit: Audit, team: Sequence[AuditMember], since: date
) -> list[Candidate]:
    """Return what is known of each member of a team.

    Args:
        work: the open transaction.
        audit: that they are to carry out.
        team: its members.
        since: ties of work that ended before this day have cooled off.
    """
    ids = [each.person_id for each in team]
    roles = people.auditors(work, audit.audit_body_id, ids)
    worked = people.worked_until(work, audit.auditee_organisation_id, ids)
    decided = people.decided_on(work, audit.auditee_subject_id, ids)
    names = people.namesakes(work, audit.auditee_subject_id, ids)
    objected, influenced = audits.kept_out(work, audit)
    led = audits.led_before(work, audit, MOST_LED_IN_A_ROW)
    registered = people.registered(work, audit, ids)
    tied, silent = _of_the_country(work, audit, ids, since)
    return [
        Candidate(
            each.person_id,
            each.role,
            None if each.declared is None else tuple(_said(tie) for tie in each.declared),
            each.is_principal,
            worked.get(each.person_id),
            is_of_the_body=bool(roles[each.person_id]),
            is_lead_auditor="lead_auditor" in roles[each.person_id],
            decided_on_it=each.person_id in decided,
            shares_a_name=each.person_id in names,
            led_in_a_row=_in_a_row(led, each.person_id),
            objected=each.person_id in objected,
            influenced=each.person_id in influenced,
            registered=tuple(registered.get(each.person_id, ())),
            country_ties=tied.get(each.person_id, frozenset()),
            says_nationality=each.person_id not in silent,
        )
        for each in team
    ]


def _of_the_country(
    work: Work, audit: Audit, ids: Sequence[UUID], since: date
) -> tuple[dict[UUID, frozenset[CountryTie]], set[UUID]]:
    """Return what ties people to the country that is assessed, and who says of none to be its own.

    Rule:
        Fairness C8.
    """
    if scheme_of(work, audit).measures is not Measured.JURISDICTION:
        return {}, set()
    tied: dict[UUID, frozenset[CountryTie]] = dict.fromkeys(ids, frozenset())
    for country in {each.country for each in audit.order.scope.sites}:
        for person_id, found in nationalities.ties(work, ids, country, since).items():
            tied[person_id] |= found
    return tied, nationalities.undeclared(work, ids)


def _in_a_row(led: Sequence[UUID], person_id: UUID) -> int:
    count = 0
    for each in led:
        if each != person_id:
            break
        count += 1
    return count


def _said(kept: dict[str, Any]) -> Interest:
    ended = kept["ended_on"]
    return Interest(Tie(kept["kind"]), None if ended is None else date.fromisoformat(ended))
