"""Notifying each respondent, and ending a case before anybody was (V1, C1)."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from app.access.grants import Permission
from app.domains.evidence.queries import named_by
from app.domains.notices.models import Notice
from app.domains.notices.service import announcing
from app.domains.notices.types import ActKind, Announcement, Thing
from app.domains.subjects import queries as subjects
from app.domains.subjects.queries.claims import holders
from app.domains.violations.models import Violation, ViolationCount, ViolationRespondent
from app.domains.violations.queries import cases
from app.domains.violations.service import likeness, sources, words
from app.domains.violations.service.desk import ViolationDesk
from app.domains.violations.service.parts import person_of, refuse_interested, told
from app.domains.violations.service.steps import move_part
from app.domains.violations.types import RespondentState, WhyDropped
from app.domains.violations.workflow import LIFE, Action, PartAction
from app.kit.errors import StepRefused
from app.store.sight import open_to
from app.store.work import Work

THING = "violation_respondent"
GROUND = "rule_broken"
RULE = "Fairness V1, V3; C1"


def notify(work: Work, desk: ViolationDesk, violation: Violation) -> Violation:
    """Notify the respondents that were not: each has a notice, and a time to answer, of its own.

    One with an account is served there at once; the time of any other runs from its service.

    Raises:
        Forbidden: the caller is not of the body.
        StepRefused: the case is over, or every respondent was notified.
        LikenessOpen: another case can be about the same conduct.
        MayNotBeTold, SourceDoesNotBear: nothing bears the case any more.
        PointsToHer: a word of who complained stands in what respondents would read.
        InterestDeclared, HeldForSecondLook: the caller has a part in it, or may have.

    Records:
        ``violations.violation.notified``, ``violations.respondent.notified`` and
        ``notices.notice.announced`` for each.

    Rule:
        Fairness V1, V6, W1, C1.
    """
    person_of(work, Permission.VIOLATION_OPEN, violation.facts)
    LIFE.step(violation.state, Action.NOTIFY)
    found = cases.respondents(work, [violation.id])[violation.id]
    waiting = [each for each in found if each.state is RespondentState.NAMED]
    if not waiting:
        raise StepRefused(
            "Every respondent was notified.", state=violation.state.value, allowed=["decide"]
        )
    refuse_interested(work, desk, violation, "notify")
    likeness.refuse_open(work, violation)
    sources.refuse_untold(work, violation)
    ring = desk.cases.ring
    sealed = violation.sealed_allegation
    allegation = words.opened(work, ring, violation.id, words.ALLEGATION, sealed) or ""
    sources.refuse_pointing(work, desk, violation.id, allegation)
    counts = cases.counts(work, [violation.id])[violation.id]
    concerned = _concerned(work, counts)
    for each in waiting:
        about = [one for one in counts if one.id in concerned.get(each.id, set())]
        _notify_one(work, desk, (violation, each), about, allegation)
    violation.notified_at = violation.notified_at or work.at
    _open_case(work, violation, waiting)
    number = {"number": violation.number}
    work.move(violation, LIFE, Action.NOTIFY, respondents=len(waiting), **number)
    return violation


def _concerned(work: Work, counts: Sequence[ViolationCount]) -> Mapping[UUID, set[UUID]]:
    found: dict[UUID, set[UUID]] = {}
    for each in cases.findings(work, [one.id for one in counts]):
        found.setdefault(each.respondent_id, set()).add(each.count_id)
    return found


def _notify_one(
    work: Work,
    desk: ViolationDesk,
    about: tuple[Violation, ViolationRespondent],
    counts: Sequence[ViolationCount],
    allegation: str,
) -> None:
    violation, respondent = about
    respondent.organisation_id = _account_of(work, respondent)
    said = Announcement(
        act=ActKind.VIOLATION_CONFIRMED,
        thing=Thing(THING, respondent.id),
        organisation_id=respondent.organisation_id,
        subject_id=respondent.subject_id,
        ground=GROUND,
        rule=RULE,
        facts=_facts(violation, counts),
        reason=allegation,
        answer_by=work.at + desk.answer,
        address=f"/v1/violations/{violation.id}",
    )
    notice: Notice = announcing.announce(work, desk.cases.notices, said)
    respondent.notice_id = notice.id
    respondent.answered_at = respondent.answer_entry = respondent.reopen_asked_at = None
    move_part(work, violation, respondent, PartAction.NOTIFY, notice=str(notice.id))


def _account_of(work: Work, respondent: ViolationRespondent) -> UUID | None:
    """Return the organisation that holds a respondent's record, if one does."""
    if respondent.subject_id is None:
        return None
    everybody = subjects.alike(work, [respondent.subject_id])
    return next(iter(holders(work, everybody)), None)


def _facts(violation: Violation, counts: Sequence[ViolationCount]) -> tuple[Mapping[str, str], ...]:
    case = {
        "case": violation.number,
        "competent_body": violation.jurisdiction or violation.body.value,
        "standard_of_proof": violation.standard_of_proof.value,
        "counts": str(len(counts)),
    }
    each_count = (
        {
            "offence": each.offence.value,
            "first_day": each.done_from.isoformat(),
            "final_day": each.done_until.isoformat(),
        }
        for each in counts
    )
    return (case, *each_count)


def _open_case(
    work: Work, violation: Violation, respondents: Sequence[ViolationRespondent]
) -> None:
    """Open the case, and the documents that it names, to those who were notified."""
    documents = [each.document_id for each in named_by(work, cases.KIND, violation.id)]
    for each in respondents:
        if each.organisation_id is not None:
            why = f"notified of the case {violation.number}"
            open_to(work, cases.KIND, [violation.id], each.organisation_id, why)
            open_to(work, "document", documents, each.organisation_id, why)


def drop(
    work: Work, desk: ViolationDesk, violation: Violation, why: WhyDropped, reason: str
) -> Violation:
    """End a case of which nobody was notified.

    What a firm reported of itself is dropped like any other, by the body and never by the firm.

    Raises:
        Forbidden: the caller is not of the body.
        StepRefused: somebody was notified, so that it ends by a decision.
        InterestDeclared, HeldForSecondLook: the caller has a part in it, or may have.

    Records:
        ``violations.violation.dropped`` with a code of the closed list; the reason as words.

    Rule:
        Fairness V3.
    """
    person_of(work, Permission.VIOLATION_OPEN, violation.facts)
    LIFE.step(violation.state, Action.DROP)
    refuse_interested(work, desk, violation, "drop")
    violation.why_dropped, violation.closed_at = why, work.at
    said = {key: value for key, value in told(violation).items() if key != "row"}
    words_of = {"reason": reason}
    work.move(violation, LIFE, Action.DROP, words=words_of, why=why.value, **said)
    return violation
