"""The service, put together: the only module that knows every domain."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Protocol

from anyio import to_thread
from fastapi import APIRouter, FastAPI
from starlette.types import ASGIApp

import app.domains.archives.errors
import app.domains.certifications.errors
import app.domains.corrections.errors
import app.domains.data_requests.errors
import app.domains.evidence.errors
import app.domains.identity.errors
import app.domains.imports.errors
import app.domains.standards.errors
import app.domains.subjects.errors  # noqa: F401 - /problems tells every problem, in any process
from app.access.grants import Role
from app.domains.archives import jobs as archives
from app.domains.archives import routes as archive_routes
from app.domains.archives.service.desk import ArchiveDesk
from app.domains.archives.types import MAKE_ARCHIVE
from app.domains.certifications import jobs as certifications
from app.domains.certifications.routes import answers as application_answers
from app.domains.certifications.routes import applications, screening, workbooks
from app.domains.certifications.service.deciding import waiting as applications_waiting
from app.domains.certifications.service.desk import CertificationDesk
from app.domains.certifications.service.holdings import HOLDING as CERTIFICATIONS_HELD
from app.domains.corrections.routes import disputes
from app.domains.corrections.routes import public as corrections
from app.domains.corrections.service.deciding import waiting as disputes_waiting
from app.domains.corrections.service.desk import CorrectionDesk
from app.domains.data_requests import jobs as data_requests
from app.domains.data_requests.routes import asking, officers
from app.domains.data_requests.service.desk import DataRequestDesk
from app.domains.data_requests.service.holdings import holding as requests_held
from app.domains.data_requests.service.officers import waiting as requests_waiting
from app.domains.data_requests.types import DELIVER_ARCHIVE
from app.domains.evidence import routes as evidence
from app.domains.evidence.service import EvidenceDesk, clear_unused, forget_bytes
from app.domains.evidence.service import holding as documents_held
from app.domains.evidence.types import FORGET_BYTES
from app.domains.identity.engine.letters import Front
from app.domains.identity.engine.passkeys import Site
from app.domains.identity.routes import (
    me,
    offers,
    organisations,
    passkeys,
    records,
    sign_up,
    tokens,
)
from app.domains.identity.service.desk import IdentityDesk, Outside
from app.domains.identity.service.handing_over import INVITATIONS
from app.domains.identity.service.handing_over import waiting as handed_over
from app.domains.identity.service.holdings import HOLDING as IDENTITY_HELD
from app.domains.identity.service.outside_tokens import authenticate
from app.domains.identity.service.signing_keys import SigningKeys
from app.domains.identity.service.waiting import invitations as invitations_waiting
from app.domains.imports import jobs as imports
from app.domains.imports import routes as import_routes
from app.domains.imports.service.desk import ImportDesk
from app.domains.imports.service.holdings import HOLDING as LISTS_HELD
from app.domains.imports.service.uploads import CLEAR_STAGED, LISTS, RUN_UPLOAD
from app.domains.imports.service.uploads import waiting as lists_waiting
from app.domains.roster.routes import public as roster
from app.domains.roster.routes.checks import search_check
from app.domains.roster.routes.lane import EntryRead, SearchRead, remembering
from app.domains.roster.service.desk import Following, RosterDesk
from app.domains.roster.service.indexing import follow_roster
from app.domains.roster.service.licensing import licences_of
from app.domains.roster.service.pointing import point
from app.domains.roster.service.projection import RosterFollower
from app.domains.roster.service.pruning import prune
from app.domains.standards.routes import public as standards
from app.domains.standards.service.showing import StandardsDesk
from app.domains.subjects import jobs as candidates
from app.domains.subjects.routes import answers, claims, intermediaries, pairs, watching
from app.domains.subjects.service import loader
from app.domains.subjects.service.claims import waiting as claims_waiting
from app.domains.subjects.service.desk import SubjectDesk
from app.domains.subjects.service.handing_over import CLAIMS, PAIRS
from app.domains.subjects.service.holdings import HOLDING as SUBJECTS_HELD
from app.domains.subjects.service.watching import Watchers
from app.domains.subjects.types import FIND_CANDIDATES, TELL_CONTACTS, TELL_WATCHERS
from app.outside.counters import Counters
from app.outside.file_store import FileStore
from app.outside.mail import FolderMailer, Mailer, SmtpMailer, SmtpServer
from app.outside.master_key import LocalMasterKey, key_from_file
from app.outside.openid import OpenIdIssuer, TrustedIssuer
from app.outside.scanner import Scanner
from app.settings import Instance, Settings
from app.store.consumers import Follower
from app.store.holdings import Holdings
from app.store.idempotency import forget_old
from app.store.jobs import JobKinds
from app.store.keys import KeyRing
from app.store.outbox import SEND_MAIL, Post, sending
from app.store.work import READ_CONNECTIONS, Database
from app.store.worker import Chore, Worker, WorkerThread, unhurried
from app.web.health import Check, health_routes
from app.web.lane import LaneRead, LaneSearch
from app.web.logs import configure
from app.web.openapi import DescribedAPI
from app.web.rate_limits import Limits
from app.web.readiness import database_checks
from app.web.remembered import Remembering
from app.web.stack import About, Face, add_pages, new_api, wrapped

VERSION = "0.1.0"
PUBLIC_READS = (
    "/v1/roster",
    "/v1/corrections",
    "/v1/sources",
    "/v1/schemes",
    "/v1/standards",
    "/v1/mappings",
    "/v1/journal/head",
    "/openapi.json",
    "/problems",
)
OPEN_WORK = (INVITATIONS, LISTS, CLAIMS, PAIRS)
"""What people leave open when they go, by the domains that know."""
WAITING = (
    invitations_waiting,
    lists_waiting,
    claims_waiting,
    disputes_waiting,
    requests_waiting,
    applications_waiting,
    partial(handed_over, kinds=OPEN_WORK),
)
"""What waits for people, by the domains that know."""
LARGER_BODIES = {
    "/v1/imports": import_routes.MOST_BYTES,
    "/v1/evidence": evidence.MOST_BYTES,
    "/v1/data-requests/documents": asking.MOST_BYTES,
}
DESCRIPTION = (
    "A register of labour recruiters, fed from public registers of many countries. Being listed"
    " says which authority listed a firm and when; it is no approval, and Vouch did not examine it."
)


class Thread(Protocol):
    """Something that goes on beside the requests of a process."""

    def start(self) -> None:
        """Begin."""
        ...

    def stop(self) -> None:
        """End, and wait for the end."""
        ...


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
        corrections: what disputes about public values work with.
        archives: what archives work with.
        data_requests: what requests of people without an account work with.
        standards: what the public face of schemes works with.
        certifications: what applications work with.
        routers: in the order in which they are tried: public reads first.
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
    corrections: CorrectionDesk
    archives: ArchiveDesk
    data_requests: DataRequestDesk
    standards: StandardsDesk
    certifications: CertificationDesk
    routers: Sequence[APIRouter] = ()
    lane_reads: Sequence[LaneRead | LaneSearch] = ()
    remembering: Remembering | None = None
    checks: Sequence[Check] = ()
    closes: Sequence[Callable[[], None]] = ()


def domains(settings: Settings, database: Database) -> Domains:
    """Open what every domain brings, on one database; nothing runs yet."""
    instance = None if settings.instance is Instance.LIVE else settings.instance.value
    kept = timedelta(hours=settings.export_keep_hours)
    desk = RosterDesk.open(database, settings.index_folder, instance, kept)
    entry, search = EntryRead(desk), SearchRead(desk)
    identity = identity_desk(settings, database)
    return Domains(
        desk,
        identity,
        Limits(identity.counters, settings.requests_by_address, settings.requests_by_caller),
        import_desk(settings, database),
        subject_desk(settings),
        evidence_desk(settings),
        CorrectionDesk(identity.ring, settings.calendar, settings.correction_days, point, instance),
        archive_desk(settings),
        data_request_desk(settings),
        StandardsDesk(instance),
        CertificationDesk(licences_of),
        routers=(
            *(roster.router, standards.router, corrections.router),
            *(tokens.router, sign_up.router, me.router, passkeys.router),
            *(records.router, offers.router, organisations.router),
            *(import_routes.router, evidence.router, answers.router, claims.router, pairs.router),
            *(intermediaries.router, watching.router, disputes.router, archive_routes.router),
            *(asking.router, officers.router),
            *(applications.router, application_answers.router),
            *(workbooks.router, screening.router, screening.trainings),
        ),
        lane_reads=(
            LaneRead("read_roster_entry", "/v1/roster", entry.find),
            LaneSearch("list_roster", "/v1/roster", search.find),
        ),
        remembering=remembering(desk),
        checks=(search_check(database, settings.index_folder),),
        closes=(entry.close, search.close),
    )


def identity_desk(settings: Settings, database: Database) -> IdentityDesk:
    """Open what signing in works with."""
    ring = key_ring(settings)
    return IdentityDesk(
        database,
        ring,
        SigningKeys(database, ring),
        issuer=settings.address,
        front=front(settings),
        counters=Counters(settings.counters_url),
        site=Site(settings.passkey_site, settings.front_origin),
        outside=_outside(settings),
    )


def _outside(settings: Settings) -> Outside | None:
    if settings.oidc_issuer is None:
        return None
    trusted = TrustedIssuer(settings.oidc_issuer, settings.oidc_audience or "")
    roles = {word: Role(role) for word, role in settings.oidc_roles.items()}
    return Outside(OpenIdIssuer(trusted), settings.oidc_role_claim, roles)


def key_ring(settings: Settings) -> KeyRing:
    """Open the key ring under the master key of the settings, or of a file of a test's own."""
    if settings.master_key is not None:
        return KeyRing(LocalMasterKey(settings.master_key.get_secret_value()))
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    return KeyRing(LocalMasterKey(key_from_file(settings.data_dir / "master.key")))


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


