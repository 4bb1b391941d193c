"""What the routes of studies share: the desk, protocols as sent, and how things are shown."""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Annotated, Any, TypeVar

from fastapi import Depends, Path, Request
from pydantic import BaseModel
from starlette.responses import Response

from app.access.policy import Actor
from app.domains.cohorts.engine.protocols import content_of, every_pair
from app.domains.cohorts.engine.templates import Template, templates
from app.domains.cohorts.models import CohortProtocol, CohortStudy
from app.domains.cohorts.queries import studies
from app.domains.cohorts.rules import FALSE_RATE, KEY
from app.domains.cohorts.schemas import (
    READS,
    CommentOut,
    PartyOut,
    ProtocolIn,
    ProtocolOut,
    StudyItemOut,
    StudyOut,
)
from app.domains.cohorts.service.desk import CohortDesk
from app.domains.cohorts.service.ties import where
from app.domains.cohorts.types import Arm, Measured, Protocol, Site, StudyState
from app.domains.cohorts.workflow import STUDY
from app.kit.errors import BadInput, Fault
from app.store.work import Work
from app.web.writing import Made, shown

MAX_AGE = {"Cache-Control": "public, max-age=60", "Vary": "Authorization"}
ANYBODY: dict[str, Any] = {"security": [{}]}
"""A token shows a sponsor and an assessor their drafts, and the assessor an unpublished result."""
T = TypeVar("T")


async def _desk(request: Request) -> CohortDesk:
    desk: CohortDesk = request.app.state.cohorts
    return desk


Desk = Annotated[CohortDesk, Depends(_desk)]
"""What cohort studies work with."""
KeyIn = Annotated[
    str, Path(pattern=KEY, max_length=60, description="Of the study.", examples=["qatar-2027"])
]


def answered(
    actor: Actor, body: BaseModel, version: int | None, headers: dict[str, str] | None = None
) -> Response:
    """Answer a read: for everybody where nobody is signed in, else for the caller alone."""
    if actor.id is not None:
        response = shown(body, version)
        response.headers.update(headers or {})
        return response
    return Response(
        body.model_dump_json(),
        media_type="application/json",
        headers={**MAX_AGE, **(headers or {})},
    )


def protocol_of(body: ProtocolIn) -> Protocol:
    """Return a protocol as it was sent; what was left out is the template's.

    Raises:
        BadInput: there is no such template, or something is given neither here nor there.
    """
    design = _template(body.template)
    missing = list[Fault]()

    def said(name: str, given: Callable[[], T], of_design: Callable[[Template], T]) -> T | None:
        if getattr(body, name) is not None:
            return given()
        if design is None:
            missing.append(Fault(f"/protocol/{name}", "Give it, or name a template that does."))
            return None
        return of_design(design)

    arms = said("arms", lambda: _arms(body), lambda each: each.arms) or ()
    pairs = tuple((each.arm, each.against) for each in body.comparisons or ())
    subgroups = design.subgroups if design is not None else ()
    found = Protocol(
        title=body.title,
        language=body.language,
        question=said("question", lambda: body.question or "", lambda each: each.question) or "",
        corridors=said("corridors", lambda: _corridors(body), lambda each: each.corridors) or (),
        currency=said("currency", lambda: body.currency or "", lambda each: each.currency) or "",
        arms=arms,
        outcomes=said("outcomes", lambda: _measured(body), lambda each: each.outcomes) or (),
        comparisons=every_pair(arms) if body.comparisons is None else pairs,
        subgroups=subgroups if body.subgroups is None else tuple(body.subgroups),
        sites=tuple(Site(each.key, each.name) for each in body.sites),
        threshold=body.threshold,
        seed=body.seed,
        draws=body.draws,
        false_rate=FALSE_RATE,
        publish_by=body.publish_by,
        productivity_from=tuple(body.productivity_from),
        template=body.template,
    )
    if missing:
        raise BadInput("The protocol is not whole.", faults=missing)
    return found


