"""What a case must say, before anything of it is kept."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from app.domains.violations.rules import overlap, past
from app.domains.violations.types import NewCharge, NewCount, NewRespondent, Part
from app.kit.errors import BadInput, Fault
from app.store.work import Work


def refuse_faults(
    work: Work,
    respondents: Sequence[NewRespondent],
    counts: Sequence[NewCount],
    known: int = 0,
) -> None:
    """Refuse respondents and counts that do not fit together.

    Args:
        work: the open transaction.
        respondents: that are new.
        counts: that are new.
        known: how many respondents the case has already.

    Raises:
        BadInput: with each fault's place.
    """
    faults = [*_of_respondents(respondents), *_twice(counts)]
    total = known + len(respondents)
    for place, count in enumerate(counts):
        faults += _of_count(f"/counts/{place}", count, total, work.at)
    if faults:
        raise BadInput("The case does not fit together.", faults=faults)


def _of_respondents(respondents: Sequence[NewRespondent]) -> Iterator[Fault]:
    seen = set()
    for place, each in enumerate(respondents):
        pointer = f"/respondents/{place}"
        is_officer = each.part is Part.OFFICER
        if is_officer and (each.officer_of_id is None or each.name is None):
            yield Fault(pointer, "Of an officer, give the name and the record of the firm.")
        elif is_officer and each.subject_id is not None:
            yield Fault(f"{pointer}/record", "An officer is a person and has no record.")
        elif not is_officer and each.officer_of_id is not None:
            yield Fault(f"{pointer}/officer_of", "Only an officer is one of a firm.")
        elif (each.subject_id is None) is (each.name is None):
            yield Fault(pointer, "Give the record, or, where there is none, the name.")
        if each.subject_id is not None and each.subject_id in seen:
            yield Fault(f"{pointer}/record", "It is a respondent already.")
        seen.add(each.subject_id)


def _twice(counts: Sequence[NewCount]) -> Iterator[Fault]:
    """Yield counts of one class against one respondent whose days overlap: it is one conduct."""
    for place, count in enumerate(counts):
        for before in counts[:place]:
            is_same = count.offence is before.offence and set(count.respondents) & {
                *before.respondents
            }
            if is_same and overlap(count.window, before.window):
                yield Fault(
                    f"/counts/{place}/from",
                    "Its days overlap those of another count of this class against the same"
                    " respondent: make one count of both.",
                )
                break


def _of_count(pointer: str, count: NewCount, total: int, at: datetime) -> Iterator[Fault]:
    if count.window.last < count.window.first:
        yield Fault(f"{pointer}/until", f"Give {count.window.first} or a later day.")
    if not past(count.window.last, at):
        yield Fault(f"{pointer}/until", "Give a day that has begun.")
    strange = [each for each in count.respondents if not 0 <= each < total]
    if strange or not count.respondents or len(set(count.respondents)) != len(count.respondents):
        yield Fault(f"{pointer}/respondents", f"Name places from 0 to {total - 1}, each once.")
    for place, charge in enumerate(count.charges):
        yield from _of_charge(f"{pointer}/charges/{place}", count, charge)


def _of_charge(pointer: str, count: NewCount, charge: NewCharge) -> Iterator[Fault]:
    if charge.amount.amount_minor <= 0:
        yield Fault(f"{pointer}/amount", "Give an amount above zero.")
    if not count.window.first <= charge.charged_on <= count.window.last:
        yield Fault(f"{pointer}/charged_on", "Give a day of the count.")
    if charge.payee is not None and charge.payee not in count.respondents:
        yield Fault(f"{pointer}/payee", "Name a respondent of the count, or leave it out.")
    if charge.workers > count.workers:
        yield Fault(f"{pointer}/workers", f"The count speaks of {count.workers} workers.")
