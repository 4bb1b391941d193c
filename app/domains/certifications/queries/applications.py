"""Applications: whose they are, what is open, what waits, and what ends with time."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, exists, or_, select

from app.access.grants import Permission
from app.access.policy import FactColumns, reaches, unscoped, visible
from app.domains.certifications.models import Answer, Application, Declaration, Fee
from app.domains.certifications.types import ANSWERED, ENDED, ApplicationState, FeeState
from app.domains.identity.models import Membership
from app.domains.identity.types import MembershipState
from app.domains.standards.models import StandardIndicator
from app.kit.errors import NotFound
from app.store.journal import Word
from app.store.work import Work, as_seen

_COLUMNS = FactColumns(holder_id=Application.organisation_id)
READ_BEFORE = "the application itself was read before"


def _may_read(work: Work) -> ColumnElement[bool]:
    return visible(work.actor, Permission.APPLICATION_READ, _COLUMNS)


def one(work: Work, application_id: UUID, version: int | None = None) -> Application:
    """Return an application that the actor may know of.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    found = work.session.scalar(
        select(Application).where(_may_read(work), Application.id == application_id)
    )
    if found is None:
        raise NotFound("There is no such application.")
    return as_seen(found, version)


def held_still(work: Work, application_id: UUID) -> Application:
    """Return an application of the actor and let nobody move it until the end of the work.

    Raises:
        NotFound: there is none.
    """
    found = work.session.scalar(
        select(Application)
        .where(_may_read(work), Application.id == application_id)
        .with_for_update()
    )
    if found is None:
        raise NotFound("There is no such application.")
    return found


def find_numbered(work: Work, number: str) -> UUID | None:
    """Return the id of an application by its number, if the actor may know of it."""
    return work.session.scalar(
        select(Application.id).where(_may_read(work), Application.number == number)
    )


def page(
    work: Work, state: ApplicationState | None, after: UUID | None, limit: int
) -> Sequence[Application]:
    """Return applications that the actor may know of, the oldest first, those after an id."""
    query = select(Application).where(_may_read(work)).order_by(Application.id).limit(limit)
    if state is not None:
        query = query.where(Application.state == state)
    if after is not None:
        query = query.where(Application.id > after)
    return work.session.scalars(query).all()


def find_open(work: Work, subject_id: UUID, scheme_key: str) -> Application | None:
    """Return the open application of a record for a scheme, whoever made it."""
    return work.session.scalar(
        select(Application).where(
            unscoped(why="only whether there is one decides; its maker is compared by the verb"),
            Application.subject_id == subject_id,
            Application.scheme_key == scheme_key,
            Application.state.not_in(ENDED),
        )
    )


def earlier(work: Work, application: Application) -> Sequence[Application]:
    """Return the applications of the same record for the same scheme that ended before."""
    return work.session.scalars(
        select(Application)
        .where(
            unscoped(why="a rule counts waiting periods, and names numbers and days alone"),
            Application.subject_id == application.subject_id,
            Application.scheme_key == application.scheme_key,
            Application.id != application.id,
            Application.ended_at.is_not(None),
            Application.submitted_at.is_not(None),
        )
        .order_by(Application.id)
    ).all()


def declarations_of(work: Work, application_id: UUID) -> Sequence[Declaration]:
    """Return what was declared in an application that the actor has read."""
    return work.session.scalars(
        select(Declaration)
        .where(unscoped(why=READ_BEFORE), Declaration.application_id == application_id)
        .order_by(Declaration.id)
    ).all()


def fees_of(work: Work, application_id: UUID) -> Sequence[Fee]:
    """Return the fees of an application that the actor has read."""
    return work.session.scalars(
        select(Fee)
        .where(unscoped(why=READ_BEFORE), Fee.application_id == application_id)
        .order_by(Fee.id)
    ).all()


def is_cleared(work: Work, application_id: UUID) -> bool:
    """Tell whether every fee of an application is paid or waived."""
    return all(each.state is not FeeState.DUE for each in fees_of(work, application_id))


def words_of(work: Work, entries: Collection[int | None]) -> dict[tuple[int, str], str]:
    """Return the words of entries that were not erased, by entry and field; of this work too."""
    rows = work.session.execute(
        select(Word.event_number, Word.field, Word.text).where(
            unscoped(why=READ_BEFORE),
            Word.event_number.in_([each for each in entries if each is not None]),
            Word.text.is_not(None),
        )
    )
    return {(number, field): text or "" for number, field, text in rows} | work.said()


def acts_for(work: Work, organisation_id: UUID) -> bool:
    """Tell whether the actor acts for an organisation, in whichever role."""
    found = work.session.scalar(
        select(Membership.id)
        .where(
            unscoped(why="who has a part in the applicant does not screen it"),
            Membership.person_id == work.actor.id,
            Membership.state == MembershipState.ACTIVE,
            Membership.organisation_id == organisation_id,
        )
        .limit(1)
    )
    return found is not None


