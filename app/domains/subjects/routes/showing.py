"""How licences and acts on them are shown: what is read beside them, in a fixed number of reads."""

from collections.abc import Sequence

from app.domains.imports.types import may_recruit
from app.domains.subjects.models import LicenceAct, LicenceContest
from app.domains.subjects.queries import acts
from app.domains.subjects.queries.acts import Around
from app.domains.subjects.queries.licences import Held, Whole
from app.domains.subjects.schemas import (
    ActOut,
    ContestOut,
    GroundOut,
    LicenceOut,
    NoticeOut,
    VersionOut,
)
from app.domains.subjects.service import acts as act_service
from app.domains.subjects.service import licences as service
from app.store.work import Work

TOLD = "Told by letter to those who speak for the organisation that holds the record."
NOT_TOLD = (
    "Nobody who could be written to holds this record, so the letter could be delivered to no"
    " account; it waits for whoever comes to hold it."
)
SAME = (
    *("id", "kind", "state", "subject_id", "licence_id", "jurisdiction", "number"),
    *("licence_kind", "status", "status_word", "valid_from", "valid_until", "is_worsening"),
    *("holds_from", "decided_on", "entry", "version"),
)
TERMS = ("number", "kind", "status", "status_word", "valid_from", "valid_until")


def acts_out(work: Work, found: Sequence[LicenceAct]) -> list[ActOut]:
    """Show acts with their grounds and contests, in as many questions for one as for all."""
    around = acts.around(work, found)
    return [_act_out(work, act, around) for act in found]


def act_out(work: Work, act: LicenceAct) -> ActOut:
    """Show an act."""
    [out] = acts_out(work, [act])
    return out


def _act_out(work: Work, act: LicenceAct, around: Around) -> ActOut:
    said = {name: around.words.get((act.said_entry, name)) for name in ("reason", "law", "article")}
    before = around.before.get(act.before_id) if act.before_id else None
    ground = None
    if act.ground is not None:
        ground = GroundOut(code=act.ground, law=said["law"], article=said["article"])
    return ActOut(
        **{name: getattr(act, name) for name in SAME},
        record=around.subjects[act.subject_id].number,
        register_key=act.source_key,
        authority=around.authorities[act.organisation_id],
        status_before=None if before is None else before.status,
        ground=ground,
        reason=said["reason"],
        by_two_officers=act.confirmed_by is not None,
        notice=_notice(act),
        contests=[_contest_out(each, around) for each in around.contests[act.id]],
        available_actions=act_service.available(work, act),
    )


def _notice(act: LicenceAct) -> NoticeOut | None:
    if not act.is_worsening or act.entry is None:
        return None
    return NoticeOut(told_at=act.told_at, says=TOLD if act.told_at else NOT_TOLD)


def _contest_out(contest: LicenceContest, around: Around) -> ContestOut:
    answered = contest.answer_entry
    return ContestOut(
        contested_at=contest.contested_at,
        contested_on=contest.contested_on,
        reason=around.words.get((contest.entry, "reason")),
        news=around.words.get((contest.entry, "news")),
        answer_by=contest.answer_by,
        answer=contest.answer,
        answered_at=contest.answered_at,
        answer_reason=None if answered is None else around.words.get((answered, "reason")),
    )


def licences_out(work: Work, found: Sequence[Whole]) -> list[LicenceOut]:
    """Show licences with their history, and to those who may read them the acts."""
    by_licence = acts.on_licences(work, [each.id for each in found])
    contested = acts.contested_since(work, found)
    listed = [act for each in found for act in by_licence.get(each.id, [])]
    shown = dict(zip((act.id for act in listed), acts_out(work, listed), strict=True))
    items = [_licence_out(each) for each in found]
    for licence, out in zip(found, items, strict=True):
        out.contested_since = contested.get(licence.id)
        out.acts = [shown[act.id] for act in by_licence.get(licence.id, [])]
        out.available_actions = service.available(work, licence)
    return items


def _licence_out(licence: Whole) -> LicenceOut:
    now, last = licence.now, licence.versions[-1].row
    terms = {name: getattr(last, name) for name in TERMS}
    if now is None:
        terms["status"] = None
    return LicenceOut(
        **terms,
        id=licence.id,
        subject_id=last.subject_id,
        register_key=licence.source.key,
        register_title=licence.source.title,
        jurisdiction=licence.source.jurisdiction,
        may_recruit=None if now is None else may_recruit(now.status),
        contested_since=None,
        history=[_version_out(each) for each in reversed(licence.versions)],
        acts=[],
        version=licence.version,
    )


def _version_out(held: Held) -> VersionOut:
    row = held.row
    return VersionOut(
        **{name: getattr(row, name) for name in TERMS},
        since=row.stated_from,
        until=row.stated_until,
        file=held.file,
        line=row.line,
        act=row.act_id,
    )
