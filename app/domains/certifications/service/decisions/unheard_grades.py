"""What may rest on findings: nothing adverse on a grade on which the firm is still being heard."""

from collections.abc import Sequence

from app.domains.audits.models import Finding
from app.domains.audits.queries import grading
from app.domains.audits.service.grading import weight_of
from app.domains.audits.types import UNMENDED
from app.domains.certifications.errors import GradeNotHeard
from app.domains.certifications.models import DecisionFile
from app.domains.certifications.types.certificates import Ground
from app.domains.notices.models import Notice
from app.domains.standards import queries as standards
from app.domains.standards.types.scheme import Scheme
from app.store.work import Work

ON_FINDINGS = frozenset({Ground.CRITICAL_FINDING, Ground.MAJOR_NOT_MENDED})
"""The grounds of acts against a holder that rest on the grade of a finding."""


def refuse_unheard(work: Work, found: Sequence[Finding]) -> None:
    """Refuse what would rest on findings whose grade is only announced, where any is.

    Raises:
        GradeNotHeard: naming them, and until when each is heard.

    Rule:
        Fairness C1.
    """
    unheard = [each for each in found if each.state in UNMENDED and each.is_being_heard]
    if not unheard:
        return
    until = grading.waiting_for(work, unheard)
    raise GradeNotHeard(
        f"Being heard: {', '.join(each.number for each in unheard)}.",
        findings={number: None if at is None else at.isoformat() for number, at in until.items()},
    )


def refuse_on_unheard(work: Work, file: DecisionFile) -> None:
    """Refuse a decision against a holder, where only unheard grades could bear it.

    Raises:
        GradeNotHeard: see :func:`refuse_unheard`.

    Rule:
        Fairness C1: one grave finding in effect that is not mended is enough.
    """
    scheme = standards.by_id(work, file.scheme_id, Scheme).said
    found = grading.about(work, file.subject_id, file.scheme_key)
    if not any(not each.is_being_heard and weight_of(scheme, each.grade) for each in found):
        refuse_unheard(work, found)


def refuse_act_on_unheard(work: Work, file: DecisionFile, notice: Notice) -> None:
    """Refuse the same of an act whose ground is a finding; one on another ground does not wait.

    Neither does one rest on a report that nobody outside its team has accepted.

    Raises:
        GradeNotHeard: see :func:`refuse_unheard`.

    Rule:
        Fairness C1. Where delay endangers workers there is the urgent way.
    """
    if Ground(notice.ground) not in ON_FINDINGS:
        return
    named = {each["audit"] for each in notice.facts_told if "audit" in each}
    waiting = grading.not_reviewed(work, named)
    if waiting:
        # What a team reports is no finding before somebody who was not of it has accepted it.
        raise GradeNotHeard(f"Not accepted yet: {', '.join(waiting)}.", findings={})
    refuse_on_unheard(work, file)
