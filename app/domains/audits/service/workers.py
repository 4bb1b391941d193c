"""Workers whom an auditee names for interviews: sealed, drawn by lot, opened with a reason (C6)."""

import json
import secrets
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from app.access.grants import Permission
from app.access.policy import Facts, require
from app.domains.audits.engine.drawing import ABROAD, RETURNED, codes, drawn, group
from app.domains.audits.engine.names import Names
from app.domains.audits.errors import ListNotPossible
from app.domains.audits.models import Audit, WorkerDraw, WorkerList
from app.domains.audits.queries import workers as queries
from app.domains.audits.rules import LIST_KEPT
from app.domains.audits.service.desk import AuditDesk
from app.domains.audits.service.ordering import scheme_of
from app.domains.audits.service.planning import destroy_standing, of_the_team, wait_for_writers
from app.domains.audits.types import WRITTEN, AuditState
from app.domains.audits.workflow import LIFE
from app.domains.standards.service import applying
from app.kit.errors import BadInput, Fault, StepRefused
from app.kit.ids import new_id
from app.store.keys import KeyRing, Purpose
from app.store.openings import note_opening
from app.store.work import Work

SEED_BYTES = 16
HANDED_IN = WRITTEN | {AuditState.TEAM_CLEARED}
"""The states in which an auditee hands in a list."""
KIND = "worker_list"


@dataclass(frozen=True, slots=True)
class Worker:
    """A worker on the list.

    Attributes:
        name: as the auditee knows it.
        contact: how the auditor reaches the worker.
        site: code of the site of the scope that recruited the worker.
        is_deployed: whether the worker is still abroad.
        language: BCP 47, if the auditee knows it.
    """

    name: str
    contact: str
    site: str
    is_deployed: bool
    language: str | None = None


def hand_in(work: Work, desk: AuditDesk, audit: Audit, workers: Sequence[Worker]) -> WorkerList:
    """Hand in the list from which workers are drawn; another one takes its place until a draw.

    Raises:
        Forbidden: the caller does not speak for the auditee.
        StepRefused: the team is not cleared, or the report is submitted.
        ListNotPossible: workers were drawn from the list that stands.
        BadInput: a site is not in the scope.

    Records:
        ``audits.worker_list.handed_in`` with how many are on it.

    Rule:
        Fairness C6.
    """
    require(work.actor, Permission.WORKERS_SEND, audit.facts, is_seen=True)
    wait_for_writers(work, audit)
    _refuse_state(audit)
    sites = {each.code for each in audit.order.scope.sites}
    faults = [
        Fault(f"/workers/{index}/site", "The scope has no such site.")
        for index, each in enumerate(workers)
        if each.site not in sites
    ]
    if faults:
        raise BadInput("A worker is of a site that is not audited.", faults=faults[:100])
    before = queries.standing(work, audit)
    if before is not None:
        if queries.draws(work, audit):
            raise ListNotPossible("Workers were drawn from the list that you handed in.")
        destroy_standing(work, audit, "replaced")
    row_id = new_id()
    content = json.dumps([asdict(each) for each in workers]).encode()
    row = WorkerList(
        id=row_id,
        audit_id=audit.id,
        sealed=desk.ring.seal(work, Purpose.WORKERS, content, of=str(row_id)),
        groups=[group(each.site, is_deployed=each.is_deployed) for each in workers],
        handed_in_by=work.actor.id,
        handed_in_at=work.at,
    )
    work.session.add(row)
    work.session.flush()
    work.record("audits.worker_list.handed_in", row=str(row.id), workers=len(workers))
    return row


def _refuse_state(audit: Audit) -> None:
    if audit.state not in HANDED_IN:
        raise StepRefused(
            f"Lists of workers are not handed in or drawn from in '{audit.state.value}'.",
            state=audit.state.value,
            allowed=[each.value for each in LIFE.actions_from(audit.state)],
        )


