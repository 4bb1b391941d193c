"""Payments as payers report them: the payer's word alone leaves each claimed (V7)."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from uuid import UUID

from app.access.grants import Permission
from app.domains.evidence.service import cite, kept_by_me
from app.domains.identity.queries.organisations import find_any
from app.domains.identity.types import OrganisationKind
from app.domains.remedies.engine.balancing import paying
from app.domains.remedies.errors import FaultyLines, MoreThanOwed, ReportedBefore
from app.domains.remedies.models import Remedy, RemedyPayer, RemedyPayment, RemedyWorker
from app.domains.remedies.queries import payments as queries
from app.domains.remedies.queries import remedies
from app.domains.remedies.service import words
from app.domains.remedies.service.common import is_body, person_of, refuse_state, told
from app.domains.remedies.service.desk import RemedyDesk
from app.domains.remedies.service.opening import account_of, let_in
from app.domains.remedies.types import PaymentState, RemedyState
from app.domains.remedies.types.asked import Paying
from app.kit.errors import BadInput, Fault, Forbidden
from app.kit.ids import new_id
from app.store.keys import Purpose
from app.store.work import Work

LENDS_ITS_ACCOUNT = (OrganisationKind.CIVIL_SOCIETY, OrganisationKind.AUTHORITY)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a payment stands in what was sent, so that a fault names it.

    Attributes:
        pointer: to the payment: empty for the body itself, ``/payments/3``, or ``/line/4``.
    """

    pointer: str = ""


def report(
    work: Work, desk: RemedyDesk, remedy: Remedy, said: Sequence[tuple[Place, Paying]]
) -> list[RemedyPayment]:
    """Report payments: all of them, or none.

    Args:
        work: the open transaction.
        desk: of remedies.
        remedy: locked.
        said: the payments, each with where it stands in what was sent.

    Raises:
        Forbidden: the caller neither pays nor runs it.
        StepRefused: no plan was accepted yet, or it is closed.
        MoreThanOwed: a payment is larger than what is open on the line.
        ReportedBefore: one with the same reference was reported by this payer, or to this worker.
        BadInput: a worker, payer, day or document is not known.
        FaultyLines: several lines of a file cannot be taken.

    Records:
        ``remedies.payments.reported`` with how many, and the sum.

    Rule:
        Fairness V7: the payer's proof alone leaves it claimed; who paid what share is shown.
    """
    person_of(work, Permission.REMEDY_PAY, remedy)
    is_fit = remedy.accepted_at is not None and remedy.state is not RemedyState.CLOSED
    refuse_state(remedy, is_fit=is_fit, what="Payments are reported once a plan was accepted.")
    payers = {each.id: each for each in remedies.payers(work, remedy.id)}
    _refuse_others(work, remedy, payers, said)
    lines = remedies.lines_coded(work, remedy.id, {each.worker for _, each in said})
    digest = desk.ring.digests(work, Purpose.WORKERS)
    references = [digest(f"payment:{each.reference.strip().casefold()}") for _, each in said]
    known = queries.known_digests(work, remedy.id, references)
    places = queries.counts(work, {each.id for each in lines.values()})
    made: list[RemedyPayment] = []
    for (place, each), reference in zip(said, references, strict=True):
        line = _line(lines, place, each)
        _refuse_day(work, remedy, place, each)
        # One transfer is one payment to her, whoever of those liable says that it was theirs.
        _refuse_twice(known, place, {f"{each.payer_id}:{reference}", f"{line.id}:{reference}"})
        _claim(line, place, each.amount_minor)
        places[line.id] = places.get(line.id, 0) + 1
        made.append(_row(work, desk, line, each, (reference, places[line.id])))
    _keep(work, remedy, made)
    total = sum(each.amount_minor for each in made)
    work.record(
        "remedies.payments.reported", **told(remedy), payments=len(made), amount_minor=total
    )
    work.session.flush()
    return made


