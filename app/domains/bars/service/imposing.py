"""Imposing a bar: proposed, announced, heard, decided by another person; lifted (V5, C1, P4)."""

from uuid import UUID

from app.access.policy import require
from app.domains.bars.engine.identity import keys_of
from app.domains.bars.errors import (
    GroundDoesNotStand,
    NotIdentified,
    NotInOffice,
    SecondOfBody,
)
from app.domains.bars.models import Bar
from app.domains.bars.rules import (
    ANSWER_TIME,
    APPEAL_WITHIN,
    HEARD_BY,
    QUORUM,
    last_day,
    not_under,
)
from app.domains.bars.service import grounds, meeting, reaching, words
from app.domains.bars.service.desk import BarDesk
from app.domains.bars.types import Body, Person, Proposal, WhyLifted, WhySpared
from app.domains.bars.workflow import BAR, Action
from app.domains.identity.service.interests import refuse_interested, refuse_own_interest
from app.domains.identity.types import Matter
from app.domains.notices.queries import notices
from app.domains.notices.service import announcing, taking_effect
from app.domains.notices.types import OPEN, ActKind, Announcement, Terms, Thing
from app.kit.errors import BadInput, Fault
from app.kit.ids import new_id
from app.kit.text import clean_cell
from app.store.work import Work


def matter(bar: Bar, act: str) -> Matter:
    """Return what an act on a bar touches, for the rules of declared interests (P4)."""
    touched = frozenset(each for each in [bar.subject_id] if each is not None)
    return Matter(f"bar.{act}", bar.id, f"/v1/bars/{bar.id}", touched)


def propose(work: Work, desk: BarDesk, said: Proposal) -> Bar:
    """Propose that somebody may not own or run a recruiter for a time; it meets nobody yet.

    An officer who had left before the act, or had no part, is proposed too where the body looked at
    all of a firm: a person spares them with the reason, and it is on record that they were.

    Raises:
        Forbidden: the caller is of no body that imposes bars.
        NotIdentified: neither a document nor the day of birth is known.
        NotCompetent, GroundDoesNotStand: see :func:`grounds.look_at`.
        BadInput: the last day has passed or lies too far away, or days are out of order.
        InterestDeclared: the caller declared an interest in the firm.

    Records:
        ``bars.bar.proposed`` with the ground.

    Rule:
        Fairness V5: a bar meets a person by identity, and has an end; V3.
    """
    mine = Bar(body_organisation_id=work.actor.organisation_id).facts
    require(work.actor, BAR.permission(Action.ANNOUNCE), mine, is_seen=True)
    _refuse_nameless(work, desk, said)
    rests = grounds.look_at(work, said)
    body, officer = grounds.body_of(work), said.officer
    bar = Bar(
        id=new_id(),
        state=BAR.start,
        body=body,
        body_organisation_id=work.actor.organisation_id,
        jurisdiction=(said.place or work.actor.jurisdiction) if body is Body.AUTHORITY else None,
        schemes=sorted(set(said.schemes)),
        ground=said.act.ground,
        violation_id=rests.violation_id,
        sanction_id=rests.sanction_id,
        ordered_on=said.act.decided_on,
        rule=said.rule,
        act_from=rests.first,
        act_until=rests.last,
        subject_id=officer.subject_id,
        office_role=officer.role,
        office_from=officer.office_from,
        office_until=officer.office_until,
        last_day=said.until,
        proposed_by=work.actor.id,
        proposed_at=work.at,
        deciders=[],
    )
    bar.sealed_person = words.seal_person(work, desk.ring, bar.id, officer.person)
    bar.sealed_reason = words.seal(work, desk.ring, words.reason_key(bar), said.reason)
    if said.act.reference is not None:
        key = words.order_key(bar)
        bar.sealed_order = words.seal(work, desk.ring, key, said.act.reference)
    refuse_interested(work, matter(bar, "propose"))
    work.session.add(bar)
    work.session.flush()
    work.record("bars.bar.proposed", **reaching.told(bar))
    return bar


def _refuse_nameless(work: Work, desk: BarDesk, said: Proposal) -> None:
    officer = said.officer
    refuse_unidentified(officer.person)
    faults = []
    if officer.office_until is not None and officer.office_until < officer.office_from:
        detail = "Give the same day as in office_from, or a later one."
        faults.append(Fault("/officer/office_until", detail))
    today = desk.today(work.at)
    furthest = last_day(today, desk.longest_years)
    if not today < said.until <= furthest:
        faults.append(Fault("/until", f"Give a day after today, and not after {furthest}."))
    if faults:
        raise BadInput("The days cannot be.", faults=faults)


