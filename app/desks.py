"""What the domains work with, opened from the settings; a line or two for each of them."""

from collections.abc import Sequence
from datetime import timedelta
from functools import cache, partial
from zoneinfo import ZoneInfo

from app.access.grants import Role
from app.domains.accountability.service.desk import AccountabilityDesk
from app.domains.accountability.service.holdings import HOLDING as STATES_HELD
from app.domains.accountability.service.public import answers_of
from app.domains.accountability.types import Limits
from app.domains.agreements.service.desk import AgreementDesk
from app.domains.agreements.service.holdings import HOLDING as AGREEMENTS_HELD
from app.domains.agreements.service.of_jurisdiction import agreements_of
from app.domains.agreements.types import Deadline, Unit
from app.domains.alliance.engine.reading import read_data as alliance_data
from app.domains.alliance.service.desk import AllianceDesk
from app.domains.alliance.service.holdings import HOLDING as ALLIANCE_HELD
from app.domains.appeals.service.desk import AppealDesk
from app.domains.appeals.service.holdings import HOLDING as APPEALS_HELD
from app.domains.appeals.types import Appealable, WordsApart
from app.domains.archives.service.desk import ArchiveDesk
from app.domains.audits.service.appealing import FindingGrades
from app.domains.audits.service.desk import AuditDesk
from app.domains.audits.service.holdings import HOLDING as AUDITS_HELD
from app.domains.bars.service.appealing import BarActs
from app.domains.bars.service.desk import BarDesk
from app.domains.bars.service.holdings import holding as bars_held
from app.domains.bars.service.things import BarGate, ClaimThings, ProfileThings
from app.domains.bars.types import ThingKind, ThingReader
from app.domains.certifications.service.applications.barred import ApplicationThings
from app.domains.certifications.service.applications.refusal import RefusedApplications
from app.domains.certifications.service.certificates.appeals import CertificateActs
from app.domains.certifications.service.certificates.refused_requests import Withheld
from app.domains.certifications.service.certified_on import certified_on
from app.domains.certifications.service.countries.standing import certificates_of
from app.domains.certifications.service.desk import CertificationDesk
from app.domains.certifications.service.holdings import HOLDING as APPLICATIONS_HELD
from app.domains.changes.service.desk import ChangeDesk
from app.domains.changes.service.holdings import HOLDING as CHANGES_HELD
from app.domains.cohorts.service.desk import CohortDesk
from app.domains.cohorts.service.holdings import HOLDING as COHORTS_HELD
from app.domains.complaints.engine.levels import read_levels
from app.domains.complaints.engine.line import Line
from app.domains.complaints.rules.patterns import PatternRule
from app.domains.complaints.service.appealing import ComplaintActs
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.recourse import RecentRecourse
from app.domains.consultations.service import HOLDING as CONSULTATIONS_HELD
from app.domains.consultations.service import ConsultationDesk, assessments_of
from app.domains.corrections.service.desk import CorrectionDesk
from app.domains.data_requests.service.desk import DataRequestDesk
from app.domains.data_requests.service.holdings import holding as requests_held
from app.domains.deployments.engine.bands import read_bands
from app.domains.deployments.service.desk import DeploymentDesk
from app.domains.deployments.service.holdings import HOLDING as DEPLOYMENTS_HELD
from app.domains.disclosures.service.desk import DisclosureDesk
from app.domains.disclosures.service.holdings import HOLDING as DISCLOSURES_HELD
from app.domains.evidence.service import EvidenceDesk
from app.domains.evidence.service import holding as documents_held
from app.domains.exchange.service.desk import ExchangeDesk
from app.domains.experience.rules import BURST
from app.domains.experience.service.desk import ExperienceDesk
from app.domains.experience.service.holdings import HOLDING as EXPERIENCE_HELD
from app.domains.fees.service.desk import FeeDesk
from app.domains.fees.service.of_jurisdiction import fee_rules_of
from app.domains.identity.engine.letters import Front
from app.domains.identity.engine.passkeys import Site
from app.domains.identity.service.desk import IdentityDesk, Outside
from app.domains.identity.service.holdings import HOLDING as IDENTITY_HELD
from app.domains.identity.service.signing_keys import SigningKeys
from app.domains.imports.service.desk import ImportDesk
from app.domains.imports.service.holdings import HOLDING as LISTS_HELD
from app.domains.jurisdictions.service import JurisdictionDesk
from app.domains.links.engine.addresses import is_asked
from app.domains.links.service.desk import Here, LinkDesk
from app.domains.links.service.holdings import HOLDING as LINKS_HELD
from app.domains.notices.service.desk import LetterDesk, NoticeDesk
from app.domains.notices.service.holdings import HOLDING as NOTICES_HELD
from app.domains.notices.types import OF_COMPLAINTS, ActKind
from app.domains.partners.service.desk import PartnerDesk
from app.domains.partners.service.holdings import holding as partners_held
from app.domains.posts.service.desk import PostDesk
from app.domains.posts.service.holdings import HOLDING as POSTS_HELD
from app.domains.posts.service.of_jurisdiction import posts_of
from app.domains.recognition.service.award_desk import AwardDesk
from app.domains.recognition.service.award_holdings import HOLDING as AWARDS_HELD
from app.domains.recognition.service.evaluation_desk import EvaluationDesk
from app.domains.recognition.service.evaluation_holdings import HOLDING as EVALUATIONS_HELD
from app.domains.recognition.service.restoring import AwardActs
from app.domains.registration.service.desk import RegistrationDesk
from app.domains.registration.service.holdings import holding as profiles_held
from app.domains.registration.service.owners import OwnerChanges
from app.domains.remedies.engine.limits import read_limits
from app.domains.remedies.queries import remedies
from app.domains.remedies.service.desk import RemedyDesk
from app.domains.remedies.service.holdings import HOLDING as REMEDIES_HELD
from app.domains.reminders.service.desk import Provider, RemindersDesk
from app.domains.reminders.service.holdings import HOLDING as REMINDERS_HELD
from app.domains.reminders.types import Rhythm
from app.domains.reports.service.counting import CountingDesk
from app.domains.reports.service.desk import ReportDesk
from app.domains.reports.service.freezing import StatisticsDesk
from app.domains.reports.service.holdings import HOLDING as REPORTS_HELD
from app.domains.roster.queries.left_public import left_public
from app.domains.roster.service.licensing import licences_of
from app.domains.roster.service.naming import holders_of
from app.domains.roster.service.pointing import point
from app.domains.roster.service.recruiters import RecruiterCounts
from app.domains.sanctions.service.desk import SanctionDesk
from app.domains.sanctions.service.holdings import HOLDING as SANCTIONS_HELD
from app.domains.sanctions.service.overturning import SanctionActs
from app.domains.subjects.queries import record_named
from app.domains.subjects.service import import_loader
from app.domains.subjects.service.announcing_merges import Merges
from app.domains.subjects.service.desk import SubjectDesk
from app.domains.subjects.service.holdings import HOLDING as SUBJECTS_HELD
from app.domains.subjects.service.lapsing import Lapses
from app.domains.subjects.service.refusing import Refusals
from app.domains.violations.service.appealing import ConfirmedViolations
from app.domains.violations.service.desk import ViolationDesk
from app.domains.violations.service.holdings import HOLDING as VIOLATIONS_HELD
from app.domains.warnings.service.desk import WarningDesk
from app.domains.warnings.service.holdings import holding as warnings_held
from app.outside.breached import BreachedPasswords
from app.outside.copies.port import Copier
from app.outside.counters import Counters
from app.outside.file_store import FileStore
from app.outside.key_service import KeyService
from app.outside.mail import FolderMailer, Mailer, SmtpMailer, SmtpServer
from app.outside.master_key import LocalMasterKey, MasterKey, key_from_file
from app.outside.openid import OpenIdIssuer, TrustedIssuer
from app.outside.partners import Partners
from app.outside.scanner import Scanner
from app.outside.typesetting import Typesetter
from app.settings import Instance, Settings
from app.store.case_keys import CaseSeals
from app.store.holdings import Holdings
from app.store.keys import KeyRing
from app.store.outbox import Post
from app.store.work import Database


