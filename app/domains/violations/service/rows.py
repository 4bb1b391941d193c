"""Making the rows of a case: respondents, counts, charges, and who each count is against."""

from collections.abc import Sequence

from app.domains.violations.models import (
    Violation,
    ViolationCharge,
    ViolationCount,
    ViolationFinding,
    ViolationRespondent,
)
from app.domains.violations.service import words
from app.domains.violations.service.desk import ViolationDesk
from app.domains.violations.types import NewCount, NewRespondent
from app.domains.violations.workflow import PART
from app.kit.ids import new_id
from app.store.work import Work


def add_respondents(
    work: Work, desk: ViolationDesk, violation: Violation, new: Sequence[NewRespondent]
) -> list[ViolationRespondent]:
    """Name respondents of a case; the name of a person is sealed (L8, L10)."""
    ring, found = desk.cases.ring, []
    for each in new:
        row = ViolationRespondent(
            id=new_id(),
            violation_id=violation.id,
            state=PART.start,
            part=each.part,
            subject_id=each.subject_id,
            officer_of_id=each.officer_of_id,
        )
        if each.name is not None:
            row.sealed_name = words.seal(work, ring, row.id, words.NAME, each.name)
        if each.address is not None:
            row.sealed_address = words.seal(work, ring, row.id, words.ADDRESS, each.address)
        work.session.add(row)
        found.append(row)
    work.session.flush()
    return found


def add_counts(
    work: Work,
    violation: Violation,
    respondents: Sequence[ViolationRespondent],
    new: Sequence[NewCount],
    after: int = 0,
) -> None:
    """Add counts to a case, each against the respondents that it names by their places.

    Args:
        work: the open transaction.
        violation: the case.
        respondents: all that it has, in their order.
        new: the counts.
        after: how many counts it has already.
    """
    for place, each in enumerate(new, start=after + 1):
        count = ViolationCount(
            id=new_id(),
            violation_id=violation.id,
            place=place,
            offence=each.offence,
            schedule_key=each.schedule_key,
            done_from=each.window.first,
            done_until=each.window.last,
            workers=each.workers,
        )
        work.session.add(count)
        work.session.flush()
        work.session.add_all(
            ViolationFinding(id=new_id(), count_id=count.id, respondent_id=respondents[one].id)
            for one in each.respondents
        )
        _add_charges(work, count, respondents, each)
    work.session.flush()


def _add_charges(
    work: Work, count: ViolationCount, respondents: Sequence[ViolationRespondent], new: NewCount
) -> None:
    work.session.add_all(
        ViolationCharge(
            id=new_id(),
            count_id=count.id,
            place=place,
            category=each.category,
            amount_minor=each.amount.amount_minor,
            currency=each.amount.currency,
            payee_respondent_id=None if each.payee is None else respondents[each.payee].id,
            charged_on=each.charged_on,
            workers=each.workers,
            more=each.more,
        )
        for place, each in enumerate(new.charges, start=1)
    )