def draw(work: Work, audit: Audit, count: int | None, reason: str) -> WorkerDraw:
    """Draw workers by lot, or further ones where some could not be reached.

    Raises:
        Forbidden: the caller is not of the team.
        StepRefused: the audit is not under way.
        ListNotPossible: no list was handed in, or nobody is left on it.

    Records:
        ``audits.worker_list.drawn`` with the seed, how many, and the reason.

    Rule:
        Fairness C6: the auditor draws, and neither side chooses.
    """
    require(work.actor, Permission.AUDIT_PERFORM, audit.facts, is_seen=True)
    wait_for_writers(work, audit)
    _refuse_state(audit)
    of_the_team(work, audit)
    standing = _standing(work, audit)
    earlier = [line for each in queries.draws(work, audit) for line in each.lines]
    least: dict[str, int] = {}
    rule = scheme_of(work, audit).audit
    if rule is not None and not earlier:
        sample, _ = applying.interviews(rule, len(standing.groups), audit.order.risks)
        least = {ABROAD: sample.still_abroad, RETURNED: sample.returned}
    seed = secrets.token_hex(SEED_BYTES)
    wanted = count or audit.interviews_planned or 1
    lines = drawn(seed, standing.groups, wanted, before=earlier, least=least)
    if not lines:
        raise ListNotPossible("Everybody on the list was drawn.")
    row = WorkerDraw(
        id=new_id(),
        list_id=standing.id,
        seed=seed,
        lines=lines,
        drawn_by=work.actor.id,
        drawn_at=work.at,
    )
    work.session.add(row)
    work.session.flush()
    words = {"reason": reason}
    body: dict[str, Any] = {"row": str(standing.id), "seed": seed, "workers": len(lines)}
    work.record("audits.worker_list.drawn", words=words, **body)
    return row


def _standing(work: Work, audit: Audit) -> WorkerList:
    found = queries.standing(work, audit)
    if found is None:
        raise ListNotPossible("No list of workers was handed in, or it was destroyed.")
    return found


def open_drawn(work: Work, desk: AuditDesk, audit: Audit, reason: str) -> list[tuple[str, Worker]]:
    """Open who was drawn, never the others on the list; that it was opened is written down.

    Raises:
        Forbidden: the caller is not of the team.
        StepRefused: the audit is not under way.
        ListNotPossible: there is no list, or nobody was drawn.

    Rule:
        Fairness C6: the list stays sealed.
    """
    require(work.actor, Permission.AUDIT_PERFORM, audit.facts, is_seen=True)
    _refuse_state(audit)
    of_the_team(work, audit)
    standing = _standing(work, audit)
    found = codes([each.lines for each in queries.draws(work, audit)])
    if not found:
        raise ListNotPossible("Nobody was drawn; draw first.")
    note_opening(work, KIND, standing.id, Facts(holder_id=audit.audit_body_id), reason)
    everybody = _opened(work, desk.ring, standing)
    return [(code, everybody[line - 1]) for line, code in found.items()]


def _opened(work: Work, ring: KeyRing, row: WorkerList) -> list[Worker]:
    assert row.sealed is not None
    content = ring.open(work, Purpose.WORKERS, row.sealed, of=str(row.id))
    return [Worker(**each) for each in json.loads(content)]


def names_on(work: Work, ring: KeyRing, audit: Audit) -> Names:
    """Return the names on the list that stands, to be compared by machine and shown to nobody.

    Rule:
        Fairness C5 and C6: no entry and no bundle says a worker's name.
    """
    row = queries.standing(work, audit)
    return Names(() if row is None else (each.name for each in _opened(work, ring, row)))


def drawn_codes(work: Work, audit: Audit) -> frozenset[str]:
    """Return the codes of those who were drawn."""
    return frozenset(codes([each.lines for each in queries.draws(work, audit)]).values())


def destroy_list(work: Work, audit: Audit, reason_code: str) -> bool:
    """Destroy the list of an audit, for whoever has decided on it; tell whether there was one.

    What was drawn stays as codes and numbers of lines, from which nobody can be told.

    Records:
        ``audits.worker_list.destroyed`` with why, in a word.

    Rule:
        Fairness C6: destroyed after the decision.
    """
    require(work.actor, Permission.WORKERS_DESTROY, audit.facts, is_seen=True)
    return destroy_standing(work, audit, reason_code)


def destroy_old(work: Work, limit: int) -> int:
    """Destroy lists that nobody destroyed in time; return how many.

    Records:
        ``audits.worker_list.destroyed`` with the reason code ``by_age``.

    Rule:
        Fairness C6; the time is a draft of our own.
    """
    found = queries.older_than(work, work.at - LIST_KEPT, limit)
    return sum(destroy_list(work, audit, "by_age") for _, audit in found)
