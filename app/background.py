"""What goes on beside requests: jobs, and the chores of the worker."""

from datetime import timedelta
from functools import partial

from app.desks import (
    accountability_desk,
    alliance_desk,
    archive_desk,
    audit_desk,
    bar_desk,
    certification_desk,
    change_desk,
    complaint_desk,
    consultation_desk,
    copier,
    counting_desk,
    data_request_desk,
    disclosure_desk,
    evaluation_desk,
    evidence_desk,
    exchange_desk,
    experience_desk,
    import_desk,
    key_ring,
    link_desk,
    pattern_rule,
    post_office,
    reminders_desk,
    report_desk,
    sanction_desk,
    statistics_desk,
    subject_desk,
)
from app.domains.accountability import jobs as accountability
from app.domains.alliance import jobs as alliance
from app.domains.archives import jobs as archives
from app.domains.archives.types import MAKE_ARCHIVE
from app.domains.audits import jobs as audit_jobs
from app.domains.bars import jobs as bars
from app.domains.certifications import jobs as certifications
from app.domains.certifications.handlers.certificates import CertificateFollower
from app.domains.changes import jobs as changes
from app.domains.changes.types import RUN_PUSH
from app.domains.cohorts import jobs as cohorts
from app.domains.cohorts.types import ANALYSE_STUDY, CHECK_STUDY
from app.domains.complaints import jobs as complaints
from app.domains.complaints.handlers import PatternFollower, find_alike
from app.domains.complaints.service import copying
from app.domains.complaints.types.files import COPY_FILE, FORGET_FILE
from app.domains.complaints.types.inquiries import FIND_ALIKE
from app.domains.consultations import jobs as consultations
from app.domains.consultations.types import TELL_GOVERNMENT
from app.domains.data_requests import jobs as data_requests
from app.domains.data_requests.types import DELIVER_ARCHIVE
from app.domains.disclosures import jobs as disclosures
from app.domains.evidence.service import clear_strays, clear_unused, forget_bytes
from app.domains.evidence.types import FORGET_BYTES
from app.domains.exchange import jobs as sharing
from app.domains.exchange.handlers import SharingFollower
from app.domains.experience import jobs as experience
from app.domains.imports.jobs import uploads as imports
from app.domains.imports.service.uploads import CLEAR_STAGED, RUN_UPLOAD
from app.domains.links import jobs as links
from app.domains.links.types import IMPORT_LIST, SEND_FILES
from app.domains.notices import jobs as notice_jobs
from app.domains.recognition import jobs as recognition
from app.domains.recognition.service.evaluating import EVALUATE
from app.domains.recognition.service.recomputing import RECOMPUTE
from app.domains.registration import jobs as registration_jobs
from app.domains.registration.types import FIND_LIKELY
from app.domains.remedies import jobs as remedies
from app.domains.remedies.engine.limits import read_limits
from app.domains.reminders.service.reminding import remind
from app.domains.reports import jobs as reports
from app.domains.reports.service.counting import ReportFollower
from app.domains.reports.service.freezing import freeze_due
from app.domains.reports.types import MAKE_REPORT
from app.domains.roster.service.indexing import follow_roster
from app.domains.roster.service.pruning import prune
from app.domains.sanctions import jobs as sanctions
from app.domains.subjects import jobs as candidates
from app.domains.subjects.types import FIND_CANDIDATES, TELL_CONTACTS, TELL_HOLDER, TELL_WATCHERS
from app.domains.warnings import jobs as warnings
from app.followers import followers
from app.outside.counters import Counters
from app.settings import Settings
from app.store.consumers import Follower
from app.store.idempotency import forget_old
from app.store.jobs import JobKinds
from app.store.outbox import SEND_MAIL, sending
from app.store.work import Database
from app.store.worker import Chore, Worker, unhurried
from app.waiting import waiting_of

TEND_SECONDS = 60.0
"""How long the worker rests when no certificate was due."""
CASES_SECONDS = 60.0
"""How long it rests when nothing was due in a case; the shortest time of one is four hours."""
LINKS_SECONDS = 2.0
"""How long it rests when no file of a partner waited; a partner hears of it at once."""
EXPERIENCE_SECONDS = 3_600.0
"""How long it rests when no week and no quarter was to be closed."""
STRAYS_SECONDS = 3_600.0
"""How long it rests when every stored file had its document."""


