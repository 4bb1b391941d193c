"""Refusing an application: announced, in effect after the hearing, opened again by an appeal."""

from datetime import datetime
from typing import Any
from uuid import UUID

from app.domains.appeals.types import AppealTimes
from app.domains.audits.queries import following as audits
from app.domains.audits.types import UNMENDED
from app.domains.certifications.models import DecisionFile
from app.domains.certifications.queries import applications, decisions
from app.domains.certifications.service.decisions import conflicts, unheard_grades
from app.domains.certifications.service.decisions import proposal as decision_proposal
from app.domains.certifications.service.decisions.blocking_findings import HELD
from app.domains.certifications.service.decisions.granting import application_of
from app.domains.certifications.service.decisions.hearing import Against, Told, announced
from app.domains.certifications.service.desk import CertificationDesk, named, scheme_of
from app.domains.certifications.workflow import LIFE, Action
from app.domains.identity.types import Matter
from app.domains.notices.types import ActKind, Thing
from app.domains.standards import queries as standards
from app.domains.standards.service import applying
from app.domains.standards.service.appealing import appeal_times
from app.domains.standards.types.scheme import Scheme
from app.store.work import Work

DECISION = "decision"


def may_refuse(work: Work, file: DecisionFile) -> None:
    """Refuse to refuse what does not wait for its decision, or what only the unheard would bear.

    Raises:
        StepRefused: the application does not wait.
        GradeNotHeard: the applicant is still being heard on a grade that it would rest on.

    Rule:
        Scheme, steps; fairness C1: nothing adverse rests on a grade that is not in effect.
    """
    application = application_of(work, file)
    LIFE.step(application.state, Action.REFUSE)
    audit = decision_proposal.decided_upon(work, application)
    found = [] if audit is None else audits.found_in(work, audit)
    borne = decision_proposal.proposal_of(work, application, heard_only=True)
    if borne is not None and borne.outcome not in HELD:
        unheard_grades.refuse_unheard(work, found)


def told_of(work: Work, file: DecisionFile) -> Told:
    """Return what the announcement of a refusal says: the rule's proposal and what stands open.

    Rule:
        Fairness C1: facts and rule; L2: no event of it names the record.
    """
    application = application_of(work, file)
    scheme = scheme_of(work, application)
    proposal = decision_proposal.proposal_of(work, application, heard_only=True)
    audit = decision_proposal.decided_upon(work, application)
    found = [] if audit is None else audits.found_in(work, audit)
    facts = [
        {
            "finding": each.number,
            "criterion": each.criterion,
            "grade": each.grade or "",
            "state": each.state.value,
        }
        for each in found
        if each.state in UNMENDED and not each.is_being_heard
    ]
    if proposal is not None:
        facts.insert(0, {"proposal": proposal.outcome.value, "because": proposal.reads})
    thing = Thing("application", application.id)
    return Told(thing, f"{scheme.title} {scheme.version}, decision rule", tuple(facts))


AGAINST = Against(ActKind.APPLICATION_REFUSED, told_of)


def refuse(work: Work, _desk: CertificationDesk, file: DecisionFile) -> None:
    """Refuse an application, in the work in which the notice of it takes effect.

    Records:
        ``certifications.application.refused``.

    Rule:
        Fairness C1, and L2: a refusal is never public.
    """
    application = application_of(work, file)
    application.ended_at, application.due_at = work.at, None
    application.decided_by = work.actor.id
    notice = announced(work, file)
    # The lists of workers may be needed again until no appeal can come.
    file.lists_due_at = work.at if notice is None else notice.appeal_until
    work.move(application, LIFE, Action.REFUSE, **named(application))


class RefusedApplications:
    """What a refusal brings to appeals and plain errors (C2)."""

    def participants(self, work: Work, notice: Any) -> frozenset[UUID]:
        """Return who screened, audited, reviewed, advised, voted and concluded."""
        return took_part(work, _file(work, notice))

    def matter(self, work: Work, notice: Any) -> Matter:
        """Return what it touches: the record, its holders, their countries."""
        return conflicts.matter_of(work, _file(work, notice))

    def times(self, work: Work, notice: Any, at: datetime) -> AppealTimes:
        """Return the days of an appeal by the scheme's limits."""
        scheme = standards.by_id(work, _file(work, notice).scheme_id, Scheme).said
        return appeal_times(scheme, at)

    def hold(self, work: Work, notice: Any) -> None:
        """Do nothing: before the refusal there was no certificate, so nothing comes to stand."""

    def release(self, work: Work, notice: Any) -> None:
        """Do nothing, as nothing was held."""

    def uphold(self, work: Work, notice: Any) -> None:
        """Let the application wait for its decision again, by others than who refused it.

        Records:
            ``certifications.application.reopened``; ``gave_way`` of one that was begun meanwhile.

        Rule:
            Fairness C2: upheld opens the state before the act again.
        """
        reopen(work, _file(work, notice))

    def reconsider(self, work: Work, notice: Any) -> bool:
        """Give it back to the committee; the refusal does not stand meanwhile.

        Records:
            See :meth:`uphold`.
        """
        reopen(work, _file(work, notice))
        return False


def _file(work: Work, notice: Any) -> DecisionFile:
    found = decisions.of_notice(work, notice.id)
    assert found is not None
    return found


def took_part(work: Work, file: DecisionFile) -> frozenset[UUID]:
    """Return everybody who had a part in a decision and what it rested on.

    Rule:
        Fairness C2: an appeal is decided by people who had no part.
    """
    known = {file.opened_by, file.concluded_by}
    known |= {each.person_id for each in decisions.every_vote(work, file.id)}
    known |= {each for one in decisions.every_advice(work, file.id) for each in one}
    known |= conflicts.audited_by(work, file)
    if file.application_id is not None:
        known.add(applications.decided_by(work, file.application_id))
    return frozenset(each for each in known if each is not None)


def reopen(work: Work, file: DecisionFile) -> None:
    """Let a refused application wait for its decision again; the file that refused it stays.

    Records:
        ``certifications.application.reopened``; ``gave_way`` of one that was begun meanwhile.

    Rule:
        Fairness C2; who voted for what was overturned does not vote again.
    """
    assert file.application_id is not None
    file.overturned_at, file.lists_due_at = work.at, None
    application = applications.to_reopen(work, file.application_id)
    newer = applications.find_open(work, application.subject_id, application.scheme_key)
    if newer is not None:
        newer.ended_at, newer.due_at = work.at, None
        work.move(newer, LIFE, Action.GIVE_WAY, **named(newer))
    application.ended_at = None
    application.due_at = applying.due_at(scheme_of(work, application), DECISION, work.at)
    work.move(application, LIFE, Action.REOPEN, **named(application))