def refuse_unidentified(person: Person) -> None:
    """Refuse somebody of whom nothing but a name, or a year beside it, is known.

    Raises:
        NotIdentified: neither a document nor the day of birth is known.

    Rule:
        Fairness V5, L10: never by name.
    """
    if not clean_cell(person.name) or (person.document is None and person.birth_date is None):
        raise NotIdentified("Neither a document nor the day of birth is given.")


def announce(work: Work, desk: BarDesk, bar: Bar) -> str:
    """Announce a bar to the person, who has fourteen days from service to answer.

    Returns:
        The code with which the person reads it and answers; shown this once.

    Raises:
        Forbidden: the caller is not of the body that proposed it.
        NotInOffice: the person had left before the act, or came after it.
        GroundDoesNotStand: what it rests on fell meanwhile.
        InterestDeclared, HeldForSecondLook: the caller has a part in it, or may have.
        StepRefused: it was announced, or is no more.

    Records:
        ``bars.bar.announced``, ``notices.notice.announced``; neither names anybody.

    Rule:
        Fairness C1: announced with grounds and a time to answer; V1: served outside.
    """
    require(work.actor, BAR.permission(Action.ANNOUNCE), bar.facts, is_seen=True)
    BAR.step(bar.state, Action.ANNOUNCE)
    _refuse_out_of_office(bar)
    _refuse_groundless(work, bar)
    refuse_own_interest(work, matter(bar, "announce"))
    notice = announcing.announce(work, desk.notices, _announcement(work, bar))
    bar.notice_id, bar.announced_by = notice.id, work.actor.id
    work.move(bar, BAR, Action.ANNOUNCE, ground=bar.ground.value)
    return reaching.new_code_for(work, bar)


def _announcement(work: Work, bar: Bar) -> Announcement:
    return Announcement(
        act=ActKind.BAR_IMPOSED,
        thing=Thing("bar", bar.id),
        organisation_id=None,
        subject_id=None,
        ground=bar.ground.value,
        rule=bar.rule,
        facts=({"last_day": bar.last_day.isoformat()},),
        reason=words.SEALED,
        answer_by=work.at + ANSWER_TIME,
        address=f"/v1/bars/{bar.id}",
    )


def spare(work: Work, desk: BarDesk, bar: Bar, why: WhySpared, reason: str) -> None:
    """Find that an officer is not under a bar: had left before the act, had no part.

    Who they are is destroyed: nothing is held against them.

    Raises:
        Forbidden: the caller does not decide for the body.
        StepRefused: it is in effect, or no more.
        BadInput: the days of office say otherwise.
        InterestDeclared, HeldForSecondLook: the caller has a part in it, or may have.

    Records:
        ``bars.bar.spared`` with the reason's code, ``notices.notice.dropped``.

    Rule:
        Fairness V5: officers who had left before the act, or had no part, are not under it; a
        person finds it with a reason.
    """
    require(work.actor, BAR.permission(Action.SPARE), bar.facts, is_seen=True)
    BAR.step(bar.state, Action.SPARE)
    by_days = _out_of_office(bar)
    if why in (WhySpared.LEFT_BEFORE, WhySpared.CAME_AFTER) and why is not by_days:
        fault = Fault("/why", "The days of office and of the act say otherwise.")
        raise BadInput("The reason does not fit.", faults=[fault])
    refuse_own_interest(work, matter(bar, "spare"))
    notice = None if bar.notice_id is None else notices.of_owner(work, bar.notice_id)
    bar.why_spared, bar.ended_at, bar.ended_by = why, work.at, work.actor.id
    words.keep_words(work, desk.ring, bar, work.upcoming(), {"reason": reason})
    work.move(bar, BAR, Action.SPARE, why=why.value)
    if notice is not None and notice.state in OPEN:
        taking_effect.drop(work, desk.notices, notice, words.SEALED)
    meeting.forget_digests(work, [bar.id])