def _row(
    work: Work, desk: RemedyDesk, line: RemedyWorker, said: Paying, known: tuple[str, int]
) -> RemedyPayment:
    """Make the row of a payment; the digest of its reference and its place among hers are known."""
    reference, place = known
    payment_id = new_id()
    assert work.actor.id is not None
    return RemedyPayment(
        id=payment_id,
        remedy_id=line.remedy_id,
        worker_id=line.id,
        payer_id=said.payer_id,
        place=place,
        amount_minor=said.amount_minor,
        paid_on=said.paid_on,
        reference_digest=reference,
        sealed_reference=words.seal(work, desk.ring, payment_id, said.reference),
        proof_id=said.proof_id,
        via_id=said.via_id,
        standing=PaymentState.CLAIMED,
        reported_by=work.actor.id,
        reported_at=work.at,
    )


def _refuse_twice(known: set[str], place: Place, keys: set[str]) -> None:
    if keys & known:
        raise ReportedBefore(f"{place.pointer or 'It'}: this reference was reported before.")
    known |= keys


def _claim(line: RemedyWorker, place: Place, amount_minor: int) -> None:
    if not 0 < amount_minor <= line.payable:
        raise MoreThanOwed(_too_much(line), pointer=f"{place.pointer}/amount")
    line.put(paying(line.balance, amount_minor))


def _too_much(line: RemedyWorker) -> str:
    return f"{line.payable} minor units are open on the line {line.code}."


def _refuse_others(
    work: Work,
    remedy: Remedy,
    payers: dict[UUID, RemedyPayer],
    said: Sequence[tuple[Place, Paying]],
) -> None:
    """Refuse a payer that is none here, or that is another than who reports.

    Who only lends its account, or the body, reports what others paid.
    """
    mine = work.actor.organisation_id
    accounts = {
        each.id: account_of(work, each.subject_id, each.organisation_id) for each in payers.values()
    }
    is_payer = mine in accounts.values()
    for place, each in said:
        if each.payer_id not in payers:
            fault = Fault(f"{place.pointer}/payer", "Nobody who pays here has this id.")
            raise BadInput("The payer is not known.", faults=[fault])
        if is_payer and not is_body(work, remedy) and accounts[each.payer_id] != mine:
            raise Forbidden("Another payer reports its own payments.")


def _line(lines: dict[str, RemedyWorker], place: Place, said: Paying) -> RemedyWorker:
    if said.worker not in lines:
        fault = Fault(f"{place.pointer}/worker", "No worker of this remedy has this code.")
        raise BadInput("The worker is not known.", faults=[fault])
    return lines[said.worker]


def _refuse_day(work: Work, remedy: Remedy, place: Place, said: Paying) -> None:
    opened = remedy.opened_at.date()
    # Its day can have begun where it was paid; and who pays early reports what was paid before.
    if not remedy.since <= said.paid_on or (said.paid_on - work.at.date()).days > 1:
        fault = Fault(f"{place.pointer}/paid_on", f"Give the day, from {remedy.since} to today.")
        raise BadInput(f"The payment is of another time than since {opened}.", faults=[fault])


def _keep(work: Work, remedy: Remedy, made: Sequence[RemedyPayment]) -> None:
    """Write payments, and let what they name in: proofs are kept, lent accounts may read."""
    proofs = {each.proof_id for each in made} - {None}
    documents = kept_by_me(work, [e for e in proofs if e is not None], "/proof")
    for via_id in sorted({each.via_id for each in made if each.via_id is not None}):
        _let_account_in(work, remedy, via_id)
    work.session.add_all(made)
    work.session.flush()
    by_id = {each.id: each for each in documents}
    for each in made:
        if each.proof_id is not None:
            cite(work, [by_id[each.proof_id]], "remedy_payment", each.id)


def _let_account_in(work: Work, remedy: Remedy, organisation_id: UUID) -> None:
    found = [find_any(work, str(organisation_id), kind) for kind in LENDS_ITS_ACCOUNT]
    if not any(found):
        fault = Fault("/via", "Name the partner or authority through whose account it went.")
        raise BadInput("There is no such organisation.", faults=[fault])
    let_in(work, remedy, organisation_id)


def checked_file(faults: Sequence[Fault]) -> None:
    """Refuse a file of which lines cannot be taken; nothing of it was.

    Raises:
        FaultyLines: there is one.
    """
    if faults:
        listed = [{"pointer": each.pointer, "detail": each.detail} for each in faults]
        raise FaultyLines(f"{len(faults)} lines cannot be taken; none was.", errors=listed)


def digest_of(content: bytes) -> str:
    """Return the digest of a file that was sent."""
    return sha256(content).hexdigest()
