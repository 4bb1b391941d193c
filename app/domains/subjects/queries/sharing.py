"""Which firms have an owner or officer whose name somebody else bears too."""

from itertools import groupby
from uuid import UUID

from sqlalchemy import select

from app.access.duties import Known, comparing
from app.access.policy import unscoped
from app.domains.subjects.models import Principal, Subject
from app.domains.subjects.types import SubjectKind
from app.store.work import Work

COMPARED = "names are compared, and what they share is a question to a person (L10)"
FIRMS = (SubjectKind.INTERMEDIARY, SubjectKind.EMPLOYER)


def sharing(work: Work, people: Known) -> dict[UUID, list[str]]:
    """Return recruiters and employers that have somebody in common with some people, and what.

    Every principal of the register is read once, former ones whose names stand too; this is asked
    when a partner is admitted, a few times a year.

    Rule:
        Fairness W7, P4, L10.
    """
    rows = work.session.execute(
        select(Principal.subject_id, Principal.name)
        .join(Subject, Subject.id == Principal.subject_id)
        .where(
            unscoped(why=COMPARED),
            Subject.kind.in_(FIRMS),
            Principal.name.is_not(None),
            Principal.recorded_until.is_(None),
        )
        .order_by(Principal.subject_id)
        .execution_options(yield_per=1_000)
    )
    shared_with, found = comparing(people), {}
    for subject_id, group in groupby(rows, key=lambda row: row[0]):
        firm = Known(names=tuple(name for _, name in group if name is not None))
        if reasons := shared_with(firm):
            found[subject_id] = reasons
    return found
