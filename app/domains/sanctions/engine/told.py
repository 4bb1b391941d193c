"""A proposal as codes, days and lengths: what is kept with a sanction, and what is shown."""

from dataclasses import replace
from typing import Any

from app.domains.sanctions.types import Chosen, CountProposal, Penalty, Proposal
from app.domains.sanctions.types.kinds import SanctionKind
from app.domains.sanctions.types.spans import Span
from app.kit.money import Money


def proposal(found: Proposal) -> dict[str, Any]:
    """Return a proposal as plain values."""
    return {
        "schedule": found.schedule,
        "version": found.version,
        "title": found.title,
        "law": found.law.value,
        "why": found.why.value,
        "confidence": found.confidence.value,
        "circumstances": [each.value for each in found.circumstances],
        "penalty": penalty(found.penalty),
        "counts": [_count(each) for each in found.counts],
    }


def penalty(found: Penalty) -> dict[str, Any]:
    """Return what a step comes to as plain values."""
    return {
        "kind": found.kind.value,
        "least": length(found.least),
        "length": length(found.length),
        "most": length(found.most),
        "fine": money(found.fine),
        "until": None if found.until is None else found.until.value,
    }


def _count(found: CountProposal) -> dict[str, Any]:
    row = found.row
    return {
        "count": found.conduct,
        "offence": row.offence,
        "says": row.says,
        "gravity": row.gravity.value,
        "ladder": row.ladder,
        "step": row.step,
        "steps": row.steps,
        "article": row.article,
        "source": row.source,
        "confidence": row.confidence.value,
        "earlier": list(found.earlier),
        "times": found.times,
        "penalty": penalty(found.penalty),
        "alternative": None if found.alternative is None else found.alternative.value,
        "fine_in_place": money(found.fine_in_place),
        "refund": found.refund,
    }


def length(found: Span | None) -> dict[str, int] | None:
    """Return a length as plain values."""
    return None if found is None else {"months": found.months, "days": found.days}


def money(found: Money | None) -> dict[str, str] | None:
    """Return an amount as plain values."""
    return None if found is None else {"amount": found.amount, "currency": found.currency}


def is_departure(found: Proposal | None, chosen: Chosen) -> bool:
    """Tell whether what is meant is not what a schedule proposes, or leaves open.

    A length inside the step is none, nor what the step names as an alternative, nor what can be
    paid in place of a suspension. Where no schedule is known everything departs from it.

    Rule:
        Fairness V3: a departure is reasoned.
    """
    if found is None:
        return True
    one = found.counts[0] if len(found.counts) == 1 else None
    if one is not None and chosen.kind is one.alternative:
        return False
    is_in_place = one is not None and chosen.fine is not None and chosen.fine == one.fine_in_place
    if is_in_place and chosen.kind is SanctionKind.FINE and chosen.length is None:
        return False
    said = found.penalty
    is_other = chosen.kind is not said.kind or chosen.until is not said.until
    return is_other or chosen.fine != said.fine or not _is_inside(said, chosen.length)


def _is_inside(said: Penalty, chosen: Span | None) -> bool:
    if said.length is None or chosen is None:
        return said.length is chosen
    least, most = said.least or said.length, said.most or said.length
    return least.weight <= chosen.weight <= most.weight


def as_proposed(found: Proposal, reason: str) -> Chosen:
    """Return what a schedule proposes as what is meant."""
    said = found.penalty
    return Chosen(said.kind, reason, said.length, said.until, said.fine)


def with_law(
    chosen: Chosen, law: str | None, article: str | None, why_departing: str | None
) -> Chosen:
    """Return what is meant with the law that says so, and why it departs from the schedule."""
    return replace(chosen, law=law, article=article, why_departing=why_departing)
