"""Drafting and running studies over HTTP: a sponsor drafts, and an assessor does all the rest."""

from http import HTTPStatus

from starlette.responses import Response

from app.domains.cohorts.errors import (
    AnalysisRuns,
    AssessorTied,
    NothingToAnalyse,
    StudyKeyTaken,
)
from app.domains.cohorts.queries import studies
from app.domains.cohorts.routes.shaping import Desk, KeyIn, made, protocol_of, study_out
from app.domains.cohorts.schemas import (
    CommentIn,
    FreezeIn,
    StudyAmendmentIn,
    StudyDraftIn,
    StudyIn,
    StudyOut,
)
from app.domains.cohorts.service import commenting, drafting, running
from app.domains.cohorts.service.drafting import Drafted
from app.domains.identity.errors import HeldForSecondLook, InterestDeclared
from app.kit.errors import BadInput, Fault, Forbidden, NotFound, StepRefused, Unauthenticated
from app.store.work import Work
from app.web.openapi import problems
from app.web.operations import Router
from app.web.writing import Acting, Editing, IfMatch, Made

router = Router(prefix="/v1/cohort-studies", tags=["cohort studies"])
_SEEN = (Unauthenticated, NotFound, Forbidden)
_ASSESSING = (*_SEEN, StepRefused, AssessorTied, InterestDeclared, HeldForSecondLook)


@router.post(
    "",
    status_code=HTTPStatus.CREATED,
    response_model=StudyOut,
    responses=problems(Unauthenticated, Forbidden, StudyKeyTaken),
)
def draft_cohort_study(body: StudyIn, desk: Desk, acting: Acting) -> Response:
    """Draft a study, for instance from a template, and name who is to assess it."""

    def verb(work: Work) -> Made:
        said = Drafted(protocol_of(body.protocol), body.assessor)
        row = drafting.draft(work, desk, body.key, said)
        out = study_out(work, desk, row)
        return Made(out, row.version, HTTPStatus.CREATED, out.address)

    return acting.do(verb)


@router.put("/{study}", response_model=StudyOut, responses=problems(*_SEEN, StepRefused))
def change_cohort_draft(
    study: KeyIn, body: StudyDraftIn, seen: IfMatch, desk: Desk, editing: Editing
) -> Response:
    """Put another draft in the place of one; a frozen protocol is not changed by its sponsor."""

    def verb(work: Work) -> Made:
        row = studies.to_act_upon(work, study, seen)
        said = Drafted(protocol_of(body.protocol), body.assessor)
        return made(work, desk, drafting.redraft(work, desk, row, said))

    return editing.do(verb)


@router.post("/{study}/freeze", response_model=StudyOut, responses=problems(*_ASSESSING))
def freeze_cohort_protocol(
    study: KeyIn, body: FreezeIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Freeze the protocol by its digest, before data come in, and declare to be independent."""

    def verb(work: Work) -> Made:
        row = studies.to_act_upon(work, study, seen)
        _refuse_undeclared(body)
        return made(work, desk, running.freeze(work, desk, row))

    return acting.do(verb)


def _refuse_undeclared(body: FreezeIn) -> None:
    faults = [
        Fault(f"/{name}", "Who has a tie does not assess the study.")
        for name in ("no_tie_to_sponsor", "no_tie_to_firms")
        if not getattr(body, name)
    ]
    if faults:
        raise BadInput("The assessor declares to be independent.", faults=faults)


@router.post(
    "/{study}/amend", response_model=StudyOut, responses=problems(*_ASSESSING, AnalysisRuns)
)
def amend_cohort_protocol(
    study: KeyIn, body: StudyAmendmentIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Amend a frozen protocol: a new version, shown beside the earlier ones with the reason."""

    def verb(work: Work) -> Made:
        row = studies.to_act_upon(work, study, seen)
        said = protocol_of(body.protocol)
        return made(work, desk, running.amend(work, desk, row, said, body.reason))

    return acting.do(verb)


@router.post("/{study}/begin", response_model=StudyOut, responses=problems(*_ASSESSING))
def begin_cohort_study(study: KeyIn, seen: IfMatch, desk: Desk, acting: Acting) -> Response:
    """Begin to collect records of participants."""

    def verb(work: Work) -> Made:
        return made(work, desk, running.begin(work, studies.to_act_upon(work, study, seen)))

    return acting.do(verb)


@router.post("/{study}/close", response_model=StudyOut, responses=problems(*_ASSESSING))
def close_cohort_study(study: KeyIn, seen: IfMatch, desk: Desk, acting: Acting) -> Response:
    """Close the collection; no record comes in any more."""

    def verb(work: Work) -> Made:
        return made(work, desk, running.close(work, studies.to_act_upon(work, study, seen)))

    return acting.do(verb)


@router.post(
    "/{study}/analyse",
    status_code=HTTPStatus.ACCEPTED,
    response_model=StudyOut,
    responses=problems(*_ASSESSING, AnalysisRuns, NothingToAnalyse),
)
def analyse_cohort_study(study: KeyIn, seen: IfMatch, desk: Desk, acting: Acting) -> Response:
    """Ask for the analysis, which is carried out in the background as the protocol says."""

    def verb(work: Work) -> Made:
        row = running.ask_to_analyse(work, studies.to_act_upon(work, study, seen))
        return Made(study_out(work, desk, row), row.version, HTTPStatus.ACCEPTED)

    return acting.do(verb)


@router.post("/{study}/publish", response_model=StudyOut, responses=problems(*_ASSESSING))
def publish_cohort_study(study: KeyIn, seen: IfMatch, desk: Desk, acting: Acting) -> Response:
    """Publish the result, for the sponsor and everybody at one instant."""

    def verb(work: Work) -> Made:
        return made(work, desk, running.publish(work, studies.to_act_upon(work, study, seen)))

    return acting.do(verb)


@router.post(
    "/{study}/check",
    status_code=HTTPStatus.ACCEPTED,
    response_model=StudyOut,
    responses=problems(*_SEEN),
)
def check_cohort_result(study: KeyIn, desk: Desk, acting: Acting) -> Response:
    """Ask that the result is computed anew from the same records; it says what came out."""

    def verb(work: Work) -> Made:
        row = running.ask_to_check(work, studies.to_act_upon(work, study))
        return Made(study_out(work, desk, row), row.version, HTTPStatus.ACCEPTED)

    return acting.do(verb)


@router.post("/{study}/comment", response_model=StudyOut, responses=problems(*_SEEN, StepRefused))
def comment_cohort_result(study: KeyIn, body: CommentIn, desk: Desk, acting: Acting) -> Response:
    """Say something beside a published result, as its sponsor; the result stays as it is."""

    def verb(work: Work) -> Made:
        row = studies.to_act_upon(work, study)
        commenting.comment(work, row, body.words, body.language)
        return made(work, desk, row)

    return acting.do(verb)