def key_ring(settings: Settings) -> KeyRing:
    """Open the key ring under the master key of the settings, or of a file of a test's own."""
    return KeyRing(master_key(settings))


def master_key(settings: Settings) -> MasterKey:
    """Return the master key: a key service's, that of the settings, or of a file of a test's."""
    if settings.key_service is not None:
        return KeyService(settings.key_service)
    beside = settings.master_key_beside
    others = () if beside is None else (beside.get_secret_value(),)
    if settings.master_key is not None:
        return LocalMasterKey(settings.master_key.get_secret_value(), others)
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    return LocalMasterKey(key_from_file(settings.data_dir / "master.key"), others)


def case_seals(settings: Settings) -> CaseSeals:
    """Open the seals of cases."""
    return CaseSeals(master_key(settings))


def post_office(settings: Settings) -> Post:
    """Return how letters leave: by the mail server, or into a folder."""
    ring = key_ring(settings)
    if settings.smtp_host is None:
        return Post(ring, FolderMailer(settings.mail_folder, settings.mail_from))
    password = settings.smtp_password
    server = SmtpServer(
        settings.smtp_host,
        settings.smtp_port,
        settings.smtp_user,
        None if password is None else password.get_secret_value(),
        secured=settings.smtp_tls,
    )
    mailer: Mailer = SmtpMailer(server, settings.mail_from)
    is_live = settings.instance is Instance.LIVE
    allowed = None if is_live else frozenset(each.casefold() for each in settings.mail_allowed)
    return Post(ring, mailer, allowed)


