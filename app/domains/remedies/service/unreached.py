"""Who cannot be reached: looked for, her money held, heirs proved; it is never the payer's."""

from datetime import timedelta
from typing import Any

from app.access.grants import Permission
from app.domains.evidence.service import cite, kept_by_me
from app.domains.remedies.errors import NothingHeld, NotUnreachable, NotYours, SecondPersonAccepts
from app.domains.remedies.models import Remedy, RemedyContact, RemedyWorker
from app.domains.remedies.queries import remedies as queries
from app.domains.remedies.service import words
from app.domains.remedies.service.answering import reopen
from app.domains.remedies.service.common import deciding, person_of, refuse_state, told
from app.domains.remedies.service.desk import RemedyDesk
from app.domains.remedies.service.listing import knows
from app.domains.remedies.types import Balance, ContactWay, RemedyState
from app.domains.remedies.types.asked import Heir
from app.kit.errors import BadInput, Fault
from app.store.work import Work

HEIR = "remedy_heir"


def contact(
    work: Work, remedy: Remedy, line: RemedyWorker, way: ContactWay, *, is_reached: bool
) -> RemedyContact:
    """Write down an attempt to reach a worker.

    Raises:
        Forbidden: the caller reads no lists.
        NotYours: the caller pays, or does not know her.

    Records:
        ``remedies.worker.looked_for`` with her code and the way.

    Rule:
        Facts on remedy, 5.2 item 9.
    """
    person_id = person_of(work, Permission.REMEDY_LIST, remedy)
    if not knows(work, remedy, line):
        raise NotYours("Who looks for her is the body, or who handed her in and does not pay.")
    row = RemedyContact(
        worker_id=line.id, way=way, is_reached=is_reached, tried_by=person_id, tried_at=work.at
    )
    work.session.add(row)
    body: dict[str, Any] = {"code": line.code, "way": way.value, "reached": is_reached}
    work.record("remedies.worker.looked_for", **told(remedy), **body)
    work.session.flush()
    return row


def hold(work: Work, desk: RemedyDesk, remedy: Remedy, line: RemedyWorker) -> None:
    """Hold what is open for a worker who cannot be reached, in a blocked account.

    Raises:
        Forbidden: the caller does not run it.
        StepRefused: nothing is open on her line, or no plan was accepted.
        NotUnreachable: she was not looked for often, long and in different ways enough.
        InterestDeclared, HeldForSecondLook: the caller has a part in it, or may have.

    Records:
        ``remedies.worker.held`` with code, amount and until when it can be claimed.

    Rule:
        Facts on remedy, 5.2 item 9; fairness V7: it never returns to the payer.
    """
    deciding(work, Permission.REMEDY_RUN, remedy)
    is_fit = remedy.accepted_at is not None and line.balance.open > 0
    refuse_state(remedy, is_fit=is_fit, what="Nothing is open on her line, or no plan stands.")
    _refuse_early(work, desk, line)
    before = line.balance
    line.put(
        Balance(
            before.due,
            before.claimed,
            before.received,
            before.held + before.open,
            before.to_fund,
        )
    )
    line.held_at, line.claimable_until = work.at, desk.limits.claimable_until(work.at)
    work.record(
        "remedies.worker.held",
        **told(remedy),
        code=line.code,
        amount_minor=line.held_minor,
        claimable_until=line.claimable_until.isoformat(),
    )
    work.session.flush()


def _refuse_early(work: Work, desk: RemedyDesk, line: RemedyWorker) -> None:
    limits, tried = desk.limits, queries.contacts(work, line.id)
    since = next((n for n in range(len(tried), 0, -1) if tried[n - 1].is_reached), 0)
    vain = tried[since:]
    ways = {each.way for each in vain}
    is_enough = len(vain) >= limits.contacts and len(ways) >= min(limits.contacts, len(ContactWay))
    over = work.at - vain[0].tried_at if vain else timedelta()
    if not is_enough or over < timedelta(days=limits.contact_days):
        raise NotUnreachable(
            f"Try {limits.contacts} different ways over {limits.contact_days} days;"
            f" {len(ways)} were tried in {over.days} days since she was last reached."
        )