LAST = frozenset({COPY_FILE})
"""Kinds of jobs that wait until nothing else is due: strangers can ask for hours of them."""


def job_kinds(settings: Settings, database: Database) -> JobKinds:
    """Return what each kind of job does."""
    index, desk = settings.index_folder, import_desk(settings, database)
    cases = complaint_desk(settings, Counters(settings.counters_url))
    return {
        FIND_CANDIDATES: lambda database, body: candidates.run(database, index, body),
        FIND_ALIKE: lambda database, body: find_alike(database, index, body),
        FIND_LIKELY: lambda database, body: registration_jobs.find_likely(database, index, body),
        SEND_MAIL: sending(post_office(settings)),
        TELL_WATCHERS: partial(candidates.tell_watchers, key_ring(settings), settings.address),
        TELL_CONTACTS: partial(candidates.tell_contacts, subject_desk(settings)),
        TELL_HOLDER: partial(candidates.tell_holder, subject_desk(settings)),
        RUN_UPLOAD: partial(imports.run_upload, desk),
        CLEAR_STAGED: partial(imports.clear_staged, desk),
        RUN_PUSH: partial(changes.run_push, change_desk(settings, database)),
        FORGET_BYTES: partial(forget_bytes, evidence_desk(settings)),
        DELIVER_ARCHIVE: partial(data_requests.deliver, data_request_desk(settings)),
        TELL_GOVERNMENT: partial(consultations.tell_government, consultation_desk(settings)),
        COPY_FILE: partial(copying.make_copy, cases, copier()),
        FORGET_FILE: partial(copying.forget_file, cases),
        MAKE_ARCHIVE: partial(archives.make, archive_desk(settings)),
        MAKE_REPORT: partial(reports.make, report_desk(settings)),
        EVALUATE: partial(recognition.evaluate, evaluation_desk(settings)),
        RECOMPUTE: partial(recognition.recompute, evaluation_desk(settings)),
        SEND_FILES: partial(links.send_files, link_desk(settings, database)),
        IMPORT_LIST: partial(links.bring_in_list, link_desk(settings, database), imports.work_off),
        ANALYSE_STUDY: cohorts.analyse,
        CHECK_STUDY: cohorts.check,
    }


def _chores_of_cases(settings: Settings, database: Database) -> tuple[Chore | Follower, ...]:
    """Return what goes on about complaints beside requests; patterns before certificates."""
    cases = complaint_desk(settings, Counters(settings.counters_url))
    strays = partial(copying.clear_strays, cases, database)
    tending = partial(complaints.tend_cases, database, cases)
    ends = partial(complaints.end_with_time, cases, database)
    return (
        Chore("complaints", unhurried(tending, CASES_SECONDS)),
        Chore("ends of complaints", unhurried(ends)),
        Chore("stray files of cases", unhurried(strays, STRAYS_SECONDS)),
        PatternFollower(pattern_rule(settings)),
    )


def _chores_of_violations(settings: Settings, database: Database) -> tuple[Chore, ...]:
    """Return what time does to remedies, sanctions and bars."""
    limits = read_limits(settings.remedy_limits)
    imposing = partial(sanctions.tend, sanction_desk(settings), database)
    return (
        Chore("remedies", unhurried(partial(remedies.tend_remedies, database, limits))),
        Chore("sanctions", unhurried(imposing)),
        Chore("bars", unhurried(partial(bars.forget_with_time, bar_desk(settings), database))),
    )


def _sharing(settings: Settings, database: Database) -> tuple[Chore | Follower, ...]:
    """Return what shares by rule: what time brings is noted before it is followed."""
    desk = exchange_desk(settings)
    telling = partial(disclosures.send_waiting, disclosure_desk(settings), database)
    tending = partial(sharing.tend, desk, database)
    return (
        Chore("disclosures", unhurried(telling)),
        Chore("what time brings to sharing", unhurried(tending)),
        SharingFollower(desk),
    )


def _of_states(settings: Settings, database: Database) -> tuple[Chore, ...]:
    """Return what time does to what states answer for."""
    desk = accountability_desk(settings)
    tending = partial(accountability.tend, desk, database)
    counting = partial(accountability.count_month, desk, database)
    return (
        Chore("reviews of states", unhurried(tending)),
        Chore("open cases by state", unhurried(counting)),
    )