def to_act_upon(
    work: Work, permission: Permission, states: Collection[ApplicationState]
) -> Sequence[Application]:
    """Return the applications in some states on which the actor may act, the most urgent first."""
    if not reaches(work.actor, permission):
        return ()
    return work.session.scalars(
        select(Application)
        .where(visible(work.actor, permission, _COLUMNS), Application.state.in_(states))
        .order_by(Application.due_at, Application.id)
    ).all()


def assessed(work: Work) -> Sequence[Application]:
    """Return what can be audited, if the actor orders audits: whole self-assessments.

    A country that did not ask for it need not assess itself.
    """
    if not reaches(work.actor, Permission.APPLICATION_SCREEN):
        return ()
    answered = exists().where(
        Answer.application_id == Application.id, Answer.indicator == StandardIndicator.code
    )
    open_one = exists().where(StandardIndicator.edition_id == Application.edition_id, ~answered)
    return work.session.scalars(
        select(Application)
        .where(
            visible(work.actor, Permission.APPLICATION_SCREEN, _COLUMNS),
            Application.state == ApplicationState.SELF_ASSESSMENT,
            or_(~open_one, Application.is_requested.is_(False)),
        )
        .order_by(Application.due_at, Application.id)
    ).all()


def to_reopen(work: Work, application_id: UUID) -> Application:
    """Return an application whose refusal was overturned, and let nobody move it meanwhile."""
    return work.session.scalars(
        select(Application)
        .where(
            unscoped(why="who overturns its refusal opens it again, and reads nothing of it"),
            Application.id == application_id,
        )
        .with_for_update()
    ).one()


def decided_by(work: Work, application_id: UUID) -> UUID | None:
    """Return who screened an application, or decided on it last."""
    return work.session.scalar(
        select(Application.decided_by).where(
            unscoped(why="asked for the rule of who may hear an appeal"),
            Application.id == application_id,
        )
    )


def to_follow(work: Work, application_id: UUID) -> Application | None:
    """Return an application to be moved after its audits, and let nobody else move it meanwhile."""
    return work.session.scalar(
        select(Application)
        .where(
            visible(work.actor, Permission.APPLICATION_FOLLOW, _COLUMNS),
            Application.id == application_id,
        )
        .with_for_update()
    )


def unmended(work: Work, at: datetime, limit: int) -> Sequence[Application]:
    """Return applications whose time for corrective action has passed."""
    return work.session.scalars(
        select(Application)
        .where(
            visible(work.actor, Permission.APPLICATION_FOLLOW, _COLUMNS),
            Application.state == ApplicationState.CORRECTIVE_ACTION,
            Application.due_at <= at,
        )
        .order_by(Application.due_at)
        .limit(limit)
        .with_for_update()
    ).all()


def answered_out(work: Work, at: datetime, limit: int) -> Sequence[Application]:
    """Return applications whose published draft can be answered no longer."""
    return work.session.scalars(
        select(Application)
        .where(
            visible(work.actor, Permission.APPLICATION_FOLLOW, _COLUMNS),
            Application.state == ApplicationState.COMMENT,
            Application.due_at <= at,
        )
        .order_by(Application.due_at)
        .limit(limit)
        .with_for_update()
    ).all()


def unanswered(work: Work, at: datetime, limit: int) -> Sequence[Application]:
    """Return applications whose time to answer remarks, or to be audited at all, has passed."""
    return work.session.scalars(
        select(Application)
        .where(
            visible(work.actor, Permission.APPLICATION_LAPSE, _COLUMNS),
            Application.state.in_((ApplicationState.RETURNED, ApplicationState.SELF_ASSESSMENT)),
            Application.due_at <= at,
        )
        .order_by(Application.due_at)
        .limit(limit)
    ).all()


def of_organisation(work: Work, organisation_id: UUID) -> Sequence[Application]:
    """Return all applications of an organisation."""
    return work.session.scalars(
        select(Application)
        .where(_may_read(work), Application.organisation_id == organisation_id)
        .order_by(Application.id)
    ).all()


def begun_by(work: Work, person_id: UUID, organisation_id: UUID) -> Sequence[UUID]:
    """Return the applications that somebody began for an organisation, and that are with it."""
    return work.session.scalars(
        select(Application.id)
        .where(
            unscoped(why="what somebody leaves behind is handed over by whoever lets them go"),
            Application.begun_by == person_id,
            Application.organisation_id == organisation_id,
            Application.state.in_(ANSWERED),
        )
        .order_by(Application.id)
    ).all()


def still_with_applicant(work: Work, ids: Collection[UUID]) -> Sequence[UUID]:
    """Return those of some applications that are with the applicant."""
    return work.session.scalars(
        select(Application.id).where(
            unscoped(why="the caller was handed them"),
            Application.id.in_(ids),
            Application.state.in_(ANSWERED),
        )
    ).all()