def impose(work: Work, desk: BarDesk, bar: Bar, reason: str) -> None:
    """Impose a bar after the hearing: it meets whoever is declared with that identity from now on.

    What is open and names somebody with that identity waits from now on, too.

    Raises:
        Forbidden: the caller does not decide for the body.
        SecondOfBody: the caller proposed or announced it, or decided before and did not stand.
        NotServed, NotHeard: the person can still be heard first.
        NotInOffice, GroundDoesNotStand: see :func:`announce`.
        BadInput: its last day has passed.
        InterestDeclared, HeldForSecondLook: the caller has a part in it, or may have.
        StepRefused: it is not announced.

    Records:
        ``notices.notice.took_effect``, ``bars.bar.imposed``; for what waits see
        :func:`meeting.sweep`.

    Rule:
        Fairness V3, V5, C1; P4: by two persons.
    """
    require(work.actor, BAR.permission(Action.IMPOSE), bar.facts, is_seen=True)
    BAR.step(bar.state, Action.IMPOSE)
    _refuse_same(work, bar)
    _refuse_out_of_office(bar)
    _refuse_groundless(work, bar)
    if bar.last_day < desk.today(work.at):
        fault = Fault("/until", "Its last day has passed: spare the person, and propose it anew.")
        raise BadInput("It would meet nobody.", faults=[fault])
    refuse_own_interest(work, matter(bar, "impose"))
    notice = reaching.notice_of(work, bar)
    taking_effect.take_effect(work, desk.notices, notice, _terms(work), words.SEALED)
    bar.imposed_by, bar.imposed_at = work.actor.id, work.at
    words.keep_words(work, desk.ring, bar, work.upcoming(), {"reason": reason})
    work.move(bar, BAR, Action.IMPOSE, ground=bar.ground.value)
    person = words.person_of(work, desk.ring, bar)
    if person is not None:
        meeting.forget_digests(work, [bar.id])
        words.keep_digests(work, desk.ring, bar.id, keys_of(person))
        meeting.sweep(work, desk, bar)


def _terms(work: Work) -> Terms:
    return Terms(
        appeal_until=work.at + APPEAL_WITHIN,
        error_until=None,
        holds_back=False,
        heard_by=HEARD_BY,
        quorum=QUORUM,
    )


def _refuse_same(work: Work, bar: Bar) -> None:
    if work.actor.id in (bar.proposed_by, bar.announced_by):
        raise SecondOfBody("You proposed or announced it.")
    if str(work.actor.id) in bar.deciders:
        raise SecondOfBody("You decided it before, and that did not stand.")


def _out_of_office(bar: Bar) -> WhySpared | None:
    return not_under((bar.office_from, bar.office_until), (bar.act_from, bar.act_until))


def _refuse_out_of_office(bar: Bar) -> None:
    why = _out_of_office(bar)
    if why is not None:
        raise NotInOffice("They were not in office at the act.", why=why.value)


def _refuse_groundless(work: Work, bar: Bar) -> None:
    if not grounds.stand(work, bar):
        raise GroundDoesNotStand("What it rests on does not stand.")


def lift(work: Work, desk: BarDesk, bar: Bar, why: WhyLifted, reason: str) -> None:
    """End a bar before its day; what waited because of it waits no more.

    Raises:
        Forbidden: the caller does not decide for the body.
        StepRefused: it is not in effect.
        InterestDeclared, HeldForSecondLook: the caller has a part in it, or may have.

    Records:
        ``bars.bar.lifted`` with the reason's code.

    Rule:
        Fairness V5.
    """
    require(work.actor, BAR.permission(Action.LIFT), bar.facts, is_seen=True)
    BAR.step(bar.state, Action.LIFT)
    refuse_own_interest(work, matter(bar, "lift"))
    bar.why_lifted, bar.ended_at, bar.ended_by = why, work.at, work.actor.id
    words.keep_words(work, desk.ring, bar, work.upcoming(), {"reason": reason})
    work.move(bar, BAR, Action.LIFT, why=why.value)
    meeting.forget_digests(work, [bar.id])


def decided_before(bar: Bar) -> list[str]:
    """Return who decides no more, once what was decided did not stand."""
    known = {*bar.deciders, *(str(each) for each in [bar.imposed_by] if each is not None)}
    return sorted(known)


def participants(bar: Bar) -> frozenset[UUID]:
    """Return everybody who had a part in a bar."""
    known = (bar.proposed_by, bar.announced_by, bar.imposed_by, bar.ended_by)
    return frozenset(each for each in known if each is not None)