def release(work: Work, remedy: Remedy, line: RemedyWorker) -> None:
    """Let what is held be paid: she, or an heir whose proof was checked, asked for it.

    Raises:
        Forbidden: the caller does not run it.
        NothingHeld: nothing is.
        InterestDeclared, HeldForSecondLook: the caller has a part in it, or may have.

    Records:
        ``remedies.worker.released`` with code and amount; ``remedies.remedy.reopened`` of one that
        was closed, since it is to be paid now.

    Rule:
        Facts on remedy, 5.2 item 9: claimable for three years at least.
    """
    deciding(work, Permission.REMEDY_RUN, remedy)
    before = line.balance
    if not before.held:
        raise NothingHeld("Nothing is held for her.")
    line.put(Balance(before.due, before.claimed, before.received, 0, before.to_fund))
    line.held_at = line.claimable_until = None
    work.record(
        "remedies.worker.released", **told(remedy), code=line.code, amount_minor=before.held
    )
    work.session.flush()
    if remedy.state is RemedyState.CLOSED:
        reopen(work, remedy)


def give_to_fund(work: Work, remedy: Remedy, line: RemedyWorker) -> None:
    """Give what nobody claimed in time to the workers' fund; it never returns to the payer.

    Raises:
        Forbidden: the caller does not run it.
        NothingHeld: nothing is, or it can still be claimed.
        InterestDeclared, HeldForSecondLook: the caller has a part in it, or may have.

    Records:
        ``remedies.worker.given_to_fund`` with code and amount.

    Rule:
        Fairness V7; facts on remedy, 5.2 item 9.
    """
    deciding(work, Permission.REMEDY_RUN, remedy)
    before = line.balance
    if not before.held or line.claimable_until is None or work.at < line.claimable_until:
        raise NothingHeld(f"It can be claimed until {line.claimable_until}.")
    to_fund = before.to_fund + before.held
    line.put(Balance(before.due, before.claimed, before.received, 0, to_fund))
    work.record(
        "remedies.worker.given_to_fund", **told(remedy), code=line.code, amount_minor=before.held
    )
    work.session.flush()


def name_heir(work: Work, desk: RemedyDesk, remedy: Remedy, line: RemedyWorker, heir: Heir) -> None:
    """Name who inherits what a worker is owed, with the proof; somebody else checks it.

    Raises:
        Forbidden: the caller reads no lists.
        NotYours: the caller pays, or does not know her.
        BadInput: the caller's organisation keeps no such document.

    Records:
        ``remedies.worker.heir_named`` with her code.

    Rule:
        Fairness V7: heirs are payees with proof checked outside the payer.
    """
    person_id = person_of(work, Permission.REMEDY_LIST, remedy)
    if not knows(work, remedy, line):
        raise NotYours("A payer names no heirs.")
    documents = kept_by_me(work, [heir.proof_id], "/proof")
    cite(work, documents, HEIR, line.id)
    key = words.heir_key(line)
    said = {"name": heir.name, "contact": heir.contact}
    line.sealed_heir = words.seal_person(work, desk.ring, key, said)
    line.heir_proof_id, line.heir_named_by = heir.proof_id, person_id
    line.heir_checked_by = line.heir_checked_at = None
    line.has_died = True
    work.record("remedies.worker.heir_named", **told(remedy), code=line.code)
    work.session.flush()


def check_heir(work: Work, remedy: Remedy, line: RemedyWorker) -> None:
    """Find the proof of an heir good: somebody of the body, who did not name the heir.

    The code that was hers opens nothing any more, nor does her receipt; the heir gets a code of
    their own.

    Raises:
        Forbidden: the caller does not run it.
        BadInput: no heir is named.
        SecondPersonAccepts: the caller named the heir.
        InterestDeclared, HeldForSecondLook: the caller has a part in it, or may have.

    Records:
        ``remedies.worker.heir_checked`` with her code.

    Rule:
        Fairness V7, P4.
    """
    person_id = deciding(work, Permission.REMEDY_RUN, remedy)
    if line.heir_named_by is None:
        raise BadInput("No heir is named.", faults=[Fault("", "Name an heir first.")])
    if line.heir_named_by == person_id:
        raise SecondPersonAccepts("You named the heir.")
    line.heir_checked_by, line.heir_checked_at = person_id, work.at
    line.find = line.secret_digest = None
    work.record("remedies.worker.heir_checked", **told(remedy), code=line.code)
    work.session.flush()
