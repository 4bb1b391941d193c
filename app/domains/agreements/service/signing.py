"""Signing an agreement for a party, putting it in force, and denouncing it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from app.access.grants import Permission, Role
from app.access.policy import require
from app.domains.agreements.errors import AuthoritySigns, NotInForce, SignedAlready
from app.domains.agreements.models import Agreement, AgreementParty, AgreementSignature
from app.domains.agreements.queries import agreements as queries
from app.domains.agreements.queries.agreements import Named
from app.domains.agreements.queries.in_force import laid_out_of, lasting_of
from app.domains.agreements.rules import last_day_of_notice
from app.domains.agreements.service.desk import AgreementDesk
from app.domains.agreements.service.editions import note_change
from app.domains.agreements.types import AgreementState, NewParty, NoticePeriod
from app.domains.agreements.workflow import LIFE, PARTY, Action, PartyAction
from app.domains.identity.errors import NotYourself
from app.domains.jurisdictions.queries import authorities
from app.kit.errors import BadInput, Fault
from app.kit.ids import new_id
from app.store.work import Work


@dataclass(frozen=True, slots=True)
class ForParty:
    """What is done for a party.

    Attributes:
        party: for which; ``None``: for the jurisdiction for which the caller acts.
        day: of the document; ``None``: today.
        reference: of the document; the secretariat names one.
    """

    party: NewParty | None
    day: date | None
    reference: str | None


def sign(work: Work, desk: AgreementDesk, agreement: Agreement, said: ForParty) -> Agreement:
    """Sign the edition of a draft for a party; the last one who signs makes it signed.

    A manager of the authority of exactly that jurisdiction signs. Of a regional body, and of a
    state that has no authority here, the secretariat notes the document.

    Raises:
        Forbidden: the caller does not sign for this party.
        StepRefused: it is no draft.
        SignedAlready: this party signed this edition.
        AuthoritySigns: the state's authority is here and signs itself.
        BadInput: there is no such party, no reference, or an odd day.

    Records:
        ``agreements.party.signed``; with the last one ``agreements.agreement.signed`` too.

    Rule:
        Issue 10; fairness S5.
    """
    found = _party(work, agreement, said)
    require(work.actor, Permission.AGREEMENT_SIGN, found.party.facts, is_seen=True)
    LIFE.step(agreement.state, Action.SIGN)
    if found.signature is not None:
        raise SignedAlready("This party signed this edition.")
    _refuse_strange_hand(work, found.party, said.reference)
    day = _day(desk, work, said.day, None)
    _write(work, agreement, found, day, said.reference)
    agreement.changed_at = work.at
    parties = queries.named(work, [agreement.id])[agreement.id]
    if all(each.signature is not None for each in parties):
        agreement.signed_at = work.at
        facts = {"key": agreement.key, "edition": agreement.edition, "parties": len(parties)}
        work.move(agreement, LIFE, Action.SIGN, **facts)
    work.session.flush()
    return agreement


def _party(work: Work, agreement: Agreement, said: ForParty) -> Named:
    wanted = said.party or NewParty(work.actor.jurisdiction)
    for each in queries.named(work, [agreement.id])[agreement.id]:
        key = None if each.body is None else each.body.key
        if NewParty(each.party.jurisdiction, key) == wanted:
            return each
    name = "body" if wanted.body is not None else "jurisdiction"
    fault = Fault(f"/{name}", "It is no party of this agreement.")
    raise BadInput("There is no such party.", faults=[fault])


def _refuse_strange_hand(work: Work, party: AgreementParty, reference: str | None) -> None:
    if work.actor.role is not Role.SECRETARIAT:
        return
    code = party.jurisdiction
    if code is not None and authorities(work, [code])[code]:
        raise AuthoritySigns(f"The authority of {code} has an account here.")
    _refuse_without_document(work, reference)


def _refuse_without_document(work: Work, reference: str | None) -> None:
    if reference is None and work.actor.role is Role.SECRETARIAT:
        fault = Fault("/reference", "Name the document in which the party says so.")
        raise BadInput("What is noted for a party rests on a document.", faults=[fault])


def _day(desk: AgreementDesk, work: Work, said: date | None, first: date | None) -> date:
    today = desk.today(work)
    day = said or today
    if day > today or (first is not None and day < first):
        span = f"until {today}" if first is None else f"from {first} until {today}"
        fault = Fault("/day", f"Give a day {span}.")
        raise BadInput("The day cannot be meant.", faults=[fault])
    return day


def _write(
    work: Work, agreement: Agreement, found: Named, day: date, reference: str | None
) -> None:
    assert work.actor.id is not None
    is_noted = work.actor.role is Role.SECRETARIAT
    work.session.add(
        AgreementSignature(
            id=new_id(),
            party_id=found.party.id,
            signed_on=day,
            reference=reference,
            organisation_id=None if is_noted else work.actor.organisation_id,
            signed_by=work.actor.id,
            signed_at=work.at,
        )
    )
    work.record(
        "agreements.party.signed",
        row=str(found.party.id),
        agreement=str(agreement.id),
        edition=agreement.edition,
        **called(found),
        day=day.isoformat(),
        is_noted=is_noted,
    )
    work.session.flush()


def called(found: Named) -> dict[str, Any]:
    """Return how a party is named in an event."""
    if found.body is not None:
        return {"body": found.body.code}
    return {"jurisdiction": found.party.jurisdiction or ""}


def enforce(work: Work, desk: AgreementDesk, agreement: Agreement) -> Agreement:
    """Put in force what every party signed; its dates say from when.

    Raises:
        Forbidden, NotFound, StepRefused: by policy and table.
        NotYourself: the caller drafted it, or wrote the edition that was signed.

    Records:
        ``agreements.agreement.enforced`` with its days.

    Rule:
        Fairness P4: power is divided.
    """
    require(work.actor, Permission.AGREEMENT_ENFORCE, agreement.facts, is_seen=True)
    LIFE.step(agreement.state, Action.ENFORCE)
    if work.actor.id in {agreement.drafted_by, agreement.edited_by}:
        raise NotYourself("Somebody else of the secretariat puts in force what you drafted.")
    since = agreement.since or desk.today(work)
    if agreement.until is not None and agreement.until < since:
        told = f"It ended on {agreement.until}, before it could begin: redraft it."
        raise NotInForce(told)
    agreement.since = since
    agreement.enforced_by, agreement.enforced_at = work.actor.id, work.at
    agreement.changed_at = work.at
    days = {"since": since.isoformat(), "until": told_day(agreement.until)}
    work.move(agreement, LIFE, Action.ENFORCE, key=agreement.key, **days)
    note_change(work)
    return agreement


def told_day(day: date | None) -> str | None:
    """Return a day as an event says it."""
    return None if day is None else day.isoformat()


def denounce(work: Work, desk: AgreementDesk, agreement: Agreement, said: ForParty) -> Agreement:
    """Denounce an agreement for a party, which leaves at the end of its notice.

    Raises:
        Forbidden: the caller does not act for this party.
        NotInForce: it is not in force today.
        StepRefused: the party denounced before.
        BadInput: there is no such party, no reference, or an odd day.

    Records:
        ``agreements.party.denounced`` with the last day of its notice.

    Rule:
        Issue 10; fairness S5.
    """
    found = _party(work, agreement, said)
    party = found.party
    require(work.actor, Permission.AGREEMENT_DENOUNCE, party.facts, is_seen=True)
    refuse_not_in_force(work, desk, agreement)
    PARTY.step(party.state, PartyAction.DENOUNCE)
    _refuse_without_document(work, said.reference)
    day = _day(desk, work, said.day, party.since or agreement.since)
    notice = NoticePeriod(agreement.notice_count, agreement.notice_unit)
    party.until = last_day_of_notice(day, notice)
    party.denounced_on, party.denounced_reference = day, said.reference
    party.denounced_by, party.denounced_at = work.actor.id, work.at
    agreement.changed_at = work.at
    work.move(
        party,
        PARTY,
        PartyAction.DENOUNCE,
        agreement=str(agreement.id),
        key=agreement.key,
        **called(found),
        day=day.isoformat(),
        until=party.until.isoformat(),
    )
    note_change(work)
    return agreement


def refuse_not_in_force(work: Work, desk: AgreementDesk, agreement: Agreement) -> None:
    """Refuse what can be done only while an agreement is in force, or will be.

    Raises:
        NotInForce: it is a draft, or is over.
    """
    if agreement.state is AgreementState.IN_FORCE:
        term = lasting_of(agreement, laid_out_of(work, [agreement]))
        if term.until is None or desk.today(work) <= term.until:
            return
        raise NotInForce(f"The agreement ended on {term.until}.")
    raise NotInForce("The agreement was not put in force.")
