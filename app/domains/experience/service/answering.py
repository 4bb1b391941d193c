"""Taking an answer in by a one-time code, of which nothing stays with the answer (E4)."""

import hmac
from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID, uuid4

from sqlalchemy import update

from app.access.grants import Permission
from app.access.policy import require, unscoped
from app.domains.experience.engine import codes, texts
from app.domains.experience.engine.bank import harms_in
from app.domains.experience.engine.codes import OneTimeCode
from app.domains.experience.errors import (
    CodeExpired,
    CodeUsed,
    MistypedCode,
    TooManyWrongCodes,
    UnknownCode,
)
from app.domains.experience.models import ExperienceAnswer, ExperienceBatch, ExperienceCode
from app.domains.experience.queries import answers as answer_queries
from app.domains.experience.queries import batches
from app.domains.experience.rules import week_of
from app.domains.experience.service.desk import ExperienceDesk
from app.domains.experience.types import AnswerState, Hold, Told
from app.kit.text import fold
from app.store.keys import Purpose
from app.store.work import Work


class Taken(NamedTuple):
    """An answer that was taken in.

    Attributes:
        batch: in which its code was given.
        harms: codes of the questions whose answers tell of harm.
    """

    batch: ExperienceBatch
    harms: tuple[str, ...]


def batch_of(work: Work, desk: ExperienceDesk, typed: str, language: str) -> ExperienceBatch:
    """Return for whom a code was given, without using it.

    Args:
        work: an open one, of anyone.
        desk: of experience.
        typed: the code.
        language: BCP 47, in which a refusal is read.

    Raises:
        MistypedCode, UnknownCode, CodeUsed, CodeExpired, TooManyWrongCodes: why it takes no answer.
    """
    require(work.actor, Permission.EXPERIENCE_ANSWER)
    return _found(work, desk, typed, language)[1]


def answer(work: Work, desk: ExperienceDesk, typed: str, told: Told) -> Taken:
    """Take an answer in. The code is used; no row, event or instant joins the two.

    Of an answer that tells of harm the harm alone is kept, and it is never published.

    Args:
        work: the open transaction, of anyone.
        desk: of experience.
        typed: the code.
        told: what she answers.

    Raises:
        MistypedCode, UnknownCode, CodeUsed, CodeExpired, TooManyWrongCodes: why it takes no answer,
            in her language.

    Records:
        Nothing: an event has an instant and a place in the chain. What is closed with its quarter
        is told in counts, ``experience.block.closed``.

    Rule:
        Fairness E4, L8, W5.
    """
    require(work.actor, Permission.EXPERIENCE_ANSWER)
    code, batch = _found(work, desk, typed, told.language)
    used = work.session.scalar(
        update(ExperienceCode)
        .where(
            unscoped(why="who comes second with one code is refused"),
            ExperienceCode.id == code.id,
            ~ExperienceCode.is_used,
        )
        .values(is_used=True, is_mixed=False)
        .returning(ExperienceCode.id)
        .execution_options(synchronize_session=False)
    )
    if used is None:
        raise _used(told.language)
    harms = harms_in(told.answers)
    work.session.add(_row(work, desk, batch.subject_id, told, harms))
    work.session.flush()
    return Taken(batch, tuple(harms))


def _row(
    work: Work, desk: ExperienceDesk, subject_id: UUID, told: Told, harms: dict[str, int | str]
) -> ExperienceAnswer:
    hold = None if harms else _hold(work, desk, subject_id, told)
    row = ExperienceAnswer(
        id=uuid4(),
        subject_id=subject_id,
        week=week_of(desk.today(work.at)),
        state=_begins(harms, hold),
        hold=hold,
        answers=harms or told.answers,
    )
    if told.paid is not None and not harms:
        row.paid_minor, row.paid_currency = told.paid.minor, told.paid.currency
    if told.words is not None:
        row.language = told.language
        row.words_digest = desk.ring.digest(work, Purpose.LIKENESS, fold(told.words))
        row.sealed_words = desk.ring.seal(
            work, Purpose.COMPLAINT, told.words.encode(), of=f"experience {row.id}"
        )
    return row


def _begins(harms: dict[str, int | str], hold: Hold | None) -> AnswerState:
    if harms:
        return AnswerState.SET_ASIDE
    return AnswerState.WAITING if hold else AnswerState.COUNTED


def _hold(work: Work, desk: ExperienceDesk, subject_id: UUID, told: Told) -> Hold | None:
    """Tell why a person looks first: nothing is refused by machine, and no address is kept."""
    is_burst = desk.counters.take(desk.burst, "experience", str(subject_id)) is not None
    if told.words is not None:
        same = desk.ring.every_digest(work, Purpose.LIKENESS, fold(told.words))
        if answer_queries.has_words(work, subject_id, same):
            return Hold.SAME_TEXT
    if is_burst:
        return Hold.BURST
    return Hold.TEXT if told.words is not None else None


def words_of(work: Work, desk: ExperienceDesk, row: ExperienceAnswer) -> str | None:
    """Give back what she wrote, to whoever may read the answer."""
    if row.sealed_words is None:
        return None
    opened = desk.ring.open(work, Purpose.COMPLAINT, row.sealed_words, of=f"experience {row.id}")
    return opened.decode()


def _used(language: str) -> CodeUsed:
    return CodeUsed(texts.with_the_way(language, texts.refused(language, "used")))


def _found(
    work: Work, desk: ExperienceDesk, typed: str, language: str
) -> tuple[ExperienceCode, ExperienceBatch]:
    code = codes.read(typed)
    if code is None:
        raise MistypedCode(texts.refused(language, "mistyped"))
    found = _of_code(work, desk, code, batches.with_find(work, code.find))
    if found is None:
        over = desk.counters.take(desk.tries, "experience code", str(code.find))
        if over is not None:
            raise TooManyWrongCodes(texts.refused(language, "tries"), over.reset_seconds)
        raise UnknownCode(texts.refused(language, "unknown"))
    row, batch = found
    if row.is_used:
        raise _used(language)
    if desk.today(work.at) > batch.expires_on:
        ended = texts.refused(language, "expired", day=batch.expires_on)
        raise CodeExpired(texts.with_the_way(language, ended))
    return found


def _of_code(
    work: Work,
    desk: ExperienceDesk,
    code: OneTimeCode,
    alike: Sequence[tuple[ExperienceCode, ExperienceBatch]],
) -> tuple[ExperienceCode, ExperienceBatch] | None:
    """Compare the code with each of its first digits, under every key of the ring."""
    digests = desk.ring.every_digest(work, Purpose.RECEIPT, code.kept)
    found = None
    for row, batch in alike:
        for digest in digests:
            if hmac.compare_digest(digest, row.digest):
                found = (row, batch)
    return found
