"""What each kind of decision can come to, and what each outcome carries out: one table.

A kind that comes later adds its line here, and a module that does the work.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.domains.certifications.errors import OutcomeUnknown
from app.domains.certifications.models import DecisionFile
from app.domains.certifications.service.applications import refusal
from app.domains.certifications.service.certificates import (
    acts,
    extension,
    reinstatement,
    renewal,
    transfer,
)
from app.domains.certifications.service.certificates.refused_requests import told_of
from app.domains.certifications.service.decisions import granting, unheard_grades
from app.domains.certifications.service.decisions.hearing import Against
from app.domains.certifications.service.desk import CertificationDesk
from app.domains.certifications.types.decisions import DecisionKind, DecisionOutcome, Said
from app.domains.notices.types import ActKind
from app.store.work import Work

Check = Callable[[Work, DecisionFile], None]
"""Refuses, just before it is concluded, what must not be decided so."""
CarryOut = Callable[[Work, CertificationDesk, DecisionFile, Said], None]
"""Does what was decided, in the same work."""


@dataclass(frozen=True, slots=True)
class Effect:
    """What an outcome does.

    Attributes:
        check: refuses what must not be decided so.
        carry_out: does it.
        against: how it is announced first, where it is against the applicant or holder.
        is_told_before: whether its notice was announced when the file was opened; what carries it
            out lets that take effect, or drops it.
    """

    check: Check
    carry_out: CarryOut
    against: Against | None = None
    is_told_before: bool = False


def _check_nothing(_work: Work, _file: DecisionFile) -> None:
    """Let nothing stand against an outcome that changes nothing."""


def _leave(_work: Work, _desk: CertificationDesk, _file: DecisionFile, _said: Said) -> None:
    """Leave a certificate as it is."""


def _grant(work: Work, desk: CertificationDesk, file: DecisionFile, _said: Said) -> None:
    granting.grant(work, desk, file)


def _refuse(work: Work, desk: CertificationDesk, file: DecisionFile, _said: Said) -> None:
    refusal.refuse(work, desk, file)


def _not(act: ActKind) -> Effect:
    """Return what it does to refuse a holder something: it is heard first, and can appeal."""
    return Effect(unheard_grades.refuse_on_unheard, _leave, Against(act, told_of))


_ADVERSE = {
    DecisionOutcome.CARRY_OUT: Effect(acts.may_carry_out, acts.carry_out, is_told_before=True),
    DecisionOutcome.LEAVE: Effect(_check_nothing, acts.leave, is_told_before=True),
}
_REFUSED = Effect(refusal.may_refuse, _refuse, refusal.AGAINST)
_RENEWED = {
    DecisionOutcome.GRANT: Effect(renewal.may_renew, renewal.renew),
    DecisionOutcome.REFUSE: _REFUSED,
}

OUTCOMES: Mapping[DecisionKind, Mapping[DecisionOutcome, Effect]] = MappingProxyType(
    {
        DecisionKind.CERTIFY: {
            DecisionOutcome.GRANT: Effect(granting.may_grant, _grant),
            DecisionOutcome.REFUSE: _REFUSED,
        },
        DecisionKind.RENEW: _RENEWED,
        DecisionKind.RESTORE: _RENEWED,
        DecisionKind.SUSPEND: _ADVERSE,
        DecisionKind.WITHDRAW: _ADVERSE,
        DecisionKind.REDUCE: _ADVERSE,
        DecisionKind.REINSTATE: {
            DecisionOutcome.GRANT: Effect(reinstatement.may_reinstate, reinstatement.reinstate),
            DecisionOutcome.REFUSE: _not(ActKind.CERTIFICATE_NOT_RESTORED),
        },
        DecisionKind.EXTEND: {
            DecisionOutcome.GRANT: Effect(extension.may_extend, extension.extend),
            DecisionOutcome.REFUSE: _not(ActKind.CERTIFICATE_NOT_EXTENDED),
        },
        DecisionKind.TRANSFER: {
            DecisionOutcome.GRANT: Effect(transfer.may_transfer, transfer.transfer),
            DecisionOutcome.REFUSE: _not(ActKind.CERTIFICATE_NOT_TRANSFERRED),
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
