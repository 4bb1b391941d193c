"""Absences: said by who is away, handed to a colleague, declined by that one."""

from datetime import timedelta

from app.access.duties import clash
from app.access.grants import Permission
from app.access.policy import Facts, require
from app.access.superiors import covers
from app.domains.identity.errors import RolesApart
from app.domains.identity.queries import organisations, people
from app.domains.reminders.engine import letters
from app.domains.reminders.errors import AwayThemselves
from app.domains.reminders.models import Absence
from app.domains.reminders.queries import absences
from app.domains.reminders.queries.absences import Colleague
from app.domains.reminders.rules import MOST_DAYS_AWAY
from app.domains.reminders.service.desk import RemindersDesk
from app.domains.reminders.types import AbsenceState, NewAbsence
from app.domains.reminders.workflow import ABSENCE, AbsenceAction
from app.kit.errors import BadInput, Changed, Fault, StepRefused
from app.kit.ids import new_id
from app.store.outbox import post
from app.store.work import Work


def say(work: Work, desk: RemindersDesk, edition: int, said: NewAbsence) -> Absence:
    """Say that the caller is away in the membership of the token, and who stands in.

    What was said before ends. The substitute is told, and gets no right with it.

    Args:
        work: the open transaction.
        desk: of reminders.
        edition: the one that the caller saw; 0 before the first.
        said: days and substitute.

    Raises:
        Forbidden: the token does not reach so far.
        BadInput: the days or the colleague do not fit.
        RolesApart: the colleague holds a role that must stay apart from this one.
        AwayThemselves: the colleague is away too.
        Changed: it is not the edition that the caller saw.

    Records:
        ``reminders.absence.began``; ``reminders.absence.ended`` for what was said before.

    Rule:
        Fairness P7, and P4: never one who must be separate.
    """
    actor = work.actor
    require(actor, Permission.ABSENCE_CHANGE, Facts(person_id=actor.id), is_seen=True)
    assert actor.id is not None
    assert actor.membership_id is not None
    assert actor.organisation_id is not None
    last = absences.last(work)
    seen = 0 if last is None else last.edition
    if seen != edition:
        raise Changed("Another absence was said meanwhile; read it again.")
    _refuse_days(work, desk, said)
    colleague = _substitute(work, said)
    if last is not None:
        _end(work, desk, last)
    found = Absence(
        id=new_id(),
        person_id=actor.id,
        membership_id=actor.membership_id,
        organisation_id=actor.organisation_id,
        substitute_id=colleague.membership.id,
        from_on=said.from_on,
        until_on=said.until_on,
        state=ABSENCE.start,
        edition=1 if last is None else last.edition + 1,
        said_at=work.at,
    )
    work.session.add(found)
    work.session.flush()
    work.record("reminders.absence.began", row=str(found.id), substitute=str(found.substitute_id))
    _tell_named(work, desk, found, colleague)
    return found


def _refuse_days(work: Work, desk: RemindersDesk, said: NewAbsence) -> None:
    assert work.actor.id is not None
    zone = desk.zone(absences.zone_of(work, work.actor.id))
    today = work.at.astimezone(zone).date()
    faults = []
    if said.until_on < said.from_on:
        faults.append(Fault("/until_on", "It lies before the first day."))
    elif said.until_on < today:
        faults.append(Fault("/until_on", "It is over already."))
    elif said.until_on - said.from_on > timedelta(days=MOST_DAYS_AWAY):
        faults.append(Fault("/until_on", f"An absence is {MOST_DAYS_AWAY} days at most."))
    if faults:
        raise BadInput("These days do not fit.", faults=faults)


def _substitute(work: Work, said: NewAbsence) -> Colleague:
    """Return the colleague who stands in, if they can."""
    actor = work.actor
    assert actor.id is not None
    colleague = absences.colleague(work, said.substitute)
    why = None
    if colleague is None:
        why = "Nobody of your organisation acts in this membership."
    elif colleague.person.id == actor.id:
        why = "Nobody stands in for themselves."
    elif not covers(colleague.membership.role, actor.role):
        why = f"The role '{colleague.membership.role.value}' may not do what yours may."
    if colleague is None or why is not None:
        raise BadInput("Name another colleague.", faults=[Fault("/substitute", why or "")])
    theirs, mine = people.roles_of(work, colleague.person.id), people.roles_of(work, actor.id)
    other = clash(theirs, actor.role) or clash(mine, colleague.membership.role)
    if other is not None:
        raise RolesApart(f"This role and '{other.value}' must lie with different people.")
    if absences.is_away(work, colleague.membership.id, said):
        raise AwayThemselves("This colleague is away on one of these days.")
    return colleague


def _tell_named(work: Work, desk: RemindersDesk, found: Absence, colleague: Colleague) -> None:
    letter = letters.substitute_named(
        colleague.person,
        people.me(work).name,
        (organisations.one(work, found.organisation_id).name, work.actor.role.value),
        (found.from_on, found.until_on),
        f"{desk.front}/work",
    )
    post(work, desk.ring, "substitute_named", letter)


def end(work: Work, desk: RemindersDesk) -> None:
    """Take the caller's absence back; nothing when there is none.

    Raises:
        Forbidden: the token does not reach so far.

    Records:
        ``reminders.absence.ended``.

    Rule:
        Fairness P7.
    """
    actor = work.actor
    require(actor, Permission.ABSENCE_CHANGE, Facts(person_id=actor.id), is_seen=True)
    last = absences.last(work)
    if last is not None:
        _end(work, desk, last)


def _end(work: Work, desk: RemindersDesk, last: Absence) -> None:
    """End an absence, and tell the substitute where they still stood in."""
    if last.state is AbsenceState.ENDED:
        return
    stood_in = last.state is AbsenceState.STANDING and last.until_on >= work.at.date()
    last.edition += 1
    work.move(last, ABSENCE, AbsenceAction.END)
    if stood_in:
        letter = letters.substitute_released(
            absences.person_of(work, last.substitute_id),
            people.me(work).name,
            organisations.one(work, last.organisation_id).name,
        )
        post(work, desk.ring, "substitute_released", letter)


def decline(work: Work, desk: RemindersDesk, absence: Absence) -> Absence:
    """Decline to stand in; who is away is told, and gets the reminders again.

    Raises:
        Forbidden: the token does not reach so far.
        StepRefused: it was declined before, or is over.

    Records:
        ``reminders.absence.declined``.

    Rule:
        Fairness P7.
    """
    require(work.actor, ABSENCE.permission(AbsenceAction.DECLINE), absence.facts)
    if absence.until_on < work.at.date() - timedelta(days=1):
        raise StepRefused("The absence is over.", state=absence.state.value, allowed=[])
    absence.edition += 1
    work.move(absence, ABSENCE, AbsenceAction.DECLINE)
    letter = letters.substitute_declined(
        absences.person_of(work, absence.membership_id),
        people.me(work).name,
        (absence.from_on, absence.until_on),
        f"{desk.front}/absence",
    )
    post(work, desk.ring, "substitute_declined", letter)
    return absence
