"""What the routes of bars share: the desk, and how bars and people are shown."""

from typing import Annotated

from fastapi import Depends, Request

from app.domains.bars.models import Bar
from app.domains.bars.queries import bars
from app.domains.bars.rules import reading
from app.domains.bars.schemas import BarOut, PersonOut
from app.domains.bars.service.desk import BarDesk
from app.domains.bars.types import Person
from app.domains.bars.workflow import BAR
from app.store.work import Work


async def _desk(request: Request) -> BarDesk:
    desk: BarDesk = request.app.state.bars
    return desk


Desk = Annotated[BarDesk, Depends(_desk)]
"""What bars work with."""

_SAME = (
    *("id", "body", "body_organisation_id", "jurisdiction", "schemes", "ground", "violation_id"),
    *("sanction_id", "ordered_on", "rule", "act_from", "act_until", "subject_id", "office_role"),
    *("office_from", "office_until", "last_day", "proposed_at", "imposed_at", "why_spared"),
    *("why_lifted", "ended_at", "version"),
)


def bar_out(work: Work, desk: BarDesk, bar: Bar) -> BarOut:
    """Show a bar without who it is."""
    notice = bars.notices(work, [bar]).get(bar.id)
    appeal = bars.appeal_of(work, bar)
    return BarOut(
        **{name: getattr(bar, name) for name in _SAME},
        state=reading(bar.state, bar.last_day, desk.today(work.at)),
        notice_number=None if notice is None else notice.number,
        notice_state=None if notice is None else notice.state,
        answer_by=None if notice is None else notice.answer_by,
        appeal=None if appeal is None else appeal.state,
        available_actions=work.available(bar, BAR),
    )


def person_out(person: Person | None) -> PersonOut | None:
    """Show who somebody is, to who may read it."""
    return None if person is None else PersonOut.model_validate(person)
