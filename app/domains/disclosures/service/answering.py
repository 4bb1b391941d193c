"""Taking note of what came, and saying what was done about it (S4)."""

from datetime import date

from app.access.grants import Permission
from app.access.policy import require
from app.domains.disclosures.errors import AnsweredElsewhere, RecallsNeedNoAnswer
from app.domains.disclosures.models import Disclosure, DisclosureAnswer
from app.domains.disclosures.service.desk import DisclosureDesk
from app.domains.disclosures.types import AnswerKind, DisclosureState, What
from app.domains.disclosures.workflow import LIFE, Action
from app.kit.errors import BadInput, Fault
from app.kit.ids import new_id
from app.store.work import Work


def acknowledge(work: Work, desk: DisclosureDesk, disclosure: Disclosure) -> Disclosure:  # noqa: ARG001 - every verb of disclosures takes the desk
    """Acknowledge what came: of a recall, that what was told is taken back.

    Raises:
        NotFound, Forbidden: by the access policy.
        StepRefused: it was not sent, or is acknowledged already.

    Records:
        ``disclosures.disclosure.acknowledged``.

    Rule:
        Fairness S2.
    """
    work.move(disclosure, LIFE, Action.ACKNOWLEDGE)
    disclosure.acknowledged_at = work.at
    disclosure.acknowledged_by = work.actor.id
    disclosure.acknowledged_for = work.actor.organisation_id
    work.session.flush()
    return disclosure


def answer(
    work: Work,
    desk: DisclosureDesk,
    disclosure: Disclosure,
    kind: AnswerKind,
    words: str = "",
    did_on: date | None = None,
) -> DisclosureAnswer:
    """Say what was done about something that came; it is acknowledged by that.

    Several answers may follow each other, and each is kept; the first one is in time or late.

    Args:
        work: an open one that writes.
        desk: of disclosures.
        disclosure: that came.
        kind: what was done.
        words: about it; they stand in the journal, and can be erased.
        did_on: civil day on which it was done; ``None``: it is not said.

    Raises:
        NotFound, Forbidden: by the access policy.
        StepRefused: it was not sent.
        RecallsNeedNoAnswer: it is a recall.
        AnsweredElsewhere: it is a complaint, which is answered where it is referred.
        BadInput: the day lies ahead.

    Records:
        ``disclosures.disclosure.answered`` with the kind, and the words beside it.

    Rule:
        Fairness S4.
    """
    require(work.actor, Permission.DISCLOSURE_ANSWER, disclosure.facts)
    _refuse_odd(work, desk, disclosure, did_on)
    if disclosure.state is not DisclosureState.ACKNOWLEDGED:
        acknowledge(work, desk, disclosure)
    row = DisclosureAnswer(
        id=new_id(),
        disclosure_id=disclosure.id,
        kind=kind,
        did_on=did_on,
        entry=work.upcoming(),
        answered_at=work.at,
        answered_by=work.actor.id,
        answered_for=work.actor.organisation_id,
    )
    work.session.add(row)
    if disclosure.answered_at is None:
        disclosure.answered_at = work.at
        assert disclosure.sent_at is not None
        disclosure.answer_days = (desk.today(work.at) - desk.today(disclosure.sent_at)).days
    work.record(
        "disclosures.disclosure.answered",
        words={"words": words},
        row=str(disclosure.id),
        answer=str(row.id),
        kind=kind.value,
    )
    work.session.flush()
    return row


def _refuse_odd(
    work: Work, desk: DisclosureDesk, disclosure: Disclosure, did_on: date | None
) -> None:
    if disclosure.is_recall:
        raise RecallsNeedNoAnswer("A recall is acknowledged, and asks for nothing more.")
    if disclosure.what is What.COMPLAINT_REFERRED:
        raise AnsweredElsewhere("What is done about a complaint is said in its referral.")
    if did_on is not None and did_on > desk.today(work.at):
        today = desk.today(work.at).isoformat()
        fault = Fault("/did_on", f"Give a day until {today}, on which it was done.")
        raise BadInput("The day lies ahead.", faults=[fault])
