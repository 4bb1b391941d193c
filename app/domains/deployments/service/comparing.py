"""What firm and authority told of the same firm, side by side (E1)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from app.domains.deployments.engine.comparing import Compared
from app.domains.deployments.engine.months import last_of
from app.domains.deployments.queries import counting, reports
from app.domains.deployments.queries.counting import Group
from app.domains.deployments.service.desk import DeploymentDesk
from app.domains.subjects.models import Subject
from app.domains.subjects.queries.licences import one_firm
from app.domains.subjects.types import SubjectKind
from app.kit.errors import NotFound
from app.store.journal import head
from app.store.work import Work


@dataclass(frozen=True, slots=True)
class Comparison:
    """What both sides told of one firm in a period.

    Attributes:
        group: by month, and by which reports.
        compared: both numbers, and which counts.
        entry: the last entry of the journal when it was made.
    """

    group: Group
    compared: Compared
    entry: int


def compare(work: Work, desk: DeploymentDesk, firm: Subject, first: date, last: date) -> Comparison:
    """Return what both sides told of a firm, from one month to another.

    Raises:
        NotFound: it is no recruiter, or none of which the caller may know this.

    Rule:
        Fairness E1: beyond the limit the lower counts.
    """
    ids: Collection[UUID] = one_firm(work, [firm.id])
    if firm.kind is not SubjectKind.INTERMEDIARY or not reports.may_compare(work, ids):
        raise NotFound("There is no such record.")
    found = counting.compared(work, ids, first, last_of(last), limit=desk.limit)
    return Comparison(*found, head(work.session).number)
