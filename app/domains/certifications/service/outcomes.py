"""What each kind of decision can come to, and what each outcome carries out: one table.

A kind that comes later adds its line here, and a module that does the work.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.domains.certifications.errors import OutcomeUnknown
from app.domains.certifications.models import DecisionFile
from app.domains.certifications.service import granting, refusing
from app.domains.certifications.service.desk import CertificationDesk
from app.domains.certifications.service.hearing import Against
from app.domains.certifications.types.decisions import DecisionKind, DecisionOutcome
from app.store.work import Work

Check = Callable[[Work, DecisionFile], None]
"""Refuses, just before it is concluded, what must not be decided so."""
CarryOut = Callable[[Work, CertificationDesk, DecisionFile], None]
"""Does what was decided, in the same work."""


@dataclass(frozen=True, slots=True)
class Effect:
    """What an outcome does.

    Attributes:
        check: refuses what must not be decided so.
        carry_out: does it.
        against: how it is announced first, where it is against the applicant or holder.
    """

    check: Check
    carry_out: CarryOut
    against: Against | None = None


OUTCOMES: Mapping[DecisionKind, Mapping[DecisionOutcome, Effect]] = MappingProxyType(
    {
        DecisionKind.CERTIFY: {
            DecisionOutcome.GRANT: Effect(granting.may_grant, granting.grant),
            DecisionOutcome.REFUSE: Effect(refusing.may_refuse, refusing.refuse, refusing.AGAINST),
        },
    }
)


def effect_of(kind: DecisionKind, outcome: DecisionOutcome) -> Effect:
    """Return what an outcome of a kind of decision does.

    Raises:
        OutcomeUnknown: the kind has none such.
    """
    known = OUTCOMES.get(kind, {})
    if outcome not in known:
        raise OutcomeUnknown(
            f"A decision to {kind.value} has no outcome '{outcome.value}'.",
            outcomes=[each.value for each in known],
        )
    return known[outcome]
