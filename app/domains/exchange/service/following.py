"""What the exchange does about which entry of the journal: the one table of it.

No entry is believed: it says only that somebody should look. What is told is what stands when it is
told, so an entry that comes twice, or late, tells nothing that is not so. ``docs/sharing.md`` says
the same in words.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from app.domains.exchange.service import cases, certificates, correcting, licences, warnings
from app.domains.exchange.service.desk import ExchangeDesk
from app.domains.exchange.service.figures import tell_figures
from app.store.journal import Event
from app.store.work import Work

Follow = Callable[[Work, ExchangeDesk, Event], None]

FOLLOWED: Mapping[str, Follow] = MappingProxyType(
    {
        "subjects.act.took_effect": licences.act_holds,
        "subjects.act.confirmed": licences.act_holds,
        "subjects.act.reversed": licences.act_reversed,
        "imports.file.applied": licences.list_applied,
        "imports.file.approved": licences.list_applied,
        "certifications.certificate.suspended": certificates.stands_otherwise,
        "certifications.certificate.withdrawn": certificates.stands_otherwise,
        "certifications.certificate.reinstated": certificates.stands_otherwise,
        "certifications.certificate.recalled": certificates.stands_otherwise,
        "certifications.certificate.held_back": certificates.stands_otherwise,
        "certifications.certificate.corrected": certificates.stands_otherwise,
        "certifications.certificate.superseded": certificates.stands_otherwise,
        "certifications.certificate.surrendered": certificates.stands_otherwise,
        "certifications.certificate.expired": certificates.stands_otherwise,
        "certifications.certificate.revived": certificates.stands_otherwise,
        "sanctions.sanction.imposed": cases.sanction_holds,
        "sanctions.sanction.released": cases.sanction_holds,
        "exchange.sanction.began": cases.sanction_holds,
        "sanctions.sanction.complied": cases.sanction_over,
        "sanctions.sanction.lifted": cases.sanction_over,
        "sanctions.sanction.held": cases.sanction_held,
        "sanctions.sanction.overturned": cases.sanction_fell,
        "sanctions.sanction.taken_back": cases.sanction_fell,
        "exchange.violation.became_final": cases.became_final,
        "violations.respondent.held": cases.held,
        "violations.respondent.released": cases.released,
        "violations.respondent.reopened": cases.fell,
        "violations.respondent.set_aside": cases.fell,
        "warnings.warning.published": warnings.warning_stands,
        "warnings.warning.renewed": warnings.warning_stands,
        "warnings.warning.ended": warnings.warning_gone,
        "warnings.warning.withdrawn": warnings.warning_gone,
        "corrections.dispute.upheld": correcting.corrected,
        "corrections.dispute.partly_upheld": correcting.corrected,
        "corrections.dispute.reversed": correcting.corrected,
        "corrections.dispute.withdrawn": correcting.corrected,
        "subjects.subject.unmerged": correcting.unmerged,
        "exchange.figures.drawn_up": tell_figures,
    }
)
