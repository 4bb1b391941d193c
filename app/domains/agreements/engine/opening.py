"""To whom a happening is opened under the agreements of a day: the one rule of sharing."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from app.access.policy import is_within
from app.domains.agreements.types import (
    AgreementTerms,
    ClauseTerms,
    Corridor,
    Deadline,
    Detail,
    Force,
    Happening,
    Opening,
)
from app.domains.jurisdictions.rules import is_part

_ORDER = tuple(Detail)
_LEAST_PARTIES = 2


class _Spoken(NamedTuple):
    """What an agreement says of such things: clauses that open this one, the widest first.

    Where no clause opens it, the agreement speaks of such things on other corridors alone.
    """

    agreement: AgreementTerms
    opening: tuple[ClauseTerms, ...]
    corridors: frozenset[Corridor]
    partners: frozenset[str] = frozenset()
    """Other parties than the receiver whom it concerns."""

    @property
    def is_binding(self) -> bool:
        return self.agreement.force is Force.BINDING

    @property
    def width(self) -> int:
        return _ORDER.index(self.opening[0].detail)


def openings(
    happening: Happening, agreements: Iterable[AgreementTerms], day: date
) -> list[Opening]:
    """Return to whom a happening is opened on a day, by the codes of the receivers.

    A state reads what concerns it or another party of the same agreement, while that has two
    parties at least. A part of a state reads only what concerns that part (S5). Of the clauses of
    one agreement the wider counts; of several agreements that open it to one receiver the narrower
    wins, and the opening says so. An agreement that speaks of such things on fewer corridors than
    another with the same state, and not on this one, is the narrower, and keeps it back; where
    neither names all the corridors of the other they do not disagree, and each opens its own. A
    consultative agreement opens what is public anyway, and narrows no binding one; a secret clause
    does neither (S3).

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
            for receiver, partners in _receivers(happening, agreement, day).items():
                spoken.setdefault(receiver, []).append(said._replace(partners=partners))
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
        each
        for each in agreement.clauses
        if each.kind in happening.kinds
        and not each.is_secret
        and _runs(each.since or agreement.since, each.until or agreement.until, day)
    ]
    if not speaking:
        return None
    opening = [each for each in speaking if _passes(happening, each)]
    opening.sort(key=lambda each: _ORDER.index(each.detail), reverse=True)
    return _Spoken(agreement, tuple(opening), _corridors(opening or speaking))


def _passes(happening: Happening, clause: ClauseTerms) -> bool:
    return not clause.corridors or bool(clause.corridors & happening.corridors)


def _corridors(clauses: Sequence[ClauseTerms]) -> frozenset[Corridor]:
    """Return on which corridors clauses speak together; empty: on all."""
    if not all(each.corridors for each in clauses):
        return frozenset()
    return frozenset().union(*(each.corridors for each in clauses))


def _receivers(
    happening: Happening, agreement: AgreementTerms, day: date
) -> dict[str, frozenset[str]]:
    """Return the parties that may read it, each with the others whom it concerns."""
    parties = {each.code for each in agreement.parties if _runs(each.since, each.until, day)}
    if len(parties) < _LEAST_PARTIES:
        return {}
    concerned = {
        party for party in parties if any(is_within(each, party) for each in happening.concerned)
    }
    return {
        each: frozenset(concerned - {each})
        for each in parties
        if (each in concerned if is_part(each) else concerned)
    }


def _keeps_back(one: _Spoken, other: _Spoken) -> bool:
    """Tell whether an agreement that does not open a happening keeps back one that does.

    Both are between the receiver and the same state whom it concerns: what concerns the receiver
    alone, its agreement with a third state does not keep from it.
    """
    counts = (one.is_binding or not other.is_binding) and bool(one.partners & other.partners)
    return counts and not one.opening and (not other.corridors or one.corridors < other.corridors)


def _decided(receiver: str, spoken: Sequence[_Spoken], there_is: Detail) -> Opening | None:
    opening = [each for each in spoken if each.opening]
    if not opening:
        return None
    left = [each for each in opening if not any(_keeps_back(one, each) for one in spoken)]
    if not left:
        by = max(opening, key=lambda each: each.width)
        keeping = [one for one in spoken if any(_keeps_back(one, each) for each in opening)]
        return _opening(receiver, there_is, by, opening, narrowed_by=keeping)
    ruling = [each for each in left if each.is_binding] or left
    by = min(ruling, key=lambda each: each.width)
    widest = max(each.width for each in opening if each.is_binding or not by.is_binding)
    narrow = [each for each in ruling if each.width == by.width < widest]
    return _opening(receiver, there_is, by, left, narrowed_by=narrow, ruling=ruling)


def _opening(
    receiver: str,
    there_is: Detail,
    by: _Spoken,
    under: Sequence[_Spoken],
    *,
    narrowed_by: Sequence[_Spoken],
    ruling: Sequence[_Spoken] = (),
) -> Opening:
    """Return an opening; where no agreement rules, it is kept back."""
    clause, clauses = by.opening[0], [each for one in ruling for each in one.opening]
    return Opening(
        receiver=receiver,
        agreement_id=by.agreement.id,
        clause_id=clause.id,
        kind=clause.kind,
        detail=min(clause.detail, there_is, key=_ORDER.index),
        is_kept_back=not ruling,
        narrowed_by=tuple(each.agreement.key for each in narrowed_by),
        also_under=tuple(each.agreement.key for each in under if each is not by),
        notify=_given(each.notify for each in clauses),
        acknowledge=_given(each.acknowledge for each in clauses),
        answer=_given(each.answer for each in clauses),
    )


def _given(deadlines: Iterable[Deadline | None]) -> tuple[Deadline, ...]:
    return tuple(each for each in deadlines if each is not None)
