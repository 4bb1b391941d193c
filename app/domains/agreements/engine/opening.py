"""To whom a happening is opened under the agreements of a day: the one rule of sharing."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from app.access.policy import is_within
from app.domains.agreements.types import (
    AgreementTerms,
    ClauseTerms,
    Deadline,
    Detail,
    Force,
    Happening,
    Opening,
)
from app.domains.jurisdictions.rules import is_part

_ORDER = tuple(Detail)
_NOTHING = -1


class _Spoken(NamedTuple):
    """What an agreement says of such things between a receiver and who is concerned."""

    agreement: AgreementTerms
    clause: ClauseTerms
    width: int


def openings(
    happening: Happening, agreements: Iterable[AgreementTerms], day: date
) -> list[Opening]:
    """Return to whom a happening is opened on a day, by the codes of the receivers.

    A state reads what concerns it or another party of the same agreement. A part of a state reads
    only what concerns that part (S5). Of the clauses of one agreement the wider counts; of several
    agreements between them that speak of such things the narrower wins, and the opening says so. A
    consultative agreement opens what is public anyway, and narrows nothing; a secret clause does
    neither (S3).

    Args:
        happening: what happened.
        agreements: that came into force; those of other days are left out here.
        day: a civil day where the scheme is.

    Rule:
        Fairness S1, S3, S5.
    """
    spoken: dict[str, list[_Spoken]] = {}
    for agreement in sorted(agreements, key=lambda each: (each.since, each.key)):
        said = _said(happening, agreement, day)
        if said is not None:
            for receiver in _receivers(happening, agreement, day):
                spoken.setdefault(receiver, []).append(said)
    found = (_decided(receiver, spoken[receiver], happening.detail) for receiver in sorted(spoken))
    return [each for each in found if each is not None]


def _runs(since: date, until: date | None, day: date) -> bool:
    return since <= day and (until is None or day <= until)


def _said(happening: Happening, agreement: AgreementTerms, day: date) -> _Spoken | None:
    """Return what an agreement says of a happening on a day; ``None``: it is silent."""
    is_silent = agreement.force is Force.CONSULTATIVE and not happening.is_public
    if is_silent or not _runs(agreement.since, agreement.until, day):
        return None
    speaking = [
        _Spoken(agreement, each, _width(happening, each))
        for each in agreement.clauses
        if each.kind in happening.kinds
        and not each.is_secret
        and _runs(each.since or agreement.since, each.until or agreement.until, day)
    ]
    return max(speaking, key=lambda each: each.width, default=None)


def _width(happening: Happening, clause: ClauseTerms) -> int:
    passes = not clause.corridors or bool(clause.corridors & happening.corridors)
    return _ORDER.index(clause.detail) if passes else _NOTHING


def _receivers(happening: Happening, agreement: AgreementTerms, day: date) -> set[str]:
    parties = {each.code for each in agreement.parties if _runs(each.since, each.until, day)}
    return {each for each in parties if _may_read(each, parties, happening.concerned)}


def _may_read(receiver: str, parties: set[str], concerned: Iterable[str]) -> bool:
    if is_part(receiver):
        return any(is_within(place, receiver) for place in concerned)
    return any(is_within(place, party) for party in parties for place in concerned)


def _decided(receiver: str, spoken: Sequence[_Spoken], there_is: Detail) -> Opening | None:
    opening = [each for each in spoken if each.width > _NOTHING]
    if not opening:
        return None
    binding = [each for each in spoken if each.agreement.force is Force.BINDING] or spoken
    narrowest = min(binding, key=lambda each: each.width)
    widest = max(each.width for each in binding)
    is_kept_back = narrowest.width == _NOTHING
    by = narrowest if not is_kept_back else max(opening, key=lambda each: each.width)
    return Opening(
        receiver=receiver,
        agreement_id=by.agreement.id,
        clause_id=by.clause.id,
        kind=by.clause.kind,
        detail=min(by.clause.detail, there_is, key=_ORDER.index),
        is_kept_back=is_kept_back,
        narrowed_by=tuple(
            each.agreement.key for each in binding if narrowest.width == each.width < widest
        ),
        also_under=tuple(each.agreement.key for each in opening if each is not by),
        notify=_given(each.clause.notify for each in opening),
        acknowledge=_given(each.clause.acknowledge for each in opening),
        answer=_given(each.clause.answer for each in opening),
    )


def _given(deadlines: Iterable[Deadline | None]) -> tuple[Deadline, ...]:
    return tuple(each for each in deadlines if each is not None)
