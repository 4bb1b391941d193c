"""Running a study: what its assessor alone does, from the frozen protocol to the publication."""

from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.cohorts.engine.protocols import read, taken_away
from app.domains.cohorts.errors import AnalysisRuns, NothingToAnalyse
from app.domains.cohorts.models import CohortProtocol, CohortStudy
from app.domains.cohorts.queries import records, studies
from app.domains.cohorts.service.desk import CohortDesk
from app.domains.cohorts.service.drafting import put, refuse, refuse_faults
from app.domains.cohorts.service.ties import refuse_tied
from app.domains.cohorts.types import ANALYSE_STUDY, CHECK_STUDY, Protocol
from app.domains.cohorts.workflow import STUDY, Action
from app.kit.ids import new_id
from app.store.jobs import enqueue
from app.store.work import Work


def freeze(work: Work, desk: CohortDesk, study: CohortStudy) -> CohortStudy:
    """Freeze the protocol, and declare that nothing ties the assessor to the study; both public.

    Raises:
        Forbidden, StepRefused: by policy and table: the assessor does.
        BadInput: time went by, and the day of publication with it.
        AssessorTied, InterestDeclared, HeldForSecondLook: see :func:`refuse_tied`.

    Records:
        ``cohorts.protocol.frozen`` with revision and digest.

    Rule:
        Fairness E3: before data come in.
    """
    protocol = _may(work, study, Action.FREEZE)
    refuse_faults(work, desk, protocol)
    row = studies.protocol(work, study)
    # The names of both organisations are those of the day on which it is frozen.
    put(work, study, row, protocol)
    row.frozen_at = study.frozen_at = work.at
    study.declared_by = work.actor.id
    digests = {"revision": row.revision, "digest": row.digest}
    work.move(study, STUDY, Action.FREEZE, key=study.key, **digests)
    return study


def amend(
    work: Work, desk: CohortDesk, study: CohortStudy, said: Protocol, reason: str
) -> CohortStudy:
    """Amend a frozen protocol: a new version beside the earlier ones, with the reason, public.

    It says in which state of the study it was written, so everybody sees what was changed after
    data came in.

    Raises:
        Forbidden, StepRefused: by policy and table: the assessor does, until it is analysed.
        AnalysisRuns: the analysis was asked for.
        BadInput: with each place that is wrong, or that records need as it is.
        AssessorTied, InterestDeclared, HeldForSecondLook: see :func:`refuse_tied`.

    Records:
        ``cohorts.protocol.amended`` with revision, digest and state; the reason, which is public.

    Rule:
        Fairness E3: never silently.
    """
    before = _may(work, study, Action.AMEND)
    _refuse_asked(study)
    refuse_faults(work, desk, said)
    if study.data_entry:
        refuse("Records that came in need this as it is.", taken_away(before, said))
    assert work.actor.id is not None
    row = CohortProtocol(
        id=new_id(),
        study_id=study.id,
        revision=study.revision + 1,
        during=study.state,
        entry=work.upcoming(),
        made_by=work.actor.id,
        made_at=work.at,
        frozen_at=work.at,
    )
    put(work, study, row, said)
    work.session.add(row)
    study.revision, study.title, study.publish_by = row.revision, said.title, said.publish_by
    told = {"revision": row.revision, "digest": row.digest, "state": study.state.value}
    work.move(study, STUDY, Action.AMEND, words={studies.REASON: reason}, key=study.key, **told)
    return study


def begin(work: Work, study: CohortStudy) -> CohortStudy:
    """Begin to collect records.

    Raises:
        Forbidden, StepRefused: by policy and table.
        AssessorTied, InterestDeclared, HeldForSecondLook: see :func:`refuse_tied`.

    Records:
        ``cohorts.study.begun``.

    Rule:
        Fairness E3: after the protocol was frozen.
    """
    _may(work, study, Action.BEGIN)
    study.begun_at = work.at
    work.move(study, STUDY, Action.BEGIN, key=study.key)
    return study


def close(work: Work, study: CohortStudy) -> CohortStudy:
    """Close the collection; no record comes in any more.

    Raises:
        Forbidden, StepRefused: by policy and table: the assessor alone does.
        AssessorTied, InterestDeclared, HeldForSecondLook: see :func:`refuse_tied`.

    Records:
        ``cohorts.study.closed``.

    Rule:
        Fairness E3: no sponsor stops it.
    """
    _may(work, study, Action.CLOSE)
    study.closed_at = work.at
    work.move(study, STUDY, Action.CLOSE, key=study.key)
    return study


def ask_to_analyse(work: Work, study: CohortStudy) -> CohortStudy:
    """Ask for the analysis, which is carried out in the background.

    Raises:
        Forbidden, StepRefused: by policy and table.
        AnalysisRuns: it was asked for already.
        NothingToAnalyse: no record stands.
        AssessorTied, InterestDeclared, HeldForSecondLook: see :func:`refuse_tied`.

    Records:
        ``cohorts.analysis.asked``.

    Rule:
        Fairness E3.
    """
    _may(work, study, Action.ANALYSE)
    _refuse_asked(study)
    if not records.count(work, study):
        raise NothingToAnalyse("No participant stands in this study.")
    study.asked_at = work.at
    enqueue(work, ANALYSE_STUDY, {"study": str(study.id)})
    work.record("cohorts.analysis.asked", row=str(study.id), key=study.key)
    work.session.flush()
    return study


def publish(work: Work, study: CohortStudy) -> CohortStudy:
    """Publish what the analysis found, to everybody at one instant.

    Raises:
        Forbidden, StepRefused: by policy and table: the assessor alone does.
        AssessorTied, InterestDeclared, HeldForSecondLook: see :func:`refuse_tied`.

    Records:
        ``cohorts.study.published`` with the digests of protocol and result.

    Rule:
        Fairness E3: a sponsor can neither stop nor edit it.
    """
    _may(work, study, Action.PUBLISH)
    found = studies.find_result(work, study)
    assert found is not None
    digests = {"protocol": studies.protocol(work, study).digest, "digest": found.digest}
    study.published_at, study.published_entry = work.at, work.upcoming()
    work.move(study, STUDY, Action.PUBLISH, key=study.key, **digests)
    return study


def ask_to_check(work: Work, study: CohortStudy) -> CohortStudy:
    """Ask that the result is computed anew from the same records, in the background.

    Raises:
        Forbidden: by policy.
        NotFound: there is no result yet.

    Records:
        ``cohorts.check.asked``.
    """
    require(work.actor, Permission.STUDY_ASSESS, study.facts, is_seen=True)
    found = studies.result(work, study)
    found.asked_check_at = work.at
    enqueue(work, CHECK_STUDY, {"study": str(study.id)})
    work.record("cohorts.check.asked", row=str(study.id), key=study.key)
    work.session.flush()
    return study


def _may(work: Work, study: CohortStudy, action: Action) -> Protocol:
    """Refuse an act that is not the caller's, or not possible; return the protocol in force."""
    require(work.actor, STUDY.permission(action), study.facts, is_seen=True)
    STUDY.step(study.state, action)
    protocol = read(studies.protocol(work, study).canonical)
    refuse_tied(work, study, protocol, action)
    return protocol


def _refuse_asked(study: CohortStudy) -> None:
    if study.asked_at is not None:
        raise AnalysisRuns("The analysis of this study was asked for.")


def study_id_of(body: dict[str, str]) -> UUID:
    """Return of which study a job is."""
    return UUID(body["study"])