def front(settings: Settings) -> Front:
    """Return where links in letters lead."""
    return Front((settings.front_url or settings.address).rstrip("/"))


def identity_desk(settings: Settings, database: Database, counters: Counters) -> IdentityDesk:
    """Open what signing in works with."""
    ring = key_ring(settings)
    return IdentityDesk(
        database,
        ring,
        SigningKeys(database, ring),
        issuer=settings.address,
        front=front(settings),
        counters=counters,
        site=Site(settings.passkey_site, settings.front_origin),
        record_id=lambda work, text: record_named(work, text, "/record").id,
        outside=_outside(settings),
        breached=breached_passwords(settings),
    )


def breached_passwords(settings: Settings) -> BreachedPasswords | None:
    """Return the passwords that leaked elsewhere, where a file of them is set."""
    path = settings.breached_passwords
    return None if path is None else BreachedPasswords(path)


def _outside(settings: Settings) -> Outside | None:
    if settings.oidc_issuer is None:
        return None
    trusted = TrustedIssuer(settings.oidc_issuer, settings.oidc_audience or "")
    roles = {word: Role(role) for word, role in settings.oidc_roles.items()}
    return Outside(OpenIdIssuer(trusted), settings.oidc_role_claim, roles)


def notice_desk(settings: Settings) -> NoticeDesk:
    """Open what notices work with."""
    return NoticeDesk(key_ring(settings), front(settings))


def letter_desk(settings: Settings) -> LetterDesk:
    """Open what the pages of letters are made with."""
    return LetterDesk(typesetter(settings), ZoneInfo(settings.time_zone), settings.operator)


