"""Opening a decision file, drafting its conditions, and letting it go."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.certifications.models import Application, Certificate, DecisionFile
from app.domains.certifications.queries import decisions
from app.domains.certifications.service.decisions import basis, conflicts
from app.domains.certifications.service.decisions.basis import named
from app.domains.certifications.service.desk import CertificationDesk, scheme_of, today
from app.domains.certifications.types.certificates import Ground
from app.domains.certifications.types.decisions import (
    DecisionKind,
    DecisionState,
    Drafted,
    StaleBecause,
)
from app.domains.certifications.workflow import DECISION, DecisionAction
from app.domains.standards import queries as standards
from app.domains.standards.types.scheme import Body, Scheme
from app.kit.errors import BadInput, Fault, StepRefused
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.store.serials import take_serials
from app.store.work import Work

MOST_CONDITIONS = 50


@dataclass(frozen=True, slots=True)
class Opening:
    """What a decision file is opened for.

    Attributes:
        kind: of decision.
        proposed: what is to be carried out, where the kind does not say all of it: a scope, a
            limit; JSON without words.
        due_at: by when it should be decided.
        ground: of an act against the holder, as it is announced.
        notice_id: by which it is announced.
    """

    kind: DecisionKind
    proposed: dict[str, Any] = field(default_factory=dict)
    due_at: datetime | None = None
    ground: Ground | None = None
    notice_id: UUID | None = None


def deciding_body(scheme: Scheme) -> Body:
    """Return the body of a scheme that decides; each scheme has one."""
    return next(each for each in scheme.bodies if each.decides)


def open_file(work: Work, opening: Opening, about: Application | Certificate) -> DecisionFile:
    """Open a decision file, and freeze what it rests on.

    Args:
        work: the open transaction.
        opening: what is to be decided.
        about: the application or certificate; nobody else moves it meanwhile.

    Raises:
        Forbidden: the caller opens none.
        HappenedMeanwhile: one of the kind is open already.

    Records:
        ``certifications.decision.opened`` and ``frozen``.

    Rule:
        ISO/IEC 17021-1, 9.5.1.
    """
    require(work.actor, Permission.DECISION_OPEN)
    return open_again(work, opening, about)


def open_again(work: Work, opening: Opening, about: Application | Certificate) -> DecisionFile:
    """Open the file of what an appeal gave back, by whoever decided the appeal; see above.

    Records:
        ``certifications.decision.opened`` and ``frozen``.

    Rule:
        Fairness C2.
    """
    scheme = standards.by_id(work, about.scheme_id, Scheme).said
    is_application = isinstance(about, Application)
    file = DecisionFile(
        id=new_id(),
        number=make(NumberKind.DECISION, take_serials(work.session, "decision")),
        kind=opening.kind,
        application_id=about.id if is_application else None,
        certificate_id=None if is_application else about.id,
        subject_id=about.subject_id,
        organisation_id=about.organisation_id,
        scheme_key=about.scheme_key,
        scheme_id=about.scheme_id,
        edition_id=about.edition_id,
        body=deciding_body(scheme).code,
        state=DECISION.start,
        proposed=opening.proposed,
        conditions=[],
        current=0,
        opened_by=work.actor.id,
        opened_at=work.at,
        due_at=opening.due_at,
        ground=opening.ground,
        notice_id=opening.notice_id,
    )
    work.session.add(file)
    work.session.flush()
    work.record("certifications.decision.opened", **named(file))
    basis.freeze(work, file, StaleBecause.OPENED)
    return file


def open_for(work: Work, application: Application) -> DecisionFile:
    """Open the file of an application that came to its decision.

    Records:
        ``certifications.decision.opened`` and ``frozen``.

    Rule:
        Scheme, limit ``decision``.
    """
    opening = Opening(_kind_for(work, application), due_at=application.due_at)
    return open_file(work, opening, application)


def _kind_for(work: Work, application: Application) -> DecisionKind:
    """Return what is to be decided about an application that came to its decision."""
    if application.renews_id is None:
        return DecisionKind.CERTIFY
    before = work.session.get_one(Certificate, application.renews_id)
    is_over = today(work, scheme_of(work, application)) > before.valid_until
    return DecisionKind.RESTORE if is_over else DecisionKind.RENEW


def open_missing(work: Work, limit: int) -> int:
    """Open the files of applications that wait for a decision without one; return how many.

    Records:
        ``certifications.decision.opened`` and ``frozen``.

    Rule:
        Scheme, limit ``decision``.
    """
    found = decisions.without_file(work, limit)
    for each in found:
        open_for(work, each)
    return len(found)


def draft_conditions(
    work: Work, desk: CertificationDesk, file: DecisionFile, drafted: Sequence[Drafted]
) -> DecisionFile:
    """Say on which conditions it would be granted; the file is frozen anew, and votes fall.

    Raises:
        Forbidden: the caller neither votes nor concludes.
        StepRefused: it is announced or decided.
        BadInput: a day has passed already.
        ConflictOfInterest, HeldForSecondLook: see :func:`conflicts.refuse_conflicted`.

    Records:
        ``certifications.decision.conditions_drafted`` with criteria and days; the words erasable.

    Rule:
        Scheme, decision rule: conditions with their dates.
    """
    require(work.actor, Permission.DECISION_CONCLUDE, file.facts, is_seen=True)
    refuse_unless_open(file)
    conflicts.refuse_conflicted(work, desk, file, None)
    day = today(work, standards.by_id(work, file.scheme_id, Scheme).said)
    faults = [
        Fault(f"/conditions/{place}/due_on", "Give a day that has not passed.")
        for place, each in enumerate(drafted)
        if each.due_on <= day
    ]
    if faults:
        raise BadInput("A condition cannot be met in time.", faults=faults)
    words = {f"condition_{place}": each.text for place, each in enumerate(drafted)}
    plain = [{"criterion": each.criterion, "due_on": each.due_on.isoformat()} for each in drafted]
    entry = work.upcoming()
    work.record(
        "certifications.decision.conditions_drafted",
        words=words,
        **named(file),
        conditions=plain,
    )
    file.conditions = [
        {**each, "entry": entry, "field": f"condition_{place}"} for place, each in enumerate(plain)
    ]
    basis.freeze(work, file, StaleBecause.CONDITIONS_DRAFTED)
    return file


def refuse_unless_open(file: DecisionFile) -> None:
    """Refuse to change a file that is announced or decided.

    Raises:
        StepRefused: it is.
    """
    if file.state is not DecisionState.OPEN:
        raise StepRefused(
            f"This is not possible while the state is '{file.state.value}'.",
            state=file.state.value,
            allowed=[each.value for each in DECISION.actions_from(file.state)],
        )


def discard(work: Work, file: DecisionFile) -> None:
    """Let a file go whose cause is gone.

    Records:
        ``certifications.decision.discarded``.
    """
    work.move(file, DECISION, DecisionAction.DISCARD, **named(file))
