"""Awards that were given before the register, or outside it: entered, and confirmed by another."""

from app.access.grants import Permission
from app.access.policy import require
from app.domains.recognition.engine.texts import terms_of
from app.domains.recognition.models.awards import Award
from app.domains.recognition.queries import awards
from app.domains.recognition.service.award_desk import AwardDesk
from app.domains.recognition.service.award_parts import (
    begin_span,
    refuse_interested,
    refuse_part,
    require_action,
    require_person,
    told,
)
from app.domains.recognition.service.granting import refuse_second
from app.domains.recognition.types.awards import AwardOrigin, NewEarlier
from app.domains.recognition.workflow import LIFE, Action
from app.domains.subjects.service.demonstration import refuse_beside_lists
from app.kit.errors import BadInput, Fault
from app.kit.ids import new_id
from app.store.locks import hold_until_commit
from app.store.work import Work


def enter(work: Work, desk: AwardDesk, said: NewEarlier) -> Award:
    """Enter an award with where it can be read; it counts once a second person confirmed it.

    Raises:
        Forbidden: the caller enters none.
        BadInput: there is no such programme or award, or the days do not fit.
        AwardedAlready: the register has it.
        OnlyLists: a demonstration says of a real firm what lists say, and no more.
        InterestDeclared, HeldForSecondLook: the caller has a part in it, or may have.

    Records:
        ``recognition.award.entered``; the reason as words.

    Rule:
        Fairness E1: earlier awards count for later ones; P4: two persons.
    """
    require(work.actor, Permission.AWARD_ENTER, is_seen=True)
    require_person(work)
    award = _row(work, said)
    hold_until_commit(work.session, f"award of {award.programme_key}")
    refuse_second(work, award)
    refuse_beside_lists(work, [award.subject_id], is_demonstration=desk.is_demonstration)
    refuse_interested(work, desk, award, "enter")
    work.session.add(award)
    work.session.flush()
    work.move(award, LIFE, Action.ENTER, words={"reason": said.reason}, **told(award))
    return award


def _row(work: Work, said: NewEarlier) -> Award:
    programme = awards.newest_programme(work, said.programme)
    if programme is None:
        fault = Fault("/programme", "Give the key of a programme that is loaded.")
        raise BadInput("There is no such programme.", faults=[fault])
    terms = terms_of(programme.terms).award(said.award)
    if terms is None or terms.adverse:
        fault = Fault("/award", "Give the key of an award of the programme.")
        raise BadInput("The programme has no such award.", faults=[fault])
    _refuse_days(work, said)
    return Award(
        id=new_id(),
        state=LIFE.start,
        origin=AwardOrigin.ENTERED,
        programme_id=programme.id,
        programme_key=programme.key,
        award_key=said.award,
        jurisdiction=programme.jurisdiction,
        subject_id=said.subject_id,
        period_from=said.period_from,
        period_until=said.period_until,
        year=said.granted_on.year,
        granted_on=said.granted_on,
        is_departure=False,
        source=said.source,
        recorded_by=work.actor.id,
        recorded_at=work.at,
        recorded_entry=work.upcoming(),
    )


def _refuse_days(work: Work, said: NewEarlier) -> None:
    faults = []
    if said.period_until < said.period_from:
        faults.append(Fault("/period_until", "Give the first day of the period, or a later one."))
    if not said.period_from <= said.granted_on <= work.at.date():
        faults.append(Fault("/granted_on", "Give a day from the period's first until today."))
    if faults:
        raise BadInput("The days do not fit together.", faults=faults)


def confirm(work: Work, desk: AwardDesk, award: Award, reason: str) -> Award:
    """Confirm an award that somebody else entered; it stands, and counts, from now on.

    Raises:
        Forbidden, StepRefused: it is not the caller's to do, or not possible.
        HadAPartInAward: the caller entered it.
        InterestDeclared, HeldForSecondLook: the caller has a part in it, or may have.

    Records:
        ``recognition.award.confirmed``; the reason as words.

    Rule:
        Fairness P4: two persons.
    """
    require_action(work, award, Action.CONFIRM)
    _refuse_entered(work, award)
    refuse_interested(work, desk, award, "confirm")
    award.confirmed_by, award.confirmed_at = work.actor.id, work.at
    begin_span(work, award)
    words = {"reason": reason}
    work.move(award, LIFE, Action.CONFIRM, subject_id=award.subject_id, words=words, **told(award))
    return award


def discard(work: Work, desk: AwardDesk, award: Award, reason: str) -> Award:
    """Say that an award that was entered is not taken; whoever entered it can say so too.

    Raises:
        Forbidden, StepRefused: it is not the caller's to do, or not possible.
        InterestDeclared, HeldForSecondLook: the caller has a part in it, or may have.

    Records:
        ``recognition.award.discarded``; the reason as words.
    """
    require_action(work, award, Action.DISCARD)
    refuse_interested(work, desk, award, "discard")
    work.move(award, LIFE, Action.DISCARD, words={"reason": reason}, **told(award))
    return award


def _refuse_entered(work: Work, award: Award) -> None:
    some = frozenset(each for each in [award.recorded_by] if each is not None)
    refuse_part(work, some, "You entered it.")
