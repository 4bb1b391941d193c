"""Lists of workers who are owed something: sealed as they come, each known by a code (L8, V7)."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import Facts
from app.domains.remedies.engine.codes import new_code
from app.domains.remedies.errors import NotYours
from app.domains.remedies.models import Remedy, RemedyWorker
from app.domains.remedies.queries import remedies as queries
from app.domains.remedies.rules import MOST_WORKERS
from app.domains.remedies.service import words
from app.domains.remedies.service.common import (
    accounts_of_payers,
    deciding,
    is_body,
    person_of,
    refuse_state,
    told,
    touch,
)
from app.domains.remedies.service.desk import RemedyDesk
from app.domains.remedies.types import Interview, Reference, Told, WhyStruck
from app.domains.remedies.types.asked import Worker
from app.domains.remedies.workflow import DRAWN_UP
from app.kit.batches import batched
from app.kit.errors import BadInput, Fault
from app.kit.ids import new_id
from app.store.base import insert_rows
from app.store.openings import note_opening
from app.store.work import Work

AT_ONCE = 500
KIND = "remedy_worker"


def hand_in(work: Work, desk: RemedyDesk, remedy: Remedy, workers: Iterable[Worker]) -> list[str]:
    """Take in workers; who they are is sealed, each row by itself, before it is written.

    Returns:
        Their codes, in the order in which they came: who hands the list in tells by them whom it
        pays. A code names a line and opens nothing.

    Raises:
        Forbidden: the caller hands in no lists.
        StepRefused: the plan lies there or stands.
        BadInput: a worker is of another corridor or time, there are too many, or who pays says
            what it paid back before, or that others bear a statement out.

    Records:
        ``remedies.workers.handed_in`` with how many.

    Rule:
        Fairness V7 and L8: lists of workers are sealed.
    """
    person_of(work, Permission.REMEDY_LIST, remedy)
    _refuse_standing(remedy)
    taken, made, place = queries.codes(work, remedy.id), list[str](), 0
    is_payer = is_handed_in_by_payer(work, remedy, work.actor.organisation_id)
    for rows in batched(workers, AT_ONCE):
        if len(taken) + len(rows) > MOST_WORKERS:
            raise BadInput(
                f"A remedy has at most {MOST_WORKERS} lines.",
                faults=[Fault("/workers", "Leave some out.")],
            )
        faults = [f for n, each in enumerate(rows, place) for f in _faults(remedy, each, n)]
        if is_payer:
            faults += [f for n, each in enumerate(rows, place) for f in _own_word(each, n)]
        if faults:
            raise BadInput("A worker is not in the scope.", faults=faults[:100])
        kept = [_row(work, desk, remedy, each, new_code(taken)) for each in rows]
        insert_rows(work.session, RemedyWorker, kept)
        made += [each["code"] for each in kept]
        place += len(rows)
    work.record("remedies.workers.handed_in", **told(remedy), workers=len(made))
    work.session.flush()
    return made


def _refuse_standing(remedy: Remedy) -> None:
    refuse_state(remedy, is_fit=remedy.state in DRAWN_UP, what="The plan lies there, or stands.")


def _faults(remedy: Remedy, worker: Worker, place: int) -> list[Fault]:
    found, said, at = [], worker.told, f"/workers/{place}"
    if (said.origin, said.destination) != (remedy.origin, remedy.destination):
        found.append(Fault(f"{at}/origin", "The remedy is for another corridor."))
    if said.paid_on > remedy.until:
        found.append(Fault(f"{at}/paid_on", "That is after the window of the remedy."))
    return found


def _own_word(worker: Worker, place: int) -> list[Fault]:
    """Name what only others than who pays can say: it would make less of what is owed (V7)."""
    found, at = [], f"/workers/{place}"
    if worker.repaid_minor:
        detail = "Report what you paid before as a payment, once a plan stands: she confirms it."
        found.append(Fault(f"{at}/repaid", detail))
    if worker.told.supported_by:
        detail = "That a statement is borne out, the body says, or who does not pay."
        found.append(Fault(f"{at}/supported_by", detail))
    return found


def is_handed_in_by_payer(work: Work, remedy: Remedy, organisation_id: UUID | None) -> bool:
    """Tell whether a list comes of who pays, and not of the body."""
    is_of_body = organisation_id == remedy.body_organisation_id
    return not is_of_body and organisation_id in accounts_of_payers(work, remedy)


def _row(work: Work, desk: RemedyDesk, remedy: Remedy, worker: Worker, code: str) -> dict[str, Any]:
    line_id = new_id()
    person = {"name": worker.name, "contact": worker.contact}
    return {
        "id": line_id,
        "remedy_id": remedy.id,
        "code": code,
        "known_to_id": work.actor.organisation_id,
        "sealed_person": words.seal_person(work, desk.ring, line_id, person),
        "language": worker.language,
        "site": worker.site,
        "has_left": worker.has_left,
        "has_died": worker.has_died,
        "told": words.kept(worker.told),
        "repaid_minor": worker.repaid_minor,
        "rates": [],
    }


def change(work: Work, remedy: Remedy, line: RemedyWorker, said: Told, repaid_minor: int) -> None:
    """Write down anew what is known of what a worker paid, until the plan is proposed.

    Raises:
        Forbidden: the caller does not run it.
        StepRefused: the plan lies there, or stands.
        BadInput: it is of another corridor or time.

    Records:
        ``remedies.worker.changed`` with her code.
    """
    person_of(work, Permission.REMEDY_RUN, remedy)
    _refuse_standing(remedy)
    if faults := _faults(remedy, Worker(said), 0):
        raise BadInput("She is not in the scope.", faults=faults)
    line.told, line.repaid_minor = words.kept(said), repaid_minor
    line.method = None
    work.record("remedies.worker.changed", **told(remedy), code=line.code)
    work.session.flush()


def strike(
    work: Work,
    remedy: Remedy,
    line: RemedyWorker,
    why: WhyStruck,
    stays: RemedyWorker | None = None,
) -> None:
    """Strike a line on which nothing was paid; who was meant is forgotten.

    Args:
        work: the open transaction.
        remedy: locked.
        line: of it.
        why: from the closed list.
        stays: where she is listed twice: her other line, which her receipt opens from now on.

    Raises:
        BadInput: her other line is missing, or is the one that is to be struck.
        Forbidden: the caller does not run it.
        StepRefused: the plan lies there, or stands, or something was paid.
        InterestDeclared, HeldForSecondLook: the caller has a part in it, or may have.

    Records:
        ``remedies.worker.struck`` with code and reason.
    """
    deciding(work, Permission.REMEDY_RUN, remedy)
    is_fit = remedy.state in DRAWN_UP and line.balance.open == line.due_minor
    refuse_state(remedy, is_fit=is_fit, what="The plan lies there, or something was paid.")
    _join(line, why, stays)
    line.struck_at, line.why_struck = work.at, why
    line.sealed_person = line.sealed_heir = None
    line.find = line.secret_digest = None
    work.record("remedies.worker.struck", **told(remedy), code=line.code, why=why.value)
    work.session.flush()


def _join(line: RemedyWorker, why: WhyStruck, stays: RemedyWorker | None) -> None:
    """Let her receipt open the line that stays: never is one struck that who pays handed in.

    Rule:
        Fairness W1: which of its lines went would tell a payer who complained.
    """
    is_twice, is_hers = why is WhyStruck.TWICE, line.complaint_id is not None
    wrong = None
    if stays is None:
        wrong = "Name her other line: her receipt opens it then." if is_twice and is_hers else None
    elif not is_twice or stays.id == line.id:
        wrong = "Name another line, and only where she is listed twice."
    elif stays.complaint_id is not None:
        wrong = "A receipt opens it: strike the other of the two, or keep both."
    if wrong is not None:
        raise BadInput("It is not known what stays.", faults=[Fault("/same_as", wrong)])
    if stays is not None and is_hers:
        stays.complaint_id, line.complaint_id = line.complaint_id, None


def figures(
    work: Work,
    remedy: Remedy,
    interviews: Sequence[Interview],
    references: Sequence[Reference],
) -> None:
    """Say what workers who were asked paid, and which figures are known from elsewhere.

    Raises:
        Forbidden: the caller does not run it.
        StepRefused: the plan lies there, or stands.

    Records:
        ``remedies.remedy.figures_given`` with how many.

    Rule:
        Facts on remedy, 5.2 item 3.
    """
    person_of(work, Permission.REMEDY_RUN, remedy)
    _refuse_standing(remedy)
    remedy.interviews = [[e.origin, e.destination, e.year, e.amount_minor] for e in interviews]
    remedy.reference_figures = [
        [e.origin, e.destination, e.amount_minor, e.source] for e in references
    ]
    counts: dict[str, Any] = {"interviews": len(interviews), "references": len(references)}
    work.record("remedies.remedy.figures_given", **told(remedy), **counts)
    touch(work, remedy)


def knows(work: Work, remedy: Remedy, line: RemedyWorker) -> bool:
    """Tell whether the caller knows who a worker is: its body, or a partner that handed her in."""
    actor = work.actor
    if is_body(work, remedy):
        return True
    payers = accounts_of_payers(work, remedy)
    return line.known_to_id == actor.organisation_id and actor.organisation_id not in payers


def open_person(
    work: Work, desk: RemedyDesk, remedy: Remedy, line: RemedyWorker, why: str
) -> dict[str, str | None]:
    """Open who a worker is; that it was opened is written down.

    Raises:
        Forbidden: the caller reads no lists.
        NotYours: others know her.

    Rule:
        Fairness L8, V7.
    """
    person_of(work, Permission.REMEDY_LIST, remedy)
    if not knows(work, remedy, line):
        raise NotYours("Others handed her in.")
    note_opening(work, KIND, line.id, Facts(holder_id=line.known_to_id), why)
    found = words.person(work, desk.ring, line.id, line.sealed_person)
    heir = words.person(work, desk.ring, words.heir_key(line), line.sealed_heir)
    return {**found, **{f"heir_{name}": value for name, value in heir.items()}}


def lines_of(work: Work, remedy: Remedy, after: UUID | None, limit: int) -> Sequence[RemedyWorker]:
    """Return lines: to the body all of them, to others those that they handed in.

    Who pays reads all of them once a plan was accepted. Before, there is nothing to pay, and lines
    that nobody handed in would tell how many complained, and which line is whose (W1).
    """
    actor = work.actor
    is_payer = actor.organisation_id in accounts_of_payers(work, remedy)
    sees_all = is_body(work, remedy) or (is_payer and remedy.accepted_at is not None)
    known_to = None if sees_all else actor.organisation_id
    return queries.page_of_lines(work, remedy, known_to, after, limit)