def _of_alliance(settings: Settings, database: Database) -> Chore:
    """Return what time does to what members pledged."""
    return Chore("pledges", unhurried(partial(alliance.tend, alliance_desk(settings), database)))


def _of_experience(settings: Settings, database: Database) -> tuple[Chore, ...]:
    """Return what time does to what workers tell; it looks once an hour."""
    desk = experience_desk(settings, Counters(settings.counters_url))
    tending = partial(experience.tend, desk, database)
    return (Chore("workers' experience", unhurried(tending, EXPERIENCE_SECONDS)),)


def _chores_of_links(settings: Settings, database: Database) -> tuple[Chore, ...]:
    """Return what goes on about links: partners' files worked off by pieces, and sending."""
    taking = partial(links.take_some, link_desk(settings, database), database)
    return (
        Chore("files of partners", unhurried(taking, LINKS_SECONDS)),
        Chore("links", unhurried(partial(links.ask_for_sending, database), LINKS_SECONDS)),
    )


def _chores_of_reports(settings: Settings, database: Database) -> tuple[Chore, ...]:
    """Return what time does to reports for governments, and to schedules of them."""
    desk = report_desk(settings)
    old = partial(reports.remove_old, desk, database)
    following = partial(reports.follow_schedules, desk, database)
    return (
        Chore("old reports", unhurried(old)),
        Chore("schedules of reports", unhurried(following)),
    )


def _counting(settings: Settings, database: Database) -> tuple[Chore | Follower, ...]:
    """Return what keeps the facts of reports, and freezes the figures of quarters."""
    freezing = partial(freeze_due, database, statistics_desk(settings))
    return (
        ReportFollower(counting_desk(settings)),
        Chore("statistics", unhurried(freezing, CASES_SECONDS)),
    )


def _keeping(settings: Settings, database: Database) -> tuple[Chore, ...]:
    """Return what keeps this machine's search index, and lets go of what is not needed."""
    index = partial(follow_roster, database, settings.index_folder)
    kept = timedelta(hours=settings.export_keep_hours)
    unused = timedelta(days=settings.unused_evidence_days)
    strays = partial(clear_strays, evidence_desk(settings), database)
    return (
        Chore("index", index),
        Chore("pruning", unhurried(partial(prune, database, kept))),
        Chore("idempotency keys", unhurried(partial(forget_old, database))),
        Chore("unused documents", unhurried(partial(clear_unused, database, unused))),
        Chore("stray bytes", unhurried(strays, STRAYS_SECONDS)),
    )


def worker(settings: Settings, database: Database) -> Worker:
    """Make the worker: the followers, this machine's search index, what to let go, and the jobs."""
    old = partial(archives.remove_old, archive_desk(settings), database)
    requests = partial(data_requests.end_with_time, data_request_desk(settings), database)
    reminding = partial(remind, database, reminders_desk(settings, waiting_of(settings)))
    certificates = certification_desk(settings)
    countries = partial(certifications.tend_countries, database, certificates)
    moot = partial(certifications.drop_moot, database, certificates)

    def tending() -> int:
        return certifications.tend(database, certificates).certificates

    chores = (
        *_keeping(settings, database),
        Chore("archives", unhurried(old)),
        Chore("data requests", unhurried(requests)),
        Chore("reminders", unhurried(lambda: reminding().people)),
        Chore("audits", unhurried(partial(audit_jobs.tend, audit_desk(settings), database))),
        Chore("notices", unhurried(partial(notice_jobs.tend, database))),
        Chore("applications", unhurried(partial(certifications.end_with_time, database))),
        *_chores_of_cases(settings, database),
        Chore("countries", unhurried(countries)),
        Chore("announcements", unhurried(moot)),
        CertificateFollower(certificates),
        Chore("warnings", unhurried(partial(warnings.end_with_time, database))),
        *_chores_of_violations(settings, database),
        *_chores_of_links(settings, database),
        *_of_states(settings, database),
        *_chores_of_reports(settings, database),
        _of_alliance(settings, database),
        *_of_experience(settings, database),
        *_sharing(settings, database),
        *_counting(settings, database),
        Chore("certificates", unhurried(tending, TEND_SECONDS)),
        Chore("reviews of audit bodies", unhurried(partial(certifications.open_reviews, database))),
    )
    return Worker(database, (*followers(), *chores), job_kinds(settings, database), LAST)