STRUCK = (
    *(ActKind.CERTIFICATE_SUSPENDED, ActKind.CERTIFICATE_WITHDRAWN),
    ActKind.CERTIFICATE_REDUCED,
)
WITHHELD = (
    *(ActKind.CERTIFICATE_NOT_RESTORED, ActKind.CERTIFICATE_NOT_EXTENDED),
    ActKind.CERTIFICATE_NOT_TRANSFERRED,
)


def appeal_desk(settings: Settings) -> AppealDesk:
    """Open what appeals work with: what the domain that owns a kind of act brings to them."""
    notices = notice_desk(settings)
    complaints = ComplaintActs(complaint_desk(settings, Counters(settings.counters_url)))
    bars = BarActs(bar_desk(settings))
    owners: dict[ActKind, Appealable] = {
        ActKind.CLAIM_REFUSED: Refusals(),
        ActKind.CLAIM_LAPSED: Lapses((OwnerChanges(key_ring(settings)),)),
        ActKind.APPLICATION_REFUSED: RefusedApplications(),
        ActKind.RECORDS_MERGED: Merges(notices),
        ActKind.FINDING_GRADED: FindingGrades(),
        **dict.fromkeys(STRUCK, CertificateActs()),
        **dict.fromkeys(WITHHELD, Withheld()),
        **dict.fromkeys(OF_COMPLAINTS, complaints),
        ActKind.BAR_IMPOSED: bars,
        ActKind.VIOLATION_CONFIRMED: ConfirmedViolations(),
        ActKind.SANCTION_IMPOSED: SanctionActs(),
        ActKind.AWARD_LOST: AwardActs(),
    }
    by_decision = frozenset({ActKind.CERTIFICATE_SUSPENDED})
    apart: dict[ActKind, WordsApart] = {
        **dict.fromkeys(OF_COMPLAINTS, complaints),
        ActKind.BAR_IMPOSED: bars,
    }
    return AppealDesk(notices, owners, by_decision, apart)


def import_desk(settings: Settings, database: Database) -> ImportDesk:
    """Open what uploads of lists work with."""
    store = FileStore(settings.data_dir / "lists")
    return ImportDesk(database, import_loader, store, settings.data_dir / "rejects")


def evidence_desk(settings: Settings) -> EvidenceDesk:
    """Open what documents work with."""
    scanner = None if settings.scanner is None else Scanner(settings.scanner)
    return EvidenceDesk(FileStore(settings.data_dir / "evidence"), scanner)


def subject_desk(settings: Settings) -> SubjectDesk:
    """Open what claims and acts on licences work with."""
    ring = key_ring(settings)
    return SubjectDesk(
        ring,
        timedelta(days=settings.objection_days),
        front(settings),
        worsenings_a_day=settings.worsenings_a_day,
        answer=timedelta(days=settings.contest_answer_days),
        act_stale_days=settings.act_stale_days,
        is_demonstration=settings.instance is Instance.DEMO,
        followers=(OwnerChanges(ring),),
        gates=(BarGate(bar_desk(settings)),),
    )


def certification_desk(settings: Settings) -> CertificationDesk:
    """Open what applications and representatives work with."""
    return CertificationDesk(
        licences_of,
        key_ring(settings),
        Counters(settings.counters_url),
        notice_desk(settings),
        settings.told_instance,
        holders_of,
        typesetter(settings),
        settings.address,
        bar_desk(settings),
        settings.operator,
    )


def typesetter(settings: Settings) -> Typesetter:
    """Return what sets pages, one for a process; it loads nothing before the first."""
    return _typesetter(is_specimen=settings.instance is not Instance.LIVE)


@cache
def _typesetter(*, is_specimen: bool) -> Typesetter:
    return Typesetter(is_specimen=is_specimen)


def jurisdiction_desk(settings: Settings) -> JurisdictionDesk:
    """Open what the pages of countries work with."""
    return JurisdictionDesk(
        assessments_of,
        certificates_of,
        fee_rules_of,
        agreements_of,
        RecruiterCounts().of,
        posts_of,
        answers_of,
        settings.told_instance,
    )


