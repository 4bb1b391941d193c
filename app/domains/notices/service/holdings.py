"""What notices hold about an organisation and about a person (fairness P6)."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from app.domains.notices.models import Notice
from app.domains.notices.queries import holdings, notices
from app.domains.notices.types import APART
from app.store.holdings import Holding, Piece, Rows, Whose, WhoseKind, told
from app.store.work import Work

_NOTICE = (
    *("id", "number", "act", "thing_kind", "thing_id", "subject_id", "ground", "rule", "state"),
    *("announced_at", "announced_as", "answer_by", "is_in_absence", "answered_at"),
    *("effective_at", "decided_as", "appeal_until", "error_until", "holds_back", "heard_by"),
    *("quorum", "review_by", "reviewed_at", "stands", "dropped_at", "final_at", "reversed_at"),
    *("reversed_by",),
)
_ENTRIES = {
    "reason": ("announced_entry", "reason"),
    "answer": ("answer_entry", "answer"),
    "why_urgent": ("proposed_entry", "why"),
    "decision_reason": ("decided_entry", "reason"),
    "review_reason": ("review_entry", "reason"),
    "drop_reason": ("dropped_entry", "reason"),
    "statement": ("statement_entry", "statement"),
}
_SERVICE = ("notice_id", "way", "outcome", "at", "recorded_at")
_ERROR = ("notice_id", "state", "claimed_at", "answer_by", "answered_at")
_LETTER = ("id", "notice_id", "kind", "language", "content", "digest", "made_at")
_DID = {
    "announced": "announced_by",
    "answered": "answered_by",
    "proposed": "proposed_by",
    "decided": "decided_by",
    "reviewed": "reviewed_by",
}


def of_organisation(work: Work, whose: Whose) -> Iterable[Piece]:
    """Give the acts against it, with all that was said of them, and the letters."""
    yield Rows("notices/notices", "Acts against it, and notices", partial(_notices, work, whose))
    yield Rows("notices/letters", "Letters of notices", partial(_letters, work, whose))
    yield Rows("notices/service", "How notices were served", partial(_services, work, whose))
    yield Rows("notices/errors", "Plain errors that it said", partial(_errors, work, whose))


def _notices(work: Work, whose: Whose) -> Iterator[dict[str, Any]]:
    for each in holdings.of_organisation(work, whose.id):
        # The identifier of a complaint tells when somebody complained.
        thing = {"thing_id": None} if each.act in APART else {}
        yield {**told(each, _NOTICE), **thing, "facts": each.facts_told, **_words(work, each)}


def _words(work: Work, notice: Notice) -> dict[str, str | None]:
    places = {name: (getattr(notice, at), field) for name, (at, field) in _ENTRIES.items()}
    said = notices.words_of(work, [entry for entry, _ in places.values()])
    return {name: said.get(place) for name, place in places.items()}


def _letters(work: Work, whose: Whose) -> Iterator[dict[str, Any]]:
    return (told(each, _LETTER) for each in holdings.letters_to(work, whose.id))


def _services(work: Work, whose: Whose) -> Iterator[dict[str, Any]]:
    for notice in holdings.of_organisation(work, whose.id):
        yield from (told(each, _SERVICE) for each in notices.attempts(work, notice))


def _errors(work: Work, whose: Whose) -> Iterator[dict[str, Any]]:
    for notice in holdings.of_organisation(work, whose.id):
        for each in notices.errors_of(work, notice):
            said = notices.words_of(work, [each.entry, each.answer_entry])
            what = said.get((each.entry, "what"))
            answer = said.get((each.answer_entry or 0, "reason"))
            yield {**told(each, _ERROR), "what": what, "answer": answer}


def of_person(work: Work, whose: Whose) -> Iterable[Piece]:
    """Give in which notices they did something."""

    def did() -> Iterator[dict[str, Any]]:
        for each in holdings.acted_on_by(work, whose.id):
            mine = [word for word, name in _DID.items() if getattr(each, name) == whose.id]
            yield {"did": mine, **told(each, ("id", "number", "act", "state"))}

    yield Rows("notices/notices", "Notices in which I did something", did)


HOLDING = Holding("notices", {WhoseKind.ORGANISATION: of_organisation, WhoseKind.PERSON: of_person})
"""What ``app.desks`` registers."""
