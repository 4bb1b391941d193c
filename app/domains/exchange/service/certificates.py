"""Certificates that were suspended or withdrawn, as others are told of them."""

from collections.abc import Mapping
from types import MappingProxyType

from app.domains.agreements.types import Happening
from app.domains.certifications.models import Certificate
from app.domains.certifications.types.certificates import CertificateState
from app.domains.certifications.types.life import Period
from app.domains.disclosures.service.disclosing import disclose
from app.domains.disclosures.types import ToDisclose, What, WhyRecalled
from app.domains.exchange.engine.content import told
from app.domains.exchange.queries import certificates
from app.domains.exchange.queries.firms import corridors_in
from app.domains.exchange.rules import TOLD_UNDER
from app.domains.exchange.service.desk import ExchangeDesk
from app.domains.exchange.service.telling import CERTIFICATE, Gone, firm_of, id_in, take_back
from app.store.journal import Event
from app.store.work import Work

TOLD: Mapping[CertificateState, What] = MappingProxyType(
    {
        CertificateState.SUSPENDED: What.CERTIFICATE_SUSPENDED,
        CertificateState.WITHDRAWN: What.CERTIFICATE_WITHDRAWN,
    }
)
EVERY = frozenset(TOLD.values())
STANDS: Mapping[CertificateState, frozenset[What]] = MappingProxyType(
    {
        CertificateState.SUSPENDED: frozenset({What.CERTIFICATE_SUSPENDED}),
        CertificateState.WITHDRAWN: EVERY,
    }
)
"""Which tellings a state leaves standing: what was suspended first and then withdrawn is both."""
REVERSED = frozenset(
    {
        "certifications.certificate.recalled",
        "certifications.certificate.corrected",
        "certifications.certificate.revived",
    }
)
"""The events after which something never was; after the others it has ended."""
TELLING = frozenset(
    {
        "certifications.certificate.suspended",
        "certifications.certificate.withdrawn",
        "certifications.certificate.revived",
    }
)
"""The events that bring a state of which others are told."""


def stands_otherwise(work: Work, desk: ExchangeDesk, event: Event) -> None:
    """Tell how a certificate stands now, and take back what it does not stand in any more.

    The entry says only that somebody should look: what ended before anybody was told is not told.

    Rule:
        Fairness S1, S2; C2: what an appeal overturned is taken back, what it holds back has ended.
    """
    certificate = certificates.certificate(work, id_in(event))
    if certificate is None:
        return
    now = certificates.standing(work, certificate)
    if now is None:
        return
    why = WhyRecalled.REVERSED if event.name in REVERSED else WhyRecalled.ENDED
    fallen = EVERY - STANDS.get(now.state, frozenset())
    if fallen:
        # No ground: some were told how it stands alone.
        said = {"status": now.state.value}
        gone = Gone(why, CERTIFICATE, certificate.id, fallen, said, now.from_at)
        take_back(work, desk, event, gone)
    if event.name in TELLING:
        _tell(work, desk, certificate, now, event)


def tell_certificate(
    work: Work, desk: ExchangeDesk, certificate: Certificate, event: Event
) -> None:
    """Tell how a certificate stands, if it is suspended or withdrawn."""
    now = certificates.standing(work, certificate)
    if now is not None:
        _tell(work, desk, certificate, now, event)


def _tell(
    work: Work, desk: ExchangeDesk, certificate: Certificate, now: Period, event: Event
) -> None:
    what, firm = TOLD.get(now.state), firm_of(work, desk, certificate.subject_id)
    if what is None or firm is None:
        return
    status = {
        **firm.said,
        "certificate": certificate.number,
        "scheme": certificate.scheme_key,
        "status": now.state,
        "since": now.from_at,
        "ends_on": now.ends_on,
    }
    kind = {"kind": now.state}
    scope = corridors_in(certificates.scope(work, certificate))
    said = ToDisclose(
        what=what,
        happening=Happening(
            TOLD_UNDER[what],
            firm.places,
            scope or firm.corridors,
            is_public=True,
        ),
        entry=event.number,
        thing_kind=CERTIFICATE,
        thing_id=certificate.id,
        subject_id=certificate.subject_id,
        content=told(kind, status, {"ground": now.ground}),
    )
    disclose(work, desk.disclosures, said)
