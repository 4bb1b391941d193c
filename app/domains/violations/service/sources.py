"""On what a case rests: decided complaints that may be told, findings in effect, inspections."""

from uuid import UUID

from app.domains.audits.queries import entries
from app.domains.audits.types import FindingState
from app.domains.complaints.models import Complaint
from app.domains.complaints.queries import complaints, tellings
from app.domains.complaints.rules.ending import FOUND
from app.domains.complaints.service.following import standing_consent
from app.domains.complaints.service.leaving import refuse_leak
from app.domains.complaints.types import Desk, Use
from app.domains.complaints.types.handling import WhyTold
from app.domains.complaints.types.intake import Given
from app.domains.subjects import queries as subjects
from app.domains.subjects.queries.claims import holders
from app.domains.violations.errors import MayNotBeTold, SourceDoesNotBear
from app.domains.violations.models import Violation, ViolationSource
from app.domains.violations.queries import cases, sources
from app.domains.violations.rules import past
from app.domains.violations.service import words
from app.domains.violations.service.desk import ViolationDesk
from app.domains.violations.types import Body, FoundBy, Source
from app.kit.errors import BadInput, Fault
from app.kit.ids import new_id
from app.store.work import Work

NEEDED = {
    Source.COMPLAINT: "complaint_id",
    Source.FINDING: "finding_id",
    Source.INSPECTION: "reference",
}
"""Without what a source of each kind is none."""
NAMED = {
    "complaint_id": (Source.COMPLAINT, "complaint"),
    "finding_id": (Source.FINDING, "finding"),
    "reference": (Source.INSPECTION, "reference"),
    "seen_on": (Source.INSPECTION, "seen_on"),
}
"""What each kind of source is named by; nothing else is looked at, so nothing else is kept."""


def refuse_unfounded(
    work: Work, body: Body, by: FoundBy, about: frozenset[UUID], stands: str = "/source"
) -> None:
    """Refuse what a case cannot rest on.

    Args:
        work: the open transaction.
        body: which kind of body opens it.
        by: through what it came up.
        about: the records of its respondents.
        stands: where in the body the source stands, as a JSON pointer; nothing: it is the body.

    Raises:
        BadInput: what names the source is missing, or its day lies ahead; or something names it
            that a source of this kind does not have, and that nobody would look at.
        NotFound: the caller may know of no such complaint or finding.
        SourceDoesNotBear: it is not decided or in effect, or about none of the respondents.
        MayNotBeTold: nothing of the complaint may reach a respondent.

    Rule:
        Fairness W1, V3.
    """
    _refuse_strays(by, stands)
    if by.source is Source.SELF_REPORT:
        fault = Fault(f"{stands}/kind", "A firm reports itself at /v1/violations/self-reports.")
        raise BadInput("Nobody reports another as itself.", faults=[fault])
    field = NEEDED[by.source]
    if getattr(by, field) is None:
        fault = Fault(f"{stands}/{NAMED[field][1]}", "Say which one.")
        raise BadInput("Name the source.", faults=[fault])
    everybody = subjects.alike(work, about)
    if by.source is Source.COMPLAINT and by.complaint_id is not None:
        _refuse_complaint(work, by.complaint_id, everybody)
    elif by.source is Source.FINDING and by.finding_id is not None:
        _refuse_finding(work, by.finding_id, everybody)
    else:
        _refuse_inspection(work, body, by, stands)


def _refuse_strays(by: FoundBy, stands: str) -> None:
    said = f"Leave this out: a source of the kind {by.source.value} has none."
    faults = [
        Fault(f"{stands}/{name}", said)
        for field, (kind, name) in NAMED.items()
        if kind is not by.source and getattr(by, field) is not None
    ]
    if faults:
        raise BadInput("One thing names the source.", faults=faults)


