"""Reaching the person of a bar: the code of the letter, its service, and the answer (V1, C1)."""

from typing import Any

from app.access.policy import require
from app.domains.bars.models import Bar
from app.domains.bars.queries import bars
from app.domains.bars.service import words
from app.domains.bars.service.desk import BarDesk
from app.domains.bars.workflow import BAR, Action
from app.domains.corrections.engine.codes import code_digest, new_code
from app.domains.notices.models import Notice
from app.domains.notices.queries import notices
from app.domains.notices.service import announcing
from app.domains.notices.service.announcing import Attempted
from app.kit.errors import StepRefused
from app.store.work import Work

CODE = "bar"
"""For what a code is that goes to the person."""


def told(bar: Bar) -> dict[str, Any]:
    """Return how an event names a bar: never who, nor of which firm."""
    return {"row": str(bar.id), "ground": bar.ground.value}


def new_code_for(work: Work, bar: Bar) -> str:
    """Make a code for the letter to the person; one before opens nothing any more."""
    require(work.actor, BAR.permission(Action.ANNOUNCE), bar.facts, is_seen=True)
    code = new_code()
    bar.code_digest = code_digest(CODE, code)
    work.session.flush()
    return code


def renew_code(work: Work, bar: Bar) -> str:
    """Make another code where a letter was lost.

    Raises:
        Forbidden: the caller is not of the body that proposed it.
        StepRefused: it was not announced.

    Records:
        ``bars.bar.code_renewed``.
    """
    code = new_code_for(work, bar)
    notice_of(work, bar)
    work.record("bars.bar.code_renewed", **told(bar))
    return code


def notice_of(work: Work, bar: Bar) -> Notice:
    """Return the newest notice of a bar.

    Raises:
        StepRefused: it was not announced.
    """
    if bar.notice_id is None:
        allowed = [each.value for each in BAR.actions_from(bar.state)]
        raise StepRefused("It was not announced.", state=bar.state.value, allowed=allowed)
    return notices.of_owner(work, bar.notice_id)


def serve(work: Work, bar: Bar, tried: Attempted) -> None:
    """Record how the letter was brought to the person; the time to answer runs from service.

    Raises:
        Forbidden: the caller is not of the body, or serves none.
        StepRefused: nothing waits for an answer.
        BadInput: the instant lies before the announcement, or ahead.

    Records:
        ``notices.notice.served`` with way and outcome.

    Rule:
        Fairness V1.
    """
    require(work.actor, BAR.permission(Action.ANNOUNCE), bar.facts, is_seen=True)
    kept = Attempted(tried.way, tried.outcome, tried.at, words.SEALED if tried.words else "")
    announcing.serve(work, notice_of(work, bar), kept)
    work.session.flush()


def of_person(work: Work, code: str, *, is_locked: bool = False) -> Bar:
    """Return the bar of which a code tells the person.

    Raises:
        NotFound: the code opens nothing.
    """
    return bars.by_code(work, code_digest(CODE, code), is_locked=is_locked)


def answer(work: Work, desk: BarDesk, bar: Bar, said: str) -> None:
    """Take the answer of the person, before the bar is decided; a late one too.

    Raises:
        StepRefused: it was answered, or is decided.

    Records:
        ``notices.notice.answered`` and ``bars.bar.answered``, without words.

    Rule:
        Fairness C1.
    """
    notice = notice_of(work, bar)
    announcing.answer_by_receipt(work, notice)
    bar.sealed_answer = words.seal(work, desk.ring, words.answer_key(bar), said)
    work.record("bars.bar.answered", **told(bar))
    work.session.flush()
