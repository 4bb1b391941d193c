"""What waits for people, and what they leave open when they go, by the domains that know."""

from functools import partial

from app.desks import alliance_desk
from app.domains.accountability.service.waiting import waiting as accountability_waiting
from app.domains.agreements.service.waiting import waiting as agreements_waiting
from app.domains.alliance.service.waiting import waiting as alliance_waiting
from app.domains.appeals.service.waiting import waiting as appeals_waiting
from app.domains.audits.service.waiting import waiting as audits_waiting
from app.domains.bars.service.waiting import waiting as bars_waiting
from app.domains.certifications.service.applications.waiting import waiting as applications_waiting
from app.domains.certifications.service.certificates.waiting import waiting as certificates_waiting
from app.domains.certifications.service.handing_over import APPLICATIONS
from app.domains.changes.service.asking import waiting as changes_waiting
from app.domains.cohorts.service.waiting import waiting as cohorts_waiting
from app.domains.complaints.engine.levels import read_levels
from app.domains.complaints.service.assigning import COMPLAINTS
from app.domains.complaints.service.inquiries import waiting as inquiries_waiting
from app.domains.complaints.service.waiting import waiting as complaints_waiting
from app.domains.complaints.service.waiting_ends import waiting as complaint_ends_waiting
from app.domains.complaints.service.waiting_next import waiting as complaints_next_waiting
from app.domains.complaints.service.waiting_referrals import waiting as referrals_waiting
from app.domains.consultations.service import waiting as drafts_waiting
from app.domains.corrections.service.deciding import waiting as disputes_waiting
from app.domains.data_requests.service.officers import waiting as requests_waiting
from app.domains.disclosures.service.waiting import waiting as disclosures_waiting
from app.domains.experience.service.waiting import waiting as experience_waiting
from app.domains.fees.service.changing import waiting as fee_rules_waiting
from app.domains.identity.service.handing_over import INVITATIONS
from app.domains.identity.service.handing_over import waiting as handed_over
from app.domains.identity.service.second_looks import waiting as looks_waiting
from app.domains.identity.service.waiting import invitations as invitations_waiting
from app.domains.imports.service.uploads import LISTS
from app.domains.imports.service.uploads import waiting as lists_waiting
from app.domains.links.service.waiting import waiting as links_waiting
from app.domains.notices.service.waiting import waiting as notices_waiting
from app.domains.partners.service.admitting import waiting as partners_waiting
from app.domains.posts.service.waiting import waiting as posts_waiting
from app.domains.recognition.service.award_waiting import waiting as awards_waiting
from app.domains.registration.service.waiting import waiting as registration_waiting
from app.domains.remedies.service.waiting import waiting as remedies_waiting
from app.domains.reminders.service.desk import Provider
from app.domains.sanctions.service.waiting import waiting as sanctions_waiting
from app.domains.subjects.service.acts import waiting as acts_waiting
from app.domains.subjects.service.claims import waiting as claims_waiting
from app.domains.subjects.service.contesting import waiting as contests_waiting
from app.domains.subjects.service.handing_over import ACTS, CLAIMS, PAIRS
from app.domains.violations.service.waiting import waiting as violations_waiting
from app.domains.warnings.service.objecting import waiting as objections_waiting
from app.domains.warnings.service.publishing import waiting as warnings_waiting
from app.settings import Settings

OPEN_WORK = (INVITATIONS, LISTS, CLAIMS, PAIRS, ACTS, APPLICATIONS, COMPLAINTS)
"""What people leave open when they go, by the domains that know."""
WAITING = (
    invitations_waiting,
    lists_waiting,
    claims_waiting,
    registration_waiting,
    acts_waiting,
    contests_waiting,
    disputes_waiting,
    requests_waiting,
    looks_waiting,
    audits_waiting,
    applications_waiting,
    drafts_waiting,
    notices_waiting,
    appeals_waiting,
    complaint_ends_waiting,
    referrals_waiting,
    certificates_waiting,
    partners_waiting,
    posts_waiting,
    inquiries_waiting,
    warnings_waiting,
    fee_rules_waiting,
    objections_waiting,
    violations_waiting,
    bars_waiting,
    agreements_waiting,
    remedies_waiting,
    sanctions_waiting,
    awards_waiting,
    changes_waiting,
    accountability_waiting,
    cohorts_waiting,
    experience_waiting,
    disclosures_waiting,
    links_waiting,
    partial(handed_over, kinds=OPEN_WORK),
)
"""What waits for people, by the domains that know."""


def waiting_of(settings: Settings) -> tuple[Provider, ...]:
    """Return what waits for people, by the domains that know and by the times of this register."""
    levels = read_levels(settings.service_levels)
    of_cases = (complaints_waiting, complaints_next_waiting)
    pledges = partial(alliance_waiting, desk=alliance_desk(settings))
    return (*WAITING, pledges, *(partial(each, levels=levels) for each in of_cases))
