"""Where the operations stand, by how their paths begin; their code is read when one is asked for.

A start that read all of it took twice as long, and a process kept 60 MB of which it mostly needs
little. ``tests/test_paths.py`` fails until every operation of every domain stands here.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

import app.domains
from app.domains.changes.rules import MOST_PUSHED_BYTES
from app.domains.cohorts.rules import MOST_FILE_BYTES as MOST_COHORT_BYTES
from app.domains.complaints.rules.files import MOST_FILE_BYTES as MOST_COMPLAINT_BYTES
from app.domains.data_requests.rules import MOST_DOCUMENT_BYTES
from app.domains.deployments.rules import MOST_FILE_BYTES as MOST_DEPLOYMENT_BYTES
from app.domains.evidence.types import MOST_FILE_BYTES as MOST_EVIDENCE_BYTES
from app.domains.imports.rules import MOST_FILE_BYTES as MOST_LIST_BYTES
from app.domains.links.types import MOST_FILE_BYTES as MOST_EXCHANGE_BYTES
from app.domains.remedies.rules import MOST_FILE_BYTES as MOST_REMEDY_BYTES
from app.kit.loading import loading
from app.web.operations import Noted, Router

PATHS: Mapping[str, tuple[str, ...]] = {
    "/v1/schemas": ("changes.routes.schemas",),
    "/v1/roster": (
        "remedies.routes.public",
        "corrections.routes.told",
        "roster.routes.violations",
        "roster.routes.certificates",
        "roster.routes.public",
        "certifications.routes.public_checks",
        "sanctions.routes.told",
    ),
    "/v1/my-repayment": ("remedies.routes.own",),
    "/v1/sources": ("roster.routes.public",),
    "/v1/journal": ("roster.routes.public",),
    "/v1/schemes": (
        "standards.routes.public",
        "certifications.routes.seats",
    ),
    "/v1/standards": ("standards.routes.public",),
    "/v1/mappings": ("standards.routes.public",),
    "/v1/corrections": (
        "corrections.routes.public",
        "corrections.routes.told",
    ),
    "/v1/audit-summaries": ("audits.routes.public",),
    "/v1/conventions": ("jurisdictions.routes.conventions",),
    "/v1/jurisdictions": (
        "jurisdictions.routes.conventions",
        "jurisdictions.routes",
        "jurisdictions.routes.ending",
        "certifications.routes.countries",
        "accountability.routes.answers",
    ),
    "/v1/certificates": (
        "certifications.routes.printing",
        "certifications.routes.certificates",
        "certifications.routes.certificate_history",
        "certifications.routes.certificate_acts",
        "certifications.routes.holder_requests",
    ),
    "/v1/consultations": ("consultations.routes",),
    "/v1/complaints": (
        "complaints.routes.form",
        "complaints.routes.codes",
        "complaints.routes.line",
        "complaints.routes.deciding",
        "complaints.routes.telling",
        "complaints.routes.mediating",
        "complaints.routes.ending",
        "complaints.routes.referring",
        "complaints.routes.intake",
        "complaints.routes.entering",
        "complaints.routes.voice",
        "complaints.routes.officers",
        "complaints.routes.files",
        "complaints.routes.assigning",
        "complaints.routes.sorting",
        "complaints.routes.identity",
        "complaints.routes.related",
        "complaints.routes.ghosts",
    ),
    "/v1/partners": ("partners.routes",),
    "/v1/posts": ("posts.routes",),
    "/v1/oauth": ("identity.routes.tokens",),
    "/.well-known/jwks.json": ("identity.routes.tokens",),
    "/.well-known/oauth-authorization-server": ("identity.routes.tokens",),
    "/v1/sign-ups": ("identity.routes.sign_up",),
    "/v1/invitations": (
        "identity.routes.sign_up",
        "identity.routes.organisations",
    ),
    "/v1/password-resets": ("identity.routes.sign_up",),
    "/v1/me": (
        "identity.routes.me",
        "identity.routes.passkeys",
        "identity.routes.records",
        "identity.routes.offers",
        "identity.routes.interests",
        "archives.routes",
        "reminders.routes",
    ),
    "/v1/openings": ("identity.routes.records",),
    "/v1/organisations": (
        "identity.routes.interests",
        "identity.routes.organisations",
        "archives.routes",
    ),
    "/v1/second-looks": ("identity.routes.interests",),
    "/v1/memberships": ("identity.routes.organisations",),
    "/v1/clients": ("identity.routes.organisations",),
    "/v1/imports": ("imports.routes",),
    "/v1/evidence": ("evidence.routes",),
    "/v1/claims": (
        "subjects.routes.answers",
        "subjects.routes.claims",
        "bars.routes.holds",
    ),
    "/v1/candidates": (
        "subjects.routes.pairs",
        "subjects.routes.merge_contests",
    ),
    "/v1/intermediaries": (
        "subjects.routes.intermediaries",
        "registration.routes.statements",
        "subjects.routes.licences",
        "certifications.routes.representatives",
        "alliance.routes.members",
        "experience.routes.public",
        "recognition.routes.public_awards",
        "deployments.routes.comparison",
    ),
    "/v1/recruiters-list": ("subjects.routes.watching",),
    "/v1/disputes": ("corrections.routes.disputes",),
    "/v1/archives": ("archives.routes",),
    "/v1/profiles": ("registration.routes.profiles",),
    "/v1/links": ("registration.routes.links",),
    "/v1/owner-changes": ("registration.routes.owners",),
    "/v1/principals": ("registration.routes.casework",),
    "/v1/unregistered": (
        "registration.routes.casework",
        "complaints.routes.ghosts",
    ),
    "/v1/data-requests": (
        "data_requests.routes.asking",
        "data_requests.routes.officers",
    ),
    "/v1/employers": ("subjects.routes.licences",),
    "/v1/licences": ("subjects.routes.licences",),
    "/v1/licence-acts": ("subjects.routes.licence_acts",),
    "/v1/enforcement": ("subjects.routes.enforcement",),
    "/v1/accreditations": ("audits.routes.accreditations",),
    "/v1/competences": ("audits.routes.accreditations",),
    "/v1/audits": (
        "audits.routes.audits",
        "audits.routes.entries",
        "audits.routes.bundles",
        "audits.routes.workers",
    ),
    "/v1/findings": ("audits.routes.findings",),
    "/v1/applications": (
        "certifications.routes.applications",
        "certifications.routes.answers",
        "certifications.routes.workbooks",
        "certifications.routes.screening",
        "certifications.routes.audit_orders",
        "certifications.routes.countries",
        "bars.routes.holds",
    ),
    "/v1/trainings": ("certifications.routes.screening",),
    "/v1/representatives": ("certifications.routes.representatives",),
    "/v1/misuse-reports": ("certifications.routes.representatives",),
    "/v1/committee-seats": ("certifications.routes.seats",),
    "/v1/decisions": ("certifications.routes.decisions",),
    "/v1/receipt": (
        "complaints.routes.own_answers",
        "complaints.routes.receipt",
        "complaints.routes.files",
    ),
    "/v1/tellings": ("complaints.routes.respondents",),
    "/v1/referrals": ("complaints.routes.referred",),
    "/v1/partner-admissions": ("partners.routes",),
    "/v1/inquiries": ("complaints.routes.inquiries",),
    "/v1/risk-reviews": ("certifications.routes.risk_reviews",),
    "/v1/agreements": (
        "agreements.routes.reading",
        "agreements.routes.acting",
        "agreements.routes.amending",
    ),
    "/v1/regional-bodies": ("agreements.routes.bodies",),
    "/v1/bars": (
        "bars.routes.own",
        "bars.routes.bars",
    ),
    "/v1/holds": ("bars.routes.holds",),
    "/v1/bar-questions": ("bars.routes.questions",),
    "/v1/fee-checks": ("fees.routes.checks",),
    "/v1/exchange-rates": ("fees.routes.rates",),
    "/v1/fee-rules": ("fees.routes.editions",),
    "/v1/fee-rule-changes": ("fees.routes.changes",),
    "/v1/warnings": ("warnings.routes.public",),
    "/v1/warning-drafts": ("warnings.routes.drafts",),
    "/v1/warning-objections": ("warnings.routes.objections",),
    "/v1/violation-notices": ("violations.routes.by_code",),
    "/v1/violations": (
        "violations.routes.cases",
        "violations.routes.acts",
        "violations.routes.respondents",
        "sanctions.routes.sanctions",
    ),
    "/v1/remedies": (
        "remedies.routes.remedies",
        "remedies.routes.workers",
        "remedies.routes.payments",
    ),
    "/v1/sanction-schedules": ("sanctions.routes.public",),
    "/v1/sanctions": ("sanctions.routes.sanctions",),
    "/v1/my-disclosures": ("disclosures.routes.own",),
    "/v1/disclosures": ("disclosures.routes.disclosures",),
    "/v1/state-reviews": ("accountability.routes.reviews",),
    "/v1/cohort-templates": ("cohorts.routes.reading",),
    "/v1/cohort-studies": (
        "cohorts.routes.reading",
        "cohorts.routes.running",
        "cohorts.routes.recording",
        "cohorts.routes.results",
    ),
    "/v1/alliance": (
        "alliance.routes.members",
        "alliance.routes.commitments",
        "alliance.routes.trainings",
        "alliance.routes.credentials",
    ),
    "/v1/experience": (
        "experience.routes.batches",
        "experience.routes.surveys",
        "experience.routes.moderation",
        "experience.routes.public",
    ),
    "/v1/recognition": (
        "recognition.routes.public_awards",
        "recognition.routes.awards",
        "recognition.routes.programmes",
        "recognition.routes.evaluations",
    ),
    "/v1/deployments": ("deployments.routes.reports",),
    "/v1/wage-bands": ("deployments.routes.bands",),
    "/v1/reports": (
        "reports.routes.compliance",
        "reports.routes.made",
    ),
    "/v1/report-schedules": ("reports.routes.schedules",),
    "/v1/statistics": ("reports.routes.statistics",),
    "/v1/changes": (
        "changes.routes.sending",
        "changes.routes.questions",
        "changes.routes.changes",
    ),
    "/v1/notices": (
        "notices.routes.printing",
        "notices.routes.notices",
        "appeals.routes.plain_errors",
    ),
    "/v1/appeals": ("appeals.routes.appeals",),
    "/.well-known/vouch-exchange.json": ("links.routes.exchange",),
    "/v1/exchange": ("links.routes.exchange",),
    "/v1/exchange-links": ("links.routes.links",),
    "/v1/exchange-questions": ("links.routes.questions",),
}
"""The modules of the domains, in the order in which their operations are tried: names before what
any name can stand for."""


def read_operations(path: str) -> Iterator[Noted]:
    """Read the code of the operations whose paths begin in one way."""
    with loading():
        modules = [import_module(f"app.domains.{name}") for name in PATHS[path]]
    for module in modules:
        for router in vars(module).values():
            if isinstance(router, Router):
                yield from router.noted


@cache
def read_problems() -> None:
    """Read the code that says what can go wrong in every domain; once."""
    with loading():
        for domain in iter_modules(app.domains.__path__, "app.domains."):
            for inside in iter_modules(import_module(domain.name).__path__, f"{domain.name}."):
                if inside.name.endswith(".errors"):
                    import_module(inside.name)


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
    "/.well-known/vouch-exchange.json",
    "/openapi.json",
    "/problems",
)
"""What anyone may read, with all that is below it."""
CALCULATIONS = frozenset({"/v1/fee-checks"})
"""What is asked by ``POST`` and is the same for all who ask, until something is recorded."""
LARGER_BODIES: Mapping[str, int] = {
    "/v1/imports": MOST_LIST_BYTES,
    "/v1/changes/decisions": MOST_PUSHED_BYTES,
    "/v1/evidence": MOST_EVIDENCE_BYTES,
    "/v1/exchange/files": MOST_EXCHANGE_BYTES,
    "/v1/deployments/files": MOST_DEPLOYMENT_BYTES,
    "/v1/data-requests/documents": MOST_DOCUMENT_BYTES,
    "/v1/receipt/files": MOST_COMPLAINT_BYTES,
    "/v1/complaints/voice": MOST_COMPLAINT_BYTES,
    "/v1/complaints/entered/voice": MOST_COMPLAINT_BYTES,
    "/v1/complaints/{}/files": MOST_COMPLAINT_BYTES,
    "/v1/remedies/{}/workers/file": MOST_REMEDY_BYTES,
    "/v1/remedies/{}/payments/file": MOST_REMEDY_BYTES,
    "/v1/cohort-studies/{}/records/file": MOST_COHORT_BYTES,
}
"""Where files are taken, and how many bytes."""
