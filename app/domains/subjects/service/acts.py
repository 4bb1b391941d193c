"""Acts on licences after they were made: confirmed or dropped, contested, upheld or reversed."""

from collections.abc import Sequence

from app.access.grants import Permission
from app.access.policy import reaches, require
from app.domains.identity.queries import organisations as identity
from app.domains.identity.types import Waiting
from app.domains.subjects.engine import act_letters
from app.domains.subjects.errors import ContestedAlready, OverAlready, SecondPerson
from app.domains.subjects.models import LicenceAct, LicenceContest
from app.domains.subjects.queries import acts, licences
from app.domains.subjects.rules import CONFIRMED_WITHIN, still_holds
from app.domains.subjects.service import taking_effect
from app.domains.subjects.service.desk import SubjectDesk
from app.domains.subjects.service.licences import refuse_parties, today_of
from app.domains.subjects.service.own_interests import ask_about_act
from app.domains.subjects.types import ActState, Answer
from app.domains.subjects.workflow import ACT, LicenceAction
from app.kit.errors import Forbidden
from app.kit.ids import new_id
from app.store.outbox import post
from app.store.work import Work


def confirm(work: Work, desk: SubjectDesk, act: LicenceAct, reason: str) -> LicenceAct:
    """Confirm a proposed act as a second officer of the same authority; it takes effect today.

    Raises:
        SecondPerson: the caller proposed it.
        Forbidden: the caller is of another authority.
        PartyToIt, LicenceMoved, NumberTaken, StepRefused: as the act would be refused today.
        InterestDeclared, HeldForSecondLook: the caller has a part in the firm, or may have.

    Records:
        ``subjects.act.confirmed``.

    Rule:
        Fairness P3: above 20 a day a second officer confirms.
    """
    _for_decision(work, desk, act, LicenceAction.CONFIRM)
    if work.actor.organisation_id != act.organisation_id:
        raise Forbidden("An officer of the authority that proposed it confirms it.")
    if work.actor.id == act.decided_by:
        raise SecondPerson("Who proposed an act does not confirm it.")
    act.confirmed_by = work.actor.id
    act.decided_on = today_of(work, licences.register(work, act.source_key))
    taking_effect.take_effect(work, desk, act, LicenceAction.CONFIRM, {"reason": reason})
    return act


def drop(work: Work, desk: SubjectDesk, act: LicenceAct, reason: str) -> LicenceAct:
    """Let a proposed act go; the licence stays as it is. Who proposed it may in any case.

    Raises:
        Forbidden, StepRefused: by policy and table.
        PartyToIt, InterestDeclared, HeldForSecondLook: the caller has a part in the firm.

    Records:
        ``subjects.act.dropped``.

    Rule:
        Fairness P3.
    """
    if work.actor.id != act.decided_by:
        _for_decision(work, desk, act, LicenceAction.DROP)
    body = taking_effect.body_of(act)
    words = {"reason": reason}
    work.move(act, ACT, LicenceAction.DROP, subject_id=act.subject_id, words=words, **body)
    return act


def contest(
    work: Work, desk: SubjectDesk, act: LicenceAct, reason: str, news: str | None
) -> LicenceAct:
    """Contest an act in the firm's words; everybody reads since when, until it is answered.

    Args:
        work: the open transaction.
        desk: what the verbs work with.
        act: the act, read by its firm.
        reason: why it is wrong.
        news: what is new since an answer.

    Raises:
        Forbidden: the caller does not speak for the firm that holds the record.
        ContestedAlready: it is contested now, or was answered and nothing is new.
        OverAlready: it took nothing away, or does not hold any more.
        StepRefused: it is not in force.

    Records:
        ``subjects.act.contested``.

    Rule:
        Fairness P3: possible for as long as it is in force, without a last day.
    """
    require(work.actor, ACT.permission(LicenceAction.CONTEST), act.facts)
    known = acts.contests_of(work, act)
    if act.state is ActState.CONTESTED:
        raise ContestedAlready(f"It is contested since {known[-1].contested_on}.")
    ACT.step(act.state, LicenceAction.CONTEST)
    if not _can_be_contested(work, act):
        raise OverAlready("This act takes nothing away from the licence as it stands now.")
    _ask_for_news(work, known, reason, news)
    contest_ = LicenceContest(
        id=new_id(),
        act_id=act.id,
        organisation_id=act.holder_id,
        contested_by=work.actor.id,
        contested_at=work.at,
        contested_on=today_of(work, licences.register(work, act.source_key)),
        answer_by=work.at + desk.answer,
        entry=work.entry(),
    )
    words = {"reason": reason, "news": news or ""}
    taking_effect.move(work, act, LicenceAction.CONTEST, words, contest_.entry)
    work.session.add(contest_)
    work.session.flush()
    told = taking_effect.told_of(work, desk, act)
    for person in identity.members_of(work, act.organisation_id):
        letter = act_letters.act_contested(person, told, contest_.answer_by)
        post(work, desk.ring, "act_contested", letter)
    return act


