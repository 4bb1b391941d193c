"""What was told and turned out otherwise: values that were corrected, and merges that were undone.

Each telling that it touches is taken back first, and then told anew as it stands now.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from uuid import UUID

from app.domains.corrections.models import Dispute
from app.domains.disclosures.types import WhyRecalled
from app.domains.exchange.engine.content import plain
from app.domains.exchange.queries import cases, certificates, disclosed, licences
from app.domains.exchange.queries.disclosed import LICENCES, NAMES, Thing
from app.domains.exchange.service.cases import tell_sanction, tell_violation
from app.domains.exchange.service.certificates import tell_certificate
from app.domains.exchange.service.desk import ExchangeDesk
from app.domains.exchange.service.licences import tell_act
from app.domains.exchange.service.telling import (
    ACT,
    CERTIFICATE,
    SANCTION,
    VIOLATION,
    Gone,
    id_in,
    take_back,
)
from app.domains.subjects.queries import alike
from app.store.journal import Event
from app.store.work import Work

Anew = Callable[[Work, ExchangeDesk, UUID, Event], None]


def _act(work: Work, desk: ExchangeDesk, thing_id: UUID, event: Event) -> None:
    if (found := licences.act(work, thing_id)) is not None:
        tell_act(work, desk, found, event)


def _certificate(work: Work, desk: ExchangeDesk, thing_id: UUID, event: Event) -> None:
    if (found := certificates.certificate(work, thing_id)) is not None:
        tell_certificate(work, desk, found, event)


def _violation(work: Work, desk: ExchangeDesk, thing_id: UUID, event: Event) -> None:
    if (found := cases.respondent(work, thing_id)) is not None:
        tell_violation(work, desk, found, event)


def _sanction(work: Work, desk: ExchangeDesk, thing_id: UUID, event: Event) -> None:
    if (found := cases.sanction(work, thing_id)) is not None:
        tell_sanction(work, desk, found, event)


ANEW: Mapping[str, Anew] = MappingProxyType(
    {ACT: _act, CERTIFICATE: _certificate, VIOLATION: _violation, SANCTION: _sanction}
)
"""How each kind of thing is told as it stands now."""


def unmerged(work: Work, desk: ExchangeDesk, event: Event) -> None:
    """Tell anew, of both records, what was told while they counted as one firm.

    Rule:
        Fairness S2, P2: each case stays on the firm that it was brought against.
    """
    survivor, merged = id_in(event, "survivor"), id_in(event, "merged")
    if survivor is None or merged is None:
        return
    since = disclosed.merged_at(work, merged, event.number)
    firms = alike(work, [survivor, merged])
    found = disclosed.things_of(work, firms, since)
    for each in found:
        _anew(work, desk, event, each, Gone(WhyRecalled.UNMERGED, each.kind, each.id))


def corrected(work: Work, desk: ExchangeDesk, event: Event) -> None:
    """Tell anew what rests on a value that was found wrong, or right after all.

    Rule:
        Fairness S2, L7.
    """
    dispute = disclosed.dispute(work, id_in(event))
    if dispute is None:
        return
    found: list[Thing] = []
    if dispute.fact_table == LICENCES:
        found = _acts_on(work, dispute)
    elif dispute.fact_table == NAMES:
        found = disclosed.things_of(work, alike(work, [dispute.subject_id]))
    for each in found:
        gone = Gone(WhyRecalled.CORRECTED, each.kind, each.id, now=_now(dispute))
        _anew(work, desk, event, each, gone)


def _acts_on(work: Work, dispute: Dispute) -> list[Thing]:
    licence_id = disclosed.licence_of(work, dispute.fact_id)
    acts = [] if licence_id is None else [one.id for one in licences.acts_on(work, licence_id)]
    told = disclosed.told_for_good(work, ACT, acts)
    return [Thing(ACT, each) for each in acts if each in told]


def _now(dispute: Dispute) -> dict[str, object]:
    """Return what a recall says of a correction: the value, where it is a code, number or day."""
    said: dict[str, object] = {"correction": dispute.number, "field": dispute.field}
    if dispute.why is not None:
        said["ground"] = dispute.why.value
    if dispute.fact_table == LICENCES and isinstance(dispute.corrected, str):
        said["corrected"] = plain(dispute.corrected)
    return said


def _anew(work: Work, desk: ExchangeDesk, event: Event, thing: Thing, gone: Gone) -> None:
    if thing.kind in ANEW:
        take_back(work, desk, event, gone)
        ANEW[thing.kind](work, desk, thing.id, event)
