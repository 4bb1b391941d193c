"""The whole policy as one table: for each permission, how far each role reaches.

What is not in ``GRANTS`` is denied. ``policy`` reads it as a decision, as a WHERE and as a refusal;
``docs/access.md`` prints it. Duties that must lie with different people stand in ``duties``.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType


class Role(StrEnum):
    """In which role somebody acts."""

    ANYONE = "anyone"
    OPERATOR = "operator"
    CLOCK = "clock"
    ACCOUNT_HOLDER = "account_holder"
    SECRETARIAT = "secretariat"
    DECISION_MAKER = "decision_maker"
    COMPLAINTS_OFFICER = "complaints_officer"
    ADMINISTRATOR = "administrator"
    ACCESS_REVIEWER = "access_reviewer"
    OUTSIDE_REVIEWER = "outside_reviewer"
    APPEALS_MEMBER = "appeals_member"
    AUDIT_MANAGER = "audit_manager"
    LEAD_AUDITOR = "lead_auditor"
    AUDITOR = "auditor"
    OUTSIDE_ASSESSOR = "outside_assessor"
    RECRUITER_MANAGER = "recruiter_manager"
    RECRUITER_STAFF = "recruiter_staff"
    EMPLOYER_MANAGER = "employer_manager"
    EMPLOYER_STAFF = "employer_staff"
    AUTHORITY_MANAGER = "authority_manager"
    AUTHORITY_OFFICER = "authority_officer"
    MISSION_OFFICER = "mission_officer"
    PARTNER = "partner"


NOT_HELD = frozenset({Role.ANYONE, Role.OPERATOR, Role.CLOCK, Role.ACCOUNT_HOLDER})
"""Roles that no membership holds: whoever signs in without one is a mere account holder."""

SCHEME = frozenset(
    {
        *(Role.SECRETARIAT, Role.DECISION_MAKER, Role.COMPLAINTS_OFFICER),
        *(Role.ADMINISTRATOR, Role.ACCESS_REVIEWER, Role.OUTSIDE_REVIEWER),
        Role.APPEALS_MEMBER,
    }
)
AUDIT_BODY = frozenset({Role.AUDIT_MANAGER, Role.LEAD_AUDITOR, Role.AUDITOR, Role.OUTSIDE_ASSESSOR})
AUDITORS = AUDIT_BODY - {Role.AUDIT_MANAGER}
"""Who can be in a team."""
INTERMEDIARY = frozenset({Role.RECRUITER_MANAGER, Role.RECRUITER_STAFF})
EMPLOYER = frozenset({Role.EMPLOYER_MANAGER, Role.EMPLOYER_STAFF})
AUTHORITY = frozenset({Role.AUTHORITY_MANAGER, Role.AUTHORITY_OFFICER, Role.MISSION_OFFICER})
CIVIL_SOCIETY = frozenset({Role.PARTNER})
MANAGERS = frozenset(
    {
        *(Role.ADMINISTRATOR, Role.AUDIT_MANAGER, Role.RECRUITER_MANAGER),
        *(Role.EMPLOYER_MANAGER, Role.AUTHORITY_MANAGER, Role.PARTNER),
    }
)
"""Who speaks for an organisation: brings people in, and lets them go."""
CLAIMANTS = frozenset({Role.RECRUITER_MANAGER, Role.EMPLOYER_MANAGER})
"""Who can claim the record of their firm, and describe it."""
GOVERNMENT = frozenset({Role.AUTHORITY_MANAGER, Role.AUTHORITY_OFFICER})
"""Who works on what a government asks for its own country; a mission does not."""
ADDRESSEES = INTERMEDIARY | EMPLOYER | {Role.AUDIT_MANAGER, Role.AUTHORITY_MANAGER, Role.PARTNER}
"""Who can answer when their organisation is struck by an act."""
APPELLANTS = MANAGERS - {Role.ADMINISTRATOR}
"""Who can appeal against it."""
DECLARERS = SCHEME | AUDIT_BODY | AUTHORITY
"""Who declares interests: whoever decides about others, or examines them."""
HELD = frozenset(Role) - NOT_HELD
PEOPLE = HELD | {Role.ACCOUNT_HOLDER}
"""Everybody who signs in."""


class Permission(StrEnum):
    """What can be granted, as ``<noun>:<verb>``; ``read`` says who may know that a thing is."""

    ROSTER_READ = "roster:read"
    SOURCE_READ = "source:read"
    JOURNAL_READ = "journal:read"
    JOURNAL_VERIFY = "journal:verify"
    IMPORT_READ = "import:read"
    IMPORT_RUN = "import:run"
    IMPORT_APPROVE = "import:approve"
    SUBJECT_READ = "subject:read"
    ENFORCEMENT_READ = "enforcement:read"
    SUBJECT_MERGE = "subject:merge"
    CANDIDATE_READ = "candidate:read"
    CANDIDATE_DECIDE = "candidate:decide"
    CANDIDATE_CONTEST = "candidate:contest"
    INDEX_REBUILD = "index:rebuild"
    EVIDENCE_READ = "evidence:read"
    EVIDENCE_SEND = "evidence:send"
    EVIDENCE_REMOVE = "evidence:remove"
    CLAIM_READ = "claim:read"
    CLAIM_LODGE = "claim:lodge"
    CLAIM_WITHDRAW = "claim:withdraw"
    CLAIM_CONFIRM = "claim:confirm"
    CLAIM_OBJECT = "claim:object"
    CLAIM_DECIDE = "claim:decide"
    CORRECTION_READ = "correction:read"
    DISPUTE_READ = "dispute:read"
    DISPUTE_LODGE = "dispute:lodge"
    DISPUTE_RETRACT = "dispute:retract"
    DISPUTE_ANSWER = "dispute:answer"
    DISPUTE_REPLY = "dispute:reply"
    DISPUTE_DECIDE = "dispute:decide"
    WORDS_ERASE = "words:erase"
    CLAIM_ANSWER = "claim:answer"
    LICENCE_CHANGE = "licence:change"
    ACT_READ = "act:read"
    ACT_DECIDE = "act:decide"
    ACT_CONTEST = "act:contest"
    EVENT_READ = "event:read"
    DESCRIPTION_CHANGE = "description:change"
    PROFILE_READ = "profile:read"
    PROFILE_CHANGE = "profile:change"
    PROFILE_DECIDE = "profile:decide"
    PRINCIPAL_READ = "principal:read"
    PRINCIPAL_CHANGE = "principal:change"
    PRINCIPAL_SEARCH = "principal:search"
    BRANCH_CHANGE = "branch:change"
    LINK_READ = "link:read"
    LINK_CHANGE = "link:change"
    LINK_ANSWER = "link:answer"
    UNREGISTERED_RECORD = "unregistered:record"
    WATCH_READ = "watch:read"
    WATCH_CHANGE = "watch:change"
    ACCOUNT_READ = "account:read"
    ACCOUNT_CHANGE = "account:change"
    ORGANISATION_READ = "organisation:read"
    ORGANISATION_CHANGE = "organisation:change"
    ORGANISATION_ADMIT = "organisation:admit"
    MEMBERSHIP_READ = "membership:read"
    MEMBERSHIP_END = "membership:end"
    INVITATION_READ = "invitation:read"
    INVITATION_SEND = "invitation:send"
    INVITATION_APPROVE = "invitation:approve"
    INVITATION_WITHDRAW = "invitation:withdraw"
    INVITATION_ACCEPT = "invitation:accept"
    ADMINISTRATOR_CREATE = "administrator:create"
    CLIENT_READ = "client:read"
    CLIENT_CREATE = "client:create"
    CLIENT_REVOKE = "client:revoke"
    OPENING_READ = "opening:read"
    ARCHIVE_READ = "archive:read"
    ARCHIVE_ASK = "archive:ask"
    ARCHIVE_MAKE = "archive:make"
    DATA_REQUEST_LODGE = "request:lodge"
    DATA_REQUEST_READ = "request:read"
    DATA_REQUEST_CHECK = "request:check"
    DATA_REQUEST_DECIDE = "request:decide"
    DATA_REQUEST_LAPSE = "request:lapse"
    INTEREST_READ = "interest:read"
    INTEREST_DECLARE = "interest:declare"
    LOOK_READ = "look:read"
    LOOK_DECIDE = "look:decide"
    ABSENCE_READ = "absence:read"
    ABSENCE_CHANGE = "absence:change"
    ABSENCE_DECLINE = "absence:decline"
    KEY_ROTATE = "key:rotate"
    BACKUP_MAKE = "backup:make"
    BACKUP_RESTORE = "backup:restore"
    ACCOUNT_SECURE = "account:secure"
    STANDARD_READ = "standard:read"
    STANDARD_PUBLISH = "standard:publish"
    ACCREDITATION_READ = "accreditation:read"
    ACCREDITATION_DECIDE = "accreditation:decide"
    COMPETENCE_READ = "competence:read"
    COMPETENCE_CONFIRM = "competence:confirm"
    AUDIT_READ = "audit:read"
    AUDIT_ORDER = "audit:order"
    AUDIT_PLAN = "audit:plan"
    AUDIT_DECLARE = "audit:declare"
    AUDIT_OBJECT = "audit:object"
    AUDIT_REVIEW = "audit:review"
    AUDIT_PERFORM = "audit:perform"
    AUDIT_TRANSFER = "audit:transfer"
    AUDIT_CANCEL = "audit:cancel"
    AUDIT_INSPECT = "audit:inspect"
    SUMMARY_READ = "summary:read"
    BUNDLE_REVOKE = "bundle:revoke"
    WORKERS_SEND = "workers:send"
    WORKERS_DESTROY = "workers:destroy"
    FINDING_READ = "finding:read"
    FINDING_ANSWER = "finding:answer"
    FINDING_VERIFY = "finding:verify"
    FINDING_GRADE = "finding:grade"
    FINDING_STRIKE = "finding:strike"
    APPLICATION_READ = "application:read"
    APPLICATION_CHANGE = "application:change"
    APPLICATION_SUBMIT = "application:submit"
    APPLICATION_SCREEN = "application:screen"
    APPLICATION_FOLLOW = "application:follow"
    APPLICATION_LAPSE = "application:lapse"
    REPRESENTATIVE_READ = "representative:read"
    REPRESENTATIVE_CHANGE = "representative:change"
    REPRESENTATIVE_CHECK = "representative:check"
    MISUSE_READ = "misuse:read"
    MISUSE_REPORT = "misuse:report"
    MISUSE_CLOSE = "misuse:close"
    NOTICE_READ = "notice:read"
    NOTICE_ANSWER = "notice:answer"
    NOTICE_DECIDE = "notice:decide"
    NOTICE_SERVE = "notice:serve"
    NOTICE_LAPSE = "notice:lapse"
    NOTICE_REVIEW = "notice:review"
    NOTICE_REVERSE = "notice:reverse"
    NOTICE_CORRECT = "notice:correct"
    NOTICE_DOUBT = "notice:doubt"
    APPEAL_READ = "appeal:read"
    APPEAL_LODGE = "appeal:lodge"
    APPEAL_NAME = "appeal:name"
    APPEAL_COMPOSE = "appeal:compose"
    APPEAL_JUDGE = "appeal:judge"
    APPEAL_SETTLE = "appeal:settle"
    TRAINING_READ = "training:read"
    TRAINING_CONFIRM = "training:confirm"
    JURISDICTION_READ = "jurisdiction:read"
    CONSULTATION_READ = "consultation:read"
    CONSULTATION_OPEN = "consultation:open"
    CONSULTATION_ANSWER = "consultation:answer"
    JURISDICTION_CHANGE = "jurisdiction:change"
    RECOURSE_LOAD = "recourse:load"
    RATE_LOAD = "rate:load"
    RULE_READ = "rule:read"
    RULE_LOAD = "rule:load"
    RULE_CONFIRM = "rule:confirm"
    AMENDMENT_READ = "amendment:read"
    AMENDMENT_PROPOSE = "amendment:propose"
    AMENDMENT_ANNOUNCE = "amendment:announce"
    AMENDMENT_WITHDRAW = "amendment:withdraw"
    BODY_READ = "body:read"
    BODY_CHANGE = "body:change"
    BODY_CONFIRM = "body:confirm"
    AGREEMENT_READ = "agreement:read"
    AGREEMENT_DRAFT = "agreement:draft"
    AGREEMENT_SIGN = "agreement:sign"
    AGREEMENT_COMPLETE = "agreement:complete"
    AGREEMENT_ENFORCE = "agreement:enforce"
    AGREEMENT_DENOUNCE = "agreement:denounce"
    JURISDICTION_END = "jurisdiction:end"
    JURISDICTION_CONFIRM = "jurisdiction:confirm"
    SEAT_READ = "seat:read"
    SEAT_PROPOSE = "seat:propose"
    SEAT_APPOINT = "seat:appoint"
    SEAT_END = "seat:end"
    DECISION_READ = "decision:read"
    DECISION_OPEN = "decision:open"
    DECISION_FREEZE = "decision:freeze"
    DECISION_VOTE = "decision:vote"
    DECISION_ADVISE = "decision:advise"
    DECISION_CONCLUDE = "decision:conclude"
    CERTIFICATE_READ = "certificate:read"
    CERTIFICATE_CHANGE = "certificate:change"
    CERTIFICATE_EXPIRE = "certificate:expire"
    CERTIFICATE_ASK = "certificate:ask"
    CERTIFICATE_HOLD = "certificate:hold"
    CERTIFICATE_RECALL = "certificate:recall"
    CERTIFICATE_REVIEW = "certificate:review"
    CONDITION_CLOSE = "condition:close"
    COMPLAINT_LODGE = "complaint:lodge"
    COMPLAINT_ENTER = "complaint:enter"
    COMPLAINT_FOLLOW = "complaint:follow"
    COMPLAINT_READ = "complaint:read"
    COMPLAINT_REVIEW = "complaint:review"
    COMPLAINT_RAISE = "complaint:raise"
    COMPLAINT_TAKE = "complaint:take"
    COMPLAINT_HANDLE = "complaint:handle"
    COMPLAINT_DECIDE = "complaint:decide"
    COMPLAINT_REOPEN = "complaint:reopen"
    COMPLAINT_END = "complaint:end"
    CASE_FILE_COPY = "file:copy"
    COMPLAINANT_OPEN = "complainant:open"
    COMPLAINANT_GRANT = "complainant:grant"
    TELLING_READ = "telling:read"
    TELLING_REPLY = "telling:reply"
    PARTNER_READ = "partner:read"
    PARTNER_PROPOSE = "partner:propose"
    PARTNER_ADMIT = "partner:admit"
    PARTNER_END = "partner:end"
    TELLING_HANDLE = "telling:handle"
    REFERRAL_READ = "referral:read"
    REFERRAL_ANSWER = "referral:answer"
    COMPLAINT_HOLD = "complaint:hold"
    COMPLAINT_JUDGE = "complaint:judge"
    INQUIRY_READ = "inquiry:read"
    INQUIRY_OPEN = "inquiry:open"
    INQUIRY_CONCLUDE = "inquiry:conclude"
    RISK_READ = "risk:read"
    RISK_CLOSE = "risk:close"
    WARNING_READ = "warning:read"
    WARNING_DRAFT = "warning:draft"
    WARNING_PUBLISH = "warning:publish"
    WARNING_END = "warning:end"
    WARNING_WITHDRAW = "warning:withdraw"
    WARNING_ANSWER = "warning:answer"
    OBJECTION_LODGE = "objection:lodge"
    OBJECTION_READ = "objection:read"
    OBJECTION_DECIDE = "objection:decide"
    BAR_READ = "bar:read"
    BAR_PROPOSE = "bar:propose"
    BAR_IMPOSE = "bar:impose"
    BAR_OVERTURN = "bar:overturn"
    BAR_ANSWER = "bar:answer"
    BAR_FORGET = "bar:forget"
    LIKENESS_READ = "likeness:read"
    LIKENESS_ASK = "likeness:ask"
    LIKENESS_ANSWER = "likeness:answer"
    PRINCIPALS_READ = "principals:read"
    PRINCIPALS_DECLARE = "principals:declare"
    HOLD_READ = "hold:read"
    VIOLATION_READ = "violation:read"
    VIOLATION_OPEN = "violation:open"
    VIOLATION_ADMIT = "violation:admit"
    VIOLATION_ANSWER = "violation:answer"
    VIOLATION_DECIDE = "violation:decide"
    VIOLATION_FOLLOW = "violation:follow"
    VIOLATION_REVERSE = "violation:reverse"
    SANCTION_READ = "sanction:read"
    SANCTION_PROPOSE = "sanction:propose"
    SANCTION_DECIDE = "sanction:decide"
    SANCTION_OVERTURN = "sanction:overturn"
    REMEDY_READ = "remedy:read"
    REMEDY_RUN = "remedy:run"
    REMEDY_LIST = "remedy:list"
    REMEDY_PROPOSE = "remedy:propose"
    REMEDY_ACCEPT = "remedy:accept"
    REMEDY_PAY = "remedy:pay"
    REMEDY_ANSWER = "remedy:answer"
    REMEDY_REOPEN = "remedy:reopen"
    REMEDY_CLOSE = "remedy:close"
    REMEDY_FOLLOW = "remedy:follow"
    DISCLOSURE_READ = "disclosure:read"
    DISCLOSURE_FOLLOW = "disclosure:follow"
    DISCLOSURE_ACKNOWLEDGE = "disclosure:acknowledge"
    DISCLOSURE_ANSWER = "disclosure:answer"
    DISCLOSURE_SEND = "disclosure:send"
    DISCLOSURE_DROP = "disclosure:drop"
    TOLD_READ = "told:read"
    POST_READ = "post:read"
    POST_CHANGE = "post:change"
    # Deployments: workers placed, as counts.
    DEPLOYMENT_READ = "deployment:read"
    DEPLOYMENT_REPORT = "deployment:report"
    # Recognition: programmes, evaluations and what they say of firms.
    PROGRAMME_LOAD = "programme:load"
    EVALUATION_READ = "evaluation:read"
    EVALUATION_ASK = "evaluation:ask"
    EVALUATION_CHECK = "evaluation:check"
    EVALUATION_RUN = "evaluation:run"
    RESULT_READ = "result:read"
    # Accountability: what states answer for, and reviews of their certificates.
    REVIEW_READ = "review:read"
    REVIEW_EXAMINE = "review:examine"
    REVIEW_OPEN = "review:open"
    REVIEW_HEAR = "review:hear"
    REVIEW_VOTE = "review:vote"
    REVIEW_CONCLUDE = "review:conclude"
    REVIEW_END = "review:end"
    STATEMENT_GIVE = "statement:give"
    MONTH_COUNT = "month:count"
    # Links between installations.
    INSTALLATION_READ = "installation:read"
    INSTALLATION_LINK = "installation:link"
    INSTALLATION_EXCHANGE = "installation:exchange"
    DIFFERENCE_READ = "difference:read"
    DIFFERENCE_ANSWER = "difference:answer"
    # Cohort studies: drafted by a sponsor, run by an outside assessor (E3).
    STUDY_READ = "study:read"
    STUDY_DRAFT = "study:draft"
    STUDY_ASSESS = "study:assess"
    STUDY_ANALYSE = "study:analyse"
    STUDY_COMMENT = "study:comment"
    PARTICIPANT_RECORD = "participant:record"
    PRODUCTIVITY_RECORD = "productivity:record"
    # Changes for national systems, and decisions that they push.
    CHANGE_READ = "change:read"
    PUSH_READ = "push:read"
    PUSH_SEND = "push:send"
    QUESTION_READ = "question:read"
    QUESTION_ANSWER = "question:answer"
    QUESTION_APPLY = "question:apply"
    # The alliance: members, what they pledge, trainings, and what firms prove by others.
    ALLIANCE_READ = "alliance:read"
    ALLIANCE_JOIN = "alliance:join"
    ALLIANCE_ADMIT = "alliance:admit"
    ALLIANCE_END = "alliance:end"
    PLEDGE_MAKE = "pledge:make"
    PLEDGE_REVIEW = "pledge:review"
    PLEDGE_FOLLOW = "pledge:follow"
    TRAINING_HOLD = "training:hold"
    CREDENTIAL_READ = "credential:read"
    CREDENTIAL_STATE = "credential:state"
    CREDENTIAL_CONFIRM = "credential:confirm"
    # Recognition: awards given by people, and lost.
    AWARD_READ = "award:read"
    AWARD_GRANT = "award:grant"
    AWARD_ENTER = "award:enter"
    AWARD_ANNOUNCE = "award:announce"
    AWARD_LOSE = "award:lose"
    AWARD_RESTORE = "award:restore"
    # Experience: codes, answers of workers, and what firms say to them (E4).
    CODES_READ = "codes:read"
    CODES_GIVE = "codes:give"
    EXPERIENCE_READ = "experience:read"
    EXPERIENCE_ANSWER = "experience:answer"
    EXPERIENCE_MODERATE = "experience:moderate"
    EXPERIENCE_CLOSE = "experience:close"
    EXPERIENCE_REPLY = "experience:reply"
    REMOVAL_READ = "removal:read"
    REMOVAL_ASK = "removal:ask"
    REMOVAL_DECIDE = "removal:decide"
    # Reports for governments.
    COMPLIANCE_READ = "compliance:read"
    STATISTICS_READ = "statistics:read"
    REPORT_READ = "report:read"
    REPORT_ASK = "report:ask"
    REPORT_MAKE = "report:make"
    SCHEDULE_READ = "schedule:read"
    SCHEDULE_CHANGE = "schedule:change"
    SCHEDULE_END = "schedule:end"


class Reach(StrEnum):
    """How far a grant reaches.

    ``jurisdiction``: what lies in the caller's, or in a part of it; ``place``: exactly there.
    """

    PUBLIC = "public"
    SELF = "self"
    OWN = "own"
    JURISDICTION = "jurisdiction"
    PLACE = "place"
    OPENED = "opened"
    ALL = "all"


Grants = Mapping[Role, frozenset[Reach]]


def _to(roles: Iterable[Role] | Role, *reaches: Reach) -> dict[Role, frozenset[Reach]]:
    """Grant the same reaches to each of some roles."""
    listed = (roles,) if isinstance(roles, Role) else roles
    return {role: frozenset(reaches) for role in listed}


_EVERYBODY = {
    **_to(frozenset(Role), Reach.PUBLIC),
    **_to((Role.OPERATOR, Role.CLOCK), Reach.ALL),
}
_OPERATOR = _to(Role.OPERATOR, Reach.ALL)
# Officers handle complaints; those about the scheme lie with reviewers from outside (W6). Which of
# the two desks a complaint lies on is part of every query over complaints.
_DESKS = frozenset({Role.COMPLAINTS_OFFICER, Role.OUTSIDE_REVIEWER})
_EVALUATORS = (Role.SECRETARIAT, Role.DECISION_MAKER, Role.ACCESS_REVIEWER, Role.OPERATOR)
_OPERATOR_AND_CLOCK = _to((Role.OPERATOR, Role.CLOCK), Reach.ALL)
_STAFF = _to((Role.SECRETARIAT, Role.ADMINISTRATOR, Role.ACCESS_REVIEWER), Reach.ALL)
# The authorities in whose jurisdiction a firm is licensed.
_LICENSING = _to((Role.AUTHORITY_MANAGER, Role.AUTHORITY_OFFICER), Reach.JURISDICTION)

# The bodies of the scheme whose acts strike others.
_ANNOUNCERS = frozenset({Role.SECRETARIAT, Role.DECISION_MAKER, Role.COMPLAINTS_OFFICER})

# Authorities keep the registers of their own jurisdiction; the secretariat helps with any.
_REGISTERS = {
    **_OPERATOR,
    **_to((Role.AUTHORITY_MANAGER, Role.AUTHORITY_OFFICER), Reach.JURISDICTION),
    **_to(Role.SECRETARIAT, Reach.ALL),
}

# Who can pay for a cohort study, and drafts its protocol.
_SPONSORS = frozenset(
    {
        *(Role.SECRETARIAT, Role.AUTHORITY_MANAGER, Role.EMPLOYER_MANAGER),
        *(Role.RECRUITER_MANAGER, Role.PARTNER),
    }
)

GRANTS: Mapping[Permission, Grants] = MappingProxyType(
    {
        Permission.ROSTER_READ: _EVERYBODY,
        Permission.SOURCE_READ: _EVERYBODY,
        Permission.JOURNAL_READ: _EVERYBODY,
        Permission.JOURNAL_VERIFY: _OPERATOR,
        Permission.IMPORT_READ: _REGISTERS,
        Permission.IMPORT_RUN: _REGISTERS,
        Permission.IMPORT_APPROVE: _REGISTERS,
        Permission.SUBJECT_READ: {
            **_to(HELD, Reach.PUBLIC),
            **_OPERATOR_AND_CLOCK,
            **_to((Role.SECRETARIAT, Role.COMPLAINTS_OFFICER), Reach.ALL),
        },
        # What lists stated of a firm, ended too: the public reads it while it is published (V4).
        Permission.ENFORCEMENT_READ: {
            **_REGISTERS,
            **_to((Role.ACCESS_REVIEWER, Role.DECISION_MAKER), Reach.ALL),
            **_to(CLAIMANTS, Reach.OWN),
        },
        Permission.SUBJECT_MERGE: {**_OPERATOR, **_to(Role.SECRETARIAT, Reach.ALL)},
        Permission.CANDIDATE_READ: {
            **_OPERATOR_AND_CLOCK,
            **_to(Role.SECRETARIAT, Reach.ALL),
        },
        Permission.CANDIDATE_DECIDE: {**_OPERATOR, **_to(Role.SECRETARIAT, Reach.ALL)},
        # Whoever holds one of the two records.
        Permission.CANDIDATE_CONTEST: _to(CLAIMANTS, Reach.OWN),
        Permission.INDEX_REBUILD: _OPERATOR_AND_CLOCK,
        Permission.EVIDENCE_READ: {
            **_to(HELD, Reach.OWN),
            **_to(AUDIT_BODY, Reach.OWN, Reach.OPENED),
            **_to(GOVERNMENT, Reach.OWN, Reach.JURISDICTION, Reach.OPENED),
            # What a case against a firm names is opened to it when it is notified.
            **_to(INTERMEDIARY | EMPLOYER, Reach.OWN, Reach.OPENED),
            # What an answer to a notice, or an appeal, names is opened to who decides.
            **_to((Role.DECISION_MAKER, Role.APPEALS_MEMBER), Reach.OWN, Reach.OPENED),
            **_to(Role.SECRETARIAT, Reach.ALL),
        },
        Permission.EVIDENCE_SEND: _to(HELD, Reach.OWN),
        Permission.EVIDENCE_REMOVE: {**_to(HELD, Reach.OWN), **_to(Role.CLOCK, Reach.ALL)},
        Permission.CLAIM_READ: {
            **_to(CLAIMANTS | INTERMEDIARY | EMPLOYER, Reach.OWN),
            **_LICENSING,
            **_to(Role.SECRETARIAT, Reach.ALL),
        },
        Permission.CLAIM_LODGE: _to(CLAIMANTS, Reach.OWN),
        Permission.CLAIM_WITHDRAW: _to(CLAIMANTS, Reach.OWN),
        Permission.CLAIM_CONFIRM: {**_LICENSING, **_to(Role.SECRETARIAT, Reach.ALL)},
        Permission.CLAIM_OBJECT: {**_LICENSING, **_to(Role.SECRETARIAT, Reach.ALL)},
        Permission.CLAIM_DECIDE: _to(Role.SECRETARIAT, Reach.ALL),
        Permission.CORRECTION_READ: _EVERYBODY,
        Permission.DISPUTE_READ: {
            **_to(HELD, Reach.SELF),
            **_to(INTERMEDIARY | EMPLOYER, Reach.SELF, Reach.OWN),
            **_to((Role.AUTHORITY_MANAGER, Role.AUTHORITY_OFFICER), Reach.SELF, Reach.JURISDICTION),
            **_to(Role.SECRETARIAT, Reach.ALL),
        },
        # Anyone may say that a public value is wrong. Who takes it back is found by the code that
        # they were given, or by their account.
        Permission.DISPUTE_LODGE: _to({Role.ANYONE, *HELD}, Reach.ALL),
        Permission.DISPUTE_RETRACT: _to({Role.ANYONE, *HELD}, Reach.ALL),
        Permission.DISPUTE_ANSWER: _LICENSING,
        Permission.DISPUTE_REPLY: _to(CLAIMANTS, Reach.OWN),
        Permission.DISPUTE_DECIDE: _to(Role.SECRETARIAT, Reach.ALL),
        # Words that the public reads: a description, a reply.
        Permission.WORDS_ERASE: {
            **_to(CLAIMANTS, Reach.OWN),
            **_to(Role.SECRETARIAT, Reach.ALL),
        },
        # Whoever reads the published contact: the query finds the claim by the code alone.
        Permission.CLAIM_ANSWER: _to(Role.ANYONE, Reach.ALL),
        # The clock lets a licence stand again when a sanction on it is over, or fell.
        Permission.LICENCE_CHANGE: {**_LICENSING, **_to(Role.CLOCK, Reach.ALL)},
        Permission.ACT_READ: {
            **_to(INTERMEDIARY | EMPLOYER, Reach.OWN),
            **_LICENSING,
            **_to((Role.SECRETARIAT, Role.COMPLAINTS_OFFICER), Reach.ALL),
        },
        Permission.ACT_DECIDE: {**_LICENSING, **_to(Role.CLOCK, Reach.ALL)},
        Permission.ACT_CONTEST: _to(CLAIMANTS, Reach.OWN),
        Permission.EVENT_READ: {
            **_to(INTERMEDIARY | EMPLOYER, Reach.OWN),
            **_LICENSING,
            **_to((Role.SECRETARIAT, Role.COMPLAINTS_OFFICER), Reach.ALL),
        },
        Permission.DESCRIPTION_CHANGE: _to(CLAIMANTS, Reach.OWN),
        Permission.PROFILE_READ: {
            **_to(INTERMEDIARY | EMPLOYER, Reach.OWN),
            **_to(Role.SECRETARIAT, Reach.ALL),
        },
        Permission.PROFILE_CHANGE: _to(CLAIMANTS, Reach.OWN),
        Permission.PROFILE_DECIDE: _to(Role.SECRETARIAT, Reach.ALL),
        Permission.PRINCIPAL_READ: {
            **_to(INTERMEDIARY | EMPLOYER, Reach.OWN),
            **_to(Role.SECRETARIAT, Reach.ALL),
        },
        Permission.PRINCIPAL_CHANGE: _to(CLAIMANTS, Reach.OWN),
        Permission.PRINCIPAL_SEARCH: _to(Role.SECRETARIAT, Reach.ALL),
        Permission.BRANCH_CHANGE: _to(CLAIMANTS, Reach.OWN),
        Permission.LINK_READ: {
            **_to(INTERMEDIARY | EMPLOYER, Reach.OWN),
            **_to(Role.SECRETARIAT, Reach.ALL),
        },
        Permission.LINK_CHANGE: _to(CLAIMANTS, Reach.OWN),
        # Whoever holds the record that is named; the secretariat where nobody does.
        Permission.LINK_ANSWER: {
            **_to(CLAIMANTS, Reach.OWN),
            **_to(Role.SECRETARIAT, Reach.ALL),
        },
        Permission.UNREGISTERED_RECORD: _to((Role.SECRETARIAT, Role.COMPLAINTS_OFFICER), Reach.ALL),
        Permission.WATCH_READ: _to(EMPLOYER, Reach.OWN),
        Permission.WATCH_CHANGE: _to(EMPLOYER, Reach.OWN),
        Permission.ACCOUNT_READ: _to(PEOPLE, Reach.SELF),
        Permission.ACCOUNT_CHANGE: _to(PEOPLE, Reach.SELF),
        Permission.ORGANISATION_READ: {**_to(HELD, Reach.OWN), **_STAFF},
        Permission.ORGANISATION_CHANGE: {
            **_to(MANAGERS, Reach.OWN),
            **_to(Role.SECRETARIAT, Reach.ALL),
        },
        Permission.ORGANISATION_ADMIT: _to(Role.SECRETARIAT, Reach.ALL),
        Permission.MEMBERSHIP_READ: {**_to(HELD, Reach.OWN), **_STAFF},
        Permission.MEMBERSHIP_END: {
            **_to(HELD, Reach.SELF),
            **_to(MANAGERS, Reach.SELF, Reach.OWN),
        },
        Permission.INVITATION_READ: {
            **_to(MANAGERS, Reach.OWN),
            **_to(Role.SECRETARIAT, Reach.ALL),
        },
        Permission.INVITATION_SEND: {
            **_to(MANAGERS, Reach.OWN),
            **_to(Role.SECRETARIAT, Reach.ALL),
        },
        Permission.INVITATION_APPROVE: {
            **_to(Role.ADMINISTRATOR, Reach.OWN),
            **_to(Role.SECRETARIAT, Reach.ALL),
        },
        Permission.INVITATION_WITHDRAW: {
            **_to(MANAGERS, Reach.OWN),
            **_to(Role.SECRETARIAT, Reach.ALL),
        },
        # Whoever holds the link or the address: the queries find it by one of these alone.
        Permission.INVITATION_ACCEPT: _to(PEOPLE | {Role.ANYONE}, Reach.ALL),
        Permission.ADMINISTRATOR_CREATE: _OPERATOR,
        Permission.CLIENT_READ: _to(MANAGERS, Reach.OWN),
        Permission.CLIENT_CREATE: _to(MANAGERS, Reach.OWN),
        Permission.CLIENT_REVOKE: _to(MANAGERS, Reach.OWN),
        Permission.OPENING_READ: {
            **_to(PEOPLE, Reach.SELF),
            **_to(MANAGERS, Reach.SELF, Reach.OWN),
            **_to(Role.ACCESS_REVIEWER, Reach.ALL),
        },
        Permission.ARCHIVE_READ: {
            **_to(HELD, Reach.SELF),
            **_to(MANAGERS, Reach.SELF, Reach.OWN),
        },
        Permission.ARCHIVE_ASK: {
            **_to(HELD, Reach.SELF),
            **_to(MANAGERS, Reach.SELF, Reach.OWN),
        },
        Permission.ARCHIVE_MAKE: _to(Role.CLOCK, Reach.ALL),
        # Whoever asks, and holds the code or the link: the query finds it by that secret alone.
        Permission.DATA_REQUEST_LODGE: _to(Role.ANYONE, Reach.ALL),
        Permission.DATA_REQUEST_READ: _to(Role.SECRETARIAT, Reach.ALL),
        Permission.DATA_REQUEST_CHECK: _to(Role.SECRETARIAT, Reach.ALL),
        Permission.DATA_REQUEST_DECIDE: _to(Role.SECRETARIAT, Reach.ALL),
        Permission.DATA_REQUEST_LAPSE: _to(Role.CLOCK, Reach.ALL),
        Permission.INTEREST_READ: {
            **_to(DECLARERS, Reach.SELF),
            **_to(MANAGERS & DECLARERS, Reach.SELF, Reach.OWN),
            **_to(Role.ACCESS_REVIEWER, Reach.ALL),
        },
        Permission.INTEREST_DECLARE: _to(DECLARERS, Reach.SELF),
        # Acts that are held for a second look, since who acts may have a part in the matter.
        Permission.LOOK_READ: {
            **_to(HELD, Reach.SELF),
            **_to((Role.SECRETARIAT, Role.ACCESS_REVIEWER), Reach.ALL),
        },
        Permission.LOOK_DECIDE: _to(Role.SECRETARIAT, Reach.ALL),
        Permission.ABSENCE_READ: _to(HELD, Reach.SELF),
        Permission.ABSENCE_CHANGE: _to(HELD, Reach.SELF),
        # The verb asks besides whether it is the substitute who declines.
        Permission.ABSENCE_DECLINE: _to(HELD, Reach.OWN),
        Permission.KEY_ROTATE: _OPERATOR,
        Permission.BACKUP_MAKE: _OPERATOR,
        Permission.BACKUP_RESTORE: _OPERATOR,
        Permission.ACCOUNT_SECURE: _OPERATOR,
        Permission.STANDARD_READ: _EVERYBODY,
        Permission.STANDARD_PUBLISH: _OPERATOR,
        # Everybody with a role may know which body may audit what.
        Permission.ACCREDITATION_READ: _to(HELD, Reach.ALL),
        Permission.ACCREDITATION_DECIDE: _to(Role.SECRETARIAT, Reach.ALL),
        Permission.COMPETENCE_READ: {
            **_to(AUDIT_BODY, Reach.OWN),
            **_to(Role.SECRETARIAT, Reach.ALL),
        },
        Permission.COMPETENCE_CONFIRM: _to(Role.AUDIT_MANAGER, Reach.OWN),
        # An audit is its body's; it is opened to the auditee, an unannounced one when it begins.
        Permission.AUDIT_READ: {
            **_to(AUDIT_BODY, Reach.OWN),
            **_to(INTERMEDIARY | EMPLOYER | GOVERNMENT, Reach.OPENED),
            **_to((Role.SECRETARIAT, Role.DECISION_MAKER), Reach.ALL),
        },
        Permission.AUDIT_ORDER: _to(Role.SECRETARIAT, Reach.ALL),
        Permission.AUDIT_PLAN: _to(Role.AUDIT_MANAGER, Reach.OWN),
        Permission.AUDIT_DECLARE: _to(AUDITORS, Reach.OWN),
        Permission.AUDIT_OBJECT: _to(CLAIMANTS | {Role.AUTHORITY_MANAGER}, Reach.OPENED),
        Permission.AUDIT_REVIEW: _to(Role.AUDIT_MANAGER, Reach.OWN),
        Permission.AUDIT_PERFORM: _to(AUDITORS, Reach.OWN),
        Permission.AUDIT_TRANSFER: _to(Role.SECRETARIAT, Reach.ALL),
        # The clock cancels the audit of an application that was withdrawn.
        Permission.AUDIT_CANCEL: _to((Role.SECRETARIAT, Role.CLOCK), Reach.ALL),
        # What a team writes down; the auditee reads findings, once the report is accepted.
        Permission.AUDIT_INSPECT: {
            **_to(AUDIT_BODY, Reach.OWN),
            **_to((Role.SECRETARIAT, Role.DECISION_MAKER), Reach.ALL),
        },
        # An accepted audit, whose auditee agreed to it: no names and no words of findings.
        Permission.SUMMARY_READ: _EVERYBODY,
        Permission.BUNDLE_REVOKE: _to(AUDIT_BODY, Reach.OWN),
        Permission.WORKERS_SEND: _to(CLAIMANTS, Reach.OPENED),
        # After the decision by who decided, or by the clock when it is too old.
        Permission.WORKERS_DESTROY: _to((Role.DECISION_MAKER, Role.CLOCK), Reach.ALL),
        Permission.FINDING_READ: {
            **_to(AUDIT_BODY, Reach.OWN),
            **_to(INTERMEDIARY | EMPLOYER | GOVERNMENT, Reach.OPENED),
            **_to((Role.SECRETARIAT, Role.DECISION_MAKER), Reach.ALL),
        },
        Permission.FINDING_ANSWER: _to(CLAIMANTS | {Role.AUTHORITY_MANAGER}, Reach.OPENED),
        Permission.FINDING_VERIFY: _to(AUDITORS, Reach.OWN),
        # By who reviews the body's reports, after the hearing; by a panel, on appeal.
        Permission.FINDING_GRADE: _to(Role.AUDIT_MANAGER, Reach.OWN),
        Permission.FINDING_STRIKE: {
            **_to(Role.AUDIT_MANAGER, Reach.OWN),
            **_to(Role.APPEALS_MEMBER, Reach.ALL),
        },
        # Never public, nor another's to read (fairness L2): an audit body reads its order, and an
        # authority what it asks for its own country.
        Permission.APPLICATION_READ: {
            **_to(INTERMEDIARY | EMPLOYER | GOVERNMENT, Reach.OWN),
            **_to((Role.SECRETARIAT, Role.DECISION_MAKER, Role.CLOCK), Reach.ALL),
        },
        Permission.APPLICATION_CHANGE: _to(INTERMEDIARY | EMPLOYER | GOVERNMENT, Reach.OWN),
        Permission.APPLICATION_SUBMIT: _to(CLAIMANTS | {Role.AUTHORITY_MANAGER}, Reach.OWN),
        Permission.APPLICATION_SCREEN: _to(Role.SECRETARIAT, Reach.ALL),
        Permission.APPLICATION_FOLLOW: _to(Role.CLOCK, Reach.ALL),
        Permission.APPLICATION_LAPSE: _to(Role.CLOCK, Reach.ALL),
        # The list is the firm's; anyone asks whether one name or number is on it (fairness C4).
        Permission.REPRESENTATIVE_READ: {
            **_to(INTERMEDIARY | EMPLOYER, Reach.OWN),
            **_to(Role.SECRETARIAT, Reach.ALL),
        },
        Permission.REPRESENTATIVE_CHANGE: _to(CLAIMANTS, Reach.OWN),
        Permission.REPRESENTATIVE_CHECK: _EVERYBODY,
        Permission.MISUSE_READ: {
            **_to(CLAIMANTS, Reach.OWN),
            **_to(Role.SECRETARIAT, Reach.ALL),
        },
        Permission.MISUSE_REPORT: _EVERYBODY,
        Permission.MISUSE_CLOSE: _to(Role.SECRETARIAT, Reach.ALL),
        # The struck organisation's own; of an act of an audit body or an authority, also whoever
        # announced it.
        Permission.NOTICE_READ: {
            **_to(ADDRESSEES, Reach.OWN),
            **_to(AUDIT_BODY, Reach.OWN, Reach.OPENED),
            **_to(Role.AUTHORITY_MANAGER, Reach.OWN, Reach.OPENED),
            **_to(Role.AUTHORITY_OFFICER, Reach.OPENED),
            **_to(_ANNOUNCERS, Reach.ALL),
            **_to(Role.APPEALS_MEMBER, Reach.ALL),
        },
        Permission.NOTICE_ANSWER: _to(ADDRESSEES, Reach.OWN),
        # The domain that owns the act asks besides whether it is the caller's to decide.
        Permission.NOTICE_DECIDE: {
            **_to(_ANNOUNCERS | {Role.OUTSIDE_REVIEWER}, Reach.ALL),
            **_to(AUDIT_BODY | GOVERNMENT, Reach.OPENED),
            **_OPERATOR_AND_CLOCK,
        },
        Permission.NOTICE_SERVE: {
            **_to(Role.SECRETARIAT, Reach.ALL),
            **_to(GOVERNMENT, Reach.OPENED),
        },
        # That a time to answer is over is looked at by whoever decides next, and by the clock.
        Permission.NOTICE_LAPSE: {
            **_to(_ANNOUNCERS | {Role.OUTSIDE_REVIEWER}, Reach.ALL),
            **_to(AUDIT_BODY | GOVERNMENT, Reach.OPENED),
            **_OPERATOR_AND_CLOCK,
        },
        Permission.NOTICE_REVIEW: {
            **_to(_ANNOUNCERS, Reach.ALL),
            **_to(GOVERNMENT, Reach.OPENED),
        },
        # What an appeal, a plain error or a review found is carried out by whoever found it.
        # The clock takes back what rested on an act that was found not to stand.
        Permission.NOTICE_REVERSE: {
            **_to(
                _ANNOUNCERS | {Role.OUTSIDE_REVIEWER, Role.APPEALS_MEMBER, Role.CLOCK}, Reach.ALL
            ),
            **_to((Role.AUDIT_MANAGER, Role.AUTHORITY_MANAGER), Reach.OPENED),
        },
        # Its own plain errors, by the body that decided; the verb asks which that is.
        Permission.NOTICE_CORRECT: _to(
            _ANNOUNCERS | {Role.AUDIT_MANAGER, Role.AUTHORITY_MANAGER}, Reach.ALL
        ),
        Permission.NOTICE_DOUBT: _to(ADDRESSEES, Reach.OWN),
        Permission.APPEAL_READ: {
            **_to(ADDRESSEES, Reach.OWN),
            **_to((Role.SECRETARIAT, Role.APPEALS_MEMBER), Reach.ALL),
        },
        Permission.APPEAL_LODGE: _to(APPELLANTS, Reach.OWN),
        Permission.APPEAL_NAME: _to(Role.SECRETARIAT, Reach.ALL),
        # The body that hears appeals does it itself where the secretariat has not, or cannot.
        Permission.APPEAL_COMPOSE: _to({Role.SECRETARIAT, Role.APPEALS_MEMBER}, Reach.ALL),
        # The verb asks besides whether the caller is of the appeal's panel, and had no part.
        Permission.APPEAL_JUDGE: _to(Role.APPEALS_MEMBER, Reach.ALL),
        # In the work that reverses the act, by whoever may; nobody settles an appeal by itself.
        Permission.APPEAL_SETTLE: _to(
            _ANNOUNCERS
            | {Role.OUTSIDE_REVIEWER, Role.APPEALS_MEMBER, Role.AUDIT_MANAGER, Role.CLOCK}
            | {Role.AUTHORITY_MANAGER},
            Reach.ALL,
        ),
        Permission.TRAINING_READ: {
            **_to(INTERMEDIARY | EMPLOYER, Reach.OWN),
            **_to(Role.SECRETARIAT, Reach.ALL),
        },
        Permission.TRAINING_CONFIRM: _to(Role.SECRETARIAT, Reach.ALL),
        Permission.JURISDICTION_READ: _EVERYBODY,
        Permission.CONSULTATION_READ: _EVERYBODY,
        # The clock publishes the draft of an accepted report.
        Permission.CONSULTATION_OPEN: _to(Role.CLOCK, Reach.ALL),
        # The government of the country, and whoever speaks for workers or employers (C8).
        Permission.CONSULTATION_ANSWER: {
            **_to(Role.AUTHORITY_MANAGER, Reach.JURISDICTION),
            **_to((Role.PARTNER, Role.EMPLOYER_MANAGER), Reach.PUBLIC),
        },
        # The clock makes the record of a jurisdiction whose authority was admitted.
        Permission.JURISDICTION_CHANGE: _to((Role.SECRETARIAT, Role.CLOCK), Reach.ALL),
        Permission.RECOURSE_LOAD: _OPERATOR,
        Permission.RATE_LOAD: _OPERATOR,
        Permission.RULE_READ: _EVERYBODY,
        Permission.RULE_LOAD: _OPERATOR,
        # The verbs ask besides that the rule is of exactly the authority's own jurisdiction, and
        # that two persons made a change (V8, S5).
        Permission.RULE_CONFIRM: _to(GOVERNMENT, Reach.JURISDICTION),
        # What was announced is public; until then it is the authority's that proposes it.
        Permission.AMENDMENT_READ: {
            **_EVERYBODY,
            **_to(GOVERNMENT, Reach.PUBLIC, Reach.OWN),
            **_to(Role.ACCESS_REVIEWER, Reach.ALL),
        },
        Permission.AMENDMENT_PROPOSE: _to(GOVERNMENT, Reach.JURISDICTION),
        Permission.AMENDMENT_ANNOUNCE: _to(Role.AUTHORITY_MANAGER, Reach.OWN),
        Permission.AMENDMENT_WITHDRAW: _to(GOVERNMENT, Reach.OWN),
        # Agreements of states. A draft, and a secret clause, are for the secretariat and for the
        # authorities of exactly the parties (S3). The verbs ask besides that who confirms or puts
        # in force did not propose or draft it.
        Permission.BODY_READ: _EVERYBODY,
        Permission.BODY_CHANGE: _to(Role.SECRETARIAT, Reach.ALL),
        Permission.BODY_CONFIRM: _to(Role.SECRETARIAT, Reach.ALL),
        Permission.AGREEMENT_READ: {
            **_EVERYBODY,
            **_to(Role.SECRETARIAT, Reach.ALL),
            **_to(GOVERNMENT, Reach.PUBLIC, Reach.PLACE),
        },
        Permission.AGREEMENT_DRAFT: _to(Role.SECRETARIAT, Reach.ALL),
        Permission.AGREEMENT_SIGN: {
            **_to(Role.SECRETARIAT, Reach.ALL),
            **_to(Role.AUTHORITY_MANAGER, Reach.PLACE),
        },
        # In the work in which the last party signs, which is asked agreement:sign.
        Permission.AGREEMENT_COMPLETE: _to((Role.SECRETARIAT, Role.AUTHORITY_MANAGER), Reach.ALL),
        Permission.AGREEMENT_ENFORCE: _to(Role.SECRETARIAT, Reach.ALL),
        Permission.AGREEMENT_DENOUNCE: {
            **_to(Role.SECRETARIAT, Reach.ALL),
            **_to(Role.AUTHORITY_MANAGER, Reach.PLACE),
        },
        Permission.JURISDICTION_END: _to(Role.SECRETARIAT, Reach.ALL),
        Permission.JURISDICTION_CONFIRM: _to(Role.SECRETARIAT, Reach.ALL),
        # Who sits where is public; two persons of the scheme bring somebody there (P4).
        Permission.SEAT_READ: {
            **_to((Role.SECRETARIAT, Role.ADMINISTRATOR), Reach.ALL),
            **_to(Role.DECISION_MAKER, Reach.ALL),
        },
        Permission.SEAT_PROPOSE: _to((Role.SECRETARIAT, Role.ADMINISTRATOR), Reach.ALL),
        Permission.SEAT_APPOINT: _to((Role.SECRETARIAT, Role.ADMINISTRATOR), Reach.ALL),
        Permission.SEAT_END: {
            **_to((Role.SECRETARIAT, Role.ADMINISTRATOR), Reach.ALL),
            **_to(Role.DECISION_MAKER, Reach.SELF),
        },
        # Whom it strikes reads the file once an outcome was announced.
        Permission.DECISION_READ: {
            **_to(INTERMEDIARY | EMPLOYER | GOVERNMENT, Reach.OWN),
            **_to((Role.SECRETARIAT, Role.DECISION_MAKER, Role.CLOCK), Reach.ALL),
        },
        Permission.DECISION_OPEN: _to((Role.SECRETARIAT, Role.CLOCK), Reach.ALL),
        # Where a fact changed; who votes or concludes finds it out.
        Permission.DECISION_FREEZE: _to(
            (Role.SECRETARIAT, Role.DECISION_MAKER, Role.CLOCK), Reach.ALL
        ),
        Permission.DECISION_VOTE: _to(Role.DECISION_MAKER, Reach.ALL),
        Permission.DECISION_ADVISE: _to((Role.SECRETARIAT, Role.DECISION_MAKER), Reach.ALL),
        # The verb asks besides for an accepted audit, quorum, and votes free of conflict.
        Permission.DECISION_CONCLUDE: _to((Role.SECRETARIAT, Role.DECISION_MAKER), Reach.ALL),
        Permission.CERTIFICATE_READ: {
            **_to(INTERMEDIARY | EMPLOYER | GOVERNMENT, Reach.OWN),
            **_to((Role.SECRETARIAT, Role.DECISION_MAKER, Role.COMPLAINTS_OFFICER), Reach.ALL),
            **_to((Role.OPERATOR, Role.CLOCK, Role.APPEALS_MEMBER), Reach.ALL),
        },
        # Carried out when a decision is concluded; who concludes it is granted it.
        Permission.CERTIFICATE_CHANGE: _to((Role.SECRETARIAT, Role.DECISION_MAKER), Reach.ALL),
        Permission.CERTIFICATE_EXPIRE: _to(Role.CLOCK, Reach.ALL),
        # What a holder does with its own: suspends or gives it up, asks, shows that it mended.
        Permission.CERTIFICATE_ASK: _to(CLAIMANTS | {Role.AUTHORITY_MANAGER}, Reach.OWN),
        # Where the scheme holds an act back, from the appeal until it ends; only appeals ask.
        Permission.CERTIFICATE_HOLD: {
            **_to(APPELLANTS, Reach.OWN),
            **_to((Role.APPEALS_MEMBER, Role.SECRETARIAT, Role.DECISION_MAKER), Reach.ALL),
        },
        # What an appeal, a plain error or a review found; see notice:reverse.
        Permission.CERTIFICATE_RECALL: _to(_ANNOUNCERS | {Role.APPEALS_MEMBER}, Reach.ALL),
        Permission.CERTIFICATE_REVIEW: _to((Role.SECRETARIAT, Role.DECISION_MAKER), Reach.ALL),
        Permission.CONDITION_CLOSE: _to((Role.SECRETARIAT, Role.DECISION_MAKER), Reach.ALL),
        # Anyone complains; under a token too, and the account is not kept with it.
        Permission.COMPLAINT_LODGE: _to({Role.ANYONE, *HELD}, Reach.ALL),
        # What was told by telephone, letter or in person is written down by whoever heard it.
        Permission.COMPLAINT_ENTER: _to(
            {*_DESKS, Role.SECRETARIAT, Role.PARTNER, Role.MISSION_OFFICER}, Reach.OWN
        ),
        # Whoever has the receipt: the query finds the case by it alone.
        Permission.COMPLAINT_FOLLOW: _to(Role.ANYONE, Reach.ALL),
        # Partners and posts see what they filed or were let into (W7, S5).
        Permission.COMPLAINT_READ: {
            **_to((Role.COMPLAINTS_OFFICER, Role.CLOCK), Reach.ALL),
            **_to((Role.PARTNER, Role.MISSION_OFFICER), Reach.OPENED),
        },
        # The desk of complaints about the scheme, its people and its officers (W6).
        Permission.COMPLAINT_REVIEW: _to((Role.OUTSIDE_REVIEWER, Role.CLOCK), Reach.ALL),
        # Where workers can go is public; who serves there is for the authority itself (S5).
        Permission.POST_READ: _to(AUTHORITY, Reach.OWN),
        Permission.POST_CHANGE: _to(Role.AUTHORITY_MANAGER, Reach.OWN),
        # Deployments. A firm for the record that it holds, an authority for firms that registers of
        # its jurisdiction license; the queries ask which these are.
        Permission.DEPLOYMENT_READ: {
            **_to(INTERMEDIARY, Reach.OWN),
            **_to(GOVERNMENT, Reach.JURISDICTION),
            **_to((Role.SECRETARIAT, Role.DECISION_MAKER, Role.ACCESS_REVIEWER), Reach.ALL),
        },
        Permission.DEPLOYMENT_REPORT: {
            **_to(INTERMEDIARY, Reach.OWN),
            **_to(GOVERNMENT, Reach.JURISDICTION),
        },
        # Programmes and evaluations. In full a result is for the firm itself and the scheme (E1).
        Permission.PROGRAMME_LOAD: _to((Role.SECRETARIAT, Role.OPERATOR), Reach.ALL),
        Permission.EVALUATION_READ: _to(_EVALUATORS, Reach.ALL),
        Permission.EVALUATION_ASK: _to((Role.SECRETARIAT, Role.OPERATOR), Reach.ALL),
        Permission.EVALUATION_CHECK: _to(_EVALUATORS, Reach.ALL),
        Permission.EVALUATION_RUN: _to((Role.CLOCK, Role.OPERATOR), Reach.ALL),
        Permission.RESULT_READ: {
            **_to(_EVALUATORS, Reach.ALL),
            **_to(INTERMEDIARY, Reach.OWN),
        },
        # A severity or a flag, by whoever may know of the case (W3).
        Permission.COMPLAINT_RAISE: _to({*_DESKS, Role.PARTNER, Role.MISSION_OFFICER}, Reach.ALL),
        # The clock gives a case to somebody where nobody took it in time (W3).
        Permission.COMPLAINT_TAKE: _to({*_DESKS, Role.CLOCK}, Reach.ALL),
        # Whoever it is assigned to; the story opens to them alone.
        Permission.COMPLAINT_HANDLE: _to(_DESKS, Reach.SELF),
        # The verb asks besides that who decides did not investigate.
        Permission.COMPLAINT_DECIDE: _to(_DESKS, Reach.ALL),
        Permission.COMPLAINT_REOPEN: _to(
            {*_DESKS, Role.APPEALS_MEMBER, Role.SECRETARIAT}, Reach.ALL
        ),
        Permission.COMPLAINT_END: _to(Role.CLOCK, Reach.ALL),
        # Copies without metadata are made by the worker, and by nobody else (W4).
        Permission.CASE_FILE_COPY: _to(Role.CLOCK, Reach.ALL),
        # Who complained: opened by the officer of the case, once another one granted it.
        Permission.COMPLAINANT_OPEN: _to(_DESKS, Reach.SELF),
        Permission.COMPLAINANT_GRANT: _to(_DESKS, Reach.ALL),
        # What was told to a respondent, and its reply.
        # Its desk reads it with the case; nobody else of the scheme does (W6).
        Permission.TELLING_READ: _to(ADDRESSEES | {Role.SECRETARIAT}, Reach.OWN),
        Permission.TELLING_REPLY: _to(ADDRESSEES | {Role.SECRETARIAT}, Reach.OWN),
        # The verb asks besides whether the case is the caller's.
        Permission.TELLING_HANDLE: _to(_DESKS, Reach.ALL),
        # What was referred to an authority: its officers alone, and no post of it abroad (S1, S5).
        Permission.REFERRAL_READ: _to(GOVERNMENT, Reach.OWN),
        Permission.REFERRAL_ANSWER: _to(GOVERNMENT, Reach.OWN),
        # A legal hold stops that the keys of a case are destroyed.
        Permission.COMPLAINT_HOLD: _to(_DESKS, Reach.ALL),
        # The file of a case, for the panel that hears an appeal about it; the verb asks for it.
        Permission.COMPLAINT_JUDGE: _to(Role.APPEALS_MEMBER, Reach.ALL),
        # Who is admitted is public; what it rests on is not (W7). Two persons admit.
        Permission.PARTNER_READ: _to(Role.SECRETARIAT, Reach.ALL),
        Permission.PARTNER_PROPOSE: _to(Role.SECRETARIAT, Reach.ALL),
        Permission.PARTNER_ADMIT: _to(Role.SECRETARIAT, Reach.ALL),
        Permission.PARTNER_END: _to(Role.SECRETARIAT, Reach.ALL),
        Permission.INQUIRY_READ: _to(_DESKS, Reach.ALL),
        Permission.INQUIRY_OPEN: _to(_DESKS, Reach.ALL),
        # The verb asks besides that who concludes did not look into it.
        Permission.INQUIRY_CONCLUDE: _to(_DESKS, Reach.ALL),
        # That a pattern is known of a holder: never its own people (W1).
        Permission.RISK_READ: _to((Role.SECRETARIAT, Role.CLOCK), Reach.ALL),
        Permission.RISK_CLOSE: _to(Role.SECRETARIAT, Reach.ALL),
        # What stands is public; drafts are for who works on them and who judges objections (L4).
        Permission.WARNING_READ: {
            **_EVERYBODY,
            **_to((Role.COMPLAINTS_OFFICER, Role.APPEALS_MEMBER), Reach.ALL),
        },
        Permission.WARNING_DRAFT: _to(Role.COMPLAINTS_OFFICER, Reach.ALL),
        # The verb asks besides that who drafted does not publish.
        Permission.WARNING_PUBLISH: _to(Role.COMPLAINTS_OFFICER, Reach.ALL),
        Permission.WARNING_END: _to((Role.COMPLAINTS_OFFICER, Role.CLOCK), Reach.ALL),
        # An objection that is upheld takes the warning back in the same act.
        Permission.WARNING_WITHDRAW: _to((Role.COMPLAINTS_OFFICER, Role.APPEALS_MEMBER), Reach.ALL),
        # Whoever has the code that went to the named one, and the officer who heard the answer.
        Permission.WARNING_ANSWER: _to((Role.ANYONE, Role.COMPLAINTS_OFFICER), Reach.ALL),
        Permission.OBJECTION_LODGE: _to({Role.ANYONE, *HELD}, Reach.ALL),
        Permission.OBJECTION_READ: _to(Role.APPEALS_MEMBER, Reach.ALL),
        # The verb asks besides that who decides had no part.
        Permission.OBJECTION_DECIDE: _to(Role.APPEALS_MEMBER, Reach.ALL),
        # A bar is its body's: never public, nor another firm's to read (V5). Who is under it opens
        # with a reason, which is recorded; a panel reads the bar of its appeal by that alone.
        Permission.BAR_READ: {
            **_to((Role.SECRETARIAT, Role.DECISION_MAKER), Reach.OWN),
            **_to(GOVERNMENT, Reach.OWN),
            **_to((Role.ACCESS_REVIEWER, Role.CLOCK), Reach.ALL),
        },
        Permission.BAR_PROPOSE: _to({Role.SECRETARIAT, *GOVERNMENT}, Reach.OWN),
        # The verb asks besides that who imposes it neither proposed nor announced it.
        Permission.BAR_IMPOSE: _to((Role.DECISION_MAKER, Role.AUTHORITY_MANAGER), Reach.OWN),
        # What an appeal, a plain error or a review found; see notice:reverse.
        Permission.BAR_OVERTURN: {
            **_to(_ANNOUNCERS | {Role.APPEALS_MEMBER}, Reach.ALL),
            **_to(Role.AUTHORITY_MANAGER, Reach.OWN),
        },
        # Whoever has the code that went to the person: the query finds it by that alone.
        Permission.BAR_ANSWER: _to(Role.ANYONE, Reach.ALL),
        Permission.BAR_FORGET: _to(Role.CLOCK, Reach.ALL),
        # Whether two people are one: asked of those who neither screen nor decide applications.
        Permission.LIKENESS_READ: _to(Role.COMPLAINTS_OFFICER, Reach.ALL),
        # By the applicant who says that it is somebody else; the verb asks whose hold it is.
        Permission.LIKENESS_ASK: _to(CLAIMANTS, Reach.ALL),
        Permission.LIKENESS_ANSWER: _to(Role.COMPLAINTS_OFFICER, Reach.ALL),
        Permission.PRINCIPALS_READ: _to(CLAIMANTS, Reach.OWN),
        Permission.PRINCIPALS_DECLARE: _to(CLAIMANTS, Reach.OWN),
        # Why something waits is the applicant's alone to read (V5).
        Permission.HOLD_READ: _to(CLAIMANTS, Reach.OWN),
        # The body that is competent: the scheme for its own, an authority for its jurisdiction and
        # the parts of it (V3, S5); a respondent, once it was notified (V1).
        Permission.VIOLATION_READ: {
            **_to(_ANNOUNCERS, Reach.OWN),
            **_to(GOVERNMENT, Reach.OWN, Reach.OPENED, Reach.JURISDICTION),
            **_to(INTERMEDIARY | EMPLOYER, Reach.OPENED),
            **_to((Role.ACCESS_REVIEWER, Role.APPEALS_MEMBER, Role.CLOCK), Reach.ALL),
        },
        # Officers of complaints open those that come of one: nobody else may know of it.
        Permission.VIOLATION_OPEN: _to(
            {Role.SECRETARIAT, Role.COMPLAINTS_OFFICER, *GOVERNMENT}, Reach.OWN
        ),
        # A firm reports itself; that mitigates, and closes nothing.
        Permission.VIOLATION_ADMIT: _to(CLAIMANTS, Reach.OWN),
        # Whoever has the code of a respondent without an account: the query finds it by that alone.
        Permission.VIOLATION_ANSWER: {
            **_to(ADDRESSEES, Reach.OWN),
            **_to(Role.ANYONE, Reach.ALL),
        },
        # The verb asks besides that who decides did not open it.
        Permission.VIOLATION_DECIDE: _to((Role.DECISION_MAKER, Role.AUTHORITY_MANAGER), Reach.OWN),
        # In the work that imposes a sanction or completes a remedy, and by the body that closes.
        Permission.VIOLATION_FOLLOW: {
            **_to({Role.SECRETARIAT, Role.DECISION_MAKER, *GOVERNMENT}, Reach.OWN),
            **_to(Role.CLOCK, Reach.ALL),
        },
        # What an appeal, a plain error, or an authority's own court found.
        Permission.VIOLATION_REVERSE: {
            **_to(_ANNOUNCERS | {Role.APPEALS_MEMBER}, Reach.ALL),
            **_to(Role.AUTHORITY_MANAGER, Reach.OWN),
        },
        # The body that is competent, and whom it strikes once it was told (V3).
        Permission.SANCTION_READ: {
            **_to((Role.SECRETARIAT, Role.DECISION_MAKER), Reach.OWN),
            **_to(GOVERNMENT, Reach.OWN, Reach.OPENED),
            **_to(ADDRESSEES - GOVERNMENT, Reach.OPENED),
            **_to((Role.ACCESS_REVIEWER, Role.APPEALS_MEMBER, Role.CLOCK), Reach.ALL),
        },
        Permission.SANCTION_PROPOSE: _to({Role.SECRETARIAT, *GOVERNMENT}, Reach.OWN),
        # The verb asks besides that who decides opened neither the case nor this.
        Permission.SANCTION_DECIDE: {
            **_to((Role.DECISION_MAKER, Role.AUTHORITY_MANAGER), Reach.OWN),
            **_to(Role.CLOCK, Reach.ALL),
        },
        # What an appeal, a plain error, a review, or an authority's own court found; by the clock
        # where the violation itself fell.
        Permission.SANCTION_OVERTURN: {
            **_to(_ANNOUNCERS | {Role.APPEALS_MEMBER, Role.CLOCK}, Reach.ALL),
            **_to(Role.AUTHORITY_MANAGER, Reach.OWN),
        },
        # The body that confirmed the violation, who pays, through whose account money goes (V7).
        Permission.REMEDY_READ: {
            **_to(Role.SECRETARIAT, Reach.OWN),
            **_to(GOVERNMENT, Reach.OWN, Reach.OPENED),
            **_to({*INTERMEDIARY, *EMPLOYER, Role.PARTNER}, Reach.OPENED),
            **_to(Role.CLOCK, Reach.ALL),
        },
        Permission.REMEDY_RUN: _to({Role.SECRETARIAT, *GOVERNMENT}, Reach.OWN),
        # Lists of workers are sealed at once (L8); each opens what it handed in itself.
        Permission.REMEDY_LIST: {
            **_to(Role.SECRETARIAT, Reach.OWN),
            **_to(GOVERNMENT, Reach.OWN, Reach.OPENED),
            **_to({*INTERMEDIARY, *EMPLOYER, Role.PARTNER}, Reach.OPENED),
        },
        Permission.REMEDY_PROPOSE: {
            **_to({Role.SECRETARIAT, *GOVERNMENT}, Reach.OWN),
            **_to(CLAIMANTS, Reach.OPENED),
        },
        # The verb asks besides that who accepts did not propose it.
        Permission.REMEDY_ACCEPT: _to({Role.SECRETARIAT, *GOVERNMENT}, Reach.OWN),
        Permission.REMEDY_PAY: {
            **_to(Role.SECRETARIAT, Reach.OWN),
            **_to(GOVERNMENT, Reach.OWN, Reach.OPENED),
            **_to({*INTERMEDIARY, *EMPLOYER, Role.PARTNER}, Reach.OPENED),
        },
        # Whoever has the code of a line, or the receipt of a complaint.
        Permission.REMEDY_ANSWER: _to(Role.ANYONE, Reach.ALL),
        # "Less" and "made to give it back" reopen the plan, whoever hears it.
        Permission.REMEDY_REOPEN: {
            **_to(Role.ANYONE, Reach.ALL),
            **_to({Role.SECRETARIAT, *GOVERNMENT}, Reach.OWN),
        },
        Permission.REMEDY_CLOSE: _to({Role.SECRETARIAT, *GOVERNMENT}, Reach.OWN),
        Permission.REMEDY_FOLLOW: _to(Role.CLOCK, Reach.ALL),
        # Links between installations. A partner's file is authenticated by its signature.
        Permission.INSTALLATION_READ: {
            **_OPERATOR_AND_CLOCK,
            **_to(Role.SECRETARIAT, Reach.ALL),
        },
        Permission.INSTALLATION_LINK: _to(Role.SECRETARIAT, Reach.ALL),
        Permission.INSTALLATION_EXCHANGE: {
            **_OPERATOR_AND_CLOCK,
            **_to(Role.ANYONE, Reach.ALL),
        },
        Permission.DIFFERENCE_READ: {
            **_OPERATOR_AND_CLOCK,
            **_to(GOVERNMENT, Reach.JURISDICTION),
            **_to(Role.SECRETARIAT, Reach.ALL),
        },
        Permission.DIFFERENCE_ANSWER: {
            **_to(GOVERNMENT, Reach.JURISDICTION),
            **_to(Role.SECRETARIAT, Reach.ALL),
        },
        # Changes: what happened and may be known, in the caller's place and publicly.
        Permission.CHANGE_READ: {
            **_to(GOVERNMENT, Reach.PUBLIC, Reach.JURISDICTION),
            **_to((Role.SECRETARIAT, Role.CLOCK), Reach.ALL),
        },
        # A national system speaks for its own place alone, not for a part of it.
        Permission.PUSH_READ: {
            **_to(GOVERNMENT, Reach.PLACE),
            **_to(Role.SECRETARIAT, Reach.ALL),
        },
        Permission.PUSH_SEND: _to(GOVERNMENT, Reach.PLACE),
        # What it says and does not fit people of it answer; the secretariat can let it go.
        Permission.QUESTION_READ: {
            **_to(GOVERNMENT, Reach.PLACE),
            **_to(Role.SECRETARIAT, Reach.ALL),
        },
        Permission.QUESTION_ANSWER: {
            **_to(GOVERNMENT, Reach.PLACE),
            **_to(Role.SECRETARIAT, Reach.ALL),
        },
        Permission.QUESTION_APPLY: _to(GOVERNMENT, Reach.PLACE),
        # Accountability: that the certificate of a state is reviewed is public, once it is (S4).
        Permission.REVIEW_READ: {
            **_EVERYBODY,
            **_to((Role.SECRETARIAT, Role.DECISION_MAKER), Reach.PUBLIC, Reach.ALL),
        },
        # What counted towards it, by case; the state itself was told of each.
        Permission.REVIEW_EXAMINE: {
            **_to((Role.SECRETARIAT, Role.DECISION_MAKER), Reach.ALL),
            **_to(GOVERNMENT, Reach.JURISDICTION),
        },
        # The clock opens by rule; of a state without a certificate people say whether it is opened.
        Permission.REVIEW_OPEN: _to((Role.SECRETARIAT, Role.CLOCK), Reach.ALL),
        Permission.REVIEW_HEAR: _to(Role.CLOCK, Reach.ALL),
        # The verb asks besides for a seat, and that nothing ties them to the country (C8).
        Permission.REVIEW_VOTE: _to(Role.DECISION_MAKER, Reach.ALL),
        Permission.REVIEW_CONCLUDE: _to(Role.SECRETARIAT, Reach.ALL),
        Permission.REVIEW_END: _to(Role.SECRETARIAT, Reach.ALL),
        # What a state says publicly of what it did: the authority that was told, no part's, no
        # other's.
        Permission.STATEMENT_GIVE: _to(Role.AUTHORITY_MANAGER, Reach.PLACE),
        Permission.MONTH_COUNT: _to(Role.CLOCK, Reach.ALL),
        # Cohort studies: a draft is for its sponsor and its assessor; a frozen protocol is public,
        # and the result once the assessor published it, for the sponsor not a moment earlier (E3).
        Permission.STUDY_READ: {
            **_EVERYBODY,
            **_to(_SPONSORS | AUDIT_BODY, Reach.PUBLIC, Reach.OWN),
        },
        Permission.STUDY_DRAFT: _to(_SPONSORS, Reach.OWN),
        Permission.STUDY_COMMENT: _to(_SPONSORS, Reach.OWN),
        Permission.STUDY_ASSESS: _to(Role.OUTSIDE_ASSESSOR, Reach.OWN),
        Permission.STUDY_ANALYSE: {
            **_to(Role.OUTSIDE_ASSESSOR, Reach.OWN),
            **_to(Role.CLOCK, Reach.ALL),
        },
        Permission.PARTICIPANT_RECORD: _to(AUDITORS, Reach.OWN),
        # An employer that the protocol names hands in productivity, and reads nothing of it.
        Permission.PRODUCTIVITY_RECORD: {
            **_to(AUDITORS, Reach.OWN),
            **_to(Role.EMPLOYER_MANAGER, Reach.OPENED),
        },
        # The ledger of what states were told: its receiver, and the secretariat; what tells of
        # complaints its receiver alone, which is part of every query over disclosures.
        Permission.DISCLOSURE_READ: {
            **_to(GOVERNMENT, Reach.PLACE, Reach.OWN),
            **_to(Role.SECRETARIAT, Reach.ALL),
            **_OPERATOR_AND_CLOCK,
        },
        # What was told of one's own firms, and what became of it.
        Permission.DISCLOSURE_FOLLOW: {
            **_to(GOVERNMENT, Reach.PLACE),
            **_to(Role.SECRETARIAT, Reach.ALL),
        },
        Permission.DISCLOSURE_ACKNOWLEDGE: {
            **_to(GOVERNMENT, Reach.PLACE, Reach.OWN),
            **_to(Role.CLOCK, Reach.ALL),
        },
        Permission.DISCLOSURE_ANSWER: {
            **_to(GOVERNMENT, Reach.PLACE, Reach.OWN),
            **_to(Role.CLOCK, Reach.ALL),
        },
        Permission.DISCLOSURE_SEND: _OPERATOR_AND_CLOCK,
        # Whoever does away with what a disclosure rests on: a complainant by the code of a case.
        Permission.DISCLOSURE_DROP: {
            **_to((Role.ANYONE, Role.SECRETARIAT), Reach.ALL),
            **_to(_DESKS, Reach.ALL),
            **_OPERATOR_AND_CLOCK,
        },
        # To whom their firm was told of, for its holder.
        Permission.TOLD_READ: _to(CLAIMANTS | INTERMEDIARY | EMPLOYER, Reach.OWN),
        # The alliance: who is a member is public; who asked is for itself and the secretariat.
        Permission.ALLIANCE_READ: {
            **_EVERYBODY,
            **_to(APPELLANTS, Reach.PUBLIC, Reach.OWN),
            **_to(Role.SECRETARIAT, Reach.ALL),
        },
        Permission.ALLIANCE_JOIN: _to(APPELLANTS | {Role.SECRETARIAT}, Reach.OWN),
        Permission.ALLIANCE_ADMIT: _to(Role.SECRETARIAT, Reach.ALL),
        Permission.ALLIANCE_END: _to(Role.SECRETARIAT, Reach.ALL),
        # The secretariat writes down what bodies without an account say: it speaks for these alone.
        Permission.PLEDGE_MAKE: _to(APPELLANTS | {Role.SECRETARIAT}, Reach.OWN),
        # The verb asks besides that who looks at a report did not write it.
        Permission.PLEDGE_REVIEW: _to(Role.SECRETARIAT, Reach.ALL),
        Permission.PLEDGE_FOLLOW: _to(Role.CLOCK, Reach.ALL),
        Permission.TRAINING_HOLD: _to(APPELLANTS | {Role.SECRETARIAT}, Reach.OWN),
        # What was confirmed is public; the firm, and who is asked to confirm, know of the rest.
        Permission.CREDENTIAL_READ: {
            **_EVERYBODY,
            **_to(APPELLANTS, Reach.PUBLIC, Reach.OWN),
            **_to(Role.SECRETARIAT, Reach.ALL),
        },
        Permission.CREDENTIAL_STATE: _to(CLAIMANTS, Reach.OWN),
        # The verb asks besides that who confirms is outside the firm (E2).
        Permission.CREDENTIAL_CONFIRM: {
            **_to(APPELLANTS, Reach.OPENED),
            **_to(Role.SECRETARIAT, Reach.ALL),
        },
        # Recognition: what was decided about awards, refusals too; which award a firm holds is
        # public, and asked elsewhere (E1).
        Permission.AWARD_READ: {
            **_to(INTERMEDIARY | EMPLOYER, Reach.OWN),
            **_to((Role.SECRETARIAT, Role.DECISION_MAKER, Role.ACCESS_REVIEWER), Reach.ALL),
            **_to(Role.APPEALS_MEMBER, Reach.ALL),
        },
        # The verb asks besides that who grants did not ask for the evaluation.
        Permission.AWARD_GRANT: _to(Role.DECISION_MAKER, Reach.ALL),
        # Awards from before the register; the verb asks besides for a second person.
        Permission.AWARD_ENTER: _to(Role.SECRETARIAT, Reach.ALL),
        Permission.AWARD_ANNOUNCE: _to(Role.SECRETARIAT, Reach.ALL),
        # The verb asks besides that who decides neither granted it nor announced its loss.
        Permission.AWARD_LOSE: _to(Role.DECISION_MAKER, Reach.ALL),
        # What an appeal or a plain error found, or where the violation fell; see notice:reverse.
        Permission.AWARD_RESTORE: _to(_ANNOUNCERS | {Role.APPEALS_MEMBER}, Reach.ALL),
        # Experience. Codes are given by authorities for corridors that begin or end with them, by
        # partners and by the scheme, never by a firm (E4); the verb asks whether a partner is
        # admitted now. Officers of complaints read answers; who gives codes does not.
        Permission.CODES_GIVE: {
            **_to(GOVERNMENT, Reach.JURISDICTION),
            **_to((Role.PARTNER, Role.SECRETARIAT), Reach.ALL),
        },
        Permission.CODES_READ: {
            **_to(GOVERNMENT | CIVIL_SOCIETY, Reach.OWN),
            **_to(Role.SECRETARIAT, Reach.ALL),
        },
        # Whoever has a code: the query finds it by that alone.
        Permission.EXPERIENCE_ANSWER: _to(Role.ANYONE, Reach.ALL),
        Permission.EXPERIENCE_READ: {
            **_to(Role.COMPLAINTS_OFFICER, Reach.ALL),
            **_to(Role.CLOCK, Reach.ALL),
        },
        Permission.EXPERIENCE_MODERATE: _to(Role.COMPLAINTS_OFFICER, Reach.ALL),
        Permission.EXPERIENCE_CLOSE: _to(Role.CLOCK, Reach.ALL),
        Permission.EXPERIENCE_REPLY: _to(Role.RECRUITER_MANAGER, Reach.OWN),
        Permission.REMOVAL_ASK: _to(Role.RECRUITER_MANAGER, Reach.OWN),
        Permission.REMOVAL_READ: {
            **_to(Role.RECRUITER_MANAGER, Reach.OWN),
            **_to(Role.COMPLAINTS_OFFICER, Reach.ALL),
        },
        Permission.REMOVAL_DECIDE: _to(Role.COMPLAINTS_OFFICER, Reach.ALL),
        Permission.STATISTICS_READ: _EVERYBODY,
        # Reports for governments: of a state and its parts; another state asks for what a clause on
        # statistics opens, which the verb looks up (S1). Few are never shown to anybody (E5).
        Permission.COMPLIANCE_READ: {
            **_to(GOVERNMENT, Reach.JURISDICTION),
            **_to((Role.SECRETARIAT, Role.DECISION_MAKER), Reach.ALL),
        },
        # The verb asks besides whether the state is open to them.
        Permission.REPORT_ASK: _to({*GOVERNMENT, Role.SECRETARIAT, Role.DECISION_MAKER}, Reach.ALL),
        Permission.REPORT_READ: _to(
            {*GOVERNMENT, Role.SECRETARIAT, Role.DECISION_MAKER}, Reach.OWN
        ),
        Permission.REPORT_MAKE: _to(Role.CLOCK, Reach.ALL),
        Permission.SCHEDULE_READ: _to(GOVERNMENT, Reach.OWN),
        # The verb asks besides that the state is the authority's own.
        Permission.SCHEDULE_CHANGE: _to(Role.AUTHORITY_MANAGER, Reach.OWN),
        Permission.SCHEDULE_END: {
            **_to(Role.AUTHORITY_MANAGER, Reach.OWN),
            **_to(Role.CLOCK, Reach.ALL),
        },
    }
)
"""The policy. Permission, then role, then reaches; what is missing is denied."""


def matrix() -> str:
    """Print the policy as a Markdown table, one line for each permission and set of reaches."""
    lines = ["| permission | reaches | roles |", "|---|---|---|"]
    for permission, grants in GRANTS.items():
        by_reaches: dict[str, list[str]] = {}
        for role in Role:
            if role in grants:
                words = " + ".join(reach.value for reach in Reach if reach in grants[role])
                by_reaches.setdefault(words, []).append(role.value)
        lines.extend(
            f"| `{permission.value}` | {words} | {', '.join(roles)} |"
            for words, roles in by_reaches.items()
        )
    return "\n".join(lines)
