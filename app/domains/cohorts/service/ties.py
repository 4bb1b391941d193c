"""Who assesses a study has no tie to who pays for it, nor to a firm of its groups (E3, P4)."""

from datetime import timedelta

from app.domains.cohorts.errors import AssessorTied
from app.domains.cohorts.models import CohortStudy
from app.domains.cohorts.queries import studies
from app.domains.cohorts.rules import TIE_LASTS_DAYS
from app.domains.cohorts.types import Protocol
from app.domains.cohorts.workflow import Action
from app.domains.identity.service.interests import refuse_own_interest
from app.domains.identity.types import Matter
from app.domains.subjects import queries as subjects
from app.store.work import Work


def where(study: CohortStudy) -> str:
    """Return where a study is read."""
    return f"/v1/cohort-studies/{study.key}"


ENDS = frozenset({Action.CLOSE, Action.ANALYSE, Action.PUBLISH})
"""What brings a study to its end by a protocol that is frozen."""


def refuse_tied(work: Work, study: CohortStudy, protocol: Protocol, action: Action) -> None:
    """Refuse an act of an assessor who is not independent.

    Raises:
        AssessorTied: the body pays for the study, or audits a firm of it, or did within two years.
            An audit that was ordered since holds nothing back that ends a study: who dislikes a
            result could order one.
        InterestDeclared: the caller declared an interest in the sponsor or in a firm.
        HeldForSecondLook: the caller withdrew such an interest; somebody else looks at it first.

    Rule:
        Fairness E3, P4.
    """
    named = studies.firms(work, [each for arm in protocol.arms for each in arm.firms])
    # Records that were joined with one that the protocol names are the same firm.
    firms = subjects.alike(work, named.values())
    ties = []
    if study.assessor_id == study.sponsor_id:
        ties.append("sponsor")
    since = work.at - timedelta(days=TIE_LASTS_DAYS)
    if firms and action not in ENDS and studies.audited(work, study.assessor_id, firms, since):
        ties.append("audited_firm")
    if ties:
        raise AssessorTied("Something ties the assessor to this study.", ties=ties)
    matter = Matter(
        f"cohort_study.{action.value}",
        study.id,
        where(study),
        subjects=firms,
        organisations=frozenset({study.sponsor_id, *protocol.productivity_from}),
    )
    refuse_own_interest(work, matter)