def complaint_desk(settings: Settings, counters: Counters) -> ComplaintDesk:
    """Open what complaints work with."""
    return ComplaintDesk(
        key_ring(settings),
        case_seals(settings),
        counters,
        FileStore(settings.data_dir / "cases"),
        evidence_desk(settings),
        front(settings),
        settings.receipt_tries,
        settings.intake_calm,
        Line(1 / settings.intake_in_line),
        RecentRecourse(),
        settings.address,
        settings.told_instance,
        settings.calendar,
        read_levels(settings.service_levels),
        disclosure_desk(settings),
    )


@cache
def copier() -> Copier:
    """Return what makes copies of files of cases, one for a process."""
    return Copier()


def partner_desk(settings: Settings) -> PartnerDesk:
    """Open what partners work with."""
    return PartnerDesk(key_ring(settings), settings.told_instance)


def post_desk(settings: Settings) -> PostDesk:
    """Open what posts abroad work with."""
    return PostDesk(settings.told_instance)


def report_desk(settings: Settings) -> ReportDesk:
    """Open what reports for governments work with."""
    return ReportDesk(
        ring=key_ring(settings),
        store=FileStore(settings.data_dir / "reports"),
        typesetter=partial(typesetter, settings),
        address=settings.address,
        front=front(settings).url,
        zone=ZoneInfo(settings.time_zone),
        currency=settings.report_currency,
        days_back=settings.rate_days_back,
        most_years=settings.report_most_years,
        facts_at_once=settings.report_facts_at_once,
        wait_days=settings.statistics_wait_days,
        kept=timedelta(days=settings.report_keep_days),
        deployment_limit=settings.deployment_limit,
        instance=settings.told_instance,
        issuer=settings.operator,
    )


def deployment_desk(settings: Settings) -> DeploymentDesk:
    """Open what reports of deployments work with."""
    return DeploymentDesk(
        read_bands(settings.wage_bands),
        settings.deployment_due_days,
        settings.deployment_limit,
        ZoneInfo(settings.time_zone),
        settings.told_instance,
    )


def pattern_rule(settings: Settings) -> PatternRule:
    """Return from when on complaints are a pattern."""
    return PatternRule(settings.pattern_people, timedelta(days=settings.pattern_days))


def warning_desk(settings: Settings, cases: ComplaintDesk) -> WarningDesk:
    """Open what warnings work with, beside complaints."""
    return WarningDesk(key_ring(settings), cases, settings.calendar, settings.told_instance)


def fee_desk(settings: Settings) -> FeeDesk:
    """Open what fee checks and fee rules work with."""
    return FeeDesk(
        certified_on,
        settings.rate_days_back,
        settings.fee_rule_notice_days,
        settings.told_instance,
    )


def violation_desk(settings: Settings, cases: ComplaintDesk) -> ViolationDesk:
    """Open what cases of violations work with, beside complaints."""
    return ViolationDesk(
        cases,
        letter_desk(settings),
        settings.violation_standard,
        settings.violation_standards,
        answer=timedelta(days=settings.violation_answer_days),
        appeal=timedelta(days=settings.violation_appeal_days),
        heard_later=timedelta(days=settings.violation_heard_days),
        certified_on=certified_on,
        has_remedy=lambda work, case: remedies.of_violation(work, case) is not None,
    )


def consultation_desk(settings: Settings) -> ConsultationDesk:
    """Open what drafts about countries work with."""
    return ConsultationDesk(key_ring(settings), settings.address, settings.told_instance)


def reminders_desk(settings: Settings, waiting: Sequence[Provider]) -> RemindersDesk:
    """Open what the work of people and its reminders work with.

    Args:
        settings: of the installation.
        waiting: what waits for people, by the domains that know.
    """
    rhythm = Rhythm(
        ZoneInfo(settings.time_zone),
        settings.digest_hour,
        settings.undated_days,
        settings.escalate_days,
    )
    return RemindersDesk(key_ring(settings), settings.front, waiting, rhythm)