def _template(key: str | None) -> Template | None:
    if key is None:
        return None
    found = templates().get(key)
    if found is None:
        known = ", ".join(templates())
        raise BadInput(
            "There is no such template.",
            faults=[Fault("/protocol/template", f"Give one of: {known}.")],
        )
    return found


def _arms(body: ProtocolIn) -> tuple[Arm, ...]:
    return tuple(
        Arm(
            each.key,
            each.name,
            each.what,
            each.is_baseline,
            each.is_historical,
            tuple(each.firms),
        )
        for each in body.arms or ()
    )


def _corridors(body: ProtocolIn) -> tuple[tuple[str, str], ...]:
    return tuple((each.origin, each.destination) for each in body.corridors or ())


def _measured(body: ProtocolIn) -> tuple[Measured, ...]:
    return tuple(Measured(each.outcome, each.is_primary) for each in body.outcomes or ())


def template_of(design: Template) -> dict[str, Any]:
    """Return what a draft takes from a design, as it would be sent."""
    said = asdict(design)
    pairs = [{"origin": origin, "destination": end} for origin, end in design.corridors]
    names = ("question", "currency", "arms", "outcomes", "subgroups", "threshold", "draws")
    return {"corridors": pairs, **{name: said[name] for name in names}}


def items_out(work: Work, desk: CohortDesk, found: Sequence[CohortStudy]) -> list[StudyItemOut]:
    """Show studies: that one is not published stands there, and since when (E3)."""
    names = studies.named(work, {one for e in found for one in (e.sponsor_id, e.assessor_id)})
    return [
        StudyItemOut(
            key=each.key,
            address=where(each),
            title=each.title,
            state=each.state,
            sponsor=PartyOut.model_validate(names[each.sponsor_id]),
            assessor=PartyOut.model_validate(names[each.assessor_id]),
            frozen_at=each.frozen_at,
            begun_at=each.begun_at,
            closed_at=each.closed_at,
            analysed_at=each.analysed_at,
            published_at=each.published_at,
            publish_by=each.publish_by,
            not_published_since=each.frozen_at if each.published_at is None else None,
            is_late=each.published_at is None and each.publish_by < desk.today(work.at),
        )
        for each in found
    ]


def study_out(work: Work, desk: CohortDesk, study: CohortStudy) -> StudyOut:
    """Show a study with its protocol in force, and what the caller may do."""
    [item] = items_out(work, desk, [study])
    row = studies.protocol(work, study)
    is_published = study.state is StudyState.PUBLISHED
    return StudyOut(
        **item.model_dump(),
        protocol=content_of(row.canonical),
        protocol_revision=row.revision,
        protocol_digest=row.digest,
        amendments=row.revision - 1,
        assessor_declared_at=study.frozen_at,
        is_analysed_now=study.asked_at is not None and study.analysed_at is None,
        result=f"{where(study)}/result" if is_published else None,
        comment=comment_out(work, study),
        available_actions=work.available(study, STUDY),
        version=study.version,
        reads=READS,
        instance=desk.instance,
    )


def comment_out(work: Work, study: CohortStudy) -> CommentOut | None:
    """Show what the sponsor says beside the result."""
    found = studies.find_comment(work, study)
    if found is None:
        return None
    row, words = found
    return CommentOut(words=words, language=row.language, given_at=row.given_at)


def protocols_out(work: Work, found: Sequence[CohortProtocol]) -> list[ProtocolOut]:
    """Show versions of a protocol."""
    why = studies.reasons(work, [each.entry for each in found])
    return [
        ProtocolOut(
            revision=each.revision,
            protocol=content_of(each.canonical),
            digest=each.digest,
            frozen_at=each.frozen_at,
            written_in=each.during,
            reason=why.get(each.entry),
        )
        for each in found
    ]


def made(work: Work, desk: CohortDesk, study: CohortStudy) -> Made:
    """Answer an act with the study as it is now."""
    return Made(study_out(work, desk, study), study.version)