def evidence_desk(settings: Settings) -> EvidenceDesk:
    """Open what documents work with."""
    scanner = None if settings.scanner is None else Scanner(settings.scanner)
    return EvidenceDesk(FileStore(settings.data_dir / "evidence"), scanner)


def holdings(settings: Settings) -> Holdings:
    """Return what each domain can tell about an organisation, a person or a principal."""
    documents, ring = evidence_desk(settings), key_ring(settings)
    return (
        *(IDENTITY_HELD, documents_held(documents), LISTS_HELD, SUBJECTS_HELD),
        *(requests_held(ring), CERTIFICATIONS_HELD),
    )


def archive_desk(settings: Settings) -> ArchiveDesk:
    """Open what archives work with."""
    return ArchiveDesk(
        key_ring(settings),
        FileStore(settings.data_dir / "archives"),
        holdings(settings),
        timedelta(days=settings.archive_keep_days),
        None if settings.instance is Instance.LIVE else settings.instance.value,
    )


def subject_desk(settings: Settings) -> SubjectDesk:
    """Open what claims work with."""
    objection = timedelta(days=settings.objection_days)
    return SubjectDesk(key_ring(settings), objection, front(settings))


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


def front(settings: Settings) -> Front:
    """Return where links in letters lead."""
    return Front((settings.front_url or settings.address).rstrip("/"))