def registration_desk(settings: Settings) -> RegistrationDesk:
    """Open what profiles and statements work with."""
    gates = (BarGate(bar_desk(settings)),)
    return RegistrationDesk(key_ring(settings), subject_desk(settings), gates)


def remedy_desk(settings: Settings, cases: ComplaintDesk) -> RemedyDesk:
    """Open what remedies work with, beside complaints, whose receipts open lines of theirs."""
    limits = read_limits(settings.remedy_limits)
    return RemedyDesk(key_ring(settings), cases, limits, settings.told_instance)


def change_desk(settings: Settings, database: Database) -> ChangeDesk:
    """Open what changes for national systems work with, beside acts on licences."""
    store = FileStore(settings.data_dir / "pushes")
    return ChangeDesk(database, subject_desk(settings), store)


def sanction_desk(settings: Settings) -> SanctionDesk:
    """Open what sanctions work with, beside acts on licences."""
    return SanctionDesk(notice_desk(settings), subject_desk(settings), settings.told_instance)


def award_desk(settings: Settings) -> AwardDesk:
    """Open what awards work with; the roster names the firms."""
    return AwardDesk(
        notice_desk(settings),
        key_ring(settings),
        holders_of,
        settings.instance is Instance.DEMO,
        settings.told_instance,
    )


def evaluation_desk(settings: Settings) -> EvaluationDesk:
    """Open what programmes of recognition and their evaluations work with."""
    return EvaluationDesk(
        ZoneInfo(settings.time_zone), settings.deployment_limit, settings.told_instance
    )


def agreement_desk(settings: Settings) -> AgreementDesk:
    """Open what agreements of states work with."""
    return AgreementDesk(
        ZoneInfo(settings.time_zone),
        Deadline(settings.agreement_acknowledge_days, Unit.WORKING_DAYS),
        settings.told_instance,
    )


def bar_desk(settings: Settings) -> BarDesk:
    """Open what bars work with, and how they learn of what may wait."""
    things: dict[ThingKind, ThingReader] = {
        ThingKind.APPLICATION: ApplicationThings(),
        ThingKind.CLAIM: ClaimThings(),
        ThingKind.PROFILE: ProfileThings(),
    }
    return BarDesk(
        key_ring(settings),
        notice_desk(settings),
        settings.calendar,
        ZoneInfo(settings.time_zone),
        settings.bar_question_days,
        settings.bar_longest_years,
        timedelta(days=settings.bar_forget_days),
        things,
    )


def disclosure_desk(settings: Settings) -> DisclosureDesk:
    """Open what disclosures to states work with."""
    return DisclosureDesk(
        *(key_ring(settings), front(settings), settings.calendar),
        ZoneInfo(settings.time_zone),
    )


def link_desk(settings: Settings, database: Database) -> LinkDesk:
    """Open what links with other installations work with."""
    is_live = settings.instance is Instance.LIVE
    private = settings.private_hosts
    return LinkDesk(
        Here(settings.installation_id, settings.operator, settings.instance.value, private),
        key_ring(settings),
        FileStore(settings.data_dir / "exchange"),
        Partners(lambda host, at: is_asked(at, is_live=is_live, is_private=host in private)),
        disclosure_desk(settings),
        import_desk(settings, database),
        subject_desk(settings),
        settings.exchange_file_records,
        settings.exchange_minutes,
    )


def exchange_desk(settings: Settings) -> ExchangeDesk:
    """Open what sharing by rule works with; the roster names the firms."""
    return ExchangeDesk(disclosure_desk(settings), holders_of)


def alliance_desk(settings: Settings) -> AllianceDesk:
    """Open what the alliance works with."""
    return AllianceDesk(
        key_ring(settings),
        ZoneInfo(settings.time_zone),
        alliance_data(settings.alliance_data),
        settings.told_instance,
    )


