"""The service, put together: the only module that knows the HTTP face of every domain."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from anyio import to_thread
from fastapi import APIRouter, FastAPI
from starlette.types import ASGIApp, Lifespan

import app.domains.accountability.errors
import app.domains.agreements.errors
import app.domains.alliance.errors
import app.domains.appeals.errors
import app.domains.archives.errors
import app.domains.audits.errors
import app.domains.bars.errors
import app.domains.certifications.errors
import app.domains.changes.errors
import app.domains.cohorts.errors
import app.domains.complaints.errors
import app.domains.consultations.errors
import app.domains.corrections.errors
import app.domains.data_requests.errors
import app.domains.disclosures.errors
import app.domains.evidence.errors
import app.domains.experience.errors
import app.domains.fees.errors
import app.domains.identity.errors
import app.domains.imports.errors
import app.domains.jurisdictions.errors
import app.domains.links.errors
import app.domains.notices.errors
import app.domains.posts.errors
import app.domains.recognition.errors
import app.domains.registration.errors
import app.domains.remedies.errors
import app.domains.reminders.errors
import app.domains.sanctions.errors
import app.domains.standards.errors
import app.domains.subjects.errors
import app.domains.violations.errors
import app.domains.warnings.errors  # noqa: F401 - /problems tells every problem, in any process
from app import VERSION
from app.background import Thread, threads_beside
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
    key_holder,
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
    told_instance,
    violation_desk,
    warning_desk,
)
from app.domains.accountability.routes import ROUTERS as ACCOUNTABILITY
from app.domains.accountability.service.desk import AccountabilityDesk
from app.domains.agreements.routes import ROUTERS as AGREEMENTS
from app.domains.agreements.service.desk import AgreementDesk
from app.domains.alliance.routes import ROUTERS as ALLIANCE
from app.domains.alliance.service.desk import AllianceDesk
from app.domains.appeals.routes import appeals, plain_errors
from app.domains.appeals.service.desk import AppealDesk
from app.domains.archives import routes as archive_routes
from app.domains.archives.service.desk import ArchiveDesk
from app.domains.audits.routes import accreditations, bundles, entries, findings, workers
from app.domains.audits.routes import audits as audit_routes
from app.domains.audits.routes import public as audit_summaries
from app.domains.audits.service.desk import AuditDesk
from app.domains.bars.routes import ROUTERS as BARS
from app.domains.bars.service.desk import BarDesk
from app.domains.certifications.routes import answers as application_answers
from app.domains.certifications.routes import (
    applications,
    audit_orders,
    certificate_acts,
    certificate_history,
    certificates,
    countries,
    decisions,
    holder_requests,
    printing,
    public_checks,
    representatives,
    risk_reviews,
    screening,
    seats,
    workbooks,
)
from app.domains.certifications.service.desk import CertificationDesk
from app.domains.changes.routes import PUBLIC as SCHEMAS
from app.domains.changes.routes import ROUTERS as CHANGES
from app.domains.changes.routes import sending as change_sending
from app.domains.changes.service.desk import ChangeDesk
from app.domains.cohorts.routes import ROUTERS as COHORTS
from app.domains.cohorts.routes.recording import FILES as COHORT_FILES
from app.domains.cohorts.rules import MOST_FILE_BYTES as MOST_COHORT_BYTES
from app.domains.cohorts.service.desk import CohortDesk
from app.domains.complaints.routes import assigning as complaint_assigning
from app.domains.complaints.routes import codes as complaint_codes
from app.domains.complaints.routes import entering as complaint_entering
from app.domains.complaints.routes import files as complaint_files
from app.domains.complaints.routes import form as complaint_form
from app.domains.complaints.routes import ghosts as complaint_ghosts
from app.domains.complaints.routes import identity as complaint_identity
from app.domains.complaints.routes import inquiries, related
from app.domains.complaints.routes import intake as complaint_intake
from app.domains.complaints.routes import line as complaint_line
from app.domains.complaints.routes import officers as complaint_officers
from app.domains.complaints.routes import receipt as complaint_receipt
from app.domains.complaints.routes import sorting as complaint_sorting
from app.domains.complaints.routes import voice as complaint_voice
from app.domains.complaints.routes.checks import officers_check
from app.domains.complaints.routes.to_the_end import ROUTERS as COMPLAINTS_TO_THE_END
from app.domains.complaints.rules.files import MOST_FILE_BYTES
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.consultations import routes as consultations
from app.domains.consultations.service import ConsultationDesk
from app.domains.corrections.routes import disputes
from app.domains.corrections.routes import public as corrections
from app.domains.corrections.routes import told as corrections_told
from app.domains.corrections.service.desk import CorrectionDesk
from app.domains.data_requests.routes import asking, officers
from app.domains.data_requests.service.desk import DataRequestDesk
from app.domains.deployments.routes import DEPLOYMENTS
from app.domains.deployments.routes.reports import FILES as DEPLOYMENT_FILES
from app.domains.deployments.rules import MOST_FILE_BYTES as MOST_DEPLOYMENT_BYTES
from app.domains.deployments.service.desk import DeploymentDesk
from app.domains.disclosures.routes import ROUTERS as DISCLOSURES
from app.domains.disclosures.service.desk import DisclosureDesk
from app.domains.evidence import routes as evidence
from app.domains.evidence.service import EvidenceDesk
from app.domains.experience.routes import ROUTERS as EXPERIENCE
from app.domains.experience.service.desk import ExperienceDesk
from app.domains.fees.routes import ROUTERS as FEES
from app.domains.fees.routes import checks as fee_checks
from app.domains.fees.service.desk import FeeDesk
from app.domains.identity.routes import (
    interests,
    me,
    offers,
    organisations,
    passkeys,
    records,
    sign_up,
    tokens,
)
from app.domains.identity.service.desk import IdentityDesk
from app.domains.identity.service.outside_tokens import authenticate
from app.domains.imports import routes as import_routes
from app.domains.imports.service.desk import ImportDesk
from app.domains.jurisdictions import routes as jurisdictions
from app.domains.jurisdictions.routes import conventions
from app.domains.jurisdictions.routes import ending as jurisdiction_ends
from app.domains.jurisdictions.service import JurisdictionDesk
from app.domains.links.routes import PUBLIC as LINKS_TOLD
from app.domains.links.routes import ROUTERS as LINKS
from app.domains.links.routes.exchange import FILES as EXCHANGE_FILES
from app.domains.links.service.desk import LinkDesk
from app.domains.links.types import MOST_FILE_BYTES as MOST_EXCHANGE_BYTES
from app.domains.notices.routes import notices
from app.domains.notices.routes import printing as letter_pages
from app.domains.notices.service.desk import LetterDesk, NoticeDesk
from app.domains.partners import routes as partners
from app.domains.partners.service.desk import PartnerDesk
from app.domains.posts import routes as posts
from app.domains.posts.service.desk import PostDesk
from app.domains.recognition.routes import ROUTERS as RECOGNITION
from app.domains.recognition.service.award_desk import AwardDesk
from app.domains.recognition.service.evaluation_desk import EvaluationDesk
from app.domains.registration.routes import casework, links, owners, profiles, statements
from app.domains.registration.service.desk import RegistrationDesk
from app.domains.remedies.routes import PUBLIC as REMEDIES_TOLD
from app.domains.remedies.routes import ROUTERS as REMEDIES
from app.domains.remedies.rules import MOST_FILE_BYTES as MOST_REMEDY_BYTES
from app.domains.remedies.service.desk import RemedyDesk
from app.domains.reminders import routes as reminders
from app.domains.reminders.service.desk import RemindersDesk
from app.domains.reports.routes import ROUTERS as REPORTS
from app.domains.reports.routes.checks import statistics_check
from app.domains.reports.service.desk import ReportDesk
from app.domains.reports.service.freezing import StatisticsDesk
from app.domains.roster.routes import certificates as verification
from app.domains.roster.routes import public as roster
from app.domains.roster.routes import violations as roster_violations
from app.domains.roster.routes.certificate_lane import CertificateRead
from app.domains.roster.routes.checks import search_check
from app.domains.roster.routes.lane import CERTIFICATES, EntryRead, SearchRead, remembering
from app.domains.roster.service.desk import RosterDesk
from app.domains.sanctions.routes import ROUTERS as SANCTIONS
from app.domains.sanctions.service.desk import SanctionDesk
from app.domains.standards.routes import public as standards
from app.domains.standards.service.showing import StandardsDesk
from app.domains.subjects.routes import (
    answers,
    claims,
    enforcement,
    intermediaries,
    licence_acts,
    licences,
    merge_contests,
    pairs,
    watching,
)
from app.domains.subjects.service.desk import SubjectDesk
from app.domains.violations.routes import ROUTERS as VIOLATIONS
from app.domains.violations.service.desk import ViolationDesk
from app.domains.warnings.routes import ROUTERS as WARNINGS
from app.domains.warnings.service.desk import WarningDesk
from app.settings import Settings
from app.store.engines import READ_CONNECTIONS
from app.store.work import Database
from app.waiting import OPEN_WORK, waiting_of
from app.web import health
from app.web.health import Check
from app.web.lane import LaneRead, LaneSearch
from app.web.logs import configure
from app.web.narrowed import include
from app.web.openapi import DescribedAPI
from app.web.rate_limits import Limits, counters_check
from app.web.readiness import database_checks, disk_check, keys_check
from app.web.reads import PublicReads
from app.web.remembered import Remembering
from app.web.repeated import Calculations
from app.web.seen import SeenWrites
from app.web.stack import About, Face, add_pages, new_api, wrapped
from app.web.traced import Traced

PUBLIC_READS = (
    "/v1/roster",
    "/v1/corrections",
    "/v1/audit-summaries",
    "/v1/jurisdictions",
    "/v1/agreements",
    "/v1/alliance",
    "/v1/intermediaries/{}/pledges",
    "/v1/regional-bodies",
    "/v1/conventions",
    "/v1/complaints/form",
    "/v1/experience/survey",
    "/v1/experience/removals",
    "/v1/intermediaries/{}/experience",
    "/v1/recognition/awards",
    "/v1/recognition/programmes",
    "/v1/intermediaries/{}/awards",
    "/v1/warnings",
    "/v1/fee-rules",
    "/v1/exchange-rates",
    "/v1/sanction-schedules",
    "/v1/state-reviews",
    "/v1/statistics",
    "/v1/cohort-studies",
    "/v1/cohort-templates",
    "/v1/consultations",
    "/v1/partners",
    "/v1/posts",
    "/v1/wage-bands",
    "/v1/sources",
    "/v1/schemes",
    "/v1/standards",
    "/v1/mappings",
    "/v1/journal/head",
    "/v1/schemas",
    *LINKS_TOLD,
    "/openapi.json",
    "/problems",
)
ROUTERS: Sequence[APIRouter] = (
    *SCHEMAS,
    *REMEDIES_TOLD,
    # Before the roster, whose paths end in an identifier.
    *(corrections_told.roster_router, roster_violations.router),
    *(
        verification.router,
        roster.router,
        standards.router,
        corrections.router,
        corrections_told.router,
        audit_summaries.router,
    ),
    *(conventions.public, conventions.router),
    *(
        printing.router,
        jurisdictions.router,
        jurisdiction_ends.router,
        consultations.router,
        seats.public,
    ),
    *(complaint_form.router, complaint_codes.public, complaint_line.router, partners.public),
    posts.router,
    *(tokens.router, sign_up.router, me.router, passkeys.router),
    *(records.router, offers.router, interests.router, organisations.router),
    *(import_routes.router, evidence.router, answers.router, claims.router, pairs.router),
    merge_contests.router,
    *(intermediaries.router, watching.router, disputes.router, archive_routes.router),
    *(profiles.router, statements.router, links.router, owners.router, casework.router),
    *(asking.router, officers.router, licences.router, licence_acts.router, enforcement.router),
    reminders.router,
    *(accreditations.router, audit_routes.router, entries.router, bundles.router),
    *(findings.router, workers.router),
    *(applications.router, application_answers.router),
    *(workbooks.router, screening.router, screening.trainings, audit_orders.router),
    *(public_checks.router, representatives.router, countries.router),
    *(seats.router, decisions.router, certificates.router, certificate_history.router),
    *(certificate_acts.router, holder_requests.router),
    *COMPLAINTS_TO_THE_END,
    *(complaint_intake.router, complaint_receipt.router, complaint_entering.router),
    *(complaint_codes.router, complaint_voice.router, complaint_officers.router),
    *(complaint_files.own, complaint_files.router, partners.router),
    *(complaint_assigning.router, complaint_sorting.router, complaint_identity.router),
    *(related.router, inquiries.router, complaint_ghosts.router, risk_reviews.router),
    *(*AGREEMENTS, *BARS, *FEES, *WARNINGS, *VIOLATIONS, *REMEDIES, *SANCTIONS),
    *DISCLOSURES,
    *ACCOUNTABILITY,
    *COHORTS,
    *ALLIANCE,
    *EXPERIENCE,
    *RECOGNITION,
    *DEPLOYMENTS,
    *REPORTS,
    *CHANGES,
    *(letter_pages.router, notices.router, plain_errors.router, appeals.router),
    *LINKS,
)
"""In the order in which they are tried: public reads first."""
REMEDY_FILES = ("/v1/remedies/{}/workers/file", "/v1/remedies/{}/payments/file")
LARGER_BODIES = {
    "/v1/imports": import_routes.MOST_BYTES,
    change_sending.PATH: change_sending.MOST_BYTES,
    "/v1/evidence": evidence.MOST_BYTES,
    EXCHANGE_FILES: MOST_EXCHANGE_BYTES,
    DEPLOYMENT_FILES: MOST_DEPLOYMENT_BYTES,
    "/v1/data-requests/documents": asking.MOST_BYTES,
    **dict.fromkeys(complaint_files.PATHS, MOST_FILE_BYTES),
    **dict.fromkeys(REMEDY_FILES, MOST_REMEDY_BYTES),
    **dict.fromkeys(COHORT_FILES, MOST_COHORT_BYTES),
}
DESCRIPTION = (
    "A register of labour recruiters, fed from public registers of many countries. Being listed"
    " says which authority listed a firm and when; it is no approval, and Vouch did not examine it."
)


@dataclass(frozen=True, slots=True)
class Domains:
    """What the domains bring to the API.

    Attributes:
        desk: what the roster's operations work with.
        identity: what signing in works with.
        limits: how often an address and a caller may ask.
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
        lane_reads: reads that are answered in front of FastAPI.
        remembering: whose answers are kept while nothing changes.
        checks: questions that ``/readyz`` asks beside those of the database.
        closes: what gives back what a domain opened for itself.
    """

    desk: RosterDesk
    identity: IdentityDesk
    limits: Limits
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
    lane_reads: Sequence[LaneRead | LaneSearch] = ()
    remembering: Remembering | None = None
    checks: Sequence[Check] = ()
    closes: Sequence[Callable[[], None]] = ()


def domains(settings: Settings, database: Database) -> Domains:
    """Open what every domain brings, on one database; nothing runs yet."""
    kept = timedelta(hours=settings.export_keep_hours)
    desk = RosterDesk.open(database, settings.index_folder, told_instance(settings), kept)
    entry, search, certificate = EntryRead(desk), SearchRead(desk), CertificateRead(desk)
    identity = identity_desk(settings, database)
    cases = complaint_desk(settings, identity.counters)
    return Domains(
        desk,
        identity,
        Limits(identity.counters, settings.requests_by_address, settings.requests_by_caller),
        import_desk(settings, database),
        subject_desk(settings),
        evidence_desk(settings),
        *(registration_desk(settings), correction_desk(settings)),
        audit_desk(settings),
        archive_desk(settings),
        data_request_desk(settings),
        StandardsDesk(told_instance(settings)),
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
        experience_desk(settings, identity.counters),
        post_desk(settings),
        deployment_desk(settings),
        report_desk(settings),
        statistics_desk(settings),
        disclosure_desk(settings),
        link_desk(settings, database),
        lane_reads=(
            LaneRead("read_roster_entry", "/v1/roster", entry.find),
            LaneRead("verify_certificate", CERTIFICATES, certificate.find),
            LaneSearch("list_roster", "/v1/roster", search.find),
        ),
        remembering=remembering(desk, settings.remembered_mb * 2**20),
        checks=_checks(settings, database, identity),
        closes=(entry.close, search.close, certificate.close),
    )


def _checks(settings: Settings, database: Database, identity: IdentityDesk) -> tuple[Check, ...]:
    """Return what ``/readyz`` asks beside the database."""
    return (
        search_check(database, settings.index_folder),
        statistics_check(database, statistics_desk(settings)),
        officers_check(database),
        counters_check(identity.counters),
        keys_check(database, master_key(settings), held_by=key_holder(settings)),
        disk_check((settings.data_dir, settings.index_folder), settings.least_free_mb),
    )


def served() -> ASGIApp:
    """Make the service for a process of its own, from the environment."""
    settings = Settings()
    configure(settings.log_level, form=settings.log_format)
    return create_app(settings)


def create_app(settings: Settings, database: Database | None = None) -> ASGIApp:
    """Make the whole service.

    Without ``database`` it opens and closes its own, follows the roster beside the requests, and
    on SQLite works as the worker too. Who lends it a database does these things for it.
    """
    opened = database or Database.open(
        settings.database_url,
        statement_timeout_ms=settings.statement_timeout_ms,
        read_url=settings.database_read_url,
    )
    brought = domains(settings, opened)
    threads = () if database else threads_beside(settings, opened, brought.desk)
    api = create_api(opened, brought, threads=threads, closes_database=database is None)
    face = Face(settings.instance, settings.public_url, PUBLIC_READS, LARGER_BODIES)
    app = wrapped(
        api,
        face,
        brought.lane_reads,
        brought.remembering,
        brought.limits,
        Calculations(fee_checks.PATHS, brought.remembering.basis) if brought.remembering else None,
    )
    if opened.replica is not None:
        app = SeenWrites(app, PublicReads(PUBLIC_READS))
    return app if settings.traces_url is None else Traced(app)


def create_api(
    database: Database,
    brought: Domains,
    *,
    threads: Sequence[Thread] = (),
    closes_database: bool = False,
) -> DescribedAPI:
    """Make the FastAPI application inside: what ``/openapi.json`` describes."""

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        # A thread more than there are connections would only wait for one.
        to_thread.current_default_thread_limiter().total_tokens = READ_CONNECTIONS
        for thread in threads:
            await to_thread.run_sync(thread.start)
        yield
        for thread in threads:
            await to_thread.run_sync(thread.stop)
        for close in brought.closes:
            close()
        if closes_database:
            database.dispose()

    api = new_service(lifespan)
    hand_over(api, database, brought)
    return api


def new_service(lifespan: Lifespan[FastAPI] | None = None) -> DescribedAPI:
    """Put every operation together; what they work with is still to be handed over."""
    api = new_api(About("Vouch", VERSION, DESCRIPTION), lifespan)
    include(api, (*ROUTERS, health.router))
    add_pages(api)
    return api


def hand_over(api: FastAPI, database: Database, brought: Domains) -> None:
    """Give the operations what they work with."""
    api.state.checks = (*database_checks(database), *brought.checks)
    api.state.database = database
    api.state.authenticate = partial(authenticate, brought.identity)
    api.state.roster = brought.desk
    api.state.identity = brought.identity
    api.state.limits = brought.limits
    api.state.subjects = brought.subjects
    api.state.evidence = brought.evidence
    api.state.registration = brought.registration
    api.state.corrections = brought.corrections
    api.state.standards, api.state.jurisdictions = brought.standards, brought.jurisdictions
    api.state.consultations, api.state.complaints = brought.consultations, brought.complaints
    api.state.partners, api.state.posts = brought.partners, brought.posts
    api.state.disclosures, api.state.data_requests = brought.disclosures, brought.data_requests
    api.state.deployments, api.state.agreements = brought.deployments, brought.agreements
    api.state.reports, api.state.exchange_links = brought.reports, brought.exchange_links
    api.state.awards, api.state.evaluations = brought.awards, brought.evaluations
    api.state.violations, api.state.fees = brought.violations, brought.fees
    api.state.warnings, api.state.bars = brought.warnings, brought.bars
    api.state.remedies, api.state.sanctions = brought.remedies, brought.sanctions
    api.state.cohorts, api.state.changes = brought.cohorts, brought.changes
    api.state.experience, api.state.statistics = brought.experience, brought.statistics
    api.state.certifications, api.state.audits = brought.certifications, brought.audits
    api.state.notices, api.state.letters = brought.notices, brought.letters
    api.state.appeals, api.state.accountability = brought.appeals, brought.accountability
    api.state.archives, api.state.alliance = brought.archives, brought.alliance
    api.state.holdings = brought.archives.holdings
    api.state.reminders, api.state.open_work = brought.reminders, OPEN_WORK
    api.state.imports = brought.imports
