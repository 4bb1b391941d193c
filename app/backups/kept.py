"""Which files a backup holds, and what is erased again after a restore: as the domains say."""

from dataclasses import replace

from app.domains.audits.queries import workers
from app.domains.bars.queries import erasing as bars
from app.domains.cohorts.queries import erasing as cohorts
from app.domains.complaints.queries import erasing as complaints
from app.domains.complaints.queries import files as case_files
from app.domains.complaints.queries import ghosts, receipts
from app.domains.consultations import queries as consultations
from app.domains.corrections.queries import erasing as corrections
from app.domains.data_requests import queries as data_requests
from app.domains.evidence import queries as evidence
from app.domains.identity.queries import people
from app.domains.imports import queries as imports
from app.domains.links.queries import links
from app.domains.posts import queries as posts
from app.domains.registration.queries import profiles, statements
from app.domains.remedies.queries import erasing as remedies
from app.domains.reports.queries import kept as reports
from app.domains.subjects.queries import erasing as subjects
from app.domains.violations.queries import erasing as violations
from app.domains.warnings.queries import erasing as warnings
from app.store.case_keys import DESTROYED as CASE_KEYS
from app.store.erasures import WORDS, Erasable
from app.store.kept_files import KeptFiles

KEPT_FILES = (
    KeptFiles("evidence", evidence.stored),
    KeptFiles("identity", data_requests.stored),
    KeptFiles("cases", case_files.stored),
    KeptFiles("lists", imports.stored),
    KeptFiles("exchange", links.stored),
    KeptFiles("reports", reports.stored),
    KeptFiles("rejects", imports.rejects, is_alone=False),
)
"""By the folder under the data. Archives of people's own data are none: they are asked for anew."""

ERASABLES: tuple[Erasable, ...] = (
    *(WORDS, CASE_KEYS, case_files.DESTROYED, ghosts.FORGOTTEN),
    *(warnings.TAKEN, warnings.OBJECTED, warnings.ADDRESSES),
    *(violations.FORGOTTEN, violations.ALLEGATIONS),
    *(evidence.REMOVED, data_requests.FORGOTTEN, data_requests.DESTROYED),
    *(replace(subjects.PRINCIPALS, then=statements.forget_nameless), subjects.DESCRIPTIONS),
    *(profiles.WITHDRAWN, corrections.ADDRESSES, consultations.REDACTED, workers.DESTROYED),
    remedies.STRUCK,
    cohorts.WITHDRAWN,
    *(complaints.DESTROYED, receipts.REPLACED, bars.PEOPLE, bars.DECLARED, bars.PAIRS),
    *(people.ENDED_MEMBERSHIPS, people.REVOKED_MACHINES, posts.LEFT),
)
