"""Awards that people granted, and that were lost."""

from collections.abc import Collection, Iterator
from uuid import UUID

from sqlalchemy import select

from app.domains.recognition.models.awards import Award
from app.domains.recognition.types.awards import AwardState
from app.domains.reports.queries.sources.deriving import Deriving, Source
from app.domains.reports.types import LOST, STANDS, Fact, FactKind

GIVEN = (AwardState.GRANTED, AwardState.LOST)


def facts(deriving: Deriving, ids: Collection[UUID]) -> Iterator[Fact]:
    """Return the facts of some awards that were given.

    Rule:
        Fairness E1: an award falls by a person's decision alone.
    """
    query = select(
        *(Award.id, Award.subject_id, Award.state, Award.programme_key, Award.award_key),
        *(Award.granted_on, Award.lost_at),
    ).where(Award.state.in_(GIVEN))
    found = deriving.rows(query, Award.id, ids)
    firms = deriving.firms(each.subject_id for each in found)
    for row in found:
        firm, is_lost = firms[row.subject_id], row.state is AwardState.LOST
        yield Fact(
            FactKind.AWARD,
            row.id,
            item="",
            on_day=row.granted_on,
            until_day=deriving.day_of(row.lost_at) if is_lost else None,
            state=LOST if is_lost else STANDS,
            category=f"{row.programme_key}/{row.award_key}"[:80],
            subject_id=firm.id,
            home=firm.home,
        )


SOURCE = Source(
    "awards",
    Award.id,
    facts,
    ties=((Award.id, Award.id), (Award.notice_id, Award.id)),
    firms=((Award.subject_id, Award.id),),
)
