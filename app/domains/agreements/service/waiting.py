"""What of agreements, regional bodies and ends of jurisdictions waits for somebody (P7)."""

from app.access.grants import Permission, Role
from app.access.policy import reaches
from app.domains.agreements.queries import agreements, bodies
from app.domains.agreements.queries import waiting as queries
from app.domains.agreements.service.succeeding import Question, questions
from app.domains.identity.types import Waiting
from app.domains.jurisdictions.queries import authorities
from app.domains.jurisdictions.queries.endings import ended_by, proposed_ends
from app.store.work import Work


def waiting(work: Work) -> list[Waiting]:
    """Return what the caller could sign, put in force, confirm, or answer about successors."""
    found = _to_sign(work)
    if not reaches(work.actor, Permission.AGREEMENT_ENFORCE):
        return found
    found += [
        Waiting("enforce", "agreement", _at(each.key), each.signed_at or each.changed_at)
        for each in queries.signed(work)
    ]
    return found + _to_confirm(work) + _to_answer(work)


def _at(key: str) -> str:
    return f"/v1/agreements/{key}"


def _question(asked: Question) -> str:
    return f"{_at(asked.agreement.key)}/successions/{asked.party.jurisdiction}/{asked.successor}"


def _to_sign(work: Work) -> list[Waiting]:
    rows = queries.unsigned(work)
    if work.actor.role is Role.SECRETARIAT and rows:
        codes = {each.jurisdiction for each in rows if each.jurisdiction is not None}
        here = authorities(work, codes)
        rows = [each for each in rows if not here.get(each.jurisdiction or "")]
    once = {each.agreement.key: each.agreement.edited_at for each in rows}
    return [Waiting("sign", "agreement", _at(key), since) for key, since in once.items()]


def _to_confirm(work: Work) -> list[Waiting]:
    """Return amendments, successions, members and ends that others proposed."""
    found = [
        Waiting("confirm", "agreement_change", _at(key), row.proposed_at)
        for row, key in queries.amendments(work)
    ]
    found += [
        Waiting("confirm", "agreement_change", _at(key), row.proposed_at)
        for row, key in queries.successions(work)
    ]
    found += [
        Waiting("confirm", "agreement_change", f"/v1/regional-bodies/{key}", row.proposed_at)
        for row, key in bodies.proposed(work)
        if row.proposed_by != work.actor.id
    ]
    return found + [
        Waiting(
            "confirm", "agreement_change", f"/v1/jurisdictions/{each.code}/end", each.proposed_at
        )
        for each in proposed_ends(work)
        if each.proposed_by != work.actor.id
    ]


def _to_answer(work: Work) -> list[Waiting]:
    """Return each agreement with each successor of a party about which nobody answered."""
    today = work.at.date()
    if not ended_by(work, today):
        return []
    standing = agreements.in_force_or_coming(work)
    return [
        Waiting("answer", "succession", _question(each), each.since)
        for each in questions(work, standing, today)
        if each.answer is None
    ]
