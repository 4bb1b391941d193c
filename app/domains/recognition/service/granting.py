"""Granting: an evaluation proposes, and a person grants or refuses (E1)."""

from datetime import date
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.recognition.engine.texts import terms_of
from app.domains.recognition.errors import AwardedAlready, AwardRests, NotEvaluated, PeriodNotOver
from app.domains.recognition.models.awards import Award
from app.domains.recognition.models.programmes import (
    RecognitionEvaluation,
    RecognitionProgramme,
    RecognitionResult,
)
from app.domains.recognition.queries import awards
from app.domains.recognition.rules.awards import given_from, is_preview, lies_in, rests_until
from app.domains.recognition.service.award_desk import AwardDesk
from app.domains.recognition.service.award_parts import (
    begin_span,
    refuse_interested,
    refuse_part,
    require_person,
    told,
)
from app.domains.recognition.types.awards import AwardOrigin, AwardState, NewDecision
from app.domains.recognition.types.programmes import AwardTerms, EvaluationState
from app.domains.recognition.workflow import LIFE, Action
from app.domains.subjects import queries as subjects
from app.domains.subjects.service.demonstration import refuse_beside_lists
from app.kit.errors import BadInput, Fault
from app.kit.ids import new_id
from app.store.locks import hold_until_commit
from app.store.work import Work


def decide(work: Work, desk: AwardDesk, said: NewDecision) -> Award:
    """Grant an award to the firm of a result, or refuse what the evaluation proposed.

    Args:
        work: the open transaction.
        desk: of awards.
        said: which award of which result, granted or refused, and why.

    Raises:
        Forbidden: the caller grants none.
        NotFound: there is no such result.
        NotEvaluated: the evaluation goes on.
        PeriodNotOver: it was made before its period was over.
        HadAPartInAward: the caller asked for the evaluation, or decided this before.
        BadInput: the programme has no such award, or a reason is missing.
        AwardedAlready, AwardRests: the firm has it, or the terms say not yet.
        OnlyLists: a demonstration says of a real firm what lists say, and no more.
        InterestDeclared, HeldForSecondLook: the caller has a part in it, or may have.

    Records:
        ``recognition.award.granted`` or ``refused``; the reason as words.

    Rule:
        Fairness E1: a person grants; a departure from what is proposed has a reason.
    """
    require(work.actor, Permission.AWARD_GRANT, is_seen=True)
    require_person(work)
    result, evaluation, programme = awards.result(work, said.result_id)
    if evaluation.state is not EvaluationState.FINISHED:
        raise NotEvaluated("The evaluation goes on, and proposes nothing yet.")
    _refuse_preview(evaluation, programme)
    terms = _terms(programme, said.award)
    hold_until_commit(work.session, f"award of {programme.key}")
    _refuse_part(work, said, result, evaluation)
    award = _row(work, said, result, (evaluation, programme))
    if said.is_granted:
        _refuse_held(work, award, terms)
    refuse_beside_lists(work, [award.subject_id], is_demonstration=desk.is_demonstration)
    refuse_interested(work, desk, award, "grant" if said.is_granted else "refuse")
    work.session.add(award)
    work.session.flush()
    words, more = {"reason": said.reason or ""}, {"departs": award.is_departure, **told(award)}
    if said.is_granted:
        begin_span(work, award)
        work.move(award, LIFE, Action.GRANT, subject_id=award.subject_id, words=words, **more)
    else:
        work.move(award, LIFE, Action.REFUSE, words=words, **more)
    return award


def _refuse_preview(evaluation: RecognitionEvaluation, programme: RecognitionProgramme) -> None:
    """Refuse to decide on an evaluation in which not the whole period counted.

    Rule:
        Fairness E1: an award stands for its whole period.
    """
    last = programme.period_until
    if is_preview(evaluation.as_of, last):
        day = given_from(last)
        raise PeriodNotOver(
            f"Facts counted until {evaluation.as_of}, and the period ends on {last}. It can be"
            f" decided from {day} on, in an evaluation made then.",
            counted_until=evaluation.as_of.isoformat(),
            **{"from": day.isoformat()},
        )


