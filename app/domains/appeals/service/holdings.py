"""What appeals hold about an organisation and about a person (fairness P6)."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from app.domains.appeals.queries import appeals, holdings
from app.domains.appeals.types import RUNNING
from app.domains.notices.queries.notices import words_of
from app.store.holdings import Holding, Piece, Rows, Whose, WhoseKind, told
from app.store.work import Work

_APPEAL = (
    *("id", "number", "notice_id", "state", "is_late", "is_held", "lodged_at", "acknowledged_by"),
    *("decide_by", "admitted_at", "heard_at", "ended_at", "why_inadmissible"),
)
_OBJECTION = ("appeal_id", "member_id", "state", "lodged_at", "answered_at")
_VOTE = ("appeal_id", "outcome", "why", "voted_at", "counted")
_MEMBER = ("appeal_id", "named_at", "objections_until", "removed_at")


def of_organisation(work: Work, whose: Whose) -> Iterable[Piece]:
    """Give its appeals, with what was said and decided, and its objections to members.

    How members voted is told once an appeal is decided, without their names.
    """
    yield Rows("appeals/appeals", "Its appeals", partial(_appeals, work, whose))
    yield Rows("appeals/objections", "Its objections to members", partial(_objections, work, whose))
    yield Rows("appeals/votes", "How its appeals were decided", partial(_votes, work, whose))


def _appeals(work: Work, whose: Whose) -> Iterator[dict[str, Any]]:
    for each in holdings.of_organisation(work, whose.id):
        said = words_of(work, [each.lodged_entry, each.ended_entry])
        yield {
            **told(each, _APPEAL),
            "grounds": said.get((each.lodged_entry, "grounds")),
            "late_reason": said.get((each.lodged_entry, "late_reason")),
            "reason": said.get((each.ended_entry or 0, "reason")),
        }


def _objections(work: Work, whose: Whose) -> Iterator[dict[str, Any]]:
    for appeal in holdings.of_organisation(work, whose.id):
        for each in appeals.objections(work, appeal):
            said = words_of(work, [each.entry, each.answer_entry])
            answer = said.get((each.answer_entry or 0, "reason"))
            reason = said.get((each.entry, "reason"))
            yield {**told(each, _OBJECTION), "reason": reason, "answer": answer}


def _votes(work: Work, whose: Whose) -> Iterator[dict[str, Any]]:
    for appeal in holdings.of_organisation(work, whose.id):
        if appeal.state not in RUNNING:
            for each in appeals.votes(work, appeal):
                reason = words_of(work, [each.entry]).get((each.entry, "reason"))
                yield {**told(each, _VOTE), "reason": reason}


def of_person(work: Work, whose: Whose) -> Iterable[Piece]:
    """Give the appeals that they lodged, for which they were named, and how they voted."""

    def lodged() -> Iterator[dict[str, Any]]:
        return (told(each, _APPEAL) for each in holdings.lodged_by(work, whose.id))

    def panels() -> Iterator[dict[str, Any]]:
        return (told(each, _MEMBER) for each in holdings.panels_of(work, whose.id))

    def votes() -> Iterator[dict[str, Any]]:
        for each in holdings.votes_of(work, whose.id):
            reason = words_of(work, [each.entry]).get((each.entry, "reason"))
            yield {**told(each, _VOTE), "reason": reason}

    yield Rows("appeals/appeals", "Appeals that I lodged", lodged)
    yield Rows("appeals/panels", "Appeals for which I was named", panels)
    yield Rows("appeals/votes", "My votes on appeals", votes)


HOLDING = Holding("appeals", {WhoseKind.ORGANISATION: of_organisation, WhoseKind.PERSON: of_person})
"""What ``app.desks`` registers."""
