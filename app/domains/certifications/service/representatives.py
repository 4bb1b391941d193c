"""Who acts for a firm: declared with their consent, asked for one by one, ended (C4)."""

from collections.abc import Sequence
from datetime import date

from app.access.grants import Permission
from app.access.policy import Facts, require
from app.domains.certifications.engine import contacts
from app.domains.certifications.errors import NotHeld
from app.domains.certifications.models import Representative
from app.domains.certifications.queries import representatives
from app.domains.certifications.rules import EARLIEST, READS, declared_today
from app.domains.certifications.service.desk import CertificationDesk
from app.domains.certifications.types import Declared, Named
from app.domains.subjects.models import Subject
from app.domains.subjects.queries import claims
from app.kit.errors import BadInput, Fault
from app.kit.ids import new_id
from app.kit.text import fold
from app.store.keys import Purpose
from app.store.work import Work

__all__ = ["READS", "check", "declare", "end"]
PREFIX = "representative "


def declare(work: Work, desk: CertificationDesk, subject: Subject, said: Named) -> Representative:
    """Declare somebody who acts for the firm; what was declared is never changed, only ended.

    Args:
        work: the open transaction.
        desk: digests numbers and addresses.
        subject: the record that the firm holds.
        said: whom, since when, and when they agreed.

    Raises:
        Forbidden: the role declares nobody.
        NotHeld: the record is not the firm's.
        BadInput: a consent that lies ahead, days out of order, a number without country code.

    Records:
        ``certifications.representative.declared``; nobody's name stands in it.

    Rule:
        Fairness C4: with their consent.
    """
    actor = work.actor
    mine = Facts(holder_id=actor.organisation_id)
    require(actor, Permission.REPRESENTATIVE_CHANGE, mine, is_seen=True)
    claim = claims.find_granted(work, subject.id)
    if claim is None or claim.organisation_id != actor.organisation_id:
        raise NotHeld("Your organisation does not hold this record.")
    assert actor.id is not None
    kept, faults = _kept(work, desk, said)
    faults += _faults_of_days(said, work.at.date())
    if faults:
        raise BadInput("This cannot be declared.", faults=faults)
    row = Representative(
        id=new_id(),
        organisation_id=claim.organisation_id,
        subject_id=subject.id,
        kind=said.kind,
        name=said.name,
        country=said.country,
        contacts=kept,
        consented_on=said.consented_on,
        valid_from=said.since,
        valid_until=said.until,
        declared_by=actor.id,
        declared_at=work.at,
    )
    work.session.add(row)
    work.session.flush()
    work.record(
        "certifications.representative.declared",
        subject.id,
        representative=str(row.id),
        kind=said.kind.value,
        since=said.since.isoformat(),
    )
    return row


def _kept(work: Work, desk: CertificationDesk, said: Named) -> tuple[list[list[str]], list[Fault]]:
    kept: list[list[str]] = []
    faults = []
    for place, typed in enumerate(said.contacts):
        try:
            known = contacts.forms(typed)
        except contacts.NoContact as error:
            faults.append(Fault(f"/contacts/{place}", str(error)))
            continue
        kept.append([desk.ring.digest(work, Purpose.PERSONAL, PREFIX + each) for each in known])
    return kept, faults


def _faults_of_days(said: Named, today: date) -> list[Fault]:
    faults = []
    if not EARLIEST <= said.consented_on <= today:
        detail = f"Give the day of the consent, from {EARLIEST} to {today}."
        faults.append(Fault("/consented_on", detail))
    elif said.since < said.consented_on:
        detail = f"Give {said.consented_on} or a later day: nobody is named before they agreed."
        faults.append(Fault("/since", detail))
    if said.until is not None and said.until < said.since:
        faults.append(Fault("/until", f"Give {said.since} or a later day."))
    return faults


def end(work: Work, row: Representative, until: date, reason: str) -> Representative:
    """Say until when somebody acts for the firm; an end that was said can only come earlier.

    Raises:
        Forbidden: the role ends nothing of this firm.
        BadInput: the day lies before the first one, or after an end that was said.

    Records:
        ``certifications.representative.ended`` with the reason.

    Rule:
        Fairness C4: kept up to date.
    """
    require(work.actor, Permission.REPRESENTATIVE_CHANGE, row.facts, is_seen=True)
    if until < row.valid_from:
        fault = Fault("/until", f"Give {row.valid_from} or a later day.")
        raise BadInput("It would end before it began.", faults=[fault])
    if row.valid_until is not None and row.valid_until < until:
        fault = Fault("/until", f"It ends on {row.valid_until}; declare them anew to go on.")
        raise BadInput("It ends earlier already.", faults=[fault])
    row.valid_until = until
    work.record(
        "certifications.representative.ended",
        row.subject_id,
        words={"reason": reason},
        representative=str(row.id),
        until=until.isoformat(),
    )
    work.session.flush()
    return row


def check(
    work: Work, desk: CertificationDesk, subject: Subject, name: str | None, contact: str | None
) -> Declared:
    """Tell whether a firm declares a name, a number or an address today; with both, both of one.

    Raises:
        BadInput: neither is given, or the number cannot be read.

    Rule:
        Fairness C4: anyone can ask whether a named person or number is declared today; numbers are
        never listed. L10: a name alone says that somebody of that name is declared, no more.
    """
    require(work.actor, Permission.REPRESENTATIVE_CHECK, subject.facts, is_seen=True)
    digests = None if contact is None else _digests(work, desk, contact)
    if name is None and digests is None:
        fault = Fault("/name", "Give a name, a number or an address.")
        raise BadInput("There is nothing to look for.", faults=[fault])
    day = work.at.date()
    found = representatives.standing(work, subject.id)
    listed: Sequence[Representative] = [
        each for each in found if declared_today(each.valid_from, each.valid_until, day)
    ]
    if not listed:
        return Declared.KEEPS_NO_LIST
    folded = None if name is None else fold(name)
    matches = [
        (folded is None or fold(each.name) == folded)
        and (digests is None or contacts.any_of(each.contacts, digests))
        for each in listed
    ]
    return Declared.DECLARED if any(matches) else Declared.NOT_DECLARED


def _digests(work: Work, desk: CertificationDesk, contact: str) -> list[str]:
    try:
        form = contacts.asked(contact)
    except contacts.NoContact as error:
        raise BadInput(
            "The number cannot be read.", faults=[Fault("/contact", str(error))]
        ) from None
    return desk.ring.every_digest(work, Purpose.PERSONAL, PREFIX + form)
