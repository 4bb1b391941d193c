"""Destroying who people are once nothing needs it any more (L8): the digests, then the seals."""

from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.bars.models import Bar, BarPair
from app.domains.bars.queries import bars, declared, questions
from app.domains.bars.service import declaring, meeting
from app.domains.bars.service.desk import BarDesk
from app.store.work import Work


def forget_barred(work: Work, desk: BarDesk, limit: int) -> int:
    """Destroy who was under bars that are over for long enough; return of how many.

    While an appeal runs nothing is destroyed. What stays are dates, codes, and who decided.

    Records:
        ``bars.bar.forgotten``.

    Rule:
        Fairness L8; V5: a bar has an end.
    """
    require(work.actor, Permission.BAR_FORGET)
    before = work.at - desk.forget
    found = bars.to_forget(work, before, desk.today(before), limit)
    for each in found:
        _forget(work, each)
    for pair in questions.of_bars(work, [each.id for each in found]):
        _forget_pair(pair)
    for pair in questions.answered_before(work, before, limit):
        _forget_pair(pair)
    work.session.flush()
    return len(found)


def _forget(work: Work, bar: Bar) -> None:
    bar.sealed_person = bar.sealed_reason = bar.sealed_answer = bar.sealed_order = None
    bar.code_digest = None
    for each in bars.words(work, bar.id):
        work.session.delete(each)
    meeting.forget_digests(work, [bar.id])
    work.record("bars.bar.forgotten", row=str(bar.id))


def _forget_pair(pair: BarPair) -> None:
    pair.sealed_person = pair.sealed_said = pair.sealed_reason = None


def forget_declared(work: Work, desk: BarDesk, after: UUID | None, limit: int) -> UUID | None:
    """Destroy who was declared for things that are decided; return up to where it came.

    Rule:
        Fairness L8.
    """
    require(work.actor, Permission.BAR_FORGET)
    found = declared.kept(work, limit, after)
    for row in found:
        reader = desk.things.get(row.kind)
        thing = None if reader is None else reader.find(work, row.thing_id)
        if thing is None or not thing.is_open:
            declaring.forget(work, row)
    work.session.flush()
    return found[-1].id if len(found) == limit else None
