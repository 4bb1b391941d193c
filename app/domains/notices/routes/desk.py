"""What the routes of notices share: the desk, and how a notice is shown."""

from collections.abc import Sequence
from typing import Annotated

from fastapi import Depends, Request

from app.domains.evidence.queries import named_by
from app.domains.notices.models import Notice, NoticeError, NoticeLetter
from app.domains.notices.queries import letters, notices
from app.domains.notices.rules import public_reading
from app.domains.notices.schemas import (
    LetterItemOut,
    NoticeErrorOut,
    NoticeLetterOut,
    NoticeOut,
    NoticeThingOut,
    PublicReadingOut,
    ServiceOut,
)
from app.domains.notices.service import waiting
from app.domains.notices.service.announcing import KIND
from app.domains.notices.service.desk import NoticeDesk
from app.domains.notices.types import APART
from app.store.work import Work

SAME = (
    *("id", "number", "act", "state", "organisation_id", "subject_id", "announced_at"),
    *("answer_by", "effective_at", "appeal_until", "reversed_at", "ground", "rule"),
    *("announced_as", "is_in_absence", "answered_at", "is_urgent", "decided_as", "error_until"),
    *("holds_back", "heard_by", "quorum", "review_by", "reviewed_at", "stands", "dropped_at"),
    *("appeal_id", "reversed_by", "version"),
)
Words = dict[tuple[int, str], str]


async def _desk(request: Request) -> NoticeDesk:
    desk: NoticeDesk = request.app.state.notices
    return desk


Desk = Annotated[NoticeDesk, Depends(_desk)]


def _said(words: Words, entry: int | None, field: str) -> str | None:
    return None if entry is None else words.get((entry, field))


def notice_out(work: Work, notice: Notice) -> NoticeOut:
    """Show a notice that was read, in a fixed number of questions."""
    errors = notices.errors_of(work, notice)
    words = _words_of(work, notice, errors)
    reading = public_reading(
        notice.in_effect(_said(words, notice.statement_entry, "statement")), work.at
    )
    return NoticeOut(
        **{name: getattr(notice, name) for name in SAME},
        thing=NoticeThingOut(
            kind=notice.thing_kind,
            id=None if notice.act in APART else notice.thing_id,
            address=notice.address,
        ),
        facts=notice.facts_told,
        reason=_said(words, notice.announced_entry, "reason"),
        services=[ServiceOut.model_validate(each) for each in notices.attempts(work, notice)],
        answer=_said(words, notice.answer_entry, "answer"),
        documents=[each.document_id for each in named_by(work, KIND, notice.id)],
        why_urgent=_said(words, notice.proposed_entry, "why"),
        decision_reason=_said(words, notice.decided_entry, "reason"),
        review_reason=_said(words, notice.review_entry, "reason"),
        drop_reason=_said(words, notice.dropped_entry, "reason"),
        errors=[_error(each, words) for each in errors],
        letters=[LetterItemOut.model_validate(each) for each in letters.of_notice(work, notice)],
        public=None
        if reading is None or notice.act in APART
        else PublicReadingOut.model_validate(reading),
        available_actions=waiting.available(work, notice),
    )


def _words_of(work: Work, notice: Notice, errors: Sequence[NoticeError]) -> Words:
    entries = [
        *(notice.announced_entry, notice.answer_entry, notice.proposed_entry),
        *(notice.decided_entry, notice.review_entry, notice.dropped_entry, notice.statement_entry),
        *(entry for each in errors for entry in (each.entry, each.answer_entry)),
    ]
    said = {key: text for key, text in work.said().items() if key[0] in entries}
    return notices.words_of(work, entries) | said


def _error(error: NoticeError, words: Words) -> NoticeErrorOut:
    return NoticeErrorOut(
        id=error.id,
        state=error.state,
        claimed_at=error.claimed_at,
        what=_said(words, error.entry, "what"),
        answer_by=error.answer_by,
        answered_at=error.answered_at,
        answer_reason=_said(words, error.answer_entry, "reason"),
        version=error.version,
    )


def letter_out(work: Work, letter: NoticeLetter) -> NoticeLetterOut:
    """Show a letter with the words of its blocks."""
    content = letter.shown
    places = [each["words"] for each in content["blocks"] if "words" in each]
    words = notices.words_of(work, [each["entry"] for each in places])
    return NoticeLetterOut(
        id=letter.id,
        kind=letter.kind,
        language=letter.language,
        made_at=letter.made_at,
        digest=letter.digest,
        template=letter.template,
        template_version=letter.template_version,
        content=content,
        words={
            f"{each['entry']}/{each['field']}": words.get((each["entry"], each["field"]))
            for each in places
        },
    )
