"""What a sponsor says beside a published result: it stands apart, and the result stays as it is."""

from app.access.grants import Permission
from app.access.policy import require
from app.domains.cohorts.models import CohortComment, CohortStudy
from app.domains.cohorts.queries import studies
from app.domains.cohorts.types import StudyState
from app.kit.errors import BadInput, Fault, StepRefused
from app.kit.ids import new_id
from app.kit.private_details import private_details
from app.store.work import Work


def comment(work: Work, study: CohortStudy, words: str, language: str) -> CohortComment:
    """Say something beside a published result; an earlier comment gives way.

    Raises:
        Forbidden: only its sponsor does.
        StepRefused: it is not published.
        BadInput: the words tell of where a person lives, or how to reach one.

    Records:
        ``cohorts.comment.given``; the words, which are public and erasable.

    Rule:
        Fairness E3: the sponsor can neither stop nor edit it; L8.
    """
    require(work.actor, Permission.STUDY_COMMENT, study.sponsor_facts, is_seen=True)
    if study.state is not StudyState.PUBLISHED:
        raise StepRefused(
            "A comment stands beside a published result.", state=study.state.value, allowed=[]
        )
    if private_details(words):
        fault = Fault("/words", "Leave out addresses, numbers and dates of people: it is public.")
        raise BadInput("The comment tells of a person.", faults=[fault])
    before = studies.find_comment(work, study)
    if before is not None:
        before[0].replaced_at = work.at
        work.session.flush()
    assert work.actor.id is not None
    row = CohortComment(
        id=new_id(),
        study_id=study.id,
        organisation_id=study.sponsor_id,
        language=language,
        entry=work.upcoming(),
        given_by=work.actor.id,
        given_at=work.at,
    )
    work.record(
        "cohorts.comment.given", words={studies.COMMENT: words}, row=str(study.id), key=study.key
    )
    work.session.add(row)
    work.session.flush()
    return row