def import_desk(settings: Settings, database: Database) -> ImportDesk:
    """Open what uploads of lists work with."""
    store = FileStore(settings.data_dir / "lists")
    return ImportDesk(database, loader, store, settings.data_dir / "rejects")


def followers() -> tuple[Follower, ...]:
    """Return those who follow the journal, in the order in which they take their turns."""
    return (RosterFollower(), Watchers())


def job_kinds(settings: Settings, database: Database) -> JobKinds:
    """Return what each kind of job does."""
    index, desk = settings.index_folder, import_desk(settings, database)
    return {
        FIND_CANDIDATES: lambda database, body: candidates.run(database, index, body),
        SEND_MAIL: sending(post_office(settings)),
        TELL_WATCHERS: partial(candidates.tell_watchers, key_ring(settings), settings.address),
        TELL_CONTACTS: partial(candidates.tell_contacts, subject_desk(settings)),
        RUN_UPLOAD: partial(imports.run_upload, desk),
        CLEAR_STAGED: partial(imports.clear_staged, desk),
        FORGET_BYTES: partial(forget_bytes, evidence_desk(settings)),
        DELIVER_ARCHIVE: partial(data_requests.deliver, data_request_desk(settings)),
        MAKE_ARCHIVE: partial(archives.make, archive_desk(settings)),
    }


