"""What of applications waits for somebody to act."""

from collections.abc import Sequence
from functools import partial

from app.access.grants import Permission
from app.access.policy import reaches
from app.domains.audits.queries import following as audits
from app.domains.bars.queries import declared
from app.domains.bars.types import ThingKind
from app.domains.certifications.models import Application, DecisionFile
from app.domains.certifications.queries import applications, decisions, representatives, seats
from app.domains.certifications.service.applications.audit_orders import KIND, OVER
from app.domains.certifications.service.decisions import conflicts
from app.domains.certifications.service.decisions.files import deciding_body
from app.domains.certifications.types import ApplicationState
from app.domains.identity.types import Waiting
from app.domains.standards import queries as standards
from app.domains.standards.types.scheme import Scheme
from app.store.work import Work


def waiting(work: Work) -> list[Waiting]:
    """Return the applications that wait for the caller: screening, orders, remarks, answers."""
    turn = partial(applications.to_act_upon, work)
    screen, submit = Permission.APPLICATION_SCREEN, Permission.APPLICATION_SUBMIT
    found = [_turn("screen", each) for each in turn(screen, [ApplicationState.SUBMITTED])]
    found += [_turn("decide", each) for each in turn(screen, [ApplicationState.SCREENING])]
    stages = [ApplicationState.STAGE_1, ApplicationState.STAGE_2]
    to_order = [*applications.assessed(work), *_without_audit(work, turn(screen, stages))]
    found += [_turn("order_audit", each) for each in to_order]
    found += [_turn("answer_remarks", each) for each in turn(submit, [ApplicationState.RETURNED])]
    found += [
        Waiting("read", "misuse", "/v1/misuse-reports", each.reported_at, None)
        for each in representatives.open_reports(work)
    ]
    found += _undeclared(work)
    found += _of_decisions(work)
    change, assessing = Permission.APPLICATION_CHANGE, ApplicationState.SELF_ASSESSMENT
    return found + [_turn("assess", each) for each in turn(change, [assessing])]


def _undeclared(work: Work) -> list[Waiting]:
    """Return applications that are handed in and do not say who runs the firm (V5)."""
    if not reaches(work.actor, Permission.PRINCIPALS_DECLARE):
        return []
    states = [ApplicationState.SUBMITTED, ApplicationState.SCREENING]
    handed_in = applications.to_act_upon(work, Permission.APPLICATION_SUBMIT, states)
    known = declared.known(work, ThingKind.APPLICATION, [each.id for each in handed_in])
    return [_turn("declare", each) for each in handed_in if each.id not in known]


def _of_decisions(work: Work) -> list[Waiting]:
    """Return seats to fill, files to vote on, and files on which enough members voted."""
    found = [
        Waiting("appoint", "seat", f"/v1/committee-seats/{each.id}", each.proposed_at, None)
        for each in seats.to_appoint(work)
    ]
    found += [
        Waiting("vote", "decision", _at(each), each.opened_at, each.due_at)
        for each in decisions.to_vote(work, work.at)
        if not conflicts.is_tied(work, each)
    ]
    waiting = decisions.to_conclude(work)
    schemes = standards.by_ids(work, {each.scheme_id for each, _ in waiting}, Scheme)
    return found + [
        Waiting("conclude", "decision", _at(each), each.opened_at, each.due_at)
        for each, voted in waiting
        if voted >= (deciding_body(schemes[each.scheme_id].said).quorum or 1)
    ]


def _at(file: DecisionFile) -> str:
    return f"/v1/decisions/{file.id}"


def _without_audit(work: Work, staged: Sequence[Application]) -> list[Application]:
    """Return those in a stage of which no audit goes on: to be ordered, or ordered anew."""
    known = audits.ordered_by(work, KIND, [each.id for each in staged])
    return [each for each in staged if all(one.state in OVER for one in known[each.id])]


def _turn(act: str, each: Application) -> Waiting:
    since = each.submitted_at or each.begun_at
    return Waiting(act, "application", f"/v1/applications/{each.id}", since, each.due_at)
