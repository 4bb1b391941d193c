"""What somebody may ask of a certificate now, by policy and by how it stands."""

from app.access.grants import Permission
from app.access.policy import allows
from app.domains.certifications.models import Certificate, DecisionFile
from app.domains.certifications.queries import life
from app.domains.certifications.service.certificates import acts
from app.domains.certifications.types.certificates import OVER, CertificateStatus
from app.domains.certifications.types.decisions import DecisionKind
from app.domains.notices.types import NoticeState
from app.store.work import Work

S = CertificateStatus
_LIVES = frozenset({S.ACTIVE, S.NOT_YET_VALID, S.SUSPENDED})
_NOT_SUSPENDED = frozenset({S.ACTIVE, S.NOT_YET_VALID})
_OFFERS = (
    ("propose-act", Permission.DECISION_OPEN, _LIVES),
    ("propose-urgent-suspension", Permission.DECISION_OPEN, _NOT_SUSPENDED),
    ("propose-reinstatement", Permission.DECISION_OPEN, frozenset({S.SUSPENDED})),
    ("propose-extension", Permission.DECISION_OPEN, frozenset({S.ACTIVE})),
    ("propose-transfer", Permission.DECISION_OPEN, frozenset({S.ACTIVE})),
    ("order-audit", Permission.AUDIT_ORDER, _LIVES),
    ("suspend-own", Permission.CERTIFICATE_ASK, frozenset({S.ACTIVE})),
    ("surrender", Permission.CERTIFICATE_ASK, _LIVES),
    ("give-up-scope", Permission.CERTIFICATE_ASK, _LIVES),
    ("ask", Permission.CERTIFICATE_ASK, frozenset({S.ACTIVE, S.SUSPENDED})),
)
_OPEN = {
    "propose-reinstatement": DecisionKind.REINSTATE,
    "propose-extension": DecisionKind.EXTEND,
    "propose-transfer": DecisionKind.TRANSFER,
}


def available(work: Work, certificate: Certificate) -> list[str]:
    """Return what the caller may ask of a certificate now over HTTP.

    Rule:
        API: a single resource says what its reader may do.
    """
    if certificate.state in OVER:
        return []
    status = acts.status_now(work, certificate)
    files = {each.kind: each for each in life.open_files(work, certificate.id)}
    found = [
        action
        for action, permission, possible in _OFFERS
        if status in possible
        and allows(work.actor, permission, certificate.facts)
        and _OPEN.get(action) not in files
    ]
    if _is_urgent(work, files.get(DecisionKind.SUSPEND)):
        found = [each for each in found if each != "propose-urgent-suspension"]
        if allows(work.actor, Permission.CERTIFICATE_CHANGE, certificate.facts):
            found.append("confirm-urgent-suspension")
    return found


def _is_urgent(work: Work, file: DecisionFile | None) -> bool:
    return file is not None and acts.notice_of(work, file).state is NoticeState.URGENT