def worker(settings: Settings, database: Database) -> Worker:
    """Make the worker: the followers, this machine's search index, what to let go, and the jobs."""
    index = Chore("index", partial(follow_roster, database, settings.index_folder))
    kept = timedelta(hours=settings.export_keep_hours)
    pruning = Chore("pruning", unhurried(partial(prune, database, kept)))
    keys = Chore("idempotency keys", unhurried(partial(forget_old, database)))
    unused = timedelta(days=settings.unused_evidence_days)
    old = partial(archives.remove_old, archive_desk(settings), database)
    requests = partial(data_requests.end_with_time, data_request_desk(settings), database)
    chores = (
        *(index, pruning, keys),
        Chore("unused documents", unhurried(partial(clear_unused, database, unused))),
        Chore("archives", unhurried(old)),
        Chore("data requests", unhurried(requests)),
        Chore("applications", unhurried(partial(certifications.end_with_time, database))),
    )
    return Worker(database, (*followers(), *chores), job_kinds(settings, database))


def served() -> ASGIApp:
    """Make the service for a process of its own, from the environment."""
    settings = Settings()
    configure(settings.log_level)
    return create_app(settings)


def create_app(settings: Settings, database: Database | None = None) -> ASGIApp:
    """Make the whole service.

    Without ``database`` it opens and closes its own, follows the roster beside the requests, and
    on SQLite works as the worker too. Who lends it a database does these things for it.
    """
    opened = database or Database.open(
        settings.database_url, statement_timeout_ms=settings.statement_timeout_ms
    )
    brought = domains(settings, opened)
    threads = () if database else _threads(settings, opened, brought)
    api = create_api(opened, brought, threads=threads, closes_database=database is None)
    face = Face(settings.instance, settings.public_url, PUBLIC_READS, LARGER_BODIES)
    return wrapped(api, face, brought.lane_reads, brought.remembering, brought.limits)


def _threads(settings: Settings, database: Database, brought: Domains) -> tuple[Thread, ...]:
    following = Following(brought.desk)
    if not settings.on_sqlite:
        return (following,)
    return (following, WorkerThread(worker(settings, database)))


def create_api(
    database: Database,
    brought: Domains,
    *,
    threads: Sequence[Thread] = (),
    closes_database: bool = False,
) -> DescribedAPI:
    """Make the FastAPI application inside: what ``/openapi.json`` describes."""

    @asynccontextmanager
    async def lifespan(started: FastAPI) -> AsyncIterator[None]:
        # A thread more than there are connections would only wait for one.
        to_thread.current_default_thread_limiter().total_tokens = READ_CONNECTIONS
        for thread in threads:
            await to_thread.run_sync(thread.start)
        # The first query would wait a fifth of a second for what it may ask.
        await to_thread.run_sync(started.openapi)
        yield
        for thread in threads:
            await to_thread.run_sync(thread.stop)
        for close in brought.closes:
            close()
        if closes_database:
            database.dispose()

    about = About("Vouch", VERSION, DESCRIPTION)
    api = new_api(about, lifespan)
    _hand_over(api, database, brought)
    for router in brought.routers:
        api.include_router(router)
    api.include_router(health_routes([*database_checks(database), *brought.checks]))
    add_pages(api)
    return api


def _hand_over(api: FastAPI, database: Database, brought: Domains) -> None:
    """Give the operations what they work with."""
    api.state.database = database
    api.state.authenticate = partial(authenticate, brought.identity)
    api.state.roster = brought.desk
    api.state.identity = brought.identity
    api.state.limits = brought.limits
    api.state.subjects = brought.subjects
    api.state.evidence = brought.evidence
    api.state.corrections = brought.corrections
    api.state.standards = brought.standards
    api.state.certifications = brought.certifications
    api.state.archives = brought.archives
    api.state.data_requests = brought.data_requests
    api.state.holdings = brought.archives.holdings
    api.state.waiting, api.state.open_work = WAITING, OPEN_WORK
    api.state.imports = brought.imports