def _can_be_contested(work: Work, act: LicenceAct) -> bool:
    found = licences.whole(work, [act.licence_id])
    now = found[0].now if found else None
    return act.is_worsening and now is not None and still_holds(act.terms, now.terms)


def _ask_for_news(
    work: Work, known: Sequence[LicenceContest], reason: str, news: str | None
) -> None:
    if not known:
        return
    said = {each for some in known for each in acts.words_of(work, some.entry).values()}
    if not news or news in said or reason == news:
        raise ContestedAlready("It was answered, and nothing new is said since.")


def uphold(work: Work, desk: SubjectDesk, act: LicenceAct, reason: str) -> LicenceAct:
    """Answer a contest: the act stands, for these reasons.

    Raises:
        SecondPerson: the caller decided or confirmed the act.
        Forbidden, PartyToIt, StepRefused: by policy, interest and table.
        InterestDeclared, HeldForSecondLook: the caller has a part in the firm, or may have.

    Records:
        ``subjects.act.upheld``.

    Rule:
        Fairness P3 and C2: who had a part in an act does not uphold it.
    """
    _for_decision(work, desk, act, LicenceAction.UPHOLD)
    if work.actor.id in (act.decided_by, act.confirmed_by):
        raise SecondPerson("Who had a part in an act does not uphold it; reversing it is possible.")
    entry = work.entry()
    taking_effect.move(work, act, LicenceAction.UPHOLD, {"reason": reason}, entry)
    _note_answer(work, act, Answer.UPHELD, entry)
    taking_effect.tell_answer(work, desk, act, Answer.UPHELD, reason)
    return act


def reverse(work: Work, desk: SubjectDesk, act: LicenceAct, reason: str) -> LicenceAct:
    """Take an act back, contested or not: the state before it is open again.

    Raises:
        OverAlready: the act took nothing away; what it gave is changed by an act with its ground.
        Forbidden, PartyToIt, StepRefused: by policy, interest and table.
        InterestDeclared, HeldForSecondLook: the caller has a part in the firm, or may have.

    Records:
        ``subjects.act.reversed``.

    Rule:
        Fairness P3 and L1: what was reversed is absent from the public past.
    """
    _for_decision(work, desk, act, LicenceAction.REVERSE)
    if not act.is_worsening:
        raise OverAlready("This act took nothing away; change the licence by an act of its own.")
    taking_effect.undo(work, act, {"reason": reason})
    assert act.reversed_entry is not None
    _note_answer(work, act, Answer.REVERSED, act.reversed_entry)
    taking_effect.tell_answer(work, desk, act, Answer.REVERSED, reason)
    return act


def _for_decision(work: Work, desk: SubjectDesk, act: LicenceAct, action: LicenceAction) -> None:
    """Refuse an action that policy, table or an interest forbids, before anything else."""
    require(work.actor, ACT.permission(action), act.facts)
    ACT.step(act.state, action)
    refuse_parties(work, act.subject_id)
    ask_about_act(work, desk, act, action.value)


def _note_answer(work: Work, act: LicenceAct, answer: Answer, entry: int) -> None:
    for each in acts.contests_of(work, act):
        if each.answer is None:
            each.answer, each.answer_entry = answer, entry
            each.answered_by, each.answered_at = work.actor.id, work.at
    work.session.flush()


def available(work: Work, act: LicenceAct) -> list[str]:
    """Return what the caller may do with an act now."""
    never = {LicenceAction.TAKE_EFFECT.value}
    if not act.is_worsening:
        never |= {LicenceAction.CONTEST.value, LicenceAction.REVERSE.value}
    if act.state is ActState.PROPOSED and work.actor.id == act.decided_by:
        never.add(LicenceAction.CONFIRM.value)
    if work.actor.id in (act.decided_by, act.confirmed_by):
        never.add(LicenceAction.UPHOLD.value)
    return [each for each in work.available(act, ACT) if each not in never]


def waiting(work: Work) -> list[Waiting]:
    """Return the acts that wait for the caller: to be confirmed, or answered."""
    if not reaches(work.actor, Permission.ACT_DECIDE):
        return []
    found = [
        Waiting("confirm", "act", _path(act), act.decided_at, act.decided_at + CONFIRMED_WITHIN)
        for act in acts.in_state(work, ActState.PROPOSED)
        if act.organisation_id == work.actor.organisation_id and act.decided_by != work.actor.id
    ]
    contested = acts.in_state(work, ActState.CONTESTED)
    since = acts.open_contests(work, [act.id for act in contested])
    found += [
        Waiting("answer", "act", _path(act), since[act.id].contested_at, since[act.id].answer_by)
        for act in contested
    ]
    return found


def _path(act: LicenceAct) -> str:
    return f"/v1/licence-acts/{act.id}"
