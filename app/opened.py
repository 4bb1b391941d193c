"""What the operations of all domains work with, opened when the first of them is asked for.

A start that opened all of it read the code of every domain first. What the public look-ups and
searches work with is opened by ``main``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import partial
from typing import Any

from app.desks import (
    accountability_desk,
    agreement_desk,
    alliance_desk,
    appeal_desk,
    archive_desk,
    audit_desk,
    award_desk,
    bar_desk,
    certification_desk,
    change_desk,
    cohort_desk,
    complaint_desk,
    consultation_desk,
    correction_desk,
    data_request_desk,
    deployment_desk,
    disclosure_desk,
    evaluation_desk,
    evidence_desk,
    experience_desk,
    fee_desk,
    identity_desk,
    import_desk,
    jurisdiction_desk,
    letter_desk,
    link_desk,
    master_key,
    notice_desk,
    partner_desk,
    post_desk,
    registration_desk,
    remedy_desk,
    reminders_desk,
    report_desk,
    sanction_desk,
    statistics_desk,
    subject_desk,
    violation_desk,
    warning_desk,
)
from app.domains.accountability.service.desk import AccountabilityDesk
from app.domains.agreements.service.desk import AgreementDesk
from app.domains.alliance.service.desk import AllianceDesk
from app.domains.appeals.service.desk import AppealDesk
from app.domains.archives.service.desk import ArchiveDesk
from app.domains.audits.service.desk import AuditDesk
from app.domains.bars.service.desk import BarDesk
from app.domains.certifications.service.desk import CertificationDesk
from app.domains.changes.service.desk import ChangeDesk
from app.domains.cohorts.service.desk import CohortDesk
from app.domains.complaints.routes.checks import officers_check
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.consultations.service import ConsultationDesk
from app.domains.corrections.service.desk import CorrectionDesk
from app.domains.data_requests.service.desk import DataRequestDesk
from app.domains.deployments.service.desk import DeploymentDesk
from app.domains.disclosures.service.desk import DisclosureDesk
from app.domains.evidence.service import EvidenceDesk
from app.domains.experience.service.desk import ExperienceDesk
from app.domains.fees.service.desk import FeeDesk
from app.domains.identity.service.desk import IdentityDesk
from app.domains.identity.service.outside_tokens import authenticate
from app.domains.imports.service.desk import ImportDesk
from app.domains.jurisdictions.service import JurisdictionDesk
from app.domains.links.service.desk import LinkDesk
from app.domains.notices.service.desk import LetterDesk, NoticeDesk
from app.domains.partners.service.desk import PartnerDesk
from app.domains.posts.service.desk import PostDesk
from app.domains.recognition.service.award_desk import AwardDesk
from app.domains.recognition.service.evaluation_desk import EvaluationDesk
from app.domains.registration.service.desk import RegistrationDesk
from app.domains.remedies.service.desk import RemedyDesk
from app.domains.reminders.service.desk import RemindersDesk
from app.domains.reports.routes.checks import statistics_check
from app.domains.reports.service.desk import ReportDesk
from app.domains.reports.service.freezing import StatisticsDesk
from app.domains.roster.routes.checks import search_check
from app.domains.sanctions.service.desk import SanctionDesk
from app.domains.standards.service.showing import StandardsDesk
from app.domains.subjects.service.desk import SubjectDesk
from app.domains.violations.service.desk import ViolationDesk
from app.domains.warnings.service.desk import WarningDesk
from app.outside.counters import Counters
from app.settings import Settings
from app.store.work import Database
from app.waiting import OPEN_WORK, waiting_of
from app.web.health import Check
from app.web.rate_limits import counters_check
from app.web.readiness import database_checks, disk_check, keys_check


@dataclass(frozen=True, slots=True)
class Desks:
    """What the operations of each domain work with, by the name by which they ask for it.

    Attributes:
        identity: what signing in works with.
        imports: what uploads of lists work with.
        subjects: what claims work with.
        evidence: what documents work with.
        registration: what profiles and statements work with.
        corrections: what disputes about public values work with.
        audits: what audits work with.
        archives: what archives work with.
        data_requests: what requests of people without an account work with.
        standards: what the public face of schemes works with.
        reminders: what the work of people and its reminders work with.
        certifications: what applications work with.
        notices: what notices work with.
        letters: what the pages of letters are made with.
        appeals: what appeals work with.
        jurisdictions: what the pages of countries work with.
        consultations: what drafts about countries work with.
        complaints: what complaints work with.
        partners: what partners work with.
        warnings: what warnings work with.
        fees: what fee checks and fee rules work with.
        violations: what cases of violations work with.
        bars: what bars work with.
        remedies: what remedies work with.
        sanctions: what sanctions work with.
        awards: what awards of recognition work with.
        evaluations: what programmes and evaluations work with.
        agreements: what agreements of states work with.
        alliance: what the alliance works with.
        changes: what changes for national systems work with.
        accountability: what is done with what states answer for.
        cohorts: what cohort studies work with.
        experience: what codes, answers of workers and replies work with.
        posts: what posts abroad work with.
        deployments: what reports of deployments work with.
        reports: what reports for governments work with.
        statistics: what public statistics work with.
        disclosures: what disclosures to states work with.
        exchange_links: what links with other installations work with.
    """

    identity: IdentityDesk
    imports: ImportDesk
    subjects: SubjectDesk
    evidence: EvidenceDesk
    registration: RegistrationDesk
    corrections: CorrectionDesk
    audits: AuditDesk
    archives: ArchiveDesk
    data_requests: DataRequestDesk
    standards: StandardsDesk
    reminders: RemindersDesk
    certifications: CertificationDesk
    notices: NoticeDesk
    letters: LetterDesk
    appeals: AppealDesk
    jurisdictions: JurisdictionDesk
    consultations: ConsultationDesk
    complaints: ComplaintDesk
    partners: PartnerDesk
    warnings: WarningDesk
    fees: FeeDesk
    violations: ViolationDesk
    bars: BarDesk
    remedies: RemedyDesk
    sanctions: SanctionDesk
    awards: AwardDesk
    evaluations: EvaluationDesk
    agreements: AgreementDesk
    alliance: AllianceDesk
    changes: ChangeDesk
    accountability: AccountabilityDesk
    cohorts: CohortDesk
    experience: ExperienceDesk
    posts: PostDesk
    deployments: DeploymentDesk
    reports: ReportDesk
    statistics: StatisticsDesk
    disclosures: DisclosureDesk
    exchange_links: LinkDesk


def open_desks(settings: Settings, database: Database, counters: Counters) -> Desks:
    """Open what every domain brings, on one database; nothing runs yet.

    Args:
        settings: of the installation.
        database: both doors.
        counters: of the process; the limits of asking are counted by them too.
    """
    identity = identity_desk(settings, database, counters)
    cases = complaint_desk(settings, counters)
    return Desks(
        identity,
        import_desk(settings, database),
        subject_desk(settings),
        evidence_desk(settings),
        *(registration_desk(settings), correction_desk(settings)),
        audit_desk(settings),
        archive_desk(settings),
        data_request_desk(settings),
        StandardsDesk(settings.told_instance),
        reminders_desk(settings, waiting_of(settings)),
        certification_desk(settings),
        notice_desk(settings),
        letter_desk(settings),
        appeal_desk(settings),
        jurisdiction_desk(settings),
        consultation_desk(settings),
        cases,
        partner_desk(settings),
        warning_desk(settings, cases),
        fee_desk(settings),
        violation_desk(settings, cases),
        bar_desk(settings),
        remedy_desk(settings, cases),
        sanction_desk(settings),
        *(award_desk(settings), evaluation_desk(settings)),
        agreement_desk(settings),
        alliance_desk(settings),
        change_desk(settings, database),
        accountability_desk(settings),
        cohort_desk(settings),
        experience_desk(settings, counters),
        post_desk(settings),
        deployment_desk(settings),
        report_desk(settings),
        statistics_desk(settings),
        disclosure_desk(settings),
        link_desk(settings, database),
    )


def asked_for(settings: Settings, database: Database, desks: Desks) -> Mapping[str, Any]:
    """Return all that operations ask for by name."""
    return {
        **{each.name: getattr(desks, each.name) for each in fields(desks)},
        "authenticate": partial(authenticate, desks.identity),
        "holdings": desks.archives.holdings,
        "open_work": OPEN_WORK,
        "checks": _checks(settings, database, desks),
    }


def _checks(settings: Settings, database: Database, desks: Desks) -> tuple[Check, ...]:
    """Return what ``/readyz`` asks."""
    return (
        *database_checks(database),
        search_check(database, settings.index_folder),
        statistics_check(database, desks.statistics),
        officers_check(database),
        counters_check(desks.identity.counters),
        keys_check(database, master_key(settings), held_by=settings.key_holder),
        disk_check((settings.data_dir, settings.index_folder), settings.least_free_mb),
    )