def _terms(programme: RecognitionProgramme, key: str) -> AwardTerms:
    """Return the terms of an award; what would take something from a firm is none."""
    found = terms_of(programme.terms).award(key)
    if found is None:
        raise BadInput(
            "The programme has no such award.",
            faults=[Fault("/award", "Give the key of an award of the programme.")],
        )
    if found.adverse:
        raise BadInput(
            "This would take something from the firm.",
            faults=[
                Fault("/award", "Nobody grants this: it is a question to the competent body (C1).")
            ],
        )
    return found


def _refuse_part(
    work: Work, said: NewDecision, result: RecognitionResult, evaluation: RecognitionEvaluation
) -> None:
    """Refuse who evaluated or decided this before, and what lacks its reason."""
    before = awards.of_result(work, result.id, said.award)
    for each in before:
        if each.state is not AwardState.REFUSED:
            raise AwardedAlready("This was given.", award=str(each.id))
    known: set[UUID | None] = {evaluation.asked_by, *(each.recorded_by for each in before)}
    some = frozenset(each for each in known if each is not None)
    refuse_part(work, some, "You asked for the evaluation, or decided about this before.")
    is_proposed = said.award in result.proposed
    if not said.is_granted and not is_proposed:
        fault = Fault("/award", "The evaluation does not propose it: there is nothing to refuse.")
        raise BadInput("Nothing is proposed.", faults=[fault])
    departs = said.is_granted is not is_proposed or bool(before)
    if departs and said.reason is None:
        fault = Fault("/reason", "Say why: this is not what the evaluation proposed.")
        raise BadInput("A departure has a reason.", faults=[fault])


def _row(
    work: Work,
    said: NewDecision,
    result: RecognitionResult,
    of: tuple[RecognitionEvaluation, RecognitionProgramme],
) -> Award:
    evaluation, programme = of
    return Award(
        id=new_id(),
        state=LIFE.start,
        origin=AwardOrigin.EVALUATION,
        programme_id=programme.id,
        programme_key=programme.key,
        award_key=said.award,
        jurisdiction=programme.jurisdiction,
        subject_id=result.subject_id,
        period_from=programme.period_from,
        period_until=programme.period_until,
        year=work.at.year,
        granted_on=work.at.date(),
        evaluation_id=evaluation.id,
        result_id=result.id,
        is_departure=said.is_granted is not (said.award in result.proposed),
        recorded_by=work.actor.id,
        recorded_at=work.at,
        recorded_entry=work.upcoming(),
    )


def _refuse_held(work: Work, award: Award, terms: AwardTerms) -> None:
    """Refuse what the firm has for this period, and what the terms say not to give again yet.

    Rule:
        Facts on states, 4e: one rewarded is not rewarded again for so many years.
    """
    refuse_second(work, award)
    if terms.rest_years is None:
        return
    for each in _same(work, award):
        is_earlier = each.state is AwardState.GRANTED and each.period_until < award.period_until
        until = rests_until(each.period_until, terms.rest_years)
        if is_earlier and until >= award.period_until:
            raise AwardRests(f"It rests until {until}.", until=until.isoformat())


def refuse_second(work: Work, award: Award) -> None:
    """Refuse an award that the firm was given for the same period, or a part of it.

    Raises:
        AwardedAlready: it was, or an entry of it waits.
    """
    period: tuple[date, date] = (award.period_from, award.period_until)
    for each in _same(work, award):
        if lies_in((each.period_from, each.period_until), period):
            raise AwardedAlready("It was given for this period.", award=str(each.id))


def _same(work: Work, award: Award) -> list[Award]:
    firm = subjects.alike(work, [award.subject_id])
    found = awards.given(work, firm, award.programme_key)
    return [each for each in found if each.award_key == award.award_key]