def counting_desk(settings: Settings) -> CountingDesk:
    """Open what deriving the facts of reports works with."""
    return CountingDesk(
        ZoneInfo(settings.time_zone), settings.report_currency, settings.rate_days_back
    )


def statistics_desk(settings: Settings) -> StatisticsDesk:
    """Open what public statistics work with."""
    return StatisticsDesk(
        ZoneInfo(settings.time_zone),
        settings.statistics_wait_days,
        settings.operator,
        settings.address,
        settings.statistics_licence,
        settings.told_instance,
    )


def accountability_desk(settings: Settings) -> AccountabilityDesk:
    """Open what is done with what states answer for."""
    limits = Limits(
        settings.state_review_answers,
        settings.state_review_violations,
        settings.state_review_days,
    )
    return AccountabilityDesk(
        key_ring(settings),
        ZoneInfo(settings.time_zone),
        limits,
        settings.country_scheme,
        disclosure_desk(settings),
        certification_desk(settings),
        settings.told_instance,
    )


def experience_desk(settings: Settings, counters: Counters) -> ExperienceDesk:
    """Open what codes, answers of workers and replies of firms work with."""
    return ExperienceDesk(
        key_ring(settings),
        counters,
        ZoneInfo(settings.time_zone),
        settings.receipt_tries,
        BURST,
        settings.told_instance,
    )


def cohort_desk(settings: Settings) -> CohortDesk:
    """Open what cohort studies work with."""
    return CohortDesk(ZoneInfo(settings.time_zone), settings.rate_days_back, settings.told_instance)


def audit_desk(settings: Settings) -> AuditDesk:
    """Open what audits work with."""
    return AuditDesk(key_ring(settings), front(settings), settings.told_instance)


def correction_desk(settings: Settings) -> CorrectionDesk:
    """Open what disputes about public values work with."""
    return CorrectionDesk(
        key_ring(settings),
        settings.calendar,
        settings.correction_days,
        point,
        settings.told_instance,
        left_public,
    )


def data_request_desk(settings: Settings) -> DataRequestDesk:
    """Open what requests of people without an account work with."""
    return DataRequestDesk(
        key_ring(settings),
        front(settings),
        FileStore(settings.data_dir / "identity"),
        evidence_desk(settings),
        archive_desk(settings),
        settings.data_request_months,
    )


def archive_desk(settings: Settings) -> ArchiveDesk:
    """Open what archives work with."""
    return ArchiveDesk(
        key_ring(settings),
        FileStore(settings.data_dir / "archives"),
        holdings(settings),
        timedelta(days=settings.archive_keep_days),
        settings.told_instance,
    )


def holdings(settings: Settings) -> Holdings:
    """Return what each domain can tell about an organisation, a person or a principal."""
    documents, ring = evidence_desk(settings), key_ring(settings)
    return (
        *(IDENTITY_HELD, documents_held(documents), LISTS_HELD, SUBJECTS_HELD, CHANGES_HELD),
        *(profiles_held(ring), requests_held(ring), REMINDERS_HELD, APPLICATIONS_HELD),
        *(AUDITS_HELD, CONSULTATIONS_HELD, NOTICES_HELD, APPEALS_HELD),
        *(partners_held(partner_desk(settings)), warnings_held(ring), bars_held(ring)),
        AGREEMENTS_HELD,
        ALLIANCE_HELD,
        POSTS_HELD,
        DEPLOYMENTS_HELD,
        REMEDIES_HELD,
        REPORTS_HELD,
        VIOLATIONS_HELD,
        STATES_HELD,
        COHORTS_HELD,
        EXPERIENCE_HELD,
        SANCTIONS_HELD,
        AWARDS_HELD,
        EVALUATIONS_HELD,
        DISCLOSURES_HELD,
        LINKS_HELD,
    )