def _refuse_complaint(work: Work, complaint_id: UUID, about: frozenset[UUID]) -> None:
    complaint = complaints.one(work, complaint_id)
    if complaint.outcome not in FOUND or complaint.desk is not Desk.OFFICERS:
        raise SourceDoesNotBear("The complaint is not decided, or was not found to be right.")
    accused = complaint.accused_organisation_id
    is_holder = accused is not None and accused in holders(work, about)
    if complaint.subject_id not in about and not is_holder:
        raise SourceDoesNotBear("The complaint is about none of the respondents.")
    if not may_be_told(work, complaint):
        raise MayNotBeTold("Whom it is about was not told, or her consent ended.")


def may_be_told(work: Work, complaint: Complaint) -> bool:
    """Tell whether a complaint may reach whom it is about: they were told, and that stands.

    Rule:
        Fairness W1: by her yes to that use, which she can take back, or by two officers who
        recorded why the statement cannot point to her.
    """
    telling = tellings.heard(work, complaint)
    if telling is None or complaint.destroyed_at is not None or complaint.outcome not in FOUND:
        return False
    if telling.why is not WhyTold.CONSENT:
        return True
    return standing_consent(work, complaint, Given(Use.TELL_COMPANY)) is not None


def _refuse_finding(work: Work, finding_id: UUID, about: frozenset[UUID]) -> None:
    finding = entries.finding(work, finding_id)
    if finding.is_being_heard or finding.state is FindingState.STRUCK_OUT:
        raise SourceDoesNotBear("The finding's auditee is being heard, or it was struck out.")
    if finding.subject_id not in about:
        raise SourceDoesNotBear("The finding is about none of the respondents.")


def _refuse_inspection(work: Work, body: Body, by: FoundBy, stands: str) -> None:
    if body is not Body.AUTHORITY:
        fault = Fault(f"{stands}/kind", "Name a complaint or a finding.")
        raise BadInput("Authorities inspect.", faults=[fault])
    if by.seen_on is None or not past(by.seen_on, work.at):
        fault = Fault(f"{stands}/seen_on", "Give the day of the inspection, not one ahead.")
        raise BadInput("An inspection has a day.", faults=[fault])


def refuse_pointing(work: Work, desk: ViolationDesk, violation_id: UUID, *texts: str) -> None:
    """Refuse words for a respondent in which a word of somebody who complained stands.

    Raises:
        PointsToHer: one does.

    Rule:
        Fairness W1.
    """
    for each in cases.sources(work, violation_id):
        if each.complaint_id is not None:
            complaint = sources.complaint(work, each.complaint_id)
            if complaint.destroyed_at is None:
                refuse_leak(work, desk.cases, complaint, *texts)


def keep(work: Work, desk: ViolationDesk, violation: Violation, by: FoundBy) -> ViolationSource:
    """Keep a source of a case."""
    row = ViolationSource(
        id=new_id(),
        violation_id=violation.id,
        source=by.source,
        complaint_id=by.complaint_id,
        finding_id=by.finding_id,
        organisation_id=work.actor.organisation_id,
        seen_on=by.seen_on,
        linked_by=work.actor.id,
        linked_at=work.at,
    )
    if by.reference is not None:
        ring = desk.cases.ring
        row.sealed_reference = words.seal(work, ring, row.id, words.REFERENCE, by.reference)
    work.session.add(row)
    work.session.flush()
    return row


def refuse_untold(work: Work, violation: Violation) -> None:
    """Refuse to notify where all that bears a case may not be told, or not any more.

    Raises:
        MayNotBeTold: every complaint of it was taken back, and nothing else bears it.
        SourceDoesNotBear: every finding of it was struck out, and nothing else bears it.

    Rule:
        Fairness W1: from the instant on at which she takes her yes back.
    """
    known = cases.sources(work, violation.id)
    bearing = [each for each in known if _still_bears(work, each)]
    if bearing:
        return
    if any(each.complaint_id is not None for each in known):
        raise MayNotBeTold("What was complained of may not be told any more.")
    raise SourceDoesNotBear("The findings on which it rests do not stand.")


def _still_bears(work: Work, source: ViolationSource) -> bool:
    if source.complaint_id is not None:
        return may_be_told(work, sources.complaint(work, source.complaint_id))
    if source.finding_id is not None:
        finding = sources.finding(work, source.finding_id)
        return not finding.is_being_heard and finding.state is not FindingState.STRUCK_OUT
    return True
