"""What the public reads of a sanction, in plain words."""

from datetime import datetime

from app.domains.sanctions.types import Until
from app.domains.sanctions.types.kinds import SanctionKind

_KINDS = {
    SanctionKind.WARNING: "warned",
    SanctionKind.REPRIMAND: "reprimanded",
    SanctionKind.FINE: "fined",
    SanctionKind.PROCESSING_SUSPENSION: "may hand in no papers of workers",
    SanctionKind.LICENCE_SUSPENSION: "its licence is suspended",
    SanctionKind.LICENCE_CANCELLATION: "its licence is cancelled",
    SanctionKind.DISQUALIFICATION: "disqualified",
    SanctionKind.CERTIFICATE_SUSPENSION: "the suspension of its certificate is proposed",
    SanctionKind.CERTIFICATE_WITHDRAWAL: "the withdrawal of its certificate is proposed",
    SanctionKind.MARK_WITHDRAWAL: "may not use the mark",
    SanctionKind.MEMBERSHIP_SUSPENSION: "its membership is suspended",
    SanctionKind.MEMBERSHIP_END: "its membership has ended",
    SanctionKind.REFERRAL: "referred to another office",
    SanctionKind.RECOMMENDATION: "recommended to another office",
}
_WAITS = {
    Until.COMPLIED: "until it complies",
    Until.REFUNDED: "until it has refunded what it owes",
    Until.SETTLED: "until claims are settled",
}
PROVISIONAL = (
    "Provisional, while a case goes on: nothing is found, and nothing is said of what is looked"
    " into."
)


def reads(
    kind: SanctionKind,
    until_at: datetime | None,
    waits_for: Until | None,
    *,
    is_provisional: bool,
) -> str:
    """Say what a sanction in force means.

    Rule:
        Fairness V4: an urgent measure reads provisional, without the alleged offence.
    """
    what = _KINDS[kind]
    if until_at is not None:
        length = f"until {until_at:%Y-%m-%d %H:%M} UTC"
    elif waits_for is not None:
        length = _WAITS[waits_for]
    else:
        length = "without an end"
    said = f"{what[0].upper()}{what[1:]}, {length}."
    return f"{said} {PROVISIONAL}" if is_provisional else said
